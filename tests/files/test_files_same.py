"""The same article as text, page, Markdown, PDF and Word file gives the same items."""

from __future__ import annotations

import html
import io
import re
import textwrap

import docx
import pytest
from conftest import ARTICLES
from press import Layout, printed

from summarizer import read, summarize


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
