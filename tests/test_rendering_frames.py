"""Numeric facts as a data frame."""

import builtins
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from summarizer.errors import MissingDependencyError
from summarizer.ledger import Provenance
from summarizer.rendering.frames import COLUMNS, to_dataframe
from summarizer.results import NumericFact, Text
from summarizer.source.document import NumberKind, Qualifier, Span
from summarizer.summary import Summary, sha256

SOURCE = "The mill is old. It ground about 2.50 tonnes in May."
FACT = NumericFact(
    span=Span(27, 44),
    text="about 2.50 tonnes",
    kind=NumberKind.MASS,
    value=Decimal("2.50"),
    unit="tonne",
    qualifier=Qualifier.ABOUT,
    measures="flour",
    as_of=Text(span=Span(45, 51), text="in May"),
    salience=0.5,
)


def summary(*facts):
    """Make a summary of the mill with the facts given."""
    provenance = Provenance(
        model="acme/lantern-1",
        source_sha256=sha256(SOURCE),
        version="0",
        created=datetime(2026, 1, 2, tzinfo=UTC),
    )
    return Summary(source=SOURCE, numeric_facts=facts, provenance=provenance)


def test_row():
    """A fact becomes a row; the value stays the Decimal that was parsed, trailing zero and all."""
    pytest.importorskip("pandas")
    (row,) = to_dataframe(summary(FACT)).to_dict("records")

    assert row == {
        "value": Decimal("2.50"),
        "low": None,
        "high": None,
        "unit": "tonne",
        "currency": None,
        "qualifier": "about",
        "direction": "none",
        "kind": "mass",
        "measures": "flour",
        "as_of": "in May",
        "sentence": "S2",
        "text": "about 2.50 tonnes",
        "start": 27,
        "end": 44,
        "salience": 0.5,
    }
    assert str(row["value"]) == "2.50"


@pytest.mark.parametrize("facts", [(), (FACT,), (FACT, FACT)])
def test_columns_and_types(facts):
    """The columns and their types are the same for any number of facts."""
    pytest.importorskip("pandas")
    frame = to_dataframe(summary(*facts))

    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == len(facts)
    assert {name: str(kind) for name, kind in frame.dtypes.items() if str(kind) != "object"} == {
        "start": "int64",
        "end": "int64",
        "salience": "float64",
    }


def test_lone_surrogate():
    """Words of a model that cannot be encoded are no obstacle."""
    pytest.importorskip("pandas")
    frame = to_dataframe(summary(FACT.model_copy(update={"measures": "\ud800"})))

    assert frame["measures"][0] == "\ud800"


def test_without_pandas(monkeypatch):
    """Without pandas the error names the extra that brings it."""
    real = builtins.__import__

    def refuse(name, *args, **kwargs):
        if name == "pandas":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingDependencyError, match=r"provensummary\[notebook\]"):
        to_dataframe(summary(FACT))
