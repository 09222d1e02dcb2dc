"""Proper names: which words are one, the fullest naming of each bearer, and who can be a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.naming import COMPANIES, PARTICLES, Gender, Name, is_office, runs
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.words import Tokens


_KEPT = 250  # frames whose runs are kept: those of a short text
_NEAR = 50_000  # characters that a name may stand behind the one that introduced it


@dataclass(slots=True)
class Bearer:
    """Somebody or something with a name: its fullest naming, how often it is named, and what titles say."""

    fullest: Name
    length: int
    count: int = 0
    things: int = 0  # how often its surroundings say that it is no person
    gender: Gender | None = None
    kin: bool = False  # whether it was brought up as a relative of somebody, who may have the last name too
    aside: bool = False  # whether it was brought up only to tell of what somebody or something else is

    modifying: int = 0  # how often it only tells of what sort somebody is: "Fenpress Board correspondent"

    @property
    def is_person(self) -> bool:
        """Whether the text shows that a person bears it: by a first name or a title."""
        return self.length > 1 or self.gender is not None


@dataclass(slots=True)
class Names:
    """All names of a text, those of one bearer together; in a `german` one all nouns look like names."""

    german: bool = False
    persons: dict[tuple[str, str], Bearer] = field(default_factory=dict)
    _by_last: dict[str, Bearer] = field(default_factory=dict)
    _of_last: dict[str, list[Bearer]] = field(default_factory=dict)  # all of two words or more
    _by_given: dict[str, Bearer | None] = field(default_factory=dict)  # None for the given name of several
    _companies: set[str] = field(default_factory=set)  # whose name a word is: "Fenco Inc"
    _titled: dict[str, set[Gender]] = field(default_factory=dict)  # of a last name: what titles say
    _by_place: dict[Span, Bearer] = field(default_factory=dict)
    _common: frozenset[str] = frozenset()  # words that are capital only where a sentence begins
    _names: frozenset[str] = frozenset()  # words that are capital within sentences too
    _latest: tuple[Tokens, list[tuple[int, int]]] = ((), [])  # the frame asked about last, and all its runs
    _first: dict[int, tuple[Tokens, list[tuple[int, int]]]] = field(default_factory=dict)  # by their places

    def add(
        self,
        name: Name,
        sex: Gender | None = None,
        *,
        thing: bool = False,
        kin: bool = False,
        aside: bool = False,
    ) -> None:
        """Take in a name; `thing` where it stands as no person's does, `kin` where it is a relative's.

        `aside` tells that it stands behind "of", `sex` what a description beside it says.
        """
        person = self.persons.setdefault(name.key, Bearer(name, len(name.core), kin=kin, aside=aside))
        person.count += 1
        person.things += thing
        person.gender = person.gender or name.gender or sex
        if name.gender is not None:
            self._titled.setdefault(name.core[-1], set()).add(name.gender)
        if len(name.words) > len(person.fullest.words):
            person.fullest = name
        if len(name.core) > 1:
            if name.core[-1] in COMPANIES:
                self._companies.add(name.core[0])
            if _is_given(name.core[0]) and _is_last(name.core[-1]) and _are_names(name.core):
                alone = self._by_given.setdefault(name.core[0], person) is person
                self._by_given[name.core[0]] = person if alone else None
            if person.count == 1:
                self._of_last.setdefault(name.core[-1], []).append(person)
            self._claim(name.core[-1], person)

    def _claim(self, last: str, person: Bearer) -> None:
        """Let a last name stand for somebody, unless it is another's: of whom it was, before kin came up."""
        known = self._by_last.get(last)
        if known is None and person.kin and (last, last) in self.persons:
            return
        if known is None or _rank(person) > _rank(known):
            self._by_last[last] = person

    def fullest(self, name: Name) -> Span:
        """Return the longest naming of whoever bears `name`; a last name goes to its most frequent bearer."""
        return self._bearer(name).fullest.span

    def core(self, name: Name) -> tuple[str, ...]:
        """Return the words of the fullest naming of whoever bears `name`, titles left out."""
        return self._bearer(name).fullest.core

    def whole(self, name: Name) -> tuple[str, ...]:
        """Return all words of the fullest naming of whoever bears `name`."""
        return self._bearer(name).fullest.words

    def gender(self, name: Name) -> Gender | None:
        """Return what titles anywhere in the text say of whoever bears `name`."""
        own = self.persons.get(name.key)
        untold = own is None or len(self._titled.get(name.core[-1], ())) > 1
        return name.gender or self._bearer(name).gender or (None if untold or own is None else own.gender)

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
        if len(bearer.fullest.core) == 1 and bearer.fullest.core[0] in self._companies:
            return name.gender is None
        return self.gender(name) is None and 2 * bearer.things >= max(1, bearer.count)

    def is_person(self, name: Name) -> bool:
        """Whether the text shows that a person bears a name."""
        return self._bearer(name).is_person or len(name.words) > 1

    def may_be_persons(self, name: Name) -> bool:
        """Whether a name is a person's by a title or a given name, or means nothing else: "Azan Teglu"."""
        if self.is_thing(name):
            return False
        known = self.given(name) is not None or self.gender(name) is not None
        return known or all(sort_of(word) is Sort.UNKNOWN for word in self.core(name))

    def introduces(self, name: Name) -> bool:
        """Whether a name is one word, and a fuller one of one person alone, before it, says whose it is."""
        full = self._bearer(name).fullest
        if len(name.core) > 1 or len(full.core) == 1 or not self.may_be_persons(name):
            return False
        alone = len(self._of_last.get(full.core[-1], ())) == 1
        return alone and 0 < name.span.start - full.span.start < _NEAR

    def bearer_at(self, place: Span) -> Bearer | None:
        """Return whose fullest naming stands at a place, None for nobody's; asked when all names are in."""
        if not self._by_place:
            for bearer in self.persons.values():
                self._by_place.setdefault(bearer.fullest.span, bearer)
        return self._by_place.get(place)

    def core_at(self, place: Span) -> tuple[str, ...]:
        """Return the words of the fullest naming that stands at a place, titles left out."""
        bearer = self.bearer_at(place)
        return bearer.fullest.core if bearer is not None else ()

    def is_borne(self, name: Name) -> bool:
        """Whether the text has the name, or its last word alone or after a title, somewhere by itself."""
        return name.key in self.persons or (name.core[-1], name.core[-1]) in self.persons

    def is_attested(self, name: Name) -> bool:
        """Whether a name is surely one: of two words, a given name, or capital within sentences as well."""
        word = name.words[0]
        borne = word in self._names or "." in word or is_mans(word, alone=True) is not None
        return len(name.words) > 1 or borne

    def _bearer(self, name: Name) -> Bearer:
        own = self.persons.get(name.key) or Bearer(name, len(name.core))
        if name.core[0] in PARTICLES:  # "Van der Meer" of "Jan van der Meer"
            borne = (one for one in self._of_last.get(name.core[-1], ()) if one.fullest.core[1:] == name.core)
            own = next(borne, own)
        if len(name.core) > 1 or name.core[0] in COMPANIES:
            return own
        known = self._by_last.get(name.core[-1]) or self._by_given.get(name.core[-1]) or own
        if known.modifying == known.count and own.things and 2 * own.things >= own.count:
            return own  # "the Board" is not "Fenpress Board", of which a correspondent is told
        if not _are_two(name, known):
            return known
        others = [one for one in self._of_last.get(name.core[-1], ()) if not _are_two(name, one)]
        if others:
            return max(others, key=lambda one: (_sex_of(one) is name.gender, one.count))
        if len(self._titled.get(name.core[-1], ())) < len(Gender):
            return known  # the given name may be of either sex
        return own if own.gender is name.gender else Bearer(name, len(name.core), gender=name.gender)

    def within(self, tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
        """Return the names among tokens `first` to `last`: runs of capitalized words that mean somebody."""
        whole, of_whole = self._latest
        if whole is not tokens:
            self._latest = _, of_whole = self._of_frame(tokens)
        if last - first == len(tokens):
            return list(of_whole)
        if last == len(tokens):
            cut = any(start < first < end for start, end in of_whole)
        else:
            cut = any(start < first < end or start < last <= end for start, end in of_whole)
        if cut:  # what stands beyond the end tells whether a name goes on there
            return self._runs(tokens, first, last)
        return [run for run in of_whole if first <= run[0] < last]

    def _of_frame(self, tokens: Tokens) -> tuple[Tokens, list[tuple[int, int]]]:
        """Return all runs of a frame; those of the first frames are kept, which are read more than once."""
        start = tokens[0].start if tokens else -1
        kept = self._first.get(start)
        if kept is None or kept[0] is not tokens:
            kept = tokens, self._runs(tokens, 0, len(tokens))
            if len(self._first) < _KEPT:
                self._first[start] = kept
        return kept

    def forget(self) -> None:
        """Let go of the frames, when all of a text was read."""
        self._first.clear()
        self._latest = ((), [])

    def _runs(self, tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
        found = []
        for start, end in runs(tokens, first, last):
            begin = start + (start == 0 and self._is_common(tokens, end))
            if begin < end:
                found.append((begin, end))
        return found

    def _is_common(self, tokens: Tokens, end: int) -> bool:
        """Whether the capital of a frame's first word is the sentence's: "SIMILARLY, …", "SHOUTING rose"."""
        low = tokens[0].lower
        if end > 1 and _names_office(tokens):
            return False
        if low in self._common:
            return True
        if words.is_auxiliary(tokens[0]) and (is_mans(low) is None or tokens[-1].text == "?"):
            return True  # "WILL Orr agree?"
        following = tokens[1] if len(tokens) > 1 else None
        if low.endswith("ing") and following is not None and following.is_capital:  # "EXCLUDING Fenco, …"
            return low not in self._names and parts.verb_odds(tokens, 0) > 0
        adverb = low.endswith("ly") and following is not None and not (following.is_capital and _is_name(low))
        alone = following is not None and following.is_word and (end == 1 or grammar.is_cue(tokens, 0))
        verb = alone and "v" in {part for part, _ in lemmas(low)} and parts.verb_odds(tokens, 0) > 0
        return (adverb and low not in self._names) or verb


def _names_office(tokens: Tokens) -> bool:
    """Whether a frame begins with what an office is for: "FINANCE Minister Doe", not "LATER Mayor Doe"."""
    low, office = tokens[0].lower, tokens[1]
    kinds = {part for part, _ in lemmas(low)}
    noun = "n" in kinds and "r" not in kinds and low not in words.TIME
    return noun and office.is_capital and is_office(office.lower)


def _rank(bearer: Bearer) -> tuple[bool, int, bool, bool, int]:
    """Return how far a bearer goes before others of the last name: who is named most often, by few words.

    A given name goes before a word that a headline puts in its place: "Singer Doe".
    """
    given = is_mans(bearer.fullest.core[0]) is not None
    return not bearer.kin, bearer.count, not bearer.aside, given, -bearer.length


def _are_two(name: Name, known: Bearer) -> bool:
    """Whether "MS Orr" is not David Orr."""
    sex = _sex_of(known)
    return name.gender is not None and sex is not None and sex is not name.gender


def _sex_of(bearer: Bearer) -> Gender | None:
    """Return what titles, else the given name, say of a bearer."""
    core = bearer.fullest.core
    male = is_mans(core[0]) if bearer.gender is None and len(core) > 1 else None
    return bearer.gender if male is None else Gender.HE if male else Gender.SHE


def _are_names(core: tuple[str, ...]) -> bool:
    """Whether what follows a first name is no word of another kind: not "Fenco CONNECT"."""
    known = (word for word in core[1:] if sort_of(word) is not Sort.PERSON and lemmas(word))
    return is_mans(core[0]) is not None or not any(known)


def _is_given(low: str) -> bool:
    """Whether somebody's first name may stand alone: a given name, or a word that is no other."""
    return is_mans(low) is not None or sort_of(low) is Sort.UNKNOWN


def _is_last(low: str) -> bool:
    """Whether a word may be somebody's last name: no noun for a thing, and no model's, as "AV400" is."""
    return low.isalpha() and sort_of(low) in {Sort.UNKNOWN, Sort.PERSON}


def _is_name(low: str) -> bool:
    """Whether a word that ends like an adverb may be a name: "Emily", and not "Apparently"."""
    return is_mans(low) is not None or "r" not in {part for part, _ in lemmas(low)}
