"""Reports in a frame: a cue, its speaker, and the stretch of the frame that it reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.speech import asked, governing, grammar, inverted, main_subjects, subjects, words
from summarizer.source.speech.appositions import NO_NAMES, SAID, by_noun, left_open, listed
from summarizer.source.speech.borrowing import DASHES_OR_COMMA, borrowed
from summarizer.source.speech.clauses import content_following
from summarizer.source.speech.constructions import (
    is_aside,
    is_attributive,
    is_called,
    is_claim,
    is_owned,
    is_plural_noun,
    is_reduced,
)
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.naming import WITHIN_OFFICES, is_office
from summarizer.source.speech.nobody import is_by_nobody, is_means, is_nothing, is_only_asked, is_unsaid
from summarizer.source.speech.periphrases import (
    OPENING,
    WITNESSED,
    by_agent,
    by_phrase,
    called_by,
    quoted_as_saying,
    quoting_somebody,
)
from summarizer.source.speech.places import as_told, by_place
from summarizer.source.speech.tagged import nearest_first, swallows, tagged, tags_first
from summarizer.source.speech.tags import (
    Report,
    after_quote,
    around,
    follows_clause,
    goes_on_described,
    is_set_in,
    parenthetical_after,
    past_appositive,
)
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.speech.governing import Doubt
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.tokens import Token

_REPORTING = ENGLISH.keys() | OPENING | SAID  # words at which a report may be read
_PLAIN = re.compile(r"[a-z]+")
_SERVING = 6  # words back from a name to who speaks for it
_ARTICLES = frozenset(("a", "an"))
_GOING_ON = words.SUBORDINATORS - words.RELATIVES  # "They fall, said Doe, BECAUSE …"
_PLACING = words.PREPOSITIONS - {"of", "with"}  # "posted to Twitter asking" is nothing that Twitter does


def may_report(text: str) -> bool:
    """Whether a text without quotations may have reports, by the words that it has in plain letters."""
    return not (text.isascii() and _REPORTING.isdisjoint(_PLAIN.findall(text.lower())))


def read_reports(tokens: Tokens) -> list[Report]:
    """Return the reports of a frame in text order; contents may overlap."""
    return read_reports_each([tokens])[0]


def read_reports_each(frames: Sequence[Tokens]) -> list[list[Report]]:
    """Return the reports of each frame; those in doubt are parsed together."""
    alone = [_told_by_place(tokens) for tokens in frames]
    found = [[] if told else _found(tokens) for tokens, told in zip(frames, alone, strict=True)]
    doubts = governing.doubts_of(zip(frames, found, strict=True))
    return [
        [told] if told else _settled(tokens, zip(reports, of_frame, strict=True))
        for tokens, told, reports, of_frame in zip(frames, alone, found, doubts, strict=True)
    ]


def _told_by_place(tokens: Tokens) -> Report | None:
    """Read a frame without quotations that tells where all of it was said."""
    plain = _may_report(tokens) and all(token.quote is None for token in tokens)
    return as_told(tokens, len(tokens)) if plain else None


def _found(tokens: Tokens) -> list[Report]:
    reports: list[Report] = []
    for at, token in enumerate(tokens):
        if token.lower in _REPORTING:
            report = by_phrase(tokens, at) or by_noun(tokens, at) or _by_verb(tokens, at, reports)
            if report is not None and not _is_none(tokens, report):
                reports = [*(one for one in reports if not swallows(tokens, one, report)), report]
    return nearest_first(tokens, tags_first(tokens, reports)) if reports else []


def _settled(tokens: Tokens, reports: Iterable[tuple[Report, Doubt | None]]) -> list[Report]:
    """Return reports as the parser mends them, with those of the quotations that none of them claims."""
    mended = [_mended(tokens, report, doubt) if doubt else report for report, doubt in reports]
    covered = {i for report in mended for phrase in report.content for i in range(*phrase)}
    left = [i for i, token in enumerate(tokens) if token.quote is not None and i not in covered]
    return [*mended, *(report for at in left if (report := by_place(tokens, at)) is not None)]


def _mended(tokens: Tokens, report: Report, doubt: Doubt) -> Report:
    found = governing.mended(tokens, report, doubt)
    return report if is_by_nobody(tokens, found.subject) else found


def _is_none(tokens: Tokens, report: Report) -> bool:
    """Whether nobody says what a report tells, or nothing is said."""
    nobody = is_by_nobody(tokens, report.subject) or is_only_asked(tokens, report)
    return nobody or is_nothing(tokens, report.content)


def _may_report(tokens: Tokens) -> bool:
    """Whether a frame has what no report is without: a word of reporting or a quotation."""
    return any(token.lower in _REPORTING or token.quote is not None for token in tokens)


def _by_verb(tokens: Tokens, at: int, earlier: list[Report]) -> Report | None:
    if not grammar.is_cue(tokens, at):
        return None
    group = grammar.verb_group(tokens, at)
    if (called := called_by(tokens, group)) is not None:
        return called
    if group.passive:
        return by_agent(tokens, group) or _was_told(tokens, group)
    if group.first == group.verb and (group.form is Form.PARTICIPLE or is_reduced(tokens, group)):
        return None
    if at in range(*asked.what_was_asked(tokens)):
        return None
    if is_owned(tokens, group.first) or is_attributive(tokens, group):
        return None
    if is_plural_noun(tokens, group) or is_called(tokens, group) or is_claim(tokens, group):
        return None
    return (
        quoted_as_saying(tokens, group)
        or quoting_somebody(tokens, group)
        or _inverted(tokens, group)
        or _fronted(tokens, group)
        or _upright(tokens, group, earlier)
    )


def _was_told(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "He was warned that …": what is said, by somebody who stays open."""
    at = group.last
    if CueClass.TELL not in group.classes or at >= len(tokens) or tokens[at].lower != "that":
        return None
    content = content_following(tokens, group, Phrase(max(0, group.first - 1), group.first))
    return Report(Phrase(group.first, group.last), None, content) if content else None


def _inverted(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "“…,” said Jane Doe" and "…, said Jane Doe"."""
    telling = CueClass.TELL in group.classes and CueClass.SAY not in group.classes
    if group.first == 0 or group.form in {Form.ING, Form.PARTICIPLE} or telling or not grammar.utters(group):
        return None
    quote = after_quote(tokens, group.first)
    if not quote and tokens[group.first - 1].text not in DASHES_OR_COMMA:
        return None
    subject = inverted.subject_after(tokens, group.last)
    if subject is None:
        return None
    if not quote and not _announced(tokens, subject) and not _closes_sentence(tokens, group.first, subject):
        source = inverted.modified_source(tokens, subject)
        if source is None or not follows_clause(tokens, group.first - 1):
            return None
        subject = source
    if subject.last < len(tokens) and grammar.is_finite(tokens, subject.last):
        return None  # "Doe, “who had been there,” said it was safe"
    content = _announced(tokens, subject) or around(tokens, group.first, past_appositive(tokens, subject))
    return Report(Phrase(group.first, group.last), subject, content) if content else None


def _announced(tokens: Tokens, subject: Phrase) -> tuple[Phrase, ...]:
    """Return the quotation that a colon leads to behind a subject: "Nonsense, says Jane Doe: “…”"."""
    leads = subject.last + 1 < len(tokens) and tokens[subject.last].text == ":"
    quoted = leads and tokens[subject.last + 1].quote is not None
    return (Phrase(subject.last + 1, subject.last + 2),) if quoted else ()


def _fronted(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "Said Jane Doe: “…”"."""
    fronted = group.first == 0 and group.form is Form.PAST and group.last == group.verb + 1
    subject = inverted.subject_after(tokens, group.last) if fronted else None
    if subject is None or subject.last >= len(tokens) or tokens[subject.last].text not in {":", ","}:
        return None
    content = content_following(tokens, group._replace(last=subject.last), subject)
    return Report(Phrase(group.first, group.last), subject, content) if content else None


def _closes_sentence(tokens: Tokens, first: int, subject: Phrase) -> bool:
    """Whether a clause, a comma and "said Jane Doe" make up the sentence."""
    named = any(token.is_capital for token in tokens[subject.first : subject.last])
    bare = tokens[first].lower in ENGLISH and ENGLISH[tokens[first].lower][0] is Form.BARE
    clause = follows_clause(tokens, first - 1)
    resumed = subject.last + 1 < len(tokens) and grammar.is_finite(tokens, subject.last + 1)
    resumed = resumed or goes_on_described(tokens, subject)
    set_in = is_set_in(tokens, subject.last, subject.last)  # "As a result, SAYS THE BOARD, it fell"
    goes_on = tokens[min(subject.last + 1, len(tokens) - 1)].lower in _GOING_ON
    set_in = set_in and (resumed or goes_on or tokens[0].lower in words.LINKING)
    clause = clause or resumed or set_in
    closing = all(words.is_break(token) for token in tokens[subject.last :])
    person = sort_of(tokens[subject.last - 1].lower) is Sort.PERSON  # "said ANOTHER WITNESS in the probe"
    plain = (closing or person or set_in) and tokens[subject.first].lower in words.DETERMINERS
    plain = plain or (_may_speak(tokens[subject.last - 1]) and (closing or resumed))  # "said UNION LEADERS"
    return (named or bare or plain) and clause and parenthetical_after(tokens, subject.last)


def _may_speak(noun: Token) -> bool:
    return sort_of(noun.lower) in {Sort.PERSON, Sort.GROUP}


def _upright(tokens: Tokens, group: VerbGroup, earlier: list[Report]) -> Report | None:
    """Read a cue whose subject stands before it, or in an earlier clause of the frame."""
    subject = subjects.subject_before(tokens, group.first, _floor(tokens, group.first))
    near = subject is not None
    if subject is None or _participle(tokens, group):
        subject, near = borrowed(tokens, group, earlier), False
    if near and subject is not None and is_aside(tokens, subject, group.first):
        return None
    subject = (near and subject and left_open(tokens, group, subject)) or _doer(tokens, group) or subject
    if subject is None or is_unsaid(tokens, group, subject) or (not near and is_means(tokens, group)):
        return None
    subject = listed(tokens, subject)
    content = tagged(tokens, group, subject) if near else ()
    content = content or content_following(tokens, group, subject)
    return Report(Phrase(group.first, group.last), subject, content) if content else None


def _doer(tokens: Tokens, group: VerbGroup) -> Phrase | None:
    """Return whom a participle belongs to: "footage of JANE DOE saying", "with ONE READER writing"."""
    bare = group.form is Form.ING and all(words.is_adverb(t) for t in tokens[group.first : group.verb])
    first = group.first
    while bare and first and tokens[first - 1].is_word and tokens[first - 1].lower not in NO_NAMES:
        first -= 1
    if bare and grammar.utters(group) and 0 < first < group.first and tokens[first - 1].lower == "with":
        return Phrase(first, group.first)
    first = group.first
    while first and tokens[first - 1].is_capital and tokens[first - 1].lower not in NO_NAMES:
        first -= 1
    if not bare or first == group.first:
        return None
    first -= first > 1 and tokens[first - 1].lower == "the" and tokens[first - 2].lower in _PLACING
    placed = first > 0 and (tokens[first - 1].lower in _PLACING or _is_object(tokens, first, group.first))
    left = first > 1 and grammar.is_finite(tokens, first - 1) and tokens[first - 1].lower not in WITNESSED
    placed = placed or left  # "Doe left FENCO saying", not "they heard Doe saying"
    return main_subjects.main_subject(tokens[: first - 1]) if placed else _serving(tokens, first, group.first)


def _serving(tokens: Tokens, first: int, last: int) -> Phrase:
    """Return a name with whoever speaks for it: "A SPOKESMAN FOR the fund FENCO complaining"."""
    near = range(first - 1, max(0, first - _SERVING), -1)
    at = next((i for i in near if tokens[i].lower in WITHIN_OFFICES), 0)
    plain = not any(grammar.is_finite(tokens, i) or words.is_break(tokens[i]) for i in range(at, first))
    served = at > 1 and plain and is_office(tokens[at - 1].lower)
    return (
        Phrase(at - 2 if tokens[at - 2].lower in words.DETERMINERS else at - 1, last)
        if served
        else Phrase(first, last)
    )


def _is_object(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "a" stands before a name that nobody bears: "posted A CHATTER saying", not "a DEMOCRAT"."""
    return tokens[first - 1].lower in _ARTICLES and sort_of(tokens[last - 1].lower) is not Sort.PERSON


def _floor(tokens: Tokens, at: int) -> int:
    """Return where the clause of the verb at `at` can begin at the earliest."""
    for i in range(at - 1, -1, -1):
        apart = tokens[i].text in {";", ":"} and not words.is_in_brackets(tokens, i)
        if apart or (tokens[i].quote is not None and not _inside_name(tokens, i)):
            return i + 1
    return 0


def _inside_name(tokens: Tokens, at: int) -> bool:
    """Whether a short quotation is part of a noun phrase: author of "Going West," said."""
    quote = tokens[at].quote
    if quote is None or at == 0 or quote.span.end - quote.span.start > 40:
        return False
    return tokens[at - 1].lower in {"of", "the", "a", "in"} or tokens[at - 1].is_capital


def _participle(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a cue has no subject of its own: "he left the room saying"."""
    if group.form is not Form.ING or group.first == 0:
        return False
    before = tokens[group.first - 1]
    if before.lower in words.SUBJECT_PRONOUNS or (before.is_capital and before.lower not in words.TIME):
        return False
    return not any(t.lower in words.BE | {"'s", "'re", "'m"} for t in tokens[group.first : group.verb])
