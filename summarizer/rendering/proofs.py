"""The proof of a claim in a few lines: which words the source has as they are, which otherwise, which not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.results import Relation, Wording
from summarizer.source.document import Span
from summarizer.symbols import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.rendering.places import Places
    from summarizer.results import Aligned, Claim


_NO_WORD = re.compile(r"\W+")
_BRACKETS = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring words of a claim that stand in the source as they are, with the same between them."""

    statement: Span
    source: Span

    def followed_by(self, other: Aligned, text: str, source: str) -> bool:
        gaps = (
            Span(self.statement.end, max(self.statement.end, other.statement.start)),
            Span(self.source.end, max(self.source.end, other.source.start)),
        )
        return other.source.start >= self.source.end and _words(gaps[0].of(text)) == _words(
            gaps[1].of(source)
        )


def _words(gap: str) -> str:
    return _NO_WORD.sub(" ", gap)


def proof_lines(claim: Claim, source: str, places: Places) -> Iterator[str]:
    """Yield what carries the words of a claim, without what is plain to see.

    Of a claim in the source's own words only what is put otherwise; else also the words that stand there as
    they are, those that nothing carries, and places outside the sentences that are quoted as its evidence.
    """
    proof = sorted(claim.support.proof, key=lambda aligned: aligned.statement)
    same = [aligned for aligned in proof if _is_same(aligned, claim, source)]
    if same and not in_own_words(claim, source):
        yield f"word for word: {_listed(run.statement.of(claim.text) for run in _runs(same, claim, source))}"
    other = (aligned for aligned in proof if not _is_same(aligned, claim, source))
    if pairs := [_pair(aligned, claim, source, places) for aligned in other]:
        yield f"in other words: {', '.join(pairs)}"
    if bare := [span.of(claim.text) for span in _bare(claim)]:
        yield f"carried by nothing: {_listed(bare)}"


def in_own_words(claim: Claim, source: str) -> bool:
    """Whether a claim is in the words of the source: taken from there, or its evidence again."""
    told = clean(claim.text).rstrip(".")
    again = (clean(span.of(source)).rstrip(".") == told for span in claim.evidence)
    return claim.wording is Wording.SOURCE or any(again)


def _is_same(aligned: Aligned, claim: Claim, source: str) -> bool:
    """Whether a word stands in the source as it is, be it a pronoun or a date."""
    told, there = aligned.statement.of(claim.text), aligned.source.of(source)
    return aligned.relation is Relation.SAME or clean(told).casefold() == clean(there).casefold()


def _runs(same: list[Aligned], claim: Claim, source: str) -> Iterator[_Run]:
    run: _Run | None = None
    for aligned in same:
        if run is not None and run.followed_by(aligned, claim.text, source):
            run = _Run(
                Span(run.statement.start, aligned.statement.end), Span(run.source.start, aligned.source.end)
            )
            continue
        if run is not None:
            yield run
        run = _Run(aligned.statement, aligned.source)
    if run is not None:
        yield run


def _pair(aligned: Aligned, claim: Claim, source: str, places: Places) -> str:
    told = f"{_quoted(_told(aligned.statement, claim))} from {_quoted(aligned.source.of(source))}"
    quoted = any(evidence.contains(aligned.source) for evidence in claim.evidence)
    where = "" if quoted else f", {places.where(aligned.source)}"
    return f"{told} ({aligned.relation}{where})"


def _told(word: Span, claim: Claim) -> str:
    """Return a word of a claim; of a name in brackets, all of it."""
    put = (Span(*found.span(1)) for found in _BRACKETS.finditer(claim.text))
    return next((span for span in put if span.contains(word)), word).of(claim.text)


def _bare(claim: Claim) -> Iterator[Span]:
    """Yield the words that nothing carries, but for those that a finding names."""
    named = [reason.statement for reason in claim.support.reasons if reason.statement]
    for span in claim.support.unaligned:
        if not any(span.of(claim.text) in words for words in named):
            yield span


def _listed(words: Iterable[str]) -> str:
    return ", ".join(map(_quoted, words))


def _quoted(words: str) -> str:
    return f"“{clean(words)}”"
