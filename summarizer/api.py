"""The whole story: read, draft, verify, assemble."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.assembling import Assembly
from summarizer.drafting import prompts
from summarizer.drafting.asking import Interview
from summarizer.drafting.windows import Planner
from summarizer.errors import IncompleteError, InputError
from summarizer.models import choose
from summarizer.results import Provenance, Usage
from summarizer.running import run
from summarizer.settings import Settings
from summarizer.source.reading import read
from summarizer.source.salience import Salience
from summarizer.source.speech import read_utterances
from summarizer.summary import Summary, sha256
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.drafting.asking import Reply
    from summarizer.drafting.client import AnyClient
    from summarizer.source.document import Document, Utterance


def summarize(
    text: str,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    strict: bool = False,
) -> Summary:
    """Summarize `text`; every quotation, number, name and piece of evidence is a place in it.

    `model` is "local", "local/NAME" or the path of a GGUF file (the embedded engine), "provider/model"
    (whatever instructor's `from_provider` knows), the name of a model behind `client` or `settings.base_url`,
    or "none" for what code alone can say. Without it: the environment's SUMMARIZER_MODEL, else "local".
    `client` is an OpenAI, AsyncOpenAI or instructor client. Works inside a running event loop as well.

    Raises `InputError` for an empty text or one with a lone surrogate, `SettingsError` for a model, key or
    client that cannot work, and `UnreachableError` if there is no server. A window that fails is in
    `Summary.windows`; with `strict` it raises `IncompleteError`, which holds the partial summary.
    """
    return Summarizer(model, client, settings, strict=strict).summarize(text)


async def asummarize(
    text: str,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    strict: bool = False,
) -> Summary:
    """Do what `summarize` does, on the caller's event loop."""
    return await Summarizer(model, client, settings, strict=strict).asummarize(text)


class Summarizer:
    """A model and settings for many texts. Cheap to make; holds no connection of its own between texts."""

    def __init__(
        self,
        model: str | None = None,
        client: AnyClient | None = None,
        settings: Settings | None = None,
        *,
        strict: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Choose the model; see `summarize`. `progress(done, total)` is told of each call to the model."""
        self._settings = settings or Settings()
        self._model = choose(model, client, self._settings)
        self._strict = strict
        self._progress = progress or _silent

    def summarize(self, text: str) -> Summary:
        """Summarize one text; see the function `summarize`."""
        return run(self.asummarize(text))

    async def asummarize(self, text: str) -> Summary:
        """Summarize one text on the caller's event loop."""
        start = time.perf_counter()
        document = read(text)
        _refuse_surrogates(text)
        utterances = read_utterances(document)
        salience = Salience(document)
        replies = await self._draft(document, utterances, salience)
        assembly = Assembly(document, utterances, salience)
        for reply in replies:
            assembly.take(reply)
        summary = self._summary(document, assembly, replies, time.perf_counter() - start)
        if self._strict and not summary.complete:
            raise _incomplete(summary)
        return summary

    async def _draft(
        self, document: Document, utterances: tuple[Utterance, ...], salience: Salience
    ) -> tuple[Reply, ...]:
        """Ask the model what code left open; nothing at all for the model "none"."""
        if not self._model.answers:
            return ()
        profile = self._model.profile
        calls = Planner(document, utterances, salience, profile, self._settings).calls()
        if not calls:
            return ()
        async with self._model.connected() as client:
            interview = Interview(client, document, profile.concurrency, self._progress)
            return await interview.ask_all(calls)

    def _summary(
        self, document: Document, assembly: Assembly, replies: tuple[Reply, ...], seconds: float
    ) -> Summary:
        cost = sum((reply.usage for reply in replies), Usage(seconds=round(seconds, 3)))
        return Summary(
            source=document.text,
            headline=assembly.headline,
            claims=assembly.claims,
            quotations=assembly.quotations,
            numeric_facts=assembly.numeric_facts,
            links=assembly.links(),
            remarks=assembly.remarks(),
            rejected=assembly.rejected,
            coverage=assembly.coverage(),
            windows=tuple(reply.window for reply in replies),
            usage=cost,
            provenance=Provenance(
                model=self._model.name or "the client's own",
                prompts=prompts.hashes() if self._model.answers else {},
                source_sha256=sha256(document.text),
                version=VERSION,
                created=datetime.now(UTC),
            ),
        )


def _refuse_surrogates(text: str) -> None:
    """Raise `InputError` for a text that no file, request or JSON can hold; `read` takes it as it stands."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"the text is no Unicode: U+{ord(text[error.start]):04X} at character {error.start} is half of a "
            "surrogate pair; text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace') mends it"
        ) from None


def _silent(done: int, total: int) -> None:
    """Show no progress."""


def _incomplete(summary: Summary) -> IncompleteError:
    failed = [w for w in summary.windows if w.error is not None]
    first = failed[0]
    return IncompleteError(
        f"{len(failed)} of {len(summary.windows)} windows failed; the first, on characters "
        f"{first.span.start} to {first.span.end} ({first.task}): {first.error}",
        summary,
    )
