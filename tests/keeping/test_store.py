"""The store: kill -9 at any moment, and nothing that was answered is paid for again."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from corpus_server import CENTS, at, rows, running, text, times_sent, wait_for
from servers import completion, failure, good, refusal, saying

from summarizer import CorpusText, StoreError, summarize, summarize_many
from summarizer.drafting import fencing
from summarizer.keeping import schema
from summarizer.keeping.owners import is_alive, new_owner
from summarizer.keeping.store import Standing, Store

SCRIPT = """
import sys
from corpus_server import at, text
from servers import ModelServer
from summarizer import summarize_many

url, store, first, last = sys.argv[1:]
documents = [text(n) for n in range(int(first), int(last))]
for outcome in summarize_many(documents, model="m", settings=at(ModelServer(url=url)), store=store):
    print(outcome.id, outcome.state, flush=True)
"""


pytestmark = pytest.mark.usefixtures("plain_environment")


def many(server, documents, store, **options):
    """Run over documents with a store, in order."""
    settings = options.pop("settings", None) or at(server)
    run = summarize_many(documents, model="m", settings=settings, store=store, ordered=True, **options)
    return list(run)


def test_kill_at_random_moments(server, tmp_path):
    """Killed again and again, a run ends with every document once; what was answered was sent once."""
    server.otherwise = lambda seen: (time.sleep(0.02), good(seen))[1]
    store, chance, under_way = tmp_path / "run.db", random.Random(7), 0
    for _ in range(2):
        before = len(server.requests)
        with running(SCRIPT, server.url, store, 0, 80) as process:
            goal = before + chance.randint(3, 20)
            wait_for(lambda goal=goal: len(server.requests) >= goal)
            process.send_signal(signal.SIGKILL)
        under_way += rows(store, "SELECT count(*) FROM answers WHERE state = 'sent'")[0][0]
    outcomes = many(server, [text(n) for n in range(80)], store)
    assert [outcome.id for outcome in outcomes] == [str(n) for n in range(80)]
    assert {outcome.state for outcome in outcomes} == {"done"}
    sent = times_sent(server)
    assert len(sent) == 80
    assert sum(sent.values()) - 80 <= under_way <= 2 * 8
    assert rows(store, "SELECT count(*) FROM documents")[0][0] == 80
    assert rows(store, "SELECT reserved FROM ledger")[0][0] == 0


def test_a_finished_run_asks_nothing(server, tmp_path):
    """The same run again comes from the store, the same to the letter."""
    given = [text(n) for n in range(5)]
    first = many(server, given, tmp_path / "run.db")
    again = many(server, given, tmp_path / "run.db")
    assert len(server.requests) == 5
    assert [outcome.summary for outcome in again] == [outcome.summary for outcome in first]
    assert all(outcome.from_store and outcome.cost == 0 for outcome in again)


def test_two_processes_share_a_store(server, tmp_path):
    """Two processes over the same texts send each call once, and keep within one ledger."""
    server.otherwise = lambda seen: (time.sleep(0.01), good(seen))[1]
    store = tmp_path / "run.db"
    with running(SCRIPT, server.url, store, 0, 60) as one, running(SCRIPT, server.url, store, 0, 60) as two:
        assert [process.wait(180) for process in (one, two)] == [0, 0]
    assert set(times_sent(server).values()) == {1}
    assert rows(store, "SELECT spent FROM ledger")[0][0] == round(60 * CENTS * 1e9)


def test_many_processes_make_a_store_at_once(tmp_path):
    """Whoever comes first makes the store; the others wait for it."""
    opening = (
        "import sys, pathlib\nfrom summarizer.keeping.schema import connect\nsys.stdin.read()\n"
        "[connect(pathlib.Path(path)).close() for path in sys.argv[1:]]"
    )
    stores = [str(tmp_path / f"{n}.db") for n in range(30)]
    command = [sys.executable, "-c", opening, *stores]
    processes = [subprocess.Popen(command, stdin=subprocess.PIPE) for _ in range(6)]
    for process in processes:
        process.stdin.close()
    assert [process.wait(60) for process in processes] == [0] * 6


def test_a_locked_store(tmp_path, monkeypatch):
    """A store that another process holds for too long is told to be locked, not damaged."""
    monkeypatch.setattr(schema, "_WAIT", 0.1)
    path = tmp_path / "run.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="locked by another process"):
        Store(path)
    other.close()


def test_a_changed_setting_asks_only_what_it_changes(server, tmp_path):
    """With a task added only its calls are made; with other texts only theirs."""
    long = "\n\n".join(f"{text(n)} It weighed 7 pounds, 4 more." for n in range(3))
    claims = replace(at(server), tasks=("claims",))
    many(server, [long], tmp_path / "run.db", settings=claims)
    before = len(server.requests)
    many(server, [long, text(50)], tmp_path / "run.db", settings=replace(claims, timeout=60.0))
    assert len(server.requests) == before + 1
    many(
        server,
        [long],
        tmp_path / "run.db",
        settings=replace(claims, tasks=("claims", "speakers", "measures")),
    )
    assert max(times_sent(server).values()) == 1


def test_two_of_a_text(server, tmp_path):
    """The same text under two ids is asked once and comes out twice."""
    twice = [CorpusText("a", text(1)), CorpusText("b", text(1))]
    outcomes = many(server, twice, tmp_path / "run.db")
    assert [outcome.id for outcome in outcomes] == ["a", "b"]
    assert len(server.requests) == 1


def test_failed_stays_failed_until_asked_again(server, tmp_path):
    """A refused text stays failed, unpaid; `retry_failed` asks what failed and nothing else."""
    server.otherwise = lambda seen: refusal() if " 4 tonnes" in seen.prompt else good(seen)
    given, store = [text(n) for n in range(4)], tmp_path / "run.db"
    assert [o.state for o in many(server, given, store)] == ["done", "failed", "done", "done"]
    server.otherwise = good
    again = many(server, given, store)
    assert [o.state for o in again] == ["done", "failed", "done", "done"]
    assert again[1].error.partial.numeric_facts
    assert len(server.requests) == 4
    assert [o.state for o in many(server, given, store, retry_failed=True)] == ["done"] * 4
    assert len(server.requests) == 5
    assert many(server, given, store)[1].from_store


def test_a_reask_is_kept_too(server, tmp_path):
    """A broken answer is kept as it came: after a kill only the re-ask is sent."""
    server.script(completion('{"claims": '), lambda _: failure(400))
    many(server, [text(1)], tmp_path / "run.db")
    many(server, [text(1)], tmp_path / "run.db", retry_failed=True)
    assert [len(seen.body["messages"]) for seen in server.requests] == [2, 4, 4]
    states = rows(tmp_path / "run.db", "SELECT state FROM answers ORDER BY sent")
    assert states == [("answered",), ("answered",)]


def test_identical_retry_is_no_second_payment(tmp_path):
    """An answer that is no use is not taken for the answer to a deliberate retry of the same request."""
    store = Store(tmp_path / "run.db")
    assert store.reserve("k", 0, None, None) is Standing.GRANTED
    assert store.reserve("k", 0, None, None) is Standing.BUSY
    assert store.reserve("k", 1, None, None) is Standing.GRANTED
    store.close()


def test_summarize_uses_the_store(server, tmp_path):
    """`summarize` keeps its answers in the same file and takes them from there."""
    one = summarize(text(1), model="m", settings=at(server), store=tmp_path / "run.db")
    two = summarize(text(1), model="m", settings=at(server), store=tmp_path / "run.db")
    assert len(server.requests) == 1
    assert (one.claims, one.usage.cost) == (two.claims, two.usage.cost)
    assert many(server, [text(1)], tmp_path / "run.db")[0].cost == 0
    assert len(server.requests) == 1


def test_a_refused_try_is_no_answer(server, tmp_path):
    """After a try that was refused the answer is found again as the first to its request."""
    server.script(failure(429, retry_after="0"))
    for _ in range(2):
        summarize(text(1), model="m", settings=at(server), store=tmp_path / "run.db")
    assert len(server.requests) == 2


def test_prices_change_nothing_that_is_asked(server, tmp_path):
    """Another price, another time limit or a cap ask nothing again."""
    many(server, [text(1)], tmp_path / "run.db", settings=at(server, prices=None))
    many(server, [text(1)], tmp_path / "run.db", settings=at(server, timeout=9.0), max_cost=1)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "damage", [b"no database at all, but long enough to be looked at", b"SQLite format 3\0junk"]
)
def test_a_file_that_is_no_store(tmp_path, damage):
    """A file of another kind is refused with its name and left as it was."""
    path = tmp_path / "notes.txt"
    path.write_bytes(damage * 100)
    with pytest.raises(StoreError, match=r"notes\.txt"):
        summarize_many([text(1)], model="none", store=path)
    assert path.read_bytes() == damage * 100


def test_a_foreign_database(tmp_path):
    """Somebody else's database is refused, and nothing in it changes."""
    path = tmp_path / "bees.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE hives (name TEXT)")
    database.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no store"):
        Store(path)
    assert path.read_bytes() == before


def test_a_damaged_store(server, tmp_path):
    """A store with a page of rubbish in it is refused, and left."""
    path = tmp_path / "run.db"
    many(server, [text(n) for n in range(30)], path)
    data = bytearray(path.read_bytes())
    data[8192:12288] = b"\xa5" * 4096
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"run\.db"):
        Store(path)
    assert path.read_bytes() == bytes(data)


def test_a_store_is_looked_through_once(tmp_path, monkeypatch):
    """A large store is not read from end to end each time that a text is summarized with it."""
    looked = []
    monkeypatch.setattr(schema, "_sound", set())
    connect = sqlite3.connect

    def traced(*arguments, **options):
        database = connect(*arguments, **options)
        database.set_trace_callback(lambda words: looked.append(words) if "quick_check" in words else None)
        return database

    Store(tmp_path / "run.db").close()
    monkeypatch.setattr(sqlite3, "connect", traced)
    for _ in range(3):
        Store(tmp_path / "run.db").close()
    assert len(looked) == 1


def test_a_newer_store(tmp_path):
    """A store of a newer version is refused."""
    path = tmp_path / "run.db"
    Store(path).close()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StoreError, match="newer"):
        Store(path)


def test_no_folder_for_the_store(tmp_path):
    """A store in a folder that is not there is a clear error."""
    with pytest.raises(StoreError, match="nowhere"):
        Store(tmp_path / "nowhere" / "run.db")


def test_kept_json_never_chooses_a_class(server, tmp_path):
    """A kept answer that names a class of another package is refused, not loaded."""
    path = tmp_path / "run.db"
    many(server, [text(1)], path)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE answers SET kind = 'subprocess:Popen'")
        database.execute("DELETE FROM documents")
    database.close()
    outcome = many(server, [text(1)], path)[0]
    assert outcome.state == "failed"
    assert "another client" in str(outcome.error)


def test_owners():
    """A process that lives is told from one that does not, also if its number was given out again."""
    owner = new_owner()
    host, pid, began, mark = owner.split(" ")
    assert is_alive(owner)
    assert not is_alive(f"{host} {pid} {began}0 {mark}")
    assert not is_alive(f"{host} 999999999 1 {mark}")
    assert is_alive(f"elsewhere 1 1 {mark}")


def test_content_of_answers_is_plain(server, tmp_path):
    """Anybody can read the store with SQLite alone: JSON and text."""
    server.script(saying(headline="The mill closed in May"))
    many(server, [text(1)], tmp_path / "run.db")
    ((kind, tokens),) = rows(
        tmp_path / "run.db",
        "SELECT kind, json_extract(response, '$.usage.prompt_tokens') FROM answers",
    )
    assert (kind.endswith("ChatCompletion"), tokens) == (True, 100)
    assert rows(tmp_path / "run.db", "SELECT id, state FROM documents") == [("0", "done")]


def test_refusals_cost_once(server, tmp_path):
    """What was refused was paid for and is kept with its price."""
    server.otherwise = lambda _: refusal()
    many(server, [text(1)], tmp_path / "run.db")
    assert rows(tmp_path / "run.db", "SELECT state, cost FROM answers") == [("spoiled", round(CENTS * 1e9))]


def test_a_store_moves_between_users(server, tmp_path, monkeypatch):
    """The secret mark around the text is no part of a key: another user's answers are good here."""
    many(server, [text(1)], tmp_path / "run.db")
    with sqlite3.connect(tmp_path / "run.db") as database:
        database.execute("DELETE FROM documents")
    database.close()
    monkeypatch.setattr(fencing, "_secret", lambda: b"another user's")
    assert many(server, [text(1)], tmp_path / "run.db")[0].state == "done"
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ["a\0b.db", "\ud800.db"], ids=ascii)
def test_a_name_that_no_file_can_have(name):
    """A null character or a lone surrogate in the path of a store is an error of ours."""
    with pytest.raises(StoreError, match="cannot be opened"):
        schema.connect(Path(name))
