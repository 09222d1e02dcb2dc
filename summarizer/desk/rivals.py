"""Two figures of a sentence that have changed places with each other, and what may be counted or reckoned."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.desk.figures import figures_of
from summarizer.desk.figuring import is_multiple, is_rest
from summarizer.desk.findings import Code
from summarizer.desk.leaning import agreement, leaning
from summarizer.desk.pointing import Pointed
from summarizer.desk.standing import parsed, parsed_there
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.figures import Figure
    from summarizer.desk.held import Held
    from summarizer.desk.sources import Sources
    from summarizer.source.document import NumberMention

_LEAST_FIT = 0.3
_LEAST_ALONE = 0.4  # where the sources have no such figure
_LEAST_MORE = 0.33  # than any place of its own
_FEW = 12  # what is told in words up to here may be counted
_PLACES = 12
_PART = re.compile(r" of (?:the|these|those|them|its|their|his|her|our)\b")


def rivalled(held: Held) -> Iterator[Pointed]:
    """Find a figure or date that stands where the sources have another one of the sentence."""
    if not held.is_parsed:
        return
    figures = [f for f in figures_of(held.numbers, held.sentence) if not held.is_quoted(f.mention.text)]
    found = next(filter(None, (_exchanged(held, *pair) for pair in combinations(figures, 2))), None)
    if found is not None:
        mine, rival = found
        code = Code.DATE if mine.mention.kind is NumberKind.DATE else Code.NUMBER
        cited = held.sources.cite(rival.mention.span)
        message = f"“{shorten(mine.mention.text)}”: of this a source has “{shorten(cited.text)}”"
        yield Pointed(code, held.place(mine.mention.text), message, cited)


def is_small(mention: NumberMention) -> bool:
    """Whether a figure in words is one that may be counted."""
    return mention.value is not None and mention.value <= _FEW and not any(map(str.isdigit, mention.text))


def may_be_reckoned(held: Held, mine: Figure) -> bool:
    """Whether a figure comes out of those that stand near."""
    mention = mine.mention
    if mention.kind is NumberKind.DATE:
        return False
    return (
        held.is_derived(mention)
        or held.may_come_out(mention)
        or held.is_reckoned(mention)
        or held.is_shared_as(mention)
        or is_multiple(mention, held.numbers, held.near)
        or is_rest(mention, held.numbers, held.near)
    )


def _exchanged(held: Held, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Return the first of two figures, and the second of a sentence where they stand crosswise."""
    mixed = (one.mention.kind is NumberKind.DATE) != (other.mention.kind is NumberKind.DATE)
    if mixed or one.is_same(other) or is_small(one.mention) or is_small(other.mention):
        return None
    sources = held.sources
    ours = leaning(parsed(held.sentence), one.mention.span, other.mention.span)
    found = None
    for first, second in _pairs(sources, one, other):
        span = sources.sentence_at(first.mention.span)
        there = parsed_there(sources.joined.text, span)
        agrees = agreement(ours, leaning(there, first.mention.span, second.mention.span), sources)
        if agrees.score > 0:
            return None
        found = second if agrees.is_crosswise else found
    return (one, found) if found is not None else None


def _pairs(sources: Sources, one: Figure, other: Figure) -> Iterator[tuple[Figure, Figure]]:
    """Yield where two figures stand in one sentence of the sources."""
    for first in filter(one.is_same, sources.figures):
        there = sources.figures_in(sources.number_at(first.mention.span))
        yield from ((first, second) for second in there if other.is_same(second) and second != first)
