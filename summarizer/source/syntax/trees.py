"""A parsed sentence: its words with their places in the text, and what depends on what."""

from __future__ import annotations

import gzip
import json
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.source.syntax.governing import lower_prepositions
from summarizer.source.syntax.parsing import ROOT, Parser
from summarizer.source.syntax.pieces import OF_ROOT, Piece, pieces
from summarizer.source.syntax.quantifying import lift_quantified
from summarizer.source.syntax.tagging import Tagger
from summarizer.source.syntax.tokens import Token, tokens_of
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import Span

_IN_PHRASE = frozenset({"nmod", "compound", "flat", "appos", "conj", "nmod:poss"})
_LONGEST = 200  # words; what is longer is no sentence, and is parsed in pieces


@dataclass(frozen=True, slots=True)
class Node:
    """A word: its number in the sentence, its place in the text, tag, head (-1: none) and relation."""

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


def parse(text: str, tokens: Sequence[Token]) -> Tree:
    """Parse the tokens of a text as one sentence; see `tokens_of`."""
    nodes: list[Node] = []
    for start in range(0, len(tokens), _LONGEST):
        nodes += _parsed(text, tokens[start : start + _LONGEST], start)
    return Tree(text, tuple(nodes))


def _parsed(text: str, tokens: Sequence[Token], start: int) -> list[Node]:
    tagger, _ = models()
    words = [token.shown for token in tokens]
    tags = [_named(word, tag, tagger) for word, tag in zip(words, tagger.tag(words), strict=True)]
    heads, names = [ROOT] * len(words), ["dep"] * len(words)
    for piece in pieces(words, tags):
        _parse_piece(piece, words, tags, heads, names)
    lift_quantified(words, heads, names)
    lower_prepositions(tags, heads, names)
    return [
        Node(
            start + n,
            token.span,
            normal_form(token.span.of(text)),
            tags[n],
            heads[n] + start if heads[n] != ROOT else ROOT,
            names[n],
        )
        for n, token in enumerate(tokens)
    ]


def _parse_piece(piece: Piece, words: list[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Parse some words of a sentence by themselves; their root depends on the word that they describe."""
    _, parser = models()
    if not piece.words:
        return
    found, relations = parser.parse([words[n] for n in piece.words], [tags[n] for n in piece.words])
    for number, head, relation in zip(piece.words, found, relations, strict=True):
        is_root = head == ROOT
        heads[number] = _described(piece.head, heads, names) if is_root else piece.words[head]
        names[number] = (piece.relation or "root") if is_root else relation


def _described(noun: int, heads: list[int], names: list[str]) -> int:
    """Return the head of the phrase that a noun closes: an aside describes the whole of it."""
    if noun == OF_ROOT:
        return next(
            (number for number, head in enumerate(heads) if head == ROOT and names[number] == "root"), ROOT
        )
    while noun != ROOT and names[noun] in _IN_PHRASE and heads[noun] != ROOT:
        noun = heads[noun]
    return noun


def _named(word: str, tag: str, tagger: Tagger) -> str:
    """Return the tag of a name for a word with a capital that neither treebanks nor WordNet know."""
    if not word[0].isupper() or tag.startswith("NNP") or tagger.knows(word) or lemmas(normal_form(word)):
        return tag
    return "NNP"


def parse_stretch(text: str, start: int = 0, end: int | None = None, whole: Sequence[Token] = ()) -> Tree:
    """Parse `text[start:end]` as one sentence; stretches in `whole` (in text order) are one token each."""
    return parse(text, tokens_of(text, start, end, whole))


def normal_form(word: str) -> str:
    """Return a word in lower case, with a typewriter apostrophe, without ligatures and soft hyphens."""
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word)
    return plain.lower().replace("’", "'").replace("\u00ad", "") or word


class _Numbers(dict[str, float]):
    """Numbers by how they are written, each made once."""

    def __missing__(self, written: str) -> float:
        self[written] = float(written)
        return self[written]


@lru_cache(maxsize=1)
def models() -> tuple[Tagger, Parser]:
    """Return the fitted models; loading takes some tenths of a second.

    Most weights are alike, and each is kept once: that saves a third of the memory.
    """
    packed = (files("summarizer.source.syntax") / "english.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed), parse_float=_Numbers().__getitem__)
    shared: dict[tuple[float, float, float], tuple[float, float, float]] = {}
    moves = {
        feature: shared.setdefault(found := tuple(weights), found)
        for feature, weights in data["moves"].items()
    }
    return Tagger(data["tags"], data["known"]), Parser(moves, data["labels"])
