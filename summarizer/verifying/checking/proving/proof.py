"""Prove a statement clause by clause, and the figure that it sets against its own: "60, not 16"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.results import Aligned, Reason, Relation
from summarizer.source.document import NumberMention, Qualifier, Span
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.carried import Carried, Place, Proof
from summarizer.verifying.checking.proving.clauses import Attribution, Clause, addressed, clauses_of, framing
from summarizer.verifying.checking.proving.compressing import compress
from summarizer.verifying.checking.proving.dropping import undone
from summarizer.verifying.checking.proving.passage import Passage, statement_passage
from summarizer.verifying.checking.proving.passages import Passages, passages_of
from summarizer.verifying.checking.proving.prover import Prover
from summarizer.verifying.checking.proving.rewording import conversed, reworded
from summarizer.verifying.checking.proving.tangles import tangled
from summarizer.verifying.checking.proving.telling import is_only_reported, same_frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading

_INSIDE = frozenset("nmod nmod:poss obl compound".split())
_MOST_WORDS = 150  # of a sentence of a statement; what is longer is not aligned
_NOT = re.compile(r",\s+(?:and )?not(?: the)?\s+$")


def prove(
    reading: Reading, index: EvidenceIndex, numbers: tuple[int, ...], derived: tuple[NumberMention, ...] = ()
) -> Proof:
    """Align an English statement, of any number of sentences, with sentences of a text, by their numbers.

    `derived` are figures of the statement that follow from those of the text.
    """
    parts = [
        _too_long(sentence)
        if len(sentence.of(reading.text).split()) > _MOST_WORDS
        else _with_contrast(reading, sentence, passages_of(index), numbers, derived)
        for sentence in reading.sentences
    ]
    return Proof(
        tuple(pair for part in parts for pair in part.aligned),
        tuple(span for part in parts for span in part.unaligned),
        tuple(is_proved for part in parts for is_proved in part.clauses),
        is_reported=any(part.is_reported for part in parts),
        is_attributed=all(part.is_attributed for part in parts),
        against=tuple(reason for part in parts for reason in part.against),
    )


def _with_contrast(
    reading: Reading,
    span: Span,
    passages: Passages,
    numbers: tuple[int, ...],
    derived: tuple[NumberMention, ...],
) -> Proof:
    """Prove "sixty were lost, not 16" as "sixty were lost": where it is sixty, it is not another figure."""
    contrast = contrasted(reading, span)
    if contrast is None:
        return _prove(statement_passage(reading, span), passages, numbers, derived)
    shorter, figure, other = contrast
    proof = _prove(statement_passage(reading, shorter), passages, numbers, derived)
    place = next((pair.source for pair in proof.aligned if pair.statement == other.span), None)
    if place is None:
        return replace(proof, unaligned=(*proof.unaligned, figure.span))
    pair = Aligned(statement=figure.span, source=place, relation=Relation.OPPOSITE)
    return replace(proof, aligned=(*proof.aligned, pair))


def _too_long(span: Span) -> Proof:
    """Return the proof of nothing, for what is no sentence that anybody would check."""
    return Proof((), (span,), (False,))


def _prove(
    statement: Passage, passages: Passages, numbers: tuple[int, ...], derived: tuple[NumberMention, ...]
) -> Proof:
    if not statement.tree.nodes:
        return Proof((), (), (False,))
    prover = Prover(statement, passages, numbers, derived)
    if len(said := prover.content()) == 1 and not said[0].is_verb:
        return Proof((), (said[0].span,), (False,))  # a word states nothing
    clauses = clauses_of(prover)
    whole = _compressed(clauses, prover, passages)
    if whole is not None and not (whole := _untangled(whole, prover)).cost:
        found = [whole]
    else:
        passages.prepare(numbers if clauses else ())
        found = [_best(clause, prover, passages) for clause in clauses]
    carried = found[0] if len(found) == 1 else _untangled(sum(found, Carried((), frozenset())), prover)
    pairs = {number: (place, relation) for number, place, relation in carried.pairs}
    missing = (
        carried.missing
        | {conflict.number for conflict in carried.conflicts}
        | {node.number for node in _asserted(clauses, prover) if node.number not in pairs}
    )
    return Proof(
        tuple(
            _aligned(statement, number, *pair)
            for number, pair in sorted(pairs.items())
            if number not in missing
        ),
        tuple(statement.tree.nodes[number].span for number in sorted(missing)),
        tuple(not one.cost for one in found),
        is_reported=any(one.is_reported for one in found),
        is_attributed=all(clause.attribution is not None for clause in clauses),
        against=tuple(reason for one in found if not one.missing for reason in _against(one, statement)),
    )


def _untangled(carried: Carried, prover: Prover) -> Carried:
    statement = prover.statement
    spoilt = tangled(carried, statement, prover.passages.names) | undone(carried, statement)
    return replace(carried, missing=carried.missing | spoilt)


def _against(carried: Carried, statement: Passage) -> Iterator[Reason]:
    for conflict in carried.conflicts:
        if conflict.place.passage.tree.nodes[-1].low == "?":
            continue  # a question says nothing, and so nothing else
        said = statement.tree.nodes[conflict.number].span.of(statement.tree.text)
        yield Reason(code=conflict.code, statement=said, source=conflict.place.node.span)


def _compressed(clauses: list[Clause], prover: Prover, passages: Passages) -> Carried | None:
    """Return the proof that a statement, but for who says it, is a sentence with stretches left out."""
    if not clauses or len({clause.attribution for clause in clauses}) > 1:
        return None
    frame = framing(clauses, prover)
    words = [node for node in prover.statement.tree.nodes if node.number not in frame]
    for tried, number in enumerate(prover.numbers):
        if tried:
            passages.prepare(prover.numbers)  # the best mostly is the one, else all are asked for
        carried = compress(words, passages.at(number), prover)
        if carried is not None and _is_framed_alike(clauses, carried, prover, passages):
            return carried
    return None


def _is_framed_alike(clauses: list[Clause], carried: Carried, prover: Prover, passages: Passages) -> bool:
    places = {number: place for number, place, _ in carried.pairs}
    kept = [place.word for place in places.values()]
    left_out = range(min(kept), max(kept)) if kept else range(0)
    if not places:
        return True
    first = next(iter(places.values()))  # where a predicate says nothing by itself: "there is"
    return all(
        same_frame(clause, places.get(clause.predicate.number, first), prover, passages, left_out)
        for clause in clauses
    )


def _asserted(clauses: list[Clause], prover: Prover) -> list[Node]:
    """Return the content words but those that only say who speaks, which are proved by the frame."""
    frame = framing(clauses, prover)
    return [node for node in prover.content() if node.number not in frame]


def _aligned(statement: Passage, number: int, place: Place, relation: Relation) -> Aligned:
    node = statement.tree.nodes[number]
    ours, theirs = statement.quantity_at.get(number), place.passage.quantity_at.get(place.word)
    return Aligned(
        statement=ours.span if ours else node.span,
        source=theirs.span if ours and theirs else place.node.span,
        relation=relation,
    )


def _best(clause: Clause, prover: Prover, passages: Passages) -> Carried:
    """Return the best way to carry a clause; one that is told under another frame carries nothing.

    What the source says, but only as somebody's words, is carried as reported.
    """
    best = Carried((), prover.all_below(clause.predicate))
    for place, carried in _ways(clause.predicate, prover):
        is_framed = same_frame(clause, place, prover, passages)
        if not is_framed and (clause.attribution is not None or not is_only_reported(place, passages)):
            continue
        found = replace(carried, is_reported=not is_framed)
        if clause.attribution is not None:
            found = _without_frame(found, clause.attribution, prover)
            found += addressed(clause, place, prover, passages)
        if not found.cost:
            found = _untangled(found, prover)  # where one place does not hold alone another one may
        if _rank(found) < _rank(best):
            best = found
    return _untangled(best, prover) if best.cost else best


def _ways(predicate: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    is_thing = predicate.is_noun and prover.statement.tree.child(predicate, "cop", "nsubj") is None
    for place, _ in prover.words.places(predicate):
        if is_thing and place.node.relation in _INSIDE:
            continue  # "a double of the actor signed books" was parsed as no sentence
        yield place, prover.carry(predicate, place)
    yield from reworded(predicate, prover)
    yield from conversed(predicate, prover)


def _rank(carried: Carried) -> tuple[int, bool, bool]:
    return (carried.cost, carried.is_reported, not carried.pairs)


def _without_frame(carried: Carried, attribution: Attribution, prover: Prover) -> Carried:
    frame = {attribution.cue.number}
    if attribution.speaker is not None:
        frame |= prover.all_below(attribution.speaker)
    return replace(carried, missing=carried.missing - frame)


def contrasted(reading: Reading, span: Span) -> tuple[Span, NumberMention, NumberMention] | None:
    """Return a sentence without the figure behind "not" that closes it, that figure, and the one meant.

    None where it has no such figure, or none of its kind that differs from it.
    """
    inside = [mention for mention in reading.numbers if span.contains(mention.span)]
    if len(inside) < 2:
        return None
    figure = inside[-1]
    lead = _NOT.search(reading.text, span.start, figure.span.start)
    is_last = not reading.text[figure.span.end : span.end].strip(" .!")
    if lead is None or not is_last or figure.qualifier is not Qualifier.EXACT:
        return None
    meant = [m for m in inside[:-1] if _is_instead(figure, m)]
    return (Span(span.start, lead.start()), figure, meant[0]) if len(meant) == 1 else None


def _is_instead(figure: NumberMention, other: NumberMention) -> bool:
    is_like = figure.kind is other.kind or figure.unit_span is None
    return is_like and other.qualifier is Qualifier.EXACT and differ(figure, other) is not None
