"""What a run costs beside its calls: `python tests/benchmarks/bench_many.py [--texts 500] [--flat 10000]`.

Against an instant server on this machine: texts a second with 64 calls under way, beside the bare AsyncOpenAI
sending the same bytes in the same run; what the store and the money add to a call; memory over many texts; a
run that is killed five times. Two processes over articles, code alone, beside one.
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
from pathlib import Path

sys.path.extend([str(Path(__file__).parents[1] / part) for part in (".", "support")])

from conftest import ARTICLES
from corpus_server import PRICES, text
from quick_server import counts, quick_server

from summarizer import Settings, summarize_many

_UNDER_WAY = 64
_CHILD = """
import json, resource, sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from corpus_server import PRICES, text
from summarizer import Settings, summarize_many
"""
_MEMORY = """
url, texts, model = sys.argv[1], int(sys.argv[2]), sys.argv[3]
long = lambda n: (text(n) + " ") * (3000 // len(text(n)))
given = {"base_url": url, "prices": PRICES} if url else {}
settings = Settings(concurrency=64, plan="joint", tasks=("claims",), **given)
for _ in summarize_many(map(long, range(texts)), model=model, settings=settings):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
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


def throughput(url: str, texts: int) -> None:
    """Print texts a second, ours and the bare client's, three times in turns, and take the best of each."""
    bodies = recorded(url, texts)
    bare, ours, kept = [], [], []
    for _ in range(3):
        bare.append(timed(lambda: asyncio.run(bare_client(url, bodies))))
        ours.append(
            timed(
                lambda: list(summarize_many(map(text, range(texts)), model="m", settings=settings_for(url)))
            )
        )
        with tempfile.TemporaryDirectory() as folder:
            given = {"store": Path(folder) / "run.db", "max_cost": 100}
            kept.append(
                timed(
                    lambda given=given: list(
                        summarize_many(
                            map(text, range(texts)), model="m", settings=settings_for(url), **given
                        )
                    )
                )
            )
    print(f"bare AsyncOpenAI: {texts / min(bare):.0f} texts a second")
    print(f"summarize_many: {texts / min(ours):.0f} texts a second, {min(bare) / min(ours):.2f} of it")
    print(f"with store and cap: {(min(kept) - min(ours)) / texts * 1000:.2f} ms more a call")


def recorded(url: str, texts: int) -> list[dict[str, object]]:
    """Return the bodies that a run sends."""
    from summarizer.keeping.gate import Gate

    bodies: list[dict[str, object]] = []
    carry = Gate.carry

    async def noting(self: Gate, sending: object) -> object:
        bodies.append(sending.body)  # type: ignore[attr-defined]
        return await carry(self, sending)  # type: ignore[arg-type]

    Gate.carry = noting  # type: ignore[method-assign,assignment]
    list(summarize_many(map(text, range(texts)), model="m", settings=settings_for(url)))
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


def timed(work: object) -> float:
    """Return the seconds that `work()` takes."""
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start


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
            before = processor_seconds()
            seconds.append(
                timed(lambda arguments=arguments: subprocess.run([*command, *arguments], check=True))
            )
            worked.append(processor_seconds() - before)
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
