"""Which name a noun phrase has, by its words or the noun named before, and whom "it" and "they" mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words
from summarizer.source.speech.describing import Kind, is_nouns, is_of_words
from summarizer.source.speech.naming import (
    ORGANISATIONS,
    Name,
    after_office,
    is_elided,
    is_office,
    is_particle,
    name_at,
)
from summarizer.source.speech.persons import person_of
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.referents import Cast

_ARTICLES = frozenset(("the", "a"))
_CUTTING = words.PREPOSITIONS | _ARTICLES  # in a noun phrase another begins with them
_NAMING = frozenset("for of on without to".split())  # prepositions within names of things
_FURTHEST = 9  # tokens from a noun to the name beside it
_OWNING = frozenset(("of", "at"))
_CLOSING = frozenset((",", ")"))
_NEAR = 2  # frames in which others than who is meant were brought up
_MOST = 12  # how many are remembered


def name_of(names: Names, tokens: Tokens, subject: Phrase) -> Name | None:
    """Return the name that a noun phrase ends with, what "of" opens cut off, or that is set beside it."""
    if subject.last > subject.first + 1 and tokens[subject.last - 1].lower in words.REFLEXIVES:
        subject = Phrase(subject.first, subject.last - 1)
    named = after_office(tokens, subject)
    if named is not None:
        return name_at(tokens, *named)
    inside = range(subject.first + 1, subject.last)
    small = (i for i in inside if not (names.german and tokens[i].is_capital))  # "sein GEGENÜBER Jan Kell"
    cuts = (i for i in small if tokens[i].lower in _CUTTING and not _links(tokens, i))
    last = next(cuts, subject.last)
    if last < subject.last and (is_nouns(tokens, subject.last - 1) or _is_body(tokens, subject, last)):
        return _beside(names, tokens, subject)  # "a Boats for Fenby SPOKESMAN"
    found = names.within(tokens, subject.first, last)
    if found == [(0, 1)] and last < subject.last and tokens[subject.last - 1].is_capital:
        found = []  # "Co-founder of Fen Bank": the capital is the sentence's
    beside = _beside(names, tokens, subject)
    if found and found[-1][1] == last:
        name = name_at(tokens, *found[-1])
        if beside is not None and is_office(name.words[-1]) and names.given(name) is None:
            return beside  # "the Ambassador to Norland, Ada Orr,"
        if last < subject.last and tokens[last].lower in _ARTICLES and len(name.words) == 1:
            return beside  # "der Sprecher der Hafenbahn"
        if all(is_office(word) for word in name.words) and (held := _held(tokens, last, subject.last)):
            return name_at(tokens, found[-1][0], held)  # "the Prince OF WALES"
        if last == subject.last or not _is_longer(names, tokens, subject, last, name):
            return name
        return None if tokens[subject.last - 1].is_capital else beside
    return beside


def _held(tokens: Tokens, at: int, end: int) -> int:
    """Return where the name of what an office is of ends, 0 if none follows it."""
    last = at + 1
    while last < end and tokens[last].is_capital:
        last += 1
    return last if at < end and tokens[at].lower == "of" and last > at + 1 else 0


def _is_body(tokens: Tokens, subject: Phrase, cut: int) -> bool:
    """Whether a noun for a group ends a noun phrase without a new article: "the Votes at 16 ALLIANCE"."""
    opens = tokens[subject.first].lower in _ARTICLES and not tokens[subject.last - 1].is_capital
    plain = all(tokens[i].lower not in words.DETERMINERS for i in range(cut, subject.last))
    noun = tokens[subject.last - 1].lower
    return opens and plain and (noun in ORGANISATIONS or sort_of(noun) is Sort.GROUP)


def _links(tokens: Tokens, at: int) -> bool:
    """Whether "d’" stands within a name: "le Quai d’Orsay"."""
    if tokens[at].text != tokens[at].lower and is_particle(tokens, at):
        return True  # "Olivier DE Brissac"
    elided = is_elided(tokens[at]) and tokens[at - 1].is_capital
    return elided and at + 1 < len(tokens) and tokens[at + 1].is_capital


def _beside(names: Names, tokens: Tokens, subject: Phrase) -> Name | None:
    """Return the name of two words or more that is set beside a noun phrase after a comma: no place."""
    first = words.past_brackets(tokens, subject.last) + 1
    if (
        first < len(tokens)
        and tokens[first - 1].text == ","
        and (names.german or not is_of_words(tokens, subject))
    ):
        found = names.within(tokens, first, min(len(tokens), first + 6))
        if found and found[0][0] == first and found[0][1] - first > 1:
            name = name_at(tokens, *found[0])
            return name if names.german or person_of(names, name) is not None else None
    return None


def _is_longer(names: Names, tokens: Tokens, subject: Phrase, at: int, name: Name) -> bool:
    """Whether a name of a thing goes on after a preposition: "Fenby FOR CLEAN AIR", "Board OF TRADE"."""
    first = at + 1 + (at + 1 < subject.last and tokens[at + 1].lower == "the")
    joined = tokens[at].lower in _NAMING and first < subject.last and tokens[first].is_capital
    return joined and (names.is_thing(name) or sort_of(name.words[-1]) is Sort.GROUP)


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


class Topic(NamedTuple):
    """Somebody or something that was brought up in a frame, perhaps `told` of in what somebody else says."""

    canonical: Span
    kind: Kind
    pronouns: frozenset[str]
    frame: int
    told: bool


@dataclass(slots=True)
class Topics:
    """What was brought up, the latest last; in a `german` text "they" is never one person."""

    german: bool = False
    _recent: list[Topic] = field(default_factory=list)

    def bring_up(self, topic: Topic) -> None:
        """Remember what was brought up."""
        self._recent = [*self._recent[1 - _MOST :], topic]

    def bring_up_again(self, word: str, cast: Cast) -> None:
        """Remember that a pronoun took up what it most likely means."""
        topic = self.meant(word, cast, None)
        if topic is not None:
            self.bring_up(topic._replace(frame=cast.frame))

    def has(self, canonical: Span | None) -> bool:
        """Whether something was brought up of late."""
        return any(topic.canonical == canonical for topic in self._recent)

    def near(self, frame: int) -> set[Span]:
        """Return what was brought up shortly before a frame."""
        return {topic.canonical for topic in self._recent if frame - topic.frame <= _NEAR}

    def meant(self, word: str, cast: Cast, asker: Span | None) -> Topic | None:
        """Return the last group or thing brought up that a pronoun fits, or who spoke just before.

        "They" may be one person, "it" a name that tells no sex; neither where the text brings up what
        fits plainly later than that speaker, and not in that speaker's own words.
        """
        pronoun = "they" if words.POSSESSIVES.get(word, word) == "they" else "it"
        fitting = [topic for topic in reversed(self._recent) if pronoun in topic.pronouns]
        nearest = next((topic for topic in fitting if topic.canonical != asker), next(iter(fitting), None))
        last = next((topic for topic in reversed(self._recent) if not topic.told), None)
        if last is None or cast.frame - last.frame > 1 or not self._may_be(last, pronoun, cast):
            return nearest
        later = nearest is not None and (nearest.frame, not nearest.told) >= (last.frame, True)
        return nearest if later or (nearest and pronoun == "they" and self._is_one(last, cast)) else last

    def _is_one(self, topic: Topic, cast: Cast) -> bool:
        """Whether a speaker is known to be a man or a woman, whom "they" hardly means beside a group."""
        person = cast.persons.get(topic.canonical)
        return person is not None and person.gender is not None

    def _may_be(self, topic: Topic, pronoun: str, cast: Cast) -> bool:
        """Whether a speaker may be meant by a pronoun that does not fit by its number or kind."""
        if topic.kind not in {Kind.PERSON, Kind.ONE} or self.german:
            return False
        person = cast.persons.get(topic.canonical)
        untold = person is None or (person.gender is None and not person.titles)
        return pronoun == "they" or (topic.kind is Kind.PERSON and untold)
