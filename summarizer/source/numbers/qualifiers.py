"""How a number is meant: about, at least, more than … and whether it says a rise or a fall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import Direction, Qualifier

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_BEFORE = {
    Qualifier.ABOUT: (
        "about|around|approximately|approx|approx .|roughly|some|nearly|almost|estimated|an estimated|close to|circa|ca .|c ."
        "|virtually|more or less|in the region of|in the order of|on the order of|somewhere around|an average of about|~|≈|∼|≃|~ $|near|practically|just about|or so"
    ),
    Qualifier.AT_LEAST: (
        "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|upwards of|upward of|≥|> =|starting at|starting from"
    ),
    Qualifier.AT_MOST: "at most|up to|no more than|not more than|a maximum of|maximum of|at the most|as many as|as much as|≤|< =|until",
    Qualifier.MORE_THAN: (
        "more than|over|above|greater than|higher than|larger than|bigger than|longer than|in excess of|exceeding|exceeded|exceeds|exceed|topping|topped|surpassing|surpassed|beyond|upwards of|>|well over|just over|older than"
    ),
    Qualifier.LESS_THAN: (
        "less than|fewer than|under|below|smaller than|lower than|shorter than|short of|just under|well under|<|shy of|younger than|beneath|under the age of"
    ),
}
_AFTER = {
    Qualifier.ABOUT: "or so|or thereabouts|approximately|more or less|- ish|- odd",
    Qualifier.AT_LEAST: "or more|and more|or greater|or higher|or above|and above|or over|and over|+|or older|and older|and up|or longer|minimum|- plus|plus|at least",
    Qualifier.AT_MOST: "or less|or fewer|or lower|or below|or under|and under|or younger|at most|maximum|max|tops",
}


def _by_last(table: dict[Qualifier, str]) -> dict[str, list[tuple[tuple[str, ...], Qualifier]]]:
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for qualifier, phrases in table.items():
        for phrase in phrases.split("|"):
            parts = tuple(phrase.split())
            found.setdefault(parts[-1], []).append((parts, qualifier))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_PHRASES_BEFORE = _by_last(_BEFORE)
_PHRASES_AFTER = [
    (tuple(phrase.split()), qualifier)
    for qualifier, phrases in _AFTER.items()
    for phrase in phrases.split("|")
]
# Words that may stand between a qualifier and its number.
_FILLERS = frozenset({"a", "an", "the", "just", "only", "$", "total", "combined"})

_UP = frozenset(
    "up rise rises rose risen rising gain gains gained gaining increase increases increased increasing grow grows grew"
    " grown growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared"
    " soaring advance advances advanced advancing add adds added adding higher rallied leapt leaped edged".split()
)
_DOWN = frozenset(
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
    " decreased decreasing lose loses lost losing plunge plunges plunged plunging slip slips slipped slipping slid slide"
    " slides sliding sink sinks sank tumble tumbles tumbled tumbling shed sheds shedding lower slump slumps slumped shrank"
    " shrink shrinks shrunk dip dips dipped dipping plummeted plummet plummets slashed cut cuts reduced retreated eased".split()
)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A qualifier and the tokens `first` to `last` (excluded) that say it; empty for an exact number."""

    qualifier: Qualifier
    first: int
    last: int


def qualifier_around(tokens: Tokens, first: int, last: int) -> Qualified:
    """Return how the number at the tokens `first` to `last` is qualified."""
    at = first
    for _ in range(3):
        found = _phrase_before(tokens, at)
        if found is not None:
            return found
        if tokens.low(at - 1) not in _FILLERS:
            break
        at -= 1
    for parts, qualifier in _PHRASES_AFTER:
        if all(tokens.low(last + offset) == part for offset, part in enumerate(parts)):
            return Qualified(qualifier, last, last + len(parts))
    return Qualified(Qualifier.EXACT, first, first)


def _phrase_before(tokens: Tokens, index: int) -> Qualified | None:
    for parts, qualifier in _PHRASES_BEFORE.get(tokens.low(index - 1), ()):
        first = index - len(parts)
        if all(tokens.low(first + offset) == part for offset, part in enumerate(parts)):
            return Qualified(qualifier, first, index)
    return None


def direction_before(tokens: Tokens, first: int) -> Direction:
    """Return whether the words before the token say a rise or a fall by the number there."""
    at = first - 1
    for _ in range(2):
        if tokens.low(at) in {"by", "another", "a", "an", "just", "only", "nearly", "further"}:
            at -= 1
    if tokens.low(at) in _UP:
        return Direction.UP
    return Direction.DOWN if tokens.low(at) in _DOWN else Direction.NONE
