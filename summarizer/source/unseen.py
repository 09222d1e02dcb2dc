"""Characters as a reader sees them: none without a shape of its own, and a letter with its accent as one."""

from __future__ import annotations

import unicodedata

# Soft hyphen, zero-width space, word joiner, invisible operators, byte order mark; and the tag
# characters, in which whole sentences can be hidden. Joiners stay: scripts are spelt with them.
_SHAPELESS = (0x00AD, 0x200B, *range(0x2060, 0x2065), 0xFEFF, *range(0xE0000, 0xE0080))
_TABLE = dict.fromkeys(_SHAPELESS)
SHAPELESS = frozenset(map(chr, _SHAPELESS))
UNSEEN = "".join(sorted(SHAPELESS))
"""The same for a class of characters."""
WITHIN_WORDS = "\\u00ad\\u200b\\u2060\\ufeff\\u0300-\\u036f"
"""What may stand within a word besides letters, for a class of characters: also accents by themselves."""


def as_seen(text: str) -> str:
    """Return `text` without characters that have no shape, in Unicode's composed form (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_TABLE))


def with_plain_spaces(text: str) -> str:
    """Return `text` with spaces for no-break ones, which mean nothing to the layout; places stay."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
