"""Words without the marks of Markdown: a claim is read as plain text, whatever its source was written in."""

from __future__ import annotations

import re

_MARKS = frozenset("*_`\\[")
_NOTE = r"[*\s]*\\?\[[*\d]{1,5}\\?\][*\s]*"  # "[1]", the mark of a note
_TARGET = r"\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)"
_LINK = re.compile(rf"!?\[(?P<words>(?:\\.|\[(?:\\.|[^\[\]\\])*\]|[^\[\]\\])*)\]{_TARGET}")
_LINKED_NOTE = re.compile(rf"\s?(?:\*+\[{_NOTE}\]|\[{_NOTE}\]){_TARGET}(?:\*+(?!\w))?")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<stars>\*{1,3})(?=\S)(?P<starred>[^*]+?)(?<=\S)(?P=stars)(?![\w*])"
    r"|(?<![\w_])(?P<lines>_{1,3})(?=[^\s_])(?P<lined>[^_]+?)(?<=\S)(?P=lines)(?![\w_])"
)
_LEFT_OVER = re.compile(
    r"(?<!\w)\*{2,3}|\*{2,3}(?!\w)|(?<=[.!?])[*_]\Z|\A[*_](?=\w)"
)  # of emphasis of which a cut took the other half
_LEFT_BY_LABEL = re.compile(r"\A[:–—] ")
_CODE = re.compile(r"`([^`]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~$-])")


def without_markup(text: str) -> str:
    """Return `text` without emphasis, and with the words of links alone; marks of notes go altogether.

    So does the colon or dash that a label left before it.
    """
    text = _LEFT_BY_LABEL.sub("", text)
    if _MARKS.isdisjoint(text):
        return text
    linked = _LINK.sub(lambda found: found["words"], _LINKED_NOTE.sub("", text))
    plain = _EMPHASIS.sub(lambda found: found["starred"] or found["lined"], linked)
    return _ESCAPED.sub(r"\1", _CODE.sub(r"\1", _LEFT_OVER.sub("", plain))).strip()


def is_link(text: str) -> bool:
    """Whether all of `text` is a link or a picture: a way to elsewhere."""
    return _LINK.fullmatch(text.strip(" .!*_")) is not None


def is_note(text: str) -> bool:
    """Whether a paragraph is a note at the foot: it opens with the linked mark of one."""
    return _LINKED_NOTE.match(text) is not None
