"""Words in marks that name something, and what belongs to them: "der Sender „Radio Nord“"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.heads import is_adjective, is_noun, word

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Tokens
_NAME_LENGTH = 40  # characters
CONTRACTED = frozenset("am im zum zur beim vom ins ans aufs fürs".split())
_DEFINITE = frozenset("der die das dem den des".split())
_INDEFINITE = frozenset("ein eine einen einem einer".split())


def names_something(tokens: Tokens, quote: int) -> bool:
    """Whether a quotation stands where a noun would: "im „Blauen Bock“", "der Sender „Radio Nord“".

    It has the article of a noun, or goes with one that is nothing said, and begins and ends like a name.
    """
    before, inner = tokens[quote - 1] if quote else None, tokens[quote].text.strip(words.MARKS)
    if before is None or tokens[quote].quote is None or inner.endswith((".", "!", "?")):
        return False
    titled = names_by_capital(tokens[quote])
    if word(before) in CONTRACTED | _DEFINITE:
        return titled
    if word(tokens[_before_adjectives(tokens, quote)]) in CONTRACTED | _DEFINITE:
        return titled and len(inner) > 1 and " " in inner
    low = word(before)
    said = lexicon.SAID.search(low) or lexicon.PUT.search(low)
    return is_noun(before) and not said and (titled or " " not in inner)


def names_by_capital(token: Token) -> bool:
    """Whether a quotation begins and ends as a name may."""
    inner = token.text.strip(words.MARKS)
    named = inner[:1].isupper() or inner[:1].isdigit()
    return token.quote is not None and named and not inner.endswith((".", "!", "?"))


def is_called(tokens: Tokens, quote: int) -> bool:
    """Whether a quotation that no cue claims is a name: also behind a preposition, "die Folge von „…“"."""
    placed = quote > 0 and word(tokens[quote - 1]) in lexicon.PREPOSITIONS
    return names_something(tokens, quote) or (placed and names_by_capital(tokens[quote]))


def is_short(token: Token) -> bool:
    """Whether a token is a quotation that may be a name by its length."""
    return token.quote is not None and token.end - token.start < _NAME_LENGTH


def _before_adjectives(tokens: Tokens, quote: int) -> int:
    """Return the token before a quotation and its adjectives: "die BUNTE „…“"."""
    before = quote - 1
    while before > 0 and is_adjective(tokens[before]):
        before -= 1
    return before


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
