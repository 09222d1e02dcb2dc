"""A parsed sentence: its words with their places in the text, and what depends on what."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.source.syntax.parsing import ROOT, Parser
from summarizer.source.syntax.tagging import Tagger
from summarizer.source.syntax.tokens import tokens_of
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import Span

_LONGEST = 200  # words; what is longer is no sentence, and is parsed in pieces


@dataclass(frozen=True, slots=True)
class Node:
    """A word: its number in the sentence, its place in the text, its tag, its head (-1: none) and relation."""

    number: int
    span: Span
    low: str
    tag: str
    head: int
    relation: str

    @property
    def is_name(self) -> bool:
        """Whether the word is a proper noun."""
        return self.tag in {"NNP", "NNPS"}

    @property
    def is_noun(self) -> bool:
        """Whether the word is a noun, proper or common."""
        return self.tag.startswith("NN")

    @property
    def is_verb(self) -> bool:
        """Whether the word is a form of a verb."""
        return self.tag.startswith("VB")


@dataclass(frozen=True)
class Tree:
    """A sentence of a text, parsed. `nodes` are its words in order."""

    text: str
    nodes: tuple[Node, ...]
    _below: tuple[tuple[Node, ...], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        below: list[list[Node]] = [[] for _ in self.nodes]
        for node in self.nodes:
            if node.head != ROOT:
                below[node.head].append(node)
        object.__setattr__(self, "_below", tuple(map(tuple, below)))

    def below(self, node: Node) -> tuple[Node, ...]:
        """Return the words that depend on a word, in order."""
        return self._below[node.number]

    def above(self, node: Node) -> Node | None:
        """Return the word that a word depends on."""
        return self.nodes[node.head] if node.head != ROOT else None

    def ancestors(self, node: Node) -> Iterator[Node]:
        """Yield the words above a word, the nearest first."""
        above = self.above(node)
        while above is not None:
            yield above
            above = self.above(above)

    def child(self, node: Node, *relations: str) -> Node | None:
        """Return the first word below that has one of these relations."""
        return next((below for below in self.below(node) if below.relation in relations), None)


def parse(text: str, spans: Sequence[Span]) -> Tree:
    """Parse the words at some places of a text as one sentence; see `tokens_of`."""
    tagger, parser = models()
    nodes: list[Node] = []
    for start in range(0, len(spans), _LONGEST):
        piece = spans[start : start + _LONGEST]
        words = [span.of(text) for span in piece]
        tags = [_named(word, tag, tagger) for word, tag in zip(words, tagger.tag(words), strict=True)]
        heads, names = parser.parse(words, tags)
        nodes += [
            Node(start + n, span, normal_form(word), tag, head + start if head != ROOT else ROOT, name)
            for n, (span, word, tag, head, name) in enumerate(
                zip(piece, words, tags, heads, names, strict=True)
            )
        ]
    return Tree(text, tuple(nodes))


def _named(word: str, tag: str, tagger: Tagger) -> str:
    """Return the tag of a name for a word with a capital that neither treebanks nor WordNet know."""
    if not word[0].isupper() or tag.startswith("NNP") or tagger.knows(word) or lemmas(normal_form(word)):
        return tag
    return "NNP"


def parse_stretch(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Parse `text[start:end]` as one sentence."""
    return parse(text, tokens_of(text, start, end))


def normal_form(word: str) -> str:
    """Return a word in lower case, with a typewriter apostrophe and without soft hyphens."""
    return word.lower().replace("’", "'").replace("\u00ad", "") or word


@lru_cache(maxsize=1)
def models() -> tuple[Tagger, Parser]:
    """Return the fitted models; loading takes some tenths of a second."""
    data = json.loads(gzip.decompress((files("summarizer.source.syntax") / "english.json.gz").read_bytes()))
    moves = {feature: tuple(weights) for feature, weights in data["moves"].items()}
    return Tagger(data["tags"], data["known"]), Parser(moves, data["labels"])


