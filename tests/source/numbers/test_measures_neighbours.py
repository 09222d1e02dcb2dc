"""What a number measures is not the noun that only stands beside it, and its time not that of another."""

from __future__ import annotations

import pytest

from summarizer.source.measuring import english_passage, measure_in, settled_measure, time_in
from summarizer.source.reading import read


def quantity(text, words):
    """Return the text, read, and its quantity that has the words."""
    document = read(text)
    return document, next(n for n in document.numbers if n.kind.is_quantity and words in n.text)


def measures(text, words):
    """Return what a quantity of the text measures."""
    document, number = quantity(text, words)
    span = settled_measure(document, number)
    return span.of(text) if span else None


def when(text, words):
    """Return the time of a quantity of the text."""
    document, number = quantity(text, words)
    span = time_in(english_passage(document, number), number)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The 28-year-old's contract expires in June.", "28", None),
        ("He was held with enhancements for property loss of $200,000.", "$200,000", "property loss"),
        ("She got a fine for late payment of $300.", "$300", "fine"),
        ("Some 40 percent of members met, with another 10 percent voting by proxy.", "10", None),
        ("Net debt was 1.8x earnings.", "1.8x", "Net debt"),
        ("A 3x rise in sales is near.", "3x", "rise"),
        ("We now expect revenue of $4.9 billion.", "$4.9", "revenue"),
        ("The average daily output was 40 tonnes.", "40", "average daily output"),
        ("Nine of 10 limes are sour.", "Nine", "limes"),
        ("Two out of three limes are sour.", "Two", "limes"),
    ],
)
def test_not_the_neighbour(text, words, expected):
    """A possessor's thing, an outer noun, a participle and a verb are not what is measured."""
    assert measures(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He scored 20 of his 30 points in May.", "20", "in May"),
        ("He scored 20 of his 30 points in May.", "30", None),
        ("Levels are higher than last year at over 18%.", "18%", None),
        ("Last year, levels were at 18%.", "18%", "Last year"),
    ],
)
def test_time_of_its_own(text, words, expected):
    """A part has the time, not the whole; a time that is compared with is no one's."""
    assert when(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Wheat, barley, and oats rose 6 percent.", "6", "Wheat, barley, and oats"),
        ("Prices of wheat, barley and oats rose 4 percent.", "4", "Prices of wheat, barley and oats"),
        ("Sales in Marn, Lund and Orr fell 3 percent.", "3", "Sales"),
        ("Imports, mostly of fuel and machines, rose 3 percent.", "3", "Imports"),
        ("The wind will turn north, and the price will fall to $4.", "$4", "price"),
        ("The recall covers 155,465 pickups, vans and small buses.", "155", "pickups, vans and small buses"),
        ("The club has 30 boats and crews sleep there.", "30", "boats"),
        ("Some 20 % of boats and cars were lost.", "20", "boats and cars"),
        ("It was found that 40 percent of boats leak.", "40", "boats"),
    ],
)
def test_lists(text, words, expected):
    """What stands side by side is measured together; a place, an aside and another clause are none of it."""
    assert measures(text, words) == expected


def test_related():
    """A relative clause is of the thing with "a" before it; "it" that costs is nobody who says so."""
    document, number = quantity("They sent their child to a college that costs $90,000.", "$90,000")
    told = measure_in(english_passage(document, number), number)
    assert told is not None
    assert told.span.of(document.text) == "college"
    assert measures("The Fenby fund says that it would cost the town $3 billion.", "$3") is None
