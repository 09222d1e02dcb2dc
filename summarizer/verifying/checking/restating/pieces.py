"""A sentence put together anew from stretches of another one, and the way back to these."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.results import Aligned, Relation
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node, Tree


class Part(NamedTuple):
    """Words, and the stretch of the first sentence that they stand for, or are (`is_own`).

    `relation` is how the one carries the other, where the words themselves do not tell.
    """

    words: str
    span: Span
    is_own: bool = False
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Restated:
    """A sentence in other words: its `text`, and where in it each of its parts begins.

    `is_whole` tells that it proves the first one only by a sentence that says nothing more, `is_of_oneself`
    that it does so only by what somebody says of himself: "I".
    """

    text: str
    starts: tuple[int, ...]
    parts: tuple[Part, ...]
    is_whole: bool = False
    is_of_oneself: bool = False

    def back(self, pair: Aligned) -> Aligned:
        """Return a pair of this sentence as one of the first, by what its words are or stand for."""
        number = bisect_right(self.starts, pair.statement.start) - 1
        part = self.parts[number]
        if not part.is_own:
            return Aligned(statement=part.span, source=pair.source, relation=part.relation or pair.relation)
        moved = part.span.start - self.starts[number]
        span = Span(pair.statement.start + moved, min(pair.statement.end + moved, part.span.end))
        return pair.model_copy(update={"statement": span})


def put_together(
    tree: Tree, *pieces: Part | Sequence[Node], is_whole: bool = False, is_of_oneself: bool = False
) -> Restated:
    """Return parts, and words of a sentence that stand side by side there, in their order as one sentence."""
    text, starts = "", []
    kept = tuple(p if isinstance(p, Part) else _stretch(tree, p) for p in pieces if p)
    for part in kept:
        text += " " if text and part.words[0].isalnum() else ""
        starts.append(len(text))
        text += part.words if text else part.words[:1].upper() + part.words[1:]
    whole = text if text[-1:] in {".", "!", "?"} else text + "."
    return Restated(whole, tuple(starts), kept, is_whole, is_of_oneself)


def _stretch(tree: Tree, nodes: Sequence[Node]) -> Part:
    """Return words of a sentence as a part.

    What opened the sentence may stand elsewhere now, and begins with a small letter unless it is a name.
    """
    span = Span(nodes[0].span.start, nodes[-1].span.end)
    words = span.of(tree.text)
    keeps = nodes[0].number > 0 or nodes[0].is_name or nodes[0].low == "i"
    return Part(words if keeps else words[:1].lower() + words[1:], span, is_own=True)
