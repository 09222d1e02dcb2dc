"""Whose dollars a bare sign is of beside other dollars, and pounds of weight in texts of other money."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check
from summarizer.source.document import Grade
from summarizer.source.numbers import read_numbers

_LISTED = (
    "Velm hopes to fetch $8.4bn (€7.9bn) in Hong Kong. Buyers were told that 92 Hong Kong dollars (€11) "
    "is the price. The shares ended at $84.10 in New York."
)


@pytest.mark.parametrize(
    ("text", "told", "currency", "grade"),
    [
        (_LISTED, "$8.4bn", "USD", Grade.SURE),
        (_LISTED, "$84.10", "USD", Grade.SURE),
        ("The pier cost $7 million, or 9 million Canadian dollars.", "$7 million", "USD", Grade.LIKELY),
        ("The pier cost $7 million. Its crane cost 12 million Taiwan dollars.", "$7", "USD", Grade.LIKELY),
        ("The mill got A$9 million ($6 million). The quay cost $4 million.", "$4", "USD", Grade.LIKELY),
        (
            "The mine was sold for $50 million. It cost C$70 million ($52 million) in 2010.",
            "$50",
            "USD",
            None,
        ),
        ("A mill was sold for NZ$40 million, or about $25 million.", "$25 million", "USD", Grade.LIKELY),
        ("The visit cost A$40, and the dinner $30.", "$30", "AUD", Grade.SURE),
        ("The loan is US$3 million. The $3 million helps Auckland, in New Zealand.", "$3", "USD", Grade.SURE),
        (
            "Australia voted US$40 million. The Australian ports got $9 million, Canberra said.",
            "$9 million",
            "AUD",
            Grade.LIKELY,
        ),
    ],
)
def test_a_bare_sign_beside_other_dollars(text, told, currency, grade):
    """It is the other one beside "Hong Kong dollars", and what "A$9m ($6m)" was converted to."""
    number = next(n for n in reversed(read_numbers(text)) if n.text.startswith(told))
    assert number.currency == currency
    assert grade is None or number.grade is grade


@pytest.mark.parametrize(
    ("text", "currency", "ambiguous"),
    [
        ("Orrin Tools earned $1.12 a share. “Canada is a drag,” wrote Fay Lund.", "USD", True),
        ("The singer was paid $2 million. She had grown up in New Zealand.", "USD", True),
        ("Velm raised $4bn in a Hong Kong listing. The Hong Kong office opened in New York.", "USD", True),
        ("TORONTO — The council voted $40 million for a bridge. It opens in May.", "CAD", False),
        ("Sydney (Norpress) - The council voted $40 million for a bridge.", "AUD", False),
        ("Australia opened a quay. The Australian government paid $40 million.", "AUD", False),
    ],
)
def test_one_mention_of_a_country_is_no_evidence(text, currency, ambiguous):
    """Two are, or the place where the text was written; never a sure one against the usual."""
    (number,) = (number for number in read_numbers(text) if number.currency)
    assert (number.currency, number.ambiguous, number.grade) == (currency, ambiguous, Grade.LIKELY)


@pytest.mark.parametrize(
    ("text", "unit", "grade"),
    [
        ("Crab sold at $6 a pound. The quota was set at 3.2 million pounds.", "pound-mass", Grade.SURE),
        ("The herring catch was 12 million pounds, worth $9 million.", "pound-mass", Grade.LIKELY),
        ("The club moved 2 million pounds in May, and $3 million in June.", "pound-mass", Grade.LIKELY),
        ("The herring catch is limited to 12.5 million pounds.", "pound-mass", Grade.LIKELY),
        ("The council had 3 million pounds left.", "pound sterling", Grade.SURE),
        ("The council had 3 million pounds left, and $4 million.", "pound-mass", Grade.LIKELY),
        ("The council had 3 million pounds left, £4 million less.", "pound sterling", Grade.SURE),
        ("Leeds in England had 3 million pounds left, and $4 million.", "pound sterling", Grade.SURE),
    ],
)
def test_pounds_in_texts_of_other_money(text, unit, grade):
    """They are of weight where that is told, and else not sure."""
    number = next(n for n in read_numbers(text) if n.text.endswith(" pounds"))
    assert (number.unit, number.grade) == (unit, grade)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("Velm hopes to fetch 8.4 billion Hong Kong dollars.", _LISTED),
        ("The cod fishery is capped at £29 million.", "The cod fishery is capped at 29 million pounds."),
        ("The pier cost C$7 million.", "The pier cost $7 million, or 9 million Canadian dollars."),
    ],
)
def test_no_other_money_is_proved(statement, text):
    """A wrong currency would prove what is false."""
    assert check(statement, text).verdict is not Verdict.SUPPORTED
