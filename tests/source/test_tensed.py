"""A sentence with a full stop is told by a verb in a tense."""

from __future__ import annotations

import pytest

from summarizer.source.syntax import parse_stretch
from summarizer.verifying.checking import check


def _links(text):
    nodes = parse_stretch(text).nodes
    return {node.low: (nodes[node.head].low if node.head >= 0 else "", node.relation) for node in nodes}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "In April a small rowing club proposed to rent the hall if the county paid for paint.",
            "proposed",
            "club",
        ),
        ("A morning paper reports that Osk has agreed to go to Corby.", "reports", "paper"),
        ("A small firm in Aberdeen printed Reeds and Tides in 1971.", "printed", "firm"),
        ("A fox in a cellar cut the cable to 40 homes in Corby on Friday, the utility said.", "cut", "fox"),
        ("Imports, mostly of coal and cars, edged up two percent to 9 billion.", "edged", "imports"),
    ],
)
def test_the_verb_governs_who_acts(text, verb, subject):
    """Whatever noun the network takes for the root, or for what a verb describes."""
    assert _links(text)[subject] == (verb, "nsubj")


@pytest.mark.parametrize(
    "text", ["A bitter family fight.", "The newly painted house in Corby.", "Town hall to close"]
)
def test_a_headline_may_do_without(text):
    """A noun phrase stays one."""
    assert not any(relation.startswith("nsubj") for _, relation in _links(text).values())


def test_who_proposed_is_proved():
    """By a pluperfect elsewhere; and not of somebody else."""
    source = "The club had proposed in April to rent the hall itself if the county paid for paint."
    said = "In April the {} proposed to rent the hall if the county paid for paint."
    assert check(said.format("club"), source).verdict == "supported"
    assert check(said.format("county"), source).verdict != "supported"
