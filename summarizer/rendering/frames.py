"""A summary's numeric facts as a data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import MissingDependencyError
from summarizer.rendering.places import Places
from summarizer.version import install

if TYPE_CHECKING:
    import pandas as pd

    from summarizer.results import NumericFact
    from summarizer.summary import Summary

COLUMNS = (
    "value", "low", "high", "unit", "currency", "qualifier", "direction", "kind", "measures", "as_of",
    "sentence", "text", "start", "end", "salience",
)  # fmt: skip


def to_dataframe(summary: Summary) -> pd.DataFrame:
    """Return one row for each numeric fact, in the summary's order, with the columns `COLUMNS`.

    `value`, `low` and `high` stay `Decimal`, or None; `sentence` is a name such as "S3"; `start` and `end`
    are code points, half-open. Raises `MissingDependencyError` where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingDependencyError(f"a data frame needs pandas: {install('notebook')}") from error
    places = Places.of(summary.source)
    rows = [_row(fact, places) for fact in summary.numeric_facts]
    # object columns keep Decimal and None as they are, and take any string, lone surrogates too
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    return frame.astype({"start": "int64", "end": "int64", "salience": "float64"})


def _row(fact: NumericFact, places: Places) -> tuple[object, ...]:
    return (
        fact.value,
        fact.low,
        fact.high,
        fact.unit,
        fact.currency,
        fact.qualifier.value,
        fact.direction.value,
        fact.kind.value,
        fact.measures,
        fact.as_of.text if fact.as_of else None,
        places.sentence(fact.span),
        fact.text,
        fact.span.start,
        fact.span.end,
        fact.salience,
    )
