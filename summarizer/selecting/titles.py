"""What may be the title of a text: its first line, the data before a Markdown file, a line behind menus."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.source.document import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block, Document

FIRST_BLOCKS = 3  # of a text, among which its own title stands
# After a title the name of the site: " | The Daily Gull", " - Port Ansel District Council".
_SITE = re.compile(r"\s+(?:\||[-–—](?=(?:\s+(?:[A-Z][\w'’.]*|of|the|and|for|&))+\s*\Z))\s")
_HEAD = 12  # blocks in which the title of a memo may stand
_TRAIL = re.compile(r"\s[>»›]\s")  # the way to a page: "Home > News > Releases"
_GAP = re.compile(r"\t| {3,}")  # between what stands at the left and at the right of a line
_WORDS = range(4, 31)
_FIELD = re.compile(r"title:\s*[\"']?(?P<title>[^\"'\n].*?)[\"']?\s*\Z")  # of the data before a Markdown file
_STOPS = (".", "!", "?", "…", ":", ";")


def titles_of(document: Document, before: int) -> Iterator[Span]:
    """Yield what may be the title of a text whose news begins at `before`, the likeliest first."""
    yield from filter(None, (_field(document, block) for block in _data(document)))
    blocks, text = document.blocks, document.text
    first = [title for block in blocks[:FIRST_BLOCKS] if (title := _title(block.span, text))]
    heads = [block for block in blocks if block.kind is BlockKind.HEADING and block.span.start < before]
    titles = [title for block in heads if (title := _title(block.span, text))]
    yield from (title for title in first if title in titles or _stands_again(document, title))
    yield from titles[-1:]
    head = blocks[:_HEAD][-1].span.end if blocks else 0  # of a memo, with its data around its title
    yield from (title for title in titles if title.end <= head)


def follows_at_once(document: Document, title: Span) -> bool:
    """Whether a title is the first thing in a text, and prose the second."""
    first, *others = document.blocks[:2] or [None]
    opens = first is not None and first.span.contains(title)
    return opens and any(block.kind is BlockKind.PARAGRAPH for block in others if block)


def _data(document: Document) -> Iterator[Block]:
    """Yield the lines of data before a Markdown file."""
    blocks = document.blocks
    if blocks and blocks[0].span.of(document.text) == "---":
        for block in islice(blocks, 1, None):
            if block.kind is not BlockKind.BOILERPLATE:
                return
            yield block


def _field(document: Document, block: Block) -> Span | None:
    found = _FIELD.match(block.span.of(document.text))
    if found is None:
        return None
    start, end = (block.span.start + at for at in found.span("title"))
    return _title(Span(start, end), document.text)


def _title(heading: Span, text: str) -> Span | None:
    """Return a heading without the name of its site, None where it is too short or long for a title."""
    words = heading.of(text)
    start = len(words) - len(words.lstrip("# "))
    end = site.start() if (site := _SITE.search(words)) else len(words)
    parted = _TRAIL.search(words) or _GAP.search(words)
    fits = len(words[start:end].split()) in _WORDS and not parted
    return Span(heading.start + start, heading.start + end) if fits else None


def _stands_again(document: Document, title: Span) -> bool:
    """Whether a line without a full stop stands again as a line of its own: a page's title over its text."""
    words = title.of(document.text).split()
    if words[-1].endswith(_STOPS):
        return False
    return any(
        block.span.of(document.text).split() == words
        for block in document.blocks
        if block.span.start > title.end
    )
