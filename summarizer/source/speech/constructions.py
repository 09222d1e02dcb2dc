"""What a cue must have beside it to report speech: a clause, a command, or words that are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.cues import CueClass, Form
from summarizer.source.speech.phrases import past_aside
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.words import Phrase, Tokens
_LINKING = words.PREPOSITIONS | words.CONNECTORS | words.SUBORDINATORS | words.RELATIVES | {"to", "all"}

_OPENERS = words.SUBORDINATORS | words.RELATIVES | words.SUBJECT_PRONOUNS | words.CONNECTORS | {"or"}
_QUESTION_WORDS = frozenset("whether if how why what when where who".split())
_PLAIN = frozenset("say says said saying".split())  # nothing but speech follows them
_SHORTEST = 3  # tokens of the shortest clause
_JOINING = frozenset(("and", "or"))
_PARTICLES = frozenset("up down off out over back away".split())
_ARTICLES = frozenset(("a", "an"))
_PARTICIPLE = -1.5  # log-odds of a finite verb below which a past form is taken for a participle
_NAMED = 4  # tokens back from a noun to whose it is
_WHEN = frozenset("when if once while until unless".split())
_AS = frozenset(("as", "while"))
_NEAR = 4  # tokens from such a word to the verb of its clause
_SEVERAL = frozenset("other several many few both these those".split())


def admits(tokens: Tokens, group: VerbGroup, first: int) -> bool:
    """Whether a verb of this class takes what begins at `first`: a clause, or words that are quoted."""
    opening = tokens[first]
    if opening.quote is not None:
        return True
    if tokens[first - 1].lower in _JOINING or (
        tokens[group.verb].lower in _PLAIN and _relates(tokens, first)
    ):
        return False
    if opening.lower == "that" or tokens[first - 1].text == ":":
        return grammar.utters(group) and (first == group.last or group.classes != {CueClass.SPEAK})
    if _is_wish(tokens, group, first) or _is_titled(tokens, first) or _is_figure(tokens, first):
        return False
    if any(token.quote for token in tokens[first:]):
        return bool(group.classes - {CueClass.SPEAK})
    beside = first == group.last and bool(group.classes & {CueClass.JUDGE, CueClass.MENTION})
    beside = beside and opening.lower not in words.PREPOSITIONS
    if beside or _is_asked(tokens, group, first):
        return True
    if CueClass.CALL in group.classes and _is_characterized(tokens, first):
        return True
    if not group.classes & {CueClass.SAY, CueClass.TELL, CueClass.THINK}:
        return False
    plain = tokens[group.verb].lower in _PLAIN and len(tokens) - first >= _SHORTEST
    asks = CueClass.ASK in group.classes  # "warned NORLAND TO STOP what would harm it"
    return plain or is_clause(tokens, first, relative=asks)


def _is_figure(tokens: Tokens, first: int) -> bool:
    """Whether a verb has "it" or "it all" for its object, and says nothing: "the name says IT ALL: …"."""
    after = first + 1 + (first + 1 < len(tokens) and tokens[first + 1].lower == "all")
    ended = after == len(tokens) or words.is_break(tokens[after])
    if tokens[first].lower == "so":  # "he says SO himself"
        return ended or tokens[after].lower in words.REFLEXIVES | words.PREPOSITIONS
    return tokens[first].lower in words.OBJECT_PRONOUNS and ended


def _relates(tokens: Tokens, first: int) -> bool:
    """Whether a clause tells of what was said before: "… said WHICH, given that, …", "… said WHICH is so"."""
    if tokens[first].lower != "which" or first + 1 == len(tokens):
        return False
    return words.is_break(tokens[first + 1]) or grammar.is_finite(tokens, first + 1)


def _is_titled(tokens: Tokens, first: int) -> bool:
    """Whether a thing with a title begins at `first`, nothing said: "posted A LINK to a film called “…”"."""
    quote = next((i for i in range(first, len(tokens)) if tokens[i].quote is not None), first)
    inside = range(first, quote)
    called = any(tokens[i].lower == "so-called" for i in inside) or tokens[quote - 1].lower in WORDS.titling
    return called and first < quote and not any(grammar.is_finite(tokens, i) for i in inside)


def is_title(tokens: Tokens, at: int) -> bool:
    """Whether a quotation is a title: no mark ends it, and its words begin with capitals."""
    said = tokens[at].text.strip(words.MARKS)
    return tokens[at].quote is not None and said[-1:].isalnum() and begins_with_capitals(said)


def is_name(tokens: Tokens, at: int) -> bool:
    """Whether a quotation within a sentence is the title of something, three words or more: an act's."""
    said = tokens[at].text.strip(words.MARKS).removesuffix(",")
    return said[-1:].isalnum() and len(said.split()) > len(("Going", "West")) and begins_with_capitals(said)


def begins_with_capitals(said: str) -> bool:
    """Whether all words begin with capitals, small ones aside, as in a title: "Coal Isn't the Villain"."""
    small = words.LINKING | words.DETERMINERS
    return said[:1].isupper() and all(word[:1].isupper() or word in small for word in said.split())


def _is_asked(tokens: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether something is asked or promised: "vowed TO CLOSE it", "called for A REVIEW"."""
    return CueClass.ASK in group.classes and (
        is_infinitive(tokens, at) or tokens[group.last - 1].lower == "for"
    )


def _is_wish(tokens: Tokens, group: VerbGroup, at: int) -> bool:
    """Whether somebody only asks it for themselves, as an aside: ", who asked NOT TO BE NAMED,"."""
    aside = (
        CueClass.ASK in group.classes and group.first > 0 and tokens[group.first - 1].lower in words.RELATIVES
    )
    verb = at + 1 + (tokens[at].lower in words.NEGATIONS)
    return (
        aside and at == group.last and [token.lower for token in tokens[verb - 1 : verb + 1]] == ["to", "be"]
    )


def _is_characterized(tokens: Tokens, first: int) -> bool:
    """Whether an object and what it is called begin at `first`: "IT A SHAME", "the plan AS unsafe"."""
    end = next((i for i in range(first, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    if any(tokens[i].lower == "as" for i in range(first + 1, end)):
        return True
    named = tokens[first].lower not in _ARTICLES | _PARTICLES  # "knocked DOWN a fence"
    return named and any(
        tokens[i].lower in _ARTICLES and tokens[i - 1].is_word and not _joins(tokens, i - 1)
        for i in range(first + 1, end)
    )


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether a word before an article makes the noun phrase part of another one, or an object."""
    low = tokens[at].lower
    linking = _LINKING
    return low in linking or (low not in words.OBJECT_PRONOUNS and parts.verb_odds(tokens, at) > 0)


def is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether "to" and a verb begin at `at`, or "not to": what is asked is then that it is left undone."""
    verb = at + 1 + (tokens[at].lower in words.NEGATIONS)
    return (
        verb < len(tokens)
        and tokens[verb - 1].lower == "to"
        and tokens[verb].is_word
        and not tokens[verb].is_capital
        and parts.verb_odds(tokens, verb) > 0
    )


def is_clause(tokens: Tokens, first: int, *, relative: bool = False) -> bool:
    """Whether a clause begins at `first`: a question word, or a subject before its finite verb.

    With `relative`, the verb may be that of a relative clause.
    """
    if tokens[first].lower in _QUESTION_WORDS:
        return True
    at = first
    while at < len(tokens) and (
        not grammar.is_finite(tokens, at) or (not relative and _in_relative(tokens, first, at))
    ):
        aside = tokens[at].text == "," or tokens[at].text in words.DASHES
        at = past_aside(tokens, at) if aside else at + 1
    return first < at < len(tokens)


def _in_relative(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a verb at `at` belongs to a noun's relative clause: "wrote a prompt that TELLS it to stop"."""
    while at > first + 1 and words.is_adverb(tokens[at - 1]):
        at -= 1
    near = (i for i in range(at - 1, max(first, at - _NEAR), -1) if tokens[i].lower in _AS)
    opens = next(near, None)  # "reported sales that rose AS COSTS FELL"
    beside = opens is not None and not any(words.is_break(tokens[i]) for i in range(opens, at))
    return (at > first + 1 and tokens[at - 1].lower in words.RELATIVES) or beside


def is_attributive(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a participle stands between an owner or a determiner and a noun: "Orr's PROMISED increase"."""
    before, after = group.verb - 1, group.last
    if group.form is not Form.PAST or before < 1 or after >= len(tokens) or not tokens[after].is_word:
        return False
    owned = tokens[before].text in words.POSSESSIVE and tokens[before - 1].is_capital
    starts = tokens[after].lower in words.NOMINAL | words.PRONOUNS | words.OBJECT_PRONOUNS | {"to", "that"}
    noun = not starts and not tokens[after].is_capital and parts.verb_odds(tokens, after) < 0
    return owned and noun


def is_owned(tokens: Tokens, at: int) -> bool:
    """Whether a bare form is a noun behind an owner and a name: "told Fen Radio's Today SHOW it was so"."""
    owner = next((i for i in range(at - 1, max(0, at - _NAMED), -1) if not tokens[i].is_capital), at)
    owned = owner < at - 1 and tokens[owner].text in words.POSSESSIVE and tokens[owner - 1].is_capital
    low = tokens[at].lower
    return owned and ("n", low) in set(lemmas(low)) and ("v", low) in set(lemmas(low))


def is_reduced(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a past form is a participle that describes the noun before it: "changes PROPOSED to it".

    Or somebody who is named elsewhere: "Doe laughed when ASKED about it".
    """
    if group.form is Form.PAST and group.first and tokens[group.first - 1].lower in _WHEN:
        return CueClass.ASK in group.classes or group.classes == {CueClass.TELL}
    beside = group.first > 0 and tokens[group.first - 1].is_word
    if group.first > 0 and tokens[group.first - 1].text == "," and group.last < len(tokens):
        after = tokens[group.last].lower  # "Doe, ORDERED removed from office, will fight"
        return (
            CueClass.ASK in group.classes and after.endswith("ed") and parts.verb_odds(tokens, group.last) > 0
        )
    return group.form is Form.PAST and beside and parts.finite_odds(tokens, group.verb) < _PARTICIPLE


def is_claim(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether what may be a noun has its own verb behind its clause: "Fen CLAIMS that it fell ARE odd".

    There are more verbs in a tense then than clauses that open.
    """
    noun = any(part == "n" for part, _ in lemmas(tokens[group.verb].lower))
    opens = group.first == group.verb and all(token.is_capital for token in tokens[: group.first])
    that = group.last < len(tokens) and tokens[group.last].lower == "that"
    if not (noun and opens and that) or group.form is not Form.THIRD:
        return False
    end = next((i for i in range(group.last, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    inside = range(group.last + 1, end)
    opened = 1 + sum(tokens[i].lower in _OPENERS for i in inside[1:])
    return sum(_acts(tokens, i) for i in inside) > opened


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a verb in a tense begins at a place, its auxiliary or itself."""
    before = at - 1
    while words.is_adverb(tokens[before]) or tokens[before].lower in words.NEGATIONS:
        before -= 1
    return grammar.is_finite(tokens, at) and not words.is_auxiliary(tokens[before])


def is_called(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a past form without an object tells what something is called: "the show DESCRIBED as “…”"."""
    if group.first == 0 or group.form is not Form.PAST or CueClass.CALL not in group.classes:
        return False
    before, after = tokens[group.first - 1], tokens[group.last : group.last + 1]
    thing = not before.is_capital and sort_of(before.lower) in {Sort.THING, Sort.WORDS}
    return thing and [token.lower for token in after] == ["as"]


def _counts(low: str) -> bool:
    """Whether a word in lower case is a number of several: "three", not "one" nor "3"."""
    return language_of("en").numbers.small.get(low, 0) > 1


def is_plural_noun(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a word in "-s" is the noun that a word for several opens: "OTHER UK HOPES Ann and Bo lost"."""
    first = group.first
    while first and tokens[first - 1].is_capital and tokens[first - 1].lower not in words.DETERMINERS:
        first -= 1
    several = first > 0 and (tokens[first - 1].lower in _SEVERAL or _counts(tokens[first - 1].lower))
    return group.form is Form.THIRD and group.first == group.verb and several and first < group.first


def is_aside(tokens: Tokens, subject: Phrase, cue: int) -> bool:
    """Whether dashes set a noun phrase apart, which no verb behind them is of: "– SOME OF THEM – said"."""
    closed = subject.last + 1 == cue and tokens[subject.last].text in words.DASHES
    return closed and subject.first > 0 and tokens[subject.first - 1].text in words.DASHES
