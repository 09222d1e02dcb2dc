"""How long a summary is: a number of claims for the whole text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.lengths import Length

_FEW = 32  # words of a short text to a claim
_SENTENCE = 12  # words; a text of few sentences may tell each of them
_SHORT = 4  # claims that no short text is too short for
_STANDARD = 8  # claims of an article
_ARTICLE = 1000  # words up to which a text is an article
_GROWTH = 3.4  # further claims for each time that a text is e times as long
_SHARE = 0.1  # of the words of a text longer than an article, for the claims of a standard summary
_FEWEST_OVERVIEW, _MOST_OVERVIEW = 2, 5  # sentences
_CLAIMS_TO_A_SENTENCE = 4
_PARTS = {"headline": 0.0, "brief": 0.5, "standard": 1.0, "full": 2.5}


def claims_for(text: str, length: Length) -> int:
    """Return how many claims a summary of `text` has: a number as it stands, a name by the text's length.

    A text of 60,000 words gets 22 claims at "standard"; "headline" has none beside the headline.
    """
    if not isinstance(length, str):
        return length
    words = words_in(text)
    most = _STANDARD + _GROWTH * math.log(max(1.0, words / _ARTICLE))
    standard = max(1.0, min(most, words / _FEW), min(_SHORT, words / _SENTENCE))
    return math.ceil(_PARTS[length] * round(standard))


def overview_for(text: str, length: Length) -> int:
    """Return how many sentences an overview has over the claims of a long text; a short one has none."""
    if words_in(text) <= _ARTICLE:
        return 0
    return min(_MOST_OVERVIEW, max(_FEWEST_OVERVIEW, claims_for(text, length) // _CLAIMS_TO_A_SENTENCE))


def room_for(text: str, length: Length) -> int | None:
    """Return how many words the claims of a summary may have together; None for a short text or a number."""
    words = words_in(text)
    if not isinstance(length, str) or words <= _ARTICLE:
        return None
    return math.ceil(_SHARE * words * max(1.0, _PARTS[length]))


def words_in(text: str) -> int:
    """Return the number of words, as white space divides them."""
    return sum(len(line.split()) for line in text.split("\n"))
