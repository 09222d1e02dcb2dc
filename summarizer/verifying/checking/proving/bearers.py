"""Who a text names, and by what else it calls them, where no sentence is parsed.

A name is known for a person's by the given name that it begins with, in German also by nouns for persons
before it. What stands beside it tells what somebody is: "Bürgermeister Jan Kell", "la directrice, Ana Ruiz",
"Jan Kell, der Leiter". A role means one alone if the text has it of nobody else and never as one of several.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech.german.persons import is_persons, sexes_of
from summarizer.source.speech.naming import Gender
from summarizer.source.vocabulary.given import is_german_mans, is_mans
from summarizer.verifying.checking.readings import Reading
from summarizer.verifying.checking.words import Word, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages.relating_words import RelatingWords
    from summarizer.verifying.checking.evidence import EvidenceIndex

_TWO_NAMES = re.compile(r"\b[^\W\da-zß-ÿ_]\w+ [^\W\da-zß-ÿ_]\w")
_FAR = 6  # words between the article of a role and the comma behind it


class Naming(NamedTuple):
    """Where a sentence names somebody: the numbers of the words that tell the role, and of the name."""

    role: range
    name: range


@dataclass(frozen=True)
class Bearer:
    """Somebody of the text, all in lower case; `is_man` is None where nothing tells."""

    names: tuple[str, ...]
    roles: frozenset[str]
    is_man: bool | None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.names[-1]


class Bearers:
    """The persons that a text names."""

    def __init__(self, index: EvidenceIndex, words: RelatingWords) -> None:
        self._index, self._words = index, words
        self._language = index.document.language

    @cached_property
    def all(self) -> tuple[Bearer, ...]:
        """Everybody with a full name; of a surname that several bear nobody."""
        roles: dict[tuple[str, ...], set[str]] = defaultdict(set)
        sexes: dict[tuple[str, ...], bool | None] = {}
        for reading in self._readings():
            for naming in namings(reading, self._language, self._words):
                names, held = (
                    tuple(reading.words[at].low for at in part) for part in (naming.name, naming.role)
                )
                roles[names].update(held)
                if sexes.get(names) is None:
                    sexes[names] = self._sex(names, held, reading.words[max(0, naming.role.start - 1)].low)
        surnames = [names[-1] for names in roles]
        told = [role for held in roles.values() for role in held]
        ones = {role for role in told if told.count(role) == 1 and self._is_ones(role)}
        found = (names for names in roles if surnames.count(names[-1]) == 1)
        return tuple(Bearer(names, frozenset(roles[names] & ones), sexes[names]) for names in found)

    def _readings(self) -> Iterator[Reading]:
        text = self._index.document.text
        for number, sentence in enumerate(self._index.document.sentences):
            if _TWO_NAMES.search(text, sentence.span.start, sentence.span.end) is None:
                continue
            words = words_in(text, sentence.span.start, sentence.span.end, self._language)
            yield Reading(text, sentence.span, number, tuple(words), ())

    def _sex(self, names: tuple[str, ...], roles: tuple[str, ...], article: str) -> bool | None:
        """Tell a man from a woman, by nouns and given names, else by the article before what they are."""
        if self._language == "de":
            told = (sexes_of(role).sex for role in roles)
            sex = next((sex for sex in told if sex is not None), None)
            return is_german_mans(names[0]) if sex is None else sex is Gender.HE
        by_name, by_article = is_mans(names[0]), self._words.sexes.get(article) if roles else None
        return by_name if by_name is not None or by_article is None else by_article == "he"

    def _is_ones(self, role: str) -> bool:
        """Whether a role stands in the text only before a name or behind a definite article, of one thing."""
        wholes = set()
        for number in self._index.numbers_of(role):
            words = self._index.reading(number).words
            for at, word in enumerate(words):
                if word.low != role:
                    continue
                before, behind = words[max(0, at - 1) : at], words[at + 1 : at + 3]
                if before and before[0].low not in self._words.definite and not _is_beside(word, behind):
                    return False
                if len(behind) > 1 and behind[0].low in self._words.of:
                    wholes.add(behind[1].low)
        return len(wholes) < 2

    @cached_property
    def by_word(self) -> dict[str, Bearer]:
        """Whom a surname or a role means."""
        return {low: one for one in self.all for low in (*one.names, *one.roles)}

    def is_one_of_its_kind(self, noun: Word, whole: Word) -> bool:
        """Whether the text has a thing only as that of one whole, or without any."""
        for number in self._index.numbers_of(noun.low):
            words = self._index.reading(number).words
            for at, word in enumerate(words):
                if word.stem != noun.stem:
                    continue
                if word.low != noun.low and self._language != "de":
                    return False  # one of several
                of = words[at + 1 : at + 2]
                known = {one.low for one in words[at + 1 : at + 6]}
                if of and (of[0].low in self._words.of or _is_beside(word, of)) and whole.low not in known:
                    return False
        return True

    def meant_by(self, reading: Reading) -> Bearer | None:
        """Return whom the pronoun means that a sentence begins with, if that can be but one.

        The sentence before must begin with them, or name them behind what it quotes, and tell of nobody else
        whom the pronoun could mean.
        """
        is_man = self._words.pronouns.get(reading.words[0].low) if reading.words else None
        if is_man is None or not reading.number:
            return None
        words = self._index.reading(reading.number - 1).words
        told = list(dict.fromkeys(self.by_word[word.low] for word in words if word.low in self.by_word))
        fitting = [one for one in told if one.is_man is None or one.is_man == (is_man == "he")]
        first = self._first_told(reading.number - 1)
        if len(fitting) != 1 or first is None or self.by_word.get(first.low) is not fitting[0]:
            return None
        return fitting[0] if fitting[0].is_man is not None or len(told) == 1 else None

    def _first_told(self, number: int) -> Word | None:
        """Return the first word that says something, behind a quotation the first that means a person."""
        before = self._index.reading(number)
        told = [word for word in before.words if word.is_content]
        end = max(
            (q.span.end for q in self._index.document.quoted if before.span.overlaps(q.span)), default=0
        )
        tag = (word for word in told if word.start >= end and word.low in self.by_word)
        return next(tag if end else iter(told), None)


def _is_beside(word: Word, behind: Sequence[Word]) -> bool:
    return bool(behind) and behind[0].is_capital and behind[0].start - word.end < 2


@lru_cache(maxsize=4)
def bearers_of(index: EvidenceIndex, words: RelatingWords) -> Bearers:
    """Return the persons of a text; those of the latest few texts are kept."""
    return Bearers(index, words)


def namings(reading: Reading, language: str, words: RelatingWords) -> Iterator[Naming]:
    """Yield where a sentence names somebody in full."""
    for run in _runs(reading):
        lows = [reading.words[at].low for at in run]
        first = _german_name(lows) if language == "de" else 0
        if first is None or len(run) - first < 2:
            continue
        name = run[first:]
        role = (
            run[:first] or _role_before(reading, name, words) or _role_behind(reading, name, language, words)
        )
        if language == "de" or is_mans(lows[0]) is not None or _is_apart(reading, role, name):
            yield Naming(role, name)


def _is_apart(reading: Reading, role: range, name: range) -> bool:
    """Whether a comma parts a role from the name."""
    return bool(role) and "," in _gap(reading, name.start if role.start < name.start else name.stop)


def _runs(reading: Reading) -> Iterator[range]:
    """Yield the words with capitals that only spaces part, by their numbers."""
    start = None
    for at, word in enumerate(reading.words):
        goes_on = word.is_content and word.is_capital
        if start is not None and not (
            goes_on and reading.text[reading.words[at - 1].end : word.start] == " "
        ):
            yield range(start, at)
            start = None
        if goes_on and start is None:
            start = at
    if start is not None:
        yield range(start, len(reading.words))


def _german_name(lows: list[str]) -> int | None:
    """Return where a name begins behind the nouns for a person; None where it is no person's."""
    given = next((at for at, low in enumerate(lows[:-1]) if is_german_mans(low) is not None), None)
    if given is not None:
        return given if all(sexes_of(low).person for low in lows[:given]) else None
    if not is_persons(tuple(lows)):
        return None
    return next((at for at, low in enumerate(lows) if not sexes_of(low).person), None)


def _role_before(reading: Reading, name: range, words: RelatingWords) -> range:
    """Return the noun right before a name, or behind the article of what a comma parts from it."""
    start = name.start
    if not start:
        return range(0)
    gap = _gap(reading, start)
    if not gap.strip():
        noun, article = start - 1, start - 2
        is_role = (
            article >= 0
            and _is_noun(reading.words[noun])
            and reading.words[article].low in words.before_names
        )
        return range(noun, start) if is_role else range(0)
    for article in range(start - 2, max(-1, start - _FAR), -1) if gap.strip() == "," else ():
        if reading.words[article].low not in words.before_names:
            continue
        if article and reading.words[article - 1].low in words.of:
            continue
        return range(article + 1, article + 2) if _is_noun(reading.words[article + 1]) else range(0)
    return range(0)


def _role_behind(reading: Reading, name: range, language: str, words: RelatingWords) -> range:
    """Return the noun of what stands behind a name and a comma: "Jan Kell, der LEITER der Werft"."""
    article = name.stop
    if article + 1 >= len(reading.words) or _gap(reading, article).strip() != ",":
        return range(0)
    noun = reading.words[article + 1]
    is_person = sexes_of(noun.low).person if language == "de" else _is_noun(noun)
    is_whole = article + 2 >= len(reading.words) or _gap(reading, article + 2) != "-"
    fits = is_person and is_whole and _is_definite(reading, article, words)
    return range(article + 1, article + 2) if fits else range(0)


def _is_noun(word: Word) -> bool:
    return word.is_content and not word.is_capital


def _is_definite(reading: Reading, at: int, words: RelatingWords) -> bool:
    return reading.words[at].low in words.definite


def _gap(reading: Reading, at: int) -> str:
    before, behind = next(pairwise(reading.words[at - 1 : at + 1]), (None, None))
    return reading.text[before.end : behind.start] if before and behind else ""
