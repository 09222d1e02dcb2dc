"""Whose a thing is and who does what, in languages whose sentences are not parsed: by the words beside it.

A thing that "of" leads in belongs to the thing right before it ("der Sohn des Lehrers"), and articles that
tell who does something ("der Hund") are not those of whom it is done to ("den Hund").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.languages.relating_words import RelatingWords
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word


def is_anothers(
    word: Word, at: Mapping[Word, Word], sides: tuple[Reading, Reading], words: RelatingWords
) -> bool:
    """Whether a word belongs to one thing in a statement and to another one in the source.

    `at` are the words of the source that carry those of the statement, `sides` statement and sentence.
    """
    statement, sentence = sides
    ours, theirs = _owned(word, statement, words), _owned(at[word], sentence, words)
    if not ours and not theirs:
        return False
    if ours and theirs:
        stems = {one.stem for one in theirs}
        return not any(one.stem in stems or at.get(one) in theirs for one in ours)
    return bool(ours) or any(one in theirs for one in at.values())


def _owned(word: Word, reading: Reading, words: RelatingWords) -> Sequence[Word]:
    """Return the words right before a word of the thing that it belongs to; none where it belongs to none."""
    place = reading.words.index(word)
    first = _start(reading.words, place)
    led = {one.low for one in reading.words[first:place]}
    if not led & words.of or not first:
        return ()
    if words.subjects and not reading.words[first - 1].is_capital:
        return ()  # a German verb, behind which the subject stands
    before = first
    while before and reading.words[before - 1].is_content:
        before -= 1
    return reading.words[before:first]


def _start(words: Sequence[Word], place: int) -> int:
    """Return where the little words before a word begin."""
    while place and not words[place - 1].is_content:
        place -= 1
    return place


def is_other_role(word: Word, other: Word, sides: tuple[Reading, Reading], words: RelatingWords) -> bool:
    """Whether an article tells that a thing does something, and on the other side that it is done to it."""
    ours, theirs = (_articles(one, side) for one, side in zip((word, other), sides, strict=True))
    return any(
        one & words.subjects and two & words.objects and not one & two
        for one, two in ((ours, theirs), (theirs, ours))
    )


def _articles(word: Word, reading: Reading) -> frozenset[str]:
    place = reading.words.index(word)
    return frozenset(one.low for one in reading.words[_start(reading.words, place) : place])
