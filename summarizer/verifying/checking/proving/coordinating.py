"""Figures that a sentence tells of several things at once, and that are proved of none of them alone.

What Ann and Tom earned Ann did not, 13 sites across Europe and Asia are not in Europe, and the largest port
of two seas need not be the largest of one: a predicate that measures may be told of the sum (the cumulative
and collective readings of Scha, "Distributive, collective and cumulative quantification", 1981). What is no
figure holds of each: of two who resigned each did. So do ages, dates and what "both" or "each" says.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary.denoting import Sort, is_time, sort_of
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import NEGATORS, PLURAL
from summarizer.verifying.checking.proving.portions import is_superlative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.leaving import Left

# What each of several has when it is told of all: how old, how warm or how fast they are, when and which.
_OF_EACH = frozenset(
    {
        NumberKind.DATE,
        NumberKind.AGE,
        NumberKind.ORDINAL,
        NumberKind.SPEED,
        NumberKind.TEMPERATURE,
        NumberKind.SCORE,
        NumberKind.TIME,
        NumberKind.IDENTIFIER,
    }
)
_LASTING = frozenset("for after before since ago".split())  # jailed for six years: each of them
_EACH = frozenset("both each apiece either respectively".split())
_HELD_AGAINST = frozenset("above below beyond than".split())  # 3 cm above two is so much above each
_UNIQUE = frozenset("only first last".split())
_MOST_OF = frozenset("most half".split())
_WITH = frozenset("together along combined jointly".split())
_WITHOUT = frozenset("excluding excepting barring".split())
_FRONTED = frozenset("including counting without".split())
_INSTEAD = frozenset("but nor not than".split())
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_APART = frozenset("acl acl:relcl advcl advcl:relcl ccomp parataxis appos nmod:desc punct".split())
_IN_PHRASE = ("DT", "JJ", "NN", "PRP$", "CD", "POS", "HYPH")
_PARTS = ("NN", "JJ", "CD", "PRP", "VBG", "VBN")
_TOLD_APART = frozenset({"det", "nmod:poss", "nummod", "det:predet"})
_CONTROLLED = frozenset({"xcomp", "conj", "advcl"})

Coordination = tuple["Node", ...]


def is_halved(left: Left) -> bool:
    """Whether a figure, or the most or only one, is told of several things, and some of them are left out."""
    if not _measures(left) or left.said.low in PLURAL:
        return False
    return any(_is_cut(left, parts) for parts in _coordinations(left)) or _is_with_others(left)


def _is_with_others(left: Left) -> bool:
    """Whether it is left out what a figure includes, or what it is without: "together with its partner"."""
    nodes, verb = left.tree.nodes, _predicate(left)
    for at, word in enumerate(nodes):
        before = nodes[at - 1] if at else word
        is_joined = word.low == "with" and before.low in _WITH
        is_fronted = verb is not None and word.number < verb.number
        pair = (before, word) if is_joined else (word,)
        if not (is_joined or word.low in _WITHOUT or (word.low in _FRONTED and is_fronted)):
            continue
        noun = nodes[word.head] if word.relation == "case" else _noun_behind(left.tree, word)
        if noun is not None and left.lacks(noun) and not any(left.has(one.low) for one in pair):
            return left.passage.clause_above(pair[0]) == left.passage.clause_of(left.node)
    return False


def _noun_behind(tree: Tree, word: Node) -> Node | None:
    if (thing := tree.child(word, "obj")) is not None:
        return thing
    run = takewhile(lambda node: node.tag.startswith(_IN_PHRASE), tree.nodes[word.number + 1 :])
    return next((node for node in reversed(list(run)) if node.is_noun), None)


def _measures(left: Left) -> bool:
    node, mention = left.node, left.passage.quantity_at.get(left.node.number)
    if mention is None:
        above = left.tree.above(node)
        is_one = node.low in _UNIQUE and above is not None and above.is_noun and not is_time(above.low)
        is_most = node.is_noun and any(below.low in _MOST_OF for below in left.below())
        return is_superlative(node) or is_most or (is_one and node.relation == "amod")
    is_lasting = mention.kind is NumberKind.DURATION and case_of(left.tree, node) in _LASTING
    return mention.kind not in _OF_EACH and not is_lasting


def _is_cut(left: Left, parts: Coordination) -> bool:
    inside = [_within(left.tree, part, parts) for part in parts]
    holder = next((part for part, words in zip(parts, inside, strict=True) if left.node in words), None)
    if holder is not None and not _counts_all(left, holder, parts):
        return False
    kept = [any(map(left.keeps, words)) for words in inside]
    if not any(kept) or all(kept):
        return False
    gone = zip(parts, inside, kept, strict=True)
    return any(left.lacks(part) for part, words, is_kept in gone if not (is_kept or _is_counted(left, words)))


def _is_counted(left: Left, words: list[Node]) -> bool:
    """Whether a part has a figure of its own: "nine were built in 1911 and five scrapped in 1912"."""
    mentions = (left.passage.quantity_at.get(word.number) for word in words)
    return any(mention is not None and mention.kind.is_quantity for mention in mentions)


def _within(tree: Tree, part: Node, parts: Coordination) -> list[Node]:
    """Return a word and all below it, without the other parts and the clauses behind all of them."""
    found = [part]
    for below in tree.below(part):
        is_of_all = below.relation.startswith("acl") and below.number > parts[-1].number
        if below not in parts and not is_of_all:
            found += _within(tree, below, parts)
    return found


def _counts_all(left: Left, holder: Node, parts: Coordination) -> bool:
    """Whether a figure before the first of several counts the others too: "400 passengers and crew"."""
    if holder is not parts[0] or left.tree.above(left.node) is not holder:
        return False
    if any(word.low == "of" for word in left.tree.nodes[left.node.number + 1 : holder.number]):
        return True  # a tenth of the grain and the timber
    if left.node.relation != "nummod":
        return False
    return all(_is_uncounted(left.tree, part) for part in parts[1:])


def _is_uncounted(tree: Tree, part: Node) -> bool:
    is_told_apart = any(below.relation in _TOLD_APART for below in tree.below(part))
    is_many = part.tag == "NNS" or sort_of(part.low) in {Sort.GROUP, Sort.PERSON}
    return is_many and not is_told_apart


def _coordinations(left: Left) -> Iterator[Coordination]:
    """Yield the parts of what is coordinated beside a figure: in its clause, or as what that is told of."""
    tree, verb = left.tree, _predicate(left)
    if verb is None or any(word.low in _EACH for word in tree.below(verb)):
        return
    yield from _below(tree, verb)
    yield from _misread(tree, verb)
    while (above := tree.above(verb)) is not None and not _has_own_subject(tree, verb):
        if verb.relation.startswith("acl"):
            yield from _described(tree, verb, above)
            return
        if verb.relation not in _CONTROLLED or (verb.relation == "advcl" and verb.tag == "VBD"):
            return
        for subject in (tree.child(above, *_SUBJECTS),) if verb.relation != "xcomp" else (above,):
            if subject is not None:
                yield from _below(tree, subject)
        verb = above


def _misread(tree: Tree, verb: Node) -> Iterator[Coordination]:
    """Yield the parts of a subject that was parsed as one sentence and the beginning of the next."""
    joining, subject, above = tree.child(verb, "cc"), tree.child(verb, *_SUBJECTS), tree.above(verb)
    if joining is None or subject is None or above is None or verb.relation != "conj" or not joining.number:
        return
    first = tree.nodes[joining.number - 1]
    if above.is_noun and first.is_noun and tree.child(above, *_SUBJECTS, "cop") is None:
        yield first, subject


def _predicate(left: Left) -> Node | None:
    number = left.passage.clause_of(left.node)
    if number >= 0:
        return left.tree.nodes[number]
    return next((node for node in left.tree.nodes if node.relation == "root"), None)


def _has_own_subject(tree: Tree, verb: Node) -> bool:
    subject = tree.child(verb, *_SUBJECTS)
    return subject is not None and not subject.tag.startswith("W")


def _described(tree: Tree, verb: Node, noun: Node) -> Iterator[Coordination]:
    """Yield what a clause behind several things tells of all: "Ann and Tom, who earned …"."""
    first = tree.above(noun) if noun.relation == "conj" else noun
    if first is None:
        return
    parts = _parts(tree, first)
    start = min((verb.number, *(below.number for below in tree.below(verb) if below.low[0].isalnum())))
    is_set_off = start > 0 and tree.nodes[start - 1].low == ","
    if len(parts) > 1 and verb.number > parts[-1].number and (noun is not parts[-1] or is_set_off):
        yield parts


def _below(tree: Tree, node: Node) -> Iterator[Coordination]:
    """Yield the coordinations of nouns, names and adjectives at a word and below it, in its own clause."""
    if not node.is_verb and node.relation != "conj":
        parts = _parts(tree, node)
        if len(parts) > 1:
            yield parts
    has_subject = tree.child(node, *_SUBJECTS) is not None
    for below in tree.below(node):
        is_subject = below.tag == "VBG" and below.relation == "advcl" and not has_subject
        is_other = below.relation == "conj" and (below.is_verb or _has_own_subject(tree, below))
        if (below.relation not in _APART or is_subject) and not is_other:
            yield from _below(tree, below)


def _parts(tree: Tree, first: Node) -> Coordination:
    """Return the things that "and" or "or" joins, the first of them first; it alone where none are."""
    if not first.tag.startswith(_PARTS) or _is_of_each(tree, first) or case_of(tree, first) in _HELD_AGAINST:
        return (first,)
    others = [
        below
        for below in tree.below(first)
        if below.relation == "conj" and below.tag.startswith(_PARTS) and not _is_instead(tree, below)
    ]
    return (first, *others)


def _is_of_each(tree: Tree, first: Node) -> bool:
    """Whether it is told of each: "both Ann and Tom", "an old and ugly mill"."""
    above = tree.above(first)
    beside = (*tree.below(first), *(() if above is None else tree.below(above)))
    if any(word.low in _EACH for word in beside):
        return True
    is_quality = first.tag.startswith(("JJ", "VB")) and first.relation == "amod"
    return is_quality and above is not None and any(below.low in {"a", "an"} for below in tree.below(above))


def _is_instead(tree: Tree, part: Node) -> bool:
    words = {below.low for below in tree.below(part) if below.number < part.number}
    return bool(words & (NEGATORS | _INSTEAD))
