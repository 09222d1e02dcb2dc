"""Statements with a name in brackets where the source has a word that takes up whom or what the name names.

"[Ines Vold] sold the mill." is supported where "She sold the mill." is and "she", as the text was parsed, is
Ines Vold beyond doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.results import Aligned, Relation, Support, Verdict
from summarizer.source.document import Span
from summarizer.verifying.checking.proving.naming import namings
from summarizer.verifying.checking.proving.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.proving.entities import Mention

_BRACKETS = re.compile(r"\[(?P<name>[^\[\]\n]{2,120})\](?P<owns>['’]s\b)?")
_TAKING_UP = re.compile(r"\b(?:he|she|it|the [\w-]+)\b", re.IGNORECASE)
_OWNING = re.compile(r"\b(?:his|her|its)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ALIKE = 3  # words behind the brackets and behind the word of the source
_SENTENCES = 3  # of the evidence


class Unbracketed(NamedTuple):
    """A statement with the source's own word at `place` for the `name` in its `brackets`.

    `place` is in `text`, `name` and `brackets` in the statement, `word` in the source.
    """

    text: str
    place: Span
    name: Span
    brackets: Span
    word: Span

    def back(self, support: Support) -> Support:
        """Return the support of the source's own words as that of the statement with brackets."""
        moved = [pair for found in support.proof for pair in self._moved(found)]
        named = Aligned(statement=self.name, source=self.word, relation=Relation.PRONOUN)
        proof = tuple(sorted((*moved, named), key=lambda pair: pair.statement))
        return support.model_copy(update={"proof": proof})

    def _moved(self, pair: Aligned) -> Iterator[Aligned]:
        """Yield what a pair aligns before the brackets and behind them, where they are."""
        ours, theirs = pair.statement, pair.source
        further = self.brackets.end - self.place.end
        splits = ours.overlaps(self.place) and theirs.contains(self.word)  # a text may say it twice
        if ours.start < self.place.start:
            end = min(ours.end, self.place.start)
            yield _same(
                pair, Span(ours.start, end), Span(theirs.start, self.word.start if splits else theirs.end)
            )
        if ours.end > self.place.end:
            start = max(ours.start, self.place.end)
            behind = Span(self.word.end if splits else theirs.start, theirs.end)
            yield _same(pair, Span(start + further, ours.end + further), behind)


def _same(pair: Aligned, statement: Span, source: Span) -> Aligned:
    return pair.model_copy(update={"statement": statement, "source": source})


def unbracketed(statement: str, index: EvidenceIndex, support: Support) -> Iterator[Unbracketed]:
    """Yield a statement that is not supported with the words of the source for its first name in brackets."""
    brackets = _BRACKETS.search(statement)
    if brackets is None or support.verdict is Verdict.SUPPORTED or index.document.language != "en":
        return
    text = index.document.text
    for sentence in support.evidence[:_SENTENCES]:
        kinds = _OWNING if brackets["owns"] else _TAKING_UP
        for word in kinds.finditer(text, sentence.start, sentence.end):
            if _begins_alike(statement[brackets.end() :], text[word.end() : sentence.end]):
                found = Span(*word.span())
                if _names(brackets["name"], index, found):
                    yield _with(statement, brackets, found, text)


def _with(statement: str, brackets: re.Match[str], word: Span, text: str) -> Unbracketed:
    start, end = brackets.span()
    own = word.of(text) if start else word.of(text)[:1].upper() + word.of(text)[1:]
    put = f"{statement[:start]}{own}{statement[end:]}"
    place = Span(start, start + len(own))
    return Unbracketed(put, place, Span(*brackets.span("name")), Span(start, end), word)


def _begins_alike(ours: str, theirs: str) -> bool:
    return _WORD.findall(ours)[:_ALIKE] == _WORD.findall(theirs)[:_ALIKE]


def _names(name: str, index: EvidenceIndex, word: Span) -> bool:
    """Whether a stretch of the text names what a word of it takes up beyond doubt."""
    passages = passages_of(index)
    passage = passages.at(index.at((word,))[0].number)
    node = head_in(passage.tree, word)
    return node is not None and any(_is_naming(name, mention) for mention in passages.mentions(passage, node))


def head_in(tree: Tree, phrase: Span) -> Node | None:
    """Return the first word of a phrase that hangs on nothing in it."""
    inside = _inside(tree, phrase)
    numbers = {node.number for node in inside}
    return next((node for node in inside if node.head not in numbers), None)


def _inside(tree: Tree, phrase: Span) -> Sequence[Node]:
    return [node for node in tree.nodes if phrase.contains(node.span)]


def _is_naming(name: str, mention: Mention) -> bool:
    """Whether a stretch stands where something is named, and is no more than that name and what it is."""
    passage, node = mention
    start = passage.tree.text.find(name, passage.tree.nodes[0].span.start, passage.tree.nodes[-1].span.end)
    stretch = Span(start, start + len(name)) if start >= 0 and node.is_name else None
    if stretch is None:
        return False
    inside = set(_inside(passage.tree, stretch))
    if inside and inside <= set(passage.names_of(node)):
        return True  # "Ann Orr" of "Conductor Ann Orr"
    head = head_in(passage.tree, stretch)
    return stretch.contains(node.span) and (head == node or head in namings(passage, node))
