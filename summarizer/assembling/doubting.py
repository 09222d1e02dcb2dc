"""A claim that a second reader may judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.results import Claim, Verdict
from summarizer.verifying.checking.second import seconded

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.results import SecondReading, Support
    from summarizer.trust import Trust


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim of a model that rules leave open, for a second reader; `accept` and `refuse` end it."""

    claim: Claim
    accept: Callable[[Claim], None]
    refuse: Callable[[Support], None]

    def settle(self, reading: SecondReading, trust: Trust) -> None:
        """Take the claim where the second reader agrees and is trusted; else the text's own words stand."""
        support = seconded(self.claim.support, reading, trust)
        if support.verdict is Verdict.SUPPORTED:
            self.accept(self.claim.model_copy(update={"support": support}))
        else:
            self.refuse(support)
