"""What a tag reports of the sentence that it stands in: "…, she said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.borrowing import DASHES_OR_COMMA
from summarizer.source.speech.clauses import content_following
from summarizer.source.speech.constructions import is_title
from summarizer.source.speech.cues import CueClass, Form
from summarizer.source.speech.tags import (
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
