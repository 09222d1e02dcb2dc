"""The words by which it is known what a sentence tells and leans on; they stand in `telling.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class TellingWords:
    """Words, and phrases in the notation of `phrases`; what each is for stands in the English data."""

    hearers: frozenset[str]
    hearers_written: frozenset[str]
    speakers: frozenset[str]
    speakers_written: frozenset[str]
    joining: frozenset[str]
    oneself: frozenset[str]
    mine: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    motions: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    persons: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    these: frozenset[str] = frozenset()
    referring: frozenset[str] = frozenset()
    of_itself: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    of_several: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    rest: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    opening_ahead: tuple[str, ...] = ()
