"""The draft desk on what its sources tell only as planned, weighed, believed, disputed or left out."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

BATHS = """\
Tolmere council and its baths

The council is considering the sale of the smaller of its two baths, in Quarry Lane, which employs 30 \
people. The mayor promised a public vote if the report of the auditors leaves doubts. The swimmers' \
union wants all seven pumps of that type shut down until then.

The engineers believe that frost had cracked the main pipe from outside. The surveyors counted tiles, lamps \
and lockers, but not doors. The health office closed its file in May without ordering a repair. The baths \
are likely to reopen in Dunlow, if the county finds the money.

We have proposed to cut 214 lockers. The state already pays 12 crowns a swimmer, if the form is filled in.

The boats could not lower their ladders because of the waves. The lido in Ashby shut early on Monday because \
a pump had failed. The regatta was moved to June because of a strike of the ferrymen.

It is unclear whether the slides can be mended before winter. Police suspect that the caretaker had been \
drinking. The leak may have been caused by the quake of 2030. The bishop would support a fee if the owners \
agreed to it.
"""


def codes(sentence):
    """Return the codes of what is wrong with a sentence."""
    report = check_draft(sentence, {"baths.txt": BATHS})
    return [finding.code for finding in report.findings if finding.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The smaller baths in Quarry Lane will be sold.", Code.MODALITY),
        ("The mayor is organising a public vote.", Code.MODALITY),
        ("All seven pumps of the type have been taken out of use.", Code.MODALITY),
        ("Frost had cracked the main pipe from outside, the engineers have proved.", Code.MODALITY),
        ("The baths will reopen in Dunlow.", Code.MODALITY),
        ("The council has cut 214 lockers.", Code.MODALITY),
        ("The slides will be mended before winter.", Code.MODALITY),
        ("The caretaker had been drinking.", Code.MODALITY),
        ("The surveyors counted the doors.", Code.NEGATION),
        ("The health office closed its file in May with an order for a repair.", Code.NEGATION),
    ],
)
def test_told_as_so(sentence, code):
    """What a source tells under a guard is overstated in a draft that tells it without."""
    assert codes(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council may sell the smaller baths in Quarry Lane.",
        "Thirty people work at the baths in Quarry Lane.",
        "The union demands that all seven pumps be shut down.",
        "There are seven pumps of that type.",
        "The engineers suspect that frost had cracked the main pipe.",
        "The surveyors counted the lockers.",
        "The health office closed its file in May.",
        "Whether the baths reopen in Dunlow depends on the county.",
        "The council plans to cut 214 lockers.",
        "The state pays 12 crowns a swimmer.",
        "The quake of 2030 is a possible cause of the leak.",
        "The bishop would support a fee on one condition.",
        "The waves were too high for the boats to lower their ladders.",
    ],
)
def test_as_guarded(sentence):
    """The same guard in other words, or what stands beside what is guarded, troubles nobody."""
    assert codes(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The boats could not lower their ladders because the light was failing.",
        "The lido in Ashby closed early on Monday because of a shortage of staff.",
        "The regatta was moved to June after complaints from some teams.",
    ],
)
def test_another_cause(sentence):
    """Another cause than the source's for the same is found."""
    assert codes(sentence) == [Code.REFUTED]


@pytest.mark.parametrize(
    "sentence",
    [
        "The boats could not lower their ladders owing to high waves.",
        "The lido in Ashby closed early on Monday after the failure of a pump.",
        "The regatta was moved to June because the ferrymen were on strike.",
        "The regatta was moved to June.",
    ],
)
def test_the_same_cause(sentence):
    """The source's cause in other words troubles nobody."""
    assert codes(sentence) == []
