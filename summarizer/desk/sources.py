"""The sources of a draft: each by its name, and all of them as one text to search."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from summarizer.desk.describing import Description, descriptions, signed_roles, spoken_roles
from summarizer.desk.findings import Cited
from summarizer.desk.joining import BETWEEN, joined, joined_speech
from summarizer.desk.units import all_dates, completed, implied_dates
from summarizer.errors import InputError
from summarizer.source.document import Document, NumberMention, Span
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.contracting import spelled_out
from summarizer.verifying.checking.dates import month_of
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.index import TextIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.files.source_file import SourceFile
    from summarizer.source.utterance import Utterance

_LONGEST_TAG = 60
_APART = 3  # sentences from one to the other whose figures are held together
_BY = re.compile(r"\b[Bb]y ((?:[A-ZÀ-Þ][\w.'’-]* ?){1,4})")
_SIGNATURE, _LONGEST_NAME = 3, 4  # the last lines of a letter, and the words of a name
_WITHDRAWN = re.compile(
    r"\b(?:misstated|wrongly|incorrectly|mistakenly|erroneously|in error|as recorded"
    r"|(?:early|earlier|first|previous|original)(?: \w+)?"
    r" (?:edition|version|report|article|release|post|broadcast)"
    r"|(?:was|were|been) given as)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


@dataclass(frozen=True)
class Source:
    """One source, read. Its index and its speech are made when they are first needed, and kept."""

    name: str
    document: Document
    file: SourceFile | None = None

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
        for fragments in (*(said.fragments for said in self.utterances), *self._interrupted):
            words = [
                (bare, Span(*word.span()))
                for part in fragments
                for word in _WORD.finditer(text, part.start, part.end)
                for bare in spelled_out(_bare(word.group()))
            ]
            found.append(([bare for bare, _ in words], [span for _, span in words]))
        return tuple(found)

    @property
    def _interrupted(self) -> Iterator[tuple[Span, ...]]:
        """Pairs of quoted spans with a short tag between them: “It is,” he said, “too late”."""
        for one, other in pairwise(quoted for quoted in self.document.quoted if quoted.depth == 0):
            between = self.document.text[one.span.end : other.span.start]
            if len(between) <= _LONGEST_TAG and "\n" not in between:
                yield one.span, other.span

    def described(self, words: Iterable[str]) -> tuple[Description, ...]:
        """Return what the source says somebody is, in the sentences that have one of some words."""
        numbers = {number for word in words for number in self.sentences_with(word)}
        found = [said for number in sorted(numbers) for said in self.describing(number)]
        return (*found, *(said for said in self._roles if said not in found))

    def sentences_with(self, word: str) -> frozenset[int]:
        """Return the numbers of the sentences that have a word, in whatever case and form."""
        bare = _bare(word)
        return frozenset(number for form in _forms(bare) for number in self._sentences_with.get(form, ()))

    def describing(self, number: int) -> tuple[Description, ...]:
        """Return what a sentence says of whom it names."""
        if number not in self._described:
            span = self.document.sentences[number].span
            self._described[number] = tuple(descriptions(self.document.text, span))
        return self._described[number]

    @cached_property
    def _described(self) -> dict[int, tuple[Description, ...]]:
        return {}

    @cached_property
    def _roles(self) -> tuple[Description, ...]:
        text = self.document.text
        return tuple(dict.fromkeys((*spoken_roles(text, self.utterances), *signed_roles(text))))

    @cached_property
    def _sentences_with(self) -> dict[str, list[int]]:
        """The numbers of the sentences that have a word, by the word in lower case and its base forms."""
        found: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.document.sentences):
            words = {_bare(word) for word in _WORD.findall(sentence.span.of(self.document.text))}
            for form in {form for word in words for form in _forms(word)}:
                found.setdefault(form, []).append(number)
        return found

    def speech(self, words: str) -> Span | None:
        """Find words in one speech, one after another, whatever tag or mark stands between them."""
        wanted = [bare for word in _WORD.finditer(words) for bare in spelled_out(_bare(word.group()))]
        for said, places in self._spoken if len(wanted) > 1 else ():
            for start in range(len(said) - len(wanted) + 1):
                if said[start] == wanted[0] and said[start : start + len(wanted)] == wanted:
                    return Span(places[start].start, places[start + len(wanted) - 1].end)
        return None

    def is_signed(self, name: str) -> bool:
        """Whether somebody wrote the source, so that its own words are theirs: a letter, a post "by" them."""
        lines = [line for line in self.document.text.splitlines() if line.strip()]
        last = {_bare(word) for word in name.split()[-1:]}
        signed = any(
            len(line.split()) <= _LONGEST_NAME and last <= set(map(_bare, line.split()))
            for line in lines[-_SIGNATURE:]
        )
        by = (_BY.search(line) for line in lines[:_SIGNATURE])
        return signed or any(found is not None and last <= set(map(_bare, found[1].split())) for found in by)

    def cite(self, span: Span) -> Cited:
        """Return a place of the source with its characters."""
        place = self.file.place(span) if self.file else None
        return Cited(source=self.name, span=span, text=span.of(self.document.text), place=place)


class Sources:
    """All sources of a draft."""

    def __init__(self, sources: Mapping[str, str | SourceFile], left_out: tuple[str, ...] = ()) -> None:
        """Read them; raises `InputError` where there is none, and tells which were `left_out`."""
        found = (_source(name, source) for name, source in sources.items())
        self.all = tuple(source for source in found if source is not None)
        if not self.all:
            raise InputError("; ".join(("there is no source to hold the draft against", *left_out)))
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
    def dates(self) -> frozenset[frozenset[str]]:
        """The dates of all sources, each by its day, month and year."""
        implied = (implied_dates(s.document.numbers, s.document.text) for s in self.all)
        return all_dates(self.joined.numbers, self.joined.text).union(*implied)

    def is_withdrawn(self, place: Span) -> bool:
        """Whether a place is where a source takes something back that it, or an earlier version, has told."""
        return is_withdrawn(self.sentence_at(place).of(self.joined.text))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(stem for word in _WORD.findall(self.joined.text) for stem in _stems(word))

    @cached_property
    def windows(self) -> tuple[tuple[NumberMention, ...], ...]:
        """The figures of any two sentences, one after the other, that have some."""
        return self._figures_within(1)

    @cached_property
    def surroundings(self) -> tuple[tuple[NumberMention, ...], ...]:
        """The same, where a sentence or two without figures may stand between them."""
        return self._figures_within(_APART)

    def _figures_within(self, apart: int) -> tuple[tuple[NumberMention, ...], ...]:
        by_sentence = groupby(self.joined.numbers, key=lambda number: self.number_at(number.span))
        groups = [(place, tuple(group)) for place, group in by_sentence]
        found = [group for _, group in groups]
        found += [one + other for (a, one), (b, other) in pairwise(groups) if b - a <= apart]
        return tuple(w for w in dict.fromkeys(found) if len(w) > 1 or w[0].low is not None)

    def has(self, word: str) -> bool:
        """Whether any source has a word, in whatever case, as a genitive, in a compound, a month cut."""
        return bool(_stems(word) & self._words) or month_of(word) in evidence_index(self.joined).months

    def numbers_of(self, place: Span) -> range:
        """Return the numbers of the sentences of the joined text that a place lies in."""
        last = bisect_left(self.joined.sentences, place.end, key=lambda s: s.span.start)
        return range(self.number_at(place), last)

    def has_before(self, place: Span, word: str) -> bool:
        """Whether the sentence before a place has a word."""
        before = self.before(place).of(self.joined.text) if self.number_at(place) else ""
        return _bare(word) in map(_bare, _WORD.findall(before))

    def before(self, place: Span) -> Span:
        """Return the sentence before the one that a place begins in, that one itself if it is the first."""
        return self.joined.sentences[max(0, self.number_at(place) - 1)].span

    def sentence_at(self, place: Span) -> Span:
        """Return the sentence of the joined text that a place begins in."""
        return self.joined.sentences[self.number_at(place)].span

    def number_at(self, place: Span) -> int:
        """Return the number of the sentence of the joined text that a place begins in."""
        return max(0, bisect_right(self.joined.sentences, place.start, key=lambda s: s.span.start) - 1)

    def cite(self, span: Span) -> Cited:
        """Return a place of the joined text as the place of the source that it lies in."""
        place = max(0, bisect_right(self._starts, span.start) - 1)
        source, start = self.all[place], self._starts[place]
        end = min(span.end - start, len(source.document.text))
        return source.cite(Span(min(span.start - start, end), end))


def _source(name: str, source: str | SourceFile) -> Source | None:
    """Read a source; None for one without words."""
    text, layout, file = (
        (source, (), None) if isinstance(source, str) else (source.text, source.layout, source)
    )
    if not text.strip():
        return None
    document = read(text, layout)
    return Source(name, replace(document, numbers=tuple(completed(document.numbers, text))), file)


def is_withdrawn(sentence: str) -> bool:
    """Whether a sentence tells that something was told wrongly."""
    return _WITHDRAWN.search(sentence) is not None


def _stems(word: str) -> set[str]:
    bare = _bare(word)
    return {bare, re.sub(r"'?s?$", "", bare), *bare.split("-")}


def _forms(bare: str) -> set[str]:
    whole = bare.removesuffix("'s")
    return {bare, whole, *whole.split("-"), *(base for _, base in lemmas(whole))}


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'")
