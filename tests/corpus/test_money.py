"""What a run says it spent, whatever a server counts, forgets to count, or never answers."""

from __future__ import annotations

import pytest
from corpus_server import CENTS, at, rows, text
from servers import Reply, completion, cut_off, failure, good

from summarizer import AddressError, BadRequestError, CapReachedError, summarize_many
from summarizer.commands.many import many as command
from summarizer.corpus.reporting import report
from summarizer.drafting import tries


@pytest.fixture(autouse=True)
def _no_wait(monkeypatch):
    monkeypatch.setattr(tries, "_FIRST_WAIT", 0.001)


def running(server, documents, store=None, **options):
    """Run over documents and return the run, which has ended, and the outcomes."""
    settings = options.pop("settings", None) or at(server)
    run = summarize_many(documents, model="m", settings=settings, store=store, **options)
    return run, list(run)


def telling(**usage):
    """Return a server's way to answer honestly, with these figures or without any."""

    def reply(seen):
        answer = good(seen)
        answer.payload["usage"] = {"total_tokens": 0} | usage if usage else None
        return answer

    return reply


def test_the_cap_holds_where_no_tokens_are_told(server, tmp_path):
    """Calls of a server that leaves out its usage are paid for by their length, and that is said."""
    server.otherwise = telling()
    run, outcomes = running(server, map(text, range(40)), tmp_path / "run.db", max_cost=0.004)
    assert run.end.reason == "cap"
    assert {type(o.error) for o in outcomes if o.error} == {CapReachedError}
    assert 0.001 < run.meter.paid <= 0.004
    assert run.meter.spent.estimated == run.meter.calls == len(server.requests)
    assert "estimated: the server tells no tokens" in str(run.meter)
    assert report(tmp_path / "run.db").estimated == len(server.requests)
    assert next(o.summary.usage.cost for o in outcomes if o.summary) > 0


def test_one_long_answer_makes_no_call_dear(server):
    """A server that does not heed a bound is known by its longest answer, not by how much it was too long."""
    server.otherwise = telling(prompt_tokens=100, completion_tokens=100)
    settings = at(server, plan="small", tasks=("speakers",))
    run, _ = running(server, map(text, range(6)), max_cost=0.02, settings=settings)
    assert run.end.reason == "done"


def test_a_lost_call_is_its_own_money(server, tmp_path):
    """What a call without an answer may have cost is told beside what was spent, in the same words."""
    server.script(telling(prompt_tokens=100, completion_tokens=9000), Reply(drop=True), Reply(drop=True))
    settings = at(server, concurrency=1, timeout=20.0)
    run, outcomes = running(server, map(text, range(4)), tmp_path / "run.db", max_cost=1, settings=settings)
    assert {o.state for o in outcomes} == {"done"}
    spent = run.meter.spent
    assert (spent.sent, spent.answered, spent.lost_calls) == (6, 4, 2)
    assert float(spent.paid) == pytest.approx(3 * CENTS + 100e-6 + 9000 * 2e-6)
    assert spent.paid == sum(o.cost for o in outcomes)
    assert 0 < spent.lost < 0.02
    told = report(tmp_path / "run.db")
    assert (told.spent, told.lost_cost, told.lost) == (float(spent.paid), float(spent.lost), 2)
    assert "for 2 calls of which no answer came" in str(run.meter)
    assert f"{spent}" in str(told)
    assert rows(tmp_path / "run.db", "SELECT reserved FROM ledger") == [(0,)]


@pytest.mark.parametrize("page", [b"<html>gateway</html>", b'{"hello": "there"}'])
def test_what_is_no_model_server_is_not_paid(server, page):
    """A page at a wrong address costs nothing."""
    server.otherwise = lambda _: Reply(raw=page, headers={"Content-Type": "text/html"})
    run = summarize_many(map(text, range(3)), model="m", settings=at(server), max_cost=1)
    with pytest.raises(AddressError):
        list(run)
    assert (run.meter.spent.lost_calls, run.meter.paid) == (0, 0)


def test_a_wait_that_is_too_long_ends_the_run(server, tmp_path):
    """A server that asks for an hour is not waited for; what is open is asked by the next run."""
    server.script(good, good)
    server.otherwise = lambda _: failure(429, retry_after="3600")
    store, given = tmp_path / "run.db", [text(n) for n in range(30)]
    run, outcomes = running(server, given, store, settings=at(server, concurrency=2))
    assert run.end.reason == "stopped"
    assert "asks to wait 3,600 s" in run.end.message
    assert sorted({o.state for o in outcomes}) == ["done", "open"]
    assert len(server.requests) < 10
    assert report(store).open == sum(o.state == "open" for o in outcomes)
    server.otherwise = good
    assert {o.state for o in running(server, given, store)[1]} == {"done"}
    assert (report(store).open, report(store).done) == (0, 30)


def test_too_long_a_wait_for_several_processes(server):
    """All processes end."""
    server.otherwise = lambda _: failure(429, retry_after="3600")
    run, outcomes = running(server, map(text, range(30)), processes=2)
    assert run.end.reason == "stopped"
    assert {o.state for o in outcomes} == {"open"}


def test_nothing_answered(server, tmp_path, capsys, monkeypatch):
    """Exit code 4 tells that no request was answered, also where some texts needed none."""
    server.otherwise = lambda _: failure(500)
    monkeypatch.setattr(tries, "_LONGEST_WAIT", 0.001)
    (tmp_path / "a.txt").write_text("Rain.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(text(1), encoding="utf-8")
    url = ["--base-url", server.url, "--model", "m", "--output", str(tmp_path / "o.jsonl"), "--plan", "small"]
    assert command([str(tmp_path / "a.txt"), *url]) == 0
    assert command([str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), *url]) == 4
    assert "failed" in capsys.readouterr().err


def test_a_file_that_is_no_store(tmp_path):
    """`summarize store` of another file is a wrong input."""
    from summarizer.cli import main

    (tmp_path / "a.db").write_text("no store at all, but a text", encoding="utf-8")
    assert main(["store", str(tmp_path / "a.db")]) == 3


def test_an_older_store(server, tmp_path):
    """A store of the first version is brought up to date when it is opened, with what was lost in it."""
    import sqlite3

    from summarizer.keeping import schema
    from summarizer.keeping.schema import _TABLES, APPLICATION

    path = tmp_path / "run.db"
    with sqlite3.connect(path) as database:
        database.executescript(_TABLES)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute("PRAGMA user_version = 1")
        database.execute("UPDATE ledger SET spent = 5")
        database.execute(
            "INSERT INTO answers (key, turn, state, owner, reserved, cost, sent) "
            "VALUES ('k', 0, 'lost', '', 5, 5, 0)"
        )
    database.close()
    assert (report(path).spent, report(path).lost, report(path).lost_cost) == (0.0, 1, 5e-9)
    assert running(server, [text(1)], path)[1][0].state == "done"
    assert rows(path, "PRAGMA user_version") == [(schema.VERSION,)]


@pytest.mark.parametrize(
    "reply", [completion("I am a teapot."), cut_off(), failure(400)], ids=["no", "cut", "400"]
)
def test_a_run_that_yields_nothing_ends(server, tmp_path, reply):
    """When the first documents all fail the rest is not paid for; all of them stay open."""
    server.otherwise = lambda _: reply
    store, given = tmp_path / "run.db", [text(n) for n in range(60)]
    run, outcomes = running(server, given, store, give_up_after=5, settings=at(server, concurrency=2))
    assert run.end.reason == "stopped"
    assert "the first 5 documents" in run.end.message
    assert len(outcomes) < 20
    assert (report(store).failed, report(store).open) == (0, len(outcomes))
    server.otherwise = good
    assert {o.state for o in running(server, given, store)[1]} == {"done"}


@pytest.mark.parametrize("first", [False, True], ids=["switched off", "one done before"])
def test_a_run_that_may_go_on(server, first):
    """It goes on where that was asked for, and where a document was done before."""
    server.script(*[good] * first)
    server.otherwise = lambda _: completion("I am a teapot.")
    options = {"settings": at(server, concurrency=1), "give_up_after": 5 if first else None}
    run, outcomes = running(server, map(text, range(12)), **options)
    assert run.end.reason == "done"
    assert [o.state for o in outcomes].count("failed") == 12 - first


def test_an_option_that_no_text_could_have(server, tmp_path):
    """A refused option ends the run at once, with all documents open."""
    server.otherwise = lambda _: failure(400, "unsupported_parameter", "no such parameter: seed")
    run = summarize_many(map(text, range(30)), model="m", settings=at(server), store=tmp_path / "run.db")
    with pytest.raises(BadRequestError, match="takes no such option"):
        list(run)
    assert run.meter.failed == 0
    assert run.meter.open > 0


def test_a_model_that_thinks(server):
    """A model that refuses the bound's older name is asked by the newer, with room to think, from then on."""

    def thinker(seen):
        if "max_tokens" in seen.body:
            return failure(
                400, "unsupported_parameter", "Use 'max_completion_tokens' instead of 'max_tokens'."
            )
        return failure(400, "unsupported_value") if "temperature" in seen.body else good(seen)

    server.otherwise = thinker
    for _ in range(2):
        before = len(server.requests)
        _, outcomes = running(server, map(text, range(4)), settings=at(server, concurrency=1))
        assert {o.state for o in outcomes} == {"done"}
    assert len(server.requests) - before == 4
    assert server.requests[-1].body["max_completion_tokens"] > 16_000
