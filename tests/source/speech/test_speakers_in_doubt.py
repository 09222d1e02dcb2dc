"""Speakers whom a slip of the rules once took for surely somebody else."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances

_COUNCIL = (
    "Ada Venn, a spokesperson for Fenco, confirmed that the company warns people who it thinks are late."
)


def _speaker(text: str) -> str | None:
    said = read_utterances(read(text))[-1].speaker
    return said and said.canonical.of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ann Orr, a coach from Upper Fenby, Norland says: "It is broad."', "Ann Orr"),
        ("It was late while Paul Kell, a former minister wrote online that it was “bad”.", "Paul Kell"),
        ("It was the fault of Paul Kell, a former minister said.", "a former minister"),
        ("“It is bad,” said the managing director of Castle Rope International, an exporter.",
         "the managing director of Castle Rope International"),
        ("Kell did not respond on Monday and a spokesperson for Orr claimed he “was late”.",
         "a spokesperson for Orr"),
        ("When Kell asked that it stay, Orr responded by saying that peace is “all well and good”.", "Orr"),
        ("“It is so,” says Ann Orr adding that it was late.", "Ann Orr"),
        ("The Department of Ports complaint says that she “raised prices”.",
         "The Department of Ports complaint"),
        ("Norland’s Department of Ports and Ferries director, Ida Moor, told the court “it is so”.",
         "Ida Moor"),
        ("Sue Moor posted a Chatter saying guests should turn down the lamp.", "Sue Moor"),
        ("“The Iron Tide,” Kell says, had been in the making since 2015.", "Kell"),
    ],
)  # fmt: skip
def test_names_are_whole_and_before_what_describes_them(text, name):
    """A place, an office, a thing or a description that no comma closes is nobody's name."""
    assert _speaker(text) == name


def test_the_prime_minister_is_no_other_minister():
    """What describes somebody is taken up by a noun with no more words than were said of them."""
    text = (
        "Paul Kell said it was weak, while Bo Fenn, a Labour former minister, wrote that it was “bad”.\n\n"
        "On Friday, the prime minister insisted it was “as we said”. He added that it was “late”."
    )
    assert _speaker(text) == "the prime minister"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_COUNCIL + " “We use a lamp,” they said in a letter.", "Ada Venn"),
        ("In its report, Fen Intel, a Fenby firm, says the port is “at risk”. “It is old,” it says.",
         "Fen Intel"),
        (("The ministry said it was bad. The toll rose to 21, Fenby guards said late Monday. "
          "They said it was worse."), "Fenby guards"),
    ],
)  # fmt: skip
def test_they_and_it_are_who_spoke_just_before(text, name):
    """One person may be "they", a name without a sex "it"; not what that speaker told of."""
    assert _speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Has your rope maker ever asked you questions like, “Why do you buy from us?”",
        "“What do I know?” Kell said which, given what he had lost, led to jokes about “Kell Air”.",
        "Despite all the talk of wavering “Never” Reds promising to vote for Kell, she won.",
    ],
)
def test_nobody_has_said_that(text):
    """A question whether something was said, a clause on it, and what voters promise are no speech."""
    assert all(
        one.certainty.grade is not Grade.SURE for one in read_utterances(read(text)) if one.kind != "direct"
    )
