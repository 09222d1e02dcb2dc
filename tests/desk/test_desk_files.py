"""The desk and files: marks of Markdown in a draft, places of sources in their files."""

from __future__ import annotations

import json

import pytest

from summarizer import check_draft, read_file
from summarizer.cli import main
from summarizer.desk.marks import words_of

SOURCE = "The mill at Dunmere burned for 14 hours on Monday. “We saw the smoke,” said Ada Brook."
PAGE = f"<!doctype html><h1>Old mill burns</h1><p>It was old.</p><p>{SOURCE}</p>".encode()


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The [old mill](/m_(1)) burned.", "The  old mill          burned."),
        ('A [mill][m], a [loft](</l> "x").', "A  mill    , a  loft           ."),
        ("The **mill** and _loft_ of *Dunmere*", "The   mill   and  loft  of  Dunmere "),
        ("5 * 4 * 3, snake_case_name, [sic] (so)", "5 * 4 * 3, snake_case_name, [sic] (so)"),
        ("It <!-- was\nnot --> burned", "It         \n        burned"),
        ("---\ntitle: Mill\n---\nIt", "   \n           \n   \nIt"),
        ("It\n---\nnote: burned\n---\n", "It\n---\nnote: burned\n---\n"),
    ],
)
def test_marks_are_no_words(marked, words):
    """Marks, addresses, comments and the data at the top are spaces; what is in its place stays there."""
    assert words_of(marked) == words


def test_a_marked_draft_is_faithful():
    """Links and emphasis make no quotation, number or sentence wrong."""
    draft = "---\ntitle: Mills\n---\n\nThe [mill](/2031/03/) at **Dunmere** burned for [14 hours](/h) "
    draft += "on Monday.\n\n“We saw the *smoke*,” said [Ada Brook](/people/40)."
    assert check_draft(draft, SOURCE).findings == ()


def test_places_in_the_file_of_a_source():
    """What a source has is told with its place in the file."""
    (finding,) = check_draft("The mill burned for 19 hours.", {"page": read_file(PAGE)}).findings
    assert finding.cited.where == "page, paragraph 3"
    assert finding.cited.place.element.endswith("/p[2]")


def test_places_in_reports(tmp_path, capsys):
    """The command tells them, in text and in JSON."""
    (tmp_path / "draft.md").write_text("The mill burned for 19 hours.")
    (tmp_path / "mill.html").write_bytes(PAGE)
    named = [str(tmp_path / "draft.md"), "--sources", str(tmp_path / "mill.html")]
    main(["check", *named])
    assert "mill.html, paragraph 3 [" in capsys.readouterr().out
    main(["check", *named, "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["cited"]["place"]["paragraph"] == 3
