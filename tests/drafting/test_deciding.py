"""Decisions: log-probabilities of one token, the Decisions API, or a word where neither is known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from servers import KEY, Reply, completion, deciding, failure, own, refusal

from summarizer.drafting.client import connect
from summarizer.drafting.deciding import Question, decide
from summarizer.drafting.sending import Deciding, Means
from summarizer.errors import AuthenticationError, RefusedError
from summarizer.running import run
from summarizer.settings import Settings

WHETHER = Question("<text>\nThe mill closed in May.\n</text>", "Did the mill close?")
WHO = replace(WHETHER, asked="Who closed it?", options=("Ann Orr", "Piet Vos", "nobody named"))


def asked(server, *questions, means=None):
    """Return the decisions on questions that one client asks, and by what means it asks in the end."""

    async def ask():
        async with connect(own(server), None, Settings(retries=1)) as connected:
            client = replace(connected, means=Deciding(means)) if means else connected
            return [await decide(client, question) for question in questions], client.means.of

    return run(ask())


def test_predicate_adds_up_spellings(server):
    """The spellings of an answer are one answer, and what is neither yes nor no counts for nothing."""
    server.script(deciding(**{"No": 0.35, "Yes": 0.3, " yes": 0.15, "YES": 0.1, "Maybe": 0.1}))
    (decision,), _ = asked(server, WHETHER)
    assert decision.chosen == 0
    assert decision.probability == pytest.approx(0.55 / 0.9)
    (request,) = server.requests
    assert (request.body["max_tokens"], request.body["logprobs"], request.body["temperature"]) == (1, True, 0)
    assert "response_format" not in request.body
    assert request.prompt.endswith("Did the mill close? Answer Yes or No.")


def test_choice(server):
    """The options are lettered, and each has its probability."""
    server.script(deciding(B=0.8, A=0.1, C=0.1))
    (decision,), _ = asked(server, WHO)
    assert WHO.options[decision.chosen] == "Piet Vos"
    assert decision.probabilities == pytest.approx((0.1, 0.8, 0.1))
    assert "A) Ann Orr\nB) Piet Vos\nC) nobody named" in server.requests[0].prompt


def test_close_choice_is_asked_in_both_orders(server):
    """A model that likes whatever stands first gives itself away."""
    server.script(deciding(A=0.5, B=0.4, C=0.1), deciding(A=0.5, B=0.45, C=0.05))
    (decision,), _ = asked(server, WHO)
    assert "A) nobody named\nB) Piet Vos\nC) Ann Orr" in server.requests[1].prompt
    assert decision.probabilities == pytest.approx((0.275, 0.425, 0.3))
    assert (WHO.options[decision.chosen], decision.usage.calls) == ("Piet Vos", 2)


@pytest.mark.parametrize(
    "reply",
    [completion("Yes", "length"), deciding(Perhaps=1.0), failure(400, message="logprobs are not supported")],
    ids=["no probabilities", "other words", "refused option"],
)
def test_server_without_probabilities_is_asked_in_words(server, reply):
    """It is asked so from then on; no probability is made up, and the first try is paid for in the open."""
    server.script(reply, completion('{"answer": "No"}'), completion('{"answer": "Yes"}'))
    (first, second), means = asked(server, WHETHER, WHETHER)
    assert [(d.chosen, d.probability) for d in (first, second)] == [(1, None), (0, None)]
    assert means is Means.WORDS
    assert len(server.requests) == 3
    assert "response_format" in server.requests[1].body
    assert first.usage.calls + second.usage.calls == sum(r.status == 200 for r in [reply]) + 2


def test_decisions_api_predicate(server):
    """The question and the text go to /decisions as OpenAI describes it."""
    answer = {"type": "predicate", "name": None, "probability": 0.125}
    server.script(Reply(payload={"answers": [answer], "model": "m", "usage": {"input_tokens": 90}}))
    (decision,), _ = asked(server, WHETHER, means=Means.ADDRESS)
    assert (decision.chosen, decision.probability, decision.usage.prompt_tokens) == (1, 0.125, 90)
    (request,) = server.requests
    assert (request.path, request.headers["authorization"]) == ("/v1/decisions", f"Bearer {KEY}")
    question = {"type": "predicate", "instructions": WHETHER.asked}
    assert request.body == {"model": "m", "input": WHETHER.shown, "questions": [question]}


def test_decisions_api_choice(server):
    """A choice has a probability for each value, in any order."""
    told = [{"value": "Piet Vos", "probability": 0.7}, {"value": "nobody named", "probability": 0.1}]
    told.append({"value": "Ann Orr", "probability": 0.2})
    answer = {"type": "choice", "choice": "Piet Vos", "confidence": 0.7, "probabilities": told}
    server.script(Reply(payload={"answers": [answer], "model": "m", "usage": {}}))
    (decision,), _ = asked(server, WHO, means=Means.ADDRESS)
    assert decision.probabilities == pytest.approx((0.2, 0.7, 0.1))
    assert server.requests[0].body["questions"][0]["choices"] == [{"value": o} for o in WHO.options]


def test_decisions_api_refusal(server):
    """A refused question is a refusal, not an answer; it is not asked again in words."""
    server.script(Reply(payload={"answers": [{"type": "refusal", "name": None}], "model": "m", "usage": {}}))
    with pytest.raises(RefusedError):
        asked(server, WHETHER, means=Means.ADDRESS)
    assert len(server.requests) == 1


def told(*likely):
    """Return a choice with these probabilities, in the order of the options."""
    values = [{"value": o, "probability": p} for o, p in zip(WHO.options, likely, strict=True)]
    return Reply(payload={"answers": [{"type": "choice", "probabilities": values}]})


@pytest.mark.parametrize("likely", [(0, 0, 0), (0.5, -0.5, 1.0), (1e999, 0.1, 0.1), ("nan", 0.5, 0.5)])
def test_odd_probabilities_are_no_decision(server, likely):
    """What adds up to nothing, or is no probability at all, is asked in words instead."""
    server.script(told(*likely), completion('{"answer": "Piet Vos"}'))
    (decision,), means = asked(server, WHO, means=Means.ADDRESS)
    assert (WHO.options[decision.chosen], means) == ("Piet Vos", Means.WORDS)


@pytest.mark.parametrize(
    "reply", [failure(404), Reply(payload={"answers": []}), Reply(payload={"answers": [{"type": "score"}]})]
)
def test_server_without_decisions_is_asked_in_words(server, reply):
    """What has no such address, or answers with no decision, is asked in words from then on."""
    server.script(reply, completion('{"answer": "Yes"}'))
    (decision,), means = asked(server, WHETHER, means=Means.ADDRESS)
    assert (decision.chosen, means) == (0, Means.WORDS)


def _nested(levels):
    return [] if not levels else [_nested(levels - 1)]


@pytest.mark.parametrize(
    "payload",
    [{"answers": [], "more": "x" * 1_000_000}, {"answers": _nested(100)}, {"answers": KEY.encode().hex()}],
    ids=["long", "deep", "key"],
)
def test_a_decision_is_bounded_as_an_answer_is(server, payload):
    """A decision that is too long, too deep or holds the key is not read; the question is asked in words."""
    server.script(Reply(payload=payload), completion('{"answer": "Yes"}'))
    (decision,), means = asked(server, WHETHER, means=Means.ADDRESS)
    assert (decision.chosen, means) == (0, Means.WORDS)


def test_failures_are_typed(server):
    """A refused key is not tried in another way; a refusal in words is one."""
    server.script(failure(401))
    with pytest.raises(AuthenticationError):
        asked(server, WHETHER)
    server.script(refusal())
    with pytest.raises(RefusedError):
        asked(server, WHETHER, means=Means.WORDS)
    assert len(server.requests) == 2


def test_retry(server):
    """A decision has the retries of any call."""
    server.script(failure(503), deciding(Yes=1.0))
    (decision,), _ = asked(server, WHETHER)
    assert (decision.usage.calls, decision.usage.retries) == (1, 1)
    assert json.dumps(server.requests[0].body) == json.dumps(server.requests[1].body)
