"""Word classes, and the small tests on single words that the grammar is made of."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.source.speech.tokens import Token

Tokens = tuple[Token, ...]

SUBJECT_PRONOUNS = frozenset("he she they it i we you who".split())
REFLEXIVES = frozenset("himself herself itself themselves".split())
OBJECT_PRONOUNS = frozenset("him her them me us you it".split()) | REFLEXIVES
POSSESSIVE = frozenset(("'", "’", "'s", "’s"))
POSSESSIVES = {"his": "he", "her": "she", "their": "they"}  # and the pronouns they go with
PRONOUNS = SUBJECT_PRONOUNS | frozenset("which that".split())
DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your some many several few most all both "
    "one another each every no any other more two three four five six seven eight nine ten".split()
)
PREPOSITIONS = frozenset(
    "of in on at for with by from to about against after before during through under over into "
    "between among since until despite without within per as following amid via around near upon like "
    "than".split()
)
CONNECTORS = frozenset(
    "and but or nor yet so still then also later now meanwhile however instead though thus indeed "
    "besides moreover even again once nevertheless nonetheless plus afterward afterwards".split()
)
SUBORDINATORS = frozenset(
    "that because while when if as although though since whether unless until where how why what "
    "whereas than which whom once".split()
)
RELATIVES = frozenset("who which that whose whom".split())
TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow "
    "january february march april may june july august september october november december".split()
)
ADVERBIAL = PREPOSITIONS | SUBORDINATORS
LINKING = ADVERBIAL | CONNECTORS
NOMINAL = PREPOSITIONS | DETERMINERS
TEMPORAL = PREPOSITIONS | TIME
_RELATIVE_TIME = frozenset("last next this late early earlier that".split())
_LAPSE = frozenset("later earlier before after ago".split())
_UNITS = frozenset(
    "moment moments second seconds minute minutes hour hours day days night week weeks month months season "
    "year years decade decades".split()
)
_TIMES = frozenset(
    "week month year night morning afternoon evening weekend summer fall spring winter".split()
)
_TIME_OR_TIMES = TIME | _TIMES
BE = frozenset("is was were are be been being am".split())
AUXILIARIES = BE | frozenset(
    "has have had having will would can could may might must should shall do does did 's 've 'd 'm "
    "'re".split()
)
NEGATIONS = frozenset("not never n't no nor neither".split())
_ADVERBS = frozenset(
    "also then later once again recently further simply just still now even often always first "
    "quickly soon only already long since almost ever all both not never thus twice instead".split()
)
_IN_LY = frozenset(
    "reply family assembly supply ally bully rally anomaly monopoly apply imply comply".split()
)
# What somebody says or thinks: its owner speaks.
UTTERANCES = frozenset(
    "account advice announcement answer apology appeal argument assessment claim comment comments "
    "complaint conclusion confession criticism description email explanation goal hope idea joke lament "
    "letter line message motto note observation opinion philosophy pitch plan plea policy position post "
    "prediction proposal question reaction reason reasoning rebuttal remark remarks reply report response "
    "retort rule rules slogan speech stance statement summary take testimony text theory tweet verdict "
    "version view views warning word words".split()
)
_BREAKS = frozenset(",;:()[]—–―-.!?…>*•·") | {"--"}


SPEECH_LENGTH = 40  # characters above which a quotation within a sentence is taken for speech
DASHES = frozenset(("—", "–", "―", "-", "--"))
MARKS = "\"'“”„«»‹›‘’`"


class Phrase(NamedTuple):
    """Tokens `first` to `last` (excluded)."""

    first: int
    last: int


def past_time(tokens: Tokens, at: int) -> int:
    """Return where "last week" or "late Monday" ends that begins at token `at`, or `at`."""
    timed = at + 1 < len(tokens) and tokens[at].lower in _RELATIVE_TIME
    return at + 2 if timed and tokens[at + 1].lower in _TIME_OR_TIMES else at


def before_time(tokens: Tokens, first: int, end: int) -> int:
    """Return where a subject ends before the time of saying it: "Jane Doe LAST WEEK said"."""
    for at in (end - 2, end - 1):
        timed = at > first and (past_time(tokens, at) == end or tokens[at].lower in TIME)
        if timed and (at + 1 == end or past_time(tokens, at) == end):
            return at
    return end


def past_lapse(tokens: Tokens, first: int, end: int) -> int:
    """Return where "moments later" or "two days before" ends that begins at token `first`, or `first`."""
    for at in range(first + 1, min(end - 1, first + 4)):
        if tokens[at].lower in _LAPSE and tokens[at - 1].lower in _UNITS:
            return at + 1
    return first


def is_long(token: Token) -> bool:
    """Whether a quotation, with its marks, is long enough to be taken for speech within a sentence."""
    return token.end - token.start > SPEECH_LENGTH


def is_adverb(token: Token) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    if token.lower in _ADVERBS:
        return True
    return (
        token.lower.endswith("ly")
        and len(token.lower) > 4
        and not token.is_capital
        and token.lower not in _IN_LY
    )


def is_auxiliary(token: Token) -> bool:
    """Whether the word is an auxiliary, alone or with "not": has, didn't."""
    return token.lower in AUXILIARIES or token.lower.endswith("n't")


def is_break(token: Token) -> bool:
    """Whether the token is punctuation that may bound a phrase."""
    return token.text in _BREAKS


def is_ing(token: Token) -> bool:
    """Whether the word looks like a present participle."""
    return token.is_word and token.lower.endswith("ing") and len(token.lower) > 4
