"""A source that denies one thing to tell another in its place: "not by lightning but by a cigarette"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.matching import keys_of
from summarizer.desk.standing import is_telling, parsed, parsed_there
from summarizer.languages.desk_words import WORDS
from summarizer.verifying.checking.proving.grammar import NEGATORS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree


def rights_itself(sentence: str, text: str, evidence: Span) -> bool:
    """Whether a sentence tells what the evidence puts in the place of what it denies, and not that."""
    tree, there = parsed(sentence), parsed_there(text, evidence)
    turn = next((n for n in there.nodes if n.relation == "cc" and n.low in WORDS.turning), None)
    if turn is None or (instead := there.above(turn)) is None or (denied := there.above(instead)) is None:
        return False
    negator = next((n.number for n in there.nodes[: turn.number] if n.low in NEGATORS), None)
    if negator is None:
        return False
    before = _keys(n for n in _phrase(there, denied) if negator < n.number < turn.number)
    after = _keys(n for n in _phrase(there, instead) if n.number > turn.number)
    own = _keys(_told(tree))
    return bool(own & after - before) and not own & before - after


def _told(tree: Tree) -> list[Node]:
    """Return the words of a sentence up to its first denial."""
    end = next((n.number for n in tree.nodes if n.low in NEGATORS), len(tree.nodes))
    return list(tree.nodes[:end])


def _phrase(tree: Tree, head: Node) -> list[Node]:
    return [n for n in tree.nodes if n is head or head in tree.ancestors(n)]


def _keys(nodes: Iterable[Node]) -> set[str]:
    return {key for n in nodes if is_telling(n) for key in keys_of(n)}
