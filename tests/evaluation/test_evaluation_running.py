"""Runs: stored document by document, gone on with, recorded and replayed without a network."""

from __future__ import annotations

import json

import pytest
from conftest import DATA, ROOT
from evaluation_sample import MARKUP, perfect, sample
from servers import Reply, completion, good, serving

from summarizer.errors import InputError, SettingsError
from summarizer.evaluation.__main__ import INPUT, MODEL, USAGE, main
from summarizer.evaluation.cases import Cost, Prediction
from summarizer.evaluation.cassettes import Replaying, replayable
from summarizer.evaluation.loading import load_cases
from summarizer.evaluation.markup import read_markup
from summarizer.evaluation.reporting.report import report_on
from summarizer.evaluation.running import run_all
from summarizer.evaluation.store import Manifest, Store, load_run
from summarizer.evaluation.systems.base import Target
from summarizer.settings import Settings

GOLD = DATA / "gold"
RECORDED = ROOT / "cassettes" / "evaluation"
SAMPLE = sample()
CASES = [SAMPLE.model_copy(update={"id": f"corpus/{n}"}) for n in range(4)]
COPIED = {
    "claims": [
        {"claim": "The toll will not rise.", "evidence": "The toll on the Marrow ferry will not rise"}
    ],
    "quotations": [
        {"text": "He told me “no” twice,", "speaker": "Tom Reddle", "kind": "direct"},
        {"text": "The boats are old maids", "speaker": "Ada Fern", "kind": "direct"},
    ],
    "quantities": [{"text": "1,250 people", "value": 1250, "unit": "person", "qualifier": "about"}],
}


class CountingDeck:
    """Predicts the gold itself, counts what it was asked and stops after a while as a user does."""

    def __init__(self, patience: int = 99) -> None:
        self.asked: list[str] = []
        self.patience = patience

    def predict(self, _, case):
        """Predict the gold."""
        if len(self.asked) == self.patience:
            raise KeyboardInterrupt
        self.asked.append(case.id)
        return perfect(case)


def silent(*_: object) -> None:
    """Show no progress."""


def answering(seen):
    """Copy badly when asked to copy, as the naive baseline asks; else answer honestly."""
    copies = "quotations" in seen.schema["properties"]
    return completion(json.dumps(COPIED, ensure_ascii=False)) if copies else good(seen)


@pytest.fixture
def gold(tmp_path):
    """Return a directory with the one article."""
    folder = tmp_path / "gold"
    folder.mkdir()
    article = read_markup(MARKUP)
    (folder / "ferry-toll.json").write_text(article.model_dump_json(), encoding="utf-8")
    return folder


@pytest.fixture
def recorded(gold, tmp_path):
    """Return the arguments of a run whose cassettes were recorded from a server that is gone now."""
    arguments = ["--data", str(gold), "--model", "local", "--cassettes", str(tmp_path / "cassettes")]
    with serving() as server:
        server.otherwise = answering
        live = ["--base-url", server.url, "--record", "--output", str(tmp_path / "recorded")]
        assert main([*arguments, *live]) == 0
    return arguments


def test_interrupted_run_goes_on(tmp_path):
    """What was predicted before an interruption is not predicted again."""
    store, first, second = Store(tmp_path), CountingDeck(patience=3), CountingDeck()
    store.begin(Manifest(model="m", data=("d",), seed=0, limit=None, keys={"ours": "k"}), CASES)
    with pytest.raises(KeyboardInterrupt):
        run_all(CASES, {"ours": "k"}, store, first, silent)
    with (tmp_path / "ours.jsonl").open("a") as file:
        file.write('{"key": "k", "sou')
    (tmp_path / "ours.jsonl").write_text((tmp_path / "ours.jsonl").read_text() + "\n")
    run_all(CASES, {"ours": "k"}, store, second, silent)
    assert (first.asked, second.asked) == ([case.id for case in CASES[:3]], [CASES[3].id])
    assert load_run(tmp_path).predictions["ours"] == {case.id: perfect(case) for case in CASES}


def test_retry_predicts_what_failed(tmp_path):
    """A failure is a result until a retry is asked for; then the later prediction counts."""
    failed = perfect(CASES[0]).model_copy(update={"failures": ("timeout",)})
    Store(tmp_path).add("ours", "k", CASES[0], failed)
    content, retrying = CountingDeck(), CountingDeck()
    run_all(CASES[:1], {"ours": "k"}, Store(tmp_path), content, silent)
    run_all(CASES[:1], {"ours": "k"}, Store(tmp_path, retry=True), retrying, silent)
    assert (content.asked, retrying.asked) == ([], [CASES[0].id])
    assert not Store(tmp_path).known("ours", "k", CASES)[CASES[0].id].failures


def test_other_code_or_text_predicts_again(tmp_path):
    """A prediction of another key, or of a text that was edited since, is not taken for this run's."""
    store = Store(tmp_path)
    run_all(CASES, {"ours": "k"}, store, CountingDeck(), silent)
    other_key, edited = CountingDeck(), CountingDeck()
    run_all(CASES, {"ours": "other"}, store, other_key, silent)
    changed = [CASES[0].model_copy(update={"text": f"{CASES[0].text} More."}), *CASES[1:]]
    run_all(changed, {"ours": "k"}, store, edited, silent)
    assert other_key.asked == [case.id for case in CASES]
    assert edited.asked == [CASES[0].id]


def test_replay_needs_no_server_and_repeats_itself(recorded, tmp_path, capsys):
    """Two replays give the same report to the byte, and the one that was recorded, seconds included."""
    reports = [tmp_path / "recorded" / "report.md"]
    for name in ("one", "two"):
        assert main([*recorded, "--output", str(tmp_path / name)]) == 0
        reports.append(tmp_path / name / "report.md")
    assert len({path.read_text(encoding="utf-8") for path in reports}) == 1
    assert "ours | no-verify | naive | code" in capsys.readouterr().out
    figures = json.loads((tmp_path / "one" / "report.json").read_text(encoding="utf-8"))
    assert {row["name"] for row in figures["rows"]} >= {"cost.calls", "cost.seconds", "claims.precision"}


def test_recording_again_asks_nothing(recorded, tmp_path):
    """What the cassettes answer is not asked again; without a server to ask, recording still passes."""
    again = ["--base-url", "http://127.0.0.1:9/v1", "--record", "--output", str(tmp_path / "again")]
    assert main([*recorded, *again]) == 0


def test_unanswered_request_is_not_recorded(gold, tmp_path, capsys):
    """A request without an answer ends the recording, which goes on where it stopped."""
    arguments = ["--data", str(gold), "--model", "local", "--cassettes", str(tmp_path), "--systems", "ours"]
    with serving() as server:
        live = [*arguments, "--base-url", server.url, "--record", "--output", str(tmp_path / "out")]
        server.script(good, *[Reply(drop=True)] * 5)
        assert main(live) == MODEL
        assert "unanswered" in capsys.readouterr().err
        assert main(live) == 0
    assert main([*arguments, "--output", str(tmp_path / "replayed")]) == 0


@pytest.mark.usefixtures("recorded")
def test_cassettes_hold_no_sender(tmp_path):
    """Neither address, nor key, nor a header of anyone's is in a cassette."""
    files = sorted((tmp_path / "cassettes").rglob("*.yaml"))
    assert [file.parent.name for file in files] == ["naive", "ours"]
    for file in files:
        text = file.read_text(encoding="utf-8").lower()
        assert "127.0.0.1" not in text
        assert "authorization" not in text
        assert "user-agent" not in text


def test_edited_text_breaks_its_cassette(recorded, gold, capsys):
    """A request that was never recorded is an error that says so, not a worse score."""
    edited = MARKUP.replace("harbour master", "harbour mistress")
    (gold / "ferry-toll.json").write_text(read_markup(edited).model_dump_json(), encoding="utf-8")
    assert main(recorded) == INPUT
    assert "record it again" in capsys.readouterr().err


def test_naive_copies_are_held_against_the_source(recorded, tmp_path):
    """Wrong words of the naive baseline count against its integrity and not against its calls."""
    main([*recorded, "--output", str(tmp_path / "out")])
    run = load_run(tmp_path / "out")
    naive, ours = run.predictions["naive"]["ferry-toll"], run.predictions["ours"]["ferry-toll"]
    assert (naive.emitted, naive.verbatim) == (6, 4)
    assert naive.cost.usage.calls == 1
    assert ours.emitted == ours.verbatim > 0
    assert [len(row.speakers) for row in naive.quotations] == [1, 0]


def test_no_verify_believes_what_ours_was_told(recorded, tmp_path):
    """The same drafts, all called supported; the calls are those of ours."""
    main([*recorded, "--output", str(tmp_path / "out")])
    run = load_run(tmp_path / "out")
    ours, believing = (run.predictions[name]["ferry-toll"] for name in ("ours", "no-verify"))
    assert ours.cost == believing.cost
    assert {claim.text for claim in ours.claims} <= {claim.text for claim in believing.claims}
    assert all(claim.supported for claim in believing.claims)
    assert ours.checks
    assert not believing.checks


def test_ours_and_no_verify_ask_once(gold, tmp_path):
    """Live too, what believes the drafts of ours costs no call of its own."""
    requests = []
    for systems in ("ours", "ours,no-verify"):
        with serving() as server:
            live = ["--model", "local", "--base-url", server.url, "--systems", systems]
            assert main(["--data", str(gold), *live, "--output", str(tmp_path / systems)]) == 0
            requests.append(len(server.requests))
    assert requests[0] == requests[1] > 0


def test_code_alone_asks_nobody(gold, tmp_path):
    """With the model none only code is run: no call, and every stretch the source's own."""
    assert main(["--data", str(gold), "--model", "none", "--output", str(tmp_path / "out")]) == 0
    report = report_on(load_run(tmp_path / "out"))
    assert report.systems == ("code",)
    figures = {row.name: row.figures[0] for row in report.rows}
    assert figures["cost.calls"].value == 0
    assert figures["integrity.verbatim"].value == 100.0
    assert figures["quotations.direct.exact.f1"].value > 0


def test_part_is_what_is_evaluated(tmp_path):
    """A run of a part holds its documents only, and says which part it is."""
    arguments = ["--data", str(GOLD), "--model", "none", "--part", "held-out", "--limit", "1"]
    assert main([*arguments, "--output", str(tmp_path)]) == 0
    run = load_run(tmp_path)
    assert set(run.cases) <= set(load_cases(GOLD)[::5])
    assert run.manifest.part == "held-out"
    assert "held-out part" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_failed_window_is_reported(gold, tmp_path):
    """What a model could not answer is a failure in the report, and the rest is scored."""
    with serving() as server:
        server.otherwise = lambda _: completion("no JSON at all")
        arguments = ["--model", "local", "--base-url", server.url, "--output", str(tmp_path / "out")]
        assert main(["--data", str(gold), *arguments, "--systems", "ours,naive"]) == 0
    rows = {row.name: row for row in report_on(load_run(tmp_path / "out")).rows}
    assert [figure.value for figure in rows["documents.failed"].figures] == [100.0, 100.0]
    assert rows["quantities.value.f1"].figures[0].value > 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--data", "no/such/place"], INPUT),
        (["--systems", "theirs"], USAGE),
        (["--model", "gpt"], USAGE),
        (["--model", "openai/gpt-5-mini", "--cassettes", "somewhere"], USAGE),
        (["--compare", "nowhere", "nowhere"], INPUT),
        (["--part", "tuning"], INPUT),
    ],
)
def test_mistakes_have_exit_codes(arguments, code, gold, capsys):
    """A mistake is one line on stderr and an exit code, never a traceback."""
    data = [] if "--data" in arguments else ["--data", str(gold)]
    assert main([*data, *arguments]) == code
    assert capsys.readouterr().err.startswith("evaluation: ")


def test_no_server_is_an_error(gold, tmp_path, capsys):
    """Where no server answers, nothing is stored as if it had been answered with nothing."""
    arguments = ["--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--output", str(tmp_path / "out")]
    assert main(["--data", str(gold), *arguments, "--systems", "naive"]) == MODEL
    assert "cannot be reached" in capsys.readouterr().err
    assert not (tmp_path / "out" / "naive.jsonl").exists()


def test_replay_of_nothing_names_the_cassette(tmp_path):
    """A missing cassette is named."""
    target = replayable(Target("local", Settings()))
    with pytest.raises(InputError, match=r"ferry-toll\.yaml"):
        Replaying(tmp_path, target).predict("ours", SAMPLE)


def test_cassettes_fix_the_plan():
    """Recording and replaying ask alike, wherever the server stands."""
    assert replayable(Target("local", Settings())).settings.plan == "small"
    assert replayable(Target("m", Settings(base_url="http://127.0.0.1:9/v1"))).settings.plan == "joint"
    assert replayable(Target("local", Settings(plan="joint"))).settings.plan == "joint"
    with pytest.raises(SettingsError):
        replayable(Target("openai/gpt-5-mini", Settings()))


def test_predictions_survive_their_file():
    """A prediction goes to JSON and back."""
    prediction = perfect(SAMPLE).model_copy(update={"cost": Cost(seconds=None), "failures": ("no",)})
    assert Prediction.model_validate_json(prediction.model_dump_json()) == prediction


@pytest.mark.skipif(not RECORDED.is_dir(), reason="nothing is recorded yet: make record-eval")
def test_gold_replays_from_its_cassettes(tmp_path):
    """The shortest recorded article replays as `make eval` has it: prompts and cassettes agree."""
    recorded = {path.stem for path in (RECORDED / "ours").glob("*.yaml")}
    cases = [case for case in load_cases(GOLD) if case.id in recorded]
    shortest = min(cases, key=lambda case: len(case.text))
    arguments = ["--data", str(GOLD / f"{shortest.id}.json"), "--cassettes", str(RECORDED)]
    arguments += ["--model", "local", "--systems", "ours,no-verify,code", "--output", str(tmp_path)]
    code = main(arguments)
    assert code == 0
    predictions = load_run(tmp_path).predictions
    assert predictions["ours"][shortest.id].cost.usage.calls > 0
    assert predictions["ours"][shortest.id].cost.seconds is not None
