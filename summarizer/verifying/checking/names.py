"""Names of a statement: each must be in the text, and near the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Reason
    from summarizer.verifying.checking.evidence import Reading
    from summarizer.verifying.checking.words import Word

# Days and months are told by the date that they stand in.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag"
    " mittwoch donnerstag freitag samstag sonntag".split(),
)


def name_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each name that the text does not have at all."""
    for word in names_in(held.statement, held.index.document.language):
        if not held.index.names(word):
            yield finding(ReasonCode.NAME, [word])


def names_in(reading: Reading, language: str) -> list[Word]:
    """Return the capitalised words of a sentence but its first, and the first if another follows it.

    In German, where every noun has a capital, only two of them in a row are taken for a name.
    """
    words = reading.words
    capital = [word.is_content and word.is_capital and len(word.low) > 1 and word.low not in _CALENDAR for word in words]
    if sum(capital) > max(4, 0.7 * len(words)):
        return []
    return [
        word
        for place, word in enumerate(words)
        if capital[place] and ((place > 0 and language != "de") or _in_a_row(place, words, capital))
    ]


def _in_a_row(place: int, words: tuple[Word, ...], capital: list[bool]) -> bool:
    """Whether the capitalised word before or after stands right beside this one."""
    pairs = [(left, left + 1) for left in (place - 1, place) if 0 <= left < len(words) - 1]
    return any(capital[a] and capital[b] and words[b].start - words[a].end < 3 for a, b in pairs)
