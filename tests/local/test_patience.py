"""Waiting for a slow engine: a server whose slots move is waited for, one that stands still is not."""

from __future__ import annotations

import asyncio
import json
import time
from http.server import BaseHTTPRequestHandler

import pytest
from listening import listening

from summarizer.local.patience import Patience
from summarizer.local.slots import Slot, read_slots

LIMIT = 0.4


def slot(task, read, written):
    """Return a slot as llama.cpp tells of it."""
    return {
        "id": 0,
        "is_processing": True,
        "id_task": task,
        "n_prompt_tokens": 40,
        "n_prompt_tokens_cache": 8,
        "n_prompt_tokens_processed": read,
        "next_token": [{"n_decoded": written}],
    }


def engine(told):
    """Return a handler whose slots are what `told` gives, called anew for each question."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            assert (self.path, self.headers["Authorization"]) == ("/slots", "Bearer key")
            body = told()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """Keep quiet."""

    return Handler


def wait(told, seconds):
    """Wait with patience for work of so many seconds on a server that tells this of its slots."""
    with listening(engine(told)) as address:
        patience = Patience(f"{address}/v1", "key", LIMIT)
        work = patience.with_(asyncio.sleep)
        return asyncio.run(work(delay=seconds, result="done"))


def test_slots_are_read():
    """A slot tells its task and its tokens, those of the cache among the ones read."""
    with listening(engine(lambda: json.dumps([slot(7, 12, 3)]).encode())) as address:
        assert read_slots(f"{address}/v1", "key", 5) == (
            Slot(number=0, busy=True, task=7, read=20, written=3),
        )


def test_fresh_slot_is_idle():
    """A slot that never had a request says little; that is enough."""
    with listening(engine(lambda: b'[{"id": 0, "is_processing": false}]')) as address:
        assert read_slots(f"{address}/v1", "key", 5) == (
            Slot(number=0, busy=False, task=-1, read=0, written=0),
        )


@pytest.mark.parametrize("body", [b"", b"[", b"{}x", b'{"error": 1}', b"[1]", b'[{"id": 0, "id_task": 1}]'])
def test_strange_answer_is_none(body):
    """A server that is no engine has no slots."""
    with listening(engine(lambda: body)) as address:
        assert read_slots(f"{address}/v1", "key", 5) is None


def test_slow_is_waited_for():
    """Four times the limit is no matter while tokens come."""
    written = iter(range(10_000))
    assert wait(lambda: json.dumps([slot(1, 32, next(written))]).encode(), 4 * LIMIT) == "done"


def test_queue_is_waited_for():
    """The requests before this one count as getting on: the slot's tasks change, its tokens do not."""
    task = iter(range(10_000))
    assert wait(lambda: json.dumps([slot(next(task), 0, 0)]).encode(), 4 * LIMIT) == "done"


@pytest.mark.parametrize("body", [json.dumps([slot(1, 5, 0)]).encode(), b"nonsense"], ids=["same", "none"])
def test_standing_still_ends(body):
    """A server that reads and writes nothing is given up soon after the limit, and the work cancelled."""
    start = time.monotonic()
    with pytest.raises(TimeoutError, match="read and wrote nothing"):
        wait(lambda: body, 60)
    assert LIMIT < time.monotonic() - start < 10 * LIMIT


def test_failure_of_the_work_is_its_own():
    """What the work raises comes through."""

    async def fail():
        raise KeyError("pear")

    with listening(engine(lambda: b"[]")) as address, pytest.raises(KeyError):
        asyncio.run(Patience(f"{address}/v1", "key", LIMIT).with_(fail)())
