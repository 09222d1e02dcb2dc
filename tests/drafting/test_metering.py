"""How far a summary is, in calls, tokens and seconds."""

from __future__ import annotations

import pytest

from summarizer.assembling.groundwork import groundwork
from summarizer.drafting import metering
from summarizer.drafting.calls import SMALL
from summarizer.drafting.metering import Meter
from summarizer.drafting.windows import Planner
from summarizer.settings import Settings
from summarizer.source.reading import read

DOCUMENT = read(
    "The mill at Oxley burned for 9 hours on Tuesday. Nobody was hurt in it. “It was old,” she added.\n\n"
    "Now it costs $700. The owners want to build another one."
)


@pytest.fixture
def call():
    """Return a call of a real plan."""
    ground = groundwork(DOCUMENT, Settings())
    return Planner(DOCUMENT, ground.utterances, ground.chosen, ground.chosen, SMALL, Settings()).calls()[0]


@pytest.fixture
def clock(monkeypatch):
    """Let the test say what time it is."""
    now = [100.0]
    monkeypatch.setattr(metering.time, "monotonic", lambda: now[0])
    return now


def test_tokens_and_seconds(call, clock):
    """The first call of two, half read after ten seconds: the rest takes longer than what was done."""
    told = []
    meter = Meter("pear", told.append)
    meter.add(2)
    meter.asking(call, most=100, characters=380)
    assert (told[-1].done, told[-1].total, told[-1].seconds_left) == (0, 2, None)
    clock[0] += 10
    meter.tokens(read=50, written=0)
    assert (told[-1].read, told[-1].prompt, told[-1].written) == (50, 100, 0)
    assert 60 < told[-1].seconds_left < 120
    meter.tokens(read=120, written=40)
    assert (told[-1].read, told[-1].prompt, told[-1].written) == (120, 120, 40)
    assert told[-1].seconds_left < 30


def test_time_left_falls_as_work_is_done(call, clock):
    """At an even pace each look has less left than the one before, and the last has nothing."""
    told = []
    meter = Meter("pear", told.append)
    meter.add(3)
    for _ in range(3):
        meter.asking(call, most=20, characters=380)
        for tokens in (25, 50, 75, 100):
            clock[0] += 5
            meter.tokens(tokens, 0)
        clock[0] += 6
        meter.tokens(100, 10)
        meter.answered()
    left = [look.seconds_left for look in told if look.seconds_left is not None]
    assert left[1:] == sorted(left[1:], reverse=True)
    assert (told[-1].done, told[-1].total, left[-1]) == (3, 3, 0)


def test_words(call):
    """What is asked is said in words, whatever the number."""
    count = len(call.claims)
    assert metering.words(call) == (f"{count} claims" if count != 1 else "1 claim")
