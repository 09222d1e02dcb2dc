"""Two of one sentence, people or figures, that have changed places: who asked is who was asked.

Both are named in the draft's sentence, so that one is not the other by another name.
"""

from __future__ import annotations

from itertools import dropwhile, permutations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import ANYBODY, has_like, keys_of, phrase_keys, sentences_with
from summarizer.desk.parties import taking_part
from summarizer.desk.standing import COMPARATIVE, base, is_measure, is_telling
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.vocabulary.denoting import is_measure as measures
from summarizer.source.vocabulary.denoting import is_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span
    from summarizer.source.syntax import Node, Tree

_NAMING = {"compound", "flat", "appos", "nmod:desc"}
_WITH = {"obj", "iobj", "obl", "obl:agent", "nsubj:pass"}
_BESIDE = {"conj", "advcl", "parataxis"}
_ONE_OF = {"one", "two", "some", "many", "most", "any", "none"}
_LONGEST_LABEL = 6  # words
_LEAST_SHARED = 0.5  # of what else the clause tells
_BEHIND = 2  # words from a figure to what it counts


class Act(NamedTuple):
    """A verb, who does it (`node`), to whom it is done, and what else its clause tells, by their keys.

    `doer` and `taker` are empty for a pronoun and where nobody is told. `takes` are all that take part but do
    not do it, `others` those who do what is told beside it, `rest` what else the clause tells, `before` who
    may do it if the parse is wrong, and `taken` all that names whom it is done to. `by_pronoun` and
    `to_pronoun` are whether a pronoun stands for either, `owners` the names that tell who does it from others
    of the kind, `names` all of the sentence.
    """

    verb: Node
    node: Node | None
    doer: frozenset[str]
    taker: frozenset[str]
    takes: frozenset[str]
    others: frozenset[str]
    rest: frozenset[str]
    before: frozenset[str]
    taken: frozenset[str]
    by_pronoun: bool
    to_pronoun: bool
    owners: frozenset[str]
    names: frozenset[str]


def crossed(held: Held) -> Iterator[Pointed]:
    """Find who does in a sentence what a source has another of that sentence do, and nowhere him or her."""
    tree = held.tree
    if any(n.low == "than" for n in tree.nodes):
        return  # two that are compared may stand in either order
    for ours in _acts(tree):
        if (
            not (ours.doer or ours.by_pronoun)
            or ours.node is None
            or held.is_quoted(ours.verb.span.of(held.sentence))
        ):
            continue
        told = [(act, span) for span in _places(held, ours) for act in _same(held, ours, span)]
        if any(_is_straight(ours, there) for there, _ in told):
            continue
        found = next(((act, span) for act, span in told if _is_crossed(ours, act)), None)
        if found is not None:
            who, verb = ours.node.span.of(held.sentence), found[0].verb.span.of(held.text)
            yield held.point(
                Code.NAME, who, f"in a source it is the other who does this (“{verb}”)", found[1]
            )
            return


def _places(held: Held, ours: Act) -> list[Span]:
    sentences = held.sources.joined.sentences
    return [sentences[n].span for n in sentences_with(ours.verb, held.sources)]


def _same(held: Held, ours: Act, span: Span) -> Iterator[Act]:
    tree = held.tree_at(span)
    return (act for act in _acts(tree) if base(ours.verb) == base(act.verb))


def _is_straight(ours: Act, there: Act) -> bool:
    """Whether a source has the same one do it, or may have."""
    if _are_owners_crossed(ours, there):
        return False
    if ours.doer & (there.doer | there.before):
        return True
    may_be = not there.doer and not ours.doer & (there.taker | there.takes | there.others)
    return may_be and _shared(ours, there) >= _LEAST_SHARED


def _is_crossed(ours: Act, there: Act) -> bool:
    """Whether each has the other's place, or one has and the other is told of by a pronoun, or not at all."""
    if _are_owners_crossed(ours, there):
        return True
    if not ours.doer:
        return bool(ours.taker & there.doer) and there.to_pronoun
    if ours.taken & there.taken:
        return False
    if ours.taker & there.doer and ours.doer & (there.taker | there.others):
        return True
    if ours.taker and not there.doer and ours.doer & there.taker:
        return not ours.rest - ours.taker or bool(ours.rest & there.rest)
    changed = there.doer & (ours.takes | ours.taker | ours.others)
    return bool(changed) and _shared(ours, there) >= _LEAST_SHARED


def _are_owners_crossed(ours: Act, there: Act) -> bool:
    """Whether those of one do it in place of those of another, and both sentences name both."""
    apart = bool(ours.owners - there.owners and there.owners - ours.owners)
    return (
        apart and bool(ours.doer & there.doer) and ours.owners <= there.names and there.owners <= ours.names
    )


def _shared(ours: Act, there: Act) -> float:
    return len(ours.rest & there.rest) / (len(ours.rest) or 1)


def _acts(tree: Tree) -> Iterator[Act]:
    for verb in tree.nodes:
        if verb.is_verb and is_telling(verb) and base(verb) not in WORDS.mutual_verbs:
            yield _act(tree, verb)


def _act(tree: Tree, verb: Node) -> Act:
    node, taker = _sides(tree, verb)
    doer, inside, above = _who(tree, node), list(_inside(tree, verb)), tree.above(verb)
    takes = frozenset(k for n in inside if n.relation in _WITH and n is not node for k in _who(tree, n))
    others = frozenset(k for n in _beside(tree, verb) for k in _who(tree, taking_part(tree, n, "subj")))
    if above is not None and verb.relation == "parataxis":
        inside += [above, *_inside(tree, above)]  # what somebody says behind it
    told = (n for n in inside if n not in {node, verb} and is_telling(n) and not n.is_name)
    rest = frozenset(k for n in told for k in keys_of(n))
    return Act(
        verb=verb,
        node=node,
        doer=doer,
        taker=_who(tree, taker) - doer,
        takes=takes - doer,
        others=others - doer,
        rest=rest - doer,
        before=_may_do(tree, verb),
        taken=_phrase(tree, taker),
        by_pronoun=_is_pronoun(tree, node),
        to_pronoun=_is_pronoun(tree, taker),
        owners=_owners(tree, node) if node is not None and not node.is_name else frozenset(),
        names=frozenset(k for n in tree.nodes if n.is_name for k in keys_of(n)),
    )


def _is_pronoun(tree: Tree, node: Node | None) -> bool:
    return node is not None and node.tag == "PRP" and not tree.below(node)


def _sides(tree: Tree, verb: Node) -> tuple[Node | None, Node | None]:
    """Return who does it, and to whom it is done."""
    above = tree.above(verb)
    own = any(n.relation.startswith(("aux", "nsubj")) for n in tree.below(verb))
    if above is not None and verb.relation == "conj" and verb.tag == "VBN" and not own:
        done_to = tree.child(above, "nsubj:pass")
        if done_to is not None:
            return tree.child(verb, "obl:agent"), done_to
    doer = taking_part(tree, verb, "subj")
    if doer is not None and doer.number > verb.number and doer.relation != "obl:agent":
        doer = None
    return doer, tree.child(verb, "iobj") or taking_part(tree, verb, "obj")


def _phrase(tree: Tree, node: Node | None) -> frozenset[str]:
    return phrase_keys(tree, node) if node is not None and node.is_noun else frozenset()


def _may_do(tree: Tree, verb: Node) -> frozenset[str]:
    """Return the keys of whom a parser may miss: before a verb, behind "by", who speaks in a transcript."""
    before = next((n for n in reversed(tree.nodes[: verb.number]) if n.is_noun or n.is_verb), None)
    label = next((n.number for n in tree.nodes[:_LONGEST_LABEL] if n.low == ":"), 0)
    by = next((n.number for n in tree.nodes[verb.number :] if n.low == "by"), len(tree.nodes))
    found = [*tree.nodes[:label], *tree.nodes[by : by + _LONGEST_LABEL], *([before] if before else [])]
    return frozenset(key for n in found if n.is_noun for key in keys_of(n))


def _inside(tree: Tree, verb: Node) -> Iterator[Node]:
    for below in tree.below(verb):
        if below.relation not in _BESIDE:
            yield below
            yield from _inside(tree, below)


def _beside(tree: Tree, verb: Node) -> Iterator[Node]:
    above = tree.above(verb)
    if above is not None and verb.relation in _BESIDE and above.is_verb:
        yield above
    yield from (n for n in tree.below(verb) if n.relation in _BESIDE and n.is_verb)


def _who(tree: Tree, node: Node | None) -> frozenset[str]:
    """Return the keys by which somebody is named; none of a pronoun, nor of a time or a measure."""
    if node is not None and node.low in _ONE_OF:
        node = tree.child(node, "nmod")
    if node is None or not _names(tree, node) or is_time(node.low) or measures(node.low):
        return frozenset()
    names = (n for n in tree.below(node) if n.relation in _NAMING and (n.is_name or node.is_name))
    return keys_of(node).union(*map(keys_of, names))


def _names(tree: Tree, node: Node) -> bool:
    """Whether a word names somebody or something: a noun, also one that looks like a pronoun, "the mine"."""
    is_the = any(below.relation == "det" for below in tree.below(node))
    return is_the if node.tag == "PRP" else node.is_noun and node.low not in ANYBODY


def _owners(tree: Tree, node: Node) -> frozenset[str]:
    """Return the names that tell a noun from others of its kind: "the governors of Beck Lane"."""
    own = [n for n in tree.below(node) if n.relation in {"nmod", "nmod:poss"} and n.is_name]
    within = (b for n in own for b in (n, *(c for c in tree.below(n) if c.relation in _NAMING and c.is_name)))
    return frozenset(k for n in within for k in keys_of(n))


class _Placed(NamedTuple):
    """A figure and the nouns that tell it from the others of its sentence: what it counts, or whose it is."""

    mention: NumberMention
    nouns: tuple[Node, ...]

    def is_of(self, other: _Placed) -> bool:
        """Whether a noun of either is one of the other's."""
        return any(has_like(one, other.nouns) for one in self.nouns)


def exchanged_figures(held: Held) -> Iterator[Pointed]:
    """Find two figures each of which the evidence tells of what the draft tells the other of."""
    ours = _placed(held.tree, held.numbers)
    for span in held.support.evidence if len(ours) > 1 else ():
        there = _placed(held.tree_at(span), held.numbers_in(span))
        for one, other in permutations(ours, 2):
            mine = [
                next((t for t in there if t.mention.value == p.mention.value), None) for p in (one, other)
            ]
            if mine[0] is not None and mine[1] is not None and _are_exchanged(one, other, mine[0], mine[1]):
                theirs = mine[1].mention
                told = f"a source has “{shorten(theirs.text)}” for this"
                yield held.point(Code.NUMBER, one.mention.text, told, theirs.span)
                return


def _are_exchanged(one: _Placed, other: _Placed, first: _Placed, second: _Placed) -> bool:
    """Whether the nouns of either stand beside the other's figure, and none of them beside its own."""
    crossed = one.is_of(second) and other.is_of(first)
    return crossed and not (one.is_of(first) or other.is_of(second) or one.is_of(other))


def _placed(tree: Tree, numbers: tuple[NumberMention, ...]) -> list[_Placed]:
    """Return the figures of a sentence, none where one is compared with another that is not named."""
    told = [n for n in numbers if n.value is not None and n.kind.is_quantity]
    if len({n.value for n in told}) != len(told) or any(n.tag in COMPARATIVE for n in tree.nodes):
        return []
    behind = [_counted(tree, n) for n in told]
    if all(behind) and len({node.low for node in behind if node is not None}) == len(told):
        return [_Placed(n, (node,)) for n, node in zip(told, behind, strict=True) if node is not None]
    ends = [0, *(n.span.end for n in told)]
    found = (_before(tree, start, n) for start, n in zip(ends, told, strict=False))
    return [_Placed(n, nouns) for n, nouns in zip(told, found, strict=True) if nouns]


def _counted(tree: Tree, mention: NumberMention) -> Node | None:
    """Return the noun that a figure counts, right behind it."""
    if not mention.unit or mention.currency is not None:
        return None
    inside = [n for n in tree.nodes if n.is_noun and n.span.overlaps(mention.span) and not is_measure(n)]
    after = [n for n in tree.nodes if n.span.start >= mention.span.end][:_BEHIND]
    return next((n for n in (*inside, *after) if n.is_noun and not is_measure(n)), None)


def _before(tree: Tree, start: int, mention: NumberMention) -> tuple[Node, ...]:
    """Return the nouns before a figure, back to the one before it and what that counts, or the beginning."""
    between = [n for n in tree.nodes if start <= n.span.start < mention.span.start]
    own = dropwhile(lambda node: start > 0 and node.is_noun, between)
    return tuple(n for n in own if n.is_noun and is_telling(n) and not is_measure(n))
