"""The provider's batch API: the same plan at half the price, whatever becomes of a batch."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import time
from collections import Counter
from dataclasses import replace

import pytest
from batch_server import Plan, serving_batches
from corpus_server import CENTS, at, rows, running, text, wait_for
from servers import completion, good

from summarizer import SettingsError, asummarize_many, summarize_many
from summarizer.drafting import tries
from summarizer.keeping import batches as batches_module

SCRIPT = """
import sys
from corpus_server import at, text
from servers import ModelServer
from summarizer import summarize_many
from summarizer.keeping import batches

batches._PART, batches._QUIET, batches._POLL, batches._LATE = 6, 30.0, 0.1, 3.0
url, store = sys.argv[1:]
given = [text(n) for n in range(6)]
run = summarize_many(given, model="m", settings=at(ModelServer(url=url)), store=store, mode="batch")
print(*sorted(outcome.state for outcome in run), float(run.meter.spent.paid))
"""


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(tries, "_FIRST_WAIT", 0.001)
    monkeypatch.setattr(batches_module, "_QUIET", 1.0)
    monkeypatch.setattr(batches_module, "_POLL", 0.01)
    monkeypatch.setattr(batches_module, "_CROWDED", 0.01)
    monkeypatch.setattr(batches_module, "_LATE", 0.1)


@pytest.fixture
def parts_of(monkeypatch):
    """Return a function that sets the size of a part, which then alone decides."""

    def sized(size, quiet=30.0):
        monkeypatch.setattr(batches_module, "_PART", size)
        monkeypatch.setattr(batches_module, "_QUIET", quiet)

    return sized


@pytest.fixture
def server():
    """Run a server that speaks files and batches."""
    with serving_batches() as running_server:
        yield running_server


def many(server, texts, store, **settings):
    """Run over texts by batches."""
    return list(
        summarize_many(
            texts, model="m", settings=at(server, **settings), store=store, ordered=True, mode="batch"
        )
    )


def test_half_the_price(server, tmp_path, parts_of):
    """All texts go in one batch, at half the price."""
    parts_of(8)
    outcomes = many(server, [text(n) for n in range(8)], tmp_path / "run.db")
    assert [o.state for o in outcomes] == ["done"] * 8
    assert len(server.batches) == 1
    assert float(sum(o.cost for o in outcomes)) == pytest.approx(8 * CENTS / 2)
    assert [o.summary.source for o in outcomes] == [text(n) for n in range(8)]


def test_parts(server, tmp_path, parts_of):
    """Many requests go in several batches."""
    parts_of(3)
    assert {o.state for o in many(server, [text(n) for n in range(9)], tmp_path / "run.db")} == {"done"}
    assert len(server.batches) == 3


def test_mixed_up_lines(server, tmp_path):
    """Lines in another order, and lines that come twice, reach the right text once."""
    server.plans = [Plan(mixed=True)]
    outcomes = many(server, [text(n) for n in range(9)], tmp_path / "run.db")
    assert all(str(n + 3) in o.summary.claims[0].text for n, o in enumerate(outcomes))
    assert rows(tmp_path / "run.db", "SELECT count(*) FROM answers") == [(9,)]


@pytest.mark.parametrize("status", ["expired", "cancelled", "failed"])
def test_what_a_lost_batch_answered_is_taken(server, tmp_path, status, parts_of):
    """Of a batch that expired, was cancelled or broke off the answers count; only the rest is asked again."""
    parts_of(9, 2.0)
    limit = (("token_limit_exceeded", "too many enqueued tokens"),)
    server.plans = [Plan(status, answered=lambda n: n % 3 == 0, errors=limit if status == "failed" else ())]
    assert {o.state for o in many(server, [text(n) for n in range(9)], tmp_path / "run.db")} == {"done"}
    assert len(server.batches) == 2
    assert set(Counter(server.bodies).values()) == {1}
    assert len(server.bodies) == 9


def test_lines_in_error(server, tmp_path, parts_of):
    """A line that failed for a moment is asked again; one that is refused as it is fails its text alone."""
    parts_of(4, 2.0)
    server.plans = [Plan(failing=lambda n: {1: 500, 2: 400}.get(n, 0))]
    states = [o.state for o in many(server, [text(n) for n in range(4)], tmp_path / "run.db")]
    assert sorted(states) == ["done", "done", "done", "failed"]
    assert len(server.batches) == 2


def test_a_refused_batch(server, tmp_path, parts_of):
    """A batch that is refused as a whole ends the run with the reason; mended, the same call goes on."""
    parts_of(3)
    server.plans = [Plan("failed", answered=lambda _: False, errors=(("invalid_model", "no model m"),))]
    given = [text(n) for n in range(3)]
    outcomes = many(server, given, tmp_path / "run.db")
    assert {o.state for o in outcomes} == {"open"}
    assert "no model m" in str(outcomes[0].error)
    assert len(server.batches) == 1
    assert rows(tmp_path / "run.db", "SELECT count(*) FROM answers") == [(0,)]
    assert {o.state for o in many(server, given, tmp_path / "run.db")} == {"done"}
    assert len(server.batches) == 2


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (Plan("expired", answered=lambda _: False), "expired"),
        (
            Plan("failed", answered=lambda _: False, errors=(("token_limit_exceeded", "the queue is full"),)),
            "queue",
        ),
    ],
    ids=["expired", "no room"],
)
def test_lost_again_and_again(server, tmp_path, parts_of, plan, says):
    """What several batches in a row leave unanswered ends the run with the last one's reason."""
    parts_of(3)
    server.plans = [replace(plan) for _ in range(9)]
    outcomes = many(server, [text(n) for n in range(3)], tmp_path / "run.db")
    assert {o.state for o in outcomes} == {"open"}
    assert says in str(outcomes[0].error)
    assert len(server.batches) == 3
    server.plans = []
    assert {o.state for o in many(server, [text(n) for n in range(3)], tmp_path / "run.db")} == {"done"}


def test_stopped_and_not_submitted_twice(server, tmp_path, parts_of):
    """A run that is stopped leaves its batch at work, says so, and finds it again; nothing counts as lost."""
    parts_of(4)
    server.hold, store, given = True, tmp_path / "run.db", [text(n) for n in range(4)]
    run = asummarize_many(given, model="m", settings=at(server), store=store, mode="batch", max_cost=1)

    async def stopped():
        task = asyncio.create_task(anext(run))
        await asyncio.to_thread(wait_for, lambda: "you may stop" in run.meter.waiting)
        assert next(iter(server.batches)) in run.meter.waiting
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(stopped())
    assert run.meter.spent.lost_calls == 0
    server.hold = False
    assert {o.state for o in many(server, given, store)} == {"done"}
    assert len(server.batches) == 1


def test_a_second_round(server, tmp_path, parts_of):
    """What has to be asked again with its error, or split, goes into another batch."""
    parts_of(4, 2.0)
    count = 0

    def odd(seen):
        nonlocal count
        count += 1
        return completion("{broken") if count == 1 else good(seen)

    server.otherwise = odd
    assert {o.state for o in many(server, [text(n) for n in range(4)], tmp_path / "run.db")} == {"done"}
    assert len(server.batches) == 2
    assert max(len(json.loads(body)["messages"]) for body in server.bodies) == 4


@pytest.mark.parametrize("noted", [True, False], ids=["id noted", "killed before the id was noted"])
def test_killed_and_not_submitted_twice(server, tmp_path, noted):
    """After kill -9 the batch that was submitted is waited for, also if its id was not yet noted."""
    server.hold, store = True, tmp_path / "run.db"
    with running(SCRIPT, server.url, store) as process:
        wait_for(lambda: server.batches)
        wait_for(lambda: rows(store, "SELECT batch FROM batches WHERE batch IS NOT NULL"))
        process.send_signal(signal.SIGKILL)
    if not noted:
        with sqlite3.connect(store) as database:
            database.execute("UPDATE batches SET batch = NULL, state = 'begun'")
        database.close()
    server.hold = False
    assert {o.state for o in many(server, [text(n) for n in range(6)], store)} == {"done"}
    assert len(server.batches) == 1
    assert set(Counter(server.bodies).values()) == {1}


@pytest.mark.parametrize("slow", [0.0, 0.4])
def test_two_processes_pay_once(server, tmp_path, slow):
    """Processes that share a store submit each request once, and the ledger has it once."""
    server.slow, store = slow, tmp_path / "run.db"
    with running(SCRIPT, server.url, store) as first, running(SCRIPT, server.url, store) as second:
        said = [process.communicate(timeout=100)[0].split() for process in (first, second)]
    assert [words[:-1] for words in said] == [["done"] * 6] * 2
    assert Counter(server.bodies).most_common()[0][1] == 1
    assert len(server.bodies) == 6
    spent = rows(store, "SELECT spent, reserved FROM ledger")[0]
    assert spent == (pytest.approx(6 * CENTS / 2 * 1e9), 0)
    assert sum(float(words[-1]) for words in said) == pytest.approx(6 * CENTS / 2)


@pytest.mark.parametrize("when", ["upload", "submission"])
def test_killed_while_another_waits(server, tmp_path, when):
    """Who waits for a batch that a killed process was submitting does so, unless it came."""
    server.slow, store = 2.0, tmp_path / "run.db"
    with running(SCRIPT, server.url, store) as first, running(SCRIPT, server.url, store) as second:
        wait_for(lambda: store.exists() and rows(store, "SELECT 1 FROM sqlite_master WHERE name = 'batches'"))
        wait_for(lambda: rows(store, "SELECT state FROM batches") == [("begun",)])
        if when == "submission":
            wait_for(lambda: server.files)
            time.sleep(0.5)
        owner = str(rows(store, "SELECT owner FROM batches")[0][0]).split()[1]
        killed, other = (first, second) if owner == str(first.pid) else (second, first)
        killed.send_signal(signal.SIGKILL)
        assert other.communicate(timeout=100)[0].split()[:-1] == ["done"] * 6
    assert len(server.batches) == 1
    assert sorted(Counter(server.bodies).values()) == [1] * 6
    assert rows(store, "SELECT reserved FROM ledger") == [(0,)]


def test_a_broken_line(server, tmp_path, parts_of):
    """A line that nobody can read loses its own answer alone, which counts as lost and is asked again."""
    parts_of(9, 1.0)
    server.plans = [Plan(broken=lambda n: n == 0)]
    store = tmp_path / "run.db"
    assert {o.state for o in many(server, [text(n) for n in range(9)], store)} == {"done"}
    assert sorted(Counter(server.bodies).values()) == [1] * 8 + [2]
    assert rows(store, "SELECT lost_calls, reserved FROM ledger") == [(1, 0)]


def test_lines_with_odd_marks(server, tmp_path):
    """A mark that some take for the end of a line is no end of a line of JSON."""
    server.otherwise = lambda seen: completion(
        good(seen).payload["choices"][0]["message"]["content"] + "\u2028"
    )
    assert [o.state for o in many(server, [text(1)], tmp_path / "run.db")] == ["done"]
    assert len(server.batches) == 1


def test_one_batch_up_to_a_cap(server, tmp_path):
    """What a batch leaves of a cap is not spent request by request, each in a batch of its own."""
    settings = at(server)
    run = summarize_many(
        [text(n) for n in range(9)],
        model="m",
        settings=settings,
        store=tmp_path / "run.db",
        mode="batch",
        max_cost=0.002,
    )
    states = Counter(outcome.state for outcome in run)
    assert 0 < states["done"] < 9
    assert len(server.batches) == 1
    assert run.end.reason == "cap"
    assert "the same call goes on after them" in run.end.message


def test_a_batch_that_is_not_taken(server, tmp_path, parts_of):
    """What the provider says to it ends the run, and nothing is reserved for it."""
    parts_of(3)
    error = {"error": {"message": "the hard limit was reached", "code": "billing_hard_limit_reached"}}
    server.refusing["POST /v1/batches"] = [(400, error)]
    outcomes = many(server, [text(n) for n in range(3)], tmp_path / "run.db")
    assert {o.state for o in outcomes} == {"open"}
    assert "the hard limit was reached" in str(outcomes[0].error)
    assert rows(tmp_path / "run.db", "SELECT reserved FROM ledger") == [(0,)]
    assert {o.state for o in many(server, [text(n) for n in range(3)], tmp_path / "run.db")} == {"done"}


@pytest.mark.parametrize(
    "refusing",
    [
        {"POST /v1/batches": [(0, None)]},
        {"POST /v1/batches": [(0, None)], "GET /v1/batches": [(500, {})]},
        {"GET /v1/files": [(500, {})]},
    ],
    ids=["its id is lost", "and cannot be looked for", "its answers do not come down"],
)
def test_trouble_with_a_batch_does_not_submit_it_twice(server, tmp_path, parts_of, refusing):
    """Whatever is lost on the way, a batch that may be at the provider's is found again."""
    parts_of(3)
    server.refusing = refusing
    assert {o.state for o in many(server, [text(n) for n in range(3)], tmp_path / "run.db")} == {"done"}
    assert not any(server.refusing.values())
    assert len(server.batches) == 1


def test_a_batch_among_many(server, tmp_path):
    """A batch whose id was not noted is found behind those that others have begun since."""
    server.hold, server.page, store = True, 2, tmp_path / "run.db"
    with running(SCRIPT, server.url, store) as process:
        wait_for(lambda: server.batches)
        process.send_signal(signal.SIGKILL)
    with sqlite3.connect(store) as database:
        database.execute("UPDATE batches SET batch = NULL, state = 'begun'")
    database.close()
    others = [server.submit({"metadata": {}}) for _ in range(5)]
    server.hold = False
    assert {o.state for o in many(server, [text(n) for n in range(6)], store)} == {"done"}
    assert len(server.batches) == 1 + len(others)


def test_needs_a_store(server):
    """A batch outlives its run: without a store it is refused."""
    with pytest.raises(SettingsError, match="store"):
        summarize_many([text(1)], model="m", settings=at(server), mode="batch")
