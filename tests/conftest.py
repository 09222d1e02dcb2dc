"""Cassettes: recorded from the embedded model, replayed by default with the network blocked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import local
from summarizer.drafting.client import Server

if TYPE_CHECKING:
    from vcr.request import Request

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "tests" / "data" / "articles"
NOWHERE = "http://model.invalid/v1"
_KEPT_HEADERS = {"content-type"}


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """Keep the cassettes of a test module in cassettes/<module>."""
    return str(ROOT / "cassettes" / request.module.__name__.removeprefix("test_"))


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    """Match requests on what they ask, as JSON; keep no host, port, key or header of anyone's."""
    return {
        "match_on": ["method", "path", "body"],
        "before_record_request": _without_sender,
        "before_record_response": _without_server,
        "allow_playback_repeats": True,
        "decode_compressed_response": True,
    }


@pytest.fixture
def model_server(record_mode: str, vcr: object, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Return the server that `model="local"` speaks to: the embedded engine when recording, else nowhere."""
    if record_mode != "none":
        engine = local.start("local")
        return Server(engine.base_url, engine.api_key, "local")
    server = Server(NOWHERE, "none", "local")
    monkeypatch.setattr(local, "start", lambda *_: server)
    return server


@pytest.fixture
def article() -> Any:
    """Return a function that reads one of our articles by name."""
    return lambda name: (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")


def _without_sender(request: Request) -> Request:
    request.uri = NOWHERE + request.path.removeprefix("/v1")
    request.headers = {k: v for k, v in request.headers.items() if k.lower() in _KEPT_HEADERS}
    return request


def _without_server(response: dict[str, Any]) -> dict[str, Any]:
    headers = response["headers"]
    response["headers"] = {k: v for k, v in headers.items() if k.lower() in _KEPT_HEADERS}
    response["body"]["string"] = json.dumps(
        _without_machine(json.loads(response["body"]["string"])), ensure_ascii=False
    ).encode()
    return response


def _without_machine(answer: dict[str, Any]) -> dict[str, Any]:
    """Drop how fast this machine was, and what else is other at each recording."""
    return {k: v for k, v in answer.items() if k not in {"timings", "system_fingerprint"}} | {
        "created": 0,
        "id": "recorded",
    }
