"""Whole summaries of our articles by the embedded model, replayed."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import openai
import pytest

from summarizer import Settings, Summary, Verdict, asummarize, summarize

pytestmark = [pytest.mark.vcr, pytest.mark.cassette]
SMALL = Settings(plan="small")  # for a client's server the plan else goes by whether it is on this machine


@pytest.mark.usefixtures("model_server")
def test_local_model_on_curly_quotes(article):
    """The embedded model summarizes the council story: claims, speakers and measures."""
    summary = summarize(article("bridge"), model="local")
    _holds_its_promises(summary)
    assert summary.headline is not None
    assert any(claim.support.verdict is Verdict.SUPPORTED for claim in summary.claims)
    assert {"Nora Whitcombe", "Councillor Desmond Achterberg"} <= {
        quotation.speaker.name for quotation in summary.quotations if quotation.speaker
    }
    money = {fact.value for fact in summary.numeric_facts if fact.currency == "EUR"}
    assert money == {Decimal(4_700_000), Decimal(11_000_000), Decimal(900)}


def test_async_client_on_single_quotes(model_server, article):
    """An AsyncOpenAI client of the user's own, on British quotation marks."""

    async def run() -> Summary:
        async with openai.AsyncOpenAI(base_url=model_server.base_url, api_key=model_server.api_key) as client:
            return await asummarize(article("harvest"), model="local", client=client, settings=SMALL)

    _holds_its_promises(asyncio.run(run()))


def test_sync_client_on_straight_quotes(model_server, article):
    """An OpenAI client of the user's own, on straight marks, inside a running event loop."""

    async def notebook() -> Summary:
        with openai.OpenAI(base_url=model_server.base_url, api_key=model_server.api_key) as client:
            return summarize(article("ferry"), model="local", client=client, settings=SMALL)

    _holds_its_promises(asyncio.run(notebook()))


@pytest.mark.usefixtures("model_server")
def test_joint_plan(article):
    """The same model, asked everything in one call as a large one is."""
    summary = summarize(article("ferry"), model="local", settings=Settings(plan="joint"))
    _holds_its_promises(summary)
    assert summary.usage.calls == 1


def _holds_its_promises(summary: Summary) -> None:
    assert summary.complete
    assert summary.claims
    assert summary.usage.calls > 0
    assert Summary.model_validate_json(summary.model_dump_json()) == summary
    for quotation in summary.quotations:
        for fragment in quotation.fragments:
            assert fragment.text == summary.source[fragment.span.start : fragment.span.end]
    for fact in summary.numeric_facts:
        assert fact.text == summary.source[fact.span.start : fact.span.end]
