"""A place at the engine for one text: what its requests have read is not read again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from summarizer.local.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.local.slots import Slot
    from summarizer.local.states import States
    from summarizer.local.turns import Turns

    Watch = Callable[[Slot], None]

T = TypeVar("T")


class _Address(Protocol):
    base_url: str
    api_key: str
    forbidden: tuple[int, ...]  # tokens that no answer needs


class Seat:
    """Sends the requests about one text: what one of them has read, the next finds in its slot or in a file.

    A slot is held for a request only, so that whoever dawdles between two keeps nobody waiting.
    """

    def __init__(
        self, server: _Address, turns: Turns, states: States | None, limit: float, watch: Watch | None
    ) -> None:
        """Take a place in the queue for the slots of `server`; see `Engine.seat`."""
        self._server = server
        self._turns = turns
        self._states = states
        self._limit = limit
        self._watch = watch

    def with_(self, ask: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        """Return `ask`, which takes the options of a chat completion, for the slots of the engine.

        It waits for a slot, and then as long as the engine gets on; it raises TimeoutError when that stands
        still.
        """

        async def asked(**options: Any) -> T:
            text = _shared(options["messages"])
            async with self._turns.slot(text) as turn:
                passing = options.get("max_tokens") == 1  # a decision on a passage that is seldom seen again
                known = turn.warm or passing or await self._recall(turn.number, text)
                patience = Patience(
                    self._server.base_url, self._server.api_key, self._limit, self._told(turn.number)
                )
                answer = await patience.with_(ask)(**options, extra_body=self._extra(turn.number))
                if not known:
                    await self._keep(turn.number, text)
            return answer

        return asked

    def _extra(self, slot: int) -> dict[str, Any]:
        """Return what a request says beside what the SDK knows."""
        return {"id_slot": slot, "logit_bias": [[token, False] for token in self._server.forbidden]}

    async def _recall(self, slot: int, text: str) -> bool:
        if self._states is None:
            return True
        return await asyncio.to_thread(self._states.recall, self._server, slot, text)

    async def _keep(self, slot: int, text: str) -> None:
        if self._states is not None:
            await asyncio.to_thread(self._states.keep, self._server, slot, text)

    def _told(self, number: int) -> Callable[[tuple[Slot, ...]], None]:
        def told(slots: tuple[Slot, ...]) -> None:
            for slot in slots:
                if slot.number == number and slot.busy and self._watch is not None:
                    self._watch(slot)

        return told


def _shared(messages: list[dict[str, str]]) -> str:
    """Return the part of a request that all requests about a text share: all but its last paragraph.

    A prompt shows the text first and then asks; see `prompts/text`.
    """
    head = "\n".join(message["content"] for message in messages)
    return head.rpartition("\n</text")[0] or head
