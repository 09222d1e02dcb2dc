"""The desk and files: marks of Markdown in a draft, places of sources in their files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer import InputError, check_draft, read_file
from summarizer.cli import main
from summarizer.desk.quoted import without_marks

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
    assert without_marks(marked) == words


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


WRONG = "The mill at Dunmere burned for 19 hours on Monday. “We smelt the smoke,” said Ada Brook."


@pytest.fixture
def desk(tmp_path):
    """Make a folder with a source, a wrong draft and the draft under another name."""
    (tmp_path / "mill.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(f"# Mill\n\n**{WRONG}**\n", encoding="utf-8")
    (tmp_path / "copy.txt").write_text(f"Mill\n\n{WRONG}\n", encoding="utf-8")
    return tmp_path


def test_a_draft_is_no_source_of_its_own(desk, capsys):
    """In a folder of sources the draft itself and a copy of it are passed over, and said to be."""
    assert main(["check", str(desk / "draft.md"), "--sources", str(desk)]) == 1
    said = capsys.readouterr()
    assert "N201" in said.out
    assert "held against 1 source" in said.out
    assert [line.split(": ")[1].split("/")[-1] for line in said.err.splitlines()] == [
        "draft.md is the draft itself and no source",
        "copy.txt is the draft itself and no source",
    ]


@pytest.mark.parametrize("name", ["old.html", "old.json", "old.sarif", "old.txt"])
def test_a_report_is_no_source(desk, capsys, name):
    """A report on the draft holds its words, and is passed over; it may be written over by another."""
    asked = ["check", str(desk / "draft.md"), "--sources", str(desk / "mill.txt"), "-o", str(desk / name)]
    assert main(asked) == 1
    assert main(asked) == 1
    assert main([*asked[:4], str(desk / name)]) == 1
    said = capsys.readouterr()
    assert "held against 1 source" in said.out
    assert f"{name} was written by summarize and is no source" in said.err


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "jsonl"])
def test_a_summary_is_no_source(desk, capsys, form):
    """Nor is a summary of the draft, in whatever format."""
    into = ["--model", "none", "--format", form, "-o", str(desk / "summary")]
    assert main([str(desk / "draft.md"), *into]) == 0
    (desk / "copy.txt").unlink()
    assert main(["check", str(desk / "draft.md"), "--sources", str(desk)]) == 1
    said = capsys.readouterr()
    assert "held against 1 source" in said.out
    assert "summary was written by summarize and is no source" in said.err


def test_documents_of_any_kind(desk):
    """Draft and sources are texts, paths, bytes and files that were read, alone, in a list or by a name."""
    path = desk / "mill.txt"
    for sources in (path, path.read_bytes(), read_file(path), [path], {"mill": path.read_bytes()}, SOURCE):
        for draft in (
            WRONG,
            desk / "draft.md",
            (desk / "draft.md").read_bytes(),
            read_file(desk / "copy.txt"),
        ):
            codes = {finding.code.value for finding in check_draft(draft, sources).findings}
            assert {"N201", "Q102"} <= codes
    assert check_draft(WRONG, [path, "It was old."]).sources == (str(path), "source 2")


def test_no_source_but_the_draft():
    """It is an error, not a clean report; in a report what was left out is told."""
    copy = WRONG.encode()
    with pytest.raises(InputError, match=r"a is the draft itself"):
        check_draft(WRONG, {"a": copy})
    assert check_draft(WRONG, {"a": copy, "b": SOURCE}).left_out == ("a is the draft itself and no source",)
    assert check_draft(SOURCE, {"a": SOURCE}).clean  # a text is given on purpose


@pytest.mark.parametrize(("draft", "sources"), [(3, SOURCE), (None, SOURCE), (WRONG, 3), (WRONG, [None])])
def test_what_is_no_document(draft, sources):
    """It is named by its type."""
    with pytest.raises(InputError, match=r"int|None"):
        check_draft(draft, sources)


def test_a_path_that_is_not_there():
    """It is an error of ours and of the system."""
    with pytest.raises(InputError, match=r"nowhere\.txt is not there"):
        check_draft(WRONG, Path("nowhere.txt"))
