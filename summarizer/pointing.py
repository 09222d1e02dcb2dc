"""Where a result points into its source, and which words must stand there."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from summarizer.coverage import Uncovered
from summarizer.results import Aligned, NumericFact, Speaker, Support, Text
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    Way = tuple[str | int, ...]

_WITH_SPANS = (Span, tuple, BaseModel)
_PLAIN = (str, int, float, Decimal, NoneType, datetime)
_OF_STATEMENTS = {(Support, "unaligned"), (Aligned, "statement")}  # places in a claim, not in the source


def places_in(value: Any, place: Way = ()) -> Iterator[tuple[Way, Span, str | None]]:
    """Yield every span in a result: the way to it, and the text that must stand there, where one is given."""
    if isinstance(value, Span):
        yield place, value, None
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if isinstance(item, _WITH_SPANS):
                yield from places_in(item, (*place, number))
    elif isinstance(value, BaseModel):
        yield from _worded(value, place)
        for name in _pointing(type(value)):
            part = getattr(value, name)
            if part and isinstance(part, _WITH_SPANS):
                yield from places_in(part, (*place, name))


def _worded(value: BaseModel, place: Way) -> Iterator[tuple[Way, Span, str]]:
    """Yield the places of a result itself of which it has the words."""
    if isinstance(value, (Text, NumericFact, Uncovered)):
        yield place, value.span, value.text
    if isinstance(value, NumericFact) and value.measures_span is not None:
        yield (*place, "measures"), value.measures_span, value.measures or ""
    if isinstance(value, Speaker):
        yield (*place, "name"), value.canonical, value.name


@cache
def _pointing(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields of a result whose values may point into the source."""
    fields = kind.model_fields.items()
    names = tuple(name for name, field in fields if _may_point(field.annotation))
    return tuple(name for name in names if (kind, name) not in _OF_STATEMENTS)


def _may_point(annotation: Any) -> bool:
    """Whether a value of this annotation may be a span, a tuple or a result, or have one within it."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return not issubclass(annotation, _PLAIN)
    return any(map(_may_point, get_args(annotation))) or not get_args(annotation)


def where(place: Way) -> str:
    """Return the way to a span in words, such as "summary.claims[0].evidence[1]"."""
    return "summary" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
