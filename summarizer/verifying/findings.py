"""What becomes of the items of a summary that is held against a text once more."""

from __future__ import annotations

from enum import StrEnum

from summarizer.ledger import Result
from summarizer.source.document import Span  # noqa: TC001 - pydantic needs it at run time


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


def found_again(item: str, was: Span, now: Span | None) -> Finding:
    """Return that an item stands, at its place or elsewhere."""
    standing = Standing.STANDS if now == was else Standing.MOVED
    return Finding(item=item, standing=standing, was=was, now=now)


def changed(item: str, was: Span, now: Span | None, detail: str) -> Finding:
    """Return that the words of an item are there and no longer say the same."""
    return Finding(item=item, standing=Standing.CHANGED, was=was, now=now, detail=detail)


def kept(item: str, was: Span, now: Span | None, *, stands: bool) -> Finding:
    """Return that an item stands, or that the text does not say so any more."""
    if stands:
        return found_again(item, was, now)
    return Finding(item=item, standing=Standing.GONE, was=was, now=now, detail="the text does not say so")
