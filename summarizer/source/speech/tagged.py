"""What a tag reports of its sentence, "…, she said", and which of several reports of a frame hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.borrowing import DASHES_OR_COMMA
from summarizer.source.speech.clauses import content_following
from summarizer.source.speech.constructions import is_title
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.periphrases import OPENING
from summarizer.source.speech.tags import (
    Report,
    after_quote,
    around,
    end_of_tag,
    follows_clause,
    is_set_in,
    leads_in,
    only_hearer,
    parenthetical_after,
    tag_start,
)

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.words import Phrase, Tokens

_TELLING = frozenset((CueClass.SAY, CueClass.TELL))
_NO_CUE: tuple[Form, frozenset[CueClass]] = (Form.PAST, frozenset())


def tagged(tokens: Tokens, group: VerbGroup, subject: Phrase) -> tuple[Phrase, ...]:
    """Return what a tag after or within it reports: "…, she said", "“…,” she said, “…”"."""
    start = tag_start(tokens, subject.first)
    if group.form is Form.ING and group.first == group.verb:
        return ()  # "“Never” VOTERS PROMISING to stay"
    if start == 0 or not grammar.utters(group) or tokens[subject.first].lower in words.RELATIVES_BUT_THAT:
        return ()
    quote = after_quote(tokens, start)
    if quote and is_title(tokens, start - 1) and not tokens[subject.first].is_capital:
        return ()
    if not quote and tokens[start - 1].text not in DASHES_OR_COMMA:
        return ()
    end = end_of_tag(tokens, group.last)
    parenthetical = parenthetical_after(tokens, group.last) or only_hearer(tokens, group)
    leads = _quotes_next(tokens, group, subject)  # what is said may come yet
    hears = CueClass.TELL in group.classes
    inner = leads or not (parenthetical or hears) or _names_what(tokens, start)
    if quote and inner and _worked_in(tokens, start):
        return ()
    quotes_only = (
        not group.classes - {CueClass.SPEAK, CueClass.CALL, CueClass.WANT}
        and start == subject.first
        and all(token.quote is None for token in tokens)
    )
    parenthetical = parenthetical and all(token.lower != "that" for token in tokens[group.last : end])
    if not quote and (not parenthetical or quotes_only or leads_in(tokens, end)):
        return ()
    if not quote and group.last < end and not follows_clause(tokens, start):
        return around(tokens, start, end) if is_set_in(tokens, group.last, end) else ()
    if not quote and _is_circumstance(tokens, start):
        return ()
    opening = tokens[0].lower in words.TEMPORAL
    supposed = tokens[0].lower in words.SUBORDINATORS and quote and group.classes <= {CueClass.SPEAK}
    if start > 1 and (
        supposed  # "If the captain says “go”, WE GO"
        or (opening and not parenthetical)
        or (not quote and words.is_ing(tokens[0]))
    ):
        return ()
    return around(tokens, start, end)


def _is_circumstance(tokens: Tokens, start: int) -> bool:
    """Whether what stands before a tag tells only where or when it was said: "In an interview, Doe said:"."""
    about = tokens[1].text[:1].isdigit() if len(tokens) > 1 else False  # "About 30, she said"
    return tokens[0].lower in words.PREPOSITIONS and not about and not follows_clause(tokens, start)


def _worked_in(tokens: Tokens, at: int) -> bool:
    """Whether the quotation before token `at` is part of a clause: "Calling it “a shame”, Doe said …"."""
    quote = at - 1 - (tokens[at - 1].quote is None)
    return quote > 0 and (tokens[quote - 1].is_word or tokens[quote - 1].text in words.POSSESSIVE)


def _names_what(tokens: Tokens, start: int) -> bool:
    """Whether a clause belongs to words in marks within what is said: "Doe said the “cut” ORR PROMISED"."""
    quote = tokens[start - 1]
    ends = quote.quote is None or quote.text.rstrip(words.MARKS)[-1:] in set(",.?!…—")
    return not ends and any(grammar.is_cue(tokens, i) for i in range(start - 1))


def _quotes_next(tokens: Tokens, group: VerbGroup, subject: Phrase) -> bool:
    following = content_following(tokens, group, subject)
    return bool(following) and tokens[following[0].first].quote is not None


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
