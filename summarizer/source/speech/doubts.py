"""What speaks against a reading of speech, of its subject and of where its content ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.governing import is_mixed
from summarizer.source.speech.nobody import is_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.speech.tags import Report
    from summarizer.source.speech.words import Tokens


def doubts(tokens: Tokens, report: Report) -> Iterator[str]:
    """Yield the traits of a report that make it less sure."""
    if not report.sure:
        yield "unsure"
    if report.mended:
        yield "mended"
    if _swallows(tokens, report):
        yield "swallows"
    if report.subject is not None and is_share(tokens, report.subject):
        yield "share"
    if report.subject is not None and is_mixed(tokens, report.subject, report.cue):
        yield "mixed subject"


def _swallows(tokens: Tokens, report: Report) -> bool:
    """Whether a relative clause takes in all the rest of a sentence that its noun opens, and so its verb."""
    subject = report.subject
    if subject is None or subject.first == 0 or tokens[subject.first].lower not in words.RELATIVES:
        return False
    before = range(subject.first)
    opens = not any(words.is_break(tokens[i]) or grammar.is_finite(tokens, i) for i in before)
    last = report.content[-1].last
    return opens and report.content[0].first > report.cue.first and all(map(words.is_break, tokens[last:]))
