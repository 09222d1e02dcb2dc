"""Whom "the minister" means in German, French and Spanish: whoever was named with that noun before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.naming import name_at
from summarizer.source.speech.persons import person_of

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.words import Phrase, Tokens

_FURTHEST = 9  # tokens from a noun to the name beside it
_OWNING = frozenset(("of", "at"))
_CLOSING = frozenset((",", ")"))


@dataclass(slots=True)
class Called:
    """The nouns and ages by which persons were named; None for what several are."""

    names: Names
    _persons: dict[str, Span | None] = field(default_factory=dict)

    def read(self, tokens: Tokens) -> None:
        """Take in what stands before each name of a frame, or is told of its age behind it."""
        for first, last in self.names.within(tokens, 0, len(tokens)):
            name = name_at(tokens, first, last)
            keys = [key for key in (self._noun(tokens, first, last), _age(tokens, last)) if key]
            if keys and person_of(self.names, name) is not None:
                canonical = self.names.fullest(name)
                for key in keys:
                    known = self._persons.setdefault(key, canonical)
                    self._persons[key] = canonical if known == canonical else None

    def meant(self, tokens: Tokens, subject: Phrase) -> Span | None:
        """Return whom a definite noun phrase without a name means, if somebody was named so."""
        noun = subject.first + 1
        if tokens[subject.first].lower != "the" or noun >= subject.last:
            return None
        if subject.last > noun + 1 and (self.names.german or tokens[noun + 1].lower not in _OWNING):
            return None
        low = tokens[noun].text.lower()
        return self._persons.get(low.rstrip("rn") if low[0].isdecimal() else low)

    def _noun(self, tokens: Tokens, first: int, last: int) -> str | None:
        if self.names.german:
            return tokens[first].text.lower() if last - first > 2 else None
        return _noun_before(tokens, first)


def _noun_before(tokens: Tokens, first: int) -> str | None:
    """Return the noun of "la ministre Ana Ruiz" and "le président de la région, Ana Ruiz"."""
    beside = first > 1 and tokens[first - 1].text == ","
    end = first - beside
    for at in range(end - 2, max(-1, end - _FURTHEST), -1):
        noun, behind = tokens[at + 1], tokens[at + 2]
        if not tokens[at].is_word:
            return None
        if tokens[at].lower in words.DETERMINERS and not (at and tokens[at - 1].lower == "of"):
            whole = at + 2 == end or (beside and behind.lower in _OWNING)
            return noun.text if whole and noun.text.islower() else None
    return None


def _age(tokens: Tokens, last: int) -> str | None:
    """Return by what noun the age behind a name tells of somebody: "Ruiz, 24," is "der 24-Jährige"."""
    if last + 2 >= len(tokens) or tokens[last].text not in {",", "("}:
        return None
    told = tokens[last + 1].text.isdecimal() and tokens[last + 2].text in _CLOSING
    return f"{tokens[last + 1].text}-jährige" if told else None
