"""Texts of one unit over and over: what they cost grows with their length, not with its square."""

from __future__ import annotations

import time

import pytest

from summarizer import InputError, check, locate, read, summarize

QUICK = ["€1 ", "“a” ", "1 . . . "]
UNITS = [
    *QUICK,
    *("1 ", "1% ", "‚a‘ "),
    *("+1", "$1 ", "one ", "hundred ", "1/2 ", "10 km ", "between 1 and 2 ", "1 million to 2 million "),
    *("A.", "Aa ", "U.S. ", "Mr. ", "I. ", "1st ", "1,", "1.", "1:", "2024 ", "May 5 ", "5 May 2024 "),
    *("Ann said that ", "“A,” said Ann. ", "he said ", "Ann, Bob, ", "Ann's ", "according to Ann, "),
    *("é", "e\u0301", "\u200b", "\u00ad", "ﬁ", "日", "中。", "א", "🙂", "a\u202e", "\x1b[0m", "\x00"),
    *("- ", "— ", "…", ". . . ", '"', "'", "“", "”", "« a » ", "(", ")", "[", "a\n", "a\n\n", "\r\n", "a\t"),
    *("Q: ", "* ", "| ", "> ", "# ", "1. a\n", "<b>", "&amp; ", "http://a.b ", "a@b.c ", "?! ", ";"),
    *("zwei ", "vier Prozent ", "sagte ", "„a“ ", "The mill burned 40 tonnes. ", "won't "),
]
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
    summary = timed("summarize", lambda: summarize(text, model="none"))
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


def test_nothing_but_space():
    """A text without a character to read is refused as empty, however long."""
    with pytest.raises(InputError):
        read(" \n" * 50_000)
