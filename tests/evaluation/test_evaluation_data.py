"""Data: our gold and JSON lines of other corpora, told apart by their fields; and the rows exported again."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from conftest import DATA
from evaluation_sample import perfect, sample

from summarizer.errors import InputError
from summarizer.evaluation.cases import Convention
from summarizer.evaluation.conventions import symbol
from summarizer.evaluation.exporting import export, quantity_lines, quotation_lines
from summarizer.evaluation.loading import Part, chosen, load_cases, part_of
from summarizer.evaluation.store import Manifest, Run
from summarizer.source.document import Direction, Qualifier, Span

GOLD = DATA / "gold"
TEXT = "“Go home,” said Ida Moll. It was 5 km."
ROWS = [
    {
        "id": "quotes/1",
        "text": TEXT,
        "quotes": [
            {"start": 1, "end": 9, "speaker_start": 16, "speaker_end": 24, "type": "Direct"},
            {
                "start": 26,
                "end": 38,
                "fragments": [[26, 28], [33, 38]],
                "speaker_start": None,
                "type": "Indirect",
            },
        ],
    },
    {
        "id": "quantities/1",
        "text": TEXT,
        "quantities": [
            {"start": 33, "end": 34, "value": 5.0, "unit": "km", "unit_norm": "kilometre", "qualifier": "~"},
            {"start": None, "end": None, "value": [3, 4], "unit": None},
            {"start": 33, "end": 37, "value": "1/3", "unit_norm": None, "type": "number"},
            {"start": 33, "end": 37, "unit": "km", "mods": []},
        ],
    },
    {"id": "claims/1", "source": TEXT, "claim": "Ida Moll spoke.", "label": "supported"},
    {"id": "claims/2", "source": TEXT, "claim": "Ida Moll sang.", "label": "partially_supported"},
    {"id": "claims/3", "source": TEXT, "claim": "It was 5 km.", "label": 1},
]


@pytest.fixture
def lines(tmp_path):
    """Return a file of JSON lines with every format."""
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_formats_are_told_by_their_fields(lines):
    """Quotes, quantities and claims come from the fields of a line, not from the file's name."""
    quotes, quantities, *claims = load_cases(lines)
    assert quotes.quotations is not None
    assert quantities.quantities is not None
    direct, indirect = quotes.quotations
    assert (direct.kind, direct.fragments, direct.speakers) == ("direct", (Span(1, 9),), (Span(16, 24),))
    assert (indirect.fragments, indirect.speakers) == ((Span(26, 28), Span(33, 38)), ())
    assert [row.values for row in quantities.quantities] == [
        (Decimal("5.0"),),
        (Decimal(3), Decimal(4)),
        (),
        (),
    ]
    assert [(row.unit, row.qualifier) for row in quantities.quantities][:2] == [
        ("kilometre", "~"),
        (None, "="),
    ]
    assert [case.statements[0].supported for case in claims if case.statements] == [True, False, True]
    assert {case.convention for case in (quotes, quantities, *claims)} == {Convention.ROWS}
    assert quotes.quantities is quantities.quotations is claims[0].quotations is None


@pytest.mark.parametrize(
    "line",
    ["no JSON", "[]", '{"id": "a"}', '{"id": "a", "text": "t"}', '{"id": "a", "text": "t", "quotes": [{}]}'],
)
def test_mistake_in_the_data_names_its_line(tmp_path, line):
    """A line that is no document is an error with its number."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(f"{json.dumps(ROWS[0])}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        load_cases(path)


def test_rows_on_which_annotators_disagree_are_left_out(tmp_path):
    """A label that was voted for is gold where the vote was unanimous."""
    claim = {"source": TEXT, "claim": "Ida Moll spoke.", "label": "supported"}
    rows = [
        {**claim, "id": "a", "votes": ["yes", "no", "yes"]},
        {**claim, "id": "b", "votes": ["yes", "yes"]},
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [case.id for case in load_cases(path)] == ["b"]


def test_same_id_twice_is_refused(tmp_path):
    """Two documents of one name could not be told apart."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(f"{json.dumps(ROWS[0])}\n" * 2, encoding="utf-8")
    with pytest.raises(InputError, match="twice"):
        load_cases(path)


def test_nothing_to_evaluate_is_refused(tmp_path):
    """An empty file is an error rather than a perfect score."""
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="no document"):
        load_cases(path)


def test_limit_is_seeded_and_keeps_the_order():
    """The same seed chooses the same documents, in the order of the data."""
    cases = load_cases(GOLD)
    some = chosen(cases, 5, 3)
    assert some == chosen(cases, 5, 3) == tuple(case for case in cases if case in some)
    assert len(some) == 5
    assert some != chosen(cases, 5, 4)
    assert chosen(cases, None, 3) == chosen(cases, 999, 3) == cases


def test_parts_are_every_fifth_document_the_rest_and_the_halves():
    """The held-out fifth and the rest make up the data, and no document is in both."""
    cases = load_cases(GOLD)
    held, rest = part_of(cases, Part.HELD_OUT), part_of(cases, Part.TUNING)
    assert held == cases[::5]
    assert set(held).isdisjoint(rest)
    assert tuple(case for case in cases if case in held or case in rest) == part_of(cases, Part.ALL) == cases
    assert (part_of(cases, Part.EVEN), part_of(cases, Part.ODD)) == (cases[::2], cases[1::2])


def test_gold_articles_become_cases():
    """Every gold row is in its case, nested quotations under a kind of their own."""
    cases = load_cases(GOLD)
    assert {case.convention for case in cases} == {Convention.GOLD}
    kinds = {row.kind for case in cases for row in case.quotations or ()}
    assert kinds == {"direct", "mixed", "indirect", "nested"}
    assert load_cases(GOLD / f"{cases[0].id}.json") == cases[:1]


@pytest.mark.parametrize(
    ("qualifier", "direction", "sign"),
    [
        (Qualifier.EXACT, Direction.NONE, "="),
        (Qualifier.EXACT, Direction.DOWN, "down"),
        (Qualifier.ABOUT, Direction.UP, "~"),
        (Qualifier.AT_LEAST, Direction.NONE, ">"),
        (Qualifier.LESS_THAN, Direction.NONE, "<"),
    ],
)
def test_signs_of_qualifiers(qualifier, direction, sign):
    """A qualifier goes before a direction in the one sign that other corpora have."""
    assert symbol(qualifier, direction) == sign


def test_exported_rows():
    """The rows have the fields that other scorers read; inner quotations are left out."""
    case = sample()
    gold, found = quotation_lines(case, perfect(case))
    assert gold["quotes"][0] == found["quotes"][0] | {"type": "direct"}
    assert [quote["type"] for quote in gold["quotes"]] == ["direct", "direct", "indirect"]
    quote = found["quotes"][1]
    assert case.text[quote["speaker_start"] : quote["speaker_end"]] == "Tom Reddle"
    _, found = quantity_lines(case, perfect(case))
    assert [(q["value"], q["unit"], q["qualifier"]) for q in found["quantities"]] == [
        (40.0, "year", "="),
        (1250.0, "people", "~"),
        (5.0, "percent", "down"),
    ]


def test_export_takes_the_places_where_speakers_meet():
    """Of a speaker met at the canonical name, that place is exported on both sides."""
    case = sample()
    assert case.quotations is not None
    mention, canonical = next(row.speakers for row in case.quotations if row.kind == "indirect")
    right = perfect(case)
    named = tuple(
        row.model_copy(update={"speakers": (canonical,)}) if row.kind == "indirect" else row
        for row in right.quotations
    )
    gold, found = quotation_lines(case, right.model_copy(update={"quotations": named}))
    assert mention != canonical
    assert gold["quotes"][2]["speaker_start"] == found["quotes"][2]["speaker_start"] == canonical.start


def test_export_writes_gold_and_predictions(tmp_path):
    """One file a system and task, and its gold beside it, a document a line."""
    case = sample()
    manifest = Manifest(model="m", data=(), seed=0, limit=None)
    export(Run("run", manifest, (case,), {"ours": {case.id: perfect(case)}}), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "ours.gold.quantities.jsonl",
        "ours.gold.quotes.jsonl",
        "ours.quantities.jsonl",
        "ours.quotes.jsonl",
    ]
    assert json.loads((tmp_path / "ours.quotes.jsonl").read_text(encoding="utf-8"))["id"] == case.id
