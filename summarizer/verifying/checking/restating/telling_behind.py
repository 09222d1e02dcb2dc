"""Who ruled or promised something, told behind it: "the pool will stay, the council promised"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.checking.restating.pieces import Part, put_together, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.restating.pieces import Restated

_TELLING = frozenset({"VBD", "VBN", "VBZ"})
_HELPING = frozenset({"has", "have", "had"})
_WHO = ("DT", "JJ", "NN", "IN", "POS", "CD", "PRP$", "HYPH")
_MARKS = frozenset({'"', "“", "”"})


def as_told_before(tree: Tree) -> Iterator[Restated]:
    """Yield "the council promised that the pool will stay" of "the pool will stay, the council promised"."""
    nodes = tree.nodes
    end = len(nodes) - (bool(nodes) and not nodes[-1].low[0].isalnum())
    comma = next((n for n in range(end - 1, 0, -1) if nodes[n].low == ","), 0)
    behind = nodes[comma + 1 : end]
    if comma < 3 or len(behind) < 2 or any(node.low in _MARKS for node in nodes):
        return
    who, verb = _parted(behind)
    if who and verb:
        that = Part("that", nodes[comma].span)
        yield put_together([*stretch(tree, who), *stretch(tree, verb), that, *stretch(tree, nodes[:comma])])


def _parted(behind: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return who tells and the verb that tells it, of words that are nothing else."""
    start = len(behind) - 1
    if behind[start].tag not in _TELLING:
        return (), ()
    if start > 1 and behind[start - 1].low in _HELPING:
        start -= 1
    who = behind[:start]
    return (who, behind[start:]) if all(node.tag.startswith(_WHO) for node in who) else ((), ())
