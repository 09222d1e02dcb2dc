"""A draft in DOCX, and the copy of it with comments."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from summarizer import InputError
from summarizer.cli import main
from summarizer.desk.commenting import WordDraft

SOURCE = "“We lit fires all night,” said Petra Holm. A kilo of cherries cost €9.60 on Saturday."


def draft(path):
    """Write a draft with two faults: a quotation over several runs, and a figure in a table."""
    document = docx.Document()
    document.add_heading("Cherries", 1)
    paragraph = document.add_paragraph("")
    for words, bold in (("“We lit ", False), ("fires all day", True), (",” said Petra Holm.", False)):
        paragraph.add_run(words).bold = bold
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "A kilo of cherries cost $9.60 on Saturday."
    document.save(path)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Work in a folder with a draft and its source."""
    monkeypatch.chdir(tmp_path)
    draft(tmp_path / "draft.docx")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_comments_at_the_findings(folder):
    """The copy has a comment for each finding, anchored in its words, and all the words of the draft."""
    assert main(["check", "draft.docx", "--sources", "source.txt", "-o", "checked.docx"]) == 1
    before, after = docx.Document("draft.docx"), docx.Document("checked.docx")
    assert [paragraph.text for paragraph in after.paragraphs] == [
        paragraph.text for paragraph in before.paragraphs
    ]
    comments = [comment.text for comment in after.comments]
    assert len(comments) == 2
    assert comments[0].startswith("Q102 error: the source has: We lit fires all [-day-] {+night+}")
    assert comments[1].startswith("N202 error:")
    assert "source.txt: “€9.60”" in comments[1]
    body = after.element.xml
    start, end = body.index("commentRangeStart"), body.index("commentRangeEnd")
    assert "fires all day" in body[start:end]
    assert "said Petra Holm" not in body[start : body.index("fires all day")]
    assert not list(docx.Document("draft.docx").comments)
    assert folder.joinpath("source.txt").read_text(encoding="utf-8") == SOURCE


def test_as_text_too(folder, capsys):
    """Without an output in DOCX the findings are told as for any draft."""
    assert main(["check", "draft.docx", "--sources", "source.txt"]) == 1
    assert (
        "draft.docx, paragraph 2 (“We lit fires all day,” said Petra Holm.): error Q102"
        in capsys.readouterr().out
    )
    assert main(["check", "source.txt", "--sources", "source.txt", "-o", "x.docx"]) == 2
    assert "a draft that is one" in capsys.readouterr().err
    assert not (folder / "x.docx").exists()


@pytest.mark.parametrize("data", [b"", b"no zip at all", b"PK\x03\x04 broken"])
def test_damaged(data):
    """What is no DOCX file is one clear line."""
    with pytest.raises(InputError, match=r"x\.docx is damaged"):
        WordDraft.read("x.docx", data)


def test_another_zip_file():
    """A zip file of something else, and one that unpacks to too much."""
    for size, says in ((10, "damaged"), (101_000_000, "too large")):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("poem.txt", b"0" * size)
        with pytest.raises(InputError, match=says):
            WordDraft.read("x.docx", packed.getvalue())
