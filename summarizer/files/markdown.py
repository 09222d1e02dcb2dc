"""Markdown: what its readers see once it is rendered, each stretch with the line of the file it stands in.

It is rendered to HTML whose elements carry the numbers of their lines, and read as a page is: so HTML inside
it is read too, and what that hides is hidden.
"""

from __future__ import annotations

import re
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from summarizer.files import extra
from summarizer.files.building import TextBuilder
from summarizer.files.places import Place
from summarizer.files.source_file import Reading
from summarizer.source.document import BlockKind
from summarizer.source.layout.marks import label_of_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from summarizer.files.encodings import Decoded
    from summarizer.files.html_pages.blocks import Block

_BREAK = re.compile(r"\r\n?|\n")
_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(?=[\w-]+[ \t]*[:=]|#)(.*?\n)\1[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"title[ \t]*[:=][ \t]*([\"']?)(?![>|])(\S.*?)\1[ \t]*$", re.MULTILINE)
# What the makers of sites write for their programs: shortcodes, attributes, imports, kinds of notes.
_FOR_PROGRAMS = re.compile(
    r"""\{%.*?%\}|\{\{.*?\}\}|[ \t]*\{:?[ \t]?[#.][^{}\n]*\}[ \t]*$
    |(?<=^>[ ])\[!\w+\][+-]?|^import[ ].+[ ]from[ ]["'][^"'\n]+["'];?$|^:::+.*$""",
    re.MULTILINE | re.VERBOSE,
)
_TAG = re.compile(r"<([A-Za-z][\w-]*)(?=[\s/>])")
_LINE = "data-line"
_PACKAGES = ("markdown_it", "mdit_py_plugins", "lxml", "cssselect", "tinycss2")


def read_markdown(decoded: Decoded, name: str) -> Reading:
    """Return the words of a Markdown file: links without addresses, no marks, no code, notes at the end.

    The title that stands in its data is its headline, unless the text begins with one of its own.
    """
    extra.require("a Markdown file", *_PACKAGES)
    from summarizer.files.html_pages.reading import visible_blocks

    text = _BREAK.sub("\n", decoded.text)
    title, text = _without_matter(text)
    page, codes = _rendered(_FOR_PROGRAMS.sub("", text))
    shown, notes = visible_blocks(page, name)
    blocks = [block for block in shown if not (block.linked and block.leads_on)]  # "**Ann Orr:**" stays
    headline = _headline(blocks if title is None else blocks[:1])
    builder = TextBuilder()
    if title and not headline:
        builder.write(*title)
        builder.mark(0, BlockKind.HEADING)
    _write(builder, blocks)
    left = (f"{codes} blocks of code were left out" if codes > 1 else "a block of code was left out",)
    return Reading(builder, headline or (title and title[0]) or None, (left if codes else ()) + notes)


def _without_matter(text: str) -> tuple[tuple[str, Place] | None, str]:
    """Return the title in the data at the top of a file, and the text with that data as empty lines."""
    matter = _MATTER.match(text)
    if matter is None:
        return None, text
    found = _TITLE.search(text, 0, matter.end())
    line = text.count("\n", 0, found.start()) + 1 if found else 0
    rest = "\n" * matter.group().count("\n") + text[matter.end() :]
    return ((found[2].strip(), Place(line=line)) if found else None), rest


def _headline(blocks: Sequence[Block]) -> str | None:
    return next((" ".join(block.text.split()) for block in blocks if block.is_headline), None)


def _write(builder: TextBuilder, blocks: Iterable[Block]) -> None:
    from summarizer.files.html_pages.reading import write_placed

    line = 1

    def place_of(element: Any, _: int) -> Place:
        nonlocal line
        line = _line_of(element) or line
        return Place(line=line)

    write_placed(builder, blocks, place_of)


def _line_of(element: Any) -> int | None:
    while element is not None:
        if (said := element.get(_LINE, "")).isdecimal():
            return int(said[:9])
        element = element.getparent()
    return None


def _rendered(text: str) -> tuple[str, int]:
    """Return a page of HTML whose elements know their lines, and how many blocks of code are not in it."""
    parser = _parser()
    tokens = parser.parse(text)
    codes = sum(token.type in {"fence", "code_block"} for token in tokens)
    for token in tokens:
        if token.map is not None:
            token.attrSet(_LINE, str(token.map[0] + 1))
            _number(token.children or (), token.map[0] + 1)
    body: str = parser.renderer.render(tokens, parser.options, {})
    return f"<!doctype html><html><body>{body}</body></html>", codes


def _number(children: Iterable[Token], line: int) -> None:
    """Tell the words of a paragraph their lines."""
    for child in children:
        child.meta = {**child.meta, _LINE: line}
        line += child.type in {"softbreak", "hardbreak"}


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(tasklists_plugin).use(deflist_plugin)
    for kind in ("fence", "code_block", "footnote_anchor"):
        parser.add_render_rule(kind, _nothing)
    for kind in ("text", "code_inline"):
        parser.add_render_rule(kind, _words)
    parser.add_render_rule("softbreak", _soft_break)
    parser.add_render_rule("html_block", _markup)
    return parser


def _nothing(_renderer: Any, _tokens: Sequence[Token], _at: int, _options: Any, _env: Any) -> str:
    return ""


def _words(_renderer: Any, tokens: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    token = tokens[at]
    return f'<line {_LINE}="{token.meta.get(_LINE, "")}">{escape(token.content or " ")}</line>'


def _soft_break(renderer: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """Return a space, or a break where the next line begins like a turn of a transcript."""
    line = takewhile(lambda token: token.type != "softbreak", tokens[at + 1 :])
    turns = label_of_turn("".join(token.content for token in line))
    return "<br>" if turns else _words(renderer, tokens, at, options, env)


def _markup(_renderer: Any, tokens: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    """Return markup of the author's own, its elements with their lines."""
    first = (tokens[at].map or (0,))[0] + 1
    lines = tokens[at].content.split("\n")
    return "\n".join(
        _TAG.sub(rf'<\1 {_LINE}="{number}"', line) for number, line in enumerate(lines, start=first)
    )
