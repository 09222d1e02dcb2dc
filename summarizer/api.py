"""The whole story: read, draft, verify, assemble."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from summarizer.assembling.streaming import Stream
from summarizer.drafting import rereading
from summarizer.errors import InputError
from summarizer.files.reading import opened, text_of
from summarizer.keeping.stored import StoredModel
from summarizer.models import choose
from summarizer.running import run
from summarizer.settings import checked, refuse_unknown
from summarizer.source.document import Document
from summarizer.source.reading import read
from summarizer.verifying.checking import check as by_rules
from summarizer.verifying.checking import is_open
from summarizer.verifying.checking.second import seconded

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.assembling.asked import Asked
    from summarizer.drafting.vendors import AnyClient
    from summarizer.files.source_file import SourceFile
    from summarizer.progress import Progress
    from summarizer.results import Support
    from summarizer.settings import Settings
    from summarizer.source.document import Span
    from summarizer.summary import Summary


class SummaryOptions(TypedDict, total=False):
    """Options of `summarize`.

    `strict` raises `IncompleteError` where a window failed. `store` is the path of a store of answers.
    """

    strict: bool
    store: str | Path | None


def summarize(
    text: str | Path | bytes | SourceFile,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    **options: Unpack[SummaryOptions],
) -> Summary:
    """Summarize `text`; every quotation, number, name and piece of evidence is a place in it.

    `text` is the text itself, or a document: a `Path`, bytes, or what `read_file` gives. Items of a document
    know their `places`, by page, element, paragraph or cue. A string is always the text, never a path.

    `model` is "local", "local/NAME" or the path of a GGUF file (the embedded engine), "provider/model"
    (whatever instructor's `from_provider` knows), the name of a model behind `client` or `settings.base_url`,
    or "none" for what code alone can say. Without it: the environment's SUMMARIZER_MODEL, else "local".
    `client` is an OpenAI, AsyncOpenAI or instructor client. Works inside a running event loop as well.

    Raises `InputError` for an empty text or one with a lone surrogate, `FileError` and the other errors of
    `read_file` for a document, `SettingsError` for a model, key or client that cannot work, and
    `UnreachableError` if there is no server. A window that fails is in `Summary.windows`; with `strict=True`
    it raises `IncompleteError`, which holds the partial summary. With `store="run.db"` every answer is kept
    in that file as it comes, and none that is there is asked for again.
    """
    return Summarizer(model, client, settings, **options).summarize(text)


async def asummarize(
    text: str | Path | bytes | SourceFile,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    **options: Unpack[SummaryOptions],
) -> Summary:
    """Do what `summarize` does, on the caller's event loop."""
    return await Summarizer(model, client, settings, **options).asummarize(text)


def check(
    statement: str,
    source: str | Document | Path | bytes | SourceFile,
    *,
    hint: tuple[Span, ...] = (),
    speaker: str | None = None,
    model: str | Summarizer | None = None,
) -> Support:
    """Hold `statement`, anybody's sentence, against `source`: a text, a `Document` or a file.

    Rules judge alone, without a model or a network, unless `model` names a second reader (as for
    `summarize`, or a `Summarizer` with a client and settings of its own). It is asked only where nothing
    speaks against the statement but that its words are not those of the source; never where a number, a
    name, a negation or a speaker differs. Its answer is `Support.second`.

    The verdict comes with the findings against the statement and with the sentences of the source that it
    was held against, the best first (spans in code points). `hint` are places where the evidence is said to
    be: they are looked at first and prove nothing. `speaker` is who the statement is said to come from.
    A statement or a source without words is unproven. Raises a `ModelError` if the model fails, and for a
    file what `read_file` does.
    """
    if not isinstance(statement, str):
        raise InputError(f"the statement is a text, not {statement!r:.80}")
    text = source if isinstance(source, Document) else text_of(source)
    support = by_rules(statement, text, hint=hint, speaker=speaker)
    if model is None or not is_open(support):
        return support
    reader = model if isinstance(model, Summarizer) else Summarizer(model)
    return run(reader.reread(statement, text, support))


class Summarizer:
    """A model and settings for many texts. Cheap to make; holds no connection of its own between texts."""

    def __init__(
        self,
        model: str | None = None,
        client: AnyClient | None = None,
        settings: Settings | None = None,
        *,
        progress: Callable[[Progress], None] | None = None,
        **options: Unpack[SummaryOptions],
    ) -> None:
        """Choose the model; see `summarize`.

        `progress` is told how far a summary is, at each call to the model and about once a second while the
        embedded engine works; the last event of a text has `done == total`.
        """
        refuse_unknown(options, SummaryOptions.__annotations__)
        self._settings = checked(settings)
        self._model = choose(model, client, self._settings)
        self._strict = options.get("strict", False)
        store = options.get("store")
        self._asked: Asked = self._model if store is None else StoredModel(self._model, store)
        self._progress = progress or _silent

    def summarize(self, text: str | Path | bytes | SourceFile) -> Summary:
        """Summarize one text or document; see the function `summarize`."""
        return run(self.asummarize(text))

    async def asummarize(self, text: str | Path | bytes | SourceFile) -> Summary:
        """Summarize one text or document on the caller's event loop."""
        file = await asyncio.to_thread(opened, text) if isinstance(text, Path | bytes) else opened(text)
        return await self.stream(text if file is None else file).whole()

    def stream(self, text: str | Path | bytes | SourceFile) -> Stream:
        """Summarize a text or document, event by event: `for event in summarizer.stream(text)`.

        `async for` is known as well. At once comes what code alone knows, in milliseconds; breaking off the
        loop cancels what is under way; `Stream.summary` holds what is known. Raises what `summarize` does.
        """
        file = opened(text)
        document = read(text_of(text)) if file is None else read(file.text, file.layout)
        _refuse_surrogates(document.text)
        stream = Stream(document, self._asked, self._settings, self._progress, strict=self._strict)
        return stream if file is None else stream.placed_in(file)

    async def reread(self, statement: str, source: str | Document, support: Support) -> Support:
        """Let the model judge a statement that rules left open; see the function `check`."""
        if not self._model.answers:
            return support
        document = source if isinstance(source, Document) else read(source)
        async with self._asked.connected() as client:
            decision = await rereading.reread(client, statement, document, support.evidence)
        return seconded(support, decision.reading(self._asked.title), self._asked.trust)


def _refuse_surrogates(text: str) -> None:
    """Raise `InputError` for a text that no file, request or JSON can hold; `read` takes it as it stands."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"the text is no Unicode: U+{ord(text[error.start]):04X} at character {error.start} is half of a "
            "surrogate pair; text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace') mends it"
        ) from None


def _silent(_: Progress) -> None:
    """Show no progress."""
