"""Speech behind a dash that opens its paragraph, as French and Spanish set it.

"—No lo vi —dijo Ana—. Ni lo oí." has the tag between dashes; French puts it between commas, where it is found
as within quotation marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS = frozenset('.?!…:»”"')
_MARKS = ".,;:!?… "


def spoken_after_dash(text: str, paragraph: Span, language: str) -> Iterator[tuple[Span, Span]]:
    """Yield the stretches of a paragraph that somebody speaks: each with its marks, and without.

    There are none where no dash opens the paragraph, or where it ends like the entry of a list.
    """
    speech = language_of(language).speech
    told = paragraph.of(text).rstrip()
    dash = re.match(rf"\s*[{''.join(speech.dashes)}]\s*", told) if speech and speech.dashes else None
    if dash is None or told[-1] not in _ENDS:
        return
    mark, start, opened = dash[0].strip(), dash.end(), 0
    for tag in re.finditer(rf"\s{mark}(?=\w)[^\n]+?(?:{mark}|\Z)", told):
        if start <= tag.start():
            yield from _stretch(paragraph.start, told[: tag.start() + 2], start, opened)
        start = opened = tag.end()
    yield from _stretch(paragraph.start, told, start, opened)


def _stretch(base: int, told: str, start: int, opened: int) -> Iterator[tuple[Span, Span]]:
    """Yield the end of `told` from `start` on, without the marks of the tags beside it."""
    first = start + len(told[start:]) - len(told[start:].lstrip(_MARKS))
    last = len(told.rstrip("—–").rstrip())
    if first < last:
        yield Span(base + (first if opened else 0), base + len(told)), Span(base + first, base + last)
