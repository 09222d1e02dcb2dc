"""How far a run is, where it is looked at: in a real terminal, in a real notebook kernel, in a log."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from conftest import ROOT
from corpus_server import text, wait_for

from summarizer import summarize_many
from summarizer.corpus import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

CELL = """
from summarizer import summarize_many
texts = {texts!r}
print([outcome.state for outcome in summarize_many(texts, model="none", progress=True)])
"""
_KERNEL = """
import sys, json, nbformat, nbclient
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(sys.argv[1])])
nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
print(json.dumps(notebook.cells[0].outputs))
"""


def test_in_a_notebook():
    """A kernel shows tqdm's bar, with what was verified and spent, and it ends full."""
    command = [sys.executable, "-W", "ignore", "-c", _KERNEL, CELL.format(texts=[text(n) for n in range(3)])]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=200)
    assert ended.returncode == 0, ended.stderr[-3000:]
    shown = json.dumps(json.loads(ended.stdout.splitlines()[-1]), ensure_ascii=False)
    assert "['done', 'done', 'done']" in shown
    assert "3/3" in shown
    assert "items verified" in shown
    assert "spent" in shown


def test_in_a_terminal(tmp_path):
    """A terminal shows a line that changes where it stands, and the rows go where they were sent."""
    (tmp_path / "in.jsonl").write_text(
        "".join(json.dumps({"text": text(n)}) + "\n" for n in range(5)), encoding="utf-8"
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "summarizer", "many", "in.jsonl", "--model", "none", "-o", "out.jsonl"]
    paths = {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "200"}
    with subprocess.Popen(command, cwd=tmp_path, stderr=theirs, env=os.environ | paths) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    assert process.returncode == 0
    assert b"5 done" in shown
    assert b"a second" in shown
    assert b"\x1b[" in shown  # it is written over, not added to
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 5


def test_in_a_log(monkeypatch):
    """Elsewhere a line comes at once, and again after the seconds between two of them."""
    said = io.StringIO()
    monkeypatch.setattr(sys, "stderr", said)
    monkeypatch.setattr(progress, "_LOG", 0.05)
    assert len(list(summarize_many(_held_until_told_again(said), model="none", progress=True))) == 30
    lines = said.getvalue().splitlines()
    assert re.match(r"summarize: \d\d:\d\d:\d\d 0 done", lines[0])
    assert re.match(r"summarize: \d\d:\d\d:\d\d 30 done", lines[-1])
    assert len(lines) > 2


def _held_until_told_again(said: io.StringIO) -> Iterator[str]:
    """Thirty texts, the last of which waits for the second line, however fast the others were read."""
    yield from (text(n) for n in range(29))
    wait_for(lambda: said.getvalue().count("\n") > 1)
    yield text(29)


def test_without_a_standard_error(monkeypatch):
    """A process without a standard error shows nothing, and does its work."""
    monkeypatch.setattr(sys, "stderr", None)
    assert [o.state for o in summarize_many([text(1)], model="none", progress=True)] == ["done"]
