"""Claims stand by themselves: nothing that leads on, is one of several told of before, or is small talk."""

from __future__ import annotations

import pytest

from summarizer import Settings, summarize
from summarizer.selecting.cutting import Cutter
from summarizer.selecting.leaning import Leaning
from summarizer.selecting.naming import Resolver
from summarizer.selecting.salience import Salience
from summarizer.source.reading import read

YARD = "The yard at Osmund built forty ferries last year and sold most of them to Lisk."


def leans(text):
    """Return whether the last sentence of a text needs another one beside it."""
    document = read(text)
    rows = [row.told for row in Salience(document).scored]
    leaning = Leaning(document, rows, Cutter(document), Resolver(document))
    return bool(leaning.on(len(rows) - 1))


@pytest.mark.parametrize(
    "text",
    [
        f"{YARD} Each carries ninety cars and costs four million crowns.",
        f"{YARD} The second ferry has a cracked hull and lies in Marr.",
        "An officer called the number of the yard. In the flat, the officer went to a smith for guns.",
        "Boats were sold by several smiths. In spring a board said that his boats had leaked for years.",
    ],
)
def test_one_of_several_leans_on_what_told_of_them(text):
    """Who "each", "the second ferry" or "the officer" is another sentence tells."""
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{YARD} Each year the board invites needy families to the yard.",
        f"{YARD} On Monday the decision to close the pier was put off.",
        f"{YARD} The first quarter was the best of the board for ten years.",
        f"{YARD} Ines Vold said his boats had leaked for years.",
    ],
)
def test_what_names_itself_leans_on_nothing(text):
    """Neither "each year" nor "the first quarter" leans on a sentence, nor does a pronoun behind a name."""
    assert not leans(text)


def test_a_pronoun_behind_a_phrase_is_named():
    """As in "when she came", where the text leaves no doubt."""
    text = (
        "Ines Vold left the flat in May. When she arrived on the morning of 3 June, she was surprised to "
        "find the door open."
    )
    document = read(text)
    last = document.sentences[-1]
    assert Resolver(document).worded([last.span])[0].startswith("When [Ines Vold] arrived")


@pytest.mark.parametrize(
    "sentence",
    [
        "Based on what we saw in forty yards, we built the following into the new ferry.",
        "Below we cover what the board learned about ferries in Osmund and in Lisk.",
        "Editor's Note: Ines Vold wrote this report with the board of the yard at Lisk.",
        "Ferries End Near Flat; Strike at Osmund Yard Trumps Storm.",
    ],
)
def test_what_only_leads_on_is_no_claim(sentence):
    """What points at the next lines, a note on the text and a title tell nothing."""
    summary = summarize(f"{YARD}\n\n{sentence}", model="none", settings=Settings(length=9))
    assert [claim.text for claim in summary.claims] == [YARD]


@pytest.mark.parametrize("mark", ["Port Osmund – ", ": ", "– "])
def test_a_place_or_a_label_before_the_news_goes(mark):
    """A claim begins behind a place in small letters, and behind the mark that a label left."""
    summary = summarize(f"{mark}The yard built forty ferries last year and sold most of them.", model="none")
    assert [claim.text for claim in summary.claims] == [
        "The yard built forty ferries last year and sold most of them."
    ]


def test_a_pronoun_is_not_named_past_somebody_else():
    """Of two who may be meant the nearer one stays the reader's guess: "Pell said he"."""
    text = "Anton Vold won the cup at Osmund on Monday. Afterwards, Pell said he feared the sailor from Marr."
    summary = summarize(text, model="none")
    assert not any("[Anton Vold]" in claim.text for claim in summary.claims)


def test_below_a_depth_is_news():
    """A depth leads nowhere: "Below 120 metres"."""
    sentence = "Below 120 metres, the water of the lake holds 4.7 milligrams of oxygen."
    summary = summarize(f"{YARD}\n\n{sentence}", model="none", settings=Settings(length=9))
    assert sentence in [claim.text for claim in summary.claims]


def test_talk_has_no_headline_of_its_own_and_no_small_talk():
    """Of a long talk neither what somebody says of himself nor a sentence of a turn heads the text."""
    lines = [
        f"Ann Lund: Because I'm busy in yard {n}, the ferry of Marr waits.\n\n"
        f"Tom Pell: The yard of harbour {n} built {n + 20} wooden ferries with a crew of {n + 3} smiths."
        for n in range(50)
    ]
    summary = summarize("\n\n".join(lines), model="none")
    assert summary.headline is None
    assert summary.claims
    assert not any("I'm" in claim.text for claim in summary.claims)


def test_a_line_that_ends_with_a_comma_goes_on():
    """A name at the end of a line of prose and what is said of it are one sentence."""
    text = "A man was charged on Monday with theft. Tom Pell,\nOsmund, is charged with taking four ferries."
    assert read(text).sentences[-1].span.of(text).startswith("Tom Pell,")


def test_a_country_alone_is_no_sentence():
    """What begins with "The U.S. And Lisk" is one sentence, however the small word is written."""
    text = "The U.S. And Lisk have long had friendly ties. Trade grew."
    assert len(read(text).sentences) == 2


@pytest.mark.parametrize(
    ("told", "going_on", "alone"),
    [
        (
            "Die Werft von Arle baut im Mai drei neue Fähren aus Holz für den Hafen.",
            "Damit steigen die Preise für alle Fahrgäste im Hafen um ein Zehntel.",
            "Im Juni steigen die Preise für alle Fahrgäste im Hafen um ein Zehntel.",
        ),
        (
            "Le chantier d'Arle construira trois ferries en bois pour le port en mai.",
            "Cela fera monter les prix des passagers du port d'un dixième en mai.",
            "Cette semaine fera monter les prix des passagers du port d'un dixième.",
        ),
        (
            "El astillero de Arle construirá tres barcos de madera para el puerto en mayo.",
            "Esto subirá los precios de los pasajeros del puerto un diez por ciento.",
            "Esta semana subirán los precios de los pasajeros del puerto un diez por ciento.",
        ),
    ],
)
def test_what_goes_on_is_not_told_alone_in_any_language(told, going_on, alone):
    """What "damit", "cela" and "esto" take up stands before; "cette semaine" takes up nothing."""
    assert leans(f"{told} {going_on}")
    assert not leans(f"{told} {alone}")


def told(sentence):
    """Return the claims of a text that ends with a sentence."""
    return [
        c.text for c in summarize(f"{YARD}\n\n{sentence}", model="none", settings=Settings(length=9)).claims
    ]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Here is a short film of the ferries that the yard of Osmund built in May.", False),
        ("In case you missed it, the yard of Osmund opened its gates to forty schools in May.", False),
        ("This Osmund Post video delves into the ferries that the yard of Osmund built.", False),
        ("May we ask you about the yard? (Osmund just did.)", False),
        ("For more on the ferries of the yard visit Ferries.com for the plans.", False),
        ("On Monday Ferries.com bought four ferries from the yard of Osmund.", True),
        ("A builder of ferries and his foreman were arraigned in Osmund on Monday.", True),
    ],
)
def test_what_calls_upon_the_reader_is_no_claim(sentence, is_told):
    """Ways to films and pages are none; a firm that is called as its pages are may act."""
    assert (sentence in told(sentence)) is is_told


def test_what_is_said_in_a_turn_is_told_with_who_says_it_or_not_at_all():
    """No label stands inside the quotation marks, and no words of a turn without their speaker."""
    turns = "\n\n".join(
        f"Ann Lund: What did yard {n} build?\n\nTom Pell: The yard {n} built {n + 20} ferries for Osmund.\n\n"
        f'Ann Lund: Tom Pell was just like, "Nope!" when yard {n} asked for {n + 7} ferries.'
        for n in range(4)
    )
    claims = [claim.text for claim in summarize(turns, model="none", settings=Settings(length=9)).claims]
    assert claims
    assert not any("Pell:" in claim or "Lund:" in claim for claim in claims)
    assert all(claim.startswith("“") for claim in claims)


def test_data_of_a_notice_are_no_claims():
    """When and where something happens stands below the word for it."""
    notice = (
        "NOTICE OF A HEARING ON THE FERRIES OF OSMUND\n\nWHO: Harbour master Ines Vold\n\nWHAT:\n\n"
        "Will tell the council of Osmund of the ferries of the yard.\n\nWHEN:\n\n"
        "Tomorrow, Tuesday, Jan. 7, 2031. The time is to be determined.\n\nWHERE: The hall of Osmund is open."
    )
    summary = summarize(notice, model="none")
    assert summary.claims == ()
    assert summary.headline.text == "NOTICE OF A HEARING ON THE FERRIES OF OSMUND"


def test_nobody_reads_a_sentence_of_three_hundred_words():
    """What goes on for over 150 words is a run of labels, or too long to be told."""
    endless = ", and ".join(f"yard {n} of Osmund built {n + 20} ferries in 20{n}" for n in range(31, 61))
    text = f"The council sold the old mill to its tenants on Monday for £3 million.\n\nIn the end {endless}."
    told = [claim.text for claim in summarize(text, model="none").claims]
    assert told == ["The council sold the old mill to its tenants on Monday for £3 million."]
