"""A sentence cut into tokens as treebanks cut it: "don't" is two, "Vold's" is two, every mark is one."""

from __future__ import annotations

import re

from summarizer.source.document import Span

_LETTER = r"[^\W\d_][\u00ad\u0300-\u036f]*"
_NEGATED = r"(?=n['’]t\b)"
_CLITIC = r"(?<=\w)['’](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)\b"
_TOKEN = re.compile(
    rf"n['’]t\b|(?:{_LETTER})+?{_NEGATED}|{_CLITIC}"
    rf"|(?:{_LETTER}\.){{2,}}"  # U.S.
    r"|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Lt|Sgt|Prof|Jr|Sr|Inc|Co|Corp|Ltd|No|vs)\."
    r"|\d+(?:[.,:]\d+)*|(?:[^\W\d_][\u00ad\u0300-\u036f]*)+|\.{2,}|[^\w\s]"
)


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the places of the tokens of `text[start:end]`, as offsets into `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Span(match.start(), match.end()) for match in found]
