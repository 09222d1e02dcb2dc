"""What minutes of a meeting are read for: what was decided, not how the meeting went.

A text is minutes where sentences decide and others keep order: "The motion carried 5-2", "It was resolved
that …", "The chair called the meeting to order".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.languages.phrases import Sought, any_of, hint_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.selecting.salience.telling import Told

_WORDS = language_of("en").telling
_OUTCOME = rf"{any_of(_WORDS.motions)} (?:was |were |has been )?(?:\w+ly )?{any_of(_WORDS.carried)}\b"
OUTCOME = re.compile(rf"\A(?:The|This) {_OUTCOME}")  # of what the sentence before tells
_DECIDED = Sought(
    re.compile(
        rf"\b(?:{any_of(_WORDS.resolved)}|{any_of(_WORDS.deciding)} "
        rf"(?:\d+ ?(?:to|[-–]) ?\d+ )?(?:unanimously )?(?:to|that|against)|{_OUTCOME})\b"
    ),
    hint_of((*_WORDS.resolved, *_WORDS.deciding, *_WORDS.carried)),
)
_ORDER = Sought(re.compile(rf"\b{any_of(_WORDS.orders)}\b", re.IGNORECASE), hint_of(_WORDS.orders))
_FEWEST = 2  # sentences of either sort
_WORTH_DECIDED, _WORTH_ORDER = 4.0, 0.0


def worth_of(rows: Sequence[Told]) -> list[float]:
    """Return what each sentence of minutes is worth beside one that reports; 1 for all of any other text."""
    orders = [row.tells and _ORDER.search(row.text) is not None for row in rows]
    if sum(orders) < _FEWEST:
        return [1.0] * len(rows)
    decided = [
        row.tells and not order and _DECIDED.search(row.text) is not None
        for row, order in zip(rows, orders, strict=True)
    ]
    if sum(decided) < _FEWEST:
        return [1.0] * len(rows)
    return [
        _WORTH_ORDER if order else _WORTH_DECIDED if decision else 1.0
        for order, decision in zip(orders, decided, strict=True)
    ]
