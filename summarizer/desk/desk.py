"""`check_draft`: a person's draft against all its sources, by code alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from summarizer.desk.findings import DraftFinding, DraftReport
from summarizer.desk.held import Held
from summarizer.desk.marks import words_of
from summarizer.desk.quoted import quotations
from summarizer.desk.quoting import quotation_findings
from summarizer.desk.sources import Sources
from summarizer.desk.stating import sentence_findings
from summarizer.errors import InputError
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.pointing import Pointed
    from summarizer.desk.quoted import Quoted
    from summarizer.files.source_file import SourceFile
    from summarizer.source.document import Document, Span

_IGNORE = re.compile(r"<!--\s*check:\s*ignore\b([^>]*?)-->")
_CODE = re.compile(r"[A-Z]\d{3}")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")


def check_draft(
    draft: str, sources: Mapping[str, str | SourceFile] | Sequence[str | SourceFile] | str
) -> DraftReport:
    """Hold every quotation, number and sentence of a draft against all sources, without a model.

    `sources` are texts or documents (`read_file`) by their names, or texts that are then called "source 1"
    and so on. Findings have stable codes (see `Code`) and places in the draft and in the sources. Words that
    no source carries are listed as notes, never called wrong. Marks of Markdown are no words of the draft.
    A comment `<!-- check: ignore Q102 N201 -->` silences these codes, one without codes all, on its own line
    and, where it stands on a line of its own, on the next.
    Raises `InputError` for a draft or sources without words.
    """
    if not draft.strip():
        raise InputError("the draft is empty")
    against = Sources(_named(sources))
    document = read(words_of(draft))
    quoted = quotations(document, read_utterances(document))
    found = sorted(_findings(document, quoted, against), key=lambda p: (p.span, p.code))
    lines = _Lines(draft)
    heard = [pointed for pointed in found if not lines.ignores(pointed)]
    return DraftReport(
        draft=draft,
        sources=tuple(source.name for source in against.all),
        findings=tuple(lines.finding(pointed) for pointed in heard),
        quotations=len(quoted),
        numbers=sum(number.kind.is_quantity for number in document.numbers),
        sentences=len(document.sentences),
        ignored=len(found) - len(heard),
    )


def _named(
    sources: Mapping[str, str | SourceFile] | Sequence[str | SourceFile] | str,
) -> dict[str, str | SourceFile]:
    if isinstance(sources, str):
        return {"source": sources}
    if isinstance(sources, Mapping):
        return dict(sources)
    return {f"source {number}": source for number, source in enumerate(sources, start=1)}


def _findings(draft: Document, quoted: tuple[Quoted, ...], sources: Sources) -> Iterator[Pointed]:
    wrong: list[Span] = []
    for quote in quoted:
        found = tuple(quotation_findings(draft.text, quote, sources))
        wrong += [quote.span] * bool(found)
        yield from found
    held: Held | None = None
    for sentence in draft.sentences:
        quotes = [quote for quote in quoted if sentence.span.overlaps(quote.span)]
        held = Held(sentence.span.of(draft.text), sentence.span, sources, held, quotes)
        if not any(sentence.span.overlaps(span) for span in wrong):
            yield from sentence_findings(draft.text, held)


class _Lines:
    """The lines of a draft: where each begins, and what is ignored there."""

    def __init__(self, draft: str) -> None:
        self._draft = draft
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(draft))]
        self._ignored: dict[int, set[str] | None] = {}
        for comment in _IGNORE.finditer(draft):
            line = self._line(comment.end())
            start = self._starts[line - 1]
            alone = not draft[start : comment.start()].strip() and not self._after(comment.end()).strip()
            codes = set(_CODE.findall(comment[1])) or None
            for number in (line, line + 1) if alone else (line,):
                self._ignored[number] = codes

    def ignores(self, pointed: Pointed) -> bool:
        """Whether a comment silences a finding."""
        line = self._line(pointed.span.start)
        if line not in self._ignored:
            return False
        codes = self._ignored[line]
        return codes is None or pointed.code.value in codes

    def finding(self, pointed: Pointed) -> DraftFinding:
        """Give a finding its line and column."""
        start = pointed.span.start
        line = self._line(start)
        return DraftFinding(
            code=pointed.code,
            span=pointed.span,
            line=line,
            column=start - self._starts[line - 1] + 1,
            message=pointed.message,
            text=pointed.span.of(self._draft),
            cited=pointed.cited,
            diff=pointed.diff,
        )

    def _line(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def _after(self, place: int) -> str:
        found = _LINE_END.search(self._draft, place)
        return self._draft[place : found.start() if found else len(self._draft)]
