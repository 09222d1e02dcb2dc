"""Where a sentence of a draft differs from the nearest statements of the sources, and in how much else.

Three things are looked for: another figure in the place of one, another stance to what a clause tells, and
the opposite of a word. Each difference has traits: how well the places fit each other, whether the draft's
own word has a place in the sources that fits better, how much of the rest the statement has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.deriving import derived
from summarizer.desk.facing import held_there
from summarizer.desk.figuring import is_rest, is_total
from summarizer.desk.findings import Code
from summarizer.desk.guards import Guard, guard
from summarizer.desk.matching import likeness, phrase_keys
from summarizer.desk.nearest import Neighbourhood, are_equal, shares_of
from summarizer.desk.rivals import is_small, may_be_reckoned
from summarizer.desk.stances import Stance, leads, stance, tells
from summarizer.desk.standing import base, key
from summarizer.desk.tenses import has_would
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.numbers.settling import may_be_one
from summarizer.source.vocabulary import are_opposite
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.proving.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.figures import Figure
    from summarizer.desk.held import Held
    from summarizer.desk.nearest import Near
    from summarizer.source.syntax import Node, Tree

_LEAST_FIT = 0.15
_LEAST_COVER = 0.25  # of what the best statement has
_MOST_STRANGE = 0.6  # of the rest: who tells most of it in other words may tell of another thing
_MOST_STANCES = 4
_OFTEN = 5
_SCALE = 5.0  # what the rarest words weigh
_YET_OPEN = {Stance.OPEN, Stance.PLANNED, Stance.WEIGHED}
_FIRM = {Stance.SO, Stance.NOT_SO}
_SUBJECTS, _OBJECTS = ("nsubj", "nsubj:pass"), ("obj",)


class Difference(NamedTuple):
    """A word or figure of the draft, what a statement of the sources has instead, and how they stand."""

    family: str
    code: Code
    mine: Span
    there: Span
    traits: dict[str, float]


def differences(held: Held) -> Iterator[Difference]:
    """Yield in what a sentence differs from the statements nearest to it; in most it does not matter."""
    around = Neighbourhood(held)
    yield from _stances(around)
    for near in around.near:
        if around.cover(near) >= _LEAST_COVER * around.best:
            for item in around.mine.items:
                if not held.is_quoted(item.span.of(held.sentence)):
                    found = _figures(around, near, item) or _opposites(around, near, item)
                    yield from (one for one in found if one.traits["strange"] <= _MOST_STRANGE)


def _shared(around: Neighbourhood, near: Near, item: Node, other: Node) -> dict[str, float]:
    """Return the traits of any two items in one place: how well it fits, how much else agrees."""
    fits, own = around.fits(item, near, other), around.own(item)
    gain, cover = max(0.0, fits - own), around.cover(near, item)
    placed = _stands_alike(around, near, item, other)
    return {
        "": 1.0,
        "fit": fits,
        "own": own,
        "margin": fits - own,
        "cover": cover,
        "lead": cover - around.best,
        "strange": around.strange(near, item),
        "placed": placed,
        "beside": float(key(item) in near.beside),
        "bare": float(any(item.span.of(around.held.sentence) in words for words in around.held.bare)),
        "weight": evidence_index(around.sources.joined).weight(key(item)) / _SCALE,
        "fit gain": gain * fits,
        "placed gain": gain * placed,
        "covered gain": gain * cover,
    }


def _stands_alike(around: Neighbourhood, near: Near, item: Node, other: Node) -> float:
    """Whether two items hang on the same word as the same part of the sentence."""
    same = item.head in near.pairs and near.pairs[item.head] == other.head
    return float(same and _part(around.mine.tree, item) == _part(near.statement.tree, other))


def _part(tree: Tree, node: Node) -> tuple[str, str]:
    relation = {"nsubj:pass": "obj", "obl:agent": "nsubj"}.get(node.relation, node.relation).split(":")[0]
    mark = next((below.low for below in tree.below(node) if below.relation in {"case", "mark"}), "")
    return relation, "" if relation in {"nsubj", "obj"} else mark


def _figures(around: Neighbourhood, near: Near, item: Node) -> list[Difference]:
    """Return the rivals that best fit the place of a figure, one of a sort."""
    mine, there = around.mine.figures.get(item.number), near.statement
    if mine is None or mine.mention.kind is NumberKind.ORDINAL or _comes_out(around.held, mine, near):
        return []
    rivals = [
        (how, n) for n in near.left if (f := there.figures.get(n.number)) and (how := _rivalry(mine, f))
    ]
    rated = sorted(((around.fits(item, near, n), how, n.number) for how, n in rivals), reverse=True)
    best: dict[str, int] = {}
    for fits, how, number in rated:
        if fits >= _LEAST_FIT:
            best.setdefault(how, number)
    return [_figure(around, near, item, there.tree.nodes[number], how) for how, number in best.items()]


def _comes_out(held: Held, mine: Figure, near: Near) -> bool:
    """Whether a figure is a sum, or comes out of those of a statement."""
    given = held.sources.joined.numbers_in(held.sources.joined.sentences[near.number].span)
    mention = mine.mention
    rest = is_rest(mention, held.numbers, given)
    return rest or is_total(held.sentence) or derived(mention, [given]) is not None


def _rivalry(mine: Figure, other: Figure) -> str:
    """Return how two figures rule each other out: as values, as shares, by their units, or not ("")."""
    if mine.is_rival(other):
        return "rival"
    if (shares := shares_of(mine, other)) is not None:
        return "" if are_equal(mine, other) or shares[0] == 1 - shares[1] else "share"
    units = {mine.mention.unit, other.mention.unit}
    same = mine.mention.value == other.mention.value and mine.mention.kind is not NumberKind.DATE
    apart = same and len(units) > 1 and None not in units
    return "unit" if apart and not _may_be_of_one_currency(mine.mention, other.mention) else ""


def _may_be_of_one_currency(one: NumberMention, other: NumberMention) -> bool:
    """Whether two sums, or rates by one thing, may be of one currency, whatever it is called."""
    below = {(mention.unit or "").partition(" per ")[2] for mention in (one, other)}
    return may_be_one(one, other) or (one.currency == other.currency is not None and len(below) == 1)


def _figure(around: Neighbourhood, near: Near, item: Node, other: Node, how: str) -> Difference:
    held, mine, its = around.held, around.mine.figures[item.number], near.statement.figures[other.number]
    mention, shared = mine.mention, _shared(around, near, item, other)
    gain = max(0.0, shared["margin"])
    small, reckoned = float(is_small(mention)), float(may_be_reckoned(held, mine))
    is_date = mention.kind is NumberKind.DATE
    traits = shared | {
        f"as {how}": 1.0,
        f"of {mention.kind.value}": 1.0,
        "aligned": float(item.number in near.pairs),
        "small": small,
        "reckoned": reckoned,
        "small reckoned": small * reckoned,
        "small gain": small * gain,
        "reckoned gain": reckoned * gain,
        "same unit": float(mention.unit is not None and mention.unit == its.mention.unit),
        "known": float(held.is_known(mention)),
        "one of": float(held.is_one_of(mention)),
        "compares": float(held.compares(mention) != held.compares_there(its.mention)),
        "told": float(any(its.is_same(figure) for figure in around.mine.figures.values())),
    }
    code = Code.UNIT if how == "unit" else Code.DATE if is_date else Code.NUMBER
    return Difference("figure", code, mention.span, its.mention.span, traits)


def _opposites(around: Neighbourhood, near: Near, item: Node) -> list[Difference]:
    if item.number in near.pairs or item.number in around.mine.figures:
        return []
    found = [n for n in near.left if n.number not in near.statement.figures and _are_opposite(item, n)]
    if not found:
        return []
    other = max(found, key=lambda n: around.fits(item, near, n))
    apart = stance(around.mine.tree, item) is not stance(near.statement.tree, other)
    traits = _shared(around, near, item, other) | {"apart": float(apart)}
    return [Difference("opposite", Code.CONTRAST, item.span, other.span, traits)]


def _are_opposite(one: Node, other: Node) -> bool:
    return not (one.is_name or other.is_name) and are_opposite(base(one), base(other))


class _Told(NamedTuple):
    """A clause of a statement that tells what one of the draft's does, and how well the two fit."""

    fits: float
    cover: float
    near: Near
    node: Node
    stance: Stance
    guard: Guard


def _stances(around: Neighbourhood) -> Iterator[Difference]:
    """Yield the clauses that the nearest statements hold otherwise."""
    tree = around.mine.tree
    for item in around.mine.items:
        if not leads(tree, item) or tells(item) or around.held.is_quoted(item.span.of(around.held.sentence)):
            continue
        if has_would(tree, item):
            continue  # "would back it" is left open, whatever it hangs on
        told = sorted(_told(around, item), key=lambda t: -t.fits)
        mine = stance(tree, item), guard(tree, item)
        own = _occurring(around, item, mine) if told else {}
        for there in told[:_MOST_STANCES]:
            undone = (
                mine[0] is Stance.NOT_SO and there.stance in _YET_OPEN
            )  # what may be has perhaps not been
            if (there.stance, there.guard) != mine and not undone:
                traits = _traits_of(around, item, mine, there, told) | own
                yield Difference("stance", _code_of(mine, there), item.span, there.node.span, traits)


def _told(around: Neighbourhood, item: Node) -> Iterator[_Told]:
    for near in around.near:
        tree = near.statement.tree
        other = tree.nodes[near.pairs[item.number]] if item.number in near.pairs else None
        if other is not None and leads(tree, other):
            fits = around.fits(item, near, other, near.beside)
            held = held_there(tree, other, around.sources, near.number)
            yield _Told(fits, around.cover(near), near, other, held, guard(tree, other))


def _occurring(around: Neighbourhood, item: Node, mine: tuple[Stance, Guard]) -> dict[str, float]:
    """Return how often the sources have a word, and whether they hold it so nowhere."""
    own = [(stance(tree, node), guard(tree, node)) for tree, node in around.occurrences(item)]
    never = bool(own) and not any(s is mine[0] or g is mine[1] for s, g in own)
    weight = evidence_index(around.sources.joined).weight(key(item)) / _SCALE
    occurs = min(len(own), _OFTEN) / _OFTEN
    return {"weight": weight, "occurs": occurs, "never": float(never), "never, weighed": never * weight}


def _traits_of(
    around: Neighbourhood, item: Node, mine: tuple[Stance, Guard], there: _Told, told: list[_Told]
) -> dict[str, float]:
    same = max((t.fits for t in told if t.stance is mine[0]), default=0.0)
    guarded = max((t.fits for t in told if t.guard is mine[1]), default=0.0)
    both = "both" if there.stance is not mine[0] and there.guard is not mine[1] else "one"
    return {
        "": 1.0,
        "fit": there.fits,
        "cover": there.cover,
        "margin": there.fits - same,
        "guarded margin": there.fits - guarded,
        "lead": there.cover - around.best,
        "nearest": float(there is told[0]),
        "like": likeness(item, there.node),
        f"{both} fit": there.fits,
        f"{both} covered": there.cover,
        f"{both} fit covered": there.fits * there.cover,
        f"stance {_turn(mine[0], there.stance)}": 1.0,
        f"guard {_guard_turn(mine[1], there.guard)}": 1.0,
        f"subject {_argument(around, item, there, _SUBJECTS)}": 1.0,
        f"object {_argument(around, item, there, _OBJECTS)}": 1.0,
    }


def _code_of(mine: tuple[Stance, Guard], there: _Told) -> Code:
    turned = {mine[0], there.stance} == _FIRM or Guard.DENIED in {mine[1], there.guard}
    return Code.NEGATION if turned else Code.MODALITY


def _turn(mine: Stance, its: Stance) -> str:
    """Return how one stance stands to another: the same, turned, surer or less sure, or not to be told."""
    if Stance.UNTOLD in {mine, its}:
        return "untold" if mine is not its else "same"
    if mine is its:
        return "same"
    if mine.turned is its or {mine, its} == {Stance.PLANNED, Stance.NOT_SO}:
        return "turned"
    return "surer" if mine in _FIRM else "less sure" if its in _FIRM else "other"


def _guard_turn(mine: Guard, its: Guard) -> str:
    if mine is its:
        return "same"
    if Guard.DENIED in {mine, its}:
        return "denied" if its is Guard.DENIED else "told"
    return "lost" if mine is Guard.SO else "put" if its is Guard.SO else "other"


def _argument(around: Neighbourhood, item: Node, there: _Told, roles: tuple[str, ...]) -> str:
    """Tell whether two clauses have the same subject, or object, or one that may stand for it."""
    tree = there.near.statement.tree
    mine, its = around.mine.tree.child(item, *roles), tree.child(there.node, *roles)
    if mine is None or its is None:
        return "none"
    if mine.low in PRONOUNS or its.low in PRONOUNS:
        return "pronoun"
    if there.near.pairs.get(mine.number) == its.number:
        return "same"
    if phrase_keys(around.mine.tree, mine) & phrase_keys(tree, its):
        return "same"
    return "named" if mine.is_name != its.is_name else "other"
