"""Noun phrases beside a verb: who does it, behind a sum or not."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.asked import is_asked
from summarizer.source.speech.naming import behind_office, is_suffixed
from summarizer.source.speech.phrases import is_bound
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token

_DETERMINERS_OR_SUBJECT_PRONOUNS = words.DETERMINERS | words.SUBJECT_PRONOUNS
_PREPOSITIONS_OR_GENITIVE = words.PREPOSITIONS | {"'s"}
_SUBJECT_PRONOUNS_BUT_WHO = words.SUBJECT_PRONOUNS - {"who"}
_SUBORDINATING_ALONE = words.SUBORDINATORS - {"that", "which", "as"} | {"but", "or", "nor", "yet"}
_UNDER = frozenset(("under", "on", "in", "at"))  # after them a word in "-ing" is a noun: "under questioning"
_CLAUSE_OPENERS = frozenset("that which whom".split())


def subject_before(tokens: Tokens, at: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends before token `at`, not reaching left of `floor`."""
    end = past_parenthesis(tokens, at, floor)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.lower in {"and", "but", "or"}:
        return None
    if last.lower in words.SUBJECT_PRONOUNS or (last.lower in {"that", "which"} and end - 1 > floor):
        return Phrase(end - 1, end)
    if last.text == "," or last.text in "—–―" or last.text == "--":
        return _before_appositive(tokens, end - 1, max(floor, _clause_start(tokens, floor, end - 1)))
    first = _phrase_start(tokens, end, floor)
    if words.is_ing(tokens[first]) and (named := _named_at_end(tokens, first, end, courteous=True)):
        return named
    relative = _opens_relative(tokens, first, floor)
    if relative is not None:
        return subject_before(tokens, relative, floor)
    return _trimmed(tokens, _past_object(tokens, first, end), end)


def _opens_relative(tokens: Tokens, first: int, floor: int) -> int | None:
    """Return the "which" whose verb has a noun phrase for object: "the board, WHICH runs the mill, said"."""
    verb = first - 1
    if verb - 1 <= floor or tokens[verb].is_capital or grammar.is_cue(tokens, verb):
        return None
    at = verb - 1
    while at > floor and (words.is_auxiliary(tokens[at]) or words.is_adverb(tokens[at])):
        at -= 1
    opens = tokens[at].lower in {"which", "who"} and tokens[at - 1].text != ","
    return at if opens and _governs(tokens, verb) else None


def _past_object(tokens: Tokens, first: int, end: int) -> int:
    """Return where a subject begins behind "and" and the object of the clause before it, else `first`.

    "Doe gave $1m to the poor and ANN ORR pledged more": what a verb that says nothing governs is no subject.
    """
    verb = first - 1
    while verb > 0 and not tokens[verb].is_word and not words.is_break(tokens[verb]):
        verb -= 1  # "$"
    joint = next((i for i in range(end - 2, first, -1) if tokens[i].lower == "and"), first)
    if joint == first or verb < 1 or grammar.is_cue(tokens, verb) or not _governs(tokens, verb):
        return first
    return joint + 1


def _governs(tokens: Tokens, at: int) -> bool:
    """Whether a verb in a tense stands at a place: "has GIVEN", "gave"."""
    if tokens[at].is_capital or words.is_auxiliary(tokens[at]):
        return False
    helped = words.is_auxiliary(tokens[at - 1]) and parts.verb_odds(tokens, at) > 0
    return helped or grammar.is_finite(tokens, at)


def _phrase_start(tokens: Tokens, end: int, floor: int) -> int:
    """Return where the noun phrase that ends at `end` begins; it may hold a parenthesis."""
    first = end
    while first > floor:
        before = past_parenthesis(tokens, first, floor)
        if before == first and _belongs(tokens, first - 1, floor):
            before -= 1
        if before == first:
            break
        first = before
    closed = next((i + 1 for i in range(first, end - 1) if tokens[i].text == ")"), first)
    first = closed if tokens[first].text == "(" else first
    return past_sum(tokens, first, end)


def _clause_start(tokens: Tokens, floor: int, end: int) -> int:
    """Return where the clause begins that a "that" or "which" with its subject opened last, else `floor`."""
    for at in range(end - 2, floor - 1, -1):
        if _opens_clause(tokens, at, end):
            return at + 1
    return floor


def _opens_clause(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a relative pronoun is the object of its clause, or a conjunction: "which JANE DOE called"."""
    if at + 1 >= end or tokens[at].lower not in _CLAUSE_OPENERS:
        return False
    following = tokens[at + 1]
    if following.is_capital or following.lower in _DETERMINERS_OR_SUBJECT_PRONOUNS:
        return True
    adverb = words.is_adverb(following) or not following.is_word
    return not adverb and tokens[end - 1].is_capital and not grammar.is_finite(tokens, at + 1)


def past_parenthesis(tokens: Tokens, end: int, floor: int = 0) -> int:
    """Return where a parenthesis begins that ends at `end`, else `end`."""
    if end > floor and tokens[end - 1].text == ")":
        for at in range(end - 1, max(floor, end - 12) - 1, -1):
            if tokens[at].text == "(":
                return at
    return end


def _belongs(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether a token may be part of the noun phrase right of it."""
    token = tokens[at]
    if token.text in {"'s", "’s", "'", "’"} or is_suffixed(tokens, at):
        return True
    if not token.is_word or token.lower in _SUBJECT_PRONOUNS_BUT_WHO:
        return False
    if token.lower == "and":
        return at > floor and _joins_names(tokens, at, floor)
    if token.lower in _SUBORDINATING_ALONE:
        return False
    inside = _in_relative(tokens, at, floor) or _opens_tag(tokens, at - 1)
    return token.lower in words.RELATIVES or inside or not grammar.is_finite(tokens, at)


def _opens_tag(tokens: Tokens, at: int) -> bool:
    """Whether a determiner stands behind a quotation, before a noun: "“…,” ONE seasoned diver said"."""
    behind = at > 0 and tokens[at - 1 - (at > 1 and tokens[at - 1].text == ",")].quote is not None
    return behind and tokens[at].lower in words.DETERMINERS


def _joins_names(tokens: Tokens, at: int, floor: int) -> bool:
    before = tokens[at - 1]
    clean = all(not grammar.is_finite(tokens, i) for i in range(max(floor, at - 4), at))
    if not clean or not before.is_word or words.is_time(tokens, at - 1):
        return False
    return before.is_capital or before.lower.endswith("s") or _shares_noun(tokens, at, floor)


def _shares_noun(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether two modifiers that open the sentence share a noun: "LAW ENFORCEMENT and port officials"."""
    plain = words.LINKING
    before = tokens[floor:at]
    opens = all(token.is_word and token.lower not in plain for token in before)
    return opens and all(parts.verb_odds(tokens, i) < 0 for i in range(floor, at))


def _in_relative(tokens: Tokens, at: int, floor: int) -> bool:
    return any(tokens[i].lower == "who" for i in range(max(floor, at - 3), at))


def _before_appositive(tokens: Tokens, comma: int, floor: int) -> Phrase | None:
    """Return the noun phrase that a description between commas or dashes belongs to."""
    first = floor
    while first < comma:
        end = _segment_end(tokens, first, comma)
        phrase = _trimmed(tokens, first, end)
        named = behind_office(tokens, first, end, comma)
        if named is not None:
            return named
        clause = any(grammar.is_finite(tokens, i) for i in range(first, end))
        adverbial = tokens[first].lower in words.ADVERBIAL
        adverbial = adverbial and not (phrase is not None and _is_name_after(tokens, first, phrase))
        adverbial = adverbial or words.is_ing(tokens[first]) or is_asked(tokens, first, end)
        adverbial = adverbial or words.sets_scene(tokens, first, end)
        if phrase and not clause and not adverbial:
            return phrase
        if words.is_ing(tokens[first]) and (named := _named_at_end(tokens, first, end)):
            return named
        first = end + 1
    return None


def _named_at_end(tokens: Tokens, first: int, end: int, *, courteous: bool = False) -> Phrase | None:
    """Return the name that an opening participle runs into: "Speaking as it fell JANE DOE, a diver, …".

    One that is `courteous` may follow a noun: "Opening the fair MRS DOE said".
    """
    start = end
    while start > first and tokens[start - 1].is_capital:
        start -= 1
    if end - start < len(("Jane", "Doe")) or start == first:
        return None
    low = tokens[start].lower.rstrip(".")
    apart = courteous and (low in words.COURTESIES or is_mans(low) is not None)
    return Phrase(start, end) if apart or (not courteous and parts.verb_odds(tokens, start - 1) > 0) else None


def _segment_end(tokens: Tokens, first: int, comma: int) -> int:
    """Return where what stands between commas ends; parentheses that go on after them are part of it."""
    at = first
    while at < comma:
        closing = next((i for i in range(at, min(comma, at + 12)) if tokens[i].text == ")"), comma)
        if at > first and tokens[at].text == "(" and closing + 1 < comma and tokens[closing + 1].is_word:
            at = closing
        elif words.is_break(tokens[at]):
            return at
        at += 1
    return comma


def _is_name_after(tokens: Tokens, first: int, phrase: Phrase) -> bool:
    """Whether a name of two words or more follows an adverbial: "On Monday JANE DOE, an engineer, said"."""
    inside = tokens[phrase.first : phrase.last]
    named = len(inside) > 1 and all(token.is_capital for token in inside) and phrase.first > first + 1
    return named and (tokens[first].lower in _UNDER or not words.is_ing(tokens[first + 1]))


_SOONER = frozenset(("earlier", "later"))


def _trimmed(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Cut connectors, adverbials and relative clauses off a noun phrase."""
    while first < end and _leads(tokens, first, end):
        first += 1
    first += first + 1 < end and tokens[first].lower in _SOONER
    first = words.past_time(tokens, first) if words.past_time(tokens, first) < end else first
    first += first + 1 < end and tokens[first].text.lower() == "as"
    first = words.past_lapse(tokens, first, end)
    if first < end and tokens[first].lower in _PREPOSITIONS_OR_GENITIVE and not is_bound(tokens, first):
        first = _after_adverbial(tokens, first + 1, end)
    while first < end and (tokens[first].lower in words.TIME or tokens[first].text in {"'", "’", "'s", "’s"}):
        first += 1
    first = _clause_start(tokens, first, end)
    if first < end and tokens[first].lower in words.RELATIVES_BUT_THAT:
        if first + 1 == end or not _is_somebody(tokens[first + 1]):
            return Phrase(first, first + 1)
        first += 1  # "a man who JANE DOE said was late"
    cut = next((i for i in range(first + 1, end) if _ends_phrase(tokens[i].lower)), end)
    cut = words.before_time(tokens, first, cut)
    return Phrase(first, cut) if first < cut and tokens[cut - 1].lower not in words.PREPOSITIONS else None


def _leads(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a word before a noun phrase is no part of it: "BUT Orr", "STILL Orr", "BOTH Orr and Fenn"."""
    if tokens[at].lower in words.DETERMINERS and at + 1 < end:
        return any(token.lower == "and" for token in tokens[at:end]) and words.is_adverb(tokens[at])
    return tokens[at].lower in words.CONNECTORS or words.is_adverb(tokens[at])


def _is_somebody(token: Token) -> bool:
    """Whether a word begins a noun phrase of its own: a name, or one with "the"."""
    return token.is_capital or token.lower in words.DETERMINERS


def _ends_phrase(low: str) -> bool:
    """Whether a word is no more of a noun phrase: a relative pronoun, or "don't"."""
    return low in words.RELATIVES or low.endswith(("n't", "n’t"))


def _after_adverbial(tokens: Tokens, first: int, end: int) -> int:
    """Return where the noun phrase after "on Tuesday" or "in a statement" begins."""
    at = first + 1
    while at < end:
        token = tokens[at]
        new = token.lower in words.DETERMINERS or (token.is_capital and not tokens[at - 1].is_capital)
        after_time = tokens[at - 1].lower in words.TIME or tokens[at - 1].text[0].isdigit()
        after_time = after_time and not token.text[0].isdigit()
        if (new or after_time) and tokens[at - 1].lower not in words.NOMINAL:
            return at
        at += 1
    return _given_name(tokens, first, end)


def _given_name(tokens: Tokens, first: int, end: int) -> int:
    """Return where somebody's name ends a phrase that is all capitals: "For the Fen Greens JANE DOE"."""
    first += tokens[first].lower in words.ARTICLES
    given = (i for i in (end - 3, end - 2) if i > first and is_mans(tokens[i].lower) is not None)
    return next(given, end) if all(token.is_capital for token in tokens[first:end]) else end


def past_sum(tokens: Tokens, first: int, end: int) -> int:
    """Return where a subject begins behind a sum that it has no part in: "the $20 million EXPERTS say"."""
    if first == 0 or not tokens[first].text[0].isdigit() or not _is_currency(tokens[first - 1].text):
        return first
    scaled = first + 1 < end and tokens[first + 1].lower in language_of("en").numbers.scales
    behind = first + 1 + scaled
    return behind if behind < end and sort_of(tokens[end - 1].lower) is Sort.PERSON else first


def _is_currency(text: str) -> bool:
    return unicodedata.category(text[-1]) == "Sc"
