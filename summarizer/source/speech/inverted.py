"""The subject that stands behind its verb: "said JANE DOE, a forecaster"."""

from __future__ import annotations

from itertools import takewhile

from summarizer.source.speech import grammar, words
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

_HOUSING = frozenset(("at", "from", "with"))
_INDEFINITE = frozenset(("a", "an", "one", "another", "some"))
_NO_SUBJECTS = (
    words.PREPOSITIONS
    | words.SUBORDINATORS - {"that"}
    | words.OBJECT_PRONOUNS - {"her"}
    | words.TIME
    | words.AUXILIARIES
)
_SOURCES = {Sort.PERSON, Sort.GROUP, Sort.WORDS}
_PARTICIPLES = ("ing", "ed")
_PRONOMINAL = frozenset("this that these those all both one another each many some several".split())
_DETERMINERS_OR_SUBJECT_PRONOUNS = words.DETERMINERS | words.SUBJECT_PRONOUNS


def subject_after(tokens: Tokens, at: int) -> Phrase | None:
    """Return the subject that begins at token `at`: said JANE DOE, a forecaster."""
    if at >= len(tokens) or not tokens[at].is_word or _opens_with_name(tokens, at):
        return None
    if tokens[at].lower in words.SUBJECT_PRONOUNS:
        return Phrase(at, at + 1)
    if tokens[at].lower in _NO_SUBJECTS and (tokens[at].lower not in words.TIME or words.is_time(tokens, at)):
        return None
    end = at
    while end < len(tokens) and _goes_on(tokens, end, at):
        end += 1
    while end > at and tokens[end - 1].lower in words.NOMINAL and tokens[end - 1].lower not in _PRONOMINAL:
        end -= 1
    end = words.before_time(tokens, at, end)
    return Phrase(at, end) if end > at and not words.is_adverb(tokens[at]) else None


def modified_source(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return a source without what describes it behind: ", says A REPORT highlighting …", "… by it"."""
    noun = subject.last - 1
    if noun > subject.first + 1 and tokens[noun].lower.endswith(_PARTICIPLES):
        noun -= 1
    end = noun + 1
    opened = tokens[subject.first].lower in words.DETERMINERS and noun > subject.first
    modified = end < len(tokens) and (end < subject.last or tokens[end].lower in words.PREPOSITIONS)
    rest = takewhile(lambda i: not words.is_break(tokens[i]), range(end, len(tokens)))
    rest = takewhile(lambda i: tokens[i].lower not in words.RELATIVES, rest)
    modified = modified and not any(
        grammar.is_finite(tokens, i) for i in rest
    )  # "says A REPORT on it IS wrong"
    return (
        Phrase(subject.first, end)
        if opened and modified and sort_of(tokens[noun].lower) in _SOURCES
        else None
    )


def _opens_with_name(tokens: Tokens, at: int) -> bool:
    """Whether "that" opens a clause about somebody named: "…, says that NORLAND will pay"."""
    if tokens[at].lower != "that" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].is_capital or tokens[at + 1].lower in _DETERMINERS_OR_SUBJECT_PRONOUNS


def _goes_on(tokens: Tokens, at: int, first: int) -> bool:
    token = tokens[at]
    if token.text in {"'s", "’s", "'", "’"} or _joins(tokens, at):
        return True
    if not token.is_word or words.is_time(tokens, at) or (at > first and grammar.is_finite(tokens, at)):
        return False
    if words.is_ing(token) and at > first and tokens[at - 1].is_capital and grammar.is_cue(tokens, at):
        return False  # "says Jane Doe ADDING that …"
    if token.lower in words.PREPOSITIONS_BUT_OF_FOR and not _houses(tokens, at, first):
        return False
    if token.lower in words.SUBORDINATORS and at > first:
        return False
    return token.lower not in words.RELATIVES_BUT_THAT


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether "&" stands within a name: "the Department of Lamps & Oil"."""
    around = tokens[at - 1 : at + 2] if at else ()
    return (
        tokens[at].text == "&" and len(around) == len("D&O") and around[0].is_capital and around[2].is_capital
    )


def _houses(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a preposition says for which house somebody unnamed speaks: "said an economist AT Bank Oak"."""
    unnamed = not any(token.is_capital for token in tokens[first:at])
    indefinite = tokens[first].lower in _INDEFINITE or tokens[first].lower not in words.DETERMINERS
    housed = at + 1 < len(tokens) and tokens[at + 1].is_capital and not words.is_time(tokens, at + 1)
    return at > first and tokens[at].lower in _HOUSING and unnamed and indefinite and housed
