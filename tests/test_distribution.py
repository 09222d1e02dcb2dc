"""The name to install, which is not the name to import: on the package index that one is somebody else's."""

from __future__ import annotations

import re
import tomllib

from conftest import ROOT

from summarizer.version import DISTRIBUTION, install

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TEXTS = {".py", ".md", ".toml", ".txt", ".ipynb", ""}
SPARED = {".venv", ".git", "cassettes", "build", "dist"}
INSTALLED = re.compile(r"(?:pip3? install|pip3? download|uv add|uv pip install)\b[^\n`]*")
NAMED = re.compile(r"[A-Za-z][\w.-]*(?=\[|\b)")
EXTRA = re.compile(rf"{DISTRIBUTION}\[([a-z,]+)\]")
OTHER = "summarizer"


def texts():
    """Every text of the project, with its path."""
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in TEXTS and path.is_file() and not SPARED & set(path.relative_to(ROOT).parts):
            yield path, path.read_text(encoding="utf-8", errors="replace")


def strangers(text):
    """Find what would install the other distribution, in a command, or with an extra in brackets."""
    commands = [command for command in INSTALLED.findall(text) if OTHER in NAMED.findall(command)]
    return commands + re.findall(rf"(?<![\w./-]){OTHER}\\?\[[a-z]+(?:,[a-z]+)*\]", text)


def test_the_distribution_is_the_one_that_hints_name():
    """Built and told under one name, and that is not the import's."""
    assert PROJECT["name"] == DISTRIBUTION != OTHER
    assert install("local") == "`pip install '.[local]'` in a checkout of the project"


def test_no_hint_names_the_other():
    """Nowhere, in code, tests or prose, is the stranger's package to be installed."""
    found = {
        str(path.relative_to(ROOT)): strange
        for path, text in texts()
        if path.name != "test_distribution.py" and (strange := strangers(text))
    }
    assert not found


def test_a_hint_that_names_the_other_is_seen():
    """The search itself finds such hints, and does not take the project's own for one."""
    for hint in ("pip install summarizer", "`pip install 'summarizer[local]'`", "needs summarizer[eval]"):
        assert strangers(hint), hint
    for fine in (
        install("local"),
        "pip install '.[local]'",
        "python -m summarizer x.txt",
        "summarizer/local/",
    ):
        assert not strangers(fine), fine


def test_every_extra_that_is_named_exists():
    """A hint names extras of the project's own table."""
    known = set(PROJECT["optional-dependencies"])
    code = [text for path, text in texts() if path.suffix == ".py" and "tests" not in path.parts]
    called = {extra for text in code for extra in re.findall(r"\binstall\([\"'](\w+)[\"']\)", text)}
    written = {extra for _, text in texts() for found in EXTRA.findall(text) for extra in found.split(",")}
    assert called | written <= known
    assert {"local", "notebook"} <= called
