"""Texts, and a model server in a process of its own, for runs that are killed."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Settings
from summarizer.settings import Prices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servers import ModelServer

SUPPORT = Path(__file__).parent
PRICES = Prices(input=1.0, output=2.0, cached=0.5)
CENTS = 100 * 1e-6 + 10 * 2e-6 - 40 * 0.5e-6  # what the test server's usage costs at these prices, in dollars


def text(number: int) -> str:
    """Return a short text of its own."""
    return (
        f"The mill at Larkfield burned {number + 3} tonnes of barley and six cartloads of peat in a single "
        "cold week of April before the council closed its road, said its owner, Ada Quince. "
        "It closed in May, and nobody knows when it will open again."
    )


def at(server: ModelServer, **settings: object) -> Settings:
    """Return settings for a server, with prices and few tries; a short text is one call."""
    given: dict[str, object] = {"concurrency": 8, "plan": "joint", "prices": PRICES, "retries": 2}
    return Settings(**{"base_url": server.url} | given | settings)


def rows(store: Path, query: str) -> list[tuple[object, ...]]:
    """Look into a store with SQLite alone, as anybody may."""
    database = sqlite3.connect(store)
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def times_sent(server: ModelServer) -> Counter[str]:
    """Count how often each request body reached the server."""
    return Counter(json.dumps(seen.body, sort_keys=True) for seen in server.requests)


@contextmanager
def running(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run a Python script in a process of its own, and end it with the context."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=SUPPORT,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def wait_for(condition: object, seconds: float = 120.0) -> None:
    """Wait until `condition()` holds."""
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
