"""Many texts: taken lazily, each with an outcome of its own, never paid for twice, never above a cap."""

from summarizer.corpus.documents import CorpusText
from summarizer.corpus.documents import CorpusText as Text
from summarizer.corpus.meter import RunEnd
from summarizer.corpus.outcome import Outcome
from summarizer.corpus.running import AsyncRun, Run, asummarize_many, summarize_many

__all__ = ["AsyncRun", "CorpusText", "Outcome", "Run", "RunEnd", "Text", "asummarize_many", "summarize_many"]
