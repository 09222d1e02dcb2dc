"""The page that says how a language is added names what is there, and all that is needed."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields

import pytest
from conftest import ROOT

from summarizer.languages.layout_words import LayoutWords
from summarizer.languages.number_words import NumberWords
from summarizer.languages.quoting_words import QuotingWords
from summarizer.languages.relating_words import RelatingWords
from summarizer.languages.speech_words import SpeechWords
from summarizer.languages.stance_words import StanceWords
from summarizer.languages.statement_words import StatementWords
from summarizer.languages.telling_words import TellingWords

PAGE = (ROOT / "docs" / "adding-a-language.md").read_text(encoding="utf-8")


def test_every_path_is_there():
    """Each file that the page names exists, and each name that is to be edited stands in its file."""
    paths = re.findall(r"`((?:summarizer|tests)/[\w./]+)`", PAGE)
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []
    edited = re.findall(r"`(_?[A-Z]+)`(?: and `(_?[A-Z]+)`)? of `([\w./]+)`", PAGE)
    assert len(edited) == 2
    for *names, path in edited:
        assert all(name in (ROOT / path).read_text(encoding="utf-8") for name in names if name)


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("numbers", NumberWords),
        ("speech", SpeechWords),
        ("statements", StatementWords),
        ("stances", StanceWords),
        ("layout", LayoutWords),
        ("quoting", QuotingWords),
        ("telling", TellingWords),
        ("relating", RelatingWords),
    ],
)
def test_the_table_lists_what_a_file_needs(file, kind):
    """The entries without a default are those of the table; the code is the folder's name."""
    (row,) = re.findall(rf"^\| `{file}\.toml` \| (.*) \|$", PAGE, re.MULTILINE)
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
    assert re.findall(r"`(\w+)`", row) == [name for name in needed if name != "code"]
    assert all((ROOT / "summarizer" / "languages" / code / f"{file}.toml").exists() for code in ("fr", "es"))
