"""Whether so many pounds are money or a weight where no word beside them tells: by the money of the text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.certainty import below_sure, grade_of
from summarizer.source.numbers.pounds import IN_DOUBT
from summarizer.source.numbers.tender import named
from summarizer.source.vocabulary.denoting import is_weighable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention

STERLING, WEIGHT = "pound sterling", "pound-mass"
_LONGEST = 2000  # characters of a sentence on either side
_WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")
_BREAK = re.compile(r"[.!?][”\"’']?\s|\n")


def without_doubt(text: str, mentions: Sequence[NumberMention], language: str) -> Iterator[NumberMention]:
    """Yield the mentions, pounds that no word beside them makes money as what the text makes of them.

    They are sterling where the text has other sums of it or names its country. Where its money is another,
    they are a weight: surely if pounds elsewhere weigh, likely if the sentence names what is weighed, and
    else ambiguous. Where it has no other money, what is weighed leaves them open.
    """
    if not any(map(_is_in_doubt, mentions)):
        yield from mentions
        return
    paid = {mention.currency for mention in mentions if mention.currency and not _is_in_doubt(mention)}
    foreign = "GBP" not in paid and not any("GBP" in place.codes for place in named(text, language))
    weighs = any(_weighs(mention) for mention in mentions)
    for mention in mentions:
        if not _is_in_doubt(mention):
            yield mention
            continue
        heavy = foreign and (weighs or _is_of_weight(text, mention))
        if foreign and (heavy or paid):
            weight = replace(_as(mention, WEIGHT), ambiguous=not (heavy and paid))
            yield weight if weighs and paid else likely(weight)
        else:
            yield _as(mention, STERLING)


def likely(mention: NumberMention) -> NumberMention:
    """Return a mention that is likely at most."""
    probability = below_sure(mention.probability)
    return replace(mention, probability=probability, grade=grade_of(probability))


def _is_in_doubt(mention: NumberMention) -> bool:
    name = mention.unit or ""
    return mention.currency == "GBP" and (name == IN_DOUBT or name.startswith(f"{IN_DOUBT} per "))


def _weighs(mention: NumberMention) -> bool:
    """Whether a number is surely in pounds of weight, or a price by the pound."""
    name = mention.unit or ""
    return (name == WEIGHT and not mention.ambiguous) or name.endswith((f"per {WEIGHT}", "per pound"))


def _as(mention: NumberMention, name: str) -> NumberMention:
    _, per, rest = (mention.unit or "").partition(" per ")
    unit = f"{name}{per}{rest}"
    if name == STERLING:
        return replace(mention, unit=unit)
    kind = NumberKind.RATE if per else NumberKind.MASS
    return replace(mention, unit=unit, kind=kind, currency=None)


def _is_of_weight(text: str, mention: NumberMention) -> bool:
    """Whether the sentence of a number names what is weighed: steel, fish, apples."""
    near = max(0, mention.span.start - _LONGEST)
    first = max((gap.end() for gap in _BREAK.finditer(text, near, mention.span.start)), default=near)
    ending = _BREAK.search(text, mention.span.end, mention.span.end + _LONGEST)
    around = text[first : ending.start() if ending else mention.span.end + _LONGEST]
    return any(is_weighable(word.lower()) for word in _WORD.findall(around))
