"""When something was, by the year of a century or decade, or by a day of the week that the text dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import MONTHS, date_parts, dates_of
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS, NEGATORS, UNIVERSAL
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.readings import Reading

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAY = re.compile(rf"\b[Oo]n ({'|'.join(_DAYS)})\b(?!,? (?:the )?(?:\d|[A-Z]\w+ \d))")
_DATED = re.compile(rf"\b({'|'.join(_DAYS)})[, ]+(?:the )?(?=\d|[A-Z])")
# Of more, of all or of one alone it may hold in a year, and not in a century.
_UNIQUE = frozenset("only first last once twice single sole never throughout".split())
_DEGREES = frozenset({"JJS", "RBS", "JJR", "RBR"})
_NOT_PLAIN = frozenset("had will would may might could should not next last previous following every".split())
_DECADE = re.compile(r"(\d{3})0s")
_NEAR = 3  # days from what a text dates to the next day that it names


def as_dated(passage: Passage, held: Comparison) -> Iterator[Restated]:
    """Yield a statement with a year of the source for a century, or a day of the week for a date."""
    nodes = passage.tree.nodes
    for place, mention in passage.quantity_at.items():
        if mention.kind is NumberKind.DATE and len(date_parts(mention, passage.tree.text)) == 3:
            for day in _days(date_parts(mention, passage.tree.text), held):
                yield _replaced(passage, place, place + 1, day)
        if (years := _years(nodes, place)) is not None and _is_of_some_time(passage, held):
            end = place + 1 + (mention.kind is NumberKind.ORDINAL)
            for year in sorted(_years_told(held) & {*map(str, years)}):
                yield _replaced(passage, place - 1, end, year)


def _replaced(passage: Passage, start: int, end: int, words: str) -> Restated:
    nodes = passage.tree.nodes
    return put_together(passage.tree, nodes[:start], Part(words, nodes[start].span), nodes[end:])


def _years(nodes: tuple[Node, ...], place: int) -> range | None:
    """Return the years that are surely of "in the 19th century" or "in the 1870s" around a number."""
    if place < 2 or (nodes[place - 2].low, nodes[place - 1].low) != ("in", "the"):
        return None
    if decade := _DECADE.fullmatch(nodes[place].low):
        return range(int(decade[1]) * 10, int(decade[1]) * 10 + 10)
    ordinal = re.fullmatch(r"(\d\d?)(?:st|nd|rd|th)", nodes[place].low)
    behind = nodes[place + 1 : place + 2]
    if ordinal is None or not behind or behind[0].low != "century":
        return None
    return range(int(ordinal[1]) * 100 - 99, int(ordinal[1]) * 100)


def _is_of_some_time(passage: Passage, held: Comparison) -> bool:
    """Whether what was so in one year was so in its century: nothing is denied, counted or compared."""
    counts = [number for number in held.statement.numbers if number.kind.is_quantity]
    turning = NEGATORS | NEGATIVE_PRONOUNS | UNIVERSAL | _UNIQUE | {"no"}
    return not counts and not any(n.low in turning or n.tag in _DEGREES for n in passage.tree.nodes)


def _years_told(held: Comparison) -> set[str]:
    numbers = (number for sentence in held.evidence for number in sentence.numbers)
    return {n.text for n in numbers if n.kind is NumberKind.DATE and re.fullmatch(r"\d{4}", n.text)}


def _days(parts: frozenset[str], held: Comparison) -> Iterator[str]:
    """Yield a day of the week that the text has once, right behind what it dates, if it is the date."""
    for sentence in held.evidence:
        day = _DAY.search(sentence.span.of(sentence.text))
        if day is None or len(re.findall(rf"\b{day[1]}\b", sentence.text)) > 1 or not _is_plain(sentence):
            continue
        for before in held.index.around(sentence.number, 1):
            if (dated := _dated(before)) is not None and _is_day_after(dated, day[1], parts):
                yield day[1]


def _is_plain(sentence: Reading) -> bool:
    return not any(word.low in _NOT_PLAIN and not word.is_capital for word in sentence.words)  # nor May


def _dated(sentence: Reading) -> date | None:
    """Return the one date of a sentence that tells what happened then, by its day of the week."""
    dates = dates_of(sentence.numbers, sentence.text)
    named = _DATED.search(sentence.span.of(sentence.text))
    every = frozenset().union(*dates)
    day = _date(every) if named is not None and _is_plain(sentence) else None
    return day if day is not None and named is not None and _DAYS[day.weekday()] == named[1] else None


def _date(parts: frozenset[str]) -> date | None:
    """Return a date of its day, month and year."""
    numbers = sorted((part for part in parts if part.isdigit()), key=len)
    months = [part for part in parts if part in MONTHS]
    if len(parts) != 3 or len(numbers) != 2 or len(months) != 1 or len(numbers[1]) != 4:
        return None
    try:
        return date(int(numbers[1]), MONTHS.index(months[0]) + 1, int(numbers[0]))
    except ValueError:
        return None


def _is_day_after(dated: date, day: str, parts: frozenset[str]) -> bool:
    ours = _date(parts)
    days = (_DAYS.index(day) - dated.weekday()) % 7
    return ours is not None and 0 < days <= _NEAR and ours == dated + timedelta(days=days)
