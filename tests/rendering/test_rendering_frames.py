"""Items as tables: pandas, polars, Arrow, Parquet and CSV."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module

import pytest
from rendering_sample import FULL

from summarizer.errors import MissingDependencyError, SettingsError
from summarizer.ledger import Provenance
from summarizer.record import sha256
from summarizer.rendering import frames
from summarizer.rendering.tables import table
from summarizer.results import NumericFact, Text
from summarizer.source.document import NumberKind, Qualifier, Span
from summarizer.summary import Summary

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
AGAIN = FACT.model_copy(update={"measures": "straw"})  # no item may stand in a summary twice
KINDS = ("claims", "quotations", "numbers")


def summary(*facts):
    """Make a summary of the mill with the facts given."""
    provenance = Provenance(
        model="acme/lantern-1",
        source_sha256=sha256(SOURCE),
        version="0",
        created=datetime(2026, 1, 2, tzinfo=UTC),
    )
    return Summary(source=SOURCE, numeric_facts=facts, provenance=provenance)


def test_row_of_a_number():
    """A fact becomes a row: a float to plot, and the Decimal that was parsed, trailing zero and all."""
    (row,) = summary(FACT).to_dataframe().to_dict("records")
    nothing = {"low", "high"}
    assert {name: cell for name, cell in row.items() if name not in nothing} == {
        "value": 2.5,
        "exact_value": Decimal("2.50"),
        "exact_low": None,
        "exact_high": None,
        "unit": "tonne",
        "currency": None,
        "qualifier": "about",
        "direction": "none",
        "kind": "mass",
        "measures": "flour",
        "as_of": "in May",
        "stance": "asserted",
        "text": "about 2.50 tonnes",
        "sentence": "S2",
        "start": 27,
        "end": 44,
        "salience": 0.5,
    }
    assert str(row["exact_value"]) == "2.50"
    assert all(row[name] != row[name] for name in nothing)


def test_rows_of_claims_and_quotations():
    """Claims have verdict, reasons and evidence; quotations who said them, how, and where."""
    claim = FULL.to_dataframe("claims").to_dict("records")[0]
    assert (claim["verdict"], claim["sentence"], claim["speaker"]) == ("partly", "S3", None)
    assert "says “48%”, the source “38%”" in claim["reasons"]
    assert claim["evidence"].startswith("Visitor numbers fell")
    quotation = FULL.to_dataframe("quotations").to_dict("records")[0]
    assert (quotation["speaker"], quotation["role"], quotation["cue"]) == (
        "Oda Brekke",
        "the trust's keeper",
        "said",
    )
    assert (quotation["fragments"], quotation["start"], quotation["end"]) == (2, 189, 277)


@pytest.mark.parametrize("facts", [(), (FACT,), (FACT, AGAIN)])
def test_columns_and_types(facts):
    """The columns and their types are the same for any number of facts; numbers can be plotted."""
    frame = summary(*facts).to_dataframe()
    assert len(frame) == len(facts)
    kinds = {name: str(kind) for name, kind in frame.dtypes.items() if str(kind) != "object"}
    assert kinds == {
        "value": "float64", "low": "float64", "high": "float64", "salience": "float64",
        "start": "int64", "end": "int64",
    }  # fmt: skip
    assert frame["value"].sum() == 2.5 * len(facts)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_table_everywhere(tmp_path, kind):
    """Arrow, polars and Parquet have the same columns and cells as the table itself."""
    made = table(FULL, kind)
    rows = [dict(zip(made.columns, row, strict=True)) for row in made.rows]
    assert rows
    assert FULL.to_arrow(kind).to_pylist() == rows
    assert FULL.to_polars(kind).to_dicts() == rows
    path = tmp_path / "items.parquet"
    FULL.to_parquet(path, kind)
    assert import_module("pyarrow.parquet").read_table(path).to_pylist() == rows
    assert import_module("polars").read_parquet(path).to_dicts() == rows


@pytest.mark.parametrize("kind", KINDS)
def test_empty_tables_have_their_columns(kind):
    """Without an item there are columns of the same types all the same."""
    bare = summary()
    assert bare.to_arrow(kind).schema == FULL.to_arrow(kind).schema
    assert bare.to_polars(kind).schema == FULL.to_polars(kind).schema
    assert list(bare.to_dataframe(kind).columns) == list(FULL.to_dataframe(kind).columns)
    assert len(bare.to_csv(kind).splitlines()) == 1


def test_another_kind():
    """There are three kinds, and the message names them."""
    with pytest.raises(SettingsError, match="claims, quotations, numbers"):
        FULL.to_csv("poems")


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1+1",
        "-1-A1",
        "+cmd",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =HYPERLINK(1)",
        "＝1",
        "＋1",
        "=cmd|' /C calc'!A0",
        "\x1b=1",
    ],
)
def test_no_formula_gets_into_a_spreadsheet(words):
    """A cell of text that begins as a formula has an apostrophe before it; numbers stay numbers."""
    made = summary(FACT.model_copy(update={"measures": words, "value": Decimal("-2.5")}))
    (row,) = csv.DictReader(io.StringIO(made.to_csv()))
    assert row["measures"][0] in "'␛␍"
    assert row["value"] == "-2.5"
    assert not set(row["measures"]) & set("\x1b\x00")


@pytest.mark.parametrize("words", ["-5.2", "+44 20 1", "-3 %", "+1.5e-7"])
def test_a_number_is_no_formula(words):
    """It stays as it is, so that it is one to who reads the table."""
    made = summary(FACT.model_copy(update={"measures": words}))
    (row,) = csv.DictReader(io.StringIO(made.to_csv()))
    assert row["measures"] == words


def test_csv_reads_back():
    """Commas, quotation marks and line ends of a text keep their cell."""
    rows = list(csv.DictReader(io.StringIO(FULL.to_csv("quotations"))))
    assert [row["text"] for row in rows] == [quotation.text for quotation in FULL.quotations]
    odd = summary(FACT.model_copy(update={"measures": 'a "b", c\nd'}))
    (row,) = csv.DictReader(io.StringIO(odd.to_csv()))
    assert row["measures"] == 'a "b", c\nd'


def test_lone_surrogate():
    """Words of a model that cannot be encoded are no obstacle."""
    odd = summary(FACT.model_copy(update={"measures": "\ud800"}))
    assert odd.to_dataframe()["measures"][0] == "\ud800"
    assert odd.to_arrow()["measures"][0].as_py() == "?"
    assert odd.to_polars()["measures"][0] == "?"
    assert odd.to_csv().encode()


@pytest.mark.parametrize(
    ("library", "method", "extra"),
    [
        ("pandas", "to_dataframe", "notebook"),
        ("polars", "to_polars", "tables"),
        ("pyarrow", "to_arrow", "tables"),
    ],
)
def test_without_the_library(monkeypatch, library, method, extra):
    """Without it the error names the extra that brings it."""

    def refuse(name):
        raise ImportError(name)

    monkeypatch.setattr(frames, "import_module", refuse)
    with pytest.raises(MissingDependencyError, match=rf"{library}.*\[{extra}\]"):
        getattr(summary(FACT), method)()
