"""Who asks in a talk: what an asker takes for granted is not told as what he says is so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.source.layout.marks import label_of_turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document

_ASKS = 0.5  # of the turns of an asker that end with a question
_SHORT = 60  # words of a turn that is said to be answered
_CLOSING = "\"'”’»)] "


def asking(document: Document) -> frozenset[int]:
    """Return the numbers, from 0, of the blocks in which an asker asks, with what he says before."""
    turns = list(_turns(document))
    text = document.text
    often = Counter(label for label, _ in turns)
    asked = Counter(label for label, blocks in turns if _asks(document, blocks))
    askers = {label for label, times in often.items() if asked[label] >= _ASKS * times}
    return frozenset(
        at
        for label, blocks in turns
        if label in askers
        and (
            _asks(document, blocks)
            or sum(len(document.blocks[at].span.of(text).split()) for at in blocks) <= _SHORT
        )
        for at in blocks
    )


def _asks(document: Document, blocks: list[int]) -> bool:
    return any(document.blocks[at].span.of(document.text).rstrip(_CLOSING).endswith("?") for at in blocks)


def _turns(document: Document) -> Iterator[tuple[str, list[int]]]:
    """Yield who speaks and the numbers of the blocks of each turn that has a label."""
    label, blocks = None, list[int]()
    for at, block in enumerate(document.blocks):
        if block.kind.is_turn:
            if label:
                yield label, blocks
            label, blocks = label_of_turn(block.span.of(document.text)), []
        if label and block.kind.is_prose:
            blocks.append(at)
    if label:
        yield label, blocks
