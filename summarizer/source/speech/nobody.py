"""What stands where a speaker would and is nobody, and what else speaks against a reading of speech."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.governing import is_mixed
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_time, may_be_person, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.tags import Report
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Phrase, Tokens

_PERCENT = frozenset(("percent", "cent"))
_NONE = words.NEGATIONS | {"nobody", "none"}
_NEEDY = words.ARTICLES | {"other", "every"}  # determiners that need a noun
_OWN = frozenset("i we you me us".split())
_SUPPOSING = frozenset("if unless whenever whether".split())
_JOINING = frozenset(("and", "or"))
_SHORTEST = 3  # tokens of which something may be said
_POINTING = words.PRONOUNS | words.BE | words.DETERMINERS | {"'s", "’s", "that's", "that’s"}


def is_by_nobody(tokens: Tokens, subject: Phrase | None) -> bool:
    """Whether a subject is a time or a keyword, or ends in an adjective: "EVERY YEAR begins with “…”".

    After an adjective the cue is a noun, as in "two critical REPORTS that".
    """
    if subject is None:
        return False
    first, last = tokens[subject.first], tokens[subject.last - 1]
    if last.lower in words.ARTICLES or _is_denied(tokens, subject.first) or _is_asked_for(tokens, subject):
        return True
    if _counts_people(tokens, subject):
        return True
    before = tokens[subject.first : subject.last - 1]
    bare = all(token.lower in words.DETERMINERS or token.text[-1].isdigit() for token in before)
    timed = is_time(last.lower) or last.lower in words.PERIODS
    if first.text.startswith("#") or (bare and not last.is_capital and timed):
        return True
    if all(token.lower in words.TIME or token.text.isdigit() for token in tokens[slice(*subject)]):
        return len(tokens[slice(*subject)]) > 1  # "AUGUST 2022"
    if words.is_contracted(last) or subject.last == subject.first + 1:
        return words.is_contracted(last) or _is_alone(tokens, subject.first)
    known = {part for part, _ in lemmas(last.lower)}
    lasting = "-" in last.lower and is_time(last.lower.rpartition("-")[2])  # "the nine-YEAR proposed term"
    return not last.is_capital and (lasting or (bool(known) and known <= {"a", "r"}))


def _is_alone(tokens: Tokens, at: int) -> bool:
    """Whether a word stands for nobody by itself: "ALONG it", "RIGID rules that", "OTHER noted cases"."""
    low = tokens[at].lower
    if low in _NEEDY or (at == 0 and _is_adverbial(low)):
        return True
    return not tokens[at].is_capital and words.qualifies(low)


def _is_denied(tokens: Tokens, first: int) -> bool:
    """Whether a subject is none: "NOBODY", "NEITHER Orr nor Fenn", "NOT everybody", "NOR did Orr say"."""
    low, before = tokens[first].lower, [token.lower for token in tokens[max(0, first - 2) : first]]
    numbered = first + 1 < len(tokens) and tokens[first + 1].text[:1] in set(".0123456789")  # "No 10"
    helped = len(before) > 1 and words.is_auxiliary(tokens[first - 1]) and before[0] in words.NEGATIONS
    none = low in _NONE and not numbered
    return none or helped or (bool(before) and before[-1] in words.NEGATIONS)


def _counts_people(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is how many people there are who say so: "the number WHO said they had seen it"."""
    if tokens[subject.first].lower != "who" or subject.first < len(("the", "number")):
        return False
    low, first = tokens[subject.first - 1].lower, subject.first - 1
    while first and tokens[first].is_word and tokens[first].lower not in words.NOMINAL:
        first -= 1
    of = first > 0 and tokens[first - 1].lower in words.PREPOSITIONS  # "a man in THE BOAT who said"
    counts = tokens[first].lower in words.ARTICLES and not of
    return counts and sort_of(low) in {Sort.THING, Sort.WORDS} and not may_be_person(low)


def _is_asked_for(tokens: Tokens, subject: Phrase) -> bool:
    """Whether "who" asks and relates to nobody: "it was unclear WHO said so"."""
    if tokens[subject.first].lower != "who" or subject.first == 0:
        return False
    before = tokens[subject.first - 1]
    known = {part for part, _ in lemmas(before.lower)}
    return before.is_word and not before.is_capital and bool(known) and "n" not in known


def is_only_asked(tokens: Tokens, report: Report) -> bool:
    """Whether what is told without marks is told to the reader or asked: "PLEASE tell us", "Did he say so?".

    Nobody has said it then, nor is "you might say that it is old" what somebody said.
    """
    subject = report.subject
    if any(token.quote is not None for phrase in report.content for token in tokens[slice(*phrase)]):
        return False
    if subject is None or subject.first >= report.cue.first:
        return False
    helped = subject.first > 0 and words.is_auxiliary(tokens[subject.first - 1])
    if tokens[-1].text == "?" and (helped or tokens[subject.first].lower in words.RELATIVES):
        return True  # not "she suggested asking this: Would I pay?", where only what is said is a question
    return tokens[subject.first].lower == "you" or _commands(tokens, subject, report.cue)


def _commands(tokens: Tokens, subject: Phrase, cue: Phrase) -> bool:
    """Whether a bare verb belongs to a command that opens the sentence: "READ the page and NOTE that …"."""
    bare = cue.last > cue.first and ENGLISH.get(tokens[cue.first].lower, (None,))[0] is Form.BARE
    known = {part for part, _ in lemmas(tokens[0].lower)}
    verb = parts.verb_odds(tokens, 0) > 0 or ({"v"} <= known <= {"r", "v"})
    joined = tokens[subject.last - 1].lower in _JOINING  # "STOP THE BOAT AND say …"
    return bare and subject.first == 0 and (joined or (verb and is_mans(tokens[0].lower) is None))


def is_share(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject tells only what share of some people says so: "Nearly three-quarters (74 %)"."""
    return tokens[subject.first].lower != "the" and _is_part(tokens[subject.last - 1].lower)


@cache
def _is_part(low: str) -> bool:
    return low in _PERCENT or low.rpartition("-")[2] in language_of("en").numbers.denominators


def _is_adverbial(low: str) -> bool:
    """Whether a word in lower case is a preposition, an adverb or a participle, and no name: "ALONG it"."""
    known = {part for part, _ in lemmas(low)}
    adverb = known == {"r"} or (bool(known) and "n" not in known and low.endswith("ing"))
    return (adverb or low in words.PREPOSITIONS) and is_mans(low) is None


def is_nothing(tokens: Tokens, content: tuple[Phrase, ...]) -> bool:
    """Whether what is said only points to it: "THAT'S according to the board", "mentioned THAT: …"."""
    places = [i for phrase in content for i in range(*phrase)]
    if 1 < len(places) <= len(("he", "told", "them")) and tokens[places[0]].lower in words.SUBJECT_PRONOUNS:
        whom = all(words.is_object(tokens[i]) for i in places[2:])
        return tokens[places[1]].lower in ENGLISH and whom  # "HE SAID, she said" says nothing
    is_ = len(places) == 1 or any(
        words.is_contracted_at(tokens, i) or tokens[i].lower in words.BE for i in places
    )
    return is_ and len(places) < _SHORTEST and all(_points(tokens[i]) for i in places)


def _points(token: Token) -> bool:
    return token.quote is None and token.lower in _POINTING


def is_unsaid(tokens: Tokens, group: VerbGroup, subject: Phrase) -> bool:
    """Whether a verb tells what the writer thinks, or what nobody has said yet."""
    return _is_own_thought(tokens, group, subject) or _is_supposed(tokens, subject)


def _is_own_thought(tokens: Tokens, group: VerbGroup, subject: Phrase) -> bool:
    """Whether the writer or the reader thinks something: "I hope it is well", "let me know if it is"."""
    said = group.classes & {CueClass.SAY, CueClass.SPEAK, CueClass.TELL}
    own = any(token.lower in _OWN for token in tokens[subject.first : subject.last])
    return CueClass.THINK in group.classes and not said and own


def is_means(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether asking is how it is done, and nothing said: "cut waste BY URGING shops to reuse bags"."""
    asks = CueClass.ASK in group.classes and group.form is Form.ING and CueClass.SAY not in group.classes
    return asks and group.first > 0 and tokens[group.first - 1].lower == "by"


def _is_supposed(tokens: Tokens, subject: Phrase) -> bool:
    """Whether nobody has said anything yet: "IF they say that", "HAS anybody said so?"."""
    asked = subject.first == 1 and words.is_auxiliary(tokens[0])
    return asked or (subject.first > 0 and tokens[subject.first - 1].lower in _SUPPOSING)


def doubts(tokens: Tokens, report: Report) -> Iterator[str]:
    """Yield the traits of a report that make it less sure."""
    if not report.sure:
        yield "unsure"
    if report.mended:
        yield "mended"
    if _swallows(tokens, report):
        yield "swallows"
    if _are_joint(tokens, report):
        yield "joint"
    if _is_nested(tokens, report):
        yield "nested"
    if report.subject is not None and is_share(tokens, report.subject):
        yield "share"
    if report.subject is not None and is_mixed(tokens, report.subject, report.cue):
        yield "mixed subject"


def _are_joint(tokens: Tokens, report: Report) -> bool:
    """Whether another is named before the office of who speaks: "Jane DOE and Mayor of Fenby, Orr, said"."""
    subject, last = report.subject, report.content[0].last
    if subject is None or last >= subject.first:
        return False
    between = range(last + 1, subject.first)
    return any(tokens[i].lower == "and" and _ends_name(tokens, i) for i in between)


def _ends_name(tokens: Tokens, at: int) -> bool:
    """Whether a name of two words stands behind a comma right before a place: ", JANE DOE and"."""
    return at > 2 and tokens[at - 3].text == "," and tokens[at - 1].is_capital and tokens[at - 2].is_capital


def _is_nested(tokens: Tokens, report: Report) -> bool:
    """Whether words between marks may be of somebody who is told of: "Doe said a plan Orr said was “odd”"."""
    first, last = report.content[0].first, report.content[-1].last
    quote = next((i for i in range(first, last) if tokens[i].quote is not None), first)
    return report.cue.last <= first and any(
        tokens[i - 1].is_capital
        and grammar.is_cue(tokens, i)
        and grammar.utters(grammar.verb_group(tokens, i))
        for i in range(first + 1, quote)
    )


def _swallows(tokens: Tokens, report: Report) -> bool:
    """Whether a relative clause takes in all the rest of a sentence that its noun opens, and so its verb."""
    subject = report.subject
    if subject is None or subject.first == 0 or tokens[subject.first].lower not in words.RELATIVES:
        return False
    before = range(subject.first)
    opens = not any(words.is_break(tokens[i]) or grammar.is_finite(tokens, i) for i in before)
    last = report.content[-1].last
    return opens and report.content[0].first > report.cue.first and all(map(words.is_break, tokens[last:]))
