"""What a draft tells of all, of somebody else's role, and of what is only to come."""

from __future__ import annotations

import pytest

from summarizer.desk import check_draft

_NOTES = (
    "The regional minister of fisheries, Ada Brune, visited the yard on Monday. The yard would be closed if"
    " the order was not renewed. Most of the welders have signed the letter. The federal government has paid"
    " for the crane. Tomas Weld, who leads the union, said that the letter was late. The guild has discussed"
    " a proposal to sell the dock. The guild has asked the harbour fund for £640,000. Ada Brune denied that"
    " the ministry had lost the plans of the slipway. Rain stopped work on the slipway for 11 of 30 days. The"
    " winch might fetch £9,500."
)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("All of the welders have signed the letter.", "F304"),
        ("Everyone among the welders has signed the letter.", "F304"),
        ("Ada Brune, the federal minister of fisheries, visited the yard.", "F301"),
        ("Ada Brune, who leads the union, visited the yard.", "F301"),
        ("The yard is to be closed.", "F303"),
        ("The dock will be sold.", "F303"),
        ("Ada Brune acknowledged that the ministry had lost the plans of the slipway.", "F302"),
        ("The winch would bring in at least £9,500.", "N203"),
    ],
)
def test_what_goes_beyond_the_sources_is_found(sentence: str, code: str) -> None:
    """More than most, another's role, and what hangs on a condition or is but proposed."""
    assert [f.code.value for f in check_draft(sentence, _NOTES).findings] == [code]


_TALK = """\
Radio Selm. Ines Odd talks to Mona Krell, who was on the ferry with Ivo Stanmore.

When did you notice?

There was a bang. I counted the lifebelts twice.

Were you afraid?

Not of the water. The crew brought the ferry in without losing a passenger.
"""


def test_a_denied_deed_is_found() -> None:
    """What happened "without" was not done."""
    assert [f.code.value for f in check_draft("The crew lost a passenger.", _TALK).findings] == ["F302"]
