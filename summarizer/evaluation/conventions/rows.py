"""From what the library reads to rows as the gold of a corpus has them; the gold itself is not looked at."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.evaluation.cases import Convention, QuantityRow
from summarizer.evaluation.conventions.degrees import positive
from summarizer.evaluation.conventions.recognizers import recognizers_rows
from summarizer.source.document import Direction, NumberKind, Qualifier, Span
from summarizer.source.numbers import read_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.gold import GoldQuantity
    from summarizer.results import NumericFact

_SYMBOLS = {
    Qualifier.EXACT: "=",
    Qualifier.ABOUT: "~",
    Qualifier.AT_LEAST: ">",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_MOST: "<",
    Qualifier.LESS_THAN: "<",
}
# Without a unit other corpora do not count them: "2-2", "doubled".
_BARE = frozenset({NumberKind.SCORE, NumberKind.MULTIPLE})
# By the rules of our gold these have no unit.
_UNITLESS = frozenset({NumberKind.SCORE, NumberKind.MULTIPLE, NumberKind.FRACTION})


def symbol(qualifier: Qualifier, direction: Direction) -> str:
    """Return qualifier and direction in the six signs of the CQE paper: "about", direction, the rest."""
    if qualifier is not Qualifier.ABOUT and direction is not Direction.NONE:
        return direction.value
    return _SYMBOLS[qualifier]


def quantity_rows(case: Case, facts: Sequence[NumericFact]) -> tuple[QuantityRow, ...]:
    """Return the quantities of a text as the gold of its case would have them."""
    if case.convention is Convention.GOLD:
        return tuple(map(_gold_row, facts))
    if case.convention is Convention.RECOGNIZERS:
        # Among its numbers are ordinals, "last" too, and figures within names and dates: no facts of ours.
        numbers = read_numbers(case.text, case.language)
        return tuple(recognizers_rows(case.text, numbers, case.counts or "number"))
    rows = [_cqe_row(fact) for fact in facts if fact.unit is not None or fact.kind not in _BARE]
    return tuple((_listed if case.convention is Convention.MEASEVAL else _moved)(case.text, rows))


def row_of(fact: NumericFact | GoldQuantity) -> QuantityRow:
    """Return a quantity, found or annotated, as a row without a name."""
    values = (fact.value,) if fact.value is not None else (fact.low, fact.high)
    return QuantityRow(
        span=fact.span,
        values=tuple(value for value in values if value is not None),
        unit=fact.unit,
        qualifier=symbol(fact.qualifier, fact.direction),
        detail=f"{fact.qualifier}, {fact.direction}",
        counted=fact.kind in {NumberKind.COUNT, NumberKind.RATE},
        kind=fact.kind.value,
        measures=fact.measures,
    )


def _gold_row(fact: NumericFact) -> QuantityRow:
    row = row_of(fact)
    if fact.kind is NumberKind.SCORE and _falls(fact):
        row = row.model_copy(update={"values": row.values[::-1]})
    return row.model_copy(update={"unit": None}) if fact.kind in _UNITLESS else row


def _cqe_row(fact: NumericFact) -> QuantityRow:
    """Return a row with the ends of a range in the order of the text, a share of things as "% things"."""
    row = row_of(fact)
    if fact.kind is NumberKind.COUNT and fact.unit is not None:
        row = row.model_copy(update={"unit": positive(fact.unit)})
    if fact.may_measure is not None:
        row = row.model_copy(update={"measures": fact.may_measure.text})
    if _falls(fact):
        row = row.model_copy(update={"values": row.values[::-1]})
    if fact.kind is NumberKind.FRACTION:
        row = row.model_copy(update={"unit": f"% {fact.unit or '-'}"})
    return row


_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _falls(fact: NumericFact) -> bool:
    """Whether the text gives the upper end of a range first."""
    told = [Decimal(figure.replace(",", "")) for figure in _FIGURE.findall(fact.text)]
    return len(told) == 2 and told == [fact.high, fact.low]


def _moved(text: str, rows: Iterable[QuantityRow]) -> Iterator[QuantityRow]:
    """Join the two values of a move, which are one quantity with two ends there: "rose from $5 to $7"."""
    return _joined(text, rows, _one_move)


def _joined(
    text: str,
    rows: Iterable[QuantityRow],
    join: Callable[[str, QuantityRow, QuantityRow], QuantityRow | None],
) -> Iterator[QuantityRow]:
    """Yield rows, those that `join` makes one of as that one."""
    last: QuantityRow | None = None
    for row in rows:
        both = join(text, last, row) if last is not None else None
        if last is not None and both is None:
            yield last
        last = both or row
    if last is not None:
        yield last


def _one_move(text: str, last: QuantityRow, row: QuantityRow) -> QuantityRow | None:
    if last.span is None or row.span is None or row.unit != last.unit:
        return None
    begins = text[: last.span.start].rstrip().endswith("from")
    ends = text[last.span.end : row.span.start].strip() == "to"
    if not (begins and ends and len(last.values) == len(row.values) == 1):
        return None
    return last.model_copy(
        update={"span": Span(last.span.start, row.span.end), "values": (*last.values, *row.values)}
    )


_LINK = re.compile(r"\s*(?:,?\s*(?:and|or)\s|[,/×:–-]|to\s)\s*")


def _listed(text: str, rows: Iterable[QuantityRow]) -> Iterator[QuantityRow]:
    """Join the numbers of a list in one unit, which are one quantity in MeasEval: "2, 3 and 5 m"."""
    return _joined(text, rows, _one_list)


def _one_list(text: str, last: QuantityRow, row: QuantityRow) -> QuantityRow | None:
    if last.span is None or row.span is None or row.counted or row.unit != last.unit:
        return None
    if not _LINK.fullmatch(text[last.span.end : row.span.start]):
        return None
    return last.model_copy(update={"span": Span(last.span.start, row.span.end), "values": ()})
