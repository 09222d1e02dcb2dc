"""Servers as they are: in which form they are asked, what stands around their JSON, where they redirect."""

from __future__ import annotations

import json

import pytest
from openai import OpenAI
from servers import (
    FINE,
    KEY,
    LARKFIELD,
    Reply,
    ask,
    completion,
    failure,
    own,
    serving,
)

from summarizer.drafting import forms
from summarizer.errors import BadRequestError, ModelError, SettingsError
from summarizer.settings import Settings

TOWN = LARKFIELD.model_dump_json()


@pytest.fixture
def server(monkeypatch):
    """Run a server of which nothing is known yet."""
    monkeypatch.setattr(forms, "_taken", {})
    with serving() as running:
        yield running


def form_of(seen):
    """Return the form that a request asks in."""
    if "tools" in seen.body:
        return "tools"
    kind = seen.body.get("response_format", {}).get("type")
    return kind or "plain"


def taking(*forms_taken, status=400, message="response_format is not supported"):
    """Return a reply for a server that takes some forms alone."""

    def reply(seen):
        if form_of(seen) not in forms_taken:
            return failure(status, message=message)
        if form_of(seen) == "tools":
            function = {"name": seen.body["tools"][0]["function"]["name"], "arguments": TOWN}
            return completion(
                None, "tool_calls", tool_calls=[{"id": "1", "type": "function", "function": function}]
            )
        return FINE

    return reply


@pytest.mark.parametrize("status", [400, 422, 501])
@pytest.mark.parametrize("form", forms.MODES)
def test_the_next_form_is_tried(server, form, status):
    """A server that refuses a form is asked in the next, each once."""
    server.otherwise = taking(form, status=status)
    assert ask(own(server))[0] == LARKFIELD
    tried = forms.MODES[: forms.MODES.index(form) + 1]
    assert tuple(form_of(seen) for seen in server.requests) == tried


def test_the_form_is_kept(server):
    """What a server has taken once is asked first the next time, also by another client."""
    server.otherwise = taking("json_object")
    ask(own(server))
    before = len(server.requests)
    ask(own(server))
    with OpenAI(base_url=server.url, api_key=KEY) as given:
        ask(given)
    assert [form_of(seen) for seen in server.requests[before:]] == ["json_object"] * 2


def test_no_form_is_taken(server):
    """A server that takes none is asked four times, and its first reason is told."""
    server.otherwise = lambda seen: failure(400, message=f"no {form_of(seen)} here, schema")
    with pytest.raises(BadRequestError, match="no json_schema here"):
        ask(own(server))
    assert len(server.requests) == 4


def test_a_refusal_for_another_reason(server):
    """A server that names another field of the request is believed at once."""
    server.otherwise = lambda _: failure(400, message="temperature must be 1")
    with pytest.raises(BadRequestError, match="temperature"):
        ask(own(server))
    assert len(server.requests) == 1


@pytest.mark.parametrize("form", forms.MODES)
def test_the_form_that_is_set(server, form):
    """A form that was set is the only one."""
    server.otherwise = taking()
    with pytest.raises(BadRequestError):
        ask(own(server), mode=form)
    assert [form_of(seen) for seen in server.requests] == [form]


def test_no_such_form():
    """An unknown form is refused, with those there are."""
    with pytest.raises(SettingsError, match="json_schema"):
        Settings(mode="xml")


@pytest.mark.parametrize(
    "content",
    [
        f"```json\n{TOWN}\n```",
        f"```\n{TOWN}\n```",
        f"Here is the answer you asked for:\n\n{TOWN}\n\nIs there anything else?",
        f"<think>Perhaps {{'town': ?}} or {{}}</think>\n{TOWN}",
        f"\ufeff{TOWN}",
        json.dumps(LARKFIELD.model_dump(), indent=8),
    ],
    ids=["fence", "plain fence", "words", "thoughts", "mark", "indented"],
)
def test_json_with_words_around_it(server, content):
    """JSON in a fence or among words is read at the first try."""
    server.otherwise = lambda _: completion(content)
    answer, usage = ask(own(server))
    assert (answer, usage.calls) == (LARKFIELD, 1)


def test_redirect_on_the_same_host(server):
    """A redirect that stays on the host and keeps the request is followed, with the key."""

    def moved(seen):
        if seen.path.endswith("/"):
            return FINE
        return Reply(307, headers={"Location": seen.path + "/"})

    server.otherwise = moved
    assert ask(own(server))[0] == LARKFIELD
    assert [seen.headers["authorization"] for seen in server.requests] == [f"Bearer {KEY}"] * 2


def test_redirect_to_another_host(server):
    """Another host gets neither the key nor the text."""
    with serving() as other:
        server.otherwise = lambda _: Reply(307, headers={"Location": other.url + "/chat/completions"})
        with pytest.raises(ModelError, match="redirects"):
            ask(own(server))
        assert other.requests == []


def test_error_under_status_200(server):
    """An error that a gateway sends under status 200 is one of its own status."""
    server.script(Reply(payload={"error": {"code": 429, "message": "slow down"}}))
    server.otherwise = lambda _: FINE
    answer, usage = ask(own(server))
    assert (answer, usage.retries) == (LARKFIELD, 1)


def test_instant_errors_of_a_stranger(server):
    """A 500 that no model server words so is tried once more, not for as long as a model server's own."""
    server.otherwise = lambda _: Reply(500, raw=b"<h1>Oops</h1>", headers={"Content-Type": "text/html"})
    with pytest.raises(ModelError):
        ask(own(server), retries=4)
    assert len(server.requests) == 2
