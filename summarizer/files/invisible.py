"""Characters without a shape of their own, which documents hold and no reader sees."""

from __future__ import annotations

# Soft hyphen, zero-width space, word joiner, invisible operators, byte order mark; and the tag
# characters, in which whole sentences can be hidden. Joiners stay: scripts are spelt with them.
_SHAPELESS = (0x00AD, 0x200B, *range(0x2060, 0x2065), 0xFEFF, *range(0xE0000, 0xE0080))
_TABLE = dict.fromkeys(_SHAPELESS)
SHAPELESS = frozenset(map(chr, _SHAPELESS))


def without_shapeless(text: str) -> str:
    """Return `text` without characters that have no shape."""
    return text.translate(_TABLE)
