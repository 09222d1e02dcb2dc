"""Who is named in a text: proper names, the fullest naming of each, and what a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from summarizer.source.document import Span, SpeakerMention
from summarizer.source.speech import subjects, words
from summarizer.source.speech.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.tokens import Frame
    from summarizer.source.speech.words import Phrase, Tokens

_PARTICLES = frozenset("de da di del van von der den bin al el la le".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sen rep gov gen col lt sgt capt cmdr adm maj hon rev st president vice "
    "senator representative congressman congresswoman governor mayor secretary minister prime "
    "chancellor general colonel captain major sergeant lieutenant admiral officer judge justice chief "
    "director chairman chairwoman speaker king queen prince princess pope archbishop bishop sir dame "
    "lord lady professor doctor attorney ambassador sheriff commissioner spokesman spokeswoman former "
    "then-president herr frau präsident präsidentin kanzler kanzlerin minister ministerin sprecher "
    "sprecherin".split()
)
_RECENT = 12  # how many persons back a pronoun may reach


class Gender(Enum):
    """What a pronoun or a title says of a person."""

    HE = auto()
    SHE = auto()


_GENDERED = {
    **dict.fromkeys(
        "he him his mr sir king prince lord congressman spokesman chairman herr".split(), Gender.HE
    ),
    **dict.fromkeys(
        "she her hers mrs ms miss dame queen princess lady congresswoman spokeswoman chairwoman frau "
        "sie".split(),
        Gender.SHE,
    ),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalized words; `words` are its lower-case tokens."""

    span: Span
    words: tuple[str, ...]

    @property
    def core(self) -> tuple[str, ...]:
        """The words without leading titles and trailing suffixes; never empty."""
        words = self.words
        while len(words) > 1 and words[-1] in _SUFFIXES:
            words = words[:-1]
        last_title = max((i for i, word in enumerate(words[:-1]) if word in _TITLES), default=-1)
        return words[last_title + 1 :]

    @property
    def key(self) -> tuple[str, str]:
        """The first and the last word of the core: one person's, whatever stands between."""
        return self.core[0], self.core[-1]

    @property
    def gender(self) -> Gender | None:
        """What a title says."""
        return next((_GENDERED[word] for word in self.words if word in _GENDERED), None)


@dataclass(slots=True)
class _Person:
    fullest: Name
    length: int
    count: int = 0
    gender: Gender | None = None


@dataclass(slots=True)
class Names:
    """All names of a text, those of one bearer together."""

    persons: dict[tuple[str, str], _Person] = field(default_factory=dict)
    _by_last: dict[str, _Person] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """Take in a name."""
        person = self.persons.setdefault(name.key, _Person(name, len(name.core)))
        person.count += 1
        person.gender = person.gender or name.gender
        if len(name.words) > len(person.fullest.words):
            person.fullest = name
        if len(name.core) > 1:
            known = self._by_last.setdefault(name.core[-1], person)
            if (person.count, -person.length) > (known.count, -known.length):
                self._by_last[name.core[-1]] = person

    def fullest(self, name: Name) -> Span:
        """Return the longest naming of whoever bears `name`; a last name goes to its most frequent bearer."""
        return self._bearer(name).fullest.span

    def gender(self, name: Name) -> Gender | None:
        """Return what titles anywhere in the text say of whoever bears `name`."""
        own = self.persons.get(name.key)
        return self._bearer(name).gender or (own.gender if own else None)

    def _bearer(self, name: Name) -> _Person:
        own = self.persons.get(name.key) or _Person(name, len(name.core))
        return self._by_last.get(name.core[-1], own) if len(name.core) == 1 else own


@dataclass(slots=True)
class Memory:
    """Persons in the order in which the text brings them up, for pronouns to refer to."""

    names: Names
    _recent: list[tuple[Span, Gender | None]] = field(default_factory=list)

    def bring_up(self, canonical: Span, gender: Gender | None) -> None:
        """Note that a person has become the subject, or has spoken."""
        self._recent = [*self._recent[1 - _RECENT :], (canonical, gender)]

    def antecedent(self, pronoun: str) -> Span | None:
        """Return the canonical naming of the last person brought up whom the pronoun fits."""
        wanted = _GENDERED.get(pronoun)
        for canonical, gender in reversed(self._recent):
            if wanted is None or gender is None or gender is wanted:
                return canonical
        return None

    def subject(self, frame: Frame, phrase: Phrase | None) -> None:
        """Bring up the person that a frame's subject names, if it names one."""
        name = _name_of(frame.tokens, phrase) if phrase else None
        if name:
            self.bring_up(self.names.fullest(name), self.names.gender(name))

    def speaker(self, frame: Frame, subject: Phrase) -> SpeakerMention:
        """Return the speaker that `subject` names, and bring the speaker up."""
        tokens = frame.tokens
        mention = frame.span(subject.first, subject.last)
        word = tokens[subject.first].lower
        gender = _GENDERED.get(word)
        if subject.last == subject.first + 1 and word in words.PRONOUNS:
            canonical = self._referent(frame, subject)
        else:
            name = _name_of(tokens, subject)
            canonical = self.names.fullest(name) if name else mention
            gender = self.names.gender(name) if name else None
        self.bring_up(canonical, gender)
        role = role_of(tokens, subject)
        return SpeakerMention(mention, canonical, frame.span(*role) if role else None)

    def _referent(self, frame: Frame, subject: Phrase) -> Span:
        mention = frame.span(subject.first, subject.last)
        word = frame.tokens[subject.first].lower
        if word in words.RELATIVES:
            nearest = subjects.subject_before(frame.tokens, subject.first)
            found = runs(frame.tokens, nearest.first, nearest.last) if nearest else []
            return self.names.fullest(name_at(frame.tokens, *found[-1])) if found else mention
        return mention if word in {"i", "we", "you"} else self.antecedent(word) or mention


def _name_of(tokens: Tokens, subject: Phrase) -> Name | None:
    """Return the name that a noun phrase ends with, "of" and the like cut off, or that is set beside it."""
    cut = (i for i in range(subject.first + 1, subject.last) if tokens[i].lower in words.PREPOSITIONS)
    last = next(cut, subject.last)
    found = runs(tokens, subject.first, last)
    if found and found[-1][1] == last:
        return name_at(tokens, *found[-1])
    beside = subject.last + 1
    if beside < len(tokens) and tokens[subject.last].text == ",":
        found = runs(tokens, beside, min(len(tokens), beside + 6))
        if found and found[0][0] == beside and found[0][1] - beside > 1:
            return name_at(tokens, *found[0])
    return None


def read_names(frames: Sequence[Frame]) -> Names:
    """Collect the proper names of all frames."""
    names = Names()
    for frame in frames:
        for first, last in runs(frame.tokens, 0, len(frame.tokens)):
            names.add(name_at(frame.tokens, first, last))
    return names


def runs(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the runs of capitalized words among tokens `first` to `last`."""
    found = []
    at = first
    while at < last:
        if not _is_name_word(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < last and (_is_name_word(tokens, end) or _links(tokens, end, last)):
            end += 1
        found.append((at, end))
        at = end
    return found


def _is_name_word(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.is_word and token.lower.startswith(("al-", "el-")):
        return True
    known = words.DETERMINERS | words.PREPOSITIONS | words.CONNECTORS | words.SUBORDINATORS
    return token.is_capital and token.lower not in known | words.PRONOUNS | words.TIME


def _links(tokens: Tokens, at: int, last: int) -> bool:
    return tokens[at].lower in _PARTICLES and at + 1 < last and _is_name_word(tokens, at + 1)


def name_at(tokens: Tokens, first: int, last: int) -> Name:
    """Return tokens `first` to `last` as a name."""
    return Name(
        Span(tokens[first].start, tokens[last - 1].end),
        tuple(t.lower.rstrip(".") for t in tokens[first:last]),
    )
