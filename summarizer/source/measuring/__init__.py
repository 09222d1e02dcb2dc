"""What a number measures and the time it refers to, by syntax alone; no parser, bounded cost a number."""

from summarizer.source.measuring.clauses import Clause, clause_of, is_content
from summarizer.source.measuring.dating import time_in
from summarizer.source.measuring.passages import english_passage
from summarizer.source.measuring.telling import Measured, guess_in, is_hinted, measure_in, settled_measure

__all__ = [
    "Clause",
    "Measured",
    "clause_of",
    "english_passage",
    "guess_in",
    "is_content",
    "is_hinted",
    "measure_in",
    "settled_measure",
    "time_in",
]
