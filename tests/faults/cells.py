"""One cell of the matrix: a summary made against a server with a fault, and everything that must hold."""

from __future__ import annotations

import asyncio
import logging
import re
import threading
import time
import traceback
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from conftest import ARTICLES
from faulty import misbehaving
from lists import KINDS
from servers import KEY

from summarizer import Settings, Summarizer, SummarizerError, Summary
from summarizer.drafting.forms import MODES
from summarizer.drafting.secrecy import Secrets
from summarizer.running import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faulty import Faulty

_PLACES = "Oxley Larkfield Tarn Wendle Brisk Marrow Holm Quill Dunmere Ashby Copple Yarrow".split()
TEXT = "\n\n".join(
    [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    + [
        f"The mill at {place} burned {40 + n} tonnes of peat and nine cartloads of straw in one cold week "
        "of April before the council closed the only road that leads down to its yard. "
        f"“We will open again,” said its owner, Ada {place}."
        for n, place in enumerate(_PLACES)
    ]
)
TIMEOUT, RETRY_SECONDS, RETRIES = 0.5, 1.0, 1
_PLANS = {"small": 400, "joint": 800}  # tokens a window, for four and for three calls
_LONGEST_ECHO = 120
_OF_SERVER = 3.0  # seconds of processor time for a server that sends megabytes, in this very process


@dataclass
class Outcome:
    """What came of a cell; `problems` is what must not be.

    `busy` are seconds of processor time, `idle` those in which nobody here worked or wanted to: what was
    waited for was the server, or a timer. A machine that is busy with others adds to neither.
    """

    summary: Summary | None = None
    error: BaseException | None = None
    idle: float = 0.0
    busy: float = 0.0
    problems: list[str] = field(default_factory=list)


def play(kind: str, where: str, plan: str) -> Outcome:
    """Make a summary in a cell and judge it."""
    with misbehaving(KINDS[kind], where) as server, recorded() as records:
        threads = set(threading.enumerate())
        outcome = _summarized(server, plan)
        outcome.problems += _of_time(outcome, server, plan)
        outcome.problems += _of_words(outcome, records)
        outcome.problems += _of_loss(outcome)
        outcome.problems += _left_behind(server, threads)
    return outcome


def _summarized(server: Faulty, plan: str) -> Outcome:
    settings = Settings(
        base_url=server.url,
        plan=plan,
        length="full",
        window_tokens=_PLANS[plan],
        timeout=TIMEOUT,
        retries=RETRIES,
        retry_seconds=RETRY_SECONDS,
    )
    outcome = Outcome()
    with _Spent() as spent:
        try:
            outcome.summary = Summarizer("m", settings=settings).summarize(TEXT)
        except Exception as error:  # noqa: BLE001 - which of them it is, is the question
            outcome.error = error
            if not isinstance(error, SummarizerError):
                outcome.problems.append(f"foreign: {error!r}")
    outcome.busy, outcome.idle = spent.busy, spent.idle
    return outcome


class _Spent:
    """What this process spends while the context lasts: seconds of a processor, and of idleness.

    Idle is when no thread had or wanted a processor. What a thread waited for one is asked often, since
    the system forgets it when the thread ends.
    """

    def __enter__(self) -> Self:
        self._waited: dict[str, int] = {}
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look_on, daemon=True)
        self._look()
        self._start = time.monotonic(), time.process_time(), sum(self._waited.values())
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()
        self._look()
        end = time.monotonic(), time.process_time(), sum(self._waited.values())
        wall, self.busy, waited = (now - then for now, then in zip(end, self._start, strict=True))
        self.idle = wall - self.busy - waited / 1e9

    def _look_on(self) -> None:
        while not self._over.wait(0.02):
            self._look()

    def _look(self) -> None:
        for path in Path("/proc/self/task").glob("*/schedstat"):
            with suppress(OSError):  # the thread has ended
                self._waited[path.parent.name] = int(path.read_text().split()[1])


@cache
def own_seconds(plan: str) -> float:
    """Return the processor time of a summary with an honest server: reading and proving."""
    with misbehaving(None) as server:  # the first time much is loaded
        return min(_summarized(server, plan).busy for _ in range(2))


def _of_time(outcome: Outcome, server: Faulty, plan: str) -> Iterator[str]:
    longest = TIMEOUT * len(server.requests) + RETRY_SECONDS  # how many requests, is bounded below
    if outcome.idle > longest:
        yield f"hung: {outcome.idle:.1f} s for {len(server.requests)} requests"
    if outcome.busy > 2 * own_seconds(plan) + _OF_SERVER:
        yield f"hung: {outcome.busy:.1f} s of processor time"
    most = 1 + RETRIES + 1 + len(MODES) - 1
    if server.most_for_a_call() > most:
        yield f"multiplied: {server.most_for_a_call()} requests for one call"


def _of_words(outcome: Outcome, records: list[str]) -> Iterator[str]:
    said = {"log": "\n".join(records)}
    if outcome.error is not None:
        said["error"] = f"{outcome.error} {outcome.error!r}"
        said["traceback"] = _printed(outcome.error)
    if outcome.summary is not None:
        said["ledger"] = "\n".join(window.error or "" for window in outcome.summary.windows)
        said["summary"] = outcome.summary.model_dump_json(exclude={"source"})
    for place, words in said.items():
        if Secrets((KEY,)).encoded_in(words):
            yield f"key in the {place}"
        if place != "summary" and longest_echo(words) > _LONGEST_ECHO:
            yield f"text in the {place}"
        if place not in {"log", "summary"} and re.search(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", words
        ):
            yield f"control character in the {place}"


def _printed(error: BaseException) -> str:
    """Return a traceback with all that is chained to it, also what printing would leave out."""
    parts, seen = [], set()
    todo = [error]
    while todo:
        one = todo.pop()
        if id(one) not in seen:
            seen.add(id(one))
            parts += traceback.format_exception(one)
            parts += [repr(one), *getattr(one, "__notes__", ())]
            todo += [linked for linked in (one.__cause__, one.__context__) if linked is not None]
    return "".join(parts)


def longest_echo(words: str) -> int:
    """Return the length of the longest run of the text's lines in `words`, white space folded."""
    folded, text = " ".join(words.split()), " ".join(TEXT.split())
    step = 20
    best = 0
    for start in range(0, len(text) - step, step):
        length = step
        if text[start : start + step] in folded:
            while start + length <= len(text) and text[start : start + length] in folded:
                length += step
            best = max(best, length - step)
    return best


def _of_loss(outcome: Outcome) -> Iterator[str]:
    summary = outcome.summary
    if summary is None:
        return
    held = summary.reverify(TEXT)
    if not held.holds:
        yield f"lost: {held.failures[0]}"
    if not summary.windows:
        yield "lost: no call is in the ledger"


def _left_behind(server: Faulty, threads: set[threading.Thread]) -> Iterator[str]:
    until = time.monotonic() + 2
    while time.monotonic() < until and (server.open or _tasks()):
        time.sleep(0.01)
    if server.open:
        yield f"left open: {server.open} connections"
    if _tasks():
        yield f"left running: {_tasks()} tasks"
    more = {t for t in set(threading.enumerate()) - threads if t.name.startswith("summarizer request")}
    if more:
        yield f"left running: {len(more)} threads"


def _tasks() -> int:
    async def count() -> int:
        return len(asyncio.all_tasks()) - 1

    return run(count())


@contextmanager
def recorded() -> Iterator[list[str]]:
    """Collect every log record of any level."""
    records: list[str] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(logging.Formatter().format(record))

    handler, root = Handler(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield records
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
