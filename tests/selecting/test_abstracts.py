"""The parts of a structured abstract, and what a summary makes of them."""

from __future__ import annotations

import pytest

from summarizer import Settings, summarize
from summarizer.selecting.salience.abstracts import parts
from summarizer.source.reading import read

TOLD = {
    "Background": "Lambs on salt marshes often lack copper.",
    "Methods": "We fed 40 lambs on two farms copper or chalk for 20 weeks and weighed them every Monday.",
    "Results": "Lambs on copper weighed 31 kg and lambs on chalk 30 kg at the end of the 20 weeks.",
    "Conclusions": "Copper did not raise the weight of lambs on salt marshes.",
}
FORMS = {
    "paragraphs": "\n\n".join(f"{label}: {told}" for label, told in TOLD.items()),
    "one paragraph": " ".join(f"{label.upper()}: {told}" for label, told in TOLD.items()),
    "capitals": "\n\n".join(f"{label.upper()} {told}" for label, told in TOLD.items()),
    "headings": "\n\n".join(f"{label}\n\n{told}" for label, told in TOLD.items()),
    "labels apart": "\n\n".join(f"{label}:\n\n{told}" for label, told in TOLD.items()),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_conclusion_comes_first(form):
    """A summary of an abstract begins with what was found, without the labels."""
    summary = summarize(FORMS[form], model="none", settings=Settings(length=2))
    told = [claim.text for claim in sorted(summary.claims, key=lambda claim: -claim.salience)]
    assert told[0] == TOLD["Conclusions"]
    assert summary.headline.text == TOLD["Conclusions"]
    assert TOLD["Methods"] not in told


@pytest.mark.parametrize("form", FORMS)
def test_parts(form):
    """Each sentence is of the part whose label stands before it."""
    document = read(FORMS[form])
    found = parts(document)
    for label, told in TOLD.items():
        (sentence,) = [s for s in document.sentences if told in s.span.of(document.text)]
        assert found[sentence.id].category == label.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Background: The pier closed in May.\n\nConclusion: Nobody swims there now.",
        "Question: who sank the boat? Nobody knows. Results were read out at noon. Aim: high.",
    ],
)
def test_no_abstract(text):
    """Two labels make no abstract, nor do labels without a conclusion."""
    assert parts(read(text)) == {}


def test_nothing_behind_the_literature_is_told():
    """Who paid and who wrote what stands there; entries with no-break spaces are literature too."""
    entries = "\n\n".join(
        f"{n}. Quist\u00a0AB ,\u00a0 Sand\u00a0C ,\u00a0et al.\u00a0Copper in lambs. J Sheep. 200{n};4:1-9."
        for n in range(1, 7)
    )
    behind = (
        "The shepherds of Marren gave the two farms their chalk and their scales for nothing.\n\n"
        "Disclosures: Dr. Quist reports that she has sold copper to shepherds for nine years."
    )
    told = [
        claim.text
        for claim in summarize(f"{FORMS['labels apart']}\n\n{entries}\n\n{behind}", model="none").claims
    ]
    assert TOLD["Conclusions"] in told
    assert not any("shepherds" in claim or "Copper in lambs" in claim for claim in told)
    alone = [claim.text for claim in summarize(behind, model="none").claims]
    assert alone == [behind.partition("\n")[0]]
