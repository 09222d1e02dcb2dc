"""From a text to its blocks: lines by their marks and by repetition, plain lines by where they break."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.source.document import Block, BlockKind, Span, block_at
from summarizer.source.layout.apart import with_answered, with_elsewhere, with_standing_apart
from summarizer.source.layout.lines import begins_low, ends_sentence, flowing, read_lines
from summarizer.source.layout.marks import is_cue_times, is_row_of_two, kind_of_line, label_of_turn
from summarizer.source.layout.unmarked import with_unmarked_turns
from summarizer.source.unseen import with_plain_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.layout.lines import Line

# Kinds whose entries may run over several lines; of the others each line is a block.
_RUN_ON = {None, BlockKind.LIST_ITEM, BlockKind.TURN, BlockKind.CAPTION, BlockKind.REFERENCE}
# What is only guessed of a block without marks of its own.
_GUESSED = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}
_FEWEST_TURNS = 3
_FEWEST_REPEATED = 3
_HEADING = 100
_TITLE = 150  # of the first block, which names the whole text
_RULE = "---"
_LONGEST_MATTER = 60  # lines
_ENTRY = re.compile(
    r"[\w-]+:(?:\s|\Z)|-\s|[\]\[#\"'}{]"
)  # of YAML: a key, an item of a list, a part of either
_FEWEST_OF_ROWS = 8  # words of a block that is known as rows of a table by its words alone
_DIGITS = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉]+")
_FIGURES, _LOW = 0.2, 0.1  # share of them with figures, at least, and in small letters, at most
_WORDS_A_CHARACTER = 0.16  # a heading has short words in no greater number than prose


def read_blocks(text: str, told: tuple[Block, ...] = ()) -> tuple[Block, ...]:
    """Return the blocks of `text` in order; together they cover all but white space.

    Empty lines part blocks, and so do line breaks, unless the lines are wrapped prose. What a block is
    called is told by its marks and by what stands around it, and where these leave a guess by `told`: the
    blocks that the file of the text has itself, in order. Linear in the text; never raises.
    """
    text = with_plain_spaces(text)
    lines = read_lines(text)
    kinds = _kinds(lines)
    blocks: list[Block] = []
    for first, last in _runs(lines, kinds):
        blocks += _pieces(lines[first:last], kinds[first])
    named = _named(text, blocks)
    known = [_as_told(block, told) for block in named] if told else list(named)
    return tuple(with_standing_apart(text, list(with_elsewhere(text, known))))


def _as_told(block: Block, told: tuple[Block, ...]) -> Block:
    around = block_at(told, block.span)
    known = block.kind in (_GUESSED | {BlockKind.TURN} if around.kind is BlockKind.VOICE else _GUESSED)
    known = known and around.span.contains(block.span)
    return Block(around.kind, block.span) if known else block


def _kinds(lines: Sequence[Line]) -> list[BlockKind | None]:
    """Return what each line is by its own marks and those of its neighbours."""
    found = [kind_of_line(line.text) for line in lines]
    begun: BlockKind | None = None  # what the lines that stand together began as
    for at, line in enumerate(lines):
        inside = not line.gap and begun is None
        if found[at] is BlockKind.LIST_ITEM and inside and not ends_sentence(lines[at - 1].text):
            found[at] = None  # a sentence is open: "fell on May\n12. It rose again"
        begun = found[at] if line.gap else begun or found[at]
        if line.text.isdecimal() and at + 1 < len(lines) and is_cue_times(lines[at + 1].text):
            found[at] = BlockKind.BOILERPLATE
    kinds = _with_rows(lines, _with_turns(lines, _with_repeated(lines, with_answered(lines, found))))
    return [BlockKind.BOILERPLATE] * (matter := _front_matter(lines)) + kinds[matter:]


def _front_matter(lines: Sequence[Line]) -> int:
    """Return how many lines at the top are data of a Markdown file: "---", "title: …", "---"."""
    if not lines or lines[0].text != _RULE:
        return 0
    for at, line in enumerate(lines[1:_LONGEST_MATTER], 1):
        if line.text == _RULE:
            return at + 1
        if not _ENTRY.match(line.text):
            break
    return 0


def _with_repeated(lines: Sequence[Line], kinds: list[BlockKind | None]) -> list[BlockKind | None]:
    """Mark short lines that come again and again, as the heads of pages do."""
    counts = Counter([line.text for line in lines if len(line.text) <= _HEADING])
    if max(counts.values(), default=0) < _FEWEST_REPEATED:
        return kinds
    return [
        BlockKind.BOILERPLATE
        if kind is None and counts[line.text] >= _FEWEST_REPEATED and not ends_sentence(line.text)
        else kind
        for line, kind in zip(lines, kinds, strict=True)
    ]


def _with_turns(lines: Sequence[Line], kinds: list[BlockKind | None]) -> list[BlockKind | None]:
    """Mark the turns of a transcript: at least three lines with a name and a colon, one name coming back."""
    labels = [
        label_of_turn(line.text) if kind is None else None for line, kind in zip(lines, kinds, strict=True)
    ]
    counts = Counter(label for label in labels if label)
    if counts.total() < _FEWEST_TURNS or max(counts.values()) < 2:
        return kinds
    turns = [BlockKind.TURN if label else kind for label, kind in zip(labels, kinds, strict=True)]
    return with_unmarked_turns(lines, turns)


def _with_rows(lines: Sequence[Line], kinds: list[BlockKind | None]) -> list[BlockKind | None]:
    """Mark rows of two cells, of which one alone could be a sentence with a gap."""
    rows = [kind is None and is_row_of_two(line.text) for line, kind in zip(lines, kinds, strict=True)]
    if not any(rows):
        return kinds
    near = [*rows[1:], False][: len(rows)]
    return [
        BlockKind.TABLE_ROW if row and (after or (at and rows[at - 1])) else kind
        for at, (row, after, kind) in enumerate(zip(rows, near, kinds, strict=True))
    ]


def _runs(lines: Sequence[Line], kinds: Sequence[BlockKind | None]) -> Iterator[tuple[int, int]]:
    """Yield where lines stand together that may be one block: a marked line and the plain ones after it."""
    first = 0
    for at in range(1, len(lines)):
        if lines[at].gap or kinds[at] is not None or kinds[at - 1] not in _RUN_ON:
            yield first, at
            first = at
    if lines:
        yield first, len(lines)


def _pieces(lines: Sequence[Line], kind: BlockKind | None) -> Iterator[Block]:
    """Yield the blocks of lines that stand together; the first is of `kind`, the others have no mark."""
    if len(lines) == 1:
        yield Block(kind or BlockKind.PARAGRAPH, lines[0].span)
        return
    first = 0
    for at, flows in enumerate([*flowing(lines), False], start=1):
        if not flows:
            own = (kind if not first else None) or BlockKind.PARAGRAPH
            yield Block(own, Span(lines[first].span.start, lines[at - 1].span.end))
            first = at


def _named(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, those among the plain ones that are headings as such."""
    for block in blocks:
        longest = _TITLE if block is blocks[0] else _HEADING
        plain = len(blocks) > 1 and block.kind is BlockKind.PARAGRAPH
        words = whole = block.span.of(text)
        if block is blocks[0] and words.count("\n") == 1:
            words = words.replace("\n", " ")  # a title is often set in two lines
        if plain and is_heading(words, longest):
            yield Block(BlockKind.HEADING, block.span)
        elif plain and _are_rows(whole):
            yield Block(BlockKind.TABLE_ROW, block.span)
        else:
            yield block


def _are_rows(text: str) -> bool:
    """Whether a block has figures and names and hardly a word between them: rows that have run together."""
    words = text.split()
    low = sum(map(str.isalpha, filter(str.islower, words)))  # of prose these are enough to tell
    if len(words) < _FEWEST_OF_ROWS or low > _LOW * len(words):
        return False
    if len(_DIGITS.findall(text)) < _FIGURES * len(words) or text.isupper():
        return False
    figures = len(list(filter(_DIGITS.search, words)))
    return figures >= _FIGURES * len(words) and sum(map(begins_low, words)) <= _LOW * len(words)


def is_heading(text: str, longest: int = _HEADING) -> bool:
    """Whether a block of its own is a heading: of so many characters, and without a mark at its end."""
    if text.startswith("#") and "\n" not in text:
        return True
    if len(text) > longest or "\n" in text:
        return False
    if not text.endswith("?") and (ends_sentence(text) or text.endswith((",", "-", "–", "—", '"', "”", "»"))):
        return False
    if len(text.split()) > longest * _WORDS_A_CHARACTER:
        return False
    return not begins_low(text) and any(map(str.isalpha, text))
