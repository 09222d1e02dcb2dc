"""Proper names: which words are one, the fullest naming of each bearer, and who can be a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.english import WORDS
from summarizer.source.speech.german.lexicon import WORDS as GERMAN
from summarizer.source.speech.words import Phrase
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.words import Tokens

_PARTICLES = WORDS.name_particles
_SUFFIXES = WORDS.name_suffixes
_TITLES = WORDS.titles | GERMAN.titles
_OFFICES = tuple(office + ending for office in GERMAN.offices for ending in ("", "in", "e", "er", "en", "s"))
_CALLED = (*_OFFICES, *WORDS.holders)
_WITHIN_OFFICES = frozenset(("of", "for", "to"))
_ORGANISATIONS = WORDS.organisations
_SIGNS = ("#", "@")
_NO_NAMES = words.NOMINAL | words.CONNECTORS | words.SUBORDINATORS | words.PRONOUNS | words.TIME


class Gender(Enum):
    """What a pronoun or a title says of a person."""

    HE = auto()
    SHE = auto()


_GENDERED = {
    **dict.fromkeys(WORDS.masculine | {"herr"}, Gender.HE),
    **dict.fromkeys(WORDS.feminine | {"frau", "sie"}, Gender.SHE),
}


def gender_of(word: str) -> Gender | None:
    """Return what a pronoun or a title says."""
    return _GENDERED.get(word)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalized words; `words` are its lower-case tokens."""

    span: Span
    words: tuple[str, ...]

    @property
    def core(self) -> tuple[str, ...]:
        """The words without leading titles and trailing suffixes; never empty."""
        return _core(self.words)

    @property
    def key(self) -> tuple[str, str]:
        """The first and the last word of the core: one person's, whatever stands between."""
        return self.core[0], self.core[-1]

    @property
    def gender(self) -> Gender | None:
        """What a title says."""
        return next((_GENDERED[word] for word in self.words if word in _GENDERED), None)


@lru_cache(maxsize=1 << 12)
def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    titles = (i for i, word in enumerate(words[:-1]) if word in _TITLES or word.endswith(_OFFICES))
    last_title = max(titles, default=-1)
    return words[last_title + 1 :]


@dataclass(slots=True)
class Bearer:
    """Somebody or something with a name: its fullest naming, how often it is named, and what titles say."""

    fullest: Name
    length: int
    count: int = 0
    things: int = 0  # how often its surroundings say that it is no person
    gender: Gender | None = None

    @property
    def is_person(self) -> bool:
        """Whether the text shows that a person bears it: by a first name or a title."""
        return self.length > 1 or self.gender is not None


@dataclass(slots=True)
class Names:
    """All names of a text, those of one bearer together."""

    persons: dict[tuple[str, str], Bearer] = field(default_factory=dict)
    _by_last: dict[str, Bearer] = field(default_factory=dict)
    _by_given: dict[str, Bearer | None] = field(default_factory=dict)  # None for the given name of several
    _titled: dict[str, set[Gender]] = field(default_factory=dict)  # of a last name: what titles say
    _by_place: dict[Span, Bearer] = field(default_factory=dict)
    _common: frozenset[str] = frozenset()  # words that are capital only where a sentence begins
    _names: frozenset[str] = frozenset()  # words that are capital within sentences too

    def add(self, name: Name, *, thing: bool = False) -> None:
        """Take in a name; `thing` where it stands as a person's does not."""
        person = self.persons.setdefault(name.key, Bearer(name, len(name.core)))
        person.count += 1
        person.things += thing
        person.gender = person.gender or name.gender
        if name.gender is not None:
            self._titled.setdefault(name.core[-1], set()).add(name.gender)
        if len(name.words) > len(person.fullest.words):
            person.fullest = name
        if len(name.core) > 1:
            if is_mans(name.core[0]) is not None and sort_of(name.core[-1]) in {Sort.UNKNOWN, Sort.PERSON}:
                alone = self._by_given.setdefault(name.core[0], person) is person
                self._by_given[name.core[0]] = person if alone else None
            known = self._by_last.setdefault(name.core[-1], person)
            if (person.count, -person.length) > (known.count, -known.length):
                self._by_last[name.core[-1]] = person

    def fullest(self, name: Name) -> Span:
        """Return the longest naming of whoever bears `name`; a last name goes to its most frequent bearer."""
        return self._bearer(name).fullest.span

    def core(self, name: Name) -> tuple[str, ...]:
        """Return the words of the fullest naming of whoever bears `name`, titles left out."""
        return self._bearer(name).fullest.core

    def gender(self, name: Name) -> Gender | None:
        """Return what titles anywhere in the text say of whoever bears `name`."""
        own = self.persons.get(name.key)
        return self._bearer(name).gender or (own.gender if own else None)

    def titles(self, name: Name) -> frozenset[str]:
        """Return what is before the name of whoever bears `name`: president, former."""
        fullest = self._bearer(name).fullest
        return frozenset(fullest.words) - frozenset(fullest.core)

    def given(self, name: Name) -> Gender | None:
        """Return what the given name of whoever bears `name` says."""
        core = self.core(name)
        known = (is_mans(word, alone=len(core) == 1) for word in reversed(core[:-1] or core))
        male = next((male for male in known if male is not None), None)
        return None if male is None else Gender.HE if male else Gender.SHE

    def is_thing(self, name: Name) -> bool:
        """Whether the text treats a name as that of a place, an office or an organisation."""
        bearer = self._bearer(name)
        return self.gender(name) is None and 2 * bearer.things >= max(1, bearer.count)

    def is_person(self, name: Name) -> bool:
        """Whether the text shows that a person bears a name."""
        return self._bearer(name).is_person or len(name.words) > 1

    def bearer_at(self, place: Span) -> Bearer | None:
        """Return whose fullest naming stands at a place, None for nobody's; asked when all names are in."""
        if not self._by_place:
            for bearer in self.persons.values():
                self._by_place.setdefault(bearer.fullest.span, bearer)
        return self._by_place.get(place)

    def is_borne(self, name: Name) -> bool:
        """Whether the text has the name, or its last word alone or after a title, somewhere by itself."""
        return name.key in self.persons or (name.core[-1], name.core[-1]) in self.persons

    def is_attested(self, name: Name) -> bool:
        """Whether a name is surely one: of two words, or with a capital within sentences as well."""
        return len(name.words) > 1 or name.words[0] in self._names or "." in name.words[0]

    def _bearer(self, name: Name) -> Bearer:
        own = self.persons.get(name.key) or Bearer(name, len(name.core))
        if len(name.core) > 1:
            return own
        known = self._by_last.get(name.core[-1]) or self._by_given.get(name.core[-1]) or own
        return own if self._are_two(name, known.fullest) else known

    def _are_two(self, name: Name, known: Name) -> bool:
        """Whether "MS Orr" is not David Orr, in a text that has "Mr Orr" as well."""
        if len(self._titled.get(name.core[-1], ())) < len(Gender):
            return False
        male = is_mans(known.core[0]) if len(known.core) > 1 else None
        return name.gender is not None and male is not None and male is not (name.gender is Gender.HE)

    def within(self, tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
        """Return the names among tokens `first` to `last`: runs of capitalized words that mean somebody."""
        found = []
        for start, end in runs(tokens, first, last):
            begin = start + (start == 0 and self._is_common(tokens, end))
            if begin < end:
                found.append((begin, end))
        return found

    def _is_common(self, tokens: Tokens, end: int) -> bool:
        """Whether the capital of a frame's first word is the sentence's: "SIMILARLY, …", "SHOUTING rose"."""
        low = tokens[0].lower
        if low in self._common or (words.is_auxiliary(tokens[0]) and is_mans(low) is None):
            return True
        following = tokens[1] if len(tokens) > 1 else None
        if low.endswith("ing") and following is not None and following.is_capital:  # "EXCLUDING Fenco, …"
            return low not in self._names and parts.verb_odds(tokens, 0) > 0
        adverb = low.endswith("ly") and following is not None and not (following.is_capital and _is_name(low))
        alone = following is not None and following.is_word and (end == 1 or grammar.is_cue(tokens, 0))
        return (adverb and low not in self._names) or (alone and parts.verb_odds(tokens, 0) > 0)


def _is_name(low: str) -> bool:
    """Whether a word that ends like an adverb may be a name: "Emily", and not "Apparently"."""
    return is_mans(low) is not None or "r" not in {part for part, _ in lemmas(low)}


def read_names(frames: Sequence[Frame]) -> Names:
    """Collect the proper names of all frames."""
    common, named = _common_words(frames)
    names = Names(_common=common, _names=named)
    held: list[tuple[Name, Name]] = []
    for frame in frames:
        for first, last in names.within(frame.tokens, 0, len(frame.tokens)):
            name = name_at(frame.tokens, first, last)
            if _follows_office(frame.tokens, first, last):
                held.append((name, name_at(frame.tokens, last - 2, last)))
            else:
                names.add(name, thing=_is_thing(frame.tokens, first, last))
    for whole, person in held:
        names.add(person if names.is_borne(person) else whole)
    return names


def _follows_office(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name may begin with what an office is of: "envoy to Norland Jane Doe"."""
    at = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    linked = at > 0 and tokens[at].lower in _WITHIN_OFFICES
    held = linked and sort_of(tokens[at - 1].lower) is Sort.PERSON
    return held and last - first > len(("Jane", "Doe"))


def _common_words(frames: Sequence[Frame]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are never capital within a sentence, and those that are."""
    small: set[str] = set()
    large: set[str] = set()
    for frame in frames:
        for at, token in enumerate(frame.tokens):
            if token.is_word and (at or not token.is_capital):
                (large if token.is_capital else small).add(token.lower)
    return frozenset(small - large - _TITLES), frozenset(large)


def _is_thing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words beside a name show that no person bears it: "in Norland", "the Marrow Herald said"."""
    if tokens[last - 1].lower in _ORGANISATIONS and not _is_called(tokens, first):
        return True
    if any("/" in token.text for token in tokens[first:last]):
        return True  # a credit: "Jane Doe/Fenby Press"
    before = tokens[first - 1].text.lower() if first else ""  # as it is: German has articles before persons
    following = tokens[last] if last < len(tokens) else None
    modifies = following is not None and following.is_word and not following.is_capital
    if modifies and following is not None:
        modifies = following.lower not in words.PREPOSITIONS and not grammar.is_finite(tokens, last)
    titled = tokens[first].lower.rstrip(".") in _TITLES
    return before in {"the", "in", "at"} and not modifies and not titled


def _is_called(tokens: Tokens, first: int) -> bool:
    """Whether a word before a name says that a person bears it: "spokeswoman Ada Post"."""
    return first > 0 and not tokens[first - 1].is_capital and sort_of(tokens[first - 1].lower) is Sort.PERSON


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


def after_office(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the name in "Minister of Ports JANE DOE": the last two of three capitals or more after "of"."""
    office = phrase.first
    while office < phrase.last and (tokens[office].is_capital or tokens[office].is_word):
        if tokens[office].lower in _WITHIN_OFFICES:
            break
        office += 1
    first = phrase.last
    while first > office and _is_name_word(tokens, first - 1):
        first -= 1
    held = office > phrase.first and is_office(tokens[office - 1].lower)
    held = held and tokens[phrase.last - 1].lower not in _ORGANISATIONS
    whole = held and office < first and phrase.last - first > len(("place", "Jane"))
    return Phrase(phrase.last - 2, phrase.last) if whole else None


def is_office(word: str) -> bool:
    """Whether a word in lower case is what somebody is called: minister, spokeswoman, chef."""
    return word.rstrip(".") in _TITLES or word.endswith(_CALLED)


def _is_name_word(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.is_word and token.lower.startswith(("al-", "el-")):
        return True
    allowed = token.lower not in _NO_NAMES or (token.lower in words.TIME and not words.is_time(tokens, at))
    plain = not token.text.startswith(_SIGNS) and not _is_of_kind(token.text)
    return token.is_capital and allowed and plain and not words.is_contracted(token)


def _is_of_kind(text: str) -> bool:
    """Whether a compound ends in a participle, and so says of what kind a name is: "Fenby-BASED"."""
    end = text.rpartition("-")[2]
    return end != text and any(part == "v" and base != end for part, base in lemmas(end) if end.islower())


def _links(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a small word is within a name: "Ann DE Orr", "the Fen Growers' Association"."""
    if at + 1 >= last:
        return False
    if is_suffixed(tokens, at):
        return True
    owned = tokens[at].text in words.POSSESSIVE and tokens[at + 1].lower in _ORGANISATIONS
    return (tokens[at].lower in _PARTICLES or owned) and _is_name_word(tokens, at + 1)


def is_suffixed(tokens: Tokens, at: int) -> bool:
    """Whether a comma stands before a suffix of a name: "Jane Doe, Jr"."""
    suffix = at > 0 and at + 1 < len(tokens) and tokens[at].text == "," and tokens[at - 1].is_capital
    return suffix and tokens[at + 1].is_capital and tokens[at + 1].lower.rstrip(".") in _SUFFIXES


def name_at(tokens: Tokens, first: int, last: int) -> Name:
    """Return tokens `first` to `last` as a name."""
    return Name(
        Span(tokens[first].start, tokens[last - 1].end),
        tuple(t.lower.rstrip(".") for t in tokens[first:last] if t.text != ","),
    )
