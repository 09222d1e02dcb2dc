"""A figure in the place of another: what stands around it stands in the sources around that other one.

A figure that the sources have, but of another thing, is told in a place where they have a rival of its sort;
two figures may have changed places with each other.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.desk.figures import figures_of
from summarizer.desk.figuring import is_multiple, is_rest
from summarizer.desk.findings import Code
from summarizer.desk.leaning import agreement, leaning
from summarizer.desk.pointing import Pointed
from summarizer.desk.slots import beside, candidates, fit, slot_of, slot_there, weights_of
from summarizer.desk.standing import parsed, parsed_there
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.figures import Figure
    from summarizer.desk.held import Held
    from summarizer.desk.slots import Weights
    from summarizer.desk.sources import Sources
    from summarizer.source.document import NumberMention

_LEAST_FIT = 0.3
_LEAST_ALONE = 0.4  # where the sources have no such figure
_LEAST_MORE = 0.33  # than any place of its own
_FEW = 12  # what is told in words up to here may be counted
_PLACES = 12
_PART = re.compile(r" of (?:the|these|those|them|its|their|his|her|our)\b")


def rivalled(held: Held) -> Iterator[Pointed]:
    """Find a figure or date whose place in the sentence is that of another one in the sources."""
    if not held.is_parsed:
        return
    figures = [f for f in figures_of(held.numbers, held.sentence) if not held.is_quoted(f.mention.text)]
    found = next(filter(None, (_usurped(held, figure, figures) for figure in figures)), None)
    if found is None:
        found = next(filter(None, (_exchanged(held, *pair) for pair in combinations(figures, 2))), None)
    if found is not None:
        mine, rival = found
        code = Code.DATE if mine.mention.kind is NumberKind.DATE else Code.NUMBER
        cited = held.sources.cite(rival.mention.span)
        message = f"“{shorten(mine.mention.text)}”: of this a source has “{shorten(cited.text)}”"
        yield Pointed(code, held.place(mine.mention.text), message, cited)


def _usurped(held: Held, mine: Figure, figures: list[Figure]) -> tuple[Figure, Figure] | None:
    """Return a figure with the rival whose place it has taken."""
    sources, tree = held.sources, parsed(held.sentence)
    own = [f for f in sources.figures if mine.is_same(f)]
    if _may_be_counted(held, mine) or any(_dates_its_source(sources, f) for f in own):
        return None
    weights = weights_of(slot_of(tree, mine.mention.span), sources)
    near = [f for n in candidates(tree, sources, held.support.evidence) for f in sources.figures_in(n)]
    said = [f for f in near if any(f.is_very_same(other) for other in figures)]
    rivals = [(_fit(weights, f, sources), f) for f in near if f not in said and _is_rival(held, mine, f)]
    best, rival = max(rivals, key=lambda pair: pair[0], default=(0.0, mine))
    if best < (_LEAST_FIT if own else _LEAST_ALONE) or _may_be_reckoned(held, mine):
        return None
    places = dict.fromkeys((*(f for f in own if f in near), *own[:_PLACES]))
    mostly = max((_own_fit(weights, f, sources) for f in places), default=0.0)
    return (mine, rival) if best - mostly >= _LEAST_MORE else None


def _dates_its_source(sources: Sources, figure: Figure) -> bool:
    return figure.mention.kind is NumberKind.DATE and sources.dates_its_source(figure.mention.span)


def _is_rival(held: Held, mine: Figure, other: Figure) -> bool:
    """Whether another figure may stand in a place: not one that is only counted, nor the whole of a part."""
    counted = _is_small(other.mention) and not _is_small(mine.mention)
    part = _PART.match(held.sentence, mine.mention.span.end) is not None
    there = _PART.match(held.sources.joined.text, other.mention.span.end) is not None
    return mine.is_rival(other) and not counted and not (part and not there)


def _own_fit(weights: Weights, figure: Figure, sources: Sources) -> float:
    span = figure.mention.span
    return fit(weights, slot_there(sources, span), beside(sources, span))


def _fit(weights: Weights, figure: Figure, sources: Sources) -> float:
    return fit(weights, slot_there(sources, figure.mention.span))


def _may_be_counted(held: Held, mine: Figure) -> bool:
    """Whether a figure only compares, or is a small one in words that tells not what is counted."""
    mention = mine.mention
    bare = _is_small(mention) and mention.unit is None
    return bare or mention.kind is NumberKind.MULTIPLE or held.is_one_of(mention)


def _is_small(mention: NumberMention) -> bool:
    return mention.value is not None and mention.value <= _FEW and not any(map(str.isdigit, mention.text))


def _may_be_reckoned(held: Held, mine: Figure) -> bool:
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
    if mixed or one.is_same(other) or _is_small(one.mention) or _is_small(other.mention):
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
