"""Where a result points into its source, and which words must stand there."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from summarizer.coverage import Uncovered
from summarizer.results import Aligned, NumericFact, Speaker, Support, Text
from summarizer.source.document import Span

if TYPE_CHECKING:
    Way = tuple[str | int, ...]

_PLAIN = (str, int, float, Decimal, NoneType, datetime)
_OF_STATEMENTS = {(Support, "unaligned"), (Aligned, "statement")}  # places in a claim, not in the source

_OWN = ((), "span", "text")
_WORDED: dict[type[BaseModel], tuple[tuple[Way, str, str], ...]] = {
    Text: (_OWN,),
    Uncovered: (_OWN,),
    NumericFact: (_OWN, (("measures",), "measures_span", "measures")),
    Speaker: ((("name",), "canonical", "name"),),
}


class Astray(NamedTuple):
    """A place that a result points at and that the source does not have, or not with these words.

    `way` leads to it: names of fields and numbers in tuples.
    """

    way: Way
    span: Span


def astray(result: BaseModel, source: str) -> Astray | None:
    """Return the first place that a result has otherwise than its source, None if all hold."""
    return _astray(result, (), source)


def _astray(value: Any, way: Way, source: str) -> Astray | None:
    kind = type(value)
    if kind is Span:
        return Astray(way, value) if value.end > len(source) else None
    if kind is tuple:
        for number, item in enumerate(value):
            if found := _astray(item, (*way, number), source):
                return found
    elif isinstance(value, BaseModel):
        for steps, place, words in _worded(type(value)):
            span, text = getattr(value, place), getattr(value, words) or ""
            if span is not None and (span.end > len(source) or source[span.start : span.end] != text):
                return Astray((*way, *steps), span)
        for name in _pointing(type(value)):
            part = getattr(value, name)
            if part and (found := _astray(part, (*way, name), source)):
                return found
    return None


@cache
def _worded(kind: type[BaseModel]) -> tuple[tuple[Way, str, str], ...]:
    """Return the places of a result of which it has the words: the way to them, and the fields of both."""
    return tuple(one for known, those in _WORDED.items() if issubclass(kind, known) for one in those)


@cache
def _pointing(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the other fields of a result whose values may point into the source."""
    worded = {place for _, place, _ in _worded(kind)}
    names = [name for name, field in kind.model_fields.items() if _may_point(field.annotation)]
    return tuple(name for name in names if name not in worded and (kind, name) not in _OF_STATEMENTS)


def _may_point(annotation: Any) -> bool:
    """Whether a value of this annotation may be a span, a tuple or a result, or have one within it."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return not issubclass(annotation, _PLAIN)
    return any(map(_may_point, get_args(annotation))) or not get_args(annotation)


def where(place: Way) -> str:
    """Return the way to a span in words, such as "summary.claims[0].evidence[1]"."""
    return "summary" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
