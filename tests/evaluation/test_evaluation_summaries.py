"""Summaries as a whole: how long, and how much of what people say of the text is in them."""

from __future__ import annotations

import json

import pytest

from summarizer.evaluation.__main__ import main
from summarizer.evaluation.cases import Case, ClaimRow, Prediction
from summarizer.evaluation.loading import load_cases
from summarizer.evaluation.metrics import BY_NAME
from summarizer.evaluation.scoring import score
from summarizer.evaluation.store import load_run
from summarizer.evaluation.systems.lead import Cut, Lead

TEXT = (
    "Mill burns\n\nThe mill at Oxley burned down on Friday. Nobody was hurt. A cat was found.\n\nIt was old."
)
SUMMARIES = ("The mill at Oxley burned down.", "A mill burned, nobody was hurt.", "Nobody hurt at mill")


def value(name, prediction, summaries=SUMMARIES):
    """Return a metric of one prediction."""
    case = Case(id="a", text=TEXT, summaries=summaries)
    return BY_NAME[name].value(score(case, prediction).counts)


def shown(*claims, headline=None):
    """Return a prediction that shows these claims."""
    return Prediction(id="a", headline=headline, claims=tuple(ClaimRow(text=claim) for claim in claims))


def test_length():
    """Headline and claims count, by white space, against the text."""
    assert value("summary.length", shown("Nobody was hurt.", headline="Mill burns")) == pytest.approx(
        100 * 5 / 20
    )


def test_rouge():
    """Each word of the person's summary counts as often as it stands there."""
    assert value("summary.rouge1", shown("The mill burned the mill.")) == pytest.approx(100 * 3 / 6)
    assert value("summary.rouge1", shown()) == 0


def test_key_facts():
    """A word that two summaries share weighs two, one that all share three; what one alone has, nothing."""
    assert value("summary.key_facts", shown("A mill.")) == pytest.approx(100 * 3 / 9)
    assert value("summary.key_facts", shown("Nobody was hurt in Oxley.")) == pytest.approx(100 * 4 / 9)
    assert value("summary.key_facts", shown(), summaries=()) is None


class Showing:
    """A system that shows seven words of every text."""

    def predict(self, case):
        """Show five words and a headline of two."""
        return Prediction(id=case.id, headline="Two words", claims=(ClaimRow(text="five words or so here"),))


class Telling:
    """A system that shows more than seven words."""

    def predict(self, case):
        """Show three claims."""
        told = ("The mill burned", "Nobody in Oxley was hurt by it", "A cat was found")
        return Prediction(id=case.id, headline="Mill", claims=tuple(ClaimRow(text=text) for text in told))


def test_lead_is_as_long():
    """The lead has as many words as what it is compared with, from the beginning of the text."""
    claims = Lead(Showing()).predict(Case(id="a", text=TEXT)).claims
    assert [claim.text for claim in claims] == ["Mill burns", "The mill at Oxley burned"]
    assert all(claim.text == claim.evidence[0].of(TEXT) for claim in claims)


def test_a_system_is_cut_to_the_same_length():
    """Of a longer system so many words are kept, its headline aside, the last claim cut."""
    cut = Cut(Telling(), Showing()).predict(Case(id="a", text=TEXT))
    assert [claim.text for claim in cut.claims] == ["The mill burned", "Nobody in Oxley was"]
    assert cut.headline is None


def test_run_on_summaries(tmp_path):
    """A file of texts with summaries is read, and both systems are measured on it."""
    row = {"id": "a", "text": TEXT, "summaries": [{"by": "p", "text": text} for text in SUMMARIES]}
    path = tmp_path / "told.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert load_cases(path)[0].summaries == SUMMARIES
    arguments = [
        "--data",
        str(path),
        "--model",
        "none",
        "--systems",
        "code,lead",
        "--output",
        str(tmp_path / "run"),
    ]
    assert main(arguments) == 0
    predictions = load_run(tmp_path / "run").predictions
    assert predictions["lead"]["a"].claims
    assert predictions["code"]["a"].headline
