"""What a pronoun, or a noun with "the", takes up; and which names stand in apposition to which nouns."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

_MILL = (
    "Orvik Foods, a maker of flour, said on Monday that sales had risen. Prices in March were higher than in "
    "Leeds. The company blamed the drought. Ada Fenn, who leads it, is leaving. She will be followed by "
    "Bo Lind, her deputy. He joined in 2019."
)
_OTTERS = (
    "A team caught 12 otters in a bay. The animals slept on the ice. Ms Hale met Mr Dahl on a quay. The quay "
    "was built in 1911. Hale thanked him. A shopkeeper from Bergen, Tor Vind, painted it."
)
_POOL = (
    "The outdoor bathing pool will close. The pool, which was built in 1968, loses money, according to a "
    "report by the council. Tilda Ross, the mayor, said the report, which ran to 90 pages, was wrong. A gate "
    "was locked until a guard, Ivo Holm, found the key. The hall will stay shut until a buyer is found."
)


@pytest.mark.parametrize(
    ("statement", "text", "is_proved"),
    [
        ("Orvik Foods blamed the drought.", _MILL, True),
        ("March blamed the drought.", _MILL, False),
        ("Leeds blamed the drought.", _MILL, False),
        ("Bo Lind joined in 2019.", _MILL, True),
        ("Ada Fenn joined in 2019.", _MILL, False),
        ("Bo Lind leads Orvik Foods.", _MILL, False),
        ("The otters slept on the ice.", _OTTERS, True),
        ("The team slept on the ice.", _OTTERS, False),
        ("Hale thanked Dahl.", _OTTERS, True),
        ("Dahl thanked Hale.", _OTTERS, False),
        ("Clara Orr resigned.", "Peter Fenn met Clara Orr at the pier. She resigned on Monday.", True),
        ("Peter Fenn resigned.", "Peter Fenn met Clara Orr at the pier. She resigned on Monday.", False),
    ],
)
def test_the_most_salient_that_can_be_meant(statement, text, is_proved):
    """A company is no month, "she" is no "he", "the animals" are what was caught, and no team."""
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "text", "is_proved"),
    [
        (
            "Orvik Foods said the drought was to blame.",
            "Orvik Foods cut its forecast on Monday. It said the drought was to blame.",
            True,
        ),
        ("Tor Vind slept in a barn.", "Nobody in Bergen saw Tor Vind. He slept in a barn.", True),
        (
            "Two tugs pulled the Clara Meister to Oslo.",
            "The Clara Meister stopped after its engine had failed. Two tugs pulled it to Oslo.",
            True,
        ),
        (
            "Two tugs pulled the engine to Oslo.",
            "The Clara Meister stopped after its engine had failed. Two tugs pulled it to Oslo.",
            False,
        ),
        (
            "Orvik Foods will open a mill.",
            "Orvik Foods grew. Paul Dahl of Meridian praised it. The company will open a mill.",
            True,
        ),
        (
            "The quay is clear.",
            "The town closed a quay. It is clear that nobody will miss it.",
            False,
        ),
        (
            "The otters slept on the ice.",
            "A bay has otters. A team caught 12 otters in May. The animals slept on the ice.",
            True,
        ),
    ],
)
def test_what_can_be_meant(statement, text, is_proved):
    """Things say nothing, nobody is no one, what stands in a clause of time is less salient."""
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("The pool was built in 1968.", True),
        ("The outdoor bathing pool was built in 1968.", True),
        ("The pool loses money.", False),
        ("The report was wrong.", False),
        ("The report ran to 90 pages.", True),
        ("Ivo Holm found the key.", True),
        ("A buyer is found.", False),
    ],
)
def test_an_aside_is_the_writer_s(statement, is_proved):
    """What a clause between commas tells of a thing is no part of what is reported; what was is a fact."""
    assert (check(statement, _POOL).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Tor Vind is a shopkeeper from Bergen.", True),
        ("Bergen is a shopkeeper.", False),
        ("Tor Vind thanked Dahl.", False),
    ],
)
def test_a_name_behind_a_place(statement, is_proved):
    """In "a shopkeeper from Bergen, Tor Vind, …" the name is the shopkeeper's."""
    assert (check(statement, _OTTERS).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Orla Foods has a mill in Leeds.", True),
        ("Leeds has a mill.", False),
        ("Orla Foods has no mill in Leeds.", False),
        ("The board has a mill in Leeds.", False),
        ("The board made a decision to close the mill.", True),
        ("The board made no decision to close the mill.", False),
        ("Fenn made a decision to close the mill.", False),
    ],
)
def test_clauses_whose_verb_says_little(statement, is_proved):
    """To have is what a possessive says, and to make a decision is to decide."""
    text = (
        "A fire damaged Orla Foods' mill in Leeds. The board decided to close the mill. Ada Fenn was absent."
    )
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("The board put off the vote.", True),
        ("The board put the vote off on Monday.", True),
        ("The union rejected the offer.", True),
        ("The union turned the offer.", False),
        ("The union took up the offer.", False),
        ("The firm carried the work.", False),
        ("Rooks ignored the calls of strangers.", True),
        ("Rooks ignored the calls of friends.", False),
        ("According to Bo Lind, the town could not borrow money.", True),
        ("The town could not borrow money.", False),
    ],
)
def test_what_several_words_say_together(statement, is_proved):
    """A verb says something else with a particle, "those of strangers" are calls, one may tell a meeting."""
    text = (
        "The board postponed the vote on Monday. The union turned down the offer. The firm carried out the "
        "work. Rooks turned towards the calls of friends but ignored those of strangers. Bo Lind was angry. "
        "He told the meeting that the roof leaked and that the town could not borrow money."
    )
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved


_DAIRY = (
    "Bert Farr, 50, a clerk, took money from the dairy of Halvor & Sons. A bookkeeper, Ida Lind, found the "
    "gap in May. She told the chairman, Odo Quill, and he called the police. Judge Clara Holm said the case "
    'was sad. "You betrayed them," she told the clerk. Sales fell in Norway, the largest market. In Italy, '
    "where the company had lost money for years, it made a small profit."
)


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Odo Quill called the police.", True),
        ("Bert Farr called the police.", False),
        ("Ida Lind told the chairman.", True),
        ("Ida Lind told the clerk.", False),
        ("In Italy, Norway made a small profit.", False),
        ("In Italy, where Norway had lost money for years, it made a small profit.", False),
    ],
)
def test_whoever_was_named_before_is_not_meant(statement, is_proved):
    """Of several persons the latest is likelier meant than the one who was named most; no land is a firm."""
    assert (check(statement, _DAIRY).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Clara Holm closed the road.", True),
        ("Ida Lind closed the road.", False),
    ],
)
def test_a_name_behind_a_title_is_a_subject_as_others_are(statement, is_proved):
    """In "Mayor Clara Holm said" it is she who says it."""
    text = (
        "Ida Lind wrote a report on the road. Mayor Clara Holm said on Monday that the report was alarming. "
        "She closed the road."
    )
    assert (check(statement, text).verdict is Verdict.SUPPORTED) is is_proved
