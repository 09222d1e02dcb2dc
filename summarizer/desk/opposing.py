"""Opposites in German, French and Spanish: a verb told by its contrary, and what nobody has decided yet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.sides import Sides, lemma_of, sides_of
from summarizer.languages.unparsed_desk_words import unparsed_desk_words
from summarizer.verifying.checking.lexicon import CONDITIONS, HEDGES, NEGATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.desk.held import Held
    from summarizer.verifying.checking.proving.wording import Wording

_FEWEST = 2  # nouns of the draft that a sentence must have


def opposed(sides: Sides) -> Iterator[Pointed]:
    """Find what the sources tell by the contrary of a verb of the same one, and what they leave undecided."""
    for theirs in sides.theirs:
        ours = sides.ours
        if (found := _contrary(sides, theirs)) is not None and _are_of_one(sides, theirs):
            yield sides.point(Code.CONTRAST, found, "a source has", theirs.reading.span)
            return
        is_told = ours.lows.isdisjoint(NEGATORS | CONDITIONS | HEDGES | sides.words.hedging) and not ours.asks
        if is_told and _is_undecided(sides, theirs) and not _is_undecided(sides, ours):
            shared = _shared(sides, theirs)
            if len(shared) >= _FEWEST:
                yield sides.point(Code.MODALITY, shared[-1], "a source leaves it open:", theirs.reading.span)
                return


def denies_contrary(held: Held) -> bool:
    """Whether a draft denies what the sources tell the contrary of: "did not admit it" of who denied it."""
    sides = sides_of(held)
    if sides is None:
        return False
    is_denied = not sides.ours.lows.isdisjoint(NEGATORS)
    return is_denied and any(
        theirs.lows.isdisjoint(NEGATORS) and _opposite(sides, theirs) is not None for theirs in sides.theirs
    )


def _is_undecided(sides: Sides, wording: Wording) -> bool:
    low = wording.reading.span.of(wording.reading.text).lower()
    return any(phrase in low for phrase in sides.words.undecided)


def _contrary(sides: Sides, theirs: Wording) -> str | None:
    """Return the verb of the draft whose contrary a sentence has, both denied or neither."""
    denied = [not side.lows.isdisjoint(NEGATORS) for side in (sides.ours, theirs)]
    return _opposite(sides, theirs) if denied[0] == denied[1] else None


def _opposite(sides: Sides, theirs: Wording) -> str | None:
    known = _contraries(sides.language)
    there = {lemma_of(word.low, sides.language) for word in theirs.words if word.is_content}
    for word in sides.ours.words:
        base = lemma_of(word.low, sides.language)
        if word.is_content and base in known and known[base] & there and base not in there:
            return word.text
    return None


def _are_of_one(sides: Sides, theirs: Wording) -> bool:
    """Whether both sentences begin with the same noun, and share another, or are short."""
    nouns = [[side.words[at].stem for at in sides.nouns(side)] for side in (sides.ours, theirs)]
    if not all(nouns) or nouns[0][0] != nouns[1][0]:
        return False
    return len(set(nouns[0]) & set(nouns[1])) >= min(_FEWEST, len(nouns[0]))


def _shared(sides: Sides, theirs: Wording) -> list[str]:
    stems = {theirs.words[at].stem for at in sides.nouns(theirs)}
    return [w.text for w in (sides.ours.words[at] for at in sides.nouns(sides.ours)) if w.stem in stems]


@cache
def _contraries(code: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in unparsed_desk_words(code).contraries:
        sides = [frozenset(side.split()) for side in line.split("/")]
        for own, other in (sides, sides[::-1]):
            found.update({word: found.get(word, frozenset()) | other for word in own})
    return found
