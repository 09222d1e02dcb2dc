"""A report of the desk as text, JSON, SARIF and HTML. Nothing of a draft or a source gets to act there."""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_right
from collections import Counter
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from summarizer.desk.findings import Code, DraftFinding, DraftReport, Level
from summarizer.rendering.proofpage.marking import marked_source
from summarizer.rendering.wording import count, shorten
from summarizer.rendering.writing import writing_of
from summarizer.source.surroundings import sentences_of
from summarizer.symbols import clean, inert_json
from summarizer.traces import GENERATOR
from summarizer.version import DISTRIBUTION, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import Sentence

_SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MARKS = {Level.ERROR: "✗", Level.WARNING: "◐", Level.NOTE: "·"}


def to_text(report: DraftReport, name: str) -> str:
    """Return a line a finding as linters write them, errors first, what it is about and the source's below.

    The last lines count what was found, what has nothing against it, and what is proved.
    """
    lines = [line for finding in _gravest_first(report) for line in _lines(finding, name)]
    return "\n".join((*lines, _proved(report), _total(report))) + "\n"


def _gravest_first(report: DraftReport) -> list[DraftFinding]:
    order = list(Level)
    return sorted(report.findings, key=lambda finding: order.index(finding.level))


def _proved(report: DraftReport) -> str:
    """Return how many statements are proved: that nothing was found against one is no proof."""
    proved, unproved, contradicted = (
        len(spans)
        for spans in (report.statements.proved, report.statements.unproved, report.statements.contradicted)
    )
    told = count(proved + unproved + contradicted, "statement")
    return (
        f"of {told}: {proved} proved word by word, {contradicted} with an error or a warning, "
        f"{unproved} only not contradicted: read these yourself"
    )


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
    told = report.statements
    run = {
        "properties": {
            "statementsProved": len(told.proved),
            "statementsUnproved": len(told.unproved),
            "statementsContradicted": len(told.contradicted),
        },
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
    sentences = sentences_of(report.draft)
    found = [_card(finding, sentences) for finding in _gravest_first(report)]
    cards = "\n".join(found) or "<p>Nothing was found.</p>"
    marks = [(finding.span, f"d-{finding.level.value}") for finding in report.findings]
    marks += [(span, "d-proved") for span in report.statements.proved]
    writing = writing_of(report.draft)
    body = (
        f"<header><h1>{escape(clean(name))}</h1><p>{escape(_total(report))}</p>\n"
        f"<p>{escape(_proved(report))}</p></header>\n"
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


def _card(finding: DraftFinding, sentences: Sequence[Sentence]) -> str:
    number = bisect_right(sentences, finding.span.start, key=lambda sentence: sentence.span.start) - 1
    at = f"{sentences[number].id} · " if number >= 0 else ""
    mark = f"{_MARKS[finding.level]} {finding.level}"
    head = f"{at}{mark} {finding.code.value}: {finding.code.meaning} · line {finding.line}"
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
