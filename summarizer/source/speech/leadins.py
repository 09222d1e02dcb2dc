"""Lead-ins: who is about to speak, by what stands before a colon without a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, inverted, main_subjects, subjects, words
from summarizer.source.speech.constructions import is_title
from summarizer.source.speech.naming import is_office
from summarizer.source.speech.tags import Report, ends_in_colon, may_speak
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from summarizer.source.speech.tokens import Token
_PREPOSITIONS_OR_REFLEXIVES = words.PREPOSITIONS | words.REFLEXIVES

_QUESTION = 6  # tokens of the longest question without a verb: "Doe's answer?"
_SHOWING = frozenset("this that these those the his her their a an another one".split())
# Before the name at the end of a lead-in: "Then came this FROM Jane Doe:", "Among them WAS Jane Doe:".
_PRESENTING = frozenset("from by than is was are were 's ’s now then comes came".split())
_ENDS_OF_NAMES = words.PREPOSITIONS | words.RELATIVES | _PRESENTING
_COMING = frozenset("is was were came comes went goes ran runs".split())
_HOW = frozenset("how what as".split())
_POSSESSED = frozenset(("'s", "’s", "'", "’"))
# How somebody is in saying something.
_MANNERS_OR_UTTERANCES = WORDS.manners | words.UTTERANCES
_EXPLETIVES = frozenset("there it this that here nobody none what".split())


class Lead(NamedTuple):
    """Whom a lead-in names, and whether that surely is the speaker."""

    speaker: Phrase
    sure: bool


def announced(tokens: Tokens) -> Phrase | None:
    """Return who is about to speak in a frame that ends with a colon or asks for an answer, if it says so."""
    if not ends_in_colon(tokens):
        return owner(tokens, Phrase(0, len(tokens))) if _awaits(tokens) else None
    colon = len(tokens) - 1
    for at in range(colon - 1, -1, -1):
        if grammar.is_cue(tokens, at):
            subject = subjects.subject_before(tokens, grammar.verb_group(tokens, at).first)
            related = subject is not None and tokens[subject.first].lower in words.RELATIVES
            return main_subjects.main_subject(tokens[:at]) if related or subject is None else subject
    lead = leader(tokens, colon)
    if lead is not None and (lead.sure or may_speak(tokens, lead.speaker)):
        return lead.speaker
    last = subjects.subject_before(tokens, colon)
    return last if last is not None and last.last == colon and may_speak(tokens, last) else None


def led_in(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe had an answer: “…”" and "Harbour master Jane Doe: “…”".

    It is sure where whole sentences are led in to that end the frame, or many words.
    """
    colon = at - 1
    if colon < 1 or tokens[colon].text != ":":
        return None
    if not is_whole(tokens, at) and not words.is_long(tokens[at]) and not _is_headline(tokens, at):
        return None
    lead = leader(tokens, colon)
    if lead is None or not lead.sure:
        lead = _shown(tokens, colon) or lead
    if lead is None:
        return None
    return Report(Phrase(colon, at), lead.speaker, (Phrase(at, at + 1),), sure=lead.sure)


def _is_headline(tokens: Tokens, at: int) -> bool:
    """Whether a frame is a name, a colon and a quotation that is no title: "Doe: “We will win the vote”"."""
    named = all(token.is_capital for token in tokens[: at - 1]) and at + 1 == len(tokens)
    somebody = sort_of(tokens[at - 2].lower) in {Sort.UNKNOWN, Sort.PERSON}
    somebody = somebody or (at > 2 and is_mans(tokens[0].lower) is not None)
    said = len(tokens[at].text.split()) > 2 and not is_title(tokens, at)
    return named and somebody and said


def answered(tokens: Tokens, at: int) -> Report | None:
    """Read "“…” was Jane Doe's answer" and "“…,” came the reply from Jane Doe"."""
    verb = at + 1
    if verb + 1 >= len(tokens) or tokens[verb].lower not in _COMING or _is_title(tokens[at]):
        return None
    noun = main_subjects.main_subject(tokens, verb + 1)
    lead = _owning(tokens, noun, len(tokens)) if noun and noun.first == verb + 1 else None
    return Report(Phrase(verb, verb + 1), lead.speaker, (Phrase(at, at + 1),)) if lead else None


def _is_title(quote: Token) -> bool:
    """Whether a quotation is short and ends like no sentence: "“Clean Sweep” is Jane Doe's plan"."""
    ends = quote.text.strip(words.MARKS)[-1:] in set(",.?!…") or quote.text[-1:] == ","
    return not ends and not words.is_long(quote)


def leader(tokens: Tokens, colon: int) -> Lead | None:
    """Return whom the words before a colon bring up as a speaker, None for nobody."""
    start = _start(tokens, colon)
    named = _named_last(tokens, start, colon) or _told_how(tokens, start, colon)
    if named is not None:
        return Lead(named, sure=True)
    while start < colon and (tokens[start].lower in words.CONNECTORS or tokens[start].text == ","):
        start += 1
    start += [token.lower for token in tokens[start : start + 2]] == ["to", "quote"]
    if start < colon and tokens[start].lower in WORDS.lead_ins:
        start += 1 + (tokens[start + 1].lower == "to")
    subject = main_subjects.main_subject(tokens[:colon], start)
    if subject is None or _receives(tokens, subject, colon) or words.is_contracted(tokens[subject.last - 1]):
        return None
    whom = _for_whom(tokens, start)
    if tokens[subject.first].lower in _EXPLETIVES or (whom and not tokens[subject.last - 1].is_capital):
        return whom
    subject = _before_reading(tokens, subject)
    owning = _owning(tokens, subject, colon)
    if owning is not None or _is_heading(tokens, subject):
        return owning
    return Lead(subject, sure=_is_surely(tokens, subject, colon))


def _start(tokens: Tokens, colon: int) -> int:
    """Return where a lead-in begins: past an earlier colon, a title and its dash, or an earlier quotation."""
    start = max((i + 1 for i in range(colon) if tokens[i].text in {":", ";"}), default=0)
    dash = max((i + 1 for i in range(start, colon) if tokens[i].text in words.DASHES), default=start)
    if dash < colon and tokens[dash].is_capital and not _has_verb(tokens, dash, colon):
        start = dash
    told = any(token.quote is not None for token in tokens[start:colon])
    last = (
        max((i + 1 for i in range(start, colon) if tokens[i].text == ","), default=start) if told else start
    )
    last += last < colon and tokens[last].lower in words.CONNECTORS
    return last if last < colon and (tokens[last].is_capital or tokens[last].lower == "who") else start


def _has_verb(tokens: Tokens, first: int, last: int) -> bool:
    return any(grammar.is_finite(tokens, i) for i in range(first, last))


def _named_last(tokens: Tokens, start: int, colon: int) -> Phrase | None:
    """Return who is named last: "Then came this from JANE DOE:", "Among them was WELDER JANE DOE:"."""
    first = colon
    while first > start and _names(tokens, first - 1):
        first -= 1
    presented = start < first and tokens[first - 1].lower in _PRESENTING
    presented = presented and all(token.lower not in words.NEGATIONS for token in tokens[first:colon])
    while first < colon and words.is_adverb(tokens[first]):
        first += 1
    return Phrase(first, colon) if presented and first < colon and tokens[colon - 1].is_capital else None


def _names(tokens: Tokens, at: int) -> bool:
    """Whether a word may be part of a name with its description."""
    ends = _ENDS_OF_NAMES
    return tokens[at].is_word and tokens[at].lower not in ends and not grammar.is_finite(tokens, at)


def _told_how(tokens: Tokens, start: int, colon: int) -> Phrase | None:
    """Return who puts it so: "This is how JANE DOE puts it:", "As JANE DOE has it:"."""
    for at in range(start, colon - 2):
        opens = at == start or tokens[start].lower in _EXPLETIVES
        if opens and tokens[at].lower in _HOW:
            subject = inverted.subject_after(tokens, at + 1)
            if subject is None or subject.last >= colon or not may_speak(tokens, subject):
                return None
            puts = any(token.lower in {"it", "things"} for token in tokens[subject.last : colon])
            return subject if puts or tokens[at].lower != "as" else None
    return None


def _for_whom(tokens: Tokens, start: int) -> Lead | None:
    """Return for whom something is so: "For JANE DOE, it is simple:"."""
    if tokens[start].lower not in {"for", "to"}:
        return None
    subject = inverted.subject_after(tokens, start + 1)
    return Lead(subject, sure=True) if subject and may_speak(tokens, subject) else None


def _owning(tokens: Tokens, subject: Phrase, colon: int) -> Lead | None:
    """Return whose words are led in to: "DOE's reply:", "HER message was simple:", "A tweet by DOE:"."""
    uttered = tokens[subject.last - 1].lower in words.UTTERANCES
    possessor = owner(tokens, subject) if uttered else None
    if possessor is not None:
        return Lead(possessor, sure=True)
    inside = range(subject.first + 1, subject.last)
    source = next((i for i in inside if tokens[i].lower in {"of", "by", "from"}), subject.last)
    uttered = uttered or tokens[source - 1].lower in words.UTTERANCES  # "STATEMENT of Jane Doe:"
    given = uttered or not tokens[source - 1].is_capital  # "Ann Orr FROM Fen Bank" is herself
    if source < colon and given and tokens[source].lower in ({"from", "by", "of"} if uttered else {"from"}):
        giver = inverted.subject_after(tokens, source + 1)
        return Lead(Phrase(giver.first, min(giver.last, colon)), sure=True) if giver else None
    return None


def _is_surely(tokens: Tokens, subject: Phrase, colon: int) -> bool:
    """Whether a subject speaks: somebody named, all that there is, or somebody blunt, or with an answer."""
    named = tokens[subject.last - 1].is_capital or subject.last == subject.first + 1
    if named and may_speak(tokens, subject):
        return True
    head = tokens[subject.last - 1].lower
    if (sort_of(head) is Sort.PERSON or is_office(head)) and tokens[subject.last].lower not in words.BE:
        return True
    predicate = tokens[subject.last : colon]
    following = tokens[subject.last]
    described = words.is_break(following) or following.lower in _PREPOSITIONS_OR_REFLEXIVES
    described = described or grammar.is_reduced(tokens, subject.last) or may_speak(tokens, subject)
    if described and not _has_verb(tokens, subject.last, colon):
        return True
    how = {token.lower for token in predicate} | {token.lower.removesuffix("er") for token in predicate}
    return not how.isdisjoint(_MANNERS_OR_UTTERANCES)


def _before_reading(tokens: Tokens, subject: Phrase) -> Phrase:
    """Return a subject without the "read" or "reads" at its end, which looks like a noun before a colon."""
    reads = subject.last - subject.first > 1 and tokens[subject.last - 1].lower in {"read", "reads"}
    return Phrase(subject.first, subject.last - reads)


def _receives(tokens: Tokens, subject: Phrase, colon: int) -> bool:
    """Whether the words led in to come to the subject: "Jane Doe was told:", "Her letter got an answer:"."""
    before = ""
    for token in tokens[subject.last : colon]:
        if token.lower in (WORDS.hearing if before in words.BE else WORDS.receiving):
            return True
        before = token.lower
    return False


def _is_heading(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a noun says what comes and not who says it: "Translation:", "The problem with it is clear:"."""
    first = subject.first + (tokens[subject.first].lower in words.DETERMINERS)
    return first + 1 == subject.last and tokens[first].lower in WORDS.headings


def owner(tokens: Tokens, noun: Phrase) -> Phrase | None:
    """Return whose something is: JANE DOE's answer, HIS answer."""
    if tokens[noun.first].lower in words.POSSESSIVES:
        return Phrase(noun.first, noun.first + 1)
    end = next((i for i in range(noun.last - 1, noun.first, -1) if tokens[i].text in _POSSESSED), None)
    return Phrase(noun.first, end) if end is not None else None


def _awaits(tokens: Tokens) -> bool:
    """Whether a frame is a short question without a verb: "Doe's answer?"."""
    short = 1 < len(tokens) <= _QUESTION and tokens[-1].text == "?"
    return short and not _has_verb(tokens, 0, len(tokens))


def _shown(tokens: Tokens, colon: int) -> Lead | None:
    """Return what is shown in its own words, as in "The loss is shown by THIS NOTICE: “…”"."""
    first = colon
    while first > 2 and _names(tokens, first - 1) and tokens[first].lower not in _SHOWING:
        first -= 1
    shown = tokens[first].lower in _SHOWING and tokens[first - 1].lower in words.PREPOSITIONS
    return Lead(Phrase(first, colon), sure=True) if shown else None


def is_whole(tokens: Tokens, at: int) -> bool:
    """Whether a quotation is of whole sentences that end the frame."""
    ends = at + 1 == len(tokens) or words.is_break(tokens[at + 1])
    text = tokens[at].text.strip(words.MARKS)
    return ends and not text[:1].islower() and text[-1:] in set(".?!…")
