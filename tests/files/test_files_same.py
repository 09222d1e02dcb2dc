"""The same article as text, page, Markdown, PDF and Word file gives the same items."""

from __future__ import annotations

import html
import io
import re
import textwrap
import unicodedata

import docx
import pytest
from conftest import ARTICLES, ROOT
from press import Layout, printed
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from summarizer import read, read_file, summarize
from summarizer.evaluation.gold import load_gold


def article_of(name):
    """Return the paragraphs of an article, in characters that the fonts of every PDF reader have."""
    text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8").replace("€", "£")
    return [" ".join(paragraph.span.of(text).split()) for paragraph in read(text).paragraphs]


def as_page(paragraphs):
    """Return a page with navigation around the article."""
    head, *body = (html.escape(paragraph) for paragraph in paragraphs)
    inside = f"<article><h1>{head}</h1>" + "".join(f"<p>{p}</p>" for p in body) + "</article>"
    return f"<!doctype html><html><nav><a href='/'>Home</a></nav>{inside}<footer>©</footer></html>".encode()


def as_markdown(paragraphs):
    """Return a Markdown file with its title as data, wrapped lines, marks of emphasis and links."""
    head, *body = paragraphs
    marked = [re.sub(r"^(\S+) (\S+ \S+)", r"**\1** [\2](/bridge)", text) for text in body]
    wrapped = ["\n".join(textwrap.wrap(text, 72, break_on_hyphens=False)) for text in marked]
    return "\n\n".join((f'---\ntitle: "{head}"\n---', *wrapped, "[Home](/)")).encode()


def as_word(paragraphs):
    """Return a Word file with a headline."""
    document, out = docx.Document(), io.BytesIO()
    document.add_heading(paragraphs[0], 1)
    for paragraph in paragraphs[1:]:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


def as_text(paragraphs):
    """Return a text file."""
    return "\n\n".join(paragraphs).encode()


def as_pdf(paragraphs):
    """Return a PDF of two columns, with a running head and words divided at line ends."""
    return printed("\n\n".join(paragraphs), Layout(columns=2, height=420.0, head="The Ferryman")).data


def items(source):
    """Return what a summary without a model says of quotations and numbers."""
    summary = summarize(source, model="none")
    quotations = [
        (q.text, q.kind, q.speaker and q.speaker.name, q.cue and q.cue.text) for q in summary.quotations
    ]
    numbers = [(f.text, f.value, f.unit, f.qualifier, f.measures) for f in summary.numeric_facts]
    return quotations, numbers


@pytest.mark.parametrize("name", ["bridge", "ferry"])
@pytest.mark.parametrize("form", [as_page, as_markdown, as_word, as_pdf])
def test_same_items(name, form):
    """Quotations with their speakers and numbers with their meaning do not depend on the kind of file."""
    paragraphs = article_of(name)
    quotations, numbers = items("\n\n".join(paragraphs))
    assert len(quotations) > 2
    assert len(numbers) > 2
    assert items(form(paragraphs)) == (quotations, numbers)


def unlike(text):
    """Return a text with accents as characters of their own and characters that nobody sees."""
    text = re.sub(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", "\u00ad", text)
    return unicodedata.normalize("NFD", re.sub(r"(?<=,)|(?<=\bof)", "\u200b", text))


@pytest.mark.parametrize("form", [as_page, as_markdown, as_word, as_text])
@pytest.mark.parametrize("name", ["earnings-norvane", "deich-norderhever"])
def test_same_items_whatever_nobody_sees(name, form):
    """Decomposed accents, soft hyphens and zero-width spaces change nothing."""
    (text,) = (gold.text for gold in load_gold(ROOT / "tests" / "data" / "gold") if gold.id == name)
    paragraphs = text.split("\n\n")
    assert items(form([*map(unlike, paragraphs)])) == items(form(paragraphs))


@pytest.mark.parametrize("before", [True, False])
def test_accents_that_a_pdf_sets_by_themselves(before):
    """Older typesetting draws "é" as an acute over an e: one letter, and a free-standing accent stays."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setFont("Times-Roman", 12)
    x = 72.0
    for piece in (
        "Professor Ren",
        "é",
        " Tout of the University of M",
        "ü",
        "nster counted 41 herons ´ again.",
    ):
        plain, *mark = unicodedata.normalize("NFD", piece) if len(piece) == 1 else [piece]
        accent = {"\u0301": "´", "\u0308": "¨"}[mark[0]] if mark else ""
        for part in (accent, plain) if before else (plain, accent):
            canvas.drawString(x, 700, part)
        x += stringWidth(plain, "Times-Roman", 12)
    canvas.save()
    text = read_file(out.getvalue()).text
    assert text == "Professor René Tout of the University of Münster counted 41 herons ´ again."
