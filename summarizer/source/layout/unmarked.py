"""Labels of turns that lost their colon: names that begin other turns, before a gap or a new sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import all_words
from summarizer.source.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from summarizer.source.layout.lines import Line

_SMALL = re.compile(r"\b[a-zß-ÿ]+\b")
_LABEL = re.compile(r"(?P<name>[A-ZÀ-Þ][^:\n]{0,79}?):\s")
_WORD = re.compile(r"\S+")
_LONGEST, _MOST_WORDS = 80, 8  # characters and words of a name
_GAP = re.compile(r"(?:[;.] ?)?[ \t]*(?:\t| {2}|\n)[ \t\n]*(?=\S)|[;.] +(?=\S)")
_CLOSE = re.compile(r" (?=(?P<next>[A-ZÀ-Þ][\w'’]*)\b)")  # of which the next word must begin a sentence


def small_words(text: str) -> frozenset[str]:
    """Return the words that a text writes with small letters."""
    return frozenset(_SMALL.findall(text))


def end_of_known_name(
    text: str, start: int, names: Container[str], small: Container[str]
) -> tuple[int, int] | None:
    """Return where a name ends that a line begins with, and where its speech begins; None without one.

    `names` are those that stand before a colon elsewhere, as they are written there; `small` are words that
    the text writes with a small letter: one of them with a capital begins a sentence.
    """
    found = None
    for number, word in enumerate(_WORD.finditer(text, start, start + _LONGEST), 1):
        for end in (word.end() - (word[0][-1] in ";."), word.end()):
            if text[start:end] in names and (begins := _speech(text, start, end, small)):
                found = end, begins
        if number == _MOST_WORDS:
            break
    return found


def _speech(text: str, start: int, end: int, small: Container[str]) -> int | None:
    """Return where the speech behind a name begins, if a sentence does begin there."""
    apart = _GAP.match(text, end)
    if apart is not None:
        return apart.end()
    close, name = _CLOSE.match(text, end), text[start:end]
    if close is None or not (name.isupper() or " " in name):
        return None
    word = close["next"]
    begins = word.istitle() and (word.lower() in small or word.lower() in all_words()["talking"])
    return close.end() if begins else None


def with_unmarked_turns(lines: Sequence[Line], kinds: list[BlockKind | None]) -> list[BlockKind | None]:
    """Mark the lines of a transcript that begin with the label of other turns, which lost its colon."""
    marked = (line for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.TURN)
    names = {found["name"] for line in marked if (found := _LABEL.match(line.text))}
    firsts = {name.split(" ", 1)[0] for name in names}
    open_lines = [at for at, kind in enumerate(kinds) if kind is None]
    likely = {at for at in open_lines if _first_word(lines[at].text) in firsts}
    if not likely:
        return kinds
    small = small_words("\n".join(line.text for line in lines))
    return [
        BlockKind.TURN if at in likely and end_of_known_name(lines[at].text, 0, names, small) else kind
        for at, kind in enumerate(kinds)
    ]


def _first_word(text: str) -> str:
    return text[:_LONGEST].split(maxsplit=1)[0].rstrip(";.")
