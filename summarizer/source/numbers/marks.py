"""Which mark a text writes before decimals, where its country may have another than its language."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages import NumberWords

# Of a comma before decimals: "3,5", "1.200,5", "1.200". Of a dot: "3.5 %", "$3,500", "1,200,500".
_COMMA = re.compile(r"(?<![\d.,])(?:\d+,\d{1,2}(?![\d,])|\d{1,3}(?:\.\d{3})+(?![\d.]))")
_DOT = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+\.\d{1,2}\s?%)|\$\d{1,3},\d{3}(?!\d)")
_GROUP = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d,])")
_ENOUGH = 2  # of three digits behind a comma, which are seldom decimals


def marked(words: NumberWords, text: str) -> NumberWords:
    """Return `words` with the decimal mark of a text: "14,571" are thousands in a paper of Mexico."""
    if words.decimal_mark == "." or _COMMA.search(text):
        return words
    groups = sum(1 for _ in zip(range(_ENOUGH), _GROUP.finditer(text), strict=False))
    return _with_dots(words) if groups == _ENOUGH or _DOT.search(text) else words


@lru_cache(maxsize=8)
def _with_dots(words: NumberWords) -> NumberWords:
    return replace(words, decimal_mark=".")
