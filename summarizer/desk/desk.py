"""`check_draft`: a person's draft against all its sources, by code alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.desk.findings import DraftFinding, DraftReport, Level, Pointed, Right, Statements
from summarizer.desk.held import Held
from summarizer.desk.quoted import Quoted, quotations, without_marks
from summarizer.desk.quoting import quotation_findings
from summarizer.desk.sources import Sources
from summarizer.desk.stating import is_statement, sentence_findings
from summarizer.errors import EmptyFileError, InputError
from summarizer.files.reading import opened, text_of
from summarizer.files.source_file import SourceFile
from summarizer.rendering.writing import writing_in
from summarizer.results import Verdict
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances
from summarizer.traces import is_ours

if TYPE_CHECKING:
    from summarizer.files.reading import Readable
    from summarizer.source.document import Document, Span

EMPTY = "is empty and no source"
OURS, ITSELF = "was written by summarize and is no source", "is the draft itself and no source"
_BETWEEN_LETTERS = re.compile(r"[\W_]+")
_IGNORE = re.compile(r"<!--\s*check:\s*ignore\b([^>]*?)-->")
_CODE = re.compile(r"[A-Z]\d{3}")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")


def check_draft(
    draft: Readable, sources: Mapping[str, Readable] | Sequence[Readable] | Readable
) -> DraftReport:
    """Hold every quotation, number and sentence of a draft against all sources, without a model.

    The draft is a text or a document: a `Path`, bytes, or what `read_file` gives; so are the sources, by
    their names, or one after another: a path is then called by itself, any other "source 1" and so on. A
    document that is the draft itself is no source, nor is what this tool wrote, or what is empty; such are in
    `DraftReport.left_out`. A text given as it is counts, whatever it says.
    Findings have stable codes (see `Code`) and places in the draft and in the sources. Words that
    no source carries are listed as notes, never called wrong. Marks of Markdown are no words of the draft.
    A comment `<!-- check: ignore Q102 N201 -->` silences these codes, one without codes all, on its own line
    and, where it stands on a line of its own, on the next.
    Raises `InputError` for a draft or sources without words, and for what is none of these, beside what
    `read_file` raises.
    """
    draft = text_of(draft, marks=True)
    if not draft.strip():
        raise InputError("the draft is empty")
    told, left_out = _told_apart(draft, _named(sources))
    against = Sources(told, left_out)
    document = read(without_marks(draft))
    quoted = quotations(document, read_utterances(document))
    looked, held = _findings(document, quoted, against)
    found = sorted(looked, key=lambda p: (p.span, p.code))
    lines = _Lines(draft, document.language)
    right = _right(document, quoted, found)
    heard = [pointed for pointed in found if not lines.ignores(pointed)]
    return DraftReport(
        draft=draft,
        sources=tuple(source.name for source in against.all),
        findings=tuple(lines.finding(pointed) for pointed in heard),
        quotations=len(quoted),
        numbers=sum(number.kind.is_quantity for number in document.numbers),
        sentences=len(document.sentences),
        right=right,
        statements=_statements(held, found),
        ignored=len(found) - len(heard),
        left_out=left_out,
    )


def _right(draft: Document, quoted: tuple[Quoted, ...], found: list[Pointed]) -> Right:
    """Count what has nothing against it; a note on a whole sentence is none against its figures."""
    grave = [p.span for p in found if p.code.level is not Level.NOTE]
    figures = [n.span for n in draft.numbers if n.kind.is_quantity]

    def free(spans: Iterable[Span], against: list[Span]) -> int:
        return sum(not any(span.overlaps(other) for other in against) for span in spans)

    return Right(
        quotations=free((quote.span for quote in quoted), grave),
        numbers=free(figures, grave),
        sentences=free((sentence.span for sentence in draft.sentences), [p.span for p in found]),
    )


def _named(sources: Mapping[str, Readable] | Sequence[Readable] | Readable) -> dict[str, Readable]:
    if isinstance(sources, Mapping):
        return dict(sources)
    if isinstance(sources, str | bytes | Path | SourceFile):
        return {str(sources) if isinstance(sources, Path) else "source": sources}
    if not isinstance(sources, Iterable):
        raise InputError(f"sources are texts or documents, not a {type(sources).__name__}")
    return {
        str(source) if isinstance(source, Path) else f"source {number}": source
        for number, source in enumerate(sources, start=1)
    }


def _told_apart(
    draft: str, sources: Mapping[str, Readable]
) -> tuple[dict[str, str | SourceFile], tuple[str, ...]]:
    """Read the sources, and say which are none: the draft would prove itself, as would a report on it."""
    told: dict[str, str | SourceFile] = {}
    left_out = []
    for name, source in sources.items():
        try:
            file = opened(source)
            text = file.text if file is not None else str(source)
        except EmptyFileError:
            file, text = None, ""
        if not text.strip():
            left_out.append(f"{name} {EMPTY}")
        elif is_ours(_written(source)):
            left_out.append(f"{name} {OURS}")
        elif not isinstance(source, str) and _letters(text) == _letters(without_marks(draft)):
            left_out.append(f"{name} {ITSELF}")
        else:
            told[name] = file or text
    return told, tuple(left_out)


def _written(source: Readable) -> bytes:
    """Return the bytes of a source as they were written, as far as they are at hand."""
    if isinstance(source, SourceFile):
        return source.text.encode("utf-8", "replace")
    if isinstance(source, Path):
        return source.read_bytes()
    return source.encode("utf-8", "replace") if isinstance(source, str) else source


def _letters(text: str) -> str:
    return _BETWEEN_LETTERS.sub("", text).casefold()


def _findings(
    draft: Document, quoted: tuple[Quoted, ...], sources: Sources
) -> tuple[list[Pointed], list[Held]]:
    """Return what is found, and the sentences as they were held against the sources."""
    found: list[Pointed] = []
    wrong: list[Span] = []
    for quote in quoted:
        about = tuple(quotation_findings(draft.text, quote, sources))
        wrong += [quote.span] * bool(about)
        found += about
    all_held: list[Held] = []
    for sentence in draft.sentences:
        quotes = [quote for quote in quoted if sentence.span.overlaps(quote.span)]
        before = all_held[-1] if all_held else None
        held = Held(sentence.span.of(draft.text), sentence.span, sources, before, quotes)
        all_held.append(held)
        misquoted = [span for span in wrong if sentence.span.overlaps(span)]
        for p in sentence_findings(draft.text, held):
            if not misquoted or not (p.code.level is Level.NOTE or any(map(p.span.overlaps, misquoted))):
                found.append(p)
    return found, all_held


def _statements(held: list[Held], found: list[Pointed]) -> Statements:
    """Tell which sentences that state something are proved, contradicted, or neither."""
    grave = [p.span for p in found if p.code.level is not Level.NOTE]
    against = [one for one in held if any(map(one.span.overlaps, grave))]
    fine = [one for one in held if one not in against and is_statement(one.sentence)]
    proved = [one for one in fine if one.support.verdict is Verdict.SUPPORTED]
    return Statements(
        proved=tuple(one.span for one in proved),
        unproved=tuple(one.span for one in fine if one not in proved),
        contradicted=tuple(one.span for one in against),
    )


class _Lines:
    """The lines of a draft: where each begins, and what is ignored there."""

    def __init__(self, draft: str, language: str) -> None:
        self._draft, self._writing = draft, writing_in(language)
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
            message=self._writing.marked(pointed.message),
            text=pointed.span.of(self._draft),
            cited=pointed.cited,
            diff=pointed.diff,
        )

    def _line(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def _after(self, place: int) -> str:
        found = _LINE_END.search(self._draft, place)
        return self._draft[place : found.start() if found else len(self._draft)]
