"""What a figure is compared with: "900 barrels in 2018, up from 650 in 2017"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import NumberKind, NumberMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def references(text: str, end: int, mentions: Sequence[NumberMention], language: str) -> tuple[Span, ...]:
    """Return the stretches of a sentence, up to `end`, that tell what a figure before them is compared with.

    A stretch has the figure and what stands behind it in its clause, its time among that.
    """
    return tuple(_references(text, end, mentions, language))


def _references(text: str, end: int, mentions: Sequence[NumberMention], language: str) -> Iterator[Span]:
    figures = sorted((m for m in mentions if m.kind.is_quantity), key=lambda m: m.span)
    leads, breaks = _leads(language), _breaks(language)
    for at, figure in enumerate(figures[1:], 1):
        start = _start(figure)
        before = text[max(0, figures[0].span.end) : start]
        if leads.search(before) and any(_are_comparable(one, figure) for one in figures[:at]):
            last = next((_start(other) for other in figures[at + 1 :]), end)
            stop = breaks.search(text, figure.span.end, last)
            yield Span(start, stop.start() if stop else last)


def _start(figure: NumberMention) -> int:
    return min(figure.span.start, (figure.qualifier_span or figure.span).start)


def _are_comparable(one: NumberMention, figure: NumberMention) -> bool:
    """Whether a figure may be what another has come from: of the same sort, or after a share of change."""
    is_like = one.kind is figure.kind and one.unit == figure.unit
    return is_like or one.kind is NumberKind.PERCENT or _letters(one).startswith(_letters(figure))


def _letters(figure: NumberMention) -> str:
    """Return what stands beside the digits: "m crowns" of "12m crowns", as whose like "8m" is told."""
    return "".join(char for char in figure.text if char.isalpha() or char in "%€$£")


@cache
def _leads(language: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, language_of(language).relating.references))
    return re.compile(rf"\b(?:{phrases})\s+$", re.IGNORECASE)


@cache
def _breaks(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, language_of(language).stances.joining))
    return re.compile(rf"[,;:()–—]|\b(?:{words})\b", re.IGNORECASE)
