"""The Python examples of the README and of the pages that go on from it are run, and print what they say."""

from __future__ import annotations

import ast
import doctest
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

from conftest import ROOT

from summarizer.evaluation.__main__ import main as evaluate

_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
_PAGES = ("README.md", "docs/telling.md", "docs/many.md")  # in this order, as one session
_TABLES = ("README.md", "docs/measured.md")


@pytest.mark.vcr
@pytest.mark.cassette
@pytest.mark.usefixtures("model_server")
def test_examples(monkeypatch: pytest.MonkeyPatch):
    """Run the examples from top to bottom in one session, as a reader would."""
    monkeypatch.chdir(ROOT)
    examples = "\n".join(block for block in _blocks() if block.startswith(">>>"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README.md", "README.md", 0)
    failures = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert failures.attempted > 10
    assert failures.failed == 0


def test_the_other_blocks_are_python():
    """Blocks without a prompt show calls that need a server; they parse."""
    others = [block for block in _blocks() if not block.startswith(">>>")]
    assert others
    for block in others:
        compile(block, "README.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_the_tables_are_what_make_eval_prints(tmp_path: Path):
    """Each row with figures, of the README and of the page on all, is a row of the report, to the digit."""
    folder = str(ROOT / "cassettes" / "evaluation")
    arguments = ["--model", "local", "--cassettes", folder, "--output", str(tmp_path)]
    code = evaluate(["--data", str(ROOT / "tests" / "data" / "gold"), *arguments])
    assert code == 0
    report = (tmp_path / "report.md").read_text(encoding="utf-8").splitlines()
    for page in _TABLES:
        shown = (
            (ROOT / page)
            .read_text(encoding="utf-8")
            .partition("<!-- gold -->")[2]
            .partition("<!-- end -->")[0]
        )
        rows = [line for line in shown.splitlines() if re.search(r"\d", line)]
        assert len(rows) >= 10
        assert set(rows) <= set(report)


def _blocks() -> list[str]:
    return [block for page in _PAGES for block in _BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))]
