"""Words that a slip of the rules once put into the mouth of somebody who never said them."""

from __future__ import annotations

import pytest

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
