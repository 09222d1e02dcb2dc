"""The source as HTML, cut wherever a span begins or ends: each span is some of the pieces, exactly."""

from __future__ import annotations

from collections import Counter
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.surroundings import sentences_of
from summarizer.symbols import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Mark = tuple[Span, str]
"""A place of the source and the class that its pieces get; an empty class only cuts."""


def marked_source(source: str, marks: Iterable[Mark]) -> str:
    """Return the source as blocks of pieces, each with the code point that it begins at in `data-s`.

    The text of all blocks together is the source, its unprintable characters shown as symbols. A piece
    at which a sentence begins names it in `data-n`.
    """
    spans = [(span, name) for span, name in marks if span.start < span.end <= len(source)]
    names = {sentence.span.start: sentence.id for sentence in sentences_of(source)}
    cuts = {0, len(source), *names, *(edge for span, _ in spans for edge in (span.start, span.end))}
    breaks = set(_blocks(source))
    edges = sorted(cuts | breaks)
    classes = list(_classes(edges, spans))
    out, opened = [], False
    for k, (start, end) in enumerate(pairwise(edges)):
        if start in breaks:
            out.append(("</div>" if opened else "") + '<div class="block" dir="auto">')
            opened = True
        out.append(_piece(source[start:end], start, classes[k], names.get(start)))
    return "".join(out) + ("</div>" if opened else "")


def _blocks(source: str) -> Iterator[int]:
    """Yield where blocks begin: at the start, and at each line after a blank one."""
    yield 0
    place, blank = 0, False
    for line in source.splitlines(keepends=True):
        if blank and line.strip():
            yield place
        blank = not line.strip()
        place += len(line)


def _classes(edges: Sequence[int], marks: list[Mark]) -> Iterator[str]:
    """Say for each piece the classes of all marks that cover it, in a fixed order."""
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for span, name in marks:
        begins.setdefault(span.start, []).append(name)
        ends.setdefault(span.end, []).append(name)
    active: Counter[str] = Counter()
    for edge in edges[:-1]:
        active.subtract(ends.get(edge, ()))
        active.update(begins.get(edge, ()))
        yield " ".join(sorted(name for name, times in active.items() if times > 0 and name))


def _piece(words: str, start: int, classes: str, sentence: str | None) -> str:
    attributes = f' class="{classes}"' if classes else ""
    attributes += f' data-n="{sentence}"' if sentence else ""
    return f'<span data-s="{start}"{attributes}>{escape(visible(words))}</span>'
