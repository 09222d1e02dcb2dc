"""By which relation a word of a source says what a word of a statement says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.source.document import NumberKind
from summarizer.source.vocabulary import is_derived, is_general, is_synonym, lemmas
from summarizer.verifying.checking.dates import date_parts
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.grammar import ORGANISATIONS, PRONOUNS

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passages import Passage

_DEGREES = {"JJR": 1, "RBR": 1, "JJS": 2, "RBS": 2}
_PARTS = {"N": "n", "V": "v", "J": "a", "R": "r"}


def relate(ours: Passage, one: Node, theirs: Passage, other: Node) -> Relation | None:
    """Return how a word of the source carries a word of the statement, None if it does not."""
    ours_number, theirs_number = ours.quantity_at.get(one.number), theirs.quantity_at.get(other.number)
    if ours_number is not None and ours_number.kind is not NumberKind.ORDINAL:
        return _same_number(ours, ours_number, theirs, theirs_number)
    return relate_words(one, other)


def _same_number(
    ours: Passage, one: NumberMention, theirs: Passage, other: NumberMention | None
) -> Relation | None:
    if other is None:
        return None
    if one.kind is NumberKind.DATE or other.kind is NumberKind.DATE:
        said = date_parts(one, ours.tree.text) <= date_parts(other, theirs.tree.text)
        return Relation.DATE if said else None
    if differ(one, other) is not None:
        return None
    return Relation.SAME if one.text == other.text else Relation.NUMBER


def relate_words(one: Node, other: Node) -> Relation | None:
    """Return how one word carries another, without regard to what stands around them."""
    if one.low == other.low:
        return Relation.SAME
    if one.low in PRONOUNS or other.low in PRONOUNS:
        return None
    if one.is_name or other.is_name:
        return _same_name(one, other)
    if _DEGREES.get(one.tag) != _DEGREES.get(other.tag):
        return None
    bases = {base for _, base in lemmas(one.low)} & {base for _, base in lemmas(other.low)}
    if bases:
        return Relation.INFLECTION
    if one.low.replace("-", "") == other.low.replace("-", "") or _spelled_alike(one.low, other.low):
        return Relation.INFLECTION
    part = _PARTS.get(one.tag[:1])
    if part and part == _PARTS.get(other.tag[:1]):
        if is_synonym(one.low, other.low, part):
            return Relation.SYNONYM
        if is_general(one.low, other.low, part):
            return Relation.GENERAL
    return Relation.DERIVATION if is_derived(one.low, other.low) else None


def _same_name(one: Node, other: Node) -> Relation | None:
    ours, theirs = one.low.rstrip("."), other.low.rstrip(".")
    if ours.replace(".", "") == theirs.replace(".", ""):
        return Relation.SAME
    if one.tag == "NNP" and other.is_name and theirs in {ours + "s", ours[:-1]} and len(ours) > 3:
        return Relation.INFLECTION
    if len(ours) > 4 and len(theirs) > 4 and ours[:5] == theirs[:5] and abs(len(ours) - len(theirs)) <= 3:
        return Relation.DERIVATION if not (one.is_name and other.is_name) else None
    return None


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two words are one in British and in American spelling."""
    swaps = (
        ("our", "or"),
        ("ise", "ize"),
        ("isa", "iza"),
        ("ising", "izing"),
        ("tre", "ter"),
        ("ogue", "og"),
        ("ence", "ense"),
    )
    return any(one.replace(a, b) == other.replace(a, b) and one != other for a, b in swaps)


def is_organisation(node: Node) -> bool:
    """Whether a noun only says that something is a company or a body of another sort."""
    return node.low in ORGANISATIONS
