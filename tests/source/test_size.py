"""What is held of a text: so many bytes a character that a book fits, measured by Python's own allocator."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
from unlike_texts import unlike_text

from summarizer import Settings
from summarizer.assembling.assembly import Assembly
from summarizer.assembling.groundwork import groundwork
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_speech_aside


def dense_text(reports: int) -> str:
    """Return a text in which nearly every sentence has a number, a name or a quotation."""
    return "\n\n".join(unlike_text(number) for number in range(reports))


def peak(work: object) -> int:
    """Return the most bytes that are held at once while `work()` is done."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work()  # type: ignore[operator]
        del kept
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def speech_of(text):
    """Return the work of reading who speaks."""
    document = read(text)
    return lambda: read_speech_aside(document)


def items_of(text):
    """Return the work of making the items."""
    settings = Settings()
    ground = groundwork(read(text), settings)
    return lambda: Assembly(ground, settings)


@pytest.mark.parametrize(
    ("work_on", "bytes_a_character"),
    [(lambda text: lambda: read(text), 33), (speech_of, 40), (items_of, 42)],
    ids=["numbers in arrays", "frames in columns", "items share what they are given"],
)
def test_a_longer_text_takes_few_bytes_a_character_more(work_on, bytes_a_character):
    """Growth counts, from 30,000 to 120,000 characters, so that tables that are read once do not."""
    short, long = dense_text(100), dense_text(400)
    work_on(long)()  # what is read once and kept for all texts
    more = peak(work_on(long)) - peak(work_on(short))
    assert more / (len(long) - len(short)) < bytes_a_character
