"""Make the outline of a summary: an overview of its claims, and the sections of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.outline import OverviewSentence, Section
from summarizer.results import Text
from summarizer.selecting import overview_for
from summarizer.source.divisions import read_divisions
from summarizer.verifying.extracting import stock_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.assembling.digesting import Digest
    from summarizer.assembling.groundwork import Groundwork
    from summarizer.results import Claim
    from summarizer.settings import Settings
    from summarizer.source.divisions import Division


def overview_of(
    ranked: Sequence[Claim], claims: tuple[Claim, ...], most: int, digest: Digest
) -> tuple[OverviewSentence, ...]:
    """Return at most `most` sentences over `claims`; `ranked` has the same claims, the foremost first.

    What a model told of claims that are among them comes first, then the foremost of the others as they are.
    """
    places = {claim.text: place for place, claim in enumerate(claims)}
    told = [
        restated(sentence, tuple(places[claim.text] for claim in rests_on))
        for sentence, rests_on in digest.sentences
        if all(claim.text in places for claim in rests_on)
    ][:most]
    used = {place for sentence in told for place in sentence.rests_on}
    foremost = [places[claim.text] for claim in ranked if places[claim.text] not in used]
    told += [restated(claims[place], (place,)) for place in foremost[: most - len(told)]]
    return tuple(sorted(told, key=lambda sentence: min(sentence.rests_on)))


def restated(claim: Claim, rests_on: tuple[int, ...]) -> OverviewSentence:
    """Return a claim as a sentence of the overview."""
    return OverviewSentence(**{**dict(claim), "rests_on": rests_on})


def sections_of(ground: Groundwork, settings: Settings) -> tuple[Section, ...]:
    """Return the sections of a text, each with as many claims of its own as are asked for."""
    return tuple(
        _section(ground, division, settings.sections) for division in read_divisions(ground.document)
    )


def _section(ground: Groundwork, division: Division, most: int) -> Section:
    document = ground.document
    stock = stock_of(document, ground.selection.extracts(division.spans), most) if most else ()
    return Section(
        kind=division.kind,
        title=Text(span=division.title, text=division.title.of(document.text)),
        stretches=division.spans,
        claims=tuple(sorted((claim for _, claim in stock), key=lambda claim: claim.evidence[:1])),
    )


def sentences_of_overview(text: str, settings: Settings) -> int:
    """Return how many sentences the overview of a text is to have at most."""
    return overview_for(text, settings.length) if settings.overview is None else settings.overview
