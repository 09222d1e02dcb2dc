"""Write gold and predictions as JSON lines, one document a line, for scorers of other projects.

`SYSTEM.quotes.jsonl` has `quotes` with `fragments` (pairs of offsets), `speaker_start`, `speaker_end`, and
`SYSTEM.quantities.jsonl` has `quantities` with `start`, `end`, `value` (a number, two for a range, or what
the corpus writes for one), `unit` and `qualifier` (one of = ~ > < up down). `SYSTEM.gold.….jsonl` is the same
of the gold, with the text. These formats know one place for a speaker. Of a speaker who was met, the places
where gold and prediction overlap are taken, which is why the gold is written for each system. Of our own
articles, nested quotations and the predictions that belong to them are left out, and units of counts are head
nouns.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarizer.evaluation.scoring.quantities import compared_unit
from summarizer.evaluation.scoring.quotations import meeting, outer_rows, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from summarizer.evaluation.cases import Case, Prediction, QuantityRow, QuotationRow
    from summarizer.evaluation.store import Run
    from summarizer.source.document import Span


def export(run: Run, folder: Path) -> None:
    """Write the rows of each system, and the gold to score them against, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for system, found in run.predictions.items():
        scored = [(case, found[case.id]) for case in run.cases if case.id in found]
        quoted = [quotation_lines(*pair) for pair in scored if pair[0].quotations is not None]
        counted = [quantity_lines(*pair) for pair in scored if pair[0].quantities is not None]
        for name, lines in (("quotes", quoted), ("quantities", counted)):
            if lines:
                _write(folder / f"{system}.{name}.jsonl", (line for _, line in lines))
                _write(folder / f"{system}.gold.{name}.jsonl", (line for line, _ in lines))


def quotation_lines(case: Case, prediction: Prediction) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the gold line and the predicted line of one document."""
    places: dict[int, Span] = {}
    for pair in pairs_of(case, prediction):
        if met := meeting(pair.gold, pair.found, case.convention):
            places[id(pair.gold)], places[id(pair.found)] = met
    gold, found = outer_rows(case, prediction)
    return (
        {
            "id": case.id,
            "text": case.text,
            "quotes": [_quotation(row, places) | {"type": row.kind} for row in gold],
        },
        {"id": case.id, "quotes": [_quotation(row, places) for row in found]},
    )


def quantity_lines(case: Case, prediction: Prediction) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the gold line and the predicted line of one document."""
    gold = [_quantity(case, row) for row in case.quantities or ()]
    found = [_quantity(case, row) for row in prediction.quantities]
    return (
        {"id": case.id, "text": case.text, "quantities": gold},
        {"id": case.id, "quantities": found},
    )


def _quotation(row: QuotationRow, places: dict[int, Span]) -> dict[str, Any]:
    speaker = places.get(id(row)) or (row.speakers[0] if row.speakers else None)
    return {
        "start": row.fragments[0].start,
        "end": row.fragments[-1].end,
        "fragments": [[span.start, span.end] for span in row.fragments],
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
    }


def _quantity(case: Case, row: QuantityRow) -> dict[str, Any]:
    values = [float(value) for value in row.values]
    return {
        "start": row.span.start if row.span else None,
        "end": row.span.end if row.span else None,
        "value": row.notation or (values[0] if len(values) == 1 else values or None),
        "unit": compared_unit(case, row),
        "qualifier": row.qualifier,
    }


def _write(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8", newline="\n")
