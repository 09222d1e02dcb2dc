"""Decisions: a question whose answers are given, and how likely each of them is; one token, no prose.

After OpenAI's Decisions API: a `predicate` is true or not, a `choice` is one of several options. There are
three ways to ask one: by the log-probabilities of the first token of an answer (llama.cpp, vLLM, any server
that returns them), at the address `/decisions` of an OpenAI server, and as a field with given values through
instructor, which tells a word but no probability.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from pydantic import create_model

from summarizer.drafting.client import Request
from summarizer.drafting.drafts import Draft
from summarizer.drafting.prompts import encodable, render
from summarizer.drafting.sending import Means
from summarizer.errors import AnswerError, BadRequestError, RefusedError, UnreachableError
from summarizer.ledger import Usage
from summarizer.results import SecondReading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.drafting.deferred import Asking

YES, NO = "Yes", "No"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TOP = 10  # tokens whose probabilities are asked for: "Yes", " yes" and "YES" are listed apart
_CLOSE = 2.0  # times as likely as the next: below that, the order of the options may have decided
_WORD_TOKENS = 30


@dataclass(frozen=True, slots=True)
class Question:
    """What is decided: the text that is shown, the question, and its options, at most 26.

    Without options it is a predicate: whether the answer is yes. `task` names it for whoever watches.
    """

    shown: str
    asked: str
    options: tuple[str, ...] = ()
    task: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The option chosen, by its place (for a predicate 0 is yes), and what it cost to ask.

    `probabilities` has one for each option, adding up to 1; it is empty where a model gives only its word.
    """

    chosen: int
    probabilities: tuple[float, ...]
    usage: Usage

    @property
    def probability(self) -> float | None:
        """How likely the first option is, for a predicate the yes; None where that is not known."""
        return self.probabilities[0] if self.probabilities else None

    def reading(self, model: str) -> SecondReading:
        """Return what a predicate says of a statement, as the word of a second reader."""
        agrees = self.chosen == 0
        return SecondReading(agrees=agrees, model=model, usage=self.usage, said=self.probability)


async def decide(client: Asking, question: Question) -> Decision:
    """Ask a question in the way that the server knows; one that turns out not to know it is asked in words.

    Raises a `ModelError`, as any call does.
    """
    if client.means.of is Means.WORDS:
        return await _by_words(client, question)
    ask = _at_address if client.means.of is Means.ADDRESS else _by_tokens
    try:
        return await ask(client, question)
    except (BadRequestError, UnreachableError, AnswerError) as error:
        if isinstance(error, UnreachableError) and client.means.of is not Means.ADDRESS:
            raise
        client.means.of = Means.WORDS
        decision = await _by_words(client, question)
        return replace(decision, usage=(error.usage or Usage()) + decision.usage)


async def _by_tokens(client: Asking, question: Question) -> Decision:
    """Read the probabilities of the first token; of a close choice in both orders of the options."""
    decision = await _one_order(client, question)
    ranked = sorted(decision.probabilities, reverse=True)
    if not question.options or ranked[0] >= _CLOSE * ranked[1]:
        return decision
    turned = await _one_order(client, replace(question, options=question.options[::-1]))
    both = zip(decision.probabilities, turned.probabilities[::-1], strict=True)
    return _decision([one + other for one, other in both], decision.usage + turned.usage)


async def _one_order(client: Asking, question: Question) -> Decision:
    labels = tuple(_LETTERS[: len(question.options)]) or (YES, NO)
    request = Request(render("decide"), f"{question.shown}\n\n{_in_words(question)}", 1, question.task)
    response, usage = await client.complete(request, logprobs=True, top_logprobs=_TOP, temperature=0)
    return _decision(_weights(response, labels), usage)


def _in_words(question: Question) -> str:
    if not question.options:
        return f"{question.asked} Answer {YES} or {NO}."
    listed = [f"{letter}) {option}" for letter, option in zip(_LETTERS, question.options, strict=False)]
    return "\n".join([question.asked, *listed, "Answer with one letter."])


def _weights(response: Any, labels: Sequence[str]) -> list[float]:
    """Add up, for each label, the probabilities of the tokens that spell it, however they are written."""
    choices = getattr(response, "choices", None) or [None]
    tokens = getattr(getattr(choices[0], "logprobs", None), "content", None) or [None]
    listed = getattr(tokens[0], "top_logprobs", None) or ()
    likely = {label.casefold(): 0.0 for label in labels}
    for token in listed:
        spelled = str(token.token).strip().strip("()*\"'.").casefold()
        if spelled in likely and isinstance(token.logprob, int | float):
            likely[spelled] += math.exp(min(0.0, token.logprob))
    return list(likely.values())


def _decision(weights: Sequence[float], usage: Usage) -> Decision:
    """Make probabilities of weights; raises `AnswerError`, with the cost, for what can be made into none."""
    total = sum(weights)
    if not (math.isfinite(total) and total > 0 and min(weights) >= 0):
        error = AnswerError("the server gives no probabilities of the answers asked for")
        error.usage = usage
        raise error
    probabilities = tuple(weight / total for weight in weights)
    return Decision(max(range(len(weights)), key=probabilities.__getitem__), probabilities, usage)


async def _at_address(client: Asking, question: Question) -> Decision:
    """Ask OpenAI's Decisions API; the SDK that instructor allows has no resource for it."""
    asked: dict[str, Any] = {"type": "predicate", "instructions": question.asked}
    if question.options:
        choices = [{"value": option} for option in question.options]
        asked = {"type": "choice", "instructions": question.asked, "choices": choices}
    body = {"model": client.model, "input": encodable(question.shown), "questions": [asked]}
    answer, usage = await client.post("/decisions", body, question.task)
    weights = _told(answer, question.options)
    if weights is None:
        error = RefusedError("the model refused to decide")
        error.usage = usage
        raise error
    return _decision(weights, usage)


def _told(answer: Mapping[str, Any], options: tuple[str, ...]) -> list[float] | None:
    """Return what a server's decision gives each option; None for a refusal.

    Raises `AnswerError` for what is no decision.
    """
    try:
        told = answer["answers"][0]
        if told["type"] == "refusal":
            return None
        if told["type"] == "predicate":
            return [float(told["probability"]), 1 - float(told["probability"])]
        likely = {each["value"]: float(each["probability"]) for each in told["probabilities"]}
        return [likely[option] for option in options]
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise AnswerError("the server's answer is no decision") from error


async def _by_words(client: Asking, question: Question) -> Decision:
    options = question.options or (YES, NO)
    make: Any = create_model  # its overloads do not foresee fields that are known at run time only
    answer: type[Draft] = make("Decided", __base__=Draft, answer=(Literal[options], ...))
    listed = "" if not question.options else "\nOptions: " + "; ".join(options)
    prompt = f"{question.shown}\n\n{question.asked}{listed}"
    tokens = _WORD_TOKENS + max(map(len, options))
    said, usage = await client.ask(Request(render("system"), prompt, tokens, question.task), answer)
    return Decision(options.index(said.model_dump()["answer"]), (), usage)
