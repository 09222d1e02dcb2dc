"""Prove a statement clause by clause, each with what the source reports it as."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.results import Aligned, Reason, Relation
from summarizer.source.sentences import read_paragraphs
from summarizer.source.vocabulary import is_general, is_synonym, lemmas
from summarizer.verifying.checking.proving.compressing import compress
from summarizer.verifying.checking.proving.edges import is_function
from summarizer.verifying.checking.proving.frames import frames_above, sign_of
from summarizer.verifying.checking.proving.grammar import NEGATORS, PRONOUNS
from summarizer.verifying.checking.proving.passages import passages_of, statement_passage
from summarizer.verifying.checking.proving.prover import Carried, Place, Prover, is_named
from summarizer.verifying.checking.proving.result import Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention, Span, Utterance
    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.evidence import EvidenceIndex, Reading
    from summarizer.verifying.checking.proving.passages import Passage, Passages

_SAYING = frozenset("say state tell add explain note announce remark comment declare report mention write "
                    "according think believe claim argue insist warn".split())  # fmt: skip
_DENYING = frozenset("deny doubt dispute question ask wonder reject refuse accuse order demand urge".split())
_WORDS = re.compile(r"[\w']+")
_MOST_WORDS = 150  # of a sentence of a statement; what is longer is not aligned
_NEAR = 60  # characters
_NEUTRAL = frozenset("say state tell add note according".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a clause of the statement is said to come from, and by which verb."""

    speaker: Node | None
    cue: Node


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate of a statement, with who it is attributed to."""

    predicate: Node
    attribution: Attribution | None


def prove(
    reading: Reading, index: EvidenceIndex, numbers: tuple[int, ...], derived: tuple[NumberMention, ...] = ()
) -> Proof:
    """Align an English statement, of any number of sentences, with sentences of a text, by their numbers.

    `derived` are figures of the statement that follow from those of the text.
    """
    parts = [
        _too_long(sentence.span)
        if len(sentence.span.of(reading.text).split()) > _MOST_WORDS
        else _prove(statement_passage(reading, sentence.span), passages_of(index), numbers, derived)
        for paragraph in read_paragraphs(reading.text)
        for sentence in paragraph.sentences
    ]
    return Proof(
        tuple(pair for part in parts for pair in part.aligned),
        tuple(span for part in parts for span in part.unaligned),
        tuple(is_proved for part in parts for is_proved in part.clauses),
        is_reported=any(part.is_reported for part in parts),
        against=tuple(reason for part in parts for reason in part.against),
    )


def _too_long(span: Span) -> Proof:
    """Return the proof of nothing, for what is no sentence that anybody would check."""
    return Proof((), (span,), (False,))


def _prove(
    statement: Passage, passages: Passages, numbers: tuple[int, ...], derived: tuple[NumberMention, ...]
) -> Proof:
    prover = Prover(statement, passages, numbers, derived)
    clauses = clauses_of(prover)
    if (whole := _compressed(clauses, prover, passages)) is not None:
        found = [whole]
    else:
        found = [_best(clause, prover, passages) for clause in clauses]
    carried = sum(found, Carried((), frozenset()))
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
        against=tuple(reason for one in found if not one.missing for reason in _against(one, statement)),
    )


def _against(carried: Carried, statement: Passage) -> Iterator[Reason]:
    for conflict in carried.conflicts:
        said = statement.tree.nodes[conflict.number].span.of(statement.tree.text)
        yield Reason(code=conflict.code, statement=said, source=conflict.place.node.span)


def _compressed(clauses: list[Clause], prover: Prover, passages: Passages) -> Carried | None:
    """Return the proof that a statement, but for who says it, is a sentence with stretches left out."""
    if not clauses or len({clause.attribution for clause in clauses}) > 1:
        return None
    framing = _framing(clauses, prover)
    words = [node for node in prover.statement.tree.nodes if node.number not in framing]
    for number in prover.numbers:
        carried = compress(words, passages.at(number), prover)
        if carried is not None and _is_framed_alike(clauses, carried, prover, passages):
            return carried
    return None


def _is_framed_alike(clauses: list[Clause], carried: Carried, prover: Prover, passages: Passages) -> bool:
    places = {number: place for number, place, _ in carried.pairs}
    kept = [place.word for place in places.values()]
    left_out = range(min(kept), max(kept)) if kept else range(0)
    return all(
        place is None or _same_frame(clause, place, prover, passages, left_out)
        for clause in clauses
        for place in (places.get(clause.predicate.number),)
    )


def _framing(clauses: list[Clause], prover: Prover) -> frozenset[int]:
    """Return the words of a statement that only say who says the rest."""
    found: set[int] = set()
    for clause in clauses:
        if clause.attribution is not None:
            cue, speaker = clause.attribution.cue, clause.attribution.speaker
            found |= {
                cue.number,
                *(below.number for below in prover.statement.tree.below(cue) if is_function(below)),
            }
            if speaker is not None:
                found |= _subtree(speaker, prover.statement.tree)
    return frozenset(found)


def _subtree(node: Node, tree: Tree) -> set[int]:
    return {node.number}.union(*(_subtree(below, tree) for below in tree.below(node)))


def _asserted(clauses: list[Clause], prover: Prover) -> list[Node]:
    """Return the content words but those that only say who speaks, which are proved by the frame."""
    framing = _framing(clauses, prover)
    return [node for node in prover.content() if node.number not in framing]


def _aligned(statement: Passage, number: int, place: Place, relation: Relation) -> Aligned:
    node = statement.tree.nodes[number]
    ours, theirs = statement.quantity_at.get(number), place.passage.quantity_at.get(place.word)
    return Aligned(
        statement=ours.span if ours else node.span,
        source=theirs.span if ours and theirs else place.node.span,
        relation=relation,
    )


def clauses_of(prover: Prover) -> list[Clause]:
    """Return the predicates of a statement that are asserted for themselves."""
    tree = prover.statement.tree
    roots = [node for node in tree.nodes if node.head < 0 and prover.says_something(node)]
    found: list[Clause] = []
    for root in roots:
        found += _clauses(root, None, prover)
    return found


def _clauses(node: Node, attribution: Attribution | None, prover: Prover) -> list[Clause]:
    tree = prover.statement.tree
    content = _content_of_saying(node, tree)
    if content is not None:
        speaker = tree.child(node, "nsubj")
        return _clauses(content, Attribution(speaker, node), prover) + _joined(
            node, attribution, prover, content
        )
    aside = _aside(node, tree)
    own = aside or attribution
    return [Clause(node, own), *_joined(node, own, prover, None)]


def _joined(
    node: Node, attribution: Attribution | None, prover: Prover, without: Node | None
) -> list[Clause]:
    tree = prover.statement.tree
    return [
        clause
        for below in tree.below(node)
        if below != without
        and (
            (below.relation == "conj" and prover.is_clause(below))
            or (below.relation == "parataxis" and not _is_saying(below, tree))
        )
        for clause in _clauses(below, attribution, prover)
    ]


def _bases(node: Node) -> set[str]:
    return {base for part, base in lemmas(node.low) if part == "v"} | {node.low}


def _content_of_saying(node: Node, tree: Tree) -> Node | None:
    """Return the clause that a verb of saying reports."""
    if node.is_verb and _bases(node) & _SAYING and not sign_of(tree, node).denied:
        return tree.child(node, "ccomp")
    return None


def _is_saying(node: Node, tree: Tree) -> bool:
    return bool(_bases(node) & _SAYING) and tree.child(node, "nsubj") is not None


def _aside(node: Node, tree: Tree) -> Attribution | None:
    """Return who is said to speak in an aside: "…, she said", "according to Ms Lee"."""
    for below in tree.below(node):
        if below.relation == "parataxis" and _is_saying(below, tree):
            return Attribution(tree.child(below, "nsubj"), below)
        case = tree.child(below, "case")
        if case is not None and case.low == "according":
            return Attribution(below, case)
    return None


def _best(clause: Clause, prover: Prover, passages: Passages) -> Carried:
    """Return the best way to carry a clause; one that is told under another frame carries nothing.

    What the source says, but only as somebody's words, is carried as reported.
    """
    best = Carried((), prover.all_below(clause.predicate))
    for place, _ in prover.places(clause.predicate):
        is_framed = _same_frame(clause, place, prover, passages)
        if not is_framed and (clause.attribution is not None or not _is_only_reported(place, passages)):
            continue
        carried = prover.carry(clause.predicate, place)
        if clause.attribution is not None:
            carried = _without_frame(carried, clause.attribution, prover)
        carried = replace(carried, is_reported=not is_framed)
        if _rank(carried) < _rank(best):
            best = carried
    return best


def _rank(carried: Carried) -> tuple[int, bool, bool]:
    return (carried.cost, carried.is_reported, not carried.pairs)


def _without_frame(carried: Carried, attribution: Attribution, prover: Prover) -> Carried:
    frame = {attribution.cue.number}
    if attribution.speaker is not None:
        frame |= prover.all_below(attribution.speaker)
    return replace(carried, missing=carried.missing - frame)


def _same_frame(
    clause: Clause, place: Place, prover: Prover, passages: Passages, left_out: range = range(0)
) -> bool:
    """Whether the source tells a place as the statement does: as a fact, or as said by the same speaker.

    Words in `left_out` are no frames: they are asides.
    """
    utterances = passages.spoken_at(place.node.span)
    frames = [f for f in frames_above(place.passage.tree, place.node) if f.number not in left_out]
    if utterances:
        return _is_told(place, frames, utterances) and any(
            clause.attribution is not None
            and (
                _said_by(clause.attribution, said, prover, passages)
                or _said_by_pronoun(clause.attribution, said, place, passages)
            )
            for said in utterances
        )
    if clause.attribution is None:
        return not frames and not _is_question(place, passages)
    return len(frames) == 1 and _told_by(clause.attribution, frames[0], place, prover)


def _is_told(place: Place, frames: list[Node], utterances: Sequence[Utterance]) -> bool:
    """Whether speech tells a place as a fact, and is not itself denied."""
    tree = place.passage.tree
    spoken = [part for said in utterances for part in said.fragments]
    inside = [frame for frame in frames if any(part.contains(frame.span) for part in spoken)]
    if any(not _bases(frame) & _SAYING for frame in inside):
        return False
    return not any(sign_of(tree, frame).denied for frame in frames if frame not in inside) and not any(
        _is_denied(said, tree.text) for said in utterances
    )


def _is_denied(said: Utterance, text: str) -> bool:
    """Whether a negation stands between the speaker's name and the verb of saying."""
    if said.cue is None or said.speaker is None:
        return False
    start, end = sorted((said.speaker.mention.start, said.cue.end))
    return end - start < _NEAR and not NEGATORS.isdisjoint(_WORDS.findall(text[start:end].lower()))


def _is_only_reported(place: Place, passages: Passages) -> bool:
    """Whether the source tells a place as what somebody says, and under no other sign."""
    frames = list(frames_above(place.passage.tree, place.node))
    if utterances := passages.spoken_at(place.node.span):
        return _is_told(place, frames, utterances)
    return all(_bases(f) & _SAYING and not sign_of(place.passage.tree, f).denied for f in frames)


def _is_question(place: Place, passages: Passages) -> bool:
    return (
        passages.index.reading(place.sentence).span.of(place.passage.tree.text).rstrip("\"'”’ ").endswith("?")
    )


def _said_by(attribution: Attribution, said: Utterance, prover: Prover, passages: Passages) -> bool:
    text = passages.index.document.text
    if said.cue is not None and not _same_cue(attribution.cue, said.cue.of(text).lower().split()[0]):
        return False
    if attribution.speaker is None:
        return True
    if said.speaker is None:
        return False
    places = [
        said.speaker.mention,
        said.speaker.canonical,
        *([said.speaker.role] if said.speaker.role else []),
    ]
    words = {word.lower() for place in places for word in re.findall(r"[^\W\d_]+", place.of(text))}
    speaker = attribution.speaker
    if speaker.low in PRONOUNS:
        return True
    names = [
        speaker,
        *(n for n in prover.statement.tree.below(speaker) if n.relation in {"flat", "compound"}),
    ]
    return speaker.low in words or (
        all(n.low.rstrip(".") in words for n in names if n.is_name) and speaker.is_name
    )


def _said_by_pronoun(attribution: Attribution, said: Utterance, place: Place, passages: Passages) -> bool:
    """Whether "she said" takes up the one whom the statement names."""
    if said.speaker is None or said.cue is None or attribution.speaker is None:
        return False
    words = said.cue.of(place.passage.tree.text).lower().split()
    start = said.speaker.mention.start
    pronoun = next((node for node in place.passage.tree.nodes if node.span.start == start), None)
    if pronoun is None or pronoun.low not in PRONOUNS or not _same_cue(attribution.cue, words[0]):
        return False
    antecedent = passages.antecedent(place.passage, pronoun)
    return antecedent is not None and is_named(attribution.speaker, *antecedent)


def _same_cue(cue: Node, other: str) -> bool:
    ours = _bases(cue)
    theirs = {base for part, base in lemmas(other) if part == "v"} | {other}
    if theirs & _DENYING or ours & _DENYING:
        return bool(ours & theirs)
    return (
        bool(ours & _NEUTRAL)
        or bool(ours & theirs)
        or is_synonym(cue.low, other, "v")
        or is_general(cue.low, other, "v")
    )


def _told_by(attribution: Attribution, frame: Node, place: Place, prover: Prover) -> bool:
    tree = place.passage.tree
    if not frame.is_verb or sign_of(tree, frame).denied or not _same_cue(attribution.cue, frame.low):
        return False
    if attribution.speaker is None:
        return True
    subject = tree.child(frame, "nsubj")
    if subject is None:
        return False
    theirs = Place(place.passage, place.sentence, subject.number)
    return not prover.carry(attribution.speaker, theirs).cost or attribution.speaker.low in PRONOUNS
