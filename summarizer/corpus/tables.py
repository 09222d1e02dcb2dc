"""Rows of a run, for DuckDB, pandas, polars and whatever reads JSON lines or Parquet.

A row a document, or a row an item; of a document that failed a row too, with its reason and no item. Columns
and their types are the same in every table of a kind, `COLUMNS`, an empty one included. Offsets are code
points of the source, half-open. What came with a document is carried through under its own name, with
"source_" before it where any of our columns is called so, as often as it takes to be a name of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.symbols import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.corpus.outcome import Outcome
    from summarizer.summary import Summary

ITEMS = ("claims", "quotations", "numbers")
_WORDS = {
    "claims": "verdict reasons wording evidence speaker",
    "quotations": "kind grade speaker role cue settled_by stance",
    "numbers": "kind grade value low high unit currency qualifier direction measures as_of stance",
}
_OF_ITEMS: dict[str, type] = {
    "id": str, "state": str, "error": str, "item": int, "text": str, "start": int, "end": int,
    "salience": float,
}  # fmt: skip
_OF_DOCUMENTS: dict[str, type] = {
    "id": str, "state": str, "error_type": str, "error": str, "headline": str, "claims": int,
    "quotations": int, "numbers": int, "rejected": int, "cost": float, "from_store": bool, "calls": int,
    "prompt_tokens": int, "output_tokens": int, "summary": str,
}  # fmt: skip
COLUMNS: dict[str | None, dict[str, type]] = {
    None: _OF_DOCUMENTS,
    **{items: _OF_ITEMS | dict.fromkeys(names.split(), str) for items, names in _WORDS.items()},
}
COLUMNS["numbers"]["number"] = float
_OURS = {name for columns in COLUMNS.values() for name in columns}


def rows_of(outcome: Outcome, items: str | None, *, source: bool = True) -> Iterator[dict[str, Any]]:
    """Yield the rows of an outcome: itself, or with `items` each of its claims, quotations or numbers.

    Without `source` a document's row has no text of the source, which its whole summary repeats.
    """
    if items is None:
        yield _carried(_document(outcome, source=source), outcome)
        return
    summary = told(outcome)
    of_item = {"claims": _claims, "quotations": _quotations, "numbers": _numbers}[items]
    found = enumerate(of_item(summary)) if summary else iter(())
    head = {"id": outcome.id, "state": outcome.state, "error": _error(outcome)}
    for number, row in found:
        yield _carried(head | {"item": number} | row, outcome)
    if outcome.error is not None:
        yield _carried(dict.fromkeys(COLUMNS[items]) | head, outcome)


def told(outcome: Outcome) -> Summary | None:
    """Return the summary of an outcome, or what was known when it failed."""
    return outcome.summary or getattr(outcome.error, "partial", None)


def _error(outcome: Outcome) -> str | None:
    return str(outcome.error) if outcome.error else None


def _document(outcome: Outcome, *, source: bool) -> dict[str, Any]:
    summary, usage = told(outcome), outcome.usage
    return {
        "id": outcome.id,
        "state": outcome.state,
        "error_type": type(outcome.error).__name__ if outcome.error else None,
        "error": _error(outcome),
        "headline": summary.headline.text if summary and summary.headline else None,
        "claims": len(summary.claims) if summary else 0,
        "quotations": len(summary.quotations) if summary else 0,
        "numbers": len(summary.numeric_facts) if summary else 0,
        "rejected": len(summary.rejected) if summary else 0,
        "cost": None if outcome.cost is None else float(outcome.cost),
        "from_store": outcome.from_store,
        "calls": usage.calls,
        "prompt_tokens": usage.prompt_tokens,
        "output_tokens": usage.output_tokens,
        "summary": summary.model_dump(mode="json", exclude=None if source else {"source"})
        if summary
        else None,
    }


def _claims(summary: Summary) -> Iterator[dict[str, Any]]:
    for claim in summary.claims:
        first = claim.evidence[0] if claim.evidence else None
        yield {
            "text": claim.text,
            "verdict": claim.support.verdict.value,
            "reasons": ", ".join(reason.code.value for reason in claim.support.reasons),
            "wording": claim.wording.value,
            "start": first.start if first else None,
            "end": first.end if first else None,
            "evidence": first.of(summary.source) if first else None,
            "speaker": clean(claim.speaker.name) if claim.speaker else None,
            "salience": claim.salience,
        }


def _quotations(summary: Summary) -> Iterator[dict[str, Any]]:
    for quotation in summary.quotations:
        speaker = quotation.speaker
        yield {
            "text": quotation.text,
            "kind": quotation.kind.value,
            "grade": quotation.grade.value,
            "start": quotation.fragments[0].span.start,
            "end": quotation.fragments[-1].span.end,
            "speaker": clean(speaker.name) if speaker else None,
            "role": speaker.role.text if speaker and speaker.role else None,
            "cue": quotation.cue.text if quotation.cue else None,
            "settled_by": quotation.settled_by.value,
            "stance": quotation.stance.value,
            "salience": quotation.salience,
        }


def _numbers(summary: Summary) -> Iterator[dict[str, Any]]:
    for fact in summary.numeric_facts:
        yield {
            "text": fact.text,
            "kind": fact.kind.value,
            "grade": fact.grade.value,
            "start": fact.span.start,
            "end": fact.span.end,
            "value": None if fact.value is None else str(fact.value),
            "number": None if fact.value is None else float(fact.value),
            "low": None if fact.low is None else str(fact.low),
            "high": None if fact.high is None else str(fact.high),
            "unit": fact.unit,
            "currency": fact.currency,
            "qualifier": fact.qualifier.value,
            "direction": fact.direction.value,
            "measures": fact.measures,
            "as_of": fact.as_of.text if fact.as_of else None,
            "stance": fact.stance.value,
            "salience": fact.salience,
        }


def _carried(row: dict[str, Any], outcome: Outcome) -> dict[str, Any]:
    metadata = outcome.metadata
    return row | {_free(name, {*metadata} - {name}): value for name, value in metadata.items()}


def _free(name: str, others: set[str]) -> str:
    """Return a name that is none of our columns and none of the others that came along."""
    if name not in _OURS:
        return name
    while name in _OURS or name in others:
        name = f"source_{name}"
    return name
