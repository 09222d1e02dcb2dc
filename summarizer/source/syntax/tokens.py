"""A sentence cut into tokens as treebanks cut it: "don't" is two, "Vold's" is two, every mark is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.unseen import UNSEEN, WITHIN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LETTER = rf"[^\W\d_][{WITHIN_WORDS}]*"
_NEGATED = r"(?=n['’]t\b)"
_CLITIC = r"(?<=[\w\])])['’](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)\b"
_TOKEN = re.compile(
    rf"n['’]t\b|(?:{_LETTER})+?{_NEGATED}|{_CLITIC}"
    rf"|(?:{_LETTER}\.){{2,}}"  # U.S.
    r"|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Lt|Sgt|Prof|Jr|Sr|Inc|Co|Corp|Ltd|No|vs)\."
    rf"|\d+(?:[.,:]\d+)*|(?:{_LETTER})+|\.{{2,}}"
    rf"|[^\w\s\[\]{UNSEEN}]"  # brackets only say that a name was put for a pronoun
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at its place; `shown` is what the models are shown for it."""

    span: Span
    shown: str


def tokens_of(text: str, start: int = 0, end: int | None = None, whole: Sequence[Token] = ()) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`.

    A stretch in `whole`, in text order, is one token ("$1.2 million", shown as "dollars").
    """
    return list(_tokens(text, start, len(text) if end is None else end, whole))


def _tokens(text: str, start: int, end: int, whole: Sequence[Token]) -> Iterator[Token]:
    for token in whole:
        yield from _plain(text, start, token.span.start)
        yield token
        start = token.span.end
    yield from _plain(text, start, end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        yield Token(Span(match.start(), match.end()), match[0])
