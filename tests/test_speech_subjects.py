"""Who is meant where more than one could be: participles, tags after lead-ins, and offered candidates."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import candidate_speakers, read_utterances


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dr. Orr scolded him: “The board is against you,” she said.", "she"),
        ("The four holes he named were “a shame for the town,” the Herald wrote.", "the Herald"),
        ("Asked why, the keeper of three replied, “It is there to help the boats.”", "the keeper of three"),
        ("The film ends with footage of Lind saying, “That makes me glad.”", "Lind"),
        ("Lind told the board that she likes the pier, saying that “it still carries the town.”", "Lind"),
        ("Lind grew angry at a mason who said he was cheated, saying, “He did a bad job.”", "Lind"),
        ("Lind sent tweets early Friday saying that rival Ada Orr used the pier “as a stage.”", "Lind"),
        (
            "The loss is shown by this notice: “The boats stay in. Nobody knows when they sail.”",
            "this notice",
        ),
        ("Then there is Ada Lind: “The boats stay in. Nobody knows when they sail.”", "Ada Lind"),
        ("“Though it rained, the fair was held,” the article read.", "the article"),
    ],
)
def test_speaker(text, last):
    """The last utterance has the speaker that a reader would name."""
    utterance = read_utterances(read(text))[-1]
    assert utterance.speaker is not None
    assert utterance.speaker.mention.of(text) == last


def test_candidates_need_no_name():
    """Whom the paragraph is about is offered first, named or not."""
    text = (
        "Ada Orr opened the fair.\n\nThe oldest fisherman had come to the gate with a net over his arm. "
        "“We have seen worse years than this, and we will see them again.”"
    )
    document = read(text)
    utterance = read_utterances(document)[-1]
    offered = [candidate.mention.of(text) for candidate in candidate_speakers(document, utterance)]
    assert "The oldest fisherman" in offered[:2]


def test_associations_are_told_apart():
    """An association named by its members in the possessive is no other one."""
    text = (
        "The Fen Building Association said lending was down. The Marrow Growers' Association said that "
        "prices were weaker."
    )
    speakers = [utterance.speaker for utterance in read_utterances(read(text))]
    assert [speaker and speaker.canonical.of(text) for speaker in speakers] == [
        "Fen Building Association",
        "Marrow Growers' Association",
    ]
