"""The one module that speaks to model servers: openai and instructor beneath, tenacity for the tries.

Failures of any vendor become errors of this library here, and nowhere else.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from summarizer.drafting.failures import is_schema_failure, is_transient, retry_after, translated
from summarizer.drafting.prompts import encodable
from summarizer.drafting.responses import is_refusal, tokens_of
from summarizer.drafting.sending import (
    Ask,
    Deciding,
    Means,
    Provider,
    Sending,
    Server,
    Way,
    asking,
    is_loopback,
    prepared,
    routed,
)
from summarizer.errors import (
    AnswerError,
    MissingDependencyError,
    ModelError,
    RefusedError,
    SettingsError,
    UnknownModelError,
)
from summarizer.ledger import Usage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    import instructor
    import openai
    import tenacity

    from summarizer.settings import Settings

    _Made = openai.OpenAI | openai.AsyncOpenAI | instructor.Instructor | instructor.AsyncInstructor
    AnyClient = _Made | Callable[[], Any]

Answer = TypeVar("Answer", bound=BaseModel)
_SCHEMA_PROVIDERS = {"openai", "ollama"}  # they follow a JSON schema; for the others instructor's own default
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 20.0
_THINKING = 16_000  # tokens that a hosted model may think before its answer, where a cap bounds it
_DECIDERS = ("gpt-6-luna",)  # the models that OpenAI's Decisions API knows, in its public beta
_logger = logging.getLogger("instructor")


@dataclass(frozen=True, slots=True)
class Request:
    """What one call sends. `max_tokens` bounds the answer where the server can be told so.

    `task` names the prompt for whoever watches; it is not sent.
    """

    system: str
    prompt: str
    max_tokens: int
    task: str = ""


_DIRECT = Way()


@dataclass(frozen=True, slots=True)
class Client:
    """A connected model. `bounded` tells whether token limit and temperature are sent along."""

    create: Callable[..., Awaitable[Any]] = field(repr=False)
    retrying: Callable[..., Any] = field(repr=False)
    model: str | None
    bounded: bool
    settings: Settings
    way: Way
    sdk: Any = field(default=None, repr=False)
    means: Deciding = field(default_factory=Deciding)

    async def ask(self, request: Request, answer: type[Answer]) -> tuple[Answer, Usage]:
        """Ask once, with the retries and the one re-ask that the failure classes allow.

        Raises a `ModelError`; what the failed tries cost is its attribute `usage`.
        """
        with asking(request.task) as ask:
            tries = _Tries(self, ask)
            try:
                draft = await self.create(
                    response_model=prepared(answer),
                    messages=_messages(request),
                    max_retries=tries.policy(),
                    hooks=tries.hooks(),
                    **self._options(request),
                )
            except Exception as error:  # noqa: BLE001 - of any vendor
                failure = tries.failure(error)
                self.way.spoil(ask, failure)
            else:
                return draft, tries.usage()
        raise failure  # here, where no vendor's error is chained to it: those hold keys and texts

    async def complete(self, request: Request, **options: Any) -> tuple[Any, Usage]:
        """Ask for a bare completion, with the same retries; return it as the vendor's SDK gave it."""
        body = {"messages": _messages(request), **self._options(request), **options}

        async def completed() -> Any:
            return await self.create(response_model=None, **body)

        return await self._tried(request.task, completed)

    async def post(self, path: str, body: dict[str, Any], task: str = "") -> tuple[dict[str, Any], Usage]:
        """Send JSON to another address of the server, with the same retries; return the JSON it answers."""

        async def send() -> Any:
            answer = self.sdk.post(path, cast_to=object, body=body)
            return await answer if inspect.isawaitable(answer) else answer

        async def carried() -> Any:
            if self.way.line is None:
                return await send()
            return await self.way.line.carry(Sending(body, "builtins", "openai", self.sdk, send))

        return await self._tried(task, carried)

    async def _tried(self, task: str, send: Callable[[], Awaitable[Any]]) -> tuple[Any, Usage]:
        import tenacity

        with asking(task) as ask:
            tries = _Tries(replace(self, retrying=tenacity.AsyncRetrying), ask)
            try:
                response = await tries.policy()(send)
                tries.meter(response)
                if not tries.refused:
                    return response, tries.usage()
                failure = tries.failure(None)
            except Exception as error:  # noqa: BLE001 - of any vendor
                failure = tries.failure(error)
            self.way.spoil(ask, failure)
        raise failure

    def _options(self, request: Request) -> dict[str, Any]:
        options: dict[str, Any] = {} if self.model is None else {"model": self.model}
        if self.bounded:
            options["max_tokens"] = request.max_tokens
        elif self.way.bound is not None:
            options[self.way.bound] = request.max_tokens + _THINKING
        temperature = self.settings.temperature
        if temperature is None and self.bounded:
            temperature = 0.0
        return options if temperature is None else options | {"temperature": temperature}


def _messages(request: Request) -> list[dict[str, str]]:
    return [
        {"role": "system", "content": request.system},
        {"role": "user", "content": encodable(request.prompt)},
    ]


class _Tries:
    """The tries of one call: which failure gets another, how long to wait, and what all of them cost."""

    def __init__(self, client: Client, ask: Ask) -> None:
        self._settings = client.settings
        self._retrying = client.retrying
        self._way = client.way
        self._ask = ask
        self.refused = False
        self._usage = Usage()
        self._wait = 0.0

    def policy(self) -> Any:
        """Return the tenacity object that instructor drives; `_again` decides everything."""
        return self._retrying(retry=self._again, wait=lambda _: self._wait, reraise=True)

    def hooks(self) -> instructor.core.hooks.Hooks:
        """Return instructor's hooks for one call, which meter every response, failed ones too."""
        from instructor.core.hooks import HookName, Hooks

        hooks = Hooks()
        hooks.on(HookName.COMPLETION_RESPONSE, self.meter)
        return hooks

    def usage(self) -> Usage:
        """Return what the tries cost so far."""
        return self._usage

    def failure(self, error: Exception | None) -> ModelError:
        """Translate what went wrong for good, with the cost of all tries; None where the model refused."""
        if error is None or self.refused:
            failure: ModelError = RefusedError("the model refused to answer")
        else:
            failure = translated(error)
        if type(failure) is ModelError and self._usage.calls:
            failure = AnswerError(f"the reply is no chat completion; is the address right? {failure}")
        failure.usage = self._usage
        return failure

    def _again(self, state: tenacity.RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        if error is None or self.refused:
            return False
        if is_schema_failure(error):
            return self._reask()
        return is_transient(error) and self._retry(
            error, (state.seconds_since_start or 0.0) - self._ask.waited
        )

    def _reask(self) -> bool:
        if self._usage.reasks:
            return False
        self._wait = 0.0
        self._usage = self._usage.model_copy(update={"reasks": 1})
        return True

    def _retry(self, error: BaseException, elapsed: float) -> bool:
        count = self._usage.retries
        asked = retry_after(error)
        self._wait = asked if asked is not None else _jittered(count)
        if count >= self._settings.retries or elapsed + self._wait > self._settings.retry_seconds:
            return False
        self._usage = self._usage.model_copy(update={"retries": count + 1})
        return True

    def meter(self, response: Any) -> None:
        """Count what a response cost, and whether it refuses."""
        self.refused = self.refused or is_refusal(response)
        self._usage = self._usage + self._way.priced(tokens_of(response))


def _jittered(count: int) -> float:
    """Exponential wait with full jitter above half, in seconds."""
    import random

    longest: float = min(_LONGEST_WAIT, _FIRST_WAIT * 2**count)
    return longest * (0.5 + random.random() / 2)  # noqa: S311 - spreads load, keeps no secret


@asynccontextmanager
async def connect(
    source: Server | Provider | AnyClient, model: str | None, settings: Settings, way: Way = _DIRECT
) -> AsyncIterator[Client]:
    """Connect to a server, to a provider's model, or through a client given.

    A client made here is closed at the end; one that was given stays open.
    Raises `UnknownModelError`, `MissingDependencyError`, `AuthenticationError` or `SettingsError`.
    """
    import openai

    if not _logger.handlers:  # instructor logs each failed try as an error; whoever wants that adds a handler
        _logger.addHandler(logging.NullHandler())
    if isinstance(source, Server):
        async with openai.AsyncOpenAI(
            base_url=source.base_url,
            api_key=source.api_key,
            timeout=settings.timeout,
            max_retries=0,
            http_client=_direct() if is_loopback(source.base_url) else None,
        ) as own:
            yield _client(own, source.model, settings, way)
    elif isinstance(source, Provider):
        made = _from_provider(source.name, settings)
        try:
            yield _wrapped(made, None, settings, way)
        finally:
            await close_client(made.client)
    else:
        yield _client(source, model, settings, way)


def _direct() -> Any:
    """Return a transport that sends nothing of this machine to a proxy of the environment."""
    import openai

    return openai.DefaultAsyncHttpxClient(trust_env=False)


def _client(source: AnyClient, model: str | None, settings: Settings, way: Way = _DIRECT) -> Client:
    import instructor
    import openai

    if isinstance(source, openai.OpenAI | openai.AsyncOpenAI):
        own_host = str(source.base_url).startswith("https://api.openai.com")
        wrapped = instructor.from_openai(source.with_options(max_retries=0), mode=instructor.Mode.JSON_SCHEMA)
        made = _wrapped(wrapped, model or _needs_model(), settings, way, bounded=not own_host)
        return replace(made, means=Deciding(_means(made.model, own_host=own_host)))
    if isinstance(source, instructor.Instructor | instructor.AsyncInstructor):
        # The retries of its own SDK cannot be turned off without changing it; ours would multiply with them.
        own = getattr(source.client, "max_retries", 0)
        return _wrapped(source, model, replace(settings, retries=0) if own else settings, way)
    raise SettingsError(
        f"client= takes an OpenAI, AsyncOpenAI or instructor client, not {type(source).__name__}",
    )


def _means(model: str | None, *, own_host: bool) -> Means:
    if not own_host:
        return Means.TOKENS
    return Means.ADDRESS if str(model).startswith(_DECIDERS) else Means.WORDS


def _needs_model() -> str:
    raise SettingsError("a client needs the model's name there: summarize(text, model=..., client=...)")


def _from_provider(name: str, settings: Settings) -> instructor.AsyncInstructor:
    """Let instructor make the client; OpenAI's own reasoning models take no temperature, so none is sent."""
    import instructor

    provider = name.partition("/")[0]
    mode = instructor.Mode.JSON_SCHEMA if provider in _SCHEMA_PROVIDERS else None
    try:
        made = instructor.from_provider(name, async_client=True, mode=mode)
    except ImportError as error:
        raise MissingDependencyError(f"{name} needs its vendor's package: {error}") from error
    except Exception as error:
        raise _unusable(name, error) from error
    for option, value in (("max_retries", 0), ("timeout", settings.timeout)):
        if hasattr(made.client, option):  # as the SDKs of OpenAI's make have
            setattr(made.client, option, value)
    return made


async def close_client(client: Any) -> None:
    """Close a client that was made here."""
    if inspect.iscoroutinefunction(close := getattr(client, "close", None)):
        await close()


def _unusable(name: str, error: Exception) -> Exception:
    failure = translated(error)
    if type(failure) is not ModelError:
        return failure
    if "not installed" in str(error) or "is required to use" in str(error):
        return MissingDependencyError(f"{name}: {error}")
    return UnknownModelError(f"no client can be made for the model {name!r}: {error}")


def _wrapped(
    client: Any, model: str | None, settings: Settings, way: Way, *, bounded: bool = False
) -> Client:
    import instructor
    import tenacity

    client = client if way.line is None else routed(client, way.line)
    if isinstance(client, instructor.AsyncInstructor):
        return Client(client.create, tenacity.AsyncRetrying, model, bounded, settings, way, client.client)

    async def create(**options: Any) -> Any:
        return await asyncio.to_thread(client.create, **options)

    return Client(create, tenacity.Retrying, model, bounded, settings, way, client.client)


def key_from_environment() -> str:
    """Return the key for a server given by its address; most local servers take any."""
    return os.environ.get("SUMMARIZER_API_KEY") or os.environ.get("OPENAI_API_KEY") or "-"
