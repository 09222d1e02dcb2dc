"""Changes that a draft tells the other way round than the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.changing import changes, compared
from summarizer.desk.figuring import figure_of
from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention

_TO = re.compile(r"\bto\s+(?:\w+\s){0,2}$")


def turned_changes(held: Held) -> Iterator[Pointed]:
    """Find a rise that the evidence tells as a fall, or a fall that it tells as a rise."""
    text = held.sources.joined.text
    own = list(changes(held.sentence, held.numbers))
    ways = {mention: way for mention in held.numbers if (way := held.way(mention))}
    for span in held.support.evidence:
        inside = held.numbers_in(span)
        told = (*changes(text, inside), *compared(text, inside))
        theirs = {(change.was, change.became) for change in told}
        turned = [c.mention for c in own if c.reverse in theirs and (c.was, c.became) not in theirs]
        turned += [
            m
            for m, way in ways.items()
            if _goes_back(held, m, way, theirs) or _is_turned(held, m, way, inside)
        ]
        for mention in turned[:1]:
            message = "a source tells this change the other way round"
            yield Pointed(Code.DIRECTION, held.place(mention.text), message, held.sources.cite(span))
            return


def _goes_back(held: Held, mention: NumberMention, way: int, theirs: set[tuple[Decimal, Decimal]]) -> bool:
    """Whether a figure to which, or by which, something rose or fell is that of a change the other way."""
    is_reached = _TO.search(held.sentence[: mention.span.start]) is not None
    tells = _is_end if is_reached else _is_by
    ways = {1 if became > was else -1 for was, became in theirs if tells(mention, was, became)}
    return -way in ways and way not in ways


def _is_end(mention: NumberMention, was: Decimal, became: Decimal) -> bool:
    return mention.value in {was, became}


def _is_by(mention: NumberMention, was: Decimal, became: Decimal) -> bool:
    if mention.kind is NumberKind.MULTIPLE and was and became:
        return mention.value in {became / was, was / became}
    return mention.value == abs(became - was)


def _is_turned(held: Held, mention: NumberMention, way: int, inside: Sequence[NumberMention]) -> bool:
    """Whether some evidence has a figure with a word of the other way, and none with one of the same."""
    same = [n for n in inside if figure_of(n) == figure_of(mention) and held.is_told_alike(mention, n)]
    theirs = {held.way_there(n) for n in same}
    return -way in theirs and way not in theirs
