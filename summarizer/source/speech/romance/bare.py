"""French and Spanish quotations that no verb of saying claims: whose they are by the sentence around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words as marks
from summarizer.source.speech.romance.cues import any_verb, cue_at
from summarizer.source.speech.romance.phrases import (
    antecedent,
    clause_end,
    is_infinitive,
    main_subject,
    may_speak,
    noun_phrase,
    own,
    right_before,
    subject_after,
    subject_before,
)
from summarizer.source.speech.tags import Report
from summarizer.source.speech.words import Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords
    from summarizer.source.speech.tokens import Token

_NEAR = 6  # tokens between what is said to be read and where, or from a verb to what it judges
_PLACING = frozenset(("in", "on"))
_PARTING = marks.DASHES | {","}


def by_sentence(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Return whose the quotation at `at` is, whatever the verb of its sentence."""
    readers = (_led_in, _in_view, _inverted, _of_oneself, _passive, _read_after, _read_before)
    return next((report for read in readers if (report := read(words, tokens, at)) is not None), None)


def _inverted(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "« … », VERB X", whatever the verb: behind a quotation it comes first, and its subject next."""
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _PARTING)
    cue = any_verb(words, tokens, first) if at == 0 or marks.is_break(tokens[at - 1]) else None
    speaker = (cue.pronoun or subject_after(words, tokens, cue.last)) if cue else None
    if cue is None or speaker is None:
        alone = cue is not None and words.subject_dropped and marks.is_break(tokens[cue.last])
        return Report(cue.said, None, (Phrase(at, at + 1),)) if cue and alone else None
    named = any(
        token.is_capital for token in tokens[speaker.first : speaker.last + 2]
    )  # "la maire, ANA RUIZ"
    return Report(cue.said, speaker, (Phrase(at, at + 1),)) if named or cue.pronoun else None


def announced(words: SpeechWords, tokens: Tokens) -> Phrase | None:
    """Return who is about to speak in a frame that ends with a colon."""
    if not tokens or tokens[-1].text != ":":
        return None
    return whose_colon(words, tokens, len(tokens) - 1)


def concluded(words: SpeechWords, tokens: Tokens) -> Phrase | None:
    """Return who said what stands before a frame: "C’est ce qu’a dit X", "Con estas palabras cerró X …"."""
    first = _opened(words.pointing, tokens)
    if first:
        cue = next(
            (c for at in range(first, min(first + 4, len(tokens))) if (c := cue_at(words, tokens, at))), None
        )
        return (
            subject_after(words, tokens, cue.last) or _between(words, tokens, first, cue.first)
            if cue
            else None
        )
    first = _opened(words.with_words, tokens)
    if not first or first >= len(tokens):
        return None
    return _between(words, tokens, first, len(tokens)) or subject_after(words, tokens, first + 1)


def _opened(phrases: tuple[tuple[str, ...], ...], tokens: Tokens) -> int:
    """Return where the phrase ends that a frame opens with; 0 for none of these."""
    lengths = (len(p) for p in phrases if tuple(own(token) for token in tokens[: len(p)]) == p)
    return max(lengths, default=0)


def _between(words: SpeechWords, tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the noun phrase at `first`, where it may speak."""
    found = (
        Phrase(first, min(noun_phrase(words, tokens, first), end)) if first < len(tokens) else Phrase(0, 0)
    )
    return found if found.last > found.first and may_speak(words, tokens, found) else None


def whose_colon(words: SpeechWords, tokens: Tokens, colon: int) -> Phrase | None:
    """Return who speaks behind a colon: the subject of a verb of saying, or the name before it."""
    relative = next((i for i in range(max(2, colon - 3), colon) if own(tokens[i]) in words.relatives), None)
    if relative and tokens[relative - 1].text == "," and any_verb(words, tokens, relative + 1):
        return right_before(words, tokens, relative - 1)  # "…, qui développe : « … »"
    for at in range(colon - 1, -1, -1):
        cue = cue_at(words, tokens[:colon], at)
        if cue is not None and cue.takes != {"judge"}:
            return cue.pronoun or subject_before(words, tokens, cue.first)
    by_infinitive = (
        colon > 2 and own(tokens[colon - 1]) in words.infinitive and own(tokens[colon - 2]) in words.of
    )
    end = colon - 2 if by_infinitive else colon  # "Et Ana Ruiz de conclure : …"
    found = main_subject(words, tokens[:end])
    if found is None or found.last == end:
        return found
    beside = tokens[found.last].text == "," and ":" not in [token.text for token in tokens[:end]]
    named = beside and noun_phrase(words, tokens, found.last + 1) >= end  # "Ana Ruiz, maire de Valbonne : …"
    behind = marks.past_brackets(tokens, found.last) + beside
    apposed = Phrase(behind, noun_phrase(words, tokens, behind)) if behind > found.last else found
    found = apposed if behind > found.last + beside else found  # "le maire (PRG) ANA RUIZ : …"
    full = apposed.last > apposed.first + 1 and all(
        token.is_capital for token in tokens[apposed.last - 2 : apposed.last]
    )
    return found if named or full else None


def _led_in(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "X : « … »" and "X ne cachait pas sa joie : « … »"."""
    if at < 2 or tokens[at - 1].text != ":":
        return None
    leader = whose_colon(words, tokens, at - 1)
    goes_on = own(tokens[0]) in words.connectors and is_infinitive(words, tokens, 1)  # "Et d’ajouter : …"
    return Report(Phrase(at - 1, at), leader, (Phrase(at, at + 1),)) if leader or goes_on else None


def _in_view(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "Pour Ana Ruiz, « … »", and of a person "Pour le préfet, Ana Ruiz, c’est « une erreur »"."""
    first = _opened(words.views, tokens)
    speaker = _between(words, tokens, first, at) if first else None
    if speaker is None or tokens[speaker.last].text != ",":
        return None
    pair = zip(tokens[first : at - 1], tokens[first + 1 : at], strict=True)
    named = any(one.is_capital and other.is_capital for one, other in pair)
    worded = tokens[at].text.strip(marks.MARKS).lstrip()[:1].islower()
    beside = speaker.last == at - 1 or (named and worded)
    return Report(Phrase(0, first), speaker, (Phrase(at, at + 1),)) if beside else None


def _of_oneself(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "X s’est dite « très inquiète »", "X se mostró “muy preocupada”": how X is, by X."""
    clitic = at - 2 - (at > 2 and own(tokens[at - 2]) in words.auxiliaries)
    turned = clitic > 0 and own(tokens[clitic]) in words.reflexive and tokens[at - 1].is_word
    if not turned or not tokens[at].text.strip(marks.MARKS).lstrip()[:1].islower():
        return None
    speaker = subject_before(words, tokens, clitic) or antecedent(words, tokens, clitic - 1)
    return Report(Phrase(clitic, at), speaker, (Phrase(at, at + 1),)) if speaker else None


def _passive(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "qualifié de « … » PAR X"."""
    by = at + 1
    if by >= len(tokens) or tokens[by].lower != "by":
        return None
    told = any(own(token) in words.past for token in tokens[max(0, at - _NEAR) : at])
    speaker = _between(words, tokens, by + 1, len(tokens)) if told else None
    return Report(Phrase(by, by + 1), speaker, (Phrase(at, at + 1),)) if speaker else None


def _read_after(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "« … », peut-on lire DANS LE RAPPORT", "“…”, se lee EN EL INFORME"."""
    first = at + 2
    if first >= len(tokens) or tokens[at + 1].text != ",":
        return None
    end = min(clause_end(tokens, first), first + _NEAR)
    reading = next((i for i in range(first, end) if own(tokens[i]) in words.reading), None)
    place = next((i for i in range(first, end) if _places(words, tokens[i])), None)
    source = _between(words, tokens, place + 1, len(tokens)) if place is not None else None
    if reading is None or source is None:
        return None
    return Report(Phrase(reading, reading + 1), source, (Phrase(at, at + 1),))


def _places(words: SpeechWords, token: Token) -> bool:
    return token.lower in _PLACING and own(token) in words.prepositions


def _read_before(words: SpeechWords, tokens: Tokens, at: int) -> Report | None:
    """Read "SUR LES PANCARTES, on pouvait lire : « … »"."""
    near = range(max(1, at - _NEAR), at)
    reading = next((i for i in near if own(tokens[i]) in words.reading), None)
    if reading is None or not _places(words, tokens[0]):
        return None
    own_words = words.reflexive | words.pronouns
    end = next((i for i in range(1, reading) if own(tokens[i]) in own_words), reading)
    source = _between(words, tokens, 1, end)
    return Report(Phrase(reading, reading + 1), source, (Phrase(at, at + 1),)) if source else None
