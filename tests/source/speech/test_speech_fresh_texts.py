"""Who speaks and where what is said begins, in shapes that texts nobody had looked at showed."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances


def _said(text: str) -> list[tuple[Grade, str | None, str]]:
    """Return how sure it is who says what, by their fullest naming."""
    return [
        (
            utterance.certainty.grade if utterance.certainty else Grade.OPEN,
            utterance.speaker and utterance.speaker.canonical.of(text),
            " … ".join(part.of(text) for part in utterance.fragments),
        )
        for utterance in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            'Admiral Jon Dale told US reporters on Monday that the fleet would stay "for some months".',
            "Admiral Jon Dale",
            'that the fleet would stay "for some months"',
        ),
        (
            "Coach Al Dorn told some fans who filled the small hall that the club would sign two players.",
            "Coach Al Dorn",
            "that the club would sign two players",
        ),
        (
            "Lawyers told the press the plan to close the mill had been dropped after talks.",
            "Lawyers",
            "the plan to close the mill had been dropped after talks",
        ),
        (
            "There is no sign linking the second fire to this, the fire office said, according to Vellpress.",
            "the fire office",
            "There is no sign linking the second fire to this",
        ),
        (
            "Jon Moll said the mine was safe, according to Ina Fell of the Dorn Times.",
            "Jon Moll",
            "the mine was safe",
        ),
        (
            "The minister said further talks on ports would be held in June.",
            "The minister",
            "further talks on ports would be held in June",
        ),
        (
            "“We sold more lamps,” founder, owner and manager Bo Strand said.",
            "Bo Strand",
            "We sold more lamps,",
        ),
        (
            "The ferries are late, Minister for Ports, Roads and Mills, Ann Moll said today.",
            "Ann Moll",
            "The ferries are late",
        ),
        (
            "Ministry claims that the river is clean are nonsense, the Vell Anglers say.",
            "Vell Anglers",
            "Ministry claims that the river is clean are nonsense",
        ),
    ],
)
def test_what_is_said_and_by_whom(text, speaker, said):
    """Hearers, offices and who passed it on are no part of what is said."""
    assert (speaker, said) in [(who, what) for _, who, what in _said(text)]


@pytest.mark.parametrize(
    "text",
    [
        'Dorn and Vell are the four Corn Belt states that make up the so-called "Green Wall."',
        'The club has three Premier League claims that rest on the so-called "old rule".',
        "Among men over 60, the number who said they had smoked in the past week fell by 12 percent.",
        "Sailors waited – some in small boats like Orr's – convinced that a new storm would hit Vell.",
        "She said he told them.",
        "Ada Moll testified before the Harbour Committee in Vell, where members voiced anger over the leak.",
        "Retailer Pell Stores reported second-quarter sales that beat forecasts as costs fell.",
        "Ned Orr had a short answer when asked about the club's choice to sell Rowe.",
        "He said, she said\n\nThe council will meet on Monday to talk about the bridge.",
    ],
)
def test_what_nobody_says(text):
    """A noun of several, a count of people, an aside between dashes and a saying tell nothing."""
    assert not [what for grade, _, what in _said(text) if grade is Grade.SURE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Council spokesman Lu Kess said Tom Reller was fined. Lu said the court was informed. "
                "He said the case is being heard in two places."
            ),
            "Lu Kess",
        ),
        (
            (
                "The nurses said 900 had signed. Dorn City Council counted 700 names.\n\n"
                "Mayor Ben Holt and members of the board avoid all criticism. "
                "They want no quarrel. They said it was over."
            ),
            "Mayor Ben Holt and members",
        ),
        (
            (
                "The Admiralty called it false. The Admiralty said the fort is empty.\n\nNed Rowe told KTV "
                "Admiralty reporter Ann Sall that it “is a lie.” According to the Admiralty, it is old."
            ),
            "Admiralty",
        ),
        (
            (
                "Senator Jane Fold  MINISTER FOR ROADS\n\nTen bridges will be repaired, the Minister for "
                "Roads, Jane Fold, said today."
            ),
            "Senator Jane Fold",
        ),
        (
            "Singer Ann Dorrit spoke with Bill Rand.FENBY CHEERS DORRIT LOUDLY\n\n“I go home,” Dorrit said.",
            "Singer Ann Dorrit",
        ),
        (
            (
                "Voltec announced a heat pump. Voltec Home Connect, its software, steers pumps. "
                "Voltec said it will sell the pump from June."
            ),
            "Voltec",
        ),
        ("Over half (55%) of managers said the tool is slow.", "Over half (55%) of managers"),
    ],
)
def test_whom_a_name_or_a_pronoun_means(text, speaker):
    """The last to speak is meant; headings, products and what a reporter is called after lend no name."""
    assert _said(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        'Hale said Monday the two sides could sign at a meeting Lind said Friday was "near."',
        (
            "Otto Menk was fined. Prosecutor Jan Brill said the fire began below. "
            "Brill said it was hot. He said two people had seen it."
        ),
        "The ferries are late, Minister for Ports, Ann Moll and Minister for Law, Jon Fell said today.",
    ],
)
def test_what_is_never_sure(text):
    """Nested words in marks, a speaker passed over, and two who speak leave it open whose words they are."""
    assert _said(text)[-1][0] is not Grade.SURE


def test_paragraphs_in_single_marks_go_on_without_a_last_mark():
    """A paragraph that a single mark opens behind one in single marks is the same speaker's."""
    text = (
        "The Minister for Roads, Jane Fold, opened it today, she said.\n\n‘Ten bridges will be repaired.’"
        "\n\n‘Work on the tunnels will give jobs to many.\n\nIt rained."
    )
    said = [(who, what) for _, who, what in _said(text)]
    assert (
        "Jane Fold",
        "Ten bridges will be repaired. … Work on the tunnels will give jobs to many.",
    ) in said


@pytest.mark.parametrize(
    "name",
    ["the 14th-ranked Ann Dole", "53 million figure Ann Dole", "Northern state schools Principal Ann Dole"],
)
def test_what_is_no_role(name):
    """A rank without a noun, a sum and what an office is for tell of nobody what she is."""
    text = f"“We will close it,” {name} said."
    assert [utterance.speaker and utterance.speaker.role for utterance in read_utterances(read(text))] == [
        None
    ]


def test_a_compound_may_be_a_role():
    """What ends a compound may be a verb too: "chairman", "founder"."""
    text = "“We will close it,” party co-chairman Ann Dole said."
    role = next(utterance.speaker.role for utterance in read_utterances(read(text)) if utterance.speaker)
    assert role is not None
    assert role.of(text) == "party co-chairman"
