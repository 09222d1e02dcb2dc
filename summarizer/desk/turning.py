"""Changes that a draft tells the other way round than the sources, or than its own figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.changing import changes, compared, ways_told
from summarizer.desk.figuring import figure_of
from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.standing import COMPARATIVE, are_swapped, bounds, parsed, parsed_there
from summarizer.desk.ways import way_of
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention
    from summarizer.source.syntax import Node, Tree

_BEHIND = 2  # words
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


def compared_otherwise(held: Held) -> Iterator[Pointed]:
    """Find so much more of something where close evidence has as much less, of the same side of two."""
    text = held.sources.joined.text
    pairs = ((m, n) for m in held.numbers for n in held.given if figure_of(m) == figure_of(n))
    for mention, there in pairs:
        span = held.sources.sentence_at(there.span)
        ours = _comparative(parsed(held.sentence), mention)
        theirs = _comparative(parsed_there(text, span), there)
        if ours is None or theirs is None or _way_of(ours) * _way_of(theirs) >= 0 or not held.is_close(span):
            continue
        if not are_swapped(held.sentence, ours.low, text, span):
            message = f"“{ours.low}”: a source has “{theirs.low}”"
            yield Pointed(Code.DIRECTION, held.place(ours.low), message, held.sources.cite(span))
            return


def _comparative(tree: Tree, mention: NumberMention) -> Node | None:
    """Return the comparative right behind a figure, "19 minutes longer", that does not only bound another."""
    last = max((n.number for n in tree.nodes if n.span.overlaps(mention.span)), default=len(tree.nodes))
    behind = tree.nodes[last + 1 : last + 1 + _BEHIND]
    return next((n for n in behind if n.tag in COMPARATIVE and not bounds(tree, n)), None)


def _way_of(node: Node) -> int:
    return way_of(node.low, node.tag)


def self_denials(held: Held) -> Iterator[Pointed]:
    """Find a rise to a lower figure, or a fall to a higher one, in the sentence itself."""
    up, down = ways_told(held.sentence)
    own = changes(held.sentence, held.numbers) if up != down else ()
    for mention in [change.mention for change in own if (change.became < change.was) == up][:1]:
        message = "the figures of the sentence go the other way"
        yield Pointed(Code.DIRECTION, held.place(mention.text), message, held.best)
