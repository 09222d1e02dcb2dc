"""The gate that each request of a run passes: kept answers, the cap, the pace and the slots, in this order.

A request is first looked for in the store. If it has to be sent, it waits for a slot and for its turn, its
worst case is reserved, it goes out, and its answer is kept before it is parsed.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from summarizer.drafting.failures import in_a_word, is_refused_for_now, may_be_billed, retry_after, root
from summarizer.drafting.fencing import canonical_body
from summarizer.drafting.responses import counted, is_estimated, tokens_of
from summarizer.drafting.sending import ASK, Ask
from summarizer.errors import AnswerError, CapReachedError, RefusedError, StoppedError, TruncatedError
from summarizer.keeping.answers import canonical, kept_as, restored
from summarizer.keeping.fares import Fares, tokens_likely
from summarizer.keeping.slots import PARTY, Party
from summarizer.keeping.spent import NANO, Spent
from summarizer.keeping.store import Answer, Bill, Standing
from summarizer.keeping.telemetry import answered, call_span, judged
from summarizer.logs import log
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from summarizer.drafting.sending import Sending
    from summarizer.errors import ModelError
    from summarizer.keeping.batches import Batches
    from summarizer.keeping.pace import Pace
    from summarizer.keeping.slots import Slots
    from summarizer.keeping.store import Store
    from summarizer.keeping.terms import Pacing, Purse, Terms

_POLL = 0.2  # seconds between two looks at what another process has under way


@dataclass(frozen=True, slots=True)
class _Trip:
    """A request of a document: the turn of its key, and the most that it can cost."""

    key: str
    turn: int
    sending: Sending
    party: Party
    worst: int | None

    @property
    def name(self) -> str:
        return f"{self.key} {self.turn}"


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
        self._fares = Fares(terms.price)
        self.stopped: StoppedError | None = None
        self.spent = Spent()
        self._tries, self._trouble = 0, ""  # without an answer since the last

    @property
    def waiting(self) -> str:
        """Why nothing moves, in words; empty as long as answers come."""
        if self._batches is not None:
            return self._batches.waiting
        if not self._trouble:
            return ""
        tries = f"{self._tries:,} {'try' if self._tries == 1 else 'tries'}"
        left = self._pace.paused
        return f"waiting: {self._trouble}, {tries}" + (f", next in {left:.0f} s" if left >= 1 else "")

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
        """Do `work`; once its request is out, the answer is kept, even if nobody waits for it any more.

        Others who would send the same wait until it has ended.
        """
        task = asyncio.ensure_future(work)
        self._flights.add(task)
        self._under_way[name] = asyncio.Event()
        task.add_done_callback(partial(self._landed, name))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if name not in self._out:
                task.cancel()
            raise

    def _landed(self, name: str, task: asyncio.Task[Any]) -> None:
        self._flights.discard(task)
        self._under_way.pop(name).set()
        if not task.cancelled():
            task.exception()  # whoever waited has got it; if nobody did, it is nobody's

    async def _in_turn(self, key: str, turn: int, ask: Ask, sending: Sending) -> Any:
        party, start = PARTY.get(_NOBODY), time.monotonic()
        trip = _Trip(key, turn, sending, party, self._fares.worst(sending.body))
        async with self._slots.taken(party, self._terms.stalled):
            standing = await self._granted(trip)
            ask.waited += time.monotonic() - start
            if isinstance(standing, Answer):
                return restored(standing, sending.package)
            self._out.add(trip.name)
            start = time.monotonic()
            try:
                return await self._send(trip)
            finally:
                self._out.discard(trip.name)
                if self._batches is not None:
                    ask.waited += time.monotonic() - start  # a batch has no time limit of a call

    def spoil(self, ask: Ask, failure: ModelError) -> None:
        """Mark the answers of a call that failed for what they said."""
        if isinstance(failure, AnswerError | RefusedError | TruncatedError) and ask.sent:
            self._store.spoil(ask.sent)

    async def drain(self, seconds: float) -> None:
        """Wait for what is under way, at most so long; what is stopped sends nothing more."""
        if self._flights:
            _, left = await asyncio.wait(self._flights, timeout=seconds)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _granted(self, trip: _Trip) -> Answer | Standing:
        tokens = tokens_likely(trip.sending.body)
        while True:
            self._check()
            await self._pace.pass_through(tokens)
            self._check()
            standing = await self._reserved(trip)
            if standing is Standing.FULL or (standing is Standing.WAIT and self._batches is not None):
                raise self._full(trip.worst)
            if standing is Standing.BATCHED and self._batches is None:
                raise StoppedError("it is under way in a batch: go on with mode='batch' until that has ended")
            if standing in {Standing.BUSY, Standing.WAIT}:
                await asyncio.sleep(_POLL)
                self._store.sweep()
                continue
            return standing

    async def _reserved(self, trip: _Trip) -> Answer | Standing:
        """Reserve in the store, and in the shared purse, if there is one."""
        cap = self._terms.most if self._purse is None else None
        standing = self._store.reserve(trip.key, trip.turn, trip.worst, cap, fresh=trip.party.fresh)
        if self._purse is None or standing is not Standing.GRANTED:
            return standing
        standing = await self._purse.reserve(trip.worst or 0)
        if standing is not Standing.GRANTED:
            self._store.release(trip.key, trip.turn)
        return standing

    async def _send(self, trip: _Trip) -> Any:
        ask = ASK.get()
        with call_span(trip.sending.provider, trip.sending.body, ask.task) as span:
            response = await self._kept_answer(trip)
            answered(span, response, tokens_of(response))
        ask.judged()
        ask.watch = partial(judged, span)
        return response

    async def _kept_answer(self, trip: _Trip) -> Any:
        sent, sending = time.monotonic(), trip.sending
        self.spent += Spent(sent=1)
        try:
            if self._batches is None:
                response = await sending.send()
            else:
                response = await self._batches.answer(trip.key, trip.turn, sending)
        except BaseException as error:
            self._release(trip, error)
            if isinstance(error, Exception):
                self._tries, self._trouble = self._tries + 1, in_a_word(error)
                log("no answer for %s: %s", trip.party.name, self._trouble)
            if isinstance(error, StoppedError):  # whatever stops one request of a batch stops all
                self.stopped = self.stopped or error
            if not is_refused_for_now(error):
                raise
            asked, refusal = retry_after(root(error)), error
        else:
            return self._taken(trip, response)
        self._slow_down(asked, sent)  # may raise an error of ours, to which no vendor's is chained
        raise refusal

    def _taken(self, trip: _Trip, response: Any) -> Any:
        """Keep an answer, whatever it says."""
        response = counted(response, trip.sending.body)
        usage, estimated = tokens_of(response), is_estimated(response)
        cost = self._fares.cost(usage)
        if not self._store.take(trip.key, trip.turn, kept_as(response), Bill(usage, cost, estimated)):
            cost, estimated = 0, False  # of a batch that another process waits for as well, and has paid
        self._settle(trip, cost or 0)
        self._fares.learn(trip.sending.body, usage)
        trip.party.pay(cost)
        self.spent += Spent(answered=1, paid=Decimal(cost or 0) / NANO, estimated=int(estimated))
        self._pace.accepted()
        self._tries, self._trouble = 0, ""
        return response

    def _slow_down(self, seconds: float | None, sent: float) -> None:
        """Let the whole run wait as long as the server asks, or end it where that is too long."""
        if seconds is not None and seconds > self._terms.patience:
            self.stopped = self.stopped or StoppedError(
                f"the server asks to wait {seconds:,.0f} s, longer than Settings.retry_seconds "
                f"({self._terms.patience:g} s): go on later, what was answered is kept"
            )
            raise self.stopped
        self._pace.refused(seconds, sent)

    def _release(self, trip: _Trip, error: BaseException) -> None:
        """Give a reservation back; where the server may have billed it, count it as lost.

        What was submitted in a batch goes on there, whoever waits for it.
        """
        if self._batches is not None:
            lost = getattr(error, "lost", None)
        else:
            lost = (self._fares.lost(trip.sending.body) or 0) if may_be_billed(error) else None
        self._store.release(trip.key, trip.turn, lost)
        self._settle(trip, lost or 0)
        if lost is not None:
            self.spent += Spent(lost=Decimal(lost) / NANO, lost_calls=1)

    def _settle(self, trip: _Trip, spent: int) -> None:
        if self._purse is not None:
            self._purse.settle(trip.worst or 0, spent)

    def _check(self) -> None:
        if self.stopped is not None:
            raise self.stopped

    def _full(self, worst: int | None) -> CapReachedError:
        money = self._store.balance()
        more = f"the next call may cost up to ${_dollars(worst)}: raise max_cost to go on"
        if self._batches is not None and money.reserved:
            more = f"batches under way up to ${_dollars(money.reserved)}: the same call goes on after them"
        self.stopped = CapReachedError(f"{money.spending} of max_cost=${self._terms.cap}, and {more}")
        return self.stopped

    def _key(self, sending: Sending) -> str:
        terms = self._terms
        whole = canonical([terms.endpoint, terms.plan, VERSION, canonical_body(sending.body)])
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def _dollars(nano: int | None) -> str:
    return f"{Decimal(nano or 0) / NANO:.6f}"


_NOBODY = Party()
