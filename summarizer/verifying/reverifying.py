"""Hold a summary against a text once more, without a model: the same text, or one that was edited since.

Each item is first looked for: its words at their old place, then the sentence that held them, then the words
elsewhere. Where they stand, every rule is applied again: the number is parsed anew, the speaker that syntax
settled is derived anew, the claim is checked anew.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.results import Result, Verdict
from summarizer.source.document import SettledBy, Span
from summarizer.source.reading import read
from summarizer.source.salience import sentence_at
from summarizer.source.speech import read_utterances
from summarizer.verifying.checking import check
from summarizer.verifying.locate import MatchKind, locate
from summarizer.verifying.quantities import numeric_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Claim, NumericFact, Quotation
    from summarizer.summary import Summary


class Standing(StrEnum):
    """What became of an item: it stands where it stood, elsewhere, otherwise, or not at all."""

    STANDS = "stands"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


class Finding(Result):
    """One item held against the text: `item` is its place in the summary, such as "quotations[2]".

    `was` and `now` are where its words stood and stand (None where they do not); `detail` says what changed.
    """

    item: str
    standing: Standing
    was: Span
    now: Span | None = None
    detail: str = ""


class Reverification(Result):
    """What became of every item of a summary. `same_source` tells whether the text is the very same."""

    same_source: bool
    findings: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every item still stands, at its place or elsewhere."""
        return not self.failures

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The items that were changed or are gone."""
        return tuple(f for f in self.findings if f.standing in {Standing.CHANGED, Standing.GONE})


def reverify(summary: Summary, text: str) -> Reverification:
    """Repeat every check of `summary` on `text`, without a network; cost linear in the two texts."""
    held = _Holding(summary, text)
    return Reverification(same_source=text == summary.source, findings=tuple(held.findings()))


class _Holding:
    """A summary, the text it was made from and the text it is held against, both read."""

    def __init__(self, summary: Summary, text: str) -> None:
        self._summary = summary
        self._old = read(summary.source)
        self._new = self._old if text == summary.source else read(text)
        self._same = self._new is self._old
        self._numbers = {number.span: number for number in self._new.numbers}
        self._spoken = {u.fragments: u for u in read_utterances(self._new)}

    def findings(self) -> Iterator[Finding]:
        """Hold each item against the text, in the order of the summary."""
        summary = self._summary
        claims = summary.claims if summary.headline is None else (summary.headline, *summary.claims)
        first = 0 if summary.headline is None else -1
        for number, claim in enumerate(claims, start=first):
            yield self._claim("headline" if number < 0 else f"claims[{number}]", claim)
        for number, quotation in enumerate(summary.quotations):
            yield self._quotation(f"quotations[{number}]", quotation)
        for number, fact in enumerate(summary.numeric_facts):
            yield self._fact(f"numeric_facts[{number}]", fact)

    def _claim(self, item: str, claim: Claim) -> Finding:
        was = claim.evidence[0] if claim.evidence else Span(0, 0)
        places = tuple(place for span in claim.evidence if (place := self._place(span)) is not None)
        support = check(claim.text, self._new, hint=places)
        now = support.evidence[0] if support.evidence else None
        if support.verdict is not claim.support.verdict:
            return Finding(
                item=item,
                standing=Standing.GONE if support.verdict is Verdict.UNSUPPORTED else Standing.CHANGED,
                was=was,
                now=now,
                detail=f"was {claim.support.verdict}, is {support.verdict}",
            )
        return _found(item, was, now)

    def _quotation(self, item: str, quotation: Quotation) -> Finding:
        was = quotation.fragments[0].span
        places = [self._place(fragment.span) for fragment in quotation.fragments]
        found = tuple(place for place in places if place is not None)
        now = found[0] if found else None
        if len(found) < len(places):
            standing = Standing.CHANGED if found else Standing.GONE
            return Finding(item=item, standing=standing, was=was, now=now, detail="its words were changed")
        if problem := self._speaker_problem(quotation, found):
            return Finding(item=item, standing=Standing.CHANGED, was=was, now=now, detail=problem)
        return _found(item, was, now)

    def _speaker_problem(self, quotation: Quotation, fragments: tuple[Span, ...]) -> str:
        """Say what is wrong with the attribution now; nothing if it holds."""
        if quotation.speaker is None:
            return ""
        mention = self._place(quotation.speaker.mention)
        if mention is None or self._place(quotation.speaker.canonical) is None:
            return f"the speaker {quotation.speaker.name!r} is not named there any more"
        if quotation.settled_by not in {SettledBy.SYNTAX, SettledBy.BOTH}:
            return ""
        spoken = self._spoken.get(fragments)
        if spoken is None or spoken.speaker is None or not spoken.speaker.mention.overlaps(mention):
            return "its syntax does not name this speaker"
        return ""

    def _fact(self, item: str, fact: NumericFact) -> Finding:
        now = self._place(fact.span)
        if now is None:
            return Finding(item=item, standing=Standing.GONE, was=fact.span)
        number = self._numbers.get(now)
        if number is None:
            return Finding(
                item=item, standing=Standing.CHANGED, was=fact.span, now=now, detail="reads otherwise"
            )
        again = numeric_fact(self._new, number, fact.salience)
        for name in ("kind", "value", "low", "high", "unit", "currency", "qualifier", "direction"):
            if getattr(again, name) != getattr(fact, name):
                detail = f"{name} was {getattr(fact, name)}, is {getattr(again, name)}"
                return Finding(item=item, standing=Standing.CHANGED, was=fact.span, now=now, detail=detail)
        return _found(item, fact.span, now)

    def _place(self, span: Span) -> Span | None:
        """Where the characters that stood at `span` stand in the text now; None if they do not."""
        if self._same:
            return span
        sentence = sentence_at(self._old.sentences, span).span
        if sentence.contains(span):
            return self._place_in(sentence, span)
        return self._exactly(span.of(self._old.text), span)

    def _place_in(self, sentence: Span, span: Span) -> Span | None:
        """Follow the sentence that holds the span; where it was edited, look for the words near it."""
        place = self._exactly(sentence.of(self._old.text), sentence)
        if place is None:
            return self._exactly(span.of(self._old.text), span)
        return Span(place.start + span.start - sentence.start, place.start + span.end - sentence.start)

    def _exactly(self, words: str, near: Span) -> Span | None:
        match = locate(words, self._new, near=near)
        if match is None or match.kind is not MatchKind.EXACT:
            return None
        return match.span


def _found(item: str, was: Span, now: Span | None) -> Finding:
    standing = Standing.STANDS if now == was else Standing.MOVED
    return Finding(item=item, standing=standing, was=was, now=now)
