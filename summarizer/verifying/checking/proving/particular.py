"""What says which figure or which time is meant, and is left out: youth unemployment is no unemployment.

What is told with a figure is told of just that thing: the median wage is no wage, two million of nine in gold
are not nine, and what was lowest in six years did not take six years. Nor is last year this year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import first_sense, is_measure, is_time, kinds_of
from summarizer.verifying.checking.lexicon import CALENDAR, FALLING, RISING
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import SUBJECTS
from summarizer.verifying.checking.proving.leaving import Left, Rule
from summarizer.verifying.checking.proving.portions import is_superlative
from summarizer.verifying.checking.proving.seeking import tells_time
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree

# Which year or week a time is, seen from where it is told.
_DEICTIC = frozenset("this that last past next previous following coming same every each".split())
_BEFORE_NOUN = ("DT", "JJ", "CD", "PRP$")
_STATISTICAL = frozenset("average median mean typical".split())
_WHOLE = frozenset("total overall whole entire combined".split())
_RESULTS = ("income", "gain", "loss", "cost")
_KINDS = frozenset("amod compound nmod acl acl:relcl".split())
_SPANS = frozenset("in since for".split())
_AWAY = frozenset("off from away outside below above north south east west".split())
_MEASURED = frozenset({"adjusted", "measured", "weighted", "corrected"})
_PROPORTIONS = frozenset("share proportion percentage rate number".split())
_APART = frozenset("since after before on during".split())
_TOLD_APART = frozenset("det nmod:poss nummod".split())
_DEEDS = frozenset("acl xcomp advcl".split())
_OBJECTS = frozenset("obj obl nmod".split())
_IN_PHRASE = ("DT", "JJ", "CD", "PRP$", "NN", "POS")
_TIMES = frozenset({NumberKind.DURATION, NumberKind.DATE})
_LENGTHS = frozenset({NumberKind.LENGTH})
_QUANTITIES = frozenset(kind for kind in NumberKind if kind.is_quantity)
_ENDING = frozenset({"until", "till"})


def _is_of_other_time(left: Left) -> bool:
    """Whether a year, a week or a month is another one: last year is not this year, nor for a year."""
    low = left.node.low
    if not (is_time(low) or low in CALENDAR) or left.node.number in left.passage.quantity_at:
        return False
    ours, theirs = _deictic(left.statement.tree, left.said), _deictic(left.tree, left.node)
    return bool(ours - theirs) or bool(theirs - ours - (_DEICTIC if low in CALENDAR else set()))


def _deictic(tree: Tree, node: Node) -> set[str]:
    before = tree.nodes[_phrase_start(tree, node) : node.number]
    found = {word.low for word in before} & _DEICTIC
    return {"last" if low == "past" else low for low in found}


def _phrase_start(tree: Tree, noun: Node) -> int:
    """Return where what stands right before a noun and describes it begins."""
    at = noun.number
    while at and tree.nodes[at - 1].tag.startswith(_BEFORE_NOUN):
        at -= 1
    return at


def _is_of_which_figure(left: Left) -> bool:
    """Whether the sort of that of which a figure is told is left out: "youth unemployment rose to 9 %"."""
    node = left.node
    if not node.is_noun or node.is_name or node.number in left.passage.quantity_at:
        return False
    if any(one.low in _STATISTICAL and left.drops(one) for one in _attributes(left)):
        return True
    dropped = [b for b in left.below() if b.relation in _KINDS and left.drops(b) and not _adds(left, b)]
    if not dropped or not _has_figure(left, node):
        return False
    if any(not kinds_of(node.low).isdisjoint(first_sense(kind)) for kind in _RESULTS):
        return True
    is_apart = any(below.relation in _TOLD_APART for below in left.below())
    is_of_some = is_measure(node.low) and any(below.relation == "nmod" for below in dropped)
    return node.relation in SUBJECTS and (is_of_some or not is_apart)


def _attributes(left: Left) -> Iterator[Node]:
    at = left.node.number - 1
    while at >= 0 and left.tree.nodes[at].tag.startswith(("JJ", "NN", "HYPH")):
        yield left.tree.nodes[at]
        at -= 1


def _adds(left: Left, below: Node) -> bool:
    """Whether a word tells of a time, or that all is meant, or what is said by the way."""
    is_when = is_time(below.low) or tells_time(left.passage, below) or _is_of_kind(left, below, _TIMES)
    return is_when or below.low in _WHOLE or left.is_beside_the_point(below)


def _has_figure(left: Left, noun: Node) -> bool:
    """Whether a figure is told of a noun: below it, or by the verb that it is the subject of."""
    verb = left.tree.above(noun) if noun.relation in SUBJECTS else None
    figures = [one for word in (noun, verb) if word is not None for one in left.tree.below(word)]
    if verb is not None and verb.is_verb and stem(verb.low) in RISING | FALLING:
        return True  # without a figure it still tells which way
    told = (one for one in figures if left.keeps(one) and one.relation != "nummod")
    return any(_is_of_kind(left, one, _QUANTITIES) for one in told)


def _is_of_kind(left: Left, node: Node, kinds: frozenset[NumberKind]) -> bool:
    mention = left.passage.quantity_at.get(node.number)
    return mention is not None and mention.kind in kinds


def _is_share_of_some(left: Left) -> bool:
    """Whether a share, or a rate, is of some whose sort is left out: "half of the drivers under 25"."""
    nodes, at = left.tree.nodes, _phrase_start(left.tree, left.node)
    if not left.node.is_noun or at < 2 or nodes[at - 1].low != "of":
        return False
    if not left.is_share(nodes[at - 2]) and nodes[at - 2].low not in _PROPORTIONS:
        return False
    behind = nodes[left.node.number + 1 : left.node.number + 4]
    is_cut = (
        bool(behind) and behind[0].tag in {"IN", "VBN", "VBG", "WP", "WDT"} and behind[0].low not in _APART
    )
    return any(b.relation in _KINDS and left.drops(b) for b in left.below()) or (
        is_cut and any(left.drops(one) and not tells_time(left.passage, one) for one in behind)
    )


def _is_of_first_time(left: Left) -> bool:
    """Whether a span tells since when something is the first or the lowest: "lowest level in six years"."""
    case = _case_before(left)
    if case is None or case.low not in _SPANS or case.number == 0:
        return False
    noun = left.tree.nodes[case.number - 1]
    if not noun.is_noun or not left.drops(noun):
        return False
    near = (left.tree.nodes[max(0, noun.number - 2) : noun.number], left.tree.below(noun))
    return any(is_superlative(one) or one.low in {"first", "only"} for words in near for one in words)


def _case_before(left: Left) -> Node | None:
    """Return the preposition right before the phrase of a figure of time, None for none."""
    at = left.node.number - 1
    is_span = _is_of_kind(left, left.node, _TIMES)
    return left.tree.nodes[at] if at >= 0 and is_span and left.tree.nodes[at].tag == "IN" else None


def _is_part_in(left: Left) -> bool:
    """Whether a phrase tells of a part what a statement tells of the whole: "£9m, including £2m in gold"."""
    nodes = left.tree.nodes
    start = next((n.number for n in nodes if n.low == "including" and n.number < left.node.number), None)
    if start is None or left.has("including"):
        return False
    figures = [n for n in nodes[start + 1 : left.node.number] if n.number in left.passage.quantity_at]
    before = [n for n in nodes[:start] if n.number in left.passage.quantity_at and left.keeps(n)]
    is_led = bool(case_of(left.tree, left.node)) and left.node.number > start
    return bool(figures) and bool(before) and is_led and not any(map(left.keeps, figures))


def _is_from_somewhere(left: Left) -> bool:
    """Whether it is left out from where a distance is told: "12 miles off the coast"."""
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 2]
    is_away = bool(behind) and behind[0].low in _AWAY and not left.has(behind[0].low)
    return is_away and _is_of_kind(left, left.node, _LENGTHS)


def _is_adjusted(left: Left) -> bool:
    """Whether it is left out how a figure was reckoned: "adjusted for inflation, wages fell"."""
    first = left.tree.nodes[0]
    return first.low in _MEASURED and left.node.number in left.passage.quantity_at and left.drops(first)


def _is_no_more(left: Left) -> bool:
    """Whether the end of what was so is left out: "led by Ann until May" told as what is so."""
    if not left.said.is_verb or left.node.relation not in {"acl", "amod", "acl:relcl"}:
        return False
    helping = [b for b in left.statement.tree.below(left.said) if b.relation.startswith(("aux", "cop"))]
    if not {word.tag for word in (left.said, *helping)} & {"VBZ", "VBP"}:
        return False
    clause = _until_comma(left.tree.nodes, left.node.number + 1)
    return any(word.low in _ENDING for word in clause) and not any(map(left.has, _ENDING))


def _until_comma(nodes: tuple[Node, ...], at: int) -> Iterator[Node]:
    while at < len(nodes) and nodes[at].low != ",":
        yield nodes[at]
        at += 1


def _is_done_to(left: Left) -> bool:
    """Whether a deed is left out of which the thing is what it is done to: "convicted of aiding murder"."""
    nodes, at = left.tree.nodes, left.node.number
    if not left.node.is_noun:
        return False
    while at and nodes[at - 1].tag.startswith(_IN_PHRASE) and not nodes[at - 1].low.endswith("ing"):
        at -= 1
    if nodes[at].relation in _DEEDS and at and nodes[at - 1].low == "to" and left.drops(nodes[at]):
        return left.said.relation in _OBJECTS  # "to free Orr", parsed as an adjective
    if at < 2 or not left.drops(nodes[at - 1]):
        return False
    deed, lead = nodes[at - 1], nodes[at - 2]
    if deed.tag == "VB":
        return lead.low == "to" and left.said.relation in _OBJECTS
    parts = {part for part, _ in lemmas(deed.low)}
    is_deed = deed.low.endswith("ing") and (parts == {"v"} or (deed.tag == "VBG" and "a" not in parts))
    return is_deed and lead.tag in {"IN", "TO"}


def _is_out_of_so_many(left: Left) -> bool:
    """Whether so many are those of whom only some are told: "of 90 ships, 40 sank"."""
    nodes = left.tree.nodes
    end = next((node.number for node in nodes if node.low == ","), 0)
    is_within = nodes[0].low == "of" and 0 < left.node.number < end < len(nodes) - 1
    return is_within and nodes[end + 1].number in left.passage.quantity_at and not left.has("of")


PARTICULAR = (
    Rule(_is_out_of_so_many, words={"of"}),
    Rule(_is_of_other_time),
    Rule(_is_of_which_figure, "NN"),
    Rule(_is_share_of_some, "NN", {"of"}),
    Rule(_is_of_first_time, words=_SPANS),
    Rule(_is_part_in, words={"including"}),
    Rule(_is_from_somewhere, words=_AWAY),
    Rule(_is_adjusted, words=_MEASURED),
    Rule(_is_no_more, words=_ENDING),
    Rule(_is_done_to, "NN"),
)
