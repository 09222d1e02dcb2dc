"""Conventions: which quantities the gold of a corpus counts and how it writes them, so that scorers agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import summarize
from summarizer.evaluation.cases import Case, Convention, Prediction
from summarizer.evaluation.conventions import quantity_rows
from summarizer.evaluation.exporting import quantity_lines
from summarizer.evaluation.loading import load_cases
from summarizer.evaluation.scoring.quantities import score_quantities
from summarizer.evaluation.systems.base import Target
from summarizer.evaluation.systems.ours import Library, Ours
from summarizer.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.evaluation.cases import QuantityRow


def rows(text: str, convention: Convention, counts: str | None = None) -> tuple[QuantityRow, ...]:
    """Return what a corpus would count in a text, by code alone."""
    case = Case(id="a", text=text, convention=convention, counts=counts)
    return quantity_rows(case, summarize(text, model="none").numeric_facts)


def written(found: tuple[QuantityRow, ...]) -> list[str]:
    """Return the values as a corpus writes them."""
    return [row.notation or " to ".join(map(str, row.values)) for row in found]


@pytest.mark.parametrize(
    ("counts", "text", "values"),
    [
        ("number", "The 29km path has 3 huts, the 10 to 12 gates and a third of 1,200 steps.",
         ["3", "10", "12", "0.333333333333333", "1200"]),
        ("number", "Write to 10.20.30.40 before 5/6/2020.", ["10", "20", "30", "40", "5", "6", "2020"]),
        ("number", "The A380 fleet was doubled.", []),
        ("percent", "Some 20% of 300 boats, 5 percent of them new.", ["20%", "5%"]),
        ("range", "It is more than 20 and at most 35, or 4 to 6, or over 90.", ["(20,35]", "[4,6)", "(90,)"]),
        ("number", "They met in room 12.5 of 3 buildings.", ["12.5", "3"]),
        ("ordinal", "The third boat is penultimate, the next third to last.", ["3", "end-1", "end-2"]),
        ("ordinal", "The last boats sank between the third and the sixth lock.", ["end+0", "3", "6"]),
        ("range", "Equalling 20 boats is hard.", ["[20,20]"]),
        ("currency", "It cost 470 pence a share, then 9 Swiss francs or 8 francs.", ["470", "9", "8"]),
        ("range", "It is less than 10, then at least 30, then 7.", ["(,10)", "[30,)"]),
        ("range", "It is at most 12 and more than 90.", ["(,12]", "(90,)"]),
    ],
)  # fmt: skip
def test_recognizers_count_one_sort_each(counts, text, values):
    """Numbers, shares and intervals are written as those recognizers write them, and nothing else counts."""
    assert written(rows(text, Convention.RECOGNIZERS, counts)) == values


@pytest.mark.parametrize(
    ("counts", "units"),
    [
        ("age", ["year"]),
        ("currency", ["dollar", "pound", "british pound", "euro"]),
        ("dimension", ["kilometer", "mile per hour"]),
        ("temperature", ["celsius"]),
    ],
)
def test_recognizers_name_units_their_way(counts, units):
    """Spelling is American, and of a price for something the currency alone is the unit."""
    text = (
        "At 30 years old he spent $5, £6, GBP 7 million and €8 a day on a 9 km run at 10 miles per hour. "
        "The temperature was 11 °C."
    )
    assert [row.unit for row in rows(text, Convention.RECOGNIZERS, counts)] == units


def test_conventions_differ():
    """A list is one quantity in MeasEval; elsewhere shares name things, ranges keep order."""
    text = "Cores of 2, 3 and 5 m were cut. Sales fell from 9 to 4 tonnes. A third of the boats sank, 2-1."
    assert written(rows(text, Convention.ROWS)) == ["2", "3", "5", "9 to 4", "0.3333333333333333333333333333"]
    assert [row.unit for row in rows(text, Convention.ROWS)][-1] == "% boat"
    listed = rows(text, Convention.MEASEVAL)[0]
    assert listed.span is not None
    assert listed.span.of(text) == "2, 3 and 5 m"
    gold = rows(text, Convention.GOLD)
    assert [(written((row,)), row.unit) for row in gold[-2:]] == [
        (["0.3333333333333333333333333333"], None),
        (["2 to 1"], None),
    ]


LINES: list[dict[str, Any]] = [
    {
        "id": "corpus/number-001",
        "dataset": "Recognizers-Text",
        "text": "One millionth of 7 is 0.000007, and 4 is not five.",
        "quantities": [{"value": value} for value in ("1E-06", "7", "7E-06", "4", "null")],
    },
    {
        "id": "corpus/percent-001",
        "dataset": "Recognizers-Text",
        "text": "20% of 30 boats",
        "quantities": [{"value": "20%"}],
    },
    {
        "id": "corpus/range-001",
        "dataset": "Recognizers-Text",
        "text": "more than 20 and less than 30, or over 50",
        "quantities": [{"value": "(20,30)"}, {"value": "[50,)"}],
    },
    {
        "id": "b",
        "text": "It fell from 9 to 4 m in 5 days.",
        "quantities": [{"value": [9, 4], "unit": "m"}, {"value": 5.0, "unit": "day"}],
    },
]


def other_scorer(gold: dict[str, Any], found: dict[str, Any]) -> int:
    """Count the gold values met, knowing nothing but the exported lines: numbers nearly, text exactly."""

    def read(value: Any) -> Any:
        try:
            return [float(one) for one in value] if isinstance(value, list) else float(value)
        except ValueError:
            return value

    def same_as(value: Any) -> Any:
        return value if isinstance(value, str) else pytest.approx(value, rel=1e-5)

    free = [read(row["value"]) for row in found["quantities"]]
    met = 0
    for value in (read(row["value"]) for row in gold["quantities"]):
        same = next((one for one in free if one == same_as(value)), None)
        if same is not None:
            free.remove(same)
            met += 1
    return met


def test_our_figures_are_those_of_other_scorers(tmp_path: Path):
    """Gold and predictions, exported and scored elsewhere, give the counts that the report gives."""
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    met = []
    for case, line in zip(load_cases(path), LINES, strict=True):
        facts = summarize(case.text, model="none").numeric_facts
        prediction = Prediction(id=case.id, quantities=quantity_rows(case, facts))
        counts = score_quantities(case, prediction).counts
        exported, found = quantity_lines(case, prediction)
        assert counts["quantities.value"] == other_scorer(line, found) == other_scorer(exported, found)
        assert (counts["quantities.gold"], counts["quantities.pred"]) == (
            len(line["quantities"]),
            len(found["quantities"]),
        )
        met.append(counts["quantities.value"])
    assert met == [4, 1, 1, 2]


def test_each_pair_of_marks_is_a_quotation_where_a_corpus_counts_stretches(tmp_path):
    """A clause with words in marks is told as it is and by its marks; speech in two pieces is two.

    An object is no clause, and who is quoted by somebody quoted is not told apart.
    """
    text = "Mara Holt sagte, der Steg sei „eine Schande“. „Wir warten“, klagte sie, „seit Jahren.“\n"
    text += "Tom Berg nannte den neuen Steg ein „Geschenk“. Er rief: „Das ist kein ‚Wunder‘ mehr!“\n"
    row = {"id": "a", "dataset": "WikinewsDE", "text": text, "quotes": []}
    path = tmp_path / "stretches.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    (case,) = load_cases(path)
    found = Ours(Library(Target("none", Settings()))).predict(case).quotations
    told = [(one.kind, [span.of(text) for span in one.fragments]) for one in found]
    assert told == [
        ("mixed", ["der Steg sei „eine Schande“"]),
        ("direct", ["eine Schande"]),
        ("direct", ["Wir warten"]),
        ("direct", ["seit Jahren."]),
        ("direct", ["Geschenk"]),
        ("direct", ["Das ist kein ‚Wunder‘ mehr!"]),
    ]


def test_phrases_of_a_corpus_are_read_in_its_language(tmp_path):
    """A phrase is too short to tell its language, so that its row does."""
    row = {"id": "c-de/numbermodel-1", "dataset": "Recognizers-Text", "language": "de", "text": "zwölf"}
    path = tmp_path / "phrases.jsonl"
    path.write_text(json.dumps(row | {"quantities": []}), encoding="utf-8")
    (case,) = load_cases(path)
    assert written(quantity_rows(case, ())) == ["12"]
