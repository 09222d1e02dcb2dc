"""What the parser mends of a report, and where an apposition to a speaker or another's words end it."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


def told(text):
    """Return of each utterance its speaker's mention and what is said."""
    return [
        (u.speaker and u.speaker.mention.of(text), " … ".join(f.of(text) for f in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Residents marching through the town said that it was unsafe.", "Residents"),
        ("On the far side of the harbour many people worry that the pier is old.", "many people"),
        ("Taking a step toward peace, harbour officials said that they would meet.", "harbour officials"),
    ],
)
def test_subject_by_the_parser(text, speaker):
    """A subject that was read with a verb, an adverb or too much in it is the noun phrase of its verb."""
    assert [who for who, _ in told(text)][-1] == speaker


def test_content_begins_where_its_clause_begins():
    """What tells when something is said is no part of it."""
    text = (
        "The harbour board said on Monday after two days of talks in the town hall that the pier would close."
    )
    assert told(text) == [("The harbour board", "that the pier would close")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The pier is unsafe, said Ann Orr, an engineer who inspected it in May.",
            [("Ann Orr", "The pier is unsafe")],
        ),
        (
            "The bridge will close in May, said Tom Lind, a member of the board, which met on Monday.",
            [("Tom Lind", "The bridge will close in May")],
        ),
        (
            "Orr has insisted he has done no deals while Lund says he will not wait.",
            [("Orr", "he has done no deals"), ("Lund", "he will not wait")],
        ),
        (
            "The board said earlier that its meeting ended late.",
            [("The board", "that its meeting ended late")],
        ),
    ],
)
def test_what_is_no_part_of_what_is_said(text, said):
    """Who the speaker is, what somebody else says meanwhile, and when it is said end the content."""
    assert told(text) == said


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The keeper met Ann Orr, who said that the lamp was old.", "Ann Orr"),
        ("The town met an engineer who said that the lamp was old.", "an engineer"),
        ("Norland's envoy to Fenby, Ada Orr, said that the lamp was old.", "Ada Orr"),
    ],
)
def test_whom_a_speaker_is(text, named):
    """A relative pronoun means the noun phrase before it, an office the name set beside it."""
    speaker = read_utterances(read(text))[-1].speaker
    assert speaker is not None
    assert speaker.canonical.of(text) == named
