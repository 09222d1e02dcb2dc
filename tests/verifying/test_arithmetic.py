"""Figures of one sentence held against each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.coverage import RemarkKind
from summarizer.source.reading import read
from summarizer.summary import Summary
from summarizer.verifying.arithmetic import mismatches, remarks


@pytest.mark.parametrize(
    ("text", "stated", "computed"),
    [
        ("Turnover rose 15 % to $56m from $50m.", "15", "12"),
        ("Turnover rose 15 % from $50m to $56m.", "15", "12"),
        ("Turnover fell 5 % from $56m to $50m.", "-5", "-10.71"),
        ("Turnover was $56m, up 22 % from $50m a year earlier.", "22", "12"),
        ("Sales rose 20 % in 2031 to 3,900 tonnes from 2,400 tonnes in 2030.", "20", "62.5"),
        ("Output rose by 9 tonnes, to 56 tonnes from 50 tonnes.", "9", "6"),
        ("The rate rose 7 percentage points to 15.2 % from 12.1 %.", "7", "3.1"),
        ("Turnover rose 12 % to $50m from $56m.", "12", "-10.71"),
    ],
    ids=[
        "to and from", "from and to", "fall", "level first", "with years", "in tonnes", "points", "wrong way",
    ],
)  # fmt: skip
def test_change(text, stated, computed):
    """A change that its two ends do not give is remarked on, with what they give."""
    (remark,) = remarks(read(text))
    assert remark.kind is RemarkKind.CHANGE
    assert (remark.stated, remark.computed) == (Decimal(stated), Decimal(computed))
    assert all(figure.span.of(text) == figure.text for figure in remark.figures)


@pytest.mark.parametrize(
    ("text", "stated", "computed"),
    [
        ("Fourteen people died: eight men and five women.", 14, 13),
        ("It has 12 members (seven women and six men).", 12, 13),
        ("It employs 40 people: 20 divers, 15 cooks and 6 clerks.", 40, 41),
    ],
    ids=["colon", "parentheses", "three parts"],
)
def test_total(text, stated, computed):
    """Parts that do not add up to the total right before them are remarked on."""
    (remark,) = remarks(read(text))
    assert remark.kind is RemarkKind.TOTAL
    assert (remark.stated, remark.computed) == (stated, computed)


@pytest.mark.parametrize(
    "text",
    [
        "Turnover rose 12 % to $56m from $50m.",
        "Turnover fell 11 % from $56m to $50m.",
        "Turnover rose 10 % to $1.2 billion from $1.1 billion.",
        "Turnover rose about 5 % to $2 billion from $1.9 billion.",
        "The rate rose 3 percentage points to 15 % from 12 %.",
        "The rate rose 3 % to 15 % from 12 %.",
        "Turnover rose 15 % to more than $56m from $50m.",
        "Turnover rose 15 % to $56m from 50m euros.",
        "Rents rose 15 % in the south to $56 from shops, and $50 from flats.",
        "It has 13 members (seven women and six men).",
        "It has 40 members: 20 divers and 15 cooks among them.",
        "It has 40 members, 20 divers and 15 cooks.",
        "It has at least 40 members: 20 divers and 15 cooks.",
        "Turnover rose 5 % to $56m from $0.",
    ],
    ids=[
        "right", "right fall", "rounded", "about", "points", "percent of percent", "more than", "currencies",
        "other sense", "right total", "not all parts", "a list", "at least", "from nothing",
    ],
)  # fmt: skip
def test_no_remark(text):
    """What rounding explains, or what the sentence does not say to be one sum, is passed over."""
    assert remarks(read(text)) == ()


def test_remarks_of_a_summary():
    """A summary holds the remarks on its source and loads again with them."""
    summary = summarize("It rained. Turnover rose 15 % to $56m from $50m.", model="none")
    assert [figure.text for figure in summary.remarks[0].figures] == ["15 %", "$56m", "$50m"]
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_of_a_statement():
    """Anybody's sentence can be held against itself."""
    document = read("Turnover rose 15 % to $56m from $50m.")
    assert list(mismatches(document.text, document.numbers, len(document.text))) == list(remarks(document))


PIECES = [
    "rose",
    "fell",
    "12 %",
    "$5m",
    "to",
    "from",
    "12 men",
    "and",
    "(",
    ")",
    ":",
    ",",
    "0",
    "1.2.3",
    "-5",
    "up",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_text(text):
    """Whatever the text, nothing is raised and each figure is a place in it."""
    if text.strip():
        for remark in remarks(read(text)):
            assert all(figure.span.of(text) == figure.text for figure in remark.figures)
            assert remark.stated != remark.computed
