"""What a subject stands for: who bears its name, or whom its pronoun refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Span, SpeakerMention
from summarizer.source.speech import subjects, words
from summarizer.source.speech.names import gender_of, name_at
from summarizer.source.speech.roles import role_of

if TYPE_CHECKING:
    from summarizer.source.speech.names import Gender, Name, Names
    from summarizer.source.speech.tokens import Frame
    from summarizer.source.speech.words import Phrase, Tokens

_RECENT = 12  # how many persons back a pronoun may reach


class _Kind(Enum):
    """What bears a name, or a noun phrase describes: ONE may be either, MANY are several."""

    PERSON = auto()
    THING = auto()
    ONE = auto()
    MANY = auto()


_REFERENTS = {"it": {_Kind.THING, _Kind.ONE}, "they": {_Kind.MANY, _Kind.THING}}
_GENDERED_REFERENTS = {_Kind.PERSON, _Kind.ONE}


class _Topic(NamedTuple):
    """Somebody or something that was brought up."""

    canonical: Span
    gender: Gender | None
    kind: _Kind


@dataclass(slots=True)
class Memory:
    """Persons in the order in which the text brings them up, for pronouns to refer to."""

    names: Names
    _recent: list[_Topic] = field(default_factory=list)

    def antecedent(self, pronoun: str) -> Span | None:
        """Return the canonical naming of the last person or thing brought up that the pronoun fits."""
        pronoun = words.POSSESSIVES.get(pronoun, pronoun)
        wanted = gender_of(pronoun)
        kinds = _REFERENTS.get(pronoun, _GENDERED_REFERENTS)
        for canonical, gender, kind in reversed(self._recent):
            if kind in kinds and (wanted is None or gender is None or gender is wanted):
                return canonical
        return None

    def subject(self, frame: Frame, phrase: Phrase | None) -> SpeakerMention | None:
        """Bring up and return the person that a frame's subject names, or that its pronoun stands for."""
        if phrase is None:
            return None
        word = frame.tokens[phrase.first].lower
        pronoun = phrase.last == phrase.first + 1 and word in words.SUBJECT_PRONOUNS and gender_of(word)
        known = (
            self.antecedent(word) is not None if pronoun else self._name_of(frame.tokens, phrase) is not None
        )
        return self.speaker(frame, phrase) if known else None

    def persons(self, frame: Frame) -> set[Span]:
        """Return the canonical namings of the persons that a frame names."""
        tokens = frame.tokens
        found = [name_at(tokens, *phrase) for phrase in self.names.within(tokens, 0, len(tokens))]
        return {self.names.fullest(name) for name in found if not self.names.is_thing(name)}

    def speaker(self, frame: Frame, subject: Phrase) -> SpeakerMention:
        """Return the speaker that `subject` names, and bring the speaker up."""
        tokens = frame.tokens
        mention = frame.span(subject.first, subject.last)
        word = tokens[subject.first].lower
        if subject.last == subject.first + 1 and word in words.PRONOUNS | words.POSSESSIVES.keys():
            topic = _Topic(self._referent(frame, subject), gender_of(word), _Kind.PERSON)
        elif name := self._name_of(tokens, subject):
            kind = _Kind.THING if self.names.is_thing(name) else _Kind.PERSON
            topic = _Topic(self.names.fullest(name), self.names.gender(name), kind)
        else:
            topic = _Topic(mention, None, _kind(tokens, subject))
        self._recent = [*self._recent[1 - _RECENT :], topic]
        role = role_of(tokens, subject)
        return SpeakerMention(mention, topic.canonical, frame.span(*role) if role else None)

    def _referent(self, frame: Frame, subject: Phrase) -> Span:
        mention = frame.span(subject.first, subject.last)
        word = frame.tokens[subject.first].lower
        if word in words.RELATIVES:
            nearest = subjects.subject_before(frame.tokens, subject.first)
            found = self.names.within(frame.tokens, nearest.first, nearest.last) if nearest else []
            return self.names.fullest(name_at(frame.tokens, *found[-1])) if found else mention
        return mention if word in {"i", "we", "you"} else self.antecedent(word) or mention

    def _name_of(self, tokens: Tokens, subject: Phrase) -> Name | None:
        """Return the name that a noun phrase ends with, what "of" opens cut off, or that is set beside it."""
        inside = range(subject.first + 1, subject.last)
        last = next((i for i in inside if tokens[i].lower in words.PREPOSITIONS), subject.last)
        found = self.names.within(tokens, subject.first, last)
        if found and found[-1][1] == last:
            return name_at(tokens, *found[-1])
        beside = subject.last + 1
        if beside < len(tokens) and tokens[subject.last].text == ",":
            found = self.names.within(tokens, beside, min(len(tokens), beside + 6))
            if found and found[0][0] == beside and found[0][1] - beside > 1:
                return name_at(tokens, *found[0])
        return None


def _kind(tokens: Tokens, subject: Phrase) -> _Kind:
    inside = tokens[subject.first : subject.last]
    head = next((i for i, token in enumerate(inside) if i and token.lower in words.PREPOSITIONS), len(inside))
    plural = inside[head - 1].lower.endswith("s") and not inside[head - 1].lower.endswith("ss")
    return _Kind.MANY if plural or any(token.lower == "and" for token in inside) else _Kind.ONE
