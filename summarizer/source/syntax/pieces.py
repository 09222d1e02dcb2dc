"""Asides between commas that come between a noun and its verb, parsed by themselves.

"Repairs to the wall, which began in 2021, have used up the budget": a greedy parser easily takes the verb of
the aside for that of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_COMMAS = frozenset({",", "–", "—"})
_TELLING = frozenset(
    "said says told tells added adds wrote writes explained reported reports announced noted warned claimed"
    " argued confirmed stated insisted".split()
)
_NOMINAL = ("NN", "DT", "JJ", "PRP", "IN", "CD", "POS", "RB", "CC", "TO", ".", "HYPH")
_LEAST = 3
_MOST = 40
OF_ROOT = -2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words parsed together. The root of an aside depends on word `head`, in `relation`."""

    words: tuple[int, ...]
    head: int = -1
    relation: str = ""


def pieces(words: Sequence[str], tags: Sequence[str]) -> list[Piece]:
    """Return the asides of a sentence, and first what is left without them."""
    asides = list(_asides(words, tags))
    inside = {number for aside in asides for number in aside.words}
    rest = tuple(number for number in range(len(words)) if number not in inside)
    telling = _telling(rest, words, tags)
    rest = rest[: len(rest) - len(telling)]
    return [Piece(rest), *asides, *([Piece(telling, OF_ROOT, "parataxis")] if telling else [])]


def _telling(rest: tuple[int, ...], words: Sequence[str], tags: Sequence[str]) -> tuple[int, ...]:
    """Return the words behind the last comma that only say who says the rest: ", the mayor said."."""
    commas = [place for place, number in enumerate(rest) if words[number] in {",", "”", '"'}]
    if not commas or commas[-1] < _LEAST:
        return ()
    tail = tuple(number for number in rest[commas[-1] + 1 :] if tags[number] not in {".", "''", "``"})
    verbs = [number for number in tail if tags[number].startswith("VB")]
    is_telling = len(verbs) == 1 and words[verbs[0]].lower() in _TELLING and tags[verbs[0]] in _FINITE
    nominal = all(tags[number].startswith(_NOMINAL) for number in tail if number not in verbs)
    return rest[commas[-1] + 1 :] if is_telling and nominal and len(tail) > 1 else ()


def _asides(words: Sequence[str], tags: Sequence[str]) -> Iterator[Piece]:
    place = 1
    while place < len(words) - 2:
        end = _end(place, words, tags) if _may_open(place, words, tags) else None
        if end is None:
            place += 1
            continue
        first = place + 1
        yield Piece(tuple(range(first, end)), place - 1, _relation(tags[first]))
        place = end + 1


def _may_open(place: int, words: Sequence[str], tags: Sequence[str]) -> bool:
    return words[place] in _COMMAS and tags[place - 1].startswith("NN") and tags[place + 1] != "CC"


def _end(place: int, words: Sequence[str], tags: Sequence[str]) -> int | None:
    """Return the comma that closes an aside: the first one that a finite verb follows."""
    mark = words[place]
    if tags[place + 1] in {"WDT", "WP$"} and (last := _last(place, words, tags)) is not None:
        return last
    for end in range(place + 2, min(len(words) - 1, place + _MOST)):
        if words[end] == mark and tags[end + 1] in _FINITE:
            return end
        if words[end] in {".", ";", ":", "“", "”", '"'}:
            return None
    return None


def _last(place: int, words: Sequence[str], tags: Sequence[str]) -> int | None:
    """Return the end of a sentence that a relative clause closes: no other comma follows."""
    end = len(words) - 1
    rest = range(place + 2, end)
    is_plain = words[end] in {".", "!"} and not any(words[n] in {",", ";", ":", "“", "”", '"'} for n in rest)
    return (
        end if is_plain and _LEAST < end - place < _MOST and not any(tags[n] == "CC" for n in rest) else None
    )


def _relation(tag: str) -> str:
    if tag in _RELATIVE:
        return "acl:relcl"
    return "acl" if tag in {"VBN", "VBG", "VBD", "JJ"} else "appos"
