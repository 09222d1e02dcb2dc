"""Who speaks by layout: turns of transcripts, signatures, nicknames, lines that are no prose."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

HEARING = (
    "The CHAIR. The council is open. Ms. Rehn, begin.\nMs. REHN. Thank you. The lamp cost $9.\n"
    "The CHAIR. Is it lit?\nMs. REHN. It is not."
)
CALL = (
    "Ada Lind -- Fen Bank -- Analyst\n\nHow many lamps?\n\nBo Rehn -- Chief Keeper\n\nNine. All lit.\n\n"
    "Ada Lind -- Fen Bank -- Analyst\n\nThanks."
)
STAMPED = "[00:00:05] ADA LIND: Is it lit?\n[00:00:09] BO REHN: It is.\n[00:00:12] ADA LIND: Good."
BOLD = "**Ada Lind:** Is it lit?\n\n**Bo Rehn:** It is.\n\n**Ada Lind:** Good."


def said(text):
    """Return speaker and content of each utterance."""
    return [
        (u.speaker.canonical.of(text) if u.speaker else None, " … ".join(f.of(text) for f in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            HEARING,
            [
                "The council is open. Ms. Rehn, begin.",
                "Thank you. The lamp cost $9.",
                "Is it lit?",
                "It is not.",
            ],
        ),
        (CALL, ["How many lamps?", "Nine. All lit.", "Thanks."]),
        (STAMPED, ["Is it lit?", "It is.", "Good."]),
        (BOLD, ["Is it lit?", "It is.", "Good."]),
    ],
)
def test_turns(text, turns):
    """Each turn is direct speech of the one whose label stands before it, the same one each time."""
    found = said(text)
    assert [content for _, content in found] == turns
    assert found[0][0] == found[2][0] != found[1][0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Light is a tool.”\n— Ines Moro, poet", "Ines Moro"),
        ("“We will light the lamp again.” (Ines Moro, keeper)", "Ines Moro"),
        ("“We will light the lamp again.”\n\nInes Moro, Head of Lamps & Oil at Fen Harbour", "Ines Moro"),
        ("“We light it again.” – Ines Moro, Chair of the Fen Harbour Lamp Foundation Board.", "Ines Moro"),
        ("A keeper took another way: “We light it again with oil.”", "A keeper"),
        ("Earlier this year the Guild of Keepers said: “It is lit.”", "the Guild of Keepers"),
        ("“It is lit,” said Rudolf “Rudi” Kern, a keeper.", "Rudolf “Rudi” Kern"),
        ("Minister of Lamps Ines Moro said: “It is lit.”", "Ines Moro"),
        ("A spokesman for Moro had no comment. “We will not talk,” he said.", "A spokesman for Moro"),
    ],
)
def test_named(text, speaker):
    """Signatures, nicknames in marks, offices with their place, and offices that a pronoun means."""
    assert [name for name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "line", ["RUDI KERN", "Read more: Rudi Kern wins the cup", "Photo: Rudi Kern/Fen News"]
)
def test_lines_that_are_no_prose_bring_up_nobody(line):
    """Credits, links and bylines are no antecedents."""
    text = f"Ines Moro said that the lamp is lit.\n\n{line}\n\n“It is old,” she said."
    assert [name for name, _ in said(text)] == ["Ines Moro", "Ines Moro"]


def test_a_nickname_is_no_speech():
    """It stands in the coverage alone."""
    document = read("“It is lit,” said Rudolf “Rudi” Kern, a keeper.")
    assert [one.quoted for one in read_utterances(document)] == [("Q1",)]


def test_a_letter_is_no_transcript():
    """Who is greeted at the head of a letter does not say what follows."""
    text = "DEAR ADA: My lamp of years is out. What do I do?\n\nDEAR SAD: You mend it. Tell him so.\n\n"
    text += "DEAR ADA: Your answer helped me. I thank you."
    assert all(one.kind.value != "direct" for one in read_utterances(read(text)))


@pytest.mark.parametrize(
    "tag",
    [
        "needs a town that cares,”\nHarbour master Paul Lund\nsaid. “The pier builds on that.”",
        "needs a town that cares,”\nHarbour master Paul Lund said\n. “The pier builds on that.”",
        "needs a town that cares.”\nsaid harbour master Paul Lund.\nThe pier is old.",
    ],
)
def test_a_tag_in_lines_of_its_own(tag):
    """Who speaks may stand in the line after a quotation, broken or not, and the quotation go on after it."""
    speakers = {speaker for speaker, _ in said(f"The fair was on Monday.\n“Everybody needs a boat and {tag}")}
    assert speakers == {"Paul Lund"}


def test_notes_are_no_turns():
    """Labels that say what comes make no transcript, however often they come back."""
    notes = (
        "Note: You need oil.\n\nSafety: You burn less of it.\n\nNote: You pay for it.\n\nOption 2: No lamp."
    )
    assert not read_utterances(read(notes))


def test_examples_of_a_manual_are_no_speech():
    """What stands in marks in a text that hardly reports, and that nobody says, is no speech."""
    steps = "The lamp burns oil and gives light. " * 60
    example = "A request such as “make the old lamp burn a little brighter tonight” is kept in the log."
    assert not read_utterances(read(f"{steps}\n\n{example}"))
