"""Word classes, and the small tests on single words that the grammar is made of."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech.tokens import Token
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.given import is_mans

Tokens = tuple[Token, ...]

SUBJECT_PRONOUNS = WORDS.subject_pronouns
REFLEXIVES = WORDS.reflexives
OBJECT_PRONOUNS = WORDS.object_pronouns | REFLEXIVES
ARTICLES = frozenset(("a", "an", "the"))
POSSESSIVE = frozenset(("'", "’", "'s", "’s"))
POSSESSIVES = WORDS.possessives
PRONOUNS = SUBJECT_PRONOUNS | WORDS.relative_pronouns
DETERMINERS = WORDS.determiners
PREPOSITIONS = WORDS.prepositions
CONNECTORS = WORDS.connectors
LEADING_OVER = WORDS.leading_over
WRITINGS = WORDS.writings
SUBORDINATORS = WORDS.subordinators
RELATIVES = WORDS.relatives
TIME = WORDS.time
CARRYING_ON = WORDS.carrying_on
ADVERBIAL = PREPOSITIONS | SUBORDINATORS
LINKING = ADVERBIAL | CONNECTORS
NOMINAL = PREPOSITIONS | DETERMINERS
TEMPORAL = PREPOSITIONS | TIME
_AHEAD = WORDS.lapse | {"ahead", "into"}
_SCENES = frozenset("nearby elsewhere meanwhile afterward afterwards further back abroad later".split())
_SURE_ADVERBS = ("ally", "ently", "antly", "ously", "ately", "edly", "ingly")  # no name ends so, but "Sally"
_TIMES = WORDS.periods
PERIODS = _TIMES | WORDS.lapse_units
_TIME_OR_TIMES = TIME | _TIMES
BE = WORDS.be
AUXILIARIES = BE | WORDS.auxiliaries
NEGATIONS = WORDS.negations
ADDING = frozenset(("of", "for"))
PREPOSITIONS_BUT_OF_FOR = PREPOSITIONS - ADDING
RELATIVES_BUT_THAT = RELATIVES - {"that"}
FOCUSING = WORDS.focusing
COURTESIES = WORDS.courtesies
# What somebody says or thinks: its owner speaks.
UTTERANCES = WORDS.utterances
_BREAKS = frozenset(",;:()[]—–―-.!?…>*•·") | {"--"}


SPEECH_LENGTH = 40  # characters above which a quotation within a sentence is taken for speech
DASHES = frozenset(("—", "–", "―", "-", "--"))
MARKS = "\"'“”„«»‹›‘’`"


class Phrase(NamedTuple):
    """Tokens `first` to `last` (excluded)."""

    first: int
    last: int


def past_time(tokens: Tokens, at: int) -> int:
    """Return where "last week", "late Monday" or "that same year" ends that begins at token `at`, or `at`."""
    if at + 2 < len(tokens) and tokens[at + 1].lower == "same":
        return (
            at + 3
            if tokens[at].lower in WORDS.relative_time | {"the"} and tokens[at + 2].lower in _TIMES
            else at
        )
    timed = at + 1 < len(tokens) and tokens[at].lower in WORDS.relative_time
    if at + 2 < len(tokens) and tokens[at + 2].text in POSSESSIVE:
        return at  # "this year's fair"
    return at + 2 if timed and tokens[at + 1].lower in _TIME_OR_TIMES else at


def is_time(tokens: Tokens, at: int) -> bool:
    """Whether a word tells when, and is no name beside another: "June said", not "June Doe" or "Ann May"."""
    low = tokens[at].lower
    if low not in TIME or not tokens[at].is_capital or is_mans(low) is None:
        return low in TIME
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    dated = following is not None and following.text[0].isdigit()
    borne = at > 0 and tokens[at - 1].is_capital and is_mans(tokens[at - 1].lower) is not None
    if at > 0 and tokens[at - 1].lower in WORDS.relative_time:
        return True  # "Last JUNE Doe was ill"
    return not (following is not None and following.is_capital) and (dated or not borne)


def is_object(token: Token) -> bool:
    """Whether a word is a pronoun that is told something, and no name in capitals: "us", not "US"."""
    return token.lower in OBJECT_PRONOUNS and not (token.text.isupper() and len(token.text) > 1)


def is_contracted(token: Token) -> bool:
    """Whether a pronoun stands in one word with its verb: "I've", "they'll"."""
    low = token.lower
    return ("'" in low or "’" in low) and low.replace("’", "'").partition("'")[0] in PRONOUNS


def is_contracted_at(tokens: Tokens, at: int) -> bool:
    """Whether a pronoun and its verb end at a place, in one word or two: "it's"."""
    apart = at > 0 and tokens[at].text in POSSESSIVE and tokens[at - 1].lower in PRONOUNS
    return apart or is_contracted(tokens[at])


def tells_when(token: Token, before: Token) -> bool:
    """Whether a word tells when something is said: Friday, 12, "last WEEK", "Friday AFTERNOON"."""
    period = token.lower in _TIMES and before.lower in TIME
    return period or token.lower in TIME or token.text[0].isdigit()


def before_time(tokens: Tokens, first: int, end: int) -> int:
    """Return where a subject ends before the time of saying it: "Jane Doe LAST WEEK said"."""
    for at in (end - 2, end - 1):
        timed = at > first and (past_time(tokens, at) == end or is_time(tokens, at))
        if timed and (at + 1 == end or past_time(tokens, at) == end):
            return at
    return end


def past_lapse(tokens: Tokens, first: int, end: int) -> int:
    """Return where "moments later" or "two days before" ends that begins at token `first`, or `first`."""
    for at in range(first + 1, min(end - 1, first + 4)):
        if tokens[at].lower in WORDS.lapse and tokens[at - 1].lower in WORDS.lapse_units:
            return at + 1
    return first


def sets_scene(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a stretch up to a comma says when or where: "Last week", "Days ahead of the vote", "Nearby"."""
    if tokens[first].lower in _SCENES:
        return True
    if first + 1 < end and tokens[first + 1].lower in PREPOSITIONS and qualifies(tokens[first].lower):
        return True  # "Pursuant to the law"
    if first + 1 == end and tokens[first].lower in TIME:
        return is_mans(tokens[first].lower) is None  # "Yesterday", and no May
    if first + 1 == end:
        return tokens[first].lower.endswith(_SURE_ADVERBS) and len(tokens[first].lower) > len("Sally")
    units = (i for i in range(first, min(end - 1, first + 3)) if tokens[i].lower in WORDS.lapse_units)
    return past_time(tokens, first) == end or any(tokens[i + 1].lower in _AHEAD for i in units)


def qualifies(low: str) -> bool:
    """Whether a word in lower case is an adjective or an adverb, and nothing else."""
    known = {part for part, _ in lemmas(low)}
    return low not in DETERMINERS and bool(known) and known <= {"a", "r"}


def is_long(token: Token) -> bool:
    """Whether a quotation, with its marks, is long enough to be taken for speech within a sentence."""
    return token.end - token.start > SPEECH_LENGTH


def is_adverb(token: Token) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    if token.lower in WORDS.adverbs:
        return True
    return (
        token.lower.endswith("ly")
        and len(token.lower) > 4
        and not token.is_capital
        and token.lower not in WORDS.no_adverbs
    )


def is_auxiliary(token: Token) -> bool:
    """Whether the word is an auxiliary, alone or with "not": has, didn't."""
    return token.lower in AUXILIARIES or token.lower.endswith("n't")


def is_break(token: Token) -> bool:
    """Whether the token is punctuation that may bound a phrase."""
    return token.text in _BREAKS


def is_in_brackets(tokens: Tokens, at: int) -> bool:
    """Whether a token stands between brackets: "up to 3bn euros ($3.2bn; £1.7bn)"."""
    opened = next((tokens[i].text for i in range(at - 1, -1, -1) if tokens[i].text in {"(", ")"}), ")")
    return opened == "(" and any(token.text == ")" for token in tokens[at + 1 :])


def past_brackets(tokens: Tokens, at: int) -> int:
    """Return where a parenthesis ends that begins at a place, else the place: "Norland Bank (NB), …"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, len(tokens)) if tokens[i].text == ")"), at)


def is_ing(token: Token) -> bool:
    """Whether the word looks like a present participle."""
    return token.is_word and token.lower.endswith("ing") and len(token.lower) > 4
