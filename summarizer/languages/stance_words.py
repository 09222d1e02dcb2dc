"""The words with which a text denies or leaves open what it tells; they stand in `stances.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, eq=False)
class StanceWords:
    """Words that deny or leave open what stands behind them, all in lower case.

    `denying` are forms of verbs that deny what a clause tells that one of `that` or of `opening`, or a word
    that ends in one of `opening_ends`, opens; they and those of `rejecting` deny what a noun of `charges`
    is about. `doubting` and `whether` leave open what follows, `supposing` behind `asking` or `telling`.
    `telling` and `confirming` are infinitives that do so after `withholding` or `negators`: "refused to SAY
    that", "cannot CONFIRM"; between them stand words of `between`. A clause that is denied or left open
    ends at one of `ends`, and without one of `that` at one of `joining` as well. What one of `definite`
    stands before is there all the same: "whether THE 40 boats were lost". With one of `accusing` something is
    said against somebody, who answers with one of `denying`, or with one of `pleading` and a negator. One of
    `labels` before a colon stands before what is false, and a sentence in which one of `pointing` is one of
    `verdicts` calls the sentence before it false. Behind a sentence that one of `imagining` opens, the next
    one tells what is supposed, and one that opens with one of `superseded` tells what was corrected.
    """

    denying: frozenset[str]
    rejecting: frozenset[str]
    charges: frozenset[str]
    that: frozenset[str]
    opening: frozenset[str]
    whether: frozenset[str]
    asking: frozenset[str]
    telling: frozenset[str]
    confirming: frozenset[str]
    withholding: frozenset[str]
    negators: frozenset[str]
    between: frozenset[str]
    ends: frozenset[str]
    joining: frozenset[str]
    definite: frozenset[str]
    supposing: frozenset[str] = field(default_factory=frozenset)
    accusing: frozenset[str] = field(default_factory=frozenset)
    pleading: frozenset[str] = field(default_factory=frozenset)
    doubting: frozenset[str] = field(default_factory=frozenset)
    labels: frozenset[str] = field(default_factory=frozenset)
    imagining: frozenset[str] = field(default_factory=frozenset)
    superseded: frozenset[str] = field(default_factory=frozenset)
    pointing: frozenset[str] = field(default_factory=frozenset)
    verdicts: frozenset[str] = field(default_factory=frozenset)
    opening_ends: tuple[str, ...] = ()

    @cached_property
    def cues(self) -> frozenset[str]:
        """The words of which one must stand before what is not simply told."""
        return frozenset().union(
            self.denying,
            self.rejecting,
            self.whether,
            self.supposing,
            self.doubting,
            self.telling,
            self.confirming,
        )
