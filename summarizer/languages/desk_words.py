"""The English words by which the desk holds a draft and its sources together; they stand in `desk.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.languages.loading import read_part

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class DeskWords:
    """Words in lower case, verbs in their base form; what each set is for stands in the data."""

    committing: frozenset[str]
    asking: frozenset[str]
    wishing: frozenset[str]
    longing: frozenset[str]
    likely: frozenset[str]
    soon: frozenset[str]
    weighing: frozenset[str]
    drafts: frozenset[str]
    opinions: frozenset[str]
    stopping: frozenset[str]
    allowing: frozenset[str]
    failing: frozenset[str]
    unable: frozenset[str]
    refuting: frozenset[str]
    claiming: frozenset[str]
    claimed: frozenset[str]
    charges: frozenset[str]
    suspected: frozenset[str]
    charged: frozenset[str]
    accusing: frozenset[str]
    tried: frozenset[str]
    convicted: frozenset[str]
    sentenced: frozenset[str]
    exposing: frozenset[str]
    deciding: frozenset[str]
    raising: frozenset[str]
    future: frozenset[str]
    unreal: frozenset[str]
    ought: frozenset[str]
    time_bounds: frozenset[str]
    idle_verbs: frozenset[str]
    light_verbs: frozenset[str]
    roleless_verbs: frozenset[str]
    plain_saying: frozenset[str]
    all_of: frozenset[str]
    everybody: frozenset[str]
    everywhere: frozenset[str]
    across: frozenset[str]
    excepting: frozenset[str]
    turning: frozenset[str]
    bounding: frozenset[str]
    supposing: frozenset[str]
    wholes: frozenset[str]
    several: frozenset[str]
    indefinite: frozenset[str]
    anaphors: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    undetermined: frozenset[str]
    mutual_verbs: frozenset[str]
    swapping_places: frozenset[str]
    causal: frozenset[str]
    sequent: frozenset[str]
    purposive: frozenset[str]
    unspecific: frozenset[str]
    chairs: frozenset[str]
    chairing: frozenset[str]
    scales: frozenset[str]
    vague_numbers: frozenset[str]
    others: frozenset[str]
    others_or_more: frozenset[str]
    totals: frozenset[str]
    against: frozenset[str]
    rests: frozenset[str]
    taking_up: frozenset[str]
    rising_verbs: frozenset[str]
    falling_verbs: frozenset[str]
    level_verbs: frozenset[str]
    more_of: frozenset[str]
    less_of: frozenset[str]
    in_time: frozenset[str]
    earlier: frozenset[str]
    past: frozenset[str]
    contractions: frozenset[str]
    contracted_heads: frozenset[str]
    contracting: frozenset[str]
    frames: Mapping[str, frozenset[str]]
    ways: Mapping[str, tuple[str, ...]]
    positions: Mapping[str, frozenset[str]]


WORDS = read_part("en", "desk", DeskWords)
