"""The draft desk on facts: who somebody is, figures and dates given nowhere, changes, bounds, signs."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level
from summarizer.desk.changing import changes
from summarizer.desk.describing import descriptions
from summarizer.source.document import Span
from summarizer.source.reading import read

QUARRY = """\
The quarry at Harrowfell may close

The slate quarry at Harrowfell lost 2,340 tons of stone in a slide on 8 June, its manager, Osric Tarn, said \
on Monday. Tarn, who joined the firm in 1998, had shut the lower face in April.

The inspector of mines, Wilma Dext, promised to publish her report within a month. Dext did not blame the \
manager. "The slope moved faster than anybody can run," she said.

The owner, Greyback Slate, employs 96 people, up from 81 a year ago. Repairs will not exceed 4 million \
crowns, and the pumps draw 60 litres a second. The firm will sell neither the sheds nor the railway.
"""


def alarms(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, {"quarry.txt": QUARRY}).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Osric Tarn, the inspector of mines, spoke on Monday.",
        "Wilma Dext, the owner of the quarry, promised a report.",
        "Wilma Dext, who joined the firm in 1998, did not blame the manager.",
        "Osric Tarn is the inspector of mines.",
    ],
)
def test_a_role_of_somebody_else(sentence):
    """Whoever is called what a source calls somebody else, and is something else there, is found."""
    report = check_draft(sentence, {"quarry.txt": QUARRY})
    wrong = [finding for finding in report.findings if finding.code is Code.NAME]
    assert wrong
    assert "in a source that is" in wrong[0].message


@pytest.mark.parametrize(
    "sentence",
    [
        "Osric Tarn, the manager of the quarry, spoke on Monday.",
        "Wilma Dext is the inspector of mines.",
        "Osric Tarn, a patient man, spoke on Monday.",
        '"The slope moved faster than anybody can run," the inspector said.',
    ],
)
def test_a_role_that_is_right_or_nobodys(sentence):
    """A role that the source gives too, or gives to nobody, is no fault; a speaker may be named by it."""
    assert alarms(sentence) == []


def test_what_a_text_says_somebody_is():
    """Appositions on either side, offices before names, and clauses with "who"."""
    text = "Mayor Ida Sund thanked the chief pilot, Bo Vestergaard, and Ruth Okafor, who built the mole."
    found = {(said.name, said.head) for said in descriptions(text, Span(0, len(text)))}
    assert {("Ida Sund", "mayor"), ("Bo Vestergaard", "pilot"), ("Ruth Okafor", None)} <= found


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The quarry lost 2,430 tons of stone.", Code.FOREIGN),
        ("The slide happened on 18 June.", Code.FOREIGN),
        ("Tarn had shut the lower face in May.", Code.FOREIGN),
        ("The number of people employed fell from 96 to 81.", Code.DIRECTION),
        ("The pumps draw 60 litres a minute.", Code.UNIT),
        ("Repairs will exceed 4 million crowns.", Code.QUALIFIER),
        ("Dext blamed the manager.", Code.NEGATION),
        ("Wilma Dext publishes her report within a month.", Code.MODALITY),
    ],
)
def test_what_no_source_says(sentence, code):
    """A figure or date given nowhere, a change turned round, another rate, bound or sign."""
    if code is Code.FOREIGN:
        assert {Code.FOREIGN, Code.NUMBER, Code.DATE} & set(alarms(sentence))
    else:
        assert code in alarms(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The quarry lost more than 2,300 tons of stone.",
        "Greyback Slate employs 96 people, 15 more than a year ago.",
        "Repairs will cost at most 4 million crowns.",
        "The firm will not sell the sheds or the railway.",
        "Dext did not blame the manager.",
        "The lower face was shut in April.",
    ],
)
def test_what_follows_from_a_source(sentence):
    """Rounded as said, reckoned as a difference, bounded or denied in other words: no alarm."""
    assert alarms(sentence) == []


def test_a_sum_is_shown():
    """A difference of two figures is a note that names both."""
    report = check_draft("It employs 15 more than a year ago.", {"quarry.txt": QUARRY})
    assert [f.message for f in report.findings if f.code is Code.RECKONED] == [
        "reckoned: “96” less “81” is 15"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It rose from 12 percent to 15 percent.", [(12, 15)]),
        ("It is 15 percent, up from 12 percent.", [(12, 15)]),
        ("It fell to 9 tonnes from 11 tonnes.", [(11, 9)]),
        ("The break was cut from 60 minutes to 45.", [(60, 45)]),
        ("The break is 45 to 60 minutes.", []),
    ],
)
def test_changes(text, told):
    """What was and what became of it, in whatever order they are told."""
    assert [(change.was, change.became) for change in changes(text, read(text).numbers)] == told


def test_an_interrupted_quotation_with_a_cut():
    """Words on both sides of a tag are one speech, and a draft may leave some out and say so."""
    source = 'The guild wants more. "Each idle day," it said, "costs our members at least 900 crowns."'
    report = check_draft('"Each idle day costs … at least 900 crowns," said the guild.', {"guild": source})
    assert Code.CUT in {finding.code for finding in report.findings}
    assert Code.QUOTATION_DIFFERS not in {finding.code for finding in report.findings}


def test_an_interview_by_letters():
    """Who answers in an interview of "Q:" and "A:" may be anybody that the draft names."""
    source = (
        "An interview with Rhea Moll\n\nQ: Do you sleep?\n\nA: I sleep when the boats are in.\n\n"
        "Q: And now?\n\nA: Now I mend nets."
    )
    report = check_draft("“I sleep when the boats are in,” said Rhea Moll.", {"moll": source})
    assert report.clean
