"""What an ellipsis or a bracketed insertion in a quotation may leave out, and what it may not.

It may not leave out a negation or a condition, nor run from one speaker's words into another's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.languages.quoting_words import quoting_words
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINT = re.compile(r"[\[(]\s*(?:…|\.(?:\s?\.){2})\s*[\])]|…|\.(?:\s?\.){2,}|\[([^\[\]\n]{1,60})\]")
_LONGEST_ELISION = 500
_LONGEST_REPLACEMENT = 60

_DENYING = quoting_words("denying")
_NEGATION = re.compile(rf"\b{_DENYING}(?:\b|(?<=['’]))|n['’´`ʼ]t\b", re.IGNORECASE)
_CONDITION = re.compile(rf"\b{quoting_words('conditions')}\b", re.IGNORECASE)
_CUE = re.compile(rf"\b{quoting_words('saying')}\b", re.IGNORECASE)
_MARK = re.compile(r"[\"„“”‟«»″]|(?<!\w)['‘’‚‹›]|['‘’‹›](?!\w)")
_ATTRIBUTION = re.compile(r"[^\"„“”‟«»″]{0,160}")
_LABEL = re.compile(r"\n\s*[A-ZÄÖÜ][\w.' -]{0,40}:\s")
_PRONOUN_CUE = re.compile(rf"\b{quoting_words('persons')}\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['\"“”’»«]?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a fragment and the insertion in square brackets before it, if that is what joins it."""

    text: str
    inserted: str | None = None


def pieces_of(fragment: str) -> list[Piece]:
    """Split a fragment at its ellipses and bracketed insertions; none when a piece tells nothing."""
    pieces = [piece for piece in _split(fragment) if piece.text.strip(" .,;:\"'“”„‘’«»‹›\n\t")]
    return pieces if all(_is_telling(piece) for piece in pieces) else []


def _split(fragment: str) -> Iterator[Piece]:
    done, inserted = 0, None
    for joint in _JOINT.finditer(fragment):
        if joint[1] is not None and len(joint[1]) == 1:
            continue
        yield Piece(fragment[done : joint.start()], inserted)
        done, inserted = joint.end(), joint[1]
    yield Piece(fragment[done:], inserted)


def _is_telling(piece: Piece) -> bool:
    if piece.inserted and (_NEGATION.search(piece.inserted) or re.search(r"\d", piece.inserted)):
        return False
    return bool(re.search(r"\w{4}|\d|\w\W+\w", piece.text))


def may_join(text: str, first: Span, second: Span, piece: Piece) -> bool:
    """Whether what stands between two pieces may be left out."""
    gap = Span(first.end, second.start)
    left_out = gap.of(text)
    if len(left_out) > (_LONGEST_ELISION if piece.inserted is None else _LONGEST_REPLACEMENT):
        return False
    if _NEGATION.search(left_out) or _LABEL.search(left_out) or _CONDITION.search(left_out):
        return False
    marks = _MARK.findall(left_out)
    if marks:
        return len(marks) == 2 and "\n" not in left_out and _speaker_stays(text, left_out, second)
    return not _CUE.search(left_out)


def _speaker_stays(text: str, left_out: str, second: Span) -> bool:
    """Whether a second quoted stretch goes on with the speaker named between the two, by what follows it."""
    if _SENTENCE_END.search(left_out) and len(_SENTENCE_END.findall(left_out)) > 2:
        return False
    rest = text[second.end : second.end + 400]
    mark = _MARK.search(rest)
    if mark is None:
        return False
    follows = _ATTRIBUTION.match(rest, mark.end())
    sentence = re.split(r"(?<=[.!?])\s|\n", follows[0] if follows else "", maxsplit=1)[0]
    return not _CUE.search(sentence) or bool(_PRONOUN_CUE.search(sentence))
