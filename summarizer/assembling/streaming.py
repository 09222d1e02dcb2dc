"""A summary in the making: what code knows at once, then each item as it is verified, then the whole."""

from __future__ import annotations

import time
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.assembling.assembly import Assembly
from summarizer.assembling.digesting import digest_call, is_digested
from summarizer.assembling.ending import close, incomplete, open_window, skipped_window
from summarizer.assembling.events import Finished, Found, Known
from summarizer.assembling.groundwork import groundwork
from summarizer.assembling.outlining import sections_of, sentences_of_overview
from summarizer.assembling.placing import in_file, placed
from summarizer.drafting.asking import Interview, failed
from summarizer.drafting.metering import Meter
from summarizer.drafting.prompts import templates_of
from summarizer.drafting.windows import Planner, bounded
from summarizer.errors import ModelError
from summarizer.ledger import Provenance, Usage
from summarizer.record import sha256
from summarizer.running import run
from summarizer.source.process import rarely_collected
from summarizer.summary import Summary
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator

    from summarizer.assembling.asked import Asked
    from summarizer.assembling.doubting import Doubt
    from summarizer.assembling.groundwork import Groundwork
    from summarizer.coverage import Rejection
    from summarizer.drafting.asking import Reply
    from summarizer.drafting.calls import Call
    from summarizer.files.source_file import SourceFile
    from summarizer.local import Slot
    from summarizer.outline import Section
    from summarizer.progress import Progress
    from summarizer.results import Claim, NumericFact, Quotation
    from summarizer.settings import Settings
    from summarizer.source.document import Document

    Item = Claim | Quotation | NumericFact | Rejection


class Stream:
    """The events of one summary, for `async for` or for `for`: `Known`, any number of `Found`, `Finished`.

    Breaking off the loop cancels what is under way, and loses nothing: `summary` is at any time what is known
    so far. Iterated again, it begins anew.
    """

    def __init__(
        self,
        document: Document,
        model: Asked,
        settings: Settings,
        tell: Callable[[Progress], None],
        *,
        strict: bool = False,
    ) -> None:
        """Prepare to summarize; nothing is asked yet. `tell` is told of the progress."""
        self._document = document
        self._model = model
        self._settings = settings
        self._tell = tell
        self._strict = strict
        self._file: SourceFile | None = None
        self._used = False
        self._profile = model.profile
        self._begin()

    def placed_in(self, file: SourceFile) -> Stream:
        """Give the items, from now on, their places in the document that the text was read from."""
        self._file = file
        return self

    @property
    def summary(self) -> Summary:
        """The summary so far; what was not answered is `open` in its windows, and it is not complete."""
        return self._summary() if self._file is None else placed(self._summary(), self._file)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What the model answered so far, unverified, in the order of the plan."""
        return tuple(self._answered)

    async def __aiter__(self) -> AsyncGenerator[Known | Found | Finished]:
        """Yield the events; raises what `summarize` raises."""
        await self._renew()
        yield Known(self.summary)
        async with aclosing(self._answers()) as answered:
            async for replies in answered:
                for item in self._found(replies):
                    yield Found(item if self._file is None else in_file(item, self._file))
        summary = self.summary
        yield Finished(summary)
        self._judge(summary)

    async def whole(self) -> Summary:
        """Return the summary that `Finished` would hold, without the events before it."""
        await self._renew()
        async with aclosing(self._answers()) as answered:
            async for replies in answered:
                self._take(replies)
        summary = self.summary
        self._judge(summary)
        return summary

    def __iter__(self) -> Iterator[Known | Found | Finished]:
        """Yield the events, inside a running event loop as well."""
        events = self.__aiter__()
        try:
            while (event := run(anext(events, None))) is not None:
                yield event
        finally:
            run(close(events))

    async def _renew(self) -> None:
        """Begin anew, unless nothing was done yet; plan by what the server tells of its model."""
        profile = await self._model.measured()
        if profile != self._profile:
            self._profile = profile
            self.__dict__.pop("_plan", None)
            self._used = True
        if self._used:
            self._begin()
        self._used = True
        self._start = time.perf_counter()

    @rarely_collected
    def _begin(self) -> None:
        self._start = time.perf_counter()
        self._assembly = Assembly(self._ground, self._settings)
        self._answered: list[Reply] = []
        self._open = self._calls

    @cached_property
    def _ground(self) -> Groundwork:
        return groundwork(self._document, self._settings, alone=not self._model.answers)

    @cached_property
    def _sections(self) -> tuple[Section, ...]:
        return sections_of(self._ground, self._settings)

    @cached_property
    def _overview(self) -> int:
        """How many sentences the overview has at most."""
        return sentences_of_overview(self._document.text, self._settings)

    @cached_property
    def _plan(self) -> tuple[tuple[Call, ...], tuple[Call, ...]]:
        """The calls that are made, and those left out for want of calls; none for the model "none"."""
        if not self._model.answers:
            return (), ()
        most = self._settings.max_calls
        if most is not None and self._digests and most > 1:
            most -= 1
        return bounded(self._planner.calls(), most)

    @property
    def _planner(self) -> Planner:
        ground, profile = self._ground, self._profile
        return Planner(
            self._document, ground.utterances, ground.chosen, ground.lengthy, profile, self._settings
        )

    @property
    def _digests(self) -> bool:
        """Whether a second pass over the claims is to be made."""
        chooses, answers = self._profile.joint, self._model.answers
        return answers and is_digested(self._ground, self._settings, self._overview, chooses=chooses)

    @property
    def _calls(self) -> tuple[Call, ...]:
        """What the model is asked: what code left open."""
        return self._plan[0]

    async def _answers(self) -> AsyncGenerator[tuple[Reply, ...]]:
        """Yield the replies; what ends all of them leaves with the summary so far."""
        if not (self._calls or self._digests):
            return
        try:
            async with aclosing(self._replies()) as answered:
                async for replies in answered:
                    yield replies
        except ModelError as error:
            error.partial = self._given_up(error)
            raise

    async def _replies(self) -> AsyncGenerator[tuple[Reply, ...]]:
        meter = Meter(sha256(self._document.text), self._tell)

        def watch(slot: Slot) -> None:
            meter.tokens(slot.read, slot.written)

        async with self._model.connected(watch) as client:
            templates = templates_of(self._settings)
            interview = Interview(client, self._document, self._profile.concurrency, meter, templates)
            async with aclosing(interview.replies(self._calls, at_once=self._model.at_once)) as answered:
                async for replies in answered:
                    yield replies
            if call := self._digest_call():
                yield await interview.digest(call)
            for doubt in self._assembly.doubts():
                yield (await self._settled(doubt, interview),)

    def _digest_call(self) -> Call | None:
        """Return the second pass over what the windows gave, if there is to be one."""
        if not self._digests:
            return None
        sentences = 0 if self._ground.foreign else self._overview
        return digest_call(self._planner, self._assembly.candidates, self._ground.most, sentences)

    async def _settled(self, doubt: Doubt, interview: Interview) -> Reply:
        """Have the model judge a claim that rules left open; one that is not judged is refused."""
        reply = await interview.reread(doubt.claim.text, doubt.claim.evidence)
        if reply.decision is None:
            doubt.refuse(doubt.claim.support)
        else:
            doubt.settle(reply.decision.reading(self._model.title), self._model.trust)
        return reply

    def _given_up(self, error: ModelError) -> Summary:
        """Return what there is when no other call could fare better; the first open one bears the cost."""
        lost = [failed(call, error) for call in self._open]
        self._answered += lost[:1] + [replace(reply, usage=Usage()) for reply in lost[1:]]
        self._open = ()
        return self.summary

    def _take(self, replies: tuple[Reply, ...]) -> None:
        """Verify what a call answered."""
        for reply in replies:
            self._assembly.take(reply)
        self._answered += replies
        self._open = self._open[1:]  # none is open where a second reader answers

    def _found(self, replies: tuple[Reply, ...]) -> list[Item]:
        """Verify what a call answered; return the items that are new or have changed."""
        before = {id(item): item for item in self._items()}  # held, so that no id is given twice
        self._take(replies)
        return [item for item in self._items() if id(item) not in before]

    def _items(self) -> list[Item]:
        made = self._assembly
        return [*made.claims, *made.quotations, *made.numeric_facts, *made.rejected]

    def _judge(self, summary: Summary) -> None:
        if self._strict and not summary.complete:
            raise incomplete(summary)

    @rarely_collected
    def _summary(self) -> Summary:
        made = self._assembly
        seconds = round(time.perf_counter() - self._start, 3)
        return Summary(
            source=self._document.text,
            headline=made.headline,
            overview=made.overview(self._overview),
            claims=made.claims,
            sections=self._sections,
            quotations=made.quotations,
            numeric_facts=made.numeric_facts,
            links=made.links(),
            remarks=made.remarks(),
            notes=self._ground.notes(self._settings, answers=self._model.answers),
            rejected=made.rejected,
            coverage=made.coverage(),
            windows=(
                *(reply.window for reply in self._answered),
                *map(open_window, self._open),
                *map(skipped_window, self._plan[1]),
            ),
            usage=sum((reply.usage for reply in self._answered), Usage(seconds=seconds)),
            provenance=Provenance(
                model=self._model.title,
                prompts=templates_of(self._settings).hashes() if self._model.answers else {},
                source_sha256=sha256(self._document.text),
                version=VERSION,
                length=self._settings.length,
                created=datetime.now(UTC),
            ),
        )
