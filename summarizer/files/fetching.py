"""Fetch a document from an address: over http or https alone, bounded in size, time and redirects."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import EmptyFileError, OversizedFileError, UnfetchedFileError
from summarizer.files import extra
from summarizer.files.limits import FETCH_SECONDS, FILE_BYTES
from summarizer.files.loaded import Loaded
from summarizer.running import run
from summarizer.version import VERSION

if TYPE_CHECKING:
    import httpx2

_REDIRECTS = 5
_STEP_SECONDS = 20.0
_USER = re.compile(r"(?<=//)[^/?#]*@")
_LONGEST_NAME = 300


def fetch(url: str) -> Loaded:
    """Return what the server at `url` answers; see `load` for the errors.

    User and password in an address are sent, and not told.
    """
    extra.require("an address", "httpx2")
    name = _USER.sub("", url, count=1)
    if not _is_whole(url):
        raise UnfetchedFileError(_brief(name), "is no address that can be asked")
    return run(_fetched(url, name))


def _is_whole(url: str) -> bool:
    import httpx2

    try:
        return bool(httpx2.URL(url).host) and urlsplit(url).port != 0
    except (ValueError, httpx2.InvalidURL):  # urlsplit knows which ports there are
        return False


def _brief(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


async def _fetched(url: str, name: str) -> Loaded:
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
            return Loaded(await _body(response, name), name, response.charset_encoding)
    except TimeoutError:
        problem = f"cannot be fetched within {FETCH_SECONDS:g} seconds"
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        problem = f"cannot be fetched: {str(error) or type(error).__name__}"
    except (UnicodeError, ExceptionGroup):  # what the client makes of a port that cannot be
        problem = "redirects to what is no address"
    raise UnfetchedFileError(_brief(name), problem)


async def _body(response: httpx2.Response, name: str) -> bytes:
    if not response.is_success:
        raise UnfetchedFileError(_brief(name), f"cannot be fetched: the server says {response.status_code}")
    data = bytearray()
    async for chunk in response.aiter_bytes():
        data += chunk
        if len(data) > FILE_BYTES:
            raise OversizedFileError(_brief(name), f"is larger than {FILE_BYTES // 1_000_000} MB")
    if not data.strip():
        raise EmptyFileError(_brief(name), "is empty")
    return bytes(data)
