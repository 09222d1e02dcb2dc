"""Several things named side by side, of which a number is told together: "wheat, barley and oats"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.phrases import Phrase, ending, is_time, starting
from summarizer.source.numbers.plurals import is_plural

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Passage

_LONGEST = 14  # words of a list
_JOINS = frozenset("and or &".split())
_BEFORE = {Tag.MARK, Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.RELATIVE}


def list_before(passage: Passage, end: int) -> Phrase | None:
    """Return the list of two things or more that ends before word `end`; None if there is none.

    One with commas has three, unlike "it fell, and rents rose". What leads the clause is none of it: "On
    Friday, Lund and Orr lost".
    """
    parted = passage.low(end - 1) == ","
    end -= parted
    firsts: list[int] = []
    at, joined = end, False
    while end - at < _LONGEST and (member := ending(passage, at)) is not None:
        first = _before_determiner(passage, member.first)
        firsts.append(first)
        link = first - 1
        if passage.low(link) in _JOINS and not joined:
            comma = passage.low(link - 1) == ","
            joined, parted, at = True, parted or comma, link - comma
        elif passage.low(link) == "," and joined:
            at = link
        else:
            break
    if len(firsts) > 1 and _leads_clause(passage, firsts[-1]):
        firsts.pop()
    if len(firsts) < 2 + parted or not joined or passage.tag(firsts[-1] - 1) not in _BEFORE:
        return None
    if is_time(passage, Phrase(firsts[-1], firsts[-1] + 1)):
        return None
    return Phrase(firsts[-1], end)


def with_list(passage: Passage, phrase: Phrase) -> Phrase:
    """Return a phrase in the plural with those that go on it: "40 MILLS, SHOPS AND SMALL FARMS"."""
    last, joined = phrase.last, False
    while last - phrase.first < _LONGEST and not joined:
        at = last + (passage.low(last) == ",")
        joined = passage.low(at) in _JOINS
        at += joined
        member = starting(passage, at) if at > last and passage.tag(at) is Tag.NOUN else None
        if member is None or not is_plural(passage.low(member.last - 1)) or is_time(passage, member):
            return phrase
        last = member.last
    plural = is_plural(passage.low(phrase.last - 1))
    return Phrase(phrase.first, last) if joined and plural else phrase


def _before_determiner(passage: Passage, first: int) -> int:
    while passage.tag(first - 1) is Tag.DETERMINER:
        first -= 1
    return first


def _leads_clause(passage: Passage, first: int) -> bool:
    """Whether a phrase hangs on a preposition that begins a clause, and a comma ends it."""
    return passage.tag(first - 1) is Tag.PREPOSITION and passage.tag(first - 2) is Tag.MARK
