"""Mojibake: UTF-8 that was taken for the letters of Windows before the text came here, "â‚¬" for "€"."""

from __future__ import annotations

import re
from itertools import islice

_FEWEST = 2  # one may be meant
# What cp1252 makes of the bytes that lead a character of two or three bytes in UTF-8, and of those behind it.
_BEHIND = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SIGN = re.compile(rf"[ÂÃ][{_BEHIND}]|â[€‚„†ˆ][{_BEHIND}\s]")


def garbled(text: str) -> str | None:
    """Return the first sign that a text was decoded wrongly, None where there are not two; linear in it."""
    signs = [found[0].strip() for found in islice(_SIGN.finditer(text), _FEWEST)]
    return signs[0] if len(signs) == _FEWEST else None
