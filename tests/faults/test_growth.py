"""Texts of one unit over and over: what they cost grows with their length, and is little for their length."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from units import PAIRS, UNITS

from summarizer import InputError, check, locate, read, summarize

QUICK = ["€1 ", "“a” ", "1 . . . ", "two of three ", "one ", "1;", "中。"]
FIRST = "The mill at Oxley burned 40 tonnes of peat, Ann Lee said. "
_SMALL, _TIMES, _MOST, _LEAST_SECONDS = 4000, 4, 6.0, 0.5
_LONG, _SECONDS = 100_000, 2.0  # characters, and what each function may take for so many on a quiet core
_BUSY = 1.5  # how much longer the same takes beside busy neighbours
_QUIET = 0.055  # seconds for a million squares on the core for which the bound is meant


def _load():
    """Load what takes time once before anything is timed."""
    check("The mill burned nine tonnes of peat.", FIRST)
    read("un deux trois quatre cinq six")  # which loads the detector of languages


@pytest.fixture(scope="module")
def worst():
    """Return what is costly by quick unit, measured in a process that has run no other tests."""
    measured = subprocess.run([sys.executable, __file__], check=True, stdout=subprocess.PIPE)
    return json.loads(measured.stdout)


@pytest.fixture(scope="module")
def _loaded():
    """Have all loaded before anything is timed in this process."""
    _load()


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


def _slowness():
    """Return how many times slower than the core that the bound is meant for this one is now, at least 1."""
    start = time.process_time()
    sum(number * number for number in range(1_000_000))
    return max(1.0, (time.process_time() - start) / _QUIET)


def _for_long(small, large):
    """Return what a text of 100,000 characters costs, by two shorter ones."""
    return small + (large - small) * (_LONG - _SMALL) / (_SMALL * (_TIMES - 1))


def _costly(unit):
    """Return the functions that cost too much, or more and more, three times measured."""
    costly = {}
    for again in range(3):
        before = _slowness()
        small, large = _costs(unit, _SMALL), _costs(unit, _SMALL * _TIMES)
        most = _SECONDS * _BUSY * max(before, _slowness())
        costly = {
            name: (round(small[name], 3), round(seconds, 3))
            for name, seconds in large.items()
            if (not again or name in costly)
            and (
                (seconds > _LEAST_SECONDS and seconds > _MOST * small[name])
                or _for_long(small[name], seconds) > most
            )
        }
        if not costly:
            break
    return costly


@pytest.mark.timed
@pytest.mark.parametrize("unit", QUICK, ids=repr)
def test_growth_of_the_worst(unit, worst):
    """What once grew with the square: four times the text costs at most five times the time.

    And 100,000 characters of it cost at most two seconds on a quiet core.
    """
    assert worst[unit] == {}


@pytest.mark.faults
@pytest.mark.usefixtures("small_heap", "_loaded")
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_growth(unit):
    """Any unit: the same."""
    assert _costly(unit) == {}


@pytest.mark.faults
@pytest.mark.usefixtures("small_heap", "_loaded")
@pytest.mark.parametrize("pair", PAIRS, ids=repr)
def test_growth_of_pairs(pair):
    """Any two units in turn: the same."""
    assert _costly(pair) == {}


def test_nothing_but_space():
    """A text without a character to read is refused as empty, however long."""
    with pytest.raises(InputError):
        read(" \n" * 50_000)


if __name__ == "__main__":
    _load()
    print(json.dumps({unit: _costly(unit) for unit in QUICK}))  # noqa: T201 - for the process that asks
