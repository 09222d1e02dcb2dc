"""Noun phrases of French and Spanish, and where a clause ends; the words come from the language's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words as marks
from summarizer.source.speech.words import Phrase, Tokens

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords
    from summarizer.source.speech.tokens import Token

_OPENING = frozenset("if when because as".split())  # a clause: "Si se estima que …"
_LEAST = 3  # letters of an infinitive
_LONGEST = 14  # tokens of the longest subject
_HARD = frozenset(".;:!?…()—–―") | {"--"}


def own(token: Token) -> str:
    """Return a word as the language writes it, in lower case."""
    return token.text.lower()


def clause_end(tokens: Tokens, at: int) -> int:
    """Return where the clause that goes on at `at` ends: at a mark or at the end of the frame."""
    while at < len(tokens) and not marks.is_break(tokens[at]):
        at += 1
    return at


def noun_phrase(words: SpeechWords, tokens: Tokens, at: int) -> int:
    """Return where the noun phrase ends that begins at `at`; `at` itself where none does."""
    if at < len(tokens) and own(tokens[at]) in words.pronouns:
        return at + 1
    end = at
    while end < min(len(tokens), at + _LONGEST) and _belongs(words, tokens, at, end):
        end += 1
    while end > at and own(tokens[end - 1]) in words.of | words.determiners | words.particles:
        end -= 1
    return end


def _belongs(words: SpeechWords, tokens: Tokens, first: int, at: int) -> bool:
    token, low = tokens[at], own(tokens[at])
    if token.quote is not None or not token.is_word:
        return token.text == "." and at > first and own(tokens[at - 1]) in words.titles
    if low in (words.of | words.particles) - words.determiners:
        return at > first or token.is_capital
    if low in words.connectors:
        return at > first and at + 1 < len(tokens) and tokens[at - 1].is_capital and tokens[at + 1].is_capital
    if low in words.determiners - words.particles and at > first and tokens[at - 1].is_capital:
        return False  # "Ana Ruiz el pleno": another noun phrase begins
    if token.lower in marks.BE and at > first:
        return False
    return low not in words.closed


def may_speak(words: SpeechWords, tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a noun phrase is a pronoun, a name, or begins with an article or another determiner."""
    first = tokens[phrase.first]
    low = own(first)
    if low in words.none or first.lower in _OPENING:
        return False
    named = first.is_capital and low not in words.prepositions | words.connectors | words.adverbs
    return low in words.pronouns | words.determiners or named


def is_infinitive(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether what is said begins with an infinitive: "dit avoir peur", "prometió no volver"."""
    while at < len(tokens) and own(tokens[at]) in words.negators | words.clitics | words.of:
        at += 1
    if at and own(tokens[at - 1]) in words.determiners - words.of:  # "le maire"
        return False
    low = own(tokens[at]) if at < len(tokens) else ""
    closed = words.adverbs | words.times  # "ayer"
    return (
        len(low) > _LEAST and low.endswith(words.infinitives) and not (tokens[at].is_capital or low in closed)
    )


def subject_after(words: SpeechWords, tokens: Tokens, at: int) -> Phrase | None:
    """Return the subject that follows its verb, past adverbials: "dijo AYER EN EL PLENO ANA RUIZ"."""
    while at < len(tokens):
        aside = next((len(a) for a in words.asides if tuple(map(own, tokens[at : at + len(a)])) == a), 0)
        if aside or _tells_when(words, tokens, at):
            at += aside or 2
        elif own(tokens[at]) in words.adverbs | words.prepositions:
            at = _past_adverbial(words, tokens, at)
        elif _tells_how(words, tokens, at):
            at += 1
        else:
            break
    last = noun_phrase(words, tokens, at)
    phrase = Phrase(at, last)
    return phrase if last > at and may_speak(words, tokens, phrase) else None


def _tells_when(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether a determiner and a word of time stand there: "este lunes", "ce matin"."""
    return (
        own(tokens[at]) in words.determiners and at + 1 < len(tokens) and own(tokens[at + 1]) in words.times
    )


def _tells_how(words: SpeechWords, tokens: Tokens, at: int) -> bool:
    """Whether one word stands before an article, and so is no noun: "dijo PRIMERO la alcaldesa"."""
    plain = tokens[at].is_word and not tokens[at].is_capital and own(tokens[at]) not in words.closed
    follows = at + 1 < len(tokens) and own(tokens[at + 1]) in words.determiners - words.of - words.particles
    return plain and follows


def _past_adverbial(words: SpeechWords, tokens: Tokens, at: int) -> int:
    """Return where an adverb, or a preposition with its noun, ends: before another article or name."""
    if own(tokens[at]) in words.adverbs:
        return at + 1
    first = at = at + 1
    at += at < len(tokens) and own(tokens[at]) in words.determiners
    while at < len(tokens) and tokens[at].is_word:
        low, before = own(tokens[at]), own(tokens[at - 1])
        goes_on = tokens[at].is_capital and tokens[at - 1].is_capital  # "en Radio Costa"
        agent = not words.subject_dropped and tokens[at + 1 : at + 2] and tokens[at + 1].is_capital
        called = (
            tokens[at].is_capital
            and not agent
            and any(own(token) in words.media for token in tokens[first:at])
        )
        begins = not (goes_on or called) and (tokens[at].is_capital or low in words.determiners - words.of)
        if low in words.relatives | words.that:
            return at
        if begins and at > first and before not in words.of | words.determiners | words.prepositions:
            return at
        at += 1
    return at


def subject_before(words: SpeechWords, tokens: Tokens, verb: int) -> Phrase | None:
    """Return the subject of the verb at `verb` that stands before it, with what is set beside it."""
    pieces = _pieces(tokens, verb)
    while pieces and pieces[-1].first == pieces[-1].last:  # a comma before the verb closes an apposition
        pieces.pop()
        while (
            len(pieces) > 1 and own(tokens[pieces[-1].first]) in words.prepositions
        ):  # "X, en el pleno, dijo"
            pieces.pop()
        if len(pieces) < 2:
            break
        described = Phrase(pieces[-2].first, pieces[-1].last)
        return _as_subject(words, tokens, Phrase(_begin(words, tokens, described), described.last))
    if not pieces:
        return None
    phrase = Phrase(_begin(words, tokens, pieces[-1]), pieces[-1].last)
    return _acting_twice(words, tokens, phrase) or _as_subject(words, tokens, phrase)


def _acting_twice(words: SpeechWords, tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return a name before another verb that is joined to the one of saying: "RUIZ sonrió y dijo"."""
    end = phrase.first
    if own(tokens[end]) in words.determiners:
        return None
    while end < phrase.last and (tokens[end].is_capital or own(tokens[end]) in words.particles):
        end += 1
    joined = end > phrase.first and end + 1 < phrase.last and own(tokens[phrase.last - 1]) in words.connectors
    return Phrase(phrase.first, end) if joined and tokens[end - 1].is_capital else None


def antecedent(words: SpeechWords, tokens: Tokens, relative: int) -> Phrase | None:
    """Return the noun phrase right before the comma of a relative pronoun: "LA MINISTRA, que se mostró …"."""
    if relative < 2 or own(tokens[relative]) not in words.relatives or tokens[relative - 1].text != ",":
        return None
    return subject_before(words, tokens, relative - 1)


def right_before(words: SpeechWords, tokens: Tokens, end: int) -> Phrase | None:
    """Return the longest noun phrase that ends at `end` and may speak: "répond à MME CARDON, qui …"."""
    found = None
    for at in range(end - 1, max(-1, end - _LONGEST), -1):
        if not tokens[at].is_word:
            break
        phrase = Phrase(at, end)
        if noun_phrase(words, tokens, at) == end and may_speak(words, tokens, phrase):
            found = phrase
    return found


def subject_in_relative(words: SpeechWords, tokens: Tokens, verb: int) -> Phrase | None:
    """Return who acts in a relative clause: "LE PRÉFET, qui parle", "a quien LA OPOSICIÓN llama"."""
    relative = verb - 1
    while relative > 0 and own(tokens[relative]) not in words.relatives:
        if not tokens[relative].is_word:
            return None
        relative -= 1
    first = relative + 1
    while first < verb and own(tokens[first]) in words.clitics - words.determiners | words.negators:
        first += 1
    if first == verb:
        return antecedent(words, tokens, relative)
    last = min(noun_phrase(words, tokens, first), verb)
    found = Phrase(first, last)
    return found if relative and last == verb and may_speak(words, tokens, found) else None


def _pieces(tokens: Tokens, end: int) -> list[Phrase]:
    """Return what stands before `end` in its sentence, cut at commas, back to a mark or quotation."""
    first = end
    while first and tokens[first - 1].quote is None and tokens[first - 1].text not in _HARD:
        first -= 1
    found, start = [], first
    for at in range(first, end):
        if tokens[at].text == ",":
            found.append(Phrase(start, at))
            start = at + 1
    return [*found, Phrase(start, end)]


def _begin(words: SpeechWords, tokens: Tokens, phrase: Phrase) -> int:
    at = phrase.first
    while at < phrase.last - 1 and own(tokens[at]) in words.connectors | words.adverbs:
        at += 1
    return at


def _as_subject(words: SpeechWords, tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the noun phrase that `phrase` begins with, if hardly anything but adverbs follows it."""
    last = min(noun_phrase(words, tokens, phrase.first), phrase.last)
    beside = last < phrase.last and tokens[last].text == ","
    rest = range(last, phrase.last)
    loose = all(own(tokens[at]) in words.adverbs | words.clitics | words.negators for at in rest)
    if last == phrase.first or not (beside or loose):
        return None
    described = beside and last + 1 < len(tokens) and own(tokens[last + 1]) not in words.relatives
    found = Phrase(phrase.first, phrase.last if described else last)
    return found if may_speak(words, tokens, found) else None


def main_subject(words: SpeechWords, tokens: Tokens) -> Phrase | None:
    """Return the noun phrase that a frame begins with, past an opening adverbial and its comma."""
    at = 0
    if tokens and own(tokens[0]) in words.prepositions | words.of:
        at = next((i + 1 for i, token in enumerate(tokens[:_LONGEST]) if token.text == ","), 0)
    while at < len(tokens) and own(tokens[at]) in words.connectors | words.adverbs:
        at += 1
    last, linking = noun_phrase(words, tokens, at), words.of | words.particles | words.connectors
    named = (i for i in range(at + 2, last) if tokens[i - 2].is_capital and tokens[i - 1].is_capital)
    last = next((i for i in named if tokens[i].text.islower() and own(tokens[i]) not in linking), last)
    phrase = Phrase(at, last)
    return phrase if last > at and may_speak(words, tokens, phrase) else None
