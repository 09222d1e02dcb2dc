"""The command as a process: streams, signals, and a quick start."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time

import pytest
from conftest import ARTICLES, ROOT
from servers import Reply, serving

from summarizer import local

FERRY = ARTICLES / "ferry.txt"
DONE, INPUT, MODEL = 0, 3, 4


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    """Let no model of the environment in."""
    monkeypatch.delenv("SUMMARIZER_MODEL", raising=False)


def started(*arguments, **options):
    """Run `python -m summarizer` as a user does; return what became of it."""
    command = [sys.executable, "-m", "summarizer", *map(str, arguments)]
    plain = {"capture_output": True, "cwd": ROOT, "timeout": 60}
    return subprocess.run(command, check=False, **(plain | options))


@pytest.mark.skipif(not local.is_installed(), reason="the extra local is not installed")
def test_weights_damaged_within(tmp_path):
    """A file that begins as weights do and goes on as junk is one line as well, the engine's log included."""
    path = tmp_path / "pear.gguf"
    path.write_bytes(b"GGUF\x03\x00\x00\x00" + b"junk" * 50)
    ended = started(FERRY, "--model", path)
    assert ended.returncode == MODEL
    assert ended.stderr.count(b"\n") == 1
    assert b"pear.gguf" in ended.stderr


def test_as_a_module():
    """`python -m summarizer` is the command, from standard input to standard output."""
    ended = started("-", "--model", "none", "--format", "json", input=FERRY.read_bytes())
    assert (ended.returncode, ended.stderr) == (DONE, b"")
    assert json.loads(ended.stdout)["source"] == FERRY.read_text(encoding="utf-8")


def test_errors_as_a_module():
    """An error is one line on stderr, and its code that of the process."""
    ended = started("missing.txt", "--model", "none")
    assert ended.returncode == INPUT
    assert ended.stderr.startswith(b"summarize: missing.txt is not there")
    assert ended.stderr.count(b"\n") == 1
    assert ended.stdout == b""


def test_any_terminal():
    """A terminal that knows ASCII alone gets the summary in UTF-8 all the same."""
    ended = started(FERRY.with_name("bridge.txt"), "--model", "none", env={"PYTHONIOENCODING": "ascii"})
    assert (ended.returncode, ended.stderr) == (DONE, b"")
    assert "The bridge is tired" in ended.stdout.decode()


def test_closed_pipe(tmp_path):
    """A reader that has seen enough (`| head`) is no reason for a traceback."""
    path = tmp_path / "long.txt"
    path.write_text("The mill burned 40 tonnes of peat in 7 days.\n\n" * 1000, encoding="utf-8")
    command = [sys.executable, "-m", "summarizer", str(path), "--model", "none", "--format", "json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.read(10)
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()
        assert running.wait(30) >= 0


def test_interrupt():
    """An interrupt while a server is slow ends it with a word, by the signal that the shell expects."""
    with serving() as server:
        server.otherwise = lambda _: Reply(hang=5)
        command = [sys.executable, "-m", "summarizer", str(FERRY), "--model", "m", "--base-url", server.url]
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as running:
            while not server.requests:
                time.sleep(0.05)
            running.send_signal(signal.SIGINT)
            assert running.stderr.read() == b"summarize: interrupted\n"
            assert running.wait(4) == -signal.SIGINT


def seconds(*arguments):
    """Return the least processor time of five runs of Python with these arguments."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, timeout=60)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def test_help_is_quick():
    """--help shows itself within 0.3 seconds, and names every exit code."""
    assert seconds("-m", "summarizer", "--help") < 0.3
    shown = started("--help").stdout.decode()
    assert "exit codes: 0 done, 2 usage or settings, 3 the text or a file, 4 the model" in shown


def test_import_is_quick():
    """`import summarizer` takes less than 0.25 seconds."""
    assert seconds("-c", "import summarizer") < 0.25


HEAVY = ("openai", "instructor", "tenacity", "pandas", "xllamacpp", "huggingface_hub", "httpx2")


@pytest.mark.parametrize(
    "code",
    [
        "import summarizer",
        "import summarizer; summarizer.read('The mill burned 40 tonnes.')",
        "import summarizer; summarizer.check('The mill burned.', 'The mill burned 40 tonnes.')",
        "import summarizer; summarizer.summarize('The mill burned 40 tonnes.', model='none')",
    ],
    ids=["import", "read", "check", "summarize"],
)
def test_nothing_heavy_is_imported(code):
    """What needs no model imports no client, engine or data frame."""
    code += f"; import sys; print([name for name in {HEAVY} if name in sys.modules])"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == "[]"


def test_script_is_the_module():
    """The installed command `summarize` is the same function."""
    import tomllib

    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert scripts == {"summarize": "summarizer.cli:main"}
