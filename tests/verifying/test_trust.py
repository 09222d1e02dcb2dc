"""How far a second reader is trusted: the features, the threshold, and the fit over corpora."""

from __future__ import annotations

import json
import random

import pytest

from summarizer import check
from summarizer.evaluation.cases import Case, CheckRow, ClaimRow, Prediction
from summarizer.evaluation.fitting.second import Judged, fitted, left_out, main, outcome
from summarizer.evaluation.store import Manifest, Store
from summarizer.ledger import Usage
from summarizer.local import CATALOGUE, DEFAULT, trust_in
from summarizer.results import SecondReading, Verdict
from summarizer.trust import UNFITTED, Trust
from summarizer.verifying.checking.second import features_of, seconded

SOURCE = "The mill at Oxley burned peat. Its owners bought a boiler for wood chips last spring."
STATEMENT = "The owners have spent money on new heating equipment."


def reading(said):
    """Return what a model says of a statement with a probability."""
    return SecondReading(agrees=said >= 0.5, model="m", usage=Usage(), said=said)


@pytest.mark.parametrize(
    ("said", "threshold", "verdict"),
    [(0.95, 0.9, Verdict.SUPPORTED), (0.85, 0.9, Verdict.UNPROVEN), (0.85, 0.8, Verdict.SUPPORTED)],
)
def test_threshold(said, threshold, verdict):
    """A yes counts from the model's own threshold on, not from one half."""
    support = seconded(check(STATEMENT, SOURCE), reading(said), Trust({"said": 1.0}, threshold))
    assert (support.verdict, support.second.agrees) == (verdict, verdict is Verdict.SUPPORTED)
    assert (support.second.said, support.second.probability) == (said, pytest.approx(said))


def test_word_alone_is_taken_by_it():
    """Without a probability none is made up."""
    word = SecondReading(agrees=True, model="m", usage=Usage())
    support = seconded(check(STATEMENT, SOURCE), word, UNFITTED)
    assert (support.verdict, support.second) == (Verdict.SUPPORTED, word)


@pytest.mark.parametrize("said", [0.0, 1.0])
def test_certainty_is_bounded(said):
    """A model that is quite sure has no infinite say."""
    assert abs(features_of(said)["said"]) < 10


def corpus(seed, told, count=60):
    """Make statements of which a model says the truth more often than not, `told` by how much."""
    rng = random.Random(seed)
    truths = [rng.random() < 0.5 for _ in range(count)]
    return [
        Judged(t, proved=False, features={"bias": 1.0, "said": rng.gauss(1.5 + (told if t else -told), 1.0)})
        for t in truths
    ]


def test_fit_keeps_the_false_ones_out():
    """The threshold is the least that keeps 5 % of the false statements, code's own mistakes included."""
    data = {name: corpus(seed, 1.0) for seed, name in enumerate(("news", "mail", "calls"))}
    trust = fitted(data)
    false = sum(outcome(rows, trust).false for rows in data.values()) / 3
    true = sum(outcome(rows, trust).true for rows in data.values()) / 3
    assert false <= 0.05
    assert true > 0.4
    lower = Trust(trust.weights, trust.threshold - 0.05)
    assert sum(outcome(rows, lower).false for rows in data.values()) / 3 > 0.03
    spoiled = {
        name: [*rows, *[Judged(truth=False, proved=True, features={})] * 10] for name, rows in data.items()
    }
    assert fitted(spoiled).threshold == 1.0


def test_left_out_corpora_are_judged_by_the_others():
    """A corpus on which the model says yes to everything is judged by a threshold that it did not move."""
    data = {"news": corpus(1, 1.5), "mail": corpus(2, 1.5)}
    data["odd"] = [
        Judged(truth, proved=False, features={"bias": 1.0, "said": 6.0}) for truth in (True, False) * 20
    ]
    found = left_out(data)
    assert found["odd"].false == 1.0
    assert found["news"].false < 0.2


def test_command_fits_runs(tmp_path, capsys):
    """Runs of the eval script go in; a table of corpora left out and the weights by model come out."""
    folders = [_run(tmp_path / name, corpus(seed, 1.0, 30)) for seed, name in enumerate(("a", "b", "c"))]
    file = tmp_path / "trust.json"
    main([*map(str, folders), "--model", "tiny", "--output", str(file)])
    table = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].strip() for line in table[2:]] == ["a", "b", "c", "mean"]
    assert set(json.loads(file.read_text())["tiny"]) == {"threshold", "weights"}


def _run(folder, rows):
    cases = [
        Case(id=str(n), text="A.", statements=(ClaimRow(id="s", text="B.", supported=row.truth),))
        for n, row in enumerate(rows)
    ]
    store = Store(folder)
    store.begin(
        Manifest(model="m", data=(f"{folder.name}.jsonl",), seed=0, limit=None, keys={"second-reader": "k"}),
        cases,
    )
    for case, row in zip(cases, rows, strict=True):
        check_row = CheckRow(id="s", verdict=Verdict.UNPROVEN, features=dict(row.features))
        store.add("second-reader", "k", case, Prediction(id=case.id, checks=(check_row,)))
    return folder


def test_catalogue_knows_the_default_model():
    """The default model is fitted for, a model of one's own is not."""
    assert trust_in("local") == CATALOGUE[DEFAULT].trust != UNFITTED
    assert 0.5 < trust_in("local").threshold < 1
    assert trust_in("mine.gguf") == UNFITTED
