"""Words that a slip of the rules once put into the mouth of somebody who never said them."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what, by their fullest naming."""
    return [
        (u.speaker and u.speaker.canonical.of(text), " … ".join(part.of(text) for part in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” Orr told the Herald. His wife Ann Orr disagreed.",
        "“It leaks,” Orr told the Herald. Ann Orr, his younger sister, disagreed.",
        "Orr said “it leaks”. Kell's neighbour is Orr's brother, Paul Orr.",
    ],
)
def test_a_relative_has_the_last_name_too(text):
    """Who is brought up as a relative of somebody does not own a last name that stood before."""
    assert _said(text)[0][0] == "Orr"


def test_a_last_name_is_that_of_the_only_one_with_it():
    """A relative whose last name nobody had before is meant by it."""
    assert _said("His widow, Ann Orr, sued. Orr said “it leaks”.")[0][0] == "Ann Orr"


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said “stop”.",
        "Neither Orr nor Fenn said that it was late.",
        "Not everybody believes that the pier is safe.",
        "Nor did Ann Orr say that the pier would close.",
        "It was unclear who said “stop” first.",
    ],
)
def test_who_did_not_speak_is_no_speaker(text):
    """A subject that is none, or is asked for, says nothing."""
    assert not any(speaker for speaker, _ in _said(text))


def test_a_day_says_nothing():
    """An adverb of time before a comma is no subject of a second verb."""
    assert _said("Yesterday, the Board closed the pier and said it hoped to sell it.") == [
        ("Board", "it hoped to sell it")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fenby, 4 May - Orr Plc, the Fenby maker of lamps, said that profit rose. The Fenby Herald knew.",
         [("Orr Plc", "that profit rose")]),
        ("Pursuant to the law, a witness wrote and said, “It fell.”",
         [("a witness", "It fell.")]),
        ("Orr, called “a thief” by Fenn, wept.", [("Fenn", "a thief")]),
        ("Nonsense, says Ann Orr: “The well is dry.”", [("Ann Orr", "The well is dry.")]),
        ("Orr, Fenn and Kell said they were late.", [("Orr, Fenn and Kell", "they were late")]),
        ("Orr (who is 40) told Fenn (41) that he was “old”.", [("Orr", "that he was “old”")]),
        ("Orr of the charity Lamps for All says the sea is calm.",
         [("Orr of the charity Lamps for All", "the sea is calm")]),
        ("(#_ftn2) This letter says the sea is calm.", [("This letter", "the sea is calm")]),
        ("Orr sued the Markets and Exchange Board that alleged he broke the rules.",
         [("Markets and Exchange Board", "he broke the rules")]),
        ("Sales are slow, the Council for Trade said here. “They have halved,” it said.",
         [("the Council for Trade", "Sales are slow"), ("the Council for Trade", "They have halved,")]),
        ("According to Ann Orr, quoting her doctor, “it will heal”.", [("Ann Orr", "it will heal")]),
    ],
)  # fmt: skip
def test_speakers_are_whole_and_their_own(text, expected):
    """Neither a dateline, an adjective, an exclamation nor a part of a name speaks."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Clubs often set rigid rules that members are expected to follow.",
        "Other noted reductions included thefts.",
        "The Fenby Plan set out to cut waste by urging shops to reuse bags.",
        "A nurse, who asked not to be named, left.",
    ],
)
def test_nothing_is_said(text):
    """An adjective before a noun, what is done by asking, and anonymity are no reports."""
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In what Orr calls an “alarming turn”, the staff fell from 36 to 21.", "an “alarming turn”"),
        ("The town insists it is safe, while the builder, Fenn Ltd, blames the weather.", "it is safe"),
        ("The pier is safe – as even one of the authors of the act, former Deputy Bo Frank, testified.",
         "The pier is safe"),
        ("The deal would see pilots accept a cut, unions said.", "The deal would see pilots accept a cut"),
    ],
)  # fmt: skip
def test_words_end_where_others_begin(text, said):
    """What the writer or somebody else says is no part of a report."""
    assert _said(text)[0][1] == said


def test_a_quotation_before_what_somebody_else_does_is_set_apart():
    """It opens a paragraph and may be theirs: who spoke before is only likely to have said it."""
    text = "“One,” said Bo Orr. “Two.”\n\n“Three.” Ida Fenn looked away."
    first, second = read_utterances(read(text))
    assert [part.of(text) for part in first.fragments] == ["One,", "Two."]
    assert [part.of(text) for part in second.fragments] == ["Three."]
    assert second.certainty is not None
    assert second.certainty.grade is not Grade.SURE
