"""A sentence that says what the nearest statement of its sources says, but for one thing."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

NOTES = """\
Minutes of the Ferncombe ferry trust, 9 March 2021

The trustees met in the net loft. On the quay wall five of the nine rings broke under the test load. The \
warden said the early counts of passengers were too low. A swan may have nested beneath the slip.

The warden wrote to the council on 14 February. The council replied on the 21st. As of yesterday 512 people \
had signed the petition.

A passenger who misses the last boat may claim £12 a night towards a bed.
"""


def alarms(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, NOTES).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("Of the nine rings on the quay wall, two broke under the load.", Code.NUMBER),
        ("According to the warden the early counts of passengers were too high.", Code.CONTRAST),
        ("A swan has nested beneath the slip.", Code.MODALITY),
        ("The council replied on 21 April.", Code.FOREIGN),
    ],
)
def test_one_thing_differs(draft, code):
    """A figure, the opposite of a word, what only may be: where all the rest agrees, it is found."""
    assert alarms(draft) == [code]


@pytest.mark.parametrize(
    "draft",
    [
        "Five of the nine rings on the quay wall broke.",
        "Four of the nine rings on the quay wall held.",
        "The council replied on 21 February.",
        "By 8 March 512 people had signed.",
        "For three nights that comes to £36.",
    ],
)
def test_what_follows_is_no_difference(draft):
    """What is left of a whole, a day whose month stands before it, the day before, so much for so long."""
    assert alarms(draft) == []
