"""Transcripts: turns are direct speech of those whom their labels name."""

from __future__ import annotations

import pytest
from transcripts import ALL

from summarizer import QuotationKind, read_file, summarize


def quotations(text):
    """Return the quotations of a text by code alone."""
    return summarize(text, model="none").quotations


def is_right(turn, quoted):
    """Whether a quotation is a turn: from its first to its last words, by its speaker."""
    speaker, first, last = turn
    words = quoted.text.startswith(first) and quoted.text.endswith(last)
    return words and quoted.speaker is not None and speaker.lower() in quoted.speaker.name.lower()


@pytest.mark.parametrize("kind", ALL)
def test_turns(kind):
    """Of the 20 turns of each transcript all have the right speaker, beginning and end, in order."""
    found = [quoted for quoted in quotations(ALL[kind].text) if quoted.kind is QuotationKind.DIRECT]
    right = [turn for turn in ALL[kind].turns if any(is_right(turn, quoted) for quoted in found)]
    assert right == list(ALL[kind].turns)
    assert len(found) <= len(right) + 1  # a headline in quotation marks


def test_roles():
    """What a list of participants says of somebody is the role; short labels stand for full names."""
    roles = {q.speaker.name: q.speaker.role and q.speaker.role.text for q in quotations(ALL["hearing"].text)}
    assert roles["ROSWITHA KELL"] == "DIRECTOR, BUREAU OF LOCKS"
    roles = {
        q.speaker.name: q.speaker.role and q.speaker.role.text for q in quotations(ALL["earnings call"].text)
    }
    assert roles["Dale Ferris"] == "Chief Financial Officer"
    assert roles["Otto Lindqvist"] == "Harbour Street Securities"


def test_stage_directions():
    """What is noted beside speech is cut out of it, an insertion inside a sentence is not."""
    text = (
        "Ann Lund: I saw [laughter] it. (Applause.) You did not, did you?\n\n"
        "Bo Kell: I did (in June) too.\n\n"
        "[Crosstalk]\n\nAnn Lund: He saw [the mill] burn."
    )
    assert [[f.text for f in quoted.fragments] for quoted in quotations(text)] == [
        ["I saw", "it.", "You did not, did you?"],
        ["I did (in June) too."],
        ["He saw [the mill] burn."],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pros: Light and quiet.\n\nCons: Dear.\n\nPros: Handsome.\n\nCons: None.",
        "Time: noon.\n\nPlace: the mill.\n\nTime: one.\n\nPlace: the quay.",
        "The mill burned.\n\nNote: it rained.\n\nThe mayor came at noon.",
        "Lund said so.\n\nMill. It burned. Mill.\n\nIt rained on Monday and nobody came.",
    ],
)
def test_no_transcript(text):
    """Lists with labels that come back, and prose with a colon, are nobody's speech."""
    assert not [quoted for quoted in quotations(text) if quoted.kind is QuotationKind.DIRECT]


def test_voices_of_captions():
    """The voices of a caption file speak, each turn with the second at which it begins."""
    cues = ["<v Ann Lund>We closed it,", "<v Ann Lund>as you know.", "<v Bo Kell>Did we?", "<v Ann Lund>Yes."]
    timed = (f"00:{at:02}.000 --> 00:{at + 1:02}.000\n{cue}" for at, cue in enumerate(cues, start=1))
    file = read_file("\n\n".join(["WEBVTT", *timed]).encode())
    found = summarize(file, model="none").quotations
    assert [(quoted.speaker.name, quoted.text, quoted.place.start) for quoted in found] == [
        ("Ann Lund", "We closed it, as you know.", 1.0),
        ("Bo Kell", "Did we?", 3.0),
        ("Ann Lund", "Yes.", 4.0),
    ]
    assert [place.cue for place in found[0].places] == [1, 2]


def test_a_voice_that_only_gives_a_number():
    """A file may have one voice, and that one say nothing but a number to call."""
    cues = ["<v Ann Lund>020 555 123 456", "The pier is closed."]
    timed = (f"00:{at:02}.000 --> 00:{at + 1:02}.000\n{cue}" for at, cue in enumerate(cues, start=1))
    file = read_file("\n\n".join(["WEBVTT", *timed]).encode())
    assert summarize(file, model="none").quotations == ()


def test_labels_in_brackets():
    """Who speaks may stand in square brackets, with the time behind or before."""
    text = (
        "[Ann Lund] [00:00] Did you see it?\n[Voice 2] [00:04] I did, and you?\n"
        "[Ann Lund] [00:09] No. I was at the quay.\n"
    )
    for form in (text, text.replace("] [00", "]: [00"), text.replace(" [00:00]", "").replace(" [00:04]", "")):
        assert [(q.speaker.name, q.text) for q in quotations(form)] == [
            ("Ann Lund", "Did you see it?"),
            ("Voice 2", "I did, and you?"),
            ("Ann Lund", "No. I was at the quay."),
        ]


def test_linear():
    """A transcript of thousands of turns takes no longer a turn than a short one."""
    text = "\n\n".join(["Ann Lund: Did you see it?", "Bo Kell: I did, and you?"] * 2000)
    assert len(quotations(text)) == 4000


def test_a_roll_is_nobody():
    """What "Present:" and "Witnesses:" begin lists who takes part, with their roles, and is no speech."""
    text = (
        "Present: Ms Helga Storvik (Chair), Mr Ravn Eliassen\n"
        "Witnesses: Mr Jon Aasgaard, director of the farm; Dr Mirela Kovac, biologist at the institute\n\n"
        "The CHAIR: I open the hearing. How many did you lose?\n\n"
        "Mr AASGAARD: Some 39,000 of my fish. We saw it late.\n\n"
        "Dr KOVAC: In a good year we count 1,600.\n\n"
        "Mr AASGAARD: You are right.\n"
    )
    roles = {q.speaker.name: q.speaker.role and q.speaker.role.text for q in quotations(text)}
    assert roles == {
        "The CHAIR": None,
        "Mr Jon Aasgaard": "director of the farm",
        "Dr Mirela Kovac": "biologist at the institute",
    }


def test_a_title_of_several_is_no_name():
    """Who stands first behind "Representatives" in a roll is not called so."""
    text = (
        "Present: Representatives Storvik, Aasgaard, and Kell.\n\n"
        "Ms. Storvik. The committee will come to order. How many did you lose?\n\n"
        "Mr. Aasgaard. We lost 40, did we not?\n\n"
        "Ms. Storvik. You did.\n"
    )
    assert [quoted.speaker.name for quoted in quotations(text)] == [
        "Ms. Storvik",
        "Mr. Aasgaard",
        "Ms. Storvik",
    ]


def test_who_is_listed_may_speak_once():
    """A line that is a name of the list of those who take part begins a turn, though it comes but once."""
    text = (
        "Participants\n\nAnn Lund - Chief Executive\nBo Kell - Head of Relations\nIda Frost - Osmund Bank\n\n"
        "Bo Kell\n\nGood morning. I shall hand over to Ann.\n\n"
        "Ann Lund\n\nThank you, Bo. We sold 40 boats.\n\n"
        "Ida Frost\n\nDo you expect more?\n\n"
        "Ann Lund\n\nWe do.\n"
    )
    spoken = [(q.speaker.name, q.speaker.role.text) for q in quotations(text)]
    lund = ("Ann Lund", "Chief Executive")
    assert spoken == [("Bo Kell", "Head of Relations"), lund, ("Ida Frost", "Osmund Bank"), lund]


_RECORD = """\
    The CHAIRMAN. We come to order. Ms. Kell?
    Ms. KELL of North Osmund. Who pays for the lock?
    Mr. RUDD. The county pays half.
    The CHAIRMAN. Thank you.
    Ms. KELL of North Osmund. I yield back.
"""
_KELL = "Ms. KELL of North Osmund"
_PARLIAMENT = """\
Ada Brook (Osmund North) (Ind): Who pays for the lock?

The Minister for Canals (Tom Rudd): The county does.

Ada Brook: All of it?

Tom Rudd: Half of it.
"""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (_RECORD, ["The CHAIRMAN", _KELL, "Mr. RUDD", "The CHAIRMAN", _KELL]),
        (_PARLIAMENT, ["Ada Brook", "Tom Rudd", "Ada Brook", "Tom Rudd"]),
    ],
    ids=["a record", "a parliament"],
)
def test_labels_with_places(text, speakers):
    """Whom a member sits for, and with which party, stands in the label; or who holds an office."""
    assert [quoted.speaker.name for quoted in quotations(text)] == speakers


def test_who_holds_an_office():
    """Behind an office a name in brackets is who speaks, and the office is the role."""
    roles = [quoted.speaker.role and quoted.speaker.role.text for quoted in quotations(_PARLIAMENT)]
    assert roles == ["Osmund North", "The Minister for Canals", "Osmund North", "The Minister for Canals"]


_TALK = (
    "Ms Frost: We had no doctor.\nMr Vane: Nurses cost us 9.\n"
    "Ms Frost: We wrote.\nMr Vane: If we close, we save 600.\n"
)


def test_what_a_transcript_reports_at_its_end_is_nobodys():
    """Where no turn goes on without a label, a last paragraph is a turn's only if it talks."""
    report = "The board agreed by five votes to one to close the ward."
    said = [(q.speaker.name, q.text) for q in quotations(f"{_TALK}{report}\n")]
    assert said[-1] == ("Mr Vane", "If we close, we save 600.")
    talk = "I thank you for that."
    assert talk in quotations(f"{_TALK}{talk}\n")[-1].text
    goes_on = f"{_TALK}It is late.\nMs Frost: We know.\n{report}\n"
    assert report in quotations(goes_on)[-1].text


def test_how_somebody_speaks_is_no_role():
    """Who breaks in has a turn of their own, whether they interrupt, call in or are angry."""
    text = (
        "Ms Frost: We go on in May.\nMr Orr [interrupting]: You lie!\nDr Fenn, by phone: Yes.\n"
        "Mr Orr (angrily): No!\nMs Frost: We have 24 beds."
    )
    turns = [(q.speaker.name, q.text, q.speaker.role) for q in quotations(text) if q.speaker]
    assert turns[1:4] == [("Mr Orr", "You lie!", None), ("Dr Fenn", "Yes.", None), ("Mr Orr", "No!", None)]
