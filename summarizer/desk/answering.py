"""Interviews whose turns have no names: a question in a paragraph of its own, and behind it the answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.apposing import NAME
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from summarizer.source.document import Span

_QUESTIONS = 2  # one alone may be anybody's
_FIRST = re.compile(NAME)


def is_answer(text: str, place: Span) -> bool:
    """Whether a place lies in an answer: right behind a line that asks, in a text that has several."""
    before = [line for line in text[: place.start].splitlines()[:-1] if line.strip()]
    return len(_questions(text)) >= _QUESTIONS and bool(before) and _asks(before[-1])


def may_answer(text: str, speaker: str) -> bool:
    """Whether a speaker may be the one who answers.

    That is whoever is named before the first question; where a line there begins with somebody's name, as
    "Ana Lund has run the ferry for ten years", only those.
    """
    head = text[: text.find(_questions(text)[0])]
    introduced = [
        found[0] for line in head.splitlines() if (found := _FIRST.match(line)) and _is_persons(found[0])
    ]
    known = {word for name in introduced for word in words_of(name)} or set(words_of(head))
    return set(words_of(speaker)[-1:]) <= known


def _is_persons(name: str) -> bool:
    return is_mans(name.split(maxsplit=1)[0].casefold()) is not None


def _questions(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and _asks(line)]


def _asks(line: str) -> bool:
    return line.rstrip().endswith("?")
