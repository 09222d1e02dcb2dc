"""Score quantities, by value and by place apart.

By value: each gold quantity takes a prediction of the same value (within 1e-5 of the larger, a range at both
ends), of several the one whose unit and then whose qualifier agree: the rule of the CQE paper. `unit`,
`qualifier` and `reading` (qualifier and direction to the letter, where the gold has them, and the unit) count
among those, and `measures`, what the quantity is of, where a system says that at all. By place: the first
prediction that overlaps, each used once. A gold quantity without a value (Recognizers-Text gives
decimals in German, French and Spanish none) is scored by its place alone, and so is what was found there.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.evaluation.scoring.measures import agree, sort_of
from summarizer.evaluation.scoring.outcome import RIGHT, Item, Score, Subject, shown
from summarizer.evaluation.scoring.units import head_noun, unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from summarizer.evaluation.cases import Case, Prediction, QuantityRow

_NEAR = 1e-5


def score_quantities(case: Case, prediction: Prediction) -> Score:
    """Score the quantities of one document."""
    if case.quantities is None:
        return Score()
    gold, found = _compared(case, case.quantities), _compared(case, prediction.quantities)
    judged, told = _judged_by_value(gold, found)
    valued = _matched_by_value(judged, told)
    counts = Counter(gold=len(gold), pred=len(found), span=_places_met(gold, found))
    counts.update({"valued.gold": len(judged), "valued.pred": len(told)})
    counts["detailed"] = sum(row.detail is not None for row in gold)
    for row, other in valued:
        counts["value"] += 1
        counts["unit"] += _same_unit(row, other)
        counts["qualifier"] += row.qualifier == other.qualifier
        if row.measures is not None and other.kind is not None:
            counts.update(_measured(row, other))
        counts["reading"] += _same_unit(row, other) and row.detail is not None and row.detail == other.detail
    items = tuple(_items(case, gold, found, valued))
    return Score(Counter({f"quantities.{name}": count for name, count in counts.items()}), items)


def _measured(row: QuantityRow, other: QuantityRow) -> Iterator[str]:
    sort = sort_of(other.kind)
    yield from ("measured", f"measured.{sort}")
    if agree(row.measures, other.measures):
        yield from ("measures", f"measures.{sort}")


def compared_unit(case: Case, row: QuantityRow) -> str | None:
    """Return the unit as it is compared: of our gold's counts the head noun alone."""
    return head_noun(row.unit) if case.is_gold and row.counted else row.unit


def _compared(case: Case, rows: Sequence[QuantityRow]) -> list[QuantityRow]:
    return [row.model_copy(update={"unit": compared_unit(case, row)}) for row in rows]


def _judged_by_value(
    gold: list[QuantityRow], found: list[QuantityRow]
) -> tuple[list[QuantityRow], list[QuantityRow]]:
    """Return the gold that has a value, and what was found elsewhere than at gold without one."""
    judged = [row for row in gold if row.values or row.notation]
    if gold and not judged:
        return [], []
    unvalued = [row for row in gold if not (row.values or row.notation)]
    return judged, [row for row in found if not any(_overlap(other, row) for other in unvalued)]


def _matched_by_value(
    gold: list[QuantityRow], found: list[QuantityRow]
) -> list[tuple[QuantityRow, QuantityRow]]:
    free, pairs = list(found), []
    for row in gold:
        same = [other for other in free if _same_values(row, other)]
        if same:
            best = min(same, key=lambda o: (not _same_unit(row, o), row.qualifier != o.qualifier))
            free = [other for other in free if other is not best]
            pairs.append((row, best))
    return pairs


def _same_values(one: QuantityRow, other: QuantityRow) -> bool:
    if one.notation or other.notation:
        return one.notation == other.notation
    values = one.values, other.values
    return bool(one.values) and len(one.values) == len(other.values) and all(map(_same_value, *values))


def _same_value(one: Decimal, other: Decimal) -> bool:
    a, b = float(one), float(other)
    return abs(a - b) <= _NEAR * max(abs(a), abs(b), 1e-9)


def _same_unit(one: QuantityRow, other: QuantityRow) -> bool:
    return unit_name(one.unit) == unit_name(other.unit)


def _places_met(gold: list[QuantityRow], found: list[QuantityRow]) -> int:
    free, met = list(found), 0
    for row in gold:
        hit = next((other for other in free if _overlap(row, other)), None)
        if hit is not None:
            free = [other for other in free if other is not hit]
            met += 1
    return met


def _overlap(one: QuantityRow, other: QuantityRow) -> bool:
    return one.span is not None and other.span is not None and one.span.overlaps(other.span)


def _items(
    case: Case,
    gold: list[QuantityRow],
    found: list[QuantityRow],
    valued: list[tuple[QuantityRow, QuantityRow]],
) -> Iterator[Item]:
    """By place first, so that a wrong reading is told from a quantity that was not seen."""
    by_value = {id(row): other for row, other in valued}
    used = {id(other) for other in by_value.values()}
    for row in gold:
        free = (other for other in found if id(other) not in used and _overlap(row, other))
        other = by_value.get(id(row)) or next(free, None)
        if other is not None:
            used.add(id(other))
        yield _item(case, row, other)
    for other in found:
        if id(other) not in used:
            text = _passage(case, other)
            yield Item(Subject.QUANTITY, f"+{text}", "spurious", text, _reading(other))


def _item(case: Case, row: QuantityRow, other: QuantityRow | None) -> Item:
    status = _status(row, other)
    detail = "" if status == RIGHT else f"wanted {_reading(row)}"
    if other is not None and detail:
        detail = f"found {_reading(other)}, {detail}"
    return Item(Subject.QUANTITY, row.id, status, _passage(case, row), detail)


def _status(row: QuantityRow, other: QuantityRow | None) -> str:
    if other is None:
        return "missed"
    valued = bool(row.values or row.notation)
    if valued and not _same_values(row, other):
        return "wrong value"
    if valued and not _same_unit(row, other):
        return "wrong unit"
    wrong = row.qualifier != other.qualifier or row.detail not in {None, other.detail}
    return "wrong qualifier" if wrong else RIGHT


def _reading(row: QuantityRow) -> str:
    value = row.notation or " to ".join(str(value) for value in row.values) or "no value"
    return f"{value} {unit_name(row.unit)} ({row.detail or row.qualifier})"


def _passage(case: Case, row: QuantityRow) -> str:
    """Return the number in its surroundings, within brackets."""
    if row.span is None:
        return shown(case.text)
    start, end = row.span.start, row.span.end
    before, after = case.text[max(0, start - 30) : start], case.text[end : end + 40]
    return shown(f"{before}[{case.text[start:end]}]{after}")
