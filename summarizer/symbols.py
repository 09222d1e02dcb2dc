"""Characters that act instead of being read: shown, never sent to a terminal."""

from __future__ import annotations

_PICTURES = 0x2400  # Unicode's pictures of the control characters, in their order
_ACTING = {code: chr(_PICTURES + code) for code in range(32) if chr(code) not in "\t\n"}
_ACTING[0x7F] = "␡"
_ACTING |= dict.fromkeys(range(0x80, 0xA0), "\ufffd")
# Overrides of the writing direction (Unicode Standard Annex 9) reorder what stands around them.
_ACTING |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")


def visible(text: str) -> str:
    """Return `text` with a symbol for each control character but line feed and tab; as long as it was.

    Terminal escapes (colours, window titles, hyperlinks) lose their first character and with it their power.
    """
    return text.translate(_ACTING)
