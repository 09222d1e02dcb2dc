"""German nouns, where those of a phrase begin, and words in marks that name something beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.lexicon import FINITE

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Tokens

DETERMINERS_OR_OBLIQUE = lexicon.DETERMINERS | lexicon.OBLIQUE
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
_MODIFIERS = 6  # words between a determiner and its noun
_ENDINGS = ("e", "er", "en", "es", "em")
NAME_PARTICLES = frozenset("von van de der den di da del la le bin ibn al el zu".split())
FOREIGN_PARTICLES = NAME_PARTICLES - frozenset("von van der den zu".split())
_NAMES_TOO = frozenset(low for low in lexicon.ADVERBS if lexicon.WORDS.english[low] != low)
_NAME_LENGTH = 40  # characters
CONTRACTED = frozenset("am im zum zur beim vom ins ans aufs fürs".split())
_DEFINITE = frozenset("der die das dem den des".split())
_INDEFINITE = frozenset("ein eine einen einem einer".split())


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


def head_at(tokens: Tokens, at: int, end: int) -> int | None:
    """Return where the nouns of the phrase at `at` begin: past its determiner and adjectives."""
    determined = at < end and word(tokens[at]) in DETERMINERS_OR_OBLIQUE
    first = at = at + determined
    if not determined and _past_particles(tokens, at, end) > at:
        return at
    while at < end and at - first <= _MODIFIERS:
        at = _past_age(tokens, at, end)
        made_noun = determined and tokens[at].is_capital  # "sein GEGENÜBER"
        if is_noun(tokens[at]) or made_noun or tokens[at].quote is not None:
            return at
        if not _modifies(tokens[at]):
            return None
        if determined and at == first and stands_for_noun(tokens, at, end):
            return at
        at += 1
    return None


def _past_particles(tokens: Tokens, at: int, end: int) -> int:
    """Return where the name begins behind the particles of a foreign one: "DE LA Ruiz"; `at` if none does."""
    last = at
    while last < end and word(tokens[last]) in FOREIGN_PARTICLES:
        last += 1
    return last if last < end and is_noun(tokens[last]) else at


def _past_age(tokens: Tokens, at: int, end: int) -> int:
    """Return where an age in words ends that describes a noun: "der 37 JAHRE ALTE Lotse"."""
    aged = at + 3 < end and word(tokens[at + 1]) in lexicon.WORDS.ages
    return at + 3 if aged and word(tokens[at + 2]).startswith("alt") else at


def stands_for_noun(tokens: Tokens, at: int, end: int) -> bool:
    """Whether an adjective stands for a noun behind its article: "ein ANDERER sagte"."""
    other = word(tokens[at]).startswith(tuple(lexicon.WORDS.other_ones))
    after = tokens[at + 1] if at + 1 < end else None
    return other and (after is None or not (is_noun(after) or is_adjective(after)))


def _modifies(token: Token) -> bool:
    low = word(token)
    inflected = token.is_word and low.endswith(_ENDINGS) and low not in _PREPOSITIONS_OR_AUXILIARIES
    return token.text == "-" or low in lexicon.ADVERBS or (inflected and low not in lexicon.PRONOUNS)


def is_adjective(token: Token) -> bool:
    """Whether a word is no noun and declines like an adjective."""
    low = word(token)
    inflected = token.is_word and not token.is_capital and low.endswith(_ENDINGS)
    return inflected and low not in _SMALL_WORDS and low not in FINITE


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
