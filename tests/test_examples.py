"""The example notebook runs from top to bottom, and the README's picture can be made anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT
from screenshot import picture

TOUR = ROOT / "examples" / "tour.ipynb"
_RUN = """
import sys, nbformat, nbclient
notebook = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
nbformat.validate(notebook)
nbformat.write(notebook, sys.argv[2])
"""


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """Run the notebook in a kernel of its own, without a model; return what its cells gave, as text."""
    path = tmp_path_factory.mktemp("tour") / "tour.ipynb"
    environment = {name: value for name, value in os.environ.items() if name != "SUMMARIZER_MODEL"}
    command = [sys.executable, "-W", "ignore", "-c", _RUN, str(TOUR), str(path)]
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=300
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    return [
        json.dumps(cell["outputs"], ensure_ascii=False)
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
    ]


def test_the_tour_runs(executed):
    """Every cell runs, and shows the page, the tables, the verdicts and what the desk finds."""
    shown = "\n".join(executed)
    for words in (
        "<iframe",
        "Councillor Desmond Achterberg",
        "EUR",
        "supported",
        "rejected in review",
        "Q102",
        "Q103",
        "N205",
        "N206",
    ):
        assert words in shown, words


def test_the_tour_is_kept_without_outputs():
    """What is kept is the cells alone, so that a change of them can be read."""
    cells = json.loads(TOUR.read_text(encoding="utf-8"))["cells"]
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in cells)


def test_the_picture_can_be_made_anew(tmp_path):
    """The command gives a picture like the one in the README."""
    path = tmp_path / "page.png"
    picture(path)
    kept = ROOT / "docs" / "page.png"
    assert path.read_bytes()[:8] == kept.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert path.read_bytes()[16:24] == kept.read_bytes()[16:24]  # width and height
    assert path.stat().st_size > 50_000
    assert "](docs/page.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
