"""Meter the calls of one document, and tell whoever wants to know how far it is."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.drafting.calls import Call

_CHARACTERS_PER_TOKEN = 3.8  # of English news with sentence numbers, by the default model
_ENOUGH = 0.03  # of the work, before what it took says anything about the rest
_WRITING = 3  # a token written takes as long as so many read
_HALF = 2  # the bound of an answer is generous: about half of it is written


class Meter:
    """Counts the calls of one document; each change goes to `tell`."""

    def __init__(self, document: str, tell: Callable[[Progress], None]) -> None:
        """Take the SHA-256 of the text."""
        self._tell = tell
        self._now = Progress(document, 0, 0)
        self._most = self._expected = 0
        self._start = time.monotonic()

    def add(self, calls: int) -> None:
        """Count calls that are still to be made."""
        self._now = replace(self._now, total=self._now.total + calls)

    def asking(self, call: Call, most: int, characters: int) -> None:
        """Tell that a call is made, its prompt so many characters long, its answer `most` tokens."""
        self._most = most
        self._expected = round(characters / _CHARACTERS_PER_TOKEN)
        self._show(replace(self._now, asking=words(call), read=0, prompt=0, written=0))

    def tokens(self, read: int, written: int) -> None:
        """Tell how far the call under way is; how long the prompt is the engine knows when it has read it."""
        prompt = read if written else max(self._expected, read)
        self._show(replace(self._now, read=read, prompt=prompt, written=written))

    def answered(self) -> None:
        """Count a call as done; the last one is told of, since nothing follows it."""
        self._now = replace(self._now, done=self._now.done + 1, read=0, prompt=0, written=0)
        if self._now.done == self._now.total:
            self._show(replace(self._now, asking=""))

    def _show(self, now: Progress) -> None:
        self._now = replace(now, seconds_left=self._left(now))
        self._tell(self._now)

    def _left(self, now: Progress) -> float | None:
        share = (now.done + self._under_way(now)) / now.total if now.total else 0.0
        if share < _ENOUGH:
            return None
        return round((time.monotonic() - self._start) * (1 - share) / share, 1)

    def _under_way(self, now: Progress) -> float:
        """Return the part of the call under way that is done, below 1."""
        if not now.prompt:
            return 0.0
        whole = now.prompt + _WRITING * self._most / _HALF
        return min(0.95, (now.read + _WRITING * now.written) / whole)


def words(call: Call) -> str:
    """Say what a call asks, such as "6 claims, the speaker of 2 quotations"."""
    claims = 0 if call.points else call.most if call.choose else len(call.claims)
    counts = (
        (claims, "claim", "claims"),
        (len(call.speakers), "the speaker of a quotation", "the speakers of {} quotations"),
        (len(call.measures), "what a number measures", "what {} numbers measure"),
        (bool(call.statement), "whether a claim is borne out", ""),
        (len(call.points), "the overview of a claim", "the overview of {} claims"),
    )
    return ", ".join(_counted(*each) for each in counts if each[0])


def _counted(count: int, one: str, many: str) -> str:
    if count == 1:
        return f"1 {one}" if " " not in one else one
    return many.format(count) if "{}" in many else f"{count} {many}"
