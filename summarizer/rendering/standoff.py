"""A summary as stand-off annotations of its source: Web Annotations, which are read back too, brat, spaCy."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import InputError, MissingDependencyError
from summarizer.ledger import Result
from summarizer.source.document import Span
from summarizer.verifying.locate import MatchKind, locate
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.items import Item
    from summarizer.record import Record

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
_KINDS = {
    "OverviewSentence": "overview", "Claim": "claim", "Section": "section", "Quotation": "quotation",
    "NumericFact": "number",
}  # fmt: skip
_LINE = re.compile(r"[^\r\n]+")


class Annotation(Result):
    """A place of a text with what is said of it. `spans` is empty where the words were not found again."""

    id: str
    kind: str
    body: str
    spans: tuple[Span, ...] = ()


def to_web_annotations(summary: Record) -> str:
    """Return the items as a W3C Web Annotation collection (JSON-LD, https://www.w3.org/TR/annotation-model/).

    Each target has a TextPositionSelector (code points, as the standard counts) refined by nothing, and a
    TextQuoteSelector with the words around, so that the place is found again in another edition.
    """
    source = f"urn:sha256:{summary.provenance.source_sha256}"
    items = [
        {
            "id": f"{source}#{name}",
            "type": "Annotation",
            "motivation": "describing",
            "body": {
                "type": "TextualBody",
                "value": _said(item),
                "format": "text/plain",
                "purpose": _kind(item),
            },
            "target": [_target(source, span, summary.source) for span in item.spans],
        }
        for name, item in _items(summary)
        if item.spans
    ]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {"@context": _CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def to_jsonl(summary: Record) -> str:
    """Return a line of JSON for each item: its place in the summary as "item", then its own fields."""
    lines = ({"item": name} | item.model_dump(mode="json") for name, item in _items(summary))
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _target(source: str, span: Span, text: str) -> dict[str, Any]:
    quoted = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": source, "selector": [position, quoted]}


def _items(summary: Record) -> Iterator[tuple[str, Item]]:
    if summary.headline is not None:
        yield "headline", summary.headline
    for name in ("overview", "claims", "sections", "quotations", "numeric_facts"):
        for place, item in enumerate(getattr(summary, name)):
            yield f"{name}[{place}]", item
            for number, claim in enumerate(getattr(item, "claims", ())):
                yield f"{name}[{place}].claims[{number}]", claim


def _kind(item: Item) -> str:
    return _KINDS[type(item).__name__]


def _said(item: Item) -> str:
    return str(item).partition("(")[2].rpartition(", [")[0]


class _Loose(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Selector(_Loose):
    type: str
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


class _Target(_Loose):
    selector: list[_Selector]


class _Body(_Loose):
    value: str = ""
    purpose: str = ""


class _Annotated(_Loose):
    id: str
    body: _Body = _Body()
    target: list[_Target]


class _Page(_Loose):
    items: list[_Annotated]


class _Collection(_Loose):
    first: _Page


def read_web_annotations(data: str | bytes | Mapping[str, object], text: str) -> tuple[Annotation, ...]:
    """Read a W3C Web Annotation collection back, and find its places in `text`, perhaps an edited one.

    The position holds where the quoted words stand there; else they are looked for, with the words around
    to decide between several places. Raises `InputError` for what is no such collection.
    """
    try:
        if isinstance(data, Mapping):
            collection = _Collection.model_validate(data)
        else:
            collection = _Collection.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise InputError(f"no Web Annotation collection: {where}: {first['msg']}") from None
    return tuple(
        Annotation(id=found.id, kind=found.body.purpose, body=found.body.value, spans=_spans(found, text))
        for found in collection.first.items
    )


def _spans(annotated: _Annotated, text: str) -> tuple[Span, ...]:
    spans = [_found(target.selector, text) for target in annotated.target]
    return tuple(span for span in spans if span is not None)


def _found(selectors: list[_Selector], text: str) -> Span | None:
    quoted = next((s for s in selectors if s.type == "TextQuoteSelector"), None)
    position = next((s for s in selectors if s.type == "TextPositionSelector"), None)
    near = None
    if position is not None and 0 <= (position.start or 0) <= (position.end or 0) <= len(text):
        near = Span(position.start or 0, position.end or 0)
        if quoted is None or near.of(text) == quoted.exact:
            return near
    return _looked_for(quoted, near, text) if quoted is not None and quoted.exact else None


def _looked_for(quoted: _Selector, near: Span | None, text: str) -> Span | None:
    around = text.find(quoted.prefix + quoted.exact + quoted.suffix)
    if around >= 0:
        start = around + len(quoted.prefix)
        return Span(start, start + len(quoted.exact))
    match = locate(quoted.exact, text, near=near)
    return match.span if match is not None and match.kind is not MatchKind.ELIDED else None


def to_brat(summary: Record) -> str:
    """Return the items as brat standoff (.ann), to lie beside the source as .txt.

    Spans are code points, cut where lines end, as brat wants them. A quotation has its speaker as a relation,
    a claim its words as a note.
    """
    lines: list[str] = []
    text = summary.source
    for name, item in _items(summary):
        if not item.spans:
            continue
        number = len(lines) + 1
        lines.append(_entity(f"T{number}", _kind(item).title(), item.spans, text))
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{name}: {' '.join(_said(item).split())}")
        speaker = getattr(item, "speaker", None)
        if speaker is not None:
            lines.append(_entity(f"T{number + 2}", "Speaker", (speaker.mention,), text))
            lines.append(f"R{number}\tSaid_by Arg1:T{number} Arg2:T{number + 2}")
    return "".join(f"{line}\n" for line in lines)


def _entity(name: str, kind: str, spans: tuple[Span, ...], text: str) -> str:
    pieces = [
        Span(line.start(), line.end())
        for span in sorted(spans)
        for line in _LINE.finditer(text, span.start, span.end)
    ]
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"{name}\t{kind} {places}\t{' '.join(piece.of(text) for piece in pieces)}"


def to_docbin(summary: Record) -> bytes:
    """Return the source as a spaCy DocBin, the items in its span groups, each with its kind as the label.

    The groups are "claims", "quotations", "numbers" and "speakers"; a span is widened to whole tokens.
    Raises `MissingDependencyError` without spaCy.
    """
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise MissingDependencyError(f"a DocBin needs spaCy: {install('spacy')}") from error
    doc = spacy.blank(summary.document().language)(summary.source)
    groups: dict[str, list[Any]] = {"claims": [], "quotations": [], "numbers": [], "speakers": []}
    for _, item in _items(summary):
        kind = _kind(item)
        groups[f"{kind}s"] += [_widened(doc, span, kind) for span in item.spans]
        speaker = getattr(item, "speaker", None)
        groups["speakers"] += [_widened(doc, speaker.mention, "speaker")] if speaker else []
    for name, spans in groups.items():
        doc.spans[name] = [span for span in spans if span is not None]
    made: bytes = spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_bytes()
    return made


def _widened(doc: Any, span: Span, label: str) -> Any:
    return doc.char_span(span.start, span.end, label=label, alignment_mode="expand")
