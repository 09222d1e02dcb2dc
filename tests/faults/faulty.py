"""A model server that misbehaves on the level of bytes: raw sockets, one thread a connection.

It answers honestly but where a `Fault` is due, and it counts what a client leaves behind.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from servers import Seen, good

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Fault = Callable[["Exchange"], None]

WHERE = ("first", "middle", "every", "once")
_MIDDLE = 2  # the third call
_PATIENCE = 20.0  # a fault that lasts gives up then, long after the client should have


@dataclass
class Exchange:
    """One request and the connection it came on."""

    seen: Seen
    connection: socket.socket
    served: Faulty

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.connection.sendall(data)

    def reply(self, status: str, body: bytes, *headers: str, kind: str = "application/json") -> None:
        """Send a whole response; `status` such as "200 OK", `headers` such as "Retry-After: 1"."""
        self.send(head(status, *headers, f"Content-Length: {len(body)}", kind=kind) + body)

    def drip(self, data: bytes, seconds: float = 0.05) -> None:
        """Send byte by byte, until the client has gone or patience is over."""
        for byte in data:
            if self.served.over.wait(seconds):
                return
            self.send(bytes([byte]))

    def wait(self) -> None:
        """Stay silent until the client closes its end, or the server does."""
        self.connection.settimeout(0.05)
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and not self.served.over.is_set():
            with suppress(TimeoutError):
                if not self.connection.recv(1):
                    return

    def honest(self) -> bytes:
        """Return the body of an honest answer."""
        return json.dumps(good(self.seen).payload).encode()


def head(status: str, *headers: str, kind: str = "application/json") -> bytes:
    """Return the head of a response."""
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers, "", ""]).encode()


@dataclass
class Faulty:
    """A running server: `requests` is what it saw, `open` the connections that clients hold."""

    fault: Fault | None = None
    where: str = "every"
    url: str = ""
    requests: list[Seen] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    connections: list[socket.socket] = field(default_factory=list)
    open: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def is_due(self, seen: Seen) -> bool:
        """Whether the fault is due on this request."""
        if self.fault is None or is_of_list(self.fault):
            return False
        if self.where == "once":
            return len(self.requests) == 1
        call = self.calls.index(name_of(seen))
        return self.where == "every" or call == (0 if self.where == "first" else _MIDDLE)

    def note(self, seen: Seen) -> bool:
        """Keep a request and tell whether the fault is due on it."""
        with self.lock:
            self.requests.append(seen)
            if (name := name_of(seen)) not in self.calls:
                self.calls.append(name)
            return self.is_due(seen)

    def most_for_a_call(self) -> int:
        """Return the requests sent for one call, at most."""
        names = [name_of(seen) for seen in self.requests]
        return max((names.count(name) for name in set(names)), default=0)


def is_of_list(fault: Fault | None) -> bool:
    """Whether a fault is one of the list of models, and not of answers."""
    return getattr(fault, "of_list", False)


def name_of(seen: Seen) -> str:
    """Return what tells a call from others, whatever form it is asked in: its prompt."""
    return seen.prompt.partition("\n\nReturn the correct JSON response")[0]


@contextmanager
def misbehaving(fault: Fault | None, where: str = "every") -> Iterator[Faulty]:
    """Run a server with a fault for as long as the context lasts."""
    served = Faulty(fault, where)
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    served.url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    threading.Thread(target=_accept, args=(listener, served), daemon=True).start()
    try:
        yield served
    finally:
        served.over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in served.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, served: Faulty) -> None:
    while not served.over.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        served.connections.append(connection)
        threading.Thread(target=_serve, args=(connection, served), daemon=True).start()


def _serve(connection: socket.socket, served: Faulty) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with served.lock:
        served.open += 1
    try:
        while _exchange(connection, served):
            pass
    except OSError:
        pass
    finally:
        with served.lock:
            served.open -= 1
        connection.close()


def _exchange(connection: socket.socket, served: Faulty) -> bool:
    """Answer one request; whether another may follow on the connection."""
    connection.settimeout(None)
    seen = _read(connection)
    if seen is None:
        return False
    exchange = Exchange(seen, connection, served)
    if seen.body is None:  # what it lists, which is no question
        if not is_of_list(served.fault):
            exchange.reply("404 Not Found", b"{}")
            return True
        served.fault(exchange)
        return False
    if served.note(seen) and served.fault is not None:
        served.fault(exchange)
        return not getattr(served.fault, "ends", False)
    reply = good(seen)
    exchange.reply(f"{reply.status} OK", json.dumps(reply.payload).encode())
    return True


def _read(connection: socket.socket) -> Seen | None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    top, _, body = data.partition(b"\r\n\r\n")
    first, *lines = top.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        more = connection.recv(1 << 20)
        if not more:
            return None
        body += more
    return Seen(first.split(" ")[1], headers, json.loads(body) if body else None, time.monotonic())
