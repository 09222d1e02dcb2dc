"""Where what somebody was told begins: behind the whole name of the hearer."""

from __future__ import annotations

import pytest

from summarizer import summarize


@pytest.mark.parametrize(
    ("hearer", "said"),
    [
        ("Radio 5 Live", "the club would sell its ground"),
        ("Channel 4 News", "the plan was dead"),
        ("Coast Radio 3's Morning programme", "the county had paid £4 million"),
        ("Coast Radio's Ann Reed", "the ferry would not sail again"),
    ],
)
def test_the_hearer_is_no_part_of_what_was_said(hearer, said):
    """Figures in a name, and what sort of thing it is, belong to the name."""
    text = f"Ada Lorne leads the board of Corran. Lorne told {hearer} {said}."
    (quotation,) = summarize(text, model="none").quotations

    assert (quotation.speaker.name, quotation.text) == ("Ada Lorne", said)
