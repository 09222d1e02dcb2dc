"""A model is connected to at the first question that it was not asked before."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from openai.types.chat import ChatCompletion
from pydantic import BaseModel

from summarizer.drafting.connection import Request
from summarizer.drafting.deciding import Question, decide
from summarizer.drafting.deferred import Deferred
from summarizer.drafting.fencing import framed_lines
from summarizer.errors import EngineError
from summarizer.ledger import Usage

COST = Usage(calls=1, prompt_tokens=40, output_tokens=5, seconds=3.0)
COMPLETION = ChatCompletion.construct(
    id="1",
    object="chat.completion",
    created=0,
    model="local",
    choices=[
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "content": "Yes"},
            "logprobs": {
                "content": [
                    {
                        "token": "Yes",
                        "logprob": -0.1,
                        "top_logprobs": [
                            {"token": "Yes", "logprob": -0.1},
                            {"token": "No", "logprob": -2.4},
                        ],
                    }
                ]
            },
        }
    ],
)


class Town(BaseModel):
    """An answer."""

    name: str


class Shelf(dict):
    """A shelf in memory."""

    def found(self, asked: str) -> str | None:
        """Return what was kept."""
        return self.get(asked)

    def put(self, asked: str, text: str) -> None:
        """Keep a text."""
        self[asked] = text


class Model:
    """A connected model that notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.started = 0

    async def start(self) -> Model:
        """Count how often a connection was made."""
        self.started += 1
        return self

    async def ask(self, request, answer):
        """Answer as a client does."""
        self.asked.append(request.prompt)
        return answer(name="Oxley"), COST

    async def complete(self, request, **_):
        """Answer as a client does."""
        self.asked.append(request.prompt)
        return COMPLETION, COST


def request(prompt: str = "Which town?", tokens: int = 9) -> Request:
    """Return a request."""
    return Request("Answer.", prompt, tokens, "measures")


def test_what_was_answered_needs_no_model():
    """The second process is answered from the shelf, at the same price in tokens, and starts nothing."""
    shelf, model, other = Shelf(), Model(), Model()
    first = asyncio.run(Deferred("local", model.start, shelf).ask(request(), Town))
    again, cost = asyncio.run(Deferred("local", other.start, shelf).ask(request(), Town))
    assert first == (Town(name="Oxley"), COST)
    assert again == Town(name="Oxley")
    assert (cost.calls, cost.prompt_tokens, cost.cached_tokens, cost.output_tokens) == (1, 40, 40, 5)
    assert (model.started, other.started, other.asked) == (1, 0, [])


def test_another_question_is_asked():
    """Other words, another bound and another form are other questions; one connection serves all."""

    class City(Town):
        mayor: str = ""

    model = Model()

    async def work():
        deferred = Deferred("local", model.start, Shelf())
        for asked, answer in (
            (request(), Town),
            (request("Which town"), Town),
            (request(tokens=8), Town),
            (request(), City),
            (request(), Town),
        ):
            await deferred.ask(asked, answer)

    asyncio.run(work())
    assert len(model.asked) == 4
    assert model.started == 1


def test_a_fence_drawn_anew_is_the_same_question():
    """The secret mark around a text is no part of what is asked."""
    shelf, model = Shelf(), Model()
    prompt = framed_lines([("S1", "The ferry sailed at noon.")], "Did it?")
    mark = prompt.split(">")[0].removeprefix("<text ")
    for asked in (prompt, prompt.replace(mark, "0123456789abcdef")):
        asyncio.run(Deferred("local", model.start, shelf).ask(request(asked), Town))
    assert len(model.asked) == 1


def test_a_decision_is_kept_with_its_probabilities():
    """A kept completion decides as the model did."""
    shelf, model = Shelf(), Model()
    question = Question("The ferry sailed.", "Did it sail?")
    first, again = (asyncio.run(decide(Deferred("local", model.start, shelf), question)) for _ in range(2))
    assert first.probabilities == pytest.approx(again.probabilities)
    assert first.probability > 0.9
    assert len(model.asked) == 1


@pytest.mark.parametrize("kept", ["", "{}", "[", '{"said": {"town": 1}, "usage": {}}', '{"said": 5}'])
def test_what_cannot_be_read_is_asked_anew(kept):
    """A shelf of another version, or a damaged one, costs a question and no more."""
    model = Model()
    shelf = SimpleNamespace(found=lambda _: kept, put=lambda *_: None)
    assert asyncio.run(Deferred("local", model.start, shelf).ask(request(), Town))[0] == Town(name="Oxley")
    assert model.started == 1


def test_an_engine_that_does_not_start():
    """What goes wrong at the start is raised as it is."""

    async def start():
        raise EngineError("no memory")

    with pytest.raises(EngineError, match="no memory"):
        asyncio.run(Deferred("local", start, Shelf()).ask(request(), Town))
