"""The whole story: read, draft, verify, assemble."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.assembling import Assembly
from summarizer.drafting import prompts, rereading
from summarizer.drafting.asking import Interview
from summarizer.drafting.windows import Planner
from summarizer.errors import IncompleteError, InputError
from summarizer.ledger import Provenance, Usage
from summarizer.models import choose
from summarizer.results import SecondReading, Verdict
from summarizer.running import run
from summarizer.settings import Settings
from summarizer.source.document import Document
from summarizer.source.reading import read
from summarizer.source.salience import Salience
from summarizer.source.speech import read_utterances
from summarizer.summary import Summary, sha256
from summarizer.verifying.checking import check as by_rules
from summarizer.verifying.checking import is_open
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.drafting.asking import Reply
    from summarizer.drafting.client import AnyClient
    from summarizer.results import Support
    from summarizer.source.document import Span, Utterance


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


def check(
    statement: str,
    source: str | Document,
    *,
    hint: tuple[Span, ...] = (),
    speaker: str | None = None,
    model: str | Summarizer | None = None,
) -> Support:
    """Hold `statement`, anybody's sentence, against `source`.

    Rules judge alone, without a model or a network, unless `model` names a second reader (as for
    `summarize`, or a `Summarizer` with a client and settings of its own). It is asked only where nothing
    speaks against the statement but that its words are not those of the source; never where a number, a
    name, a negation or a speaker differs. Its answer is `Support.second`.

    The verdict comes with the findings against the statement and with the sentences of the source that it
    was held against, the best first (spans in code points). `hint` are places where the evidence is said to
    be: they are looked at first and prove nothing. `speaker` is who the statement is said to come from.
    A statement or a source without words is unsupported. Raises a `ModelError` if the model fails.
    """
    support = by_rules(statement, source, hint=hint, speaker=speaker)
    if model is None or not is_open(support):
        return support
    reader = model if isinstance(model, Summarizer) else Summarizer(model)
    return run(reader.reread(statement, source, support))


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

    async def reread(self, statement: str, source: str | Document, support: Support) -> Support:
        """Let the model judge a statement that rules left open; see the function `check`."""
        if not self._model.answers:
            return support
        document = source if isinstance(source, Document) else read(source)
        async with self._model.connected() as client:
            agrees, usage = await rereading.reread(client, statement, document, support.evidence)
        second = SecondReading(agrees=agrees, model=self._name, usage=usage)
        verdict = Verdict.SUPPORTED if agrees else support.verdict
        return support.model_copy(update={"verdict": verdict, "second": second})

    @property
    def _name(self) -> str:
        return self._model.name or "the client's own"

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
                model=self._name,
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
