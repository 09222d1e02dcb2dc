"""A slot of the engine, held for one text: what its requests have read is not read again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from summarizer.local.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.local.slots import Slot
    from summarizer.local.states import States

T = TypeVar("T")


class _Address(Protocol):
    base_url: str
    api_key: str


class Seat:
    """Sends requests to one slot, and keeps what was read of a text in a file for the next time."""

    def __init__(
        self,
        server: _Address,
        number: int,
        states: States | None,
        limit: float,
        watch: Callable[[Slot], None] | None,
    ) -> None:
        """Take slot `number` of `server`; see `Engine.seat`."""
        self._server = server
        self._number = number
        self._states = states
        self._watch = watch
        self._patience = Patience(server.base_url, server.api_key, limit, self._told)
        self._text: str | None = None

    def with_(self, ask: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        """Return `ask`, which takes the options of a chat completion, for this slot.

        It waits as long as the engine gets on, and raises TimeoutError when it stands still.
        """
        patient = self._patience.with_(ask)

        async def asked(**options: Any) -> T:
            text = _shared(options["messages"])
            known = text == self._text or await self._recall(text)
            answer = await patient(**options, extra_body={"id_slot": self._number})
            if not known:
                await self._keep(text)
            self._text = text
            return answer

        return asked

    async def _recall(self, text: str) -> bool:
        if self._states is None:
            return True
        return await asyncio.to_thread(self._states.recall, self._server, self._number, text)

    async def _keep(self, text: str) -> None:
        if self._states is not None:
            await asyncio.to_thread(self._states.keep, self._server, self._number, text)

    def _told(self, slots: tuple[Slot, ...]) -> None:
        for slot in slots:
            if slot.number == self._number and slot.busy and self._watch is not None:
                self._watch(slot)


def _shared(messages: list[dict[str, str]]) -> str:
    """Return the part of a request that all requests about a text share: all but its last paragraph.

    A prompt shows the text first and then asks; see `prompts/text`.
    """
    head = "\n".join(message["content"] for message in messages)
    return head.rpartition("\n</text")[0] or head
