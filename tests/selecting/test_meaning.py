"""What a sentence takes up as it opens is named in brackets, where the text leaves no doubt."""

from __future__ import annotations

import pytest

from summarizer.selecting.naming import Resolver
from summarizer.source.reading import read
from summarizer.verifying.checking import check
from summarizer.verifying.taking_up import taken_up


def worded(text):
    """Return the last sentence of a text, worded."""
    document = read(text)
    return Resolver(document, taken_up(document)).worded((document.sentences[-1].span,))[0]


@pytest.mark.parametrize(
    ("before", "sentence", "named"),
    [
        ("Tom Pell, 34, met Anton Vold, 71.", "The 34-year-old sold the mill to him.", "[Tom Pell] sold"),
        ("Anton Vold, 71, met Tom Pell, 34.", "The 34-year-old sold the mill to him.", "[Tom Pell] sold"),
        (
            "Orvik Timber has hired forty smiths.",
            "It also plans to sell a mill.",
            "[Orvik Timber] also plans",
        ),
        ("Norland County sued Tom Pell in May.", "The county wants a mill.", "[Norland County] wants"),
        (
            "Tom Pell drove a ferry to the harbour of Arle.",
            "At the corner of Mill Road and Beach Road, he hit a pier.",
            "At the corner of Mill Road and Beach Road, [Tom Pell] hit",
        ),
    ],
)
def test_what_a_sentence_takes_up_is_named(before, sentence, named):
    """Who is of an age, what the sentence before is of, and the one county of a text."""
    told = worded(f"{before} {sentence}")
    assert told.startswith(named)
    assert check(told, f"{before} {sentence}").verdict.value == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Norland County and Arle County sued Tom Pell in May. The county wants a mill.",
        "Norland County sued another county in May. The county wants a mill.",
        "Orvik Timber has hired forty smiths. It followed a fire in the old mill.",
        "Orvik Timber has hired forty smiths. It is a shame that the mill burned.",
        (
            "Santa Ana – Ines Vold, 49, of Osmund, was tried today for the murder. Her brother Tom Pell was "
            "there. She was convicted by a jury in May."
        ),
        "Ines Vold, 34, met Ada Renn, 34, in May. The 34-year-old sold the mill.",
    ],
)
def test_what_is_in_doubt_is_not_named(text):
    """Of two counties or two of an age neither is put, nor a firm for what happened."""
    assert "[" not in worded(text)


def test_a_sign_for_a_noun():
    """What stands where a noun is looked for may be a sign that means something in a pattern."""
    sentence = "The + is the sign of the county and of all it does for Arle."
    assert worded(f"Norland County built a bridge. {sentence}") == sentence
