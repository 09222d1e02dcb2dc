"""Minutes: what was decided is told, how the meeting went is not."""

from __future__ import annotations

from summarizer import Settings, summarize

_MINUTES = """Minutes of the Town Council of Osmund

The chair called the meeting to order at 7:02 p.m. and welcomed the public.

Moved by Fenn, seconded by Orr, to approve the minutes of 18 February. The motion carried 7-0.

Four residents spoke about parking near the mill. The engineer presented three options for the harbour wall.

RESOLVED: that the council approve a harbour wall of stone for £2.4 million.

The motion carried 5-2, with Fenn and Hanzal voting no.

Vold moved to cut the opening hours of the library from 40 to 28 hours a week. The motion failed 3-4.

It was agreed to set the tax rate at 1.45 per cent for 2031. The meeting was adjourned at 9:14 p.m.
"""
_RESOLVED = "RESOLVED: that the council approve a harbour wall of stone for £2.4 million."


def _told(text: str, length: int) -> list[str]:
    return [claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims]


def test_what_was_decided_is_told():
    """The outcome comes with what was moved, and heads nothing by itself."""
    told = _told(_MINUTES, 6)
    assert _RESOLVED in told
    assert "The motion carried 5-2, with Fenn and Hanzal voting no." in told
    assert "It was agreed to set the tax rate at 1.45 per cent for 2031." in told
    assert not any(words in claim for claim in told for words in ("to order", "adjourned", "of 18 February"))
    assert "The motion carried 7-0." not in told


def test_an_outcome_is_no_headline():
    """It does not say of what."""
    headline = summarize(_MINUTES.partition("\n\n")[2], model="none").headline
    assert headline is not None
    assert not headline.text.startswith("The motion")


def test_other_texts_are_told_as_they_were():
    """One decision in a report makes no minutes of it."""
    text = "The council of Osmund voted to close the mill. The meeting was adjourned when 40 weavers came."
    assert len(_told(text, 2)) == 2
