"""What is passed over by one look would have changed nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unlike_texts import unlike_text

from summarizer.languages import KNOWN, language_of
from summarizer.source.numbers.lexer import lex
from summarizer.source.numbers.numerals import numeral_at
from summarizer.source.numbers.reader import _read

BEHIND = (
    "boats",
    "half",
    "%",
    ",",
    ".",
    "-",
    "- boat",
    "and a half",
    "y medio",
    "et demi",
    "point 5",
    "to last",
)


@pytest.mark.parametrize("code", KNOWN)
def test_words_read_at_once(code):
    """A word that is a number by itself is read as by all the rules, whatever stands behind it."""
    words = language_of(code).numbers
    asking = replace(words)
    vars(asking).update(plain=frozenset(), only_places=frozenset())
    behind = (*BEHIND, *sorted(words.going_on)[::3])
    for word in sorted(words.plain | words.only_places):
        text = " ; ".join(f"{word} {after} of them" for after in behind)
        tokens, asked = lex(text, words), lex(text, asking)
        for index, low in enumerate(tokens.words):
            if low == word:
                assert numeral_at(tokens, index) == numeral_at(asked, index), tokens.raws[index : index + 5]


@pytest.mark.parametrize("code", KNOWN)
def test_steps_passed_over(code):
    """A step that no word of a text calls for leaves its numbers as they are."""
    for seed in range(40):
        tokens = lex(unlike_text(seed).replace("(", " ").replace("/", " "), language_of(code).numbers)
        called = tokens.distinct.union("(/)", ("aged", "and", "or", "und", "et", "y"))
        assert _read(tokens) == _read(replace(tokens, distinct=called))
