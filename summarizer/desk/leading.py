"""The words that lead what a sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.stances import COMPLETING, leads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree


def leaders(tree: Tree) -> Iterator[Node]:
    """Yield the words that lead what a sentence tells in its own main clause, or says that somebody tells."""
    for node in tree.nodes:
        if (
            node.relation == "root"
            or (node.relation in COMPLETING | {"conj", "parataxis"} and leads(tree, node))
            or (node.is_verb and node.relation.startswith("acl") and _is_verbless(tree, tree.above(node)))
        ):
            yield node


def _is_verbless(tree: Tree, root: Node | None) -> bool:
    """Whether a parser has found no verb to lead a sentence, and taken it for a noun."""
    if root is None or root.relation != "root" or not root.is_noun or leads(tree, root):
        return False
    return any(n.relation == "compound" and n.tag == "NNS" for n in tree.below(root))
