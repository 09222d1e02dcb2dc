"""A figure in the place of another: the sources tell the same of one of its sort, and nowhere of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.figuring import is_multiple, is_rest, is_rounded, shares_out
from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.sources import is_withdrawn
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span

_COUNTED = {NumberKind.COUNT, NumberKind.NUMBER}
_DENIED = "not"
_HALF = 0.5  # of the telling words: a measure alone of its unit is that of the other sentence


def mistaken(held: Held) -> Iterator[Pointed]:
    """Find a figure that stands where the evidence, which tells of the same, has another of its sort.

    A figure that may be rounded is no fault; one is a figure that the evidence names only to deny it.
    """
    for mention in held.numbers:
        if mention.value is None or not mention.kind.is_quantity or held.is_one_of(mention):
            continue
        if held.is_quoted(mention.text):
            continue
        alike = [n for n in held.near if n.value is not None and _are_alike(n, mention)]
        if any(
            is_rounded(mention, n.value) for n in alike if n.value is not None and n.value != mention.value
        ):
            continue
        same = [n for n in held.near if n.value == mention.value and (n in alike or _may_be_of(n, mention))]
        other = _only_denied(held, same) if same else _rival(held, mention)
        if other is not None:
            cited = held.sources.cite(other.span)
            stands = "only to take it back or deny it" if same else f"“{shorten(cited.text)}”"
            message = f"“{shorten(mention.text)}”: a source has {stands}"
            yield Pointed(Code.NUMBER, held.place(mention.text), message, cited)
            return


def _only_denied(held: Held, same: list[NumberMention]) -> NumberMention | None:
    """Return a place of a figure that the sources only deny or take back, if the sentence does not."""
    text = held.sources.joined.text
    is_said = any(word.casefold() == _DENIED for word in held.sentence.split())
    if is_said or is_withdrawn(held.sentence):
        return None
    denied = [
        text[: n.span.start].split()[-1:] == [_DENIED] or held.sources.is_withdrawn(n.span) for n in same
    ]
    return same[0] if all(denied) else None


def _rival(held: Held, mention: NumberMention) -> NumberMention | None:
    """Return the one figure of its sort in a sentence that tells the same."""
    if held.is_derived(mention) or shares_out(mention, held.sentence):
        return None
    if held.is_summed(mention) or is_multiple(mention, held.numbers, held.near):
        return None
    own = {number.value for number in held.numbers}
    for span in held.support.evidence:
        alike = [n for n in held.numbers_in(span) if _are_alike(n, mention) and n.value is not None]
        if len({n.value for n in alike}) > 1:
            alike = [n for n in alike if n.unit is not None and n.unit == mention.unit]
        if not held.is_close(span) or len({n.value for n in alike}) != 1 or alike[0].value in own:
            continue
        there = alike[0]
        if is_rest(mention, held.numbers, held.numbers_in(span)):
            continue
        if held.is_known(mention) and mention.value in _told_around(held, span):
            continue  # "one of the three"
        if held.is_held_against_another(mention, there):
            continue
        alone = there.unit == mention.unit and mention.kind not in _COUNTED and held.is_close(span, _HALF)
        is_same = alone or held.stand_alike(mention, there)
        if is_same and held.compares(mention) == held.compares_there(there):
            return there
    return None


def _told_around(held: Held, span: Span) -> set[Decimal | None]:
    """Return what the sources count in a sentence and near it."""
    return {n.value for n in held.numbers_in(held.sources.around(span)) if n.kind in _COUNTED}


def _may_be_of(there: NumberMention, mention: NumberMention) -> bool:
    """Whether a figure stands alone, or is one for each of something: "2p a share" beside "2p"."""
    is_bare = there.kind is NumberKind.NUMBER and there.unit is None
    return is_bare or (there.unit or "").startswith(f"{mention.unit} per ")


def _are_alike(one: NumberMention, other: NumberMention) -> bool:
    if {one.kind, other.kind} <= _COUNTED:
        return None in {one.unit, other.unit} or one.unit == other.unit
    return (one.kind, one.unit, one.currency) == (other.kind, other.unit, other.currency)
