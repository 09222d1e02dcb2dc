"""The visible text of a page in blocks: paragraphs, headings, items of lists, rows of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.files.html_pages.signed import sayer_of, words_of
from summarizer.source.document import BlockKind
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search "
    "section summary table caption colgroup tbody thead tfoot tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_LINE = "line"  # no element of HTML: a line of a Markdown file, as it is rendered here
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NAVIGATION = frozenset(("nav", "header", "footer", "aside", "form", "menu", "search"))
_NAVIGATION_ROLES = frozenset(
    "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog form".split()
)
_LINKED, _ALL = 0.5, 0.9  # share of a block inside links that makes it a list of links, or one link
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_LABEL = re.compile(r"\W*\w[\w ]{0,20}:\s*")
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_CELL_GAP = " | "
_DASHES = frozenset("-–—―")
_LONGEST_ROW = 300  # characters; a longer one tells something


@dataclass(slots=True)
class Block:
    """A stretch of text between two breaks; `fragments` are texts and the elements they stand in."""

    fragments: list[tuple[Any, str]] = field(default_factory=list)
    linked: int = 0  # characters inside links
    in_navigation: bool = False
    names_page: bool = False  # whether it is the title of its page

    @property
    def text(self) -> str:
        """The text of all fragments."""
        return "".join(text for _, text in self.fragments)

    @property
    def element(self) -> Any:
        """The block element that the first fragment stands in."""
        element = self.fragments[0][0]
        while element.tag not in _BLOCKS and element.tag not in _CELLS:  # a line of Markdown
            element = element.getparent()
        return element

    @property
    def is_heading(self) -> bool:
        """Whether it stands in a heading, h1 to h6."""
        return not _HEADINGS.isdisjoint(self._tags)

    @property
    def is_headline(self) -> bool:
        """Whether it stands in a heading of the first degree."""
        return "h1" in self._tags

    @property
    def signs_quotation(self) -> bool:
        """Whether it is the foot of a block quotation, which says whose words it has."""
        return {"blockquote", "footer"} <= self._tags

    @property
    def kind(self) -> BlockKind | None:
        """What the page marks it as; None for prose, and for a whole sentence in the place of a heading."""
        if self.names_page or (self.is_heading and not self.ends_sentence):
            return BlockKind.HEADING
        if "figcaption" in self._tags:
            return BlockKind.CAPTION
        if any(element is None for element, _ in self.fragments) and len(self.text) <= _LONGEST_ROW:
            return BlockKind.TABLE_ROW
        parent = self.element.getparent()
        if self.element.tag == "li" or (parent is not None and parent.tag == "li"):
            return BlockKind.LIST_ITEM
        return BlockKind.QUOTATION if "blockquote" in self._tags else None

    @property
    def is_link_list(self) -> bool:
        """Whether most of it are links."""
        return self.linked > _LINKED * len(self.text)

    @property
    def leads_on(self) -> bool:
        """Whether it is nothing but a link, marks and a label apart: "[Read: How the mill burned]"."""
        label = _LABEL.match(self.text)
        return (
            self.linked >= _ALL * (len(self.text) - len(label.group() if label else ""))
            and not self.is_heading
        )

    @property
    def ends_sentence(self) -> bool:
        """Whether a mark that ends a sentence ends it."""
        return _SENTENCE.search(self.text) is not None

    @property
    def _tags(self) -> set[str]:
        return {self.element.tag, *(parent.tag for parent in self.element.iterancestors())}


def read_blocks(root: Any, hidden: dict[Any, bool]) -> list[Block]:
    """Return the blocks of a page in reading order, without what `hidden` holds."""
    collector = _Collector()
    for event, element in _events(root, hidden):
        if event == "start":
            collector.enter(element)
        elif event == "text":
            collector.take(element.text)
        elif event == "end":
            collector.leave(element)
        elif event == "gap":
            collector.take(" ")
        else:
            collector.take(element.tail)
    collector.flush()
    return collector.blocks


def _events(root: Any, hidden: dict[Any, bool]) -> Iterator[tuple[str, Any]]:
    """Yield "start", "text", "end" and "tail" of each visible element; of others the tail alone.

    "gap" stands for a mark that none but a screen reader is told, between what styles set apart.
    """
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in {"comment", "pi"}:
            yield "tail", element
        elif element in hidden or _is_note_mark(element):
            if event == "start":
                walker.skip_subtree()
                continue
            if _is_mark(element):
                yield "gap", element
            yield "tail", element
        elif event == "start":
            yield "start", element
            yield "text", element
        else:
            yield "end", element
            if element is not root:
                yield "tail", element


def _is_mark(element: Any) -> bool:
    """Whether an element holds marks and no word: the hidden ": " between a kicker and its headline."""
    words = "".join(element.itertext())
    return bool(words) and not any(letter.isalnum() for letter in words)


def _is_note_mark(element: Any) -> bool:
    """Whether it is the raised mark of a note: a link to a place on the same page."""
    if element.tag != "sup":
        return False
    return any((link.get("href") or "").startswith("#") for link in element.iter("a"))


class _Collector:
    """Cuts the text of a page into blocks while it is walked through."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._block = Block()
        self._owners: list[Any] = []
        self._links = 0
        self._kept_lines = 0
        self._raised = 0
        self._navigation: list[Any] = []
        self._sayer: Any = None  # whose words stand in the block quotation that is being read
        self._opens = False  # whether what comes next is the beginning of a paragraph of them

    def enter(self, element: Any) -> None:
        tag = element.tag
        if tag == "br":
            self._break_line()
        elif tag in _CELLS and not _has_blocks(element):
            self._next_cell()
            self._owners.append(element)
        elif tag in _BLOCKS or tag in _CELLS:
            self.flush()
            self._owners.append(element)
        elif tag == _LINE:
            self._owners.append(element)
        self._links += tag == "a"
        self._kept_lines += tag == "pre"
        self._raised += tag == "sup"
        if _is_navigation(element):
            self._navigation.append(element)
        if tag == "q":
            self._append("“")
        elif tag == "blockquote":
            self._sayer = sayer_of(element)
        elif element is self._sayer:
            self._close_quotation()
            dash = "" if words_of(element)[0] in _DASHES else "— "
            self._append(f" {dash}" if self._block.fragments else dash)
        self._opens = self._sayer is not None and (tag in _BLOCKS or self._opens)

    def leave(self, element: Any) -> None:
        tag = element.tag
        if tag == "q":
            self._append("”")
        elif tag == "blockquote" and self._sayer is not None:
            self._close_quotation()  # who says it is hidden
        if self._owners and self._owners[-1] is element:
            if tag in _BLOCKS or (tag in _CELLS and _has_blocks(element)):
                self.flush()
            self._owners.pop()
        self._links -= tag == "a"
        self._kept_lines -= tag == "pre"
        self._raised -= tag == "sup"
        if self._navigation and self._navigation[-1] is element:
            self.flush()
            self._navigation.pop()

    def take(self, text: str | None) -> None:
        text = as_seen(text or "")
        if not self._kept_lines:
            text = _SPACE.sub(" ", text)
        if self._raised and len(text) <= 4:
            text = text.translate(_RAISED)
        self._append(text)

    def flush(self) -> None:
        fragments = self._block.fragments
        while fragments and not fragments[-1][1].rstrip():
            fragments.pop()
        if fragments:
            fragments[-1] = (fragments[-1][0], fragments[-1][1].rstrip())
            self.blocks.append(self._block)
        self._block = Block(in_navigation=bool(self._navigation))

    def _close_quotation(self) -> None:
        """Put behind a block quotation the mark that it has by its style."""
        self._sayer, self._opens = None, False
        said = next((block for block in (self._block, *self.blocks[-1:]) if block.fragments), None)
        if said is not None:
            element, text = said.fragments[-1]
            said.fragments[-1] = (element, text.rstrip() + "”")

    def _append(self, text: str) -> None:
        fragments = self._block.fragments
        if self._opens and text.strip():
            self._opens, text = False, "“" + text.lstrip()
        if not fragments:
            self._block.in_navigation = bool(self._navigation)
        if not self._kept_lines and (not fragments or fragments[-1][1].endswith((" ", "\n"))):
            text = text.lstrip(" ")
        if text and self._owners:
            self._block.linked += len(text) if self._links else 0
            fragments.append((self._owners[-1], text))

    def _break_line(self) -> None:
        """Break the line; two breaks end a paragraph."""
        fragments = self._block.fragments
        if fragments and fragments[-1][1].endswith("\n"):
            self.flush()
        elif fragments:
            fragments[-1] = (fragments[-1][0], fragments[-1][1].rstrip(" "))
            fragments.append((self._owners[-1], "\n"))

    def _next_cell(self) -> None:
        fragments = self._block.fragments
        if fragments:
            fragments[-1] = (fragments[-1][0], fragments[-1][1].rstrip(" "))
            fragments.append((None, _CELL_GAP))


def _has_blocks(element: Any) -> bool:
    return any(child.tag in _BLOCKS for child in element.iterdescendants())


def _is_navigation(element: Any) -> bool:
    role = (element.get("role") or "").lower()
    return (element.tag in _NAVIGATION or role in _NAVIGATION_ROLES) and not _in_article(element)


def _in_article(element: Any) -> bool:
    """Whether a header or footer is one of an article or quotation, not of the page."""
    if element.tag not in {"header", "footer"}:
        return False
    return any(parent.tag in {"article", "main", "blockquote"} for parent in element.iterancestors())
