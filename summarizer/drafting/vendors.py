"""Clients of every make as one: bounded, with one owner of retries, asked in the forms they take."""

from __future__ import annotations

import inspect
import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

from summarizer.drafting.connection import Client
from summarizer.drafting.failures import translated
from summarizer.drafting.forms import Manners
from summarizer.drafting.secrecy import brief, keys_of, secrets_of
from summarizer.drafting.sending import Deciding, Means, is_loopback, sender
from summarizer.errors import (
    MissingDependencyError,
    ModelError,
    SettingsError,
    SummarizerError,
    UnknownModelError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AsyncExitStack

    import instructor
    import openai

    from summarizer.drafting.sending import Create, Way
    from summarizer.settings import Settings

    _Made = openai.OpenAI | openai.AsyncOpenAI | instructor.Instructor | instructor.AsyncInstructor
    AnyClient = _Made | Callable[[], Any]

_SCHEMA_PROVIDERS = {"openai", "ollama"}  # they follow a JSON schema; for the others instructor's own default
_DECIDERS = ("gpt-6-luna",)  # the models that OpenAI's Decisions API knows, in its public beta
_OF_INSTRUCTOR = {"json_schema": "JSON_SCHEMA", "tools": "TOOLS", "json_object": "JSON", "plain": "MD_JSON"}


def http(base_url: str) -> Any:
    """Return a client for requests; one to this machine sends nothing to a proxy of the environment."""
    import openai

    is_near = is_loopback(base_url)
    if not is_near and getproxies():
        return openai.DefaultAsyncHttpxClient()
    from summarizer.drafting.relay import Straight

    return Straight(secure=not base_url.startswith("http://"))


def given(source: AnyClient, model: str | None, settings: Settings, way: Way, ends: AsyncExitStack) -> Client:
    """Ask through a client that a user brings; raises `SettingsError` for what is none.

    What has to be made for that is closed with `ends`; the client itself stays open.
    """
    import instructor
    import openai

    if isinstance(source, openai.OpenAI | openai.AsyncOpenAI):
        client, model = _asynchronous(source, ends), model or _needs_model()
        return of_openai(client, model, settings, way)
    if isinstance(source, instructor.Instructor | instructor.AsyncInstructor):
        return _of_instructor(source, model, settings, way, ends)
    raise SettingsError(
        f"client= takes an OpenAI, AsyncOpenAI or instructor client, not {type(source).__name__}",
    )


def _needs_model() -> str:
    raise SettingsError("a client needs the model's name there: summarize(text, model=..., client=...)")


def of_openai(client: Any, model: str, settings: Settings, way: Way, *, provider: str = "openai") -> Client:
    """Ask through a client of OpenAI's make, in whichever form its server takes; bounded but at OpenAI."""
    import instructor

    bound = _relayed(client, settings)
    address = str(client.base_url)
    manners = Manners(address, model, settings.mode)
    send = sender(bound.chat.completions.create, bound, provider, way.line, manners)

    @cache
    def creator(form: str) -> Create:
        create: Create = instructor.patch(create=send, mode=instructor.Mode[_OF_INSTRUCTOR[form]])
        return create

    means, bounded = Deciding(means_at(address, model)), not _is_openais(address)
    return Client(creator, model, bounded, settings, way, manners, _secrets_of(client), bound, means)


def means_at(address: str, model: str) -> Means:
    """Return how a model behind a client of OpenAI's make is asked for a decision."""
    if not _is_openais(address):
        return Means.TOKENS
    return Means.ADDRESS if model.startswith(_DECIDERS) else Means.WORDS


def _is_openais(address: str) -> bool:
    return address.startswith("https://api.openai.com")


def _of_instructor(
    source: Any, model: str | None, settings: Settings, way: Way, ends: AsyncExitStack | None = None
) -> Client:
    """Ask through what an instructor client asks through, in its own form."""
    import instructor
    from instructor.v2.core.patch import patch_v2

    made = inspect.getclosurevars(source.create_fn).nonlocals
    if not {"func", "provider", "mode"} <= set(made):
        raise SettingsError("this instructor client was not made by instructor: how it sends is not known")
    sdk = _beneath(made["func"], settings, ends)
    if sdk is not None:
        create = sdk.chat.completions.create
    else:
        # The retries of its own SDK cannot be turned off without changing it; ours would multiply with them.
        sdk, create = source.client, made["func"]
        settings = replace(settings, retries=0) if getattr(sdk, "max_retries", 0) else settings
    send = sender(create, sdk, source.provider.value, way.line)
    patched = patch_v2(send, made["provider"], made["mode"], made.get("default_model"))
    options = {"mode": source.mode, "provider": source.provider, "hooks": source.hooks, **source.kwargs}
    client = instructor.AsyncInstructor(source.client, patched, **options)
    manners, secrets = Manners("", model or "", form="own"), _secrets_of(source.client)
    return Client(lambda _: client.create, model, False, settings, way, manners, secrets, sdk)  # noqa: FBT003


def _beneath(create: Any, settings: Settings, ends: AsyncExitStack | None) -> Any:
    """Return the client of OpenAI's make whose chats `create` is, as bound as ours are; None for another."""
    from openai.resources.chat import AsyncCompletions, Completions

    resource = getattr(create, "__self__", None)
    if not isinstance(resource, Completions | AsyncCompletions):
        return None
    client = resource._client  # noqa: SLF001 - as below
    return _relayed(client if ends is None else _asynchronous(client, ends), settings)


def _secrets_of(client: Any) -> Any:
    return secrets_of(*keys_of(client), url=getattr(client, "base_url", ""))


def _asynchronous(client: Any, ends: AsyncExitStack) -> Any:
    """Return an asynchronous client for a synchronous one, whose requests could not be broken off.

    A client of another class stays as it is, and one whose key is not a plain string. A transport of the
    user's own is sent through all the same.
    """
    import httpx2
    import openai

    if type(client) is not openai.OpenAI or not client.api_key or client.workload_identity is not None:
        return client
    beneath: object = client._client  # noqa: SLF001 - the SDK offers no other way to it
    if not isinstance(beneath, httpx2.Client):
        return client  # of the older httpx, which the SDK takes as well
    own = type(beneath).__name__ != "SyncHttpxClientWrapper"  # else made by the SDK itself
    twin = openai.AsyncOpenAI(
        api_key=client.api_key,
        organization=client.organization,
        project=client.project,
        base_url=client.base_url,
        default_headers=client._custom_headers,  # noqa: SLF001
        default_query=client._custom_query,  # noqa: SLF001
        http_client=_over(beneath) if own else http(str(client.base_url)),
    )
    ends.push_async_callback(twin.close)
    return twin


def _relayed(client: Any, settings: Settings) -> Any:
    """Return a client that sends what `client` would, within bounds and without retries of its own."""
    import httpx2
    import openai

    options = {"max_retries": 0, "timeout": _seconds(settings)}
    beneath = client._client  # noqa: SLF001
    if isinstance(client, openai.AsyncOpenAI) and isinstance(beneath, httpx2.AsyncClient):
        options["http_client"] = _over(beneath)
    return client.with_options(**options)


def _over(beneath: Any) -> Any:
    import httpx2

    from summarizer.drafting.relay import Relay

    return httpx2.AsyncClient(
        transport=Relay(beneath), headers=beneath.headers, cookies=beneath.cookies, params=beneath.params
    )


def _seconds(settings: Settings) -> float | None:
    return settings.timeout if math.isfinite(settings.timeout) else None


def from_provider(name: str, settings: Settings) -> instructor.AsyncInstructor:
    """Let instructor make the client; OpenAI's own reasoning models take no temperature, so none is sent."""
    import instructor

    provider = name.partition("/")[0]
    mode = instructor.Mode.JSON_SCHEMA if provider in _SCHEMA_PROVIDERS else None
    failure: SummarizerError
    try:
        made = instructor.from_provider(name, async_client=True, mode=mode)
    except ImportError as error:
        failure = MissingDependencyError(f"{name} needs its vendor's package: {brief(error)}")
    except Exception as error:  # noqa: BLE001 - of any vendor
        failure = _unusable(name, error)
    else:
        for option, value in (("max_retries", 0), ("timeout", _seconds(settings))):
            if hasattr(made.client, option):  # as the SDKs of OpenAI's make have
                setattr(made.client, option, value)
        return made
    raise failure


def provided(name: str, made: instructor.AsyncInstructor, settings: Settings, way: Way) -> Client:
    """Ask through a client that instructor made for a name."""
    provider, _, model = name.partition("/")
    if provider in _SCHEMA_PROVIDERS:
        client = of_openai(made.client, model, settings, way, provider=made.provider.value)
        return replace(client, bounded=False, means=Deciding())
    return _of_instructor(made, None, settings, way)


async def close_client(client: Any) -> None:
    """Close a client that was made here."""
    if inspect.iscoroutinefunction(close := getattr(client, "close", None)):
        await close()


def _unusable(name: str, error: Exception) -> SummarizerError:
    failure = translated(error)
    if type(failure) is not ModelError:
        return failure
    if "not installed" in str(error) or "is required to use" in str(error):
        return MissingDependencyError(f"{name}: {brief(error)}")
    return UnknownModelError(f"no client can be made for the model {name!r}: {brief(error)}")
