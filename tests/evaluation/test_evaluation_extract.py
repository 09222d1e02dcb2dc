"""The baseline LangExtract: how its extractions are read, and what is said where it is missing."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest
from evaluation_sample import sample
from servers import completion, serving

from summarizer.errors import MissingDependencyError
from summarizer.evaluation.cases import Cost
from summarizer.evaluation.systems import systems_on
from summarizer.evaluation.systems.base import Target
from summarizer.evaluation.systems.extract import prediction_of
from summarizer.settings import Settings

CASE = sample()


def extraction(sort: str, words: str, place: str | None, **attributes: str) -> SimpleNamespace:
    """Return an extraction as LangExtract gives it, aligned with `place` of the text or with nothing."""
    start = None if place is None else CASE.text.index(place)
    interval = None if start is None else SimpleNamespace(start_pos=start, end_pos=start + len(place or ""))
    return SimpleNamespace(
        extraction_class=sort, extraction_text=words, char_interval=interval, attributes=attributes
    )


def test_extractions_become_rows():
    """Aligned extractions keep their place; one that is not aligned, or fuzzily, is not the source's own."""
    prediction = prediction_of(
        CASE,
        [
            extraction("quotation", "He told me", "He told me", speaker="Tom Reddle", kind="direct"),
            extraction("quotation", "They told us", None, speaker="Nobody"),
            extraction("quantity", "1250", "1,250", value="1,250", unit="people", qualifier="about"),
            extraction("quantity", "5", "5", value="some", qualifier="roughly"),
            extraction("claim", "the council said", "the council said", claim="The council spoke."),
        ],
        Cost(),
    )
    assert (prediction.emitted, prediction.verbatim) == (5, 3)
    assert [len(row.speakers) for row in prediction.quotations] == [1, 0]
    assert [row.values for row in prediction.quantities] == [(Decimal(1250),), ()]
    assert [row.qualifier for row in prediction.quantities] == ["~", "="]
    assert prediction.claims[0].text == "The council spoke."
    assert [span.of(CASE.text) for span in prediction.claims[0].evidence] == ["the council said"]


def test_missing_package_names_the_extra(monkeypatch):
    """Without LangExtract the error says which extra installs it."""
    monkeypatch.setitem(sys.modules, "langextract.providers.openai", None)
    target = Target("local", Settings(base_url="http://127.0.0.1:9/v1"))
    with pytest.raises(MissingDependencyError, match=r"\[eval\]"):
        systems_on(target)["langextract"].predict(CASE)


def test_langextract_runs_on_the_same_server():
    """The installed LangExtract asks the server of the run, and its tokens are counted."""
    pytest.importorskip("langextract", reason="needs the extra `eval`")
    answer = {
        "extractions": [{"quantity": "1,250", "quantity_attributes": {"value": "1250", "unit": "people"}}]
    }
    with serving() as server:
        server.otherwise = lambda _: completion(json.dumps(answer))
        target = Target("local", Settings(base_url=server.url))
        prediction = systems_on(target)["langextract"].predict(CASE)
    assert prediction.failures == ()
    assert [row.values for row in prediction.quantities] == [(Decimal(1250),)]
    assert prediction.cost.usage.calls == 1
    assert prediction.cost.usage.prompt_tokens > 0
