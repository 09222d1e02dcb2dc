"""A finding as the checks make it, before it has a line and a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.desk.findings import Cited, Code
    from summarizer.source.document import Span


@dataclass(frozen=True, slots=True)
class Pointed:
    """What was found, and where in the draft."""

    code: Code
    span: Span
    message: str
    cited: Cited | None = None
    diff: str | None = None
