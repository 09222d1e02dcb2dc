"""Sums of money before a noun phrase that they are no part of."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens


def past_sum(tokens: Tokens, first: int, end: int) -> int:
    """Return where a subject begins behind a sum that it has no part in: "the $20 million EXPERTS say"."""
    if first == 0 or not tokens[first].text[0].isdigit() or not _is_currency(tokens[first - 1].text):
        return first
    scaled = first + 1 < end and tokens[first + 1].lower in language_of("en").numbers.scales
    behind = first + 1 + scaled
    return behind if behind < end and sort_of(tokens[end - 1].lower) is Sort.PERSON else first


def _is_currency(text: str) -> bool:
    return unicodedata.category(text[-1]) == "Sc"
