"""German clauses: where one begins and ends, its finite verb, and its subject.

The finite verb of a main clause stands second: what stands before it is the subject, or else an adverbial or
an object, and then the subject follows the verb.
"""

from __future__ import annotations

from summarizer.source.speech import words
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.heads import (
    FOREIGN_PARTICLES,
    is_noun,
    names_by_capital,
    names_something,
    stands_for_noun,
    word,
)
from summarizer.source.speech.german.lexicon import FINITE, is_strong_past
from summarizer.source.speech.german.persons import sexes_of
from summarizer.source.speech.german.phrases import (
    fits_subject,
    is_oblique,
    noun_phrase,
    past_brackets,
    past_preposition,
)
from summarizer.source.speech.words import Phrase, Tokens

_DETERMINERS_OR_OBLIQUE_OR_LAUT = lexicon.DETERMINERS | lexicon.OBLIQUE | {"laut"}
_NOMINATIVE_PRONOUNS_BUT_SIE = lexicon.NOMINATIVE_PRONOUNS - {"sie"}
_PREPOSITIONS_OR_ARTICLES = lexicon.PREPOSITIONS | lexicon.DETERMINERS | lexicon.OBLIQUE
_SUBORDINATORS_OR_QUESTION_WORDS = lexicon.SUBORDINATORS | lexicon.QUESTION_WORDS
_PLACING = lexicon.PREPOSITIONS - {"von", "vor", "mit"}
_TIMES_OR_ADVERBS = lexicon.TIMES | lexicon.ADVERBS

_TELLING = tuple(lexicon.WORDS.telling)
_BOUNDS = frozenset(".,;:–—―!?…") | {"--", "-"}
_INNER = 40  # characters of a quotation that may be part of a noun phrase
_BACK = 60  # tokens between a subject and its verb
_VERB_ENDINGS = ("te", "ten", "t", "en", "e")
_LONE = frozenset("der die das dieser diese beide viele einige andere mehrere".split())
_ONES = frozenset("eines eins einer keiner".split())  # "Nur EINES weiß Ruiz"
_ALONE = (_LONE - {"der", "die", "das"}) | lexicon.WORDS.indefinite
_FOCUSING = frozenset("auch selbst sogar nur".split())  # "AUCH Ruiz sieht das so"
PLAIN_WORDS = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.OBLIQUE
    | lexicon.PRONOUNS
    | lexicon.CONNECTORS
    | lexicon.ADVERBS
    | lexicon.SUBORDINATORS
    | lexicon.QUESTION_WORDS
    | FOREIGN_PARTICLES
)


def bounds(tokens: Tokens, at: int) -> Phrase:
    """Return the stretch between marks or quotations around token `at`; brackets divide nothing."""
    first = at
    while first and not is_bound(tokens, first - 1):
        first -= 1
    return Phrase(first, clause_end(tokens, at + 1))


def clause_end(tokens: Tokens, at: int) -> int:
    """Return where the clause that goes on at `at` ends."""
    while at < len(tokens) and not is_bound(tokens, at):
        at = max(at + 1, past_brackets(tokens, at, len(tokens)))
    return min(at, len(tokens))


def is_bound(tokens: Tokens, at: int) -> bool:
    """Whether a mark or a quotation that is no part of a name stands at `at`."""
    token = tokens[at]
    if token.quote is None:
        return token.text in _BOUNDS and not _is_within_word(tokens, at)
    short = token.quote.span.end - token.quote.span.start <= _INNER
    if not short or at == 0 or not tokens[at - 1].is_word:
        return True
    if word(tokens[at - 1]) in _DETERMINERS_OR_OBLIQUE_OR_LAUT:
        return False
    goes_on = at + 1 < len(tokens) and tokens[at + 1].is_word
    if word(tokens[at - 1]) in _PLACING and names_by_capital(token):
        return False
    if word(tokens[at - 1]) in lexicon.PREPOSITIONS | {"als"}:
        return not goes_on or word(tokens[at + 1]) in lexicon.CONNECTORS
    return not (is_noun(tokens[at - 1]) and (goes_on or _names_thing(tokens, at)))


def _is_within_word(tokens: Tokens, at: int) -> bool:
    """Whether a mark belongs to the word before it: "BOOTS- und Fährfahrten", "2:4"."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or before.end != token.start:
        return False
    figures = token.text == ":" and before.text.isdigit()
    after = tokens[at + 1] if figures and at + 1 < len(tokens) else None
    return token.text == "-" or (after is not None and after.start == token.end and after.text.isdigit())


def _names_thing(tokens: Tokens, quote: int) -> bool:
    """Whether a quotation is what a thing is called, whatever follows: "in der Zeitschrift „…“, dass"."""
    named = quote > 1 and names_something(tokens, quote) and not sexes_of(word(tokens[quote - 1])).person
    return named and word(tokens[quote - 2]) in _DETERMINERS_OR_OBLIQUE_OR_LAUT


def finite_verb(tokens: Tokens, first: int, end: int) -> int | None:
    """Return where the finite verb of a main clause is: its first verb that is no attribute of a noun."""
    inside = False  # of a noun phrase whose noun is yet to come
    for at in range(first, end):
        token, low = tokens[at], word(tokens[at])
        alone = word(tokens[at - 1]) in _ONES or (at == first + 1 and word(tokens[first]) in _LONE)
        lone = at > first and alone and _is_certain(low)
        if low in lexicon.AUXILIARIES and not token.is_capital:
            return at
        if (not inside or lone) and at > first and _reads_as_verb(tokens, at, end):
            return at
        if low in _PREPOSITIONS_OR_ARTICLES:
            inside = True
        elif is_noun(token) or token.quote is not None or (inside and stands_for_noun(tokens, at, end)):
            inside = False
    return None


def starts_with_verb(tokens: Tokens, first: int) -> bool:
    """Whether a clause begins with its finite verb."""
    return _reads_as_verb(tokens, first, len(tokens))


def _reads_as_verb(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a word is a verb by its form, and no adjective right before its noun."""
    token, low = tokens[at], word(tokens[at])
    if token.is_capital or is_noun(token) or not _is_verb(low):
        return False
    known = _is_certain(low) or low.endswith(("t", "te", "ten"))
    return known or at + 1 >= end or not is_noun(tokens[at + 1])


def _is_certain(low: str) -> bool:
    return low in FINITE or is_strong_past(low) or low in lexicon.SUBJUNCTIVES


def _is_verb(low: str) -> bool:
    return _is_certain(low) or (low.isalpha() and low.endswith(_VERB_ENDINGS) and low not in PLAIN_WORDS)


def opens_subordinate(tokens: Tokens, first: int) -> bool:
    """Whether a clause opens with a conjunction, a question word or, after a comma, a relative pronoun."""
    low = word(tokens[first])
    if low in _SUBORDINATORS_OR_QUESTION_WORDS:
        return True
    if first == 0 or tokens[first - 1].text != ",":
        return False
    if low not in lexicon.PREPOSITIONS:
        return low in lexicon.RELATIVES
    after = tokens[first + 1 : first + 3]
    return len(after) == 2 and word(after[0]) in lexicon.RELATIVES and not is_noun(after[1])


def subject(tokens: Tokens, first: int, verb: int) -> Phrase | None:
    """Return the subject of the finite verb at `verb` in the main clause that begins at `first`."""
    while first < verb and word(tokens[first]) in lexicon.CONNECTORS:
        first += 1
    first += first + 1 < verb and word(tokens[first]) in _FOCUSING
    end = clause_end(tokens, verb + 1)
    if verb + 1 < end and word(tokens[verb + 1]) in _NOMINATIVE_PRONOUNS_BUT_SIE:
        return Phrase(verb + 1, verb + 2)
    if first == verb:
        after = subject_after(tokens, verb + 1, end)
        return _before_asides(tokens, verb) or after or _bare_name(tokens, verb + 1, end)
    hearer = verb - first == 2 and word(tokens[first]) == "der" and tokens[first + 1].quote is not None
    if hearer and word(tokens[verb]).startswith(_TELLING):  # "Der „Nordpost“ sagte Ruiz"
        told = subject_after(tokens, verb + 1, end)
        if told is not None:
            return told
    if fits_subject(tokens, Phrase(first, verb)):
        return _described(tokens, first) or Phrase(first, _trimmed(tokens, first, verb))
    return subject_after(tokens, verb + 1, end) or _bare_name(tokens, first, verb)


def _described(tokens: Tokens, first: int) -> Phrase | None:
    """Return whose name stands before a comma and what they are: "ANA RUIZ, Leiterin der Werft fordert"."""
    if first < 3 or tokens[first - 1].text != "," or word(tokens[first]) in lexicon.DETERMINERS:
        return None
    begin = bounds(tokens, first - 2).first
    named = first - 1 - begin > 1 and all(is_noun(token) for token in tokens[begin : first - 1])
    return Phrase(begin, first - 1) if named and begin == 0 else None


def subject_after(tokens: Tokens, at: int, end: int) -> Phrase | None:
    """Return the first noun phrase from `at` on that can be a subject; adverbials and objects are passed."""
    while at < end:
        low = word(tokens[at])
        if low in lexicon.NOMINATIVE_PRONOUNS:
            return Phrase(at, at + 1)
        last = noun_phrase(tokens, at, end)
        if low in _ALONE and last == at:
            return Phrase(at, at + 1)
        if low in lexicon.PREPOSITIONS:
            at = past_preposition(tokens, at, end)
        elif low in _TIMES_OR_ADVERBS or (low in lexicon.PRONOUNS and not _owns(tokens, at, end)):
            at += 1
        elif is_oblique(tokens, at, end) or last == at:
            at = max(at + 1, last)
        else:
            return Phrase(at, last)
    return None


def _owns(tokens: Tokens, at: int, end: int) -> bool:
    """Whether "ihr" is a possessive: "sagte IHR Anwalt"."""
    return word(tokens[at]) == "ihr" and noun_phrase(tokens, at, end) > at


def main_subject(tokens: Tokens) -> Phrase | None:
    """Return the subject of the first main clause of a frame."""
    first = 0
    while first < len(tokens):
        end = clause_end(tokens, first)
        if end > first and not opens_subordinate(tokens, first):
            verb = first if starts_with_verb(tokens, first) else finite_verb(tokens, first, end)
            if verb is not None:
                return subject(tokens, first, verb)
        first = end + 1
    return None


def _trimmed(tokens: Tokens, first: int, end: int) -> int:
    """Return the end of a subject before its verb, without adverbs: "Müller selbst"."""
    while end > first + 1 and word(tokens[end - 1]) in lexicon.ADVERBS and not tokens[end - 1].is_capital:
        end -= 1
    return end


def _bare_name(tokens: Tokens, first: int, verb: int) -> Phrase | None:
    """Return a name that begins like an adverbial: "Von der Leyen betonte"."""
    named = verb - first in {2, 3} and word(tokens[first]) in {"von", "zu", "vom", "zum"}
    middle = all(word(token) in {"der", "den"} for token in tokens[first + 1 : verb - 1])
    return Phrase(first, verb) if named and middle and tokens[verb - 1].is_capital else None


def _before_asides(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the subject that a description or a clause parts from its verb: "Ana Ruiz, …, sagte"."""
    if verb == 0 or tokens[verb - 1].text not in {",", "–", "—", "-"}:
        return None
    first = verb - 1
    while first and verb - first < _BACK and tokens[first - 1].text not in {";", ":"}:
        quoted = tokens[first - 1].quote is not None and is_bound(tokens, first - 1)
        if quoted and not names_something(tokens, first - 1):
            break
        first -= 1
    while first < verb and word(tokens[first]) in lexicon.CONNECTORS:
        first += 1
    end = clause_end(tokens, first)
    opens = opens_subordinate(tokens, first) or word(tokens[first]) in lexicon.AUXILIARIES
    if end >= verb - 1 or opens or words.is_break(tokens[first]):
        return None
    plain = finite_verb(tokens, first, end) is None
    last = noun_phrase(tokens, first, end)
    return Phrase(first, end) if plain and last > first and fits_subject(tokens, Phrase(first, end)) else None
