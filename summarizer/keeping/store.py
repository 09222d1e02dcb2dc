"""The store: an answer is kept before anything is done with it, money is reserved before it is spent.

Two processes may use one store; each of its methods is one transaction.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import StoreError
from summarizer.keeping.balance import Balance, balance, book
from summarizer.keeping.owners import is_alive, new_owner
from summarizer.keeping.schema import connect, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from summarizer.ledger import Usage


@dataclass(frozen=True, slots=True)
class Answer:
    """A kept answer: the SDK's class, as "package.module:Class", and its JSON."""

    kind: str
    response: str


@dataclass(frozen=True, slots=True)
class Bill:
    """What an answer cost: its tokens, and billionths of a dollar or None where no price is known."""

    usage: Usage
    cost: int | None
    estimated: bool = False


class Standing(Enum):
    """What becomes of a request that no answer is kept for."""

    GRANTED = "its worst case is reserved: send it"
    BUSY = "somebody else is sending it"
    WAIT = "it may fit under the cap when others have ended"
    FULL = "it does not fit under the cap"
    BATCHED = "it was submitted in a batch"


@dataclass(frozen=True, slots=True)
class Kept:
    """A document's outcome as it is kept; `summary` is JSON without the source."""

    id: str
    state: str
    error_type: str | None
    error: str | None
    summary: str | None
    cost: int | None


_COLUMNS = ("state", "owner", "reserved", "kind", "response", "batch")


class Store:
    """An open store; without a path it lives in memory and forgets an answer once it was handed over."""

    def __init__(self, path: str | Path | None = None) -> None:
        """Open or make the store; see `connect` for what it refuses."""
        self.path = None if path is None else Path(path)
        self.owner = new_owner()
        self._database = connect(self.path)
        self._lock = threading.Lock()
        self.sweep()

    def sweep(self) -> None:
        """Count as spent what processes that were killed had under way."""
        with self.writing() as database:
            rows = database.execute(
                "SELECT key, turn, owner FROM answers WHERE state = 'sent' AND batch IS NULL"
            ).fetchall()
            for key, turn, owner in rows:
                if owner != self.owner and not is_alive(owner):
                    _lose(database, key, turn)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    def answer(self, key: str, turn: int, *, fresh: bool = False) -> Answer | None:
        """Return the answer kept for request `turn` of `key`; with `fresh` only one that was of use."""
        with self.reading() as database:
            return _answer(_row(database, key, turn), fresh=fresh)

    def reserve(
        self, key: str, turn: int, worst: int | None, cap: int | None, *, fresh: bool = False
    ) -> Answer | Standing:
        """Reserve the worst case of a request, unless it was answered or is under way already."""
        with self.writing() as database:
            row = _row(database, key, turn)
            if (kept := _answer(row, fresh=fresh)) is not None:
                return kept
            if row is not None and row["state"] == "sent":
                if row["batch"] is not None:
                    return Standing.BATCHED
                if is_alive(row["owner"]):
                    return Standing.BUSY
                _lose(database, key, turn)
            amount = worst or 0
            money = balance(database)
            if cap is not None and money.spent + money.reserved + amount > cap:
                return Standing.WAIT if money.reserved else Standing.FULL
            database.execute(
                "INSERT OR REPLACE INTO answers (key, turn, state, owner, reserved, sent) "
                "VALUES (?, ?, 'sent', ?, ?, ?)",
                (key, turn, self.owner, amount, time.time()),
            )
            book(database, reserved=amount)
        return Standing.GRANTED

    def take(self, key: str, turn: int, answer: Answer, bill: Bill) -> bool:
        """Keep an answer and turn its reservation into what it cost; return whether it was not kept before.

        An answer that two processes wait for, as they may in a batch, is paid for once.
        """
        usage = bill.usage
        with self.writing() as database:
            row = _row(database, key, turn)
            if _answer(row, fresh=False) is not None:
                return False
            reserved = row["reserved"] if row is not None and row["state"] == "sent" else 0
            unpriced, estimated = int(bill.cost is None), int(bill.estimated)
            book(database, spent=bill.cost or 0, reserved=-reserved, unpriced=unpriced, estimated=estimated)
            if self.path is None:
                database.execute("DELETE FROM answers WHERE key = ? AND turn = ?", (key, turn))
                return True
            database.execute(
                "UPDATE answers SET state = 'answered', kind = ?, response = ?, cost = ?, prompt_tokens = ?, "
                "cached_tokens = ?, output_tokens = ?, answered = ? WHERE key = ? AND turn = ?",
                (
                    *(answer.kind, answer.response, bill.cost),
                    *(usage.prompt_tokens, usage.cached_tokens, usage.output_tokens),
                    *(time.time(), key, turn),
                ),
            )
        return True

    def release(self, key: str, turn: int, lost: int | None = None) -> None:
        """Give back a reservation of one's own; what may have been billed all the same is `lost`, and spent.

        That of a request in a batch stands until the batch has ended; see `BatchBook`.
        """
        with self.writing() as database:
            row = _row(database, key, turn)
            if row is None or (row["state"], row["batch"], row["owner"]) != ("sent", None, self.owner):
                return
            if lost is not None:
                _lose(database, key, turn, lost)
                return
            book(database, reserved=-row["reserved"])
            database.execute("DELETE FROM answers WHERE key = ? AND turn = ?", (key, turn))

    def spoil(self, keys: Iterable[str]) -> None:
        """Mark answers that were of no use; they are given again, but not to a deliberate new attempt."""
        with self.writing() as database:
            database.executemany(
                "UPDATE answers SET state = 'spoiled' WHERE key = ? AND state = 'answered'",
                [(key,) for key in set(keys)],
            )

    def balance(self) -> Balance:
        """Return what was spent through this store, ever, and what is reserved now."""
        with self.reading() as database:
            return balance(database)

    def outcome(self, key: str, id_: str) -> Kept | None:
        """Return the outcome of a document; that of the same text under another id serves as well.

        One that was left open is told where there is none.
        """
        with self.reading() as database:
            row = database.execute(
                "SELECT id, state, error_type, error, summary, cost FROM documents "
                "WHERE key = ? ORDER BY state = 'open', id = ? DESC, state LIMIT 1",
                (key, storable(id_)),
            ).fetchone()
        return None if row is None else Kept(*row)

    def keep(self, key: str, metadata: str, kept: Kept) -> None:
        """Keep a document's outcome."""
        id_, error = storable(kept.id), None if kept.error is None else storable(kept.error)
        with self.writing() as database:
            # A document that could not be read, and now can, is no longer one that failed.
            database.execute("DELETE FROM documents WHERE key = ? AND id = ?", (unread(id_), id_))
            database.execute(
                "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(storable(key), id_, kept.state, kept.error_type, error),
                    *(kept.summary, storable(metadata), kept.cost, time.time()),
                ),
            )

    def reopen(self, ids: Iterable[str]) -> None:
        """Let documents that failed be asked again by the next run."""
        with self.writing() as database:
            database.executemany(
                "UPDATE documents SET state = 'open' WHERE id = ? AND state = 'failed'",
                [(storable(id_),) for id_ in ids],
            )

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the database for a look at it."""
        import sqlite3

        with self._lock:
            try:
                yield self._database
            except sqlite3.Error as error:
                raise StoreError(f"the store {self.path}: {error}") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the database for one transaction."""
        with self.reading() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")


def unread(id_: str) -> str:
    """Return the key of a document whose text is not known."""
    return f"input {id_}"


def _row(database: sqlite3.Connection, key: str, turn: int) -> dict[str, Any] | None:
    row = database.execute(
        "SELECT state, owner, reserved, kind, response, batch FROM answers WHERE key = ? AND turn = ?",
        (key, turn),
    ).fetchone()
    return None if row is None else dict(zip(_COLUMNS, row, strict=True))


def _answer(row: dict[str, Any] | None, *, fresh: bool) -> Answer | None:
    if row is None or row["state"] not in ({"answered"} if fresh else {"answered", "spoiled"}):
        return None
    return Answer(row["kind"], row["response"])


def _lose(database: sqlite3.Connection, key: str, turn: int, amount: int | None = None) -> None:
    """Count a reservation as spent: its answer will not come, and nobody knows whether it was billed."""
    row = _row(database, key, turn)
    if row is not None and row["state"] == "sent":
        amount = row["reserved"] if amount is None else amount
        book(database, spent=amount, reserved=-row["reserved"], lost=amount, lost_calls=1)
        database.execute(
            "UPDATE answers SET state = 'lost', cost = ? WHERE key = ? AND turn = ?", (amount, key, turn)
        )
