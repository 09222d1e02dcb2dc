"""How a sentence holds what a word of it tells: as so, as not so, or as open.

Read from the parse: what denies the clause, what makes a possibility, a plan or a question of it, and what of
both the verbs above it do. Where two readings are possible, it is `UNTOLD`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.desk.standing import base, denies
from summarizer.languages.desk_words import WORDS
from summarizer.languages.turning_words import ENGLISH
from summarizer.verifying.checking.lexicon import CONDITIONS, DENIERS, EXCLUSIVE, FAMILY_OF, UNIVERSAL
from summarizer.verifying.checking.proving.grammar import MODALS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree

HEDGES = ENGLISH.strong_hedges | ENGLISH.hedges
_WISHING = (HEDGES - WORDS.opinions) | WORDS.committing | WORDS.asking | WORDS.wishing
_SAYING = FAMILY_OF[stem("say", "en")]
_POSSIBLE = MODALS["may"]
_ARGUMENTS = {"nsubj", "obj", "obl", "iobj", "advmod", "nmod", "expl"}
COMPLETING = {"xcomp", "ccomp"}
_BESIDE = {"advcl", "acl:relcl", "advcl:relcl", "parataxis", "appos"}
_FACTUAL = {"acl:relcl", "parataxis"}


class Stance(StrEnum):
    """Whether what a word tells is so.

    `PLANNED` is wished, promised or asked for, `WEIGHED` only thought about, and `CLAIMED` what somebody
    says and another denies; `OPEN` may be so, or is allowed, and `BARRED` may not be.
    """

    SO = "a fact"
    NOT_SO = "not so"
    PLANNED = "only planned"
    WEIGHED = "only thought about"
    CLAIMED = "only claimed"
    OPEN = "only possible"
    BARRED = "not possible"
    UNTOLD = "untold"

    @property
    def turned(self) -> Stance:
        """The stance where what tells it is denied."""
        return _TURNED.get(self, Stance.UNTOLD)


_TURNED = {
    Stance.SO: Stance.NOT_SO,
    Stance.NOT_SO: Stance.SO,
    Stance.OPEN: Stance.BARRED,
    Stance.BARRED: Stance.OPEN,
}


def clause_of(tree: Tree, node: Node) -> Node:
    """Return the word that leads the clause a word stands in: its verb, or what "is" joins to its subject."""
    while not leads(tree, node) and (above := tree.above(node)) is not None:
        node = above
    return node


def clause(tree: Tree, told: Node) -> Iterator[Node]:
    """Yield what a predicate tells, without the clauses that are told beside it."""
    yield told
    for below in tree.below(told):
        if below.relation not in _BESIDE and not (below.relation == "conj" and leads(tree, below)):
            yield from clause(tree, below)


def leads(tree: Tree, node: Node) -> bool:
    """Whether a word leads a clause: a verb, or what has a subject or an "is" beside it."""
    return node.is_verb or any(
        below.relation in {"cop", "nsubj", "nsubj:pass", "expl"} for below in tree.below(node)
    )


def stance(tree: Tree, node: Node) -> Stance:
    """Tell how a sentence holds what a word of it tells."""
    leader = clause_of(tree, node)
    found = _in_clause(tree, leader, node)
    while (above := tree.above(leader)) is not None and leader.relation not in _FACTUAL:
        if _is_apart(tree, above, leader):
            break
        if (
            leader.relation == "csubj"
            or _is_named_deed(tree, leader)
            or _is_refused_deed(tree, above, leader)
        ):
            return Stance.UNTOLD
        if (
            leader.relation in COMPLETING
            or _is_yet(tree, above)
            or (leader.relation == "acl" and leader.tag == "VB")
        ):
            upper = clause_of(tree, above)
            found = _under(tree, above, upper, leader, found)
            leader = upper
        elif leader.relation == "conj":
            if not _own_subject(tree, leader) and leader.number > above.number:
                found = _shared(tree, above, leader, found)
            leader = above
        elif leader.relation == "advcl":
            return _aimed(tree, leader, found) if _is_infinitive(tree, leader) else found
        else:
            break
    return found


def _aimed(tree: Tree, leader: Node, found: Stance) -> Stance:
    """Tell what an infinitive tells: an aim, or what the noun before it only drafts: "a plan to close"."""
    mark = next(b for b in tree.below(leader) if b.low == "to" and b.relation == "mark")
    is_draft = mark.number > 0 and tree.nodes[mark.number - 1].low in WORDS.drafts
    return Stance.WEIGHED if is_draft and found is Stance.SO else Stance.UNTOLD


def _is_apart(tree: Tree, above: Node, leader: Node) -> bool:
    """Whether a colon or semicolon parts a clause from what a parser has put it below."""
    first, last = sorted((above.number, leader.number))
    return any(node.low in {":", ";"} for node in tree.nodes[first + 1 : last])


def _is_named_deed(tree: Tree, leader: Node) -> bool:
    """Whether a deed is only named behind a preposition: "acquitted of stealing", "fined for leaving"."""
    return leader.tag == "VBG" and any(
        below.tag == "IN" and below.relation in {"mark", "case"} and not denies(below)
        for below in tree.below(leader)
    )


def _is_refused_deed(tree: Tree, above: Node, leader: Node) -> bool:
    """Whether a deed is told of a noun that somebody refuses: "denies one count of laundering money"."""
    is_told = leader.relation == "acl" and leader.tag == "VBG" and above.is_noun
    return is_told and _refuses(tree, clause_of(tree, above))


def _in_clause(tree: Tree, leader: Node, node: Node) -> Stance:
    """Tell how the clause itself holds it, whatever is above."""
    marks = {below.low for below in tree.below(leader) if below.tag == "MD"}
    odd = _is_odd(tree, leader, node)
    if _mark(tree, leader) in CONDITIONS:
        return Stance.OPEN
    if _begins_with_that(tree, leader) or _is_told_to(tree, leader) or (odd and _all_of(tree, leader)):
        return Stance.UNTOLD
    if marks & WORDS.unreal and any(
        below.low == "have" and below.relation == "aux" for below in tree.below(leader)
    ):
        return Stance.UNTOLD
    if any(MODALS.get(low) == _POSSIBLE or low == "could" for low in marks):
        return (Stance.NOT_SO if "could" in marks else Stance.BARRED) if odd else Stance.OPEN
    if marks & WORDS.ought:
        return Stance.UNTOLD if odd else Stance.PLANNED
    if _is_conditional(tree, leader, marks):
        return Stance.UNTOLD if odd else Stance.OPEN
    return Stance.NOT_SO if odd else Stance.SO


def _begins_with_that(tree: Tree, leader: Node) -> bool:
    """Whether a sentence begins with a clause that it tells something of, and the parser takes it for all."""
    first = tree.nodes[0]
    begins = first.low == "that" and first.relation == "mark"
    return begins and leader.relation == "root" and first.head == leader.number


def _is_told_to(tree: Tree, leader: Node) -> bool:
    """Whether a clause asks somebody to do something: "do not ask"."""
    finite = any(below.tag in {"MD", "VBD", "VBZ"} for below in tree.below(leader))
    bare = leader.tag == "VB" and leader.relation == "root" and not finite
    return bare and not _own_subject(tree, leader)


def _all_of(tree: Tree, leader: Node) -> bool:
    """Whether a clause has "all", so that where it is denied only a part may be: "not everything"."""
    own = (node for node in tree.nodes if leader in tree.ancestors(node))
    return any(node.low in UNIVERSAL | EXCLUSIVE for node in own)


def _is_odd(tree: Tree, leader: Node, node: Node) -> bool:
    """Whether a clause is denied an odd number of times, by a word of its own or of what it says it of."""
    chain = [node]
    while chain[-1] is not leader and (above := tree.above(chain[-1])) is not None:
        chain.append(above)
    denials = {below.number for one in chain for below in tree.below(one) if _denies(below, one)}
    denials |= {one.number for one in chain if denies(one)}
    denials |= {below.number for below in tree.below(leader) if _decides_against(tree, leader, below)}
    for argument in tree.below(leader):
        if argument.relation.split(":")[0] in _ARGUMENTS and not argument.is_verb:
            denials |= {
                below.number for below in (argument, *tree.below(argument)) if _denies_all(below, argument)
            }
    taken = base(leader) in WORDS.stopping or stem(leader.low, "en") in DENIERS or _refuses(tree, leader)
    return (bool(denials) + (taken and leader is not node)) % 2 == 1


def _denies(below: Node, verb: Node) -> bool:
    """Whether a word denies the one above it; "not" behind a verb denies what follows: "found not guilty"."""
    return denies(below) and not (below.low == "not" and verb.is_verb and below.number > verb.number)


def _denies_all(below: Node, argument: Node) -> bool:
    """Whether a word denies a clause by denying an argument: "no", but no "not" of an adjective."""
    apart = below.low == "without" or (below.low == "not" and argument.tag.startswith("JJ"))
    return denies(below) and not apart


def _decides_against(tree: Tree, verb: Node, below: Node) -> bool:
    against = any(case.low == "against" for case in tree.below(below))
    return base(verb) in WORDS.deciding and against and not _own_subject(tree, below)


def _refuses(tree: Tree, verb: Node) -> bool:
    """Whether what completes a verb is not so: "failed to", "has yet to", "ruled out"."""
    out = base(verb) == "rule" and any(below.low == "out" for below in tree.below(verb))
    return out or base(verb) in WORDS.failing or _is_yet(tree, verb)


def _is_yet(tree: Tree, verb: Node) -> bool:
    after = [node.low for node in tree.nodes[verb.number + 1 : verb.number + 3]]
    return base(verb) == "have" and after == ["yet", "to"]


def _is_conditional(tree: Tree, leader: Node, marks: set[str]) -> bool:
    """Whether what will be hangs on a condition."""
    supposed = any(b.relation == "advcl" and _supposes(tree, b) for b in tree.below(leader))
    return supposed and bool(marks & (WORDS.future | {"would"}) or _is_infinitive(tree, leader))


def _supposes(tree: Tree, leader: Node) -> bool:
    """Whether a clause is a condition: "if it rains", "should it rain"."""
    first = min((n.number for n in tree.below(leader)), default=leader.number)
    return _mark(tree, leader) in CONDITIONS or tree.nodes[first].low in WORDS.ought


def tells(node: Node) -> bool:
    """Whether a word says that somebody says something."""
    found = stem(base(node), "en")
    return node.is_verb and FAMILY_OF.get(found, found) == _SAYING


def is_wished(node: Node) -> bool:
    """Whether a verb, or a noun, only says that something is wished, meant, promised or asked for."""
    return base(node) in _WISHING or node.low in _WISHING


def _mark(tree: Tree, leader: Node) -> str:
    return next((b.low for b in tree.below(leader) if b.relation == "mark" or b.low in CONDITIONS), "")


def _is_infinitive(tree: Tree, leader: Node) -> bool:
    return any(below.low == "to" and below.relation == "mark" for below in tree.below(leader))


def _own_subject(tree: Tree, leader: Node) -> bool:
    return tree.child(leader, "nsubj", "nsubj:pass", "expl") is not None


def _shared(tree: Tree, first: Node, leader: Node, found: Stance) -> Stance:
    """Tell what a joined verb has from the modals and denials of the first: "may be tried and used"."""
    if any(below.relation == "aux" for below in tree.below(leader)):
        return found
    before = [below.low for below in tree.below(first) if below.number < first.number and below.tag == "MD"]
    return Stance.OPEN if any(MODALS.get(low) == _POSSIBLE for low in before) else found


def _under(tree: Tree, above: Node, upper: Node, leader: Node, found: Stance) -> Stance:
    """Tell what the verb, or the noun, that a clause completes makes of it."""
    odd = _is_odd(tree, upper, above)
    if above.low in WORDS.unable and found is Stance.SO:
        return Stance.OPEN if odd else Stance.BARRED
    if _refuses(tree, above):
        return found if odd else found.turned
    if base(above) in WORDS.stopping or stem(above.low, "en") in DENIERS:
        return Stance.UNTOLD
    own = _in_clause(tree, upper, above)
    if odd and found in {Stance.OPEN, Stance.PLANNED} and _mark(tree, leader) in CONDITIONS:
        return Stance.OPEN
    if base(above) in WORDS.allowing or above.low == "able":
        return (Stance.BARRED if odd else Stance.OPEN) if found is Stance.SO else Stance.UNTOLD
    if odd:
        raised = leader.relation == "xcomp" or base(above) in WORDS.raising or above.is_noun
        return found.turned if raised else Stance.UNTOLD
    if any(below.low == "rather" for below in tree.below(upper)):
        return Stance.PLANNED
    if above.low in WORDS.drafts or (base(above) in WORDS.weighing and leader.tag == "VBG"):
        return Stance.WEIGHED if found is Stance.SO else found
    if is_wished(above):
        return Stance.PLANNED if found is Stance.SO else found
    return Stance.OPEN if own is Stance.OPEN and found is Stance.SO and leader.relation == "xcomp" else found
