"""Paragraphs and sentences, by the marks that end them.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a German ordinal; the next
sentence must look like a beginning. Each rule is local, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import repeat
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import BlockKind, Paragraph, Sentence, Span
from summarizer.source.layout import read_blocks
from summarizer.source.short_forms import written_open
from summarizer.source.stops import ends_sentence, is_apart, is_short, last_word

if TYPE_CHECKING:
    from summarizer.source.document import Block

# Patterns begin with any stop and look at it then: a search that knows the first character is quick.
_STOP = re.compile(r"[.!?…。！？]")
_STOPS = r"(?<=[.!?…])(?<![.!?…].)[.!?…]*+"
_WIDE = r"(?<=[。！？])[。！？]*[」』”’]*"
_NOTE = r"\[\\?\[\d{1,3}\\?\]\]\([^()\s]*\)"  # its mark in Markdown
_END = re.compile(
    rf"{_STOP.pattern}(?:{_STOPS}(?:[\"'”’»›“‘)\]]|\*{{1,3}}|_{{1,2}}|{_NOTE})*+(?=\s)|{_WIDE})\s*"
)
# French sets a space before the mark that closes a quotation.
_END_BEFORE_SPACE = re.compile(
    rf"{_STOP.pattern}(?:{_STOPS}(?:[\s\u00a0\u202f]?»|[\"'”’›“‘)\]]|\*{{1,3}}|_{{1,2}})*+(?=\s)|{_WIDE})\s*"
)
# Marks before the words of a heading ("## 2. Costs") or of an entry in a list.
_MARKER = re.compile(r"(?:#{1,6}\s+(?:\d{1,2}[.)]\s+)?|[•‣◦▪●■►▶∙]\s*|[*+]\s+)(?=\S)")
_ENTRY = re.compile(r"-\s+(?=\S)")  # of a list; in other languages it may open a dialogue
# Scraping loses the space between sentences: "the race.Most polls", "said Orr.But it", "it is.”Earlier".
_GLUED = re.compile(
    rf"[.!?…]{_STOPS}(?P<marks>[\"”’)\]]*+)"
    r"(?=(?P<opening>[“‘(]?)(?P<word>[A-Z][a-z]*+)(?:[\s,'’]|-\w))"
)
_AFTER_WORD = re.compile(r"(?:[^\W\d_A-Z]{2}|[\d%)\]])\Z")


def read_paragraphs(
    text: str, language: str = "en", blocks: tuple[Block, ...] | None = None
) -> tuple[Paragraph, ...]:
    """Read the paragraphs of `text` and the sentences in each; sentence ids count from S1 through the text.

    Each block of the layout is one paragraph; `blocks` are read where they are not given. White space around
    a sentence belongs to no sentence, nor do the marks of a heading or of an entry in a list.
    """
    paragraphs: list[Paragraph] = []
    count = 0
    opened = written_open(text) if language == "en" else None
    for block in read_blocks(text) if blocks is None else blocks:
        listed = block.kind is BlockKind.LIST_ITEM and language == "en"
        marker = (listed and _ENTRY.match(text, block.span.start)) or _MARKER.match(
            text, block.span.start, block.span.end
        )
        inside = Span(marker.end(), block.span.end) if marker else block.span
        stops = _STOP.search(text, inside.start, inside.end) is not None
        spans = _sentence_spans(text, inside, language, opened) if stops else [inside]
        sentences = tuple([Sentence(f"S{count + k}", span) for k, span in enumerate(spans, start=1)])
        count += len(sentences)
        paragraphs.append(Paragraph(block.span, sentences))
    return tuple(paragraphs)


def _sentence_spans(text: str, block: Span, language: str, opened: frozenset[str] | None) -> list[Span]:
    start = block.start
    spaced = language_of(language).speech is not None
    glued = _glued_ends(text, block)
    small = block.of(text).islower()
    ends = []
    for match in (_END_BEFORE_SPACE if spaced else _END).finditer(text, block.start, block.end):
        if (
            match.end() < block.end
            and ends_sentence(text, start, match, language, small=small)
            and (opened is None or not is_short(text, start, match, opened))
        ):
            ends += glued[bisect_right(glued, start) : bisect_left(glued, match.start())]
            start = match.end()
            ends.append(start)
    ends += [*glued[bisect_right(glued, start) :], block.end]
    found = map(_trimmed, repeat(text), [block.start, *ends], ends)
    return [span for span in found if span is not None]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    start += piece.index(bare[0])
    return Span(start, start + len(bare))


def _glued_ends(text: str, block: Span) -> list[int]:
    """Return where sentences end in a block without a space before the next."""
    ends: list[int] = []
    counted, marks_before = block.start, 0
    for match in _GLUED.finditer(text, block.start, block.end):
        if not _AFTER_WORD.search(text, max(block.start, match.start() - 2), match.start()):
            continue
        word = last_word(text, block.start, match.start())
        marks = match["marks"]
        bare = not marks and not match["opening"]
        if bare and word is not None and not is_apart(word[0], match["word"]):
            continue
        marks_before += text.count('"', counted, match.start())
        counted = match.start()
        opens = marks == '"' and marks_before % 2 == 0
        ends.append(match.start("marks") if opens else match.end())
    return ends
