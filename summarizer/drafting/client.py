"""From what a user names or brings to a connected model: the one way in to model servers.

Failures of any vendor become errors of this library in this room, and nowhere else; what caused them is not
chained to them, since vendors' errors hold texts and keys.
"""

from __future__ import annotations

import logging
import os
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.drafting.connection import Client, Request
from summarizer.drafting.sending import Provider, Server, Way
from summarizer.drafting.vendors import close_client, from_provider, given, http, of_openai, provided

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from summarizer.drafting.vendors import AnyClient
    from summarizer.settings import Settings

__all__ = ["Client", "Request", "close_client", "connect", "key_from_environment"]
_DIRECT = Way()
_logger = logging.getLogger("instructor")


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
    async with AsyncExitStack() as ends:
        if isinstance(source, Server):
            own = openai.AsyncOpenAI(
                base_url=source.base_url, api_key=source.api_key, http_client=http(source.base_url)
            )
            await ends.enter_async_context(own)
            yield replace(of_openai(own, source.model, settings, way), bounded=True)
        elif isinstance(source, Provider):
            made = from_provider(source.name, settings)
            ends.push_async_callback(close_client, made.client)
            yield provided(source.name, made, settings, way)
        else:
            yield given(source, model, settings, way, ends)


def key_from_environment() -> str:
    """Return the key for a server given by its address; most local servers take any."""
    return os.environ.get("SUMMARIZER_API_KEY") or os.environ.get("OPENAI_API_KEY") or "-"
