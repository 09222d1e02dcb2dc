"""The draft desk on what is only claimed, weighed or reckoned, and on whose somebody is."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

FERRY = """\
Ferry skipper denies racing

The skipper of the ferry Tern, Jonas Abel, denies one count of endangering passengers. Rosa Pell KC, for the \
crown, said: "He chose speed over the people in his care."

The Harbour Board says Abel steered between the moorings for ten minutes. The ferry company denies it. The \
boat was never less than 40 metres from the pier, and it came in 52 seconds behind the Heron, which docked \
four seconds after the mail boat.

Leah Stroud, an engineer at the Marrick Institute, examined the engine. It ran well. It was built in 1998. \
Its oil was clean. The log was in order. Ivo Penn of the passengers' union \
called for a new rule. "Ninety of us wrote to the board," said Penn, its secretary.

The port minister would consider closing the inner channel to ferries between May and July. Most of the \
passengers left the boat at the first pier. An inquiry is due to open in March and to last nine weeks.

The channel covers 300 square metres. A rescue cost 40,000 crowns, the tow 22,000 crowns and the new rope \
12,000 crowns. Fares rose from 40 million to 60 million crowns. Odo Finch of the Harbour Board lodged the \
claim at 9.40 on Monday with a deposit of 1,500 crowns. The tide now turns five minutes later than before.

The pier’s members, among them Ann Tull, who speaks for the East ward, and Una Brack, a board member for \
trade, voted by 31 to 24, with four abstentions, for a new pier that is to open in the autumn of 2031. A \
berth costs £390 a year. The ferry took £2.10 a ticket in 2022 and takes £1.70 now, a third at most of the \
fuel. “I am not against the pier. I am against the bill,” said Brack.
"""


def codes(sentence):
    """Return the codes of what is wrong with a sentence."""
    report = check_draft(sentence, {"ferry.txt": FERRY})
    return [finding.code for finding in report.findings if finding.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Abel steered between the moorings for ten minutes.", Code.MODALITY),
        ("The minister will close the inner channel to ferries between May and July.", Code.MODALITY),
        ("Leah Stroud lodged the claim at 9.40 on Monday, with a deposit of 1,500 crowns.", Code.NAME),
        ("The inquiry is due to open in March and to last nine months.", Code.UNIT),
        ("The tide now turns five minutes sooner than it used to.", Code.DIRECTION),
        ("The new pier is to open in the autumn of 2032.", Code.DATE),
    ],
)
def test_otherwise(sentence, code):
    """A charge that is denied is no fact, what is weighed is not settled, and who did it is who did it."""
    assert codes(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "Also on trial is the skipper, Jonas Abel, who steered the Tern and denies endangering passengers.",
        "The board claims that Abel steered between the moorings for ten minutes.",
        "Rosa Pell KC said he “chose speed over the people in his care”.",
        "“Ninety of us wrote to the board,” their spokesman said.",
        "The boat kept at least 40 metres from the pier, the company said.",
        "The greater part of the passengers left the boat at the first pier.",
        "The Tern came in 56 seconds behind the mail boat.",
        "Together the rescue, the tow and the rope cost 74,000 crowns.",
        "The union wants the channel to cover 600 square metres, twice its size.",
        "Fares rose by 20 million crowns.",
        "Four of the 59 members abstained.",
        "An owner of 100 berths would pay £39,000 a year.",
        "The ferry takes £1.70 a ticket, 40p less than in 2022.",
        "If the plan holds, the new pier will open in the autumn of 2031.",
        "Brack said she was “not against the pier” but “against the bill”.",
        "Leah Stroud of the Marrick Institute examined the engine.",
    ],
)
def test_carried(sentence):
    """What follows from several sentences, or is said with a title, a role or a sum, troubles nobody."""
    assert codes(sentence) == []
