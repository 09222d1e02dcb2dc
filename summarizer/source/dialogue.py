"""Speech behind a dash that opens its paragraph, as French and Spanish set it.

"—No lo vi —dijo Ana—. Ni lo oí." has the tag between dashes; French puts it between commas, where it is found
as within quotation marks. Entries of a list open with dashes too: paragraphs in a row are spoken only where
one of them asks, calls, or has a tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages import SpeechWords

_DASH = re.compile(r"\s*([—–])\s*")
_ENDS = frozenset('.?!…:»”"')
_MARKS = ".,;:!?… "
_CALLS = re.compile(r"[?!]|\s[—–]\w")
_TAG = re.compile(r"[,!?…]\s+(\w+)(?:-(?:t-)?(\w+))?")


def spoken_after_dashes(
    text: str, paragraphs: Sequence[Span], language: str
) -> dict[int, list[tuple[Span, Span]]]:
    """Return what is spoken in each paragraph that opens with a dash, by the number of the paragraph.

    Each stretch is given with its marks, and without.
    """
    speech = language_of(language).speech
    if speech is None or not speech.dashes_speak:
        return {}
    found: dict[int, list[tuple[Span, Span]]] = {}
    for run in _runs(text, paragraphs):
        if any(_is_spoken(paragraphs[index].of(text), speech) for index in run):
            found |= {index: list(_stretches(text, paragraphs[index])) for index in run}
    return found


def _runs(text: str, paragraphs: Sequence[Span]) -> Iterator[list[int]]:
    """Yield the paragraphs that open with a dash and end like a sentence, those in a row together."""
    run: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        told = text[paragraph.start : paragraph.end].rstrip()
        if _DASH.match(told) and told[-1] in _ENDS:
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_spoken(told: str, speech: SpeechWords) -> bool:
    if _CALLS.search(told):
        return True
    tags = (match.groups() for match in _TAG.finditer(told))
    return any(verb.lower() in speech.verbs or (tied or "") in speech.inverted for verb, tied in tags)


def _stretches(text: str, paragraph: Span) -> Iterator[tuple[Span, Span]]:
    told = paragraph.of(text).rstrip()
    dash = _DASH.match(told)
    assert dash is not None
    start, opened = dash.end(), 0
    for tag in re.finditer(rf"\s{dash[1]}(?=\w)[^\n]+?(?:{dash[1]}|\Z)", told):
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
