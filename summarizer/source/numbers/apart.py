"""Numbers and the layout: they are read within blocks, and what stands in a reference counts nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.document import BlockKind, NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.dates import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block
    from summarizer.source.numbers.lexer import Tokens

_PAIR = 3  # tokens of "1/16"
_OF = frozenset(("/", "of"))
_ROW = 4  # pictures that are counted at the least
_FENCE = re.compile(r"```")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
# Blocks whose bare numbers are pages, times and places of something, and count nothing.
_CITING = frozenset((BlockKind.REFERENCE, BlockKind.BOILERPLATE))
_WHEN = frozenset((NumberKind.DATE, NumberKind.TIME))
_NAMING = {BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CREDIT}


def borders(text: str, blocks: tuple[Block, ...]) -> list[int]:
    """Return where blocks begin that no empty line parts from the one before."""
    return [
        block.span.start
        for before, block in pairwise(blocks)
        if not _EMPTY_LINE.search(text, before.span.end, block.span.start)
    ]


def set_apart(tokens: Tokens, items: list[Amount | Label], blocks: tuple[Block, ...]) -> list[Amount | Label]:
    """Make identifiers of the numbers of references, and of the bare ones in bylines, or alone in a line."""
    items = _without_code(tokens, _without_list_numbers(tokens, _without_counters(tokens, items)))
    return list(_set_apart(tokens, items, blocks)) if blocks else items


def _without_code(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of the numbers between the fences of code."""
    fences = [match.start() for match in _FENCE.finditer(tokens.text)]
    if not fences:
        return items
    return [
        Label(NumberKind.IDENTIFIER, item.first, item.last)
        if isinstance(item, Amount) and bisect_right(fences, tokens.starts[item.first]) % 2
        else item
        for item in items
    ]


def _without_counters(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of the numbers of pictures: "1/16 …", "2 of 16 …", four or more in a row."""
    places: dict[str, list[tuple[int, int]]] = {}  # by what all are: which they are, and of which item
    lows = tokens.lows
    for at, item in enumerate(items):
        if lows[item.first + 1] not in _OF or item.last > item.first + _PAIR + 1:
            continue
        top, of = tokens.lows[item.first], tokens.lows[item.first + 2]
        if top.isdecimal() and of.isdecimal():
            places.setdefault(of, []).append((int(top[:4]), at))
    rows = [row for row in places.values() if len(row) >= _ROW]
    if not rows:
        return items
    counted = {at for row in rows if _rises([top for top, _ in row]) for _, at in row}
    inside = {items[at].first + i for at in counted for i in range(1, _PAIR)}
    return [
        Label(NumberKind.IDENTIFIER, item.first, item.first + _PAIR) if at in counted else item
        for at, item in enumerate(items)
        if item.first not in inside
    ]


def _without_list_numbers(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of the numbers of points and lines, which count up: "1) pumps, 2) pipes"."""
    runs: dict[str, list[int]] = {}  # by the mark behind them
    found: set[int] = set()
    for at, item in enumerate(items):
        mark = _mark_of_a_point(tokens, item.first)
        if mark is None:
            continue
        run = runs.setdefault(mark, [])
        steps = {1, 1 + (mark == "\n")}  # a line of code may be empty
        goes_on = bool(run) and _figure(tokens, item) - _figure(tokens, items[run[-1]]) in steps
        runs[mark] = run = [*run, at] if goes_on else [at]
        starts = _figure(tokens, items[run[0]]) == 1
        if len(run) >= (_ROW if mark == "\n" else 2) and (starts or mark == "\n"):
            found.update(run)
    return [
        Label(NumberKind.IDENTIFIER, item.first, item.first + 1) if at in found else item
        for at, item in enumerate(items)
    ]


def _figure(tokens: Tokens, item: Amount | Label) -> int:
    return int(tokens.lows[item.first])


_BEFORE_POINTS = frozenset((":", ".", ";", ",", "?", "!", "and", "or", "\n\n", "", "-", "•", "*", "–", "—"))
_LONGEST_ASIDE = 12
_OF_CODE = frozenset("{ } ( [ ] < / # *".split())  # begin a line behind its number, as words do


def _mark_of_a_point(tokens: Tokens, index: int) -> str | None:
    """Return the mark behind a figure that may number a point, a line end for one that begins a line."""
    low = tokens.lows[index]
    if len(low) > 2 or not low.isdecimal():
        return None
    before, after = tokens.lows[index - 1], tokens.lows[index + 1]
    begins = (
        not index or before == "\n\n" or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
    )
    if tokens.glued(index) and not begins:
        return None
    marked = tokens.glued(index + 1) and not tokens.glued(index + 2)
    if after == "." and marked:
        return after if begins or before in _BEFORE_POINTS else None
    if after == ")" and marked:
        aside = tokens.lows[max(0, index - _LONGEST_ASIDE) : index]
        is_open = "(" in aside and ")" not in aside[aside.index("(") :]
        return None if is_open else after
    leads = after in _OF_CODE or (tokens.is_word(index + 1) and not tokens.glued(index + 1))
    return "\n" if begins and leads else None


def _rises(tops: list[int]) -> bool:
    """Whether most of some figures are the next after the one before."""
    steps = [two - one for one, two in pairwise(tops)]
    return 2 * sum(step == 1 for step in steps) > len(steps) and min(steps) > 0


def _set_apart(
    tokens: Tokens, items: list[Amount | Label], blocks: tuple[Block, ...]
) -> Iterator[Amount | Label]:
    starts = [block.span.start for block in blocks]
    any_names = any(block.kind in _CITING or block.kind in _NAMING for block in blocks)
    for item in items:
        if not (any_names or (isinstance(item, Amount) and not item.unit)):
            yield item
            continue
        block = blocks[max(0, bisect_right(starts, tokens.starts[item.first]) - 1)]
        names = block.kind in _CITING and not (isinstance(item, Label) and item.kind in _WHEN)
        if isinstance(item, Amount) and not item.unit and not names:
            names = block.kind in _NAMING or (len(blocks) > 1 and _is_alone(tokens, item, block))
        yield Label(NumberKind.IDENTIFIER, item.first, item.last) if names else item


def _is_alone(tokens: Tokens, item: Amount | Label, block: Block) -> bool:
    """Whether a number in digits is all that a block has: a page, a step, the size of a picture."""
    own = tokens.text[tokens.starts[item.first] : tokens.ends[item.last - 1]]
    is_cell = block.kind is BlockKind.TABLE_ROW
    return not is_cell and tokens.is_figure(item.first) and block.span.of(tokens.text).strip() == own
