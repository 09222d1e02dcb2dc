"""Between the SDK and the network: every answer bounded in bytes and in depth, no request sent to a stranger.

Nothing is read beyond what a question can need, compressed or not, and a redirect is followed on the same
host alone: no other gets the key or the text. How long a request may take, is held by whoever sends it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx2

from summarizer.drafting.limits import LIMITS
from summarizer.drafting.threads import in_thread
from summarizer.drafting.transport import Transport
from summarizer.errors import AddressError, AnswerError, OversizeError

if TYPE_CHECKING:
    from summarizer.drafting.secrecy import Secrets

_MOST_OF_A_FILE = 1 << 26  # bytes of what is no answer: the output of a batch
_DEEPEST = 48
_REDIRECTS = 3
_KEPT_METHOD = {307, 308}
_MOVED = {301, 302, 303, *_KEPT_METHOD}
_OF_TRANSPORT = {"content-encoding", "content-length", "transfer-encoding"}
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\Z)', re.DOTALL)
_BRACKET = re.compile(rb"[\[{]|[\]}]")
_PAGE = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)


class Straight(httpx2.AsyncClient):
    """A client of our own: a `Relay` sends by its transport, since there is nothing else to heed."""

    def __init__(self, *, secure: bool) -> None:
        self.transport = Transport(secure=secure)
        super().__init__(transport=self.transport, trust_env=False)


class Relay(httpx2.AsyncBaseTransport):
    """Sends through another client, which keeps its connections, proxies and certificates."""

    def __init__(self, inner: httpx2.AsyncClient | httpx2.Client) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send within the limits of the call under way.

        Raises `OversizeError`, `AddressError` or `AnswerError` for what no model server says.
        """
        limits, address = LIMITS.get(), _host(request)
        if not _is_question(request):
            most = limits.bytes if request.url.path.endswith("/models") else _MOST_OF_A_FILE
            return await self._followed(request, most)
        response = await self._followed(request, limits.bytes)
        if response.status_code != httpx2.codes.OK:
            return response
        text = _understood(response.content, limits.secrets, address)
        return _checked(response, text) if _is_chat(request) else _made(response, content=text.encode())

    async def aclose(self) -> None:
        """Leave the inner client open: whoever made it closes it."""

    async def _followed(self, request: httpx2.Request, most: int) -> httpx2.Response:
        for _ in range(_REDIRECTS):
            response = await self._sent(request, most)
            if response.status_code not in _MOVED:
                return response
            request = _moved(request, response)
        raise AddressError(f"{_host(request)} redirects in a circle: check base_url")

    async def _sent(self, request: httpx2.Request, most: int) -> httpx2.Response:
        if isinstance(self._inner, httpx2.Client):
            return await in_thread(_sent_by, self._inner, request, most)
        if isinstance(self._inner, Straight):
            response = await self._inner.transport.handle_async_request(request)
        else:
            response = await self._inner.send(request, stream=True, follow_redirects=False)
        body = bytearray()
        try:
            async for chunk in response.aiter_bytes():
                body += chunk
                _hold(len(body), most)
        finally:
            await response.aclose()
        return _made(response, content=bytes(body))


def _sent_by(client: httpx2.Client, request: httpx2.Request, most: int) -> httpx2.Response:
    """Send through a synchronous client; the thread that waits here is left behind when time is over."""
    plain = httpx2.Request(
        request.method,
        request.url,
        headers=request.headers,
        content=request.content,
        extensions=request.extensions,
    )
    response = client.send(plain, stream=True, follow_redirects=False)
    body = bytearray()
    try:
        for chunk in response.iter_bytes():
            body += chunk
            _hold(len(body), most)
    finally:
        response.close()
    return _made(response, content=bytes(body))


def _hold(size: int, most: int) -> None:
    if size > most:
        raise OversizeError(
            f"the answer is longer than {most} bytes, which no answer to the question needs: "
            "check base_url, or ask another model"
        )


def _made(response: httpx2.Response, **body: Any) -> httpx2.Response:
    headers = [(k, v) for k, v in response.headers.multi_items() if k.lower() not in _OF_TRANSPORT]
    return httpx2.Response(response.status_code, headers=headers, extensions={}, **body)


def _moved(request: httpx2.Request, response: httpx2.Response) -> httpx2.Request:
    """Return the request to where a redirect leads, if that is the same host and keeps the request whole."""
    target = _target(request, response)
    kept = response.status_code in _KEPT_METHOD
    downgraded = request.url.scheme == "https" and target.scheme != "https"
    if not kept or (target.host, target.port) != (request.url.host, request.url.port) or downgraded:
        raise AddressError(
            f"{_host(request)} redirects ({response.status_code}) to {target.host or 'nowhere'}, which is "
            "not followed, since it would get the key and the text: set base_url to the right address"
        )
    return httpx2.Request(
        request.method,
        target,
        headers=request.headers,
        content=request.content,
        extensions=request.extensions,
    )


def _target(request: httpx2.Request, response: httpx2.Response) -> httpx2.URL:
    try:
        return request.url.join(response.headers.get("location", ""))
    except (httpx2.InvalidURL, ValueError):
        return httpx2.URL("")


def _understood(body: bytes, secrets: Secrets, address: str) -> str:
    """Return what an answer says; the SDK may read it as JSON, and it holds no key."""
    if _PAGE.match(body):
        raise AddressError(f"a web page is at the address {address}, no model server: check base_url")
    if _depth(body) > _DEEPEST:
        raise AnswerError(f"the answer is nested deeper than {_DEEPEST} levels")
    text = secrets.without_plain(body.decode("utf-8", "replace"))
    if secrets.encoded_in(text):
        raise AnswerError("the answer holds the API key in an encoding, and is not taken")
    return text


def _checked(response: httpx2.Response, text: str) -> httpx2.Response:
    """Return a chat completion, or with its true status an error of the server's that came under 200."""
    try:
        answer = json.loads(text)
    except ValueError:
        answer = None  # broken JSON may be whole the next time: the SDK says so, and it is asked for again
    if isinstance(answer, dict) and "choices" not in answer:
        if not isinstance(answer.get("error"), dict | str):
            raise AddressError("the reply is no chat completion: is the address right?")
        return _made(_with_status(answer["error"], response), content=text.encode())
    if isinstance(answer, dict) and isinstance(answer["choices"], list) and len(answer["choices"]) > 1:
        text = json.dumps(answer | {"choices": answer["choices"][:1]})  # one was asked for
    return _made(response, content=text.encode("utf-8", "replace"))


def _with_status(error: object, response: httpx2.Response) -> httpx2.Response:
    code = error.get("code") if isinstance(error, dict) else None
    known = isinstance(code, int) and 400 <= code < 600
    return httpx2.Response(code if known and isinstance(code, int) else 500, headers=response.headers)


def _depth(body: bytes) -> int:
    """Return how deep brackets are nested in JSON, in time linear in its length."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", body)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _is_question(request: httpx2.Request) -> bool:
    return _is_chat(request) or bool(request.url.path.endswith("/decisions"))


def _is_chat(request: httpx2.Request) -> bool:
    return bool(request.url.path.endswith("/chat/completions"))


def _host(request: httpx2.Request) -> str:
    return str(request.url.netloc.decode("ascii", "replace"))
