"""What scoring a document gives: counts to add up, and the items behind them to look at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

RIGHT = "right"


class Subject(StrEnum):
    """What an item is about."""

    QUOTATION = "quotation"
    QUANTITY = "quantity"
    KEY_CLAIM = "key claim"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Item:
    """One gold row, or one prediction that has none, and what became of it.

    `key` is the same in every run over the same case; `status` is `right` or names the mistake; `detail`
    sets what was found against what was wanted.
    """

    subject: Subject
    key: str
    status: str
    text: str
    detail: str = ""

    @property
    def is_right(self) -> bool:
        """Whether there is nothing to mend."""
        return self.status == RIGHT


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one document by name, and its items."""

    counts: Counter[str] = field(default_factory=Counter)
    items: tuple[Item, ...] = ()


def shown(text: str, limit: int = 160) -> str:
    """Return `text` on one line, cut in the middle where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 50]} … {line[-46:]}"
