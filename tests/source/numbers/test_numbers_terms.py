"""Titles, terms, versions and tallies, which are no quantities, and what a number is sure to measure."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from summarizer.evaluation.fitting.numbers import measures_of
from summarizer.rendering import wording
from summarizer.source.document import Direction, Grade, NumberKind
from summarizer.source.numbers import read_numbers
from summarizer.source.reading import read
from summarizer.verifying.quantities import numeric_fact

MODEL = json.loads(files("summarizer.source.measuring").joinpath("certainty.json").read_text("utf-8"))


def quantities(text):
    """Return the quantities of a text."""
    return [number for number in read(text).numbers if number.kind.is_quantity]


def facts(text):
    """Return the quantities of a text as facts."""
    document = read(text)
    return [numeric_fact(document, number, 0.0) for number in document.numbers if number.kind.is_quantity]


@pytest.mark.parametrize(
    "text",
    [
        "The maker called its game 'Half Tide: Oxley' a feast for divers.",
        'Tick "9 Things You Need to Know." and leave; readers love 9 Things on every morning.',
        "The port wants to be at net zero soon.",
        "The boats crossed at absolute zero.",
        "The page asks for Quillbrowser/5.0 or newer.",
        "They heard a star known as 121147 for years.",
        "A strong gust or two exists out there.",
    ],
)
def test_no_quantities(text):
    """Titles in marks, terms that end in zero, versions, names of things and what is told loosely."""
    assert quantities(text) == []


def test_a_month_or_two_is_a_time():
    """What is loose with a unit of time stays a range."""
    (number,) = quantities("The pool opens in the next month or two.")
    assert (number.low, number.high) == (1, 2)


def test_counts_in_brackets_are_no_ages():
    """Where one figure of a row is too small for an age, none is one."""
    kinds = {q.kind for q in quantities("In the vote Ada Fenn (22) and Ivo Lund (17) lead Morrow (4).")}
    assert NumberKind.AGE not in kinds
    (age,) = quantities("Ada Fenn (22) leads the port.")
    assert age.kind is NumberKind.AGE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('Use one large (8") dish.', "8 inches"),
        ("The Rovers offered $500,000 up front for Lund.", "USD 500,000"),
        ("It has 40 fruits and vegetables in it.", "40 fruits and vegetables"),
        ("Dealers sold 300 new cars, vans and lorries in May.", "300 new cars, vans and lorries"),
        ("She sold 300 boats and the port sold none.", "300 boats"),
        ("There are 400 to 600 breaks a year.", "400 to 600 breaks per year"),
        ("He took 5 breaks a year later.", "5 breaks"),
        ("They gave more than 500 mg/d to each.", "more than 500 milligrams per day"),
        ("All 6 opposition and 9 free senators left.", "6"),
    ],
)
def test_readings(text, told):
    """Inches in brackets, sums that do not rise, and all that is counted together."""
    found = [wording.meaning(fact, text) for fact in facts(text)]
    assert told in found


def test_a_sum_up_front_does_not_rise():
    """What is paid up front goes nowhere."""
    assert quantities("The Rovers offered $500,000 up front for Lund.")[0].direction is Direction.NONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fee for the pool rose by $40.", "fee"),
        ("The mayor got $5,000 worth of clothes.", "clothes"),
        ("Her husband earns about $35 an hour at the mill.", ""),
        ("Add 300g button or field mushrooms.", ""),
        ("Patients (n = 40) were fed.", ""),
        ("Quill 7, Unlocked, 32GB", ""),
        ("The ferry runs on a two-stroke that howls.", ""),
        ("The index is up 28% year-to-date.", "index"),
    ],
)
def test_what_is_shown_as_measured(text, expected):
    """A view shows what a number measures where that is sure, and else only the number."""
    fact = facts(text)[-1]
    assert fact.shown_measure == expected


def test_grades_of_measures():
    """What is not sure is kept with its grade; what is counted is as sure as the count."""
    (likely,) = facts("The bridge cost about $35 million.")
    assert (likely.measures, likely.measures_grade) == ("bridge", Grade.LIKELY)
    (opened,) = facts("Her husband earns about $35 an hour at the mill.")
    assert (opened.measures, opened.measures_grade) == ("husband", Grade.OPEN)
    (counted,) = facts("The storm sank 12 boats.")
    assert (counted.shown_measure, counted.measures_grade) == ("boats", Grade.SURE)


def test_the_model_of_measures_states_its_data():
    """The kept model says what it was fitted on and how it holds where a text was left out."""
    assert MODEL["fitted on"]["readings"] > MODEL["fitted on"]["wrong"] > 0
    assert MODEL["left out"]["expected calibration error"] <= 0.05
    assert 0 < MODEL["sure"] < 1


def test_examples_of_measures():
    """What rules say that a number measures is an example, wrong where somebody judged it so."""
    text = "The fee rose by $40. The storm sank 12 boats."
    place = text.index("$40")
    (right,) = measures_of({"text": text, "wrong": []}, 0)
    (wrong,) = measures_of({"text": text, "wrong": [[place, place + 3]]}, 0)
    assert (right.right, wrong.right) == (True, False)
    assert "kind: money" in right.features


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan has 3 aims: 1. the quay is dug. 2. the weir is raised. 3. nobody pays.", ["3"]),
        ("The plan has 4 parts: 1) pumps, 2) pipes, 3) a tank and 4) training.", ["4"]),
        ("- 1. Open the valve.\n- 2. Close the tap.", []),
        ("Seeds:\n1 Ann Orr (Osk)\n2 Carlos Lund (Quill)\n3 Lis Varn (Osk)\n4 Nicolas Berg (Fenby)", []),
        ('2 name: "Osk",\n3 size: z({ berth }),\n4 needs: true\n5 }', []),
        ("She scored (up 1) and then (up 2) again.", ["1", "2"]),
        ("1 boat sank.\n2 boats were towed.", ["1", "2"]),
        ("The crew won 1. The others won 2. Nobody lost.", ["1", "2"]),
    ],
)
def test_numbers_of_points_count_nothing(text, found):
    """Figures that count up, with one mark behind them or at the heads of lines, number what follows."""
    assert [number.text for number in read_numbers(text) if number.kind.is_quantity] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 3-D hall has a 4-H club and a 12-V lamp.", ["12"]),
        ("Pay has risen since 1998/9.", []),
        ("The town owes several hundred million crowns.", []),
        ("Lund won 6-3 4-6 6-1.", ["6-3", "4-6", "6-1"]),
        ("Lund won 6-7 (4-7) 7-6 (8-6) 7-5.", ["6-7", "4-7", "7-6", "8-6", "7-5"]),
    ],
)
def test_what_is_joined_by_a_mark(text, found):
    """A capital that is no unit names, a year goes over its turn, results in a row are results."""
    assert [number.text for number in read_numbers(text) if number.kind.is_quantity] == found
    scores = {number.kind for number in read_numbers(text) if number.text in {"4-6", "4-7", "6-7"}}
    assert scores <= {NumberKind.SCORE}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The city's under 14 boys won and our under 16 side lost.", []),
        ("Under 14 boys came.", ["14"]),
        ("Lund reached the last four, and Orr went out in the last 16.", []),
        ("He sat in the last four rows.", ["four"]),
        ("Lund, seeded 4, met Orr, ranked 12.", []),
        ("The mill is glad about 2005, it says.", []),
        ("About 2005 boats came.", ["2005"]),
    ],
)
def test_numbers_that_name_a_class_or_a_round(text, found):
    """An age class, what is left of a cup, a place in a ranking and a year count nothing."""
    assert [number.text for number in read_numbers(text) if number.kind.is_quantity] == found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("When they turn 50 they leave; clerks 60 or older stay.", ["year of age", "year of age"]),
        ("It has 220 pp., of which 12 pp. are maps.", ["page", "page"]),
        ("Entries fell 12 pp. in May.", ["percentage point"]),
    ],
)
def test_units_that_are_left_short(text, units):
    """An age may be told without its unit, and pages by two letters."""
    assert [number.unit for number in read_numbers(text) if number.kind.is_quantity] == units


def test_an_elided_word_is_no_unit():
    """What a verb has before it in French is counted by nothing."""
    (number,) = read_numbers("Des élèves, 393 n'ont pas voté.", "fr")
    assert number.unit is None


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The office, 18F, is closed.", Grade.LIKELY),
        ("It was 18F in the cold valley.", Grade.SURE),
        ("They cut the boat in half.", Grade.LIKELY),
    ],
)
def test_readings_that_may_be_none(text, grade):
    """A letter of degrees far from warmth may be a name, and "in half" may say only how."""
    assert [number.grade for number in read_numbers(text) if number.kind.is_quantity] == [grade]


@pytest.mark.parametrize(
    ("text", "number", "measured"),
    [
        ("They told of the discovery of an €11bn (£5.7bn) pension fraud.", "€11bn", "pension fraud"),
        ("The book has 12 pp. of maps.", "12 pp", "book"),
        ("The mill told of an 11% rise in pension profits to £67m.", "£67m", "pension profits"),
        ("The mill told of an 11% rise in pension profits to £67m.", "11%", "rise"),
    ],
)
def test_what_a_number_measures_past_what_parts_them(text, number, measured):
    """A conversion in brackets parts no number from its noun, and "pp." is no thing."""
    document = read(text)
    mention = next(mention for mention in document.numbers if mention.text == number)
    assert numeric_fact(document, mention, 0.0).measures == measured


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The yard sold 30,000 sports utility vans.", 30_000, "sports utility van"),
        ("They gave 40 members ferry tickets.", 40, "member"),
        ("The world 100m champion Ann Lunds won.", 100, "metre"),
        ("The firm sold 300m blog entries.", 300_000_000, "blog entry"),
    ],
)
def test_plurals_within_what_is_counted(text, value, unit):
    """A plural may stand before a noun that is no verb; a name in the plural counts no millions."""
    (number,) = read_numbers(text)
    assert (number.value, number.unit) == (value, unit)
