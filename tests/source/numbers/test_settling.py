"""Whose dollars, kroner and pounds are meant: what the text settles, and that the rest is left open."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check, check_draft, summarize
from summarizer.source.document import Grade
from summarizer.source.numbers import read_numbers


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("SKAGEN — The Danish port voted 300 million kroner for a quay.", "DKK"),
        ("The council of Oslo voted 300 million kroner for a quay.", "NOK"),
        ("The quay cost 300 million Danish kroner; the crane, 2 million kroner.", "DKK"),
        ("The firm in Ohio earned $4 million.", "USD"),
        ("The visit cost US$40, and the dinner $30.", "USD"),
        ("The visit cost A$40, and the dinner $30.", "AUD"),
        ("The ring was bought for 60 rupees in Pakistan.", "PKR"),
        ("The firm is worth 2 million pounds.", "GBP"),
        ("The visit cost 500 pounds.", "GBP"),
        ("He was fined 500 pounds.", "GBP"),
        ("The mill paid a 500 pound fine.", "GBP"),
        ("The council spent 900 pounds on flowers.", "GBP"),
        ("The ring sold for 900 pounds.", "GBP"),
        ("The fare is 300 yen.", "JPY"),
        ("Die Brücke in Oslo kostete 4 Millionen norwegische Kronen.", "NOK"),
    ],
)
def test_what_settles_a_currency(text, currency):
    """Another sum that says which, a place of one of them alone, or that pounds are paid."""
    language = "de" if text.startswith("Die") else "en"
    number = next(number for number in reversed(read_numbers(text, language)) if number.kind == "money")
    assert (number.currency, number.grade, number.ambiguous) == (currency, Grade.SURE, False)


@pytest.mark.parametrize(
    ("text", "currency", "unit"),
    [
        ("The council voted 300 million kroner for a quay.", None, "krone"),
        ("Norway and Denmark voted 300 million kroner for a quay.", None, "krone"),
        ("The fare is 20 francs.", None, "franc"),
        ("The bridge cost $40 million, the council of Elm said.", "USD", "dollar"),
        ("Copper from Chile earned $14bn as China bought it, said a firm of Canada.", "USD", "dollar"),
        ("The mill paid 40 dollars a month.", "USD", "dollar per month"),
        ("Sales of the mill rose to $30,000 over Christmas.", "USD", "dollar"),  # an island has that name
        ("Ms. Stanley paid $900 at Easter in the Wake Inn.", "USD", "dollar"),
        ("The runner lost 20 pounds.", None, "pound-mass"),
        ("She sold 40 pounds of apples.", None, "pound-mass"),
    ],
)
def test_what_nothing_settles_is_left_open(text, currency, unit):
    """It is ambiguous and likely; of a dollar the commonest is given."""
    (number,) = (number for number in read_numbers(text) if number.kind.is_quantity)
    assert (number.currency, number.unit) == (currency, unit)
    assert (number.grade, number.ambiguous) == (Grade.LIKELY, True)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The government in Canberra said the bridge cost $40 million.", "AUD"),
        ("The Egyptian ministry in Cairo said the road cost 500 million pounds.", "EGP"),
    ],
)
def test_a_place_against_the_usual_makes_a_likely_one(text, currency):
    """A mill in Canada makes no Canadian of every dollar that a text tells of."""
    (number,) = read_numbers(text)
    assert (number.currency, number.grade) == (currency, Grade.LIKELY)


def test_surely_weighed():
    """Where a text weighs something, pounds are of weight."""
    (number,) = read_numbers("The whale weighed 500 pounds.")
    assert (number.unit, number.grade, number.ambiguous) == ("pound-mass", Grade.SURE, False)


def test_views_name_no_open_currency_as_settled():
    """They say that it is likely, and nothing of two values."""
    text = "The quay cost 300 million kroner, the crane $4 million, the council said."
    shown = summarize(text, model="none").to_text()
    assert "300,000,000 krone" in shown
    assert "(likely)" in shown
    assert "more than one reading" not in shown
    assert "NOK" not in shown


@pytest.mark.parametrize(
    ("statement", "text", "verdict"),
    [
        ("The visit cost £500.", "The visit cost 500 pounds.", Verdict.SUPPORTED),
        ("The visit cost A$40.", "The visit cost 40 Australian dollars.", Verdict.SUPPORTED),
        ("The visit cost $40.", "The visit cost A$40.", Verdict.SUPPORTED),
        ("The visit cost A$40.", "The visit cost $40.", Verdict.UNPROVEN),
        ("The visit cost US$40.", "The visit cost $40.", Verdict.UNPROVEN),
        ("The visit cost 40 Danish kroner.", "The visit cost 40 kroner.", Verdict.UNPROVEN),
        ("The visit took £500.", "The visit took 500 pounds.", Verdict.UNPROVEN),
        ("The visit cost US$40.", "The visit cost A$40.", Verdict.REFUTED),
        ("The visit cost £40.", "The visit cost $40.", Verdict.REFUTED),
    ],
)
def test_an_open_currency_is_neither_the_same_nor_another(statement, text, verdict):
    """What is named is not told by what is open, and not refuted by it."""
    assert check(statement, text).verdict is verdict


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The visit cost £500.", "The visit cost 500 pounds, the council in Leeds said."),
        (
            "The plan cost 300 million Danish kroner.",
            "The plan cost 300 million kroner, the Danish ministry said.",
        ),
        ("The bridge cost A$40 million.", "The government in Canberra said the bridge cost $40 million."),
        ("The bridge cost A$40 million.", "The bridge cost $40 million, the council said."),
    ],
)
def test_the_desk_calls_no_open_currency_wrong(draft, source):
    """A sum in what may be its currency is no number in another unit."""
    assert not [finding for finding in check_draft(draft, {"a": source}).findings if finding.code == "N202"]
