"""From what a model says to a summary: everything said is verified, and kept somewhere."""

from __future__ import annotations

import json

import pytest
from servers import at, completion, deciding, saying

from summarizer.api import summarize
from summarizer.coverage import RejectionReason
from summarizer.ledger import Task
from summarizer.results import Verdict, Wording
from summarizer.source.utterance import SettledBy
from summarizer.summary import Summary

pytestmark = pytest.mark.usefixtures("plain_environment")

SHORT = "The mill at Oxley burned peat. It will close in May. They got $40 for it."


def test_what_is_not_accepted_is_kept(server):
    """An unsupported claim, headline and label end in the rejected tray with their words (T5)."""
    answer = {
        "claims": [{"sentence": "S1", "claim": "The mill at Oxley burned 90 tonnes of coal."}],
        "headline": "Queen opens airport in Peru",
        "measures": {"N1": "price of swans"},
    }
    server.script(completion(json.dumps(answer)))
    summary = summarize(SHORT, model="m", settings=at(server, plan="joint"))
    said = {(item.task, item.item.rpartition(": ")[2]) for item in summary.rejected}
    assert ("headline", answer["headline"]) in said
    assert ("measures", "price of swans") in said
    assert ("claims", answer["claims"][0]["claim"]) in said
    assert {(claim.wording, claim.support.verdict) for claim in summary.claims} == {
        (Wording.SOURCE, Verdict.SUPPORTED)
    }
    assert summary.headline in summary.claims


def test_duplicates_are_kept_once(server):
    """A claim that was made before is in the rejected tray as a duplicate."""
    claim = {"sentence": "S2", "claim": "It will close in May."}
    server.script(saying(claims=[claim, claim | {"claim": "it will close  in May"}]))
    summary = summarize(SHORT, model="m", settings=at(server, plan="joint", length=3))
    assert [claim.text for claim in summary.claims if claim.wording is Wording.MODEL] == [claim["claim"]]
    assert RejectionReason.DUPLICATE in {item.reason for item in summary.rejected}


def test_one_headline(server):
    """Of the headlines of several windows the first is taken, and the others are in the tray (T5)."""
    server.otherwise = saying(claims=[], headline="The mill at Oxley burned peat.")
    settings = at(server, plan="joint", tasks=("claims",), window_tokens=10)
    summary = summarize(SHORT, model="m", settings=settings)
    assert summary.headline is not None
    assert len(server.requests) > 1
    surplus = [item for item in summary.rejected if item.reason is RejectionReason.ONE_IS_ENOUGH]
    assert [item.task for item in surplus] == ["headline"] * (len(server.requests) - 1)


@pytest.mark.parametrize("words", ["", " ", ".", "\u200b", "\x00", "“", "$x {{ y }} </text>", "王" * 40])
def test_odd_answers(server, words):
    """Whatever short words a model gives, a summary comes of it that loads again."""
    server.script(saying(claims=[{"sentence": "S1", "claim": words}], headline=words, measures={"N1": words}))
    summary = summarize(SHORT, model="m", settings=at(server, plan="joint"))
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_speaker_chosen_by_the_model(server):
    """A speaker that the model chose is a place in the source, and marked as the model's choice."""
    text = (
        "Ada Marsh and Tom Quill met at the weir.\n\n“We had no rain. The weir is dry.”\n\nThey parted late."
    )
    server.script(deciding(A=0.05, B=0.9, C=0.05))
    summary = summarize(text, model="m", settings=at(server, tasks=("speakers",)))
    assert [window.task for window in summary.windows] == [Task.SPEAKERS]
    (quotation,) = summary.quotations
    assert quotation.settled_by is SettledBy.MODEL
    assert quotation.speaker.name == quotation.speaker.canonical.of(text)
    assert quotation.speaker.probability == pytest.approx(0.9)


def test_model_and_rules_agree(server):
    """Where the model chooses whom the rules had in mind without being sure, both have settled it."""
    text = "Ada Marsh has kept the weir for years.\n\n“What happened when it failed?”\n\nThe weir is dry."
    summary = summarize(text, model="m", settings=at(server, tasks=("speakers",)))
    assert [quotation.settled_by for quotation in summary.quotations] == [SettledBy.BOTH]
    assert summary.reverify(text).holds
    edited = summary.reverify(text.replace("years", "ages"))
    assert not [finding for finding in edited.failures if finding.item.startswith("quotations")]


def test_many_windows_make_one_summary(server):
    """Of the claims that a model makes of many windows as many stay as the length asks for."""
    text = "\n\n".join(
        f"The mill at Oxley number {n} burned {n} tonnes of peat in May." for n in range(30, 60)
    )
    settings = at(server, plan="joint", tasks=("claims",), window_tokens=60, length=4)
    summary = summarize(text, model="m", settings=settings)
    assert len(server.requests) > 4
    assert len(summary.claims) == 4
    assert {claim.wording for claim in summary.claims} == {Wording.MODEL}
    assert len({claim.evidence[0] for claim in summary.claims}) == 4


def test_the_headline_of_the_weightiest_window(server):
    """Of the headlines of several windows the one on the most salient sentence is the summary's."""
    text = SHORT + "\n\nA cat slept on the wall."
    answers = [
        saying(claims=[], headline="A cat slept on the wall."),
        saying(claims=[], headline="The mill at Oxley burned peat."),
    ]
    server.script(*answers)
    summary = summarize(
        text, model="m", settings=at(server, plan="joint", tasks=("claims",), window_tokens=22)
    )
    assert summary.headline.text == "The mill at Oxley burned peat."
    assert "A cat slept on the wall." in {item.item for item in summary.rejected}


def test_a_headline_speaks_of_its_matter():
    """Without a heading, what is said to or of the reader heads nothing while another claim is there."""
    text = (
        "Thank you all, and I hope you are well. The Fenby harbour board closed the north pier in May. "
        "The board closed the north pier because its planks were rotten, and the ferry moved to Marrow."
    )
    summary = summarize(text, model="none")
    assert summary.headline is not None
    assert "board" in summary.headline.text
