"""What a noun stands for, by WordNet."""

from __future__ import annotations

import pytest

from summarizer.source.vocabulary.denoting import Sort, sort_of


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("keeper", Sort.PERSON),
        ("protesters", Sort.PERSON),
        ("ministry", Sort.GROUP),
        ("committee", Sort.GROUP),
        ("letter", Sort.WORDS),
        ("bridge", Sort.THING),
        ("qwertyish", Sort.UNKNOWN),
    ],
)
def test_sorts(noun, sort):
    """Persons, groups that act, words and things are told apart by the senses above a noun."""
    assert sort_of(noun) is sort
