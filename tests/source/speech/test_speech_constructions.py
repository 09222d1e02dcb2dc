"""A cue reports speech only in the construction of speech: with a clause, a command or quoted words."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


def said(text):
    """Return speaker and content of each utterance of `text`."""
    return [
        (u.speaker.mention.of(text) if u.speaker else None, " … ".join(f.of(text) for f in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The birth rate dropped in spring.",
        "The Gulf states want rain.",
        "Two reports of fog closed the harbour.",
        "Water stress slows the growth of reeds.",
        "The clinic admitted nine sailors.",
        "A gust knocked over the stall.",
        "The referee called a foul.",
        "The lane added a new line of trees.",
        "The leaflet addresses a gap.",
        "The page referred to below is lost.",
        "Rules proposed to the council by Mara Lind were dropped.",
        "Our next question comes from Ada Rehn of Marrow Bank.",
        "The crew heard in April that the ferry would stop.",
        "Rehn did not say “always,” and nobody asked.",
        "A keeper who let the lamp fail has been fined £900 and ordered to pay £80 in costs.",
        "As many of you know, the lamp is old.",
        "Rehn was stopped, searched and told to leave the pier.",
    ],
)
def test_no_speech(text):
    """Nouns, adjectives, objects that nobody says, hearers, and what was not said."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As keeper Bo Ost asked why the lamp failed, Mara Lind explained that it was wet.",
            [("keeper Bo Ost", "why the lamp failed"), ("Mara Lind", "that it was wet")],
        ),
        (
            "Lind told the crew that the lamp was old, but sailors said they liked it.",
            [("Lind", "that the lamp was old"), ("sailors", "they liked it")],
        ),
        (
            "Divers had searched the cove but had seen no trace of the lamp, Ost told the Courier.",
            [("Ost", "Divers had searched the cove but had seen no trace of the lamp")],
        ),
        (
            "Calling the lamp a jewel, Lind said between March and June it burned every night.",
            [("Lind", "between March and June it burned every night")],
        ),
        ("Lind told local radio the lamp would be moved.", [("Lind", "the lamp would be moved")]),
        (
            "Lind urged the town and the guild, which owns the lamp, to move it inland.",
            [("Lind", "to move it inland")],
        ),
        ("Lind ordered the sailors not to touch the lamp.", [("Lind", "not to touch the lamp")]),
        ("Lind said not all the lamps were lit.", [("Lind", "not all the lamps were lit")]),
        ("Lind said never before had the lamp failed.", [("Lind", "never before had the lamp failed")]),
        ("Lind asked the crew never to leave the cove.", [("Lind", "never to leave the cove")]),
        ("Rehn was sworn in and said that the lamp was safe.", [("Rehn", "that the lamp was safe")]),
        ("Rehn was hired in May and told Lind that it rained.", [("Rehn", "that it rained")]),
        ("She was warned that “the lamp is old”.", [(None, "that “the lamp is old”")]),
        (
            "In a talk likely to be seen by sailors as odd, the old keeper said the lamp was “dead” wood.",
            [("the old keeper", "the lamp was “dead” wood")],
        ),
        ("Ost called the lamp a disgrace.", [("Ost", "the lamp a disgrace")]),
        (
            "The lamp is old, say sailors, and the wick is short.",
            [("sailors", "The lamp is old … and the wick is short")],
        ),
    ],
)
def test_speech(text, expected):
    """Each report ends where another begins, and what is said follows the hearer."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Mr. Rehn last week", "Mr. Rehn"),
        ("On Friday Mara Lind, a lamp maker,", "Mara Lind"),
        ("Under oath Mara Lind, the deputy keeper,", "Mara Lind"),
        ("On June 9 Mr Rehn", "Mr Rehn"),
        ("Norland coast guard and harbour officials", "Norland coast guard and harbour officials"),
    ],
)
def test_subject(subject, speaker):
    """Times are no part of a name, an apposition is no speaker, a shared noun keeps both modifiers."""
    assert said(f"{subject} said that the lamp is safe.") == [(speaker, "that the lamp is safe")]


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("a grinning Mara Lind", None),
        ("a visibly tired Mara Lind", None),
        ("lamp maker Mara Lind", "lamp maker"),
    ],
)
def test_how_somebody_looks_is_no_role(subject, role):
    """A role is a noun: what somebody is."""
    text = f"“It burns,” said {subject}."
    (utterance,) = read_utterances(read(text))
    assert utterance.speaker is not None
    assert (utterance.speaker.role and utterance.speaker.role.of(text)) == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lind said sales rose to 3m crowns ($2m; £1m), and said the lamp was safe.",
            [("Lind", "sales rose to 3m crowns ($2m; £1m)"), ("Lind", "the lamp was safe")],
        ),
        ("Lind told Radio Cove's Dawn programme: “It burns.”", [("Lind", "It burns.")]),
        ("Lind told Cove Sport from Porto de Fen: “It burns.”", [("Lind", "It burns.")]),
        (
            "As a result, says the guild, the lamp may need “new glass” soon.",
            [("the guild", "As a result … the lamp may need “new glass” soon")],
        ),
        ("The lamp, said the guild, is wet.", [("the guild", "The lamp … is wet")]),
        ("In June, the guild vowed to mend the lamp, but said it was old.", [("the guild", "it was old")]),
        (
            "At times, the guild has ruled against those it feeds, Lind says, insisting that it is unfair.",
            [("Lind", "At times, the guild has ruled against those it feeds"), ("Lind", "that it is unfair")],
        ),
        (
            "Lind feels safe because the lamp burns, said Ost.",
            [("Ost", "Lind feels safe because the lamp burns")],
        ),
        (
            "Lind alleges that she was robbed, a claim that the guild denies.",
            [("Lind", "that she was robbed")],
        ),
        (
            "Lind said the keeper threatened to leave and threatened to sue.",
            [("Lind", "the keeper threatened to leave and threatened to sue")],
        ),
        ("Lind described the lamp as “a wreck” after it had failed.", [("Lind", "the lamp as “a wreck”")]),
        ("Lind praised Ost as a “true keeper,” likening him to Rehn.", [("Lind", "Ost as a “true keeper,”")]),
        (
            "Rehn gave $1m (£2m) to The Fen Guild and keeper Bo Ost pledged “a lot”.",
            [("keeper Bo Ost", "a lot")],
        ),
        (
            "Ost called the nine-year proposed lease “mad” and said it was void.",
            [("Ost", "the nine-year proposed lease “mad”"), ("Ost", "it was void")],
        ),
        ("“It burns,” said keeper Bo Ost last year.", [("keeper Bo Ost", "It burns,")]),
        ("As Rehn said in May, the lamp is “old”.", [("Rehn", "the lamp is “old”")]),
    ],
)
def test_where_it_begins_and_ends(text, expected):
    """Brackets and hearers end nothing; who says it all and what the writer adds are no part of it."""
    assert said(text) == expected


def test_who_speaks_is_nobody_told_of():
    """Somebody without a name who first comes up in what is said is not who says it."""
    text = "Bo Ost keeps the lamp. The chief, who left the guild, he said, was ill."
    (utterance,) = read_utterances(read(text))
    assert utterance.speaker.canonical.of(text) == "Bo Ost"


def test_a_share_of_people_is_never_sure():
    """A share of those who were asked names nobody."""
    (share,) = read_utterances(read("Nearly three-quarters (74 %) said that the lamp was safe."))
    assert share.certainty.grade is not Grade.SURE


def test_what_leads_in_is_no_tag():
    """After a question, "She said: “…”" opens what is said next."""
    text = "Lind replied: “Why not?” She said: “It burns. It always burned.”"
    second = read_utterances(read(text))[1]
    assert second.speaker.mention.of(text) == "She"


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        (
            "The mill had to shut on Thursday and on Monday, said union leaders.",
            "union leaders",
            "The mill had to shut on Thursday and on Monday",
        ),
        ("The ferry, said crew members, will sail.", "crew members", "The ferry … will sail"),
        (
            "Organisers say this year's Arle fair will celebrate weavers.",
            "Organisers",
            "this year's Arle fair will celebrate weavers",
        ),
        (
            "The price compares well, according to Ian Fen, editor of the Looms magazine.",
            "Ian Fen",
            "The price compares well",
        ),
        (
            "According to the data, residents make up a third of the guests.",
            "the data",
            "residents make up a third of the guests",
        ),
    ],
)
def test_who_tells_without_an_article(text, speaker, told):
    """Plain plurals speak behind "said", a time may own a thing, what describes a source is not said."""
    assert said(text) == [(speaker, told)]


def test_in_line_with():
    """What is done "according to our rules" is nobody's words."""
    assert said("We keep all files according to our rules, and the doors open.") == []
