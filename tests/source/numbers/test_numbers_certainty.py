"""How certain readings of numbers are, and how that is fitted."""

from __future__ import annotations

import json
import random
from importlib.resources import files

import pytest

from summarizer import Grade, read, summarize
from summarizer.evaluation.fitting.logistic import probability
from summarizer.evaluation.fitting.numbers import (
    Example,
    calibration_error,
    examples_of,
    fit,
    left_out,
    main,
    threshold,
)
from summarizer.source.numbers import read_numbers

MODEL = json.loads(files("summarizer.source.numbers").joinpath("certainty.json").read_text("utf-8"))


def test_plain_readings_are_sure_and_bare_ones_beside_names_are_less():
    """A share with its sign is surer than a bare figure tied to a name."""
    share, bare = (
        read("Sales rose 4.5% at the Quist-9 8 Sand works.").numbers[0],
        read("At 9 Quist spoke.").numbers[0],
    )
    assert share.grade is Grade.SURE
    assert share.probability > bare.probability


def test_grades_follow_the_thresholds():
    """The grade is sure from the one threshold on, likely from the other, else open."""
    text = "He paid $40 for 12 oars, 3 times as much, and the 7 Sand-11 crews rowed 2 km with 8 Mora."
    for number in read(text).numbers:
        if number.kind.is_quantity and number.kind.value != "score":
            expected = (
                Grade.SURE if number.probability >= MODEL["sure"]
                else Grade.LIKELY if number.probability >= MODEL["likely"]
                else Grade.OPEN
            )  # fmt: skip
            assert number.grade is expected


@pytest.mark.parametrize("phrase", ["Costa 1,2 miliardi.", "Custa 1.250 milhões.", "Sono 40 euro."])
def test_numbers_of_a_language_that_is_not_read(phrase):
    """Marks and scale words of another language may say something else: nothing is told as sure."""
    (number,) = read_numbers(phrase, "it")
    assert number.ambiguous
    assert number.grade is Grade.OPEN


def test_facts_carry_the_grade():
    """What a summary shows has the grade of the number that it was read from."""
    summary = summarize("The pier cost €4 million, said the port.", model="none")
    assert summary.numeric_facts[0].grade is Grade.SURE


def test_the_model_is_calibrated():
    """The kept model states its calibration on texts left out, within what was promised."""
    assert MODEL["left out"]["expected calibration error"] <= 0.03
    assert MODEL["fitted on"]["readings"] > MODEL["fitted on"]["wrong"] > 0
    assert 0 < MODEL["likely"] < MODEL["sure"] < 1


def test_fitting_finds_what_goes_wrong():
    """A feature that often goes with mistakes gets a negative weight, and left out it is calibrated."""
    chance = random.Random(5)
    examples = []
    for text in range(300):
        doubtful = text % 3 == 0
        right = chance.random() < (0.6 if doubtful else 0.97)
        examples.append(Example(("doubtful",) if doubtful else (), right, text))
    weights = fit(examples)
    assert weights["doubtful"] < -1
    judged = left_out(examples)
    assert calibration_error(judged) < 0.1
    assert probability(weights[""]) > 0.9 > probability(weights[""] + weights["doubtful"])


def test_threshold_keeps_the_error_rate():
    """From the threshold on no more readings are wrong than allowed."""
    judged = [(0.9, True)] * 50 + [(0.8, False)] + [(0.7, False)] * 20
    assert threshold(judged, 0.02) == 0.8
    assert threshold([(0.9, False)], 0.02) == 1.0


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ({"text": "It holds 40 litres.", "wrong": []}, [True]),
        ({"text": "It holds 40 litres.", "wrong": [[9, 18]]}, [False]),
        (
            {
                "text": "It holds 40 litres.",
                "quantities": [{"start": 9, "end": 11, "value": 40, "unit": "liter"}],
            },
            [True],
        ),
        (
            {
                "text": "It holds 40 litres.",
                "quantities": [{"start": 9, "end": 11, "value": 40, "unit": "mile"}],
            },
            [False],
        ),
    ],
)
def test_examples(row, right):
    """Readings are held against what a text's annotation or a judge says of them."""
    assert [example.right for example in examples_of(row, 0)] == right


def test_command(tmp_path):
    """The command writes a model that names its data."""
    data = tmp_path / "varn.jsonl"
    rows = [
        {"text": f"It holds {n} litres and 5 Mora.", "wrong": [[20, 30]] if n % 2 else []}
        for n in range(10, 30)
    ]
    data.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    main(["--data", str(data), "--output", str(tmp_path / "model.json")])
    model = json.loads((tmp_path / "model.json").read_text("utf-8"))
    assert model["fitted on"]["data"] == ["varn"]
    assert model["fitted on"]["readings"] >= 20


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She won the 800m title in Lund.", "800m"),
        ("She won gold in the 200m.", "200m"),
        ("He had nine top 30 singles.", "30"),
        ("It ended.\n\n2 Lunds County Briefing and its order of 4 May, which the court of appeal kept.", "2"),
        ("Quillo 3 Orbs scores well.", "3"),
        ("4.2 Results", "4.2"),
        ("SB 4038 builds on the plan.", "4038"),
        ("The side led before Orr added a third in Lund.", "a third"),
        ("It had the most calls per 100,000 residents.", "100,000"),
        ("Orr Power owns Nine Mile Unit Two in Marn.", "Nine Mile"),
        ("It is much like a 12A rating.", "12A"),
    ],
    ids="race,race alone,list,note,model,section,bill,place in a row,per so many,place,letter".split(","),
)
def test_what_may_name_is_never_sure(text, words):
    """Races, notes, models, sections and what others are counted per are no sure quantities."""
    number = next(number for number in read(text).numbers if words in number.text)
    assert not number.kind.is_quantity or number.grade is not Grade.SURE
