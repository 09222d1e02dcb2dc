"""A connected model and what one call to it sends."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from summarizer.drafting.failures import root
from summarizer.drafting.forms import THINKING, Manners, is_about_form
from summarizer.drafting.limits import Limits, bytes_for, within
from summarizer.drafting.prompts import encodable
from summarizer.drafting.secrecy import Secrets, discreet
from summarizer.drafting.sending import Deciding, Sending, Way, asking, carried, in_time, prepared
from summarizer.drafting.threads import in_thread
from summarizer.drafting.tries import Tries
from summarizer.errors import AnswerError, BadRequestError, ModelError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from summarizer.drafting.sending import Create
    from summarizer.ledger import Usage
    from summarizer.settings import Settings

Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Request:
    """What one call sends. `max_tokens` bounds the answer where the server can be told so.

    `task` names the prompt for whoever watches; it is not sent.
    """

    system: str
    prompt: str
    max_tokens: int
    task: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """A connected model. `bounded` tells whether token limit and temperature are sent along.

    `creator` gives the function that asks in one of the forms of `manners`.
    """

    creator: Callable[[str], Create] = field(repr=False)
    model: str | None
    bounded: bool
    settings: Settings
    way: Way
    manners: Manners
    secrets: Secrets = field(default_factory=Secrets, repr=False)
    sdk: Any = field(default=None, repr=False)
    means: Deciding = field(default_factory=Deciding)

    async def ask(self, request: Request, answer: type[Answer]) -> tuple[Answer, Usage]:
        """Ask once, with the retries, the one re-ask and the change of form that the failure classes allow.

        Raises a `ModelError`; what the failed tries cost is its attribute `usage`.
        """
        with self._trying(request.task, request.max_tokens) as tries:
            outcome = await self._outcome(request, answer, tries)
        return self._told(outcome, tries)

    async def complete(self, request: Request, **options: Any) -> tuple[Any, Usage]:
        """Ask for a bare completion, with the same retries; return it as the vendor's SDK gave it."""
        body = {"messages": _messages(request), **self._options(request), **options}
        create = self.creator(next(self.manners.forms()))

        async def send() -> Any:
            return await create(response_model=None, **body)

        return await self._tried(send, request.task)

    async def post(self, path: str, body: dict[str, Any], task: str = "") -> tuple[dict[str, Any], Usage]:
        """Send JSON to another address of the server, with the same retries; return the JSON it answers."""

        async def posted() -> Any:
            post = partial(self.sdk.post, path, cast_to=object, body=body)
            return await in_time(post() if iscoroutinefunction(self.sdk.post) else in_thread(post))

        async def send() -> Any:
            return await carried(Sending(body, "builtins", "openai", self.sdk, posted), self.way.line)

        return await self._tried(send, task)

    async def _tried(self, send: Callable[[], Awaitable[Any]], task: str) -> tuple[Any, Usage]:
        with self._trying(task) as tries:
            try:
                outcome = await tries.policy()(send)
                tries.meter(outcome)
                outcome = tries.failure(None) if tries.refused else outcome
            except Exception as error:  # noqa: BLE001 - of any vendor
                outcome = tries.failure(error)
        return self._told(outcome, tries)

    @contextmanager
    def _trying(self, task: str, tokens: int = 1) -> Iterator[Tries]:
        """Hold the requests of one call to its limits, and what is logged meanwhile to discretion."""
        with asking(task) as ask, discreet(self.secrets):
            tries = Tries(self.settings, self.manners, self.way, ask)
            with within(Limits(tries.seconds, bytes_for(tokens), self.secrets)):
                yield tries

    def _told(self, outcome: Any, tries: Tries) -> tuple[Any, Usage]:
        """Return what came of a call, or raise it: here, where no vendor's error is chained to it."""
        if isinstance(outcome, ModelError):
            self.way.spoil(tries.ask, outcome)
            raise outcome
        return outcome, tries.usage()

    async def _outcome(self, request: Request, answer: type[Answer], tries: Tries) -> Answer | ModelError:
        """Ask in one form after the other, until the server takes one."""
        refused: ModelError | None = None
        for form in self.manners.forms():
            draft, error = await self._attempt(form, request, answer, tries)
            if draft is not None:
                self.manners.keep(form)
                return draft
            failure = tries.failure(error or AnswerError("the answer is empty"))
            if error is None or type(failure) is not BadRequestError or not is_about_form(root(error)):
                return failure
            refused = refused or failure
        return refused or BadRequestError("the server takes no form of answer")

    async def _attempt(
        self, form: str, request: Request, answer: type[Answer], tries: Tries
    ) -> tuple[Answer | None, Exception | None]:
        try:
            draft: Answer = await self.creator(form)(
                response_model=prepared(answer),
                messages=_messages(request),
                max_retries=tries.policy(),
                hooks=tries.hooks(),
                **self._options(request),
            )
        except Exception as error:  # noqa: BLE001 - of any vendor; translated by whoever called
            return None, error
        return draft, None

    def _options(self, request: Request) -> dict[str, Any]:
        options: dict[str, Any] = {} if self.model is None else {"model": self.model}
        if self.bounded:
            options["max_tokens"] = request.max_tokens
        elif self.way.bound is not None:
            options[self.way.bound] = request.max_tokens + THINKING
        temperature = self.settings.temperature
        if temperature is None and self.bounded:
            temperature = 0.0
        return options if temperature is None else options | {"temperature": temperature}


def _messages(request: Request) -> list[dict[str, str]]:
    return [
        {"role": "system", "content": request.system},
        {"role": "user", "content": encodable(request.prompt)},
    ]
