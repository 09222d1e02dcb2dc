"""Keep keys and texts out of what is said: messages, log records, answers that echo a key."""

from __future__ import annotations

import base64
import html
import logging
import re
import unicodedata
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from summarizer.symbols import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 110  # characters of anybody else's words in a message or a log record
MARK = "[key]"
_LEAST_BARE = 12
_DIGIT = re.compile(r"\d")
_NO_LETTER = re.compile(r"[\W_]+")
_SHORTEST = 8  # a shorter key, such as the "-" that local servers take, keeps no secret
_LONGEST_READ = 4000
_DEEPEST_QUOTING = 3
_LIKE_A_KEY = re.compile(r"(?i)\b(?:bearer|basic)\s+\S+|\b(?:sk|gsk|xai|key)-[\w*-]{6,}")
_ESCAPES = re.compile(r"(?:\\+[uU]\{?0{0,6}|\\+x\{?|0x|=|%)([0-9a-fA-F]{2})\}?(?:, ?| )?")
_OCTAL = re.compile(r"\\+([01][0-7]{2})")
_BETWEEN = re.compile(r"[\s:,.-]+")  # what may stand in a long code, or between its digits
_VENDORS = ("openai", "instructor", "httpx2", "httpcore2", "httpx", "httpcore", "anthropic")


@dataclass(frozen=True, slots=True)
class Secrets:
    """The keys that a connection sends; nothing that holds one, in any usual encoding, is passed on."""

    keys: tuple[str, ...] = field(default=(), repr=False)

    def cleaned(self, text: str) -> str:
        """Return `text` without the keys; a word that holds one encoded goes as a whole."""
        text = self.without_plain(text)
        if not self.encoded_in(text):
            return text
        told = " ".join(MARK if self.encoded_in(word) else word for word in text.split(" "))
        return MARK if self.encoded_in(told) else told  # it stands in pieces

    def without_plain(self, text: str) -> str:
        """Return `text` with a mark in place of each key that stands there as it is."""
        for key in self.keys:
            text = re.sub(re.escape(key), MARK, text, flags=re.IGNORECASE)
        return text

    def encoded_in(self, text: str) -> bool:
        """Whether `text` holds a key by any usual encoding: URL, JSON, HTML, mail, base64 or hexadecimal."""
        if not self.keys:
            return False
        read = {text, *_unquoted(text), html.unescape(text), _unescaped(text)}
        if any(form in reading.lower() for reading in read for form in self._forms(_writings)):
            return True
        bare = [_bare(reading) for reading in read]
        if any(key in reading for key in self._telling() for reading in bare):
            return True
        packed = _BETWEEN.sub("", text).lower()
        return any(_BETWEEN.sub("", code) in packed for code in self._forms(_codes))

    def _telling(self) -> list[str]:
        """Return the letters and digits of those keys that nobody writes by chance."""
        keys = [_bare(key) for key in self.keys]
        return [key for key in keys if len(key) >= _LEAST_BARE and _DIGIT.search(key) and not key.isdecimal()]

    def _forms(self, ways: Callable[[str], Iterator[str]]) -> Iterator[str]:
        for key in self.keys:
            yield from (form.lower() for form in ways(key))


def secrets_of(*keys: object, url: object = "") -> Secrets:
    """Return the secrets among `keys` and in the user, password and query of an address."""
    parts = urlsplit(str(url))
    found = [*keys, parts.password, *(value for _, value in parse_qsl(parts.query))]
    return Secrets(tuple(dict.fromkeys(k for k in found if isinstance(k, str) and len(k) >= _SHORTEST)))


def brief(said: object, most: int = MOST) -> str:
    """Return in one line of at most `most` characters what a server or library says.

    No key is in it, no longer piece of a text and no control character.
    """
    line = _current.get().cleaned(" ".join(str(said)[:_LONGEST_READ].split()))
    line = visible(_LIKE_A_KEY.sub(MARK, line))
    return line if len(line) <= most else line[: most - 1] + "…"


@contextmanager
def discreet(secrets: Secrets) -> Iterator[None]:
    """Hold back, inside of the context, what vendors' log records tell of keys and texts."""
    for name in logging.root.manager.loggerDict.keys() - _seen:  # a hundred; few are new at a call
        _seen.add(name)
        if name.partition(".")[0] in _VENDORS:
            logging.getLogger(name).addFilter(_FILTER)
    token = _current.set(secrets)
    try:
        yield
    finally:
        _current.reset(token)


class _Discretion(logging.Filter):
    """Shortens the records of our own calls; those of others pass as they are."""

    def filter(self, record: logging.LogRecord) -> bool:
        if _current.get() is not _NOBODY:
            record.msg, record.args = brief(record.getMessage()), ()
            record.exc_info = record.exc_text = record.stack_info = None
        return True


_NOBODY = Secrets()
_FILTER = _Discretion()
_seen: set[str] = set()  # names of loggers
_current: ContextVar[Secrets] = ContextVar("secrets", default=_NOBODY)


def _writings(key: str) -> Iterator[str]:
    yield key
    yield quote(key, safe="")


def _codes(key: str) -> Iterator[str]:
    yield "".join(map(str, key.encode()))  # a list of bytes
    for data in (key.encode(), key.encode("utf-16-le")):
        yield data.hex()
        yield from _in_base64(data)
    for before in range(5):
        coded = base64.b32encode(b"\0" * before + key.encode()).decode().rstrip("=")
        yield coded[-(-before * 8 // 5) : -1]


def _in_base64(data: bytes) -> Iterator[str]:
    for before in range(3):  # base64 knows three ways to begin; its first and last digits hold neighbours too
        coded = base64.b64encode(b"\0" * before + data).decode().rstrip("=")
        core = coded[-(-before * 8 // 6) : -1]
        yield core
        yield core.translate({ord("+"): "-", ord("/"): "_"})


def _unquoted(text: str) -> Iterator[str]:
    for _ in range(_DEEPEST_QUOTING):
        text = unquote(text)
        yield text


def _bare(text: str) -> str:
    """Return the letters and digits of a text, whatever form they have and whatever stands between them."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text)).lower()


def _unescaped(text: str) -> str:
    text = _ESCAPES.sub(lambda found: chr(int(found[1], 16)), text)
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)


def keys_of(client: Any) -> tuple[object, ...]:
    """Return what a vendor's client holds as its key, under the names that vendors use."""
    return tuple(getattr(client, name, None) for name in ("api_key", "auth_token", "_api_key"))
