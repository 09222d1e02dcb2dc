"""Hold a summary against a text once more, without a model: the same text, or one that was edited since.

Each item is first looked for: its words at their old place, then the sentence that held them, then the words
elsewhere. Where they stand, every rule is applied again: the number is parsed anew, the speaker that syntax
settled is derived anew, the one that a model chose and its words for what a number measures pass the same
tests as before, and the claim is checked anew.
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, Remark
from summarizer.results import Claim, NumericFact, Quotation, Support, Verdict
from summarizer.source.document import NumberMention, QuotedSpan, Span
from summarizer.source.process import rarely_collected
from summarizer.source.reading import read, read_sentences
from summarizer.source.speech import candidate_speakers, read_utterances
from summarizer.source.stances import Stance, stance_at, stance_of
from summarizer.source.utterance import SettledBy, Utterance
from summarizer.verifying.arithmetic import remarks
from summarizer.verifying.checking import check
from summarizer.verifying.claims import sayer, unproven
from summarizer.verifying.contradicting import is_against, says_otherwise
from summarizer.verifying.findings import (
    Finding,
    Following,
    Reverification,
    Standing,
    attribution,
    changed,
    found_again,
    kept,
    named,
    words,
)
from summarizer.verifying.linking import clause_stems, link
from summarizer.verifying.quantities import meaning, measured, numeric_fact, spelled_unit
from summarizer.verifying.quotations import attribute, quotation, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.links import Link
    from summarizer.outline import Section
    from summarizer.record import Record

_BY_MODEL = {SettledBy.MODEL, SettledBy.BOTH}
_PARSED = ("kind", "value", "low", "high", "unit", "currency", "qualifier", "direction", "ambiguous")
_parsed = attrgetter(*_PARSED)


@rarely_collected
def reverify(summary: Record, text: str) -> Reverification:
    """Repeat every check of `summary` on `text`, without a network; cost linear in the two texts.

    On the very same text it also tells which quoted spans and numbers no item and no coverage speaks of.
    Raises `InputError` if `text` is empty.
    """
    held = _Holding(summary, text)
    return Reverification(same_source=text == summary.source, findings=tuple(held.findings()))


class _Holding:
    """A summary, the text it was made from, and the text it is held against, which is read."""

    def __init__(self, summary: Record, text: str) -> None:
        self._summary = summary
        self._same = text == summary.source
        self._new = summary.document() if self._same else read(text)
        sentences = self._new.sentences if self._same else read_sentences(summary.source)
        follow = Following(summary.source, sentences, self._new)
        self._place, self._instead = follow.place, follow.instead
        self._numbers = {number.span: number for number in self._new.numbers}
        self._utterances = read_utterances(self._new)
        known = {sentence.span.of(summary.source) for sentence in sentences}
        spans = [] if self._same else [sentence.span for sentence in self._new.sentences]
        self._added = [span for span in spans if span.of(text) not in known]
        self._spoken = {u.fragments: u for u in self._utterances}

    def findings(self) -> Iterator[Finding]:
        """Hold each item against the text, in the order of the summary."""
        summary = self._summary
        if summary.headline is not None:
            yield self._claim("headline", summary.headline)
        for number, sentence in enumerate(summary.overview):
            yield self._claim(f"overview[{number}]", sentence)
        for number, claim in enumerate(summary.claims):
            yield self._claim(f"claims[{number}]", claim)
        for number, section in enumerate(summary.sections):
            yield from self._section(f"sections[{number}]", section)
        for number, quoted in enumerate(summary.quotations):
            yield self._quotation(f"quotations[{number}]", quoted)
        for number, fact in enumerate(summary.numeric_facts):
            yield self._fact(f"numeric_facts[{number}]", fact)
        yield from self._links(summary.links)
        yield from self._remarks(summary.remarks)
        if self._same:
            yield from self._missing()

    def _claim(self, item: str, claim: Claim) -> Finding:
        was = claim.evidence[0] if claim.evidence else Span(0, 0)
        if claim.original is not None:
            return self._rendering(item, claim, claim.original)
        support = self._support(claim)
        now = support.evidence[0] if support.evidence else None
        if support.verdict is not claim.support.verdict:
            is_lost = support.verdict in {Verdict.REFUTED, Verdict.UNPROVEN}
            standing = Standing.GONE if is_lost else Standing.CHANGED
            details = (f"was {claim.support.verdict}, is {support.verdict}", self._instead(was))
            detail = "; ".join(filter(None, details))
            return Finding(item=item, standing=standing, was=was, now=now, detail=detail)
        if self._same and support != claim.support:
            return changed(item, was, now, "its evidence or the findings against it are others")
        if problem := self._sayer_problem(claim, support) or self._against_problem(claim):
            return changed(item, was, now, problem)
        return found_again(item, was, now)

    def _rendering(self, item: str, claim: Claim, original: str) -> Finding:
        """Hold what a claim in another language renders against the text: the rendering proves nothing."""
        own = claim.model_copy(update={"text": original, "original": None})
        support = check(original, self._new, hint=claim.evidence if self._same else ())
        if self._same and claim.support != unproven(claim.text, claim.evidence):
            return changed(item, claim.evidence[0], None, "a claim in another language has no proof")
        finding = self._claim(item, own.model_copy(update={"support": support}))
        stands = support.verdict is Verdict.SUPPORTED
        return finding if stands else finding.model_copy(update={"standing": Standing.GONE, "detail": "lost"})

    def _section(self, item: str, section: Section) -> Iterator[Finding]:
        """Hold the title of a section against the text, and the claims of its own."""
        now = self._place(section.title.span)
        yield kept(item, section.title.span, now, stands=now is not None)
        for number, claim in enumerate(section.claims):
            yield self._claim(f"{item}.claims[{number}]", claim)

    def _sayer_problem(self, claim: Claim, support: Support) -> str:
        """Say how the speaker of the claim's evidence is another now; nothing if it is not."""
        again = sayer(self._new, support.evidence) if support.evidence else None
        names = [speaker.name if speaker else "nobody" for speaker in (again, claim.speaker)]
        alike = again == claim.speaker if self._same else names[0] == names[1]
        return "" if alike else f"said by {names[0]}, as the text has it now; was: {names[1]}"

    def _against_problem(self, claim: Claim) -> str:
        """Say that a sentence which told otherwise does so no more; nothing if all of them still do."""
        evidence = tuple(place for span in claim.evidence if (place := self._place(span)) is not None)
        held = claim.model_copy(update={"evidence": evidence})
        sentences = {sentence.span for sentence in self._new.sentences} if self._same else set(claim.against)
        if not sentences.issuperset(claim.against) or list(claim.against) != sorted(set(claim.against)):
            return "what stands against it are no sentences of the text, each once and in order"
        for span in claim.against:
            place = self._place(span)
            if place is None or not is_against(held, self._new, place):
                return f"what stood against it at {span.start} to {span.end} does so no more"
        added = next((span for span in self._added if says_otherwise(held, self._new, span)), None)
        return f"a sentence at {added.start} to {added.end}, added since, says otherwise" if added else ""

    def _support(self, claim: Claim) -> Support:
        """Check a claim anew. Which sentence the model pointed at is not known, so each is tried."""
        places = tuple(place for span in claim.evidence if (place := self._place(span)) is not None)
        first = check(claim.text, self._new, hint=places)
        if not self._same or first == claim.support:
            return first
        others = (check(claim.text, self._new, hint=hint) for hint in ((), *zip(places)))
        return next((support for support in others if support == claim.support), first)

    def _quotation(self, item: str, quoted: Quotation) -> Finding:
        was = quoted.fragments[0].span
        places = [self._place(fragment.span) for fragment in quoted.fragments]
        found = tuple(place for place in places if place is not None)
        now = found[0] if found else None
        if len(found) < len(places):
            standing = Standing.CHANGED if found else Standing.GONE
            return Finding(item=item, standing=standing, was=was, now=now, detail=self._instead(was))
        spoken = self._spoken.get(found)
        if spoken is None or spoken.kind is not quoted.kind:
            return changed(item, was, now, f"the text does not show it as {quoted.kind} speech of its own")
        problem = _stance_problem(quoted.stance, stance_of(self._new, spoken))
        if problem := problem or self._speaker_problem(quoted, spoken):
            return changed(item, was, now, problem)
        return found_again(item, was, now)

    def _speaker_problem(self, quoted: Quotation, spoken: Utterance) -> str:
        """Say what is wrong with the attribution now; nothing if it holds."""
        if quoted.settled_by is SettledBy.PERSON and quoted.speaker is not None:
            there = self._place(quoted.speaker.canonical) is not None
            return "" if there else f"no speaker {quoted.speaker.name!r} is named where a review found one"
        again = quotation(self._new, spoken, quoted.salience).model_copy(update={"places": quoted.places})
        if quoted.settled_by in _BY_MODEL and again.speaker is None and quoted.speaker is not None:
            chosen = next(
                (
                    candidate
                    for candidate in candidate_speakers(self._new, spoken)
                    if candidate.canonical.of(self._new.text) == quoted.speaker.name
                ),
                None,
            )
            if chosen is None:
                return f"no speaker {quoted.speaker.name!r} is named near it"
            speaker = attribute(self._new, spoken, chosen, self._utterances)
            if isinstance(speaker, Rejection):
                return str(speaker.reason)
            told = {"probability": quoted.speaker.probability}  # of the model that chose
            again = settled(self._new, spoken, again, speaker.model_copy(update=told))
        certain = {"grade": quoted.grade, "certainty": quoted.certainty}  # of the reader that made it
        alike = (
            again.model_copy(update=certain) == quoted
            if self._same
            else attribution(again) == attribution(quoted)
        )
        return "" if alike else f"its speaker, as the text has it now: {named(again)}; was: {named(quoted)}"

    def _fact(self, item: str, fact: NumericFact) -> Finding:
        now = self._place(fact.span)
        if now is None:
            return Finding(item=item, standing=Standing.GONE, was=fact.span, detail=self._instead(fact.span))
        number = self._numbers.get(now)
        if number is None:
            return changed(item, fact.span, now, "reads otherwise")
        unit = spelled_unit(self._new, number)
        number = number if unit == number.unit else replace(number, unit=unit)
        if _parsed(number) != _parsed(fact):
            pairs = zip(_PARSED, _parsed(fact), _parsed(number), strict=True)
            details = (f"{name} was {was}, is {read}" for name, was, read in pairs if read != was)
            return changed(item, fact.span, now, next(details))
        problem = _stance_problem(fact.stance, stance_at(self._new, number))
        if problem := problem or self._meaning_problem(fact, number):
            return changed(item, fact.span, now, problem)
        return found_again(item, fact.span, now)

    def _meaning_problem(self, fact: NumericFact, number: NumberMention) -> str:
        """Say what is wrong with the fact's time or with what it measures; nothing if both hold."""
        told = (fact.measures, fact.as_of, fact.may_measure)
        if told == (None, None, None) and not any(meaning(self._new, number)):
            return ""
        again = numeric_fact(self._new, number, fact.salience)
        if words(again.as_of) != words(fact.as_of):
            return f"as_of was {words(fact.as_of)}, is {words(again.as_of)}"
        if again.measures is None and fact.measures is not None:
            held = measured(again, fact.measures, self._new, self._new.sentence_at(again.span))
            again = again if isinstance(held, Rejection) else held
        if again.measures != fact.measures:
            return f"measures was {fact.measures}, is {again.measures}"
        if fact.measures_grade not in {None, again.measures_grade}:
            return f"measures_grade was {fact.measures_grade}, is {again.measures_grade}"
        if fact.may_measure is not None and words(again.may_measure) != words(fact.may_measure):
            return f"may_measure was {words(fact.may_measure)}, is {words(again.may_measure)}"
        places = (fact.measures_span, fact.as_of), (again.measures_span, again.as_of)
        return "its words stand elsewhere" if self._same and places[0] != places[1] else ""

    def _links(self, links: tuple[Link, ...]) -> Iterator[Finding]:
        if not links:
            return
        new = self._new
        numbers = [number for number in new.numbers if number.kind.is_quantity]
        told = [(numeric_fact(new, number, 0.0), clause_stems(new, number)) for number in numbers]
        found = link(new, [fact for fact, _ in told], [clause for _, clause in told])
        again = [(linked.kind, {numbers[place].span for place in linked.facts}) for linked in found]
        for number, linked in enumerate(links):
            spans = [self._summary.numeric_facts[place].span for place in linked.facts]
            places = [self._place(span) for span in spans]
            stands = any(kind is linked.kind and known.issuperset(places) for kind, known in again)
            yield kept(f"links[{number}]", spans[0], places[0], stands=stands)

    def _remarks(self, remarked: tuple[Remark, ...]) -> Iterator[Finding]:
        if not remarked:
            return
        again = {
            (r.kind, tuple(figure.span for figure in r.figures), r.stated, r.computed)
            for r in remarks(self._new)
        }
        for number, remark in enumerate(remarked):
            places = tuple(self._place(figure.span) for figure in remark.figures)
            stands = (remark.kind, places, remark.stated, remark.computed) in again
            yield kept(f"remarks[{number}]", remark.figures[0].span, places[0], stands=stands)

    def _missing(self) -> Iterator[Finding]:
        """Find what of the source neither an item nor the coverage of the summary speaks of."""
        summary = self._summary
        held = {tuple(fragment.span for fragment in quoted.fragments) for quoted in summary.quotations}
        in_items = {id_ for fragments, u in self._spoken.items() if fragments in held for id_ in u.quoted}
        told = {uncovered.span for uncovered in (*summary.coverage.quoted, *summary.coverage.numbers)}
        told |= {fact.span for fact in summary.numeric_facts}
        told |= {quoted.span for quoted in self._new.quoted if quoted.id in in_items or quoted.depth > 0}
        pieces: tuple[QuotedSpan | NumberMention, ...] = (*self._new.quoted, *self._new.numbers)
        for piece in pieces:
            if piece.span not in told:
                detail = f"nothing is said of {piece.id}: {piece.span.of(self._new.text)[:40]!r}"
                yield changed("coverage", piece.span, piece.span, detail)


def _stance_problem(was: Stance, now: Stance) -> str:
    return "" if now is was else f"stance was {was}, is {now}"
