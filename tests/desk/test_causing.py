"""Causes that no source gives, things told of more than the sources tell them of, names misspelt."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

LETTER = """\
The Ossel ferry was out of service for nine days in March because its rudder had cracked. Bookings for \
the summer fell by a tenth. The trust that owns the ferry, led by Tamsin Orrel, lost its licence to sell \
beer.

Two of the eleven deckhands have left the ferry. One passenger was sent home after he had shouted. Most \
of the benches were painted. The kiosk was proposed by a deckhand, and was closed after the well had \
dried up. Gulls nested in two of the cabins. “I would not say that we were slow because of the wind,” \
said Orrel. “It did not occur to me that anyone had counted.”
"""


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, LETTER).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("Bookings for the summer fell because families were afraid of storms.", Code.CAUSE),
        ("The trust painted most of the benches in order to please the mayor.", Code.CAUSE),
        ("The trust painted most of the benches so as to please the mayor.", Code.CAUSE),
        ("The ferry was out of service for nine days because of a strike.", Code.REFUTED),
        ("The kiosk was closed because the neighbours had complained.", Code.REFUTED),
        ("Gulls nested in all of the cabins.", Code.QUANTIFIER),
        ("Several passengers were sent home after they had shouted.", Code.QUANTIFIER),
        ("All of the benches were painted.", Code.QUANTIFIER),
        ("Tamsin Orrin leads the trust that owns the ferry.", Code.NAME),
        ("“I would not say that we were slow,” said Orrel.", Code.TURNED_BY_CUT),
        ("“It did … occur to me that anyone had counted,” said Orrel.", Code.TURNED_BY_CUT),
    ],
)
def test_what_goes_beyond_the_sources(draft, code):
    """Each says more than the letter: why, of how many, by another name, without its denial."""
    assert codes(draft) == [code]


@pytest.mark.parametrize(
    "draft",
    [
        "The ferry was out of service for nine days in March because of a cracked rudder.",
        "Because its rudder had cracked, the ferry did not run for nine days.",
        "The kiosk was closed because the well had dried up.",
        "The kiosk was closed after the well dried up, and gulls nested in some of the cabins.",
        "The trust has lost its licence to sell beer.",
        "One passenger was sent home because he had shouted.",
        "Two deckhands have left the ferry.",
        "A passenger was sent home after he had shouted.",
        "Tamsin Orrel leads the trust.",
        "“I would not say that we were slow because of the wind,” said Orrel.",
    ],
)
def test_what_the_sources_tell(draft):
    """The same cause in other words, the same number and the same name trouble nobody."""
    assert codes(draft) == []


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("The council rejected the tanks because they were dirty.", [Code.CAUSE]),
        ("The council rejected the tanks because of the price.", []),
        ("The depot was moved because the ground was wet.", []),
    ],
)
def test_a_cause_of_one_word(draft, found):
    """One word is a cause that no source gives only where none stands near, in whatever words."""
    source = (
        "The council rejected the tanks that the mine had offered. It said that the price was absurd. "
        "A vote on the road comes in May.\n\nThe depot was moved because the ground was waterlogged."
    )
    findings = check_draft(draft, source).findings
    assert [f.code for f in findings if f.level is not Level.NOTE] == found
