"""What a run costs beside its calls: `python tests/benchmarks/bench_many.py [--texts 500] [--flat 10000]`.

Against an instant server on this machine: texts a second with 64 calls under way, in one process and in two,
beside the bare AsyncOpenAI sending the same bytes; where the processor time of a text goes; what the store
and the money add to a call; memory over many texts; a run that is killed five times. Two processes over
articles, code alone, beside one. No text is like another, and none is read twice.
"""
# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.extend([str(Path(__file__).parents[1] / part) for part in (".", "support")])

from conftest import ARTICLES
from corpus_server import PRICES
from quick_server import counts, quick_server
from unlike_texts import unlike_text

from summarizer import Settings, summarize_many
from summarizer.assembling.assembly import Assembly
from summarizer.assembling.groundwork import groundwork
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

T = TypeVar("T")

_UNDER_WAY = 64
_CHILD = """
import json, resource, sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from corpus_server import PRICES, text
from unlike_texts import unlike_text
from summarizer import Settings, summarize_many
"""
_MEMORY = """
url, texts, model = sys.argv[1], int(sys.argv[2]), sys.argv[3]
long = lambda n: " ".join(unlike_text(10 * n + part) for part in range(10))
given = {"base_url": url, "prices": PRICES} if url else {}
settings = Settings(concurrency=64, plan="joint", tasks=("claims",), **given)
for _ in summarize_many(map(long, range(texts)), model=model, settings=settings):
    pass
status = Path("/proc/self/status").read_text()  # a peak that a child has not from its parent
print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""
_KILLED = """
url, store, texts = sys.argv[1], sys.argv[2], int(sys.argv[3])
settings = Settings(base_url=url, concurrency=64, prices=PRICES, plan="joint", tasks=("claims",))
for outcome in summarize_many(map(text, range(texts)), model="m", settings=settings, store=store):
    print(outcome.id, outcome.state)
"""


def settings_for(url: str) -> Settings:
    """Return settings for the server: one call a text."""
    return Settings(base_url=url, concurrency=_UNDER_WAY, prices=PRICES, plan="joint", tasks=("claims",))


class Texts:
    """Hands out texts of which none was handed out before, so that nothing of them is remembered."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._given = 0

    def next(self, number: int) -> list[str]:
        """Return so many new ones."""
        first, self._given = self._given, self._given + number
        return [unlike_text(at) for at in range(first, self._given)]


def throughput(url: str, number: int) -> None:
    """Print texts a second and processor time, ours and the bare client's, the best of three turns."""
    texts = Texts()
    settings = settings_for(url)
    bodies = recorded(url, texts.next(number))
    kinds: dict[str, list[tuple[float, float]]] = {}
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            runs = {
                "bare AsyncOpenAI": lambda _: asyncio.run(bare_client(url, bodies)),
                "summarize_many": partial(many, settings),
                "with store and cap": partial(many, settings, store=Path(folder) / "run.db", max_cost=100),
            }
            for name, run in runs.items():
                given = texts.next(number)
                kinds.setdefault(name, []).append(timed(lambda run=run, given=given: run(given)))
    best = {name: tuple(map(min, zip(*taken, strict=True))) for name, taken in kinds.items()}
    bare = best["bare AsyncOpenAI"]
    for name, (seconds, worked) in best.items():
        print(
            f"{name}: {number / seconds:.0f} texts a second, {bare[0] / seconds:.2f} of the bare client; "
            f"{worked / number * 1000:.1f} ms of processor a text, {bare[1] / worked:.2f}"
        )
    rate = max(steady(settings, texts.next(2 * number)) for _ in range(2))
    print(
        f"with processes=2: {rate:.0f} texts a second once they run, "
        f"{rate * bare[0] / number:.2f} of the bare client"
    )
    print_rooms(texts, number, best["summarize_many"][1] / number)


def many(settings: Settings, texts: list[str], **options: Any) -> None:
    """Summarize texts in one run."""
    outcomes = list(summarize_many(texts, model="m", settings=settings, **options))
    assert all(outcome.state == "done" for outcome in outcomes)


def steady(settings: Settings, texts: list[str]) -> float:
    """Return the texts a second of two processes, after half of the texts: both go then."""
    ends = [time.perf_counter() for _ in summarize_many(texts, model="m", settings=settings, processes=2)]
    half = len(ends) // 2
    return (len(ends) - 1 - half) / (ends[-1] - ends[half])


def print_rooms(texts: Texts, number: int, whole: float) -> None:
    """Print where the processor time of a text goes, in milliseconds, the best of three turns."""
    turns = [rooms(texts.next(number)) for _ in range(3)]
    best = {name: min(turn[name] for turn in turns) / number for name in turns[0]}
    best["the SDK, the network, prompts, instructor, drafts, store, turns"] = whole - sum(best.values())
    for name, seconds in best.items():
        print(f"  {name}: {seconds * 1000:.2f} ms")


def rooms(texts: list[str]) -> dict[str, float]:
    """Return the processor seconds that texts take in each room of reading."""
    taken: dict[str, float] = {}

    def told(name: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        result = work()
        taken[name] = taken.get(name, 0.0) + time.process_time() - start
        return result

    settings = Settings()
    for text in texts:
        document = told("layout, sentences, quotations, numbers", partial(read, text))
        told("speech", partial(read_utterances, document))
        ground = told(
            "salience, choice, proof of the text's own claims", partial(groundwork, document, settings)
        )
        told("items", partial(Assembly, ground, settings))
    return taken


def recorded(url: str, texts: list[str]) -> list[dict[str, object]]:
    """Return the bodies that a run sends."""
    from summarizer.keeping.gate import Gate

    bodies: list[dict[str, object]] = []
    carry = Gate.carry

    async def noting(self: Gate, sending: object) -> object:
        bodies.append(sending.body)  # type: ignore[attr-defined]
        return await carry(self, sending)  # type: ignore[arg-type]

    Gate.carry = noting  # type: ignore[method-assign,assignment]
    many(settings_for(url), texts)
    Gate.carry = carry  # type: ignore[method-assign]
    return bodies


async def bare_client(url: str, bodies: list[dict[str, object]]) -> None:
    """Send the bodies by the SDK alone."""
    import openai

    slots = asyncio.Semaphore(_UNDER_WAY)
    async with openai.AsyncOpenAI(base_url=url, api_key="-", max_retries=0) as client:

        async def send(body: dict[str, object]) -> None:
            async with slots:
                await client.chat.completions.create(**body)  # type: ignore[call-overload]

        await asyncio.gather(*map(send, bodies))


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that `work()` takes: on the clock, and of processors, its processes included."""
    start, before = time.perf_counter(), time.process_time() + processor_seconds()
    work()
    return time.perf_counter() - start, time.process_time() + processor_seconds() - before


def child(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a part of the benchmark in a process of its own."""
    code = _CHILD.format(tests=str(Path(__file__).parents[1] / "support")) + script
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def memory(url: str, texts: int) -> None:
    """Print the peak memory over many texts of 3,000 characters, and over a tenth of them."""
    for name, address, model in (("instant server", url, "m"), ("no model", "", "none")):
        peaks = []
        for number in (texts // 10, texts):
            output, _ = child(_MEMORY, address, number, model).communicate()
            peaks.append(float(output))
        print(
            f"{name}: {peaks[1]:.0f} MB over {texts:,} texts, "
            f"{peaks[1] / peaks[0]:.2f} times that of {texts // 10:,}",
            flush=True,
        )


def killed(url: str, texts: int) -> None:
    """Kill a run five times at random moments, then let it end; print what was lost, twice or paid twice."""
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "run.db"
        before = counts(url)["requests"]
        for _ in range(5):
            process = child(_KILLED, url, store, texts)
            goal = counts(url)["requests"] + chance.randint(texts // 20, texts // 6)
            while counts(url)["requests"] < goal and process.poll() is None:
                time.sleep(0.2)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        output, _ = child(_KILLED, url, store, texts).communicate()
    ids = [line.split()[0] for line in output.splitlines()]
    print(
        f"killed five times over {texts:,} texts: "
        f"{texts - len(set(ids))} lost, {len(ids) - len(set(ids))} twice, "
        f"{counts(url)['requests'] - before - texts} requests more than texts "
        f"(at most {5 * _UNDER_WAY} were under way when it was killed)"
    )


def two_processes(articles: int) -> None:
    """Print how much faster two processes are than one, code alone, over articles of 30,000 characters.

    Where others use the processors too, the seconds on the clock say little: the processor seconds of both
    tell what two processors of one's own would make of it.
    """
    source = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))
    article = source * (30_000 // len(source) + 1)
    command = [sys.executable, "-m", "summarizer", "many", "--model", "none", "--quiet"]
    seconds, worked = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        rows = ({"id": n, "text": f"{n}. {article[:30000]}"} for n in range(articles))
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        for processes in (1, 2):
            arguments = ["--processes", str(processes), "--output", os.devnull, str(path)]
            clock, processors = timed(
                lambda arguments=arguments: subprocess.run([*command, *arguments], check=True)
            )
            seconds.append(clock)
            worked.append(processors)
    print(
        f"{articles} articles, code alone: {seconds[0]:.1f} s in one process, "
        f"{seconds[0] / seconds[1]:.2f} times as fast in two; processor seconds {worked[0]:.1f} and "
        f"{worked[1]:.1f}, {2 * worked[0] / worked[1]:.2f} times as fast with a processor each"
    )


def processor_seconds() -> float:
    """Return what the processes that have ended took of the processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=500)
    parser.add_argument("--flat", type=int, default=1000)
    parser.add_argument("--articles", type=int, default=20)
    options = parser.parse_args()
    with quick_server() as url:
        throughput(url, options.texts)
        memory(url, options.flat)
        killed(url, options.flat)
    two_processes(options.articles)


if __name__ == "__main__":
    main()
