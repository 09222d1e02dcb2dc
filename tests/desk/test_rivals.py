"""Figures in the place of others, and interviews whose turns have no names."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

REPORT = """\
The Brannock lifeboat house was built in 1936 and last painted in 1998. The crew has 38 members, 21 of them \
women, and answered 64 calls last year.

The north slip has lost 27 per cent of its timber and the south slip 11 per cent, the surveyor found. New \
timber for the north slip will cost the trust £40,000, and a winch £95,000. In the gale of March the crew \
were at sea for 52 minutes. The harbour was closed for 25 minutes.

The petition for a second boat carried 5,212 names. It is to be handed in on 4 May; the trust meets on 28 May.
"""
INTERVIEW = """\
“Nobody thanks a winch”

Marta Kowal has kept the slip for nine years. She talked to Ben Tarn.

Do you still go out?
“No. Ivo goes. I mind the winch.”

What would you tell the trust?
“Come and stand on the slip in January.”
"""


def codes(draft, source=REPORT):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, source).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("During the gale the crew were at sea for 25 minutes.", Code.NUMBER),
        ("The petition to get a second boat carried 2,512 names.", Code.NUMBER),
    ],
)
def test_a_figure_in_the_place_of_another(draft, code):
    """The sources have the figure, perhaps, but around it stands what they tell of another."""
    assert codes(draft) == [code]


@pytest.mark.parametrize(
    "draft",
    [
        "Of the crew of 38, 21 are women; they went out 64 times last year.",
        "The lifeboat house, which dates from 1936, was painted in 1998 for the last time.",
        "A winch costs the trust £95,000, and timber for the north slip £40,000.",
        "The crew spent 52 minutes at sea in the March gale, and the harbour was shut for 25.",
        "Seventeen of the 38 members are men.",
        "On 4 May the petition will be handed in, with 5,212 names.",
    ],
)
def test_a_figure_in_its_place(draft):
    """What is told in other words, or reckoned, stands where it belongs."""
    assert codes(draft) == []


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Marta Kowal", []),
        ("Kowal", []),
        ("Ivo Dunn", [Code.OTHER_SPEAKER]),
    ],
)
def test_an_answer_is_of_the_one_who_is_interviewed(speaker, expected):
    """Turns without names are told by whoever a line before the first question begins with."""
    assert codes(f"“Come and stand on the slip in January,” said {speaker}.", INTERVIEW) == expected
