"""The place that comes nearest to words that are not in a text: a suggestion for a reader, never a proof."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from summarizer.coverage import Nearest
from summarizer.verifying.index import TextIndex, Words, words_of
from summarizer.verifying.locate import as_index

if TYPE_CHECKING:
    from summarizer.source.document import Document

_LEAST_LIKENESS = 0.5
_RARE_WORDS = 24
_MOST_PLACES = 400
_LONGEST = 400


def nearest(fragment: str, source: str | Document | TextIndex) -> Nearest | None:
    """Suggest the place of the text whose words come nearest to `fragment`, with a word diff.

    None when fewer than half of the words agree. The first 400 words of a longer fragment are compared. The
    search goes by the fragment's rarest words, so its cost does not grow with the text.
    """
    index = as_index(source)
    wanted = words_of(fragment)[:_LONGEST]
    start = _likely_start(wanted, index.words)
    if start is None:
        return None
    window = _window(wanted, index.words, start)
    if window is None:
        return None
    span = index.words.span(*window)
    return Nearest(span=span, diff=_diff(_from_word_to_word(fragment), span.of(index.text)))


def _likely_start(wanted: list[str], words: Words) -> int | None:
    """Return the word of the text at which most of the rare wanted words say that the fragment begins."""
    known = [(len(words.places[word]), place) for place, word in enumerate(wanted) if word in words.places]
    votes: Counter[int] = Counter()
    for count, place in sorted(known)[:_RARE_WORDS]:
        weight = 1 + 1000 // count
        for found in words.places[wanted[place]][:_MOST_PLACES]:
            start = found - place
            votes[start] += 2 * weight
            votes[start - 1] += weight
            votes[start + 1] += weight
    return max(votes, key=lambda start: (votes[start], -start)) if votes else None


def _window(wanted: list[str], words: Words, start: int) -> tuple[int, int] | None:
    """Return the first and last word of the stretch around `start` that agrees with the wanted words."""
    slack = 3 + len(wanted) // 5
    low = max(0, start - slack)
    there = words.tokens[low : start + len(wanted) + slack]
    blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()[:-1]
    if sum(block.size for block in blocks) < max(1, _LEAST_LIKENESS * len(wanted)):
        return None
    first = max(0, blocks[0].b - blocks[0].a)
    last = blocks[-1].b + len(wanted) - blocks[-1].a - 1
    return low + first, low + min(last, len(there) - 1)


def _from_word_to_word(text: str) -> str:
    """Return `text` without the marks before its first word and behind its last, as its place has none."""
    found = re.search(r"\w(?:.*\w)?", text, re.DOTALL)
    return found[0] if found else text


def _diff(item: str, source: str) -> str:
    """Return the words of both: `[-so-]` only in the item, `{+so+}` only in the source."""
    ours, theirs = re.findall(r"\S+", item), re.findall(r"\S+", source)
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(" ".join(ours[a:b]))
            continue
        parts += [f"[-{' '.join(ours[a:b])}-]"] * (a < b) + [f"{{+{' '.join(theirs[c:d])}+}}"] * (c < d)
    return " ".join(parts)
