"""After a run was broken off nothing more is sent and nothing is left open, whatever the server did."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time

import pytest
from cells import TEXT
from conftest import ROOT
from faulty import misbehaving
from kinds import KINDS

from summarizer import Settings, asummarize

QUICK = ["dripping_body", "silent", "status_500"]
LONG = "dripping_head dripping_chunks dripping_error silent_in_body status_503 dropped misfit".split()
_LATER = 1.5  # seconds in which retries of a run that goes on would come: the first wait is half a second


def _settings(server):
    return Settings(base_url=server.url, plan="joint", window_tokens=800, length="full", timeout=60)


def _until(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def _sent_later(server):
    """Return how many requests come after all that was under way, and whether a connection is left."""
    before = len(server.requests)
    time.sleep(_LATER)
    return len(server.requests) - before, server.open


async def _cancelled(server):
    task = asyncio.ensure_future(asummarize(TEXT, model="m", settings=_settings(server)))
    while not server.requests:  # noqa: ASYNC110 - the server runs in threads
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def _cancels(kind):
    with misbehaving(KINDS[kind], "every") as server:
        asyncio.run(_cancelled(server))
        assert _sent_later(server) == (0, 0)


@pytest.mark.parametrize("kind", QUICK)
def test_cancelled(kind):
    """A cancelled summary sends nothing more and closes its connection."""
    _cancels(kind)


@pytest.mark.faults
@pytest.mark.parametrize("kind", LONG)
def test_cancelled_at_length(kind):
    """The same for other faults."""
    _cancels(kind)


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
@pytest.mark.parametrize("kind", ["dripping_body"])
def test_interrupted_command(kind, tmp_path):
    """Ctrl-C ends the command by the signal; nothing more is sent."""
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    with misbehaving(KINDS[kind], "every") as server:
        asked = ["-m", "summarizer", str(file), "--model", "m", "--base-url", server.url]
        with subprocess.Popen([sys.executable, *asked], cwd=ROOT, stdout=-1, stderr=-1) as running:
            _until(lambda: server.requests, 60)
            running.send_signal(signal.SIGINT)
            running.communicate(timeout=20)
        assert running.returncode == -signal.SIGINT
        assert _sent_later(server) == (0, 0)
