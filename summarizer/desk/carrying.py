"""How far the sources carry a sentence against which nothing in particular speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.dates import all_dates
from summarizer.desk.figuring import figure_of, is_rounded_in
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.standing import parsed
from summarizer.rendering.wording import shorten
from summarizer.results import Verdict
from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import date_parts, merged_dates, month_of, months_in
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.forms import plain_form
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span

_WHOLE = {Code.UNPROVEN: "this as it is told here", Code.PARTLY: "all of this"}
_TIMES = {NumberKind.DATE, NumberKind.TIME, NumberKind.PERCENT}


def uncarried(held: Held, told: Sequence[Span] = ()) -> Iterator[Pointed]:
    """Name the words that no source has, else where a source tells one of something else.

    Nothing is said where close evidence has all that is missing, dates, hours or shares, as it writes them,
    and of a sentence of which something is `told` already only names and nouns beside that.
    """
    bare = [words for words in held.bare if words.casefold() not in FUNCTION_WORDS]
    if told:
        free = (words for words in bare if not any(map(held.place(words).overlaps, told)))
        bare = [words for words in free if held.is_parsed and _has_noun(held, words)]
    if bare and all(_is_written_otherwise(held, words) for words in bare):
        return
    code = _code(held)
    message = code.meaning if code is Code.REFUTED else f"no source carries {_WHOLE[code]}"
    strange = [words for words in bare if not _has(held, words)]
    span = held.evidence
    if told and not strange:
        return
    if strange and code is not Code.REFUTED:
        listed = ", ".join(f"“{shorten(words)}”" for words in strange)
        message = f"no source carries {listed}" if code is Code.UNPROVEN else f"{message}: {listed}"
    elif (found := next(filter(None, (_elsewhere(held, words) for words in bare)), None)) is not None:
        message, span = f"“{shorten(found[0])}”: a source tells it of something else", found[1]
    yield Pointed(code, held.span, message, held.sources.cite(span) if span else None)


def _has_noun(held: Held, words: str) -> bool:
    at = held.sentence.find(words)
    return any(n.is_noun and at <= n.span.start < at + len(words) for n in parsed(held.sentence).nodes)


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
    mention, text = _mention(held, words), held.sources.joined.text
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


def _elsewhere(held: Held, words: str) -> tuple[str, Span] | None:
    """Return the first sentence that has some words, where the best evidence lacks them."""
    index, document = evidence_index(held.sources.joined), held.sources.joined
    places = [set(index.numbers_of(word)) for word in words_of(words)]
    common = sorted(set.intersection(*places)) if places else []
    spans = [document.sentences[number].span for number in common]
    best = held.evidence
    apart = spans and best is not None and not any(span.overlaps(best) for span in spans)
    return (words, spans[0]) if apart else None
