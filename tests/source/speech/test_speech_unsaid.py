"""What only looks like a report: commands, questions, figures of speech; and where a report is cut."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


def said(text):
    """Return speaker and content of each utterance of `text`."""
    return [
        (u.speaker.mention.of(text) if u.speaker else None, " … ".join(f.of(text) for f in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "LEAVE THE LAMP ROOM NOW and say that the keeper fell.",
        "Please tell us what you saw.",
        "Does the keeper say that the lamp is lit?",
        "But has she said that the lamp is lit?",
        "You might say that the lamp is lit.",
        "The name says it all: it is a lamp.",
        "Other UK hopes Mara Lind and Bo Ost lost.",
        "The features mentioned above are new.",
        "Lind wrote a note that names the lamp.",
    ],
)
def test_nothing_is_said(text):
    """A command, a question, what "you" may say, a figure of speech, a noun, a participle, an object."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind said it comes to this: who keeps it?", [("Lind", "it comes to this: who keeps it")]),
        ("Lind said “the map is wrong” and left.", [("Lind", "the map is wrong")]),
        (
            "Lind said it was the worst case of damp and suspected lamp theft she had ever seen.",
            [("Lind", "it was the worst case of damp and suspected lamp theft she had ever seen")],
        ),
    ],
)
def test_ends(text, expected):
    """Before the writer's "and left"; not at a participle before a noun."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Lind, Head of Lamps at Fenby, shares, “It is lit.”", "Mara Lind"),
        ("The Minister for Lamps, Oil and Wicks, Mara Lind, added: “It is lit.”", "Mara Lind"),
        ("Statement of Director Mara Lind:\n\n“We are glad that it is lit.”", "Director Mara Lind"),
        ("Two more women Orr coached as girls said: “It is lit.”", "Two more women"),
        ("One piece of feedback read: “The lamp is lit, and all of us are glad of it.”", None),
    ],
)
def test_speakers(text, speaker):
    """Whoever is named behind an office, or whose statement it is; a verb before a colon is no part."""
    assert [who for who, _ in said(text)] == [speaker]


def test_references_are_no_speech():
    """An entry of a list of literature has a title between marks, whether or not a dot ends its number."""
    assert said("13 Lind, M. (2016). “Lamps and how they burn in fog.” Journal of Lamps, 3, 4–9.") == []
