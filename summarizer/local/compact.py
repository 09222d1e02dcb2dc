"""Answers on one line: the grammar that llama.cpp makes of a JSON schema lets a model indent its answer.

Line ends and indents were a quarter of the tokens written. The grammar cannot be told otherwise, but tokens
can be forbidden. In a string JSON writes a line end as two other characters, so that no answer loses one.
"""

from __future__ import annotations

import json
from http.client import HTTPConnection, HTTPException
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 5.0
_BEFORE = ("", " ", "{", " {", "[", " [", '"', '",', ",", "}", " }", "},", "]", "],", ":", "}}", '"}', '"]')
_ENDS = ("\n", "\n\n")


def line_ends(base_url: str, api_key: str) -> tuple[int, ...]:
    """Return the tokens of the server's model that end a line of JSON; none where it does not tell."""
    try:
        return tuple(_tokens(base_url, api_key))
    except (OSError, HTTPException, ValueError, TypeError, KeyError):
        return ()


def _tokens(base_url: str, api_key: str) -> Iterator[int]:
    connection = HTTPConnection(urlsplit(base_url).netloc, timeout=_SECONDS)
    headers = {"Authorization": f"Bearer {api_key}", "Content-Type": "application/json"}
    try:
        for before, end in product(_BEFORE, _ENDS):
            connection.request("POST", "/tokenize", json.dumps({"content": before + end}), headers)
            tokens = json.load(connection.getresponse())["tokens"]
            if len(tokens) == 1:  # of several, the first may be a quotation mark alone
                yield int(tokens[0])
    finally:
        connection.close()
