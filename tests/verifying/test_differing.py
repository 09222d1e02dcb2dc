"""The cheap test before a sentence is held against another: it lets through all that a check could refute."""

from __future__ import annotations

import gc
import weakref

import pytest

from summarizer import summarize
from summarizer.results import ReasonCode
from summarizer.source.reading import read, read_in
from summarizer.verifying import contradicting
from summarizer.verifying.checking import check
from summarizer.verifying.checking.evidence import EvidenceIndex
from summarizer.verifying.checking.proving.passages import passages_of
from summarizer.verifying.checking.readings import read_statement
from summarizer.verifying.claims import proved_claim
from summarizer.verifying.contradicting import may_differ

_OTHERWISE = {ReasonCode.NUMBER, ReasonCode.NEGATION, ReasonCode.DIRECTION}
_SENTENCES = (
    "The mill in Orrow lost 40 workers in the spring.",
    "The mill in Orrow lost 45 workers in the spring.",
    "The mill in Orrow did not lose 40 workers in the spring.",
    "The mill in Orrow hasn't lost workers in the spring.",
    "The mill in Orrow has lost workers in the spring.",
    "The mill in Orrow denied that it lost workers in the spring.",
    "Nobody at the mill in Orrow lost work in the spring.",
    "The price of rye in Orrow rose in the spring.",
    "The price of rye in Orrow fell in the spring.",
    "The price of rye in Orrow rose by 4 per cent in the spring.",
    "The price of rye in Orrow fell by 4 per cent in the spring.",
    "The mill in Orrow lost 4, 200 crowns in the spring.",
    "The mill in Orrow lost 4,300 crowns in the spring.",
    "Without Tova Brask the mill in Orrow sold rye in May 1998.",
    "With Tova Brask the mill in Orrow sold rye in June 1998.",
)
_GERMAN = (
    "Die Mühle in Orrow verlor im Frühling 40 Arbeiter.",
    "Die Mühle in Orrow verlor im Frühling 45 Arbeiter.",
    "Die Mühle in Orrow verlor im Frühling keine Arbeiter.",
    "Die Mühle in Orrow verlor im Frühling nicht 40 Arbeiter.",
)
_PAIRS = [
    (language, one, other)
    for language, sentences in (("en", _SENTENCES), ("de", _GERMAN))
    for one in sentences
    for other in sentences
    if one != other
]


def _may_differ(one: str, other: str, language: str = "en") -> bool:
    return may_differ(read_statement(one, language), read_statement(other, language))


def test_lets_through_what_a_check_finds():
    """No pair of sentences is kept from a check that finds a figure, negation or direction against one."""
    found = 0
    for language, one, other in _PAIRS:
        reasons = check(one, read_in(language, other)).reasons
        if _OTHERWISE.intersection(reason.code for reason in reasons if reason.source is not None):
            found += 1
            assert _may_differ(one, other, language), (one, other)
    assert found > 40


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill in Orrow lost workers.", "The dairy in Orrow lost 45 workers."),
        ("The mill in Orrow lost 45 workers.", "The mill in Orrow lost £3 million."),
        ("The price of rye rose in Orrow.", "The price of rye rose in Venn."),
    ],
)
def test_tells_what_cannot_differ(one, other):
    """Sentences without figures of one kind, a denial or two directions cannot differ in these."""
    assert not _may_differ(one, other)


@pytest.mark.parametrize(("other", "is_asked"), [("The mill hired cooks.", False), ("No mill hired.", True)])
def test_no_check_where_nothing_can_differ(other, is_asked, monkeypatch):
    """A sentence that cannot refute a claim is not held against it."""
    asked = []
    monkeypatch.setattr(contradicting, "check", lambda *pair: asked.append(pair) or check(*pair))
    document = read(f"The mill in Orrow lost workers. {other}")
    first, second = document.sentences
    claim = proved_claim("The mill in Orrow lost workers.", document, (first.span,), 1.0)
    assert not contradicting.is_against(claim, document, second.span)
    assert bool(asked) == is_asked


def test_passages_go_with_their_index():
    """What was parsed of a text goes with the index of the text, without a search for cycles."""
    gc.collect()
    gc.disable()
    try:
        index = EvidenceIndex(read("Tova Brask runs the mill in Orrow. She sold it in May."))
        passages = passages_of(index)
        assert passages is passages_of(index)
        assert passages.mentions(passages.at(1), passages.at(1).tree.nodes[0])
        gone = weakref.ref(index), weakref.ref(passages)
        del index, passages
        assert [ref() for ref in gone] == [None, None]
    finally:
        gc.enable()


def test_a_sum_is_not_held_against_its_parts():
    """Where one sentence gives a sum and another what it is made of, neither says otherwise."""
    text = (
        "The mill was ordered to pay over $1 million in penalties and costs. "
        "The mill was ordered to pay $900,000 in penalties, $100,000 in repairs and $70,000 in costs."
    )
    summary = summarize(text, model="none")
    assert not any(claim.against for claim in summary.claims)
