"""Hold anybody's sentence against a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.results import Aligned, Reason, ReasonCode, Relation, Support, Verdict
from summarizer.source.document import BlockKind, Document, Sentence, Span, block_at
from summarizer.source.language import READ
from summarizer.source.layout.sites import title_end
from summarizer.source.process import rarely_collected
from summarizer.source.syntax.tokens import tokens_of
from summarizer.verifying.checking.arithmetic import arithmetic_findings, follows
from summarizer.verifying.checking.bracketed import unbracketed
from summarizer.verifying.checking.comparison import Comparison
from summarizer.verifying.checking.contrasts import condition_findings, contrast_findings, direction_findings
from summarizer.verifying.checking.correcting import corrected, denied_words, tells_instead
from summarizer.verifying.checking.dating import date_findings
from summarizer.verifying.checking.evidence import EvidenceIndex, evidence_index
from summarizer.verifying.checking.names import name_findings
from summarizer.verifying.checking.numbers import number_findings
from summarizer.verifying.checking.polarity import modality_findings, negation_findings, quantifier_findings
from summarizer.verifying.checking.proving import Proof, prove, prove_by_surface
from summarizer.verifying.checking.readings import Reading, read_statement
from summarizer.verifying.checking.restating import deeds_of, restatements
from summarizer.verifying.checking.sayings import are_verbatim, read_sayings
from summarizer.verifying.checking.speakers import speaker_findings
from summarizer.verifying.checking.verdict import is_settled, judge, states_nothing
from summarizer.verifying.checking.words import LINK, is_question
from summarizer.verifying.locate import MatchKind, locate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.verifying.checking.restating.pieces import Restated


_MOST_WORDS, _MOST_TOKENS = 400, 600  # of a statement; the tokens are its words and its marks


@rarely_collected
def check(
    statement: str, source: str | Document, *, hint: tuple[Span, ...] = (), speaker: str | None = None
) -> Support:
    """Hold `statement` against `source`, by rules alone: no model, no network.

    The verdict is `supported` only with a proof of every word that says something. It comes with the proof,
    the findings against the statement, and the sentences of the source that it was held against, the best
    first (spans in code points). `hint` are places where the evidence is said to be: they are looked at first
    and prove nothing. `speaker` is who the statement is said to come from. A statement without words, or in a
    language that is not read, or of more than 400 words, is unproven unless the source has it word for word.
    """
    if not (statement.strip() and (source if isinstance(source, str) else source.text).strip()):
        return _unproven(statement, ReasonCode.NO_EVIDENCE)
    index = evidence_index(source)
    if speaker is None and (place := _verbatim(statement, index)) is not None:
        return _said_so(statement, place, index)
    if _is_too_long(statement):
        return _unproven(statement, ReasonCode.TOO_LONG)
    if index.document.language not in READ:
        return _unproven(statement, ReasonCode.LANGUAGE)
    support = _reasoned(statement, index, hint, speaker)
    return _unbracketed(statement, index, support) or support


def _unbracketed(statement: str, index: EvidenceIndex, support: Support) -> Support | None:
    """Return the support of a statement whose brackets name what the source's own words take up."""
    for other in unbracketed(statement, index, support):
        again = check(other.text, index.document, hint=support.evidence)
        if again.verdict is Verdict.SUPPORTED:
            return other.back(again)
    return None


def _reasoned(statement: str, index: EvidenceIndex, hint: tuple[Span, ...], speaker: str | None) -> Support:
    """Return the verdict on what a text has not word for word."""
    reading = read_statement(statement, index.document.language)
    sayings = read_sayings(reading, index, speaker)
    if states_nothing(reading, index.document.language) and not are_verbatim(sayings, reading.words):
        return _unproven(statement, ReasonCode.NO_STATEMENT)
    told = tuple(place for saying in sayings for place in saying.places)
    evidence = index.find(reading.keys, (*hint, *told)) or index.at(told)
    evidence = evidence or index.find(deeds_of(reading, index.stems))
    evidence = [one for one in evidence if one.number not in index.withdrawn]
    if not evidence:
        return _unproven(statement, ReasonCode.NO_EVIDENCE)
    held = Comparison(reading, tuple(evidence), index, sayings)
    support = _judged(held)
    if support.verdict is not Verdict.SUPPORTED:
        support = _restated(held) or support
    return support if support.verdict is Verdict.SUPPORTED else _corrected(held, support, speaker)


def _corrected(held: Comparison, support: Support, speaker: str | None) -> Support:
    """Return the verdict by what the source says instead of what it denies, where that is another.

    What it denies may refute only a statement that has words of that.
    """
    if held.index.document.language != "en":
        return support
    words = frozenset(word.low for word in held.statement.words if word.is_content or word.low.isdigit())
    if support.verdict is Verdict.REFUTED and any(
        tells_instead(sentence.span.of(sentence.text), words) for sentence in held.evidence[:1]
    ):
        support = support.model_copy(update={"verdict": Verdict.UNPROVEN})
    document = corrected(held.index, [sentence.number for sentence in held.evidence])
    if document is None:
        return support
    again = _reasoned(held.statement.text, evidence_index(document), (), speaker)
    lost = denied_words(held.index, document)
    is_other = support.verdict is Verdict.REFUTED and not any(w.low in lost for w in held.statement.words)
    return again if again.verdict is Verdict.SUPPORTED or is_other else support


def _restated(held: Comparison) -> Support | None:
    """Return the verdict on what says the same in other words, where the source supports that."""
    if held.index.document.language != "en":
        return None
    for other in restatements(held):
        again = _judged(replace(held, statement=read_statement(other.text, "en")))
        if again.verdict is Verdict.SUPPORTED and _is_proof_of(again, other, held):
            pairs = map(other.back, again.proof)
            return again.model_copy(update={"proof": tuple(sorted(pairs, key=lambda pair: pair.statement))})
    return None


def _is_proof_of(support: Support, restated: Restated, held: Comparison) -> bool:
    """Whether the proof of other words is one of the statement itself."""
    if restated.is_of_oneself:
        sources = (pair.source.of(held.index.document.text) for pair in support.proof)
        return "I" in sources
    return not restated.is_whole or _is_all_told(support, held)


def _is_all_told(support: Support, held: Comparison) -> bool:
    """Whether the sentence that proves a statement says nothing that the statement does not."""
    sentence = next(one for one in held.evidence if one.span == support.evidence[0])
    words = (word for word in sentence.words if word.is_content)
    return all(any(pair.source.contains(word) for pair in support.proof) for word in words)


def _is_too_long(statement: str) -> bool:
    if len(statement) <= _MOST_TOKENS:
        return False  # every token has a character at the least
    return len(statement.split()) > _MOST_WORDS or len(tokens_of(statement)) > _MOST_TOKENS


def _judged(held: Comparison) -> Support:
    numbers = tuple(sentence.number for sentence in held.evidence)
    if are_verbatim(held.sayings, held.statement.words) and _is_heard(held):
        proof, reasons = _spoken(held), tuple(speaker_findings(held))
    else:
        proof = _proof(held, numbers)
        reasons = tuple(dict.fromkeys((*proof.against, *_findings(held))))
        reasons = tuple(reason for reason in reasons if not is_settled(reason, proof, held))
    verdict = judge(proof, reasons, held)
    if verdict is not Verdict.SUPPORTED and not reasons:
        reasons = tuple(_open(proof, held))
    return Support(
        verdict=verdict,
        proof=proof.aligned,
        unaligned=proof.unaligned,
        reasons=reasons,
        evidence=_in_order(held.evidence, proof),
    )


def _proof(held: Comparison, numbers: tuple[int, ...]) -> Proof:
    if held.index.document.language != "en":
        return prove_by_surface(held.statement, held.index, numbers)
    derived = tuple(mention for mention in held.statement.numbers if follows(mention, held))
    return prove(held.statement, held.index, numbers, derived)


def _in_order(evidence: Sequence[Reading], proof: Proof) -> tuple[Span, ...]:
    """Return the sentences of the evidence, those that carry most of the proof first."""
    carried = {s.span: sum(s.span.contains(pair.source) for pair in proof.aligned) for s in evidence}
    return tuple(sorted(carried, key=lambda span: -carried[span]))


def _unproven(statement: str, code: ReasonCode) -> Support:
    unaligned = (Span(0, len(statement)),) if statement.strip() else ()
    return Support(verdict=Verdict.UNPROVEN, unaligned=unaligned, reasons=(Reason(code=code),))


def _verbatim(statement: str, index: EvidenceIndex) -> Span | None:
    """Return the place where whole sentences of the source are the statement, but for marks and spaces.

    What only links a sentence to the one before may be left out, and the name of a site behind a title.
    """
    match = locate(statement, index.document.text)
    if match is None or match.kind is MatchKind.ELIDED:
        return None
    text, sentence_at = index.document.text, index.document.sentence_at
    for place in (match.span, *match.alternatives):
        first, last = sentence_at(place), sentence_at(Span(max(place.start, place.end - 1), place.end))
        if is_question(last.span.of(text)) and not is_question(statement):
            continue  # a question says nothing
        if index.is_withdrawn(first.span) or index.is_withdrawn(last.span):
            continue
        if (
            LINK.fullmatch(text, first.span.start, place.start)
            and _ends(last, index.document) - place.end <= 1
        ):
            return place
    return None


def _ends(sentence: Sentence, document: Document) -> int:
    """Return where a sentence ends; a title ends before the name of its site."""
    if block_at(document.blocks, sentence.span).kind is not BlockKind.HEADING:
        return sentence.span.end
    return sentence.span.start + title_end(sentence.span.of(document.text))


def _said_so(statement: str, place: Span, index: EvidenceIndex) -> Support:
    pair = Aligned(statement=Span(0, len(statement)), source=place, relation=Relation.SAME)
    sentences = index.document.sentences
    first = bisect_right(sentences, place.start, key=lambda sentence: sentence.span.end)
    last = bisect_left(sentences, place.end, key=lambda sentence: sentence.span.start)
    evidence = tuple(sentence.span for sentence in sentences[first:last])
    return Support(verdict=Verdict.SUPPORTED, proof=(pair,), evidence=evidence)


def _is_heard(held: Comparison) -> bool:
    """Whether the source has very words that a statement attributes as speech, and not only as its own."""
    attributed = (saying for saying in held.sayings if saying.attribution)
    heard = (any(map(held.index.spoken_at, saying.places)) for saying in attributed)
    return held.index.document.language != "en" or all(heard)


def _spoken(held: Comparison) -> Proof:
    """Return the proof of a statement whose every word but who says them is the source's own."""
    aligned = tuple(
        Aligned(statement=part, source=place, relation=Relation.SAME)
        for saying in held.sayings
        for part, place in zip(saying.content, saying.places, strict=False)
    )
    return Proof(aligned, (), (True,))


def _open(proof: Proof, held: Comparison) -> Iterator[Reason]:
    """Yield the words that nothing carries, those that the text does not have first.

    All of a statement is one where its parts do not hang together.
    """
    text = held.statement.text
    if proof.is_carried and proof.is_reported:
        yield Reason(code=ReasonCode.REPORTED, statement=text)
        return
    found: list[tuple[ReasonCode, Span]] = []
    for span in proof.unaligned or (Span(0, len(text)),):
        code = _missing(span, held)
        if found and found[-1][0] is code and _are_beside(found[-1][1], span, text):
            found[-1] = (code, Span(found[-1][1].start, span.end))
        else:
            found.append((code, span))
    for code, span in sorted(found, key=lambda one: one[0] is not ReasonCode.NOT_IN_TEXT):
        yield Reason(code=code, statement=span.of(text))


def _missing(span: Span, held: Comparison) -> ReasonCode:
    """Return whether words that nothing carries have no place in the text, or only another one."""
    words = [word for word in held.statement.words if span.contains(word)]
    known = all(word.stem in held.index.stems for word in words)
    return ReasonCode.NOT_SO_TOLD if words and known else ReasonCode.NOT_IN_TEXT


def _are_beside(one: Span, other: Span, text: str) -> bool:
    """Whether no word stands between two stretches of a statement."""
    return not any(map(str.isalnum, text[one.end : other.start]))


def _findings(held: Comparison) -> Iterator[Reason]:
    yield from number_findings(held)
    yield from date_findings(held)
    yield from arithmetic_findings(held)
    yield from name_findings(held)
    yield from speaker_findings(held)
    yield from negation_findings(held)
    yield from modality_findings(held)
    yield from condition_findings(held)
    yield from quantifier_findings(held)
    yield from direction_findings(held)
    yield from contrast_findings(held)
