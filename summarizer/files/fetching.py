"""Fetch a document from an address: over http or https alone, bounded in size, time and redirects."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError, OversizedFileError, UnfetchedFileError
from summarizer.files import extra
from summarizer.files.limits import FETCH_SECONDS, FILE_BYTES
from summarizer.files.loading import Loaded
from summarizer.version import VERSION

if TYPE_CHECKING:
    import httpx2

_REDIRECTS = 5
_STEP_SECONDS = 20.0


def fetch(url: str) -> Loaded:
    """Return what the server at `url` answers; see `load` for the errors."""
    extra.require("an address", "httpx2")
    import httpx2

    headers = {"user-agent": f"summarizer/{VERSION}"}
    try:
        with (
            httpx2.Client(
                follow_redirects=True, max_redirects=_REDIRECTS, timeout=_STEP_SECONDS, headers=headers
            ) as client,
            client.stream("GET", url) as response,
        ):
            return Loaded(_body(response, url), url, response.charset_encoding)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise UnfetchedFileError(url, f"cannot be fetched: {error or type(error).__name__}") from None


def _body(response: httpx2.Response, url: str) -> bytes:
    if not response.is_success:
        raise UnfetchedFileError(url, f"cannot be fetched: the server says {response.status_code}")
    deadline = time.monotonic() + FETCH_SECONDS
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > FILE_BYTES:
            raise OversizedFileError(url, f"is larger than {FILE_BYTES // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise UnfetchedFileError(url, f"cannot be fetched within {FETCH_SECONDS:.0f} seconds")
    if not data.strip():
        raise EmptyFileError(url, "is empty")
    return bytes(data)
