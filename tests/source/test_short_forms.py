"""Words whose full stop ends no sentence, as the text itself or the word that they are short for shows."""

from __future__ import annotations

import pytest

from summarizer.source.sentences import read_paragraphs


def sentences(text):
    """Return the sentences of an English text."""
    return [sentence.span.of(text) for part in read_paragraphs(text) for sentence in part.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "The bill was written by Reps. Jo Kern and Al Best and passed on Friday.",
        "She met the Osmund Amb. Vera Lind at the fair on Monday.",
        "The case was heard by Asst. Chief Vera Lind on Friday.",
        "The firm says that while the ID. Space may be a plan today, it will be built.",
        "She told E! News that she will tour in May.",
    ],
)
def test_one_sentence(text):
    """A title before a name, a clause that has only begun and a letter with a mark end no sentence."""
    assert sentences(text) == [text]


def test_a_name_with_a_stop():
    """A name that the text writes with its stop within a sentence, or always before one other, goes on."""
    text = "The firm shows the ID. Buzz. The ID. Buzz is dear. It will sell all ID. models by May."
    assert len(sentences(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The work was done by Ann Detler and Bo Det. Vera Lind paid for it.",
        "The mill was sold by Amb. The price was low.",
        "They joined the EU. Norland did not, and said so. The EU. Norland waits.",
        "She studied Art. Ada Brook did not.",
        "The clerk told the Associated Press. Vera Lind said nothing.",
        "Det came. They all saw Det. Vera Lind saw him too.",
    ],
)
def test_sentences_still_end(text):
    """A surname, a noun and letters that stand without a stop elsewhere end their sentence."""
    assert len(sentences(text)) > 1
