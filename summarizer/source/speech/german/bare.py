"""German quotations that no verb of saying claims: whose they are by the sentence around them."""

from __future__ import annotations

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.clauses import (
    PLAIN_WORDS,
    bounds,
    clause_end,
    finite_verb,
    main_subject,
    opens_subordinate,
    starts_with_verb,
    subject,
    subject_after,
)
from summarizer.source.speech.german.contents import following, leads, quote_within
from summarizer.source.speech.german.cues import cue_at, writing
from summarizer.source.speech.german.heads import before_described, is_noun, names_something, word
from summarizer.source.speech.german.lexicon import FINITE, PARTICIPLES, is_subjunctive
from summarizer.source.speech.german.phrases import noun_phrase, past_preposition
from summarizer.source.speech.tags import Report
from summarizer.source.speech.words import Phrase, Tokens

_DASHES_OR_BRACKET = words.DASHES | {"("}

_NAME = 40  # characters of a quotation within a sentence that may be a name
_OPENING = lexicon.ADVERBS | lexicon.CONNECTORS
_POINTING = frozenset("das dies so".split())


def by_sentence(tokens: Tokens, at: int) -> Report | None:
    """Return whose the quotation at `at` is, whatever the verb of its sentence."""
    readers = (_led_in, _inverted, _signed, _fronted, _of_oneself, _in_view, _spoken_of, _gapped, _in_mood)
    return next((report for read in readers if (report := read(tokens, at)) is not None), None)


def announced(tokens: Tokens) -> Phrase | None:
    """Return who is about to speak in a frame that ends with a colon."""
    if not tokens or tokens[-1].text != ":":
        return None
    return _leader(tokens, len(tokens) - 1)


def concluded(tokens: Tokens) -> Phrase | None:
    """Return who said what stands before a frame: "Das sagte X", "Mit diesen Worten eröffnete X …"."""
    if len(tokens) < 3:
        return None
    if word(tokens[0]) in _POINTING:
        cue = cue_at(tokens, 1)
        return cue.subject if cue is not None and cue.finite == 1 and not following(tokens, cue) else None
    with_words = word(tokens[0]) == "mit" and word(tokens[1]) in {"diesen", "diesem"}
    if not with_words or not (lexicon.SAID.search(word(tokens[2])) or lexicon.PUT.search(word(tokens[2]))):
        return None
    verb = finite_verb(tokens, 0, clause_end(tokens, 0))
    return subject_after(tokens, verb + 1, clause_end(tokens, verb)) if verb is not None else None


def holder(tokens: Tokens, at: int) -> Report | None:
    """Give a quotation within a sentence to the subject of its clause; surely so beside a verb of saying."""
    clause = bounds(tokens, at)
    verb = finite_verb(tokens, *clause)
    speaker = None
    if verb is not None and verb != at and not opens_subordinate(tokens, clause.first):
        before = subject(tokens, clause.first, verb) if verb < at else None
        speaker = before or subject_after(tokens, verb + 1, clause.last)
    told = [i for i in range(*clause) if _tells(word(tokens[i]))]
    sure = speaker is not None and bool(told)
    speaker = speaker or main_subject(tokens)
    cue = Phrase(told[-1], told[-1] + 1) if told else Phrase(at, at + 1)
    return Report(cue, speaker, (Phrase(at, at + 1),), sure, presumed=not sure) if speaker else None


def _tells(low: str) -> bool:
    return low not in lexicon.AUXILIARIES and (low in FINITE or low in PARTICIPLES)


def _led_in(tokens: Tokens, at: int) -> Report | None:
    """Read "X VERB …: „…“", whatever the verb."""
    if at < 2 or tokens[at - 1].text != ":":
        return None
    leader = _leader(tokens, at - 1)
    if leader is None:  # "Und weiter: „…“"
        goes_on = all(word(token) in _OPENING for token in tokens[: at - 1])
        return Report(Phrase(at - 1, at), None, (Phrase(at, at + 1),)) if goes_on else None
    names = any(word(token) in lexicon.BE for token in tokens[: at - 1])  # "Das Buch IST ihr erstes: „…“"
    presumed = names or not _is_told(tokens, leader)
    return Report(Phrase(at - 1, at), leader, (Phrase(at, at + 1),), presumed=presumed)


def _leader(tokens: Tokens, colon: int) -> Phrase | None:
    """Return the subject of the last main clause before a colon, or the name that is all there is."""
    before = tokens[:colon]
    for at in range(colon - 1, -1, -1):
        cue = cue_at(before, at)
        if cue is not None and cue.subject is not None and leads(before, cue, colon):
            return cue.subject
    found = main_subject(before) or subject_after(before, 0, colon)
    if found is None or finite_verb(before, 0, colon) is not None or _is_label(before, found, colon):
        return found
    return None


def _is_label(tokens: Tokens, named: Phrase, colon: int) -> bool:
    """Whether a colon follows nothing but a name, how, when and who: "Ana Ruiz, Lotsin in Bonn: „…“"."""
    if any(word(token) not in _OPENING for token in tokens[: named.first]):
        return False
    end = _past_circumstances(tokens, named.last, colon)
    if end < colon and tokens[end].text == ",":
        end = clause_end(tokens, end + 1)
    return end == colon


def _past_circumstances(tokens: Tokens, at: int, end: int) -> int:
    """Return where adverbs and what prepositions open ends: "Ruiz NACH DEM STURM IN BONN EBENSO KNAPP"."""
    while at < end and tokens[at].is_word and not tokens[at].is_capital:
        at = past_preposition(tokens, at, end) if word(tokens[at]) in lexicon.PREPOSITIONS else at + 1
    return at


def _inverted(tokens: Tokens, at: int) -> Report | None:
    """Read "„…“, VERB X", whatever the verb: after a quotation it comes first, and its subject next."""
    verb = at + 2
    verb += verb + 1 < len(tokens) and word(tokens[verb]) == "so" and starts_with_verb(tokens, verb + 1)
    named = at > 0 and len(tokens[at].text) <= _NAME and not words.is_break(tokens[at - 1])
    if named or verb + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return None
    speaker = subject_after(tokens, verb + 1, clause_end(tokens, verb))
    if speaker is None or not _may_be_verb(tokens, verb, speaker):
        return None
    presumed = not _is_told(tokens, speaker)
    return Report(Phrase(verb, verb + 1), speaker, (Phrase(at, at + 1),), presumed=presumed)


def _may_be_verb(tokens: Tokens, at: int, following: Phrase) -> bool:
    """Whether a word in the verb's place is one by its form, or of no other kind before its subject."""
    token = tokens[at]
    open_class = token.is_word and token.text.islower() and word(token) not in PLAIN_WORDS
    return starts_with_verb(tokens, at) or (open_class and following.first == at + 1)


def _is_told(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a noun phrase is something said or written: "so lautete DAS URTEIL DER PRÜFER"."""
    nouns = (word(token) for token in tokens[phrase.first : phrase.last] if is_noun(token))
    noun = next(nouns, "")
    return any(kind.search(noun) for kind in (lexicon.SAID, lexicon.PUT, lexicon.WRITINGS))


def _signed(tokens: Tokens, at: int) -> Report | None:
    """Read "„…“ – Ana Ruiz" and "„…“ (Ana Ruiz)"."""
    glued = len(tokens) > 1 and tokens[1].start == tokens[0].end  # "„Tank leer“-Meldung"
    if (
        at > 0
        or len(tokens) < 3
        or glued
        or tokens[1].text not in _DASHES_OR_BRACKET
        or not tokens[2].is_capital
    ):
        return None
    last = noun_phrase(tokens, at + 2, len(tokens))
    ends = last > at + 2 and (last >= len(tokens) or tokens[last].text in {")", "."})
    return Report(Phrase(at + 1, at + 2), Phrase(at + 2, last), (Phrase(at, at + 1),)) if ends else None


def _fronted(tokens: Tokens, at: int) -> Report | None:
    """Read "„Keinen Anlass zur Sorge“ SIEHT X": what stands in marks can be no subject."""
    verb = at + 1
    opening = tokens[at].text.strip(words.MARKS).partition(" ")[0]
    oblique = opening.lower() in lexicon.OBLIQUE or opening[:1].islower()
    if at > 0 or not oblique or verb + 1 >= len(tokens) or not starts_with_verb(tokens, verb):
        return None
    speaker = subject_after(tokens, verb + 1, clause_end(tokens, verb))
    return Report(Phrase(verb, verb + 1), speaker, (Phrase(at, at + 1),)) if speaker else None


def _of_oneself(tokens: Tokens, at: int) -> Report | None:
    """Read "X zeigte SICH „tief betroffen“": how X is, by X."""
    before = at - 1
    while before > 0 and word(tokens[before]) in lexicon.ADVERBS:
        before -= 1
    if before < 1 or word(tokens[before]) != "sich" or not tokens[at].text.strip(words.MARKS)[:1].islower():
        return None
    first = bounds(tokens, before).first
    verb = finite_verb(tokens, first, before)
    told = verb is None or is_subjunctive(word(tokens[verb]))  # by somebody else: "er zeige sich „betroffen“"
    speaker = subject(tokens, first, verb) if verb is not None and not told else None
    return Report(Phrase(before, at), speaker, (Phrase(at, at + 1),)) if speaker else None


def _in_view(tokens: Tokens, at: int) -> Report | None:
    """Read "FÜR X ist das „…“", and of persons "FÜR X ist der Plan „…“" and "FÜR X ist klar, dass …"."""
    if word(tokens[0]) != "für" or names_something(tokens, at):
        return None
    last = noun_phrase(tokens, 1, at)
    verb = _past_aside(tokens, last, at)
    if not 1 < last <= verb < at - 1 or word(tokens[verb]) not in lexicon.BE:
        return None
    presumed = word(tokens[verb + 1]) not in {"das", "dies", "es"}
    return Report(Phrase(0, 1), Phrase(1, last), (Phrase(at, at + 1),), presumed=presumed)


def _past_aside(tokens: Tokens, at: int, end: int) -> int:
    """Return where a description between commas ends: "für den Leiter, ANA RUIZ, ist"."""
    if at >= end or tokens[at].text != ",":
        return at
    close = clause_end(tokens, at + 1)
    return close + 1 if close < end and tokens[close].text == "," else at


def _spoken_of(tokens: Tokens, at: int) -> Report | None:
    """Read "IN DEM PAPIER ist von „…“ die Rede"."""
    clause = bounds(tokens, at)
    spoken = [word(token) for token in tokens[at + 1 : clause.last]][:2] == ["die", "rede"]
    if not spoken or word(tokens[before_described(tokens, clause.first, at)]) not in {"von", "vom"}:
        return None
    source = writing(tokens, Phrase(clause.first, at))
    return Report(Phrase(at + 1, at + 3), source, (Phrase(at, at + 1),)) if source else None


def _gapped(tokens: Tokens, at: int) -> Report | None:
    """Read "…, Y eine „…“" behind "X nannte es „…“": what X does to words, Y does to others."""
    clause = bounds(tokens, at)
    if clause.first < 2 or finite_verb(tokens, clause.first, clause.last) is not None:
        return None
    last = noun_phrase(tokens, clause.first, at)
    before = before_described(tokens, clause.first, at)
    if last == clause.first or not last <= before + 1 <= last + 1 or names_something(tokens, at):
        return None
    first = bounds(tokens, clause.first - 2).first
    cue = next((cue for i in range(first, clause.first - 1) if (cue := cue_at(tokens, i))), None)
    told = cue is not None and quote_within(tokens, cue) is not None
    speaker = Phrase(clause.first, last)
    return Report(Phrase(cue.at, cue.at + 1), speaker, (Phrase(at, at + 1),)) if cue and told else None


def _in_mood(tokens: Tokens, at: int) -> Report | None:
    """Read "X lobte den Bau, zumal er „…“ DIENE": words in a clause in the mood of reported speech."""
    clause = bounds(tokens, at)
    told = _moody(tokens, clause) and not names_something(tokens, at)
    speaker = main_subject(tokens) if told and clause.first > 0 else None
    if speaker is None or clause.first <= speaker.first < clause.last or speaker.first > at:
        return None
    main = Phrase(speaker.first, clause_end(tokens, speaker.last))
    content = (Phrase(at, at + 1),)
    return None if _moody(tokens, main) else Report(Phrase(at, at + 1), speaker, content, presumed=True)


def _moody(tokens: Tokens, clause: Phrase) -> bool:
    """Whether a clause has a verb in the mood of reported speech, a rare one at its end."""
    inside = tokens[clause.first : clause.last]
    return any(word(token) in lexicon.SUBJUNCTIVES for token in inside) or is_subjunctive(word(inside[-1]))
