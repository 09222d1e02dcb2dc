"""What a run would cost, held against what the gold set really cost."""

from __future__ import annotations

import json

import pytest
import yaml
from conftest import ROOT
from corpus_server import at, text
from servers import serving

from summarizer import Estimate, Prices, Settings, estimate, summarize_many

PRICES = Prices(input=1.0, output=4.0)


def gold():
    """Return the texts of the gold set."""
    paths = sorted((ROOT / "tests" / "data" / "gold").glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths]


def recorded():
    """Return the calls, prompt tokens and output tokens that the recordings of the gold set report."""
    calls, prompt, output = 0, 0, 0
    for path in (ROOT / "cassettes" / "evaluation" / "ours").glob("*.yaml"):
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for interaction in loaded["interactions"]:
            usage = json.loads(interaction["response"]["body"]["string"])["usage"]
            calls += 1
            prompt += usage["prompt_tokens"]
            output += usage["completion_tokens"]
    return calls, prompt, output


def width(interval):
    """Return how far an interval reaches to either side, as a share of its middle."""
    return float((interval.high - interval.low) / (interval.high + interval.low))


def test_gold_set():
    """The real cost of the gold set lies within the interval, which is no wider than a quarter either way."""
    calls, prompt, output = recorded()
    found = estimate(gold(), "local", settings=Settings(prices=PRICES))
    assert found.documents == 21
    assert abs(found.calls - calls) <= 0.1 * calls
    assert prompt in found.prompt_tokens
    assert output in found.output_tokens
    assert (prompt * 1.0 + output * 4.0) / 1e6 in found.cost
    assert width(found.cost) <= 0.25


def test_the_plan_is_the_one_that_runs():
    """The calls foreseen are the calls made."""
    texts = [text(n) for n in range(3)] + ["\n\n".join(text(n) for n in range(12))]
    with serving() as server:
        settings = at(server, window_tokens=200)
        found = estimate(texts, "m", settings=settings)
        list(summarize_many(texts, model="m", settings=settings))
        assert found.calls == len(server.requests)


def test_prices():
    """A listed price needs nothing else; without any the cost is unknown; code alone is free."""
    listed = estimate([text(1)], "openai/gpt-5-mini")
    assert 0 < listed.cost.low < listed.cost.high
    batch = estimate([text(1)], "openai/gpt-5-mini", mode="batch")
    assert float(batch.cost.high) == pytest.approx(float(listed.cost.high) / 2, rel=1e-3)
    assert estimate([text(1)], "m", settings=Settings(base_url="http://127.0.0.1:9/v1")).cost is None
    assert estimate([text(1)], "none").cost.high == 0


def test_what_is_no_text_costs_nothing(tmp_path):
    """A file that is not there is counted apart."""
    found = estimate([tmp_path / "none.txt", text(1)], "local")
    assert (found.documents, found.unreadable) == (2, 1)


def test_in_words():
    """An estimate reads as one line."""
    assert str(Estimate()).startswith("0 documents, 0 calls")
