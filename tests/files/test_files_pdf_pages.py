"""Several pages of a PDF: running heads go, what only looks like one stays; tables end."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from summarizer import read_file, summarize

TEXT = ("The mill of Norrin burned all of its peat in a single", "week, the warden Ada Brook said on Monday.")


def printed(*pages):
    """Return a PDF with pages of strings: x, y, text and size each."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for strings in pages:
        for x, y, text, size in strings:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(*texts, top=770):
    """Return strings one below the other."""
    return [(50, top - 15 * at, text, 11) for at, text in enumerate(texts)]


def test_pages_that_begin_alike():
    """A running head stands apart from the text; the like first lines of pages do not, and are kept."""
    head = (50, 815, "The Norrin Lamp", 11)
    file = read_file(printed(*([head, *lines(*TEXT, f"It was fire {n}.")] for n in (7, 3, 5))))
    assert "Lamp" not in file.text
    assert file.notes == ("what comes back on its pages was left out: “The Norrin Lamp”",)
    assert file.text.count("The mill of Norrin burned all of its peat in a single week") == 3


def test_notes_that_differ_by_their_figures():
    """A sentence at the foot of each page is no running line where its figures are others."""
    pages = [[*lines(*TEXT), (50, 60, f"{n} The audit of 203{n} cost {n}00 crowns.", 7)] for n in (1, 2, 3)]
    assert "2 The audit of 2032 cost 200 crowns." in read_file(printed(*pages)).text


def test_a_table_ends_with_its_page():
    """The last row of a table does not run on into the text of the next page."""
    rows = [("Year", "Loss", "Fires"), ("2019", "1.2", "3"), ("2020", "4.5", "11")]
    table = [
        (50 + 100 * x, 500 - 15 * y, cell, 11) for y, row in enumerate(rows) for x, cell in enumerate(row)
    ]
    text = read_file(printed([*lines(*TEXT), *table], lines("The mill stood for a year."))).text
    assert "\n\n2020 | 4.5 | 11\n\nThe mill" in text


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("The war-", "den left the mill.", "The warden left"),
        ("It was the may-", "or who left.", "the mayor who"),
    ],
)
def test_short_lines_that_divide_a_word(first, second, text):
    """A line that ends within a word ends no paragraph, and "or" may be the end of a word."""
    assert text in read_file(printed(lines(*TEXT, first, second))).text


def test_a_head_above_the_title_is_no_headline():
    """What stands above a title in large letters is not taken for what the text tells."""
    title = (50, 780, "Norrin loses its last mill to a fire", 20)
    file = read_file(printed([(50, 815, "THE NORRIN LAMP 3 May 2031", 11), title, *lines(*TEXT, top=740)]))
    headline = summarize(file, model="none").headline
    assert headline is not None
    assert headline.text == "Norrin loses its last mill to a fire"
