"""Every class of failure and its policy, against a real server: how often it was asked, and what it cost."""

from __future__ import annotations

import email.utils
import inspect
import logging
import time

import pytest
from servers import (
    BROKEN,
    FINE,
    KEY,
    LARKFIELD,
    LONG_TEXT,
    Reply,
    ask,
    completion,
    cut_off,
    failure,
    filtered,
    own,
    refusal,
    serving,
)

from summarizer.drafting import tries
from summarizer.drafting.client import connect
from summarizer.errors import (
    AddressError,
    AnswerError,
    AuthenticationError,
    BadRequestError,
    ModelError,
    RefusedError,
    TransportError,
    TruncatedError,
    UnreachableError,
)
from summarizer.ledger import Usage
from summarizer.running import run
from summarizer.settings import Settings

MISFIT = completion('{"town": 3}')


pytestmark = pytest.mark.usefixtures("plain_environment")


@pytest.fixture
def server(server):
    """Let the server answer well unless it is scripted otherwise."""
    server.otherwise = lambda _: FINE
    return server


def failing(server, *replies, **settings):
    """Return the error that these replies end in."""
    server.script(*replies)
    with pytest.raises(ModelError) as caught:
        ask(own(server), **settings)
    return caught.value


def test_request(server):
    """One request holds the key, the model, both messages, the schema, a bound and temperature 0."""
    answer, usage = ask(own(server))
    (seen,) = server.requests
    assert answer == LARKFIELD
    assert usage == Usage(calls=1, prompt_tokens=100, cached_tokens=40, output_tokens=10, cost=None)
    assert seen.path == "/v1/chat/completions"
    assert seen.headers["authorization"] == f"Bearer {KEY}"
    assert seen.body["model"] == "m"
    assert [message["role"] for message in seen.body["messages"]] == ["system", "user"]
    assert seen.prompt == LONG_TEXT
    assert set(seen.schema["properties"]) == {"town", "people"}
    assert (seen.body["max_tokens"], seen.body["temperature"]) == (200, 0.0)


@pytest.mark.parametrize(
    "first",
    [failure(429), failure(500), failure(503), failure(529), failure(408), failure(409), Reply(drop=True)],
    ids=["429", "500", "503", "529", "408", "409", "dropped"],
)
def test_passing_trouble_is_retried(server, first):
    """A rate limit, a server's own trouble and a dropped connection get another try."""
    server.script(first)
    answer, usage = ask(own(server))
    assert (answer, len(server.requests)) == (LARKFIELD, 2)
    assert (usage.calls, usage.retries, usage.reasks) == (1, 1, 0)


def test_retries_are_bounded_by_count(server):
    """After `retries` further tries it is over: three requests for two retries, no more."""
    error = failing(server, *[failure(500)] * 9, retries=2)
    assert isinstance(error, TransportError)
    assert len(server.requests) == 3
    assert error.usage == Usage(retries=2)


def test_no_retries(server):
    """With retries=0 one request is all."""
    failing(server, failure(500), retries=0)
    assert len(server.requests) == 1


def test_retries_are_bounded_by_time(server):
    """No wait is begun that would end after `retry_seconds`."""
    start = time.monotonic()
    error = failing(server, failure(429, Retry_After="30"), retry_seconds=2)
    assert time.monotonic() - start < 2
    assert len(server.requests) == 1
    assert "30 s" in str(error)


def test_retry_after_in_seconds(server):
    """The seconds that a server asks for are waited."""
    server.script(failure(429, Retry_After="0.4"))
    ask(own(server))
    first, second = server.requests
    assert 0.4 <= second.at - first.at < 2


def test_retry_after_as_a_date(server):
    """So is the time until the date that a server gives."""
    due = time.time() + 2  # the header has whole seconds, so at least one is left
    server.script(failure(503, Retry_After=email.utils.formatdate(due, usegmt=True)))
    ask(own(server))
    first, second = server.requests
    assert 0.5 <= second.at - first.at < 4


def test_waits_grow():
    """Without a word of the server the waits double up to a limit, each jittered above its half."""
    for count in range(12):
        longest = min(tries._LONGEST_WAIT, tries._FIRST_WAIT * 2**count)
        assert longest / 2 <= tries.jittered(count) <= longest


def test_exhausted_quota_is_not_retried(server):
    """A 429 that says the quota is used up will not pass."""
    error = failing(server, failure(429, "insufficient_quota", "You exceeded your current quota"))
    assert isinstance(error, BadRequestError)
    assert "quota" in str(error)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (failure(401, message=f"Incorrect API key provided: {KEY}"), AuthenticationError, "API key"),
        (failure(403, message=f"No access for {KEY}"), AuthenticationError, "API key"),
        (failure(404, message="no model named m"), BadRequestError, "model and base_url"),
        (failure(400, message="unknown option temperature"), BadRequestError, "unknown option temperature"),
        (failure(422, message="no such field"), BadRequestError, "no such field"),
        (failure(400, "context_length_exceeded", "too long"), TruncatedError, "context"),
        (failure(400, message="exceed_context_size_error: 9000 tokens"), TruncatedError, "context"),
        (failure(413, message="too large"), TruncatedError, "context"),
        (failure(400, "content_filter", "filtered"), RefusedError, "content filter"),
        (refusal(), RefusedError, "refused"),
        (filtered(), RefusedError, "refused"),
        (cut_off(), TruncatedError, "cut off"),
    ],
    ids=lambda value: value.__name__ if inspect.isclass(value) else None,
)
def test_terminal_at_once(server, reply, kind, words):
    """What another try cannot mend ends after one request, in a class of its own that says what to do."""
    error = failing(server, reply)
    assert type(error) is kind
    assert words in str(error)
    assert len(server.requests) == 1


def test_one_reask(server):
    """An answer that does not fit is asked for once more, with the error; both are paid for."""
    server.script(MISFIT)
    answer, usage = ask(own(server))
    first, second = server.requests
    assert answer == LARKFIELD
    assert usage == Usage(calls=2, reasks=1, prompt_tokens=200, cached_tokens=80, output_tokens=20, cost=None)
    assert second.body["messages"][:2] == first.body["messages"]
    assert "valid string" in second.body["messages"][-1]["content"]


@pytest.mark.parametrize("bad", [MISFIT, BROKEN, completion(""), completion(None)])
def test_one_reask_only(server, bad):
    """A second answer that does not fit is the last."""
    error = failing(server, bad, bad, bad)
    assert type(error) is AnswerError
    assert len(server.requests) == 2
    assert (error.usage.calls, error.usage.reasks) == (2, 1)


def test_retry_and_reask_do_not_multiply(server):
    """Trouble in transport before, between and after: each class counts for itself."""
    server.script(failure(500), BROKEN, failure(500))
    _, usage = ask(own(server))
    assert len(server.requests) == 4
    assert (usage.calls, usage.retries, usage.reasks) == (2, 2, 1)


def test_refusal_after_a_reask(server):
    """A model that refuses at the re-ask has refused."""
    error = failing(server, BROKEN, refusal())
    assert type(error) is RefusedError
    assert error.usage.calls == 2


def test_timeout(server):
    """A server that keeps silent for longer than the timeout is asked again, then given up."""
    error = failing(server, *[Reply(hang=0.5)] * 3, timeout=0.15, retries=1)
    assert type(error) is TransportError
    assert "Settings.timeout" in str(error)
    assert len(server.requests) == 2


def test_nobody_there():
    """Where nothing listens the message names the address."""
    with serving() as gone:
        pass
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1:\d+"):
        ask(own(gone), retries=1)


@pytest.mark.parametrize(
    "reply",
    [Reply(raw=b"{not json"), Reply(payload={"choices": []}), Reply(payload=None)],
    ids=["broken", "no choices", "null"],
)
def test_no_completion(server, reply):
    """What is no chat completion may be one the next time; the second that is none is the last."""
    assert type(failing(server, reply, reply, reply)) is AnswerError
    assert len(server.requests) <= 2


@pytest.mark.parametrize(
    "reply",
    [
        Reply(raw=b"<html>Welcome</html>", headers={"Content-Type": "text/html"}),
        Reply(payload={"greeting": "hello"}),
        Reply(302, headers={"Location": "http://other.invalid/v1/chat/completions"}),
    ],
    ids=["page", "other", "redirect"],
)
def test_no_model_server(server, reply):
    """What no model server says ends after one request, with the address or the reason."""
    error = failing(server, reply, reply, reply)
    assert type(error) is AddressError
    assert len(server.requests) == 1
    assert "address" in str(error)


def test_no_usage_reported(server):
    """The tokens of a server that counts none are estimated by their length."""
    server.script(completion('{"town": "Larkfield", "people": 412}', usage={}))
    usage = ask(own(server))[1]
    assert usage.prompt_tokens == pytest.approx(len(LONG_TEXT) / 2.9, rel=0.1)
    assert 10 <= usage.output_tokens <= 60


def test_messages_hold_no_key_and_no_text(server):
    """Whatever a server echoes, neither the key nor the text is in a message."""
    echo = f"{LONG_TEXT} Authorization: Bearer {KEY} {KEY}"
    for status in (400, 401, 404, 422, 429, 500):
        error = failing(server, failure(status, message=f"Bearer {KEY}: {echo}"), retries=0)
        assert KEY not in str(error)
        assert len(str(error)) < 400
        assert LONG_TEXT not in str(error)
    error = failing(server, completion(echo), completion(echo))
    assert KEY not in repr(error)
    assert len(str(error)) < 400


def test_client_hides_its_key(server):
    """The repr of a client shows no way to the key."""

    async def shown():
        async with connect(own(server), "m", Settings()) as connected:
            return repr(connected)

    assert KEY not in run(shown())


def test_no_log_on_stderr(server, capfd):
    """Failed tries leave the screen alone; whoever wants instructor's log adds a handler."""
    failing(server, failure(500), BROKEN, BROKEN)
    assert logging.getLogger("instructor").handlers
    assert capfd.readouterr().err == ""
