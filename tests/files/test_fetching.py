"""Addresses whose server takes its time: the whole of a request is bounded, not each of its steps."""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager, suppress
from threading import Event, Thread

import pytest

from summarizer import UnfetchedFileError, read_file
from summarizer.files import fetching

pytest.importorskip("httpx2", reason="needs the extra `files`")

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
DRIPS = {
    "nothing": (b"", b""),
    "status": (b"", HEAD * 9),
    "head": (HEAD, b"X-More: " + b"x" * 900),
    "head without end": (HEAD, b"X: y\r\n" * 900),
    "body": (HEAD + b"Content-Length: 900\r\n\r\n", b"a" * 900),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n" * 200),
    "error": (b"HTTP/1.1 500 No\r\nContent-Length: 900\r\n\r\n", b"a" * 900),
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99),
    "packed": (
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: 900\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\x03",
        b"x" * 890,
    ),
}
SECONDS = 0.4


@contextmanager
def dripping(at_once, slowly):
    """Serve an address that sends `at_once` and then `slowly` byte by byte; yields it and who hung up."""
    listener, gone, over = socket.create_server(("127.0.0.1", 0)), Event(), Event()

    def serve():
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            connection.recv(65536)
            connection.sendall(at_once)
            for byte in slowly:
                if over.wait(0.02):
                    return
                connection.sendall(bytes([byte]))
            connection.settimeout(20)
            connection.recv(1)
        gone.set()

    Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/page", gone
    finally:
        over.set()
        listener.close()


@pytest.mark.parametrize("kind", DRIPS)
def test_dripping_server(kind, monkeypatch):
    """A server that drips its answer, in whatever part, costs no more than the time for a fetch."""
    monkeypatch.setattr(fetching, "FETCH_SECONDS", SECONDS)
    with dripping(*DRIPS[kind]) as (address, gone):
        start = time.monotonic()
        with pytest.raises(UnfetchedFileError, match=r"within 0\.4 seconds|the server says 500"):
            read_file(address)
        assert time.monotonic() - start < SECONDS + 3
        assert gone.wait(5), "the connection is left open"


NO_ADDRESSES = (
    "http:// http://[ http://\ud800/ http://127.0.0.1:99999/ http://127.0.0.1:-5/ http://127.0.0.1:0/ "
    "http:///x http://\u202e.invalid http://127.0.0.1/\x00"
).split(" ")


@pytest.mark.parametrize("address", NO_ADDRESSES, ids=ascii)
def test_no_address(address):
    """What is no address is refused as such, by an error of ours."""
    with pytest.raises(UnfetchedFileError, match="no address"):
        read_file(address)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:99999/", "http://[", "ftp://a/b", "http://\\x80/", "//"]
)
def test_redirect_to_no_address(target):
    """Where a server sends one to what is no address, the error says of whom."""
    head = f"HTTP/1.1 302 Moved\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"
    with dripping(head.encode("latin-1"), b"") as (address, _), pytest.raises(UnfetchedFileError) as caught:
        read_file(address)
    assert caught.value.name == address


def test_a_password_is_not_told():
    """User and password of an address are sent to the server, and stand in no name and no error."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nA mill burned"
    with dripping(body, b"") as (address, _):
        file = read_file(address.replace("//", "//ann:secret-word@"))
    assert (file.text, file.name) == ("A mill burned", address)
    with pytest.raises(UnfetchedFileError, match=r"^http://127\.0\.0\.1:1/\?k=x{270,}… cannot") as caught:
        read_file("http://ann:secret-word@127.0.0.1:1/?k=" + "x" * 999)
    assert "secret" not in repr(caught.value) + str(caught.value.name)


_MOVED = b"HTTP/1.1 302 Moved\r\nLocation: /on\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def test_redirects_share_the_time(monkeypatch):
    """Each of several slow redirects is in time, all of them together are not."""
    monkeypatch.setattr(fetching, "FETCH_SECONDS", SECONDS)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        with suppress(OSError):
            for _ in range(9):
                connection, _ = listener.accept()
                with connection:
                    connection.recv(65536)
                    time.sleep(SECONDS / 3)
                    connection.sendall(_MOVED)

    Thread(target=serve, daemon=True).start()
    with pytest.raises(UnfetchedFileError, match=r"within 0\.4 seconds"):
        read_file(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    listener.close()
