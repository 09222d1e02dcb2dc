"""Speech as texts of many kinds have it: sources that are nobody, descriptions, hearers, titles of places."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what, by their fullest naming."""
    return [
        (u.speaker and u.speaker.canonical.of(text), " … ".join(part.of(text) for part in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize("source", ["his body mass index", "the map", "the law", "the rules of the council"])
def test_what_things_go_by_says_nothing(source):
    """A measure, a map, a law and rules are no source of what somebody says."""
    assert _said(f"The bridge is shut, according to {source}.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Output fell, according to the Fenby Group, a research firm that often counts boats.",
            ("Fenby Group", "Output fell"),
        ),
        (
            "According to the Fenby Group, a firm that counts boats, output fell.",
            ("Fenby Group", "output fell"),
        ),
        (
            "According to a summary of the inquiry, Cheryl Orr, a top aide, sent a boat.",
            ("a summary of the inquiry", "Cheryl Orr, a top aide, sent a boat"),
        ),
        ("According to the coroner, Ada Orr, the dam fell.", ("Ada Orr", "the dam fell")),
    ],
)
def test_what_describes_a_source_is_not_what_it_says(text, expected):
    """A description behind a source with its relative clause is left out; no name beside a paper is its."""
    assert _said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Orr told FBC News' Today show the number of boats would fall.",
            ("Ada Orr", "the number of boats would fall"),
        ),
        ("Ida Bell told her staff the boat was late.", ("Ida Bell", "the boat was late")),
        (
            "Bo Fenn left, convincing vice-president Emil Orr and new coach Wim Lund that Bell is right.",
            ("Bo Fenn", "that Bell is right"),
        ),
        (
            "Orr asked the girl where she lived but the girl did not answer.",
            ("Orr", "she lived"),
        ),
        ("Orr said backstage that no one could predict it.", ("Orr", "that no one could predict it")),
        ("Orr added; “It is true that the dam broke.”", ("Orr", "It is true that the dam broke.")),
        (
            "Though that change was smooth, Orr said, replacing Fenn would be hard.",
            ("Orr", "Though that change was smooth … replacing Fenn would be hard"),
        ),
        ("It was late, Orr said, referring to a plan that would be dropped.", ("Orr", "It was late")),
        ("That is the minimum $20 million experts say it costs to run.", ("experts", "it costs to run")),
    ],
)
def test_where_what_is_said_begins_and_ends(text, expected):
    """Behind all of a hearer or an adverb, before what the hearer does; a gerund may open the second half."""
    assert _said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Bell, a clerk at the Fenby Bank who said the boat was late, has left.", "Ida Bell"),
        ("Princess Ada of Kent, the daughter of King Bo of Kent, who said it was late.", "Princess Ada"),
        ("The dam is backed by the Fenby Forum, who say it is late.", "Fenby Forum"),
    ],
)
def test_who_is_somebody_at_hand(text, speaker):
    """No institution behind a preposition, where a description of somebody ends there."""
    assert _said(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Prince of Kells has warned that the sea is rising.", "Prince of Kells"),
        (
            "Acting Attorney for the District of Fenmark Joshua Lund was there.\n\nIt is over, said Lund.",
            "Joshua Lund",
        ),
    ],
)
def test_names_and_what_an_office_is_of(text, speaker):
    """A title alone is named with its place; a place before a name is no part of it."""
    assert _said(text)[0][0] == speaker


def test_whom_it_is_said_of_is_never_surely_said():
    """What somebody is called is said, but not whom it is said of."""
    text = "“It is late,” Orr said. Mr Orr called him a “giant of the harbour movement”."
    assert read_utterances(read(text))[-1].certainty.grade is not Grade.SURE


def test_what_is_set_apart_is_of_whom_it_repeats():
    """A line that repeats words quoted elsewhere goes on with no neighbour's speech."""
    text = (
        "“It is late,” the court said. “It leaks.”\n\n‘It is hard to overstate this.’\n\nIt is old."
        "\n\nHer lawyer, Jo Robson, spoke. “It is hard to overstate this. Keepers will feel it.”"
    )
    assert [who for who, _ in _said(text)] == ["the court", "Jo Robson", "Jo Robson"]


def test_a_byline_signs_no_quotation():
    """Words in marks above "By Jane Doe, 2 May" are not hers."""
    text = "‘It is hard to overstate this’\n\nBy Evan Lund, 14 August 2020\n\nIt is old, a court said."
    assert [who for who, _ in _said(text)] == ["a court"]


def test_a_mark_that_is_reopened_goes_on():
    """Paragraphs that were joined each open a mark, and only the last closes it: all of it is said."""
    text = (
        'Ada Orr was sad. "We went out to play," she said. "They won from our line. "It is hard. The girls '
        'showed will. "We ran." Kell went in with a lead.'
    )
    said = "We went out to play, … They won from our line. … It is hard. The girls showed will. … We ran."
    assert _said(text) == [("Ada Orr", said)]


def test_straight_marks_within_straight_marks_end_nothing():
    """A name between marks within what is quoted is part of it, where another paragraph closes that."""
    text = 'Ida Bell said: "He was the "Father of the Dam" and knew us well.\n\n"He was full of warmth."'
    assert _said(text) == [
        ("Ida Bell", 'He was the "Father of the Dam" and knew us well. … He was full of warmth.')
    ]


def test_a_mark_that_is_never_closed_takes_in_nothing_more():
    """Where the first mark of a paragraph was left open by mistake, what follows is no speech."""
    text = '"We left, she said. It was late and the boat was gone. "I am here," she added.'
    assert all("boat" not in said for _, said in _said(text))


def test_titles_between_marks_are_not_said():
    """Neither the name of an act nor a heading of its own is anybody's speech."""
    text = (
        "“It is late,” Orr said.\n\n“Coal Is Not the Villain.”\n\nThe “Justice Against Keepers of Lamps Act” "
        "was passed."
    )
    assert _said(text) == [("Orr", "It is late,")]


def test_who_signs_a_paragraph_said_all_of_it():
    """A name behind a dash at its end goes before whoever spoke in the paragraph above."""
    text = "“It is old.” ― Ada Orr\n\n“It is ‘so dim.” And all he has is “the root of it’.” ― Bo Fenn."
    assert [who for who, _ in _said(text)] == ["Ada Orr", "Bo Fenn"]


def test_who_compiled_a_source_is_described_behind_it():
    """A description behind the name of who made a paper is no part of what the paper says."""
    text = "It fell, according to an analysis by Lily Lund, a former aide now teaching at Fenby University."
    assert _said(text)[0][1] == "It fell"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They got a message saying the boat was late.", [("a message", "the boat was late")]),
        ("Orr says so himself as the storm comes.", []),
        (
            "According to a paper filed with the Fenby Board, Lamp House plans to sell $100m (£52m) of it.",
            [
                (
                    "a paper filed with the Fenby Board",
                    "Lamp House plans to sell $100m (£52m) of it",
                )
            ],
        ),
        (
            "It can be good, according to Craig Lund, head of the Fenby Centre for Lamps, and other keepers.",
            [("Craig Lund", "It can be good")],
        ),
        (
            "The point of the dam, says Carl Lund, historian at the Fenby Library, is that it holds.",
            [("Carl Lund", "The point of the dam … is that it holds")],
        ),
    ],
)
def test_sources_and_tags_set_in(text, expected):
    """A message that comes to somebody speaks; who says a thing set in is described behind the name."""
    assert _said(text) == expected


def test_a_relative_clause_that_takes_in_the_main_verb_is_not_sure():
    """Where the sentence would be left without a verb, something that is no part of what is said was read."""
    text = "The man who said he got the film off the ground has been shut out of the race."
    assert read_utterances(read(text))[0].certainty.grade is not Grade.SURE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "El puente está roto. “La ruptura es de Orro”, dijo primero el secretario de la Cámara.",
            "el secretario",
        ),
        (
            "El alcalde Juan Ruiz habló ayer. “Hay dinero”, explicaron desde el pueblo.",
            None,
        ),
    ],
)
def test_spanish_verbs_and_who_does_them(text, speaker):
    """Who speaks may stand behind an adverb; what several do is no single person's."""
    who = _said(text)[-1][0]
    assert who is None if speaker is None else who.startswith(speaker)


def test_the_mark_of_an_agency_is_not_said():
    """Nor is it part of what is said in the sentence that it opens."""
    text = "(FENA).- El puente de la ciudad cerró en enero por falta de obras, informó este lunes el Puerto."
    assert _said(text)[0][1] == "El puente de la ciudad cerró en enero por falta de obras"


def test_turns_of_one_speaker_by_labels_on_lines_of_their_own():
    """A full name with a colon again and again labels a transcript; what is set in is not hers."""
    turns = ("The dam is old.", "It leaks.\n\n> No one would mend it.\n\nSo they say.", "That is all.")
    text = "\n\nBreak:\n\n".join(f"Ada Lund:\n\n{turn}" for turn in turns)
    assert _said(text) == [
        ("Ada Lund", "The dam is old."),
        ("Ada Lund", "It leaks. … So they say."),
        ("Ada Lund", "That is all."),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "sure"),
    [
        ("The keepers left early, as they say that the lamp is lit.", "The keepers", True),
        ("These messages are old, as they tell us that the lamp is lit.", "These messages", False),
    ],
)
def test_they_are_those_that_the_sentence_is_about(text, speaker, sure):
    """In a clause of it; where they are things, that is not sure."""
    text = f"Boatmen said the lamp was dim. {text}"
    last = read_utterances(read(text))[-1]
    assert last.speaker.canonical.of(text) == speaker
    assert (last.certainty.grade is Grade.SURE) is sure


def test_a_paragraph_set_in_is_of_whom_the_line_before_announces():
    """A block of a page or of Markdown has no marks of its own; without a colon before it, it is nobody's."""
    text = (
        "Jan Kammer looked at it, and concludes:\n\n> It was built by one keeper.\n\n> It may break.\n\n"
        "Ouch. That is not good.\n\n> Do not leave it to them.\n\nSo they say."
    )
    assert _said(text) == [("Jan Kammer", "It was built by one keeper. … It may break.")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister in the Ministry of Ports Brian Lund left.\n\nLund said it leaks.", "Brian Lund"),
        (
            "Minister of Ports, Lamps and Trade, Senator the Hon. Audun Hill, told us it leaks.",
            "Senator the Hon. Audun Hill",
        ),
    ],
)
def test_names_behind_long_offices(text, speaker):
    """What an office is in is no name's beginning; a title may stand between "the" and a name."""
    assert _said(text)[-1][0] == speaker


def test_a_pronoun_beside_somebody_whose_sex_is_told_is_not_sure():
    """Whoever else is named may be meant."""
    text = "Tamba told us on Monday that Harry Lund had seen it.\n\n“It was right there,” he added."
    assert read_utterances(read(text))[-1].certainty.grade is not Grade.SURE


def test_a_paragraph_of_its_own_behind_what_is_told_is_likely_the_same_speakers():
    """Whole sentences between marks are; what repeats or heads something is set apart by other rules."""
    text = "“It is late,” Ada Orr said.\n\n“We have lost a boat. It will not come back.”\n\nThe dam is old."
    first, second = read_utterances(read(text))
    assert second.speaker == first.speaker
    assert second.certainty.grade is Grade.LIKELY


def test_an_office_behind_a_quotation_is_none_of_its_words():
    """Nor is one with a list in it, before the name."""
    text = "“It is lit,” Minister of Lamps, Oil and Wicks, Senator the Hon. Audun Hill, told the board."
    assert _said(text) == [("Senator the Hon. Audun Hill", "It is lit,")]


def test_paragraphs_that_are_not_closed_go_on():
    """What goes on over two paragraphs more is one speech: nothing that is set apart does."""
    text = (
        "“It is late,” Ada Orr said.\n\n“We have lost a boat.\n\n“It will not come back.”\n\nThe dam is old."
    )
    assert _said(text) == [("Ada Orr", "It is late, … We have lost a boat. … It will not come back.")]


def test_whose_he_is_does_not_take_the_name():
    """A thing beside a name is not called so, but somebody's opposite number is."""
    text = "Audun Hill told the board that it was late. His opposite number, Ada Orr, accused him of “sleep”."
    assert [name for name, _ in _said(text)] == ["Audun Hill", "Ada Orr"]


def test_accents_of_given_names():
    """A name is a man's or a woman's with its accents as well as without."""
    text = (
        "“We like it,” said José Hill.\n\n“Officially, we do,” said Zoë Orr, who speaks for the divers.\n\n"
        "The board wrote that it would save money. Orr disputes the figure: it counts too much, she says."
    )
    assert _said(text)[-1][0] == "Zoë Orr"
