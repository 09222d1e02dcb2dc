"""`read`: from a text to what it says of itself. No model, no I/O, linear in the text."""

from __future__ import annotations

import re

from summarizer.errors import InputError
from summarizer.source.document import Document
from summarizer.source.layout import read_blocks
from summarizer.source.numbers import read_numbers
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FUNCTION_WORDS = {
    "en": frozenset(
        "the of and to in is was that for with on by at from it as are were has have he she".split()
    ),
    "de": frozenset(
        "der die das und ist nicht ein eine den dem von mit auf im zu für sich des auch wurde".split()
    ),
}


def read(text: str) -> Document:
    """Read `text` into a `Document`: blocks, sentences S1…, quoted spans Q1…, number mentions N1….

    Every piece has its exact place: offsets are code points, half-open, into `text` as it was given.
    Raises `InputError` if `text` is not a string, or holds nothing but white space.
    """
    if not isinstance(text, str):
        raise InputError(f"a text is needed, not {type(text).__name__}; decode bytes or read the file first")
    if not text.strip():
        raise InputError("the text is empty")
    language = guess_language(text)
    blocks = read_blocks(text)
    paragraphs = read_paragraphs(text, language, blocks)
    return Document(
        text=text,
        paragraphs=paragraphs,
        quoted=read_quoted(text, paragraphs, language),
        numbers=read_numbers(text, language, blocks),
        language=language,
        blocks=blocks,
    )


def guess_language(text: str) -> str:
    """Guess "en" or "de" by the function words of the first 20,000 characters; "en" when in doubt."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = {name: sum(word in known for word in words) for name, known in _FUNCTION_WORDS.items()}
    return max(counts, key=lambda name: (counts[name], name == "en"))
