"""The words of a whole text, each spelling looked at once however often it comes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.verifying.checking.readings import values_in
from summarizer.verifying.checking.words import Spellings, key_of, spelling_of

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
    stems: dict[str, str] = {}
    spelled: dict[str, list[int]] = {}
    places: dict[str, list[int]] = {}
    inside: set[str] = set()
    closed: dict[str, str] = {}  # stems of words that say nothing by themselves: nobody asks where they are
    cut = Spellings()
    for number, sentence in enumerate(document.sentences):
        spellings = cut.of(sentence.span.of(document.text))
        inside.update(spellings[1:])
        for spelling in set(spellings).difference(closed):
            if spelling in spelled:
                spelled[spelling].append(number)
            elif (word := spelling_of(spelling, document.language)).is_content:
                stems[spelling], spelled[spelling] = word.stem, [number]
            else:
                closed[spelling] = word.stem
        for value in values_in(document.numbers_in(sentence.span)):
            places.setdefault(value, []).append(number)
    content: dict[str, list[list[int]]] = defaultdict(list)
    for spelling, stem in stems.items():
        content[key_of(stem)].append(spelled[spelling])
    places |= {key: _merged(each) for key, each in content.items()}
    named = (stem for spelling, stem in stems.items() if spelling in inside and spelling[0].isupper())
    return Vocabulary(frozenset((*stems.values(), *closed.values())), frozenset(named), places)


def _merged(each: list[list[int]]) -> list[int]:
    return each[0] if len(each) == 1 else sorted(set().union(*each))
