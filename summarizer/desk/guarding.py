"""A fact in a draft of what the sources tell only under a guard, and a denial of what they tell as so.

Every word of the sentence is looked up in the sentence of the sources that has most of them, whatever it
leads there. Where what the sentence is about is told there under a guard, and nowhere without, and the draft
has none, it says more than its sources.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.conflicting import is_done
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.guards import Guard, guard, is_guarding
from summarizer.desk.matching import SYNONYM, likeness
from summarizer.desk.sources import Sources, is_withdrawn
from summarizer.desk.stances import clause, leads, tells
from summarizer.desk.standing import base, is_measure, is_question, is_telling, key, parsed_there
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import is_general
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_LEAST_TOLD = 0.35  # of the weight of all words
_ALONE = 0.45  # where the verb is in other words
_NEARLY = 0.7  # where the place tells nearly all of it
_MORE = 1.5  # times what is told there as so
_ELSEWHERE = 0.5
_CANDIDATES = 8
_COMMON = 30  # sentences
_OBJECTS = {"obj", "nsubj:pass"}
_MINDING = ("express", "judge", "think", "decide", "communicate", "support")


class _Word(NamedTuple):
    """A word of the draft's sentence, how like the source's is to it, and the guard of that."""

    node: Node
    like: float
    guard: Guard


class _Place(NamedTuple):
    """A sentence of the sources with the words of the draft's that it has, and those of the one before it."""

    span: Span
    words: tuple[_Word, ...]
    before: frozenset[int]

    @property
    def guarded(self) -> list[_Word]:
        """The words under a guard."""
        return [w for w in self.words if w.guard is not Guard.SO]

    @property
    def plain(self) -> list[_Word]:
        """The words that are told as so."""
        return [w for w in self.words if w.guard is Guard.SO]


def overstated(held: Held) -> Iterator[Pointed]:
    """Find a sentence that tells as so what the sources tell only under a guard."""
    tree = held.tree
    root = _predicate(tree)
    if (
        root is None
        or held.is_quoted(root.span.of(held.sentence))
        or not _is_plain(tree, root)
        or guard(tree, root) is not Guard.SO
    ):
        return
    for scale in (_Scale(tree, root, held), _Scale(tree, root, held, of_clause=True)):
        best = scale.best
        found = _guard_of(tree, root, best, scale) if best is not None else None
        if found is not None and best is not None:
            yield _pointed(held, *found, best.span)
            return


def _is_plain(tree: Tree, told: Node) -> bool:
    """Whether nothing in a sentence is guarded, but for what is to come, or would in somebody's words."""
    reported = told.relation == "ccomp"
    free = WORDS.future | ({"would"} if reported else set())
    return not any(is_guarding(n) and n.low not in free and n is not tree.above(told) for n in tree.nodes)


class _Scale:
    """What the words of a sentence weigh, and the sentences of the sources that have most of them."""

    def __init__(self, tree: Tree, root: Node, held: Held, *, of_clause: bool = False) -> None:
        self._root, self.of_clause = root, of_clause
        own = {n.number for n in clause(tree, root)} if of_clause else set(range(len(tree.nodes)))
        words = [n for n in tree.nodes if n.number in own and is_telling(n) and not tells(n)]
        index = evidence_index(held.sources.joined)
        self._weights = {n.number: index.weight(key(n)) for n in words}
        self._about = {root.number, *(n.number for n in tree.below(root) if n.relation in _OBJECTS)}
        self.places = [_place(held.sources, number, words) for number in _candidates(held, words)]

    @property
    def best(self) -> _Place | None:
        """The sentence that has most of the words; of a clause alone one that has what that tells."""
        places = [p for p in self.places if not self.of_clause or self._has_root(p)]
        return max(places, key=self.told, default=None)

    def _has_root(self, place: _Place) -> bool:
        return any(w.node is self._root and w.like >= SYNONYM for w in place.words)

    def of(self, words: Iterable[_Word]) -> float:
        """Return what some words weigh."""
        return sum(self._weights[w.node.number] * w.like for w in words)

    def told(self, place: _Place) -> float:
        """Return what a sentence has, that which the draft's tells twice."""
        return self.of(place.words) + self.of(w for w in place.words if w.node.number in self._about)

    def wanted(self, place: _Place) -> float:
        """Return what all words weigh, but those that a place may take up from the sentence before it."""
        own = {w.node.number for w in place.words}
        return sum(weight for n, weight in self._weights.items() if n in own or n not in place.before)

    def elsewhere(self, place: _Place) -> float:
        """Return how much of what a place has under a guard another place tells without."""
        inside = {w.node.number for w in place.guarded}
        others = (
            self.of(w for w in p.plain if w.node.number in inside) for p in self.places if p is not place
        )
        return max(others, default=0.0) / (self.of(place.guarded) or 1.0)


def _pointed(held: Held, word: Node, found: Guard, place: Span) -> Pointed:
    denied = found in {Guard.DENIED, Guard.LEFT_OUT}
    code = Code.NEGATION if denied else Code.MODALITY
    said = word.span.of(held.sentence)
    return held.point(code, said, f"told as a fact; a source tells it as {found.value}", place)


def _guard_of(tree: Tree, root: Node, place: _Place, scale: _Scale) -> tuple[Node, Guard] | None:
    """Return what the sentence is about, and the guard that the place puts on that."""
    much, little, wanted = scale.of(place.guarded), scale.of(place.plain), scale.wanted(place)
    left_out = next(
        (w for w in place.words if w.guard is Guard.LEFT_OUT and tree.above(w.node) is root), None
    )
    if left_out is not None and much + little >= _LEAST_TOLD * wanted:
        return left_out.node, left_out.guard
    few = sum(scale.of_clause or not is_measure(w.node) for w in place.guarded) < 2
    if scale.elsewhere(place) >= _ELSEWHERE:
        return None
    words = {w.node.number: w for w in place.words}
    own = words.get(root.number)
    if own is not None and own.like >= SYNONYM:
        held = much >= max(_LEAST_TOLD * wanted, little) and not few
        whole = leads(tree, root) and much + little >= _NEARLY * wanted
        enough = held or (whole and own.guard is Guard.OPEN)
        return (root, own.guard) if enough and _weighs(tree, root, own.guard) else None
    about = [words[n.number] for n in tree.below(root) if n.relation in _OBJECTS and n.number in words]
    if few or not about or much < max(_ALONE * wanted, _MORE * little) or _minds(root):
        return None
    found = about[0].guard
    return (about[0].node, found) if found is not Guard.DENIED and _weighs(tree, root, found) else None


def _minds(root: Node) -> bool:
    """Whether a verb tells what somebody thinks or says of a thing, and not what becomes of it."""
    return base(root) not in WORDS.light_verbs and any(is_general(kind, base(root), "v") for kind in _MINDING)


def _weighs(tree: Tree, root: Node, found: Guard) -> bool:
    """Whether a guard is missing in the draft: what is planned may be told as to come."""
    if found is Guard.PLANNED:
        return is_done(tree, root)
    return found is not Guard.SO


def _predicate(tree: Tree) -> Node | None:
    """Return what a sentence, or what it lets somebody say or find, tells: a verb, or what "have" has."""
    root = next((n for n in tree.nodes if n.relation == "root"), None)
    said = tree.child(root, "ccomp") if root is not None and root.is_verb else None
    if said is not None and said.is_verb:
        root = said
    if root is not None and base(root) in WORDS.light_verbs:
        root = tree.child(root, "obj") or root
    return root


def _candidates(held: Held, words: list[Node]) -> list[int]:
    """Return the numbers of its evidence and of the sentences that have most of some words, two at least."""
    index = evidence_index(held.sources.joined)
    found = Counter(
        number
        for node in words
        for number in {*index.numbers_of(node.low), *index.numbers_of(base(node))}
        if len(index.numbers_of(node.low)) < _COMMON
    )
    near = [number for span in held.support.evidence for number in held.sources.numbers_of(span)]
    most = [number for number, count in found.most_common(_CANDIDATES) if count > 1]
    return list(dict.fromkeys((*near, *most)))


def _place(sources: Sources, number: int, words: list[Node]) -> _Place:
    text, span = sources.joined.text, sources.joined.sentences[number].span
    tree = parsed_there(text, span)
    open_question = is_question(text, span) and not tree.nodes[0].tag.startswith(
        "W"
    )  # "how many came?": some
    asked = open_question or is_withdrawn(span.of(text))
    theirs = [n for n in tree.nodes if is_telling(n)]
    told = tuple(filter(None, (_word(tree, n, theirs, asked=asked) for n in words)))
    last = parsed_there(text, sources.joined.sentences[number - 1].span).nodes if number else ()
    before = frozenset(n.number for n in words if any(likeness(n, other) == 1 for other in last))
    return _Place(span, told, before)


def _word(tree: Tree, node: Node, theirs: list[Node], *, asked: bool) -> _Word | None:
    alike = [(likeness(node, other), other) for other in theirs]
    best = max((like for like, _ in alike), default=0.0)
    if not best:
        return None
    found = [guard(tree, other) for like, other in alike if like == best]
    return _Word(node, best, Guard.OPEN if asked else Guard.SO if Guard.SO in found else found[0])
