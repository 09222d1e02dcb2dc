"""A figure that a statement sets against its own: "sixty berths were lost, not 16"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import Qualifier, Span
from summarizer.verifying.checking.numbers import differ

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention
    from summarizer.verifying.checking.readings import Reading

_NOT = re.compile(r",\s+(?:and )?not(?: the)?\s+$")


def contrasted(reading: Reading, span: Span) -> tuple[Span, NumberMention, NumberMention] | None:
    """Return a sentence without the figure behind "not" that closes it, that figure, and the one meant.

    None where it has no such figure, or none of its kind that differs from it.
    """
    inside = [mention for mention in reading.numbers if span.contains(mention.span)]
    if len(inside) < 2:
        return None
    figure = inside[-1]
    lead = _NOT.search(reading.text, span.start, figure.span.start)
    is_last = not reading.text[figure.span.end : span.end].strip(" .!")
    if lead is None or not is_last or figure.qualifier is not Qualifier.EXACT:
        return None
    meant = [m for m in inside[:-1] if _is_instead(figure, m)]
    return (Span(span.start, lead.start()), figure, meant[0]) if len(meant) == 1 else None


def _is_instead(figure: NumberMention, other: NumberMention) -> bool:
    is_like = figure.kind is other.kind or figure.unit_span is None
    return is_like and other.qualifier is Qualifier.EXACT and differ(figure, other) is not None
