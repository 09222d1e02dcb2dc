"""What people hand in: options that there are not, one text for many, a name in the place of a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summarizer import (
    InputError,
    Settings,
    SettingsError,
    Summary,
    asummarize_many,
    check,
    estimate,
    read_file,
    summarize,
    summarize_many,
)
from summarizer.cli import main
from summarizer.commands.showing import in_flags

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


ITALIAN = (
    "Il sindaco di Montelago, Paolo Ferri, ha detto martedì che il ponte della valle costerà 4,5 milioni."
)


@pytest.mark.parametrize(
    ("text", "wishes", "words"),
    [
        (ITALIAN, {}, "not read (Italian)"),
        (SHORT, {"focus": "zebra"}, "“zebra”"),
        (SHORT, {"speakers": ("Dahl",)}, "“Dahl”"),
        (SHORT, {"language": "de"}, "“de”"),
    ],
    ids=["language of the text", "focus", "speaker", "language of the claims"],
)
def test_a_wish_that_came_to_nothing(text, wishes, words):
    """The summary says so in each of its views, and nothing where the wish was met."""
    summary = summarize(text, model="none", settings=Settings(**wishes))
    (note,) = summary.notes
    assert words in note
    assert Summary.model_validate_json(summary.model_dump_json()).notes == summary.notes
    for view in (summary.to_text(500), summary.to_markdown(), summary.to_html(), summary.to_html(page=True)):
        assert words in view
    assert summarize(SHORT, model="none", settings=Settings(focus="peat", language="en")).notes == ()


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("raise Settings.timeout, or ask", "raise --timeout, or ask"),
        ("by client= or Settings(base_url=...);", "by --base-url;"),
        ("say with model='none'", "say with --model none"),
        ("the model at base_url needs model= or", "the model at --base-url needs --model or"),
        ("see Settings.retry_seconds, the plan", "see Settings.retry_seconds, the plan"),
    ],
)
def test_a_message_in_flags(message, told):
    """On the command line a message names the command's own options, and leaves other words alone."""
    assert in_flags(message) == told


def test_a_command_that_is_misspelt(capsys):
    """It is no file that is not there."""
    assert main(["chek", "draft.md"]) == 2
    assert "did you mean `summarize check`?" in capsys.readouterr().err


def test_data_is_no_prose(tmp_path):
    """A table that is read as a text says so."""
    (tmp_path / "rows.csv").write_text("id,text\n1,The mill burned.\n", encoding="utf-8")
    assert "read as prose" in read_file(tmp_path / "rows.csv").notes[0]
