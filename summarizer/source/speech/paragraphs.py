"""Frames by paragraph, with what stands apart from a quotation and belongs to it."""

from __future__ import annotations

from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.constructions import begins_with_capitals
from summarizer.source.speech.frames import MOST_TOKENS, Frame
from summarizer.source.speech.tags import is_inverted_tag, is_signature, is_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import QuotedSpan
    from summarizer.source.speech.words import Tokens

_ASIDE = 16  # tokens of the longest paragraph that may be no prose
_ASIDE_LABEL = 4  # tokens of the longest label of a link or a credit, with its colon
_CLOSING = frozenset((".", "?", "!", "…", ":", ",", ";"))
_MARKS = "\"'”’»›“‘"


def by_paragraph(frames: Iterable[Frame]) -> Iterator[tuple[int, list[Frame]]]:
    """Yield the frames of each paragraph with its number."""
    for paragraph, members in groupby(frames, attrgetter("paragraph")):
        yield paragraph, list(members)


def is_aside(frames: list[Frame]) -> bool:
    """Whether a paragraph is no prose: a heading, a byline, the credit of a picture, a link to read more."""
    tokens = frames[0].tokens
    short = len(frames) == 1 and len(tokens) <= _ASIDE and tokens[-1].text not in _CLOSING
    if not short or any(token.quote is not None for token in tokens):
        return False
    label = next((i for i, token in enumerate(tokens[:_ASIDE_LABEL]) if token.text == ":"), 0)
    return label > 0 or not any(grammar.is_finite(tokens, i) for i in range(len(tokens)))


def is_quoted_heading(text: str, quote: QuotedSpan) -> bool:
    """Whether a quotation is a line of its own whose words begin with capitals: it heads what follows."""
    said = quote.span.of(text).rstrip(".")
    apart = quote.outer.end < len(text) and text[quote.outer.end] == "\n" == text[quote.outer.start - 1]
    return apart and quote.outer.start > 0 and len(said.split()) > 1 and begins_with_capitals(said)


def signed(grouped: Iterable[tuple[int, list[Frame]]], *, bare: bool) -> Iterator[tuple[int, list[Frame]]]:
    """Join the lines "— Jane Doe", "Jane Doe said." and "said Jane Doe." to the quotation before them.

    With `bare`, "Jane Doe, Head of Data" is joined as well.
    """
    before: tuple[int, list[Frame]] | None = None
    for paragraph, members in grouped:
        last = before[1][-1].tokens if before is not None else ()
        quoted = len(last) == 1 and last[0].quote is not None
        alone = quoted and len(members) == 1
        tokens = members[0].tokens
        told = quoted and last[0].text.rstrip(_MARKS).endswith(",") and is_tag(tokens)
        own = alone and (is_signature(tokens, bare=bare) or is_inverted_tag(tokens))
        if before is not None and (told or own):
            before[1].extend(members)
        else:
            if before is not None:
                yield before
            before = paragraph, members
    if before is not None:
        yield before


def joined(frames: list[Frame], *, bare: bool) -> list[Frame]:
    """Join "Jane Doe asked." and "— Jane Doe" to the quotation before them; `bare` as in `signed`."""
    joined: list[Frame] = []
    for frame in frames:
        last = joined[-1].tokens if joined else ()
        after = bool(last) and last[-1].quote is not None
        tagged = _ends_in_call(last) and is_tag(frame.tokens) and not _leads_in(frame.tokens)
        belongs = tagged or (after and is_inverted_tag(frame.tokens))
        belongs = belongs or (after and len(last) == 1 and is_signature(frame.tokens, bare=bare))
        if belongs and len(last) + len(frame.tokens) <= MOST_TOKENS:
            joined[-1] = Frame(last + frame.tokens, frame.paragraph)
        else:
            joined.append(frame)
    return joined


def _leads_in(tokens: Tokens) -> bool:
    """Whether a quotation of its own stands in a frame: "Doe said: “…”", "She said, “…”"."""
    opens = tokens[0].is_capital and tokens[0].lower in words.SUBJECT_PRONOUNS
    marks = {":", ","} if opens else {":"}
    return any(token.quote and before.text in marks for before, token in pairwise(tokens))


def _ends_in_call(tokens: Tokens) -> bool:
    """Whether the last token is a quotation that ends with a mark after which a tag may follow."""
    return (
        bool(tokens)
        and tokens[-1].quote is not None
        and tokens[-1].text.rstrip(_MARKS)[-1:] in set("?!…—–-,")
    )
