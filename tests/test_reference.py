"""The reference names every extra, setting, code and field that there is."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, is_dataclass

import pytest
from conftest import ROOT

import summarizer
from summarizer import Settings, errors
from summarizer.desk import Code

REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_settings(name):
    """Each field of `Settings` has a row."""
    assert f"`{name}`" in REFERENCE


@pytest.mark.parametrize("code", list(Code))
def test_codes(code):
    """Each code of a finding is there with its level and meaning."""
    assert f"| {code.value} | {code.level} | {code.meaning} |" in REFERENCE


def test_fields_of_results():
    """Of each type in the table of results all fields are there, and none that it has not."""
    table = REFERENCE.split("## What comes back")[1].split("##")[0]
    rows = re.findall(r"^\| `(\w+)`(?:, `\w+`)? \| .+? \| (.+) \|$", table, re.MULTILINE)
    assert len(rows) > 10
    for name, told in rows:
        kind = getattr(summarizer, name)
        named = set(re.findall(r"`(\w+)`", told))
        has = fields(kind) if is_dataclass(kind) else ()
        known = {field.name for field in has} | set(getattr(kind, "model_fields", ()))
        assert known <= named, name
        assert all(hasattr(kind, field) for field in named - known), name


def test_extras():
    """Each extra of the distribution is there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for extra in project["project"]["optional-dependencies"]:
        assert f"`{extra}`" in REFERENCE


def test_errors():
    """Each error that is a `SummarizerError` itself is there."""
    for error in errors.SummarizerError.__subclasses__():
        assert f"`{error.__name__}`" in REFERENCE
