"""What of a draft is no word of it: comments, and the marks of Markdown.

Their places stay, so that findings tell lines and columns of the draft as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n(?=[\w-]+:).*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINK = re.compile(
    r"(!?\[)([^\[\]]*)(\](?:\([^\s()]*(?:\([^\s()]*\)[^\s()]*)?(?: +\"[^\"\n]*\")?\)|\[[^\[\]\n]*\]))"
)
_STRONG = re.compile(r"(?<![\w*])(\*\*)([^\s*](?:[^*]*[^\s*])?)(\*\*)(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])(\*)([^\s*](?:[^*\n]*[^\s*])?)(\*)(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)(__?)([^\s_](?:[^_\n]*[^\s_])?)(\1)(?!\w)")
_BLANK = re.compile(r"[^\n\r]")


def words_of(draft: str) -> str:
    """Return a draft of the same length with spaces in place of what is no word of it."""
    for whole in (_COMMENT, _MATTER):
        draft = whole.sub(_blank, draft)
    for around in (_LINK, _STRONG, _EMPHASIS, _UNDERLINED):
        draft = around.sub(_unwrapped, draft)
    return draft


def _blank(found: Match[str]) -> str:
    return _BLANK.sub(" ", found.group())


def _unwrapped(found: Match[str]) -> str:
    before, words, after = found.groups()
    return " " * len(before) + words + " " * len(after)
