"""From the characters of a page to the text of its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarizer.errors import DamagedFileError, EmptyFileError
from summarizer.files import extra
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.html_pages.blocks import Block, read_blocks
from summarizer.files.html_pages.hidden import hidden_elements
from summarizer.files.html_pages.main_text import main_blocks
from summarizer.files.html_pages.paths import Paths
from summarizer.files.html_pages.styles import MOST_RULES, Looks, read_styles
from summarizer.files.places import Place
from summarizer.files.source_file import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_CONTROLS = dict.fromkeys({*range(32), 127} - {9, 10, 12, 13})
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_OF_HEAD = frozenset("title meta link base style script noscript template bgsound basefont".split())
_SHORT = 500  # characters; with fewer, the article may be in what is there for readers without scripts
_PACKAGES = ("lxml", "cssselect", "tinycss2", "trafilatura")


def read_html(text: str, name: str) -> Reading:
    """Return the article of a page: hidden text, scripts, navigation and marks of notes are left out.

    Raises `DamagedFileError` for what holds no element, `EmptyFileError` where nothing is to be seen.
    """
    extra.require("a web page", *_PACKAGES)
    root = parsed(text, name)
    looks = read_styles(root)
    builder, notes = _article(root, looks, scripted=True)
    if builder.length < _SHORT:
        unscripted, its_notes = _article(root, looks, scripted=False)
        if unscripted.length > 2 * builder.length:
            builder, notes = unscripted, its_notes
    if not builder.length:
        raise EmptyFileError(name, "shows no text")
    title = root.findtext(".//title")
    return Reading(builder, " ".join(title.split()) if title else None, notes)


def _article(root: Any, looks: Looks, *, scripted: bool) -> tuple[TextBuilder, tuple[str, ...]]:
    hidden = hidden_elements(root, looks.styles, scripted=scripted)
    builder = TextBuilder()
    write_blocks(builder, main_blocks(root, hidden, read_blocks(root, hidden)))
    return builder, _notes(hidden, looks)


def read_whole_html(builder: TextBuilder, text: str, name: str, part: str | None = None) -> tuple[str, ...]:
    """Add all that a page shows to `builder`, navigation too; return what is to be said of it."""
    extra.require("a page of HTML", *_PACKAGES)
    blocks, notes = visible_blocks(text, name)
    write_blocks(builder, blocks, part)
    return notes


def visible_blocks(text: str, name: str) -> tuple[list[Block], tuple[str, ...]]:
    """Return all that a page shows, and what is to be said of it."""
    root = parsed(text, name)
    looks = read_styles(root)
    hidden = hidden_elements(root, looks.styles)
    return read_blocks(root, hidden), _notes(hidden, looks)


def parsed(text: str, name: str) -> Any:
    """Return the root element of a page, as lxml reads it."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(_DECLARATION.sub("", text, count=1).translate(_CONTROLS))
    except (etree.ParserError, ValueError) as error:
        raise DamagedFileError(name, f"is damaged: {error}") from None
    _open_body(root)
    return root


def _open_body(root: Any) -> None:
    """Move what no head holds into the body, as browsers do: libxml2 knows no elements of HTML 5."""
    head = root.find("head")
    children = [] if head is None else list(head)
    first = next(
        (k for k, e in enumerate(children) if isinstance(e.tag, str) and e.tag not in _OF_HEAD), None
    )
    if head is None or first is None:
        return
    body = root.find("body")
    if body is None:
        body = root.makeelement("body")
        head.addnext(body)
    moved = children[first:]
    body.text, moved[-1].tail = None, (moved[-1].tail or "") + (body.text or "")
    body[:0] = moved


def write_blocks(builder: TextBuilder, blocks: Sequence[Block], part: str | None = None) -> None:
    """Add blocks as paragraphs, each fragment with the XPath of its element and the number of its block."""
    paths = Paths()
    write_placed(
        builder, blocks, lambda element, number: Place(element=paths.of(element), part=part, paragraph=number)
    )


def write_placed(
    builder: TextBuilder, blocks: Iterable[Block], place_of: Callable[[Any, int], Place]
) -> None:
    """Add blocks as paragraphs; `place_of` an element and the number of its block, from 1, is its place."""
    for number, block in enumerate(blocks, start=1):
        builder.gap(PARAGRAPH)
        start = builder.length
        for element, text in block.fragments:
            if element is None:
                builder.gap(text)
                continue
            builder.write(text, place_of(element, number))
        builder.mark(start, block.kind)


def _notes(hidden: dict[Any, bool], looks: Looks) -> tuple[str, ...]:
    texts = sum(hides and bool("".join(element.itertext()).strip()) for element, hides in hidden.items())
    notes = []
    if texts:
        left = "a hidden piece of the page was" if texts == 1 else f"{texts} hidden pieces of the page were"
        notes.append(f"{left} left out")
    if looks.is_cut:
        notes.append(
            f"its style sheets have more than {MOST_RULES:,} rules that can hide text, and those after them "
            "were not looked at: text that no reader sees may be among the rest"
        )
    return tuple(notes)
