"""What may be the title of a text: its first line, the data before a Markdown file, a line behind menus."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.selecting.captions import is_caption
from summarizer.selecting.letterheads import names_no_news
from summarizer.selecting.salience.abstracts import parts
from summarizer.selecting.salience.furniture import DATUM, tells_where_to_turn
from summarizer.selecting.salience.keys import WORD, key
from summarizer.source.document import BlockKind, NumberKind, Span
from summarizer.source.layout.sites import title_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block, Document

FIRST_BLOCKS = 3  # of a text, among which its own title stands
_HEAD = 12  # blocks in which the title of a memo may stand
_TRAIL = re.compile(r"\s[>»›]\s")  # the way to a page: "Home > News > Releases"
_GAP = re.compile(r"\t| {3,}")  # between what stands at the left and at the right of a line
_FEWEST, _MOST, _MOST_TWICE = 4, 40, 60  # words
_LONGEST_SENTENCE = 20  # words of a title with a full stop
_DATED = frozenset({NumberKind.DATE, NumberKind.TIME})
_FEWEST_TWICE = 3  # where a line stands again, or is said to be the title
_BETWEEN = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.HEADING})
_ASIDE = _BETWEEN - {BlockKind.HEADING}
_FIELD = re.compile(r"title:\s*[\"']?(?P<title>[^\"'\n].*?)[\"']?\s*\Z")  # of the data before a Markdown file
_YEAR = re.compile(r"\d{4}")
_MAIN = "# "
_UNMARKED = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_ENDED = (".", "!", "?", "”", '"', "’")
_STOPS = (".", "!", "?", "…", ":", ";")


def titles_of(document: Document, before: int) -> Iterator[Span]:
    """Yield what may be the title of a text whose news begins at `before`, the likeliest first.

    What is only a date is none.
    """
    found = (title for title in _lines(document, before) if _names_more(document, title))
    yield from (_below_crumbs(document, title) for title in found)


def _lines(document: Document, before: int) -> Iterator[Span]:
    yield from filter(None, (_field(document, block) for block in _data(document)))
    yield from filter(None, (_main_heading(document), _below_letterhead(document)))
    blocks, text = document.blocks, document.text
    bounds = _FEWEST_TWICE, _MOST_TWICE
    above = [block for block in blocks[:FIRST_BLOCKS] if block.kind not in _ASIDE]
    first = [title for block in above if (title := _title(block.span, text, *bounds))]
    heads = [block for block in blocks if block.kind is BlockKind.HEADING and block.span.start < before]
    titles = [title for block in heads if (title := _title(block.span, text))]
    opening = [title for title in first if _opens(document, title)]
    yield from (title for title in opening or first if title in titles or _stands_again(document, title))
    if opening:
        return  # the headings that follow are those of sections
    yield from filter(None, [_opening_sentence(document)])
    yield from titles[-1:]
    head = blocks[:_HEAD][-1].span.end if blocks else 0  # of a memo, with its data around its title
    yield from (title for title in titles if title.end <= head)


def _names_more(document: Document, title: Span) -> bool:
    """Whether a title says more than when: not "Wednesday, 4 May 2031", nor "DOORSTOP, KORR, 4 MAY 2031"."""
    dates = [number.span for number in document.numbers_in(title) if number.kind in _DATED]
    words = [word for word in WORD.finditer(document.text, title.start, title.end) if key(word.group())]
    undated = [word for word in words if not any(date.contains(Span(*word.span())) for date in dates)]
    shouted = title.of(document.text).isupper() and any(
        _YEAR.search(date.of(document.text)) for date in dates
    )
    return not dates or (len(undated) >= _FEWEST and not shouted)


def _opening_sentence(document: Document) -> Span | None:
    """Return the one sentence that stands over a text, with a full stop as some collections have it."""
    first, second = (*document.blocks[:2], None, None)[:2]
    if first is None or second is None or {first.kind, second.kind} != {BlockKind.PARAGRAPH}:
        return None
    words, below = (len(block.span.of(document.text).split()) for block in (first, second))
    alone = len(document.paragraphs[0].sentences) == 1
    alone = alone and first.span.of(document.text).endswith(_ENDED)
    fits = alone and _FEWEST <= words <= _LONGEST_SENTENCE and words < below
    fits = fits and not is_caption(document.text, first.span)
    return first.span if fits and not parts(document) else None


def _below_crumbs(document: Document, title: Span) -> Span:
    """Return a heading without the way to its page, where it stands again without: "Home Pier closed"."""
    words = title.of(document.text)
    for block in document.blocks[:_HEAD]:
        own = block.span.of(document.text)
        if block.kind is BlockKind.HEADING and words.endswith(f" {own}") and len(own.split()) >= _FEWEST:
            return block.span
    return title


def is_stated(document: Document, title: Span) -> bool:
    """Whether the data before a text say that this is its title, or it is the only main heading."""
    return title == _main_heading(document) or any(b.span.contains(title) for b in _data(document))


def follows_at_once(document: Document, title: Span) -> bool:
    """Whether a title opens a text, and prose follows it but for a date, a name or the title again."""
    first, *others = document.blocks[:_HEAD] or [None]
    if first is None or not first.span.contains(title):
        return False
    after = next((block for block in others if block and block.kind not in _BETWEEN), None)
    return after is not None and after.kind is BlockKind.PARAGRAPH


def stands_in_head(document: Document, title: Span) -> bool:
    """Whether a title stands among the headings over a text, before anything is told."""
    for block in document.blocks[:_HEAD]:
        if block.span.contains(title):
            return block.kind is BlockKind.HEADING
        if block.kind.is_prose:
            return False
    return False


def _opens(document: Document, title: Span) -> bool:
    """Whether a heading opens a text, and prose or turns stand right below it: no menu of a page does."""
    first, *others = document.blocks[:2]
    heads = first.kind is BlockKind.HEADING and first.span.contains(title)
    return heads and any(block.kind is BlockKind.PARAGRAPH or block.kind.is_turn for block in others)


def _main_heading(document: Document) -> Span | None:
    """Return the only heading of the first level of a Markdown file."""
    text = document.text
    found = [block for block in document.blocks if text.startswith(_MAIN, block.span.start)]
    return _title(found[0].span, text, _FEWEST_TWICE) if len(found) == 1 else None


def _below_letterhead(document: Document) -> Span | None:
    """Return the line or two between the numbers and addresses of an office and what it tells."""
    text, head = document.text, document.blocks[:_HEAD]
    body = next((at for at, block in enumerate(head) if block.span.of(text).endswith(_ENDED)), 0)
    if not any(tells_where_to_turn(block.span.of(text)) for block in head[: max(0, body - 1)]):
        return None
    above = head[body - 1]
    is_open = above.kind not in _UNMARKED or above.span.of(text).endswith((*_STOPS, ","))
    return None if is_open else _title(above.span, text)


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
    return _title(Span(start, end), document.text, _FEWEST_TWICE)


def _title(heading: Span, text: str, fewest: int = _FEWEST, most: int = _MOST) -> Span | None:
    """Return a heading without the name of its site, None where it is too short or long for a title."""
    words = heading.of(text).rstrip()
    words = words.rstrip('" ') if words.count('"') % 2 else words
    start = len(words) - len(words.lstrip("# "))
    end = title_end(words)
    parted = _TRAIL.search(words) or _GAP.search(words) or DATUM.match(words)
    fits = fewest <= len(words[start:end].split()) <= most and not parted
    fits = fits and not names_no_news(words[start:end]) and not is_caption(text, heading)
    return Span(heading.start + start, heading.start + end) if fits else None


def _stands_again(document: Document, title: Span) -> bool:
    """Whether a line stands again by itself, perhaps broken: a title over its text.

    Of those with a full stop only what opens a text is one: sentences may stand again too.
    """
    words = title.of(document.text).split()
    if words[-1].endswith(_STOPS) and not document.blocks[0].span.contains(title):
        return False
    spelled = r"\s+".join(map(re.escape, words))
    again = re.compile(rf"^[ \t]*{spelled}[ \t]*$", re.MULTILINE)
    return again.search(document.text, title.end) is not None
