"""The transport behind our own connections: what it raises, and that nothing is tried twice."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading

import httpx2
import openai
import pytest
from servers import ModelServer, Reply

from summarizer.drafting.failures import may_be_billed
from summarizer.drafting.transport import Transport


def sent(url: str, method: str = "POST", content: bytes = b"{}", seconds: float = 20.0) -> httpx2.Response:
    """Send one request and return its answer, read."""

    async def send() -> httpx2.Response:
        transport = Transport(secure=False)
        try:
            timeout = {"connect": seconds, "read": seconds}
            request = httpx2.Request(method, url, content=content, extensions={"timeout": timeout})
            response = await transport.handle_async_request(request)
            await response.aread()
            return response
        finally:
            await transport.aclose()

    return asyncio.run(send())


def answering(raw: bytes) -> tuple[socket.socket, str, list[bytes]]:
    """Return a server that says the same bytes to whoever comes and hangs up, its address, and what came."""
    server = socket.create_server(("127.0.0.1", 0))
    came: list[bytes] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            came.append(connection.recv(1 << 16))
            connection.sendall(raw)
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    return server, f"http://127.0.0.1:{server.getsockname()[1]}/v1/chat/completions", came


def wrapped(error: Exception) -> Exception:
    """Return an error as the SDK hands it on."""
    failure = openai.APIConnectionError(request=httpx2.Request("POST", "http://mill.invalid/v1"))
    failure.__cause__ = error
    return failure


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no HTTP at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbroken\r\n",
    ],
    ids=["nothing", "no http", "short", "broken chunk"],
)
def test_a_broken_answer_may_be_billed(raw):
    """What broke after the request went out raises an error of httpx2's, and counts as spent; once."""
    server, url, came = answering(raw)
    with server, pytest.raises(httpx2.TransportError) as caught:
        sent(url)
    assert may_be_billed(wrapped(caught.value))
    assert not isinstance(caught.value, httpx2.TimeoutException)
    assert len(came) == 1


def test_nobody_there_is_not_billed():
    """A connection that never stood has carried nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(httpx2.ConnectError) as caught:
        sent(f"http://127.0.0.1:{port}/v1/chat/completions")
    assert not may_be_billed(wrapped(caught.value))


def test_silence_is_a_timeout(server: ModelServer):
    """A server that takes a request and says nothing times out, and may have billed it."""
    server.script(Reply(hang=5.0))
    with pytest.raises(httpx2.ReadTimeout) as caught:
        sent(f"{server.url}/chat/completions", seconds=0.2)
    assert may_be_billed(wrapped(caught.value))


def test_compressed_answers_and_large_bodies():
    """What is compressed is read as it was said; a body of megabytes goes out without a warning."""
    body = gzip.compress(b'{"said": "yes"}')
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    server, url, _ = answering(head + body)
    with server:
        assert sent(url).json() == {"said": "yes"}
        assert sent(url, content=b" " * (1 << 16)).status_code == 200


def test_no_redirect_is_followed():
    """Whoever asked decides where else a request may go."""
    server, url, _ = answering(b"HTTP/1.1 307 X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
    with server:
        assert sent(url, "GET", b"").status_code == 307
