"""Keys and texts in other people's words: found in every usual encoding, and not passed on."""

from __future__ import annotations

import base64
import html
import json
import logging
import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.drafting.secrecy import MARK, Secrets, brief, discreet, secrets_of
from summarizer.symbols import visible

KEY = "sk+quince/9f27c1=pear"
ENCODED = {
    "plain": KEY,
    "upper": KEY.upper(),
    "url": quote(KEY, safe=""),
    "url twice": quote(quote(KEY, safe=""), safe=""),
    "all of url": "".join(f"%{byte:02X}" for byte in KEY.encode()),
    "json": "".join(f"\\u{ord(character):04x}" for character in KEY),
    "json twice": "".join(f"\\\\u{ord(character):04X}" for character in KEY),
    "html": html.escape(KEY).replace("q", "&#113;"),
    "hex": KEY.encode().hex(),
    "hex with colons": KEY.encode().hex(":"),
    "hex with spaces": KEY.encode().hex(" "),
    "hex of C": ", ".join(f"0x{byte:02x}" for byte in KEY.encode()),
    "octal": "".join(f"\\{byte:03o}" for byte in KEY.encode()),
    "quoted-printable": "".join(f"={byte:02X}" for byte in KEY.encode()),
    "url thrice": quote(quote(quote(KEY, safe=""), safe=""), safe=""),
    "long escapes": "".join(f"\\U{ord(character):08x}" for character in KEY),
    "braced escapes": "".join(f"\\u{{{ord(character):x}}}" for character in KEY),
    "list of bytes": str(list(KEY.encode())),
    "list of letters": json.dumps(list(KEY)),
    "letters apart": " ".join(KEY),
    "lines": "\n".join(re.findall(".{1,5}", KEY)),
    "parted by nothing": "\u200b".join(KEY),
    "wide letters": "".join(chr(ord(character) + 0xFEE0) for character in KEY),
    "base32": base64.b32encode(b"user:" + KEY.encode()).decode(),
    "base64 of UTF-16": base64.b64encode(KEY.encode("utf-16-le")).decode(),
    "base64 in lines": "\n".join(re.findall(".{1,9}", base64.b64encode(KEY.encode()).decode())),
} | {
    f"base64 after {before}": coded(b"x" * before + KEY.encode() + b"tail").decode()
    for before in range(3)
    for coded in (base64.b64encode, base64.urlsafe_b64encode)
}


@pytest.mark.parametrize("form", ENCODED.values(), ids=ENCODED)
@pytest.mark.parametrize("around", ["{}", "no access with {} today", "k={};x", '"{}"'])
def test_a_key_is_found(form, around):
    """A key goes in whatever encoding it is echoed; words beside it stay."""
    said = around.format(form)
    secrets = Secrets((KEY,))
    with discreet(secrets):
        told = brief(said)
    assert MARK in told
    assert not secrets.encoded_in(told)
    assert form not in told


@pytest.mark.parametrize("key", ["not-needed", "local key", "password-1", "0000-0000-0000"])
def test_a_key_of_plain_words(key):
    """A key that is no secret, as local servers take one, is found as it stands, and not in common words."""
    secrets = Secrets((key,))
    assert secrets.cleaned(f"k={key}") == f"k={MARK}"
    assert not secrets.encoded_in(key.replace("-", " ").replace("l k", "l, k"))


@given(st.text(max_size=300))
def test_other_words_are_left_alone(said):
    """What holds no key is not touched, but for control characters, white space and length."""
    secrets = Secrets((KEY,))
    assert secrets.cleaned(said) == said


def test_which_keys():
    """Keys, and the password and query of an address; not the few letters that local servers take."""
    secrets = secrets_of(KEY, None, "-", "none", url="http://u:password9@host/v1?token=abcdefgh9&n=1")
    assert secrets.keys == (KEY, "password9", "abcdefgh9")
    assert KEY not in repr(secrets)


def test_records_inside_and_outside():
    """Records of the SDKs are shortened during our calls alone."""
    logger = logging.getLogger("openai._base_client")
    records = []
    handler = logging.Handler()
    handler.emit = lambda record: records.append(record.getMessage())
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        with discreet(Secrets((KEY,))):
            logger.debug("options %s", KEY + " word" * 90)
        logger.debug("options %s", KEY + " word" * 90)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)
    assert KEY not in records[0]
    assert len(records[0]) <= 120
    assert len(records[1]) > 300


@given(st.text())
def test_visible_characters(text):
    """No control character but line ends and tab is left, nor one that turns the writing; length stays."""
    shown = visible(text)
    assert len(shown) == len(text)
    left = shown.replace("\r\n", "")
    assert all(character in "\n\t" or character.isprintable() or ord(character) >= 0xA0 for character in left)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(shown)
