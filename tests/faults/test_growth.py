"""Texts of one unit over and over: what they cost grows with their length, not with its square."""

from __future__ import annotations

import time

import pytest
from units import PAIRS, UNITS

from summarizer import InputError, check, locate, read, summarize

QUICK = ["€1 ", "“a” ", "1 . . . ", "two of three ", "one "]
FIRST = "The mill at Oxley burned 40 tonnes of peat, Ann Lee said. "
_SMALL, _TIMES, _MOST, _LEAST_SECONDS = 4000, 4, 6.0, 0.5


@pytest.fixture(autouse=True, scope="module")
def _loaded():
    """Load what takes time once before anything is timed."""
    check("The mill burned nine tonnes of peat.", FIRST)


def _costs(unit, size):
    """Return the processor time that each function takes on a text of one unit, in seconds."""
    text = FIRST + unit * (size // len(unit))
    costs = {}

    def timed(name, work):
        start = time.process_time()
        done = work()
        costs[name] = time.process_time() - start
        return done

    timed("read", lambda: read(text))
    timed("locate", lambda: locate(unit * 40 + "absent", text))
    timed("long locate", lambda: locate(f"{text} absent", text))
    timed("check", lambda: check(unit * 40, text))
    try:
        summary = timed("summarize", lambda: summarize(text, model="none"))
    except InputError:  # half of a surrogate pair is no text
        return costs
    timed("reverify", lambda: summary.reverify(f"New. {text} End."))
    timed("to_text", summary.to_text)
    timed("to_markdown", summary.to_markdown)
    timed("to_html", summary.to_html)
    return costs


def _grown(unit):
    """Return the functions whose cost grows faster than the text, three times measured."""
    grown = {}
    for again in range(3):
        small, large = _costs(unit, _SMALL), _costs(unit, _SMALL * _TIMES)
        grown = {
            name: (round(small[name], 3), round(seconds, 3))
            for name, seconds in large.items()
            if seconds > _LEAST_SECONDS and seconds > _MOST * small[name] and (not again or name in grown)
        }
        if not grown:
            break
    return grown


@pytest.mark.usefixtures("small_heap")
@pytest.mark.parametrize("unit", QUICK, ids=repr)
def test_growth_of_the_worst(unit):
    """What once grew with the square or worse: four times the text, at most five times the time."""
    assert _grown(unit) == {}


@pytest.mark.faults
@pytest.mark.usefixtures("small_heap")
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_growth(unit):
    """Any unit: four times the text costs at most five times the time."""
    assert _grown(unit) == {}


@pytest.mark.faults
@pytest.mark.usefixtures("small_heap")
@pytest.mark.parametrize("pair", PAIRS, ids=repr)
def test_growth_of_pairs(pair):
    """Any two units in turn: the same."""
    assert _grown(pair) == {}


def test_nothing_but_space():
    """A text without a character to read is refused as empty, however long."""
    with pytest.raises(InputError):
        read(" \n" * 50_000)
