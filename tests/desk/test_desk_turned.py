"""The draft desk: what goes the other way, who has changed places, and figures that come from nowhere."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

MILL = """\
The paper mill at Osterby made 4,200 tonnes last year. Its costs fell by 6 per cent, and the share of \
waste paper rose by five percentage points. Water use fell from 90 litres to 72.

The mill’s director, Lena Brandt, said that the boiler had cost 6 million euros. The state paid 2 million, \
the county 1.5 million, and the rest came from the mill. It bought 40 carts for 12,000 euros.

Papir Nord, the union, has called no strike. The engineer had called the fire brigade twice, and nobody had \
answered. Mr Holm proposed the motion, and Ms Reyes seconded it. The gate stands 22 kilometres from the port.
"""


def codes(sentence):
    """Return the codes of what is wrong with a sentence."""
    report = check_draft(sentence, {"mill.txt": MILL})
    return [finding.code for finding in report.findings if finding.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The costs of the mill were 6 per cent higher.", Code.DIRECTION),
        ("The mill’s water use has climbed to 72 litres.", Code.DIRECTION),
        ("The mill’s water use became 18 litres higher.", Code.DIRECTION),
        ("The share of waste paper rose by five per cent.", Code.UNIT),
        ("The state paid £2 million for the new boiler.", Code.UNIT),
        ("The gate of the mill stands 32 kilometres from the port.", Code.NUMBER),
        ("The union has begun a strike, and Papir Nord has called the strike.", Code.NEGATION),
        ("The fire brigade had called the engineer twice.", Code.NAME),
        ("The motion was proposed by Reyes, and Holm seconded it.", Code.NAME),
        ("Lena Brandt, the secretary of the mill, spoke of the boiler.", Code.NAME),
    ],
)
def test_what_is_wrong(sentence, code):
    """Each has one fault, told in other words than the source's."""
    assert codes(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "The costs of the mill were 6 per cent lower.",
        "The mill’s water use has dropped to 72 litres, 18 less than before.",
        "The state and the county paid €3.5 million together, which left the mill to find €2.5 million.",
        "The mill bought 40 carts at 300 euros apiece.",
        "The gate of the mill stands about 14 miles from the port.",
        "The fire brigade had been called twice by the engineer.",
        "The motion was proposed by Holm and seconded by Reyes.",
        "Lena Brandt, the head of the mill, spoke of the boiler.",
    ],
)
def test_what_is_not(sentence):
    """What follows from the source in other words, other units or by reckoning is not troubled."""
    assert codes(sentence) == []


def test_a_longer_name_is_no_other_who_does_it():
    """A town and its hospital share a word: neither has stepped into the other's place."""
    source = "Osterby will close the ward at Osterby General Hospital from 3 March."
    report = check_draft("Osterby General shuts its ward from 3 March.", {"a.txt": source})
    assert Code.NAME not in [finding.code for finding in report.findings]
