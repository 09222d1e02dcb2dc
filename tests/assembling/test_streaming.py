"""Items as they come: first what code knows, then each item, then the whole; breaking off loses nothing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time

import pytest
from conftest import ARTICLES, ROOT
from servers import Reply, at, failure, good

from summarizer.api import Summarizer
from summarizer.assembling.events import Finished, Found, Known
from summarizer.errors import IncompleteError, InputError
from summarizer.ledger import WindowStatus
from summarizer.results import Claim

pytestmark = pytest.mark.usefixtures("plain_environment")

# The first sentence is too long for a claim as it stands, so a model is asked to word it.
FERRY = (
    "Port Harrow will ask its voters in May whether Harrow Line should sell the night ferry to Skellan "
    "Island and build a bridge of 11 spans in its place, paid for by a toll of £6 a car.\n\n"
    f"{(ARTICLES / 'ferry.txt').read_text(encoding='utf-8')}\nIt lasted 9 hours. Now it costs $700.\n"
)


def summarizer(server, **options):
    """Return a summarizer that asks the server a few questions a call."""
    return Summarizer("m", None, at(server, plan="small"), **options)


def until(condition):
    """Wait for something to happen, at most half a minute."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def same(summary):
    """Return what two summaries of a text have alike, however long they took."""
    left_out = {"usage": {"seconds"}, "provenance": {"created"}}
    return summary.model_dump(exclude=left_out)


def test_events_in_order(server):
    """First what code knows, then items, then the summary that `summarize` returns."""
    made = summarizer(server)
    first, *found, last = made.stream(FERRY)
    assert isinstance(first, Known)
    assert all(isinstance(event, Found) for event in found)
    assert isinstance(last, Finished)
    assert same(last.summary) == same(made.summarize(FERRY))
    assert last.summary.complete


def test_what_code_knows_comes_before_any_call(server):
    """The first event holds the quotations and quantities; its windows are open, so it is not complete."""
    events = iter(summarizer(server).stream(FERRY))
    known = next(events).summary
    assert server.requests == []
    assert known.quotations
    assert known.numeric_facts
    assert {window.status for window in known.windows} == {WindowStatus.OPEN}
    assert not known.complete
    events.close()
    assert server.requests == []


def test_each_item_is_told_once(server):
    """The claims of the summary are those told, and so are the quantities that the model completed."""
    *events, last = summarizer(server).stream(FERRY)
    items = [event.item for event in events[1:]]
    worded = {item for item in items if isinstance(item, Claim)}
    assert worded == set(last.summary.claims) - set(events[0].summary.claims) != set()
    before = set(events[0].summary.numeric_facts) | set(events[0].summary.quotations)
    after = {*last.summary.numeric_facts, *last.summary.quotations}
    assert after - before == {item for item in items if not isinstance(item, Claim)} - set(
        last.summary.rejected
    )


def test_items_come_while_others_are_asked(server):
    """An item of the first call is told while the second is under way."""
    server.script(good, Reply(hang=60))
    start = time.monotonic()
    for event in summarizer(server).stream(FERRY):
        if isinstance(event, Found):
            break
    assert time.monotonic() - start < 30


def test_async(server):
    """The same for `async for`, on the caller's loop."""

    async def collected():
        return [event async for event in summarizer(server).stream(FERRY)]

    events = asyncio.run(collected())
    assert [type(event) for event in events] == [type(event) for event in summarizer(server).stream(FERRY)]


@pytest.mark.parametrize("plan", ["small", "joint"])
def test_breaking_off_loses_nothing(server, plan):
    """Who breaks off after an item has it in `summary`; what was not answered is open there."""
    server.otherwise = lambda seen: good(seen) if len(server.requests) == 1 else Reply(hang=60)
    stream = Summarizer("m", None, at(server, plan=plan, window_tokens=80)).stream(FERRY)
    start = time.monotonic()
    for event in stream:
        if isinstance(event, Found):
            break
    assert time.monotonic() - start < 30
    assert event.item in stream.summary.claims
    assert WindowStatus.OPEN in {window.status for window in stream.summary.windows}
    assert not stream.summary.complete


def test_a_task_that_is_cancelled_keeps_what_was_verified(server):
    """Cancelling the task that iterates ends the calls; the stream still has what was answered."""
    server.otherwise = lambda seen: good(seen) if len(server.requests) == 1 else Reply(hang=60)
    stream = summarizer(server).stream(FERRY)

    async def work():
        async for _ in stream:
            pass

    async def cancelled():
        task = asyncio.ensure_future(work())
        await asyncio.to_thread(until, lambda: len(server.requests) > 1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(cancelled())
    assert stream.summary.claims
    assert not stream.summary.complete


def test_strict(server):
    """With `strict` a failed window raises after the last event, as `summarize` does."""
    server.otherwise = lambda seen: good(seen) if len(server.requests) == 1 else failure(400)
    events = []
    with pytest.raises(IncompleteError) as caught:
        events.extend(summarizer(server, strict=True).stream(FERRY))
    assert caught.value.partial.claims


def test_nothing_to_read(server):
    """An empty text is an error at once."""
    with pytest.raises(InputError):
        summarizer(server).stream(" ")


def test_without_a_model():
    """Code alone has two events."""
    assert [type(event) for event in Summarizer("none").stream(FERRY)] == [Known, Finished]


def test_again(server):
    """A stream iterated again begins anew."""
    stream = summarizer(server).stream(FERRY)
    first, second = list(stream)[-1], list(stream)[-1]
    assert same(first.summary) == same(second.summary)


@pytest.fixture
def stories(tmp_path):
    """Return a file of two stories, about which a small model is asked in two calls."""
    file = tmp_path / "stories.txt"
    parts = [(ARTICLES / f"{name}.txt").read_text(encoding="utf-8") for name in ("harvest", "bridge")]
    file.write_text("\n\n".join(parts), encoding="utf-8")
    return file


def command(server, file, *options):
    """Return the command that summarizes a file."""
    asked = [sys.executable, "-m", "summarizer", str(file), "--model", "m", "--base-url", server.url]
    return [*asked, "--plan", "small", *options]


def test_command_shows_items(server, stories):
    """With --stream each item is a line on stderr; standard output is the summary as ever."""
    shown = subprocess.run(
        command(server, stories, "--stream"), cwd=ROOT, capture_output=True, timeout=60, check=True
    )
    quiet = subprocess.run(command(server, stories), cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert quiet.stderr == b""
    assert shown.stderr.startswith(b"claim (")
    assert shown.stderr.count(b"\n") > 1
    assert shown.stdout.splitlines()[:-1] == quiet.stdout.splitlines()[:-1]  # the last line has the seconds


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_interrupted_command_prints_what_it_has(server, stories):
    """Ctrl-C prints the summary so far, and then ends by the signal."""
    import signal

    server.otherwise = lambda seen: good(seen) if len(server.requests) == 1 else Reply(hang=60)
    with subprocess.Popen(
        command(server, stories, "--format", "json"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        until(lambda: len(server.requests) > 1)
        running.send_signal(signal.SIGINT)
        printed, said = running.communicate(timeout=20)
        assert said == b"summarize: interrupted\n"
        assert running.returncode == -signal.SIGINT
    assert b'"open"' in printed
    assert b'"claims": [\n' in printed
