"""A draft in a DOCX file: its paragraphs, and a copy with a comment at each finding."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError, MissingDependencyError
from summarizer.rendering.wording import shorten
from summarizer.rendering.writing import writing_of
from summarizer.source.document import Span
from summarizer.symbols import clean
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.findings import DraftFinding, DraftReport

_BETWEEN = "\n\n"
_LARGEST = 100_000_000  # bytes, unpacked
_FIRST_WORDS = 40  # characters
_AUTHOR, _INITIALS = "summarize check", "SC"


@dataclass(frozen=True)
class WordDraft:
    """A draft in a DOCX file: its text, paragraph by paragraph, and the file itself."""

    name: str
    text: str
    _document: Any
    _starts: tuple[int, ...]

    @classmethod
    def read(cls, name: str, data: bytes) -> WordDraft:
        """Read the paragraphs of the body and of its tables. Raises `InputError` for a damaged file."""
        try:
            docx = import_module("docx")
        except ImportError as error:
            raise MissingDependencyError(f"a DOCX draft needs python-docx: {install('files')}") from error
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                if sum(part.file_size for part in packed.infolist()) > _LARGEST:
                    raise InputError(f"{name} is too large: more than {_LARGEST // 1_000_000} MB unpacked")
            document = docx.Document(io.BytesIO(data))
        except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
            if isinstance(error, InputError):
                raise
            raise InputError(f"{name} is damaged, or no DOCX file") from error
        texts = [paragraph.text for paragraph in _paragraphs(document)]
        lengths = [len(text) + len(_BETWEEN) for text in texts]
        return cls(name, _BETWEEN.join(texts), document, tuple(sum(lengths[:k]) for k in range(len(texts))))

    def placed(self, report: DraftReport) -> DraftReport:
        """Return a report whose findings tell their paragraph, by its number and first words."""
        placed = [f.model_copy(update={"where": self._where(f)}) for f in report.findings]
        return report.model_copy(update={"findings": tuple(placed)})

    def _where(self, finding: DraftFinding) -> str:
        place = self._paragraph(finding)
        words = self.text[self._starts[place] :].split(_BETWEEN, 1)[0]
        return f"paragraph {place + 1} ({shorten(words, _FIRST_WORDS)})"

    def _paragraph(self, finding: DraftFinding) -> int:
        return max(k for k, start in enumerate(self._starts) if start <= finding.span.start)

    def commented(self, report: DraftReport) -> bytes:
        """Return a copy of the file with each finding as a comment on the words that it is about."""
        paragraphs = list(_paragraphs(self._document))
        for finding in report.findings:
            place = self._paragraph(finding)
            runs = list(_runs(paragraphs[place], finding.span, self._starts[place]))
            if runs:
                words = _words(finding)
                self._document.add_comment(runs, text=words, author=_AUTHOR, initials=_INITIALS)
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()


def _paragraphs(document: Any) -> Iterator[Any]:
    """Yield the paragraphs with words, in the order of the text; those of tables where the tables stand."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for cell in (cell for row in block.rows for cell in row.cells):
                if cell._tc not in seen:  # noqa: SLF001 - cells that were merged come once for each column
                    seen.add(cell._tc)  # noqa: SLF001
                    yield from (paragraph for paragraph in cell.paragraphs if paragraph.text.strip())
        elif block.text.strip():
            yield block


def _runs(paragraph: Any, span: Span, start: int) -> Iterator[Any]:
    """Yield the runs of a paragraph that hold the words of a span, or all where no single one does."""
    found = []
    for run in paragraph.runs:
        if Span(start, start + len(run.text)).overlaps(span):
            found.append(run)
        start += len(run.text)
    yield from found or paragraph.runs


def _words(finding: DraftFinding) -> str:
    words = f"{finding.code.value} {finding.level}: {clean(finding.message)}"
    if finding.cited is None:
        return words
    cited = writing_of(finding.cited.text).quoted(shorten(finding.cited.text, 300))
    return f"{words}\n{clean(finding.cited.source)}: {cited}"
