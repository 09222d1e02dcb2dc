"""The way of a request to its server: whoever keeps answers, counts money or slows a run down stands here.

An answer is handed over as the vendor's SDK gave it, before anything is parsed; a re-ask, a retry and each
half of a call that was split pass here as requests of their own.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from summarizer.drafting.limits import LIMITS
from summarizer.drafting.responses import counted, with_bare_json
from summarizer.drafting.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from pydantic import BaseModel

    from summarizer.drafting.forms import Manners
    from summarizer.drafting.pricing import Price
    from summarizer.errors import ModelError
    from summarizer.ledger import Usage

    Create = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Server:
    """An OpenAI-compatible server: where it is, the key it takes, and the model's name there."""

    base_url: str = field(repr=False)
    api_key: str = field(repr=False)
    model: str


@dataclass(frozen=True, slots=True)
class Provider:
    """A model by the name "provider/model" that instructor's `from_provider` takes."""

    name: str


class Means(StrEnum):
    """How a model is asked for a decision; see `summarizer.drafting.deciding`."""

    TOKENS = "tokens"
    ADDRESS = "address"
    WORDS = "words"


@dataclass(slots=True)
class Deciding:
    """By which means a server is asked for decisions, until it turns out not to know them."""

    of: Means = Means.WORDS


@dataclass(frozen=True, slots=True)
class Sending:
    """A request on its way: the body that the SDK gets, its package, provider and client, and how."""

    body: dict[str, Any]
    package: str
    provider: str
    sdk: Any
    send: Callable[[], Awaitable[Any]]


class Line(Protocol):
    """What requests pass through."""

    async def carry(self, sending: Sending) -> Any:
        """Return the answer to a request, by sending it or from what is known already."""
        ...

    def spoil(self, ask: Ask, failure: ModelError) -> None:
        """Note that the answers of `ask` were of no use."""
        ...


@dataclass(slots=True)
class Ask:
    """One question to the model with all its tries: the keys answered so far, and seconds waited in line.

    `watch` is told what became of the latest answer: None, or what is wrong with it.
    """

    sent: list[str] = field(default_factory=list)
    waited: float = 0.0
    task: str = ""
    watch: Callable[[BaseException | None], None] | None = None

    def judged(self, error: BaseException | None = None) -> None:
        """Say of the latest answer whether it was of use."""
        watch, self.watch = self.watch, None
        if watch is not None:
            watch(error)

    def turn(self, key: str) -> int:
        """Return how often `key` was answered: 1 at a deliberate identical retry, and so on."""
        return self.sent.count(key)


@dataclass(frozen=True, slots=True)
class Way:
    """How requests reach the model: through a `Line` or directly, and what their tokens cost.

    `bound` is the option that bounds the answer of a hosted model, where it has to be bounded for a cap.
    """

    line: Line | None = field(default=None, repr=False)
    price: Price | None = field(default=None, repr=False)
    bound: str | None = None

    def priced(self, usage: Usage) -> Usage:
        """Return the cost in tokens with its price."""
        return usage.model_copy(update={"cost": self.price.cost(usage) if self.price else None})

    def spoil(self, ask: Ask, failure: ModelError) -> None:
        """Let the line know that these answers were of no use."""
        if self.line is not None:
            self.line.spoil(ask, failure)


ASK: ContextVar[Ask] = ContextVar("ask")
_PLAIN = "__has_no_validators__"
_OPTIONS = {"extra_headers", "extra_query", "extra_body", "timeout", "stream"}  # of `create`, not of a body


def is_loopback(base_url: str) -> bool:
    """Whether an address is this very machine."""
    host = urlsplit(base_url).hostname or ""
    return host in {"localhost", "::1", "0.0.0.0"} or host.startswith("127.")  # noqa: S104 - compared, not bound


@contextmanager
def asking(task: str = "") -> Iterator[Ask]:
    """Open an `Ask` for the requests sent within."""
    ask = Ask(task=task)
    token = ASK.set(ask)
    try:
        yield ask
    finally:
        ask.judged()
        ASK.reset(token)


@lru_cache(maxsize=64)
def prepared(answer: type[BaseModel]) -> type[BaseModel]:
    """Return a model as instructor makes it for itself at each call, with its schema made once."""
    from instructor import openai_schema

    made: Any = openai_schema(answer)
    schema = json.dumps(made.model_json_schema())
    made.model_json_schema = classmethod(lambda _, *__, **___: json.loads(schema))
    setattr(made, _PLAIN, True)
    _spare_plain()
    return made  # type: ignore[no-any-return]


@cache
def _spare_plain() -> None:
    """Keep instructor from going through models of our own for asynchronous validators: they have none.

    It does so four times a call, which takes as long as all else that it does.
    """
    from instructor.v2.core import patch
    from instructor.v2.validation import async_validators

    look = async_validators.reject_async_validators

    def spared(response_model: Any) -> None:
        if not getattr(response_model, _PLAIN, False):
            look(response_model)

    for module in (async_validators, patch):
        setattr(module, look.__name__, spared)


def sender(
    create: Callable[..., Any], sdk: Any, provider: str, line: Line | None, manners: Manners | None = None
) -> Create:
    """Return an asynchronous function that sends one request by an SDK's `create`, through `line` if any.

    With `manners` an option that the server refuses is left out, then and from then on.
    """
    package = (getattr(create, "__module__", None) or type(create).__module__).partition(".")[0]
    is_async = inspect.iscoroutinefunction(inspect.unwrap(create))
    create = _straight(create, sdk)

    async def send(**body: Any) -> Any:
        async def go() -> Any:
            return await in_time(create(**body) if is_async else in_thread(partial(create, **body)))

        return with_bare_json(await carried(Sending(body, package, provider, sdk, go), line))

    if manners is None:
        return send

    async def fitting(**body: Any) -> Any:
        fitted = manners.fitted(body)
        try:
            return await send(**fitted)
        except Exception as error:
            if not manners.learns(error, fitted):
                raise
        return await send(**manners.fitted(body))

    return fitting


async def carried(sending: Sending, line: Line | None) -> Any:
    """Return the answer to a request that goes through a line, or directly."""
    return counted(await sending.send(), sending.body) if line is None else await line.carry(sending)


async def in_time(answer: Awaitable[Any]) -> Any:
    """Wait for one answer as long as its call allows, whatever the SDK's own timeouts say."""
    async with asyncio.timeout(LIMITS.get().seconds()):
        return await answer


def _straight(create: Callable[..., Any], sdk: Any) -> Callable[..., Any]:
    """Return what posts a body as the asynchronous SDK's `create` does, without its walk through all of it.

    That walk turns an SDK's own types into JSON; a body that is JSON already goes past it, in half the time.
    """
    import openai
    from openai.types.chat import ChatCompletion

    if not isinstance(sdk, openai.AsyncOpenAI) or create != sdk.chat.completions.create:
        return create

    async def post(**body: Any) -> Any:
        if _OPTIONS & body.keys() or "model" not in body:
            return await create(**body)
        return await sdk.post("/chat/completions", body=body, cast_to=ChatCompletion)

    return post
