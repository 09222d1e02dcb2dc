"""Requests by aiohttp, which parses in C: one takes half the processor time that it takes by httpx2 alone."""

from __future__ import annotations

import io
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from weakref import finalize

import aiohttp
import httpx2
from yarl import URL

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

_CONNECTIONS = 1000  # as many as the SDK's own transport opens
_IDLE = 5.0  # seconds that a connection is kept
_HEADER = 1 << 16  # bytes
_AT_ONCE = 1 << 20  # bytes of a body; of a larger one aiohttp warns that it holds up others
# The first that fits counts. Which of them says that nothing was carried, decides whether it may be billed.
_ERRORS = (
    (aiohttp.ConnectionTimeoutError, httpx2.ConnectTimeout),
    (aiohttp.ServerTimeoutError, httpx2.ReadTimeout),
    (aiohttp.ClientConnectorError, httpx2.ConnectError),
    (aiohttp.ServerDisconnectedError, httpx2.RemoteProtocolError),
    (aiohttp.ClientConnectionError, httpx2.ReadError),
    (aiohttp.InvalidURL, httpx2.UnsupportedProtocol),
    (aiohttp.ClientError, httpx2.RemoteProtocolError),
)


class Transport(httpx2.AsyncBaseTransport):
    """Sends requests over connections that it keeps, with the errors that httpx2's own raises."""

    def __init__(self, *, secure: bool) -> None:
        """Open nothing yet; `secure` tells whether certificates will be needed."""
        self._certificates = httpx2.create_ssl_context() if secure else True
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request, its body whole; a redirect is handed back, and so is what is compressed."""
        body, seconds = await request.aread(), request.extensions.get("timeout", {})
        with _told_as_httpx2():
            response = await self._opened().request(
                request.method,
                URL(str(request.url), encoded=True),
                headers=request.headers.multi_items(),
                data=io.BytesIO(body) if len(body) > _AT_ONCE else body or None,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None, sock_connect=seconds.get("connect"), sock_read=seconds.get("read")
                ),
            )
        return httpx2.Response(response.status, headers=list(response.raw_headers), stream=_Body(response))

    async def aclose(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_CONNECTIONS, keepalive_timeout=_IDLE, ssl=self._certificates
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                max_line_size=_HEADER,
                max_field_size=_HEADER,
            )
            self._session._retry_connection = False  # noqa: SLF001 - retries have one owner, and it is not here
            finalize(self, _let_go, self._session)
        return self._session


class _Body(httpx2.AsyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _told_as_httpx2():
            async for chunk in self._response.content.iter_any():
                yield chunk

    async def aclose(self) -> None:
        """Let the connection be used again, if all was read; else it is closed."""
        self._response.release()


def _let_go(session: aiohttp.ClientSession) -> None:
    """Close what an interrupted process leaves open; by itself aiohttp would complain of it at its exit."""
    connector = session.connector
    session.detach()
    if connector is not None:
        with suppress(Exception):  # at the end of a process its loop may be gone
            connector._close()  # noqa: SLF001 - as close() does before it waits for the peers


@contextmanager
def _told_as_httpx2() -> Iterator[None]:
    try:
        yield
    except aiohttp.ClientError as error:
        kind = next(kind for ours, kind in _ERRORS if isinstance(error, ours))
        raise kind(str(error)) from error
