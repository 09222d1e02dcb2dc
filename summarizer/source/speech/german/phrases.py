"""German noun phrases: where one ends, and whether it can be a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Phrase, Tokens
_DETERMINERS_OR_OBLIQUE = lexicon.DETERMINERS | lexicon.OBLIQUE
_PREPOSITIONS_OR_AUXILIARIES = lexicon.PREPOSITIONS | lexicon.AUXILIARIES
_SMALL_WORDS = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.OBLIQUE
    | lexicon.PRONOUNS
    | lexicon.CONNECTORS
    | lexicon.SUBORDINATORS
    | lexicon.QUESTION_WORDS
    | lexicon.ADVERBS
)
_NO_PHRASES = lexicon.PREPOSITIONS | lexicon.PRONOUNS | lexicon.TIMES | lexicon.SUBORDINATORS

_MODIFIERS = 6  # words between a determiner and its noun
_ENDINGS = ("e", "er", "en", "es", "em")
_NAME_LENGTH = 40  # characters
_PARENTHESIS = 12  # tokens of the longest aside in brackets
_CONTRACTED = frozenset("am im zum zur beim vom ins ans aufs fürs".split())
_DEFINITE = frozenset("der die das dem den des".split())
_INDEFINITE = frozenset("ein eine einen einem einer".split())
_NAME_PARTICLES = frozenset("von van de der den di da del la le bin ibn al el zu".split())
_SURE_PARTICLES = _NAME_PARTICLES - {"der", "den", "zu"}
_BRACKETS = frozenset("([")
_APOSTROPHES = frozenset("'’‘")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TELLING = tuple(lexicon.WORDS.telling)
_AGENCIES = tuple(lexicon.WORDS.agencies)
_NAMES_TOO = frozenset(low for low in lexicon.ADVERBS if lexicon.WORDS.english[low] != low)


def word(token: Token) -> str:
    """Return a token's own word in lower case; as it is for a name like an adverb, "" for a quotation."""
    if token.quote is not None:
        return ""
    low = token.text.lower()
    return token.text if token.is_capital and token.lower == low and low in _NAMES_TOO else low


def is_noun(token: Token) -> bool:
    """Whether the token has a capital or a figure, as nouns and names have, and is no function word."""
    marked = token.is_word and any(sign.isupper() or sign.isdigit() for sign in token.text)
    return marked and word(token) not in _SMALL_WORDS


def noun_phrase(tokens: Tokens, at: int, end: int) -> int:
    """Return where the noun phrase that begins at `at` ends, genitives and "von …" included; `at` if none."""
    head = _head(tokens, at, end)
    if head is None:
        return at
    determined = word(tokens[at]) in _DETERMINERS_OR_OBLIQUE
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
    head = _head(tokens, at, end)
    last = at + 1 if head is None else _run(tokens, head, end)
    return any(word(token).endswith(_AGENCIES) for token in tokens[at:last])


def past_preposition(tokens: Tokens, at: int, end: int) -> int:
    """Return where the phrase of the preposition at `at` ends: "in Bonn" ends before "der Sprecher"."""
    last = noun_phrase(tokens, at + 1, end)
    bare = word(tokens[at]) not in _CONTRACTED and at + 1 < end and is_noun(tokens[at + 1])
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
        return True
    if first != "der" or at + 1 >= end:
        return False
    following = tokens[at + 1]
    weak = at + 2 < end and is_noun(tokens[at + 2]) and word(following).endswith("en")
    noun = tokens[at + 2] if at + 2 < end and word(following).endswith("er") else following
    return weak or (noun.is_capital and word(noun).endswith(lexicon.FEMININE))


def _head(tokens: Tokens, at: int, end: int) -> int | None:
    """Return where the nouns of the phrase at `at` begin: past its determiner and adjectives."""
    first = at
    if at < end and word(tokens[at]) in _DETERMINERS_OR_OBLIQUE:
        at += 1
    while at < end and at - first <= _MODIFIERS:
        if is_noun(tokens[at]) or tokens[at].quote is not None:
            return at
        if not _modifies(tokens[at]):
            return None
        at += 1
    return None


def _modifies(token: Token) -> bool:
    low = word(token)
    inflected = token.is_word and low.endswith(_ENDINGS) and low not in _PREPOSITIONS_OR_AUXILIARIES
    return token.text == "-" or low in lexicon.ADVERBS or (inflected and low not in lexicon.PRONOUNS)


def _run(tokens: Tokens, at: int, end: int) -> int:
    """Return where nouns and names side by side end: "Ministerin Ana von Berg (CDU)"."""
    at += 1
    while at < end:
        token = tokens[at]
        if is_noun(token) and word(token) not in lexicon.TIMES and not _counts(tokens, at, end):
            at += 1
        elif token.text in _BRACKETS and past_brackets(tokens, at, end) > at:
            at = past_brackets(tokens, at, end)
        elif _is_owners(tokens, at, end) or _is_named(tokens, at, end) or _is_name_particle(tokens, at, end):
            at += 1
        else:
            return at
    return at


def _is_owners(tokens: Tokens, at: int, end: int) -> bool:
    """Whether an apostrophe makes a name the owner of what follows: "Hans‘ Kollege"."""
    return tokens[at].text in _APOSTROPHES and at + 1 < end and is_noun(tokens[at + 1])


def _is_named(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a short quotation within a sentence goes with the noun before it."""
    token = tokens[at]
    short = token.quote is not None and token.end - token.start < _NAME_LENGTH
    return short and at + 1 < end and names_something(tokens, at)


def _counts(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a figure begins a phrase of its own: "der Bahn 5,6 MILLIONEN"; not "die Boeing 747"."""
    if not tokens[at].text[0].isdigit():
        return False
    return _YEAR.fullmatch(tokens[at].text) is not None or (at + 1 < end and is_noun(tokens[at + 1]))


def _is_name_particle(tokens: Tokens, at: int, end: int) -> bool:
    low = word(tokens[at])
    if low not in _SURE_PARTICLES and tokens[at - 1].text.lower() not in _NAME_PARTICLES:
        return False
    if low not in _NAME_PARTICLES:
        return False
    following = next((t for t in tokens[at + 1 : min(end, at + 3)] if word(t) not in _NAME_PARTICLES), None)
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


def before_described(tokens: Tokens, floor: int, quote: int) -> int:
    """Return the token before a quotation and the adjectives and the article that belong to it."""
    before = quote - 1
    while before > floor and describes(tokens[before]):
        before -= 1
    return before


def describes(token: Token) -> bool:
    """Whether a word may stand between "von" and what is called so: "von einem klaren „…“"."""
    low = word(token)
    return low in _INDEFINITE or (token.is_word and not token.is_capital and low.endswith(("en", "er", "em")))


def fits_subject(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether what stands before the verb can be its subject, and is no adverbial or object."""
    at, end = phrase
    first = word(tokens[at])
    single = end - at == 1
    if tokens[at].text in _BRACKETS:
        return False
    if first in lexicon.NOMINATIVE_PRONOUNS or (
        single and first in {"der", "die", "dieser", "diese", "beide"}
    ):
        return True
    if single and first in {"viele", "einige", "andere", "mehrere"}:
        return True
    owned = first == "ihr" and not single  # "Ihr Anwalt"
    if not owned and first in _NO_PHRASES:
        return False
    if first in lexicon.ADVERBS and not (single and tokens[at].text[0].isdigit()):
        return False
    if is_oblique(tokens, at, end) or word(tokens[end - 1]) in {
        "später",
        "zuvor",
        "danach",
        "darauf",
        "lang",
    }:
        return False
    if single:
        return is_noun(tokens[at]) and not first.endswith(("weise", "lich", "dessen"))
    return any(
        is_noun(token) or token.quote is not None
        for token in tokens[at + (first in lexicon.DETERMINERS) : end]
    )


def names_something(tokens: Tokens, quote: int) -> bool:
    """Whether a quotation stands where a noun would: "im „Blauen Bock“", "der Sender „Radio Nord“".

    It has the article of a noun, or goes with one that is nothing said, and begins and ends like a name.
    """
    before, inner = tokens[quote - 1] if quote else None, tokens[quote].text.strip(words.MARKS)
    if before is None or tokens[quote].quote is None or inner.endswith((".", "!", "?")):
        return False
    titled = inner[:1].isupper() or inner[:1].isdigit()
    if word(before) in _CONTRACTED | _DEFINITE:
        return titled
    low = word(before)
    said = lexicon.SAID.search(low) or lexicon.PUT.search(low)
    return is_noun(before) and not said and (titled or " " not in inner)
