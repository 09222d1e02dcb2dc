"""The vocabulary of a text says what its sentences say, each read by itself."""

from __future__ import annotations

from collections import defaultdict

import pytest

from summarizer.source.reading import read
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.readings import vocabulary_of

TEXTS = (
    "Lisk's mayor bought 12 boats. The boat's owner, Ada Orr, didn't sell a U.S. BOAT for 12.0 crowns.",
    "Der Bürgermeister kaufte zwölf Boote. Das Boot der Stadt Lisk kostete 12 Kronen.",
    "Boats burned. Boating stopped on Monday, and the Monday boats of Orr’s fleet were 3.5% dearer.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_places_are_those_of_the_sentences_that_have_a_key(text: str) -> None:
    """A key stands where one of the words or numbers of a sentence has it."""
    document = read(text)
    index, expected = evidence_index(document), defaultdict(list)
    for number in range(len(document.sentences)):
        for key in index.reading(number).keys:
            expected[key].append(number)
    assert vocabulary_of(document).places == expected


@pytest.mark.parametrize("text", TEXTS)
def test_stems_are_those_of_all_words(text: str) -> None:
    """Stems are of all words, those of capitals of words within a sentence that say something."""
    document = read(text)
    index = evidence_index(document)
    words = [index.reading(number).words for number in range(len(document.sentences))]
    assert vocabulary_of(document).stems == {word.stem for row in words for word in row}
    capital = {word.stem for row in words for word in row[1:] if word.is_capital and word.is_content}
    assert vocabulary_of(document).capitals == capital
