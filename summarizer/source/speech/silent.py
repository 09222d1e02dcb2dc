"""Quoted spans that are no speech: titles, nicknames, words held at arm's length."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.frames import frames_with_quotes
from summarizer.source.speech.tokens import is_nickname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Document, QuotedSpan, Utterance
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.tokens import Token

_NAMING = frozenset(
    "called named titled entitled dubbed nicknamed so-called known as term word words phrase slogan hashtag "
    "genannte genannten sogenannte sogenannten namens begriff wort titel".split()
)
_WORKS = frozenset(
    "book film movie show series song album novel play episode program programme magazine newspaper podcast "
    "musical documentary article essay column paper memoir host film buch lied serie zeitung roman".split()
)
_SMALL = words.DETERMINERS | words.PREPOSITIONS | words.CONNECTORS


class SilentReason(StrEnum):
    """Why a quoted span is no speech."""

    TITLE = "title"
    NICKNAME = "nickname"
    NAMING = "naming"
    SCARE = "scare quotes"


@dataclass(frozen=True, slots=True)
class SilentQuote:
    """A quoted span that nobody speaks, and why it is taken for one."""

    quote: QuotedSpan
    reason: SilentReason


def silent_quotes(document: Document, utterances: Iterable[Utterance]) -> tuple[SilentQuote, ...]:
    """Return the outermost quoted spans that are in none of the `utterances`, in text order."""
    spoken = {quote for utterance in utterances for quote in utterance.quoted}
    outermost = [quote for quote in document.quoted if quote.depth == 0]
    silent = [
        SilentQuote(token.quote, _reason(document.text, frame, at))
        for frame in frames_with_quotes(document, [q for q in outermost if q.id not in spoken])
        for at, token in enumerate(frame.tokens)
        if token.quote is not None and token.quote.id not in spoken
    ]
    nicknames = (quote for quote in outermost if is_nickname(document.text, quote))
    silent += [SilentQuote(quote, SilentReason.NICKNAME) for quote in nicknames]
    return tuple(sorted(silent, key=lambda found: found.quote.outer))


def _reason(text: str, frame: Frame, at: int) -> SilentReason:
    tokens = frame.tokens
    quote = tokens[at].quote
    words = quote.span.of(text).split() if quote is not None else []
    before: Token | None = tokens[at - 1] if at else None
    if before and before.lower in _NAMING:
        return SilentReason.NAMING
    near = {token.lower for token in tokens[max(0, at - 3) : at + 3]}
    titled = all(word[:1].isupper() or not word[:1].isalpha() or word.lower() in _SMALL for word in words)
    if titled and (len(words) > 1 or near & _WORKS):
        return SilentReason.TITLE
    return SilentReason.SCARE
