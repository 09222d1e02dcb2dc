"""What a subject stands for: who bears its name, or whom its pronoun refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.speech import asked, words
from summarizer.source.speech.describing import (
    Kind,
    are_people,
    are_several,
    head_of,
    holds_office,
    is_they,
    kind_of,
    kind_of_name,
    named_before,
    pronouns_for,
    told_how,
    with_office,
)
from summarizer.source.speech.german.persons import are_meant, is_determined, may_speak
from summarizer.source.speech.named import Called, Topic, Topics, name_of
from summarizer.source.speech.naming import Name, gender_of, name_at
from summarizer.source.speech.persons import (
    Person,
    described_german,
    gender_of_noun,
    is_of_one,
    lone,
    names_said,
    person_of,
)
from summarizer.source.speech.referents import Cast, means, understood
from summarizer.source.speech.roles import related, role_of
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.utterance import SpeakerMention
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
_QUOTED = {"him": "he", "them": "they"}  # "a source quoted THEM as saying"
_PRONOUNS_OR_POSSESSIVES = words.PRONOUNS | words.POSSESSIVES.keys() | _QUOTED.keys()

_SINGLE = frozenset(("one", "another"))


@dataclass(slots=True)
class Memory:
    """Persons in the order in which the text brings them up, for pronouns to refer to."""

    names: Names
    traits: frozenset[str] = frozenset()  # of the speaker brought up last: how the naming was understood
    called: Called | None = None  # where "the minister" is whoever was named so
    asker: Span | None = None  # who asked last, whose answer the next words hardly are
    _heard: tuple[Span, str, int] | None = None  # who spoke last, how that was told, and in which frame
    _topics: Topics = field(init=False)
    cast: Cast = field(init=False)

    def __post_init__(self) -> None:
        """Set an empty stage."""
        self.cast, self._topics = Cast(self.names), Topics(german=self.names.german)

    def enter(self, frame: Frame, subject: Phrase | None, said: Iterable[Phrase]) -> None:
        """Begin a frame with its subject; who is named before a pronoun in it may be meant by it."""
        self.cast.enter(frame, subject, said)
        if self.called is not None:
            self.called.read(frame.tokens)

    def _called(self, tokens: Tokens, phrase: Phrase) -> Span | None:
        return self.called.meant(tokens, phrase) if self.called is not None else None

    def carry_on(self) -> None:
        """Note that whoever speaks next is the one who spoke last, even if that was a question."""
        self.asker = None
        self.cast.carried = True

    def subject(self, frame: Frame, phrase: Phrase | None) -> SpeakerMention | None:
        """Bring up and return the person that a frame's subject names, or that its pronoun stands for."""
        if phrase is None:
            return None
        phrase = named_before(frame.tokens, self.names.within(frame.tokens, 0, phrase.first), phrase)
        word = frame.tokens[phrase.first].lower
        pronoun = phrase.last == phrase.first + 1 and word in words.SUBJECT_PRONOUNS and gender_of(word)
        if self._called(frame.tokens, phrase):
            known = True
        elif pronoun:
            known = self.cast.choose(frame, phrase.first) is not None
        elif self.names.german:
            known = self.may_speak(frame.tokens, phrase)
        else:
            known = self._is_known(frame.tokens, phrase) or holds_office(frame.tokens, phrase)
        if not known and not self.names.german and is_they(frame.tokens, phrase):
            self._topics.bring_up_again("they", self.cast)
        elif not known and not self.names.german and are_people(frame.tokens, phrase):
            self._bring_up(frame.span(*phrase), Kind.MANY, frozenset(("they",)), phrase.first)
        return self.speaker(frame, with_office(frame.tokens, phrase)) if known else None

    def is_person(self, speaker: SpeakerMention) -> bool:
        """Whether a speaker is somebody; asked where nouns look like names, and true elsewhere."""
        return not self.names.german or speaker.canonical in self.cast.persons

    def may_speak(self, tokens: Tokens, phrase: Phrase) -> bool:
        """Whether a noun phrase may be a speaker without a verb of saying; no German one for a thing."""
        if not self.names.german or may_speak(tokens, phrase):
            return True
        name = None if is_determined(tokens, phrase) else name_of(self.names, tokens, phrase)
        return name is not None and person_of(self.names, name) is not None

    def _is_known(self, tokens: Tokens, phrase: Phrase) -> bool:
        name = name_of(self.names, tokens, phrase)
        return name is not None and self.names.is_attested(name)

    def persons(self, frame: Frame) -> set[Span]:
        """Return the canonical namings of the persons that a frame names."""
        tokens = frame.tokens
        found = [name_at(tokens, *phrase) for phrase in self.names.within(tokens, 0, len(tokens))]
        if self.names.german:
            found = [name for name in found if person_of(self.names, name) is not None]
        return {self.names.fullest(name) for name in found if not self.names.is_thing(name)}

    def speaker(
        self, frame: Frame, subject: Phrase, said: Iterable[Phrase] = (), *, uttered: bool = True
    ) -> SpeakerMention:
        """Return the speaker that `subject` names of what is `said`, and bring the speaker up.

        `uttered` tells that it is speech, whose speaker mostly goes on.
        """
        tokens, said = frame.tokens, tuple(said)
        mention = frame.span(*subject)
        word = tokens[subject.first].lower
        self.cast.read(frame, subject.first)
        if subject.last == subject.first + 1 and word in _PRONOUNS_OR_POSSESSIVES:
            canonical = self._meant(frame, subject, said)
        elif called := self._called(tokens, subject):
            canonical = called
            self.traits = frozenset()
            self.cast.speak(self.cast.persons.get(called) or Person(called, "named"), subject)
        elif name := None if are_several(tokens, subject) else name_of(self.names, tokens, subject):
            canonical = self._named(frame, subject, name)
        else:
            canonical = mention
            kind = kind_of(tokens, subject)
            noun = tokens[head_of(tokens, subject)].lower
            self._bring_up(canonical, kind, pronouns_for(kind, sort_of(noun)), subject.first)
            self.traits = told_how(tokens, subject, kind)
            person = self._without_name(tokens, subject, mention, kind)
            if person is not None:
                self.cast.speak(self.cast.known(tokens, subject, person), subject)
        if uttered:
            self.cast.heard(canonical)
            told = next((t for t in self.traits if t.startswith(("named=", "described="))), "meant")
            self._heard = (canonical, told, self.cast.frame)
        role = role_of(tokens, subject, said, names_nouns=self.names.german)
        return SpeakerMention(mention, canonical, frame.span(*role) if role else None)

    def _without_name(self, tokens: Tokens, subject: Phrase, mention: Span, kind: Kind) -> Person | None:
        if self.names.german:
            return described_german(tokens, subject, mention)
        noun = tokens[head_of(tokens, subject)].lower
        one = noun in _SINGLE if subject.last == subject.first + 1 else kind is Kind.ONE
        told = frozenset(token.lower for token in tokens[subject.first + 1 : subject.last])
        return Person(mention, "described", gender_of_noun(noun), noun, told=told) if one else None

    def _bring_up(self, canonical: Span, kind: Kind, pronouns: frozenset[str], place: int) -> None:
        told = self.cast.is_told(place)
        self._topics.bring_up(Topic(canonical, kind, pronouns, self.cast.frame, told))

    def _named(self, frame: Frame, subject: Phrase, name: Name) -> Span:
        kind = Kind.THING if self.names.is_thing(name) else kind_of_name(frame.tokens, subject, name)
        grouped = len(name.words) > 1 and sort_of(name.words[-1]) is Sort.GROUP  # "Fenby Central Command"
        if kind is Kind.PERSON and (grouped or not self.names.is_person(name)):
            kind = Kind.ONE
        canonical = self.names.fullest(name)
        self._bring_up(canonical, kind, pronouns_for(kind, Sort.GROUP), subject.first)
        self.traits = frozenset((f"named={kind.name}", f"words={min(3, len(name.words))}"))
        person = person_of(self.names, name) if kind in {Kind.PERSON, Kind.ONE} else None
        if person is None and self.names.german:
            person = described_german(frame.tokens, subject, canonical)
        elif person is None and kind is Kind.ONE and subject.last == subject.first + 1:
            person = lone(name, canonical)
        if person is not None:
            self.cast.speak(person, subject)
        return canonical

    def _meant(self, frame: Frame, subject: Phrase, said: Iterable[Phrase]) -> Span:
        """Return what a pronoun means: itself where that is not known."""
        tokens = frame.tokens
        word = _QUOTED.get(tokens[subject.first].lower, tokens[subject.first].lower)
        mention = frame.span(*subject)
        if self.names.german and are_meant(tokens, subject.first):
            self.traits = understood(None)
            return mention
        if is_of_one(word):
            return self._meant_one(frame, subject, said) or mention
        found, own = related(self.names, frame, subject) if word in words.RELATIVES else None, None
        topic = None
        if word not in words.RELATIVES and word not in {"i", "we", "you"}:
            own = (
                self._own_subject(frame, subject, said)
                if word == "it"
                else self._several(frame, subject, said)
            )
            topic = self._topics.meant(word, self.cast, self.asker)
            found = own or (topic.canonical if topic else None)
        known = own is not None or self._topics.has(found)
        self.traits = means("untold", 0, 0, named=True) if known else understood(None)
        self.traits |= self._doubts(frame, subject, topic, own)
        if found is not None and (word not in words.RELATIVES or self.names.bearer_at(found) is not None):
            person = self.cast.persons.get(found) if word != "it" else None
            if word == "it":
                self.cast.things.add(found)
            if person is None and word in words.RELATIVES:
                person = Person(found, "named")
            if person is not None:
                self.cast.speak(person, subject)
            self._bring_up(found, Kind.PERSON, frozenset(), subject.first)
        return found or mention

    def _meant_one(self, frame: Frame, subject: Phrase, said: Iterable[Phrase]) -> Span | None:
        """Return whom "he" or "she" means, None where that is not known."""
        tokens = frame.tokens
        rest = Phrase(subject.last, len(tokens))  # "He told Doe that": not Doe
        others = names_said(tokens, (*said, rest, asked.what_was_asked(tokens)))
        choice = self.cast.choose(frame, subject.first, others, self.asker)
        self.traits = understood(choice)
        if choice is None:
            return None
        self.traits |= self._passed(choice.person.canonical)
        if self._passed_over(choice.person):
            self.traits |= {"passes over"}
        self.cast.speak(choice.person, subject, choice.chance)
        self._bring_up(choice.person.canonical, Kind.PERSON, frozenset(), subject.first)
        return choice.person.canonical

    def _passed_over(self, meant: Person) -> bool:
        """Whether somebody is meant who last came up before whoever spoke in the sentence before."""
        if self._heard is None or not self._passed(meant.canonical):
            return False
        speaker, told, frame = self._heard
        bearer = self.names.bearer_at(speaker)
        sexless = bearer is None or bearer.gender is None  # a given name may be of either sex
        return sexless and told.startswith("named") and meant.frame < frame

    def _passed(self, meant: Span) -> frozenset[str]:
        """Return that somebody else spoke in the sentence before, and how they were told of."""
        if self._heard is None or self._heard[0] == meant or self._heard[2] < self.cast.frame - 1:
            return frozenset()
        return frozenset((f"passes {self._heard[1]}",))

    def _doubts(self, frame: Frame, pronoun: Phrase, topic: Topic | None, own: Span | None) -> frozenset[str]:
        """Return how far back "it" or "they" means somebody, and how many else were brought up near."""
        if own is not None:
            they = frame.tokens[pronoun.first].lower == "they"
            return frozenset(("things",)) if they and self._are_things(frame) else frozenset()
        if topic is None:
            return frozenset()
        passed = {"passes over"} if self._passed(topic.canonical) else set()
        tokens = frame.tokens
        near = self._topics.near(self.cast.frame)
        named = self.names.within(tokens, 0, pronoun.first)
        near |= {self.names.fullest(name_at(tokens, *run)) for run in named}
        fits = tokens[pronoun.first].lower in topic.pronouns
        apart = min(3, self.cast.frame - topic.frame)
        rivals = min(2, len(near - {topic.canonical}))
        return frozenset((f"thing fits={fits}", f"thing apart={apart}", f"thing rivals={rivals}", *passed))

    def _several(self, frame: Frame, pronoun: Phrase, said: Iterable[Phrase]) -> Span | None:
        """Return those who act, where a clause of the sentence tells on: "THE KEEPERS left, as they say"."""
        subject, opening = self.cast.subject, frame.tokens[pronoun.first - 1].lower
        if subject is None or subject.last >= pronoun.first or opening not in words.SUBORDINATORS:
            return None
        if any(phrase.first <= subject.first < phrase.last for phrase in said):
            return None
        return frame.span(*subject) if kind_of(frame.tokens, subject) is Kind.MANY else None

    def _are_things(self, frame: Frame) -> bool:
        """Whether the subject of a frame are things, which say nothing."""
        subject = self.cast.subject
        noun = frame.tokens[head_of(frame.tokens, subject)].lower if subject is not None else ""
        return sort_of(noun) in {Sort.THING, Sort.WORDS}

    def _own_subject(self, frame: Frame, pronoun: Phrase, said: Iterable[Phrase]) -> Span | None:
        """Return the body that acts, not in what is `said`: "THE TIMES won, which it said was fair"."""
        subject = self.cast.subject
        if subject is None or subject.last > pronoun.first or subject.last == subject.first + 1:
            return None
        if any(phrase.first <= subject.first < phrase.last for phrase in said):
            return None  # "Fenco had closed the mill, it said"
        name = name_of(self.names, frame.tokens, subject)
        body = name is not None and person_of(self.names, name) is None
        return self.names.fullest(name) if body and name is not None else None
