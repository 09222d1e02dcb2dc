"""The parts that a text has by its own layout: under headings, under dates, and by who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.source.document import BlockKind, NumberKind, Span
from summarizer.source.speech.attribution import read_speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.document import Block, Document
    from summarizer.source.turns import Turn

_FEWEST = 2  # parts that a text is divided into, if it is
_FEWEST_DATES = 3  # of a diary; an article has one or two
_SHORT_HEADING = 3  # words of a heading such as "Chapter 4", to which the next one belongs
_MARKS = "#*=_ \t"


class SectionKind(StrEnum):
    """By what a part of a text is told from the others."""

    HEADING = "heading"
    DATE = "date"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Division:
    """A part of a text: `title` is what stands over it, or who speaks; `spans` are its places, in text order.

    Under a heading or a date it is one stretch, which begins with the title; of a speaker it is all turns.
    """

    kind: SectionKind
    title: Span
    spans: tuple[Span, ...]


def read_divisions(document: Document) -> tuple[Division, ...]:
    """Return the parts of a text in the order in which they begin; none where it has but one.

    A transcript is divided by speakers, and by its headings if it has any. Linear in the text.
    """
    turns = read_speech(document).turns
    titles = [(at, title) for at, title in _titles(document) if at not in turns]
    dates = _dates(document) if len(titles) < _FEWEST else []
    parts = list(_under(document, titles or dates))
    speakers = list(_speakers(document, turns.values()))
    return tuple(division for found in (parts, speakers) if len(found) >= _FEWEST for division in found)


def _titles(document: Document) -> list[tuple[int, Span]]:
    """Return the headings, those that stand together as one, each with the number of its last block."""
    found: list[tuple[int, Span]] = []
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING and not _is_asked(block.span.of(document.text)):
            if found and found[-1][0] == at - 1:
                before = found.pop()[1]
                found.append((at, _joined(before, block, document.text)))
            else:
                found.append((at, block.span))
    return found


def _is_asked(words: str) -> bool:
    """Whether a heading is a question without the mark of a heading: where people talk it is talk."""
    return words.endswith("?") and not words.startswith("#")


def _joined(before: Span, block: Block, text: str) -> Span:
    """Return "Chapter 4" and the heading after it as one title; else the heading alone."""
    if len(before.of(text).split()) <= _SHORT_HEADING and "\n" not in before.of(text):
        return Span(before.start, block.span.end)
    return block.span


def _dates(document: Document) -> list[tuple[int, Span]]:
    dated = [(at, b.span) for at, b in enumerate(document.blocks) if b.kind is BlockKind.DATELINE]
    return dated if len(dated) >= _FEWEST_DATES else []


def _under(document: Document, titles: Sequence[tuple[int, Span]]) -> Iterator[Division]:
    """Yield what stands under each title; a title under which nothing is told is a line of contents."""
    days = {n.span for n in document.numbers if n.kind is NumberKind.DATE}
    following = [*(at for at, _ in titles[1:]), len(document.blocks)]
    for (at, title), upto in zip(titles, following, strict=False):
        inside = [block for block in document.blocks[at + 1 : upto] if block.kind.is_prose]
        if inside:
            bare = _bare(title, document.text)
            kind = SectionKind.DATE if _is_day(document, at, bare, days) else SectionKind.HEADING
            yield Division(kind, bare, (Span(title.start, inside[-1].span.end),))


def _is_day(document: Document, at: int, title: Span, days: set[Span]) -> bool:
    return document.blocks[at].kind is BlockKind.DATELINE or title in days


def _bare(title: Span, text: str) -> Span:
    """Return a title without the marks of Markdown around it."""
    words = title.of(text)
    start = title.start + len(words) - len(words.lstrip(_MARKS))
    return Span(start, max(start, title.start + len(words.rstrip(_MARKS))))


def _speakers(document: Document, turns: Iterable[Turn]) -> Iterator[Division]:
    said: dict[str, tuple[Span, list[Span]]] = {}
    seen: set[int] = set()
    for turn in turns:
        if id(turn) not in seen:
            seen.add(id(turn))
            name = turn.speaker.canonical
            said.setdefault(" ".join(name.of(document.text).split()), (name, []))[1].extend(turn.contents)
    for name, contents in said.values():
        yield Division(SectionKind.SPEAKER, name, tuple(sorted(contents)))
