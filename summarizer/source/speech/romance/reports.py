"""Reports in a French or Spanish frame: a cue, its speaker, and the stretch of the frame that it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words as marks
from summarizer.source.speech.romance.bare import by_sentence, whose_colon
from summarizer.source.speech.romance.cues import (
    Cue,
    cue_at,
    is_named,
    is_title,
    quote_after,
    rest_of,
    told_before,
)
from summarizer.source.speech.romance.phrases import (
    clause_end,
    is_infinitive,
    may_speak,
    noun_phrase,
    own,
    subject_after,
    subject_before,
    subject_in_relative,
)
from summarizer.source.speech.tags import Report, after_quote, joined_to
from summarizer.source.speech.words import Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_HEARER = 12  # tokens between a cue and the quotation that it announces


def read_reports(words: SpeechWords, tokens: Tokens) -> list[Report]:
    """Return the reports of a frame in text order."""
    found: list[Report] = []
    for at in range(len(tokens)):
        report = _by_source(words, tokens, at) or _by_verb(words, tokens, at)
        found += [report] if report is not None else []
    covered = {i for report in found for phrase in report.content for i in range(*phrase)}
    bare = (at for at, token in enumerate(tokens) if token.quote is not None and at not in covered)
    found = [_named_by_next(report, found) for report in found]
    for at in bare:
        report = by_sentence(words, tokens, at) or joined_to(found, tokens, at)
        found += [report] if report is not None else []
    return found


def _named_by_next(report: Report, reports: list[Report]) -> Report:
    """Give a report without a subject that of another about the same words: "«A —dijo— b», avisó RUIZ"."""
    first = report.content[0].first
    others = (one.subject for one in reports if one.subject and one.content[0].first == first)
    return report if report.subject else report._replace(subject=next(others, None))


def _by_verb(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    cue = cue_at(words, tokens, at)
    if cue is None:
        return None
    if own(tokens[cue.last - 1]).endswith(words.gerunds):
        return _lead(words, tokens, cue)
    return (
        _as_told(words, tokens, cue)
        or _inserted(words, tokens, cue)
        or _tag(words, tokens, cue)
        or _lead(words, tokens, cue)
    )


def _as_told(words: SpeechWords, tokens: Tokens, cue: Cue) -> Report | None:
    """Read "Comme l’explique Ana Ruiz, …" and "…, como explica Ana Ruiz, …"."""
    opening = cue.first - 1
    if opening < 0 or tokens[opening].lower != "as":
        return None
    subject = cue.pronoun or subject_after(words, tokens, cue.last)
    if subject is None:
        return None
    content = _told(words, tokens, opening, max(cue.last, subject.last))
    return Report(cue.said, subject, (content,)) if content is not None else None


def _inserted(words: SpeechWords, tokens: Tokens, cue: Cue) -> Report | None:
    """Read "La obra, añadió, sigue": a verb between commas, whose speaker is known already."""
    within = cue.first > 1 and cue.last + 1 < len(tokens)
    if not (words.subject_dropped and within and "say" in cue.takes):
        return None
    if tokens[cue.first - 1].text != "," or tokens[cue.last].text != ",":
        return None
    if tokens[cue.last + 1].quote is not None:
        return None
    before, after = Phrase(0, cue.first - 1), Phrase(cue.last + 1, _content_end(words, tokens, cue.last + 1))
    return Report(cue.said, None, (before, after)) if tokens[before.last - 1].quote is None else None


def _tag(words: SpeechWords, tokens: Tokens, cue: Cue) -> Report | None:
    """Read "« … », a-t-il dit. « … »", "«…», dijo Ana Ruiz" and "…, a annoncé la mairie"."""
    closing = cue.first - 1
    if closing < 0 or not (after_quote(tokens, cue.first) or tokens[closing].text == ","):
        return None
    subject = cue.pronoun or subject_after(words, tokens, cue.last)
    quoted = after_quote(tokens, cue.first)
    if subject is None and own(tokens[cue.first]) in words.reflexive:  # "se dice", by nobody
        return None
    if quoted and is_title(tokens, closing):
        return None
    if subject is None and not (quoted and (words.subject_dropped or tokens[closing].text != ",")):
        return None
    content = told_before(tokens, cue.first)
    if subject is None and content is not None and content.first and tokens[content.first - 1].text == ":":
        subject = whose_colon(words, tokens, content.first - 1)  # "ANA RUIZ rio: «…», dijo"
    if content is None or not (quoted or "say" in cue.takes):
        return None
    if not quoted and is_named(words, tokens[content.first : content.last]):
        return None  # "En el pleno la alcaldesa, Ana Ruiz, destacó la labor que …"
    if not quoted and subject_before(words, tokens, cue.first):  # "le maire, un marin, annonce la fête"
        return None
    end = clause_end(tokens, max(cue.last, subject.last if subject else 0))
    after = (rest_of(tokens, content, cue.last) or quote_after(tokens, end)) if quoted else None
    return Report(cue.said, subject, (content, after) if after else (content,))


def _lead(words: SpeechWords, tokens: Tokens, cue: Cue) -> Report | None:
    """Read "X a dit que …", "X dijo: “…”" and "X dénonce une décision « … »"."""
    subject = (
        cue.pronoun
        or subject_before(words, tokens, cue.first)
        or _shared(words, tokens, cue)
        or subject_in_relative(words, tokens, cue.first)
    )
    if subject is None and not words.subject_dropped:
        return None
    content = _following(words, tokens, cue)
    if content is not None and subject is not None and _describes(words, tokens, cue, content):
        return None
    if content is None or (subject is None and tokens[content.first].quote is None):
        return None
    if subject is None and tokens[content.first - 1].text == ":":  # "Así lo asegura Ana Ruiz: …"
        subject = subject_after(words, tokens[: content.first - 1], cue.last)
    return Report(cue.said, subject, (content,))


def _describes(words: SpeechWords, tokens: Tokens, cue: Cue, content: Phrase) -> bool:
    """Whether "que" begins a clause about the object before it: "anunció UNA MEDIDA QUE cambia todo"."""
    between = tokens[cue.last : content.first]
    if not between or own(tokens[content.first]) not in words.that:
        return False
    return own(between[0]) in words.determiners - words.of and own(between[-1]) not in words.times


def _shared(words: SpeechWords, tokens: Tokens, cue: Cue) -> Phrase | None:
    """Return the subject of a verb of saying that a second one is joined to: "dijo … y SE QUEJÓ de …".

    It goes on with "…, AJOUTANT que", and behind a tag with a relative: "dijo Ana Ruiz, QUIEN AÑADIÓ que".
    """
    before = own(tokens[cue.first - 1]) if cue.first else ""
    goes_on = own(tokens[cue.last - 1]).endswith(words.gerunds)
    if not goes_on and before not in words.connectors | words.relatives:
        return None
    cues = (cue_at(words, tokens, at) for at in range(cue.first - 2, -1, -1))
    first = next((one for one in cues if one is not None), None)
    if first is None:
        return None
    behind = first.pronoun or subject_after(words, tokens, first.last)
    if before in words.relatives:
        return behind if behind and behind.last == cue.first - 2 else None
    return subject_before(words, tokens, first.first) or (behind if goes_on else None)


def _following(words: SpeechWords, tokens: Tokens, cue: Cue) -> Phrase | None:
    start = cue.last + (cue.pronoun is not None and cue.pronoun.first == cue.last)
    if "say" in cue.takes and is_infinitive(words, tokens, start):
        return Phrase(start, _past_quotes(words, tokens, start))
    joined = False  # to something else: "se poursuit et, à mesure que …"
    for at in range(start, min(len(tokens), start + _HEARER)):
        token = tokens[at]
        joined = joined or own(token) in words.connectors
        compares = at > 0 and own(tokens[at - 1]) in words.comparing
        if own(token) in words.that and not (joined or compares) and ("say" in cue.takes or at == start):
            first = at - (at > start and own(tokens[at - 1]) in words.of)  # "de que"
            return Phrase(first, _content_end(words, tokens, at))
        if token.quote is not None and at + 1 < len(tokens) and own(tokens[at + 1]) in words.that:
            continue  # where it is said: "dans le « Phare » que …"
        if token.quote is not None:
            return _quoted(words, tokens, cue, start, at)
        if marks.is_break(token):
            return quote_after(tokens, at) if token.text in {":", ","} else None
    return None


def _past_quotes(words: SpeechWords, tokens: Tokens, at: int) -> int:
    """Return where a clause without "that" ends, before what is said next."""
    return min(clause_end(tokens, at), _content_end(words, tokens, at))


def _quoted(words: SpeechWords, tokens: Tokens, cue: Cue, start: int, at: int) -> Phrase | None:
    """Return what a verb says with a quotation in it: the quotation alone, or its object with it."""
    end = _past_quotes(words, tokens, at)
    joins = (i for i in range(at + 1, end) if own(tokens[i]) in words.connectors)
    joined = next(joins, end)  # to what is done next, or to more of what is said: "… « A » et « B »"
    end = end if any(token.quote is not None for token in tokens[joined:end]) else joined
    if at == start:
        return Phrase(at, end if "judge" in cue.takes else at + 1)
    return Phrase(start, end) if "judge" in cue.takes else None


def _content_end(words: SpeechWords, tokens: Tokens, at: int) -> int:
    """Return where reported speech ends: before what is told next, or the last mark of its sentence."""
    for joined in range(at + 1, len(tokens) - 1):
        if own(tokens[joined]) in words.connectors and _tells_more(words, tokens, joined + 1):
            return joined - (tokens[joined - 1].text == ",")
    end = len(tokens)
    while end > at + 1 and marks.is_break(tokens[end - 1]):
        end -= 1
    return end


def _tells_more(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether a second verb of saying follows with what it says: "y SE QUEJÓ de que …"."""
    while at < len(tokens) and own(tokens[at]) in words.clitics | words.pronouns | words.auxiliaries:
        at += 1
    cue = cue_at(words, tokens, at) if at < len(tokens) else None
    return cue is not None and cue.last > at and _following(words, tokens, cue) is not None


def _by_source(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "Selon Ana Ruiz, …", "…, según la auditora"."""
    source = _phrase_at(words.sources, tokens, at)
    if source and any(own(token).startswith(words.varying) for token in tokens[max(0, at - 2) : at]):
        return None  # "varie selon les métiers"
    if not source:
        first = at + _phrase_at(words.own_views, tokens, at)
        content = _told(words, tokens, at, first) if first > at else None
        return Report(Phrase(at, first), None, (content,)) if content else None
    first = at + source
    last = noun_phrase(words, tokens, first)
    named = last > first and may_speak(words, tokens, Phrase(first, last))
    if not named and not (last == first + 1 and own(tokens[first]) in words.clitics):  # "selon lui"
        return None
    comma = clause_end(tokens, last)
    end = _past_apposition(words, tokens, last)
    content = _told(words, tokens, at, end)
    if content is None:
        return None
    if end > last:
        last = comma  # what they are for belongs to them
    told = (content, *_past_source(words, tokens, content, at, last))
    return Report(Phrase(at, first), Phrase(first, last), told)


def _phrase_at(phrases: tuple[tuple[str, ...], ...], tokens: Tokens, at: int) -> int:
    """Return how many tokens the phrase at a place has; 0 for none of these."""
    return next((len(p) for p in phrases if tuple(map(own, tokens[at : at + len(p)])) == p), 0)


def _past_apposition(words: SpeechWords, tokens: Tokens, named: int) -> int:
    """Return where a source ends with the name beside it: "selon l’adjoint aux finances, ANA RUIZ"."""
    comma = clause_end(tokens, named)
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or not tokens[comma + 1].is_capital:
        return named
    last = noun_phrase(words, tokens, comma + 1)
    pair = last > comma + 2 and tokens[last - 1].is_capital
    return last if pair and last < len(tokens) and tokens[last].text == "," else named


def _past_source(
    words: SpeechWords, tokens: Tokens, content: Phrase, at: int, last: int
) -> tuple[Phrase, ...]:
    """Return what goes on behind a source between commas: "La ley, según Ana Ruiz, ES “UN PARCHE”"."""
    within = at > 1 and last + 1 < len(tokens) and tokens[at - 1].text == tokens[last].text == ","
    if not within or content.last > at or tokens[content.first].quote is not None:
        return ()
    return (Phrase(last + 1, _content_end(words, tokens, last + 1)),)


def _told(words: SpeechWords, tokens: Tokens, at: int, last: int) -> Phrase | None:
    comma = clause_end(tokens, last)
    quoted = quote_after(tokens, comma)
    if quoted is not None and not after_quote(tokens, at):
        return quoted  # "y, en palabras de Ana Ruiz, «…»"
    if at > 1:
        return told_before(tokens, at)
    told = Phrase(comma + 1, _content_end(words, tokens, comma + 1))
    return told if comma < len(tokens) and tokens[comma].text == "," and told.last > told.first else None
