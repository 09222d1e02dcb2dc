"""The draft's sentences, held against all sources at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.reckoning import reckoned
from summarizer.desk.substituting import substitute
from summarizer.rendering.wording import shorten
from summarizer.results import ReasonCode, Verdict
from summarizer.source.document import NumberKind, Qualifier, Span
from summarizer.source.numbers import read_numbers
from summarizer.verifying.checking import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.findings import Cited
    from summarizer.desk.sources import Sources
    from summarizer.results import Reason, Support
    from summarizer.source.document import NumberMention

_CODES = {
    ReasonCode.NUMBER: Code.NUMBER,
    ReasonCode.UNIT: Code.UNIT,
    ReasonCode.QUALIFIER: Code.QUALIFIER,
    ReasonCode.DIRECTION: Code.DIRECTION,
    ReasonCode.ARITHMETIC: Code.ARITHMETIC,
    ReasonCode.NAME: Code.NAME,
    ReasonCode.ROLE: Code.NAME,
    ReasonCode.NEGATION: Code.NEGATION,
    ReasonCode.MODALITY: Code.MODALITY,
    ReasonCode.QUANTIFIER: Code.QUANTIFIER,
    ReasonCode.CONTRAST: Code.CONTRAST,
    ReasonCode.SPEAKER: Code.OTHER_SPEAKER,
}
# What speaks against a statement only if the source has something else in its place.
_NEEDS_A_PLACE = {Code.NUMBER, Code.NAME, Code.OTHER_SPEAKER}
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BOUNDS = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "above",
    Qualifier.MORE_THAN: "above",
    Qualifier.AT_MOST: "below",
    Qualifier.LESS_THAN: "below",
}


def sentence_findings(text: str, span: Span, sources: Sources, *, quotes: bool) -> Iterator[Pointed]:
    """Hold one sentence of the draft against the sources; nothing is yielded where they carry it.

    `quotes` tells that it has a quotation whose words and speaker were found right.
    """
    sentence = span.of(text)
    if len(sentence.split()) < _FEWEST_WORDS or sentence.rstrip().endswith("?"):
        return
    support = check(sentence, sources.joined)
    held = _Held(sentence, span, support, sources)
    own = (*held.sums(), *held.qualifiers(), *held.strangers())
    yield from own
    if support.verdict is Verdict.SUPPORTED:
        return
    done = {pointed.code for pointed in own if pointed.code is not Code.ARITHMETIC}
    judged = {Code.OTHER_SPEAKER} if quotes else set()
    found = tuple(held.findings(without=done | judged))
    yield from found
    if not (own or found):
        yield from held.rest(judged)


class _Held:
    """A sentence of the draft that the sources do not carry as it is."""

    def __init__(self, sentence: str, span: Span, support: Support, sources: Sources) -> None:
        self._sentence, self._span, self._support, self._sources = sentence, span, support, sources
        self._numbers = read_numbers(sentence, sources.joined.language)
        self._seen: set[str] = set()

    def sums(self) -> Iterator[Pointed]:
        """Reckon the relations of the sentence that its best evidence does not give, from figures given."""
        given = self._given(self._support.evidence)
        known = {number.value for number in self._given(self._support.evidence[:1])}
        for mention in self._numbers:
            if mention.value in known:
                continue
            own = [number for number in self._numbers if number is not mention]
            result = reckoned(mention, own, sole=True) or reckoned(mention, given)
            if result is not None:
                self._seen.add(mention.text)
                code = Code.RECKONED if result.holds else Code.ARITHMETIC
                says = "" if result.holds else f", not “{mention.text}”"
                place = self._place(mention.text)
                yield Pointed(code, place, f"reckoned: {result.words}{says}", self._best())

    def qualifiers(self) -> Iterator[Pointed]:
        """Find figures that the evidence has, but never as exact, or as open above or below."""
        given = self._given(self._support.evidence)
        for mention in self._numbers:
            same = [number for number in given if _figure(number) == _figure(mention)]
            bounds = {_BOUNDS.get(number.qualifier) for number in same}
            if same and mention.kind.is_quantity and _BOUNDS.get(mention.qualifier) not in bounds:
                cited = self._sources.cite(same[0].span)
                message = f"{mention.qualifier} {mention.text}: a source has it as {same[0].qualifier}"
                yield Pointed(Code.QUALIFIER, self._place(mention.text), message, cited)
                return

    def strangers(self) -> Iterator[Pointed]:
        """Find a name that no source has, where the best evidence has another between the same words."""
        for word in _WORD.finditer(self._sentence):
            if word.group()[0].isupper() and not self._sources.has(word.group()):
                place = self._substituted(word.group())
                if place is not None:
                    cited = self._sources.cite(place)
                    message = f"“{word.group()}”: a source has “{shorten(cited.text)}”"
                    yield Pointed(Code.NAME, self._place(word.group()), message, cited)
                    return

    def findings(self, without: set[Code]) -> Iterator[Pointed]:
        """Yield what the sources say otherwise, one finding of a code, those with a place first."""
        done = set(without)
        for reason in sorted(self._support.reasons, key=lambda reason: reason.source is None):
            code = _CODES.get(reason.code)
            if code is None or code in done or self._is_reckoned(reason):
                continue
            pointed = self._plain(reason, code)
            if pointed is not None:
                done.add(code)
                yield pointed

    def _is_reckoned(self, reason: Reason) -> bool:
        said = reason.statement or ""
        return any(said and (said in text or text in said) for text in self._seen)

    def rest(self, judged: set[Code]) -> Iterator[Pointed]:
        """Say how far the sources carry a sentence against which nothing in particular speaks.

        Nothing is said where all that speaks against it was `judged` elsewhere.
        """
        codes = {_CODES.get(reason.code) for reason in self._support.reasons}
        if codes and codes <= judged:
            return
        verdict, cited = self._support.verdict.value, self._best()
        words = ", ".join(f"“{shorten(words)}”" for words in self._bare())
        if verdict == "refuted":
            yield Pointed(Code.REFUTED, self._span, "a source says otherwise", cited)
        elif verdict == "partly":
            yield Pointed(
                Code.PARTLY, self._span, f"no source carries all of this: {words}".rstrip(": "), cited
            )
        else:
            yield Pointed(Code.UNPROVEN, self._span, f"no source carries {words or 'this'}", cited)

    def _plain(self, reason: Reason, code: Code) -> Pointed | None:
        cited = self._sources.cite(reason.source) if reason.source else None
        if cited is None and code in _NEEDS_A_PLACE:
            is_number = code is Code.NUMBER
            place = self._counterpart(reason) if is_number else self._substituted(reason.statement or "")
            if place is None:
                return None
            cited = self._sources.cite(place)
        stands = f"a source has “{shorten(cited.text)}”" if cited else code.meaning
        said = f"“{shorten(reason.statement)}”: " if reason.statement else ""
        return Pointed(code, self._place(reason.statement), said + stands, cited or self._best())

    def _mention(self, reason: Reason) -> NumberMention | None:
        words = reason.statement or ""
        return next((n for n in self._numbers if n.text == words or (words and words in n.text)), None)

    def _substituted(self, name: str) -> Span | None:
        """Return the name of the best evidence that stands between the same words as the draft's name."""
        if not (self._support.evidence and name):
            return None
        return substitute(self._sentence, name, self._sources.joined.text, self._support.evidence[0])

    def _counterpart(self, reason: Reason) -> Span | None:
        """Return the number that the evidence has where the draft has this one, of its kind and unit."""
        mention = self._mention(reason)
        if mention is None:
            return None
        alike = [
            n for n in self._given(self._support.evidence) if (n.kind, n.unit) == (mention.kind, mention.unit)
        ]
        return next((n.span for n in alike if n.value != mention.value), None)

    def _given(self, evidence: tuple[Span, ...]) -> list[NumberMention]:
        numbers = self._sources.joined.numbers
        found: list[NumberMention] = []
        for span in evidence:
            first = bisect_left(numbers, span.start, key=_start)
            found += numbers[first : bisect_left(numbers, span.end, key=_start)]
        return found

    def _place(self, words: str | None) -> Span:
        at = self._sentence.find(words) if words else -1
        start = self._span.start + at
        return Span(start, start + len(words)) if words and at >= 0 else self._span

    def _bare(self) -> list[str]:
        """Return the words of the sentence that nothing carries."""
        spans = self._support.unaligned
        if spans:
            return [span.of(self._sentence) for span in spans]
        said = [reason.statement for reason in self._support.reasons if reason.statement]
        return [words for words in dict.fromkeys(said) if words in self._sentence]

    def _best(self) -> Cited | None:
        return self._sources.cite(self._support.evidence[0]) if self._support.evidence else None


def _figure(mention: NumberMention) -> tuple[object, ...]:
    values = (mention.value, mention.low, mention.high)
    return (
        *values,
        mention.kind,
        mention.currency,
        mention.unit if mention.kind is not NumberKind.COUNT else None,
    )


def _start(mention: NumberMention) -> int:
    return mention.span.start
