"""The reference names every extra, setting and code that there is."""

from __future__ import annotations

import tomllib
from dataclasses import fields

import pytest
from conftest import ROOT

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


def test_extras():
    """Each extra of the distribution is there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for extra in project["project"]["optional-dependencies"]:
        assert f"`{extra}`" in REFERENCE


def test_errors():
    """Each error that is a `SummarizerError` itself is there."""
    for error in errors.SummarizerError.__subclasses__():
        assert f"`{error.__name__}`" in REFERENCE
