"""Statements, testimonies and letters: all of it is said by whom the title or the signature names."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.layout_words import phrases_of
from summarizer.source.document import BlockKind, Span
from summarizer.source.utterance import SpeakerMention

if TYPE_CHECKING:
    from summarizer.source.document import Document

_NAME = r"[A-ZÀ-ÞŠŽ][\w.'’‐-]*(?: (?:(?:of|de|van|von|der|bin|al) )*[A-ZÀ-ÞŠŽ][\w.'’‐-]*){1,5}"
_TITLE = re.compile(
    rf"(?:# )?(?:\w+ )?(?i:{phrases_of('statements')}) "
    rf"(?P<name>{_NAME})(?:, (?P<role>[^.!?\n]{{2,80}}))?\Z"
)
_MAIN = "# "
_LINKED = re.compile(rf"\[(?P<name>{_NAME})(?:, (?P<role>[^.!?\[\]\n]{{2,80}}))?\]\(\S+\)")
_CLOSING = re.compile(rf"{phrases_of('closings')},?\Z", re.IGNORECASE)
_SIGNED = re.compile(rf"{_NAME}\Z")
_FIRST_PERSON = re.compile(r"(?<![\w“\"])(?:I(?=['’\s])|[Mm]y|me)\b(?! “)")
_HEAD, _FOOT = 3, 8  # blocks in which a title and a signature stand
_SHARE = 0.5  # of the text, in paragraphs that say "I": in a report none does


class Statement(NamedTuple):
    """Who says all that stands in some paragraphs; they count from 0."""

    speaker: SpeakerMention
    paragraphs: tuple[int, ...]


def read_statement(document: Document) -> Statement | None:
    """Return who says all of a text in the first person; None where nobody is named for it."""
    speaker = (
        (_titled(document) or _below_title(document) or _signed(document))
        if document.language == "en"
        else None
    )
    if speaker is None:
        return None
    text = document.text
    family = speaker.canonical.of(text).split()[-1]
    own = tuple(
        at
        for at, block in enumerate(document.blocks)
        if block.kind is BlockKind.PARAGRAPH and _tells(text, block.span)
    )
    paragraphs = [document.blocks[at].span.of(text) for at in own]
    said = sum(len(words) for words in paragraphs if _FIRST_PERSON.search(words))
    told = any(family in words for words in paragraphs)  # a report names who speaks
    return None if told or not said or said < _SHARE * sum(map(len, paragraphs)) else Statement(speaker, own)


def _tells(text: str, span: Span) -> bool:
    """Whether a paragraph says something: no "Dear Ann," and no "Yours sincerely,"."""
    return span.of(text)[-1] in '.!?…:”"'


def _titled(document: Document) -> SpeakerMention | None:
    for block in islice(document.blocks, _HEAD):
        found = _TITLE.match(document.text, block.span.start, block.span.end)
        if found is not None:
            name = Span(*found.span("name"))
            return SpeakerMention(name, name, Span(*found.span("role")) if found["role"] else None)
    return None


def _below_title(document: Document) -> SpeakerMention | None:
    """Return who is named right below the only main heading of a page: "[Mayor Ann Lund](/ann-lund)"."""
    text, blocks = document.text, document.blocks
    heads = [at for at, block in enumerate(blocks) if text.startswith(_MAIN, block.span.start)]
    if len(heads) != 1 or heads[0] + 1 == len(blocks):
        return None
    below = blocks[heads[0] + 1].span
    found = _LINKED.fullmatch(text, below.start, below.end)
    if found is None:
        return None
    name = Span(*found.span("name"))
    return SpeakerMention(name, name, Span(*found.span("role")) if found["role"] else None)


def _signed(document: Document) -> SpeakerMention | None:
    """Return who signs: the name in the line behind a closing formula."""
    text = document.text
    for line, following in pairwise(_last_lines(document)):
        if _CLOSING.match(line.of(text)) and _SIGNED.match(following.of(text)):
            return SpeakerMention(following, following)
    return None


def _last_lines(document: Document) -> list[Span]:
    start = next((block.span.start for block in document.blocks[-_FOOT:]), 0)
    found = re.finditer(r"\S[^\n]*(?<=\S)", document.text[start:])
    return [Span(start + line.start(), start + line.end()) for line in found]
