"""What a draft in German, French or Spanish tells otherwise: by words, their forms and their places.

Their sentences are not parsed here. So only what words side by side show is told of: figures that a source
has of another, two that have changed places around a verb or a movement, a plan told as done, and a time of
day or a month of a year that the sources give otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.sides import Sides, acts, compares, lemma_of, opposed, sides_of
from summarizer.languages.cldr import month_names
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.verifying.checking.lexicon import CONDITIONS, HEDGES, NEGATORS, STRONG_HEDGES
from summarizer.verifying.checking.proving.sparing import is_finite, is_verbal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.languages.unparsed_desk_words import UnparsedDeskWords
    from summarizer.verifying.checking.proving.wording import Wording
    from summarizer.verifying.checking.words import Word

_CLOCK = re.compile(r"(\d{1,2})(?:\s?[.:hH]\s?(\d{2})|\s?(?:h|Uhr))")
_DIGITS = re.compile(r"\d[\d.,]*")
_LEAST_SHARED = 3  # words of a sentence that tells of the same plan
_FEW = 5  # sentences with a name
_NEAR = 5  # words between a hedge and its verb
_UNREAL = {"fr": ("rait", "raient"), "es": ("ría", "rían"), "de": ("würde", "würden", "solle", "könne")}


def told_otherwise(held: Held) -> Iterator[Pointed]:
    """Find what words side by side show to be told otherwise."""
    sides = sides_of(held)
    if sides is None:
        return
    for look in (misplaced, turned, exchanged, opposed, unhedged, mistimed):
        yield from look(sides)


def misplaced(sides: Sides) -> Iterator[Pointed]:
    """Find a figure that a sentence has in another part than all nouns of the draft's sentence."""
    for theirs in sides.theirs:
        parts = theirs.parts
        stems = {sides.ours.words[at].stem for at in sides.nouns(sides.ours)}
        shared = [at for at in sides.nouns(theirs) if theirs.words[at].stem in stems]
        for mention in sides.ours.reading.numbers:
            same = [n for n in theirs.reading.numbers if _are_equal(n, mention)]
            others = [n for n in theirs.reading.numbers if _may_rival(n, mention)]
            if len(same) != 1 or not shared or mention.kind is NumberKind.DATE:
                continue
            where = {parts[at] for at in theirs.numbers_in(same[0].span)}
            told = {parts[at] for at in shared}
            rival = next((n for n in others if {parts[at] for at in theirs.numbers_in(n.span)} == told), None)
            if rival is not None and where.isdisjoint(told):
                yield sides.point(Code.NUMBER, mention.text, "a source has", rival.span)
                return
    yield from _of_another(sides)


def _may_rival(one: NumberMention, mention: NumberMention) -> bool:
    """Whether another figure may be told of the same sort of things."""
    is_share = NumberKind.PERCENT in {one.kind, mention.kind} and one.kind is not mention.kind
    return one.kind.is_quantity and not (_are_equal(one, mention) or is_share)


def _are_equal(one: NumberMention, other: NumberMention) -> bool:
    return one.value is not None and one.value == other.value


def _of_another(sides: Sides) -> Iterator[Pointed]:
    """Find a figure that no sentence about a name has, where one with the verb has another of its unit."""
    held, index = sides.held, sides.index
    names = [word for word in sides.ours.words if word.is_capital and _is_rare(word, sides)]
    verbs = {sides.ours.words[at].low for at in range(len(sides.ours.words)) if is_finite(sides.ours, at)}
    for name in names:
        readings = [index.reading(number) for number in index.numbers_of(name.low)]
        given = [number for reading in readings for number in reading.numbers]
        for mention in held.numbers:
            if not mention.kind.is_quantity or any(_are_equal(n, mention) for n in given):
                continue
            if mention.unit is None and mention.currency is None:
                continue
            acts = [r for r in readings if any(word.low in verbs for word in r.words)]
            rivals = [n for r in acts for n in r.numbers if _is_of_sort(n, mention)]
            everywhere = any(_are_equal(n, mention) for n in held.sources.joined.numbers)
            if len(rivals) == 1 and everywhere and not compares(sides):
                yield sides.point(Code.NUMBER, mention.text, "a source has", rivals[0].span)
                return


def _is_of_sort(one: NumberMention, other: NumberMention) -> bool:
    return (one.kind, one.unit, one.currency) == (other.kind, other.unit, other.currency)


def _is_rare(word: Word, sides: Sides) -> bool:
    """Whether a name stands in a few sentences of the sources, and is no noun of German."""
    if sides.language == "de":
        from summarizer.source.speech.german.persons import is_known

        if is_known(word.low):
            return False
    return word.stem in sides.index.capitals and 0 < len(sides.index.numbers_of(word.low)) < _FEW


def turned(sides: Sides) -> Iterator[Pointed]:
    """Find a movement from one figure to another that a source has the other way round."""
    ours = list(_movements(sides.ours, sides.words))
    for theirs in sides.theirs:
        there = {(one, other): span for one, other, span in _movements(theirs, sides.words)}
        for one, other, span in ours:
            if (one, other) not in there and (other, one) in there:
                said = span.of(sides.held.sentence)
                yield sides.point(Code.DIRECTION, said, "a source has", there[other, one])
                return


def begins_movement(held: Held, words: str) -> bool:
    """Whether some words are the first of the two ends of a movement, whose scale the other has for both."""
    sides = sides_of(held)
    return sides is not None and any(one == words for one, _, _ in _movements(sides.ours, sides.words))


def is_left_open(held: Held) -> bool:
    """Whether a sentence that is not parsed tells of something as possible, planned or denied."""
    sides = sides_of(held)
    return sides is not None and _is_hedged(sides, sides.ours)


def _movements(wording: Wording, words: UnparsedDeskWords) -> Iterator[tuple[str, str, Span]]:
    """Yield the digits of the two ends of each movement, and where it stands."""
    text = wording.reading.text
    for one, other in pairwise(wording.reading.numbers):
        between = text[one.span.end : other.span.start].split()
        before = text[max(0, one.span.start - len(words.goes_from) - 1) : one.span.start].strip().lower()
        if between[-1:] == [words.goes_to] and len(between) < 3 and before == words.goes_from:
            ends = [_DIGITS.search(number.text) for number in (one, other)]
            if ends[0] and ends[1]:
                yield ends[0][0], ends[1][0], type(one.span)(one.span.start, other.span.end)


def exchanged(sides: Sides) -> Iterator[Pointed]:
    """Find two nouns around a verb that a source has around it the other way round."""
    ours = dict(_around_verbs(sides, sides.ours))
    for theirs in sides.theirs:
        passive = [not side.lows.isdisjoint(sides.words.passive) for side in (sides.ours, theirs)]
        if passive[0] != passive[1]:
            continue
        for verb, (one, other) in _around_verbs(sides, theirs):
            mine = ours.get(verb)
            if mine is not None and (mine[0].stem, mine[1].stem) == (other.stem, one.stem) != (
                one.stem,
                other.stem,
            ):
                message = "in a source it is the other who does this:"
                yield sides.point(Code.NAME, mine[0].text, message, theirs.reading.span)
                return


def _around_verbs(sides: Sides, wording: Wording) -> Iterator[tuple[str, tuple[Word, Word]]]:
    """Yield each finite verb with the nouns right before and behind it, which no article tells otherwise."""
    nouns = sides.nouns(wording)
    for at in range(len(wording.words)):
        if not acts(sides, wording, at):
            continue
        before = max((n for n in nouns if n < at), default=None)
        behind = min((n for n in nouns if n > at), default=None)
        if before is None or behind is None:
            continue
        led = set(wording.lows_at(wording.led(before)))
        inside = range(before, behind + 1)
        is_one = len({wording.parts[n] for n in inside}) == 1
        counts = any(wording.is_figure(wording.words[n]) for n in inside)
        if led & (wording.known.objects | {"dem"}) or counts or not is_one:
            continue
        yield lemma_of(wording.words[at].low, sides.language), (wording.words[before], wording.words[behind])


def unhedged(sides: Sides) -> Iterator[Pointed]:
    """Find what is told as a fact and a source only as possible, planned or weighed."""
    held, words = sides.held, sides.words
    low = f" {' '.join(word.text.lower() for word in sides.ours.words)} "
    is_made_sure = next((phrase for phrase in words.certain if f" {phrase} " in low), None)
    if is_made_sure is None and _is_hedged(sides, sides.ours):
        return
    ours = {lemma_of(word.low, sides.language): word for word in sides.ours.words if word.is_content}
    for theirs in sides.theirs:
        stems = {word.stem for word in theirs.words if word.is_content}
        shared = sum(word.stem in stems for word in ours.values())
        shared += sum(any(_are_equal(n, m) for m in theirs.reading.numbers) for n in held.numbers)
        text = theirs.reading.span.of(theirs.reading.text).lower()
        if is_made_sure is not None and is_made_sure not in text and 2 * shared >= len(ours):
            said = next(
                word.text for word in sides.ours.words if word.text.lower() == is_made_sure.split()[0]
            )
            yield sides.point(Code.MODALITY, said, "a source does not say so:", theirs.reading.span)
            return
        for verb in _left_open(sides, theirs):
            told = ours.get(lemma_of(verb.low, sides.language))
            if (
                told is not None
                and shared >= _LEAST_SHARED - (not _is_verb(verb, sides.language))
                and not held.is_quoted(told.text)
            ):
                yield sides.point(Code.MODALITY, told.text, "a source leaves it open:", theirs.reading.span)
                return


def _is_hedged(sides: Sides, wording: Wording) -> bool:
    known = HEDGES | CONDITIONS | NEGATORS | sides.words.hedging
    return any(
        word.low in known
        or word.low.endswith(_UNREAL[sides.language])
        or lemma_of(word.low, sides.language) in sides.words.weighing
        for word in wording.words
    )


def _is_verb(word: Word, language: str) -> bool:
    return not word.is_capital if language == "de" else is_verbal(word.low, language)


def _left_open(sides: Sides, theirs: Wording) -> Iterator[Word]:
    """Yield the verbs, and what is weighed, behind or before the hedges of a sentence."""
    words, parts = theirs.words, theirs.parts
    for at, hedge in enumerate(words):
        weighs = hedge.is_content and lemma_of(hedge.low, sides.language) in sides.words.weighing
        if not (hedge.low in STRONG_HEDGES or weighs):
            continue
        inside = [n for n in range(len(words)) if parts[n] == parts[at] and words[n].is_content]
        behind = [words[n] for n in inside if at < n <= at + _NEAR]
        if sides.language == "de":
            verbs = [words[n] for n in inside if not words[n].is_capital and not is_finite(theirs, n)]
            yield from verbs[-1:]
        else:
            yield from behind[:1]


def mistimed(sides: Sides) -> Iterator[Pointed]:
    """Find a time of day, or a month of a year, that no source has, where they have others."""
    held = sides.held
    theirs = held.sources.joined
    ours = _clocks(held.sentence, held.numbers)
    there = _clocks(theirs.text, theirs.numbers) if ours else []
    for said, time in ours:
        if there and time not in {time for _, time in there}:
            yield Pointed(Code.FOREIGN, held.place(said), f"no source gives “{said}”", held.best)
            return
    dated = _dated(sides.language)
    for found in dated.finditer(held.sentence):
        month = found[1].lower()
        alone = re.search(rf"\b{month}\b(?!(?: de)? \d{{4}})", theirs.text, re.IGNORECASE)
        given = {(one[1].lower(), one[2]) for one in dated.finditer(theirs.text)}
        if alone is None and (month, found[2]) not in given and any(month == one for one, _ in given):
            yield Pointed(Code.FOREIGN, held.place(found[0]), f"no source gives “{found[0]}”", held.best)
            return


@cache
def _dated(language: str) -> re.Pattern[str]:
    """Return what a month of a year looks like: "März 2024", "marzo de 2024"."""
    months = "|".join(sorted(map(re.escape, month_names(language)), key=len, reverse=True))
    return re.compile(rf"\b({months})(?: de)? (\d{{4}})\b", re.IGNORECASE)


def _clocks(text: str, numbers: tuple[NumberMention, ...]) -> list[tuple[str, tuple[int, int]]]:
    found = []
    for mention in numbers:
        clock = _CLOCK.match(text, mention.span.start) if mention.kind is NumberKind.TIME else None
        if clock is not None:
            found.append((clock[0], (int(clock[1]), int(clock[2] or 0))))
    return found
