"""Block quotations that end in the name of whose words they are."""

from __future__ import annotations

from typing import Any

_MARKS = frozenset("\"'“”„«»‹›‘’—–-")


def words_of(element: Any) -> str:
    """Return the words in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def sayer_of(quotation: Any) -> Any:
    """Return the footer or citation that ends a block quotation without marks of its own, None without one.

    One that stands in another block quotation is part of that.
    """
    named = list(quotation.iter("footer", "cite"))
    if not named or any(parent.tag == "blockquote" for parent in quotation.iterancestors()):
        return None
    said = words_of(quotation)
    sayer = next(
        (element for element in named if words_of(element) and said.endswith(words_of(element))), None
    )
    return None if sayer is None or said[0] in _MARKS or words_of(sayer) == said else sayer
