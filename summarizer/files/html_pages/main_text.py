"""Which blocks of a page are its article: trafilatura says, and what stands between them is kept too."""

from __future__ import annotations

import copy
import logging
import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.files.html_pages.blocks import Block

_LETTERS = re.compile(r"[\W_]+")
_LEAST = 200  # letters that trafilatura must find; below, it has missed the text
_SHARE = 0.25  # of the letters outside navigation that it must find
_LONG = 25  # letters of a block that can be known by its words, wherever it stands
_MOST_BLOCKS = 4000  # beyond, blocks are known by their words alone: the matcher would take too long
_MARK = "data-summarizer-hidden"


def main_blocks(root: Any, hidden: dict[Any, bool], blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of the article in order; all blocks outside navigation where none is found."""
    outside = [block for block in blocks if not block.in_navigation and not block.is_link_list]
    keys = [_letters(block.text) for block in blocks]
    found = _matched(keys, _extracted(root, hidden))
    length = sum(len(keys[at]) for at in found)
    if length < _LEAST or length < _SHARE * sum(len(_letters(block.text)) for block in outside):
        return outside
    return _filled(blocks, found)


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


def _filled(blocks: Sequence[Block], found: set[int]) -> list[Block]:
    """Add the headline before the article and, inside it, what stands beside its paragraphs."""
    first, last = min(found), max(found)
    parents = Counter(id(blocks[at].element.getparent()) for at in found)
    kept = set(found)
    for at in range(first, last + 1):
        block = blocks[at]
        beside = parents[id(block.element.getparent())] > 1 and block.element.tag == "p"
        if beside and block.ends_sentence and not block.in_navigation and not block.is_link_list:
            kept.add(at)
    headlines = [at for at in range(first) if blocks[at].is_headline]
    article = [blocks[at] for at in sorted(kept | set(headlines[-1:]))]
    return [block for block in article if not block.leads_on] or article
