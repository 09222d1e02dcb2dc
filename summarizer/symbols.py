"""Characters that act instead of being read: shown as symbols, never sent to a terminal."""

from __future__ import annotations

import re

# Controls steer a terminal, direction overrides reorder what follows, a lone surrogate cannot be written.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNSEEN = re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# JSON itself escapes those below; a lone surrogate that is no escape could not be written in UTF-8.
_STEERING = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` on one line, runs of white space as one space, unprintable characters as symbols.

    A control character is shown as its picture (U+2400 and after: "␛" for escape), any other as U+FFFD.
    """
    return _UNPRINTABLE.sub(_symbol, " ".join(text.split()))


def visible(text: str) -> str:
    """Return `text` with its line ends and spaces, unprintable characters as symbols (see `clean`)."""
    return _UNSEEN.sub(_symbol, text)


def inert_json(json: str) -> str:
    """Return the same JSON with what steers a terminal or reorders its line written as escapes."""
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", json)


def _symbol(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"
