"""Words that lines of plain text divide: whole again, in the line where they begin."""

from __future__ import annotations

import re
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.files.pdf_pages.hyphens import Divided
from summarizer.source.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDS = re.compile(r"[^\W\d_][-‐\u00ad¬]\s*\Z")
_BEGINS = re.compile(r"[ \t]*((?=[^\W\d_])\S+)[ \t]*")

Part = tuple[str, int]
"""Characters of a line, and its number."""


def with_whole_words(lines: Sequence[str]) -> tuple[list[Part], int]:
    """Return the parts of the lines, each with its end, and how many words they divide.

    A word that a line divides is put together before that line's end; the hyphen goes where it only divides.
    Without simplemma, which knows the words of languages, all stays as it is.
    """
    near = [bool(_ENDS.search(a) and _BEGINS.match(b)) for a, b in pairwise(lines)]
    if not any(near) or find_spec("simplemma") is None:
        return [(line, number) for number, line in enumerate(lines, start=1)], 0
    divided = Divided([line.strip() for line in lines], detect(" ".join(lines)).code)
    ends = [
        divided.is_one_word(a.rstrip(), b.lstrip()) if is_near else None
        for is_near, (a, b) in zip(near, pairwise(lines), strict=True)
    ]
    return list(_parts(lines, [*ends, None])), sum(end is not None for end in ends)


def _parts(lines: Sequence[str], ends: Sequence[bool | None]) -> Iterator[Part]:
    taken = 0
    for at, (line, one_word) in enumerate(zip(lines, ends, strict=True)):
        if one_word is None:
            yield line[taken:], at + 1
            taken = 0
            continue
        words = line.rstrip()
        yield words[taken : len(words) - one_word], at + 1
        begun = _BEGINS.match(lines[at + 1])
        assert begun is not None
        yield begun[1], at + 2
        yield line[len(words) :], at + 1
        taken = begun.end()
