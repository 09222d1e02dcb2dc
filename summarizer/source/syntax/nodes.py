"""A word of a parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.document import Span


@dataclass(frozen=True, slots=True)
class Node:
    """A word: its number in the sentence, its place in the text, tag, head (-1: none) and relation."""

    number: int
    span: Span
    low: str
    tag: str
    head: int
    relation: str

    @property
    def is_name(self) -> bool:
        """Whether the word is a proper noun."""
        return self.tag in {"NNP", "NNPS"}

    @property
    def is_noun(self) -> bool:
        """Whether the word is a noun, proper or common."""
        return self.tag.startswith("NN")

    @property
    def is_verb(self) -> bool:
        """Whether the word is a form of a verb."""
        return self.tag.startswith("VB")
