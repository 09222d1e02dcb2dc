"""Many texts: one outcome each, whatever happens to the others; stops that keep everything."""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
import re
import signal
import threading
import time
from decimal import Decimal

import pytest
from corpus_server import CENTS, PRICES, at, rows, text, times_sent, wait_for
from servers import Reply, completion, failure, good, refusal

from summarizer import (
    AuthenticationError,
    BadRequestError,
    CapReachedError,
    CorpusText,
    DamagedFileError,
    IncompleteError,
    InputError,
    MissingFileError,
    Outcome,
    SettingsError,
    Summarizer,
    UnreachableError,
    asummarize_many,
    summarize_many,
)
from summarizer.corpus.tables import rows_of
from summarizer.keeping import stored
from summarizer.keeping.slots import Party, Slots

pytestmark = pytest.mark.usefixtures("plain_environment")


def many(server, documents, **options):
    """Run over documents and return the outcomes."""
    settings = options.pop("settings", None) or at(server)
    return list(summarize_many(documents, model="m", settings=settings, **options))


def test_each_document_has_one_outcome(server):
    """Every document comes out once, with its cost; in order where that is asked for."""
    outcomes = many(server, (text(n) for n in range(30)), ordered=True)
    assert [outcome.id for outcome in outcomes] == [str(n) for n in range(30)]
    assert all(outcome.summary.source == text(n) for n, outcome in enumerate(outcomes))
    assert {outcome.state for outcome in outcomes} == {"done"}
    assert all(float(outcome.cost) == pytest.approx(CENTS) for outcome in outcomes)
    assert outcomes[0].summary.usage.cost == outcomes[0].cost


def test_order_of_completion(server):
    """Without `ordered` a slow text holds nobody up."""
    others = threading.Event()

    def slow(seen):
        if " 3 tonnes" in seen.prompt:
            others.wait(60)
        return good(seen)

    server.otherwise = slow
    with summarize_many([text(n) for n in range(12)], model="m", settings=at(server)) as run:
        ids = [next(run).id for _ in range(11)]
        others.set()
        ids.append(next(run).id)
    assert sorted(ids, key=int) == [str(n) for n in range(12)]
    assert ids[-1] == "0"


def test_ids_and_metadata(server, tmp_path):
    """A path is its own id, a CorpusText brings one, and what it carries comes back."""
    path = tmp_path / "mill.txt"
    path.write_text(text(1), encoding="utf-8")
    given = [path, CorpusText("mill-2", text(2), {"town": "Larkfield", "page": 4}), text(3)]
    outcomes = many(server, given, ordered=True)
    assert [outcome.id for outcome in outcomes] == [str(path), "mill-2", "2"]
    assert outcomes[1].metadata == {"town": "Larkfield", "page": 4}


def test_no_error_of_a_document_ends_the_run(server, tmp_path):
    """An empty text, a file that is not there, a thing that is no text and a refused call are outcomes."""
    server.otherwise = lambda seen: refusal() if " 9 tonnes" in seen.prompt else good(seen)
    given = [text(0), " ", tmp_path / "none.txt", 7, text(6), text(7)]
    outcomes = many(server, given, ordered=True)
    kinds = [type(outcome.error) for outcome in outcomes]
    assert kinds == [type(None), InputError, MissingFileError, InputError, IncompleteError, type(None)]
    assert outcomes[4].error.partial.numeric_facts
    assert [outcome.state for outcome in outcomes] == ["done", *["failed"] * 4, "done"]


def test_endless_documents_are_taken_as_needed(server):
    """Of an endless iterable only what is under way is taken; the rest of the run is closed."""
    taken = []

    def endless():
        while True:
            taken.append(1)
            yield text(len(taken))

    with summarize_many(endless(), model="m", settings=at(server)) as run:
        for _, outcome in zip(range(5), run, strict=False):
            assert outcome.state == "done"
        time.sleep(0.2)
        assert len(taken) <= 5 + 8 + 5
    assert run.end.reason == "closed"


def test_asynchronous(server):
    """Documents of an asynchronous iterable, on the caller's own loop."""

    async def documents():
        for n in range(5):
            await asyncio.sleep(0)
            yield text(n)

    async def collect():
        return [o async for o in asummarize_many(documents(), model="m", settings=at(server), ordered=True)]

    assert [outcome.id for outcome in asyncio.run(collect())] == ["0", "1", "2", "3", "4"]


def test_documents_that_break(server):
    """An iterable that raises ends the run with its error, after what was taken is handed out."""

    def documents():
        yield text(0)
        yield text(1)
        raise OSError("the disk is gone")

    run = summarize_many(documents(), model="m", settings=at(server))
    assert [next(run).state, next(run).state] == ["done", "done"]
    with pytest.raises(OSError, match="the disk is gone"):
        next(run)


def test_one_limit_for_the_run(server):
    """However many documents there are and however many calls each has, the limit is the run's."""
    under_way, most, lock = 0, 0, threading.Lock()

    def slow(seen):
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        end = time.monotonic() + 10
        while most < 5 and time.monotonic() < end:  # until the others have come
            time.sleep(0.01)
        time.sleep(0.02)
        with lock:
            under_way -= 1
        return good(seen)

    server.otherwise = slow
    long = " ".join(text(n) for n in range(60))
    settings = at(server, concurrency=5, window_tokens=100)
    assert all(o.state == "done" for o in many(server, [long, *map(text, range(20))], settings=settings))
    assert most == 5


def test_short_texts_do_not_wait_for_a_long_one():
    """Of those who wait for a slot, the document with the fewest calls under way goes first."""
    order = []

    async def call(slots, party, done):
        async with slots.taken(party):
            order.append(party.name)
            await done.wait()

    async def crowd():
        slots, long, short, done = Slots(2), Party("long"), Party("short"), asyncio.Event()
        calls = [asyncio.create_task(call(slots, long, done)) for _ in range(6)]
        await asyncio.sleep(0)
        calls.append(asyncio.create_task(call(slots, short, done)))
        await asyncio.sleep(0)
        done.set()
        await asyncio.gather(*calls)

    asyncio.run(crowd())
    assert order[:2] == ["long", "long"]
    assert "short" in order[2:4]


def test_a_call_that_hangs_holds_up_itself_alone(server, monkeypatch):
    """Where one call may be under way at a time, one that hangs is not waited for by all others."""
    monkeypatch.setattr(stored, "_STALLED", 0.1)
    over = threading.Event()
    server.script(lambda seen: (over.wait(60), good(seen))[1])
    with summarize_many(map(text, range(5)), model="m", settings=at(server, concurrency=1)) as run:
        assert [next(run).id for _ in range(4)] == ["1", "2", "3", "4"]
        over.set()
        assert next(run).id == "0"


def test_one_pool_of_connections(server):
    """All calls of a run go over as many connections as may be under way, not over one each."""
    many(server, [text(n) for n in range(40)], settings=at(server, concurrency=3))
    assert len({seen.headers["x-peer"] for seen in server.requests}) <= 3


@pytest.mark.parametrize("models", [Reply(404, {}), Reply(200, {"data": []}), Reply(drop=True)])
def test_a_server_is_asked_once_for_its_models(server, models):
    """However many texts there are, and whatever a server says of its models, it is asked once."""
    server.models = models
    assert {o.state for o in many(server, map(text, range(9)), settings=at(server, plan="joint"))} == {"done"}
    assert server.looks == 1


def test_no_model():
    """What code alone says needs no server and costs nothing."""
    outcomes = list(summarize_many([text(0), text(1)], model="none", ordered=True))
    assert [outcome.cost for outcome in outcomes] == [Decimal(0)] * 2
    assert all(outcome.summary.numeric_facts for outcome in outcomes)


def test_cap(server, tmp_path):
    """A cap stops the run before a call that might exceed it; what is left open is done when it is raised."""
    store = tmp_path / "run.db"
    given = [text(n) for n in range(40)]
    run = summarize_many(given, model="m", settings=at(server), store=store, max_cost=0.004)
    outcomes = list(run)
    assert run.end.reason == "cap"
    assert "max_cost" in run.end.message
    assert {type(o.error) for o in outcomes if o.error} == {CapReachedError}
    assert 0 < len(server.requests) * CENTS <= 0.004
    again = many(server, given, store=store, max_cost=1)
    assert [o.state for o in again] == ["done"] * 40
    assert max(times_sent(server).values()) == 1


def test_cap_holds_whatever_happens(server, tmp_path):
    """With 429s, re-asks, cut answers and split texts the cap is never exceeded."""
    count = 0

    def odd(seen):
        nonlocal count
        count += 1
        if count % 5 == 1:
            return failure(429, retry_after="0")
        if count % 7 == 2:
            return completion('{"headline": "Cut', "length")
        return completion("{broken") if count % 6 == 3 else good(seen)

    server.otherwise = odd
    given = ["\n\n".join(text(n + k) for k in range(4)) for n in range(120)]
    run = summarize_many(given, model="m", settings=at(server), store=tmp_path / "run.db", max_cost=0.01)
    list(run)
    billed = sum(CENTS for seen in server.requests) - CENTS * sum(1 for n in range(count) if (n + 1) % 5 == 1)
    assert run.end.reason == "cap"
    assert 0.005 < billed <= 0.01


@pytest.mark.parametrize("given", [{"prices": None}, {}], ids=["no price", "nothing"])
def test_cap_that_could_not_be_kept(server, given):
    """A cap without a price is refused before the first call; with one it is not."""
    settings = at(server, **given)
    if settings.prices is None:
        with pytest.raises(SettingsError, match="price"):
            summarize_many([text(0)], model="m", settings=settings, max_cost=1)
        assert server.requests == []
    else:
        assert many(server, [text(0)], settings=settings, max_cost=1)[0].state == "done"


@pytest.mark.parametrize(
    "options", [{"max_cost": 0}, {"requests_per_minute": -1}, {"mode": "now"}, {"cap": 1}]
)
def test_wrong_options(options):
    """Options that cannot be are refused by name."""
    with pytest.raises(SettingsError, match=next(iter(options))):
        summarize_many([], model="none", **options)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_cost", "5"),
        ("requests_per_minute", "5"),
        ("processes", 1.5),
        ("processes", True),
        ("store", 5),
        ("progress", "yes"),
        ("ordered", 1),
        ("client", 5),
    ],
)
def test_options_of_other_types(name, value):
    """They are told by their names before anything is asked."""
    with pytest.raises(SettingsError, match=f"^{name} is"):
        summarize_many([text(1)], model="none", **{name: value})


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (CorpusText(5, text(1)), "CorpusText.id is a str, not int"),
        (CorpusText("a", None), "CorpusText.text is a str, not NoneType"),
        (CorpusText("a", b"The mill burned."), "CorpusText.text is a str, not bytes"),
        (CorpusText("a", text(1), "wet"), "CorpusText.metadata is a mapping"),
        (CorpusText("a", text(1), {5: "wet"}), "CorpusText.metadata is a mapping"),
    ],
)
def test_texts_of_other_types(given, says):
    """The field is named, and the others go on."""
    failed, done = summarize_many([given, CorpusText("b", text(2))], model="none", ordered=True)
    assert isinstance(failed.error, InputError)
    assert says in str(failed.error)
    assert done.state == "done"


def test_a_corpus_text_is_hashable():
    """Whatever came with it."""
    assert (
        len({CorpusText("a", "The mill burned.", {"page": 1}), CorpusText("a", "The mill burned.", {})}) == 2
    )


def test_a_pace_below_one_call(server):
    """Nobody waits for minutes for one call: the run ends and says what it takes."""
    run = summarize_many([text(1), text(2)], model="m", settings=at(server), tokens_per_minute=10)
    with pytest.raises(SettingsError, match=r"one call takes about [\d,]+ tokens"):
        list(run)
    assert server.requests == []
    assert run.meter.open == 2


def test_an_answer_that_breaks_off(server):
    """A server that took the request is there, and may have billed it."""
    server.otherwise = lambda _: Reply(drop=True)
    run = summarize_many([text(1)], model="m", settings=at(server, retries=0))
    with pytest.raises(UnreachableError, match="took the request and broke off before its answer"):
        list(run)


def test_interrupt_keeps_what_is_under_way(server, tmp_path):
    """Ctrl-C lets the calls under way be answered and keeps them; going on sends none of them again."""
    server.otherwise = lambda seen: (time.sleep(0.15), good(seen))[1]
    given = [text(n) for n in range(40)]
    run = summarize_many(given, model="m", settings=at(server), store=tmp_path / "run.db")

    def interrupt():
        wait_for(lambda: len(server.requests) > 8)
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Thread(target=interrupt)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        for _ in run:
            pass
    timer.join()
    assert run.end.reason == "interrupted"
    assert 0 < len(server.requests) < 40
    server.otherwise = good
    assert {o.state for o in many(server, given, store=tmp_path / "run.db")} == {"done"}
    assert max(times_sent(server).values()) == 1


def test_cancelled(server, tmp_path):
    """A cancelled task keeps what was under way, too."""
    server.otherwise = lambda seen: (time.sleep(0.15), good(seen))[1]
    given = [text(n) for n in range(20)]

    async def collect():
        run = asummarize_many(given, model="m", settings=at(server), store=tmp_path / "run.db")
        return [outcome async for outcome in run]

    async def cancel():
        task = asyncio.create_task(collect())
        await asyncio.to_thread(wait_for, lambda: len(server.requests) >= 8)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancel())
    server.otherwise = good
    assert {o.state for o in many(server, given, store=tmp_path / "run.db")} == {"done"}
    assert max(times_sent(server).values()) == 1


def make_client():
    """Make a client where it is needed, as in another process."""
    from openai import AsyncOpenAI

    return AsyncOpenAI(base_url=os.environ["MILL_URL"], api_key="-")


def test_a_summarizer_crosses_processes(server, monkeypatch, tmp_path):
    """A `Summarizer` with a function that makes its client pickles, and works where it arrives."""
    monkeypatch.setenv("MILL_URL", server.url)
    made = Summarizer("m", make_client, at(server, base_url=None), store=tmp_path / "run.db")
    assert pickle.loads(pickle.dumps(made)).summarize(text(1)).claims
    outcome = next(
        summarize_many([text(2)], model="m", client=make_client, settings=at(server, base_url=None))
    )
    assert pickle.loads(pickle.dumps(outcome)) == outcome


def test_progress_from_the_first_second(server):
    """A function is told at once, and at last of everything."""
    told = []
    many(server, [text(n) for n in range(4)], progress=lambda meter: told.append(str(meter)))
    assert told[0].startswith("0 of 4 done")
    assert told[-1].startswith("4 of 4 done")
    assert f"${CENTS * 4:.4f} spent" in told[-1]


def test_log_lines(server, capsys):
    """Where there is no terminal, progress is lines."""
    many(server, [text(0)], progress=True)
    lines = capsys.readouterr().err.splitlines()
    assert re.match(r"summarize: \d\d:\d\d:\d\d 0 of 1 done", lines[0])
    assert re.match(r"summarize: \d\d:\d\d:\d\d 1 of 1 done", lines[-1])


def test_an_outcome_tells_its_state():
    """Without a summary or an error an outcome claims nothing."""
    assert Outcome("1").state == "incomplete"
    assert Outcome("1").verified == 0
    assert PRICES.cached == 0.5


def test_files_of_any_kind(server, tmp_path):
    """Paths and bytes are read as `read_file` reads them; items know their places, from the store too."""
    page = tmp_path / "mill.html"
    page.write_text(f"<html><body><nav>Home</nav><article><p>{text(1)}</p></article></body></html>", "utf-8")
    captions = f"WEBVTT\n\n00:01.000 --> 00:09.000\n{text(2)}\n".encode()
    for came in (False, True):
        first, second = many(server, [page, captions], ordered=True, store=tmp_path / "run.db")
        assert (first.id, second.id) == (str(page), "1")
        assert first.summary.source.strip() == text(1)
        assert first.summary.numeric_facts[0].places[0].element is not None
        assert second.summary.numeric_facts[0].places[0].start == 1.0
        assert {first.from_store, second.from_store} == {came}
    assert len(server.requests) == 2


def test_a_file_that_cannot_be_read(tmp_path):
    """It fails alone, by name; when it can be read the store no longer counts it as failed."""
    path = tmp_path / "mill.pdf"
    path.write_bytes(b"%PDF-1.7\nbroken")
    outcome = next(summarize_many([path], model="none", store=tmp_path / "run.db"))
    assert isinstance(outcome.error, DamagedFileError)
    path.write_text(text(1), encoding="utf-8")
    assert next(summarize_many([path], model="none", store=tmp_path / "run.db")).state == "done"
    assert rows(tmp_path / "run.db", "SELECT id, state FROM documents") == [(str(path), "done")]


@pytest.mark.parametrize(
    ("answer", "kind", "processes"),
    [
        (failure(401), AuthenticationError, 1),
        (failure(404), BadRequestError, 1),
        (failure(402), BadRequestError, 1),
        (failure(429, "insufficient_quota"), BadRequestError, 1),
        (failure(401), AuthenticationError, 2),
    ],
    ids=["key", "model", "money", "quota", "key for two processes"],
)
def test_what_no_document_could_be_asked_about(server, tmp_path, answer, kind, processes):
    """A fault of the setup ends the run, is no document's own, and is asked again once it is mended."""
    server.otherwise = lambda _: answer
    options = {"store": tmp_path / "run.db", "settings": at(server, concurrency=2), "processes": processes}
    outcomes = []
    with pytest.raises(kind) as caught:  # noqa: PT012 - the outcomes before it are looked at
        for outcome in summarize_many(map(text, range(100)), model="m", **options):
            outcomes.append(outcome)  # noqa: PERF402 - it ends with an error
    assert caught.value.of_setup
    assert {outcome.state for outcome in outcomes} == {"open"}
    assert len(outcomes) < 20
    server.otherwise = good
    again = many(server, map(text, range(3)), **options)
    assert [(outcome.state, outcome.from_store) for outcome in again] == [("done", False)] * 3


def test_no_key(monkeypatch, tmp_path):
    """Without a key the run ends before a request, whatever provider it would go to."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    run = summarize_many(map(text, range(100)), model="openai/gpt-5-mini", store=tmp_path / "run.db")
    with pytest.raises(AuthenticationError, match="OPENAI_API_KEY"):
        list(run)
    assert run.meter.failed == run.meter.calls == 0


def test_a_server_that_went_away(server):
    """A document that a server which was there did not answer stays open, and the run goes on."""
    server.otherwise = lambda seen: Reply(drop=True) if " 9 tonnes" in seen.prompt else good(seen)
    settings = at(server, concurrency=1, retries=0)
    states = [o.state for o in many(server, map(text, range(12)), ordered=True, settings=settings)]
    assert [number for number, state in enumerate(states) if state == "open"] == [6]


def test_an_answer_of_no_use_is_counted(server):
    """Calls and tokens of a document that failed are in its row, as its cost is."""
    server.otherwise = lambda _: refusal()
    (outcome,) = many(server, [text(0)])
    (row,) = rows_of(outcome, None)
    assert row["state"] == "failed"
    assert (row["calls"], row["prompt_tokens"] > 0) == (1, True)


def test_the_log_of_a_run(server, caplog):
    """Who listens to the logger `summarizer` is told of documents and of the end; failures are warnings."""
    with caplog.at_level(logging.INFO, "summarizer"):
        many(server, [text(0), " "])
    told = {record.levelname: record.getMessage() for record in caplog.records[:2]}
    assert told["INFO"] == "document 0: done"
    assert told["WARNING"].startswith("document 1: failed: ")
    assert caplog.records[-1].getMessage().startswith("run done: 1 of 2 done")
