"""What people hand in: options that there are not, one text for many, a name in the place of a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summarizer import (
    InputError,
    Settings,
    SettingsError,
    asummarize_many,
    check,
    estimate,
    summarize,
    summarize_many,
)

pytestmark = pytest.mark.usefixtures("plain_environment")

SHORT = "The mill at Oxley burned 40 tonnes of peat. It will close in May."


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"length": 2}, "settings=Settings(length=...)"),
        ({"stor": "run.db"}, "did you mean store?"),
        ({"modell": "none"}, "did you mean model?"),
        ({"zebra": 1}, "there are store, strict"),
        ({"settings": {"length": 2}}, "Settings(length=2, ...)"),
        ({"settings": Settings}, "Settings(length=2, ...)"),
        ({"model": 3}, "model is a name"),
    ],
    ids=str,
)
def test_options_that_there_are_not(given, words):
    """An unknown or misplaced option is refused with what was meant, for one text and for many."""
    for ask in (
        lambda **options: summarize(SHORT, **options),
        lambda **options: summarize_many([], **options),
    ):
        with pytest.raises(SettingsError) as caught:
            ask(**{"model": "none"} | given)
        if "zebra" not in given:
            assert words in str(caught.value)


@pytest.mark.parametrize("text", [SHORT, SHORT.encode(), Path("a.txt"), {"a": SHORT}, 3, None], ids=type)
def test_one_text_is_not_many(text):
    """One text where many belong is refused before its letters are paid for."""
    for ask in (summarize_many, asummarize_many, estimate):
        with pytest.raises(SettingsError, match="documents is"):
            ask(text, model="none")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ferry.txt", "Path('ferry.txt')"),
        (" https://news.example/ferry\n", "read_file('https://news.example/ferry')"),
        ("<!DOCTYPE html><p>The ferry sank.</p>", "bytes"),
        (3, "not int"),
        (None, "not NoneType"),
    ],
)
def test_what_stands_for_a_text(text, words):
    """A name, an address or a page in the place of a text is told, and how it is given instead."""
    for ask in (lambda: summarize(text, model="none"), lambda: check("The ferry sank.", text)):
        with pytest.raises(InputError, match=re.escape(words)):
            ask()
    (outcome,) = summarize_many([text], model="none")
    assert words in str(outcome.error)


def test_a_name_with_spaces(tmp_path, monkeypatch):
    """A line that ends as a name does is a text, unless there is such a file."""
    monkeypatch.chdir(tmp_path)
    assert summarize("The mayor signed ferry.txt", model="none").source
    Path("old ferry.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="Path"):
        summarize("old ferry.txt", model="none")
    assert summarize("He wrote <p> and ferry.txt. They sank.", model="none").source


def test_a_statement_that_is_none():
    """It is named."""
    with pytest.raises(InputError, match="statement"):
        check(None, SHORT)
