"""A summary's JSON: it comes back as it was, or not at all."""

from __future__ import annotations

import json

import pytest
from conftest import ARTICLES
from pydantic import ValidationError
from servers import at

from summarizer.api import summarize
from summarizer.errors import (
    IntegrityError,
)
from summarizer.summary import Summary

pytestmark = pytest.mark.usefixtures("plain_environment")

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
FERRY = TEXTS["ferry"]
SHORT = "The mill at Oxley burned 40 tonnes of peat. It will close in May."


@pytest.mark.parametrize("plan", ["small", "joint"])
def test_json_round_trip(server, plan):
    """A summary comes back from JSON as it was, texts, verdicts, decimals and ledger alike."""
    summary = summarize(FERRY, model="m", settings=at(server, plan=plan))
    assert Summary.model_validate_json(summary.model_dump_json()) == summary
    assert Summary.model_validate(summary.model_dump()) == summary


def tampered(data, path, value):
    """Return the JSON of a summary with another value at `path`."""
    data = json.loads(data)
    *way, last = path
    place = data
    for step in way:
        place = place[step]
    assert place[last] != value
    place[last] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("quotations", 0, "fragments", 0, "text"), "We sold this boat"),
        (("quotations", 0, "fragments", 0, "span", "end"), 10**6),
        (("quotations", 0, "fragments", 0, "span", "start"), 0),
        (("quotations", 0, "speaker", "name"), "Tom Adeyemi"),
        (("numeric_facts", 0, "text"), "83%"),
        (("numeric_facts", 0, "measures"), "profit"),
        (("claims", 0, "evidence", 0, "end"), 10**6),
        (("claims", 0, "evidence", 0, "start"), 0),
        (("claims", 0, "evidence"), []),
        (("claims", 0, "support", "evidence"), []),
        (("claims", 0, "support", "verdict"), "partly"),
        (("claims", 0, "support", "reasons"), [{"code": "number"}]),
        (("headline", "support", "verdict"), "unsupported"),
        (("links",), [{"kind": "same", "facts": [0, 99]}]),
        (("quotations", 0, "settled_by"), "open"),
        (("quotations", 0, "speaker"), None),
        (("source",), FERRY.replace("38%", "83%")),
        (("provenance", "source_sha256"), "0" * 64),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_tampered_json_is_refused(server, path, value):
    """Another word, place, name or source than the one that was proved is refused at loading (T1, T3)."""
    summary = summarize(FERRY, model="m", settings=at(server))
    quotations = tuple(q for q in summary.quotations if q.speaker)
    facts = tuple(
        f.model_copy(update={"measures": f.text, "measures_span": f.span}) for f in summary.numeric_facts
    )
    summary = summary.model_copy(update={"quotations": quotations, "numeric_facts": facts})
    data = summary.model_dump_json()
    assert Summary.model_validate_json(data).source == FERRY
    with pytest.raises(IntegrityError):
        Summary.model_validate_json(tampered(data, path, value))


def test_claim_without_evidence_is_refused(server):
    """A verdict that rests on no sentence is refused, however well it agrees with itself (T4)."""
    data = json.loads(summarize(FERRY, model="m", settings=at(server)).model_dump_json())
    data["claims"][0]["evidence"] = data["claims"][0]["support"]["evidence"] = []
    with pytest.raises(IntegrityError, match="without any evidence"):
        Summary.model_validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("quotations", 0, "fragments"), []),
        (("quotations", 0, "kind"), "sung"),
        (("quotations", 0, "fragments", 0, "span", "start"), -1),
        (("usage", "calls"), "many"),
    ],
)
def test_json_of_another_shape_is_refused(path, value):
    """JSON that is no summary is told from one whose words do not stand in its source."""
    data = summarize(FERRY, model="none").model_dump_json()
    with pytest.raises(ValidationError):
        Summary.model_validate_json(tampered(data, path, value))


def test_summary_is_frozen():
    """Nothing can be put into a summary afterwards."""
    summary = summarize(SHORT, model="none")
    with pytest.raises(ValidationError):
        summary.claims = ()
