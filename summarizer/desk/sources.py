"""The sources of a draft: each by its name, and all of them as one text to search."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.desk.findings import Cited
from summarizer.desk.joining import BETWEEN, joined, joined_speech
from summarizer.errors import InputError
from summarizer.source.document import Span
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.index import TextIndex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.document import Document, Utterance

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


@dataclass(frozen=True)
class Source:
    """One source, read. Its index and its speech are made when they are first needed, and kept."""

    name: str
    document: Document

    @cached_property
    def index(self) -> TextIndex:
        """The text, prepared for many searches."""
        return TextIndex(self.document.text)

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """The speech in the source."""
        return read_utterances(self.document)

    @cached_property
    def _spoken(self) -> tuple[tuple[list[str], list[Span]], ...]:
        """The words of each utterance, without what stands between its fragments, and their places."""
        text = self.document.text
        found = []
        for said in self.utterances:
            words = [word for part in said.fragments for word in _WORD.finditer(text, part.start, part.end)]
            found.append(([_bare(word.group()) for word in words], [Span(*word.span()) for word in words]))
        return tuple(found)

    def speech(self, words: str) -> Span | None:
        """Find words in one speech, one after another, whatever tag or mark stands between them."""
        wanted = [_bare(word.group()) for word in _WORD.finditer(words)]
        for said, places in self._spoken if len(wanted) > 1 else ():
            for start in range(len(said) - len(wanted) + 1):
                if said[start] == wanted[0] and said[start : start + len(wanted)] == wanted:
                    return Span(places[start].start, places[start + len(wanted) - 1].end)
        return None

    def cite(self, span: Span) -> Cited:
        """Return a place of the source with its characters."""
        return Cited(source=self.name, span=span, text=span.of(self.document.text))


class Sources:
    """All sources of a draft."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        if not any(text.strip() for text in texts.values()):
            raise InputError("there is no source to hold the draft against")
        self.all = tuple(Source(name, read(text)) for name, text in texts.items() if text.strip())
        lengths = [len(source.document.text) + len(BETWEEN) for source in self.all]
        self._starts = [sum(lengths[:k]) for k in range(len(lengths))]

    @cached_property
    def joined(self) -> Document:
        """All sources as one text, so that evidence is ranked over all of them at once."""
        whole = joined([source.document for source in self.all])
        # read each by itself, nobody is taken for somebody of another source, and nothing is read twice
        evidence_index(whole).utterances = joined_speech([(s.document, s.utterances) for s in self.all])
        return whole

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(stem for word in _WORD.findall(self.joined.text) for stem in _stems(word))

    def has(self, word: str) -> bool:
        """Whether any source has a word, in whatever case, as a genitive or as part of a compound."""
        return bool(_stems(word) & self._words)

    def cite(self, span: Span) -> Cited:
        """Return a place of the joined text as the place of the source that it lies in."""
        place = max(0, bisect_right(self._starts, span.start) - 1)
        source, start = self.all[place], self._starts[place]
        end = min(span.end - start, len(source.document.text))
        return source.cite(Span(min(span.start - start, end), end))


def _stems(word: str) -> set[str]:
    bare = _bare(word)
    return {bare, re.sub(r"'?s?$", "", bare), *bare.split("-")}


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'")
