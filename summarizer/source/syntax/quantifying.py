"""Of "all of the workers", "most of them", "none of it": what is spoken of are the workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUANTIFIERS = frozenset("all both each some many most few none any half several neither either".split())
_ALL_OF = frozenset("all both each".split())
OF = "dep:of"  # the preposition behind a quantifier
WHOLE = "dep:whole"  # a number that counts all of what some are of


def lift_quantified(words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Put the thing in the place of the quantifier or number that governs it, which then stands below it.

    "36 of the town's 40 wells" are 36 wells: the other number counts them all.
    """
    for place, word in enumerate(words):
        is_number = tags[place] == "CD"
        if not (is_number or word.lower() in _QUANTIFIERS) or names[place] in {"det", "advmod", "nummod"}:
            continue
        thing = _thing(place, words, heads, names)
        if thing is None:
            continue
        heads[thing], names[thing] = heads[place], names[place]
        for other, head in enumerate(heads):
            if names[other] == "nummod" and place < other < thing and word.lower() not in _ALL_OF:
                names[other] = WHOLE
            if head == place:
                heads[other] = thing
        heads[place], names[place] = thing, "nummod" if is_number else "det"


def _thing(place: int, words: Sequence[str], heads: list[int], names: list[str]) -> int | None:
    """Return what a quantifier is of: the noun behind "of", whose preposition then says nothing more."""
    for other in range(place + 1, len(words)):
        if heads[other] == place and names[other] in {"nmod", "obl"}:
            of = next(
                (n for n in range(place, other) if heads[n] == other and words[n].lower() == "of"), None
            )
            if of is not None:
                names[of] = OF
                return other
    return None
