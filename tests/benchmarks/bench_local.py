"""Where the time of the embedded model goes: `make bench-local`, or with other texts and neighbours by hand.

`bench_local.py [FILE] [--busy 0 1] [--again] [--runs 3] [--rivals]` summarizes a text in a process of its
own, while so many other processes burn a core each. It prints each call: tokens found in the cache, read and
written, and the seconds of reading, writing and waiting, and beside it what the bare engine takes in the same
process: one reading of the text, and the writing of a few words without a grammar. With `--again` the text is
summarized once more in a new process, which finds what was read and answered in files. The medians of the
runs come last. `--rivals` has plain instructor extract the same text in one call, and eight threads summarize
sixteen short texts beside one thread that does. Nothing else should run meanwhile.
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
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from summarizer import Found, Known, Settings, Summarizer, Summary, Verdict, check, local
from summarizer.drafting import tries
from summarizer.evaluation.cases import Case
from summarizer.evaluation.systems.base import Target
from summarizer.evaluation.systems.naive import Naive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
_TURNS = ("first time", "again")
SHORT = (
    "The ferry to {town} will not sail again this year, the council heard on Monday. “We will all be rowing "
    "in {weeks} years,” its owner, Marta Lindqvist, told the meeting, “and nobody will thank us for it.”"
)
TOWNS = (
    "Aldermoor Brackwater Carrow Dunhollow Eskmouth Farnby Gullholm Harrowick Inverlee Jarnsund Kettleby "
    "Lorne Mossvale Norrey Ostwick Pellworth"
).split()
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
        with _neighbours(busy):
            runs = [_run(options, f"{busy} busy neighbours, run {run + 1}") for run in range(options.runs)]
        for turn, measured_runs in zip(_turns(options), zip(*runs, strict=True), strict=False):
            _show_medians(measured_runs, f"{busy} busy neighbours, {turn}")
    if options.rivals:
        _show_rival(_apart(rival, options.file.read_text(encoding="utf-8")))
        alone, together = _apart(in_threads, 1), _apart(in_threads, 8)
        print(
            f"\nsixteen short texts: one thread {alone[0]:.1f} s ({alone[1]} complete), "
            f"eight threads {together[0]:.1f} s ({together[1]} complete), {together[0] / alone[0]:.2f} times"
        )


def _turns(options: argparse.Namespace) -> tuple[str, ...]:
    return _TURNS if options.again else _TURNS[:1]


def _run(options: argparse.Namespace, title: str) -> list[Measured]:
    """Summarize the file, and once more if that is wanted, with states of their own."""
    text = options.file.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as states:
        runs = [_apart(measured, text, states, turn) for turn in _turns(options)]
    for run, turn in zip(runs, _turns(options), strict=True):
        _show(run, f"{title}, {turn}")
    return runs


@contextmanager
def _neighbours(busy: int) -> Iterator[None]:
    processes = [multiprocessing.Process(target=_burn, daemon=True) for _ in range(busy)]
    for process in processes:
        process.start()
    try:
        yield
    finally:
        for process in processes:
            process.kill()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=BRIDGE)
    parser.add_argument("--busy", type=int, nargs="+", default=[0, 1], help="processes that burn a core")
    parser.add_argument("--again", action="store_true", help="the same text a second time")
    parser.add_argument("--runs", type=int, default=1, help="how often; medians are shown")
    parser.add_argument("--rivals", action="store_true", help="plain instructor, and eight threads")
    return parser.parse_args()


def _burn() -> None:
    while True:
        pass


def _apart(measure: Callable[..., T], *arguments: Any) -> T:
    """Measure in a process of its own, so that engine and caches are new."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, arguments)


def measured(text: str, states: str, turn: str) -> Measured:
    """Summarize `text` and then let the bare engine read it; again it is not loaded before it is needed."""
    os.environ["SUMMARIZER_STATES"] = states
    calls: list[dict[str, float]] = []
    _spy(calls)
    start = time.perf_counter()
    if turn == _TURNS[0]:
        local.start()
    loading = time.perf_counter() - start
    start = time.perf_counter()
    stream = Summarizer("local").stream(text)
    first: dict[type, float] = {}
    for event in stream:
        first.setdefault(type(event), time.perf_counter() - start)
    total = time.perf_counter() - start
    engine = local.start()
    reading, _ = _bare(engine, text, 1)
    _, rate = _bare(engine, "Once upon a time", 24)
    return Measured(
        loading=loading,
        first_code=first[Known],
        first_model=first.get(Found, total),
        total=total,
        calls=tuple(calls),
        items=_items(stream.summary),
        complete=stream.summary.complete,
        bare_reading=reading,
        bare_writing_rate=rate,
    )


def _items(summary: Summary) -> int:
    """Count what is shown as verified: claims that are supported, quotations with a speaker, quantities."""
    supported = sum(claim.support.verdict is Verdict.SUPPORTED for claim in summary.claims)
    spoken = sum(quotation.speaker is not None for quotation in summary.quotations)
    return supported + spoken + len(summary.numeric_facts)


def rival(text: str) -> tuple[float, int]:
    """Have plain instructor extract a text; return the seconds and how many items stand in the text."""
    os.environ["SUMMARIZER_STATES_MB"] = "0"
    local.start()
    case = Case(id="rival", text=text)
    start = time.perf_counter()
    said = Naive(Target("local", Settings())).predict(case)
    seconds = time.perf_counter() - start
    claims = [
        claim
        for claim in said.claims
        if claim.evidence and check(claim.text, text).verdict is Verdict.SUPPORTED
    ]
    spoken = [q for q in said.quotations if q.speakers and q.fragments[0].end]
    placed = [quantity for quantity in said.quantities if quantity.span is not None]
    return seconds, len(claims) + len(spoken) + len(placed)


def in_threads(threads: int) -> tuple[float, int]:
    """Summarize sixteen short texts in so many threads; return the seconds and how many are complete."""
    os.environ["SUMMARIZER_STATES_MB"] = "0"
    local.start()
    start = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        summaries = list(pool.map(Summarizer("local").summarize, _short_texts()))
    return time.perf_counter() - start, sum(summary.complete for summary in summaries)


def _short_texts() -> list[str]:
    """Sixteen texts that leave something open for the model."""
    return [SHORT.format(town=town, weeks=weeks) for weeks, town in enumerate(TOWNS, 2)]


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


def _show_medians(runs: tuple[Measured, ...], title: str) -> None:
    def middle(of: Callable[[Measured], float]) -> float:
        return median(map(of, runs))

    print(
        f"\nMEDIANS of {len(runs)}, {title}: {middle(lambda r: r.total):.1f} s and "
        f"{middle(lambda r: r.loading):.1f} s of loading; {middle(lambda r: r.ratio):.2f} readings; first "
        f"item by code {middle(lambda r: r.first_code):.2f} s, by the model "
        f"{middle(lambda r: r.first_model / r.bare_reading):.2f} readings; "
        f"{middle(lambda r: r.items / r.total):.2f} items a second, "
        f"{sum(run.complete for run in runs)} of {len(runs)} complete"
    )
    sys.stdout.flush()


def _show_rival(found: tuple[float, int]) -> None:
    seconds, items = found
    rate = items / seconds
    print(f"\nplain instructor: {seconds:.1f} s, {items} items that stand in the text, {rate:.3f} a second")


if __name__ == "__main__":
    main()
