"""Cassettes: recorded from the embedded model, replayed by default with the network blocked."""

from __future__ import annotations

import gc
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from servers import ModelServer, serving

from summarizer import local, models
from summarizer.drafting import tries
from summarizer.drafting.sending import Server
from summarizer.evaluation.cassettes import NOWHERE, vcr_options
from summarizer.local.seat import Seat
from summarizer.local.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
_OF_THE_ENVIRONMENT = ("SUMMARIZER_MODEL", "SUMMARIZER_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL")
DATA = ROOT / "tests" / "data"
ARTICLES = DATA / "articles"

# The same examples everywhere, however slow the machine; `--hypothesis-profile=search` looks for new ones.
hypothesis.settings.register_profile("project", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None)
hypothesis.settings.load_profile("project")


def pytest_addoption(parser):
    """Let a search for texts on which a function fails go on for longer than a moment."""
    parser.addoption("--search-minutes", dest="search_minutes", type=float, default=0.0)


def pytest_configure():
    """Take interrupts also where the shell that started the tests ignores them, as its children would."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def plain_environment(monkeypatch):
    """Let no model, key or address of the environment in; retries of our own making come at once."""
    monkeypatch.setattr(tries, "_FIRST_WAIT", 0.01)
    for name in _OF_THE_ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


class Replayed:
    """Where the embedded engine would be: its answers come from a cassette."""

    base_url = NOWHERE
    api_key = "none"
    forbidden = ()

    def seat(self, limit, watch=None):
        """Give a place in a queue that nobody else stands in."""
        return Seat(self, Turns(1), None, limit, watch)


@pytest.fixture(autouse=True)
def _forgotten_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what the server of another test told of its models: this one's may have the same port."""
    monkeypatch.setattr(models, "_CARDS", {})


@pytest.fixture
def server() -> Iterator[ModelServer]:
    """Run a model server that a test scripts."""
    with serving() as running:
        yield running


@pytest.fixture
def small_heap() -> Iterator[None]:
    """Let the collector leave alone what other tests have made: going over all of it takes a second."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """Keep the cassettes of a test module in cassettes/<module>."""
    return str(ROOT / "cassettes" / request.module.__name__.removeprefix("test_"))


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    """Match and keep requests and responses as the cassettes of the evaluation do."""
    return vcr_options()


@pytest.fixture
def model_server(record_mode: str, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Return the server that `model="local"` speaks to: the embedded engine when recording, else nowhere."""
    monkeypatch.setattr(local, "shelf_of", lambda *_: None)  # each answer comes from the engine or a cassette
    if record_mode != "none":
        engine = local.start("local")
        return Server(engine.base_url, engine.api_key, "local")
    monkeypatch.setattr(local, "start", lambda *_, **__: Replayed())
    return Server(NOWHERE, "none", "local")


@pytest.fixture
def article() -> Any:
    """Return a function that reads one of our articles by name."""
    return lambda name: (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
