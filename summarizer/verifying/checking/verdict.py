"""From a proof, and what was found against a statement and is not settled by it, to a verdict."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.languages.turning_words import ENGLISH
from summarizer.results import Reason, ReasonCode, Relation, Support, Verdict
from summarizer.source.document import NumberMention, Qualifier
from summarizer.source.numbers.sizes import measured_as
from summarizer.verifying.checking.numbers import is_otherwise
from summarizer.verifying.checking.proving.grammar import ORGANISATIONS, PRONOUNS
from summarizer.verifying.checking.proving.passage import Passage, statement_passage
from summarizer.verifying.checking.readings import Reading, key
from summarizer.verifying.checking.words import words_in

if TYPE_CHECKING:
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.proving import Proof

# These say that the source says something else; the others, that it says less or nothing.
_AGAINST = frozenset(
    {
        ReasonCode.NUMBER,
        ReasonCode.UNIT,
        ReasonCode.QUALIFIER,
        ReasonCode.DIRECTION,
        ReasonCode.ROLE,
        ReasonCode.NEGATION,
        ReasonCode.SPEAKER,
        ReasonCode.CONTRAST,
        ReasonCode.ARITHMETIC,
    }
)
# Of the words that say something: how many may be neither carried nor spoken against, for the text to say
# otherwise rather than something else. Measured by bench_statements.py on the half that was looked at.
_MOST_UNEXPLAINED = 1 / 3
_NEAR = Decimal("0.1")  # of a figure: more than this away is not about so much, however round it is
_LOWER = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
_EXCLUDING = frozenset("unlike except excluding bar".split())
_CLAUSES = frozenset({"root", "parataxis"})
_HELPING = ("nsubj", "nsubj:pass", "csubj", "aux", "aux:pass", "cop", "expl")
# What a proof by structure looks at where it stands, and findings only by the words around.
_BY_STRUCTURE = frozenset({ReasonCode.NEGATION, ReasonCode.ROLE})
_CONTRARY = frozenset({Relation.OPPOSITE, Relation.CONVERSE})


def judge(proof: Proof, reasons: tuple[Reason, ...], held: Comparison) -> Verdict:
    """Return the verdict on a statement: `supported` needs a whole proof and nothing against it.

    `refuted` needs a place that says otherwise, and that the source speaks of the same: most other words are
    carried.
    """
    if proof.is_complete and not reasons:
        return Verdict.SUPPORTED
    against = [reason for reason in reasons if _speaks_against(reason, held)]
    if any(_unexplained(proof, reason, held) <= _MOST_UNEXPLAINED for reason in against):
        return Verdict.REFUTED
    return Verdict.PARTLY if proof.is_partial else Verdict.UNPROVEN


def _speaks_against(reason: Reason, held: Comparison) -> bool:
    if reason.code not in _AGAINST or leaves_room(reason, held):
        return False
    return reason.code is not ReasonCode.QUALIFIER or is_otherwise(reason, held)


def _unexplained(proof: Proof, against: Reason, held: Comparison) -> float:
    """Return the share of words that nothing carries and the finding is not about.

    Where it is about who speaks, no word of theirs is carried: those count as such that the sentence has.
    """
    there = {
        key(word)
        for read in held.evidence
        for word in read.words
        if against.code is ReasonCode.SPEAKER and against.source and read.span.overlaps(against.source)
    }
    blamed = {word.stem for word in words_in(against.statement or "")}
    unaligned = [w for w in held.statement.words if any(span.overlaps(w) for span in proof.unaligned)]
    left = [word for word in unaligned if word.stem not in blamed and key(word) not in there]
    return len(left) / max(1, len(unaligned) + len(proof.aligned))


def is_open(support: Support) -> bool:
    """Whether rules leave a statement open, so that a reader who knows the meaning of words may be asked."""
    codes = {reason.code for reason in support.reasons}
    is_undecided = support.verdict in {Verdict.PARTLY, Verdict.UNPROVEN} and bool(support.evidence)
    return is_undecided and not codes & (_AGAINST | {ReasonCode.NAME})


def leaves_room(reason: Reason, held: Comparison) -> bool:
    """Whether a statement may be so beside what the source has: more than 60 are more than 50 as well."""
    if reason.source is None:
        return True
    if reason.code is ReasonCode.NEGATION:
        words = {w.low for one in held.evidence if one.span.contains(reason.source) for w in one.words}
        return not words.isdisjoint(_EXCLUDING)
    ours = next((one for one in held.statement.numbers if one.text == reason.statement), None)
    every = (one for reading in held.evidence for one in reading.numbers)
    theirs = next((one for one in every if one.span == reason.source), None)
    return (
        reason.code is ReasonCode.NUMBER and ours is not None and theirs is not None and _meet(ours, theirs)
    )


def _meet(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether some value is within the bounds of both figures."""
    theirs = measured_as(theirs, ours)
    if ours.value is None or theirs.value is None or ours.unit != theirs.unit:
        return False
    lows, highs = zip(_bounds(ours, ours.value), _bounds(theirs, theirs.value), strict=True)
    low = max((low for low in lows if low is not None), default=None)
    high = min((high for high in highs if high is not None), default=None)
    is_bound = bool({ours.qualifier, theirs.qualifier} - {Qualifier.EXACT})
    return is_bound and (low is None or high is None or low <= high)


def _bounds(mention: NumberMention, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
    if mention.qualifier in _LOWER:
        return value, None
    if mention.qualifier in _UPPER:
        return None, value
    room = _rounded(value) if mention.qualifier is Qualifier.ABOUT else Decimal(0)
    return value - room, value + room


def _rounded(value: Decimal) -> Decimal:
    """Return how far off a value may be whose last digit is right: "about 4.7 million" is not 4.9 million."""
    last = value.normalize().as_tuple().exponent
    return min(abs(value) * _NEAR, Decimal(5).scaleb(int(last) - 1))


def states_nothing(statement: Reading, language: str) -> bool:
    """Whether a statement asks something or, in English, orders it with an exclamation mark."""
    text = statement.text.rstrip()
    if text.endswith("?"):
        return True
    is_called = language == "en" and text.endswith("!") and bool(statement.sentences)
    return is_called and _orders(statement_passage(statement, statement.sentences[-1]))


def _orders(passage: Passage) -> bool:
    tree = passage.tree
    return any(
        node.tag == "VB" and node.relation in _CLAUSES and tree.child(node, *_HELPING) is None
        for node in tree.nodes
    )


def is_settled(reason: Reason, proof: Proof, held: Comparison) -> bool:
    """Whether a whole proof has settled what a finding leaves open: whom "she" means in "she said"."""
    if not proof.is_complete:
        return False
    if held.index.document.language == "en" and (
        reason.code in _BY_STRUCTURE
        or _is_of_other_words(reason, proof, held)
        or _is_turned_round(reason, proof, held)
    ):
        return True
    if reason.source is None:
        return False
    named = reason.source.of(held.index.document.text).lower().removeprefix("the ")
    own = language_of(held.index.document.language).relating.pronouns
    if named not in PRONOUNS | ORGANISATIONS | own.keys():
        return proof.is_attributed and reason.code is ReasonCode.SPEAKER_OPEN
    return reason.code in {ReasonCode.SPEAKER, ReasonCode.SPEAKER_OPEN}


def _is_turned_round(reason: Reason, proof: Proof, held: Comparison) -> bool:
    """Whether the contrary of a word carries it: who lost was beaten, and what is not illegal is legal."""
    turned = (pair for pair in proof.aligned if pair.relation in _CONTRARY)
    said = {pair.statement.of(held.statement.text) for pair in turned}
    return reason.code is ReasonCode.CONTRAST and (reason.statement or "") in said


def _is_of_other_words(reason: Reason, proof: Proof, held: Comparison) -> bool:
    """Whether what the source makes less of is no deed that the proof rests on: "intends to CLOSE".

    A condition reaches further than to the words behind it.
    """
    if reason.code is not ReasonCode.MODALITY or reason.source is None:
        return False
    if ENGLISH.conditions & set(reason.source.of(held.index.document.text).lower().split()):
        return False
    hedged = {word.stem for word in words_in(reason.statement or "")}
    passages = [statement_passage(held.statement, span) for span in held.statement.sentences]
    told = [node.span for one in passages for node in one.tree.nodes if one.says_of(node) or node.head < 0]
    beside = [pair.statement for pair in proof.aligned if reason.source.contains(pair.source)]
    beside += [word.span for word in held.statement.words if key(word) in hedged or word.stem in hedged]
    return not any(span.overlaps(one) for one in told for span in beside)
