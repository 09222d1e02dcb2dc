"""JSON of a summary with any one of its parts changed: refused at loading, or found by `reverify`."""

from __future__ import annotations

import copy
import json

import pytest
from pydantic import ValidationError
from servers import at, serving

from summarizer import IntegrityError, Summary, summarize

TEXT = """\
The weir at Oxley cost $5.2 million to build. It is 40 metres long.

“The weir is dry,” said Ada Marsh, an engineer. Tom Quill met her at the mill on Friday. The “dry” weir stays.

“We had no rain. The fish are gone.”

The weir at Oxley cost $7.1 million to build. It lasted 9 hours. It fell by 50% from 40 to 30 tonnes.
"""
MOST_OF_A_LIST = 2  # items: the others are of the same kinds
OF_THE_RUN = {"format", "source", "usage", "provenance", "windows", "rulings", "rejected", "origin"}
# How much something matters and how sure it is are estimates; what a summary leaves out makes nothing false.
ESTIMATES = ("salience", "certainty", "speech", "extent", "probability")
LEFT_OUT = ("headline", "claims", "claims.against", "links", "remarks", "numeric_facts.measures_grade")


@pytest.fixture(scope="module")
def summary():
    """Return a summary with items of every kind."""
    with serving() as server:
        made = summarize(TEXT, model="m", settings=at(server, plan="joint"), strict=True)
    assert all((made.claims, made.quotations, made.numeric_facts, made.links, made.remarks))
    assert made.reverify(TEXT).holds
    return made


def parts(value, way=()):
    """Yield each part of some JSON with the way to it."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from parts(part, (*way, name))
    elif isinstance(value, list):
        for number, part in enumerate(value[:MOST_OF_A_LIST]):
            yield from parts(part, (*way, number))
    yield way, value


def others(value):
    """Yield other values by what was done: for a list one item fewer or one twice, for a number one more."""
    if isinstance(value, bool):
        yield "turned", not value
    elif isinstance(value, int | float):
        yield "more", value + 1
        yield "negative", -1 - value
    elif isinstance(value, str):
        yield "longer", value + "x"
        yield "empty", ""
    elif isinstance(value, list) and value:
        yield "fewer", value[:-1]
        yield "twice", [*value, value[-1]]
    elif value is None:
        yield "words", "x"
        yield "number", 0
    if value is not None:
        yield "nothing", None


def changed(data, way, value):
    """Return a copy of some JSON with another value at the end of a way."""
    data = copy.deepcopy(data)
    place = data
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    return data


def is_noticed(data, summary):
    """Whether a change is refused at loading, found by `reverify`, or none once it is loaded."""
    try:
        loaded = Summary.model_validate_json(json.dumps(data))
    except (ValidationError, IntegrityError):
        return True
    return loaded == summary or not loaded.reverify(TEXT).holds


def test_every_part(summary):
    """A hundred kinds of changes and more, at every part that says something of the text."""
    whole = json.loads(summary.model_dump_json())
    kinds, unnoticed = set(), set()
    for way, value in parts(whole):
        name = ".".join(step for step in way if isinstance(step, str))
        if not way or way[0] in OF_THE_RUN or name.endswith(ESTIMATES) or ".certainty" in name:
            continue
        for done, other in others(value):
            if name in LEFT_OUT and done in {"fewer", "nothing", "twice"}:
                continue
            kinds.add((name, done))
            if not is_noticed(changed(whole, way, other), summary):
                unnoticed.add((name, done, str(value)[:40]))
    assert len(kinds) >= 100
    assert unnoticed == set()


IMPOSSIBLE = {
    ("usage", "calls"): (-1, 0.5, "many"),
    ("usage", "seconds"): (-1.0, float("nan"), float("inf")),
    ("usage", "cost"): ("-0.01", "NaN", "Infinity"),
    ("quotations", 0, "certainty", "speech"): (1.01, -0.01, float("nan")),
    ("claims", 0, "salience"): (1.01, -0.01, float("nan")),
}


@pytest.mark.parametrize("way", IMPOSSIBLE, ids=str)
def test_what_cannot_be(way, summary):
    """Costs below nothing and probabilities above one are refused, though they say nothing of the text."""
    whole = json.loads(summary.model_dump_json())
    for value in IMPOSSIBLE[way]:
        with pytest.raises(ValidationError):
            Summary.model_validate_json(json.dumps(changed(whole, way, value)))
