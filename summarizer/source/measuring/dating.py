"""Which of the times that a sentence names is that of a number: of its own clause, no base of a change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import count, pairwise, takewhile
from typing import TYPE_CHECKING

from summarizer.source.document import Direction, NumberKind
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.phrases import verb_before
from summarizer.source.measuring.times import times_of
from summarizer.source.speech.cues import ENGLISH
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention, Span
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.tagging import Word

_FARTHEST = 25  # words between a time and a number that is of it
_LONGEST_OF = 4  # words: "of all his 30"
_BEGIN_CLAUSES = frozenset("after before since until as".split())
_ENDS = {Tag.SUBORDINATOR, Tag.RELATIVE}
_MARKS = frozenset(", ; :".split())
_SAYING = frozenset("say says said tell tells told".split())
_COMPARING = frozenset("from than versus vs".split())
# Between a number and a time that is another's: "sold 9 boats SINCE its start in March".
_PARTING = _MARKS | _BEGIN_CLAUSES | frozenset("another others from".split())
_PARTS_OF_DAY = frozenset("night morning afternoon evening".split())
_LASTING = frozenset({NumberKind.DURATION, NumberKind.AGE, NumberKind.DATA})  # kinds that are of no time


def time_in(passage: Passage | None, number: NumberMention) -> Span | None:
    """Return the time that `number` refers to, with its preposition, where its own clause says it.

    A time right after the number is its own; else one before it in the clause, if it belongs to no other
    number. None is the time at which somebody spoke ("said on Tuesday"), and what a number is compared with
    ("up 5 % from last year"); a duration, an age, and what describes a thing ("a 3-room flat") have none.
    """
    if passage is None or number.kind in _LASTING or _describes(passage, number):
        return None
    if _wholly(passage, passage.at) is not None or _is_instead(passage, passage.at):
        return None  # "20 of his 30 points in May": the time is that of the 20
    times = times_of(passage.stretch)
    at = bisect_left(times, number.span.end, key=_start)
    if at < len(times) and _follows(passage, times[at]):
        others = _is_base(passage, number, times[at]) or _is_named(passage, times[at])
        return None if others or _is_of_saying(passage, times[at]) else times[at]
    for time in reversed(times[:at]):
        if time.end <= number.span.start:
            if _is_apart(passage, time) or _is_compared(passage, time):
                return None  # and so is every time before it
            if _leads(passage, time):
                return None if _is_named(passage, time) else time
    return None


def _describes(passage: Passage, number: NumberMention) -> bool:
    """Whether a number of things or a size describes what stands behind it: "a 12-inch pipe"."""
    changes = number.kind in {NumberKind.PERCENT, NumberKind.MONEY, NumberKind.RATE, NumberKind.SCORE}
    tied = passage.low(passage.at + 1) in {"-", "‑"} or "-" in passage.low(passage.at)
    return tied and not changes


def _follows(passage: Passage, time: Span) -> bool:
    """Whether nothing between the number and the time begins another clause or is another number."""
    first = bisect_left(passage.words, time.start, key=_start)
    between = passage.words[_past_whole(passage, passage.at + 1, first) : first]
    return not any(word.tag in {Tag.NUMBER, Tag.VERB, *_ENDS} or word.low in _PARTING for word in between)


def _wholly(passage: Passage, at: int) -> int | None:
    """Return the number that is a part of the one at a word: 20 of "20 of his 30 points"."""
    index = _before_described(passage, at)
    return index - 1 if passage.low(index) == "of" and passage.tag(index - 1) is Tag.NUMBER else None


_LONGEST_HOW = 4  # words between "of" and a number: "of his season-high 30"


def _before_described(passage: Passage, at: int) -> int:
    """Return the index of the word before what determines and describes a number."""
    index = at - 1
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB}:
        index -= 1
    for back in range(index, max(-1, index - _LONGEST_HOW), -1):
        if passage.tag(back) is Tag.DETERMINER:
            return back - 1
        if not (passage.low(back).isalpha() or passage.low(back) in {"-", "‑"} or "-" in passage.low(back)):
            break
        if passage.tag(back) in {Tag.VERB, Tag.PREPOSITION, Tag.MARK, Tag.NUMBER}:
            break
    return index


_INSTEAD = frozenset({("instead", "of"), ("rather", "than")})


def _is_instead(passage: Passage, at: int) -> bool:
    """Whether a number is what was not: "9 inches INSTEAD OF the usual 4 inches in May"."""
    index = _before_described(passage, at)
    return (passage.low(index - 1), passage.low(index)) in _INSTEAD


def _past_whole(passage: Passage, first: int, last: int) -> int:
    """Return where the words go on behind the number that another is a part of."""
    parts = (i + 1 for i in range(first, min(first + _LONGEST_OF, last)) if passage.tag(i) is Tag.NUMBER)
    return next((after for after in parts if _wholly(passage, after - 1) == first - 1), first)


def _is_compared(passage: Passage, time: Span) -> bool:
    """Whether a time is what another is compared with: "higher THAN LAST YEAR at 4 %"."""
    first = bisect_left(passage.words, time.start, key=_start)
    return passage.low(first - 1) in _COMPARING - {"from"}


def _is_of_saying(passage: Passage, time: Span) -> bool:
    """Whether a bare time says when a number is told: "will report profits of $4m later this month"."""
    first = bisect_left(passage.words, time.start, key=_start)
    verb = verb_before(passage, passage.at)
    group = takewhile(lambda at: passage.tag(at) is Tag.VERB, count(verb)) if verb is not None else ()
    said = any(passage.low(at) in ENGLISH for at in group)
    return said and passage.tag(first) is not Tag.PREPOSITION


def _is_base(passage: Passage, number: NumberMention, time: Span) -> bool:
    """Whether a time says what a change is reckoned from: "down 5 % from the year before"."""
    first = bisect_left(passage.words, time.start, key=_start)
    after = bisect_left(passage.words, time.end, key=_start)
    spans = any(passage.low(at) in {"to", "until"} for at in range(first, after))
    changes = number.direction is not Direction.NONE or number.kind is NumberKind.PERCENT
    compared = range(passage.at + 1 if changes else first - 1, first + (not spans))
    return any(passage.low(at) in _COMPARING for at in compared)


def _is_named(passage: Passage, time: Span) -> bool:
    """Whether a time is part of a name, describes a thing or is told of: "Good Friday", "FOR 1998 TRIALS"."""
    first = bisect_left(passage.words, time.start, key=_start)
    after = bisect_left(passage.words, time.end, key=_start)
    bare = passage.tag(first) is not Tag.PREPOSITION
    before = passage.words[first - 1] if first else None
    alone = before is not None and before.low == "the" and passage.tag(first - 2) is not Tag.PREPOSITION
    if bare and before is not None and (alone or (passage.words[first].is_capital and _is_described(before))):
        return True
    if passage.tag(first) is Tag.PREPOSITION and passage.low(first) == "of" and after <= passage.at:
        return True  # "on the night of 5 May", which is not of 5 May alone
    goes_on = passage.tag(after) is Tag.NOUN and passage.low(after) not in _PARTS_OF_DAY
    names = passage.low(after - 2) == "the" and passage.words[after - 1].text.isdecimal()  # "the 2031 Games"
    if goes_on and not bare and (names or (after > passage.at and not passage.words[after].is_capital)):
        return True  # "40 filings in the autumn 2031 session"
    after_the = before is not None and before.low == "the"
    attributive = first > 0 and not after_the and (bare or passage.low(first) == "for")
    attributive = attributive and goes_on and after < passage.at
    return attributive or (bare and not first and passage.tag(after) is Tag.VERB)


def _is_described(word: Word) -> bool:
    """Whether a word with a capital before a day is an adjective: "Black Friday"."""
    return word.is_capital and any(part == "a" for part, _ in lemmas(word.low))


def _is_apart(passage: Passage, time: Span) -> bool:
    """Whether another clause begins between a time and the number behind it."""
    first = bisect_left(passage.words, time.start, key=_start)
    after = bisect_left(passage.words, time.end, key=_start)
    between = passage.words[after : passage.at]
    if len(between) > _FARTHEST or any(
        word.tag is Tag.SUBORDINATOR or word.low in {";", ":"} for word in between
    ):
        return True
    if any(one.tag is Tag.PREPOSITION and _acts(one, two) for one, two in pairwise(between)):
        return True  # "convicted on Monday of stealing $4m", "vowed last year to build 4 piers"
    if _is_aside(passage, first) and any(word.low == "," for word in between):
        return True
    clauses = zip(between, between[1:], between[2:], strict=False)
    if any(a.low == "," and b.tag is Tag.CONJUNCTION and c.tag is Tag.PRONOUN for a, b, c in clauses):
        return True  # "on Friday we sail, and we sold 9 boats"
    if first and _is_gerund(passage.words[first - 1]):
        return True  # "talks HAPPENING in May were told to 40 schools"
    if any(one.low == "than" and two.tag is Tag.DETERMINER for one, two in pairwise(between)):
        return True  # "rents should rise this year by more than the 4 % of late"
    if any(
        (one.low == "," or one.tag is Tag.NUMBER) and two.low in _BEGIN_CLAUSES
        for one, two in pairwise(between)
    ):
        return True  # "on 4 May, two days AFTER a flood that killed 9"
    while passage.tag(first - 1) is Tag.ADVERB:
        first -= 1
    fronted = passage.tag(first - 1) is Tag.MARK
    return _is_told(between) or (not fronted and _goes_on(between))


def _acts(preposition: Word, word: Word) -> bool:
    """Whether a word behind a preposition is a gerund, or behind "to" the verb of an aim."""
    bases = [base for part, base in lemmas(word.low) if part == "v"]
    aim = preposition.low == "to" and word.low in bases and word.text.islower()
    return aim or _is_gerund(word)


def _is_gerund(word: Word) -> bool:
    return word.low.endswith("ing") and any(part == "v" for part, _ in lemmas(word.low))


def _is_told(between: tuple[Word, ...]) -> bool:
    """Whether somebody says, between a time and a number, what has the number: "On Monday Orr said 5 …"."""
    cue = next((at for at, word in enumerate(between) if word.tag is Tag.VERB and word.low in ENGLISH), None)
    if cue is None:
        return False
    told = takewhile(lambda word: word.low != ",", between[cue + 1 :])
    return between[cue].low in _SAYING or any(word.tag is Tag.VERB for word in told)


def _goes_on(between: tuple[Word, ...]) -> bool:
    """Whether a new clause or an aim stands between a time inside a clause and a number."""
    for one, two in pairwise((*between, None)):
        assert one is not None
        begins = one.tag is Tag.CONJUNCTION and two is not None and two.tag in {Tag.PRONOUN, Tag.VERB}
        complement = one.low == "that" and (two is None or two.tag is not Tag.VERB)
        parted = one.low == "," and two is not None and two.tag not in {Tag.PREPOSITION, Tag.RELATIVE}
        if begins or complement or parted or one.tag is Tag.TO or one.low in _BEGIN_CLAUSES:
            return True
    return False


def _is_aside(passage: Passage, first: int) -> bool:
    """Whether a time stands in a relative clause between commas: ", who joined in 2021, said that …"."""
    comma = next((n for n in range(first - 1, -1, -1) if passage.low(n) == ","), None)
    return comma is not None and passage.tag(comma + 1) is Tag.RELATIVE


def _leads(passage: Passage, time: Span) -> bool:
    """Whether a time before the number belongs to no number before it."""
    for index in range(bisect_right(passage.words, time.start, key=_end) - 1, -1, -1):
        word = passage.words[index]
        if word.tag is Tag.NUMBER:
            return False
        if word.tag is Tag.VERB or word.low in {";", ",", "and"}:
            return True
    return True


def _start(piece: Span | Word) -> int:
    return piece.start


def _end(word: Word) -> int:
    return word.end
