"""What an answer may cost in memory, whatever its size: measured in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import ROOT
from servers import KEY

MOST_MEGABYTES = 300
HEAVY = ("huge_answer", "huge_error", "gzip_bomb", "nested_gzip_bomb", "endless_body", "endless_head")
NESTED = ("many_choices", "deep_body", "deep_content")

CELL = """
import sys
from faulty import misbehaving
from kinds import KINDS
from summarizer import Settings, Summarizer, SummarizerError
from cells import TEXT

settings = Settings(base_url=sys.argv[2], plan="joint", timeout=5, retries=0)
try:
    Summarizer("m", settings=settings).summarize(TEXT)
except SummarizerError:
    pass
with open("/proc/self/status") as status:  # getrusage would tell of the process that this one was forked from
    print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024)
"""


def megabytes(kind):
    """Return the largest memory of a process that makes a summary against a faulty server."""
    from faulty import misbehaving
    from kinds import KINDS

    paths = [str(ROOT), *(str(ROOT / "tests" / part) for part in ("support", "faults"))]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "SUMMARIZER_API_KEY": KEY}
    with misbehaving(KINDS[kind]) as server:
        done = subprocess.run(
            [sys.executable, "-c", CELL, kind, server.url],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is reported in other units elsewhere")
@pytest.mark.faults
@pytest.mark.parametrize("kind", HEAVY + NESTED)
def test_memory(kind):
    """An answer of any size or depth, packed or not, takes little more memory than an honest one."""
    assert megabytes(kind) < MOST_MEGABYTES
