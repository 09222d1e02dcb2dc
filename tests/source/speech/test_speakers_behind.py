"""Speakers who stand behind their verb, with a place or a description behind them, and who names himself."""

from __future__ import annotations

import pytest

from summarizer import summarize


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a text."""
    quotations = summarize(text, model="none").quotations
    return [(quotation.speaker and quotation.speaker.name, quotation.text) for quotation in quotations]


@pytest.mark.parametrize(
    "text",
    [
        "The dish is “keen of ear”, says Ada Brook, a diver at the Marren Institute in Osmund, Norland.",
        "The dish is “keen of ear”, said Ada Brook, a diver from Kell, Fenshire, Norland.",
    ],
)
def test_a_place_behind_a_description_is_none_of_the_words(text):
    """What the place of a speaker lies in belongs to the tag."""
    assert _said(text) == [("Ada Brook", "The dish is “keen of ear”")]


def test_what_goes_on_behind_a_place():
    """A clause behind it goes on with what is said."""
    (said,) = _said("The quay is safe, says Ada Brook, a diver in Kell, Norland, but the pier is not.")
    assert said == ("Ada Brook", "The quay is safe but the pier is not")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Hundreds of cooks are badly paid, says a report highlighting the “sad state” of kitchens.",
            "a report",
        ),
        ("Hundreds of cooks are badly paid, says a report by the union that is out now.", "a report"),
        ("The mayor, who had lost, says a report on the harbour is wrong.", "The mayor"),
        ("Orr, who had seen it, said a report by the union was wrong.", "Orr"),
    ],
)
def test_a_source_that_is_described_behind_its_verb(text, speaker):
    """A report that "says" a clause before it speaks; one of which a clause tells something does not."""
    assert [who for who, _ in _said(text)] == [speaker]


def test_nobody_speaks_of_himself_by_his_first_name():
    """Of two men whom "he" may mean, the one whose given name is in the words is not their speaker."""
    text = (
        "Manager Karl Ostrow rebuked captain Olof Brand for his words. Brand had told fans he was tired. "
        "“I had a quiet word with Olof,” he said."
    )
    assert _said(text)[-1][0] != "Olof Brand"
