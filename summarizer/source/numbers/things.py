"""The thing counted where nouns have capitals or do not wait for their adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.numbers.plurals import singular_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens


class Counted(NamedTuple):
    """What is counted, in the singular, and the tokens `first` to `last` (excluded) that say it."""

    name: str
    first: int
    last: int


def capital_noun(tokens: Tokens, first: int) -> Counted | None:
    """Read the noun of a language that writes nouns with a capital, passing over adjectives."""
    for at in range(first, first + 3):
        if not tokens.is_word(at) or tokens.lows[at] in tokens.language.function_words:
            return None
        if tokens.is_capital(at):
            one = (
                tokens.lows[first - 1] in {"1", "eins"} or tokens.lows[first - 1] in tokens.language.articles
            )
            return Counted(tokens.raws[at] if one else singular_of(tokens.raws[at], "de"), at, at + 1)
    return None


def next_noun(tokens: Tokens, first: int) -> Counted | None:
    """Read the noun of a language whose adjectives stand behind it, but for a few."""
    language = tokens.language
    at = first + (tokens.lows[first] in language.describing and tokens.is_word(first + 1))
    low = tokens.lows[at]
    if not tokens.is_word(at) or low in language.function_words or tokens.is_capital(at):
        return None
    if low.endswith(("'", "’")):  # the "n'" of "393 n'ont pas voté"
        return None
    if low in language.ordinals or low.endswith(language.no_nouns or "\0"):
        return None
    last = at + 1
    while tokens.is_tied(last) and tokens.is_word(last + 1):  # "petits-enfants"
        last += 2
    parts = [tokens.lows[part] for part in range(at, last, 2)]
    if _counts_many(tokens, first - 1) and not any(part.endswith(language.plural_ends) for part in parts):
        return None  # "la ligne 4 transporte", "les deux avancent"
    return Counted("-".join(singular_of(part, language.code) for part in parts), at, last)


def _counts_many(tokens: Tokens, index: int) -> bool:
    """Whether a number at a token is of two or more: "1,5" is not."""
    low = tokens.lows[index]
    if tokens.is_figure(index):
        return low.partition(tokens.language.decimal_mark)[0] not in {"0", "1"}
    return tokens.language.small.get(low, 0) > 1 or low in tokens.language.tens


def is_known_term(tokens: Tokens, item: Amount) -> bool:
    """Whether "zero" and the word beside it are a term of WordNet: "zero tolerance", "ground zero"."""
    if item.low or item.last != item.first + 1:
        return False
    low = tokens.lows[item.first]
    pairs = (f"{tokens.lows[item.first - 1]}_{low}", f"{low}_{tokens.lows[item.last]}")
    return any(part == "n" for pair in pairs for part, _ in lemmas(pair))


def is_term(tokens: Tokens, item: Amount) -> bool:
    """Whether "zero" ends a term: "net zero", "absolute zero", but not "scored zero", "about zero"."""
    low = tokens.lows[item.first - 1]
    if item.low or not tokens.is_word(item.first - 1) or low in tokens.language.function_words:
        return False
    parts = {part for part, _ in lemmas(low)}
    return "a" in parts and not low.endswith(("ed", "ing")) and low not in tokens.language.phrases_before
