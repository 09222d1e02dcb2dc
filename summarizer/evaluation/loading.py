"""Read what to evaluate on: our gold articles, or JSON lines of other corpora, told apart by their fields.

A line is one document with its `id`: `text` and `quotes` (`start`, `end`, `fragments`, `speaker_start`,
`speaker_end`, `type`), `text` and `quantities` (`start`, `end`, `value`, `unit` or `unit_norm`, `qualifier`),
or `source`, `claim` and `label`, with `votes` where several people gave it (rows on which they do not agree
are left out). Offsets are code points, half-open. `dataset` names a corpus whose quantities are counted and
written by rules of its own; of Recognizers-Text the id says what is tested.
"""

from __future__ import annotations

import json
import random
import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError
from summarizer.evaluation.cases import Case, ClaimRow, Convention, QuantityRow, QuotationRow
from summarizer.evaluation.conventions import row_of
from summarizer.evaluation.gold import GoldArticle, GoldQuantity, GoldQuotation, GoldStatement, load_gold
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


NESTED = "nested"
_FIFTH = 5
_PLAIN = re.compile(r"-?(\d+(\.\d*)?|\.\d+)(E[+-]?\d+)?")
_CONVENTIONS = {
    "MeasEval": Convention.MEASEVAL,
    "Recognizers-Text": Convention.RECOGNIZERS,
    "WikinewsDE": Convention.STRETCHES,
}
_TESTED = re.compile(r"[\w-]+/([a-z]+?)(?:model)?-\d+")  # "corpus/age-001"


class Part(StrEnum):
    """Which documents of the data: all, the fifth that nobody looks at while tuning, the rest, or a half."""

    ALL = "all"
    TUNING = "tuning"
    HELD_OUT = "held-out"
    EVEN = "even"
    ODD = "odd"

    def holds(self, index: int) -> bool:
        """Whether the document number `index` of the data, from 0, is in this part."""
        return {
            Part.ALL: True,
            Part.TUNING: index % _FIFTH != 0,
            Part.HELD_OUT: index % _FIFTH == 0,
            Part.EVEN: index % 2 == 0,
            Part.ODD: index % 2 == 1,
        }[self]


def load_cases(path: Path) -> tuple[Case, ...]:
    """Load a gold article, a directory of them, or a file of JSON lines; texts without a word are left out.

    Raises InputError, naming file and line, for what is neither.
    """
    if path.is_dir() or path.suffix == ".json":
        return tuple(map(case_of, load_gold(path)))
    cases = tuple(case for case in _lines(path) if case.text.strip())
    if not cases:
        raise InputError(f"no document in {path}")
    if len({case.id for case in cases}) < len(cases):
        raise InputError(f"{path}: an id is used twice")
    return cases


def part_of(cases: Sequence[Case], part: Part) -> tuple[Case, ...]:
    """Return a part of the data; of the held-out fifth and of the even half the first document is one.

    Raises InputError for a part without a document.
    """
    part_cases = tuple(case for index, case in enumerate(cases) if part.holds(index))
    if not part_cases:
        raise InputError(f"no document in the {part} part")
    return part_cases


def chosen(cases: Sequence[Case], limit: int | None, seed: int) -> tuple[Case, ...]:
    """Return at most `limit` cases in their order, which ones by `seed`."""
    if limit is None or limit >= len(cases):
        return tuple(cases)
    picked = random.Random(seed).sample(range(len(cases)), limit)  # noqa: S311 - keeps no secret
    return tuple(cases[index] for index in sorted(picked))


def case_of(article: GoldArticle) -> Case:
    """Turn a gold article into a case."""
    sentences = {sentence.id: sentence.span for sentence in article.sentences}
    statements: list[tuple[GoldStatement, bool]] = [
        *((claim, True) for claim in article.claims),
        *((claim, False) for claim in article.false_claims),
    ]
    return Case(
        id=article.id,
        text=article.text,
        convention=Convention.GOLD,
        quotations=tuple(map(_gold_quotation, article.quotations)),
        quantities=tuple(map(_gold_quantity, article.quantities)),
        statements=tuple(
            ClaimRow(
                id=claim.id,
                text=claim.text,
                evidence=tuple(sentences[ref] for ref in claim.evidence),
                supported=supported,
            )
            for claim, supported in statements
        ),
    )


def _gold_quotation(quotation: GoldQuotation) -> QuotationRow:
    speaker = quotation.speaker
    return QuotationRow(
        id=quotation.id,
        kind=NESTED if quotation.within else quotation.kind.value,
        fragments=tuple(fragment.span for fragment in quotation.fragments),
        speakers=(speaker.mention.span, speaker.canonical.span) if speaker else (),
    )


def _gold_quantity(quantity: GoldQuantity) -> QuantityRow:
    return row_of(quantity).model_copy(update={"id": quantity.id})


def _lines(path: Path) -> Iterator[Case]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"cannot read {path}: {getattr(error, 'strerror', error)}; --data names what is measured"
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
                if len(set(row.get("votes", ()))) < 2:
                    yield _case(row)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InputError(f"{path}, line {number}: {type(error).__name__}: {error}") from error


def _case(row: dict[str, Any]) -> Case:
    if "claim" in row:
        supported = row["label"] in {"supported", 1}
        statement = ClaimRow(id="c1", text=row["claim"], supported=supported)
        return Case(id=row["id"], text=row["source"], statements=(statement,))
    if "summaries" in row:
        told = tuple(summary["text"] for summary in row["summaries"])
        return Case(id=row["id"], text=row["text"], summaries=told)
    quotes, quantities = row.get("quotes"), row.get("quantities")
    if quotes is None and quantities is None:
        raise ValueError("neither quotes nor quantities nor claim")
    convention = _CONVENTIONS.get(row.get("dataset", ""), Convention.ROWS)
    tested = _TESTED.fullmatch(row["id"]) if convention is Convention.RECOGNIZERS else None
    return Case(
        id=row["id"],
        text=row["text"],
        convention=convention,
        counts=tested[1] if tested else None,
        language=row.get("language", "en"),
        quotations=None if quotes is None else tuple(_quotation(f"q{n}", q) for n, q in enumerate(quotes, 1)),
        quantities=None
        if quantities is None
        else tuple(_quantity(f"n{n}", q) for n, q in enumerate(quantities, 1)),
    )


def _quotation(name: str, row: dict[str, Any]) -> QuotationRow:
    pieces = row.get("fragments") or [[row["start"], row["end"]]]
    start = row.get("speaker_start")
    return QuotationRow(
        id=name,
        kind=row["type"].lower(),
        fragments=tuple(Span(*piece) for piece in pieces),
        speakers=() if start is None else (Span(start, row["speaker_end"]),),
    )


def _quantity(name: str, row: dict[str, Any]) -> QuantityRow:
    start, value = row.get("start"), row.get("value")
    if row.get("type") == "percentage" and isinstance(value, float):  # "20%" in the corpus itself
        value = f"{value:.15G}%"
    values = _values(value)
    return QuantityRow(
        id=name,
        span=None if start is None else Span(start, row["end"]),
        values=values,
        notation=value if isinstance(value, str) and not values else None,
        unit=row.get("unit_norm") or row.get("unit"),
        qualifier=row.get("qualifier", "="),
        measures=row.get("measures"),
    )


def _values(value: Any) -> tuple[Decimal, ...]:
    """Return one number or two; none where a notation stands for one ("1/3", "1E+9"), as in other scorers."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    are_numbers = all(not isinstance(one, str) or _PLAIN.fullmatch(one) for one in values)
    return tuple(Decimal(str(one)) for one in values) if are_numbers else ()
