"""A name in brackets is proved where the text leaves no doubt that its own word takes up that name."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

TEXT = (
    "Ines Vold, the keeper of the mill, met her brother at Arle. She didn't say so, but the smiths believe "
    "the board is playing a card on this one so it can look tough in the run up to a vote in May."
)
REST = TEXT.partition("She")[2]


def test_a_name_in_brackets_stands_for_a_pronoun():
    """The rest is the text's own, and the proof says which word the name stands for."""
    statement = f"[Ines Vold]{REST}"
    support = check(statement, TEXT)
    assert support.verdict.value == "supported"
    first, *others = support.proof
    assert (first.statement.of(statement), first.source.of(TEXT), first.relation) == (
        "Ines Vold",
        "She",
        "pronoun",
    )
    assert all(pair.statement.of(statement) == pair.source.of(TEXT) for pair in others)


def test_a_name_is_proved_without_what_stands_before_it():
    """Where a sentence begins with what somebody is, with a capital or not, the name alone is theirs too."""
    text = "Conductor Marcel Orvo, director of the Osmund Theatre, has died in Lisk at 50."
    rest = " fell into a coma after suffering a stroke during rehearsals for a play of Anton Vold last week."
    assert check(f"[Marcel Orvo]{rest}", f"{text} He{rest}").verdict.value == "supported"


@pytest.mark.parametrize(
    "name", ["Arle", "Tom Pell", "her brother", "the keeper of the mill, met her brother"]
)
def test_no_other_name_is_proved(name):
    """Neither a place, a stranger nor somebody beside whom a pronoun means."""
    assert check(f"[{name}]{REST}", TEXT).verdict.value != "supported"


def test_what_the_text_does_not_say_is_not_proved():
    """A name in brackets proves nothing of the rest."""
    assert check(f"[Ines Vold]{REST.replace('May', 'June')}", TEXT).verdict.value != "supported"


def test_a_text_that_says_it_again():
    """What a text says word for word in several places is proved at one of them."""
    told = "Ines Vold runs the mill. She sold the barn to the county in March for £4 million.\n\n"
    support = check("[Ines Vold] sold the barn to the county in March for £4 million.", told * 40)
    assert support.verdict is Verdict.SUPPORTED
