"""The sentences of a text, parsed once, with their speech, names and what their pronouns take up."""

from __future__ import annotations

import re
import unicodedata
import weakref
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.speech.tokens import past_dateline
from summarizer.source.syntax.trees import normal_form
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, TITLES
from summarizer.verifying.checking.proving.grammar import FEMININE, MASCULINE
from summarizer.verifying.checking.proving.passage import Passage, parsed
from summarizer.verifying.checking.proving.referring import BLOCK, Referents, sentences_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.source.utterance import Utterance
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.proving.entities import Mention

_WORD = r"\w[\w’'-]*"
# Each begins with the letters that it is about: a search that knows the first character is quick.
_TITLED = re.compile(
    r"([MmSsDdLl](?<=\b.)(?i:(?<=m)(?:rs?|iss|s)|(?<=s)ir|(?<=d)ame|(?<=l)(?:ady|ord)))\b\.?\s+"
    rf"(?=({_WORD})(?:\s+({_WORD}))?)"
)
_TWO_WORDS = re.compile(rf"[A-Z](?<![\w.].)(?=([\w’'-]+)\s+({_WORD}))")
_MARK = re.compile(r"[’'-]")
_NO_FIRST_NAMES = TITLES | FUNCTION_WORDS


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


class Names:
    """The names of a text, by the words around them; read when first asked for."""

    def __init__(self, text: str) -> None:
        self._source = text
        self._whole_names: dict[str, bool] = {}

    @cached_property
    def _text(self) -> str:
        return unicodedata.normalize("NFKC", self._source)

    def gender_of(self, name: Node) -> frozenset[str]:
        """Return the pronouns that a title before a name calls for, anywhere in the text."""
        return self._titled.get(name.low, frozenset())

    @cached_property
    def _titled(self) -> dict[str, frozenset[str]]:
        """The pronouns for each name that stands behind a title, or behind a first name with one."""
        found: dict[str, frozenset[str]] = {}
        for match in _TITLED.finditer(self._text):
            gender = MASCULINE if match[1].lower() in {"mr", "sir", "lord"} else FEMININE
            for word in filter(None, (match[2], match[3])):
                for name in _cut(word):
                    found.setdefault(name, gender)
        return found

    def has_first_name(self, name: Node) -> bool:
        """Whether the text has another capitalised word, and no title, before a name."""
        return bool(self.before(name))

    def before(self, name: Node) -> frozenset[str]:
        """Return the capitalised words but titles that stand right before a name anywhere in the text."""
        return frozenset(self._before.get(name.low, frozenset()) - _NO_FIRST_NAMES)

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        """The capitalised words that stand right before each word, in lower case."""
        found: dict[str, set[str]] = {}
        for first, second in {(match[0] + match[1], match[2]) for match in _TWO_WORDS.finditer(self._text)}:
            for word in _cut(second):
                found.setdefault(word, set()).add(first.lower())
        return found

    def is_one(self, name: Sequence[Node]) -> bool:
        """Whether a text has a whole name, and its last word in no other name."""
        key = " ".join(node.low for node in name)
        if key not in self._whole_names:
            before = self._before.get(name[-1].low, set())
            others = before - {node.low for node in name} - _NO_FIRST_NAMES
            pattern = r"[\s.]+".join(re.escape(node.low.rstrip(".")) for node in name)
            self._whole_names[key] = not others and bool(re.search(pattern, self._text, re.IGNORECASE))
        return self._whole_names[key]


def _cut(word: str) -> Iterator[str]:
    """Yield a word in lower case, whole and up to each mark in it: "lee" of "Lee's"."""
    low = word.lower()
    yield low
    yield from (low[: mark.start()] for mark in _MARK.finditer(low))
