"""Block quotations that end in the name of whose words they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = frozenset("\"'“”„«»‹›‘’—–-")
_SIGNED = re.compile(r"[—–-]{1,2} ?[A-ZÀ-Þ][^.!?]{1,80}\Z")


def words_of(element: Any) -> str:
    """Return the words in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def sayer_of(quotation: Any) -> Any:
    """Return what names the sayer at the end of a block quotation without marks of its own, None without it.

    It is a footer, a citation, or a paragraph or line behind a dash. One that stands in another quotation
    is part of that.
    """
    if any(parent.tag == "blockquote" for parent in quotation.iterancestors()):
        return None
    said = words_of(quotation)
    sayer = next((element for element in _named(quotation) if said.endswith(words_of(element))), None)
    return None if sayer is None or said[0] in _MARKS or words_of(sayer) == said else sayer


def _named(quotation: Any) -> Iterator[Any]:
    """Yield what may name a sayer, elements that say something."""
    yield from (element for element in quotation.iter("footer", "cite") if words_of(element))
    yield from (element for element in quotation.iter("p", "line") if _SIGNED.match(words_of(element)))
