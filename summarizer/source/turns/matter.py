"""Labels at head and foot of a transcript that name nobody: "SUBJECT: Tolls", "MEDIA CONTACT: Ann Lund"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.source.turns.labels import ADDRESS, key
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.document import Document
    from summarizer.source.turns.labels import Label

_ENDED = re.compile(r"[.!?…—–-][\"'”’»)\]]*\s*\Z")
_SMALL = re.compile(r"\b[a-zß-ÿ]{2,}")
_NUMBER = re.compile(r"\d(?:[ ()/-]?\d){5,}")  # to call
_DIGIT = re.compile(r"\d")


def spoken_labels(document: Document, labels: dict[int, Label]) -> tuple[dict[int, Label], int]:
    """Return the labels of speakers, and the number of the paragraph at which the transcript ends.

    What is no speaker's stands once, outside all that is said.
    """
    times = Counter(key(label.name.of(document.text)) for label in labels.values())
    order = sorted(labels)
    while order and _is_matter(document, order[0], labels[order[0]], times):
        order.pop(0)
    end = len(document.paragraphs)
    while order and _is_matter(document, order[-1], labels[order[-1]], times):
        end = order.pop()
    return {at: labels[at] for at in order}, end


def _is_matter(document: Document, at: int, label: Label, times: Counter[tuple[str, ...]]) -> bool:
    """Whether a date, a telephone number or a topic stands behind a label, and nothing that is said."""
    name = key(label.name.of(document.text))
    words = document.text[label.end : document.paragraphs[at].span.end]
    if times[name] > 1 or not words.strip() or ADDRESS.search(words):
        return False
    head = name[-1]
    if _NUMBER.search(words) or (_DIGIT.search(words) and not _SMALL.search(words)):
        return True
    several = not any(part == "n" and base == head for part, base in lemmas(head))
    nobody = all(sort_of(word) in {Sort.WORDS, Sort.THING} for word in name)
    return nobody and (several or not _ENDED.search(words))
