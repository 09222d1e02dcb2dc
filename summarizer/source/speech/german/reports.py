"""Reports in a German frame: a cue, its speaker, and the stretch of the frame that it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.clauses import (
    bounds,
    clause_end,
    finite_verb,
    main_subject,
    opens_subordinate,
    starts_with_verb,
    subject,
    subject_after,
)
from summarizer.source.speech.german.contents import around, following, leads, quote_within
from summarizer.source.speech.german.cues import Cue, cue_at
from summarizer.source.speech.german.phrases import noun_phrase, word
from summarizer.source.speech.german.verbs import FINITE, PARTICIPLES
from summarizer.source.speech.tags import Report, after_quote
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens
_DASHES_OR_BRACKET = words.DASHES | {"("}
_OTHER_SUBORDINATORS = lexicon.SUBORDINATORS - {"dass", "daß", "ob"}

_NAME = 40  # characters of a quotation within a sentence that may be a name


def read_reports(tokens: Tokens) -> list[Report]:
    """Return the reports of a frame in text order; one without content tells only who is being quoted."""
    reports = [report for at in range(len(tokens)) if (report := _report(tokens, at)) is not None]
    covered = {i for report in reports for phrase in report.content for i in range(*phrase)}
    for at, token in enumerate(tokens):
        if token.quote is not None and at not in covered:
            report = _led_in(tokens, at) or _inverted(tokens, at) or _signed(tokens, at)
            reports += [report] if report else []
    return reports


def is_carried(tokens: Tokens) -> bool:
    """Whether a sentence is reported speech by its mood alone: "Die Brücke sei sicher."."""
    first = 0
    while first < len(tokens):
        end = clause_end(tokens, first)
        if end > first and not opens_subordinate(tokens, first):
            verb = finite_verb(tokens, first, end)
            if verb is not None:
                low = word(tokens[verb])
                own = {"ich"} & {word(token) for token in tokens[first:end]}
                return low in lexicon.SUBJUNCTIVES and not own
        first = end + 1
    return False


def announced(tokens: Tokens) -> Phrase | None:
    """Return who is about to speak in a frame that ends with a colon."""
    if not tokens or tokens[-1].text != ":":
        return None
    at = len(tokens) - 1
    return _leader(tokens, at)


def _report(tokens: Tokens, at: int) -> Report | None:
    return _according(tokens, at) or _following_name(tokens, at) or _by_verb(tokens, at)


def _by_verb(tokens: Tokens, at: int) -> Report | None:
    cue = cue_at(tokens, at)
    if cue is None:
        return None
    if cue.subordinate and word(tokens[cue.first]) == "wie":
        return _as_told(tokens, cue)
    verb = Phrase(at, at + 1)
    # "sagte X", "so beschrieb es X" behind what was said
    opening = cue.first + (word(tokens[cue.first]) == "so")
    tag = not cue.subordinate and opening == cue.finite and cue.first > 0
    tag = tag and not (cue.characterizes and quote_within(tokens, cue) is not None)
    if tag and (after_quote(tokens, cue.first) or _after_clause(tokens, cue)):
        content = _tagged(tokens, cue)
        return Report(verb, cue.subject, content) if content else None
    content = following(tokens, cue)
    return Report(verb, cue.subject, content) if content or not cue.subordinate else None


def _tagged(tokens: Tokens, cue: Cue) -> tuple[Phrase, ...]:
    end = cue.end
    if cue.end < len(tokens) and tokens[cue.end].text == ":" and not after_quote(tokens, cue.first):
        return following(tokens, cue)
    return around(tokens, cue.first, end)


def _after_clause(tokens: Tokens, cue: Cue) -> bool:
    """Whether what stands before "sagte X" is what was said, and no adverbial clause or description."""
    if tokens[cue.first - 1].text != ",":
        return False
    if cue.subject is not None and cue.subject.first < cue.first:
        return False
    end = cue.first - 1
    opening = word(tokens[0])
    reported = any(word(t) in lexicon.SUBJUNCTIVES for t in tokens[:end])
    if opening in _OTHER_SUBORDINATORS and not reported:
        return False
    return reported or any(finite_verb(tokens, i, j) is not None for i, j in [(0, clause_end(tokens, 0))])


def _as_told(tokens: Tokens, cue: Cue) -> Report | None:
    """Read "Wie die Polizei mitteilte, …" and "…, wie die Polizei mitteilte."."""
    content = around(tokens, cue.first, cue.end)
    return Report(Phrase(cue.at, cue.at + 1), cue.subject, content) if content and cue.subject else None


def _according(tokens: Tokens, at: int) -> Report | None:
    """Read "laut X", "nach Angaben von X", "nach einem Bericht der Zeitung" and "so X"."""
    source = _source(tokens, at)
    if source is None:
        return None
    cue, speaker = source
    end = max(speaker.last, cue.last)
    content = around(tokens, at, end)
    return Report(cue, speaker, content) if content else None


def _source(tokens: Tokens, at: int) -> tuple[Phrase, Phrase] | None:
    low, end = word(tokens[at]), clause_end(tokens, at)
    if low in {"laut", "gemäß", "zufolge"} and low != "zufolge":
        return _named(tokens, at, at + 1, end)
    if low == "so" and at and (after_quote(tokens, at) or tokens[at - 1].text == ","):
        named = subject_after(tokens, at + 1, end)
        return (
            (Phrase(at, at + 1), named)
            if named and named.first == at + 1 and _closes(tokens, named)
            else None
        )
    if low != "nach":
        return None
    last = noun_phrase(tokens, at + 1, end)
    for noun in range(at + 1, last):
        if tokens[noun].is_capital and lexicon.SAID.search(word(tokens[noun])):
            return _owner(tokens, at, noun, last)
    return None


def _owner(tokens: Tokens, at: int, noun: int, last: int) -> tuple[Phrase, Phrase]:
    """Return who gave what "nach" refers to: "Angaben VON ANA RUIZ", "IHREN Angaben", "EINEM BERICHT"."""
    if tokens[at + 1].lower in words.POSSESSIVES:
        return Phrase(at + 2, last), Phrase(at + 1, at + 2)
    if noun + 1 < last and lexicon.OWNED.search(word(tokens[noun])):
        first = noun + 1 + (word(tokens[noun + 1]) in {"von", "vom"})
        return Phrase(at, first), Phrase(first, last)
    return Phrase(at, at + 1), Phrase(at + 1, last)


def _named(tokens: Tokens, at: int, first: int, end: int) -> tuple[Phrase, Phrase] | None:
    last = noun_phrase(tokens, first, end)
    return (Phrase(at, at + 1), Phrase(first, last)) if last > first else None


def _closes(tokens: Tokens, named: Phrase) -> bool:
    """Whether nothing but an adverbial follows a name: no verb, as in ", so Müller kam"."""
    end = clause_end(tokens, named.last)
    return all(word(t) not in lexicon.AUXILIARIES for t in tokens[named.last : end])


def _following_name(tokens: Tokens, at: int) -> Report | None:
    """Read "Medienberichten zufolge …" and "X zufolge …"."""
    if word(tokens[at]) != "zufolge" or at == 0:
        return None
    first = at
    floor = bounds(tokens, at).first
    while first > floor and noun_phrase(tokens, first - 1, at) == at:
        first -= 1
    if first == at:
        return None
    content = around(tokens, first, at + 1)
    return Report(Phrase(at, at + 1), Phrase(first, at), content) if content else None


def _led_in(tokens: Tokens, at: int) -> Report | None:
    """Read "X VERB …: „…“", whatever the verb."""
    if at < 2 or tokens[at - 1].text != ":":
        return None
    leader = _leader(tokens, at - 1)
    return Report(Phrase(at - 1, at), leader, (Phrase(at, at + 1),)) if leader else None


def _leader(tokens: Tokens, colon: int) -> Phrase | None:
    """Return the subject of the last main clause before a colon, or the name that is all there is."""
    before = tokens[:colon]
    for at in range(colon - 1, -1, -1):
        cue = cue_at(before, at)
        if cue is not None and cue.subject is not None and leads(before, cue, colon):
            return cue.subject
    found = main_subject(before) or subject_after(before, 0, colon)
    return found if found and (found.last == colon or finite_verb(before, 0, colon) is not None) else None


def holder(tokens: Tokens, at: int) -> Report | None:
    """Give a quotation within a sentence to the subject of its clause; surely so beside a verb of saying."""
    clause = bounds(tokens, at)
    verb = finite_verb(tokens, *clause)
    speaker = None
    if verb is not None and verb != at and not opens_subordinate(tokens, clause.first):
        before = subject(tokens, clause.first, verb) if verb < at else None
        speaker = before or subject_after(tokens, verb + 1, clause.last)
    told = [i for i in range(*clause) if word(tokens[i]) in FINITE or word(tokens[i]) in PARTICIPLES]
    sure = speaker is not None and bool(told)
    speaker = speaker or main_subject(tokens)
    cue = Phrase(told[-1], told[-1] + 1) if told else Phrase(at, at + 1)
    return Report(cue, speaker, (Phrase(at, at + 1),), sure) if speaker else None


def _inverted(tokens: Tokens, at: int) -> Report | None:
    """Read "„…“, VERB X", whatever the verb: after a quotation it comes first, and its subject next."""
    verb = at + 2
    named = at > 0 and len(tokens[at].text) <= _NAME and not words.is_break(tokens[at - 1])
    if named or verb + 1 >= len(tokens) or tokens[at + 1].text != "," or not starts_with_verb(tokens, verb):
        return None
    speaker = subject_after(tokens, verb + 1, clause_end(tokens, verb))
    return Report(Phrase(verb, verb + 1), speaker, (Phrase(at, at + 1),)) if speaker else None


def _signed(tokens: Tokens, at: int) -> Report | None:
    """Read "„…“ – Ana Ruiz" and "„…“ (Ana Ruiz)"."""
    if at > 0 or len(tokens) < 3 or tokens[1].text not in _DASHES_OR_BRACKET or not tokens[2].is_capital:
        return None
    last = noun_phrase(tokens, at + 2, len(tokens))
    ends = last > at + 2 and (last >= len(tokens) or tokens[last].text in {")", "."})
    return Report(Phrase(at + 1, at + 2), Phrase(at + 2, last), (Phrase(at, at + 1),)) if ends else None
