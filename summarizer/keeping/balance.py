"""The ledger of a store: what was spent through it, and what is reserved now."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.keeping.spent import NANO, Spent

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Balance:
    """What was spent and what is reserved, in billionths of a dollar; calls without a price are counted.

    `lost` is the part of `spent` that calls without an answer may have cost.
    """

    spent: int
    reserved: int
    unpriced: int
    lost: int = 0
    lost_calls: int = 0
    estimated: int = 0

    @property
    def spending(self) -> Spent:
        """What was spent, in US dollars."""
        return Spent(
            paid=Decimal(self.spent - self.lost) / NANO,
            lost=Decimal(self.lost) / NANO,
            lost_calls=self.lost_calls,
            estimated=self.estimated,
        )


_LEDGER = f"SELECT {', '.join(field.name for field in fields(Balance))} FROM ledger"  # noqa: S608 - our own names


def balance(database: sqlite3.Connection) -> Balance:
    """Return the ledger of an open database."""
    return Balance(*database.execute(_LEDGER).fetchone())


def book(database: sqlite3.Connection, **amounts: int) -> None:
    """Add to columns of the ledger."""
    if any(amounts.values()):
        sums = ", ".join(f"{name} = {name} + :{name}" for name in amounts)
        database.execute(f"UPDATE ledger SET {sums}", amounts)  # noqa: S608 - our own names
