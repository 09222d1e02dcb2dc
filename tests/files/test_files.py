"""`read_file`: kinds by content, encodings, errors of one line, and the way from an item back to the file."""

from __future__ import annotations

import gzip
import io
import zipfile
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from listening import Quiet, listening

from summarizer import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    FileError,
    FileKind,
    InputError,
    OversizedFileError,
    Place,
    Span,
    Summary,
    UnfetchedFileError,
    UnsupportedFileError,
    check,
    read_file,
    summarize,
)
from summarizer.files import fetching, kinds, limits, loading

PAGE = "<!doctype html><title>Mill</title><p>The mill burned <b>40 tonnes</b> of peat.</p>"
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada Brook>It burned 40 tonnes."
SRT = "1\n00:00:01,000 --> 00:00:03,000\nIt burned 40 tonnes.\n"
TEXT = "The mill burned 40 tonnes.\r\nIt closed on Monday."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (TEXT.encode(), FileKind.TEXT),
        (b"From what we know, it burned.", FileKind.TEXT),
        (b"Note: the mill.\n\nIt burned.", FileKind.TEXT),
        (b"a < b and <p is a letter", FileKind.TEXT),
        (PAGE.encode(), FileKind.HTML),
        (b"\n<?xml version='1.0'?>\n<!-- x --><html><p>Hm.</p></html>", FileKind.HTML),
        (PAGE.encode("utf-16"), FileKind.HTML),
        (b'\t<meta property="og:type" content="article"/>\t<!DOCTYPE html><p>Hm.</p>', FileKind.HTML),
        (b"<title>The mill</title><p>It burned.</p>", FileKind.HTML),
        (b"\xef\xbb\xbf" + VTT.encode(), FileKind.VTT),
        (SRT.encode(), FileKind.SRT),
        (SRT.replace("\n", "\r\n").encode(), FileKind.SRT),
    ],
)
def test_kind_by_content(data, kind):
    """The content says what a file is; no name is needed."""
    assert read_file(data).kind is kind


def test_text_is_kept(tmp_path):
    """Plain text is the file's own, its line ends too; places are its lines."""
    path = tmp_path / "mill.html"
    path.write_bytes(TEXT.encode())
    file = read_file(str(path))
    assert (file.text, file.kind, file.encoding, file.notes) == (TEXT, FileKind.TEXT, "utf-8", ())
    start = TEXT.index("Monday")
    assert file.place(Span(start, start + 6)) == Place(line=2)
    assert [place.line for place in file.places(Span(0, len(TEXT)))] == [1, 2]
    assert str(file.place(Span(0, 3))) == "line 1"


def test_divided_words_of_plain_text():
    """Words that lines divide are whole; each half leads back to its line, and a note tells."""
    file = read_file(b"The war-\nden of a three-\nyear lease left. It was pre-\nand post-war work.")
    assert file.text == "The warden\nof a three-year\nlease left. It was pre-\nand post-war work."
    assert file.notes == ("2 words that lines divide are put together",)
    assert [place.line for place in file.places(Span(4, 10))] == [1, 2]


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        (
            "cp1252",
            "“Die Mühle ist müde”, sagte Jörg Weiß; 40 € je Tonne wären zu zahlen – für größere Öfen mehr. ",
        ),
        (
            "cp1252",
            "Le château a brûlé, d’après M. Lefèvre : « c’était le plus âgé », l’été où tout a été gelé. ",
        ),
        ("cp1250", "Młyn spłonął w poniedziałek, powiedziała Ada Żuk; strata to około 40 tysięcy złotych. "),
        ("cp1251", "Мельница сгорела в понедельник, сказала Ада Брук; убыток составил сорок тысяч рублей. "),
        ("utf-16", "“Die Mühle ist müde”, sagte Jörg Weiß. "),
        ("shift_jis", "水車小屋は月曜日に焼けました。損失は四十万円だったと町長は話しています。"),
    ],
)
def test_other_encodings(encoding, sentence):
    """Text in another encoding is read as it was written, and the encoding is said."""
    file = read_file((sentence * 4).encode(encoding))
    assert file.text == sentence * 4
    assert file.encoding == encoding
    assert encoding in file.notes[0]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Borgmesteren sagde, at broen er lukket på ubestemt tid. Det koster 4,7 millioner."),
        ("cp1252", "La sindaca ha detto che il ponte è chiuso perché è pericoloso, e costerà 4 milioni."),
        ("cp1252", "La maire a déclaré que le pont sera réparé avant l’été, à un coût élevé."),
        ("cp1250", "Burmistrz powiedział, że most zostanie zamknięty. „Nie mamy wyboru”, dodał."),
        ("cp1250", "Starostka řekla, že most bude uzavřen do léta a oprava potrvá čtyři měsíce."),
        ("cp1254", "Belediye başkanı köprünün yaza kadar kapalı kalacağını söyledi."),
        ("cp1257", "Merė pasakė, kad tiltas bus uždarytas iki vasaros, ir kitų galimybių nėra."),
    ],
    ids=["da", "it", "fr", "pl", "cs", "tr", "lt"],
)
def test_short_texts_in_code_pages(encoding, text):
    """A sentence or two with few accents is read by the code page of its language, and that is said."""
    file = read_file(text.encode(encoding))
    assert file.text == text
    assert file.encoding == encoding
    assert encoding in file.notes[0]


def test_declared_encoding():
    """A page that names its encoding is believed where its bytes allow it."""
    page = '<html><meta charset="windows-1251"><p>Мельница сгорела.</p></html>'
    assert read_file(page.encode("cp1251")).text == "Мельница сгорела."
    lying = '<html><meta charset="us-ascii"><p>“Müde”</p></html>'
    assert read_file(lying.encode("cp1252")).text == "“Müde”"


def archive(**files: bytes) -> bytes:
    """Return a zip archive of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyFileError, "empty"),
        (b" \n ", EmptyFileError, "empty"),
        (b"<html><script>x</script></html>", EmptyFileError, "no text"),
        (gzip.compress(b"text", mtime=0), UnsupportedFileError, "gzip"),
        (archive(a=b"x"), UnsupportedFileError, "archive"),
        (b"PK\x03\x04 and junk", DamagedFileError, "damaged"),
        (b"{\\rtf1 text}", UnsupportedFileError, "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnsupportedFileError, "2007"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            EncryptedFileError,
            "password",
        ),
        (bytes(range(256)) * 8, UnsupportedFileError, "neither text"),
        (b"\0\1\2 text" * 20, UnsupportedFileError, "binary"),
        (b"WEBVTT\n\n", EmptyFileError, "no cue"),
    ],
)
def test_what_cannot_be_read(data, error, words):
    """Each file that cannot be read is one clear line of its own class."""
    with pytest.raises(error, match=words) as caught:
        read_file(data)
    assert isinstance(caught.value, FileError)
    assert isinstance(caught.value, InputError)
    assert caught.value.name == "the file"
    assert "\n" not in str(caught.value)


def test_no_file():
    """A path that is not there stays an OSError; a number is no file."""
    with pytest.raises(FileNotFoundError):
        read_file("nowhere/at/all.pdf")
    with pytest.raises(InputError, match="int"):
        read_file(3)


def test_too_large(monkeypatch, tmp_path):
    """A file past the limit is not read to its end."""
    monkeypatch.setattr(loading, "FILE_BYTES", 1_000_000)
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * 1_000_001)
    with pytest.raises(OversizedFileError, match=r"large.txt is larger than 1 MB"):
        read_file(path)


def test_zip_bomb():
    """An archive that says it unpacks to more than the limit is refused before anything is unpacked."""
    zeros = bytes(1_000_000)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(limits.UNPACKED_BYTES // len(zeros) + 1):
            made.writestr(f"word/{number}.xml", zeros if number < 2 else b"")
        for info in made.infolist():
            info.file_size = len(zeros)
    with pytest.raises(OversizedFileError, match="unpacks"):
        kinds.open_archive(data.getvalue(), "bomb.docx")


@contextmanager
def site(pages):
    """Serve `pages` by path on 127.0.0.1: a tuple of status, headers and body each."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self):
            status, headers, body = pages[self.path]
            self.answer(body, status, headers)

    with listening(Handler) as address:
        yield address


def test_address(monkeypatch):
    """A page is fetched, in the encoding that its server names; failures are one line with the address."""
    monkeypatch.setattr(loading, "FILE_BYTES", 5000)
    monkeypatch.setattr(fetching, "FILE_BYTES", 5000)
    pages = {
        "/": (200, {"content-type": "text/html; charset=cp1251"}, "<html><p>Мельница.</p>".encode("cp1251")),
        "/moved": (302, {"location": "/"}, b""),
        "/round": (302, {"location": "/round"}, b""),
        "/gone": (410, {}, b"no"),
        "/empty": (200, {}, b""),
        "/large": (200, {}, b"a" * 6000),
    }
    with site(pages) as address:
        assert read_file(address + "/").text == "Мельница."
        assert read_file(address + "/moved").name == address + "/moved"
        for path, error, words in (
            ("/gone", UnfetchedFileError, "410"),
            ("/round", UnfetchedFileError, "redirects"),
            ("/empty", EmptyFileError, "empty"),
            ("/large", OversizedFileError, "larger"),
        ):
            with pytest.raises(error, match=words) as caught:
                read_file(address + path)
            assert caught.value.name == address + path
    with pytest.raises(UnfetchedFileError, match="cannot be fetched"):
        read_file(address + "/")


def test_summary_of_a_file(tmp_path):
    """A summary of a path or bytes says where its items stand in the document, also after JSON."""
    path = tmp_path / "mill.txt"
    path.write_text("“It burned,” said Ada Brook.\n\nThe mill lost 40 tonnes.", encoding="utf-8")
    summary = summarize(path, model="none")
    assert (summary.quotations[0].place.line, summary.numeric_facts[0].place.line) == (1, 3)
    assert (summary.origin.name, summary.origin.kind) == (str(path), FileKind.TEXT)
    assert Summary.model_validate_json(summary.model_dump_json()) == summary
    assert summary.reverify(summary.source).holds
    again = summarize(path.read_bytes(), model="none")
    assert again.quotations == summary.quotations
    assert summarize(read_file(path), model="none").origin == summary.origin
    assert summarize(summary.source, model="none").quotations[0].place is None


def test_check_against_a_file(tmp_path):
    """A statement is held against a path, bytes or a file that was read."""
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    for source in (Path(path), path.read_bytes(), read_file(path)):
        support = check("The mill burned 40 tonnes of peat.", source)
        assert support.verdict.value == "supported"
        assert read_file(path).place(support.evidence[0]).element == "/html/body/p"


@pytest.mark.parametrize("name", ["a\x00b.txt", "\ud800.txt"], ids=ascii)
def test_a_name_that_no_file_can_have(name):
    """A null character or a lone surrogate in a path is an error of ours."""
    with pytest.raises(InputError, match="no file can have such a name"):
        read_file(name)
    with pytest.raises(InputError, match="no file can have such a name"):
        summarize(Path(name), model="none")
