"""Documents that are read in a process of their own: the same text and places, in bounded time and memory."""

from __future__ import annotations

import io
import time
import zipfile

import docx
import pytest
from press import Layout, printed

from summarizer import DamagedFileError, FileKind, OversizedFileError, SettingsError, read_file
from summarizer.files import apart, limits
from summarizer.files.here import read_here
from summarizer.files.kinds import kind_of
from summarizer.files.loaded import Loaded
from summarizer.files.reading import read_loaded

STORY = "The mill at Ansty burned down. Forty tonnes of peat were lost, said Ada Brook.\n\nNobody was hurt."
MAIL = (
    "From: ada@example.org\nTo: bo@example.org\nSubject: The mill\nDate: Mon, 5 Jan 2026 10:00:00 +0000\n"
    "MIME-Version: 1.0\n"
)


def word(paragraphs):
    """Make a DOCX file."""
    document, out = docx.Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


DOCUMENTS = {
    "pdf": printed(STORY, Layout(columns=2)).data,
    "docx": word(STORY.split("\n\n")),
    "html": b"<!doctype html><title>Mill</title><article><p>" + STORY.encode() + b"</p></article>",
    "vtt": b"WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada Brook>It burned 40 tonnes.",
    "mail": (MAIL + "\n" + STORY).encode(),
}


@pytest.mark.parametrize("data", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_same_as_here(data):
    """Text, title, notes and every place are those of a reading in this process."""
    loaded = Loaded(data, "mill")
    kind = kind_of(loaded)
    assert apart.read_apart(loaded, kind, None) == read_here(loaded, kind, None)


def test_what_is_read_apart():
    """PDFs always, others when they are large, text never; nowhere without an interpreter to start."""
    sizes = {
        "docx": word(["The mill burned. " * 200_000]),
        "html": b"<html>" + b"<p>The mill burned.</p>" * 20_000,
    }
    for data in (DOCUMENTS["pdf"], *sizes.values()):
        assert apart.is_due(Loaded(data, "mill"), kind_of(Loaded(data, "mill")))
    for name in ("docx", "html", "vtt", "mail"):
        assert not apart.is_due(Loaded(DOCUMENTS[name], "mill"), kind_of(Loaded(DOCUMENTS[name], "mill")))
    assert not apart.is_due(Loaded(b"The mill burned. " * 200_000, "mill"), FileKind.TEXT)


def test_without_an_interpreter(monkeypatch):
    """An application that is one file has none, and reads in its own process."""
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert not apart.is_due(Loaded(DOCUMENTS["pdf"], "mill"), FileKind.PDF)


@pytest.fixture(scope="module")
def slow():
    """Make a page whose style sheet has many rules for many elements."""
    rules = "".join(f".a{k} .b{k} p:nth-child(2n+{k}){{display:none}}" for k in range(4000))
    return (
        f"<html><style>{rules}</style>" + "<div class=a1><p class=b1>word word</p></div>" * 20_000
    ).encode()


def test_time_is_bounded(monkeypatch, slow):
    """What takes too long is given up, and the process is gone."""
    monkeypatch.setattr(limits, "READ_SECONDS", 1.5)
    start = time.perf_counter()
    with pytest.raises(OversizedFileError, match=r"slow\.html takes more than 2 seconds to read"):
        read_loaded(Loaded(slow, "slow.html"))
    assert time.perf_counter() - start < 10


def test_memory_is_bounded(monkeypatch):
    """What takes too much memory is a line, and this process has not grown for it."""
    monkeypatch.setattr(limits, "READ_BYTES", 300_000_000)
    page = b"<html><body>" + b"<p>The mill burned.</p>" * 800_000
    with pytest.raises((OversizedFileError, DamagedFileError)) as caught:
        read_loaded(Loaded(page, "large.html"))
    assert "\n" not in str(caught.value)


def test_a_reader_that_dies(monkeypatch):
    """A process that ends without an answer, here for want of memory to begin in, is a damaged file."""
    monkeypatch.setattr(limits, "READ_BYTES", 10_000_000)
    with pytest.raises((DamagedFileError, OversizedFileError), match="mill"):
        read_loaded(Loaded(DOCUMENTS["pdf"], "mill"))


def test_errors_come_back(slow):
    """Errors keep their kind, name and words on the way between processes."""
    with pytest.raises(DamagedFileError, match=r"^junk\.pdf is damaged"):
        read_loaded(Loaded(b"%PDF-1.7\nand junk", "junk.pdf"))
    with pytest.raises(SettingsError, match="no encoding 'klingon'"):
        read_loaded(Loaded(slow, "slow.html"), "klingon")


def test_parts_without_end():
    """A mail that nests beyond every depth is a line, not a traceback."""
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{k}"\n\n--b{k}\n' for k in range(3000))
    with pytest.raises(DamagedFileError, match="damaged"):
        read_file((MAIL + nested + "Content-Type: text/plain\n\nThe mill.\n").encode())


def test_much_markup_in_an_archive():
    """A document that unpacks to more markup than any has is refused before it is parsed."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(DOCUMENTS["docx"])) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            empty = b"<w:p/>" * (limits.PART_BYTES // 6 + 1)
            new.writestr(
                name,
                data.replace(b"<w:body>", b"<w:body>" + empty) if name.endswith("document.xml") else data,
            )
    start = time.perf_counter()
    with pytest.raises(OversizedFileError, match="markup"):
        read_file(packed.getvalue())
    assert time.perf_counter() - start < 5
