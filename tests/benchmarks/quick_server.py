"""An instant model server in a process of its own, with a limit that it really keeps, for the benchmarks.

`python tests/benchmarks/quick_server.py [--per-minute 600] [--limit bucket|window]` prints its port. It
answers every request honestly, as the tests' server does, counts what it sees at /counts, and refuses with
429 and Retry-After what is above its limit.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from servers import Seen, good


class Limit:
    """A limit a minute: a bucket that fills up evenly, or a window of a whole minute."""

    def __init__(self, per_minute: float | None, kind: str) -> None:
        """Take the limit; None is none."""
        self._rate = None if per_minute is None else per_minute / 60
        self._kind = kind
        self._level, self._last = 0.0, time.monotonic()
        self._taken: list[float] = []

    def wait(self) -> float | None:
        """Return None for a request that is let through, else the seconds to wait."""
        now = time.monotonic()
        if self._rate is None:
            return None
        if self._kind == "window":
            self._taken = [at for at in self._taken if at > now - 60]
            if len(self._taken) >= self._rate * 60:
                return self._taken[0] + 60 - now
            self._taken.append(now)
            return None
        size = max(1.0, self._rate)
        self._level = max(0.0, self._level - (now - self._last) * self._rate)
        self._last = now
        if self._level + 1 > size:
            return (self._level + 1 - size) / self._rate
        self._level += 1
        return None


class Server:
    """Answers requests one after another on each connection; keeps counts."""

    def __init__(self, limit: Limit) -> None:
        """Use a limit."""
        self._limit = limit
        self._seen: dict[bytes, int] = {}
        self._refused: list[float] = []
        self._let: list[float] = []
        self._answers: dict[bytes, bytes] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next(
                    (
                        int(line[15:])
                        for line in head.split(b"\r\n")
                        if line.lower().startswith(b"content-length:")
                    ),
                    0,
                )
                body = await reader.readexactly(length)
                writer.write(self._counts() if head.startswith(b"GET") else self._answer(body))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _answer(self, body: bytes) -> bytes:
        seconds = self._limit.wait()
        if seconds is not None:
            self._refused.append(time.monotonic())
            return _response(429, b'{"error": {"message": "slow down"}}', f"Retry-After: {seconds:.3f}\r\n")
        self._let.append(time.monotonic())
        key = sha256(body).digest()
        self._seen[key] = self._seen.get(key, 0) + 1
        if key not in self._answers:
            if len(self._answers) > 2000:
                self._answers.clear()
            payload = good(Seen("", {}, json.loads(body), 0.0)).payload
            self._answers[key] = _response(200, json.dumps(payload).encode())
        return self._answers[key]

    def _counts(self) -> bytes:
        now = time.monotonic()
        counts = {
            "requests": sum(self._seen.values()),
            "twice": sum(times - 1 for times in self._seen.values()),
            "let": [round(now - at, 3) for at in self._let[-200_000:]],
            "refused": [round(now - at, 3) for at in self._refused],
        }
        return _response(200, json.dumps(counts).encode())


def _response(status: int, body: bytes, more: str = "") -> bytes:
    head = (
        f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@contextmanager
def quick_server(*options: object) -> Iterator[str]:
    """Run the server in a process of its own and give its address."""
    command = [sys.executable, __file__, *map(str, options)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
        finally:
            process.kill()


def counts(url: str) -> dict[str, Any]:
    """Return what a running server has counted."""
    with urllib.request.urlopen(url.removesuffix("/v1") + "/counts") as response:
        counted: dict[str, Any] = json.load(response)
        return counted


async def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--per-minute", type=float)
    parser.add_argument("--limit", choices=("bucket", "window"), default="bucket")
    options = parser.parse_args()
    served = Server(Limit(options.per_minute, options.limit))
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0, limit=2**24)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
