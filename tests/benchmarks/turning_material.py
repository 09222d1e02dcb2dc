"""The sentences of an English text that statements can be made from, and the names in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.reading import read
from summarizer.source.syntax import parse_stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, Sentence, Span
    from summarizer.source.syntax import Node, Tree

_FEWEST, _MOST = 6, 32  # words of a sentence that statements are made from


@dataclass(frozen=True)
class Said:
    """A sentence of a text with its tree."""

    words: str
    tree: Tree
    sentence: Sentence

    @property
    def root(self) -> Node:
        """The word that all others depend on."""
        return next(node for node in self.tree.nodes if node.head < 0)


@dataclass(frozen=True)
class Material:
    """A text, the sentences of it that assert something in the open, and the names in it."""

    document: Document
    said: tuple[Said, ...]
    names: tuple[str, ...]
    others: list[Said] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text."""
        return self.document.text


def material(text: str) -> Material:
    """Read a text and choose its sentences: of 6 to 32 words, outside speech, with a subject and a verb."""
    document = read(text)
    quoted = [quoted.outer for quoted in document.quoted]
    said = []
    for sentence in document.sentences:
        words = " ".join(sentence.span.of(text).split())
        is_fit = _FEWEST <= len(words.split()) <= _MOST and words[0].isupper() and words[-1] == "."
        if is_fit and not any(place.overlaps(sentence.span) for place in quoted):
            tree = parse_stretch(words)
            root = next(node for node in tree.nodes if node.head < 0)
            if tree.child(root, "nsubj", "nsubj:pass") is not None:
                said.append(Said(words, tree, sentence))
    return Material(document, tuple(said), _names(said))


def _names(said: list[Said]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for one in said:
        for run in runs_of(one.tree):
            if run[0].number > 0:
                found[" ".join(node.span.of(one.words) for node in run)] = None
    return tuple(found)


def runs_of(tree: Tree) -> Iterator[list[Node]]:
    """Yield the names of a sentence, each the words in a row that are proper nouns."""
    run: list[Node] = []
    for node in tree.nodes:
        if node.is_name and node.low.isalpha() and len(node.low) > 2:
            run.append(node)
        elif run:
            yield run
            run = []
    if run:
        yield run


def instead(words: str, span: Span, other: str) -> str:
    """Return a sentence with other words in a place of it."""
    turned = words[: span.start] + other + words[span.end :]
    return turned[0].upper() + turned[1:]


def phrase_of(tree: Tree, head: Node) -> Span:
    """Return the stretch of a word with all that depends on it."""
    first = last = head
    waiting = [head]
    while waiting:
        node = waiting.pop()
        first, last = min(first, node, key=_place), max(last, node, key=_place)
        waiting += tree.below(node)
    return type(head.span)(first.span.start, last.span.end)


def _place(node: Node) -> int:
    return node.number


def lowered(words: str, head: Node) -> str:
    """Return the words of a phrase as they are inside a sentence."""
    return words if head.is_name and not words.startswith(("The ", "A ")) else words[0].lower() + words[1:]
