"""The gate that each request of a run passes: kept answers, the cap, the pace and the slots, in this order.

A request is first looked for in the store. If it has to be sent, it waits for a slot and for its turn, its
worst case is reserved, it goes out, and its answer is kept before it is parsed.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

from summarizer.drafting.failures import is_refused_for_now, may_be_billed, retry_after
from summarizer.drafting.fencing import canonical_body
from summarizer.drafting.responses import tokens_of
from summarizer.drafting.sending import ASK, Ask
from summarizer.errors import AnswerError, CapReachedError, RefusedError, StoppedError
from summarizer.keeping.answers import bound, canonical, kept_as, restored
from summarizer.keeping.slots import PARTY, Party
from summarizer.keeping.store import Answer, Bill, Standing
from summarizer.keeping.telemetry import answered, call_span
from summarizer.ledger import Usage
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from summarizer.drafting.pricing import Price
    from summarizer.drafting.sending import Sending
    from summarizer.errors import ModelError
    from summarizer.keeping.batches import Batches
    from summarizer.keeping.pace import Pace
    from summarizer.keeping.slots import Slots
    from summarizer.keeping.store import Store

NANO = 10**9
_POLL = 0.2  # seconds between two looks at what another process has under way
_FRAME = 300  # tokens that a server adds to those of a body for roles and marks


@dataclass(frozen=True, slots=True)
class Terms:
    """What a run goes by: where the model is and by which plan, its price, and the cap in US dollars."""

    endpoint: str
    plan: str
    price: Price | None
    cap: Decimal | None

    @property
    def most(self) -> int | None:
        """The cap in billionths of a dollar."""
        return None if self.cap is None else int(self.cap * NANO)


class Pacing(Protocol):
    """How requests are held to a pace; see `Pace`."""

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request to be due."""
        ...

    def accepted(self) -> None:
        """Note that a request was taken."""
        ...

    def refused(self, seconds: float | None, sent: float) -> None:
        """Note that a request was refused."""
        ...


class Purse(Protocol):
    """Money that is shared beyond one store, in billionths of a US dollar."""

    async def reserve(self, amount: int) -> Standing:
        """Reserve the worst case of a request."""
        ...

    def settle(self, reserved: int, spent: int) -> None:
        """Turn a reservation into what was spent."""
        ...


class Gate:
    """Stands between a client and its server; one for a whole run."""

    def __init__(
        self, store: Store, terms: Terms, slots: Slots, pace: Pace, batches: Batches | None = None
    ) -> None:
        """Use the store, terms, slots and pace of a run; with `batches` nothing is sent by itself."""
        self._batches = batches
        self._store = store
        self._terms = terms
        self._slots = slots
        self._pace: Pacing = pace
        self._purse: Purse | None = None
        self._under_way: dict[str, asyncio.Event] = {}
        self._flights: set[asyncio.Task[Any]] = set()
        self._out: set[str] = set()
        self._slack = 1.0
        self.stopped: StoppedError | None = None
        self.sent = 0
        self.paid = Decimal(0)

    def share(self, pace: Pacing, purse: Purse | None) -> None:
        """Go by a pace and, if there is one, a purse that others share: the cap is then the purse's."""
        self._pace = pace
        self._purse = purse

    async def carry(self, sending: Sending) -> Any:
        """Return the answer to a request; see `Line`.

        Raises `CapReachedError` where its worst case does not fit under the cap, `StoppedError` after a stop.
        """
        ask = ASK.get()
        key = self._key(sending)
        response = await self._answer(key, ask, sending)
        ask.sent.append(key)
        return response

    async def _answer(self, key: str, ask: Ask, sending: Sending) -> Any:
        party, turn = PARTY.get(_NOBODY), ask.turn(key)
        name = f"{key} {turn}"
        while True:
            kept = self._store.answer(key, turn, fresh=party.fresh)
            if kept is not None:
                return restored(kept, sending.package)
            if (event := self._under_way.get(name)) is None:
                return await self._unbroken(name, self._in_turn(key, turn, ask, sending))
            await event.wait()

    async def _unbroken(self, name: str, work: Coroutine[Any, Any, Any]) -> Any:
        """Do `work`; once its request is out, the answer is kept, even if nobody waits for it any more."""
        task = asyncio.ensure_future(work)
        self._flights.add(task)
        task.add_done_callback(self._landed)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if name not in self._out:
                task.cancel()
            raise

    def _landed(self, task: asyncio.Task[Any]) -> None:
        self._flights.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waited has got it; if nobody did, it is nobody's

    async def _in_turn(self, key: str, turn: int, ask: Ask, sending: Sending) -> Any:
        party, start, name = PARTY.get(_NOBODY), time.monotonic(), f"{key} {turn}"
        async with self._only(name), self._slots.taken(party):
            standing = await self._granted(key, turn, sending, party)
            ask.waited += time.monotonic() - start
            if isinstance(standing, Answer):
                return restored(standing, sending.package)
            self._out.add(name)
            start = time.monotonic()
            try:
                return await self._send(key, turn, sending, party)
            finally:
                self._out.discard(name)
                if self._batches is not None:
                    ask.waited += time.monotonic() - start  # a batch has no time limit of a call

    def spoil(self, ask: Ask, failure: ModelError) -> None:
        """Mark the answers of a call that failed for what they said."""
        if isinstance(failure, AnswerError | RefusedError) and ask.sent:
            self._store.spoil(ask.sent)

    async def drain(self, seconds: float) -> None:
        """Wait for what is under way, at most so long; what is stopped sends nothing more."""
        if self._flights:
            _, left = await asyncio.wait(self._flights, timeout=seconds)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _granted(self, key: str, turn: int, sending: Sending, party: Party) -> Answer | Standing:
        worst, tokens = self._worst(sending.body)
        while True:
            self._check()
            await self._pace.pass_through(tokens)
            self._check()
            standing = await self._reserved(key, turn, worst, party)
            if standing is Standing.FULL:
                raise self._full(worst)
            if standing is Standing.BATCHED and self._batches is None:
                raise StoppedError("it is under way in a batch: go on with mode='batch' until that has ended")
            if standing in {Standing.BUSY, Standing.WAIT}:
                await asyncio.sleep(_POLL)
                self._store.sweep()
                continue
            return standing

    async def _reserved(self, key: str, turn: int, worst: int | None, party: Party) -> Answer | Standing:
        """Reserve in the store, and in the shared purse, if there is one."""
        cap = self._terms.most if self._purse is None else None
        standing = self._store.reserve(key, turn, worst, cap, fresh=party.fresh)
        if self._purse is None or standing is not Standing.GRANTED:
            return standing
        standing = await self._purse.reserve(worst or 0)
        if standing is not Standing.GRANTED:
            self._store.release(key, turn, billed=False)
        return standing

    async def _send(self, key: str, turn: int, sending: Sending, party: Party) -> Any:
        with call_span(sending.provider, sending.body, ASK.get().task) as span:
            response = await self._kept_answer(key, turn, sending, party)
            answered(span, response, tokens_of(response))
        return response

    async def _kept_answer(self, key: str, turn: int, sending: Sending, party: Party) -> Any:
        sent = time.monotonic()
        self.sent += 1
        try:
            if self._batches is None:
                response = await sending.send()
            else:
                response = await self._batches.answer(key, turn, sending)
        except BaseException as error:
            billed = may_be_billed(error)
            self._store.release(key, turn, billed=billed)
            self._settle(sending.body, billed=billed)
            if is_refused_for_now(error):
                self._pace.refused(retry_after(error), sent)
            raise
        self._take(key, turn, response, party, sending)
        self._pace.accepted()
        return response

    def _take(self, key: str, turn: int, response: Any, party: Party, sending: Sending) -> None:
        usage = tokens_of(response)
        cost = None if self._terms.price is None else int(self._terms.price.cost(usage) * NANO)
        self._store.take(key, turn, kept_as(response), Bill(usage, cost))
        self._settle(sending.body, cost)
        self._learn(sending.body, usage)
        party.pay(cost)
        self.paid += Decimal(cost or 0) / NANO

    def _settle(self, body: dict[str, Any], cost: int | None = 0, *, billed: bool = False) -> None:
        if self._purse is not None:
            worst = self._worst(body)[0] or 0
            self._purse.settle(worst, worst if billed else cost or 0)

    def _worst(self, body: dict[str, Any]) -> tuple[int | None, int]:
        """Return the most that a request can cost, in billionths, and the tokens it is likely to take.

        A token is at least one byte, so that the bytes of a body are a bound on its tokens.
        """
        size = len(canonical(body).encode())
        limit = bound(body)
        if self._terms.price is None or self._terms.cap is None:
            return None, size // 4 + limit // 2
        most = Usage(prompt_tokens=int((size + _FRAME) * self._slack), output_tokens=int(limit * self._slack))
        return int(self._terms.price.cost(most) * NANO), size // 4 + limit // 2

    def _learn(self, body: dict[str, Any], usage: Usage) -> None:
        """Widen the worst case where a server counts more tokens than there can be."""
        if self._terms.cap is not None:
            size = len(canonical(body).encode()) + _FRAME
            ratio = max(usage.prompt_tokens / size, usage.output_tokens / max(1, bound(body)))
            self._slack = max(self._slack, ratio)

    def _check(self) -> None:
        if self.stopped is not None:
            raise self.stopped

    def _full(self, worst: int | None) -> CapReachedError:
        spent = Decimal(self._store.balance().spent) / NANO
        self.stopped = CapReachedError(
            f"${spent:.6f} of max_cost=${self._terms.cap} are spent, and the next call may cost up to "
            f"${Decimal(worst or 0) / NANO:.6f}: raise max_cost to go on"
        )
        return self.stopped

    def _key(self, sending: Sending) -> str:
        terms = self._terms
        whole = canonical([terms.endpoint, terms.plan, VERSION, canonical_body(sending.body)])
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()

    @asynccontextmanager
    async def _only(self, name: str) -> AsyncIterator[None]:
        """Let others who would send the same wait until this one has ended."""
        self._under_way[name] = asyncio.Event()
        try:
            yield
        finally:
            self._under_way.pop(name).set()


_NOBODY = Party()
