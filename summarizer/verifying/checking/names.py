"""Names of a statement: each must be in the text, and near the evidence."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES
from summarizer.verifying.checking.readings import Reading, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.words import Word

# What a sentence begins with that is about whom the text named last.
_ANAPHORS = frozenset("he she it they company firm group er sie es".split())
_ALL_ELSE = 0.75
_EARSHOT = 5
_END = re.compile(r"[.!?:]['\"”’)]*\s")


def name_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each name that the text does not have at all, or has only of somebody else."""
    spoken = [span for saying in held.sayings for span in saying.attribution]
    measures = [number.span for number in held.statement.numbers if number.unit is not None]
    names = (w for w in _names(held.statement, held) if not any(span.contains(w) for span in measures))
    for run in _runs(list(names)):
        strange = [word for word in run if not held.index.names(word)]
        if strange:
            yield finding(ReasonCode.NAME, strange)
        elif not any(span.contains(run[0].span) for span in spoken) and _misplaced(run, held):
            yield finding(ReasonCode.ROLE, run)


def _runs(names: list[Word]) -> list[list[Word]]:
    """Return the names, those that follow one another together."""
    runs: list[list[Word]] = []
    for word in names:
        if runs and word.start - runs[-1][-1].end < 3:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _misplaced(run: list[Word], held: Comparison) -> bool:
    """Whether a sentence has all of the statement but this name, and speaks of somebody else.

    That is whom the sentence itself names and the statement leaves out; or, where a sentence names nobody
    or begins with "he" or "the company", whom those around it name.
    """
    sentence = held.sentence_about(*run)
    rest = held.wanted - {key(word) for word in run}
    if held.weigh(rest & sentence.keys) < _ALL_ELSE * held.weigh(rest) or _has_name(run, sentence, held):
        return False
    others = {w.low for w in _names(sentence, held)} - {w.low for w in held.statement.words}
    takes_up = any(word.low in _ANAPHORS for word in sentence.words[:2])
    if others and not takes_up:
        return True
    near = chain(
        held.index.around(sentence.number, 0, 0 if takes_up else 1),
        held.index.around(-1, 0, 1),
        _last_named(sentence, held),
    )
    return not any(_has_name(run, other, held) for other in near)


def _last_named(sentence: Reading, held: Comparison) -> Iterator[Reading]:
    """Yield the sentences before one, back to the first that has a name."""
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _EARSHOT), -1):
        before = held.index.reading(number)
        yield before
        if _names(before, held):
            return


def _has_name(run: list[Word], sentence: Reading, held: Comparison) -> bool:
    """Whether a sentence has a name, or part of it; of a full name, not with another first name."""
    capitals = held.index.capitals
    words = [word for word in sentence.words if word.is_capital or word.stem not in capitals]
    stems = [word.stem for word in words]
    if len(run) > 1 and run[0].stem not in stems and run[-1].stem in stems:
        before = sentence.words[max(0, sentence.words.index(words[stems.index(run[-1].stem)]) - 1)]
        return not (before.is_capital and before.is_content) or before.low in TITLES
    return any(word.stem in stems for word in run)


def _names(reading: Reading, held: Comparison) -> list[Word]:
    """Return the names of a sentence, its first word too where the text has it with a capital elsewhere."""
    language = held.index.document.language
    names = names_in(reading, language)
    first = reading.words[0] if reading.words else None
    if first is not None and first not in names and language != "de" and first.stem in held.index.capitals:
        names.insert(0, first)
    return [word for word in names if word.low not in TITLES]


def names_in(reading: Reading, language: str) -> list[Word]:
    """Return the capitalised words of a sentence but its first, and the first if another follows it.

    In German, where every noun has a capital, only two of them in a row are taken for a name.
    """
    words = reading.words
    capital = [
        word.is_content and word.is_capital and len(word.low) > 1 and word.low not in CALENDAR
        for word in words
    ]
    if sum(capital) > max(4, 0.7 * len(words)):
        return []
    return [
        word
        for place, word in enumerate(words)
        if capital[place]
        and ((language != "de" and not _begins(place, reading)) or _in_a_row(place, words, capital))
    ]


def _begins(place: int, reading: Reading) -> bool:
    """Whether a word begins a sentence, and so may have its capital from that alone."""
    words = reading.words
    return place == 0 or bool(_END.search(reading.text, words[place - 1].end, words[place].start))


def _in_a_row(place: int, words: tuple[Word, ...], capital: list[bool]) -> bool:
    """Whether the capitalised word before or after stands right beside this one."""
    pairs = [(left, left + 1) for left in (place - 1, place) if 0 <= left < len(words) - 1]
    return any(capital[a] and capital[b] and words[b].start - words[a].end < 3 for a, b in pairs)
