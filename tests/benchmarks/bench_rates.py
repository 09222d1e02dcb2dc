"""How well a run keeps to a server's limit: `python tests/benchmarks/bench_rates.py [--seconds 150]`.

A server that really refuses what is above its limit, told to the run or not, 64 calls under way. Prints,
for the time after the first minute, the share of requests that were refused and the share of the allowed
rate that was used. Takes the given time for each of four settings.
"""
# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import argparse
import itertools
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from corpus_server import text
from quick_server import counts, quick_server

from summarizer import Settings, summarize_many

_FIRST = 60.0
_PER_MINUTE = 600


def measure(kind: str, seconds: float, told: int | None) -> tuple[float, float]:
    """Run for so long; return the shares refused and used after the first minute."""
    with quick_server("--per-minute", _PER_MINUTE, "--limit", kind) as url:
        settings = Settings(base_url=url, concurrency=64, plan="joint", tasks=("claims",), retries=20)
        run = summarize_many(
            map(text, itertools.count()), model="m", settings=settings, requests_per_minute=told
        )
        end = time.monotonic() + seconds
        for _ in run:
            if time.monotonic() > end:
                break
        seen = counts(url)
        threading.Thread(target=run.close, daemon=True).start()
    late = seconds - _FIRST
    let = sum(ago < late for ago in seen["let"])
    refused = sum(ago < late for ago in seen["refused"])
    return refused / max(1, refused + let), let / (late * _PER_MINUTE / 60)


def main() -> None:
    """Print a line for each kind of limit, told and not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=150.0)
    options = parser.parse_args()
    for kind in ("bucket", "window"):
        for told in (_PER_MINUTE, None):
            refused, used = measure(kind, options.seconds, told)
            name = "told" if told else "learnt"
            print(f"limit by {kind}, {name}: {refused:.2%} refused, {used:.1%} of the rate used", flush=True)


if __name__ == "__main__":
    main()
