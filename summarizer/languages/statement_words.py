"""The words that turn a statement; they stand in `statements.toml` of the folder of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class StatementWords:
    """Words that deny, hedge, bound or count, by the English word that does the same; all in lower case.

    `closed` are the other function words: they say nothing by themselves. Where a language denies with two
    words ("ne … pas"), the first is the negator and the second is closed.
    """

    counterparts: Mapping[str, str]
    closed: frozenset[str]

    @cached_property
    def english(self) -> Mapping[str, str]:
        """The English counterpart of each word."""
        return {word: one for one, others in self.counterparts.items() for word in others.split()}
