"""Which difference from the nearest statements of the sources is a fault: a logistic model over its traits.

The weights stand in `differences.json`, with the data they were fitted on, what they find of drafts left out
and the command that fits them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.differing import differences
from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.rendering.wording import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.desk.differing import Difference
    from summarizer.desk.held import Held

_HELD_OTHERWISE = {Code.NEGATION, Code.MODALITY}


def disagreements(held: Held) -> Iterator[Pointed]:
    """Find the likeliest fault of a sentence, if it is likely enough."""
    if not held.is_parsed:
        return
    found = max(differences(held), key=_likelihood, default=None)
    if found is not None and _likelihood(found) >= _model().least:
        words, cited = found.mine.of(held.sentence), held.sources.cite(found.there)
        if found.code in _HELD_OTHERWISE:
            cited = held.sources.cite(held.sources.sentence_at(found.there))
            message = f"“{shorten(words)}”: {found.code.meaning}"
        else:
            message = f"“{shorten(words)}”: of this a source has “{shorten(cited.text)}”"
        yield Pointed(found.code, held.place(words), message, cited)


class _Model(NamedTuple):
    """The weights of traits by family, and the least probability of what is told."""

    weights: Mapping[str, Mapping[str, float]]
    least: float


@cache
def _model() -> _Model:
    data = json.loads(files("summarizer.desk").joinpath("differences.json").read_text("utf-8"))
    return _Model(data["weights"], data["least"])


def _likelihood(found: Difference) -> float:
    weights = _model().weights[found.family]
    return 1 / (1 + exp(-sum(weights.get(trait, 0.0) * value for trait, value in found.traits.items())))
