"""Words that can have to do with each other are found by what they offer, and none is missed."""

from __future__ import annotations

import pytest

from summarizer.source.syntax import parse_stretch
from summarizer.verifying.checking.proving.passage import Passage
from summarizer.verifying.checking.proving.relating import are_unlike

SENTENCES = [
    "The company sold its ferries to Gov. Orr of the U.S. after a rapid fall in prices.",
    "They put off the vote, and the animals at Marrow were vaccinated by a nurse.",
    "Rents rose, profits dropped, the mill opened and nobody closed the old harbour.",
    "Governor Ann Orr, a German banker, honoured those who had labored at the pier.",
]


def _passages():
    return [Passage(0, parse_stretch(sentence), ()) for sentence in SENTENCES]


@pytest.mark.parametrize("ours", _passages(), ids=range(len(SENTENCES)))
@pytest.mark.parametrize("theirs", _passages(), ids=range(len(SENTENCES)))
def test_none_is_missed(ours, theirs):
    """The words that are found are those that a comparison with each word would find, in order."""
    for one in ours.tree.nodes:
        wanted = [
            other.low
            for other in theirs.tree.nodes
            if other.low == one.low
            or other.number in theirs.phrasal
            or not are_unlike(one.low, one.tag, other.low, other.tag)
        ]
        assert [other.low for other in theirs.offers.near_in_meaning(one)] == wanted


def test_a_sign_is_asked_once():
    """What was told of a word of a tree is kept with it."""
    from summarizer.verifying.checking.proving.signs import sign_of

    tree = parse_stretch("The board did not sell the mill.")
    sold = next(node for node in tree.nodes if node.low == "sell")
    assert sign_of(tree, sold) is sign_of(tree, sold)
    assert sign_of(tree, sold).denied
