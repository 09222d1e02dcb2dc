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


MINUTES = """\
Minutes of the board of the Thornby lido, 4 March

Present: Alma Reuter (chair). Rupert Cade, treasurer of the lido, sent his apologies.

The minutes of February were approved with a correction: the heater cost £3,450 and not £34,500. The \
lido lost £61,000 in the year, against £48,000 the year before. In six of the cabins a lock had been \
forced. The café had 31 tables, four fewer than in spring. The lido lies two miles from the station.

The swimmers' club, led by the baker Jon Tiller, would rather close on Mondays. "Cold water is \
cheap," Tiller said. He thought that the board "merely wanted to see who shivers".

Cade was cleared of selling the old benches. His solicitor, Ines Holt, was glad. The fine had a maximum \
of £900. Correction: an earlier version gave the number of visitors as 7,100; 17,600 people came.
"""


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The heater cost £34,500.", Code.NUMBER),
        ("In nine of the cabins a lock had been forced.", Code.NUMBER),
        ("Losses rose to £48,000 from £61,000.", Code.DIRECTION),
        ("Alma Reuter, the treasurer of the lido, was present.", Code.NAME),
        ("Rupert Cade, the leader of the swimmers' club, sent his apologies.", Code.NAME),
        ("The lido lies two kilometres from the station.", Code.UNIT),
        ("Only 7,100 people came to the lido.", Code.NUMBER),
        ("The lido counted 71,600 people.", Code.FOREIGN),
    ],
)
def test_a_figure_or_a_role_in_the_place_of_another(sentence, code):
    """Denied, of other things, reckoned wrongly, turned round; a role that a source gives by any means."""
    report = check_draft(sentence, {"minutes": MINUTES})
    assert code in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "draft",
    [
        "The heater cost £3,450, not £34,500 as the minutes had it.",
        "In spring the café had 35 tables.",
        "The lido lost £61,000, £13,000 more than the year before.",
        "Jon Tiller, the leader of the swimmers' club, would close on Mondays.",
        "The board wants “to see who shivers”, Jon Tiller thinks.",
        "It was a proposal of Jon Tiller. “Cold water is cheap,” he said.",
        "Six minutes on foot are enough for nobody.",
        "Rupert Cade did not sell the old benches.",
        "His solicitor, Rupert Cade, was not there.",
        "It was 17,600 people and not 7,100, as an earlier version had it.",
    ],
)
def test_nothing_in_the_place_of_another(draft):
    """A correction told as one, a difference that comes out, a pronoun for whoever was named."""
    report = check_draft(draft, {"minutes": MINUTES})
    assert report.clean, report.findings


LETTER = """\
Our revenue rose to €418 million from €380 million, and we intend to pay a dividend of 11 cents a share. \
At the mill on the Lann 44 of its 60 looms stand, and if the council agrees we shall move them. Looms at \
Orne were mended later than those that the flood had spared. Repairs will cost an estimated 74 million \
crowns, of which Baltica Mutual pays 52 million. We have stopped all work at night until the new lamp \
has been tested. Sales of cloth were flat. The board discussed a higher dividend and decided against it. \
Fifteen of the weavers told the guild that they would stay. The guild may object within six weeks. On 38 \
days we had no dye, against 19 in the year before.

Dr Ida Sund, who heads the dye works, said: "I will not say that it was safe." Asked whether the mill is \
lost, she was silent.

I do not believe that the wheel will turn again this year. We throw away less of the dye, 4 percent instead \
of 7. I thank you all.

Margaret Oyston
Chair
"""


def found_in(draft):
    """Return the codes of all findings about the letter that are no notes."""
    return [f.code for f in check_draft(draft, {"letter.txt": LETTER}).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "Revenue rose to €418 million from €380 million. That is an increase of 10 percent.",
        "Revenue was €418 million, an increase of 10 percent, after €380 million.",
        "The firm hopes to pay a dividend of 11 cents a share.",
        "The council has yet to agree.",
        "Looms that the flood had spared were mended earlier than those at Orne.",
        "Repairs are estimated at 74 million crowns. Of this Baltica pays 52 million, some 70 percent.",
        "The repairs will cost an estimated 74 million crowns. The remaining 22 million have to be found.",
        "There will be no work at night until the new lamp has been tested.",
        "Sales of cloth did not change.",
        "Fifteen weavers told the guild that they would stay.",
        "“I will not say that it was safe,” said the doctor.",
        "“I thank you all,” writes Margaret Oyston.",
        "The dye ran out twice in June.",
        "Baltica does not pay for everything: 22 million crowns are missing.",
        "Revenue was €38 million higher than before.",
    ],
)
def test_a_paraphrase_is_no_fault(draft):
    """Shortened, turned round, taken up by a pronoun, reckoned on: nothing is wrong with it."""
    assert found_in(draft) == []


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("Revenue fell to €418 million, from €380 million.", Code.DIRECTION),
        (
            "Revenue rose to €418 million from €380 million. That is an increase of 30 percent.",
            Code.ARITHMETIC,
        ),
        ("Revenue went from €380 million to €418 million, an increase of 90 percent.", Code.ARITHMETIC),
        ("The dividend is 11 cents a month.", Code.UNIT),
        (
            "On 38 days there was no dye, three times as often as the year before, when it was 19.",
            Code.ARITHMETIC,
        ),
        ("The board decided on a higher dividend.", Code.NEGATION),
        ("The dye that is thrown away went up from 4 percent to 7.", Code.DIRECTION),
        ("She believes that the wheel will turn again this year.", Code.NEGATION),
    ],
)
def test_a_fault_in_other_words(draft, code):
    """A turned change, a sum of what the sentence before told, another rate: found."""
    assert code in found_in(draft)
