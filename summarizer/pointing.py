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

_PLAIN = (str, int, float, Decimal, NoneType, datetime)
_OF_STATEMENTS = {(Support, "unaligned"), (Aligned, "statement")}  # places in a claim, not in the source


def places_in(result: BaseModel) -> Iterator[tuple[Way, Span, str | None]]:
    """Yield every span in a result: the way to it, and the text that must stand there, where one is given."""
    for name in _pointing(type(result)):
        part = getattr(result, name)
        for way, item in _items(part, (name,)):
            yield from _all_in(item, way)


def _items(part: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    """Yield the members of a field, or what it holds alone; one at a time, for there may be very many."""
    if isinstance(part, tuple):
        yield from (((*way, number), item) for number, item in enumerate(part))
    else:
        yield way, part


def _all_in(value: Any, way: Way) -> list[tuple[Way, Span, str | None]]:
    found: list[tuple[Way, Span, str | None]] = []
    _gather(value, way, found)
    return found


def _gather(value: Any, way: Way, found: list[tuple[Way, Span, str | None]]) -> None:
    if isinstance(value, Span):
        found.append((way, value, None))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _gather(item, (*way, number), found)
    elif isinstance(value, BaseModel):
        found += _worded(value, way)
        for name in _pointing(type(value)):
            if part := getattr(value, name):
                _gather(part, (*way, name), found)


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
