"""The draft desk on dates, units and comparisons that stand where its sources have others."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

ROWING = """\
Ilse Marren won the Tarn Regatta on Sunday, seven seconds ahead of Joan Petrie. She had lost it in May 2031.

The club moved to Ashby in 2029. A new boathouse in Quay Street is planned for 2034. The treasurer, Cass \
Orton, warned of the cost in a letter of June 2030.

Rowers who train on the river sleep on average 22 minutes longer than those who train on machines.
"""


def codes(sentence):
    """Return the codes of what is wrong with a sentence."""
    report = check_draft(sentence, {"rowing.txt": ROWING})
    return [finding.code for finding in report.findings if finding.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The treasurer, Cass Orton, warned of the cost in June 2031.", Code.DATE),
        ("A new boathouse in Quay Street is planned for 2035.", Code.DATE),
        ("Ilse Marren beat Joan Petrie to the Tarn Regatta by seven minutes.", Code.UNIT),
    ],
)
def test_other(sentence, code):
    """A date of two dates, a year of none and another unit are found."""
    assert codes(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "The treasurer, Cass Orton, warned of the cost in June 2030.",
        "A new boathouse in Quay Street should follow in 2034.",
        "Ilse Marren beat Joan Petrie to the Tarn Regatta by seven seconds.",
        "Rowers on machines sleep 22 minutes less than those on the river.",
    ],
)
def test_same(sentence):
    """The same date and figure, and a comparison from its other side, trouble nobody."""
    assert codes(sentence) == []
