"""A report of the desk as text, JSON, SARIF and HTML. Nothing of a draft or a source gets to act there."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from summarizer.desk.findings import Code, Level
from summarizer.errors import InputError, MissingDependencyError
from summarizer.rendering.proofpage.marking import marked_source
from summarizer.rendering.wording import count, shorten
from summarizer.rendering.writing import writing_of
from summarizer.source.document import Span
from summarizer.symbols import clean, inert_json
from summarizer.traces import GENERATOR
from summarizer.version import DISTRIBUTION, VERSION, install

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


_SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MARKS = {Level.ERROR: "✗", Level.WARNING: "◐", Level.NOTE: "·"}


def to_text(report: DraftReport, name: str) -> str:
    """Return a line a finding as linters write them, errors first, what it is about and the source's below.

    The last line counts what was found, and what has nothing against it.
    """
    order = list(Level)
    found = sorted(report.findings, key=lambda finding: order.index(finding.level))
    lines = [line for finding in found for line in _lines(finding, name)]
    return "\n".join((*lines, _total(report))) + "\n"


def _lines(finding: DraftFinding, name: str) -> Iterator[str]:
    where = f", {clean(finding.where)}" if finding.where else f":{finding.line}:{finding.column}"
    yield f"{clean(name)}{where}: {finding.level} {finding.code.value} {clean(finding.message)}"
    if finding.level is Level.NOTE:
        yield f"    draft: {shorten(finding.text, 160)}"
    if finding.cited:
        cited = finding.cited
        yield f"    {clean(cited.where)} [{cited.span.start}–{cited.span.end}]: {shorten(cited.text, 160)}"


def _total(report: DraftReport) -> str:
    counts = Counter(finding.level for finding in report.findings)
    found = ", ".join(count(counts[level], level.value) for level in Level)
    right = report.right
    looked = ", ".join(
        f"{fine} of {count(whole, name)}"
        for fine, whole, name in (
            (right.quotations, report.quotations, "quotation"),
            (right.numbers, report.numbers, "number"),
            (right.sentences, report.sentences, "sentence"),
        )
    )
    ignored = f"; {report.ignored} ignored" if report.ignored else ""
    ignored += f"; {report.hidden} of lower levels" if report.hidden else ""
    return (
        f"{found}{ignored}; without a finding: {looked}; held against {count(len(report.sources), 'source')}"
    )


def to_json(report: DraftReport, name: str) -> str:
    """Return the report as JSON, each finding with its level and meaning; without the draft itself."""
    made = report.model_dump(mode="json", exclude={"draft"})
    for told, finding in zip(made["findings"], report.findings, strict=True):
        told |= {"level": finding.level.value, "meaning": finding.code.meaning}
    return inert_json(json.dumps({"draft": name} | made, ensure_ascii=False, indent=2)) + "\n"


def to_sarif(report: DraftReport, name: str) -> str:
    """Return the report as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the text."""
    rules = [
        {
            "id": code.value,
            "name": code.name.title().replace("_", ""),
            "shortDescription": {"text": code.meaning},
            "defaultConfiguration": {"level": code.level.value},
        }
        for code in Code
    ]
    driver = {"name": DISTRIBUTION, "version": VERSION, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, name) for finding in report.findings],
    }
    log = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    return inert_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _result(finding: DraftFinding, name: str) -> dict[str, object]:
    lines = finding.text.splitlines() or [""]
    region: dict[str, object] = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.line + len(lines) - 1,
        "endColumn": len(lines[-1]) + (finding.column if len(lines) == 1 else 1),
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
    }
    result: dict[str, object] = {
        "ruleId": finding.code.value,
        "ruleIndex": list(Code).index(finding.code),
        "level": finding.level.value,
        "message": {"text": clean(finding.message)},
        "locations": [_location(name, region)],
    }
    if finding.cited:
        cited = finding.cited
        at: dict[str, object] = {
            "charOffset": cited.span.start,
            "charLength": cited.span.end - cited.span.start,
        }
        at_text = at | {"snippet": {"text": cited.text}}
        result["relatedLocations"] = [_location(cited.source, at_text) | {"id": 1}]
    return result


def _location(name: str, region: dict[str, object]) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": {"uri": quote(name)}, "region": region}}


def to_html(report: DraftReport, name: str) -> str:
    """Return one page without script: the findings beside the draft, in which their places are marked."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    cards = "\n".join(_card(finding) for finding in report.findings) or "<p>Nothing was found.</p>"
    marks = [(finding.span, f"d-{finding.level.value}") for finding in report.findings]
    writing = writing_of(report.draft)
    body = (
        f"<header><h1>{escape(clean(name))}</h1><p>{escape(_total(report))}</p></header>\n"
        f'<main><div id="items" role="region" aria-label="Findings" tabindex="0">\n{cards}\n</div>\n'
        '<div id="source" role="region" aria-label="Draft" tabindex="0">'
        f"{marked_source(report.draft, marks)}</div></main>"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{GENERATOR}\n'
        f"<title>{escape(clean(name))}: checked</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{writing.tagged(body)}\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    shared = files("summarizer.rendering.proofpage").joinpath("page.css").read_text(encoding="utf-8")
    return shared + files("summarizer.desk").joinpath("desk.css").read_text(encoding="utf-8")


def _card(finding: DraftFinding) -> str:
    head = f"{_MARKS[finding.level]} {finding.level} {finding.code.value} · line {finding.line}"
    cited = ""
    if finding.cited:
        where = f"{clean(finding.cited.where)} [{finding.cited.span.start}–{finding.cited.span.end}]"
        cited = (
            f'<blockquote dir="auto">{escape(shorten(finding.cited.text, 400))} '
            f'<span class="where">{escape(where)}</span></blockquote>'
        )
    return (
        f'<article class="card d-{finding.level}"><p class="meta"><strong>{head}</strong></p>'
        f'<p class="words" dir="auto">{escape(shorten(finding.text, 300))}</p>'
        f'<p lang="en" dir="auto">{escape(clean(finding.message))}</p>{cited}</article>'
    )


FORMATS = {"text": to_text, "json": to_json, "sarif": to_sarif, "html": to_html}
