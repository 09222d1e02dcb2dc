"""Kinds of faults that texts as they come showed: names, tags and clauses read as something else."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Per Lund said the pier was safe.", "Per Lund", None),
        ("“It holds,” said Per Lund.", "Per Lund", None),
        ("Will Orr said it was so. “It holds,” Orr said.", "Will Orr", None),
        ("Jan van der Meer said the dyke was safe. “It holds,” Van der Meer said.", "Jan van der Meer", None),
        ("“It holds,” said Mr van Dijk.", "Mr van Dijk", None),
        (
            "“We will lend,” said the President of Fen Bank (FB), Ann Lee.",
            "Ann Lee",
            None,
        ),
        (
            "“Mills pay well,” Ada Fair, chief of staff of the Fenby Mill Board told a meeting.",
            "Ada Fair",
            None,
        ),
        ("As mills have continued to close, this has raised the price, Ada Fair said.", "Ada Fair", None),
    ],
)
def test_who_says_it(text, name, role):
    """The last words have the whole name of their speaker, and what a speaker is is no part of a name."""
    said = read_utterances(read(text))[-1]
    assert said.speaker is not None
    assert said.speaker.canonical.of(text) == name
    assert (said.speaker.role.of(text) if said.speaker.role else None) == role


def test_a_small_word_stays_one():
    """A preposition and an auxiliary before a name are no first names of its bearer."""
    text = "Will Orr agree? In Fenby, Orr said that it was late."
    (said,) = read_utterances(read(text))
    assert said.speaker.canonical.of(text) == "Orr"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Ann Orr said the pier would be safe, but the council closed it in May.", Grade.LIKELY),
        ("Ann Orr said the pier was safe, but he has since resigned.", Grade.LIKELY),
        ("Ann Orr said the pier was safe, but that it would close in May.", Grade.SURE),
        ("Ann Orr said the pier was safe, but it would close in May.", Grade.SURE),
    ],
)
def test_a_clause_that_may_be_the_writers(text, grade):
    """Where "but" turns to a clause that may be the writer's, it is not sure where what is said ends."""
    assert read_utterances(read(text))[0].certainty.grade is grade


def test_a_tag_is_not_what_is_said():
    """What a verb without a clause has behind a comma is the tag of the sentence."""
    assert not read_utterances(
        read("As part of its offer, Norland plans in April to improve its system of laws, he said.")
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Die Stimmung, so hieß es in dem Bericht, sei gut. Das ist neu.", ["Die Stimmung", "sei gut"]),
        (
            "„Es hält“, sagt Orr, der auch sicher ist, dass der Kai „lange steht“.",
            ["dass der Kai „lange steht“"],
        ),
    ],
)
def test_german_contents(text, said):
    """A tag within a clause leaves both its parts; who is sure of something says it."""
    assert [fragment.of(text) for fragment in read_utterances(read(text))[-1].fragments] == said


def test_german_plans():
    """Who is confident of doing something says nothing."""
    assert not read_utterances(read("Der frühere Lotse ist zuversichtlich, bald zu fahren. Das ist gut."))


def test_a_second_verb_tells_more():
    """What a speaker is told to say behind the tag is said apart, and "that" alone says nothing."""
    text = "The market is growing, Fenco said, but warned that it was slow. Asked why, Bo Orr mentioned that:"
    said = read_utterances(read(text))
    told = ["The market is growing", "that it was slow"]
    assert [fragment.of(text) for utterance in said for fragment in utterance.fragments] == told
    assert {utterance.speaker.canonical.of(text) for utterance in said} == {"Fenco"}


def test_where_somebody_is_from():
    """Whoever is from somewhere leads in to the words, not where they are from."""
    text = "Nuno Bell from Fen Labs also points out a risk: “No part of it can have more than the tool does.”"
    assert read_utterances(read(text))[-1].speaker.canonical.of(text) == "Nuno Bell"
