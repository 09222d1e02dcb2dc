"""Comparing runs: what was gained, lost and changed, whether by chance, and a gate that can fail."""

from __future__ import annotations

from decimal import Decimal

import pytest
from evaluation_sample import claim, perfect, sample

from summarizer.errors import SettingsError
from summarizer.evaluation.__main__ import FELL, USAGE, main
from summarizer.evaluation.comparing import compare
from summarizer.evaluation.store import Manifest, Store, load_run

SAMPLE = sample()
CASES = [SAMPLE.model_copy(update={"id": f"d{n}"}) for n in range(8)]


def broken(case):
    """Return what a broken pipeline says: speakers swapped, a digit flipped, a "not" dropped."""
    right = perfect(case)
    first, second, *others = right.quotations
    years, crossed, fall = right.quantities
    return right.model_copy(
        update={
            "quotations": (
                first.model_copy(update={"speakers": second.speakers}),
                second.model_copy(update={"speakers": first.speakers}),
                *others,
            ),
            "quantities": (years, crossed.model_copy(update={"values": (Decimal(1750),)}), fall),
            "claims": (
                claim(case, "The toll on the Marrow ferry will rise before May.", 0),
                *right.claims[1:],
            ),
        }
    )


@pytest.fixture
def stored(tmp_path):
    """Return a function that stores a run of predictions and returns its directory."""

    def store_run(name, predict, cases=CASES):
        store = Store(tmp_path / name)
        store.begin(Manifest(model="m", data=("d",), seed=0, limit=None, keys={"ours": "k"}), cases)
        for case in cases:
            store.add("ours", "k", case, predict(case))
        return store.folder

    return store_run


def test_broken_pipeline_falls(stored):
    """Each mistake of a broken pipeline shows in its metric, beyond chance."""
    comparison = compare(load_run(stored("a", perfect)), load_run(stored("b", broken)), seed=0)
    for name in ("quotations.all.joint.f1", "quantities.value.f1", "claims.precision", "claims.coverage"):
        move = comparison.move(name)
        assert move.fall > 0, name
        assert move.p < 0.05, name
    assert comparison.move("quotations.all.exact.f1").fall == 0
    assert comparison.move("ours:quotations.all.exact.f1").p == 1.0


def test_lost_items_have_their_text(stored, capsys):
    """The comparison names each document and item, with the words that it is about."""
    assert main(["--compare", str(stored("a", perfect)), str(stored("b", broken))]) == 0
    out = capsys.readouterr().out
    assert "d3, ours, quotation: right → direct: wrong speaker: The boats are" in out
    assert "1750 people" in out
    assert "Lost: 40" in out
    assert "Gained: 0" in out


def test_what_was_lost_one_way_is_gained_the_other(stored):
    """Swapping the runs turns losses into gains and keeps changes."""
    a, b = load_run(stored("a", perfect)), load_run(stored("b", broken))
    one = [change.sort for change in compare(a, b, 0).changes]
    other = [change.sort for change in compare(b, a, 0).changes]
    assert one.count("lost") == other.count("gained") == 40
    assert one.count("gained") == other.count("lost") == 0


def test_other_mistake_is_a_change(stored):
    """A quotation missed in one run and given to the wrong speaker in the other is changed."""

    def missing(case):
        return perfect(case).model_copy(update={"quotations": perfect(case).quotations[2:]})

    comparison = compare(load_run(stored("a", missing)), load_run(stored("b", broken)), seed=0)
    changes = [change for change in comparison.changes if change.subject == "quotation"]
    assert {(change.sort, change.before, change.after) for change in changes} == {
        ("changed", "direct missed", "direct: wrong speaker")
    }


def test_gate_fails_when_a_metric_falls(stored, capsys):
    """A fall by more than allowed exits with 1 and says by how much; a smaller one passes."""
    runs = [str(stored("a", perfect)), str(stored("b", broken))]
    gate = ["--compare", *runs, "--metric", "ours:quantities.value.f1", "--max-drop"]
    assert main([*gate, "5"]) == FELL
    assert "from 100.00 to 66.67" in capsys.readouterr().err
    assert main([*gate, "40"]) == 0
    assert main(["--compare", *reversed(runs), "--metric", "quantities.value.f1"]) == 0


def test_gate_knows_which_way_is_worse(stored):
    """Where less is better, a rise is a fall in quality."""

    def dear(case):
        right = perfect(case)
        usage = right.cost.usage.model_copy(update={"output_tokens": 999})
        return right.model_copy(update={"cost": right.cost.model_copy(update={"usage": usage})})

    runs = [str(stored("a", perfect)), str(stored("b", dear))]
    assert main(["--compare", *runs, "--metric", "cost.output", "--max-drop", "10"]) == FELL
    assert main(["--compare", *reversed(runs), "--metric", "cost.output", "--max-drop", "10"]) == 0


def test_unknown_metric_is_named(stored, capsys):
    """A metric that there is not is a mistake of usage."""
    runs = [str(stored("a", perfect)), str(stored("b", perfect))]
    assert main(["--compare", *runs, "--metric", "beauty"]) == USAGE
    assert "beauty" in capsys.readouterr().err


def test_equal_runs_differ_in_nothing(stored, capsys):
    """A run compared with its like reports no difference."""
    assert main(["--compare", str(stored("a", broken)), str(stored("b", broken))]) == 0
    assert "No difference." in capsys.readouterr().out


def test_runs_without_a_common_document_are_not_compared(stored):
    """Another text of the same name is another document."""
    edited = [case.model_copy(update={"text": case.text + " "}) for case in CASES]
    with pytest.raises(SettingsError, match="in common"):
        compare(load_run(stored("a", perfect)), load_run(stored("b", perfect, edited)), seed=0)
