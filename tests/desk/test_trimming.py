"""Quotations cut at an edge, where the source denies, supposes or bounds what is quoted."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

SOURCE = """\
The harbour board met on Tuesday. “We will pay for the crane, but only if the town pays for the road,” said \
Berit Aune, who chairs the board. Her deputy, Olav Dahl, said that he had “never once asked for a grant”.

Has the pilot been consulted?

“I would love to say that she is happy, but nobody has rung her. People say the channel is deep enough. It \
isn't. There is no chart that shows the new bank,” said Dahl. “If we had waited, the ferry would have sunk.”

“The tide decides,” said Aune. “But we decide first. The ferry is late every day, and nobody complains.”
"""


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, SOURCE).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "“We will pay for the crane, but only if the town pays for the road,” said Berit Aune.",
        "“We will pay for the crane,” said Berit Aune, if the town pays for the road.",
        "Olav Dahl never “asked for a grant”, he said.",
        "“The tide decides,” said Aune.",
        "“The ferry is late every day,” said Aune.",
        "Without the wait there was no ferry left: had they waited, it “would have sunk”, said Dahl.",
    ],
)
def test_a_cut_that_leaves_the_meaning(draft):
    """Words that the draft tells itself, or that only go on, may be left out."""
    assert Code.TURNED_BY_CUT not in codes(draft)


def test_the_message_shows_what_was_left_out():
    """Where the source goes on, the words that bound the quotation are shown."""
    (finding,) = check_draft("“We will pay for the crane,” said Berit Aune.", SOURCE).findings
    assert finding.message == "the source goes on: “but only if the town pays for the road”"
    assert finding.cited.text.startswith("We will pay for the crane")
