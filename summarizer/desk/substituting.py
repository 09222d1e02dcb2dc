"""A name in the place of another: the same words around, and a name in their midst on either side."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from summarizer.source.document import Span
from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, NUMBER_WORDS, TITLES
from summarizer.verifying.checking.proving.grammar import PRONOUNS

_NO_NAMES = FUNCTION_WORDS | PRONOUNS | TITLES | NUMBER_WORDS
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_NAME = re.compile(r"[A-ZÄÖÜ][\w’'-]*(?:\s[A-ZÄÖÜ][\w’'-]*)*")
_FAR = 60
_LEAST_COMMON = 4
_LONGEST = 4


def substitute(sentence: str, name: str, text: str, evidence: Span) -> Span | None:
    """Return the place in `evidence` of the name that stands where the sentence has `name`, if there is one.

    The two sentences must have at least four words in common, a neighbour of the name among them, and both
    names be capitalised and of at most four words.
    """
    ours = list(_WORD.finditer(sentence))
    theirs = list(_WORD.finditer(text, evidence.start, evidence.end))
    matcher = SequenceMatcher(None, [_low(w) for w in ours], [_low(w) for w in theirs], autojunk=False)
    changes = matcher.get_opcodes()
    if sum(b - a for kind, a, b, _, _ in changes if kind == "equal") < _LEAST_COMMON:
        return None
    for kind, a, b, c, d in changes:
        if kind != "replace" or max(b - a, d - c) > _LONGEST:
            continue
        said = sentence[ours[a].start() : ours[b - 1].end()]
        if (said in name or name in said) and _is_name(ours[a:b], a) and _is_name(theirs[c:d], c):
            return Span(theirs[c].start(), theirs[d - 1].end())
    return None


def _low(word: re.Match[str]) -> str:
    return word.group().casefold()


def _uncut(word: re.Match[str]) -> str:
    """Return a word without what is cut short behind it: "I" of "I've"."""
    return re.split("['’]", _low(word))[0]


def _is_name(words: list[re.Match[str]], first: int) -> bool:
    """Whether some words, the first of them at a place of its sentence, have one that can be a name."""
    return any(
        word.group()[0].isupper()
        and _NO_NAMES.isdisjoint({_low(word), _uncut(word)})
        and (first + n or not lemmas(_low(word)))
        for n, word in enumerate(words)
    )


def name_around(text: str, place: Span) -> str:
    """Return the whole name that a place is part of: "Norvane Fluidics" for "Fluidics"."""
    runs = (run for run in _NAME.finditer(text, max(0, place.start - _FAR), place.end + _FAR))
    return next((r.group() for r in runs if Span(*r.span()).overlaps(place)), place.of(text))
