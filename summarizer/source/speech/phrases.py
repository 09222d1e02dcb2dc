"""Stretches that are passed over: asides between commas, and prepositional phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.speech import words

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens

ASIDE = 9  # tokens from the comma that opens an aside to the one that closes it
_AFTER_PLACE = frozenset(words.DASHES) | {"-"}
_DATELINE = 14  # tokens of the longest dateline
CLAUSE_PRONOUNS = frozenset("he she they there we i".split())
_NO_NOUNS = words.PREPOSITIONS | CLAUSE_PRONOUNS | words.TIME


def past_aside(tokens: Tokens, comma: int) -> int:
    """Return where to go on after a comma: at what it opens, or past the comma that closes an aside."""
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or following.quote is not None or following.lower == "that":
        return comma + 1
    for at in range(comma + 1, min(len(tokens), comma + ASIDE)):
        if tokens[at].quote is not None:
            break
        if tokens[at].text == tokens[comma].text:
            return at + 1
    return len(tokens)


def past_dateline(tokens: Tokens) -> int:
    """Return where a sentence begins behind "FENBY (Reuters) -", "FENBY, Pa. —" or its dash alone, else 0."""
    if tokens[0].text in _AFTER_PLACE and len(tokens) > 1:
        return 1  # the place stands on a line of its own
    agency = tokens[0].text == "(" and len(tokens) > len("(X)") and tokens[1].text.isupper()  # "(FENA).- It"
    if not agency and not (tokens[0].text.isupper() and len(tokens[0].text) > 2):
        return 0
    for at in range(1, min(len(tokens) - 1, _DATELINE)):
        if tokens[at].text in _AFTER_PLACE:
            return at + 1
        if not (tokens[at].is_capital or tokens[at].text in "(),.'’/" or tokens[at].text[0].isdigit()):
            return 0
    return 0


def past_phrase(tokens: Tokens, at: int) -> int:
    """Return where the prepositional phrase at `at` ends."""
    end = at + 1
    while end < len(tokens) and not _ends_phrase(tokens, end, at):
        end += 1
    return end


def _ends_phrase(tokens: Tokens, at: int, first: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.quote is not None or words.is_break(token) or token.lower == "that":
        return True
    if at == first + 1:
        return False
    inner = before.lower in words.NOMINAL or before.text in {"'s", "’s"}
    if token.lower in _NO_NOUNS:
        return not (before.lower in words.ARTICLES and token.lower in words.TIME)  # "of a MAY 3 talk"
    return not inner and (token.lower in words.DETERMINERS or (token.is_capital and not before.is_capital))


def is_bound(tokens: Tokens, at: int) -> bool:
    """Whether a preposition belongs to a share: "OVER half of them"."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in language_of("en").numbers.denominators
