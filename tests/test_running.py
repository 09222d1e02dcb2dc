"""The synchronous functions: in and beside loops, threads and forks, with any client."""

from __future__ import annotations

import asyncio
import inspect
import os
import subprocess
import sys
import threading

import instructor
import pytest
from conftest import ARTICLES
from openai import AsyncOpenAI, OpenAI
from servers import KEY, at

from summarizer.api import asummarize, summarize
from summarizer.running import run

pytestmark = pytest.mark.usefixtures("plain_environment")

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
FERRY = TEXTS["ferry"]
SHORT = "The mill at Oxley burned 40 tonnes of peat. It will close in May."


def test_asynchronous(server):
    """`asummarize` does the same on the caller's loop, several at once."""

    async def several():
        return await asyncio.gather(
            *(asummarize(text, model="m", settings=at(server)) for text in TEXTS.values())
        )

    for text, summary in zip(TEXTS.values(), asyncio.run(several()), strict=True):
        again = summarize(text, model="m", settings=at(server))
        assert (summary.claims, summary.numeric_facts) == (again.claims, again.numeric_facts)


def test_inside_a_running_loop(server):
    """The synchronous function works in a notebook, where a loop runs already."""

    async def cell():
        return summarize(FERRY, model="m", settings=at(server))

    assert asyncio.run(cell()).claims


def test_from_several_threads(server):
    """Threads can summarize at once."""
    done = []
    threads = [
        threading.Thread(
            target=lambda text=text: done.append(summarize(text, model="m", settings=at(server)))
        )
        for text in TEXTS.values()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert {summary.source for summary in done} == set(TEXTS.values())


CLIENTS = {
    "OpenAI": lambda url: OpenAI(base_url=url, api_key=KEY),
    "AsyncOpenAI": lambda url: AsyncOpenAI(base_url=url, api_key=KEY),
    "instructor": lambda url: instructor.from_openai(OpenAI(base_url=url, api_key=KEY)),
    "async instructor": lambda url: instructor.from_openai(AsyncOpenAI(base_url=url, api_key=KEY)),
}


@pytest.mark.parametrize("kind", CLIENTS)
def test_one_client_for_several_calls(server, kind):
    """A client of any kind serves call after call, outside and inside of a running loop."""
    client = CLIENTS[kind](server.url)

    async def cell():
        return summarize(FERRY, model="m", client=client)

    first, second, third = (
        summarize(FERRY, model="m", client=client),
        asyncio.run(cell()),
        summarize(FERRY, model="m", client=client),
    )
    assert first.claims
    assert first.claims == second.claims == third.claims
    closed = client.close()
    if inspect.isawaitable(closed):
        run(closed)


FORKED = """
import os, sys
from summarizer.running import run

async def answer():
    return 7

assert run(answer()) == 7
child = os.fork()
if not child:
    os._exit(run(answer()))
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_in_a_forked_child():
    """A child forked after a call has a loop of its own and does not wait for the parent's for ever."""
    subprocess.run([sys.executable, "-c", FORKED], check=True, timeout=30)


def test_interrupt_cancels(server, monkeypatch):
    """An interrupt while waiting cancels the work under way."""
    from concurrent.futures import Future

    cancelled, result = [], Future.result

    def interrupted(future, *args):
        if threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        return result(future, *args)

    monkeypatch.setattr(Future, "result", interrupted)
    monkeypatch.setattr(Future, "cancel", lambda self: cancelled.append(self) or True)
    with pytest.raises(KeyboardInterrupt):
        summarize("Hello", model="m", settings=at(server))
    assert len(cancelled) == 1


def test_what_ends_a_loop_ends_no_other_work():
    """A task that leaves the program tells so to whoever waits for it; the next one is done."""

    async def leaves():
        raise SystemExit(3)

    async def stays():
        return 7

    with pytest.raises(SystemExit):
        run(leaves())
    assert run(stays()) == 7
