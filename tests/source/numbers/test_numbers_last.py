"""The word "last": a place in a row, or a verb, an adverb, or a time; and ranges of places."""

from __future__ import annotations

import pytest

from summarizer.api import read, summarize
from summarizer.results import Verdict
from summarizer.source.document import NumberKind
from summarizer.source.numbers import read_numbers
from summarizer.verifying.checking import check


def places(text: str) -> list[str]:
    """Return the values of the ordinals of a text, of a range both ends."""
    ordinals = [number for number in read_numbers(text) if number.kind is NumberKind.ORDINAL]
    return [
        str(number.value) if number.low is None else f"{number.low}..{number.high}" for number in ordinals
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The last ferry leaves at dusk.",
        "Erase last line of the ledger.",
        "She read the last few pages aloud.",
        "Quill’s last two boats sank.",
        "It was the weavers’ last loom.",
        "They rang the bell one last time.",
        "He stayed in last place.",
        "The Osk crew came last in the regatta.",
        "On the last day of the hearing it rained.",
        "These last 20 laps count.",
        "Ada Fenn was the last to leave the mill.",
    ],
)
def test_last_is_a_place(text):
    """Before a noun, after a determiner or a verb of ranking, "last" is the place at the end of a row."""
    assert places(text) == ["-1"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank last week.",
        "Last year’s flood was worse, so was last fiscal year.",
        "In the last three years, and over the last five or six months, it rained.",
        "It rained on the last night, then last Friday, then last May.",
        "The talks last two hours, others last longer, and supplies may last weeks.",
        "It was meant to last, and it’d last ages.",
        "The boat was last seen at the weir, where Fenn last worked.",
        "The crew last won at Oxley.",
        "It came last night, it came last Friday, at last, at long last.",
        "A last-minute call; the last minute; his last name; every last penny; as a last resort.",
        "Did he say “last” or 'last'?",
    ],
)
def test_last_is_no_place(text):
    """A verb, an adverb, a time, and words that are one thing with "last" say no place."""
    assert places(text) == []


def test_last_among_the_numbers_of_a_text():
    """It is a mention like any other place, no quantity; "first" does not say the same."""
    text = "The last ferry had 3 decks. It was the first ship of the last two."
    assert [number.text for number in read(text).numbers] == ["last", "3", "first", "last", "two"]
    summary = summarize(text, model="none")
    assert [fact.text for fact in summary.numeric_facts] == ["3", "two"]
    assert [item.text for item in summary.coverage.numbers] == ["last", "first", "last"]
    assert check("The last ferry had 3 decks.", "The last ferry had 3 decks and a bar.").verdict is (
        Verdict.SUPPORTED
    )
    assert (
        check("The last ferry had 3 decks.", "The first ferry had 3 decks.").verdict is not Verdict.SUPPORTED
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It stops between the third and the sixth floor.", ["3..6"]),
        ("It stopped between the 21st and 24th lock.", ["21..24"]),
        ("A tie between the first and second boats.", ["1", "2"]),
        ("Between the fifth and the last lock lies a mill.", ["5", "-1"]),
        ("From the third to the sixth lock, the third and the sixth.", ["3", "6", "3", "6"]),
    ],
)
def test_ranges_of_places(text, found):
    """What lies "between" two places is a range of them, unless they are neighbours."""
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("four hundred and three dozens", "436"),
        ("four hundred and thirty dozen", "5160"),
        ("forty and two and two fifths", "42.4"),
        ("between forty and two and a half", "2.5..40"),
        ("thirty and two and a half million", "30 2500000"),
        ("forty and two", "40 2"),
    ],
)
def test_sums(text, value):
    """Dozens in the plural take only the number before them; ones join tens before "and" a part."""
    found = read_numbers(text)
    assert " ".join(str(n.value) if n.low is None else f"{n.low}..{n.high}" for n in found) == value
