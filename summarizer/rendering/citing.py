"""A quotation as a citation: words, speaker, source, place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering.speaking import speech
from summarizer.rendering.writing import writing_of
from summarizer.symbols import clean

if TYPE_CHECKING:
    from summarizer.record import Record
    from summarizer.results import Quotation

_DIGITS = 16


def citation(summary: Record, quotation: Quotation, title: str | None) -> str:
    """Return "“Words” (Speaker), title, characters 12–40."; without a title the source's hash instead."""
    who = clean(quotation.speaker.name) if quotation.speaker else "speaker not settled"
    places = ", ".join(f"{span.start}–{span.end}" for span in quotation.spans)
    source = title or f"text with SHA-256 {summary.provenance.source_sha256[:_DIGITS]}"
    words = speech(quotation, summary.source, writing_of(summary.source))
    return f"{words} ({who}), {clean(source)}, characters {places}."
