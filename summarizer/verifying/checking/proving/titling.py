"""What the writer calls somebody of whom others say something: "said councillor Ann Lee".

The office beside a name is the writer's word wherever the name stands, in what is said, denied or hoped too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.utterance import QuotationKind
from summarizer.source.vocabulary.denoting import Sort, is_kind_of, sort_of
from summarizer.verifying.checking.proving.apposing import name_at
from summarizer.verifying.checking.proving.edges import IS
from summarizer.verifying.checking.proving.entities import is_quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.source.utterance import Utterance
    from summarizer.verifying.checking.proving.carried import Place
    from summarizer.verifying.checking.proving.passage import Passage

_BEFORE_NOUN = ("JJ", "NN", "HYPH", "CD")
_BLAMED = "wrongdoer"  # "the thief" is a thief to who says so


def is_called_so(statement: Passage, node: Node, place: Place, told: Sequence[Utterance]) -> bool:
    """Whether a statement says that somebody is what the writer calls them, in whatever frame that stands.

    `told` is the speech that the place stands in: what is quoted is not the writer's.
    """
    is_said = statement.tree.child(node, "cop") is not None and statement.tree.child(node, "case") is None
    noun, tree = place.node, place.passage.tree
    if not (is_said and noun.is_noun and not noun.is_name) or tree.child(noun, "cop") is not None:
        return False
    if is_quoted(tree, noun) or any(said.kind is QuotationKind.DIRECT for said in told):
        return False
    if sort_of(noun.low) is not Sort.PERSON or is_kind_of(_BLAMED, noun.low):
        return False
    named = {edge.dependent for edge in place.passage.below.get(noun.number, ()) if edge.role == IS}
    return any(name.number in named for name in _names_beside(tree, noun))


def _names_beside(tree: Tree, noun: Node) -> Sequence[Node]:
    """Return the name right behind a noun, or the one that a comma parts from it on either side."""
    nodes, first, after = tree.nodes, noun.number, noun.number + 1
    while first and nodes[first - 1].tag.startswith(_BEFORE_NOUN) and not nodes[first - 1].is_name:
        first -= 1
    lead = nodes[first - 1] if first else None
    if after < len(nodes) and nodes[after].is_name:
        return name_at(tree, after)
    if after + 1 < len(nodes) and nodes[after].low == "," and lead is not None and lead.low == "the":
        run = name_at(tree, after + 1)
        return run if run and _is_mark(nodes, run[-1].number + 1) else ()
    comma = first - (lead is not None and lead.low == "the") - 1
    return name_at(tree, comma - 1) if comma > 0 and nodes[comma].low == "," else ()


def _is_mark(nodes: Sequence[Node], at: int) -> bool:
    return at >= len(nodes) or not nodes[at].low[0].isalnum()
