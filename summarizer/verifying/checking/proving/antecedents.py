"""How likely a pronoun takes up each thing that it may mean: a logistic model over what is known of both.

The weights (`antecedents.json`) are made by `python -m summarizer.evaluation.fitting antecedents` from texts
in which it is marked what pronouns take up.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import bases
from summarizer.source.vocabulary.denoting import sort_of
from summarizer.verifying.checking.proving.aged import is_aged
from summarizer.verifying.checking.proving.entities import Entity, is_quoted, place_of, role_of
from summarizer.verifying.checking.proving.grammar import FEMININE, MASCULINE, MINDING, NEUTER, PLURAL, SAYING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.passage import Passage

Traits = tuple[str, ...]

_GROUPS = {
    word: name
    for name, words in (("he", MASCULINE | FEMININE), ("it", NEUTER), ("they", PLURAL))
    for word in words
}
_TOLD = frozenset({"ccomp", "advcl", "advcl:relcl"})
_SHARES = (0.999, 0.8, 0.6, 0.4, 0.2)  # of the salience of the most salient
_FAR, _LATE = 4, 5  # what is more is all alike


@dataclass(frozen=True)
class Asked:
    """A pronoun that is asked about: its sentence, itself, and which group of pronouns it is of."""

    passage: Passage
    node: Node

    @cached_property
    def group(self) -> str:
        """Which pronouns it is weighed with; "firm" for "the company"."""
        return _GROUPS.get(self.node.low, "he" if is_aged(self.node) else "firm")

    @cached_property
    def says(self) -> bool:
        """Whether it is who says or thinks something."""
        verb = self.passage.tree.above(self.node)
        is_subject = verb is not None and self.node.relation == "nsubj"
        return is_subject and not (SAYING | MINDING).isdisjoint(bases(verb.low))  # type: ignore[union-attr]

    @cached_property
    def place(self) -> str:
        """As what it stands in its sentence."""
        return place_of(self.node)

    @cached_property
    def is_quoted(self) -> bool:
        """Whether it stands between marks of quotation."""
        return is_quoted(self.passage.tree, self.node)

    @cached_property
    def sayer(self) -> int:
        """The number of the subject above it, as it is a subject; -1 for none."""
        return sayer(self.passage.tree, self.node)

    @cached_property
    def subject_above(self) -> int:
        """The number of the subject of the nearest verb above it that has another one; -1 for none."""
        tree = self.passage.tree
        subjects = (tree.child(above, "nsubj", "nsubj:pass") for above in tree.ancestors(self.node))
        return next((one.number for one in subjects if one is not None and one != self.node), -1)

    @cached_property
    def owned(self) -> str:
        """What a possessive pronoun says that something has, "" for others: a club has members."""
        above = self.passage.tree.above(self.node)
        is_owner = above is not None and self.node.relation == "nmod:poss"
        return sort_of(above.low) if above is not None and is_owner else ""


def traits_of(asked: Asked, options: Sequence[Entity]) -> list[Traits]:
    """Return what is known of each thing that a pronoun may mean, and last of its meaning none of them."""
    ranked = sorted(options, key=lambda entity: -entity.salience)
    most = max((entity.salience for entity in options), default=1.0)
    known = [
        (*_alone(asked, one), *_beside(asked, one, ranked.index(one), one.salience / most)) for one in options
    ]
    return [*known, _none(asked, options)]


def chances(options: Sequence[Traits]) -> list[float]:
    """Return how likely each is, all together 1."""
    weights = _weights()
    odds = [sum([weights.get(trait, 0.0) for trait in traits]) for traits in options]
    most = max(odds)
    powers = [math.exp(one - most) for one in odds]
    total = sum(powers)
    return [power / total for power in powers]


def _alone(asked: Asked, entity: Entity) -> Traits:
    group, kind = asked.group, _kind(entity)
    sex = "told" if entity.gender else "given" if entity.given else "open"
    return (
        f"{group} {kind}",
        f"{group} {'plural' if entity.plural else 'one'}",
        f"{group} sex={sex}",
        f"{group} says {kind}" if asked.says else "",
        f"{group} of {asked.owned} {kind}",
        f"{group} {asked.place} {kind}",
        f"{group} {asked.place} acts={entity.acts:d}",
        "known" if asked.node.low in entity.gender else "",
        f"{group} acts={entity.acts:d}",
    )


def _beside(asked: Asked, entity: Entity, rank: int, share: float) -> Traits:
    """Return how a thing stands to a pronoun."""
    seen = entity.seen
    back = min(_FAR, asked.passage.number - seen.sentence)
    near = "here" if back == 0 else "before" if back == 1 else "far"
    return (
        f"{asked.group} back={back}",
        f"back={back} {seen.place}",
        f"{asked.group} rank={min(_LATE, rank)}",
        f"{asked.group} share={sum(share >= bound for bound in _SHARES)}",
        f"{near} {asked.place} {seen.place}",
        f"{near} {'again' if seen.is_pronoun else 'named'}",
        f"{near} quoted={asked.is_quoted:d}{seen.is_quoted:d}",
        f"{near} first={seen.is_first:d}",
        "sayer" if asked.sayer in entity.here else "",
        f"above {asked.group}" if back == 0 and asked.subject_above in entity.here else "",
        f"behind {near}" if back == 0 and seen.number > asked.node.number else "",
    )


def _none(asked: Asked, options: Sequence[Entity]) -> Traits:
    tree, node = asked.passage.tree, asked.node
    verb = tree.above(node)
    is_state = verb is not None and (not verb.is_verb or tree.child(verb, "cop") is not None)
    near = [one for one in options if asked.passage.number - one.seen.sentence <= 1]
    return (
        "none",
        f"none {asked.group} {node.low}",
        f"none {asked.group} {role_of(node)}",
        f"none {asked.group} state={is_state:d}",
        f"none {asked.group} near={min(_LATE, len(near))}",
        f"none {asked.group} quoted={asked.is_quoted:d}",
    )


def _kind(entity: Entity) -> str:
    if entity.person > 0:
        return "person" if entity.names else "somebody"
    if entity.names:
        return "name" if entity.person == 0 else "thing named"
    return min(sort_of(noun) for noun in entity.nouns) if entity.nouns else "unknown"


def sayer(tree: Tree, node: Node) -> int:
    """Return the number of the subject above a subject, -1 for none: of Ann in "Ann said she"."""
    verb = tree.above(node) if role_of(node) == "subject" else None
    above = tree.above(verb) if verb is not None and verb.relation in _TOLD else None
    subject = None if above is None else tree.child(above, "nsubj")
    return -1 if subject is None else subject.number


@cache
def _weights() -> Mapping[str, float]:
    data = files("summarizer.verifying.checking.proving").joinpath("antecedents.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(data)
    return weights
