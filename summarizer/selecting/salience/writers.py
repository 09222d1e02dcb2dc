"""What a page says of who wrote it: "Ann Lund is a senior reporter at the Gazette. She covers housing."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_writer

if TYPE_CHECKING:
    from summarizer.source.document import Block, Document

_LAST = 5  # blocks, in which it stands
_LONGEST = 600  # characters
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}"
_IS = re.compile(rf"\W*(?P<name>{_NAME}) (?:is|was) (?:an?|the|our) (?P<what>[^.,;]{{3,100}})")
_WORD = re.compile(r"[a-zß-ÿ]+", re.IGNORECASE)


def of_writers(document: Document) -> frozenset[Block]:
    """Return the last blocks of a text that say of somebody who is named nowhere else that he writes."""
    return frozenset(block for block in document.blocks[-_LAST:] if _is_of_writer(document, block))


def _is_of_writer(document: Document, block: Block) -> bool:
    text, span = document.text, block.span
    if span.end - span.start > _LONGEST or not block.kind.is_prose:
        return False
    found = _IS.match(text, span.start, span.end)
    if found is None or not any(is_writer(word.lower()) for word in _WORD.findall(found["what"])):
        return False
    family = re.compile(rf"\b{re.escape(found['name'].rsplit(' ', 1)[-1])}\b")
    return not any(
        other.kind.is_prose and other != block and family.search(text, other.span.start, other.span.end)
        for other in document.blocks
    )
