"""How far the sources carry a sentence against which nothing in particular speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.figuring import figure_of, is_rounded_in
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import words_alike
from summarizer.desk.stances import tells
from summarizer.desk.standing import base, is_telling
from summarizer.desk.units import all_dates
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.results import Verdict
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.verifying.checking.dates import date_parts, merged_dates, month_of, months_in
from summarizer.verifying.checking.forms import plain_form
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node

_TIMES = {NumberKind.DATE, NumberKind.TIME, NumberKind.PERCENT}


def uncarried(held: Held, told: Sequence[Span] = ()) -> Iterator[Pointed]:
    """Name what a sentence tells and no source has, in no like word: a name, a figure, a deed, a thing.

    Nothing is said where close evidence has all that is missing, dates, hours or shares, as it writes them,
    and of a sentence of which something is `told` already only names and nouns beside that.
    """
    bare = [words for words in held.bare if words.casefold() not in FUNCTION_WORDS]
    bare = [words for words in bare if not any(map(held.place(words).overlaps, told))]
    if bare and all(_is_written_otherwise(held, words) for words in bare):
        return
    code = _code(held)
    strange = [words for words in bare if not _has(held, words) and _is_new(held, words, nouns=bool(told))]
    if not strange and (told or held.support.verdict is not Verdict.REFUTED):
        return
    listed = ", ".join(f"“{shorten(words)}”" for words in strange)
    message = code.meaning if code is Code.REFUTED else f"no source carries {listed or 'all of this'}"
    yield Pointed(code, held.span, message, held.best)


def _is_new(held: Held, words: str, *, nouns: bool) -> bool:
    """Whether some word of these tells something, and the evidence has none like it."""
    if not held.is_parsed:
        return True
    at = held.sentence.find(words)
    inside = [n for n in held.tree.nodes if at <= n.span.start < at + len(words)]
    new = (n for n in inside if n.is_noun or (not nouns and _is_deed(n)))
    return any(is_telling(n) and not _has_like(held, n) for n in new)


def _is_deed(node: Node) -> bool:
    """Whether a word is a figure, or a verb that tells of more than that something is said."""
    return node.tag == "CD" or (node.is_verb and not tells(node) and base(node) not in WORDS.light_verbs)


def _has_like(held: Held, node: Node) -> bool:
    if held.sources.has(node.low):
        return True
    lows = {word.casefold() for span in held.support.evidence for word in words_of(span.of(held.text))}
    return any(words_alike(node, low) for low in lows)


def _code(held: Held) -> Code:
    verdict = held.support.verdict
    if verdict is Verdict.REFUTED and not held.is_parsed:  # else all that speaks against it was looked at
        return Code.REFUTED
    return Code.UNPROVEN if verdict is Verdict.UNPROVEN else Code.PARTLY


def _mention(held: Held, words: str) -> NumberMention | None:
    dated = merged_dates(held.numbers, held.sentence)
    same = (n for n in dated if n.text == words or (words in n.text and n.kind is NumberKind.DATE))
    return next(same, None)


def _has(held: Held, words: str) -> bool:
    """Whether the sources have some words, or a figure or date, anywhere."""
    mention = _mention(held, words)
    if mention is not None and _is_told_in(held, mention, held.sources.joined.numbers, held.sources.dates):
        return True
    return all(map(held.sources.has, words.split()))


def _is_written_otherwise(held: Held, words: str) -> bool:
    """Whether close evidence has a date, an hour or a share."""
    mention, text = _mention(held, words), held.text
    for span in filter(held.is_close, held.support.evidence):
        numbers = held.numbers_in(span)
        dates = all_dates(numbers, text)
        if month_of(words) in months_in(span.of(text)).union(*dates):
            return True
        timed = mention is not None and mention.kind in _TIMES
        if timed and mention is not None and _is_told_in(held, mention, numbers, dates):
            return True
        if mention is not None and is_rounded_in(mention, numbers):
            return True
    return False


def _is_told_in(
    held: Held, mention: NumberMention, numbers: tuple[NumberMention, ...], dates: frozenset[frozenset[str]]
) -> bool:
    if mention.kind is NumberKind.DATE:
        parts = date_parts(mention, held.sentence)
        return any(parts <= date for date in dates)
    if mention.value is None and mention.low is None:  # an hour has no value
        form = mention.kind, plain_form(mention)
        return any((number.kind, plain_form(number)) == form for number in numbers)
    return figure_of(mention) in map(figure_of, numbers) or is_rounded_in(mention, numbers)
