"""A run of several processes: the outcomes, the money and the stops of one."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from decimal import Decimal

import pytest
from conftest import ARTICLES
from corpus_server import CENTS, at, text, times_sent, wait_for
from servers import failure, good

from summarizer import CapReachedError, CorpusText, InputError, SettingsError, summarize_many


def many(server, documents, **options):
    """Run over documents in two processes and return the outcomes."""
    settings = options.pop("settings", None) or at(server)
    return list(summarize_many(documents, model="m", settings=settings, processes=2, **options))


def children():
    """Return the processes of a run that this one has started."""
    shown = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False
    )
    return [int(line.split()[0]) for line in shown.stdout.splitlines() if "summarizer.corpus.worker" in line]


def test_the_same_as_one_process(server, tmp_path):
    """Every document once, in order, with metadata, money and errors; a second run asks nothing."""
    given = [CorpusText(f"d{n}", text(n), {"page": n}) for n in range(20)] + [tmp_path / "none.txt"]
    outcomes = many(server, given, ordered=True, store=tmp_path / "run.db")
    assert [o.id for o in outcomes] == [f"d{n}" for n in range(20)] + [str(tmp_path / "none.txt")]
    assert [o.metadata for o in outcomes[:20]] == [{"page": n} for n in range(20)]
    assert {o.state for o in outcomes[:20]} == {"done"}
    assert isinstance(outcomes[20].error, InputError)
    assert sum(o.cost for o in outcomes) == pytest.approx(Decimal(str(20 * CENTS)))
    assert len({seen.headers["x-peer"] for seen in server.requests}) <= 8
    again = many(server, given, store=tmp_path / "run.db")
    assert sum(o.from_store for o in again) == 20
    assert len(server.requests) == 20


def test_calls_under_way_are_bounded_for_all(server):
    """The limit of calls at once is one for all processes."""
    now, most, lock = 0, 0, threading.Lock()

    def slow(seen):
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.05)
        with lock:
            now -= 1
        return good(seen)

    server.otherwise = slow
    assert len(many(server, [text(n) for n in range(40)], settings=at(server, concurrency=4))) == 40
    assert 2 <= most <= 4


def test_one_cap(server):
    """The cap holds for all processes together, without a store as well."""
    run = summarize_many(
        [text(n) for n in range(60)], model="m", settings=at(server), processes=2, max_cost=0.006
    )
    outcomes = list(run)
    assert run.end.reason == "cap"
    assert 0.002 < len(server.requests) * CENTS <= 0.006
    assert {type(o.error) for o in outcomes if o.error} == {CapReachedError}
    assert float(run.meter.paid) == pytest.approx(len(server.requests) * CENTS)


def test_a_killed_process_is_replaced(server, tmp_path):
    """What a process worked on when it was killed goes to another; what was answered is not asked again."""
    server.otherwise = lambda seen: (time.sleep(0.1), good(seen))[1]

    def kill():
        wait_for(lambda: len(server.requests) >= 12)
        os.kill(children()[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    outcomes = many(server, [text(n) for n in range(40)], ordered=True, store=tmp_path / "run.db")
    killer.join()
    assert [o.id for o in outcomes] == [str(n) for n in range(40)]
    assert {o.state for o in outcomes} == {"done"}
    assert sum(times_sent(server).values()) <= 40 + 4


def test_one_slow_down(server):
    """A process that was told to wait makes the others wait."""
    first = threading.Event()

    def refusing(seen):
        if not first.is_set():
            first.set()
            return failure(429, retry_after="4")
        return good(seen)

    server.otherwise = refusing
    outcomes = many(server, [text(n) for n in range(60)], settings=at(server, concurrency=4))
    assert {o.state for o in outcomes} == {"done"}
    began = server.requests[0].at
    early = [seen for seen in server.requests if 1.5 < seen.at - began < 3.9]  # what was under way is past
    assert early == []


def test_closed_in_the_middle(server):
    """Leaving a run ends its processes."""
    with summarize_many((text(n) for n in range(500)), model="m", settings=at(server), processes=2) as run:
        next(run)
        assert len(children()) == 2
    assert run.end.reason == "closed"
    assert children() == []


def test_interrupted(server, tmp_path):
    """Ctrl-C lets what is under way be answered and keeps it."""
    server.otherwise = lambda seen: (time.sleep(0.15), good(seen))[1]
    given = [text(n) for n in range(40)]
    run = summarize_many(given, model="m", settings=at(server), store=tmp_path / "run.db", processes=2)

    def interrupt():
        wait_for(lambda: len(server.requests) > 8)
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Thread(target=interrupt)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        list(run)
    timer.join()
    assert (run.end.reason, children()) == ("interrupted", [])
    server.otherwise = good
    assert {o.state for o in many(server, given, store=tmp_path / "run.db")} == {"done"}
    assert max(times_sent(server).values()) == 1


def test_code_alone():
    """Without a model the processes read."""
    articles = sorted(ARTICLES.glob("*.txt"))
    outcomes = list(summarize_many(articles, model="none", processes=2, ordered=True))
    assert [o.id for o in outcomes] == list(map(str, articles))
    assert all(o.summary.origin.name == o.id for o in outcomes)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"model": "local", "processes": 2}, "embedded"),
        ({"model": "m", "client": lambda: None, "processes": 2}, "module"),
        ({"model": "none", "processes": 2, "mode": "batch", "store": "run.db"}, "batch"),
        ({"model": "none", "processes": 0}, "processes"),
    ],
)
def test_what_cannot_be(options, words, tmp_path, monkeypatch):
    """What several processes cannot do is refused before the first document."""
    monkeypatch.chdir(tmp_path)
    if "client" in options:
        options["client"].__module__ = "__main__"
    with pytest.raises(SettingsError, match=words):
        summarize_many([text(1)], **options)
