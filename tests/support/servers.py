"""A model server of the tests' own on 127.0.0.1, whose replies a test scripts.

Unscripted requests get an honest answer, built from the schema that the request carries and from the text
in its prompt, so that a summary runs for real without a model.
"""

from __future__ import annotations

import json
import math
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

from listening import JSON, Quiet, listening
from pydantic import BaseModel

from summarizer.drafting.client import Request, connect
from summarizer.drafting.sending import Server
from summarizer.running import run
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.ledger import Usage

KEY = "sk-quince-9f27c1"
USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 10,
    "total_tokens": 110,
    "prompt_tokens_details": {"cached_tokens": 40},
}


@dataclass(frozen=True)
class Seen:
    """A request as the server saw it; `at` is a monotonic clock in seconds."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    at: float

    @property
    def prompt(self) -> str:
        """The first message of the user."""
        return next(m["content"] for m in self.body["messages"] if m["role"] == "user")

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema that the answer is to follow."""
        if "tools" in self.body:
            return self.body["tools"][0]["function"]["parameters"]
        return self.body["response_format"]["json_schema"]["schema"]


@dataclass(frozen=True)
class Reply:
    """What the server sends; `drop` closes the connection instead, `hang` waits that many seconds first."""

    status: int = 200
    payload: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    hang: float = 0.0
    drop: bool = False


def completion(
    content: str | None, finish: str = "stop", usage: dict[str, Any] | None = None, **message: Any
) -> Reply:
    """Return a chat completion with `content`; further arguments are fields of its message."""
    return Reply(
        payload={
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "test",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": finish,
                    "message": {"role": "assistant", "content": content} | message,
                }
            ],
            "usage": USAGE if usage is None else usage,
        }
    )


def failure(status: int, code: str = "", message: str = "no", **headers: str) -> Reply:
    """Return an error in OpenAI's shape; `headers` are written with underscores for hyphens."""
    error = {"message": message, "type": "error", "code": code}
    return Reply(status, {"error": error}, {name.replace("_", "-"): value for name, value in headers.items()})


def deciding(**likely: float) -> Reply:
    """Return a completion of one token, with the probability of each token that is listed for it."""
    token = max(likely, key=likely.__getitem__)
    listed = [{"token": t, "logprob": math.log(p), "bytes": None} for t, p in likely.items()]
    content = [listed[list(likely).index(token)] | {"top_logprobs": listed}]
    reply = completion(token, "length")
    reply.payload["choices"][0]["logprobs"] = {"content": content, "refusal": None}
    return reply


def good(seen: Seen) -> Reply:
    """Answer honestly: claims are the sentences' own words, speakers the first candidates."""
    if seen.body.get("logprobs"):
        return deciding(Yes=0.9, No=0.1) if "Answer Yes or No." in seen.prompt else deciding(A=0.9, B=0.1)
    answer = json.dumps(honest(seen.schema, shown(seen.prompt)), ensure_ascii=False)
    if "tools" not in seen.body:
        return completion(answer)
    function = {"name": seen.body["tools"][0]["function"]["name"], "arguments": answer}
    call = {"id": "call_1", "type": "function", "function": function}
    return completion(None, "tool_calls", tool_calls=[call])


def saying(**fields: Any) -> Callable[[Seen], Reply]:
    """Answer honestly but for these fields of the answer."""

    def reply(seen: Seen) -> Reply:
        answer = honest(seen.schema, shown(seen.prompt)) | fields
        return completion(json.dumps(answer, ensure_ascii=False))

    return reply


def refusal() -> Reply:
    """Refuse as OpenAI's models do."""
    return completion(None, refusal="I cannot help with that.")


def filtered() -> Reply:
    """Refuse as a content filter does: half an answer, and the reason."""
    return completion('{"headline": "Cut', "content_filter")


def cut_off(*_: object) -> Reply:
    """Stop at the token limit."""
    return completion('{"headline": "Cut', "length")


def shown(prompt: str) -> dict[str, str]:
    """Return what a prompt shows by id: sentences, and the two words before each number asked about."""
    sentences = re.findall(r"^\[([SC]\d+)\] (.*)$", prompt, re.MULTILINE)
    numbers = re.findall(r"^(N\d+): .*?(\S* ?\S+) \[[^]]*\]", prompt, re.MULTILINE)
    return dict(sentences + numbers)


def honest(schema: dict[str, Any], words: dict[str, str]) -> Any:
    """Return an answer that fits `schema`; a field takes the words of its id, else the first there are."""
    return _Honest(schema.get("$defs", {}), words).value(schema, "")


@dataclass(frozen=True)
class _Honest:
    definitions: dict[str, Any]
    words: dict[str, str]

    def value(self, schema: dict[str, Any], name: str) -> Any:
        if "$ref" in schema:
            return self.value(self.definitions[schema["$ref"].rpartition("/")[2]], name)
        if "const" in schema or "enum" in schema:
            return schema["const"] if "const" in schema else schema["enum"][0]
        if schema["type"] == "object":
            return {key: self.value(part, key) for key, part in schema["properties"].items()}
        if schema["type"] == "array":
            return self.array(schema)
        return self.said(name)[: schema.get("maxLength", 400)]

    def array(self, schema: dict[str, Any]) -> list[Any]:
        kind = self.definitions.get(schema["items"].get("$ref", "").rpartition("/")[2], {})
        if "claim" in kind.get("properties", {}):
            return self.claims(schema)
        return [self.value(schema["items"], "")]

    def claims(self, schema: dict[str, Any]) -> list[dict[str, str]]:
        ids = self.definitions[schema["items"]["$ref"].rpartition("/")[2]]["properties"]["sentence"]
        chosen = ids.get("enum", [ids.get("const")])[: schema["maxItems"]]
        return [{"sentence": id_, "claim": self.said(id_)[:400]} for id_ in chosen]

    def said(self, name: str) -> str:
        return self.words.get(name, next(iter(self.words.values()), "nothing"))


@dataclass
class ModelServer:
    """A running server: `requests` is what it saw; `script` queues replies, each used once.

    `models` is what it says of its models, and `looks` how often it was asked for them.
    """

    url: str = ""
    requests: list[Seen] = field(default_factory=list)
    replies: list[Reply | Callable[[Seen], Reply]] = field(default_factory=list)
    models: Reply = Reply(404, {})
    looks: int = 0
    otherwise: Callable[[Seen], Reply] = field(default=good)

    def script(self, *replies: Reply | Callable[[Seen], Reply]) -> None:
        """Queue replies; when they are used up, requests get an honest answer again."""
        self.replies += replies

    def reply_to(self, seen: Seen) -> Reply:
        """Return the next reply."""
        self.requests.append(seen)
        reply = self.replies.pop(0) if self.replies else self.otherwise
        return reply if isinstance(reply, Reply) else reply(seen)


@contextmanager
def serving() -> Iterator[ModelServer]:
    """Run a model server for as long as the context lasts."""
    model = ModelServer()

    class Handler(_Handler):
        served = model

    with listening(Handler) as address:
        model.url = f"{address}/v1"
        yield model


class _Handler(Quiet, BaseHTTPRequestHandler):
    served: ModelServer

    def do_GET(self) -> None:
        self.served.looks += self.path == "/v1/models"
        if self.served.models.drop:
            self.close_connection = True
        else:
            self._send(self.served.models)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        headers["x-peer"] = str(self.client_address[1])
        reply = self.served.reply_to(Seen(self.path, headers, body, time.monotonic()))
        time.sleep(reply.hang)
        if reply.drop:
            self.close_connection = True
            return
        try:
            self._send(reply)
        except OSError:
            self.close_connection = True  # the client has gone, as it may

    def _send(self, reply: Reply) -> None:
        data = json.dumps(reply.payload).encode() if reply.raw is None else reply.raw
        self.answer(data, reply.status, JSON | reply.headers)


class Town(BaseModel):
    """An answer to ask for."""

    town: str
    people: int


LARKFIELD = Town(town="Larkfield", people=412)
FINE = completion(LARKFIELD.model_dump_json())
BROKEN = completion('{"town": "Lark')
LONG_TEXT = "The heron stood in the mill race. " * 40


def ask(source: Any, model: str | None = "m", **settings: Any) -> tuple[Town, Usage]:
    """Ask for a town once through `source`, on the loop that the synchronous functions share."""

    async def asked() -> tuple[Town, Usage]:
        async with connect(source, model, Settings(**settings)) as connected:
            return await connected.ask(Request("Be exact.", LONG_TEXT, 200), Town)

    answer, usage = run(asked())
    return Town(**answer.model_dump()), usage


def own(server: ModelServer) -> Server:
    """Return the address of a server as the library takes it."""
    return Server(server.url, KEY, "m")


def at(server: ModelServer, **settings: Any) -> Settings:
    """Return settings for a server, with one retry."""
    return Settings(base_url=server.url, retries=1, **settings)
