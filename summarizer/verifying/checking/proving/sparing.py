"""What else a sentence that is not parsed holds without: how somebody is named besides, and the like.

A title or a given name goes where the surname stays, a name where the role stays that means its bearer
alone; "of Arle" goes behind a thing that the text has but one of; what stands between commas behind a name
and begins with an article; and of two things that somebody did the first goes with its "and".
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.speech.german.lexicon import FINITE, is_strong_past
from summarizer.source.speech.german.persons import is_known, sexes_of
from summarizer.verifying.checking.lexicon import CONDITIONS, NEGATORS
from summarizer.verifying.checking.proving.bearers import Bearer, Naming, namings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.proving.wording import Wording


def may_go_besides(sentence: Wording, kept: set[int]) -> Iterator[range]:
    """Yield the stretches of words that may be left out where the words `kept` stay."""
    yield from _namings(sentence, kept)
    yield from _wholes(sentence)
    yield from _appositions(sentence)
    yield from _around_relatives(sentence)
    yield from _first_deeds(sentence)


def _namings(sentence: Wording, kept: set[int]) -> Iterator[range]:
    """Yield title and given names before a surname that stays, and a name behind a role that stays."""
    for naming in namings(sentence.reading, sentence.language, sentence.known):
        name, bearers = naming.name, sentence.bearers.by_word
        bearer = bearers.get(sentence.words[name.stop - 1].low)
        if bearer is None:
            continue
        if name.stop - 1 in kept:
            yield range(name.start, name.stop - 1)
            yield from _titles(sentence, naming, bearer)
        elif any(at in kept and sentence.words[at].low in bearer.roles for at in naming.role):
            yield name


def _titles(sentence: Wording, naming: Naming, bearer: Bearer) -> Iterator[range]:
    """Yield the role before a name; one of French or Spanish without a comma has an article of their sex."""
    role, name, known = naming.role, naming.name, sentence.known
    if not role or role.start > name.start:
        return
    start = role.start
    article = sentence.words[start - 1].low if start else ""
    if article in known.articles - known.before_names or (
        article in known.subjects and bearer.is_man is False
    ):
        return  # "DEM Leiter Jan Kell half …"
    start -= article in known.before_names
    sex = known.sexes.get(sentence.words[start].low)
    agrees = sex is None or bearer.is_man is (sex == "he")
    if sentence.language == "de" or "," in sentence.gap(name.start) or agrees:
        yield range(start, name.start)


def _wholes(sentence: Wording) -> Iterator[range]:
    """Yield the name that says of what a thing is, "of Arle", where the text has no other such thing."""
    words, known = sentence.words, sentence.known
    for at, word in enumerate(words[:-1]):
        if word.low not in known.of or not at or not words[at + 1].is_capital:
            continue
        end = _end_of_name(sentence, at + 1)
        if _is_definite(sentence, at - 1) and sentence.bearers.is_one_of_its_kind(
            words[at - 1], words[end - 1]
        ):
            yield range(at, end)
    yield from _names_of_things(sentence)


def _end_of_name(sentence: Wording, start: int) -> int:
    words = sentence.words
    ends = (n for n in range(start + 1, len(words)) if not words[n].is_capital or sentence.gap(n) != " ")
    return next(ends, len(words))


def _names_of_things(sentence: Wording) -> Iterator[range]:
    """Yield the name right behind a German noun for a thing: "der Kulturverein ARLE"."""
    words = sentence.words
    for at in range(1, len(words) - 1) if sentence.language == "de" else ():
        noun, name = words[at], words[at + 1]
        beside = noun.is_capital and name.is_capital and sentence.gap(at + 1) == " "
        if not beside or not (is_known(noun.low) and not is_known(name.low)) or sexes_of(noun.low).person:
            continue
        if _is_definite(sentence, at) and sentence.bearers.is_one_of_its_kind(noun, name):
            yield range(at + 1, _end_of_name(sentence, at + 1))


def _is_definite(sentence: Wording, at: int) -> bool:
    """Whether a noun has a definite article, before its adjectives or nouns before it."""
    of = sentence.known.of - sentence.known.definite
    while at and (sentence.words[at - 1].is_content or sentence.words[at - 1].low in of):
        if sentence.gap(at).strip(" '’"):
            return False
        at -= 1
    return bool(at) and sentence.words[at - 1].low in sentence.known.definite


def _appositions(sentence: Wording) -> Iterator[range]:
    """Yield what begins with an article between commas behind a name, before the verb: no part of a list."""
    words, count = sentence.words, len(sentence.words)
    commas = [n for n in range(1, count) if sentence.gap(n).strip() == ","]
    for start, end in pairwise(commas):
        part = words[start:end]
        known = sentence.known
        begins = part[0].low in known.articles | known.definite | known.subjects | known.before_names
        if not (begins and words[start - 1].is_capital and not words[end].is_capital):
            continue
        goes_on = (
            words[end].low not in sentence.known.articles | sentence.known.definite | sentence.known.joining
        )
        acts = any(word.low in sentence.known.auxiliaries for word in part)
        if goes_on and not acts and (sentence.language != "de" or _is_phrase(sentence, start, end)):
            yield range(start, end)


def _is_phrase(sentence: Wording, start: int, end: int) -> bool:
    """Whether a stretch of German ends in a noun: a clause that "die" begins ends in its verb."""
    return sentence.words[end - 1].is_capital and not any(
        is_finite(sentence, at) for at in range(start + 1, end)
    )


def _around_relatives(sentence: Wording) -> Iterator[range]:
    """Yield what stands around the clause of a relative pronoun between commas behind the subject.

    The clause says more of the subject by itself; what follows is left out where the clause is what is said.
    """
    commas = [n for n in range(1, len(sentence.words)) if sentence.gap(n).strip() == ","]
    if len(commas) < 2 or sentence.words[commas[0]].low not in sentence.known.subject_relatives:
        return
    if not any(is_finite(sentence, at) for at in range(commas[0])):
        yield range(commas[0], commas[0] + 1)
        yield range(commas[1], len(sentence.words))


def _first_deeds(sentence: Wording) -> Iterator[range]:
    """Yield the first of two things that somebody did, from its verb on, with the "and" behind it."""
    first = next((at for at in range(1, len(sentence.words)) if is_finite(sentence, at)), None)
    if first is None or not sentence.lows.isdisjoint(NEGATORS | CONDITIONS):
        return
    if any(sentence.gap(n).strip(" '’") for n in range(first + 1, len(sentence.words))):
        return
    for at in range(first + 1, len(sentence.words) - 1):
        if sentence.words[at].low not in sentence.known.joining:
            continue
        second = next(
            (n for n in range(at + 1, min(at + 3, len(sentence.words))) if is_finite(sentence, n)), None
        )
        if second is not None and all(not sentence.words[n].is_content for n in range(at + 1, second)):
            yield range(first, at + 1)
        if sentence.words[first].low in sentence.known.auxiliaries | {"should", "can", "could"}:
            yield from _other_ends(sentence, first, at)


def _other_ends(sentence: Wording, first: int, at: int) -> Iterator[range]:
    """Yield the first of two participles or infinitives of one auxiliary, with what belongs to it."""
    words, last = sentence.words, len(sentence.words) - 1
    if sentence.language == "de":
        alike = not (words[at - 1].is_capital or words[last].is_capital)
        if alike and words[at - 1].low[-1] == words[last].low[-1]:
            yield range(first + 1, at + 1)
        return
    begin = first + 1
    while begin < at and (words[begin].low in sentence.known.auxiliaries):
        begin += 1
    if is_verbal(words[begin].low, sentence.language) and is_verbal(words[at + 1].low, sentence.language):
        yield range(begin, at + 1)


def is_finite(sentence: Wording, at: int) -> bool:
    """Whether a word is a finite verb by its form, as far as a dictionary tells."""
    word = sentence.words[at]
    if word.low in sentence.known.auxiliaries or word.low in {"should", "can", "could"}:
        return True
    if not word.is_content or word.is_capital:
        return False
    if sentence.language == "de":
        return word.low in FINITE or is_strong_past(word.low) or _is_verb(word.low)
    return is_verbal(word.low, sentence.language) and not word.low.endswith(_NO_FINITE[sentence.language])


_NO_FINITE = {
    "fr": ("er", "ir", "re", "é", "ée", "és", "ées", "ant"),
    "es": ("ar", "er", "ir", "do", "da", "dos", "das", "ndo"),
}
_INFINITIVES = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir")}


@lru_cache(maxsize=1 << 12)
def is_verbal(low: str, language: str) -> bool:
    """Whether a dictionary has a word as a form of a verb, or its ending is that of a participle."""
    from simplemma import lemmatize

    lemma = lemmatize(low, lang=language).lower()
    is_participle = low.endswith(
        ("é", "ée", "és", "ées") if language == "fr" else ("ado", "ada", "ido", "ida")
    )
    return (
        is_participle
        or (lemma.endswith(_INFINITIVES[language]) and lemma != low)
        or low.endswith(_INFINITIVES[language])
    )


@lru_cache(maxsize=1 << 12)
def _is_verb(low: str) -> bool:
    """Whether a word is a form of a verb that the dictionary knows, and no participle: "las", "sammelte"."""
    from simplemma import lemmatize

    lemma = lemmatize(low, lang="de")
    return lemma.islower() and lemma.endswith("n") and lemma != low and not low.startswith("ge")
