"""The sentences of a text, parsed once, with their speech, names and what their pronouns take up."""

from __future__ import annotations

import weakref
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.speech.tokens import past_dateline
from summarizer.source.syntax.trees import normal_form
from summarizer.verifying.checking.proving.names import Names
from summarizer.verifying.checking.proving.passage import Passage, parsed
from summarizer.verifying.checking.proving.referring import BLOCK, Referents, sentences_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.syntax import Node
    from summarizer.source.utterance import Utterance
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.proving.entities import Mention


class Passages:
    """The sentences of a text as passages, parsed when they are first asked for.

    They are kept as long as the index of the text, and do not keep it.
    """

    def __init__(self, index: EvidenceIndex) -> None:
        self._index = weakref.ref(index)
        self._known: dict[int, Passage] = {}
        self._referents: dict[int, Referents] = {}
        self._stretches: dict[int, str] = {}

    @property
    def index(self) -> EvidenceIndex:
        """The index of the text, which whoever asks for its passages holds."""
        index = self._index()
        assert index is not None
        return index

    @cached_property
    def names(self) -> Names:
        """What the text tells of the names in it."""
        return Names(self.index.document.text)

    def at(self, number: int) -> Passage:
        """Return the sentence with a number (from 0)."""
        self.prepare((number,))
        return self._known[number]

    def prepare(self, numbers: Iterable[int]) -> None:
        """Parse sentences that will be asked for, those together that were not yet."""
        new = [number for number in numbers if number not in self._known]
        if new:
            text, readings = self.index.document.text, map(self.index.reading, new)
            told = [(Span(past_dateline(text, read.span), read.span.end), read.numbers) for read in readings]
            pairs = parsed(text, told)
            self._known |= {number: Passage(number, *pair) for number, pair in zip(new, pairs, strict=True)}

    def spoken_at(self, span: Span) -> Sequence[Utterance]:
        """Return the speech that a place lies in."""
        return [
            said for said in self.index.spoken_at(span) if any(part.contains(span) for part in said.fragments)
        ]

    def antecedent(self, passage: Passage, pronoun: Node) -> Mention | None:
        """Return the noun that a pronoun most likely stands for, and where; None where that is open."""
        return next(iter(self.mentions(passage, pronoun)), None)

    def may_name(self, passage: Passage, low: str) -> bool:
        """Whether a word stands among what is read for what a word of a sentence names."""
        block = passage.number // BLOCK
        if block not in self._stretches:
            sentences = self.index.document.sentences
            numbers = sentences_for(block, len(sentences))
            span = Span(sentences[numbers[0]].span.start, sentences[numbers[-1]].span.end)
            self._stretches[block] = normal_form(span.of(self.index.document.text))
        return low in self._stretches[block]

    def mentions(self, passage: Passage, node: Node) -> Sequence[Mention]:
        """Return the words that name what a word of a sentence names, as far as that is beyond doubt."""
        block = passage.number // BLOCK
        if block not in self._referents:
            numbers = sentences_for(block, len(self.index.document.sentences))
            self.prepare(numbers)
            self._referents[block] = Referents(map(self.at, numbers), self.names)
        return self._referents[block].mentions(passage, node)


_BY_INDEX: weakref.WeakKeyDictionary[EvidenceIndex, Passages] = weakref.WeakKeyDictionary()


def passages_of(index: EvidenceIndex) -> Passages:
    """Return the passages of a text, the same ones as long as its index is held."""
    if (known := _BY_INDEX.get(index)) is None:
        known = _BY_INDEX[index] = Passages(index)
    return known
