"""Whom "he" and "she" mean: the persons that a text has brought up, ranked by how and how lately.

The ranking is a logistic model over the places of a person (`weights/referents.json`, made by
`python -m summarizer.evaluation.fitting referents` from texts in which it is marked who is meant).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words
from summarizer.source.speech.naming import Name, gender_of
from summarizer.source.speech.persons import Person, mentioned, person_of, role_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.words import Phrase, Tokens

_MOST = 12  # persons that are remembered
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
_FURTHEST = 3
_CHANCES = (0.3, 0.5, 0.7, 0.85, 0.93)  # of the person that a pronoun is taken to mean
_RIVAL = 0.25  # of the best score, from which another is a rival


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
    things: set[Span] = field(default_factory=set)  # what "it" has stood for, and no person is
    carried: bool = False  # whether the next to speak is the one who spoke last
    frame: int = -1
    _paragraph: int = -1
    _read: int = 0  # tokens of the frame that were looked at
    _start: int = -1  # offset of the frame
    subject: Phrase | None = None
    _speaker: Span | None = None
    _said: frozenset[int] = frozenset()  # the tokens that tell what is said

    def enter(self, frame: Frame, subject: Phrase | None, said: Iterable[Phrase]) -> None:
        """Begin a frame, the next of the text."""
        self.frame, self._read, self._start = self.frame + 1, 0, frame.tokens[0].start
        self._paragraph, self.subject = frame.paragraph, subject
        self._said = frozenset(i for phrase in said for i in range(*phrase))

    def read(self, frame: Frame, last: int) -> None:
        """Take in who is mentioned among the tokens before `last` of the frame that was entered."""
        if frame.tokens[0].start != self._start or last <= self._read:
            return
        for phrase, person in mentioned(frame, self.names, self._bearer, self._read, last):
            role = role_in(frame.tokens, phrase, self.subject)
            role = "told of" if phrase.first in self._said and role != "modifier" else role
            if person is None and self._awaits(frame.tokens, phrase):
                continue
            choice = self.choose(frame, phrase.first) if person is None else None
            if choice is not None:
                role = "subject" if role == "subject" else "pronoun"
                self._meet(choice.person, role, phrase.first, choice.chance)
            elif person is not None and role != "modifier":
                self._meet(self.known(frame.tokens, phrase, person), role, phrase.first)
        self._read = last

    def is_told(self, place: int) -> bool:
        """Whether a token of the frame is part of what somebody says in it."""
        return place in self._said

    def _awaits(self, tokens: Tokens, phrase: Phrase) -> bool:
        """Whether a pronoun stands before the name that it means: "Asked why HE left, Jane Doe said"."""
        subject = self.subject
        return subject is not None and phrase.last <= subject.first and tokens[subject.last - 1].is_capital

    def _bearer(self, name: Name) -> Person | None:
        """Return who bears a name, which is asked once where the text has it as it stands."""
        if name.key not in self.names.persons:
            return person_of(self.names, name)
        if name.words not in self._bearers:
            self._bearers[name.words] = person_of(self.names, name)
        known = self._bearers[name.words]
        return replace(known) if known is not None else None

    def speak(self, person: Person, phrase: Phrase, trust: float = 1.0) -> None:
        """Bring somebody up as the speaker whom a phrase of the frame names, surely or not."""
        self._meet(person, "subject", phrase.first, trust)
        self._read = max(self._read, phrase.last)
        self._speaker = person.canonical

    def heard(self, canonical: Span) -> None:
        """Note that the person who was brought up as a speaker said something."""
        person = self.persons.get(self._speaker or canonical)
        if person is not None:
            person.spoke = self.frame
        self._speaker, self.carried = None, False

    def _meet(self, person: Person, role: str, place: int, trust: float = 1.0) -> None:
        """Bring somebody up."""
        known = self.persons.pop(person.canonical, person)
        again = known.frame == self.frame
        known.trust = max(known.trust, trust) if again else trust
        known.role = min(known.role, role, key=_ROLES.index) if again else role
        known.gender = known.gender or person.gender
        known.met += not again
        known.named = self.frame if trust == 1 else known.named
        known.frame, known.paragraph, known.place = self.frame, self._paragraph, place
        self.persons[known.canonical] = known
        if len(self.persons) > _MOST:
            del self.persons[next(iter(self.persons))]

    def choose(
        self, frame: Frame, at: int, said: frozenset[str] | None = None, asker: Span | None = None
    ) -> Choice | None:
        """Return whom a pronoun of one person most likely means.

        `said` are the names in what is said by whom it means, None where nothing is.
        """
        fitting = self.fitting(frame.tokens[at].lower, said or frozenset())
        if said is not None:
            fitting = [person for person in fitting if not self._is_told_of(person)]
        if not fitting:
            return None
        says = said is not None
        known = [tuple(self.features(person, rank, asker, says=says)) for rank, person in enumerate(fitting)]
        scores = [math.exp(sum(_weights().get(name, 0.0) for name in features)) for features in known]
        best = max(range(len(fitting)), key=scores.__getitem__)
        rivals = sum(_RIVAL * scores[best] < score for score in scores) - 1
        chance = min(scores[best] / (1 + sum(scores)), fitting[best].trust)
        beside = tuple(self._beside(fitting[best], fitting, chance=scores[best] / (1 + sum(scores))))
        last = self._last()
        skips = () if last is None or last in fitting else ("skips",)  # a speaker of the other sex, by name
        sole = ("sole",) if len(fitting) == 1 and not skips else ()
        return Choice(fitting[best], chance, rivals, best, known[best] + skips + sole + beside)

    def _beside(self, person: Person, fitting: Iterable[Person], *, chance: float) -> Iterator[str]:
        """Yield what else tells whether somebody is meant: when they were named, and who else came up since.

        `chance` is how probable it is, had each mention before been sure.
        """
        since = [one for one in fitting if one is not person and one.frame >= person.named]
        yield f"named {min(3, self.frame - person.named)}"
        yield f"others {min(2, sum(one.kind != 'described' for one in since))}"
        yield f"described {min(2, sum(one.kind == 'described' for one in since))}"
        yield f"untrusted={_bucket(chance)}"
        if any(one.met == 1 and one.kind != "described" and one.frame > person.frame for one in since):
            yield "newcomer"
        near = (one for one in fitting if one.gender is not None and self.frame - one.frame <= 1)
        if person.gender is None and any(near):
            yield "told beside"
        told = [one for one in fitting if one.role == "subject" and one.frame == self.frame - 1]
        if told and person not in told:
            yield "passes subject"

    def _is_told_of(self, person: Person) -> bool:
        """Whether somebody without a name first comes up in what is said: "THE CHIEF, he said, was ill"."""
        here = person.frame == self.frame and person.role == "told of"
        return here and person.met == 1 and person.kind == "described"

    def fitting(self, pronoun: str, said: frozenset[str] = frozenset()) -> list[Person]:
        """Return who may be meant by a pronoun, the latest first: nobody who is named in what is said."""
        wanted = gender_of(words.POSSESSIVES.get(pronoun, pronoun))
        latest = [person for person in reversed(self.persons.values()) if person.canonical not in self.things]
        persons = [person for person in latest if person.gender in {None, wanted}]
        if not said:
            return persons
        named = Counter(word for person in self.persons.values() for word in self._words_for(person) & said)
        return [p for p in persons if all(named[word] != 1 for word in self._words_for(p))] or persons

    def _words_for(self, person: Person) -> set[str]:
        """Return the first and the last of somebody's names, or what a described person is called."""
        bearer = self.names.bearer_at(person.canonical)
        return {person.word, *(bearer.fullest.key if bearer is not None else ())}

    def features(self, person: Person, rank: int, asker: Span | None, *, says: bool) -> Iterator[str]:
        """Yield what is asked of somebody who may be meant; `rank` counts those who came up since.

        `says` tells that whoever is meant says something.
        """
        apart = min(4, self.frame - person.frame)
        yield ""
        if says:
            yield "says"
        yield f"met={min(3, person.met)}"
        yield f"apart={apart}"
        yield f"paragraphs={min(3, self._paragraph - person.paragraph)}"
        yield f"kind={person.shown}"
        if apart <= _TELLING[person.role]:
            yield f"{person.role} {apart}"
        if rank == 0:
            yield "latest"
        if (since := self.frame - person.spoke) <= _HEARD:
            yield f"spoke {since}"
            if says and since <= 1 and person.frame == person.spoke and person is self._last():
                yield "goes on"
        if person.canonical == asker:
            yield "asker"
        if self.carried and person is self._last():
            yield "carries on"

    def _last(self) -> Person | None:
        """Return who spoke last, None for nobody, or where somebody else came up in this frame."""
        known = self.persons.values()
        if not known or any(person.frame == self.frame for person in known):
            return None
        last = max(known, key=lambda person: person.spoke)
        return last if last.spoke >= 0 else None

    def known(self, tokens: Tokens, phrase: Phrase, person: Person) -> Person:
        """Return who was described or titled before by the same noun, where it is "the" diver now."""
        if person.kind != "described" or tokens[phrase.first].lower not in _DEFINITE:
            return person
        latest = reversed(self.persons.values())
        same = (known for known in latest if known.word == person.word or person.word in known.titles)
        return next(
            (known for known in same if person.told <= {*known.told, *known.titles, person.word}), person
        )


def understood(choice: Choice | None) -> frozenset[str]:
    """Return how a pronoun was understood: how likely that is, and whether one's sex was told."""
    if choice is None:
        return means("nobody", 0, _FURTHEST, named=False)
    person = choice.person
    told = "told" if person.gender is not None else "untold"
    chance = _bucket(choice.chance)
    named = person.kind != "described"
    why = (f"meant: {feature}" for feature in choice.features if feature)
    return means(told, choice.rivals, choice.back, named=named) | {f"chance={chance}", *why}


def _bucket(chance: float) -> int:
    return sum(chance > bound for bound in _CHANCES)


def means(told: str, rivals: int, back: int, *, named: bool) -> frozenset[str]:
    """Return the traits of a pronoun by how many others it may mean, and who came up since."""
    return frozenset(
        (
            f"means={told}",
            f"rivals={min(3, rivals)}",
            f"means={told} {min(2, rivals)}",
            f"back={min(3, back)}",
            f"means={told} back={min(2, back)} named={named}",
        )
    )


@cache
def _weights() -> Mapping[str, float]:
    data = files("summarizer.source.speech").joinpath("weights/referents.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(data)
    return weights
