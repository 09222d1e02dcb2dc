"""Who speaks in quotations that no sentence attributes, as far as the whole text tells."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances, read_with_traits

_INTERVIEW = (
    "Ann Lund was on board from the first day.\n\nWhat did she like?\n\n“The sea,” Lund says. “I always did.”"
    "\n\nAnd the food?\n\n“It was bad. We ate fish every day of the week.”\n\nShe laughs out loud.\n\n"
    "Would she do it again?\n\n“Of course I would. There is nothing like it on earth.”\n\n“I do,” says Lund."
)


def _speakers(text: str) -> list[str]:
    return [u.speaker.canonical.of(text) if u.speaker else "" for u in read_utterances(read(text))]


def test_the_only_voice_of_an_interview_speaks_in_bare_quotations():
    """Where one person is quoted, quotations in paragraphs of their own are that person's."""
    assert _speakers(_INTERVIEW) == ["Ann Lund"] * 4


def test_what_is_asked_is_not_said_by_the_only_voice():
    """A quotation that asks, between answers, may be the interviewer's."""
    text = _INTERVIEW.replace(
        "Of course I would. There is nothing like it on earth.", "Would you come again?"
    )
    assert "" in _speakers(text)


def test_how_much_of_a_text_is_its_only_voice_is_told():
    """Who fits certainty learns whether others are quoted as well."""
    traits = read_with_traits(read(_INTERVIEW))[1]
    assert {trait for found in traits for trait in found if trait.startswith("voice=")} == {"voice=all"}


def test_a_quotation_set_apart_has_the_speaker_of_what_it_repeats():
    """Magazines show a part of what is said again, in large letters, before or after it."""
    text = (
        "Ann Orr had shut the port.\n\n“We are glad that it is over”\n\nOrr and Bo Kell came. "
        "“It was long, and we are glad that it is over,” Orr told the Herald. “It rained,” Kell said."
    )
    speech, traits = read_with_traits(read(text))
    assert [u.speaker.canonical.of(text) for u in speech.utterances if u.speaker] == [
        "Ann Orr", "Ann Orr", "Bo Kell",
    ]  # fmt: skip
    assert "repeated" in traits[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("‘A welcome surprise for the whole port’: Fenby Harbour\n\nIt was late.", "Fenby Harbour"),
        ("But neighbour Ann Orr takes up the story: “Then the door fell. And he left.”", "Ann Orr"),
        ("Ann Orr said;\n\n“There are few chances to bring me back into the port.”", "Ann Orr"),
        ("Writer Bo Kell posted to Clicker asking if there were “any dry piers left at all?”", "Bo Kell"),
        ("When they came, former keeper Bo Kell recalls, it was “cold, with iron doors on it”.", "Bo Kell"),
        ("Although she never “came to terms with” Fenn, Orr said that he was “kind to all of us”.", "Orr"),
    ],
)  # fmt: skip
def test_lead_ins_and_tags(text: str, speaker: str):
    """Headlines credit a quotation after a colon, a story is taken up, and a clause may be interrupted."""
    assert any(speaker in found for found in _speakers(text))
    assert not {"Clicker", "Fenn"} & set(_speakers(text))
