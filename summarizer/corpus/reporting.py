"""What is in a store."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.keeping.balance import balance
from summarizer.keeping.schema import connect
from summarizer.keeping.spent import NANO, Spent

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Failures:
    """How many documents failed or were left open with one kind of error, and the first of them."""

    error: str
    documents: int
    first: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The contents of a store: documents by state, why some failed, answers, tokens, US dollars.

    `spent` is what was paid for answers, and up to `lost_cost` may have been for the `lost` calls, which were
    sent and never answered; the cap counts both. Of `estimated` calls the server told no tokens, `unpriced`
    ones had no known price. `open` documents are asked by the next run. Of one
    `id` there is an outcome for each text and each way of summarizing it.
    """

    ids: int
    done: int
    incomplete: int
    failed: int
    open: int
    failures: tuple[Failures, ...]
    answers: int
    under_way: int
    lost: int
    unpriced: int
    prompt_tokens: int
    cached_tokens: int
    output_tokens: int
    spent: float
    lost_cost: float
    reserved: float
    estimated: int

    @property
    def _spending(self) -> Spent:
        return Spent(
            paid=Decimal(self.spent),
            lost=Decimal(self.lost_cost),
            lost_calls=self.lost,
            estimated=self.estimated,
        )

    @property
    def _outcomes(self) -> int:
        return self.done + self.incomplete + self.failed + self.open

    @property
    def _documents(self) -> str:
        words = f"{self.ids:,} ids, " if self.ids < self._outcomes else ""
        words += f"{self.done:,} done, {self.incomplete:,} incomplete, {self.failed:,} failed"
        return words + (f", {self.open:,} left open" if self.open else "")

    def to_json(self) -> str:
        """Return the report as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def __str__(self) -> str:
        """Return the report in lines."""
        lines = [
            f"documents: {self._documents}",
            *(f"  {f.documents:,} {f.error}, first {f.first}: {f.message}" for f in self.failures),
            f"answers:   {self.answers:,} kept, {self.under_way:,} under way",
            f"tokens:    {self.prompt_tokens:,} prompt, {self.cached_tokens:,} of them cached",
            f"           {self.output_tokens:,} output",
            f"money:     {self._spending}" + (f", ${self.reserved:.4f} reserved" if self.reserved else ""),
        ]
        if self.unpriced:
            lines.append(f"           {self.unpriced:,} calls without a known price")
        return "\n".join(lines)


def report(path: Path) -> Report:
    """Read a store; raises `StoreError` for a file that is none."""
    with closing(connect(path)) as database:
        states = dict(database.execute("SELECT state, count(*) FROM documents GROUP BY state"))
        answers = dict(database.execute("SELECT state, count(*) FROM answers GROUP BY state"))
        tokens = database.execute(
            "SELECT coalesce(sum(prompt_tokens), 0), coalesce(sum(cached_tokens), 0), "
            "coalesce(sum(output_tokens), 0) FROM answers"
        ).fetchone()
        money = balance(database)
        (ids,) = database.execute("SELECT count(DISTINCT id) FROM documents").fetchone()
        return Report(
            ids=ids,
            done=states.get("done", 0),
            incomplete=states.get("incomplete", 0),
            failed=states.get("failed", 0),
            open=states.get("open", 0),
            failures=tuple(_failures(database)),
            answers=answers.get("answered", 0) + answers.get("spoiled", 0),
            under_way=answers.get("sent", 0),
            lost=money.lost_calls,
            unpriced=money.unpriced,
            prompt_tokens=tokens[0],
            cached_tokens=tokens[1],
            output_tokens=tokens[2],
            spent=(money.spent - money.lost) / NANO,
            lost_cost=money.lost / NANO,
            reserved=money.reserved / NANO,
            estimated=money.estimated,
        )


def _failures(database: sqlite3.Connection) -> list[Failures]:
    rows = database.execute(
        # Beside a minimum, SQLite gives the other columns of the row that has it.
        "SELECT error_type, count(*), min(id), error FROM documents WHERE state IN ('failed', 'open') "
        "GROUP BY state, error_type ORDER BY count(*) DESC"
    )
    return [Failures(*row) for row in rows]
