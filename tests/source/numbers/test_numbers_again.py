"""Equal surroundings are read once, and read the same."""

from __future__ import annotations

from functools import partial

import pytest

from summarizer.languages import language_of
from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.lexer import lex
from summarizer.source.numbers.surroundings import Recalled, is_short, moved

ROWS = (
    "The mill burned 40 tonnes of peat in May 2024, and $3 million in 1 of 10 cases. ",
    "Figs. 4 and 5 of Section 7, a 3-1 win, half of the 12 boats and dozens of nets. ",
    "Sales rose 5% to €1.2m; 30 people per square mile; aged 35, he ran 10 km/h. ",
)


BROKEN = (
    "1 " * 300 + "% of 2 " + "1 " * 300,
    "1 2 " * 150 + "one " + "2 1 " * 150 + "million",
    ("3-1 " * 120 + "3–1 km ") * 3,
    "$1 " * 200 + "\n" + "$1 " * 200,
)


@pytest.mark.parametrize("text", [*(row * 40 for row in ROWS), *BROKEN])
def test_recalled_as_read(text, monkeypatch):
    """A text that repeats itself, and breaks off and goes on, is read as if nothing were recalled."""
    recalling = read_numbers(text)
    monkeypatch.setattr(Recalled, "read", lambda *about: about[-1]())
    assert recalling == read_numbers(text)


def test_read_once():
    """What stands in the middle of a long repetition is read once, not at every place."""
    asked = []
    tokens = lex("1 " * 2000, language_of("en").numbers)
    recalled = Recalled(tokens, moved, is_short)
    for index in range(2000):
        assert recalled.read(index, str, partial(asked.append, index)) is None
    assert len(asked) < 200


def test_apart():
    """What is known besides the tokens makes another reading of equal surroundings."""
    tokens = lex("1 " * 2000, language_of("en").numbers)
    recalled = Recalled(tokens, lambda made, by: made + by, bool)
    assert recalled.read(1000, lambda: "a", lambda: 5) == 5
    assert recalled.read(1010, lambda: "a", lambda: 6) == 15
    assert recalled.read(1020, lambda: "b", lambda: 7) == 7
