"""Verbs that report: how to know them, and the auxiliaries and particles that go with them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import parts, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.vocabulary import lemmas

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
    token = tokens[at]
    word = token.lower
    if (word in words.AUXILIARIES or word.endswith("n't")) and word != "'s":
        return not (at and token.is_capital and word in words.TIME)  # "in MAY", "Ann MAY"
    if not token.is_word or token.is_capital or word[0].isdigit():
        return False
    if word in _NO_PARTICIPLES:
        return parts.verb_odds(tokens, at) > 0
    return not _is_no_verb(word) and parts.finite_odds(tokens, at) > 0


@lru_cache(maxsize=1 << 12)
def _is_no_verb(low: str) -> bool:
    """Whether WordNet has a word in lower case, and as no verb: "zoo"."""
    known = {part for part, _ in lemmas(low)}
    return bool(known) and "v" not in known


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
    if token.is_capital and at and token.lower not in {"says", "said"} and not _is_behind_speech(tokens, at):
        return False
    form = ENGLISH[token.lower][0]
    if at and form is Form.BARE and tokens[at - 1].lower == "to":
        return False
    speaks = _introduces(tokens, at + 1) or _is_set_in(tokens, at)
    alone = at > 0 and tokens[at - 1].text == "," and _is_set_in(tokens, at)
    return alone or parts.verb_odds(tokens, at) > (_BEFORE_SPEECH if speaks else 0)


def _is_behind_speech(tokens: Tokens, at: int) -> bool:
    """Whether a quotation that ends like a sentence stands before a word: "“….” ADDED Jane Doe."."""
    before = tokens[at - 1]
    return before.quote is not None and before.text.rstrip(words.MARKS)[-1:] in _ENDING


def _is_set_in(tokens: Tokens, at: int) -> bool:
    """Whether a full name before a word and a comma after it make it a verb: ", Jane Doe RECALLS, …"."""
    if 1 < at < len(tokens) - 2 and tokens[at - 1].text == tokens[at + 1].text == ",":
        return tokens[at + 2].quote is not None  # "Jane Doe, a diver, SHARES, “…”"
    before = tokens[max(0, at - 2) : at]
    named = len(before) > 1 and all(token.is_capital for token in before)
    return named and at + 1 < len(tokens) and tokens[at + 1].text == ","


def _introduces(tokens: Tokens, at: int) -> bool:
    """Whether a quotation or "that" follows, perhaps after a comma or a colon."""
    if at < len(tokens) and tokens[at].lower == "that":
        return True
    at += at < len(tokens) and tokens[at].text in {",", ":"}
    return at < len(tokens) and tokens[at].quote is not None


def verb_group(tokens: Tokens, at: int) -> VerbGroup:
    """Return the cue verb at `at` with the auxiliaries and adverbs before it and its particle after it."""
    form, classes = ENGLISH[tokens[at].lower]
    first = at
    while first and (_helps(tokens, first - 1) or _is_beside(tokens, first - 1)):
        first -= 1
        first -= first > 1 and words.is_adverb(tokens[first]) and tokens[first - 1].lower in _COMPARING
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
    hears = CueClass.ASK in classes or classes == {CueClass.TELL}
    alone = last < len(tokens) and tokens[last].lower in _NO_HEARER
    shared = hears and alone and _shares_passive(tokens, first)
    passive = (be or shared) and form in {Form.PAST, Form.PARTICIPLE}
    return VerbGroup(first, at, last, form, classes, passive, negated)


def _is_beside(tokens: Tokens, at: int) -> bool:
    """Whether an adverb stands at a place, and no part of a name: not "Nets for ALL says"."""
    return words.is_adverb(tokens[at]) and not (at and tokens[at].is_capital)


def _helps(tokens: Tokens, at: int) -> bool:
    """Whether a word is an auxiliary, and no name: "Orr may say", not "Ann MAY said"."""
    named = at > 0 and tokens[at].is_capital and tokens[at].lower in words.TIME
    return words.is_auxiliary(tokens[at]) and not named


def _shares_passive(tokens: Tokens, at: int) -> bool:
    """Whether the verb at `at` is joined to a passive before it: "was stopped, fined and ORDERED to pay"."""
    if at == 0 or tokens[at - 1].lower not in _JOINING:
        return False
    listed = False
    for before in range(at - 2, max(-1, at - 2 - _NEAR), -1):
        low = tokens[before].lower
        if low in words.BE:
            after = next((i for i in range(before + 1, at - 1) if not words.is_adverb(tokens[i])), at)
            inside = listed and before > 0 and tokens[before - 1].lower in words.RELATIVES
            return after < at - 1 and _is_participle(tokens[after].lower) and not inside
        listed = listed or (low == "," and before == at - 3)  # one word of a list lies between
        if words.is_break(tokens[before]) and not (listed and before == at - 3):
            return False
        if low in words.SUBORDINATORS or words.is_auxiliary(tokens[before]) or low in words.SUBJECT_PRONOUNS:
            return False
    return False


def _is_participle(low: str) -> bool:
    """Whether WordNet knows a word as a form of a verb, but its bare one or that in "-ing"."""
    return not low.endswith("ing") and any(part == "v" and base != low for part, base in lemmas(low))


def utters(group: VerbGroup) -> bool:
    """Whether the verb reports what somebody says or thinks."""
    return bool(group.classes & {CueClass.SAY, CueClass.SPEAK, CueClass.TELL, CueClass.THINK})


_NO_HEARER = words.SUBJECT_PRONOUNS | {"to", "that", "not"}
_JOINING = frozenset("and or then".split())
_ENDING = frozenset(".,?!…")
_NEAR = 25  # tokens between a passive and a verb that is joined to it
_COMPARING = frozenset(("more", "most", "less", "least"))
_BEFORE_SPEECH = -3.0  # log-odds that are enough for a verb where speech follows
# Past forms that no "by" makes passive: "she STOOD by it".
_NO_PARTICIPLES = frozenset("went came ran stood sat fell rose spoke began took gave became".split())
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


def is_clause_word(tokens: Tokens, at: int) -> bool:
    """Whether a word surely stands outside any noun phrase: a finite verb or a pronoun."""
    return is_finite(tokens, at) or tokens[at].lower in words.SUBJECT_PRONOUNS
