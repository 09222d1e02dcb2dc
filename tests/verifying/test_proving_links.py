"""What links clauses, names and figures of a text, and which alignments do not hold together."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

TEXT = (
    "The tram depot in Larkmoor, which calls itself the oldest in the county, reopened on Sunday with a "
    "speech on the roof and a queue of 3,400 visitors. Planners looked for an hour at a depot on Quarry Lane "
    "that had cost £7.3 million, almost twice its budget.\n\n"
    "The foreman of the depot, Dario Venn, was glad. Then Venn was sent home for a quarrel with Ada Pell. "
    "Pell won the vote 6-2. The red shed near the blue crane was sold.\n\n"
    "Gov. Mona Tarrant opened the gate. The surface of the lake froze in May. The surface has sunk by 4 cm "
    "since. The operating margin widened by 1.4 percentage points to 12.6 percent. "
    "Tin closed at $2,140 a tonne in London, 7% below its price in March.\n\n"
    "A rumour said that drivers at Larkmoor say they will strike. The harbour board, which was not asked, "
    "said later that it had warned the county. Correction: An earlier version said that 12 kiosks were shut. "
    "Two kiosks were shut. The old bakery, run by Tom Marr and his sister, will stay open. A motion by board "
    "member Ada Pell failed."
)


@pytest.mark.parametrize(
    "statement",
    [
        "The tram depot in Larkmoor reopened with a queue of 3,400 visitors.",
        "The depot on Quarry Lane had cost £7.3 million, almost twice its budget.",
        "Dario Venn was sent home for a quarrel with Ada Pell.",
        "The foreman of the depot, Dario Venn, was sent home for a quarrel with Ada Pell.",
        "Governor Mona Tarrant opened the gate.",
        "The surface of the lake has sunk by 4 cm since.",
        "The operating margin rose by 1.4 percentage points to 12.6 percent.",
        "The harbour board said it had warned the county.",
        "Pell won the vote 6-2.",
        "Two kiosks were shut, not 12.",
        "Tom Marr and his sister run the bakery.",
    ],
)
def test_linked(statement):
    """A conjunct, a relative clause, a whole name, a thing that there is one of: each links two places."""
    support = check(statement, TEXT)
    assert (support.verdict, support.reasons, support.unaligned) == (Verdict.SUPPORTED, (), ())


@pytest.mark.parametrize(
    "statement",
    [
        "The tram depot in Larkmoor reopened with a queue of 3,400 planners.",
        "The county reopened with a queue of 3,400 visitors.",
        "Mona Venn was sent home for a quarrel with Ada Pell.",
        "The foreman of the gate, Dario Venn, was sent home for a quarrel with Ada Pell.",
        "The surface of the tram has sunk by 4 cm since.",
        "The operating margin doubled by 1.4 percentage points to 12.6 percent.",
        "The blue shed was sold.",
        "The shed near the red crane was sold.",
        "Pell won the vote 2-6.",
        "Tin closed at 7% in London, $2,140 a tonne below its price in March.",
        "Drivers at Larkmoor say they will strike.",
        "Drivers will strike.",
        "The harbour board at Larkmoor said it had warned the county.",
        "The red shed was red and red.",
        "Twelve kiosks were shut, not two.",
        "Two kiosks were shut, not the bakery.",
    ],
)
def test_not_linked(statement):
    """What stands beside another word, in another order, or on somebody's words, proves nothing."""
    assert check(statement, TEXT).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("first", ["Ada", "Bo"])
def test_a_surname_of_two_people_proves_neither(first):
    """Where a text has two of a surname, the surname alone does not say which."""
    text = "Ada Quist chairs the club. Bo Quist keeps its boats. Quist resigned on Friday."
    assert check(f"{first} Quist resigned on Friday.", text).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("statement", ["Pell won the \ud800 vote 6-2.", "\udfff", "Pell\x00 won the vote."])
def test_broken_characters_end_in_a_verdict(statement):
    """A lone surrogate or a control character, on either side, raises nothing."""
    assert check(statement, TEXT).verdict in set(Verdict)
    assert check("The red shed near the blue crane was sold.", TEXT + statement).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "is_said"),
    [
        ("Venn said that the loan asked for after the frost was no gift.", True),
        ("Pell said that the loan asked for after the frost was no gift.", False),
        ("Norvik said that there is nothing as dear as a dry dock.", False),
        ("Venn said that there is nothing as dear as a dry dock.", True),
    ],
)
def test_words_are_those_of_their_speaker(statement, is_said):
    """Neither a name in the words before the speaker nor the subject of the sentence before said them."""
    text = (
        "Ada Pell and Dario Venn met. Asked about Pell's charges, Venn said that the loan asked for after "
        "the frost was no gift. Norvik sold the dock. “There is nothing as dear as a dry dock,” Venn said."
    )
    assert (check(statement, text).verdict is Verdict.SUPPORTED) == is_said


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The town of Tolbury was flooded in May.", "Tolbury was flooded in May."),
        (
            (
                "Prosecutors had relied on Gil Sandoval, a night guard, who said that he had seen a man. "
                "Under cross-examination he admitted that the man might have been a driver."
            ),
            "The night guard admitted that the man might have been a driver.",
        ),
        ("The town council of Harwick voted by seven votes to five.", "Harwick's town council voted."),
    ],
)
def test_a_thing_is_known_by_all_that_names_it(source, statement):
    """The town of a name bears it; what describes somebody holds wherever a pronoun means them."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The centre of Tolbury was flooded in May.", "Tolbury was flooded in May."),
        ("The mayor of Tolbury was arrested.", "Tolbury was arrested."),
    ],
)
def test_a_part_or_an_officer_of_a_town_is_not_the_town(source, statement):
    """Only what bears a name is called by it."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
