"""A model that is connected to when it is first needed; what it was once asked it is not asked again.

This is for a model whose same question has the same answer. Starting the engine and importing what speaks to
it takes seconds, a kept answer none of them.
"""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.drafting.fencing import canonical
from summarizer.drafting.sending import Deciding, Means
from summarizer.ledger import Usage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.drafting.connection import Client, Request

    Kept = tuple[Any, Usage]

Answer = TypeVar("Answer", bound=BaseModel)


class Asking(Protocol):
    """A connected model, or one that will be: `Client` says what each call does and raises."""

    @property
    def model(self) -> str | None:
        """The model's name there."""
        ...

    @property
    def means(self) -> Deciding:
        """How it is asked for a decision."""
        ...

    async def ask(self, request: Request, answer: type[Answer]) -> tuple[Answer, Usage]:
        """Ask once for an answer of a type."""
        ...

    async def complete(self, request: Request, **options: Any) -> tuple[Any, Usage]:
        """Ask for a bare completion."""
        ...

    async def post(self, path: str, body: dict[str, Any], task: str = "") -> tuple[dict[str, Any], Usage]:
        """Send JSON to another address of the server."""
        ...


class Shelf(Protocol):
    """Where short texts are kept under the texts that they answer."""

    def found(self, asked: str) -> str | None:
        """Return what was put under `asked`, None where nothing was or it is gone."""
        ...

    def put(self, asked: str, text: str) -> None:
        """Keep `text` under `asked`, if it can be kept."""
        ...


class Deferred:
    """Asks as a `Client` does: from the shelf, or by the client that `start` makes at the first need."""

    def __init__(self, model: str, start: Callable[[], Awaitable[Client]], shelf: Shelf) -> None:
        self.model: str | None = model
        self.means = Deciding(Means.TOKENS)
        self._start = start
        self._shelf = shelf
        self._client: Client | None = None
        self._starting = asyncio.Lock()

    async def ask(self, request: Request, answer: type[Answer]) -> tuple[Answer, Usage]:
        """Ask once for an answer; one that was given before comes from the shelf."""
        asked = _key(request, answer.model_json_schema())
        if (kept := self._found(asked)) is not None:
            try:
                return answer.model_validate(kept[0]), kept[1]
            except ValidationError:
                pass  # kept by another version: asked anew
        said, usage = await (await self._connected()).ask(request, answer)
        self._put(asked, said.model_dump(mode="json"), usage)
        return said, usage

    async def complete(self, request: Request, **options: Any) -> tuple[Any, Usage]:
        """Ask for a completion; a kept one has the same attributes, but is of no SDK's class."""
        asked = _key(request, options)
        if (kept := self._found(asked)) is not None:
            return _as_attributes(kept[0]), kept[1]
        response, usage = await (await self._connected()).complete(request, **options)
        if isinstance(response, BaseModel):
            self._put(asked, response.model_dump(mode="json", warnings=False), usage)
        return response, usage

    async def post(self, path: str, body: dict[str, Any], task: str = "") -> tuple[dict[str, Any], Usage]:
        """Send JSON to another address of the server."""
        return await (await self._connected()).post(path, body, task)

    async def _connected(self) -> Client:
        async with self._starting:
            if self._client is None:
                self._client = await self._start()
        return self._client

    def _found(self, asked: str) -> Kept | None:
        """Return what was said, and what it cost: the time that it takes now is none."""
        try:
            kept = json.loads(self._shelf.found(asked) or "null")
            return None if kept is None else (kept["said"], Usage.model_validate(kept["usage"]))
        except (ValueError, KeyError, TypeError):
            return None

    def _put(self, asked: str, said: Any, usage: Usage) -> None:
        cost = usage.model_copy(update={"seconds": 0.0, "cached_tokens": usage.prompt_tokens})
        self._shelf.put(asked, json.dumps({"said": said, "usage": cost.model_dump(mode="json")}))


def _key(request: Request, shape: dict[str, Any]) -> str:
    """Return the text that stands for a question: all that is sent, but for the mark around a text."""
    sent = [request.system, canonical(request.prompt), request.max_tokens, shape]
    return json.dumps(sent, sort_keys=True, ensure_ascii=False)


def _as_attributes(said: Any) -> Any:
    return json.loads(json.dumps(said), object_hook=lambda fields: SimpleNamespace(**fields))
