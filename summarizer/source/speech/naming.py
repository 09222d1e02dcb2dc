"""Which words are one proper name, and what the name itself says of who bears it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.document import Span
from summarizer.source.speech import words
from summarizer.source.speech.german.lexicon import WORDS as GERMAN
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token

PARTICLES = WORDS.name_particles
TITLES = WORDS.titles | GERMAN.titles
_OFFICES = tuple(office + ending for office in GERMAN.offices for ending in ("", "in", "e", "er", "en", "s"))
_CALLED = (*_OFFICES, *WORDS.holders)
WITHIN_OFFICES = frozenset(("of", "for", "to"))
ORGANISATIONS = WORDS.organisations
COMPANIES = frozenset("inc corp ltd llc plc co group corporation".split())  # what ends the name of a firm
_INITIALS = 3  # letters of what may be an abbreviation in a name
_SIGNS = ("#", "@")
_ARTICLES = ("al-", "el-")
_ELIDED = frozenset(("d’", "d'"))
_RUN_ON = re.compile(r"[^\W\d_A-Z]{2}\.[A-Z]{2}")  # a sentence ends in the word: "Doe.MORE NEWS"
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
    """A run of capitalized words; `words` are its lower-case tokens.

    `core` are those without leading titles and trailing suffixes, never empty; `key` is the first and the
    last of these: one person's, whatever stands between; of a firm it is all. `gender` is what a title says.
    """

    span: Span
    words: tuple[str, ...]
    core: tuple[str, ...] = field(init=False, compare=False, repr=False)
    key: tuple[str, str] = field(init=False, compare=False, repr=False)
    gender: Gender | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Set core, key and gender, which are asked for again and again."""
        core, key, gender = _told(self.words)
        object.__setattr__(self, "core", core)
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "gender", gender)


@lru_cache(maxsize=1 << 12)
def _told(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, str], Gender | None]:
    """Return core, key and gender of a name."""
    gender = next((_GENDERED[word] for word in words if word in _GENDERED), None)
    while len(words) > 1 and words[-1] in WORDS.name_suffixes:
        words = words[:-1]
    titles = (i for i, word in enumerate(words[:-1]) if word in TITLES or word.endswith(_OFFICES))
    core = words[max(titles, default=-1) + 1 :]
    firm = core[-1] in COMPANIES and len(core) > 1
    return core, (" ".join(core[:-1]) if firm else core[0], core[-1]), gender


def runs(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the runs of capitalized words among tokens `first` to `last`."""
    found = []
    at = first
    while at < last:
        capital = tokens[at].is_capital or tokens[at].lower.startswith(_ARTICLES)
        if not capital or not _is_name_word(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < last and (_is_name_word(tokens, end) or _links(tokens, end, last)):
            if _is_apart(tokens[end - 1], tokens[end]):
                break
            end += 1
        found.append((at, end))
        at = end
    return found


def _is_apart(before: Token, token: Token) -> bool:
    """Whether space parts a name from what it is the heading of: "Jane Doe   MINISTER FOR PORTS"."""
    apart = token.start - before.end  # 2 behind an abbreviation, whose full stop is no token
    shouts = token.text.isupper() and not before.text.isupper() and before.lower not in TITLES
    shouts = shouts and min(len(token.text), len(before.text)) > _INITIALS
    return (apart > 1 and shouts) or (apart > len(". ") and is_office(token.lower))


def before_particles(tokens: Tokens, first: int, at: int) -> int:
    """Return where a name begins that goes on at a place behind small words: "VAN Dijk"."""
    while at > first and tokens[at - 1].lower in PARTICLES:
        at -= 1
    return at


def behind_office(tokens: Tokens, first: int, end: int, comma: int) -> Phrase | None:
    """Return the name behind an office with a list: "Minister for Lamps, Oil and Wicks, JANE DOE, said"."""
    start = comma
    while start > end and (tokens[start - 1].is_capital or _honours(tokens, start - 1)):
        start -= 1
    listed = any(tokens[i].lower in WITHIN_OFFICES for i in range(first, end)) and start - 1 > end
    office = next((i - 1 for i in range(first + 1, end) if tokens[i].lower in WITHIN_OFFICES), first)
    held = listed and is_office(tokens[office].lower) and tokens[start - 1].text == ","
    return Phrase(start, comma) if held and comma - start > 1 else None


def _honours(tokens: Tokens, at: int) -> bool:
    """Whether "the" stands within a name, before a title: "Senator THE Hon. Jane Doe"."""
    return (
        tokens[at].lower == "the" and tokens[at - 1].is_capital and tokens[at + 1].lower.rstrip(".") in TITLES
    )


def after_office(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the name in "Minister of Ports JANE DOE": the last two of three capitals or more after "of"."""
    office = phrase.first
    while office < phrase.last and (tokens[office].is_capital or tokens[office].is_word):
        if tokens[office].lower in WITHIN_OFFICES:
            break
        office += 1
    first = phrase.last
    while first > office and _is_name_word(tokens, first - 1):
        first -= 1
    held = office > phrase.first and is_office(tokens[office - 1].lower)
    held = (
        held and tokens[phrase.last - 1].lower not in ORGANISATIONS and _may_be_given(tokens[phrase.last - 2])
    )
    whole = held and office < first and phrase.last - first > len(("place", "Jane"))
    whole = whole and not is_office(
        tokens[phrase.last - 3].lower
    )  # a spokesman for Minister Jane Doe is not she
    return Phrase(phrase.last - 2, phrase.last) if whole else None


def _may_be_given(token: Token) -> bool:
    """Whether a word may be somebody's first name: one of the kept names, or no noun for a thing."""
    low = token.lower.rstrip(".")
    return is_mans(low) is not None or sort_of(low) in {Sort.UNKNOWN, Sort.PERSON}


def is_office(word: str) -> bool:
    """Whether a word in lower case is what somebody is called: minister, spokeswoman, chef."""
    return word.rstrip(".") in TITLES or word.endswith(_CALLED)


def _is_name_word(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.lower.startswith(_ARTICLES) and token.is_word:
        return True
    if not token.is_capital:
        return False
    if _is_initial(tokens, at):
        return True
    if _RUN_ON.search(token.text):
        return False
    allowed = token.lower not in _NO_NAMES or (token.lower in words.TIME and not words.is_time(tokens, at))
    allowed = allowed and not ("-" in token.text and words.TIME.issuperset(token.lower.split("-")))
    plain = not token.text.startswith(_SIGNS) and not _is_of_kind(token.text)
    return allowed and plain and not words.is_contracted(token)


def _is_initial(tokens: Tokens, at: int) -> bool:
    """Whether a single letter stands within a name, a word of its own elsewhere: "Jane A. Doe"."""
    named = 0 < at < len(tokens) - 1 and tokens[at - 1].is_capital and tokens[at + 1].is_capital
    return named and len(tokens[at].lower.rstrip(".")) == 1 and tokens[at - 1].lower not in _NO_NAMES


def _is_of_kind(text: str) -> bool:
    """Whether a compound ends in a participle, and so says of what kind a name is: "Fenby-BASED"."""
    if "-" not in text:
        return False
    end = text.rpartition("-")[2]
    return any(part == "v" and base != end for part, base in lemmas(end) if end.islower())


def _links(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a small word is within a name: "Ann DE Orr", "the Fen Growers' Association"."""
    if at + 1 >= last:
        return False
    if is_suffixed(tokens, at):
        return True
    owned = tokens[at].text in words.POSSESSIVE and tokens[at + 1].lower in ORGANISATIONS
    owned = owned or _joins_fields(tokens, at, last)
    particle = is_particle(tokens, at)
    linking = particle or is_elided(tokens[at]) or owned
    chained = particle and is_particle(tokens, at + 1) and _links(tokens, at + 1, last)
    return linking and (_is_name_word(tokens, at + 1) or chained)  # "Jan VAN DER Meer"


def is_particle(tokens: Tokens, at: int) -> bool:
    """Whether a small word belongs to a name; where it is a preposition too, behind a given name alone."""
    if tokens[at].lower in PARTICLES or tokens[at].text not in PARTICLES or not at:
        return tokens[at].lower in PARTICLES
    chained = tokens[at - 1].text in PARTICLES and is_particle(tokens, at - 1)
    return chained or (tokens[at - 1].is_capital and is_mans(tokens[at - 1].lower) is not None)


def _joins_fields(tokens: Tokens, at: int, last: int) -> bool:
    """Whether "and" joins what a body is for: "the Markets AND Exchange Board"."""
    if tokens[at].lower != "and" or at < 2 or at + 2 >= last or tokens[at - 2].lower != "the":
        return False
    fields = sort_of(tokens[at - 1].lower), sort_of(tokens[at + 1].lower)
    body = tokens[at + 2]
    named = body.is_capital and (body.lower in ORGANISATIONS or sort_of(body.lower) is Sort.GROUP)
    return named and Sort.UNKNOWN not in fields


def is_elided(token: Token) -> bool:
    """Whether a word is the "d’" of a French name: "Quai d’Orsay"."""
    return token.text.lower() in _ELIDED


def is_suffixed(tokens: Tokens, at: int) -> bool:
    """Whether a comma stands before a suffix of a name: "Jane Doe, Jr"."""
    suffix = at > 0 and at + 1 < len(tokens) and tokens[at].text == "," and tokens[at - 1].is_capital
    return suffix and tokens[at + 1].is_capital and tokens[at + 1].lower.rstrip(".") in WORDS.name_suffixes


def name_at(tokens: Tokens, first: int, last: int) -> Name:
    """Return tokens `first` to `last` as a name."""
    return Name(
        Span(tokens[first].start, tokens[last - 1].end),
        tuple([t.lower.rstrip(".").lower() for t in tokens[first:last] if t.text != ","]),
    )
