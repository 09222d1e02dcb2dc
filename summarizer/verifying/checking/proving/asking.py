"""Whether a statement is none: a question, or an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.passage import statement_passage

if TYPE_CHECKING:
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.readings import Reading

_CLAUSES = frozenset({"root", "parataxis"})
_HELPING = ("nsubj", "nsubj:pass", "csubj", "aux", "aux:pass", "cop", "expl")


def states_nothing(statement: Reading, language: str) -> bool:
    """Whether a statement asks something or, in English, orders it with an exclamation mark."""
    text = statement.text.rstrip()
    if text.endswith("?"):
        return True
    is_called = language == "en" and text.endswith("!") and bool(statement.sentences)
    return is_called and _orders(statement_passage(statement, statement.sentences[-1]))


def _orders(passage: Passage) -> bool:
    tree = passage.tree
    return any(
        node.tag == "VB" and node.relation in _CLAUSES and tree.child(node, *_HELPING) is None
        for node in tree.nodes
    )
