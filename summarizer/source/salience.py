"""Which sentences matter: a lexical score, no model.

The score of a sentence is the mean frequency of its content words in the text (the measure of SumBasic,
Nenkova and Vanderwende 2005), with a bonus for standing early, because news puts first what matters most.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.document import Document, Sentence, Span

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_COMMON_SHARE = 0.5
_SHORT = 6


class Salience:
    """The salience of every sentence of a document, from 0 to 1, the highest being 1."""

    def __init__(self, document: Document) -> None:
        """Score the sentences of `document`; linear in its length."""
        self._sentences = document.sentences
        words = [_content_words(sentence.span.of(document.text)) for sentence in document.sentences]
        scores = _scores(words)
        top = max(scores, default=0.0) or 1.0
        self._scores = {s.id: score / top for s, score in zip(self._sentences, scores, strict=True)}

    def of(self, sentence: Sentence) -> float:
        """Return the salience of `sentence`."""
        return self._scores[sentence.id]

    def at(self, span: Span) -> float:
        """Return the salience of the sentence in which `span` begins."""
        return self.of(sentence_at(self._sentences, span))


def sentence_at(sentences: tuple[Sentence, ...], span: Span) -> Sentence:
    """Return the last sentence that begins no later than `span`, or the first."""
    return sentences[max(0, bisect_right(sentences, span.start, key=_start) - 1)]


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _content_words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _scores(sentences: list[set[str]]) -> list[float]:
    counts = Counter(word for words in sentences for word in words)
    limit = max(3.0, _COMMON_SHARE * len(sentences))
    total = sum(count for count in counts.values() if count <= limit) or 1
    scores = []
    for position, words in enumerate(sentences):
        weights = [counts[word] for word in words if counts[word] <= limit]
        central = sum(weights) / (total * max(len(weights), _SHORT))
        scores.append(central * (1 + 1 / (1 + position)))
    return scores
