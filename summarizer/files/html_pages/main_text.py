"""Which blocks of a page are its article: trafilatura says, and what stands between them is kept too."""

from __future__ import annotations

import copy
import logging
import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.files.html_pages.blocks import Block

_LETTERS = re.compile(r"[\W_]+")
_LEAST = 200  # letters that trafilatura must find; below, it has missed the text
_SHARE = 0.25  # of the letters outside navigation that it must find
_LONG = 25  # letters of a block that can be known by its words, wherever it stands
_SHORT_TITLE = 10  # letters of a heading that can be known by the title of its page
_MOST_BLOCKS = 4000  # beyond, blocks are known by their words alone: the matcher would take too long
_MARK = "data-summarizer-hidden"
_TEMPLATE = re.compile(r"\{\{.*\}\}", re.DOTALL)  # what a script would have filled in
_WRITER = re.compile(r"(?:\A|[\s_-])(?:author|autor|auteur)", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:\A|\s)(?:comments?|kommentare?|commentaires?|comentarios?)"
    r"(?:[-_](?:list|area|section|body|content|thread|text|wrapper|container|box))?(?=\s|\Z)",
    re.IGNORECASE,
)
_ASIDE = 0.2  # share of the letters of a page: what is known of its writer is less


def main_blocks(root: Any, hidden: dict[Any, bool], blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of the article in order; all blocks outside navigation where none is found."""
    blocks = _without_comments([block for block in blocks if not _TEMPLATE.fullmatch(block.text)])
    keys = [_letters(block.text) for block in blocks]
    headline = _headline(root, blocks, keys)
    outside = [at for at, block in enumerate(blocks) if not block.in_navigation and not block.is_link_list]
    found = _matched(keys, _extracted(root, hidden)) if blocks else set()
    length = sum(len(keys[at]) for at in found)
    if length < _LEAST or length < _SHARE * sum(len(keys[at]) for at in outside):
        return [blocks[at] for at in sorted({*outside, *([] if headline is None else [headline])})]
    if headline is not None:
        blocks[headline].names_page = True
        before = {at for at in found if at < headline}
        found -= {at for at in before if blocks[at].in_navigation or blocks[at].is_heading}
    return _without_writer(_filled(blocks, found, headline))


def _headline(root: Any, blocks: Sequence[Block], keys: Sequence[str]) -> int | None:
    """Return the number of the last heading of the first degree that the title of the page names.

    `keys` are the letters of the blocks.
    Where no such heading does, it is the first block outside of links that is the title, or another heading.
    """
    titles = [root.findtext(".//title") or "", *root.xpath("//meta[@property='og:title']/@content")]
    named = [_letters(title) for title in titles]
    likely = [
        (at, block, letters in named)
        for at, (block, letters) in enumerate(zip(blocks, keys, strict=True))
        if len(letters) >= _SHORT_TITLE and any(title.startswith(letters) for title in named)
    ]
    heads = [at for at, block, _ in likely if block.is_headline]
    others = [
        at
        for at, block, whole in likely
        if (whole or block.is_heading) and not block.in_navigation and not block.is_link_list
    ]
    return heads[-1] if heads else next(iter(others), None)


def _without_comments(blocks: list[Block]) -> list[Block]:
    """Leave out what readers wrote below an article, unless that is most of the page, as in a forum."""
    own = [block for block in blocks if not any(map(_COMMENTS.search, _called(block)))]
    letters = sum(len(_letters(block.text)) for block in own)
    return own if 2 * letters > sum(len(_letters(block.text)) for block in blocks) else blocks


def _called(block: Block) -> Iterator[str]:
    """Yield how the elements around a block are called."""
    for element in (block.element, *block.element.iterancestors()):
        yield from filter(None, (element.get("class"), element.get("id")))


def _without_writer(article: list[Block]) -> list[Block]:
    """Leave out what a page tells of who wrote it: sentences in a small element that is called so."""
    whole = len(_letters("".join(block.text for block in article)))
    return [block for block in article if not (block.ends_sentence and _is_of_writer(block, _ASIDE * whole))]


def _is_of_writer(block: Block, most: float) -> bool:
    for element in (block.element, *block.element.iterancestors()):
        called = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))
        if _WRITER.search(called):
            return len(_letters("".join(element.itertext()))) <= most
    return False


def _extracted(root: Any, hidden: dict[Any, bool]) -> list[str]:
    """Return the letters of each line that trafilatura takes for the article's."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else it speaks on standard error
    for element, hides in hidden.items():
        if hides:
            element.set(_MARK, "")
    visible = copy.deepcopy(root)
    for element in hidden:
        element.attrib.pop(_MARK, None)
    for element in visible.xpath(f"//*[@{_MARK}]"):
        if element.getparent() is not None:
            element.drop_tree()
    text = trafilatura.extract(visible, include_comments=False, include_tables=True, favor_recall=True)
    return [letters for line in (text or "").splitlines() if (letters := _letters(line))]


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _matched(keys: list[str], lines: list[str]) -> set[int]:
    """Return the numbers of the blocks whose words are in `lines`, in the same order."""
    found: set[int] = set()
    if len(keys) <= _MOST_BLOCKS and len(lines) <= _MOST_BLOCKS:
        matcher = SequenceMatcher(None, keys, lines, autojunk=False)
        for block in matcher.get_matching_blocks():
            found.update(range(block.a, block.a + block.size))
    joined = "\n".join(lines)
    known = set(lines)
    return found | {
        at for at, key in enumerate(keys) if len(key) >= _LONG and (key in known or key in joined)
    }


def _filled(blocks: Sequence[Block], found: set[int], headline: int | None) -> list[Block]:
    """Add the headline of the article and, inside it, what stands beside its paragraphs.

    Where the title of the page names none, the headline is the last heading of the first degree before it
    that is no link to somewhere else.
    """
    first, last = min(found), max(found)
    parents = Counter(id(blocks[at].element.getparent()) for at in found)
    kept = set(found)
    for at in range(first, last + 1):
        block = blocks[at]
        beside = parents[id(block.element.getparent())] > 1 and block.element.tag == "p"
        if beside and block.ends_sentence and not block.in_navigation and not block.is_link_list:
            kept.add(at)
    kept.update(at for at in range(1, len(blocks)) if blocks[at].signs_quotation and at - 1 in kept)
    heads = [at for at in range(first) if blocks[at].is_headline and not blocks[at].is_link_list]
    kept.update(heads[-1:] if headline is None else [headline])
    article = [blocks[at] for at in sorted(kept)]
    return [block for block in article if not block.leads_on] or article
