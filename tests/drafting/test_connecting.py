"""Every kind of client that a user can bring, and every name that makes one."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import AsyncExitStack

import instructor
import pytest
from openai import AsyncOpenAI, OpenAI
from servers import (
    BROKEN,
    FINE,
    KEY,
    LARKFIELD,
    Town,
    ask,
    completion,
    cut_off,
    failure,
    own,
    refusal,
)

from summarizer.drafting import vendors
from summarizer.drafting.client import Request, connect
from summarizer.drafting.sending import Provider, Way
from summarizer.errors import (
    AnswerError,
    AuthenticationError,
    BadRequestError,
    MissingDependencyError,
    RefusedError,
    SettingsError,
    TransportError,
    TruncatedError,
    UnknownModelError,
)
from summarizer.running import run
from summarizer.settings import Settings

pytestmark = pytest.mark.usefixtures("plain_environment")


@pytest.fixture
def server(server):
    """Let the server answer well unless it is scripted otherwise."""
    server.otherwise = lambda _: FINE
    return server


def _instructor(client):
    return instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA, model="own")


GIVEN = {
    "OpenAI": lambda url: OpenAI(base_url=url, api_key=KEY),
    "AsyncOpenAI": lambda url: AsyncOpenAI(base_url=url, api_key=KEY),
    "instructor": lambda url: _instructor(OpenAI(base_url=url, api_key=KEY, max_retries=0)),
    "async instructor": lambda url: _instructor(AsyncOpenAI(base_url=url, api_key=KEY, max_retries=0)),
}


@pytest.fixture(params=GIVEN)
def given(request, server):
    """Return a user's own client of each kind."""
    client = GIVEN[request.param](server.url)
    yield client
    closed = client.close()
    if inspect.isawaitable(closed):
        run(closed)


def test_given_client_is_asked(server, given):
    """Each kind of client answers, with the model named in the call."""
    answer, usage = ask(given)
    assert (answer, usage.calls) == (LARKFIELD, 1)
    assert server.requests[0].body["model"] == "m"


def test_given_client_has_one_owner_of_retries(server, given):
    """Two retries are three requests, whatever retries the SDK would make of its own."""
    server.script(*[failure(500)] * 9)
    with pytest.raises(TransportError):
        ask(given, retries=2)
    assert len(server.requests) == 3


def test_given_client_waits_as_asked(server, given):
    """Retry-After is honoured through each kind of client."""
    server.script(failure(429, Retry_After="0.3"))
    assert ask(given)[1].retries == 1
    assert server.requests[1].at - server.requests[0].at >= 0.3


@pytest.mark.parametrize(
    ("replies", "kind", "asked"),
    [
        ([BROKEN] * 3, AnswerError, 2),
        ([refusal()], RefusedError, 1),
        ([cut_off()], TruncatedError, 1),
        ([failure(401)], AuthenticationError, 1),
    ],
)
def test_given_client_has_the_same_policies(server, given, replies, kind, asked):
    """The policies are those of the classes of failure, not of the client."""
    server.script(*replies)
    with pytest.raises(kind):
        ask(given)
    assert len(server.requests) == asked


def test_given_client_stays_open(server):
    """A client that was given still works after the connection ends, and keeps its own retries."""
    with OpenAI(base_url=server.url, api_key=KEY) as given:
        ask(given)
        assert not given.is_closed()
        assert given.max_retries == 2
        ask(given)
    assert len(server.requests) == 2


def test_instructor_client_with_retries_of_its_own(server):
    """An instructor client whose SDK retries keeps doing so, alone: its three requests, not nine."""
    server.script(*[failure(500, Retry_After="0.01")] * 12)
    with OpenAI(base_url=server.url, api_key=KEY) as beneath, pytest.raises(TransportError):
        ask(_instructor(beneath), retries=2)
    assert len(server.requests) == 3


def test_instructor_client_brings_its_model(server):
    """Without a name the instructor client's own model is asked."""
    with OpenAI(base_url=server.url, api_key=KEY) as beneath:
        ask(_instructor(beneath), model=None)
    assert server.requests[0].body["model"] == "own"


def test_instructor_client_in_tools_mode(server):
    """A client that asks by tool call is understood as well."""
    function = {"name": "Town", "arguments": '{"town": "Larkfield", "people": 412}'}
    call = {"id": "call_1", "type": "function", "function": function}
    server.script(completion(None, "tool_calls", tool_calls=[call]))
    with OpenAI(base_url=server.url, api_key=KEY) as beneath:
        answer, _ = ask(instructor.from_openai(beneath), model="m")
    assert answer == LARKFIELD
    assert server.requests[0].schema["required"] == ["people", "town"]


def test_model_missing(server):
    """A client without the model's name cannot be asked; the message names the argument."""
    with OpenAI(base_url=server.url, api_key=KEY) as given:
        with pytest.raises(SettingsError, match="model="):
            ask(given, model=None)
        with pytest.raises(BadRequestError, match="model="):
            ask(instructor.from_openai(given, mode=instructor.Mode.JSON_SCHEMA), model=None)
    assert server.requests == []


def test_no_client_at_all():
    """Something else in place of a client is refused by its type."""
    with pytest.raises(SettingsError, match="not str"):
        vendors.given("http://127.0.0.1", "m", Settings(), Way(), AsyncExitStack())


def test_from_provider(server, monkeypatch):
    """The name "openai/NAME" goes where the environment says, with one owner of retries and no bounds."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    server.script(*[failure(500)] * 2)
    answer, usage = ask(Provider("openai/pear-mini"), model=None, retries=2)
    assert (answer, usage.retries, len(server.requests)) == (LARKFIELD, 2, 3)
    assert server.requests[0].body["model"] == "pear-mini"
    assert not {"temperature", "max_tokens"} & set(server.requests[0].body)


def test_from_provider_with_retries_of_its_own_sdk(server, monkeypatch):
    """A provider whose SDK instructor would leave to retry is kept from it."""
    real = instructor.from_provider
    monkeypatch.setattr(
        instructor, "from_provider", lambda name, **options: real(name, base_url=server.url, **options)
    )
    server.script(*[failure(500)] * 9)
    with pytest.raises(TransportError):
        ask(Provider("ollama/pear"), model=None, retries=1)
    assert len(server.requests) == 2


def test_temperature_is_sent_where_set(server, monkeypatch):
    """A temperature that was set goes to a hosted model too."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    ask(Provider("openai/pear-mini"), model=None, temperature=0.3)
    assert server.requests[0].body["temperature"] == 0.3


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("openai/pear-mini", AuthenticationError, "OPENAI_API_KEY"),
        ("plum/pear", UnknownModelError, "plum"),
        ("openai/", UnknownModelError, "openai/"),
        ("/pear", UnknownModelError, "/pear"),
    ],
)
def test_provider_that_cannot_work(name, kind, words):
    """A missing key and unknown names are told apart before any request."""
    with pytest.raises(kind, match=words):
        ask(Provider(name), model=None)


@pytest.mark.parametrize("provider", ["anthropic", "mistral"])
def test_provider_without_its_package(provider, monkeypatch):
    """A vendor's missing package is named with the way to install it."""
    import builtins

    real = builtins.__import__

    def without(name, *arguments):
        if name.split(".")[0] in {"anthropic", "mistralai"}:
            raise ImportError(f"No module named {name!r}", name=name)
        return real(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingDependencyError, match="pip install"):
        ask(Provider(f"{provider}/pear"), model=None)


def test_own_client_is_closed(server, monkeypatch):
    """A client made for a provider's name is closed at the end."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    made = []
    real = instructor.from_provider
    monkeypatch.setattr(
        instructor, "from_provider", lambda name, **options: made.append(real(name, **options)) or made[-1]
    )
    ask(Provider("openai/pear-mini"), model=None)
    assert made[0].client.is_closed()


def test_many_at_once(server):
    """Twenty calls through one synchronous client run at once and are metered apart."""

    async def asked():
        with OpenAI(base_url=server.url, api_key=KEY) as given:
            async with connect(given, "m", Settings()) as connected:
                request = Request("s", "p", 9)
                return await asyncio.gather(*(connected.ask(request, Town) for _ in range(20)))

    server.script(BROKEN)
    usages = [usage for _, usage in run(asked())]
    assert sorted(usage.calls for usage in usages) == [1] * 19 + [2]


def test_lone_surrogates_are_sent(server):
    """A text that is no valid Unicode is asked about all the same, with a mark in place of what it lacks."""

    async def asked():
        async with connect(own(server), "m", Settings()) as made:
            return await made.ask(Request("s", "mill \ud800 race", 9), Town)

    assert run(asked())[0].town == "Larkfield"
    assert server.requests[0].prompt == "mill ? race"
