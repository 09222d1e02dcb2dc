"""The tables of a store: one SQLite file that anyone can open; all contents are text, JSON and numbers.

Money is in whole billionths of a US dollar, times are seconds since 1970. An answer's `state` is "sent"
(under way), "answered", "spoiled" (answered, and of no use), or "lost" (sent, and nobody knows whether it
was billed). A document's `state` is "done", "incomplete", "failed", or "open": a later run asks it again.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from summarizer.errors import StoreError

APPLICATION = 0x53554D4D  # "SUMM"
_sound: set[tuple[int, int]] = set()  # device and number of the files that were looked through
_WAIT = 60.0  # seconds that one process waits for another's transaction
_TABLES = """
CREATE TABLE answers (
    key TEXT NOT NULL, turn INTEGER NOT NULL, state TEXT NOT NULL, owner TEXT NOT NULL,
    kind TEXT, response TEXT, reserved INTEGER NOT NULL, cost INTEGER,
    prompt_tokens INTEGER, cached_tokens INTEGER, output_tokens INTEGER,
    sent REAL NOT NULL, answered REAL, batch TEXT,
    PRIMARY KEY (key, turn)
);
CREATE INDEX answers_under_way ON answers (owner) WHERE state = 'sent';
CREATE INDEX answers_by_batch ON answers (batch) WHERE batch IS NOT NULL;
CREATE TABLE documents (
    key TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, error_type TEXT, error TEXT,
    summary TEXT, metadata TEXT NOT NULL, cost INTEGER, ended REAL NOT NULL,
    PRIMARY KEY (key, id)
);
CREATE TABLE batches (
    token TEXT PRIMARY KEY, batch TEXT, endpoint TEXT NOT NULL, state TEXT NOT NULL,
    owner TEXT NOT NULL, made REAL NOT NULL
);
CREATE TABLE ledger (
    one INTEGER PRIMARY KEY CHECK (one = 1), spent INTEGER NOT NULL, reserved INTEGER NOT NULL,
    unpriced INTEGER NOT NULL
);
INSERT INTO ledger VALUES (1, 0, 0, 0);
"""
_LOST = """
ALTER TABLE ledger ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ledger ADD COLUMN lost_calls INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ledger ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0;
UPDATE ledger SET
    lost = (SELECT coalesce(sum(cost), 0) FROM answers WHERE state = 'lost'),
    lost_calls = (SELECT count(*) FROM answers WHERE state = 'lost');
"""
_STEPS = (_TABLES, _LOST)  # from no store to version 1, and from each version to the next
VERSION = len(_STEPS)


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the store at `path`, made if it is not there; None is a store in memory.

    Raises `StoreError` for a file that is no store, is damaged, comes from a newer version, or is locked by
    another process for over a minute; it is left as it was.
    """
    name = ":memory:" if path is None else str(path)
    try:
        database = sqlite3.connect(name, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, ValueError) as error:  # no file can have a name with such characters
        raise StoreError(f"the store {name} cannot be opened: {error}") from error
    try:
        _check(database, name)
        _write_ahead(database)
        # What a killed process committed is there; only a power cut may take the last of it.
        database.execute("PRAGMA synchronous = NORMAL")
        _make(database)
    except sqlite3.Error as error:
        database.close()
        if _is_busy(error):
            raise StoreError(f"the store {name} is locked by another process") from error
        raise StoreError(f"{name} is damaged or no store of this library: {error}") from error
    except StoreError:
        database.close()
        raise
    return database


def _write_ahead(database: sqlite3.Connection) -> None:
    """Have readers and a writer side by side; SQLite does not wait for the lock of this one change itself."""
    import tenacity

    tenacity.Retrying(
        retry=tenacity.retry_if_exception(_is_busy),
        stop=tenacity.stop_after_delay(_WAIT),
        wait=tenacity.wait_random(0, 0.05),
        reraise=True,
    )(database.execute, "PRAGMA journal_mode = WAL")


def _is_busy(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY  # without what made it busy


def storable(text: str) -> str:
    """Return a text as SQLite and UTF-8 take it: half of a surrogate pair as its escape, as in JSON."""
    return text.encode("utf-8", "backslashreplace").decode()


def _check(database: sqlite3.Connection, name: str) -> None:
    database.execute("BEGIN")  # one state of the file: another process may be making the tables just now
    tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = database.execute("PRAGMA application_id").fetchone()[0]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    database.execute("COMMIT")
    if application != APPLICATION and (application or version or tables):
        raise StoreError(f"{name} is a database, but no store of this library; name another file")
    if version > VERSION:
        raise StoreError(f"the store {name} was made by a newer version of this library")
    if tables:
        _refuse_damage(database, name)


def _refuse_damage(database: sqlite3.Connection, name: str) -> None:
    """Look through a store for damage, once a process: a gigabyte takes a second, each time it is opened."""
    file = Path(name).stat()
    if (file.st_dev, file.st_ino) in _sound:
        return
    problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        told = " ".join(problem.split())
        raise StoreError(
            f"the store {name} is damaged: {told}; name a copy of it, or what `sqlite3 {name} .recover` saves"
        )
    _sound.add((file.st_dev, file.st_ino))


def _make(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version < VERSION:
        for statement in "".join(_STEPS[version:]).split(";\n"):
            database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute("COMMIT")
