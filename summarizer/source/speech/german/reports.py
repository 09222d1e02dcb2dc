"""Reports in a German frame: a cue, its speaker, and the stretch of the frame that it reports."""

from __future__ import annotations

from summarizer.languages import language_of
from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.bare import by_sentence
from summarizer.source.speech.german.clauses import (
    bounds,
    clause_end,
    finite_verb,
    main_subject,
    opens_subordinate,
    subject_after,
)
from summarizer.source.speech.german.contents import around, following, quote_within
from summarizer.source.speech.german.cues import Cue, cue_at
from summarizer.source.speech.german.heads import word
from summarizer.source.speech.german.lexicon import is_subjunctive
from summarizer.source.speech.german.phrases import noun_phrase
from summarizer.source.speech.tags import Report, after_quote, joined_to
from summarizer.source.speech.words import Phrase, Tokens

_DASHES_OR_COLON = words.DASHES | {":"}
_ATTRIBUTING = lexicon.DETERMINERS | lexicon.OBLIQUE | lexicon.RELATIVES
_CLAUSES = frozenset("dass daß ob".split())
_DENYING = frozenset(("not", "never"))
_DENIALS = language_of("de").stances.denying
_REJECTING = ("zurück", "entgegen")  # particles of verbs whose clause is another's
_OWN = "eigen"
_SOURCING = frozenset("laut nach gemäß zufolge".split())
_DATING = frozenset("von vom bis".split())
_OTHER_SUBORDINATORS = lexicon.SUBORDINATORS - {"dass", "daß", "ob"}


def read_reports(tokens: Tokens) -> list[Report]:
    """Return the reports of a frame in text order; one without content tells only who is being quoted."""
    found = (r for at in range(len(tokens)) if (r := _report(tokens, at)) is not None)
    reports = _innermost(tokens, [report for report in found if not _is_nobodys(tokens, report)])
    told = {report.content[0].last - 1 for report in reports if _tags(tokens, report)}
    reports = [report for report in reports if not _is_told_behind(tokens, report, told)]
    covered = {i for report in reports for phrase in report.content for i in range(*phrase)}
    for at, token in enumerate(tokens):
        if token.quote is not None and at not in covered:
            report = by_sentence(tokens, at) or joined_to(reports, tokens, at)
            reports += [report] if report and not _is_nobodys(tokens, report) else []
    return reports


def _is_nobodys(tokens: Tokens, report: Report) -> bool:
    """Whether nobody says it, or anybody: "Das schreibt KEIN Kritiker, sondern …", "MAN weiß, dass …"."""
    if report.subject is None:
        return False
    first = tokens[report.subject.first]
    polite = first.text == "Sie" and report.subject.first > 0  # whoever reads: "erklären SIE sich bereit"
    polite = polite and tokens[report.subject.first - 1].is_word
    return first.lower == "no" or word(first) == "man" or polite


def _tags(tokens: Tokens, report: Report) -> bool:
    """Whether a cue stands right behind a quotation that it tells of."""
    last = report.content[0].last if report.content else 0
    near = last + (last < len(tokens) and tokens[last].text == ",")
    return bool(last) and tokens[last - 1].quote is not None and report.cue.first == near


def _is_told_behind(tokens: Tokens, report: Report, told: set[int]) -> bool:
    """Whether what a cue ahead of it reports, and no colon announces, has a tag of its own behind it."""
    if not report.content or _tags(tokens, report) or report.content[0].last - 1 not in told:
        return False
    return tokens[report.content[0].first - 1].text != ":"


def _innermost(tokens: Tokens, reports: list[Report]) -> list[Report]:
    """Return reports without those by a source that tells of others' words: "laut X rief der Mann „…“"."""
    words_of = [
        report
        for report in reports
        if report.content
        and all(tokens[i].quote is not None for part in report.content for i in range(*part))
    ]
    return [
        report
        for report in reports
        if report in words_of
        or word(tokens[report.cue.first]) not in _SOURCING
        or not any(part.first <= inner.cue.first < part.last for part in report.content for inner in words_of)
    ]


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
                return is_subjunctive(low) and not own
        first = end + 1
    return False


def _report(tokens: Tokens, at: int) -> Report | None:
    return _according(tokens, at) or _following_name(tokens, at) or _by_verb(tokens, at)


def _by_verb(tokens: Tokens, at: int) -> Report | None:
    cue = cue_at(tokens, at)
    report = _by_cue(tokens, cue) if cue is not None else None
    return None if cue is None or report is None or _is_unsaid(tokens, cue, report) else report


def _is_unsaid(tokens: Tokens, cue: Cue, report: Report) -> bool:
    """Whether a clause is not said: "glaubt NICHT, dass …"; who does not rule it out says that it may be."""
    opening = {word(tokens[part.first]) for part in report.content[:1]}
    end = cue.end - (word(tokens[cue.end - 1]) == word(tokens[cue.at]) and cue.at > cue.first)
    denied = cue.at < cue.end and tokens[end - 1].lower in _DENYING
    return denied and not _CLAUSES.isdisjoint(opening) and not _rules_out(word(tokens[cue.at]))


def _rules_out(low: str) -> bool:
    return low in _DENIALS or low.startswith("aus")


def _by_cue(tokens: Tokens, cue: Cue) -> Report | None:
    at = cue.at
    if cue.subordinate and word(tokens[cue.first]) == "wie":
        return _as_told(tokens, cue)
    verb = Phrase(at, at + 1)
    # "sagte X", "so beschrieb es X" behind what was said
    opening = cue.first + (word(tokens[cue.first]) == "so")
    tag = not cue.subordinate and opening == cue.finite and cue.first > 0
    tag = tag and not (cue.characterizes and quote_within(tokens, cue) is not None)
    if tag and (_after_quote(tokens, cue.first) or _after_clause(tokens, cue)):
        content = _tagged(tokens, cue)
        return Report(verb, cue.subject, content) if content else None
    content = following(tokens, cue)
    rejects = word(tokens[cue.at]).startswith(_REJECTING) or word(tokens[cue.end - 1]) in _REJECTING
    if rejects and content and tokens[content[0].first - 1].text == ",":
        return Report(verb, _rejected(tokens, cue), content)
    return Report(verb, cue.subject, content) if content or not cue.subordinate else None


def _after_quote(tokens: Tokens, at: int) -> bool:
    """Whether a quotation stands before a tag; a mark may part it from "so": "„…“ – so beschreibt es X"."""
    dash = at > 1 and word(tokens[at]) == "so" and tokens[at - 1].text in _DASHES_OR_COLON
    return after_quote(tokens, at) or (dash and tokens[at - 2].quote is not None)


def _rejected(tokens: Tokens, cue: Cue) -> Phrase | None:
    """Return who says what is rejected: "wies BERICHTE DER ZEITUNG zurück, er gehe"; None for nobody."""
    for at in range(cue.finite + 1, cue.end):
        last = noun_phrase(tokens, at, cue.end)
        if last > at + 1 and lexicon.SAID.search(word(tokens[at])):
            return Phrase(at, last)
    return None


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
    told = opening in lexicon.AUXILIARIES or finite_verb(tokens, 0, clause_end(tokens, 0)) is not None
    return reported or told or _is_set_within(tokens, cue)


def _is_set_within(tokens: Tokens, cue: Cue) -> bool:
    """Whether a tag stands before the verb of what it tells: "Der Kai, SO HIESS ES, sei alt"."""
    resumes = cue.end + 1 < len(tokens) and tokens[cue.end].text == ","
    return resumes and word(tokens[cue.end + 1]) in lexicon.SUBJUNCTIVES


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
    named = speaker
    if word(tokens[speaker.first]).startswith(_OWN):  # "nach eigenen Angaben", of whom is told
        named = main_subject(tokens) or speaker
    end = _past_dates(tokens, max(speaker.last, cue.last))
    if end + 1 < len(tokens) and tokens[end].text == "," and opens_subordinate(tokens, end + 1):
        end = clause_end(tokens, end + 1)  # "nach Angaben des Amtes, das zuständig ist, sei …"
    content = around(tokens, at, end)
    return Report(cue, named, content) if content else None


def _past_dates(tokens: Tokens, at: int) -> int:
    """Return where days end that tell when a source spoke: "nach Angaben VON MONTAG BIS DIENSTAG"."""
    placed = at + 1 < len(tokens) and word(tokens[at]) in lexicon.PREPOSITIONS
    if placed and word(tokens[at + 1]) in lexicon.TIMES and clause_end(tokens, at) == at + 2:
        return at + 2  # "…, so Ruiz AM MONTAG"
    while at + 1 < len(tokens) and word(tokens[at]) in _DATING and word(tokens[at + 1]) in lexicon.TIMES:
        at += 2
    return at


def _source(tokens: Tokens, at: int) -> tuple[Phrase, Phrase] | None:
    low, end = word(tokens[at]), clause_end(tokens, at)
    if low in {"laut", "gemäß", "zufolge"} and low != "zufolge":
        return _named(tokens, at, at + 1, end)
    if low == "so" and at and (_after_quote(tokens, at) or tokens[at - 1].text == ","):
        named = subject_after(tokens, at + 1, end)
        return (
            (Phrase(at, at + 1), named)
            if named and named.first == at + 1 and _closes(tokens, named)
            else None
        )
    opens = at == bounds(tokens, at).first  # "aus Sicht" elsewhere tells how something is shown
    nouns = lexicon.SAID if low == "nach" else lexicon.VIEWS if low == "aus" and opens else None
    if nouns is None:
        return None
    last = noun_phrase(tokens, at + 1, end)
    for noun in range(at + 1, last):
        if tokens[noun].is_capital and nouns.search(word(tokens[noun])):
            return None if _depends(tokens, at, noun) else _owner(tokens, at, noun, last)
    return None


def _depends(tokens: Tokens, at: int, noun: int) -> bool:
    """Whether a noun belongs to another one before it: "nach der Veröffentlichung DER RECHERCHE"."""
    articles = (i for i in range(at + 2, noun) if word(tokens[i]) in lexicon.GENITIVE)
    return any(tokens[i - 1].is_capital for i in articles)


def _owner(tokens: Tokens, at: int, noun: int, last: int) -> tuple[Phrase, Phrase]:
    """Return who gave what "nach" refers to: "Angaben VON ANA RUIZ", "IHREN Angaben", "EINEM BERICHT"."""
    if tokens[at + 1].lower in words.POSSESSIVES:
        return Phrase(at + 2, last), Phrase(at + 1, at + 2)
    if noun + 1 < last and lexicon.OWNED.search(word(tokens[noun])):
        first = noun + 1 + (word(tokens[noun + 1]) in {"von", "vom"})
        if first < last:
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
    """Read "Medienberichten zufolge …", "X zufolge …" and "ihrer Meinung nach …"."""
    if _is_view(tokens, at):
        content = around(tokens, at - 2, at + 1)
        return Report(Phrase(at, at + 1), Phrase(at - 2, at - 1), content) if content else None
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


def _is_view(tokens: Tokens, at: int) -> bool:
    """Whether "nach" stands behind somebody's view of a sentence: "ihrer Meinung NACH", no attribute."""
    owned = word(tokens[at]) == "nach" and at > 1 and tokens[at - 2].lower in words.POSSESSIVES
    within = at > 2 and word(tokens[at - 3]) in _ATTRIBUTING
    return owned and not within and lexicon.OWNED.search(word(tokens[at - 1])) is not None
