"""Verbs of saying in a frame: where the group of verb, auxiliary and clitics begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech.romance.phrases import is_infinitive, own
from summarizer.source.speech.words import BE, Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_BETWEEN = 3  # tokens between an auxiliary and its participle


class Cue(NamedTuple):
    """A verb of saying at the tokens `first` to `last`, what it takes, and a pronoun tied to it."""

    first: int
    last: int
    takes: frozenset[str]
    pronoun: Phrase | None = None

    @property
    def said(self) -> Phrase:
        """The tokens of the verb itself."""
        return Phrase(self.first, self.last)


def cue_at(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    """Return the verb of saying at a token, None where there is none or it is denied."""
    if not tokens[at].is_word or (tokens[at].is_capital and at):
        return None
    readers = (_caused, _helped, _compound, _simple)
    cue = next((found for read in readers if (found := read(words, tokens, at)) is not None), None)
    if cue is None or _is_denied(words, tokens, cue) or _is_named(words, tokens, cue):
        return None
    first = cue.first
    while first and _is_clitic(words, tokens, first - 1):
        first -= 1
    return cue._replace(first=first)


def _is_clitic(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether a pronoun leans on the verb behind it; an article does behind a mark and "comme" alone."""
    low = own(tokens[at])
    opening = at > 0 and (not tokens[at - 1].is_word or tokens[at - 1].lower == "as")
    return low in words.clitics and (low not in words.determiners or opening)


def _simple(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    takes = words.verbs.get(own(tokens[at]))
    after = own(tokens[at + 1]) if at + 1 < len(tokens) else ""
    other = own(tokens[at]) in words.other_verbs.get(after, "").split()
    if takes is None or other or _is_noun(words, tokens, at):
        return None
    tied = _tied(words, tokens, at + 1)
    return Cue(at, at + 1, takes, tied)


def _caused(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    """Read "laisse entendre", "a fait savoir", "dejó entrever"."""
    if own(tokens[at]) not in words.caused or not at or own(tokens[at - 1]) not in words.causing:
        return None
    helped = at > 1 and own(tokens[at - 2]) in words.auxiliaries
    return Cue(at - 1 - helped, at + 1, frozenset(("say",)))


def _helped(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    """Read "a tenu à préciser", "vient d’annoncer", "ha querido precisar"."""
    takes = words.infinitive.get(own(tokens[at]))
    if takes is None or at == 0:
        return None
    first = at - 1
    first -= first > 0 and own(tokens[first]) in words.of | words.prepositions
    if own(tokens[first]) not in words.helping:
        return None
    first -= first > 0 and own(tokens[first - 1]) in words.auxiliaries
    return Cue(first, at + 1, takes)


def _is_named(words: SpeechWords, tokens: Tokens, cue: Cue) -> bool:
    """Whether a verb that judges is turned back on its subject: "se llama", "s’appelle"."""
    before = own(tokens[cue.first - 1]) if cue.first else ""
    return cue.takes == {"judge"} and before in words.reflexive


def _is_noun(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether a determiner or preposition before a form makes it a noun: "la cuenta", "une note"."""
    before = own(tokens[at - 1]) if at else ""
    sure = (words.determiners - words.clitics) | words.prepositions | words.of
    if before in words.comparing and own(tokens[at]).endswith(words.gerunds or "\0"):
        return True  # "le plus inquiétant"
    bare = at == 1 or (tokens[at - 2].is_word and tokens[at - 2].lower != "as")  # "comme l’explique"
    either = before in words.determiners and bare
    return before in sure or either


def _compound(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    """Read "a déclaré", "a-t-il reconnu", "ha dicho"."""
    takes = words.past.get(own(tokens[at]))
    if takes is None:
        return None
    loose = words.adverbs | words.negators | words.inverted | words.clitics
    for first in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        if own(tokens[first]) in words.auxiliaries:
            turned = first > 0 and own(tokens[first - 1]) in words.reflexive
            if tokens[first].lower in BE and "judge" in takes and not turned:
                return None  # "est soupçonné de « fraude »", by others
            return Cue(first, at + 1, takes, _tied(words, tokens, first + 1))
        if own(tokens[first]) not in loose:
            return None
    return None


def any_verb(words: SpeechWords, tokens: Tokens, at: int) -> Cue | None:
    """Return the verb that begins at a token, with clitics and auxiliary, by its form: "s’est EMPORTÉ"."""
    first = at
    while at < len(tokens) and own(tokens[at]) in words.clitics - words.determiners - words.auxiliaries:
        at += 1
    helped = at < len(tokens) and own(tokens[at]) in words.auxiliaries
    pronoun = _tied(words, tokens, at + 1) if helped else None
    at += helped + (pronoun is not None)
    forms = words.participle if helped else words.finite
    endings = tuple(ending for one in forms.values() for ending in one.split())
    if at >= len(tokens) or not tokens[at].text.islower() or not own(tokens[at]).endswith(endings):
        return None
    followed = at + 1 < len(tokens) and own(tokens[at + 1]) not in words.of
    closed = words.closed | words.determiners | words.of
    if own(tokens[at]) in closed or not followed:
        return None
    return Cue(first, at + 1, frozenset(("say",)), pronoun or _tied(words, tokens, at + 1))


def _tied(words: SpeechWords, tokens: Tokens, at: int) -> Phrase | None:
    """Return the pronoun that a hyphen ties to the verb before it."""
    tied = at < len(tokens) and own(tokens[at]) in words.inverted and tokens[at - 1].end < tokens[at].start
    return Phrase(at, at + 1) if tied and tokens[at].start - tokens[at - 1].end in {1, 3} else None


def _is_denied(words: SpeechWords, tokens: Tokens, cue: Cue) -> bool:
    # Before an infinitive it is what is said that is denied: "prometió no volver".
    near = tokens[max(0, cue.first - 2) : cue.last + (not is_infinitive(words, tokens, cue.last))]
    return any(own(token) in words.negators for token in near)
