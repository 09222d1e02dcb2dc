"""Which sentences are told as one: short ones that say little without the one right before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 40  # words of what is told as one


class Joined:
    """The sentences of one choice that are told together, by their numbers, from 0."""

    def __init__(self, words: Callable[[int], int]) -> None:
        """Begin with none; `words` tells how many words a sentence has."""
        self._words = words
        self._of: dict[int, int] = {}  # the first of those that are told as one, by each of them

    def clear(self) -> None:
        """Tell each sentence by itself again."""
        self._of.clear()

    def __contains__(self, number: int) -> bool:
        return number in self._of

    def with_first(self, number: int) -> range:
        """Return which sentences are told as one with a sentence that begins them, itself among them."""
        end = number + 1
        while self._of.get(end) == number:
            end += 1
        return range(number, end)

    def join(self, number: int) -> int | None:
        """Join a sentence to the one before it, and return with which that begins; None if it is too long."""
        first = self._of.get(number - 1, number - 1)
        if sum(map(self._words, range(first, number + 1))) > _LONGEST:
            return None
        self._of |= dict.fromkeys((first, number), first)
        return first
