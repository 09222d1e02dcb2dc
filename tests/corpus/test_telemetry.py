"""Spans and counters for whoever configures an SDK; no content unless it is asked for."""

from __future__ import annotations

import pytest
from corpus_server import CENTS, at, text
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from servers import completion, failure, serving

from summarizer import summarize_many

CONTENT = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"


@pytest.fixture(scope="module")
def sdk():
    """Configure OpenTelemetry's SDK as a user does, once in the process."""
    exporter, reader = InMemorySpanExporter(), InMemoryMetricReader()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    metrics.set_meter_provider(MeterProvider(metric_readers=[reader]))
    return exporter, reader


@pytest.fixture
def spans(sdk):
    """Return a function that runs over texts and gives the spans that ended."""
    exporter, _ = sdk

    def run(server, texts):
        exporter.clear()
        list(summarize_many(texts, model="m", settings=at(server, retries=0), ordered=True))
        return exporter.get_finished_spans()

    return run


def test_spans(spans):
    """A span a document and, within it, one a call, by the names of the conventions; no content."""
    with serving() as server:
        call, document = spans(server, [text(1)])
    assert (call.name, document.name) == ("chat m", "summarize")
    assert call.parent.span_id == document.context.span_id
    assert dict(call.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "m",
        "gen_ai.response.model": "test",
        "gen_ai.prompt.name": "claims",
        "gen_ai.usage.input_tokens": 100,
        "gen_ai.usage.output_tokens": 10,
        "gen_ai.usage.cache_read.input_tokens": 40,
    }
    assert "mill" not in str([span.to_json() for span in (call, document)])


def test_errors(spans):
    """A failed call and a failed document name the kind of their error, and nothing else of it."""
    with serving() as server:
        server.otherwise = lambda _: failure(400, message="the mill is shut")
        *calls, document = spans(server, [text(1)])
    assert len(calls) == len(server.requests) > 0  # a form of answer each
    assert {span.attributes["error.type"] for span in (*calls, document)} == {"BadRequestError"}
    assert not any(call.status.is_ok for call in calls)
    assert "mill" not in "".join(span.to_json() for span in (*calls, document))


def test_an_answer_of_no_use(spans):
    """A call whose answer is nonsense failed; the document tells its state, tokens and money."""
    with serving() as server:
        server.script(completion("I am a teapot."))
        first, second, document = spans(server, [text(1)])
    assert first.attributes["error.type"] == "AnswerError"
    assert not first.status.is_ok
    assert "error.type" not in second.attributes
    assert document.attributes["summarizer.document.state"] == "done"
    assert document.attributes["gen_ai.usage.input_tokens"] == 200
    assert document.attributes["summarizer.document.cost"] == pytest.approx(2 * CENTS)


def test_content_where_it_is_asked_for(spans, monkeypatch):
    """The switch of the conventions records messages and answers."""
    monkeypatch.setenv(CONTENT, "true")
    with serving() as server:
        call = spans(server, [text(1)])[0]
    assert "Ada Quince" in call.attributes["gen_ai.input.messages"]
    assert "Ada Quince" in call.attributes["gen_ai.output.messages"]


@pytest.mark.usefixtures("spans")
def test_counters(sdk):
    """Verified items are counted by kind."""
    list(summarize_many([text(1)], model="none"))
    scopes = sdk[1].get_metrics_data().resource_metrics[0].scope_metrics
    points = {
        (metric.name, point.attributes["summarizer.item"]): point.value
        for scope in scopes
        for metric in scope.metrics
        for point in metric.data.data_points
    }
    assert points["summarizer.items.verified", "number"] >= 1
    assert points["summarizer.items.verified", "quotation"] >= 1
