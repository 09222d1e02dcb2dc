"""What is in a store."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from summarizer.keeping.gate import NANO
from summarizer.keeping.schema import connect

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Failures:
    """How many documents failed with one kind of error, and the first of them."""

    error: str
    documents: int
    first: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The contents of a store: documents by state, why some failed, answers, tokens, US dollars.

    `lost` calls were sent and never answered, and count as spent; `unpriced` ones had no known price.
    """

    done: int
    incomplete: int
    failed: int
    failures: tuple[Failures, ...]
    answers: int
    under_way: int
    lost: int
    unpriced: int
    prompt_tokens: int
    cached_tokens: int
    output_tokens: int
    spent: float
    reserved: float

    def to_json(self) -> str:
        """Return the report as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def __str__(self) -> str:
        """Return the report in lines."""
        lines = [
            f"documents: {self.done:,} done, {self.incomplete:,} incomplete, {self.failed:,} failed",
            *(f"  {f.documents:,} {f.error}, first {f.first}: {f.message}" for f in self.failures),
            f"answers:   {self.answers:,} kept, {self.under_way:,} under way, {self.lost:,} lost",
            f"tokens:    {self.prompt_tokens:,} prompt, {self.cached_tokens:,} of them cached",
            f"           {self.output_tokens:,} output",
            f"spent:     ${self.spent:.6f}, and ${self.reserved:.6f} reserved",
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
        spent, reserved, unpriced = database.execute(
            "SELECT spent, reserved, unpriced FROM ledger"
        ).fetchone()
        return Report(
            done=states.get("done", 0),
            incomplete=states.get("incomplete", 0),
            failed=states.get("failed", 0),
            failures=tuple(_failures(database)),
            answers=answers.get("answered", 0) + answers.get("spoiled", 0),
            under_way=answers.get("sent", 0),
            lost=answers.get("lost", 0),
            unpriced=unpriced,
            prompt_tokens=tokens[0],
            cached_tokens=tokens[1],
            output_tokens=tokens[2],
            spent=spent / NANO,
            reserved=reserved / NANO,
        )


def _failures(database: sqlite3.Connection) -> list[Failures]:
    rows = database.execute(
        # Beside a minimum, SQLite gives the other columns of the row that has it.
        "SELECT error_type, count(*), min(id), error FROM documents WHERE state = 'failed' "
        "GROUP BY error_type ORDER BY count(*) DESC"
    )
    return [Failures(*row) for row in rows]
