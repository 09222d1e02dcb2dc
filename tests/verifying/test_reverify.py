"""`reverify`: every check again, on the same text, an edited one, and on JSON that was tampered with (T6)."""

from __future__ import annotations

import json

import pytest
from conftest import ARTICLES
from servers import at, completion, serving

from summarizer.api import summarize
from summarizer.coverage import RemarkKind
from summarizer.errors import InputError
from summarizer.links import LinkKind
from summarizer.source.utterance import SettledBy
from summarizer.summary import Summary
from summarizer.verifying.findings import Standing

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
TEXT = """\
The weir at Oxley cost $5.2 million to build. It is 40 metres long.

“The weir is dry,” said Ada Marsh, an engineer. Tom Quill met her at the mill on Friday.

“We had no rain. The fish are gone.”

The weir at Oxley cost $7.1 million to build. It lasted 9 hours. It fell by 50% from 40 to 30 tonnes.
"""
CLAIMS = ["The weir at Oxley cost $5.2 million to build.", "Tom Quill met her at the mill on Friday."]


@pytest.fixture(scope="module")
def summary():
    """Return a summary of the text: two claims, a speaker and a label by the model, the rest by code."""
    with serving() as server:
        server.otherwise = answering
        made = summarize(TEXT, model="m", settings=at(server, plan="joint", length=2), strict=True)
    assert [claim.text for claim in made.claims] == CLAIMS
    assert [quotation.settled_by for quotation in made.quotations] == [SettledBy.SYNTAX, SettledBy.BOTH]
    assert [link.kind for link in made.links] == [LinkKind.CONTRADICTING]
    assert [remark.kind for remark in made.remarks] == [RemarkKind.CHANGE]
    return made


def answering(seen):
    """Answer as a good model would."""
    (speakers,) = [d for name, d in seen.schema["$defs"].items() if name == "Speakers"]
    (measures,) = [d for name, d in seen.schema["$defs"].items() if name == "Measures"]
    return completion(
        json.dumps(
            {
                "headline": CLAIMS[0],
                "claims": [{"sentence": "S1", "claim": CLAIMS[0]}, {"sentence": "S4", "claim": CLAIMS[1]}],
                "speakers": dict.fromkeys(speakers["properties"], "Tom Quill"),
                "measures": dict.fromkeys(measures["properties"], "it lasted"),
            }
        )
    )


def failures(summary, text):
    """Return the items that do not hold, with what became of them."""
    return {finding.item: finding.standing for finding in summary.reverify(text).failures}


def tampered(summary, way, value):
    """Return the summary, loaded from JSON, with another value at a place in it."""
    data = json.loads(summary.model_dump_json())
    *steps, last = way.split(".")
    place = data
    for step in steps:
        place = place[int(step) if step.isdigit() else step]
    last = int(last) if last.isdigit() else last
    assert place[last] != value
    place[last] = value
    return Summary.model_validate_json(json.dumps(data))


def words(text, after=""):
    """Return the JSON of words of the text with their place."""
    start = TEXT.index(text, TEXT.index(after))
    return {"span": {"start": start, "end": start + len(text)}, "text": text}


def speaker(name):
    """Return the JSON of a speaker of that name."""
    span = words(name)["span"]
    return {"name": name, "mention": span, "canonical": span, "role": None}


def test_same_text(summary):
    """On its own text everything stands, and each item was looked at."""
    held = summary.reverify(TEXT)
    assert held.same_source
    assert held.holds
    assert {finding.standing for finding in held.findings} == {Standing.STANDS}
    items = {finding.item for finding in held.findings}
    assert {"headline", "claims[1]", "quotations[1]", "links[0]", "remarks[0]"} < items


@pytest.mark.parametrize("name", TEXTS)
def test_moved(name):
    """A paragraph put before the text moves everything and fails nothing."""
    held = summarize(TEXTS[name], model="none").reverify("Nobody knew why.\n\n" + TEXTS[name])
    assert not held.same_source
    assert held.holds
    assert {finding.standing for finding in held.findings} == {Standing.MOVED}


def test_twins_move_together():
    """Of sentences that are alike each is followed to its own place, not to that of the one before it."""
    told = "The weir lost 40 tonnes of silt. " * 6
    before = "Nobody had looked at it for years. "
    made = summarize(f"Tom Quill came by. {told}", model="none")
    assert len(made.numeric_facts) == 6
    for finding in made.reverify(f"{before}Tom Quill came by. {told}").findings:
        assert finding.now is not None
        assert finding.now.start == finding.was.start + len(before)


@pytest.mark.parametrize(
    ("old", "new", "items"),
    [
        ("$5.2 million", "$5.3 million", {"headline", "claims[0]", "numeric_facts[0]", "links[0]"}),
        ("said Ada Marsh", "said Eve Marsh", {"quotations[0]"}),
        ("The weir is dry", "The weir was dry", {"quotations[0]"}),
        ("It lasted 9 hours", "It lost 9 hours", {"numeric_facts[3]"}),
        ("40 metres", "at least 40 metres", {"numeric_facts[1]"}),
        ("by 50% from", "by 25% from", {"numeric_facts[4]", "remarks[0]"}),
        ("Tom Quill met", "Ned Quill met", {"claims[1]", "quotations[1]"}),
    ],
)
def test_edited(summary, old, new, items):
    """An edit fails the items that it touches and no others."""
    assert TEXT.count(old) == 1
    assert set(failures(summary, TEXT.replace(old, new))) == items


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ("numeric_facts.0.value", "7.1"),
        ("numeric_facts.0.qualifier", "about"),
        ("numeric_facts.0.currency", "EUR"),
        ("numeric_facts.1.unit", "mile"),
        ("numeric_facts.4.direction", "up"),
        ("quotations.0.kind", "indirect"),
        ("quotations.0.speaker", speaker("Tom Quill")),
        ("quotations.0.speaker.role", words("the mill")),
        ("quotations.0.speaker.mention", words("Tom Quill")["span"]),
        ("quotations.0.cue", words("met")),
        ("quotations.0.fragments", [words("It is 40 metres long")]),
        ("quotations.0.settled_by", "model"),
        ("quotations.1.speaker", speaker("Oxley")),
        ("quotations.1.settled_by", "syntax"),
        ("quotations.1.cue", words("met")),
        ("links.0.kind", "same"),
        ("links.0.facts", [0, 1]),
        ("remarks.0.computed", "50"),
        ("remarks.0.figures.1", words("9 hours")),
    ],
)
def test_tampered(summary, way, value):
    """What no longer follows from the text is found on the text itself, at its place in the summary."""
    section, number = way.split(".")[:2]
    assert set(failures(tampered(summary, way, value), TEXT)) >= {f"{section}[{number}]"}


@pytest.mark.parametrize("words_of_its_own", ["profit", "the weir"])
def test_tampered_measure_without_place(summary, words_of_its_own):
    """Words for what a number measures must come from its sentence, with a place or without."""
    data = json.loads(summary.model_dump_json())
    data["numeric_facts"][3] |= {"measures": words_of_its_own, "measures_span": None}
    assert "numeric_facts[3]" in failures(Summary.model_validate(data), TEXT)


def test_a_guess_at_the_measure(summary):
    """A guess at what a number measures that is another than the text's is found; older results have none."""
    data = json.loads(summary.model_dump_json())
    data["numeric_facts"][3] |= {"may_measure": words("the mill")}
    assert "numeric_facts[3]" in failures(Summary.model_validate(data), TEXT)
    for fact in data["numeric_facts"]:
        del fact["may_measure"]
    assert not failures(Summary.model_validate(data), TEXT)


@pytest.mark.parametrize("place", ["It is 40 metres long.", "Tom Quill met her at the mill on Friday."])
def test_tampered_evidence(summary, place):
    """Evidence that is not what carries the claim is found, and so is a statement that was changed."""
    data = json.loads(summary.model_dump_json())
    span = words(place)["span"]
    data["claims"][0]["evidence"] = data["claims"][0]["support"]["evidence"] = [span]
    assert set(failures(Summary.model_validate(data), TEXT)) == {"claims[0]"}


def test_tampered_statement(summary):
    """A digit changed in a claim is found (T4)."""
    assert failures(tampered(summary, "claims.0.text", CLAIMS[0].replace("5.2", "5.3")), TEXT) == {
        "claims[0]": Standing.GONE
    }


@pytest.mark.parametrize("section", ["quotations", "numeric_facts"])
def test_missing(summary, section):
    """An item that was taken out is missed: its place is in no item and not in the coverage (T5)."""
    taken = summary.model_copy(update={section: (), "links": ()})
    assert set(failures(taken, TEXT)) == {"coverage"}
    assert not failures(taken, TEXT + "\nThe end.")


def test_empty_text(summary):
    """Nothing can be held against an empty text."""
    with pytest.raises(InputError, match="empty"):
        summary.reverify(" ")


@pytest.mark.parametrize(("old", "new"), [("“", '"'), ("$5 million", "$5\u00a0million"), ("was “", "was\n“")])
def test_marks_spaces_and_line_ends_change_nothing(old, new):
    """Items whose characters differ only as typesetting makes them differ still stand."""
    text = "Mara Lind said: “We spent $5 million on it.” Bo Rehn said it was “too dear”."
    summary = summarize(text, model="none")
    assert summary.reverify(text.replace(old, new)).holds


def test_what_the_text_has_instead_is_told(summary):
    """Of what is gone or changed, the sentence is told as it is now, with the words that differ."""
    edited = TEXT.replace("$5.2 million", "$5.4 million").replace("is dry", "is wet")
    details = {finding.item: finding.detail for finding in summary.reverify(edited).failures}
    now = "the text has now: The weir at Oxley cost [-$5.2-] {+$5.4+} million to build"
    assert details["claims[0]"] == f"was supported, is unproven; {now}"
    assert details["numeric_facts[0]"] == now
    assert "The weir is [-dry,”-] {+wet,”+} said" in details["quotations[0]"]


def test_a_correction_added_since_is_told():
    """A sentence that was added and denies a figure of a claim, or gives another, changes the claim."""
    text = (
        "The barge Linnet sank off Sarn on Monday night. At least 19 people died, the coastguard said. "
        "The owner, Ida Holm, said the barge had passed its inspection in March. "
        "Boats brought 340 passengers to the port of Sarn."
    )
    summary = summarize(text, model="none")
    for added, told in (
        ("Correction: The number of dead is 11, not 19.", True),
        ("Boats brought 34 passengers to the port of Sarn.", True),
        ("The sea was calm that night.", False),
    ):
        findings = summary.reverify(f"{text}\n\n{added}").findings
        assert any("added since" in finding.detail for finding in findings) is told
