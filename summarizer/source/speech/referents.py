"""Whom "he" and "she" mean: the persons that a text has brought up, ranked by how and how lately.

The ranking is a logistic model over the places of a person (`weights/referents.json`, made by
`python -m summarizer.evaluation.fitting referents` from texts in which it is marked who is meant).
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import grammar, words
from summarizer.source.speech.german.persons import is_persons, sex_in
from summarizer.source.speech.naming import Gender, gender_of, name_at
from summarizer.source.speech.words import Phrase
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sex, Sort, is_person, is_place, is_singular, sex_of, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.naming import Name
    from summarizer.source.speech.words import Tokens

_MOST = 12  # persons that are remembered
_LONGEST = 6  # tokens of the longest description of a person
_OPENING = words.DETERMINERS | words.POSSESSIVES.keys() | {"one", "another"}
_INTRODUCING = _OPENING | set(words.POSSESSIVE)
_DEFINITE = frozenset("the that this".split())
_ROLES = (
    "subject",
    "pronoun",
    "other",
    "owner",
    "told of",
)  # the earlier counts, where somebody is named twice in a frame
_HEARD = 3  # frames since somebody spoke
_TELLING = {
    "subject": 2,
    "pronoun": 1,
    "owner": 1,
    "told of": 1,
    "other": -1,
}  # how many frames on a role still tells something
_RIVAL = 0.25  # of the best score, from which another is a rival
_THINGS = frozenset((Sort.THING, Sort.GROUP, Sort.WORDS))
_PRONOUNS = frozenset("he she him his her hers".split())


@dataclass(slots=True)
class Person:
    """Somebody who was brought up; `frame`, `paragraph`, `place` and `role` are of the latest mention."""

    canonical: Span
    kind: str  # "named", "lone" with one name, "common" of nouns, "described"
    gender: Gender | None = None
    word: str = ""  # the last name, or what a described person is called
    titles: frozenset[str] = frozenset()
    role: str = "other"
    frame: int = -1
    paragraph: int = -1
    place: int = -1
    spoke: int = -9  # the frame in which something was last said by them

    @property
    def shown(self) -> str:
        """What shows that it is a person of the sex meant: a title, that they spoke, the name alone."""
        if self.gender is not None:
            return "described, told" if self.kind == "described" else "told"
        return "person" if self.titles or self.spoke >= 0 else self.kind


class Choice(NamedTuple):
    """The likeliest person, how probable, how many others it may be, who came up since, and what tells it."""

    person: Person
    chance: float
    rivals: int
    back: int
    features: tuple[str, ...]


@dataclass(slots=True)
class Cast:
    """The persons of a text so far, the latest first to be meant."""

    names: Names
    persons: dict[Span, Person] = field(default_factory=dict)
    _bearers: dict[tuple[str, ...], Person | None] = field(default_factory=dict)
    carried: bool = False  # whether the next to speak is the one who spoke last
    _frame: int = -1
    _paragraph: int = -1
    _read: int = 0  # tokens of the frame that were looked at
    _start: int = -1  # offset of the frame
    _subject: Phrase | None = None
    _speaker: Span | None = None
    _said: frozenset[int] = frozenset()  # the tokens that tell what is said

    def enter(self, frame: Frame, subject: Phrase | None, said: Iterable[Phrase]) -> None:
        """Begin a frame, the next of the text."""
        self._frame, self._read, self._start = self._frame + 1, 0, frame.tokens[0].start
        self._paragraph, self._subject = frame.paragraph, subject
        self._said = frozenset(i for phrase in said for i in range(*phrase))

    def read(self, frame: Frame, last: int) -> None:
        """Take in who is mentioned among the tokens before `last` of the frame that was entered."""
        if frame.tokens[0].start != self._start or last <= self._read:
            return
        for phrase, person in _mentioned(frame, self.names, self._bearer, self._read, last):
            role = _role(frame.tokens, phrase, self._subject)
            role = "told of" if phrase.first in self._said and role != "modifier" else role
            choice = self.choose(frame, phrase.first) if person is None else None
            if choice is not None:
                self._meet(choice.person, "subject" if role == "subject" else "pronoun", phrase.first)
            elif person is not None and role != "modifier":
                self._meet(self.known(frame.tokens, phrase, person), role, phrase.first)
        self._read = last

    def _bearer(self, name: Name) -> Person | None:
        """Return who bears a name, which is asked once where the text has it as it stands."""
        if name.key not in self.names.persons:
            return person_of(self.names, name)
        if name.words not in self._bearers:
            self._bearers[name.words] = person_of(self.names, name)
        known = self._bearers[name.words]
        return replace(known) if known is not None else None

    def speak(self, person: Person, phrase: Phrase) -> None:
        """Bring somebody up as the speaker whom a phrase of the frame names."""
        self._meet(person, "subject", phrase.first)
        self._read = max(self._read, phrase.last)
        self._speaker = person.canonical

    def heard(self, canonical: Span) -> None:
        """Note that the person who was brought up as a speaker said something."""
        person = self.persons.get(self._speaker or canonical)
        if person is not None:
            person.spoke = self._frame
        self._speaker, self.carried = None, False

    def _meet(self, person: Person, role: str, place: int) -> None:
        """Bring somebody up."""
        known = self.persons.pop(person.canonical, person)
        again = known.frame == self._frame
        known.role = min(known.role, role, key=_ROLES.index) if again else role
        known.gender = known.gender or person.gender
        known.frame, known.paragraph, known.place = self._frame, self._paragraph, place
        self.persons[known.canonical] = known
        if len(self.persons) > _MOST:
            del self.persons[next(iter(self.persons))]

    def choose(
        self, frame: Frame, at: int, said: frozenset[str] = frozenset(), asker: Span | None = None
    ) -> Choice | None:
        """Return whom a pronoun of one person most likely means; `said` are the names in what is said."""
        fitting = self.fitting(frame.tokens[at].lower, said)
        if not fitting:
            return None
        known = [tuple(self.features(person, rank, asker)) for rank, person in enumerate(fitting)]
        scores = [math.exp(sum(_weights().get(name, 0.0) for name in features)) for features in known]
        best = max(range(len(fitting)), key=scores.__getitem__)
        rivals = sum(_RIVAL * scores[best] < score for score in scores) - 1
        return Choice(fitting[best], scores[best] / (1 + sum(scores)), rivals, best, known[best])

    def fitting(self, pronoun: str, said: frozenset[str] = frozenset()) -> list[Person]:
        """Return who may be meant by a pronoun, the latest first: nobody who is named in what is said."""
        wanted = gender_of(words.POSSESSIVES.get(pronoun, pronoun))
        persons = [person for person in reversed(self.persons.values()) if person.gender in {None, wanted}]
        named = [person.word for person in self.persons.values() if person.word in said]
        return [person for person in persons if named.count(person.word) != 1] or persons

    def features(self, person: Person, rank: int, asker: Span | None) -> Iterator[str]:
        """Yield what is asked of somebody who may be meant; `rank` counts those who came up since."""
        apart = min(4, self._frame - person.frame)
        yield ""
        yield f"apart={apart}"
        yield f"paragraphs={min(3, self._paragraph - person.paragraph)}"
        yield f"kind={person.shown}"
        if apart <= _TELLING[person.role]:
            yield f"{person.role} {apart}"
        if rank == 0:
            yield "latest"
        if (since := self._frame - person.spoke) <= _HEARD:
            yield f"spoke {since}"
        if person.canonical == asker:
            yield "asker"
        if self.carried and person is self._last():
            yield "carries on"

    def _last(self) -> Person | None:
        """Return who spoke last, None for nobody, or where somebody else came up in this frame."""
        known = self.persons.values()
        if not known or any(person.frame == self._frame for person in known):
            return None
        last = max(known, key=lambda person: person.spoke)
        return last if last.spoke >= 0 else None

    def known(self, tokens: Tokens, phrase: Phrase, person: Person) -> Person:
        """Return who was described or titled before by the same noun, where it is "the" diver now."""
        if person.kind != "described" or tokens[phrase.first].lower not in _DEFINITE:
            return person
        latest = reversed(self.persons.values())
        same = (known for known in latest if known.word == person.word or person.word in known.titles)
        return next(same, person)


def _mentioned(
    frame: Frame, names: Names, bearer: Callable[[Name], Person | None], first: int, last: int
) -> Iterator[tuple[Phrase, Person | None]]:
    """Yield the persons and, with None, the pronouns of one person among some tokens."""
    tokens = frame.tokens
    named = dict(names.within(tokens, first, last))
    at = first
    while at < last:
        low = tokens[at].lower
        end = at + 1
        if at in named:
            end = named[at]
            shouted = all(token.text.isupper() for token in tokens[at:end])
            person = None if shouted else bearer(name_at(tokens, at, end))
            if person is not None:
                yield Phrase(at, end), person
        elif is_of_one(low):
            yield Phrase(at, end), None
        elif low in _INTRODUCING and (described := _introduced(tokens, at, last)) is not None:
            end = described.last
            nouns = [token.lower for token in reversed(tokens[at:end])]
            sex = next((sex for noun in nouns if (sex := gender_of_noun(noun))), None)
            yield described, Person(frame.span(*described), "described", sex, nouns[0])
        at = end


def _introduced(tokens: Tokens, at: int, last: int) -> Phrase | None:
    """Return somebody without a name after a determiner or an owner: "A DIVER", "Orr's YOUNGER SISTER"."""
    if tokens[at].text in words.POSSESSIVE and at and tokens[at - 1].is_capital:
        described = _described(tokens, at, last)
        return described._replace(first=at + 1) if described else None
    opens = tokens[at].lower in _OPENING and not _is_beside(tokens, at)
    return _described(tokens, at, last) if opens else None


def _role(tokens: Tokens, phrase: Phrase, subject: Phrase | None) -> str:
    """Return what part of its sentence names somebody; "modifier" where it says of what sort a thing is."""
    following = tokens[phrase.last] if phrase.last < len(tokens) else None
    if following is not None and following.text in words.POSSESSIVE:
        return "owner"
    opens = phrase.first == 0 or tokens[phrase.first - 1].lower in words.SUBORDINATORS
    main = subject is not None and phrase.first in range(*subject)
    acts = following is not None and grammar.is_finite(tokens, phrase.last)
    modifies = tokens[phrase.last - 1].is_capital and not acts and _is_noun(tokens, phrase.last)
    is_ = phrase.first > 0 and tokens[phrase.first - 1].lower in words.BE
    if modifies or (is_ and not tokens[phrase.first].is_capital):
        return "modifier"  # "the DOE plan", and what somebody is: "she is A DIVER"
    return "subject" if main or opens or acts or is_ else "other"  # "among them was JANE DOE"


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a noun in lower case stands at a place, as far as WordNet tells."""
    if at >= len(tokens) or not tokens[at].is_word or tokens[at].is_capital or words.is_adverb(tokens[at]):
        return False
    low = tokens[at].lower
    linked = low in words.LINKING or low in words.PRONOUNS or low in words.DETERMINERS
    return not linked and sort_of(low) is not Sort.UNKNOWN


def _is_common(low: str) -> bool:
    """Whether a word is known, and not for persons: "Democratic", "Poll"."""
    return sort_of(low) in _THINGS or {part for part, _ in lemmas(low)} == {"a"}


def _are_things(core: tuple[str, ...]) -> bool:
    """Whether a name is an adjective and the plural of a thing: "European Airlines"."""
    adjective = len(core) > 1 and "a" in {part for part, _ in lemmas(core[0])}
    return adjective and sort_of(core[-1]) in _THINGS and not is_singular(core[-1])


def is_of_one(low: str) -> bool:
    """Whether a word in lower case is a pronoun of one person: he, she, his."""
    return low in _PRONOUNS


def gender_of_noun(noun: str) -> Gender | None:
    """Return what the noun for a person says: "wife", "businessman"."""
    noun = noun.rpartition("-")[2]
    sex = sex_of(noun) if sort_of(noun) is Sort.PERSON else None
    told = None if sex is None else Gender.HE if sex is Sex.MALE else Gender.SHE
    return gender_of(noun) or told


def person_of(names: Names, name: Name) -> Person | None:
    """Return who bears a name, None where it is no person's."""
    if names.german:
        whole = names.whole(name)
        told = Person(names.fullest(name), "named", names.gender(name) or sex_in(whole), whole[-1])
        return told if is_persons(whole) else None
    core = names.core(name)
    gender = names.gender(name) or names.given(name)
    group = len(core) > 1 and gender is None and sort_of(core[-1]) in {Sort.GROUP, Sort.WORDS}
    if names.is_thing(name) or group or not names.is_attested(name):
        return None
    titles = names.titles(name)
    unknown = gender is None and not titles
    common = unknown and all(_is_common(word) for word in core)
    called = len(core) == 1 and (common or is_person(core[0]))  # "a former Marine", "the Brazilian"
    if unknown and (called or is_place("_".join(core)) or _are_things(core)):
        return None
    kind = "common" if common else "named" if len(core) > 1 or titles else "lone"
    return Person(names.fullest(name), kind, gender, core[-1], titles)


def _is_beside(tokens: Tokens, at: int) -> bool:
    """Whether a description follows a name and a comma, and tells of the same person: "Doe, a diver"."""
    return at > 1 and tokens[at - 1].text == "," and tokens[at - 2].is_capital


def _described(tokens: Tokens, at: int, last: int) -> Phrase | None:
    """Return a noun phrase without a name that stands for one person: "a former DIVER"."""
    end = at + 1
    while end < min(last, at + _LONGEST) and _goes_on(tokens, end):
        end += 1
    noun = tokens[end - 1]
    plain = end > at + 1 and noun.is_word and not noun.is_capital and is_singular(noun.lower)
    apart = end == len(tokens) or not tokens[end].is_capital
    return Phrase(at, end) if plain and apart and is_person(noun.lower) else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.text in words.POSSESSIVE:
        return True
    plain = token.is_word and token.lower not in words.LINKING and token.lower not in words.PRONOUNS
    return plain and ("-" in token.text or not grammar.is_finite(tokens, at))


@cache
def _weights() -> Mapping[str, float]:
    data = files("summarizer.source.speech").joinpath("weights/referents.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(data)
    return weights
