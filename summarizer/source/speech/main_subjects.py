"""The subject of the main clause of a frame."""

from __future__ import annotations

from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.asked import is_asked
from summarizer.source.speech.naming import is_office
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

_NO_OBJECTS = words.PREPOSITIONS_BUT_OF_FOR | words.RELATIVES | words.REFLEXIVES
_SURE_VERB = 1.0  # log-odds from which a word in "-ing" after a noun is taken for a verb


def main_subject(tokens: Tokens, first: int = 0) -> Phrase | None:
    """Return the noun phrase that the sentence begins with at token `first`, adverbials aside."""
    while first < len(tokens):
        end = next(
            (i for i in range(first, len(tokens)) if words.is_break(tokens[i]) or tokens[i].quote),
            len(tokens),
        )
        opening = next((token for token in tokens[first:end] if not words.is_adverb(token)), tokens[first])
        adverbial = opening.lower in words.ADVERBIAL or opening.text.isdigit()
        adverbial = adverbial or words.is_ing(opening) or is_asked(tokens, first, end)
        adverbial = adverbial or words.sets_scene(tokens, first, end)
        phrase = _first_phrase(tokens, first, end) if end > first and not adverbial else None
        if phrase is not None:
            return phrase
        first = end + 1
    return None


def main_noun(tokens: Tokens) -> Phrase | None:
    """Return the subject that the sentence begins with, without what "of" and "for" add to it."""
    subject = main_subject(tokens)
    if subject is None:
        return None
    inside = range(subject.first + 1, subject.last)
    return Phrase(subject.first, next((i for i in inside if tokens[i].lower in words.ADDING), subject.last))


def _first_phrase(tokens: Tokens, first: int, end: int) -> Phrase | None:
    while first < end and (tokens[first].lower in words.CONNECTORS or words.is_adverb(tokens[first])):
        first += 1
    if first < end and tokens[first].lower in words.SUBJECT_PRONOUNS:
        return Phrase(first, first + 1)
    at = first
    while at < end and not grammar.is_finite(tokens, at) and not _starts_predicate(tokens, at, first):
        at += 1
    return Phrase(first, at) if at > first and not _is_ordered(tokens, at) else None


def _is_ordered(tokens: Tokens, at: int) -> bool:
    """Whether a verb is a second order, which has no subject: "READ ALL PARTS and SAY …", not "… and HAS"."""
    joined = tokens[at - 1].lower in {"and", "or"}
    return joined and (at == len(tokens) or not tokens[at].lower.endswith(("s", "d")))


def _is_participle(tokens: Tokens, at: int) -> bool:
    """Whether a word in "-ed" stands after its noun: "a poster SHARED by them", "the board USED its page"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at - 1].lower not in words.DETERMINERS and following in words.NOMINAL


def _describes(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a capital that only the sentence gives opens a description: "Harbour master Jane Doe"."""
    end = next((i for i in range(at, len(tokens)) if tokens[i].is_capital or not tokens[i].is_word), at)
    if at != first + 1 or end >= len(tokens) or not tokens[end].is_capital:
        return False
    return not any(_is_no_noun(tokens, i) for i in range(at, end))


def _calls(tokens: Tokens, at: int) -> bool:
    """Whether words tell what somebody named next is: "Fenby BOSS Jane Doe", "Ports POLICY CHIEF Ann Orr"."""
    last = at
    while last + 1 < len(tokens) and _is_plain(tokens, last + 1):
        last += 1
    named = last + 2 < len(tokens) and tokens[last + 1].is_capital and tokens[last + 2].is_capital
    nouns = all(_is_named_noun(tokens, i) for i in range(at, last + 1))
    return named and nouns and sort_of(tokens[last].lower) is Sort.PERSON


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a noun for a thing opens the frame, and another follows: "OIL production", not "Doe works"."""
    low = tokens[0].lower
    thing = at == 1 and sort_of(low) is Sort.THING and is_mans(low) is None
    return thing and tokens[1].is_word and _is_named_noun(tokens, 1)


def _serves(tokens: Tokens, at: int) -> bool:
    """Whether "to" tells of what an office is, with a name: "Secretary TO the Treasury Ann Orr"."""
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "the")
    last = first
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    held = tokens[at].lower == "to" and is_office(tokens[at - 1].lower)
    return held and last - first > len(("Jane", "Doe"))


def _is_plain(tokens: Tokens, at: int) -> bool:
    """Whether a word in lower case stands at a place that may be a noun."""
    return tokens[at].is_word and not tokens[at].is_capital and tokens[at].lower not in words.LINKING


def _is_named_noun(tokens: Tokens, at: int) -> bool:
    """Whether a noun stands after the name that modifies it: "the Fenby COUNCIL voted"."""
    return sort_of(tokens[at].lower) is not Sort.UNKNOWN and parts.verb_odds(tokens, at) <= 0


def _is_no_noun(tokens: Tokens, at: int) -> bool:
    low = tokens[at].lower
    tells = low.endswith(("ed", "ing", "s")) and not low.endswith("ss")
    return tells or low in words.NOMINAL or grammar.is_finite(tokens, at)


def _starts_predicate(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a lower-case word after a name begins what is said of it: "Smith went"."""
    token = tokens[at]
    if at == first or token.text in {"'s", "’s", "'", "’"} or token.is_capital or token.text[0].isdigit():
        return False
    if token.lower in _NO_OBJECTS or words.is_adverb(token):
        return not _serves(tokens, at)
    if token.lower.endswith("ed") and _is_participle(tokens, at):
        return True
    if words.is_ing(token) and not tokens[at - 1].is_capital and parts.verb_odds(tokens, at) > _SURE_VERB:
        return True
    named = tokens[at - 1].is_capital and tokens[at - 1].lower not in words.DETERMINERS
    named = named and not (_describes(tokens, first, at) or _calls(tokens, at) or _modifies(tokens, at))
    named = named and not (tokens[first].lower in words.DETERMINERS and _is_named_noun(tokens, at))
    return named and token.lower not in {"and", "of", "de", "van", "von", "bin", "al"}
