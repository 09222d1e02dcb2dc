"""A parsed sentence: its words with their places in the text, and what depends on what."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.syntax.clausal import settle_clauses
from summarizer.source.syntax.constraints import hold
from summarizer.source.syntax.deeds import settle_deeds
from summarizer.source.syntax.handing import part_objects
from summarizer.source.syntax.network import ROOT, Analysis, english
from summarizer.source.syntax.nodes import Node
from summarizer.source.syntax.quantifying import count_relatives, lift_quantified, qualify_figures
from summarizer.source.syntax.tensed import agree, leave_to_second, let_tell, tell_in_words
from summarizer.source.syntax.tokens import Token, tokens_of
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


ResultT = TypeVar("ResultT")

_PRONOUNS = WORDS.subject_pronouns | WORDS.object_pronouns
_LONGEST = 200  # words; what is longer is no sentence, and is parsed in pieces


@dataclass(frozen=True)
class Tree:
    """A sentence of a text, parsed. `nodes` are its words in order, `kept` is what was asked of them."""

    text: str
    nodes: tuple[Node, ...]
    _below: tuple[tuple[Node, ...], ...] = field(init=False, repr=False)
    kept: dict[str, dict[int, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)

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


def kept_by_word(tell: Callable[[Tree, Node], ResultT]) -> Callable[[Tree, Node], ResultT]:
    """Keep with a tree what a function tells of its words: each statement about a text asks the same."""
    name = f"{tell.__module__}.{tell.__qualname__}"

    @wraps(tell)
    def told(tree: Tree, node: Node) -> ResultT:
        known = tree.kept.setdefault(name, {})
        if node.number not in known:
            known[node.number] = tell(tree, node)
        result: ResultT = known[node.number]
        return result

    return told


def parse(text: str, tokens: Sequence[Token]) -> Tree:
    """Parse the tokens of a text as one sentence; see `tokens_of`."""
    return parse_each(text, [tokens])[0]


def parse_each(text: str, sentences: Sequence[Sequence[Token]]) -> list[Tree]:
    """Parse sentences of a text, each by its tokens; together they take less time than one by one."""
    places = [(n, start) for n, tokens in enumerate(sentences) for start in range(0, len(tokens), _LONGEST)]
    pieces = [sentences[n][start : start + _LONGEST] for n, start in places]
    analyses = english().analyse_each([tuple(token.shown for token in piece) for piece in pieces])
    nodes: list[list[Node]] = [[] for _ in sentences]
    for (n, start), piece, analysis in zip(places, pieces, analyses, strict=True):
        nodes[n] += _nodes(text, piece, start, analysis)
    return [Tree(text, tuple(of_one)) for of_one in nodes]


def _nodes(text: str, tokens: Sequence[Token], start: int, analysis: Analysis) -> list[Node]:
    tags, heads, names = _mended(text, tokens, analysis)
    return [
        Node(
            start + n,
            token.span,
            _low(token.span.of(text), tags[n]),
            tags[n],
            heads[n] + start if heads[n] != ROOT else ROOT,
            names[n],
        )
        for n, token in enumerate(tokens)
    ]


def _low(written: str, tag: str) -> str:
    """Return a word in lower case; initials spelled as a pronoun keep apart from it: "u.s." of "US"."""
    low = normal_form(written)
    is_initials = tag in {"NNP", "NNPS"} and written.isupper() and low in _PRONOUNS
    return "".join(f"{letter}." for letter in low) if is_initials else low


def _mended(text: str, tokens: Sequence[Token], analysis: Analysis) -> Analysis:
    """Return what the network says with its mistakes mended; as it is where that leaves no tree."""
    words = [token.shown for token in tokens]
    tags, heads, names = list(analysis.tags), list(analysis.heads), list(analysis.relations)
    tell_in_words(words, tags, heads, names)
    leave_to_second(tags, heads, names)
    let_tell(words, tags, heads, names)
    agree(words, tags, heads, names)
    hold(words, tags, heads, names)
    qualify_figures(words, tags, heads, names)
    settle_clauses(words, tags, heads, names)
    settle_deeds(words, tags, heads, names)
    part_objects([token.span.of(text) for token in tokens], tags, heads, names)
    lift_quantified(words, tags, heads, names)
    count_relatives(words, tags, heads, names)
    mended = Analysis(tuple(tags), tuple(heads), tuple(names))
    return mended if _is_tree(heads) else analysis


def _is_tree(heads: Sequence[int]) -> bool:
    """Whether every word leads up to a root."""
    rooted = {ROOT}
    for head in heads:
        way, above = set(), head
        while above not in rooted:
            if above in way:
                return False
            way.add(above)
            above = heads[above]
        rooted |= way
    return True


def parse_stretch(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Parse `text[start:end]` as one sentence."""
    return parse(text, tokens_of(text, start, end))


def normal_form(word: str) -> str:
    """Return a word in lower case, with a typewriter apostrophe, without ligatures and what nobody sees."""
    plain = word if word.isascii() else unicodedata.normalize("NFKC", as_seen(word))
    return plain.lower().replace("’", "'") or word
