"""The patterns of a language by which it is known what a sentence tells."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.languages.phrases import Sought, any_of, hint_of
from summarizer.source.speech.words import LINKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.languages.telling_words import TellingWords

_LEADING_ON = r"(?=\W*\Z|[.,:;]|\s+{}\b)"  # behind "the following" no noun stands


class Signs(NamedTuple):
    """`persons` are whom a sentence speaks to or of: the reader, or whoever writes.

    `goes_on` ends an entry before the last of its list, `of_itself` heads what a company says of itself,
    `asked` labels a question of an interview, `ahead` only leads to what stands next.
    """

    language: str
    persons: tuple[tuple[str, Sought], ...]
    mine: Sought
    ours: re.Pattern[str]
    goes_on: re.Pattern[str]
    of_itself: re.Pattern[str]
    asked: re.Pattern[str]
    ahead: Sought


@cache
def signs_of(code: str) -> Signs:
    """Return the patterns of a language."""
    own = language_of(code).telling
    on = _LEADING_ON.format(_any(LINKING))
    return Signs(
        code,
        (("you", _hearers(own)), ("I", _speakers(own))),
        Sought(_pattern(rf"\b{_any(own.mine)}\b"), hint_of(own.mine)),
        _pattern(rf"\b{_any(own.ours)}\b"),
        _pattern(rf"[,;] {_any(own.joining)}\Z"),
        _pattern(rf"\W*{_any(own.about)} (?!the\b|a\b|an\b)(?=\w)"),
        _pattern(rf"\*{{0,2}}{_any(own.questions)}(?: ?\d+)?\*{{0,2}}[:.]\*{{0,2}}\s"),
        Sought(
            _pattern(rf"\A{_any(own.opening_ahead)}\b|\b{_any(own.ahead)}{on}"),
            hint_of((*own.opening_ahead, *own.ahead)),
        ),
    )


def _hearers(own: TellingWords) -> Sought:
    written = rf"|(?<=[\w,] )(?-i:{_any(own.hearers_written)})\b" if own.hearers_written else ""
    pattern = _pattern(rf"\b{_any(own.hearers)}\b{written}")
    return Sought(pattern, hint_of(own.hearers | own.hearers_written))


def _speakers(own: TellingWords) -> Sought:
    if not own.speakers_written:
        return Sought(_pattern(rf"\b{_any(own.speakers)}(?:\b|(?<=['’]))"), hint_of(own.speakers))
    begins = r"(?:(?:\A|[,;:—–]\s)(?:\w+\s(?=\w['’]))?|\b(?-i:[a-z]+)\s)"  # "because I", not "World War I"
    written = rf"(?-i:{_any(own.speakers_written)})(?=['’\s])"
    return Sought(_pattern(begins + written), re.compile(written).search)


def _any(words: Iterable[str]) -> str:
    return any_of(words) if words else r"(?!)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
