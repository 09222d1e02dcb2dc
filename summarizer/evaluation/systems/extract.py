"""LangExtract on the same server, as its documentation shows it: classes with attributes and one example.

Needs the extra `eval`. The example is our own, and every extraction in it stands in its text.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from summarizer import local
from summarizer.drafting.responses import tokens_of
from summarizer.drafting.sending import Server
from summarizer.errors import MissingDependencyError, SettingsError
from summarizer.evaluation.cases import ClaimRow, Cost, Prediction, QuantityRow, QuotationRow
from summarizer.evaluation.conventions import symbol
from summarizer.evaluation.scoring.units import is_measure
from summarizer.evaluation.systems.naive import find
from summarizer.ledger import Usage
from summarizer.source.document import Direction, Qualifier, Span
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.systems.base import Target

_PROMPT = (
    "Extract in order of appearance: quotations (direct or indirect, without quotation marks) with the "
    "speaker's name, quantities with value, unit and qualifier, and the sentences that carry the key claims "
    "with each claim in your own words. Use the exact words of the text for the extractions."
)
_EXAMPLE = (
    "“The quay is flooded,” said Ines Falkner, a pilot. About 40 boats lay in Ostrel. The port stayed shut."
)
_EXAMPLES = (
    ("quotation", "The quay is flooded,", {"speaker": "Ines Falkner", "kind": "direct"}),
    ("quantity", "40", {"value": "40", "unit": "boat", "qualifier": "about"}),
    (
        "claim",
        "The port stayed shut.",
        {"claim": "The port of Ostrel was not opened."},
    ),
)


@dataclass(frozen=True, slots=True)
class LangExtract:
    """LangExtract with its own chunks, prompt and alignment."""

    target: Target

    def predict(self, case: Case) -> Prediction:
        """Extract quotations, quantities and claims."""
        start = time.perf_counter()
        model = _metered(_server(self.target))
        extractions: list[Any] = []
        failures: tuple[str, ...] = ()
        try:
            extractions = _extractions(model, case.text)
        except Exception as error:  # noqa: BLE001 - whatever another library raises is that document's failure
            failures = (f"{type(error).__name__}: {str(error)[:200]}",)
        calls = model.usage.calls
        cost = Cost(usage=model.usage, speaker_calls=calls, seconds=round(time.perf_counter() - start, 3))
        return prediction_of(case, extractions, cost).model_copy(update={"failures": failures})


def prediction_of(case: Case, extractions: list[Any], cost: Cost) -> Prediction:
    """Turn extractions into rows; one that was not aligned has no place."""
    placed = [(one, _place(one)) for one in extractions]
    return Prediction(
        id=case.id,
        quotations=tuple(_quotations(case.text, placed)),
        quantities=tuple(_quantities(placed)),
        claims=tuple(
            ClaimRow(text=_attribute(one, "claim") or one.extraction_text, evidence=(place,) if place else ())
            for one, place in placed
            if one.extraction_class == "claim"
        ),
        emitted=len(placed),
        verbatim=sum(
            place is not None and place.of(case.text) == one.extraction_text for one, place in placed
        ),
        cost=cost,
    )


def _quotations(text: str, placed: list[tuple[Any, Span | None]]) -> Iterator[QuotationRow]:
    for one, place in placed:
        if one.extraction_class == "quotation":
            yield QuotationRow(
                kind=_attribute(one, "kind") or "indirect",
                fragments=(place or Span(0, 0),),
                speakers=find(text, _attribute(one, "speaker"), 0)[:1],
            )


def _quantities(placed: list[tuple[Any, Span | None]]) -> Iterator[QuantityRow]:
    for one, place in placed:
        if one.extraction_class == "quantity":
            unit = _attribute(one, "unit") or None
            said = _attribute(one, "qualifier")
            qualifier = Qualifier(said) if said in set(Qualifier) else Qualifier.EXACT
            yield QuantityRow(
                span=place,
                values=_values(_attribute(one, "value")),
                unit=unit,
                qualifier=symbol(qualifier, Direction.NONE),
                detail=f"{qualifier}, {Direction.NONE}",
                counted=not is_measure(unit or ""),
            )


def _values(said: str) -> tuple[Decimal, ...]:
    try:
        value = Decimal(said.replace(",", ""))
    except InvalidOperation:
        return ()
    return (value,) if value.is_finite() else ()


def _attribute(extraction: Any, name: str) -> str:
    return str((extraction.attributes or {}).get(name) or "")


def _place(extraction: Any) -> Span | None:
    interval = extraction.char_interval
    if interval is None or interval.start_pos is None or interval.end_pos is None:
        return None
    return Span(interval.start_pos, interval.end_pos)


def _server(target: Target) -> Server:
    model = target.chosen()
    if isinstance(model.source, Server):
        return model.source
    if model.source is None and model.answers:
        engine = local.start(str(model.name))
        return Server(engine.base_url, engine.api_key, str(model.name))
    raise SettingsError("langextract is run on the embedded model or on a server given with --base-url")


def _extractions(model: Any, text: str) -> list[Any]:
    import langextract as lx

    example = lx.data.ExampleData(
        text=_EXAMPLE,
        extractions=[
            lx.data.Extraction(extraction_class=name, extraction_text=words, attributes=attributes)
            for name, words, attributes in _EXAMPLES
        ],
    )
    result = lx.extract(
        text,
        prompt_description=_PROMPT,
        examples=[example],
        model=model,
        max_workers=1,
        use_schema_constraints=False,
        temperature=0.0,
        show_progress=False,
    )
    return list(result.extractions or ())


def _metered(server: Server) -> Any:
    """Return LangExtract's client of OpenAI-compatible servers, which counts its calls and tokens."""
    try:
        from langextract.providers.openai import OpenAILanguageModel
    except ImportError as error:
        raise MissingDependencyError(f"the baseline langextract needs {install('eval')}") from error

    class Metered(OpenAILanguageModel):  # type: ignore[misc]  # an optional package without types
        usage = Usage()

        def _response_to_scored_output(self, response: Any) -> Any:
            self.usage = self.usage + tokens_of(response)
            return super()._response_to_scored_output(response)

    return Metered(server.model, api_key=server.api_key, base_url=server.base_url, temperature=0.0)
