"""Who and what a clause is told of where a parser errs: in lists, asides, ages, and behind names."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

LISTED = (
    "To date, 14 gulls, six terns and four owls were ringed. The farm bought 12 carts and five mules. "
    "Rolf Berg, 40, lost to Ivo Tarn, 30, who keeps bees. The barn has nine hens, of which three are lame. "
    "Only two of the seven ponds were drained. So far three of the eight lanes have been paved."
)
CLAUSES = (
    "Dr Ada Holm, who was the surgeon of the yard and later ran the clinic, spoke first. "
    "The tower, built by Queen Isolde, the aunt of Earl Brun, fell in 1402. "
    "Trade in Lavia, Orvik's largest market, slowed. Born in Rask, the daughter of a tanner and a weaver, "
    "Greta Moll went to sea at ten. She sold her boat in 1990. A smith's son, Olaf Kern left school early. "
    "The vicar and her sister opened the fair. Prosecutor Jean Malk resigned. Kern took over from Ulla Prag. "
    "Mira Tolk taught Bo Hagen the flute. The bank lent the dairy £2 million."
)


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Fourteen gulls were ringed.", True),
        ("Six terns were ringed.", True),
        ("Six gulls were ringed.", False),
        ("Four terns were ringed.", False),
        ("The farm bought five mules.", True),
        ("The farm bought five carts.", False),
        ("The farm bought 12 mules.", False),
        ("Ivo Tarn, 30, keeps bees.", True),
        ("Ivo Tarn, 40, keeps bees.", False),
        ("Three hens are lame.", True),
        ("Three of the nine hens are lame.", True),
        ("Nine hens are lame.", False),
        ("The barn has three hens.", False),
        ("Two of the seven ponds were drained.", True),
        ("Two ponds were not drained.", False),
        ("Three of the eight lanes have been paved.", True),
        ("Eight lanes have been paved.", False),
    ],
)
def test_figures_count_what_they_stand_with(statement: str, *, is_proved: bool) -> None:
    """In a list each figure counts its own noun, an age is the name's beside it, and a part is no whole."""
    assert (check(statement, LISTED).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Ada Holm was the surgeon of the yard.", True),
        ("Ada Holm ran the clinic.", True),
        ("Isolde was the aunt of Earl Brun.", True),
        ("The aunt of Earl Brun fell in 1402.", False),
        ("Earl Brun built the tower.", False),
        ("Trade is Orvik's largest market.", False),
        ("Moll was the daughter of a tanner.", True),
        ("Moll was a tanner.", False),
        ("Moll was a weaver.", False),
        ("Moll sold her boat in 1990.", True),
        ("The weaver sold her boat in 1990.", False),
        ("Olaf Kern is a smith's son.", True),
        ("Olaf Kern is a smith.", False),
        ("The vicar's sister opened the fair.", True),
        ("The sister's vicar opened the fair.", False),
        ("Jean Malk is a prosecutor.", True),
        ("Ulla Prag was replaced by Kern.", True),
        ("Kern was replaced by Ulla Prag.", False),
        ("Bo Hagen was taught the flute.", True),
        ("Mira Tolk was taught the flute.", False),
        ("The dairy borrowed £2 million from the bank.", True),
        ("The bank borrowed £2 million from the dairy.", False),
    ],
)
def test_clauses_are_told_of_the_right_one(statement: str, *, is_proved: bool) -> None:
    """Relative clauses, appositions and what opens a sentence belong to one name, and to no other."""
    assert (check(statement, CLAUSES).verdict is Verdict.SUPPORTED) is is_proved


BESIDE = (
    "The Tolk administration sued Orvik. Brandt lawyer Nils Roe left. A Halden expert slept. "
    "The Moss family moved. Ida Kell, a Rask Prize winner, sang. Mayor Ulf Stenn resigned. "
    "The Lund school burned. In an April speech she praised the bees. The steamer Vesla sank."
)


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Tolk sued Orvik.", False),
        ("Brandt left.", False),
        ("Brandt is a lawyer.", False),
        ("Nils Roe is a lawyer.", True),
        ("Nils Roe left.", True),
        ("Halden slept.", False),
        ("Halden is an expert.", False),
        ("Moss moved.", False),
        ("The Rask Prize sang.", False),
        ("Ida Kell sang.", True),
        ("Ida Kell is a winner.", True),
        ("Ulf Stenn is a mayor.", True),
        ("Lund burned.", False),
        ("Lund is a school.", False),
        ("April is a speech.", False),
        ("The Vesla sank.", True),
    ],
)
def test_a_name_before_a_noun_is_not_what_the_noun_is_of(statement: str, *, is_proved: bool) -> None:
    """A mayor stands before a name and is so called; whose lawyer somebody is stands before the lawyer."""
    assert (check(statement, BESIDE).verdict is Verdict.SUPPORTED) is is_proved


SPOKEN = (
    "Retired General Evan Ham wrote to President Brock Olm. Ham left because he was ignored. "
    "Jan Tapp praised Olm, but Ham said he was ill."
)


@pytest.mark.parametrize(
    ("statement", "is_proved"),
    [
        ("Ham was ignored.", True),
        ("Olm was ignored.", False),
        ("Tapp was ill.", False),
        ("Olm was ill.", False),
    ],
)
def test_who_tells_of_himself_is_meant(statement: str, *, is_proved: bool) -> None:
    """A surname that is a word too is a person's where the text has it with a given name."""
    assert (check(statement, SPOKEN).verdict is Verdict.SUPPORTED) is is_proved


@pytest.mark.parametrize(
    ("statement", "source", "is_proved"),
    [
        ("Ida's boat hit the pier.", "Ida's nephew's boat hit the pier.", False),
        ("Ida's nephew hit the pier.", "Ida's nephew's boat hit the pier.", False),
        ("Ida's boat hit the pier.", "Ida's old boat hit the pier.", True),
        ("Ida married Nils.", "Ida married Bo and Nils married Eva.", False),
        ("Nils married Eva.", "Ida married Bo and Nils married Eva.", True),
        ("The court jailed Roe for arson.", "The court jailed Bern for arson and fined Roe.", False),
        ("The court fined Roe.", "The court jailed Bern for arson and fined Roe.", True),
        ("The court fined Bern.", "The court jailed Bern for arson and fined Roe.", False),
        ("Ida bought the hut that Bo built.", "Ida bought the hut beside the one that Bo built.", False),
        ("Profit was 80 million.", "Profit was 12 million on turnover of 80 million.", False),
        ("Profit was 12 million.", "Profit was 12 million on turnover of 80 million.", True),
        ("Two men were jailed for life.", "Two men were jailed, one for life.", False),
        ("Two men were jailed.", "Two men were jailed, one for life.", True),
        ("Ida Kell's report was printed.", "The report on Ida Kell was printed.", False),
        ("Sunday's match was lost.", "The match on Sunday was lost.", True),
        ("Ida Kell is a leader of the choir.", "Ida Kell, a leader of the choir's rivals, left.", False),
        ("Ida Kell led the choir.", "Ida Kell, a leader of the choir's rivals, left.", False),
        ("Ida Kell led the choir's rivals.", "Ida Kell, a leader of the choir's rivals, left.", True),
    ],
)
def test_deeds_and_things_stay_with_their_owners(statement: str, source: str, *, is_proved: bool) -> None:
    """What is left out must not give one's deed or thing to another."""
    assert (check(statement, source).verdict is Verdict.SUPPORTED) is is_proved
