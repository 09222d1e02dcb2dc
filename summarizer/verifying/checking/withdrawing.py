"""Sentences that a text tells only to say that they are false, or supposes: "MYTH: …", "Imagine …"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of

if TYPE_CHECKING:
    from summarizer.source.document import Document

_MOST_BETWEEN = 1  # sentences that may stand between what is told and what takes it back


def withdrawn(document: Document) -> frozenset[int]:
    """Return the sentences of a text, by number, that prove nothing: it calls them false or supposes them."""
    labelled, taking_back, imagining, superseded = _patterns(document.language)
    texts = [sentence.span.of(document.text) for sentence in document.sentences]
    found = {number for number, text in enumerate(texts) if labelled.match(text)}
    found |= {number + 1 for number, text in enumerate(texts[:-1]) if labelled.fullmatch(text)}
    found |= {number for number, text in enumerate(texts) if superseded.match(text)}
    for number, text in enumerate(texts):
        if imagining.match(text) and not text.endswith("?") and number + 1 < len(texts):
            found.add(number + 1)
        if number and (back := taking_back.match(text)):
            first = max(0, number - 1 - (_MOST_BETWEEN if back["points"] else 0))
            found.update(range(first, number))
    return frozenset(found)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what labels a false sentence, how one begins that takes others back, and one that supposes."""
    words = language_of(language).stances
    labels, verdicts, pointing = (_any(part) for part in (words.labels, words.verdicts, words.pointing))
    charges = _any(words.charges)
    labelled = rf"\W*(?:{labels})\s*(?:[:–—?]|-\s)\s*"
    pointed = rf"(?P<points>{pointing})\b(?:\s+(?:{charges}))?(?:,.{{1,60}}?,)?\s+(?:is|was|are|were)\s+"
    hedged = r"(?:(?:simply|plainly|entirely|a)\s+)?"
    judged = r"(?:verdict|(?:our\s+)?rating|conclusion)\s*:\s*"
    back = rf"\W*(?:{pointed}{hedged}|{judged})(?:{verdicts})\b"
    imagined = rf"(?:{_any(words.imagining)})\b(?!:)"
    replaced = rf"(?:{_any(words.superseded)})\b"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (labelled, back, imagined, replaced))


def _any(words: frozenset[str]) -> str:
    """Return what any of some words look like; those of several words have hyphens for spaces."""
    patterns = (r"\s".join(map(re.escape, word.split("-"))) for word in words)
    return "|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)"
