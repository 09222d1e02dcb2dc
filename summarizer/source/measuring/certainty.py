"""How certain it is that a number measures what a rule found: a small logistic model over how it was found.

The coefficients stand in `certainty.json`, with the data they were fitted on, the measured calibration and
the command that fits them: `python -m summarizer.evaluation.fitting numbers --of measures`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import Grade, NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.hanging import is_foretold
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.phrases import verb_before
from summarizer.source.numbers.features import MEASURED
from summarizer.source.vocabulary.denoting import Sort, is_measure, sort_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.source.document import NumberMention
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.trusting import Finding

_AGENTS = frozenset({"person", "group"})
_SPENT = frozenset({NumberKind.MONEY, NumberKind.RATE, NumberKind.NUMBER, NumberKind.DURATION})
COUNTED = "counted"  # the way of what is counted, as certain as the count itself
_NUMBERS = language_of("en").numbers
_MOVING = _NUMBERS.up | _NUMBERS.down
_FAR = 6  # words between a number and what it measures


def is_certain(passage: Passage, number: NumberMention, finding: Finding) -> bool:
    """Whether what a rule found is told: so likely right that of what is told few are wrong."""
    model = _model()
    return finding.way == COUNTED or probability(features_of(passage, number, finding)) >= model.sure


def is_likely(passage: Passage, number: NumberMention, finding: Finding) -> bool:
    """Whether what a rule found is told as likely, and not left open.

    Open is who does something with a sum: what a firm spent or a guild foretold is no measure of them. Of 100
    readings below sure in texts of others three in four were wrong among those below the least probability.
    """
    traits = features_of(passage, number, finding)
    agent = "verb: does" in traits and not _AGENTS.isdisjoint(traits) and number.kind in _SPENT
    agent = agent or (finding.way == "subject" and is_foretold(passage))
    return finding.way == COUNTED or (probability(traits) >= _model().likely and not agent)


def features_of(passage: Passage, number: NumberMention, finding: Finding) -> tuple[str, ...]:
    """Return what tells how a phrase was found, by name; each is there or not."""
    phrase, at = finding.phrase, passage.at
    last = next((i for i in range(*phrase) if passage.low(i) == "of"), phrase.last) - 1
    head = passage.words[last]
    apart = range(phrase.last, at) if phrase.last <= at else range(at + 1, phrase.first)
    parts = {part for part, _ in lemmas(head.low)}
    sort = sort_of(head.low)
    named = head.is_capital and phrase.first > 0
    told = {
        "far": len(apart) > _FAR,
        "past a number": any(passage.tag(i) is Tag.NUMBER for i in apart),
        "past a verb": any(passage.tag(i) is Tag.VERB for i in apart) and finding.way != "subject",
        "one word": phrase.last - phrase.first == 1,
        "name": named,
        "person": sort is Sort.PERSON or (named and not parts),
        "group": sort is Sort.GROUP,
        "a measure": is_measure(head.low),
        "no noun": bool(parts) and "n" not in parts,
        "verb too": "v" in parts and not named,
        "unsure number": number.grade is not Grade.SURE,
        "verbless": not any(tag is Tag.VERB for tag in passage.stretch.tags),
        "respectively": "respectively" in passage.stretch.lows,
    }
    way = f"way: {finding.way}"
    kind = f"kind: {'measure' if number.kind in MEASURED else number.kind.value}"
    fixed = (way, kind, f"{way}, {kind}", *_verb(passage, finding))
    return (*fixed, *(name for name, holds in told.items() if holds))


def _verb(passage: Passage, finding: Finding) -> tuple[str, ...]:
    """Return of what class the verb is whose subject may be measured: "is", "rose", or another's deed."""
    if finding.way != "subject":
        return ()
    at = verb_before(passage, passage.at)
    if at is None:
        return ("verb: none",)
    group = [passage.low(i) for i in range(at, passage.at) if passage.tag(i) is Tag.VERB]
    if _MOVING.intersection(group):
        return ("verb: moves",)
    main = group[-1] if group else ""
    if main in lexicon.BE:
        return ("verb: is",)
    return ("verb: is done",) if lexicon.BE.intersection(group) else ("verb: does",)


class _Model(NamedTuple):
    """The weights by feature, and the least probabilities of what is told as sure, and as likely."""

    weights: Mapping[str, float]
    bias: float
    sure: float
    likely: float


@cache
def _model() -> _Model:
    data = json.loads(files("summarizer.source.measuring").joinpath("certainty.json").read_text("utf-8"))
    return _Model(data["weights"], data["bias"], data["sure"], data["likely"])


def probability(features: Iterable[str]) -> float:
    """Return how likely it is that a phrase with these features is what the number measures."""
    model = _model()
    return 1 / (1 + exp(-(model.bias + sum(model.weights.get(name, 0.0) for name in features))))
