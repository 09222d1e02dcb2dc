"""Where the time of the embedded model goes: `make bench-local`, or with other texts and neighbours by hand.

`bench_local.py [FILE] [--busy 1] [--again]` summarizes a text in a process of its own, while so many other
processes burn a core each. It prints each call: tokens found in the cache, read and written, and the seconds
of reading, writing and waiting, and beside it what the bare engine takes in the same process: one reading of
the text, and the writing of a few words without a grammar. With `--again` the text is summarized once more in
a new process, which finds what was read in a file. Nothing else should run meanwhile.
"""
# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from summarizer import Found, Known, Summarizer, local
from summarizer.drafting import tries

BRIDGE = Path(__file__).parents[1] / "data" / "articles" / "bridge.txt"


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds of its parts, what the engine tells of each call, and the bare engine beside it."""

    loading: float
    first_code: float
    first_model: float
    total: float
    calls: tuple[dict[str, float], ...]
    items: int
    complete: bool
    bare_reading: float
    bare_writing_rate: float

    @property
    def ratio(self) -> float:
        """The time without loading, as a multiple of one reading of the text by the bare engine."""
        return self.total / self.bare_reading


def main() -> None:
    """Measure quiet and with neighbours, each in a process of its own."""
    options = _options()
    for busy in options.busy:
        neighbours = [multiprocessing.Process(target=_burn, daemon=True) for _ in range(busy)]
        for neighbour in neighbours:
            neighbour.start()
        try:
            with tempfile.TemporaryDirectory() as states:
                for turn in ("first time", "again") if options.again else ("first time",):
                    _show(_apart(options.file, states), f"{busy} busy neighbours, {turn}")
        finally:
            for neighbour in neighbours:
                neighbour.kill()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=BRIDGE)
    parser.add_argument("--busy", type=int, nargs="+", default=[0, 1], help="processes that burn a core")
    parser.add_argument("--again", action="store_true", help="the same text a second time")
    return parser.parse_args()


def _burn() -> None:
    while True:
        pass


def _apart(file: Path, states: str) -> Measured:
    """Measure in a process of its own, so that engine and caches are new."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(measured, (file.read_text(encoding="utf-8"), states))


def measured(text: str, states: str) -> Measured:
    """Summarize `text` and then let the bare engine read it."""
    os.environ["SUMMARIZER_STATES"] = states
    calls: list[dict[str, float]] = []
    _spy(calls)
    start = time.perf_counter()
    engine = local.start()
    loading = time.perf_counter() - start
    start = time.perf_counter()
    stream = Summarizer("local").stream(text)
    first: dict[type, float] = {}
    items = 0
    for event in stream:
        first.setdefault(type(event), time.perf_counter() - start)
        items += isinstance(event, Found)
    total = time.perf_counter() - start
    reading, _ = _bare(engine, text, 1)
    _, rate = _bare(engine, "Once upon a time", 24)
    return Measured(
        loading=loading,
        first_code=first[Known],
        first_model=first.get(Found, total),
        total=total,
        calls=tuple(calls),
        items=items,
        complete=stream.summary.complete,
        bare_reading=reading,
        bare_writing_rate=rate,
    )


def _spy(calls: list[dict[str, float]]) -> None:
    """Keep the engine's own times of each answer."""
    tokens_of = tries.tokens_of

    def spying(response: Any) -> Any:
        calls.append((getattr(response, "model_extra", None) or {}).get("timings", {}))
        return tokens_of(response)

    tries.tokens_of = spying


def _bare(engine: Any, prompt: str, tokens: int) -> tuple[float, float]:
    """Return the seconds that reading a prompt takes, and the tokens written a second."""
    connection = HTTPConnection(urlsplit(engine.base_url).netloc)
    headers = {"Authorization": f"Bearer {engine.api_key}", "Content-Type": "application/json"}
    body = {"prompt": prompt, "n_predict": tokens, "cache_prompt": False, "ignore_eos": True}
    connection.request("POST", "/completion", json.dumps(body), headers)
    timings = json.load(connection.getresponse())["timings"]
    connection.close()
    return timings["prompt_ms"] / 1000, timings["predicted_per_second"]


def _show(run: Measured, title: str) -> None:
    print(
        f"\n{title}: {run.total:.1f} s and {run.loading:.1f} s of loading, {run.items} items, "
        f"{'complete' if run.complete else 'NOT COMPLETE'}"
    )
    print("call   cached    read  seconds  written  seconds  tokens/s")
    for number, call in enumerate(run.calls, 1):
        print(
            f"{number:4} {call['cache_n']:8} {call['prompt_n']:7} {call['prompt_ms'] / 1000:8.1f} "
            f"{call['predicted_n']:8} {call['predicted_ms'] / 1000:8.1f} {call['predicted_per_second']:9.1f}"
        )
    engine = sum(call["prompt_ms"] + call["predicted_ms"] for call in run.calls) / 1000
    print(
        f"waiting and code {run.total - engine:.1f} s; first item by code after {run.first_code:.2f} s, "
        f"by the model after {run.first_model:.1f} s"
    )
    print(
        f"bare engine: one reading of the text {run.bare_reading:.1f} s, writing "
        f"{run.bare_writing_rate:.1f} tokens/s; "
        f"the summary took {run.ratio:.2f} readings"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
