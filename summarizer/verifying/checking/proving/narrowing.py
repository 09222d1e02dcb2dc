"""What the source says only within bounds that a statement leaves out: somewhere, of some, in a case.

"Nobody was seriously injured" does not say that nobody was injured, schools that will close in the east will
not all close, and what fell among the young need not have fallen.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_institution, is_time
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS, SUBJECTS, UNIVERSAL
from summarizer.verifying.checking.proving.leaving import Left, Rule
from summarizer.verifying.checking.proving.pairing import told_in_order
from summarizer.verifying.checking.proving.seeking import tells_time

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_MODIFIERS = frozenset("advmod obl advcl xcomp obl:unmarked".split())
_NONE = NEGATIVE_PRONOUNS | frozenset("no few neither".split())
_DETERMINING = frozenset("det nmod:poss nummod det:predet compound".split())
_GENERIC = frozenset({"VBP", "VBZ", "MD"})
_WHERE = frozenset("in outside within across throughout among inside at against".split())
_OF_SOME = frozenset("in among outside over under within against between aged for worth".split())
_WORTH = "worth"
_EXCEPT = frozenset({"bar", "save"})
_AT = frozenset("to in at from into".split())
_LIMITS = frozenset("for to in on at by outside during within under against".split())
_INNER_LIMITS = frozenset("in outside during within under".split())
_CASES = frozenset({"case", "event"})


def _is_not_all(left: Left) -> bool:
    """Whether "not" before a word for all is left out, or denies the rest: "not all nurses"."""
    return _denies_all(left.tree, left.node) and not any(
        _denies_all(left.statement.tree, node) for node in (left.said, *left.statement.tree.nodes)
    )


def _denies_all(tree: Tree, noun: Node) -> bool:
    firsts = [below.number for below in tree.below(noun) if below.low in UNIVERSAL]
    return any(number and tree.nodes[number - 1].low == "not" for number in firsts)


def _is_of_nobody(left: Left) -> bool:
    """Whether nobody is said to do it in a way, or of such a kind, that is left out."""
    tree = left.tree
    subject = tree.child(left.node, *SUBJECTS)
    if subject is None or not any(n.low in _NONE for n in (subject, *tree.below(subject))):
        return False
    parts = [below for below in left.below() if below.relation in _MODIFIERS]
    thing = tree.child(left.node, "obj")
    parts += tree.below(thing) if thing is not None else ()
    return any(left.drops(part) and not left.is_beside_the_point(part) for part in parts)


def _is_of_a_bare_thing(left: Left) -> bool:
    """Whether a phrase right behind a thing without an article, which tells of which, is left out.

    Those who do something are some of them all the same: "police in Lisk".
    """
    node, nodes = left.node, left.tree.nodes
    is_counted = node.number in left.passage.quantity_at
    if (
        is_counted
        or node.tag not in {"NN", "NNS", "VBG"}
        or any(b.relation in _DETERMINING for b in left.below())
    ):
        return False
    verb = left.tree.above(node)
    if node.tag == "NN" and case_of(left.tree, node) in _AT and is_institution(node.low):
        return False  # "taken to hospital for tests"
    if node.low == "time" or is_time(node.low):
        return False  # "after extra time in front of 300 people"
    is_doer = node.relation == "nsubj" and node.tag == "NNS" and verb is not None and verb.tag == "VBD"
    behind = [] if is_doer else list(takewhile(_is_in_phrase, nodes[node.number + 1 :]))
    if not behind or behind[0].low not in _OF_SOME:
        return False
    return any(
        phrase.low == _WORTH
        or (case_of(left.tree, phrase) in _OF_SOME and not tells_time(left.passage, phrase))
        for phrase in behind
        if left.drops(phrase) and not left.keeps_joined(phrase)
    )


def _is_in_phrase(word: Node) -> bool:
    return word.low == _WORTH or word.tag.startswith(("IN", "DT", "JJ", "NN", "CD", "PRP$", "POS"))


def _is_general(left: Left) -> bool:
    """Whether what is so, or will be, of things in general is so only somewhere: "shops shut in Lisk"."""
    tree, node = left.tree, left.node
    subject = tree.child(node, *SUBJECTS)
    verb = next((below for below in left.below() if below.relation.startswith("aux")), node)
    is_bare = subject is not None and subject.tag in {"NN", "NNS"}
    is_bare = is_bare and not any(b.relation in _DETERMINING for b in tree.below(subject or node))
    if not is_bare or verb.tag not in _GENERIC:
        return False
    ours = left.statement.tree
    is_placed = any(
        case_of(ours, b) in _WHERE and not tells_time(left.statement, b) for b in ours.below(left.said)
    )
    return not is_placed and any(case_of(tree, phrase) in _WHERE for phrase in _places(left))


def _is_parted(left: Left) -> bool:
    """Whether two things are so in two places, and the places are left out: "dry in the north, wet in …"."""
    tree, node = left.tree, left.node
    head = tree.above(node) if node.relation == "conj" else node
    if head is None:
        return False
    others = [n for n in (head, *tree.below(head)) if n is not node and (n is head or n.relation == "conj")]
    led = [case_of(tree, phrase) for phrase in _places(left)]
    cases = set(led) - {""}
    if tree.child(node, "cop") is not None and len(led) > len(set(led)):
        return True  # the second is misread
    return any(
        case_of(tree, phrase) in cases
        for other in others
        for phrase in tree.below(other)
        if phrase.relation == "obl" and not tells_time(left.passage, phrase)
    )


def _is_in_a_case(left: Left) -> bool:
    """Whether it is so "in case of" something, or "at worst"."""
    nodes = left.tree.nodes
    named = (n for n in nodes[1:-1] if n.low in _CASES and nodes[n.number + 1].low == "of")
    if any(
        "in" in {before.low for before in nodes[max(0, n.number - 2) : n.number]} and left.drops(n)
        for n in named
    ):
        return True
    return any(
        phrase.tag in {"JJS", "RBS"} and case_of(left.tree, phrase) == "at" for phrase in _phrases(left)
    )


def _is_of_its_field(left: Left) -> bool:
    """Whether something is the most among those that are left out: "the fastest of the juniors"."""
    return left.node.tag == "JJS" and any(
        case_of(left.tree, below) in {"of", "among", "in"} and left.drops(below) for below in left.below()
    )


def _is_each_its_own(left: Left) -> bool:
    """Whether things are told respectively, and only some of them are told."""
    nodes = left.tree.nodes
    if all(node.low != "respectively" for node in nodes) or any(told_in_order(nodes)):
        return False  # it is known which is whose
    return not left.has("respectively")


def _is_excepted(left: Left) -> bool:
    """Whether something is all but told: "every party bar the Centre", "bar" being parsed as a noun."""
    before = left.tree.nodes[: left.node.number]
    while before and before[-1].tag in {"DT", "JJ", "NNP"}:
        before = before[:-1]
    is_out = bool(before) and before[-1].low in _EXCEPT
    return is_out and any(word.low in UNIVERSAL | _NONE for word in before[-5:-1])


def _is_limited(left: Left) -> bool:
    """Whether the source says how something is for somebody, somewhere or at times: "free for children"."""
    state = left.tree.child(left.node, "cop", "aux:pass")
    if _is_found_so(left):
        return True
    if state is None or state.tag not in _GENERIC or not left.node.tag.startswith(("JJ", "VBN")):
        return False
    phrases = [below for below in left.below() if below.relation == "obl"]
    inner = (below for phrase in phrases for below in left.tree.below(phrase) if below.relation == "nmod")
    return any(
        case_of(left.tree, phrase) in cases and left.drops(phrase) and not left.is_beside_the_point(phrase)
        for phrase, cases in (*((one, _LIMITS) for one in phrases), *((one, _INNER_LIMITS) for one in inner))
    )


def _is_found_so(left: Left) -> bool:
    """Whether a thing is found to be so for some, who are left out: "found the drug safe IN MICE"."""
    node, nodes = left.node, left.tree.nodes
    behind = nodes[node.number + 1 : node.number + 5]
    is_state = node.tag == "JJ" and node.number > 0 and nodes[node.number - 1].is_noun
    phrase = next((word for word in behind if word.is_noun), None)
    is_bound = phrase is not None and left.drops(phrase) and not tells_time(left.passage, phrase)
    return is_state and is_bound and behind[0].low in _LIMITS


def _phrases(left: Left) -> list[Node]:
    return [below for below in left.below() if below.relation == "obl" and left.drops(below)]


def _places(left: Left) -> list[Node]:
    """Return the phrases that are left out, but for those that only tell when."""
    return [phrase for phrase in _phrases(left) if not tells_time(left.passage, phrase)]


NARROWED = (
    Rule(_is_not_all, words={"not"}, above=True),
    Rule(_is_of_nobody, words=_NONE, above=True),
    Rule(_is_of_a_bare_thing, ("NN", "VBG"), _OF_SOME),
    Rule(_is_general, words=_WHERE, above=True),
    Rule(_is_parted, above=True),
    Rule(_is_in_a_case, words=_CASES | {"at"}),
    Rule(_is_of_its_field, "JJS", above=True),
    Rule(_is_each_its_own, words={"respectively"}),
    Rule(_is_excepted, words=_EXCEPT),
    Rule(_is_limited, ("JJ", "VBN")),
)
