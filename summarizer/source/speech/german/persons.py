"""Which German nouns and names mean persons, where all nouns are written like names.

A noun for a man has a feminine in the dictionary of simplemma ("Sprecher", "Sprecherin"), alone or as the
last part of a compound. A name has words that no dictionary knows, or begins with a given name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Span
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.heads import is_noun, word
from summarizer.source.speech.german.lexicon import FINITE
from summarizer.source.speech.naming import TITLES, Gender
from summarizer.source.vocabulary.given import is_german_mans

if TYPE_CHECKING:
    from summarizer.source.speech.words import Phrase, Tokens
    from summarizer.source.utterance import SpeakerMention

_WORD = re.compile(r"\S+")
_ADJECTIVAL = ("e", "en", "er", "es", "em")
_BACK = 40  # characters in which the word before a role stands
_SHORTEST = 3  # letters of the last part of a compound
_STEM = 5  # letters that a feminine has more than
_UMLAUTS = str.maketrans("aou", "äöü")
_DETERMINING = lexicon.DETERMINERS | lexicon.OBLIQUE
_LAST_NOUN = 4  # letters that the last noun of a compound has more than
_ENDINGS = ("s", "e", "en", "n", "es", "er", "se")
_PARTICLES = frozenset("von zu vom zur zum".split())  # of names
_MASCULINE = frozenset("der den dem ein einen einem dieser jener kein unser sein ihr mein".split())
_FEMININE = frozenset("die eine diese jene keine unsere seine ihre meine".split())
# What is made of a participle or an adjective declines: "der Angeklagte", "ein 24-Jähriger".
_DECLINED = re.compile(r".+(?:nde|ige|liche|[lgktbdfhz]te|[eiuß]te|ene)[rn]?")


class Sexes(NamedTuple):
    """Whether a noun means a person, and the sex that it tells, None for any."""

    person: bool
    sex: Gender | None = None


_NO_PERSON, _SOMEBODY = Sexes(person=False), Sexes(person=True)
_MAN, _WOMAN = Sexes(person=True, sex=Gender.HE), Sexes(person=True, sex=Gender.SHE)
_KIN = {
    **dict.fromkeys(lexicon.WORDS.men, _MAN),
    **dict.fromkeys(lexicon.WORDS.women, _WOMAN),
    **dict.fromkeys(lexicon.WORDS.people, _SOMEBODY),
}


@lru_cache(maxsize=1 << 13)
def sexes_of(noun: str) -> Sexes:
    """Return what a noun in the singular, in lower case, tells of a person."""
    last = noun.rpartition("-")[2].rstrip(".")
    if last in TITLES and last not in _KIN:
        return _WOMAN if last.endswith("in") else _MAN if is_known(f"{last}in") else _SOMEBODY
    for start in range(1 if _is_adjective(last) else max(1, len(last) - _SHORTEST)):
        told = _told(last[start:])
        if told.person:
            return told
    return _NO_PERSON


def _told(noun: str) -> Sexes:
    if noun in _KIN:
        return _KIN[noun]
    if not is_known(noun):
        return _NO_PERSON
    if noun.endswith("in") and len(noun) > _STEM and any(map(is_known, _masculines(noun[:-2]))):
        return _WOMAN
    return _MAN if any(map(is_known, _feminines(noun))) else _NO_PERSON


def _masculines(stem: str) -> tuple[str, ...]:
    plain = stem.translate({ord("ä"): "a", ord("ö"): "o", ord("ü"): "u"})
    return stem, f"{stem}e", plain, f"{plain}e"


def _feminines(noun: str) -> tuple[str, ...]:
    """Return how the feminine of a noun may be written: Sprecherin, Kollegin, Ärztin."""
    stem = noun.removesuffix("e")
    at = max(stem.rfind(vowel) for vowel in "aou")
    changed = stem[:at] + stem[at:].translate(_UMLAUTS) if at >= 0 else stem
    return f"{stem}in", f"{changed}in"


@lru_cache(maxsize=1 << 14)
def is_known(noun: str) -> bool:
    """Whether the dictionary has a noun in lower case."""
    from simplemma import is_known as in_dictionary

    return bool(noun) and in_dictionary(noun.capitalize(), lang="de")


@lru_cache(maxsize=1 << 13)
def sex_in(words: tuple[str, ...]) -> Gender | None:
    """Return the sex that the words of a name in lower case tell: a noun before it, else a given name."""
    nouns = (sexes_of(word).sex for word in words[:-1])
    told = next((sex for sex in nouns if sex is not None), None)
    known = (is_german_mans(word) for word in words[:-1] or words)
    male = next((male for male in known if male is not None), None)
    return told or (None if male is None else Gender.HE if male else Gender.SHE)


@lru_cache(maxsize=1 << 13)
def is_persons(words: tuple[str, ...]) -> bool:
    """Whether a run of capitalized words, in lower case, is somebody's name with what is before it.

    It has a given name before its last word, or else behind nouns for persons only words that are no nouns.
    """
    if any(is_german_mans(one.partition("-")[0]) is not None for one in words[:-1]):
        return not words[-1].endswith(lexicon.FEMININE)
    first = next((i for i, one in enumerate(words) if not sexes_of(one).person), len(words))
    rest = words[first:]
    return (first > 0 or len(rest) > 1) and bool(rest) and not any(map(_is_word, rest))


def _is_word(low: str) -> bool:
    """Whether a word is known as a noun or an adjective, by itself or by its last part."""
    return is_known(low) or _is_adjective(low) or _ends_in_noun(low)


def described_sex(tokens: Tokens, phrase: Phrase) -> Sexes:
    """Return what a noun phrase without a name tells of one person: "DER SPRECHER der Werft"."""
    article = word(tokens[phrase.first])
    head = next((i for i in range(*phrase) if is_noun(tokens[i])), None)
    if head is None:
        return _NO_PERSON
    noun = word(tokens[head])
    sexes = sexes_of(noun)
    if not sexes.person and article in _MASCULINE | _FEMININE and _DECLINED.fullmatch(noun):
        return _MAN if article in _MASCULINE else _WOMAN
    several = sexes.sex is Gender.HE and article in _FEMININE  # "die Sprecher"
    return _NO_PERSON if several else sexes


def may_speak(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a noun phrase may be one person or what goes by its initials, and no thing."""
    low = word(tokens[phrase.first])
    if low in lexicon.NOMINATIVE_PRONOUNS:
        return low != "man"
    inside = range(phrase.first + 1, phrase.last)
    end = next((at for at in inside if _parts(tokens, at, at - phrase.first)), phrase.last)
    nouns = [token for token in tokens[phrase.first : end] if is_noun(token) and word(token) != "man"]
    if not nouns or described_sex(tokens, phrase).person:
        return bool(nouns)
    names = [word(token) for token in nouns]
    lone = phrase.last == phrase.first + 1 and _is_lone(names[0])
    return lone or (nouns[0].text.isupper() and nouns[0].text.isalpha()) or is_persons(tuple(names))


def without_role(text: str, speaker: SpeakerMention) -> SpeakerMention:
    """Return a speaker whose name begins with the given name; the nouns before it are the role.

    They are none behind an adjective, without which they may be false: "der frühere Bürgermeister Jan Kell".
    """
    found = list(_WORD.finditer(text, speaker.canonical.start, speaker.canonical.end))
    capitals = ((i, one.group()) for i, one in enumerate(found[:-1]) if one.group()[0].isupper())
    given = (i for i, name in capitals if is_german_mans(name.lower()) is not None)
    at = next(given, 0)
    if not at or found[at - 1].group().lower().rstrip(".") in TITLES:
        return speaker
    role = Span(speaker.canonical.start, found[at - 1].end())
    name = Span(found[at].start(), speaker.canonical.end)
    before = "".join(text[max(0, role.start - _BACK) : role.start].split()[-1:])
    whole = before.lower() in _DETERMINING | FINITE.keys() or not before.endswith(_ADJECTIVAL)
    return replace(speaker, canonical=name, role=speaker.role or (role if whole else None))


def is_determined(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether an article or the like begins a noun phrase."""
    return word(tokens[phrase.first]) in _DETERMINING


def _parts(tokens: Tokens, at: int, before: int) -> bool:
    """Whether a preposition ends a name: "Ana Ruiz VON der Werft", but "Ursula von der Lohe"."""
    low = word(tokens[at])
    return low in lexicon.PREPOSITIONS and not tokens[at].is_capital and (before > 1 or low not in _PARTICLES)


def _is_lone(name: str) -> bool:
    """Whether a word in lower case is a name by itself: a given one, or one that does not end in a noun."""
    if not name.replace("-", "").isalpha():
        return False
    given = any(is_german_mans(part) is not None for part in name.split("-"))
    return given or not (_is_common(name) or _ends_in_noun(name))


def _ends_in_noun(name: str) -> bool:
    return any(_is_common(name[start:]) for start in range(1, len(name) - _LAST_NOUN))


def _is_adjective(low: str) -> bool:
    """Whether a word is an adjective that ends like a noun for a man: "ernster"."""
    from simplemma import is_known as in_dictionary

    stem = low.removesuffix("er")
    return stem not in {"", low} and all(in_dictionary(word, lang="de") for word in (low, stem))


@lru_cache(maxsize=1 << 13)
def _is_common(word: str) -> bool:
    """Whether the dictionary has a word as a noun that declines, and as no name."""
    from simplemma import lemmatize

    if not is_known(word):
        return False
    changed = lemmatize(word.capitalize(), lang="de") != word.capitalize()
    return changed or any(is_known(word + ending) for ending in _ENDINGS)


def are_meant(tokens: Tokens, pronoun: int) -> bool:
    """Whether the verb beside "sie" has several subjects: "sagten SIE", "SIE erklärten"."""
    if word(tokens[pronoun]) != "sie":
        return False
    beside = (tokens[at] for at in (pronoun - 1, pronoun + 1) if 0 <= at < len(tokens))
    verbs = (word(token) for token in beside if not token.is_capital)
    return any(low.endswith("n") and (low in FINITE or low in lexicon.AUXILIARIES) for low in verbs)
