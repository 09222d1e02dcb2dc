"""Where a transcript begins and ends, and labels that are set unlike the others."""

from __future__ import annotations

import pytest

from summarizer import check, summarize


def said(text):
    """Return who says what in a text, by code alone: names and words."""
    found = summarize(text, model="none").quotations
    return [(quoted.speaker and quoted.speaker.name, quoted.text) for quoted in found]


REPORT = (
    "PETRA KOLL: What happens to the crews?\n\nOTTO REHN: They keep their posts.\n\n"
    "AT THE TOWN HALL\n\nPETRA KOLL: All of them?\n\nOTTO REHN: All those we can pay.\n\n"
    "Ms Dahl said the crews had been promised more than that.\n\n"
    "“The minister has broken a promise,” Ms Dahl said.\n\n"
    "“His plan will cost 300 families their homes.”\n"
)


def test_a_report_ends_the_last_turn():
    """A report that goes on behind an interview is not said by whoever spoke last there."""
    turns = said(REPORT)
    assert ("OTTO REHN", "All those we can pay.") in turns
    assert not any(name == "OTTO REHN" and "300" in words for name, words in turns)
    assert check("Otto Rehn said his plan will cost 300 families their homes.", REPORT).verdict != "supported"


UNMARKED = (
    "REPORTER:     Is the dam full?\n\nVOSS:     It is, since you ask.\n\n"
    "REPORTER:     Some say that it leaks.\n\n{}It is the safest dam in the country.\n\n"
    "REPORTER:     And the fish?\n\nVOSS:     They are well.\n"
)


@pytest.mark.parametrize("label", ["VOSS     ", "VOSS\t", "VOSS; ", "VOSS "])
def test_a_label_without_its_colon(label):
    """A name that begins other turns begins one without its colon too, before a gap or a new sentence."""
    text = UNMARKED.format(label)
    assert ("VOSS", "It is the safest dam in the country.") in said(text)
    assert check("A reporter said it is the safest dam in the country.", text).verdict != "supported"


def test_a_name_in_a_turn_is_no_label():
    """A name before a verb, or the beginning of a longer name, opens no turn."""
    text = "WILL BECK: We asked.\n\nANN LUND: You did.\n\n{}\n\nWILL BECK: I did.\n\nANN LUND: Yes."
    for words in ("WILL BECK said he would come.", "ANN LUND HOUSE is closed, as you know."):
        assert any(words in spoken for _, spoken in said(text.format(words)))


@pytest.mark.parametrize(
    "line",
    [
        "SUBJECT: NEW TOLLS",
        "TOPICS: The budget; schools.",
        "DATE: 4 May 2031",
        "CONTACT: RUTH ELM 0411 222 333",
    ],
)
def test_head_and_foot_are_nobodys_words(line):
    """A topic, a date and a telephone number are not said by the word that stands before them."""
    talk = (
        "REPORTER: Why the tolls?\n\nVOSS: We need to pay.\n\nREPORTER: How much?\n\nVOSS: $3, if you like."
    )
    names = ["REPORTER", "VOSS", "REPORTER", "VOSS"]
    assert [name for name, _ in said(f"{line}\n\n{talk}")] == names
    assert [name for name, _ in said(f"{talk}\n\n{line}")] == names


def test_the_number_of_a_page_is_not_said():
    """A number alone between two pages is no part of a turn, and does not end it."""
    text = "VOSS: We closed it.\n\n2\n\nWe will open it.\n\nREPORTER: When?\n\nVOSS: In May, as you know."
    assert said(text)[0] == ("VOSS", "We closed it. … We will open it.")


def test_labels_that_are_paragraphs():
    """A title and a name with a full stop, alone in a paragraph, open what that person says."""
    text = (
        "Senator VANE.\n\nThis inquiry began in May.\n\nMy office asked for it.\n\n"
        "The CHAIRMAN.\n\nThank you. We now hear the witness.\n"
    )
    assert [name for name, _ in said(text)] == ["Senator VANE", "The CHAIRMAN"]


INTERVIEW = (
    "{} wants to grow\n\n{}\n\nQ: How many mills do you run?\n\nA: We run 12 mills.\n\n"
    "Q: Will you buy more?\n\nA: I want to, by June.\n\nQ: What did you do before?\n\nA: I sold ferries."
)


@pytest.mark.parametrize(
    ("title", "below", "name"),
    [
        ("Ida Holm of Korr Mills", "Ida Holm has led Korr Mills since May.", "Ida Holm"),
        ("Ida Holm of Korr Mills", "Ida Holm spoke to Bo Till.", "A"),
        ("The chief of Korr Mills", "Ada Kell asked her how.", "A"),
    ],
)
def test_who_answers(title, below, name):
    """The answers are said by whom the title names, where nobody else is named before them."""
    assert [who for who, _ in said(INTERVIEW.format(title, below)) if who != "Q"][-1] == name


def test_a_label_with_several_offices():
    """A label in capitals may be long, with the offices of somebody."""
    text = (
        "SENATOR IRIS VANE, SHADOW MINISTER FOR HEALTH AND  AGEING, SHADOW MINISTER FOR TOWNS AND "
        "PORTS AND FERRIES AND THE COAST AND THE WEATHER:  Thank you all.\n\nREPORTER: Can you prove it?\n\n"
        "VANE: I can.\n\nREPORTER: Will you?\n\nVANE: Yes, today."
    )
    assert {who for who, _ in said(text)} == {"SENATOR IRIS VANE", "REPORTER"}
