"""Whether two verbs tell speech alike: who insists or warns says, who fears or hears something does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import is_general, is_synonym, lemmas
from summarizer.verifying.checking.proving.grammar import MINDING, bases

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

DENYING = frozenset("deny doubt dispute question ask wonder reject refuse accuse order demand urge".split())
NEUTRAL = frozenset("say state tell add note according".split())
_MINDS = MINDING | frozenset("suspect hear assume feel doubt".split())


def same_cue(cue: Node, other: str) -> bool:
    """Whether a verb of a statement tells speech as one of the source, in lower case, does."""
    ours = bases(cue)
    theirs = {base for part, base in lemmas(other) if part == "v"} | {other}
    if theirs & DENYING or ours & DENYING:
        return bool(ours & theirs)
    if theirs & _MINDS and not ours & _MINDS:  # who fears something does not say it
        return False
    return (
        bool(ours & NEUTRAL)
        or bool(ours & theirs)
        or is_synonym(cue.low, other, "v")
        or is_general(cue.low, other, "v")
    )


def turns_back(tree: Tree, cue: Node, node: Node) -> bool:
    """Whether a "but" ends what somebody has in mind: "Ann thought she had won, but she had lost"."""
    if _MINDS.isdisjoint(bases(cue)):
        return False
    for one in (node, *tree.ancestors(node)):
        joining = tree.child(one, "cc") if one.relation == "conj" else None
        has_subject = tree.child(one, "nsubj", "nsubj:pass") is not None
        if (
            joining is not None
            and has_subject
            and (joining.low, tree.nodes[joining.number - 1].low) == ("but", ",")
        ):
            return True
    return False
