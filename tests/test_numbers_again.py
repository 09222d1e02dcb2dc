"""Equal surroundings are read once, and read the same."""

from __future__ import annotations

import pytest

from summarizer.languages import language_of
from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.lexer import lex
from summarizer.source.numbers.surroundings import Surroundings

ROWS = (
    "The mill burned 40 tonnes of peat in May 2024, and $3 million in 1 of 10 cases. ",
    "Figs. 4 and 5 of Section 7, a 3-1 win, half of the 12 boats and dozens of nets. ",
    "Sales rose 5% to €1.2m; 30 people per square mile; aged 35, he ran 10 km/h. ",
)


@pytest.mark.parametrize("row", ROWS)
def test_recalled_as_read(row, monkeypatch):
    """A text that repeats itself is read as if nothing were recalled."""
    text = row * 40
    recalling = read_numbers(text)
    monkeypatch.setattr(
        Surroundings, "read", lambda self, index, before: self._read(self._tokens, index, before)
    )
    assert recalling == read_numbers(text)


def test_read_once():
    """What stands in the middle of a long repetition is read once, not at every place."""
    asked = []
    tokens = lex("1 " * 2000, language_of("en").numbers)
    surroundings = Surroundings(tokens, lambda _, at, __: asked.append(at))
    for index in range(2000):
        assert surroundings.read(index, None) is None
    assert len(asked) < 200
