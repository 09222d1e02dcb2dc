"""What a model that always answers the same was asked before is not sent again."""

from __future__ import annotations

import asyncio

from openai.types.chat import ChatCompletion

from summarizer.drafting.fencing import framed_lines
from summarizer.drafting.recalled import Recalled
from summarizer.drafting.sending import Sending

ANSWER = {
    "id": "1",
    "object": "chat.completion",
    "created": 0,
    "model": "local",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Yes"}}],
    "usage": {"prompt_tokens": 40, "completion_tokens": 1, "total_tokens": 41},
    "timings": {"cache_n": 0},
}


class Shelf(dict):
    """A shelf in memory."""

    def found(self, asked: str) -> str | None:
        """Return what was kept."""
        return self.get(asked)

    def put(self, asked: str, text: str) -> None:
        """Keep a text."""
        self[asked] = text


def carried(line: Recalled, sent: list[str], **body):
    """Send a body through a line, noting whether it was sent; return the answer."""

    async def send():
        sent.append(body["messages"][0]["content"])
        return ChatCompletion.construct(**ANSWER)

    sending = Sending({"temperature": 0.0, **body}, "openai", "openai", None, send)
    return asyncio.run(line.carry(sending))


def test_the_same_is_sent_once():
    """The second time the answer comes from the shelf, as the SDK gave it, whatever the slot."""
    shelf, sent = Shelf(), []
    messages = [{"role": "user", "content": "Did the ferry sail?"}]
    first = carried(Recalled(shelf), sent, messages=messages, extra_body={"id_slot": 0})
    again = carried(Recalled(shelf), sent, messages=messages, extra_body={"id_slot": 3})
    assert sent == ["Did the ferry sail?"]
    assert again == first
    assert again.choices[0].message.content == "Yes"
    assert again.model_extra["timings"] == {"cache_n": 0}


def test_anything_else_is_sent():
    """Another word, another bound and what may be answered differently each time are sent."""
    shelf, sent = Shelf(), []
    for body in (
        {"messages": [{"role": "user", "content": "Did it sail?"}]},
        {"messages": [{"role": "user", "content": "Did it sail!"}]},
        {"messages": [{"role": "user", "content": "Did it sail?"}], "max_tokens": 2},
        {"messages": [{"role": "user", "content": "Did it sail?"}], "temperature": 0.7},
        {"messages": [{"role": "user", "content": "Did it sail?"}], "temperature": 0.7},
    ):
        carried(Recalled(shelf), sent, **body)
    assert len(sent) == 5
    assert len(shelf) == 3


def test_a_fence_drawn_anew_is_the_same_request():
    """The secret mark around a text is no part of what is asked."""
    shelf, sent = Shelf(), []
    prompt = framed_lines([("S1", "The ferry sailed at noon.")], "Did it?")
    mark = prompt.split(">")[0].removeprefix("<text ")
    for content in (prompt, prompt.replace(mark, "0123456789abcdef")):
        carried(Recalled(shelf), sent, messages=[{"role": "user", "content": content}])
    assert len(sent) == 1
