"""Verbs that report: how to know them, and the auxiliaries and particles that go with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens


class VerbGroup(NamedTuple):
    """Tokens `first` to `last` (excluded): a cue verb at `verb` with its auxiliaries and adverbs."""

    first: int
    verb: int
    last: int
    form: Form
    classes: frozenset[CueClass]
    passive: bool
    negated: bool


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether the word surely is a verb in a finite clause."""
    word = tokens[at].lower
    if words.is_auxiliary(tokens[at]) and word != "'s":
        return True
    if tokens[at].is_capital or is_reduced(tokens, at):
        return False
    return word in words.OTHER_VERBS or is_cue(tokens, at)


def is_reduced(tokens: Tokens, at: int) -> bool:
    """Whether a participle stands for a relative clause: "a letter SEEN by the Herald"."""
    if tokens[at].lower in _NO_PARTICIPLES:
        return False
    agent = at + 1 < len(tokens) and tokens[at + 1].lower == "by"
    return agent and at > 0 and tokens[at - 1].is_word and not words.is_auxiliary(tokens[at - 1])


def is_cue(tokens: Tokens, at: int) -> bool:
    """Whether the word at `at` is a verb that reports, and not a noun or adjective of the same form."""
    token = tokens[at]
    if not token.is_word or token.lower not in ENGLISH:
        return False
    form = ENGLISH[token.lower][0]
    before = tokens[at - 1] if at else None
    if token.is_capital and at and token.lower not in {"says", "said"}:
        return False
    if before is None or before.quote is not None:
        return form is not Form.BARE or token.lower not in words.OFTEN_NOUNS
    if before.text in {"'s", "’s"}:
        return form in {Form.PAST, Form.ING} and tokens[at - 2].lower in words.SUBJECT_PRONOUNS
    if before.text in {"’", "'"}:
        return False
    if before.lower in words.DETERMINERS and not _stands_alone(tokens, at - 1):
        return False
    if token.lower in words.OFTEN_NOUNS and not _nouns_allowed(tokens, at, form):
        return False
    if form in {Form.THIRD, Form.BARE} and before.lower in words.PREPOSITIONS - {"to"}:
        return False
    return not (form is Form.BARE and before.lower == "to")


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a determiner is a noun phrase: "SOME said", "“…,” ANOTHER added", "a mother of THREE said"."""
    if tokens[at].lower in _PRONOMINAL:
        return True
    before = tokens[at - 1] if at else None
    counted = tokens[at].lower in _NUMERALS and before is not None and before.lower == "of"
    return counted or (tokens[at].lower == "another" and before is not None and before.quote is not None)


def _nouns_allowed(tokens: Tokens, at: int, form: Form) -> bool:
    """Whether a word that is a noun more often is a verb here."""
    before = tokens[at - 1]
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if before.lower in words.SUBJECT_PRONOUNS or words.is_adverb(before) or words.is_break(before):
        return True
    quoted = at + 1 < len(tokens) and tokens[at + 1].quote is not None
    if tokens[at].lower in _READING and (quoted or following in {"in", ":"}):
        return True
    if form is Form.BARE:
        return (before.lower.endswith("s") and not before.is_capital) or following == "that"
    if form is Form.ING and (_introduces(tokens, at + 1) or before.lower in _BEFORE_SAYING):
        return True
    return (before.is_capital and form is not Form.ING) or following == "that"


def _introduces(tokens: Tokens, at: int) -> bool:
    """Whether a quotation begins at `at`, perhaps after an adverbial, a comma or a colon."""
    if at < len(tokens) and tokens[at].lower in words.PREPOSITIONS:
        near = range(at, min(len(tokens) - 1, at + _ADVERBIAL))
        at = next((i for i in near if words.is_break(tokens[i])), at)
    at += at < len(tokens) and tokens[at].text in {",", ":"}
    return at < len(tokens) and tokens[at].quote is not None


def verb_group(tokens: Tokens, at: int) -> VerbGroup:
    """Return the cue verb at `at` with the auxiliaries and adverbs before it and its particle after it."""
    form, classes = ENGLISH[tokens[at].lower]
    first = at
    while first and (words.is_auxiliary(tokens[first - 1]) or words.is_adverb(tokens[first - 1])):
        first -= 1
    before = [token.lower for token in tokens[first:at]]
    be = any(word in words.BE for word in before) or any(
        w.endswith("n't") and w[:-3] in words.BE for w in before
    )
    last = at + 1
    if (
        last < len(tokens)
        and tokens[at].lower in _PARTICLES
        and tokens[last].lower in _PARTICLES[tokens[at].lower]
    ):
        last += 1
    negated = any(word in words.NEGATIONS or word.endswith("n't") for word in before)
    passive = be and form in {Form.PAST, Form.PARTICIPLE}
    return VerbGroup(first, at, last, form, classes, passive, negated)


# Past forms that no "by" makes passive: "she STOOD by it".
_NO_PARTICIPLES = frozenset("went came ran stood sat fell rose spoke began took gave became".split())
_ADVERBIAL = 8  # tokens of the longest adverbial between a participle and its quotation
_PRONOMINAL = frozenset("that all both some many one few".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten".split())
_READING = frozenset("read reads states".split())
# In "was quoted AS saying", "can be HEARD saying" the last word is a verb.
_BEFORE_SAYING = frozenset("as heard seen shown caught recorded filmed".split())
_PARTICLES_OF_STEMS = {
    "point points pointed pointing": "out",
    "chime chimes chimed chiming": "in",
    "shoot shoots shot shooting fire fires fired firing write writes wrote writing": "back",
    "go goes went going": "on",
    "put puts putting": "it",
    "call calls called calling": "for on",
    "ask asks asked asking": "for about",
    "refer refers referred referring": "to",
}
_PARTICLES = {
    form: frozenset(particles.split())
    for forms, particles in _PARTICLES_OF_STEMS.items()
    for form in forms.split()
}
