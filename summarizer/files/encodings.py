"""From bytes to characters: as the file says, else UTF-8, else as charset-normalizer takes them for."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from summarizer.errors import OversizedFileError, SettingsError, UnsupportedFileError
from summarizer.files import extra
from summarizer.files.limits import TEXT_LENGTH

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 20_000  # characters
_FEW = 0.02  # of them that may be control characters: old typesetting left some in texts
_DETECTED_FROM = 200_000  # bytes that the detector looks at; more does not change its mind
# Of encodings that the detector finds equally likely, the one that most documents are in.
_USUAL = ("cp1252", "cp1250", "cp1251", "shift_jis", "gb18030", "big5", "euc_kr")
_MOST_ACCENTS = 0.2  # of the bytes of a text in Latin letters
# The code pages that Windows gives to the languages of Latin letters; to all others of them cp1252.
_PAGES = {"cp1250": "bs cs hr hu pl ro sk sl sq", "cp1254": "az ku tr", "cp1257": "et lt lv"}
_ACCENTS = re.compile(r"[À-ɏ]{3}")  # no word of these languages has three in a row
_SIGN_IN_WORD = re.compile(r"(?<=[a-z])[¡-¿×÷](?=[a-z])")  # "M³yn": no letter where one is due


class Decoded(NamedTuple):
    """A text, the name of its encoding as Python has it, and a note where that was guessed."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, name: str, declared: str | None = None, *, told: str | None = None) -> Decoded:
    """Return the characters of `data`; `declared` is what a server or header says they are encoded in.

    `told` is what the user says, who is believed. Raises `UnsupportedFileError` for what is no text in that
    encoding, or in any, `OversizedFileError` past the limit, `SettingsError` for an encoding that is none.
    """
    decoded = (
        _told(data, name, told)
        if told
        else _marked(data) or _said(data, declared) or _utf8(data) or _detected(data, name)
    )
    if len(decoded.text) > TEXT_LENGTH:
        raise OversizedFileError(name, f"holds more than {TEXT_LENGTH // 1_000_000} million characters")
    return decoded


def mark_of(head: bytes) -> str | None:
    """Return the encoding that the first bytes of a text say, if they do."""
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def is_binary(text: str) -> bool:
    """Whether a text without a mark of its kind is none: more than a few of its characters are controls."""
    sample = text[:_LOOKED_AT]
    return len(_CONTROLS.findall(sample)) > _FEW * len(sample)


def said_in(data: bytes) -> str | None:
    """Return the encoding that an HTML or XML document names in itself."""
    found = _XML.search(data[:1024]) or _META.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def _told(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), codecs.lookup(encoding).name)
    except LookupError:
        raise SettingsError(f"no encoding {encoding!r} is known") from None
    except UnicodeError as error:
        where = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise UnsupportedFileError(
            name, f"is not {encoding} text{where}: give another encoding, or none"
        ) from None


def _marked(data: bytes) -> Decoded | None:
    if (encoding := mark_of(data)) is None:
        return None
    note = None if encoding == "utf-8-sig" else f"its characters are {encoding}, as its first bytes say"
    return Decoded(data.decode(encoding, "replace"), encoding.removesuffix("-sig"), note)


def _said(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None:
        return None
    try:
        encoding = codecs.lookup(declared).name
        # Browsers take latin-1 for cp1252: the quotation marks and dashes of real pages are in it.
        encoding = "cp1252" if encoding in {"iso8859-1", "ascii"} else encoding
        note = None if encoding == "utf-8" else f"its characters are {encoding}, as it says itself"
        return Decoded(data.decode(encoding), encoding, note)
    except (LookupError, UnicodeError):
        return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _detected(data: bytes, name: str) -> Decoded:
    extra.require("text that is not UTF-8", "charset_normalizer")
    encoding = _page_of_language(data) or _likeliest(data, name)
    note = f"its characters were taken for {encoding}: it is not UTF-8 and does not say"
    return Decoded(data.decode(encoding, "replace"), encoding, note)


def _page_of_language(data: bytes) -> str | None:
    """Return the code page of Windows for the language of a text in Latin letters, where it fits.

    A detector of encodings needs more accents than a short text has; its language shows without them.
    """
    import py3langid

    sample = data[:_DETECTED_FROM]
    if sum(byte >= 0x80 for byte in sample) > _MOST_ACCENTS * len(sample):
        return None
    language, _ = py3langid.classify(sample.decode("cp1252", "replace"))
    page = next((page for page, languages in _PAGES.items() if language in languages.split()), "cp1252")
    try:
        text = data.decode(page)
    except UnicodeDecodeError:
        return None
    return None if _SIGN_IN_WORD.search(text) or _ACCENTS.search(text) else page


def _likeliest(data: bytes, name: str) -> str:
    import charset_normalizer

    found = charset_normalizer.from_bytes(data[:_DETECTED_FROM])
    best = found.best()
    if best is None:
        raise UnsupportedFileError(name, "is neither text in a known encoding nor of a kind that can be read")
    likely = [match for match in found if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    broken = [len(_SIGN_IN_WORD.findall(str(match))) for match in likely]
    whole = [match for match, signs in zip(likely, broken, strict=True) if signs == min(broken)]
    same = {encoding for match in whole for encoding in match.could_be_from_charset}
    return next((usual for usual in _USUAL if usual in same), whole[0].encoding)
