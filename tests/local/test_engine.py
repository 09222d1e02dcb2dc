from __future__ import annotations

import asyncio
import http.client
import json
import os
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT

from summarizer import local
from summarizer.errors import EngineError
from summarizer.local import cache
from summarizer.local.catalogue import CATALOGUE, DEFAULT
from summarizer.local.engine import Engine, engine

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

pytest.importorskip("xllamacpp", reason="needs the extra `local`")

WEIGHTS = cache.directory() / CATALOGUE[DEFAULT].file
needs_weights = pytest.mark.skipif(
    not WEIGHTS.exists(), reason=f"the weights of {DEFAULT} are not in the cache"
)
COUNT = "List all the integers from 1 to 900, one per line."


def header(tensors: int, pairs: int) -> bytes:
    """Return the head of a GGUF file: magic, version, counts of tensors and of metadata pairs."""
    return b"GGUF" + struct.pack("<IQQ", 3, tensors, pairs)


def ask(running: Engine, content: str, tokens: int) -> dict[str, Any]:
    """Put one question to the engine and return its answer."""
    connection = http.client.HTTPConnection(running.base_url.split("/")[2], timeout=120)
    body = {"messages": [{"role": "user", "content": content}], "max_tokens": tokens, "temperature": 0}
    headers = {"Authorization": f"Bearer {running.api_key}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
    answer = json.load(connection.getresponse())
    connection.close()
    return answer


def question_body(content: str) -> dict[str, Any]:
    """Return the request for one token and its log-probabilities."""
    message = {"role": "user", "content": content}
    return {"messages": [message], "max_tokens": 1, "temperature": 0, "logprobs": True, "top_logprobs": 10}


def post(running: Engine, body: dict[str, Any]) -> dict[str, Any]:
    """Send one chat completion."""
    connection = http.client.HTTPConnection(running.base_url.split("/")[2], timeout=300)
    headers = {"Authorization": f"Bearer {running.api_key}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
    answer = json.load(connection.getresponse())
    connection.close()
    return answer


def chat(running: Engine) -> Callable[..., Awaitable[int]]:
    """Return a function that asks for two tokens and tells how many of the prompt were in the cache."""

    async def asked(messages: list[dict[str, str]], extra_body: dict[str, Any]) -> int:
        body = {"messages": messages, "max_tokens": 2, "temperature": 0} | extra_body
        answer = await asyncio.to_thread(post, running, body)
        return answer["usage"]["prompt_tokens_details"]["cached_tokens"]

    return asked


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process of its own, with the default model started as `running`."""
    start = "import summarizer.local as local\nrunning = local.start()\n"
    return subprocess.run(
        [sys.executable, "-c", start + code],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GGUF",
        b"hello, I am a text",
        header(0, 0),
        header(2**60, 0) + bytes(4096),
        header(0, 2**60) + bytes(4096),
        header(1, 1) + struct.pack("<Q", 2**60) + bytes(4096),
        header(1, 1) + bytes(range(256)) * 64,
    ],
)
def test_damaged_file_is_an_error(content: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    """A damaged file of weights neither ends the process nor hangs it nor writes to the terminal."""
    file = tmp_path / "damaged.gguf"
    file.write_bytes(content)
    with pytest.raises(EngineError, match=r"cannot load .*damaged\.gguf"):
        engine(file)
    assert capfd.readouterr() == ("", "")


def test_missing_file_is_an_error(tmp_path: Path):
    """A path that leads nowhere is an error as well."""
    with pytest.raises(EngineError, match=r"cannot load .*nowhere\.gguf"):
        engine(tmp_path / "nowhere.gguf")


@needs_weights
@pytest.mark.model
def test_cut_off_weights_are_an_error(tmp_path: Path):
    """The first 30 MB of real weights do not make an engine."""
    with WEIGHTS.open("rb") as whole:
        (tmp_path / "cut.gguf").write_bytes(whole.read(30_000_000))
    with pytest.raises(EngineError):
        engine(tmp_path / "cut.gguf")


@pytest.fixture(scope="module")
def running() -> Iterator[Engine]:
    """Run the default model."""
    with local.start() as started:
        yield started


@needs_weights
@pytest.mark.model
class TestRunning:
    """What a running engine does."""

    def test_one_engine_a_process(self, running: Engine):
        """Threads that ask for the same model at once get the same engine."""
        with ThreadPoolExecutor(4) as pool:
            assert {*pool.map(lambda _: local.start(), range(8))} == {running}

    def test_key_is_needed(self, running: Engine):
        """Another program on the machine cannot use the engine."""
        connection = http.client.HTTPConnection(running.base_url.split("/")[2])
        connection.request("POST", "/v1/chat/completions", "{}", {"Authorization": "Bearer wrong"})
        assert connection.getresponse().status == 401
        connection.close()

    def test_prompt_cache(self, running: Engine):
        """The second question on a text finds nearly all of it in the cache."""
        text = "The keeper of the lighthouse counted the boats again. " * 20
        ask(running, f"{text}\nWho counted?", 4)
        usage = ask(running, f"{text}\nWhat was counted?", 4)["usage"]
        assert usage["prompt_tokens_details"]["cached_tokens"] > 0.8 * usage["prompt_tokens"]

    def test_one_token_with_its_probabilities(self, running: Engine):
        """A decision is one token; its log-probabilities come with it, whatever was asked before it."""
        text = "The ferry to Oxley was red. " * 12
        for question, expected in (("Was the ferry red?", "Yes"), ("Was the ferry blue?", "No")):
            body = question_body(f"{text}\n{question} Answer Yes or No.")
            first = post(running, body)["choices"][0]["logprobs"]["content"][0]
            ranked = {each["token"]: each["logprob"] for each in first["top_logprobs"]}
            assert ranked.keys() >= {"Yes", "No"}
            assert max(ranked, key=ranked.__getitem__) == expected

    def test_threads_share_the_slots(self, running: Engine):
        """Eight threads with two requests each: all are answered, most second ones find their text read."""

        async def both(name: int) -> list[int]:
            ask_there = running.seat(300).with_(chat(running))
            text = f"<text>\nStory {name}. " + "The old man counted the boats. " * 8 + "\n</text>\n"
            asked = [{"role": "user", "content": text + end} for end in ("Who?", "What?")]
            return [(await ask_there(messages=[message])) for message in asked]

        with ThreadPoolExecutor(8) as pool:
            cached = list(pool.map(lambda name: asyncio.run(both(name)), range(8)))
        assert len(cached) == 8
        assert sum(second > 20 for _, second in cached) >= 4


@needs_weights
@pytest.mark.model
def test_close_waits_for_the_answer_under_way():
    """An engine that is closed while it answers finishes its answer; a new one can be started."""
    first = local.start()
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ask, first, COUNT, 20)
        time.sleep(0.5)
        first.close()
        first.close()
        assert answer.result(60)["usage"]["completion_tokens"] == 20
    with local.start() as second:
        assert second is not first


@needs_weights
@pytest.mark.model
def test_exit_is_clean_and_quiet():
    """A program that never closes its engine ends with its own status, and llama.cpp stays silent."""
    done = run("raise SystemExit(3)")
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")


@needs_weights
@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_child_of_multiprocessing_shares_the_engine():
    """A forked child uses the parent's engine, cannot close it, and ends."""
    done = run(
        "import multiprocessing as mp\n"
        "def child():\n"
        "    assert local.start() is running\n"
        "    running.close()\n"
        "process = mp.get_context('fork').Process(target=child)\n"
        "process.start(); process.join(30)\n"
        "print(process.exitcode, running._busy(5))\n"
    )
    assert done.stdout == "0 False\n", done.stderr
