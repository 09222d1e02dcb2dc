"""Fetch a document from an address: over http or https alone, bounded in size, time and redirects."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError, OversizedFileError, UnfetchedFileError
from summarizer.files import extra
from summarizer.files.limits import FETCH_SECONDS, FILE_BYTES
from summarizer.files.loading import Loaded
from summarizer.running import run
from summarizer.version import VERSION

if TYPE_CHECKING:
    import httpx2

_REDIRECTS = 5
_STEP_SECONDS = 20.0


def fetch(url: str) -> Loaded:
    """Return what the server at `url` answers; see `load` for the errors."""
    extra.require("an address", "httpx2")
    return run(_fetched(url))


async def _fetched(url: str) -> Loaded:
    """Fetch within the time for all of it: the client's own timeouts begin anew at every byte."""
    import httpx2

    try:
        async with (
            asyncio.timeout(FETCH_SECONDS),
            httpx2.AsyncClient(
                follow_redirects=True,
                max_redirects=_REDIRECTS,
                timeout=_STEP_SECONDS,
                headers={"user-agent": f"summarizer/{VERSION}"},
            ) as client,
            client.stream("GET", url) as response,
        ):
            return Loaded(await _body(response, url), url, response.charset_encoding)
    except TimeoutError:
        problem = f"cannot be fetched within {FETCH_SECONDS:g} seconds"
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        problem = f"cannot be fetched: {error or type(error).__name__}"
    raise UnfetchedFileError(url, problem)


async def _body(response: httpx2.Response, url: str) -> bytes:
    if not response.is_success:
        raise UnfetchedFileError(url, f"cannot be fetched: the server says {response.status_code}")
    data = bytearray()
    async for chunk in response.aiter_bytes():
        data += chunk
        if len(data) > FILE_BYTES:
            raise OversizedFileError(url, f"is larger than {FILE_BYTES // 1_000_000} MB")
    if not data.strip():
        raise EmptyFileError(url, "is empty")
    return bytes(data)
