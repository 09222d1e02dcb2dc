"""What is chosen of a text: a sentence as a claim, or neighbouring ones as one claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import Sentence, Span


@dataclass(frozen=True, slots=True)
class Extract:
    """A sentence as a claim: `text` is its own words, cut, with what a pronoun stands for in brackets.

    `plain` are its words without those brackets, `whole` is the sentence uncut, `said` what of it is said
    where it opens a turn: all but the label. `evidence` is the sentence, and where a name in brackets was
    taken from another, that one too. `again` are those elsewhere that tell of the same, `rivals` all of them
    that do, near ones too: one of them may tell it otherwise.
    """

    text: str
    plain: str
    whole: str
    said: str
    sentence: Sentence
    evidence: tuple[Span, ...]
    salience: float
    again: tuple[Span, ...] = ()
    rivals: tuple[Sentence, ...] = ()


def as_one(extracts: Sequence[Extract]) -> Extract:
    """Return extracts of neighbouring sentences as one, with the first of the sentences as its own."""
    first = extracts[0]
    return replace(
        first,
        text=" ".join(one.text for one in extracts),
        plain=" ".join(one.plain for one in extracts),
        whole=" ".join(one.whole for one in extracts),
        said=" ".join(one.said for one in extracts),
        evidence=tuple(dict.fromkeys(span for one in extracts for span in one.evidence)),
        salience=max(one.salience for one in extracts),
        again=tuple(dict.fromkeys(span for one in extracts for span in one.again)),
        rivals=tuple(dict.fromkeys(rival for one in extracts for rival in one.rivals)),
    )
