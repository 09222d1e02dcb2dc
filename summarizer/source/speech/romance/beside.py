"""What stands beside a French or Spanish tag: a quotation or sentence that is said, or somebody's name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.speech import words as marks
from summarizer.source.speech.phrases import past_dateline
from summarizer.source.speech.romance.phrases import own
from summarizer.source.speech.words import Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_FULL_NAME = 2  # words
_LONGEST_TITLE = 5  # words


def told_before(tokens: Tokens, end: int) -> Phrase | None:
    """Return what stands before a tag: the quotation alone, or its whole sentence."""
    last = end - 1 if tokens[end - 1].text == "," else end
    first = last
    while first and (tokens[first - 1].quote is not None or tokens[first - 1].text in {",", "…"}):
        first -= 1
    if first < last and (first == 0 or not tokens[first - 1].is_word):
        return Phrase(first, last)
    while first and tokens[first - 1].text not in {":", ";"}:
        first -= 1
    first = first or past_dateline(tokens)
    return Phrase(first, last) if last - first > 1 else None


def rest_of(tokens: Tokens, content: Phrase, end: int) -> Phrase | None:
    """Return the rest of a quotation that a tag within its marks parts."""
    first = tokens[content.last - 1].quote
    rest = ((at, tokens[at].quote) for at in range(end, len(tokens)))
    return next((Phrase(at, at + 1) for at, quote in rest if quote and first and quote.id == first.id), None)


def quote_after(tokens: Tokens, end: int) -> Phrase | None:
    """Return the quotation at a token, past a mark."""
    at = end + (end < len(tokens) and tokens[end].text in {",", ":", "."})
    return Phrase(at, at + 1) if at < len(tokens) and tokens[at].quote is not None else None


def is_named(words: SpeechWords, tokens: Tokens) -> bool:
    """Whether no clause but somebody stands there, a name at the end: "en Lugo la alcaldesa, ANA RUIZ"."""
    commas = [at for at, token in enumerate(tokens) if token.text == ","]
    name = tokens[commas[-1] + 1 :] if commas else ()
    if len(name) < _FULL_NAME or not all(t.is_capital or own(t) in words.particles for t in name):
        return False
    small = {own(token) for token in tokens if token.text.islower()}
    verbs = ((low, lemma_of(low, words.code)) for low in small - words.closed - words.of - words.determiners)
    told = small & words.auxiliaries or any(token.lower in marks.BE for token in tokens)
    return not (told or any(one != low and one.endswith(words.infinitives) for low, one in verbs))


def is_title(tokens: Tokens, closing: int) -> bool:
    """Whether what is quoted without a comma is a name that does something itself: "« Le Port » appelle"."""
    named = tokens[closing].text.strip(marks.MARKS).split() if tokens[closing].quote is not None else []
    begins = closing == 0 or marks.is_break(tokens[closing - 1])
    last = named[-1] if named else ""
    return begins and 1 < len(named) <= _LONGEST_TITLE and last.isalpha() and last[0].isupper()


@lru_cache(maxsize=1 << 12)
def lemma_of(low: str, code: str) -> str:
    """Return the lemma of a word in lower case; the word itself where none is known."""
    from simplemma import lemmatize

    return lemmatize(low, lang=code).lower()
