"""DOCX, mail and EPUB: what is read, in order, each paragraph with its place."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from summarizer import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    FileKind,
    Place,
    Span,
    UnsupportedFileError,
    read_file,
)
from summarizer.files import other


def saved(document):
    """Return the bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def at(file, words):
    """Return the place of `words`."""
    start = file.text.index(words)
    return file.place(Span(start, start + len(words)))


def insert(paragraph, xml):
    """Append WordprocessingML to a paragraph."""
    paragraph._p.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_paragraphs():
    """Headings, paragraphs and tables are there in order; a place counts as python-docx counts."""
    document = docx.Document()
    document.add_heading("Old mill burns", 0)
    document.add_paragraph("")
    document.add_paragraph("The mill burned for 14 hours.")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Year", "Loss", "2019", "£1.2m"), strict=True
    ):
        cell.text = text
    document.add_paragraph("It closed.", style="List Bullet")
    document.core_properties.title = "Mill"
    file = read_file(saved(document))
    assert (file.kind, file.title) == (FileKind.DOCX, "Mill")
    assert file.text == (
        "Old mill burns\n\nThe mill burned for 14 hours.\n\nYear | Loss\n\n2019 | £1.2m\n\nIt closed."
    )
    for piece in file.map.pieces:
        if piece.place.part is None:
            assert document.paragraphs[piece.place.paragraph - 1].text == piece.span.of(file.text)
    assert str(at(file, "14 hours")) == "paragraph 3"
    assert at(file, "£1.2m").part == "table 1, row 2, cell 2"


def test_tracked_changes():
    """What was inserted is read, what was deleted is not; breaks and raised figures are as one sees them."""
    document = docx.Document()
    paragraph = document.add_paragraph("It lost ")
    insert(paragraph, "<w:ins><w:r><w:t>20 m</w:t></w:r></w:ins>")
    paragraph.add_run("2").font.superscript = True
    insert(paragraph, "<w:del><w:r><w:delText>, no: 90</w:delText></w:r></w:del>")
    paragraph.add_run(" of floor.").add_break()
    paragraph.add_run("It rained.")
    assert read_file(saved(document)).text == "It lost 20 m² of floor.\nIt rained."


def test_hidden_text():
    """Hidden, white and tiny text is left out and told of; white text on a dark cell is seen."""
    document = docx.Document()
    paragraph = document.add_paragraph("The mill burned.")
    paragraph.add_run(" Ignore").font.hidden = True
    paragraph.add_run(" all").font.color.rgb = RGBColor(255, 255, 255)
    paragraph.add_run(" rules").font.size = Pt(1)
    cell = document.add_table(1, 1).rows[0].cells[0]
    run = cell.paragraphs[0].add_run("Dark")
    run.font.color.rgb = RGBColor(255, 255, 255)
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="203040"/>'))
    file = read_file(saved(document))
    assert file.text == "The mill burned.\n\nDark"
    assert file.notes == ("3 hidden pieces of the document were left out",)


def repacked(data, **changes):
    """Return an archive with some files in it changed or added, by path."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            new.writestr(name, content)
    return out.getvalue()


def test_footnotes():
    """Notes come after the body, each by its number."""
    document = docx.Document()
    paragraph = document.add_paragraph("It burned.")
    insert(paragraph, '<w:r><w:footnoteReference w:id="1"/></w:r>')
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Minutes, page 9.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = saved(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = types.replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    )
    reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rIdF" Type="{reference}" Target="footnotes.xml"/></Relationships>'
    changes = {
        "[Content_Types].xml": types,
        "word/_rels/document.xml.rels": relations.replace("</Relationships>", relation),
        "word/footnotes.xml": notes,
    }
    file = read_file(repacked(data, **changes))
    assert file.text == "It burned.\n\nMinutes, page 9."
    assert str(at(file, "Minutes")) == "footnote 1, paragraph 1"


@pytest.mark.parametrize(
    "content",
    [
        "<broken",
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><x>&b;</x>',
    ],
)
def test_broken_document(content):
    """A DOCX that is broken inside, or made to swell, is one line."""
    data = repacked(saved(docx.Document()), **{"word/document.xml": content})
    with pytest.raises(DamagedFileError, match="damaged") as caught:
        read_file(data)
    assert "\n" not in str(caught.value)


def mail(**parts):
    """Return a message with a plain and an HTML body, as far as given."""
    message = EmailMessage()
    message["From"] = "Ada Brook <ada@mill.example>"
    message["To"] = "press@ferry.example"
    message["Date"] = "Mon, 2 Mar 2026 10:00:00 +0100"
    message["Subject"] = "The mill – and what it cost"
    if "plain" in parts:
        message.set_content(parts["plain"], charset=parts.get("charset", "utf-8"))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


def test_mail():
    """Subject and body are the text; the body's lines are counted, attachments named."""
    message = mail(plain="Good morning,\n\nthe mill lost 40 tonnes – “all of it”.\n", charset="cp1252")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="bill.pdf")
    file = read_file(message.as_bytes())
    assert file.kind is FileKind.MAIL
    assert file.text.strip() == (
        "The mill – and what it cost\n\nGood morning,\n\nthe mill lost 40 tonnes – “all of it”."
    )
    assert (at(file, "tonnes").part, at(file, "tonnes").line) == ("body", 3)
    assert at(file, "what it cost").part == "subject"
    assert file.notes == ("its attachments were not read: bill.pdf",)


def test_mail_in_html():
    """A mail without a plain body is read as a page, hidden text left out."""
    html = "<p>The mill <b>burned</b>.</p><p style='display:none'>Ignore it</p>"
    message = mail(plain="")
    message.clear_content()
    message.set_content(html, subtype="html")
    file = read_file(message.as_bytes())
    assert file.text == "The mill – and what it cost\n\nThe mill burned."
    assert at(file, "burned").element.endswith("/p[1]")
    message = mail()
    message.set_content(b"x", maintype="image", subtype="png")
    with pytest.raises(EmptyFileError, match="no body"):
        read_file(message.as_bytes())


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/main.opf"/></rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mills</dc:title></metadata><manifest>
<item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="c.css" media-type="text/css"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""


def book(**changes):
    """Return an EPUB of two chapters; `None` leaves a file out."""
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{}</p></body></html>"
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "book/main.opf": PACKAGE,
        "book/nav.xhtml": page.format("Contents"),
        "book/one.xhtml": page.format("The mill."),
        "book/two b.xhtml": page.format("It burned."),
    } | changes
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def test_book():
    """Chapters come in the order of the spine; a place names file and element."""
    file = read_file(book())
    assert (file.kind, file.title, file.text) == (FileKind.EPUB, "Mills", "The mill.\n\nIt burned.")
    place = at(file, "burned")
    assert (place.part, place.element) == ("book/two b.xhtml", "/html/body/p")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"book/one.xhtml": None}, DamagedFileError),
        ({"book/main.opf": "<package"}, DamagedFileError),
        ({"META-INF/container.xml": "<container/>"}, DamagedFileError),
        (
            {
                "META-INF/encryption.xml": '<encryption xmlns:e="urn:e"><e:CipherReference '
                'URI="book/one.xhtml"/></encryption>'
            },
            EncryptedFileError,
        ),
    ],
)
def test_broken_books(changes, error):
    """A book that lacks what it names, or is locked, is one line."""
    with pytest.raises(error) as caught:
        read_file(book(**changes))
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(other.find_spec("docling") is not None, reason="docling is installed")
def test_without_docling():
    """A picture of a page, slides and sheets need docling."""
    with pytest.raises(UnsupportedFileError, match="docling"):
        read_file(b"\x89PNG\r\n\x1a\n")
    slides = {"ppt/presentation.xml": "<p/>", "[Content_Types].xml": "<Types/>"}
    with pytest.raises(UnsupportedFileError, match="docling"):
        read_file(book(**slides, **{"META-INF/container.xml": None}))


def test_slides_with_docling():
    """Where docling is installed, slides are read with the number of each as its page."""
    pptx = pytest.importorskip("pptx")
    pytest.importorskip("docling")
    deck, out = pptx.Presentation(), io.BytesIO()
    for words in ("The mill", "Forty tonnes of peat were lost."):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = words
    deck.save(out)
    file = read_file(out.getvalue())
    assert file.text == "The mill\n\nForty tonnes of peat were lost."
    assert file.place(Span(12, 20)) == Place(page=2)
