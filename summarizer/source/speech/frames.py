"""The sentences of a text as they read from outside quotation marks: what is within them ends nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import overload

from summarizer.source.document import BlockKind, Document, Paragraph, QuotedSpan, Span
from summarizer.source.speech import grammar, words
from summarizer.source.speech.tokens import Spelling, Token, made, tokens_of
from summarizer.source.vocabulary.given import is_mans

MOST_TOKENS = 200  # longer frames are cut, so that rules which look back and ahead stay linear in the text
_OPENING = {BlockKind.LIST_ITEM: "-*+", BlockKind.QUOTATION: ">"}  # marks that a block may begin with
_EMPHASIS = frozenset(("*", "**", "_", "__"))
_LATEST = 32  # paragraphs whose frames are kept
_SHORT = 20_000  # characters of a text all of whose frames are kept


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens of one sentence as read from outside quotations; `paragraph` counts from 0."""

    tokens: tuple[Token, ...]
    paragraph: int

    def span(self, first: int, last: int) -> Span:
        """Return the place of tokens `first` (included) to `last` (excluded); they must not be empty."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def quotes(self, first: int, last: int) -> tuple[QuotedSpan, ...]:
        """Return the quotations among tokens `first` to `last`."""
        return tuple(token.quote for token in self.tokens[first:last] if token.quote is not None)


class _Made(Sequence[Frame], ABC):
    """Frames of which each is made when it is asked for."""

    @abstractmethod
    def frame(self, number: int) -> Frame:
        """Return the frame of this number, from 0."""

    @overload
    def __getitem__(self, number: int) -> Frame: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Frame]: ...
    def __getitem__(self, number: int | slice) -> Frame | Sequence[Frame]:
        if isinstance(number, slice):
            return tuple(self[one] for one in range(*number.indices(len(self))))
        return self.frame(range(len(self))[number])


class ReadFrames(_Made):
    """All frames of a document in columns, each made again when it is asked for.

    A token of its own takes ten times the room of its places and of what all places of its word share.
    """

    def __init__(self, frames: Iterable[Frame]) -> None:
        """Take in the frames in text order."""
        self.paragraphs = array("q")
        self._ends = array("q", [0])  # of the frames, in tokens
        self._places = array("q"), array("q")
        self._spellings: list[Spelling] = []
        self._quotes: dict[int, list[tuple[int, Token]]] = {}  # by frame, with their numbers in it
        known: dict[Spelling, Spelling] = {}
        for number, frame in enumerate(frames):
            tokens = frame.tokens
            if quotes := [(at, token) for at, token in enumerate(tokens) if token.quote is not None]:
                self._quotes[number] = quotes
            spellings = [(token.text, token.lower, token.is_word, token.is_capital) for token in tokens]
            self._spellings += [known.setdefault(spelling, spelling) for spelling in spellings]
            self._places[0].fromlist([token.start for token in tokens])
            self._places[1].fromlist([token.end for token in tokens])
            self._ends.append(len(self._spellings))
            self.paragraphs.append(frame.paragraph)

    @property
    def starts(self) -> array[int]:
        """Where each frame begins."""
        return array("q", map(self._places[0].__getitem__, self._ends[:-1]))

    def __len__(self) -> int:
        return len(self.paragraphs)

    def frame(self, number: int) -> Frame:
        """Return the frame of this number, from 0."""
        inside, (starts, ends) = slice(self._ends[number], self._ends[number + 1]), self._places
        columns = zip(starts[inside], ends[inside], self._spellings[inside], strict=True)
        tokens = [made((start, end, *spelling, None)) for start, end, spelling in columns]
        for at, token in self._quotes.get(number, ()):
            tokens[at] = token
        return Frame(tuple(tokens), self.paragraphs[number])


def with_first_names(frame: Frame) -> Frame:
    """Return a frame in which no first name passes for a small word: "PER Lund said", "and WILL Orr"."""
    tokens = frame.tokens
    named = [i for i, token in enumerate(tokens) if token.lower in _namesakes() and _is_first(tokens, i)]
    if not named:
        return frame
    changed = (token._replace(lower=token.text) if i in named else token for i, token in enumerate(tokens))
    return replace(frame, tokens=tuple(changed))


def _is_first(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands as the first name of somebody: a capital that no sentence or title gives."""
    capitals = tokens[at : at + 2]
    if len(capitals) < len(("Per", "Lund")) or not all(token.is_capital for token in capitals):
        return False
    if at == 0:
        return len(tokens) > at + 2 and tokens[-1].text != "?" and grammar.is_cue(tokens, at + 2)
    return not tokens[at - 1].is_capital


@cache
def _namesakes() -> frozenset[str]:
    """Return the small words that are given names as well, months aside."""
    return (
        frozenset(word for word in words.PREPOSITIONS | words.AUXILIARIES if is_mans(word) is not None)
        - words.TIME
    )


def read_frames(document: Document) -> Sequence[Frame]:
    """Return the frames of all paragraphs in text order; those of a short text as they are."""
    reader = _Reader(document)
    frames = (frame for index in range(len(document.paragraphs)) for frame in reader.frames(index))
    return tuple(frames) if len(document.text) <= _SHORT else ReadFrames(frames)


class Frames(_Made):
    """The frames of a document that was read, each read again when it is asked for.

    A book has hundreds of thousands of words, of which few are looked at again: only the places are kept, and
    the frames of the latest paragraphs; of a short text all.
    """

    def __init__(self, document: Document, frames: Sequence[Frame]) -> None:
        """Keep the places of `frames`, which are all of `document`."""
        self._few: tuple[Frame, ...] = frames if isinstance(frames, tuple) else ()
        if isinstance(frames, ReadFrames):
            self._starts, self._paragraphs = frames.starts, frames.paragraphs
        else:
            self._starts = array("q", [frame.tokens[0].start for frame in frames])
            self._paragraphs = array("q", [frame.paragraph for frame in frames])
        self._latest = lru_cache(maxsize=_LATEST)(_Reader(document).frames)

    def at(self, offset: int) -> int:
        """Return the number of the last frame that begins at or before `offset`; -1 if there is none."""
        return bisect_right(self._starts, offset) - 1

    def __len__(self) -> int:
        return len(self._starts)

    def frame(self, number: int) -> Frame:
        """Return the frame of this number, from 0."""
        if self._few:
            return self._few[number]
        paragraph = self._paragraphs[number]
        place = number - bisect_left(self._paragraphs, paragraph)
        return self._latest(paragraph)[place]


class _Reader:
    """Reads the frames of a document paragraph by paragraph."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._quotes = [quote for quote in document.quoted if quote.depth == 0]

    def frames(self, index: int) -> tuple[Frame, ...]:
        paragraphs = self._document.paragraphs
        first, last = (
            bisect_left(self._quotes, end, key=lambda quote: quote.outer.start)
            for end in (paragraphs[index - 1].span.end if index else 0, paragraphs[index].span.end)
        )
        tokens = list(
            tokens_of(
                self._document.text, paragraphs[index], self._quotes[first:last], self._document.language
            )
        )
        frames = _frames(self._unmarked(tokens, index), paragraphs[index], index)
        return tuple(map(with_first_names, frames) if self._document.language == "en" else frames)

    def _unmarked(self, tokens: list[Token], index: int) -> list[Token]:
        """Leave out the marks of Markdown; elsewhere than in English a hyphen may open a dialogue."""
        if self._document.language != "en" or not tokens:
            return tokens
        opened = tokens[0].text in _OPENING.get(self._document.blocks[index].kind, "")
        return [token for token in tokens[opened:] if token.text not in _EMPHASIS]


def _frames(tokens: Iterable[Token], paragraph: Paragraph, index: int) -> Iterator[Frame]:
    ends = [sentence.span.end for sentence in paragraph.sentences]
    current: list[Token] = []
    at = 0
    for token in tokens:
        while at < len(ends) and ends[at] <= token.start:
            at += 1
            if current:
                yield Frame(tuple(current), index)
                current = []
        if len(current) == MOST_TOKENS:
            yield Frame(tuple(current), index)
            current = []
        while at < len(ends) and token.quote is not None and ends[at] < token.end:
            at += 1
        if token.text != "." or (at < len(ends) and token.end == ends[at]):
            current.append(token)
    if current:
        yield Frame(tuple(current), index)
