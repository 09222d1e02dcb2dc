"""Verbs of saying in a frame, from where to where they stand, and what is said or named beside them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words as marks
from summarizer.source.speech.phrases import past_dateline
from summarizer.source.speech.romance.phrases import is_infinitive, own
from summarizer.source.speech.words import BE, Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_BETWEEN = 3  # tokens between an auxiliary and its participle
_FULL_NAME = 2  # words
_LONGEST_TITLE = 5  # words


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


def told_before(tokens: Tokens, end: int) -> Phrase | None:
    """Return what stands before a tag: the quotation alone, or its whole sentence."""
    last = end - 1 if tokens[end - 1].text == "," else end
    first = last
    while first and (tokens[first - 1].quote is not None or tokens[first - 1].text in {",", "…"}):
        first -= 1
    if first < last and (first == 0 or not tokens[first - 1].is_word):
        return Phrase(first, last)
    while first and tokens[first - 1].text not in {":", ";"}:
        first -= 1
    first = first or past_dateline(tokens)
    return Phrase(first, last) if last - first > 1 else None


def rest_of(tokens: Tokens, content: Phrase, end: int) -> Phrase | None:
    """Return the rest of a quotation that a tag within its marks parts."""
    first = tokens[content.last - 1].quote
    rest = ((at, tokens[at].quote) for at in range(end, len(tokens)))
    return next((Phrase(at, at + 1) for at, quote in rest if quote and first and quote.id == first.id), None)


def quote_after(tokens: Tokens, end: int) -> Phrase | None:
    """Return the quotation at a token, past a mark."""
    at = end + (end < len(tokens) and tokens[end].text in {",", ":", "."})
    return Phrase(at, at + 1) if at < len(tokens) and tokens[at].quote is not None else None


def is_named(words: SpeechWords, tokens: Tokens) -> bool:
    """Whether no clause but somebody stands there, a name at the end: "en Lugo la alcaldesa, ANA RUIZ"."""
    commas = [at for at, token in enumerate(tokens) if token.text == ","]
    name = tokens[commas[-1] + 1 :] if commas else ()
    if len(name) < _FULL_NAME or not all(t.is_capital or own(t) in words.particles for t in name):
        return False
    small = {own(token) for token in tokens if token.text.islower()}
    verbs = ((low, lemma_of(low, words.code)) for low in small - words.closed - words.of - words.determiners)
    told = small & words.auxiliaries or any(token.lower in marks.BE for token in tokens)
    return not (told or any(one != low and one.endswith(words.infinitives) for low, one in verbs))


def is_title(tokens: Tokens, closing: int) -> bool:
    """Whether what is quoted without a comma is a name that does something itself: "« Le Port » appelle"."""
    named = tokens[closing].text.strip(marks.MARKS).split() if tokens[closing].quote is not None else []
    begins = closing == 0 or marks.is_break(tokens[closing - 1])
    last = named[-1] if named else ""
    return begins and 1 < len(named) <= _LONGEST_TITLE and last.isalpha() and last[0].isupper()


@lru_cache(maxsize=1 << 12)
def lemma_of(low: str, code: str) -> str:
    """Return the lemma of a word in lower case; the word itself where none is known."""
    from simplemma import lemmatize

    return lemmatize(low, lang=code).lower()
