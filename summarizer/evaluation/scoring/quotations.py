"""Score quotations: which were found, how exactly, and whether the right speaker was named.

Matching is one to one, best overlap first. Overlap is the Jaccard index of the characters that both cover;
quotation marks, white space and punctuation do not count. `exact`: the same characters. `j8`: an index of at
least 0.8. `joint`: that, and the speakers meet or neither side names one. `speaker`: of matches with an index
of at least 0.3 whose gold names a speaker, the share in which the speakers meet.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.evaluation.cases import Convention
from summarizer.evaluation.loading import NESTED
from summarizer.evaluation.scoring.marks import kind_by_marks
from summarizer.evaluation.scoring.outcome import RIGHT, Item, Score, Subject, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.cases import Case, Prediction, QuotationRow
    from summarizer.source.document import Span

GROUPS: dict[str, frozenset[str] | None] = {
    "all": None,
    "direct": frozenset({"direct"}),
    "direct+mixed": frozenset({"direct", "mixed"}),
    "indirect": frozenset({"indirect"}),
    NESTED: frozenset({NESTED}),
}
FRAGMENTS = "direct fragments"
_IGNORED = frozenset(" \n\t\r\"“”„»«‘’'.,;:—–-…!?()")
_EXACT, _CLOSE, _TOUCHING = 0.999, 0.8, 0.3


@dataclass(frozen=True, slots=True)
class _Covered:
    """A row with the characters that it covers."""

    row: QuotationRow
    characters: frozenset[int]

    def overlap(self, other: _Covered) -> float:
        union = len(self.characters | other.characters)
        return len(self.characters & other.characters) / union if union else 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold quotation and the prediction that it was matched with."""

    gold: QuotationRow
    found: QuotationRow
    overlap: float


def score_quotations(case: Case, prediction: Prediction) -> Score:
    """Score the quotations of one document, by groups of kinds; nested ones count in a group of their own."""
    if case.quotations is None:
        return Score()
    counts: Counter[str] = Counter()
    gold = [_covered(row, case.text) for row in case.quotations]
    found = [_covered(row, case.text) for row in prediction.quotations]
    for group, kinds in GROUPS.items():
        wanted, offered = _of_group(case, gold, found, kinds)
        for name, count in _count(wanted, offered, case.convention).items():
            counts[f"quotations.{group}.{name}"] += count
    pieces = _of_group(case, _pieces(gold, case.text), _pieces(found, case.text), GROUPS["direct"])
    for name, count in _count(*pieces, case.convention).items():
        counts[f"quotations.{FRAGMENTS}.{name}"] += count
    counts["quotations.predicted"] = len(found)
    counts["quotations.open"] = sum(row.open for row in prediction.quotations)
    wanted, offered = _of_group(case, gold, found, None)
    return Score(counts, tuple(_items(case, wanted, offered)))


def pairs_of(case: Case, prediction: Prediction) -> list[Pair]:
    """Match the quotations of one document, of all kinds but nested."""
    gold = [_covered(row, case.text) for row in case.quotations or ()]
    found = [_covered(row, case.text) for row in prediction.quotations]
    return _matched(*_of_group(case, gold, found, None))


def outer_rows(case: Case, prediction: Prediction) -> tuple[list[QuotationRow], list[QuotationRow]]:
    """Return the gold and the predicted rows that the group `all` is made of."""
    gold = [_covered(row, case.text) for row in case.quotations or ()]
    found = [_covered(row, case.text) for row in prediction.quotations]
    wanted, offered = _of_group(case, gold, found, None)
    return [one.row for one in wanted], [one.row for one in offered]


def meeting(gold: QuotationRow, found: QuotationRow, convention: Convention) -> tuple[Span, Span] | None:
    """Return a place of the gold speaker and one of the predicted speaker that overlap, or None."""
    offered = found.speakers if convention is Convention.GOLD else found.speakers[:1]
    return next(((a, b) for a in gold.speakers for b in offered if a.overlaps(b)), None)


def _covered(row: QuotationRow, text: str) -> _Covered:
    places = (place for span in row.fragments for place in range(span.start, min(span.end, len(text))))
    return _Covered(row, frozenset(place for place in places if text[place] not in _IGNORED))


def _pieces(rows: list[_Covered], text: str) -> list[_Covered]:
    """Take each fragment for a quotation of its own, as some figures in print do."""
    return [
        _covered(one.row.model_copy(update={"fragments": (span,)}), text)
        for one in rows
        for span in one.row.fragments
    ]


def _of_group(
    case: Case, gold: list[_Covered], found: list[_Covered], kinds: frozenset[str] | None
) -> tuple[list[_Covered], list[_Covered]]:
    """Take the gold of these kinds, and the predictions whose best gold, or else whose own marks, are so."""
    if kinds is not None and NESTED in kinds:
        return _split(gold, found)[0]
    gold, found = _split(gold, found)[1]
    if kinds is None:
        return gold, found
    kept = [one for one in found if (_best_kind(one, gold) or _own_kind(one, case.text)) in kinds]
    return [one for one in gold if one.row.kind in kinds], kept


def _split(gold: list[_Covered], found: list[_Covered]) -> tuple[tuple[list[_Covered], list[_Covered]], ...]:
    """Part nested quotations from the others; a prediction goes with the gold that it covers best."""
    if all(one.row.kind != NESTED for one in gold):
        return ([], []), (gold, found)
    inner = [one for one in found if _best_kind(one, gold) == NESTED]
    return (
        ([one for one in gold if one.row.kind == NESTED], inner),
        ([one for one in gold if one.row.kind != NESTED], [one for one in found if one not in inner]),
    )


def _best_kind(found: _Covered, gold: list[_Covered]) -> str | None:
    overlap, kind = max(((found.overlap(one), one.row.kind) for one in gold), default=(0.0, ""))
    return kind if overlap > 0 else None


def _own_kind(found: _Covered, text: str) -> str:
    return kind_by_marks(text, found.row.fragments)


def _matched(gold: list[_Covered], found: list[_Covered]) -> list[Pair]:
    candidates = sorted(
        (
            (one.overlap(other), i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if one.characters & other.characters
        ),
        reverse=True,
    )
    pairs, used_gold, used_found = [], set[int](), set[int]()
    for overlap, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append(Pair(gold[i].row, found[j].row, overlap))
    return pairs


def _count(gold: list[_Covered], found: list[_Covered], convention: Convention) -> Counter[str]:
    counts: Counter[str] = Counter(gold=len(gold), pred=len(found))
    for pair in _matched(gold, found):
        met = meeting(pair.gold, pair.found, convention) is not None
        silent = not pair.gold.speakers and not pair.found.speakers
        counts["exact"] += pair.overlap > _EXACT
        counts["j8"] += pair.overlap >= _CLOSE
        counts["joint"] += pair.overlap >= _CLOSE and (met or silent)
        if pair.overlap >= _TOUCHING and pair.gold.speakers:
            counts["named"] += 1
            counts["speaker"] += met
    return counts


def _items(case: Case, gold: list[_Covered], found: list[_Covered]) -> Iterator[Item]:
    pairs = {id(pair.gold): pair for pair in _matched(gold, found)}
    for one in gold:
        yield _item(case, one.row, pairs.get(id(one.row)))
    matched = {id(pair.found) for pair in pairs.values()}
    for other in found:
        if id(other.row) not in matched:
            text = _words(case, other.row.fragments)
            yield Item(Subject.QUOTATION, f"+{text}", "spurious", text, _speaker(case, other.row))


def _item(case: Case, gold: QuotationRow, pair: Pair | None) -> Item:
    text = _words(case, gold.fragments)
    if pair is None:
        return Item(Subject.QUOTATION, gold.id, f"{gold.kind} missed", text, _speaker(case, gold))
    detail = f"{_speaker(case, pair.found)}, wanted {_speaker(case, gold)}"
    if pair.overlap < _CLOSE:
        found = _words(case, pair.found.fragments)
        return Item(Subject.QUOTATION, gold.id, f"{gold.kind}: wrong extent", text, f"found: {found}")
    if meeting(gold, pair.found, case.convention) or not (gold.speakers or pair.found.speakers):
        return Item(Subject.QUOTATION, gold.id, RIGHT, text)
    status = "wrong speaker" if pair.found.speakers else "no speaker"
    return Item(Subject.QUOTATION, gold.id, f"{gold.kind}: {status}", text, detail)


def _words(case: Case, spans: Sequence[Span]) -> str:
    return shown(" … ".join(span.of(case.text) for span in spans))


def _speaker(case: Case, row: QuotationRow) -> str:
    return shown(row.speakers[-1].of(case.text), 60) if row.speakers else "nobody named"
