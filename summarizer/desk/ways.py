"""In which of several ways something came about, each shutting out the others: resigned, or was dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import keys_of
from summarizer.desk.parties import called, sentences_telling, taking_part, verb_of
from summarizer.desk.stances import Stance, stance
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import is_derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_DENIED = "not"


class _Entry(NamedTuple):
    """A verb that tells a way, whose way it is, and what must stand below the verb for that."""

    kind: str
    way: int
    verb: str
    role: str
    beside: str

    @property
    def word(self) -> str:
        """The word that tells the way from the others."""
        return self.beside if self.beside not in {"", _DENIED} else self.verb.split("_")[0]


_ENTRIES = [
    _Entry(kind, way, *(*entry.split(":"), "")[:3])
    for kind, ways in WORDS.ways.items()
    for way, listed in enumerate(ways)
    for entry in listed.split()
]


class Way(NamedTuple):
    """A way that a sentence tells of somebody, by the keys of the name; none where a pronoun stands."""

    entry: _Entry
    word: Node
    whose: frozenset[str]


def otherwise(held: Held) -> Iterator[Pointed]:
    """Find a way in which the sources tell something of somebody nowhere, and another in which they do."""
    for ours in _ways(held.tree):
        told = [(way, span) for way, span in _told(held, ours) if _may_be_of_one(held, ours, way, span)]
        others = [(way, span) for way, span in told if way.entry.way != ours.entry.way]
        if not others or len(others) < len(told) or _is_named(held, ours):
            continue
        (other, span), word = others[0], ours.word.span.of(held.sentence)
        said = other.word.span.of(held.text)
        denied = "not " * (other.entry.beside == _DENIED)
        yield held.point(Code.REFUTED, word, f"no source says so; of the same one has “{denied}{said}”", span)
        return


def _ways(tree: Tree) -> Iterator[Way]:
    for node in tree.nodes:
        verb = verb_of(tree, node) if node.is_verb else ""
        for entry in (entry for entry in _ENTRIES if entry.verb == verb):
            word, whose = _word(tree, node, entry), taking_part(tree, node, entry.role)
            if word is not None and whose is not None:
                yield Way(entry, word, called(tree, whose))


def _word(tree: Tree, verb: Node, entry: _Entry) -> Node | None:
    """Return the word that tells a way, if a sentence holds it so."""
    held = {Stance.NOT_SO, Stance.BARRED} if entry.beside == _DENIED else {Stance.SO}
    if stance(tree, verb) not in held:
        return None
    if entry.beside in {"", _DENIED}:
        return verb
    return next((n for n in tree.below(verb) if n.low == entry.beside), None)


def _told(held: Held, ours: Way) -> Iterator[tuple[Way, Span]]:
    kind = ours.entry.kind
    for span in sentences_telling(held, (entry.verb for entry in _ENTRIES if entry.kind == kind)):
        tree = held.tree_at(span)
        yield from ((way, span) for way in _ways(tree) if way.entry.kind == kind)


def _may_be_of_one(held: Held, ours: Way, there: Way, span: Span) -> bool:
    """Whether two ways are told of the same: of one name, or of a pronoun right behind that."""
    if there.whose:
        return bool(ours.whose & there.whose)
    return bool(ours.whose & (_all_keys(held, span) | _all_keys(held, held.sources.before(span))))


def _is_named(held: Held, ours: Way) -> bool:
    """Whether the sources have a word for our way in, or right beside, a sentence with the name."""
    group = [e.word for e in _ENTRIES if (e.kind, e.way) == ours.entry[:2] and e.beside != _DENIED]
    return any(
        any((n.is_noun or n.is_verb) and any(is_derived(n.low, word) for word in group) for n in tree.nodes)
        for tree in _trees_of(held, ours.whose)
    )


def _trees_of(held: Held, whose: frozenset[str]) -> Iterator[Tree]:
    """Yield the sentences that name somebody, and those beside them with a pronoun, or without a name."""
    trees = [held.tree_at(s.span) for s in held.sources.joined.sentences]
    named = [any(n.is_noun and keys_of(n) & whose for n in tree.nodes) for tree in trees]
    for at, tree in enumerate(trees):
        free = any(n.tag.startswith("PRP") for n in tree.nodes) or not any(n.is_name for n in tree.nodes)
        if named[at] or (free and any(named[max(0, at - 1) : at + 2])):
            yield tree


def _all_keys(held: Held, span: Span) -> frozenset[str]:
    nodes = held.tree_at(span).nodes
    return frozenset(key for node in nodes if node.is_noun for key in keys_of(node))
