"""A summary's items as tables: one row an item, plain values, the same columns however many rows."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import SettingsError
from summarizer.rendering import wording
from summarizer.rendering.places import Places
from summarizer.symbols import clean, visible

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.record import Record
    from summarizer.results import Claim, NumericFact, Quotation
    from summarizer.source.document import Span

Kind = Literal["claims", "quotations", "numbers"]
Cell = str | int | float | None

# A spreadsheet takes a cell that begins so for a formula; the last four are their wide forms.
_FORMULAS = tuple("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[+-][\d.,\s]*\d(?:[eE][+-]?\d+)?\s?%?")  # "-5.2", "+44 20 1"


class Sort(Enum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with what they hold, and rows of as many cells. Exact numbers are text: "2.50"."""

    columns: dict[str, Sort]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, name: str) -> list[Cell]:
        """Return the cells of one column."""
        place = list(self.columns).index(name)
        return [row[place] for row in self.rows]


_T, _W, _N = Sort.TEXT, Sort.WHOLE, Sort.NUMBER
_PLACE = {"sentence": _T, "start": _W, "end": _W, "salience": _N}
_CLAIMS = {"text": _T, "verdict": _T, "reasons": _T, "speaker": _T, "evidence": _T} | _PLACE
_QUOTATIONS = {
    "text": _T, "kind": _T, "speaker": _T, "mention": _T, "role": _T, "cue": _T, "settled_by": _T,
    "stance": _T, "fragments": _W,
} | _PLACE  # fmt: skip
_NUMBERS = {
    "value": _N, "low": _N, "high": _N, "exact_value": _T, "exact_low": _T, "exact_high": _T, "unit": _T,
    "currency": _T, "qualifier": _T, "direction": _T, "kind": _T, "measures": _T, "as_of": _T, "stance": _T,
    "text": _T,
} | _PLACE  # fmt: skip


def table(summary: Record, kind: Kind) -> Table:
    """Return the claims, quotations or numbers of a summary as a table, in the summary's order.

    `sentence` is a name such as "S3"; `start` and `end` are code points, half-open, of the first evidence or
    from the first to the last fragment. Raises `SettingsError` for another kind.
    """
    places = Places.of(summary.source)
    if kind == "claims":
        return Table(_CLAIMS, tuple(_claim(claim, summary.source, places) for claim in summary.claims))
    if kind == "quotations":
        rows = (_quotation(quotation, summary.source, places) for quotation in summary.quotations)
        return Table(_QUOTATIONS, tuple(rows))
    if kind == "numbers":
        return Table(_NUMBERS, tuple(_number(fact, places) for fact in summary.numeric_facts))
    raise SettingsError(
        f"a table is of {', '.join(get_args(Kind))}, not {kind!r}; CSV is returned as text, for you to write"
    )


def to_csv(summary: Record, kind: Kind) -> str:
    """Return a table as CSV (RFC 4180) with a head. No cell can be taken for a formula.

    Text that begins as a formula does, and is no number, gets an apostrophe before it, as spreadsheets hide
    one; control characters are shown as symbols.
    """
    made = table(summary, kind)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(made.columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in made.rows)
    return out.getvalue()


def safe_cell(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula; see `to_csv`."""
    if not isinstance(cell, str):
        return cell
    shown = visible(cell)
    begins_so = shown.lstrip().startswith(_FORMULAS) or shown.startswith(_FORMULAS)
    return f"'{shown}" if begins_so and not _NUMBER.fullmatch(shown) else shown


def _claim(claim: Claim, source: str, places: Places) -> tuple[Cell, ...]:
    reasons = "; ".join(wording.finding(reason, source) for reason in claim.support.reasons)
    speaker = clean(claim.speaker.name) if claim.speaker else None
    evidence = " ".join(clean(span.of(source)) for span in claim.evidence)
    place = _place(claim.evidence[:1], places)
    return (
        claim.text,
        claim.support.verdict.value,
        reasons or None,
        speaker,
        evidence or None,
        *place,
        claim.salience,
    )


def _quotation(quotation: Quotation, source: str, places: Places) -> tuple[Cell, ...]:
    speaker = quotation.speaker
    return (
        quotation.text,
        quotation.kind.value,
        clean(speaker.name) if speaker else None,
        speaker.mention.of(source) if speaker else None,
        speaker.role.text if speaker and speaker.role else None,
        quotation.cue.text if quotation.cue else None,
        quotation.settled_by.value,
        quotation.stance.value,
        len(quotation.fragments),
        *_place(quotation.spans, places),
        quotation.salience,
    )


def _number(fact: NumericFact, places: Places) -> tuple[Cell, ...]:
    values = (fact.value, fact.low, fact.high)
    return (
        *(None if value is None else float(value) for value in values),
        *(None if value is None else _exact(value) for value in values),
        fact.unit,
        fact.currency,
        fact.qualifier.value,
        fact.direction.value,
        fact.kind.value,
        fact.measures,
        fact.as_of.text if fact.as_of else None,
        fact.stance.value,
        fact.text,
        *_place(fact.spans, places),
        fact.salience,
    )


def _exact(value: Decimal) -> str:
    return f"{value:f}" if value.is_finite() else str(value)


def _place(spans: tuple[Span, ...], places: Places) -> tuple[Cell, ...]:
    if not spans:
        return (None, None, None)
    return (places.sentence(spans[0]), spans[0].start, spans[-1].end)
