"""German noun phrases: where one ends, and whether it can be a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.heads import (
    CONTRACTED,
    DETERMINERS_OR_OBLIQUE,
    NAME_PARTICLES,
    head_at,
    is_noun,
    is_short,
    names_something,
    stands_for_noun,
    word,
)

if TYPE_CHECKING:
    from summarizer.source.speech.words import Phrase, Tokens
_NO_PHRASES = lexicon.PREPOSITIONS | lexicon.PRONOUNS | lexicon.TIMES | lexicon.SUBORDINATORS
_PARENTHESIS = 12  # tokens of the longest aside in brackets
_SURE_PARTICLES = NAME_PARTICLES - {"der", "den", "zu"}
_BRACKETS = frozenset("([")
_APOSTROPHES = frozenset("'’‘")
_SUBJECTS_ALONE = lexicon.WORDS.indefinite | frozenset(
    "der die dieser diese beide viele einige andere mehrere".split()
)
_WHOSE = frozenset("deren dessen".split())  # they do not tell the case of their noun
_MEASURED = frozenset("später zuvor danach darauf lang".split())  # "drei Tage SPÄTER"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TELLING = tuple(lexicon.WORDS.telling)
_AGENCIES = tuple(lexicon.WORDS.agencies)


def noun_phrase(tokens: Tokens, at: int, end: int) -> int:
    """Return where the noun phrase that begins at `at` ends, genitives and "von …" included; `at` if none."""
    head = head_at(tokens, at, end)
    if head is None:
        return at
    determined = word(tokens[at]) in DETERMINERS_OR_OBLIQUE
    told = at > 0 and word(tokens[at - 1]).startswith(_TELLING) and not word(tokens[at - 1]).endswith("n")
    last = _run(tokens, head, end)
    if word(tokens[last - 1]) in lexicon.DAYS:
        return last
    bare = last - head == 1 and not told  # "sagte Ruiz der Zeitung"
    while last < end:
        heard = told and last + 1 < end and word(tokens[last]) == "der" and _hears(tokens, last + 1, end)
        attribute = _attribute(tokens, last, end, determined=determined or bare)
        if attribute == last or heard:
            return last
        last = attribute
    return last


def _hears(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a news agency is told something: "sagte die Sprecherin der DEUTSCHEN PRESSE-AGENTUR"."""
    head = head_at(tokens, at, end)
    last = at + 1 if head is None else _run(tokens, head, end)
    return any(word(token).endswith(_AGENCIES) for token in tokens[at:last])


def past_preposition(tokens: Tokens, at: int, end: int) -> int:
    """Return where the phrase of the preposition at `at` ends: "in Bonn" ends before "der Sprecher"."""
    last = noun_phrase(tokens, at + 1, end)
    bare = word(tokens[at]) not in CONTRACTED and at + 1 < end and is_noun(tokens[at + 1])
    while bare and last > at + 2 and any(word(t) in {"der", "des"} for t in tokens[at + 2 : last]):
        last -= 1
    return max(at + 1, last)


def past_brackets(tokens: Tokens, at: int, end: int) -> int:
    """Return where an aside in brackets that opens at `at` ends; `at` if none does."""
    if at < end and tokens[at].text == "(":
        for i in range(at + 1, min(end, at + _PARENTHESIS)):
            if tokens[i].text == ")":
                return i + 1
    return at


def is_oblique(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a noun phrase that begins with "der" or an oblique determiner can be no subject.

    "der" is feminine dative where a weak adjective ("der großen") or a feminine noun ("der Zeitung") follows.
    """
    first = word(tokens[at])
    if first in lexicon.OBLIQUE:
        return first not in _WHOSE or at + 1 >= end or not is_noun(tokens[at + 1])
    if first != "der" or at + 1 >= end:
        return False
    following = tokens[at + 1]
    weak = at + 2 < end and is_noun(tokens[at + 2]) and word(following).endswith("en")
    noun = tokens[at + 2] if at + 2 < end and word(following).endswith("er") else following
    return weak or (noun.is_capital and word(noun).endswith(lexicon.FEMININE))


def _run(tokens: Tokens, at: int, end: int) -> int:
    """Return where nouns and names side by side end: "Ministerin Ana von Berg (CDU)"."""
    at += 1
    while at < end:
        token = tokens[at]
        if is_noun(token) and word(token) not in lexicon.TIMES and not _counts(tokens, at, end):
            at += 1
        elif _joins_compound(tokens, at, end):
            at += 2
        elif token.text in _BRACKETS and past_brackets(tokens, at, end) > at:
            at = past_brackets(tokens, at, end)
        elif _is_owners(tokens, at, end) or _is_named(tokens, at, end) or _is_name_particle(tokens, at, end):
            at += 1
        else:
            return at
    return at


def _joins_compound(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a hyphen joins a name in marks to a noun: "die „Nordpost“-ZEITUNG"."""
    joined = tokens[at].text == "-" and at + 1 < end and tokens[at].start == tokens[at - 1].end
    return joined and tokens[at - 1].quote is not None and is_noun(tokens[at + 1])


def _is_owners(tokens: Tokens, at: int, end: int) -> bool:
    """Whether an apostrophe makes a name the owner of what follows: "Hans‘ Kollege"."""
    return tokens[at].text in _APOSTROPHES and at + 1 < end and is_noun(tokens[at + 1])


def _is_named(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a short quotation within a sentence goes with the noun before it."""
    return is_short(tokens[at]) and at + 1 < end and names_something(tokens, at)


def _counts(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a figure begins a phrase of its own: "der Bahn 5,6 MILLIONEN"; not "die Boeing 747"."""
    if not tokens[at].text[0].isdigit():
        return False
    return _YEAR.fullmatch(tokens[at].text) is not None or (at + 1 < end and is_noun(tokens[at + 1]))


def _is_name_particle(tokens: Tokens, at: int, end: int) -> bool:
    low = word(tokens[at])
    if low not in _SURE_PARTICLES and tokens[at - 1].text.lower() not in NAME_PARTICLES:
        return False
    if low not in NAME_PARTICLES:
        return False
    following = next((t for t in tokens[at + 1 : min(end, at + 3)] if word(t) not in NAME_PARTICLES), None)
    return following is not None and is_noun(following) and word(following) not in lexicon.TIMES


def _attribute(tokens: Tokens, at: int, end: int, *, determined: bool) -> int:
    """Return where a genitive, a "von …" or a coordinated phrase at `at` ends; `at` if there is none."""
    low = word(tokens[at])
    if low in lexicon.GENITIVE and (determined or low == "des"):
        return noun_phrase(tokens, at, end)
    joins = low in {"von", "vom", "aus", "für", "und", "sowie"} and at + 1 < end
    if joins and word(tokens[at + 1]) not in lexicon.TIMES and not tokens[at + 1].text[0].isdigit():
        inner = noun_phrase(tokens, at + 1, end)
        return inner if inner > at + 1 else at
    return at


def fits_subject(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether what stands before the verb can be its subject, and is no adverbial or object."""
    at, end = phrase
    first = word(tokens[at])
    single = end - at == 1
    if tokens[at].text in _BRACKETS:
        return False
    if first in lexicon.NOMINATIVE_PRONOUNS or (single and first in _SUBJECTS_ALONE):
        return True
    owned = first == "ihr" and not single  # "Ihr Anwalt"
    if not owned and first in _NO_PHRASES:
        return False
    if first in lexicon.ADVERBS or is_oblique(tokens, at, end) or word(tokens[end - 1]) in _MEASURED:
        return False
    if single and tokens[at].text.isdigit():  # a year
        return False
    if single:
        return is_noun(tokens[at]) and not first.endswith(("weise", "lich", "dessen"))
    inside = range(at + (first in lexicon.DETERMINERS), end)
    named = any(is_noun(tokens[i]) or tokens[i].quote is not None for i in inside)
    return named or (bool(inside) and stands_for_noun(tokens, inside.start, end))
