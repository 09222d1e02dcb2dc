"""What a whole proof settles of the findings against a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.results import ReasonCode, Relation
from summarizer.verifying.checking.proving.grammar import ORGANISATIONS, PRONOUNS
from summarizer.verifying.checking.proving.passage import statement_passage
from summarizer.verifying.checking.readings import key
from summarizer.verifying.checking.turning import ENGLISH
from summarizer.verifying.checking.words import words_in

if TYPE_CHECKING:
    from summarizer.results import Reason
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.proving import Proof

# What a proof by structure looks at where it stands, and findings only by the words around.
_BY_STRUCTURE = frozenset({ReasonCode.NEGATION, ReasonCode.ROLE})
_CONTRARY = frozenset({Relation.OPPOSITE, Relation.CONVERSE})


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
