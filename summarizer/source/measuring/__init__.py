"""What a number measures and the time it refers to, by syntax alone; no parser, bounded cost a number."""

from summarizer.source.measuring.clauses import Clause, clause_of, is_content
from summarizer.source.measuring.passages import english_passage
from summarizer.source.measuring.rules import (
    Candidate,
    candidates_of,
    measure_candidates,
    measure_in,
    measure_of,
    settled_measure,
)
from summarizer.source.measuring.times import as_of, time_in

__all__ = [
    "Candidate",
    "Clause",
    "as_of",
    "candidates_of",
    "clause_of",
    "english_passage",
    "is_content",
    "measure_candidates",
    "measure_in",
    "measure_of",
    "settled_measure",
    "time_in",
]
