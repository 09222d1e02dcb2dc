"""Which of several reports of a frame hold: the tag that tells who says it all, and the nearest cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.periphrases import OPENING
from summarizer.source.speech.tags import Report, after_quote, end_of_tag, tag_start

if TYPE_CHECKING:
    from summarizer.source.speech.words import Phrase, Tokens
_TELLING = frozenset((CueClass.SAY, CueClass.TELL))
_NO_CUE: tuple[Form, frozenset[CueClass]] = (Form.PAST, frozenset())


def tags_first(tokens: Tokens, reports: list[Report]) -> list[Report]:
    """Leave out what leads in to a quotation that a tag attributes: "they were told off: “…,” SHE SAID".

    A pronoun of the tag is whoever is told to speak right before: "JANE DOE SAID: “…,” she said".
    """
    tags = [report for report in reports if _is_tag(tokens, report)]
    leading = [one for one in reports if one not in tags and any(_leads_to(one, tag) for tag in tags)]
    return [_by_leader(tokens, one, leading) for one in reports if one not in leading]


def _leads_to(report: Report, tag: Report) -> bool:
    """Whether a report takes in, after its cue, the quotation that a tag follows."""
    quote = tag.content[0].last - 1
    return any(report.cue.last <= phrase.first and quote in range(*phrase) for phrase in report.content)


def _by_leader(tokens: Tokens, tag: Report, leading: list[Report]) -> Report:
    """Return a tag by a pronoun with the subject of what leads in to it right before its quotation."""
    if tag.subject is None or tokens[tag.subject.first].lower not in words.SUBJECT_PRONOUNS:
        return tag
    for report in leading:
        near = report.content[0].first == report.cue.last + 1
        if near and report.subject and tokens[report.subject.last - 1].is_capital and _leads_to(report, tag):
            return tag._replace(subject=report.subject)
    return tag


def nearest_first(tokens: Tokens, reports: list[Report]) -> list[Report]:
    """Leave out what reaches over a nearer cue: "When I asked Jane Doe about it, SHE SAID, “…”"."""
    latest: dict[Phrase, int] = {}  # where the last cue stands before each content that is its own
    for report in reports:
        own = report.content and report.subject and not _is_related(tokens, report.subject)
        if own and report.cue.last <= report.content[0].first:
            content = report.content[0]
            latest[content] = max(report.cue.first, latest.get(content, 0))
    return [
        report
        for report in reports
        if not report.content or report.cue.last > latest.get(report.content[0], -1)
    ]


def swallows(tokens: Tokens, report: Report, tag: Report) -> bool:
    """Whether a report takes in the tag that tells who says all of it: "the court ruled for US, HE SAYS"."""
    told = _tells(tokens, report) and tokens[tag.cue.first].lower in OPENING  # "said that, ACCORDING TO her"
    if told or not report.content or not tag.content or any(token.quote for token in tokens):
        return False
    end = max(tag.cue.last, tag.subject.last if tag.subject else 0)
    if end < len(tokens) and not words.is_break(tokens[end]):
        return False
    within = tag.content[0].first <= report.cue.first < tag.content[0].last <= tag.cue.first
    return within and (report.content[-1].last > tag.cue.first or not _tells(tokens, report))


def _tells(tokens: Tokens, report: Report) -> bool:
    return any(ENGLISH.get(tokens[i].lower, _NO_CUE)[1] & _TELLING for i in range(*report.cue))


def _is_related(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a clause is part of what a cue before it reports on: "a man WHO said", "what HE called"."""
    asked = subject.first > 0 and tokens[subject.first - 1].lower == "what"
    return asked or tokens[subject.first].lower in words.RELATIVES


def _is_tag(tokens: Tokens, report: Report) -> bool:
    """Whether a verb and its subject stand right after a quotation, and no other follows."""
    if report.subject is None or not report.content or not grammar.is_cue(tokens, report.cue.last - 1):
        return False
    start = tag_start(tokens, min(report.cue.first, report.subject.first))
    end = end_of_tag(tokens, max(report.cue.last, report.subject.last))
    before = report.content[0].last <= start and after_quote(tokens, start)
    return before and all(token.quote is None for token in tokens[end : end + 2])
