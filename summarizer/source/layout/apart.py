"""What in a page or mail its writer does not tell: the mail that is answered, ways to other pages."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import phrases_of
from summarizer.source.document import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.layout.lines import Line

_QUOTED = ">"
# What a mail program sets above the mail that is answered; a report has no minute or address in such a line.
_ANSWERED = re.compile(
    rf"{phrases_of('answered_opens')}\b(?=.*(?:\d[:.h]\d\d|\w@\w)).{{8,200}}\b{phrases_of('answered_ends')}\s?:\Z"
    rf"|-+ ?{phrases_of('answered_instead')} ?-+\Z",
    re.IGNORECASE,
)
# The same without a minute, as people write it, above lines that bear the mark.
_BY_WHOM = re.compile(
    rf"{phrases_of('answered_opens')}\b.*\d.*\b{phrases_of('answered_ends')}\s?:\Z", re.IGNORECASE
)
_ENDS_OF_ANSWERED = frozenset(":-")  # of what these find
_ELSEWHERE = re.compile(rf"\W*{phrases_of('elsewhere')}\W*\Z", re.IGNORECASE)
_LONGEST_HEADING = 60
_FAR, _FEWEST_GAPS = 3, 5  # times the usual gap; gaps of a text of which one is usual
_STORY = 30  # words of a paragraph from which on it tells more than whither a way leads


def with_answered(lines: Sequence[Line], kinds: list[BlockKind | None]) -> list[BlockKind | None]:
    """Mark the mail that a mail answers: its lines with a mark, or all that stands behind who wrote it."""
    ends = [at for at, line in enumerate(lines) if line.text[-1] in _ENDS_OF_ANSWERED]
    heads = (at for end in ends for at in (end - 1, end) if at > 0)
    head = next((at for at in heads if _opens_answered(lines, at)), None)
    if head is None:
        return kinds
    marked = any(line.text.startswith(_QUOTED) for line in lines[head + 1 : head + 3])
    return [
        BlockKind.BOILERPLATE
        if at == head or (line.text.startswith(_QUOTED) if marked else at > head)
        else kind
        for at, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    ]


def _opens_answered(lines: Sequence[Line], at: int) -> bool:
    """Whether a line says who wrote what is answered, perhaps with the next: mail programs wrap it."""
    texts = [lines[at].text]
    following = [line.text for line in lines[at + 1 : at + 3]]
    if _BY_WHOM.match(texts[0]) and any(text.startswith(_QUOTED) for text in following):
        return True
    if at + 1 < len(lines) and not lines[at + 1].gap:
        texts.append(f"{texts[0]} {lines[at + 1].text}")
    return any(map(_ANSWERED.match, texts))


def with_elsewhere(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those under a heading over the ways to other pages as boilerplate.

    They reach to where two paragraphs in a row tell a story again. No text begins with them.
    """
    inside = told = False
    for at, block in enumerate(blocks):
        told = told or block.kind is BlockKind.PARAGRAPH
        two = blocks[at : at + 2]
        inside = inside and not (len(two) == 2 and all(_is_story(text, story) for story in two))
        inside = inside or (told and _leads_elsewhere(text, block))
        yield Block(BlockKind.BOILERPLATE, block.span) if inside else block


def with_standing_apart(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, a short paragraph far from what stands before and after it as boilerplate.

    A page that became text has its frames so: what they held is gone, and a line to another page is left.
    """
    gaps = [text.count("\n", one.span.end, other.span.start) for one, other in pairwise(blocks)]
    if len(gaps) < _FEWEST_GAPS:
        yield from blocks
        return
    usual = median(gaps)
    if not usual or max(gaps) < _FAR * usual:
        yield from blocks
        return
    for before, block, after in zip([0, *gaps], blocks, [*gaps, 0], strict=True):
        apart = before >= _FAR * usual and after > usual and not _is_story(text, block)
        known = block.kind is not BlockKind.PARAGRAPH
        yield block if known or not apart else Block(BlockKind.BOILERPLATE, block.span)


def _leads_elsewhere(text: str, block: Block) -> bool:
    short = block.span.end - block.span.start <= _LONGEST_HEADING
    return short and _ELSEWHERE.match(block.span.of(text).lstrip("# ")) is not None


def _is_story(text: str, block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.span.of(text).split()) >= _STORY
