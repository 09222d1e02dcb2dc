"""The words of a whole text, each spelling looked at once however often it comes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.verifying.checking.readings import values_in
from summarizer.verifying.checking.words import key_of, spelling_of, spellings_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.document import Document


class Vocabulary(NamedTuple):
    """The stems of a text, those of words with a capital within a sentence, and the places of each key.

    Places are the numbers of sentences, from 0, in order.
    """

    stems: frozenset[str]
    capitals: frozenset[str]
    places: Mapping[str, list[int]]


def vocabulary_of(document: Document) -> Vocabulary:
    """Return the vocabulary of a document; linear in the text."""
    spelled: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[int]] = {}
    inside: set[str] = set()
    for number, sentence in enumerate(document.sentences):
        spellings = spellings_in(document.text, sentence.span)
        inside.update(spellings[1:])
        for spelling in set(spellings):
            spelled[spelling].append(number)
        for value in values_in(document.numbers_in(sentence.span)):
            places.setdefault(value, []).append(number)
    words = {spelling: spelling_of(spelling, document.language) for spelling in spelled}
    content: dict[str, list[list[int]]] = defaultdict(list)
    for spelling, word in words.items():
        if word.is_content:
            content[key_of(word.stem)].append(spelled[spelling])
    places |= {key: _merged(each) for key, each in content.items()}
    named = (word for spelling, word in words.items() if spelling in inside and spelling[0].isupper())
    return Vocabulary(
        frozenset(word.stem for word in words.values()),
        frozenset(word.stem for word in named if word.is_content),
        places,
    )


def _merged(each: list[list[int]]) -> list[int]:
    return each[0] if len(each) == 1 else sorted(set().union(*each))
