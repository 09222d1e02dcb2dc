"""What a reader of sports pages, shops, programmes and recipes took for a wrong number or measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import Summarizer
from summarizer.rendering import wording
from summarizer.rendering.page import lay_open
from summarizer.rendering.room import laid_open
from summarizer.source.document import Direction, Grade, NumberKind, Qualifier
from summarizer.source.measuring import settled_measure
from summarizer.source.reading import read
from summarizer.verifying.quantities import numeric_fact


def quantities(text):
    """Return the quantities of a text."""
    return [number for number in read(text).numbers if number.kind.is_quantity]


def values(text):
    """Return the values of the quantities of a text, ranges as pairs."""
    return [q.value if q.value is not None else (q.low, q.high) for q in quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Orr was named one of the Oxley Herald's 40 Under 40 in May.",
        "The case holds a 3440x1440 curved panel with a stand.",
        "The yard bought a 4x4 with a winch.",
        "The plan has a first point. 2. Digging begins at the weir.",
    ],
)
def test_no_quantity(text):
    """Titles of lists, sizes of screens and cars, and the numbers of points count nothing."""
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Orr beat Fenn 3-6, 6-3, 7-6 (4) in the first match.", 3),
        ("Marsh rallied to beat Lund 6-7 (4), 6-4, 7-5 in the last match.", 3),
        ("The Herons (4-7, 3-4) ended the season at home.", 2),
        ("Oxley got past Fenby 3-0 in Group C.", 1),
    ],
)
def test_results(text, scores):
    """A result that rises is one beside others, and "in" behind a result is no inch."""
    assert [q.kind for q in quantities(text)] == [NumberKind.SCORE] * scores


def test_ranges_in_brackets_are_no_results():
    """A list of ranges behind a mean is none of results."""
    found = quantities("The mean of the samples was 7.9 (0-44), of the controls 25.3 (0-159).")
    assert not [q for q in found if q.kind is NumberKind.SCORE]


def test_inches_of_a_screen():
    """A mark right behind a figure says inches, unless it closes a quotation."""
    (screen,) = quantities('Orrbank sells a 70" set with a stand.')
    assert (screen.kind, screen.unit) == (NumberKind.LENGTH, "inch")
    (quoted,) = quantities('The sign read "Route to 70" and was blue.')
    assert quoted.unit is None


def test_dollars_of_a_nation():
    """A name of a nation behind a sum with a dollar sign says whose dollars."""
    (fare,) = quantities("The ferry charged a minimum of $100 Australian for the crossing.")
    assert (fare.currency, fare.value) == ("AUD", Decimal(100))


def test_plus_between_sums():
    """What is paid beside a sum makes it no lower end."""
    first, second = quantities("The set costs $549 Plus $50 for the stand.")
    assert first.qualifier is second.qualifier is Qualifier.EXACT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board was split into two halves.", [Decimal(2)]),
        ("Orr wants to finish in the next month or two.", [(Decimal(1), Decimal(2))]),
        ("It took a day or two to drain the pool.", [(Decimal(1), Decimal(2))]),
    ],
)
def test_values(text, expected):
    """Two halves are two, and a month or two are one to two."""
    assert values(text) == expected


def test_lost_games_are_no_fall():
    """A team that has lost four of five falls by nothing."""
    assert {q.direction for q in quantities("The Herons have lost four of five.")} == {Direction.NONE}


def test_what_is_counted_is_told_as_the_text_has_it():
    """The best are no good ones, one thing is in the singular, hyphens stay."""
    text = "One of the best routers fell, and the two best second-place finishers had 86 triple-doubles."
    document = read(text)
    facts = [numeric_fact(document, number, 0.0) for number in document.numbers if number.kind.is_quantity]
    told = [wording.meaning(fact, text) for fact in facts]
    assert told == ["1 best router", "2 best second-place finishers", "86 triple-doubles"]


def test_what_is_counted_is_many():
    """A noun before what it describes is in the singular in the text, and many when counted alone."""
    text = "Orr wrote 91-page reports in two ways for a five-story block with 4 sacral criteria and 9 fish."
    document = read(text)
    facts = [numeric_fact(document, number, 0.0) for number in document.numbers if number.kind.is_quantity]
    told = [wording.meaning(fact, text) for fact in facts]
    assert told == ["91 pages", "2 ways", "5 stories", "4 sacral criteria", "9 fish"]


def test_what_is_open_is_not_shown_in_a_part():
    """A view of a part counts what is perhaps no quantity, a whole page shows it."""
    text = "Orr is one of the best divers, and 300 divers left."
    summary = Summarizer("none").summarize(text)
    page = laid_open(summary, 5)
    assert [row.text for row in page.numbers] == ["300"]
    assert "1 number" in page.left_out
    assert len(lay_open(summary).numbers) == 2


def test_what_is_not_sure_is_marked():
    """A view says of a number that it is not sure."""
    text = "Orr is one of the best divers, and 300 divers left."
    document = read(text)
    facts = [numeric_fact(document, number, 0.0) for number in document.numbers if number.kind.is_quantity]
    assert [wording.graded(fact, text) for fact in facts] == ["1 best diver (not sure)", "300 divers"]


@pytest.mark.parametrize(
    "text",
    [
        "She has one of the old keyboards.",
        "The armed men had knives, Lund 18 machine pistols and ropes.",
        "Fenn hit a 3-pointer at the end.",
        "One day the pool will be drained.",
    ],
)
def test_doubtful_readings_are_not_sure(text):
    """What looks like a count or a measure and may be none is told as such."""
    assert all(q.grade is not Grade.SURE for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Save $31 if you take two.", "$31"),
        ("The set is now $139 (Originally $159).", "$159"),
        ("A case of silver and gold for $20 is left.", "$20"),
        ("They account for 4 percent of the total U.S. population.", "4 percent"),
        ("Oxley had 10 times as many mills as Fenby.", "10 times"),
        ("It is the home of five time champion Ada Lund.", "five"),
    ],
)
def test_no_measure(text, words):
    """Orders, adverbs, parts of what is sold and cut names are not what a number measures."""
    document = read(text)
    place = text.index(words)
    number = next(n for n in document.numbers if n.span.start <= place < n.span.end)
    assert settled_measure(document, number) is None
