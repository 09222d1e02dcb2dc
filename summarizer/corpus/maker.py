"""One document of a run: taken from the store or summarized, kept, and handed out as an `Outcome`."""

from __future__ import annotations

import asyncio
import hashlib
import json
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.api import Summarizer
from summarizer.corpus.documents import Opened, id_of, metadata_of, read_source
from summarizer.corpus.outcome import Outcome, kept_of, outcome_of
from summarizer.drafting.prompts import templates_of
from summarizer.drafting.sending import Deciding, Way
from summarizer.errors import IncompleteError, SettingsError, StoppedError, StoreError, SummarizerError
from summarizer.keeping.batches import Batches
from summarizer.keeping.gate import Gate
from summarizer.keeping.pace import Pace
from summarizer.keeping.slots import PARTY, Party, Slots
from summarizer.keeping.spent import NANO, Spent
from summarizer.keeping.store import Store, unread
from summarizer.keeping.stored import terms_of
from summarizer.keeping.telemetry import count_items, document_span, failed, told
from summarizer.models import refuse_fetching
from summarizer.record import sha256
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator

    from summarizer.corpus.documents import Source
    from summarizer.corpus.options import Options
    from summarizer.drafting.calls import Profile
    from summarizer.drafting.connection import Client
    from summarizer.drafting.vendors import AnyClient
    from summarizer.keeping.store import Kept
    from summarizer.local import Slot
    from summarizer.settings import Settings
    from summarizer.summary import Summary
    from summarizer.trust import Trust

_GATHERED = 1000  # documents under way at once in batch mode, so that a part fills up
_NO_LIMIT = 10_000
_STOPPED = {"StoppedError", "CapReachedError"}  # before these a document got no answer of no use
_SHAPING = (
    "tasks",
    "plan",
    "window_tokens",
    "length",
    "focus",
    "speakers",
    "overview",
    "sections",
    "glossary",
    "language",
    "max_calls",
    "temperature",
)  # settings that a summary depends on


class Maker(Summarizer):
    """A summarizer with one client, one gate and one store for all documents of a run."""

    def __init__(
        self, model: str | None, client: AnyClient | None, settings: Settings | None, options: Options
    ) -> None:
        """Choose the model; raises `SettingsError` for a cap that could not be kept."""
        super().__init__(model, client, settings)
        self._asked = self
        self.options = options
        self.batched = options.mode == "batch"
        refuse_fetching(model, self._model)
        self._price = self._model.price(batch=self.batched) if self._model.answers else None
        self._refuse_blind_cap()
        self.store = Store(options.store)
        terms = terms_of(self._model, self._price, options.cap)
        self.limit = self._model.profile.concurrency
        if self.batched:
            self.limit = max(_GATHERED, self._settings.concurrency or 0)
        pace = Pace(options.requests_per_minute, options.tokens_per_minute)
        self._batches = Batches(self.store) if self.batched else None
        self.gate = Gate(self.store, terms, Slots(self.limit), pace, self._batches)
        self._resources = AsyncExitStack()
        self._client: Client | None = None
        self._connecting = asyncio.Lock()
        self._measured: Profile | None = None
        self._measuring = asyncio.Lock()

    async def outcome(self, number: int, source: Source) -> Outcome:
        """Return what became of a document; no error of a document comes out of here, but as its outcome."""
        party = Party(id_of(number, source), fresh=self.options.retry_failed)
        PARTY.set(party)
        with document_span(party.name) as span:
            outcome = await self._outcome(number, source, party)
            told(span, outcome.state, outcome.cost, outcome.usage)
            if outcome.error is not None:
                failed(span, outcome.error)
            elif outcome.summary is not None and not outcome.from_store:
                count_items(outcome.summary)
        return outcome

    async def _outcome(self, number: int, source: Source, party: Party) -> Outcome:
        key, metadata, kept = unread(party.name), "{}", None
        try:
            document = await _opened(number, source)
            metadata = _json(document.metadata)
            key = self._key(document)
            kept = self.store.outcome(key, document.id)
            if kept is not None and kept.state == "open" and kept.error_type not in _STOPPED:
                party.fresh = True
            if kept is not None and self._is_settled(kept):
                outcome = outcome_of(kept, document.id, document.text, document.metadata)
            else:
                outcome = _judged(document, await self.asummarize(document.file or document.text), party)
            if document.file is not None:
                outcome = replace(outcome, notes=document.file.notes)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this document's alone
            outcome = Outcome(party.name, metadata_of(source), error=error, cost=_dollars(party))
        if not _is_kept(outcome, kept):
            return self._kept(key, metadata, outcome)
        return outcome

    def has(self, number: int, source: Source) -> bool:
        """Whether the store has the outcome of a document, which then need not be asked about."""
        try:
            document = read_source(number, source)
        except SummarizerError:
            return False
        kept = self.store.outcome(self._key(document), document.id)
        return kept is not None and self._is_settled(kept)

    def _is_settled(self, kept: Kept) -> bool:
        return kept.state == "done" or (kept.state != "open" and not self.options.retry_failed)

    def _kept(self, key: str, metadata: str, outcome: Outcome) -> Outcome:
        """Keep an outcome; where the store itself fails, nothing more may be sent."""
        error = outcome.error
        try:
            if self.store.path is not None and not isinstance(error, StoreError):
                self.store.keep(key, metadata, kept_of(outcome))
        except StoreError as failure:
            outcome, error = replace(outcome, error=failure), failure
        if isinstance(error, StoreError):
            self.stop(StoppedError(f"nothing more can be kept: {error}"))
        return outcome

    @property
    def stopped(self) -> StoppedError | None:
        """Why nothing more is sent; None while it goes on."""
        return self.gate.stopped

    @property
    def spent(self) -> Spent:
        """What this run sent and paid until now."""
        return self.gate.spent

    def stop(self, reason: StoppedError) -> None:
        """Let nothing more be sent."""
        self.gate.stopped = self.gate.stopped or reason

    @property
    def waiting(self) -> str:
        """Why nothing moves, in words; empty as long as answers come."""
        return self.gate.waiting

    def reopen(self, ids: list[str]) -> None:
        """Let the next run ask again what failed."""
        if self.store.path is not None:
            self.store.reopen(ids)

    async def drain(self, seconds: float) -> None:
        """Wait for what is under way, at most so long."""
        await self.gate.drain(0.0 if self.batched else seconds)  # a batch goes on without us

    async def close(self) -> None:
        """Close the connections and the store."""
        if self._batches is not None:
            await self._batches.close()
        await self._resources.aclose()
        self.store.close()

    @property
    def answers(self) -> bool:
        """Whether there is a model at all, rather than code alone."""
        return self._model.answers

    @property
    def is_embedded(self) -> bool:
        """Whether the model runs on this machine's processors, in this process."""
        return self.answers and self._model.source is None

    @property
    def profile(self) -> Profile:
        """What the model can take; the gate holds the calls of all documents to one limit."""
        return replace(self._model.profile, concurrency=_NO_LIMIT)

    async def measured(self) -> Profile:
        """Return what the model can take, as its server tells, asked once; one limit holds for all."""
        async with self._measuring:
            if self._measured is None:
                self._measured = replace(await self._model.measured(), concurrency=_NO_LIMIT)
        return self._measured

    @property
    def title(self) -> str:
        """What a summary calls the model."""
        return self._model.title

    @property
    def trust(self) -> Trust:
        """How far the model's word counts as a second reader."""
        return self._model.trust

    @property
    def at_once(self) -> bool:
        """Whether all calls of a text go out together: in a batch."""
        return self.batched

    @asynccontextmanager
    async def connected(self, watch: Callable[[Slot], None] | None = None) -> AsyncIterator[Client]:
        """Give the one client of the run, connected when the first call is to be made."""
        async with self._connecting:
            if self._client is None:
                way = Way(self.gate, self._price, self._model.bound)
                try:
                    client = await self._resources.enter_async_context(self._model.connected_by(way, watch))
                except SummarizerError as error:
                    error.of_setup = True  # no document could be asked about
                    raise
                # A batch knows chat completions alone.
                self._client = replace(client, means=Deciding()) if self.batched else client
        yield self._client

    def _refuse_blind_cap(self) -> None:
        if self.batched and self.options.store is None:
            raise SettingsError("mode='batch' needs store=: a batch outlives the run that submits it")
        if self.options.cap is None or not self._model.answers:
            return
        if self._price is None:
            raise SettingsError(
                f"max_cost needs a price, and none is known for {self.title}: "
                "give Settings(prices=Prices(input=..., output=...))"
            )
        if self._model.bound is None:
            raise SettingsError(
                f"max_cost needs a bound on each answer, and how {self.title} takes one is not known"
            )

    def _key(self, document: Opened) -> str:
        file = document.file
        parts = [
            *(sha256(document.text), (file.name, file.sha256) if file else None),
            *(self._model.endpoint, self.title, self._model.profile.joint, VERSION),
            {name: getattr(self._settings, name) for name in _SHAPING},
            templates_of(self._settings).hashes() if self._model.answers else {},
        ]
        return hashlib.sha256(_json(parts).encode("utf-8", "surrogatepass")).hexdigest()


def unsettled(documents: Iterable[Source], maker: Maker) -> Iterator[Source]:
    """Yield the documents that the store of `maker` has no outcome of, and close it at the end."""
    with closing(maker.store):
        for number, document in enumerate(documents):
            if not maker.has(number, document):
                yield document


async def _opened(number: int, source: Source) -> Opened:
    """Read a document; a file in a thread, so that those under way get on."""
    if isinstance(source, Path | bytes):
        return await asyncio.to_thread(read_source, number, source)
    return read_source(number, source)


def _is_kept(outcome: Outcome, kept: Kept | None) -> bool:
    return outcome.from_store and kept is not None and kept.id == outcome.id


def _judged(document: Opened, summary: Summary, party: Party) -> Outcome:
    """Return a summary as an outcome; one that no call was answered for is a failure."""
    cost = _dollars(party)
    if not summary.unanswered:
        return Outcome(document.id, document.metadata, summary, cost=cost)
    first = next((window.error for window in summary.windows if window.error), "")
    error = IncompleteError(f"no request was answered; the first: {first}", summary)
    return Outcome(document.id, document.metadata, error=error, cost=cost)


def _dollars(party: Party) -> Decimal | None:
    return None if party.paid is None else Decimal(party.paid) / NANO


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
