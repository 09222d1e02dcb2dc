"""Fit which words are verbs where they stand, from treebanks in the CoNLL-U format.

Only the words, the column XPOS (Penn tags: VBD, VBP, VBZ and MD are finite verbs, VB… verbs) and the blank
lines between sentences are read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation.fitting.logistic import Example, fit
from summarizer.evaluation.fitting.treebanks import read_rows
from summarizer.source.speech.parts import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_FREQUENT = 200  # the most frequent words, which count as themselves where they are neighbours
_FEWEST = 5  # a word seen less often is judged by its shape
_LEAST = 0.6  # weights nearer to 0 are left out
_PASSES = 3


class Tagged(NamedTuple):
    """A word of a treebank with its Penn tag."""

    word: str
    tag: str


def fit_parts(paths: Iterable[Path]) -> dict[str, Any]:
    """Return the weights of `summarizer.source.speech.parts`, fitted on the treebanks at `paths`."""
    sentences = [sentence for path in paths for sentence in read_treebank(path)]
    counts = Counter(tagged.word.lower() for sentence in sentences for tagged in sentence)
    words = frozenset([word for word, _ in counts.most_common(_FREQUENT * 2) if word.isalpha()][:_FREQUENT])
    known = {f"w={word}" for word, count in counts.items() if count >= _FEWEST}
    found = [
        (tagged.tag, _known(features(near, words), known))
        for sentence in sentences
        for tagged, near in _cases(sentence)
    ]
    verb = fit([Example(f, tag.startswith("VB") or tag == "MD") for tag, f in found], passes=_PASSES)
    finite = fit([Example(f, tag in _FINITE) for tag, f in found], passes=_PASSES)
    return {"words": sorted(words), "odds": _kept(verb, finite)}


def read_treebank(path: Path) -> list[list[Tagged]]:
    """Return the sentences of a CoNLL-U file; words that a contraction is split into are left as they are."""
    return [[Tagged(row[1], row[4]) for row in rows] for rows in read_rows(path)]


def _cases(sentence: Sequence[Tagged]) -> Iterator[tuple[Tagged, tuple[str, str, str, str]]]:
    words = ["", "", *(tagged.word for tagged in sentence), ""]
    for at, tagged in enumerate(sentence):
        if tagged.word[0].isalpha():
            yield tagged, (words[at], words[at + 1], words[at + 2], words[at + 3])


def _known(found: Iterable[str], known: set[str]) -> dict[str, float]:
    return {name: 1.0 for name in found if not name.startswith("w=") or name in known}


def _kept(verb: dict[str, float], finite: dict[str, float]) -> dict[str, tuple[float, float]]:
    pairs = {name: (verb.get(name, 0.0), finite.get(name, 0.0)) for name in sorted(verb.keys() | finite)}
    return {
        name: (round(pair[0], 1), round(pair[1], 1))
        for name, pair in pairs.items()
        if max(map(abs, pair)) >= _LEAST
    }
