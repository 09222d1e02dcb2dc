"""What a store knows of batches: which requests stand in one, who submits it, and the provider's id of it.

A request stands in one batch at a time. Whoever moves it says from which batch, so that of two processes that
wait for it one moves it, and of two that are told its end one gives its reservation back.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.keeping.balance import book
from summarizer.keeping.owners import is_alive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.keeping.store import Store

LONGEST_CALL = 600.0  # seconds for a file to go up or down, whatever the server does in them
_LONGEST_START = (
    4 * LONGEST_CALL
)  # from the note of a batch to its id: a file, a batch, a look, and time to spare
_NOBODY = ""
_BEGUN, _SUBMITTED, _DROPPED = "begun", "submitted", "dropped"


@dataclass(frozen=True, slots=True)
class Begun:
    """A batch that was begun, and when; the provider's id of it, if it is known.

    It is in hand as long as somebody is submitting it, and dropped when it was not taken.
    """

    batch: str | None
    made: float
    is_dropped: bool
    is_in_hand: bool


class BatchBook:
    """The batches of a store; each method is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, token: str, requests: Iterable[tuple[str, int, str | None]]) -> set[tuple[str, int]]:
        """Note which requests, each still in the batch that it names or in none, a batch is made of."""
        with self._store.writing() as database:
            moved = {
                (key, turn)
                for key, turn, before in requests
                if database.execute(
                    "UPDATE answers SET batch = ? "
                    "WHERE key = ? AND turn = ? AND state = 'sent' AND batch IS ?",
                    (token, key, turn, before),
                ).rowcount
            }
            if moved:
                database.execute(
                    "INSERT INTO batches VALUES (?, NULL, '', ?, ?, ?)",
                    (token, _BEGUN, self._store.owner, time.time()),
                )
        return moved

    def note(self, token: str, batch: str) -> None:
        """Note the id that the provider gave a batch."""
        with self._store.writing() as database:
            database.execute(
                "UPDATE batches SET batch = ?, state = ? WHERE token = ?", (batch, _SUBMITTED, token)
            )

    def leave(self, token: str) -> None:
        """Note that nobody is submitting a batch any more; whether it was, the provider knows."""
        with self._store.writing() as database:
            database.execute(
                "UPDATE batches SET owner = ? WHERE token = ? AND batch IS NULL", (_NOBODY, token)
            )

    def drop(self, token: str) -> None:
        """Let go of a batch that was not taken, and give the reservations of its requests back."""
        with self._store.writing() as database:
            (reserved,) = database.execute(
                "SELECT coalesce(sum(reserved), 0) FROM answers WHERE batch = ? AND state = 'sent'", (token,)
            ).fetchone()
            book(database, reserved=-reserved)
            database.execute("DELETE FROM answers WHERE batch = ? AND state = 'sent'", (token,))
            database.execute("UPDATE batches SET state = ? WHERE token = ?", (_DROPPED, token))

    def release(self, token: str | None, key: str, turn: int, *, is_billed: bool = False) -> int | None:
        """Take a request out of the batch that ended without its answer, and give its reservation back.

        Where it may have been billed the reservation counts as lost and is returned, but once.
        """
        where = "WHERE key = ? AND turn = ? AND state = 'sent' AND batch = ?"
        with self._store.writing() as database:
            row = database.execute(f"SELECT reserved FROM answers {where}", (key, turn, token)).fetchone()  # noqa: S608
            if row is None:
                return None
            if not is_billed:
                book(database, reserved=-row[0])
                database.execute(f"DELETE FROM answers {where}", (key, turn, token))  # noqa: S608
                return None
            book(database, spent=row[0], reserved=-row[0], lost=row[0], lost_calls=1)
            database.execute(
                f"UPDATE answers SET state = 'lost', cost = reserved {where}",  # noqa: S608
                (key, turn, token),
            )
            return int(row[0])

    def of(self, key: str, turn: int) -> str | None:
        """Return the token of the batch that a request stands in, if any."""
        with self._store.reading() as database:
            row = database.execute(
                "SELECT batch FROM answers WHERE key = ? AND turn = ? AND state = 'sent'", (key, turn)
            ).fetchone()
        return None if row is None or row[0] is None else str(row[0])

    def begun(self, token: str) -> Begun:
        """Return what is known of a batch."""
        with self._store.reading() as database:
            batch, made, state, owner = database.execute(
                "SELECT batch, made, state, owner FROM batches WHERE token = ?", (token,)
            ).fetchone()
        is_new = time.time() - made < _LONGEST_START
        is_in_hand = state == _BEGUN and is_new and owner != _NOBODY and is_alive(owner)
        return Begun(batch, made, state == _DROPPED, is_in_hand)
