"""`read`: from a text to what it says of itself. No model, no I/O, linear in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.errors import InputError
from summarizer.source.document import Document
from summarizer.source.foreign import apart, in_order, only
from summarizer.source.language import detect
from summarizer.source.layout import read_blocks
from summarizer.source.layout.notes import without_marks
from summarizer.source.numbers import read_numbers
from summarizer.source.process import rarely_collected
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs

if TYPE_CHECKING:
    from summarizer.source.document import Block, NumberMention, Sentence


def read(text: str, told: tuple[Block, ...] = ()) -> Document:
    """Read `text` into a `Document`: blocks, sentences S1…, quoted spans Q1…, number mentions N1….

    Every piece has its exact place: offsets are code points, half-open, into `text` as it was given.
    `told` are the headings, entries of lists and the like that its file marks as such (`SourceFile.layout`).
    Raises `InputError` if `text` is not a string, or holds nothing but white space.
    """
    _refuse_empty(text)
    language, sure = detect(text)
    document = read_in(language, text, told)
    return document if sure else replace(document, sure_of_language=False)


@rarely_collected
def read_in(language: str, text: str, told: tuple[Block, ...] = ()) -> Document:
    """Read a text whose language is known; see `read`."""
    blocks = apart(text, language, read_blocks(text, told))
    bare = without_marks(text)
    paragraphs = read_paragraphs(bare, language, blocks)
    return Document(
        text=text,
        paragraphs=paragraphs,
        quoted=read_quoted(text, paragraphs, language),
        numbers=_numbers(bare, language, blocks),
        language=language,
        blocks=blocks,
    )


def _numbers(text: str, language: str, blocks: tuple[Block, ...]) -> tuple[NumberMention, ...]:
    """Read the numbers of a text, of each paragraph by the rules of the language that it is in."""
    codes = {block.language for block in blocks if block.language}
    if not codes:
        return read_numbers(text, language, blocks)
    found: list[NumberMention] = []
    for code in (None, *sorted(codes)):
        spans = [block.span for block in blocks if block.language == code]
        found += read_numbers(only(text, spans), code or language, blocks)
    return in_order(found)


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences that `read` finds in a text, at a part of its cost; raises what `read` raises."""
    _refuse_empty(text)
    paragraphs = read_paragraphs(without_marks(text), detect(text).code, read_blocks(text))
    return tuple(sentence for paragraph in paragraphs for sentence in paragraph.sentences)


def _refuse_empty(text: str) -> None:
    if not isinstance(text, str):
        raise InputError(f"a text is needed, not {type(text).__name__}; decode bytes or read the file first")
    if not text.strip():
        raise InputError("the text is empty")
