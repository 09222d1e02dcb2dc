"""Whether two descriptions of what a quantity measures speak of the same thing: they share a content word."""

from __future__ import annotations

import re

from summarizer.evaluation.scoring.words import LITTLE
from summarizer.source.document import NumberKind

# The sorts that are reported apart; all kinds that have a unit of measure are one.
SORTS = ("money", "percent", "count", "other")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LITTLE = LITTLE | {"this", "je", "pro"}


def sort_of(kind: str | None) -> str:
    """Return the sort under which a kind of quantity is reported; a bare number counts something."""
    kind = NumberKind.COUNT if kind == NumberKind.NUMBER else kind
    return kind if kind in SORTS else "other"


def agree(one: str | None, other: str | None) -> bool:
    """Whether both have a word in common, little words and a plural's s aside."""
    return bool(_content(one) & _content(other))


def _content(text: str | None) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text or ""))
    return frozenset(word.removesuffix("s") for word in words if word not in _LITTLE)
