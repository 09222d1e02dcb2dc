"""Speech as texts of many kinds have it: sources that are nobody, descriptions, hearers, titles of places."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what, by their fullest naming."""
    return [
        (u.speaker and u.speaker.canonical.of(text), " … ".join(part.of(text) for part in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize("source", ["his body mass index", "the map", "the law", "the rules of the council"])
def test_what_things_go_by_says_nothing(source):
    """A measure, a map, a law and rules are no source of what somebody says."""
    assert _said(f"The bridge is shut, according to {source}.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Output fell, according to the Fenby Group, a research firm that often counts boats.",
            ("Fenby Group", "Output fell"),
        ),
        (
            "According to the Fenby Group, a firm that counts boats, output fell.",
            ("Fenby Group", "output fell"),
        ),
        (
            "According to a summary of the inquiry, Cheryl Orr, a top aide, sent a boat.",
            ("a summary of the inquiry", "Cheryl Orr, a top aide, sent a boat"),
        ),
        ("According to the coroner, Ada Orr, the dam fell.", ("Ada Orr", "the dam fell")),
    ],
)
def test_what_describes_a_source_is_not_what_it_says(text, expected):
    """A description behind a source with its relative clause is left out; no name beside a paper is its."""
    assert _said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Orr told FBC News' Today show the number of boats would fall.",
            ("Ada Orr", "the number of boats would fall"),
        ),
        ("Ida Bell told her staff the boat was late.", ("Ida Bell", "the boat was late")),
        (
            "Bo Fenn left, convincing vice-president Emil Orr and new coach Wim Lund that Bell is right.",
            ("Bo Fenn", "that Bell is right"),
        ),
        (
            "Orr asked the girl where she lived but the girl did not answer.",
            ("Orr", "she lived"),
        ),
        ("Orr said backstage that no one could predict it.", ("Orr", "that no one could predict it")),
        ("Orr added; “It is true that the dam broke.”", ("Orr", "It is true that the dam broke.")),
        (
            "Though that change was smooth, Orr said, replacing Fenn would be hard.",
            ("Orr", "Though that change was smooth … replacing Fenn would be hard"),
        ),
        ("It was late, Orr said, referring to a plan that would be dropped.", ("Orr", "It was late")),
        ("That is the minimum $20 million experts say it costs to run.", ("experts", "it costs to run")),
    ],
)
def test_where_what_is_said_begins_and_ends(text, expected):
    """Behind all of a hearer or an adverb, before what the hearer does; a gerund may open the second half."""
    assert _said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Bell, a clerk at the Fenby Bank who said the boat was late, has left.", "Ida Bell"),
        ("Princess Ada of Kent, the daughter of King Bo of Kent, who said it was late.", "Princess Ada"),
        ("The dam is backed by the Fenby Forum, who say it is late.", "Fenby Forum"),
    ],
)
def test_who_is_somebody_at_hand(text, speaker):
    """No institution behind a preposition, where a description of somebody ends there."""
    assert _said(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Prince of Kells has warned that the sea is rising.", "Prince of Kells"),
        (
            "Acting Attorney for the District of Fenmark Joshua Lund was there.\n\nIt is over, said Lund.",
            "Joshua Lund",
        ),
    ],
)
def test_names_and_what_an_office_is_of(text, speaker):
    """A title alone is named with its place; a place before a name is no part of it."""
    assert _said(text)[0][0] == speaker


def test_whom_it_is_said_of_is_never_surely_said():
    """What somebody is called is said, but not whom it is said of."""
    text = "“It is late,” Orr said. Mr Orr called him a “giant of the harbour movement”."
    assert read_utterances(read(text))[-1].certainty.grade is not Grade.SURE
