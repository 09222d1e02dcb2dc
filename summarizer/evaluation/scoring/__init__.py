"""Pure: a case and a prediction go in, counts and items come out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.evaluation.scoring.outcome import Item, Score, Subject
from summarizer.evaluation.scoring.quantities import score_quantities
from summarizer.evaluation.scoring.quotations import score_quotations
from summarizer.evaluation.scoring.statements import score_statements
from summarizer.evaluation.scoring.summaries import score_summary

if TYPE_CHECKING:
    from summarizer.evaluation.cases import Case, Prediction

__all__ = ["Item", "Score", "Subject", "score"]

_TASKS = (score_quotations, score_quantities, score_statements, score_summary)


def score(case: Case, prediction: Prediction) -> Score:
    """Score one document, in all that its gold says something about, and count what it cost."""
    parts = [task(case, prediction) for task in _TASKS]
    counts = sum((part.counts for part in parts), _general(case, prediction))
    return Score(counts, tuple(item for part in parts for item in part.items))


def _general(case: Case, prediction: Prediction) -> Counter[str]:
    usage, seconds = prediction.cost.usage, prediction.cost.seconds
    return Counter(
        {
            "documents": 1,
            "documents.failed": bool(prediction.failures),
            "integrity.emitted": prediction.emitted,
            "integrity.verbatim": prediction.verbatim,
            "cost.words": case.words,
            "cost.calls": usage.calls,
            "cost.speaker_calls": prediction.cost.speaker_calls,
            "cost.prompt": usage.prompt_tokens,
            "cost.cached": usage.cached_tokens,
            "cost.output": usage.output_tokens,
            "cost.seconds": seconds or 0.0,
            "cost.timed_words": case.words if seconds is not None else 0,
        }
    )
