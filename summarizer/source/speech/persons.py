"""Which words of a text bring up a person: names, pronouns of one person, and nouns for somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.describing import head_of
from summarizer.source.speech.german.persons import described_sex, is_persons, may_speak, sex_in
from summarizer.source.speech.naming import Gender, Name, gender_of, name_at
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import (
    Sex,
    Sort,
    is_kind_of,
    is_person,
    is_place,
    is_singular,
    sex_of,
    sort_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.tokens import Token

_LONGEST = 6  # tokens of the longest description of a person
_OPENING = words.DETERMINERS | words.POSSESSIVES.keys() | {"one", "another"}
_INTRODUCING = _OPENING | set(words.POSSESSIVE)
_THINGS = frozenset((Sort.THING, Sort.GROUP, Sort.WORDS))
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")
_PRONOUNS = frozenset("he she him his her hers".split())


@dataclass(slots=True)
class Person:
    """Somebody who was brought up; `frame`, `paragraph`, `place` and `role` are of the latest mention."""

    canonical: Span
    kind: str  # "named", "lone" with one name, "common" of nouns, "described"
    gender: Gender | None = None
    word: str = ""  # the last name, or what a described person is called
    titles: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()  # the words by which somebody was described
    role: str = "other"
    frame: int = -1
    paragraph: int = -1
    place: int = -1
    named: int = -9  # the frame of the latest mention that is sure
    spoke: int = -9  # the frame in which something was last said by them
    met: int = 0  # in how many frames they were brought up
    trust: float = 1.0  # how probable it is that the latest mention means them: of a pronoun less than 1

    @property
    def shown(self) -> str:
        """What shows that it is a person of the sex meant: a title, that they spoke, the name alone."""
        if self.gender is not None:
            return "described, told" if self.kind == "described" else "told"
        return "person" if self.titles or self.spoke >= 0 else self.kind


def mentioned(
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
            if (
                end + 1 in named
                and tokens[end].text == ","
                and bearer(name_at(tokens, end + 1, named[end + 1]))
            ):
                at = end  # "her daughter, Ann Orr,"
                continue
            nouns = [token.lower for token in reversed(tokens[at:end])]
            sex = next((sex for noun in nouns if (sex := gender_of_noun(noun))), None)
            told = frozenset(nouns) - _INTRODUCING
            yield described, Person(frame.span(*described), "described", sex, nouns[0], told=told)
        at = end


def _introduced(tokens: Tokens, at: int, last: int) -> Phrase | None:
    """Return somebody without a name after a determiner or an owner: "A DIVER", "Orr's YOUNGER SISTER"."""
    if tokens[at].text in words.POSSESSIVE and at and tokens[at - 1].is_capital:
        described = _described(tokens, at, last)
        return described._replace(first=at + 1) if described else None
    opens = tokens[at].lower in _OPENING and not _is_beside(tokens, at)
    return _described(tokens, at, last) if opens else None


def role_in(tokens: Tokens, phrase: Phrase, subject: Phrase | None) -> str:
    """Return what part of its sentence names somebody; "modifier" where it says of what sort a thing is."""
    following = tokens[phrase.last] if phrase.last < len(tokens) else None
    if following is not None and following.text in words.POSSESSIVE:
        return "owner"
    opens = phrase.first == 0 or tokens[phrase.first - 1].lower in words.SUBORDINATORS
    main = subject is not None and (
        phrase.first in range(*subject) or _is_set_beside(tokens, phrase, subject)
    )
    acts = following is not None and grammar.is_finite(tokens, phrase.last)
    modifies = tokens[phrase.last - 1].is_capital and not acts and _is_noun(tokens, phrase.last)
    is_ = phrase.first > 0 and tokens[phrase.first - 1].lower in words.BE
    if modifies or (is_ and not tokens[phrase.first].is_capital):
        return "modifier"  # "the DOE plan", and what somebody is: "she is A DIVER"
    return "subject" if main or opens or acts or is_ else "other"  # "among them was JANE DOE"


def _is_set_beside(tokens: Tokens, phrase: Phrase, subject: Phrase) -> bool:
    """Whether a name is set beside the subject: "One keeper, JANE DOE of Fenby, warned"."""
    return phrase.first == subject.last + 1 and tokens[subject.last].text == ","


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


def _is_event(core: tuple[str, ...]) -> bool:
    """Whether a name is made of known nouns and ends in one for a thing: "Junior Cup", "U.K. Banking"."""
    known = len(core) > 1 and all(sort_of(word) is not Sort.UNKNOWN or "." in word for word in core)
    return known and sort_of(core[-1]) in _THINGS


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
    if not names.is_attested(name) or names.is_thing(name):
        return None
    core = names.core(name)
    gender = names.gender(name) or names.given(name)
    if len(core) > 1 and gender is None and sort_of(core[-1]) in {Sort.GROUP, Sort.WORDS}:
        return None
    titles = names.titles(name)
    unknown = gender is None and not titles
    common = unknown and all(_is_common(word) for word in core)
    called = len(core) == 1 and (common or is_person(core[0]))  # "a former Marine", "the Brazilian"
    called = called or is_kind_of("natural_language", core[-1])  # "French"
    if unknown and (called or is_place("_".join(core)) or _are_things(core) or _is_event(core)):
        return None
    kind = "common" if common else "named" if len(core) > 1 or titles else "lone"
    return Person(names.fullest(name), kind, gender, core[-1], titles)


def lone(name: Name, canonical: Span) -> Person | None:
    """Return who speaks by a name alone that a noun for somebody has too: "Jensen", and no place."""
    return None if is_place(name.words[-1]) else Person(canonical, "lone", None, name.words[-1])


def _is_beside(tokens: Tokens, at: int) -> bool:
    """Whether a description follows a name and a comma, and tells of the same person: "Doe, a diver"."""
    return at > 1 and tokens[at - 1].text == "," and tokens[at - 2].is_capital


def _described(tokens: Tokens, at: int, last: int) -> Phrase | None:
    """Return a noun phrase without a name that stands for one person: "a former DIVER"."""
    end = at + 1
    while end < min(last, at + _LONGEST) and _goes_on(tokens, end):
        end += 1
    noun = tokens[end - 1]
    if end == at + 1 or noun.is_capital or not noun.is_word or not is_person(noun.lower):
        return None
    apart = end == len(tokens) or not tokens[end].is_capital
    if not apart or not is_singular(noun.lower):
        return None
    numbered = any(map(str.isdigit, "".join([token.text for token in tokens[at:end]])))  # "F-16 fighter"
    return None if numbered else Phrase(at, end)


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.text in words.POSSESSIVE:
        return True
    plain = token.is_word and token.lower not in words.LINKING and token.lower not in words.PRONOUNS
    return plain and ("-" in token.text or not grammar.is_finite(tokens, at))


def described_german(tokens: Tokens, subject: Phrase, canonical: Span) -> Person | None:
    """Return a German speaker who is called by a noun, or by a lone name that no dictionary has."""
    noun = tokens[head_of(tokens, subject)].text.lower()
    sexes = described_sex(tokens, subject)
    if sexes.person:
        return Person(canonical, "described", sexes.sex, noun)
    lone = subject.last == subject.first + 1 and may_speak(tokens, subject)
    return Person(canonical, "lone", None, noun) if lone else None


def names_said(tokens: Tokens, said: Iterable[Phrase]) -> frozenset[str]:
    """Return the words with a capital in what is said, whose speaker is hardly named in it."""
    inside = (tokens[i].text for phrase in said for i in range(*phrase) if _may_name(tokens[i]))
    return frozenset(word.lower() for text in inside for word in _CAPITAL.findall(text))


def _may_name(token: Token) -> bool:
    return token.quote is not None or token.is_capital
