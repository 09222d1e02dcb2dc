"""Prepositions, conjunctions and auxiliaries of several words, by others that say the same.

After Quirk et al., "A Comprehensive Grammar" (1985, 3.40 and 9.10); which they are is data of the language.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.verifying.checking.restating.pieces import Part, put_together, stretch
from summarizer.verifying.checking.turning import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Tree
    from summarizer.verifying.checking.restating.pieces import Restated

Words = tuple[str, ...]


def in_other_words(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield a sentence with a phrase exchanged for one that says the same and whose words a source has."""
    lows = [node.low for node in tree.nodes]
    for first, low in enumerate(lows):
        for phrase, others in _phrases().get(low, ()):
            last = first + len(phrase)
            if tuple(lows[first:last]) != phrase:
                continue
            span = Span(tree.nodes[first].span.start, tree.nodes[last - 1].span.end)
            for other in others:
                if known.issuperset(other):
                    before, behind = tree.nodes[:first], tree.nodes[last:]
                    yield put_together(
                        [*stretch(tree, before), Part(" ".join(other), span), *stretch(tree, behind)]
                    )


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[Words, list[Words]]]]:
    """Return the phrases by their first words, each with those that say the same."""
    found: dict[str, list[tuple[Words, list[Words]]]] = {}
    for line in ENGLISH.restatements:
        first, _, second = line.partition(" > ")
        ours = [tuple(phrase.split()) for phrase in first.split("=")]
        theirs = [tuple(phrase.split()) for phrase in second.split("=")] if second else ours
        for phrase in ours:
            found.setdefault(phrase[0], []).append((phrase, [one for one in theirs if one != phrase]))
    return found
