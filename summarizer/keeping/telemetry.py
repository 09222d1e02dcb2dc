"""Spans and counters by OpenTelemetry's API: nothing happens unless the user configures an SDK.

The names are those of OpenTelemetry's semantic conventions for generative AI. What a text or an answer says
is recorded only where the environment's OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT is "true", the
conventions' own switch.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from opentelemetry.trace import Span

    from summarizer.ledger import Usage
    from summarizer.summary import Summary

_SCOPE = "summarizer"
_CONTENT = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"


@contextmanager
def call_span(provider: str, body: dict[str, Any], task: str) -> Iterator[Span]:
    """Open a span for one request to a model; an exception ends it with its kind as `error.type`.

    What was answered ends with `judged`: only whoever reads the answer knows whether it is of use.
    """
    model = str(body.get("model", ""))
    attributes = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": provider,
        "gen_ai.request.model": model,
        "gen_ai.prompt.name": task,
    }
    with _span(f"chat {model}".strip(), attributes, client=True) as span:
        if span.is_recording() and records_content():
            span.set_attribute("gen_ai.input.messages", json.dumps(body.get("messages", []), default=str))
        yield span


@contextmanager
def document_span(id_: str) -> Iterator[Span]:
    """Open a span for one document of a run."""
    attributes = {"gen_ai.operation.name": "invoke_workflow", "summarizer.document.id": id_}
    with _span("summarize", attributes) as span:
        yield span


def answered(span: Span, response: Any, usage: Usage) -> None:
    """Record what an answer cost, and, only where content is asked for, what it says."""
    if not span.is_recording():
        return
    span.set_attribute("gen_ai.usage.input_tokens", usage.prompt_tokens)
    span.set_attribute("gen_ai.usage.output_tokens", usage.output_tokens)
    span.set_attribute("gen_ai.usage.cache_read.input_tokens", usage.cached_tokens)
    if (model := getattr(response, "model", None)) is not None:
        span.set_attribute("gen_ai.response.model", str(model))
    if records_content() and hasattr(response, "model_dump_json"):
        span.set_attribute("gen_ai.output.messages", response.model_dump_json(include={"choices", "content"}))


def judged(span: Span, error: BaseException | None = None) -> None:
    """End the span of an answered request, with what was wrong with the answer, if anything was."""
    if error is not None:
        failed(span, error)
    span.end()


def told(span: Span, state: str, cost: Decimal | None, usage: Usage) -> None:
    """Record what became of a document: its state, its tokens and US dollars."""
    span.set_attribute("summarizer.document.state", state)
    span.set_attribute("gen_ai.usage.input_tokens", usage.prompt_tokens)
    span.set_attribute("gen_ai.usage.output_tokens", usage.output_tokens)
    if cost is not None:
        span.set_attribute("summarizer.document.cost", float(cost))


def failed(span: Span, error: BaseException) -> None:
    """Record an error by its kind alone: a message may quote the text."""
    from opentelemetry.trace import Status, StatusCode

    span.set_attribute("error.type", type(error).__qualname__)
    span.set_status(Status(StatusCode.ERROR))


def count_items(summary: Summary) -> None:
    """Count the items that were verified, and those that were rejected."""
    verified = {
        "claim": len(summary.claims),
        "quotation": len(summary.quotations),
        "number": len(summary.numeric_facts),
    }
    for item, number in verified.items():
        _counter("summarizer.items.verified").add(number, {"summarizer.item": item})
    for rejection in summary.rejected:
        attributes = {"summarizer.item": rejection.task, "summarizer.reason": str(rejection.reason)}
        _counter("summarizer.items.rejected").add(1, attributes)


def records_content() -> bool:
    """Whether the user asked for texts and answers to be recorded."""
    return os.environ.get(_CONTENT, "").lower() == "true"


@contextmanager
def _span(name: str, attributes: dict[str, str], *, client: bool = False) -> Iterator[Span]:
    from opentelemetry.trace import SpanKind, get_tracer

    kind = SpanKind.CLIENT if client else SpanKind.INTERNAL
    with get_tracer(_SCOPE).start_as_current_span(
        name,
        kind=kind,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
        end_on_exit=not client,
    ) as span:
        try:
            yield span
        except BaseException as error:
            failed(span, error)
            if client:
                span.end()
            raise


@cache
def _counter(name: str) -> Any:
    from opentelemetry.metrics import get_meter

    return get_meter(_SCOPE).create_counter(name, unit="{item}")
