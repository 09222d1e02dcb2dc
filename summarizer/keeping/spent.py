"""What requests came to: calls and money, in the same words wherever they are told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

NANO = 10**9


@dataclass(frozen=True, slots=True)
class Spent:
    """What requests came to: how many were sent and answered, and US dollars.

    `lost` is what `lost_calls` may have cost at most, of which no answer came; `estimated` calls were paid
    for by their length, since their server tells no tokens.
    """

    sent: int = 0
    answered: int = 0
    paid: Decimal = Decimal(0)
    lost: Decimal = Decimal(0)
    lost_calls: int = 0
    estimated: int = 0

    def __add__(self, other: Spent) -> Spent:
        """Add up two."""
        return Spent(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def __sub__(self, other: Spent) -> Spent:
        """Return what came since `other`."""
        return Spent(*(getattr(self, f.name) - getattr(other, f.name) for f in fields(self)))

    def __str__(self) -> str:
        """Return the money in words, the same wherever it is told."""
        words = f"${self.paid:.4f} spent"
        if self.lost_calls:
            most = f"up to ${self.lost:.4f} for " if self.lost else ""
            words += f", and {most}{_calls(self.lost_calls)} of which no answer came"
        if self.estimated:
            words += f" ({_calls(self.estimated)} estimated: the server tells no tokens)"
        return words


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count:,} calls"
