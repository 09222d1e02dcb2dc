"""The words by which the desk holds together what is not parsed; they stand in `desk.toml` of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.languages.loading import read_part


@dataclass(frozen=True, eq=False)
class UnparsedDeskWords:
    """Words of German, French or Spanish, in lower case.

    With verbs of `weighing` (infinitives) something is only thought about, phrases of `certain` make a fact
    of what is told, and words of `hedging` leave open whether it comes, beside those of the lexicon. Beside
    a word of `more` a figure may be a difference. `goes_from` and `goes_to` stand before the two ends of a
    movement, and one of `passive` before who does something where the verb is passive. With a phrase of
    `undecided` nobody has settled it, and a line of `contraries` has verbs, a slash, and verbs that say the
    opposite of the same one.
    """

    weighing: frozenset[str]
    certain: tuple[str, ...]
    hedging: frozenset[str]
    more: frozenset[str]
    goes_from: str
    goes_to: str
    passive: frozenset[str]
    undecided: tuple[str, ...]
    contraries: tuple[str, ...]


@cache
def unparsed_desk_words(code: str) -> UnparsedDeskWords:
    """Return the words of one of these languages."""
    return read_part(code, "desk", UnparsedDeskWords)
