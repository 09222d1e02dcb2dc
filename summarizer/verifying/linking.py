"""Facts of one text that belong together: a quantity told again, or two that cannot both be true.

Made for precision. Two facts are held against each other only if they come from different sentences and
have one kind, unit, direction and time, and measure the same as far as that is known; the rest is decided by
the words of their clauses. What contradicts is of something and stands in prose: rows of a table hardly do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.links import Link, LinkKind
from summarizer.source.document import BlockKind, NumberKind, Qualifier, Span, block_at
from summarizer.source.measuring import clause_of, is_content
from summarizer.verifying.checking.stems import stem
from summarizer.verifying.echoing import may_share_owner

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from summarizer.results import NumericFact
    from summarizer.source.document import Document, NumberMention
    from summarizer.source.measuring.tagging import Word

_MOST_RIVALS = 8  # tellings that a fact is held against, so that the cost stays linear
_MOST_FIGURES = 3  # a sentence of more quantities compares or lists
_NO_RIVALS = frozenset(
    {NumberKind.SCORE, NumberKind.AGE, NumberKind.DURATION, NumberKind.MULTIPLE, NumberKind.FRACTION}
)
# Words that make another quantity of the same words: another time, another case, not yet or no longer true.
_APART = frozenset(
    """first second third fourth fifth last next other another more further additional new old former previous
    previously prior earlier later initial initially original originally now then still again average mean
    median maximum minimum record total combined each per every both only half not no never none nor n't
    will would could should may might can must expect forecast predict estimate project plan target hope aim
    if early late north south east west left right daily weekly monthly annual annually quarterly yearly up
    down rise fall increase decrease male female adult child once ago before after since until conversely
    adjusted exclude include compare respectively same similar instead unlike versus than""".split()
)
_MORE = frozenset("other another more further additional".split())
_MODAL = frozenset("will would could should may might can must".split())
_SHORT = 2  # letters of "of"
_NEAR = 200  # characters on each side of a number in which its labels stand
_ABOUT = Decimal("0.1")  # how far "about" may be off, as a share of the value


class ClauseStems(NamedTuple):
    """The clause of a number in stems of content words; `apart` are words that set the number apart.

    `before` and `after` stand on either side of the noun phrase at the number. `whole` tells whether the
    clause stands by itself, so that nothing left of it can change its meaning. `labels` are the figures of
    its sentence that count nothing: "Class 1", "Q1 2029".
    """

    before: frozenset[str]
    phrase: frozenset[str]
    after: frozenset[str]
    names: frozenset[str]
    apart: frozenset[str]
    whole: bool
    labels: frozenset[str] = frozenset()


_NOTHING: frozenset[str] = frozenset()
_NO_CLAUSE = ClauseStems(_NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, whole=False)
_LABEL = re.compile(r"\b(?=\w*\d)\w+")


def clause_stems(document: Document, number: NumberMention) -> ClauseStems:
    """Return what the clause of a number says; one without words says nothing. Its cost is bounded."""
    clause = clause_of(document, number)
    every = (*clause.before, *clause.phrase, *clause.after)
    if not every:
        return _NO_CLAUSE
    return ClauseStems(
        before=_stems(clause.before),
        phrase=_stems(clause.phrase),
        after=_stems(clause.after),
        names=_stems(word for word in every[1:] if word.is_capital),
        apart=_APART.intersection(base for word in every for base in (word.low, stem(word.low))) or _NOTHING,
        whole=clause.whole,
        labels=_labels(document, number),
    )


def _labels(document: Document, number: NumberMention) -> frozenset[str]:
    sentence = document.sentence_at(number.span).span
    start, end = max(sentence.start, number.span.start - _NEAR), min(sentence.end, number.span.end + _NEAR)
    counting = [n.span for n in document.numbers_in(Span(start, end)) if n.kind.is_quantity and n.unit]
    found = (Span(*match.span()) for match in _LABEL.finditer(document.text, start, end))
    apart = (span for span in found if not any(map(span.overlaps, (number.span, *counting))))
    return frozenset(span.of(document.text).lower() for span in apart) or _NOTHING


class _Telling(NamedTuple):
    """One fact, by its place among all, as its clause tells it, with all that it is compared by.

    Two that are held against each other have one `sort`. `time` is the one that the fact refers to, folded;
    `every` are the stems of the whole clause, and `fewest` is how many of them a clause with the same value
    must have to tell the same quantity. `bounds` are the least and the most that the fact can mean.
    """

    place: int
    fact: NumericFact
    sentence: int
    clause: ClauseStems
    measure: frozenset[str]
    sort: tuple[Hashable, ...]
    time: str | None
    every: frozenset[str]
    fewest: int
    bounds: tuple[Decimal, Decimal]


def _telling(place: int, fact: NumericFact, sentence: int, clause: ClauseStems) -> _Telling:
    return _Telling(
        place,
        fact,
        sentence,
        clause,
        measure=_measure(fact),
        sort=(fact.kind, stem(fact.unit.lower()) if fact.unit else None, fact.currency, fact.direction),
        time=" ".join(fact.as_of.text.casefold().split()) if fact.as_of else None,
        every=clause.before | clause.phrase | clause.after,
        fewest=1 if _is_telling(fact) else 2,
        bounds=_bounds(fact),
    )


def link(
    document: Document, facts: Sequence[NumericFact], clauses: Sequence[ClauseStems]
) -> tuple[Link, ...]:
    """Return the links between `facts`, numeric facts in text order with their clauses; linear in them."""
    figures, tellings = _tellings(document, facts, clauses)
    few = (telling for telling in tellings if figures[telling.sentence] <= _MOST_FIGURES)
    lonely = [telling for telling in few if _is_comparable(document, telling)]
    return (*_told_again(tellings), *_contradicting(document, lonely))


def _tellings(
    document: Document, facts: Sequence[NumericFact], clauses: Sequence[ClauseStems]
) -> tuple[Counter[int], list[_Telling]]:
    """Return how many figures each sentence has, and the facts of which a clause says something."""
    starts = [sentence.span.start for sentence in document.sentences]
    figures: Counter[int] = Counter()
    tellings: list[_Telling] = []
    for index, (fact, clause) in enumerate(zip(facts, clauses, strict=True)):
        sentence = bisect_right(starts, fact.span.start)
        figures[sentence] += 1
        if clause is not _NO_CLAUSE:
            tellings.append(_telling(index, fact, sentence, clause))
    return figures, tellings


def disagree(document: Document, one: Sequence[NumericFact], other: Sequence[NumericFact]) -> bool:
    """Whether two sentences that tell of the same, with these facts, give a figure of it differently.

    Each gives few figures, the two measure the same at the same time, no figure of one is in the other, and
    both give as many of that sort: a sum is not held against its parts.
    """
    if not 0 < max(len(one), len(other)) <= _MOST_FIGURES:
        return False
    ones, others = (
        [
            _telling(0, fact, side, clause_stems(document, number))
            for fact in facts
            if _has_rivals(fact) and (number := _number_at(document, fact.span)) is not None
        ]
        for side, facts in enumerate((one, other))
    )
    pairs = [(a, b) for a in ones for b in others if a.sort == b.sort and a.measure & b.measure]
    as_many = all(
        sum(a.sort == t.sort for t in ones) == sum(b.sort == t.sort for t in others) for a, b in pairs
    )
    return (
        bool(pairs)
        and as_many
        and all(
            not (a.clause.apart ^ b.clause.apart) - _MODAL and a.time == b.time and not _may_both_hold(a, b)
            for a, b in pairs
        )
    )


def _number_at(document: Document, span: Span) -> NumberMention | None:
    """Return the number of a document that stands at a place, None where there is none."""
    return next((number for number in document.numbers_in(span) if number.span == span), None)


def _is_comparable(document: Document, telling: _Telling) -> bool:
    """Whether a fact may contradict another: it is of something ("12 dead"), in prose or a heading."""
    block = block_at(document.blocks, telling.fact.span)
    return (telling.fact.unit is not None or not telling.clause.before) and (
        block.kind.is_prose or block.kind is BlockKind.HEADING
    )


def _measure(fact: NumericFact) -> frozenset[str]:
    """Return the stems of what a fact measures, nothing where that is not known."""
    if not fact.measures:
        return _NOTHING
    said = fact.measures.lower().split()
    return frozenset(stem(word) for word in said if len(word) > _SHORT) - _APART


def _alike(one: _Telling, other: _Telling) -> bool:
    """Whether what two facts measure has a word in common, or is not known of one."""
    return not (one.measure and other.measure) or bool(one.measure & other.measure)


def _stems(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(stem(word.low) for word in words if is_content(word)) - _APART or _NOTHING


def _told_again(tellings: Sequence[_Telling]) -> Iterator[Link]:
    groups: dict[Hashable, list[list[_Telling]]] = defaultdict(list)
    for telling in tellings:
        fact = telling.fact
        clusters = groups[(*telling.sort, fact.value, fact.low, fact.high)]
        cluster = next((c for c in clusters[-_MOST_RIVALS:] if _is_same(c[-1], telling)), None)
        if cluster is None:
            clusters.append([telling])
        else:
            cluster.append(telling)
    for clusters in groups.values():
        for cluster in clusters:
            if len(cluster) > 1:
                yield Link(kind=LinkKind.SAME, facts=tuple(telling.place for telling in cluster))


def _is_same(one: _Telling, other: _Telling) -> bool:
    if one.sentence == other.sentence or (one.time and other.time and one.time != other.time):
        return False
    if one.clause.names and other.clause.names and not one.clause.names & other.clause.names:
        return False
    if one.clause.apart & _MORE != other.clause.apart & _MORE or not _alike(one, other):
        return False
    return len(one.every & other.every) >= one.fewest


def _is_telling(fact: NumericFact) -> bool:
    """Whether a value is one that two different quantities would hardly share: $4.2m, 1,148 or 7.3 %."""
    values = [value for value in (fact.value, fact.low, fact.high) if value is not None]
    digits = max((len(value.normalize().as_tuple().digits) for value in values), default=0)
    return digits > (1 if fact.kind is NumberKind.MONEY else 2)


def _has_rivals(fact: NumericFact) -> bool:
    """Whether a figure has one value to hold others against; a "$" is the same in all of a text."""
    return fact.kind not in _NO_RIVALS and (not fact.ambiguous or fact.currency is not None)


def _contradicting(document: Document, tellings: Sequence[_Telling]) -> Iterator[Link]:
    groups: dict[Hashable, list[_Telling]] = defaultdict(list)
    clusters: dict[int, list[int]] = {}  # by the place of each fact in them
    for telling in tellings:
        if not (_has_rivals(telling.fact) and telling.clause.whole):
            continue
        clause = telling.clause
        rivals = groups[(*telling.sort, clause.before, clause.phrase, telling.time, clause.apart)]
        alike = (rival for rival in rivals[-_MOST_RIVALS:] if _is_rival(rival, telling))
        against = next((r for r in alike if may_share_owner(document, r.fact.span, telling.fact.span)), None)
        if against is not None:
            clusters[telling.place] = clusters.setdefault(against.place, [against.place])
            clusters[telling.place].append(telling.place)
        rivals.append(telling)
    for facts in (cluster for place, cluster in clusters.items() if place == cluster[0]):
        yield Link(kind=LinkKind.CONTRADICTING, facts=tuple(facts))


def _is_rival(one: _Telling, other: _Telling) -> bool:
    """Whether what follows one number says no other thing than the rest, and not both can be true."""
    if one.sentence == other.sentence or not _alike(one, other) or _may_both_hold(one, other):
        return False
    if not (one.clause.labels <= other.clause.labels or other.clause.labels <= one.clause.labels):
        return False  # "Class 1 has 30 pupils", "Class 2 has 28"
    smaller, larger = sorted((one.clause.after, other.clause.after), key=len)
    return smaller <= larger and len(one.clause.before | one.clause.phrase | smaller) > 1


def _may_both_hold(one: _Telling, other: _Telling) -> bool:
    (low, high), (other_low, other_high) = one.bounds, other.bounds
    return low <= other_high and other_low <= high


def _bounds(fact: NumericFact) -> tuple[Decimal, Decimal]:
    low = fact.low if fact.value is None else fact.value
    high = fact.high if fact.value is None else fact.value
    if fact.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST} or high is None:
        high = Decimal("Infinity")
    if fact.qualifier in {Qualifier.LESS_THAN, Qualifier.AT_MOST} or low is None:
        low = Decimal("-Infinity")
    if fact.qualifier is Qualifier.ABOUT:
        low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high
