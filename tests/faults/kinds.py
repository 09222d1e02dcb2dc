"""The kinds of faults: what a server, a proxy or a stranger may send in place of an answer."""

from __future__ import annotations

import gzip
import json
import time
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from faulty import head
from servers import KEY, USAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from faulty import Exchange, Fault

KINDS: dict[str, Fault] = {}
_OK = "200 OK"
HUGE = 30_000_000


def kind(function: Fault) -> Fault:
    """Register a fault under its name; the connection ends after it."""
    function.ends = True  # type: ignore[attr-defined]
    KINDS[function.__name__] = function
    return function


def status(name: str, line: str, said: object, *headers: str, media: str = "application/json") -> None:
    """Register a reply with a status line such as "200 OK", a body and headers."""
    body = said if isinstance(said, bytes) else json.dumps(said).encode()

    def fault(exchange: Exchange) -> None:
        exchange.reply(line, body, *headers, kind=media)

    KINDS[name] = fault


def error(message: str, code: str = "") -> dict[str, Any]:
    """Return the body of an error in OpenAI's words."""
    return {"error": {"message": message, "type": "error", "code": code}}


def _completion(content: object, finish: str = "stop", **message: object) -> bytes:
    choice = {
        "index": 0,
        "finish_reason": finish,
        "message": {"role": "assistant", "content": content} | message,
    }
    whole = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    return json.dumps(whole | {"usage": USAGE}).encode()


def _said(name: str, body: bytes | Callable[[Exchange], bytes], *headers: str) -> None:
    def fault(exchange: Exchange) -> None:
        exchange.reply(_OK, body if isinstance(body, bytes) else body(exchange), *headers)

    KINDS[name] = fault


PAGE = b"<!DOCTYPE html><html><title>Log in</title><form></form></html>"
for _code, _words in {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    408: "Request Timeout",
    409: "Conflict",
    413: "Too Large",
    418: "Teapot",
    422: "Unprocessable",
    429: "Too Many Requests",
    500: "Internal Server Error",
    501: "Not Implemented",
    503: "Unavailable",
    529: "Overloaded",
}.items():
    status(f"status_{_code}", f"{_code} {_words}", error("it did not work"))
status("status_429_for_hours", "429 Too Many Requests", error("later"), "Retry-After: 9000")
status("status_429_quota", "429 Too Many Requests", error("spent", "insufficient_quota"))
status("status_500_plain", "500 Internal Server Error", b"Internal Server Error", media="text/plain")
status("status_502_page", "502 Bad Gateway", PAGE, media="text/html")
status("status_404_page", "404 Not Found", PAGE, media="text/html")
status("status_405_page", "405 Method Not Allowed", PAGE, media="text/html")
status("login_page", _OK, PAGE, media="text/html")
status("redirect_elsewhere", "307 Moved", b"", "Location: http://127.0.0.1:9/v1/chat/completions")
status("redirect_in_a_circle", "308 Moved", b"", "Location: /v1/chat/completions")
status("redirect_to_no_address", "307 Moved", b"", "Location: http://[::1/v1/chat/completions")
status("redirect_to_no_port", "308 Moved", b"", "Location: http://127.0.0.1:99999/v1/chat/completions")
status("redirect_in_signs", "302 Found", b"", "Location: http://\u202e.invalid/")
status("redirect_to_login", "302 Found", b"", "Location: https://login.invalid/")
status("escapes_echoed", "500 No", error("\x1b]0;owned\x07\x1b[31mred\x1b[0m \x9b31m \u202etxt"))
status("deep_error", "500 No", b'{"error":' * 50_000 + b"1" + b"}" * 50_000)
status("deep_refusal", "400 No", b'{"error":' + b"[" * 50_000 + b"]" * 50_000 + b"}")
status("long_wait", "503 No", error("later"), "Retry-After: " + "9" * 400)
_said("empty_body", b"")
_said("null_body", b"null")
_said("not_json", b"{not json")
_said("array_body", b"[1, 2]")
_said("other_service", b'{"greeting": "hello"}')
_said("error_with_200", json.dumps(error("overloaded")).encode())
_said("no_choices", b'{"choices": []}')
_said("null_choices", b'{"choices": null}')
_said("null_message", b'{"choices": [{"index": 0, "message": null}]}')
_said("null_content", _completion(None))
_said("empty_content", _completion(""))
_said("list_content", _completion([{"type": "text", "text": "{}"}]))
_said("number_content", _completion(7))
_said("long_number", _completion("{}").replace(b'"created": 1', b'"created": ' + b"1" * 5000))
_said("long_number_in_content", _completion('{"claims": ' + "1" * 5000 + "}"))
_said("misfit", _completion('{"claims": 3}'))
_said("prose", _completion("I am sorry, I would rather write a poem."))
_said("surrogate", _completion('{"headline": "\\ud800", "claims": []}'))
_said("deep_content", _completion('{"a":' * 500 + "1" + "}" * 500))
_said("deep_body", b'{"choices":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
_said("many_choices", b'{"choices": [' + b"{}," * 60_000 + b"{}]}")
_said("refusal", _completion(None, refusal="I cannot help with that."))
_said("filtered", _completion('{"headl', "content_filter"))
_said("cut_off", _completion('{"headl', "length"))
_said("invalid_utf8", b'{"choices": [{"message": {"content": "\xff\xfe"}}]}')
_said("utf16", _completion("{}").decode().encode("utf-16"))
_said("odd_usage", _completion("{}").replace(b'"prompt_tokens": 100', b'"prompt_tokens": "many"'))
_said("negative_usage", _completion("{}").replace(b'"prompt_tokens": 100', b'"prompt_tokens": -100'))
_said("endless_usage", _completion("{}").replace(b'"prompt_tokens": 100', b'"prompt_tokens": 1' + b"0" * 40))
_said("nan", b'{"choices": [{"message": {"content": "{}"}, "x": NaN, "y": 1e999}]}')
_said("key_in_answer", _completion(json.dumps({"headline": KEY, "claims": []})))
_said(
    "key_in_answer_escaped",
    _completion("x").replace(b'"x"', json.dumps(KEY).encode().replace(b"s", b"\\u0073")),
)
_said("text_in_answer", lambda exchange: _completion(exchange.seen.prompt))
_said("foreign_encoding", b"\x00\x01\x02", "Content-Encoding: br")
_said("broken_gzip", b"\x1f\x8b\x08\x00broken", "Content-Encoding: gzip")
_said(
    "fenced",
    lambda e: (
        e.honest()
        .replace(b'"content": "', b'"content": "Here:\\n```json\\n')
        .replace(b'}", ', b'}\\n```\\nDone.", ')
    ),
)
_said("gzip", lambda e: gzip.compress(e.honest()), "Content-Encoding: gzip")
KINDS["text_echoed"] = lambda e: e.reply("500 No", json.dumps(error(e.seen.prompt)).encode())
KINDS["text_echoed_url"] = lambda e: e.reply("500 No", json.dumps(error(quote(e.seen.prompt))).encode())


@kind
def dropped(exchange: Exchange) -> None:
    """Close without a word."""


@kind
def dropped_in_head(exchange: Exchange) -> None:
    """Close in the middle of the head."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Ty")


@kind
def dropped_in_body(exchange: Exchange) -> None:
    """Close in the middle of the body."""
    exchange.send(head(_OK, "Content-Length: 4000") + exchange.honest()[:40])


@kind
def no_http(exchange: Exchange) -> None:
    """Speak another protocol."""
    exchange.send(b"SSH-2.0-OpenSSH_9.2\r\n")


@kind
def silent(exchange: Exchange) -> None:
    """Never answer."""
    exchange.wait()


@kind
def silent_in_body(exchange: Exchange) -> None:
    """Stop in the middle of the body and hold the connection."""
    exchange.send(head(_OK, "Content-Length: 4000") + exchange.honest()[:40])
    exchange.wait()


@kind
def dripping_head(exchange: Exchange) -> None:
    """Send the head a byte at a time."""
    exchange.drip(head(_OK, *(f"X-{n}: {n}" for n in range(99))))


@kind
def dripping_body(exchange: Exchange) -> None:
    """Send the body a byte at a time."""
    exchange.send(head(_OK, "Content-Length: 4000"))
    exchange.drip(b" " * 4000)


@kind
def dripping_chunks(exchange: Exchange) -> None:
    """Send a chunked body a byte at a time."""
    exchange.send(head(_OK, "Transfer-Encoding: chunked"))
    for _ in range(400):
        if exchange.served.over.wait(0.05):
            return
        exchange.send(b"1\r\n \r\n")


@kind
def dripping_gzip(exchange: Exchange) -> None:
    """Send the head of a gzip file, which may be of any length, a byte at a time: nothing to unpack comes."""
    exchange.send(head(_OK, "Transfer-Encoding: chunked", "Content-Encoding: gzip"))
    exchange.send(b"a\r\n\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03\r\n")
    for _ in range(400):
        if exchange.served.over.wait(0.05):
            return
        exchange.send(b"1\r\nx\r\n")


@kind
def dripping_error(exchange: Exchange) -> None:
    """Send the body of an error a byte at a time."""
    exchange.send(head("500 No", "Content-Length: 4000"))
    exchange.drip(b" " * 4000)


@kind
def dripping_continue(exchange: Exchange) -> None:
    """Say 100 Continue for ever."""
    for _ in range(400):
        if exchange.served.over.wait(0.05):
            return
        exchange.send(b"HTTP/1.1 100 Continue\r\n\r\n")


@kind
def endless_body(exchange: Exchange) -> None:
    """Send a body without end, as fast as it is taken."""
    exchange.send(head(_OK, "Transfer-Encoding: chunked"))
    chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"
    until = time.monotonic() + 5
    while time.monotonic() < until and not exchange.served.over.is_set():
        exchange.send(chunk)


@kind
def endless_head(exchange: Exchange) -> None:
    """Send a head without end."""
    exchange.send(b"HTTP/1.1 200 OK\r\n")
    until = time.monotonic() + 5
    while time.monotonic() < until and not exchange.served.over.is_set():
        exchange.send(b"X-More: " + b"x" * 8000 + b"\r\n")


@kind
def huge_answer(exchange: Exchange) -> None:
    """Send an answer of 30 MB."""
    exchange.reply(_OK, _completion("x" * HUGE))


@kind
def huge_error(exchange: Exchange) -> None:
    """Send an error of 30 MB."""
    exchange.reply("400 No", json.dumps(error("x" * HUGE)).encode())


@kind
def gzip_bomb(exchange: Exchange) -> None:
    """Send 100 kB that unpack to 100 MB."""
    exchange.reply(_OK, bomb(1), "Content-Encoding: gzip")


@kind
def nested_gzip_bomb(exchange: Exchange) -> None:
    """Send what unpacks twice, to gigabytes."""
    exchange.reply(_OK, bomb(2), "Content-Encoding: gzip, gzip")


@kind
def wrong_length(exchange: Exchange) -> None:
    """Announce less than is sent."""
    exchange.send(head(_OK, "Content-Length: 10") + exchange.honest())


@cache
def bomb(times: int) -> bytes:
    """Return 100 MB of blanks packed so many times; making it takes a second."""
    if times == 1:
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        blank = b" " * (1 << 20)
        return b"".join(packer.compress(blank) for _ in range(100)) + packer.flush()
    return gzip.compress(bomb(times - 1) * 80)
