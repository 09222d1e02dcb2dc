"""Pieces of one speech shown as one: with an ellipsis, but not where only who says them stands between."""

from __future__ import annotations

from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 60  # characters beside cue and speaker in what only says who speaks: "on Monday", "who leads it"


def joined(pieces: Sequence[str], spans: Sequence[Span], who: Sequence[Span]) -> str:
    """Join a piece for each of `spans`, in text order; `who` are the places of cue and speaker."""
    parted = [Span(a.end, max(a.end, b.start)) for a, b in pairwise(spans)]
    joints = [" " if _only_says_who(between, who) else " … " for between in parted]
    return "".join([pieces[0], *map(add, joints, pieces[1:])])


def _only_says_who(between: Span, who: Sequence[Span]) -> bool:
    told = [between.shared(span) for span in who if between.contains(span)]
    return bool(told) and between.shared(between) - sum(told) <= _LONGEST
