"""A server of the tests' own that speaks OpenAI's files and batches, as it may go wrong."""

from __future__ import annotations

import itertools
import json
import random
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from listening import Quiet, listening
from servers import Seen, good

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servers import Reply


@dataclass
class Plan:
    """How one batch ends: its status, which lines are answered, broken, shuffled, sent twice, or in error."""

    status: str = "completed"
    answered: Callable[[int], bool] = lambda _: True
    failing: Callable[[int], int] = lambda _: 0
    broken: Callable[[int], bool] = lambda _: False
    looks: int = 1
    mixed: bool = False
    errors: tuple[tuple[str, str], ...] = ()


@dataclass
class BatchServer:
    """The running server: files and batches by id, and how often each request was answered.

    `refusing` are the next replies at addresses that begin so, 0 for a connection that is cut after the work.
    """

    url: str = ""
    files: dict[str, str] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    plans: list[Plan] = field(default_factory=list)
    otherwise: Callable[[Seen], Reply] = field(default=good)
    bodies: list[str] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=itertools.count)
    lock: Lock = field(default_factory=Lock)
    hold: bool = False
    slow: float = 0.0
    page: int = 100
    refusing: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)

    def refusal(self, method: str, path: str) -> tuple[int, Any] | None:
        """Return the next refusal at an address, if there is one."""
        queue = next((q for at, q in self.refusing.items() if f"{method} {path}".startswith(at) and q), None)
        return queue.pop(0) if queue else None

    def keep(self, text: str) -> str:
        """Keep a file and return its id."""
        name = f"file-{next(self.ids)}"
        self.files[name] = text
        return name

    def submit(self, given: dict[str, Any]) -> dict[str, Any]:
        """Make a batch; it is worked off when it is looked at often enough."""
        name = f"batch-{next(self.ids)}"
        plan = self.plans.pop(0) if self.plans else Plan()
        self.batches[name] = {
            "id": name,
            "object": "batch",
            "status": "in_progress",
            "created_at": int(time.time()),
            "completion_window": "24h",
            "plan": plan,
            **given,
        }
        return self.shown(name)

    def look(self, name: str) -> dict[str, Any]:
        """Show a batch, worked off when its time has come."""
        batch = self.batches[name]
        plan: Plan = batch["plan"]
        plan.looks -= 1
        if batch["status"] == "in_progress" and plan.looks < 0 and not self.hold:
            self._work(batch, plan)
        return self.shown(name)

    def shown(self, name: str) -> dict[str, Any]:
        """Show a batch as it stands."""
        return {key: value for key, value in self.batches[name].items() if key != "plan"}

    def _work(self, batch: dict[str, Any], plan: Plan) -> None:
        rows = [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]
        done: list[Any] = []
        failed = []
        for number, row in enumerate(rows):
            if plan.failing(number):
                error = {"message": "busy", "code": "server_error"}
                answer = {"status_code": plan.failing(number), "body": {"error": error}}
                failed.append({"custom_id": row["custom_id"], "response": answer, "error": None})
            elif plan.answered(number):
                self.bodies.append(json.dumps(row["body"], sort_keys=True))
                reply = self.otherwise(Seen(row["url"], {}, row["body"], 0.0))
                answer = {"status_code": 200, "body": reply.payload}
                line = {"custom_id": row["custom_id"], "response": answer, "error": None}
                done.append("{broken" if plan.broken(number) else line)
        if plan.mixed:
            done += done[: len(done) // 2]
            random.Random(3).shuffle(done)
        batch["status"] = plan.status
        batch["errors"] = {"object": "list", "data": [{"code": c, "message": m} for c, m in plan.errors]}
        for name, lines in (("output_file_id", done), ("error_file_id", failed)):
            if lines:
                batch[name] = self.keep("".join(map(_line, lines)))


def _line(line: Any) -> str:
    return (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n"


@contextmanager
def serving_batches() -> Iterator[BatchServer]:
    """Run the server for as long as the context lasts."""
    model = BatchServer()

    class Handler(_Handler):
        served = model

    with listening(Handler) as address:
        model.url = f"{address}/v1"
        yield model


class _Handler(Quiet, BaseHTTPRequestHandler):
    served: BatchServer

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(self.served.slow)
        with self.served.lock:
            refusal = self.served.refusal("POST", self.path)
            if refusal is not None and refusal[0]:
                self.answer(json.dumps(refusal[1]).encode(), refusal[0])
                return
            if self.path == "/v1/files":
                boundary = self.headers["Content-Type"].partition("boundary=")[2].encode()
                part = next(p for p in data.split(b"--" + boundary) if b"filename=" in p)
                text = part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n").decode()
                name = self.served.keep(text)
                self._send({"id": name, "object": "file", "purpose": "batch", "filename": "x", "bytes": 1})
            elif self.path == "/v1/batches":
                made = self.served.submit(json.loads(data))
                if refusal is not None:
                    self.close_connection = True
                    return
                self._send(made)

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        with self.served.lock:
            if (refusal := self.served.refusal("GET", path)) is not None:
                self.answer(json.dumps(refusal[1]).encode(), refusal[0])
            elif path == "/v1/batches":
                self._list(parse_qs(query).get("after", [""])[0])
            elif path.startswith("/v1/batches/"):
                self._send(self.served.look(path.rpartition("/")[2]))
            else:
                self._send(self.served.files[path.split("/")[3]])

    def _list(self, after: str) -> None:
        """Send a page of the batches, the newest first."""
        names = list(reversed(self.served.batches))
        names = names[names.index(after) + 1 :] if after else names
        shown = [self.served.shown(name) for name in names[: self.served.page]]
        self._send({"object": "list", "data": shown, "has_more": len(names) > self.served.page})

    def _send(self, payload: Any) -> None:
        self.answer((payload if isinstance(payload, str) else json.dumps(payload)).encode())
