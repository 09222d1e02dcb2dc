"""Whoever is accused is heard: his denial is told with what is said against him."""

from __future__ import annotations

import pytest

from summarizer import Settings, summarize


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "Police said Bo Quill, 41, burned his barn. Quill pleaded not guilty. He has 900 cows in Marr.",
            "Quill pleaded not guilty.",
        ),
        (
            "Prosecutors accused Ada Pell of hiding 3m crowns. She denies wrongdoing. Marr has 40 banks.",
            "[Ada Pell] denies wrongdoing.",
        ),
        (
            "A union sued Orle Mills over nine deaths. Orle Mills has always denied the allegations.",
            "Orle Mills has always denied the allegations.",
        ),
    ],
    ids=["plea", "pronoun", "later"],
)
def test_denial_is_told(said, answer):
    """The answer comes with the accusation, however little it tells by itself."""
    claims = [claim.text for claim in summarize(said, model="none", settings=Settings(length=2)).claims]
    assert len(claims) == 2
    assert answer in claims


def test_who_does_not_deny_answers_nothing():
    """A denial that is itself denied is no answer."""
    text = (
        "Police said Bo Quill, 41, burned his barn. Quill did not deny the deed. "
        "The barn was built by nine farmers of Marr and cost 90,000 crowns in 1990."
    )
    claims = [claim.text for claim in summarize(text, model="none", settings=Settings(length=2)).claims]
    assert "Quill did not deny the deed." not in claims


def test_the_two_of_nobody():
    """A subject "the two" without those whom it counts is not told by itself."""
    text = "The clubs of Marr and Orle denied it. The two meet on 4 May."
    assert "The two meet on 4 May." not in [claim.text for claim in summarize(text, model="none").claims[:1]]
