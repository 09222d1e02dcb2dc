"""Which model answers: from the name or client that a user gives to a connection and a plan that suits it."""

from __future__ import annotations

import asyncio
import math
import os
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarizer import local
from summarizer.drafting.calls import SMALL
from summarizer.drafting.client import close_client, connect, key_from_environment
from summarizer.drafting.deferred import Deferred
from summarizer.drafting.pricing import ListedPrice, OwnPrice, listed
from summarizer.drafting.profiles import LARGE_FROM, fitting, profile_at, size_of, tuned
from summarizer.drafting.sending import Means, Provider, Server, Way, is_loopback
from summarizer.drafting.serving import Card, card_of
from summarizer.drafting.vendors import means_at
from summarizer.errors import MissingDependencyError, SettingsError, UnknownModelError
from summarizer.settings import Prices
from summarizer.trust import UNFITTED
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from summarizer.drafting.calls import Profile
    from summarizer.drafting.connection import Client
    from summarizer.drafting.deferred import Asking
    from summarizer.drafting.pricing import Price
    from summarizer.drafting.vendors import AnyClient
    from summarizer.local import Slot
    from summarizer.settings import Settings
    from summarizer.trust import Trust

NONE = "none"
_OLLAMA = "http://localhost:11434"
_OPENAI = "https://api.openai.com"
_LARGE_CONTEXT = 8192  # tokens for a large model in the embedded engine, whose memory a longer one would fill
_CARDS: dict[tuple[str, str], Card] = {}
_BOUNDS = {  # by which option each provider's chat API bounds an answer, thinking included
    "openai": "max_completion_tokens",
    "anthropic": "max_tokens",
    "groq": "max_completion_tokens",
    "mistral": "max_tokens",
    "deepseek": "max_tokens",
    "openrouter": "max_tokens",
    "together": "max_tokens",
    "ollama": "max_tokens",
}
_WAYS_OUT = (
    f"install the embedded model with {install('local')}; "
    "name one, such as model='openai/gpt-5-mini', or set SUMMARIZER_MODEL; "
    "give a server of your own by client= or Settings(base_url=...); "
    "or take what code alone can say with model='none'"
)


@dataclass(frozen=True, slots=True)
class Model:
    """A model that was chosen but not yet connected to.

    `name` is None where a client brings its own; `source` is None for the embedded engine.
    """

    name: str | None
    profile: Profile
    settings: Settings
    source: Server | Provider | AnyClient | None = field(default=None, repr=False)

    @property
    def answers(self) -> bool:
        """Whether there is a model at all, rather than code alone."""
        return self.name != NONE

    @property
    def title(self) -> str:
        """What a summary calls the model."""
        return self.name or "the client's own"

    @property
    def trust(self) -> Trust:
        """How far the model's word counts as a second reader: fitted for those of the catalogue."""
        return local.trust_in(str(self.name)) if self.source is None else UNFITTED

    @property
    def at_once(self) -> bool:
        """Whether all calls of a text go out together: only in a batch."""
        return False

    async def measured(self) -> Profile:
        """Go by what the server tells of its model, where the name tells no size or windows would be long.

        A server is asked once a process, if it answers; one that tells nothing leaves the plan as it is. A
        GGUF file of one's own tells in its header.
        """
        if (own_card := self._card_of_file) is not None:
            return fitting(self.profile, own_card, self.settings, None)
        size = size_of(self.name or "")
        own = self.source is not None and not isinstance(self.source, Provider) and not callable(self.source)
        if not own or self.endpoint.startswith(_OPENAI) or not (size is None or self.profile.joint):
            return self.profile
        key = (self.endpoint, self.name or "")
        if key not in _CARDS:
            async with self.connected_by(Way()) as client:
                card = await card_of(client, self.settings.timeout)
            if card is None:
                return self.profile
            _CARDS[key] = card
        return fitting(self.profile, _CARDS[key], self.settings, size)

    @property
    def _card_of_file(self) -> Card | None:
        """What a GGUF file of one's own tells: its size, and how much context the engine gives it."""
        header = local.header_of(self.name or "") if self.source is None else None
        if header is None:
            return None
        most = _LARGE_CONTEXT if header.billions >= LARGE_FROM else local.CONTEXT
        return Card(header.billions, min(most, header.context or most))

    @property
    def endpoint(self) -> str:
        """Where the model is, by a name that lasts: the embedded engine has another port each time."""
        if isinstance(self.source, Server):
            return self.source.base_url
        if isinstance(self.source, Provider):
            return self.source.name
        return "embedded" if self.source is None else _address_of(self.source)

    def price(self, *, batch: bool = False) -> Price | None:
        """Return what the model costs; None where nobody says. The embedded model is free."""
        if self.settings.prices is not None:
            return OwnPrice(self.settings.prices, batch)
        if self.source is None:
            return OwnPrice(Prices(input=0, output=0))
        found = self._listed()
        return None if found is None else replace(found, batch=batch)

    def _listed(self) -> ListedPrice | None:
        if isinstance(self.source, Provider):
            provider, _, name = self.source.name.partition("/")
            return None if provider == "ollama" else listed(name, provider)
        if not self.name or not self.endpoint.startswith("http") or is_loopback(self.endpoint):
            return None
        return listed(self.name, address=self.endpoint)

    @property
    def bound(self) -> str | None:
        """The option that bounds an answer of a hosted model; None where none is known."""
        if isinstance(self.source, Provider):
            return _BOUNDS.get(self.source.name.partition("/")[0])
        return _BOUNDS["openai"]

    @property
    def means(self) -> Means:
        """How the model is asked for a decision, as far as that is known before it is connected to."""
        if self.source is None:
            return Means.TOKENS
        is_of_instructor = type(self.source).__module__.partition(".")[0] == "instructor"
        address = None if is_of_instructor else getattr(self.source, "base_url", None)
        return Means.WORDS if address is None else means_at(str(address), self.name or "")

    @asynccontextmanager
    async def connected(self, watch: Callable[[Slot], None] | None = None) -> AsyncIterator[Asking]:
        """Connect for as long as the context lasts; the embedded engine starts at its first use.

        `watch` is told how far the embedded engine is with a request, about once a second. What that engine
        was asked before it is not asked again.
        """
        way = Way(price=await asyncio.to_thread(self.price))
        shelf = None
        if self.source is None and not self.settings.temperature:
            shelf = await asyncio.to_thread(local.shelf_of, str(self.name), self._context)
        if shelf is None:
            async with self.connected_by(way, watch) as client:
                yield client
            return
        async with AsyncExitStack() as ends:

            async def start() -> Client:
                return await ends.enter_async_context(self.connected_by(way, watch))

            yield Deferred(str(self.name), start, shelf)

    @asynccontextmanager
    async def connected_by(
        self, way: Way, watch: Callable[[Slot], None] | None = None
    ) -> AsyncIterator[Client]:
        """Connect at once, and send each request by `way`."""
        if self.source is None:
            async with self._embedded(watch, way) as client:
                yield client
            return
        source = self.source() if callable(self.source) else self.source
        try:
            async with connect(source, self.name, self.settings, way) as client:
                yield client
        finally:
            if source is not self.source:
                await close_client(getattr(source, "client", source))

    @asynccontextmanager
    async def _embedded(self, watch: Callable[[Slot], None] | None, way: Way) -> AsyncIterator[Client]:
        """Start the engine; a request to it has no time limit as long as it gets on."""
        name = str(self.name)
        engine = await asyncio.to_thread(local.start, name, context=self._context)
        server = Server(engine.base_url, engine.api_key, name)
        seat = engine.seat(self.settings.timeout, watch)
        async with connect(server, name, replace(self.settings, timeout=math.inf), way) as client:
            yield replace(client, creator=lambda form: seat.with_(client.creator(form)))

    @property
    def _context(self) -> int:
        card = self._card_of_file
        return (card and card.context) or local.CONTEXT


def choose(name: str | None, client: AnyClient | None, settings: Settings) -> Model:
    """Choose the model for a name, a client and settings; see `summarize` for what they may be.

    Raises `SettingsError` where nothing was chosen or two things that exclude each other were, and
    `UnknownModelError` for a name that is neither embedded nor of the form "provider/model".
    """
    if name is not None and not isinstance(name, str):
        raise SettingsError(f"model is a name such as 'local' or 'openai/gpt-5-mini', not {name!r:.80}")
    if name == "":
        raise SettingsError("the model's name is empty; leave it out to take the default")
    if client is not None:
        return _given(name, client, settings)  # whatever the environment names, it is not for this client
    name = name or os.environ.get("SUMMARIZER_MODEL") or None
    if settings.base_url is not None:
        return _at_address(name, settings.base_url, settings)
    name = name or _default()
    if local.is_local(name):
        local.known(name)
    if name == NONE or local.is_local(name):
        return Model(name, tuned(SMALL, settings), settings)
    if "/" not in name.strip("/"):
        raise UnknownModelError(
            f"no model {name!r}: a name is 'local', 'local/NAME', a .gguf file, 'provider/model' or 'none'; "
            "the name of a model on a server of your own needs client= or Settings(base_url=...)"
        )
    profile = profile_at(_OLLAMA if name.startswith("ollama/") else "", name)
    return Model(name, tuned(profile, settings), settings, source=Provider(name))


def refuse_fetching(name: str | None, model: Model) -> None:
    """Raise `SettingsError` where nobody named the embedded model and its weights are not on this machine."""
    if name or os.environ.get("SUMMARIZER_MODEL") or model.source is not None or not model.answers:
        return
    weights = local.CATALOGUE[local.DEFAULT]
    if not local.is_there(weights):
        raise SettingsError(
            f"no model was named, and the embedded one is not on this machine: model='local' (--model local) "
            f"fetches it, {weights.bytes / 1e9:.1f} GB, or name another; 'none' is code alone"
        )


def _given(name: str | None, client: AnyClient, settings: Settings) -> Model:
    if settings.base_url is not None:
        raise SettingsError(
            "client= and Settings(base_url=...) exclude each other: the client has its own address"
        )
    if isinstance(client, str | bytes | int | float | dict | list | tuple):
        raise SettingsError(f"client is a client of an SDK, or a function that makes one, not {client!r:.60}")
    profile = profile_at(_address_of(client), name)
    return Model(name, tuned(profile, settings), settings, source=client)


def _address_of(client: AnyClient) -> str:
    beneath = getattr(client, "client", client)
    return str(getattr(beneath, "base_url", "") or type(beneath).__name__)


def _at_address(name: str | None, base_url: str, settings: Settings) -> Model:
    if name is None:
        raise SettingsError("the server at base_url needs the model's name there: model= or SUMMARIZER_MODEL")
    server = Server(base_url, key_from_environment(), name)
    return Model(name, tuned(profile_at(base_url, name), settings), settings, source=server)


def _default() -> str:
    if not local.is_installed():
        raise MissingDependencyError(
            f"no model was chosen, and the embedded one is not installed: {_WAYS_OUT}"
        )
    return "local"
