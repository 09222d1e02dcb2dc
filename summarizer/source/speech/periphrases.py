"""Cues of several words: "according to", "in her words", "was quoted as saying", "was described by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, inverted, subjects, words
from summarizer.source.speech.clauses import content_following
from summarizer.source.speech.cues import CueClass, Form
from summarizer.source.speech.describing import is_of_words
from summarizer.source.speech.naming import is_office
from summarizer.source.speech.tags import Report, after_quote, around, end_of_tag, tag_start
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, is_guide, may_be_person, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup

_ACCORDING = (("according", "to"), ("in", "the", "words", "of"))
OPENING = frozenset(("according", "in"))
_OWN_WORDS = 8  # tokens from "in" to "words": in harbour master Jane Doe's own words
_WHO = frozenset((Sort.PERSON, Sort.GROUP))
_MADE = frozenset("compiled collected gathered prepared produced published released issued conducted".split())
_JOINING = frozenset(("and", "but"))
_OWNING = words.POSSESSIVES.keys() | {"my", "our", "your", "its"}
_SUBORDINATORS_OR_JOINING = words.SUBORDINATORS | _JOINING
WITNESSED = frozenset(
    "quoted heard overheard seen saw shown show shows showed caught recorded filmed cited".split()
)


def by_phrase(tokens: Tokens, at: int) -> Report | None:
    """Read "according to NAME", "in the words of NAME" and "in NAME's words" at token `at`."""
    low = tokens[at].lower
    if low not in OPENING:
        return None
    return _according(tokens, at) or (_in_own_words(tokens, at) if low == "in" else None)


_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())


def quoted_as_saying(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "“…,” Jane Doe was quoted as saying" and "Jane Doe can be heard saying “…”"."""
    at = _witness(tokens, group.first)
    if group.form is not Form.ING or at < 1 or tokens[at].lower not in WITNESSED:
        return None
    first = at
    while first and (words.is_auxiliary(tokens[first - 1]) or words.is_adverb(tokens[first - 1])):
        first -= 1
    subject = subjects.subject_before(tokens, first) if first < at else None
    if subject is None:
        return None
    start = tag_start(tokens, subject.first)
    tagged = around(tokens, start, end_of_tag(tokens, group.last)) if after_quote(tokens, start) else ()
    content = tagged or content_following(tokens, group, subject)
    return Report(Phrase(first, group.last), subject, content) if content else None


def quoting_somebody(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "“…,” the Herald quoted JANE DOE as saying": who is quoted speaks, not who quotes."""
    if tokens[group.verb].lower not in _QUOTING or group.passive:
        return None
    near = range(group.last + 1, min(len(tokens) - 1, group.last + _OWN_WORDS))
    end = next((i for i in near if tokens[i].lower == "as" and words.is_ing(tokens[i + 1])), None)
    writer = subjects.subject_before(tokens, group.first)
    if end is None or writer is None:
        return None
    start = tag_start(tokens, writer.first)
    said = Phrase(group.first, end + 2)
    told = around(tokens, start, end_of_tag(tokens, end + 2)) if after_quote(tokens, start) else ()
    at = end + 2 + (end + 2 < len(tokens) and words.is_break(tokens[end + 2]))
    content = told or ((Phrase(at, at + 1),) if at < len(tokens) and tokens[at].quote is not None else ())
    return Report(said, Phrase(group.last, end), content) if content else None


def _witness(tokens: Tokens, at: int) -> int:
    """Return where "quoted" may stand before token `at`: "quoted as SAYING", "quoted by it as SAYING"."""
    at -= 1
    if at < 1 or tokens[at].lower != "as":
        return at
    near = range(at - 1, max(0, at - _OWN_WORDS), -1)
    return next((i - 1 for i in near if tokens[i].lower == "by"), at - 1)


def by_agent(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "was described by Jane Doe as “…”", for what is quoted."""
    if group.last >= len(tokens) or tokens[group.last].lower != "by" or CueClass.THINK in group.classes:
        return None
    subject = inverted.subject_after(tokens, group.last + 1)
    if subject is None:
        return None
    first = subject.last + (subject.last < len(tokens) and tokens[subject.last].lower == "as")
    if first < len(tokens) and words.is_ing(tokens[first]) and grammar.is_cue(tokens, first):
        return None  # "was quoted by the Herald as saying"
    quote = next((i for i in range(first, len(tokens)) if tokens[i].quote is not None), None)
    if quote is None or any(grammar.is_cue(tokens, i) for i in range(subject.last, quote)):
        return None
    return Report(Phrase(group.first, group.last), subject, (Phrase(first, quote + 1),))


def called_by(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "called “a thief” by Jane Doe" and "was described as “a shame” by his staff"."""
    quote = group.last + (group.last < len(tokens) and tokens[group.last].lower == "as")
    calls = CueClass.CALL in group.classes and group.form in {Form.PAST, Form.PARTICIPLE}
    near = tokens[quote : quote + 2]
    if not calls or len(near) < len(("“…”", "by")) or near[0].quote is None or near[1].lower != "by":
        return None
    subject = inverted.subject_after(tokens, quote + 2)
    if subject is None or not (
        tokens[subject.first].is_capital or sort_of(tokens[subject.last - 1].lower) in _WHO
    ):
        return None
    return Report(Phrase(group.first, group.last), subject, (Phrase(quote, quote + 1),))


def _according(tokens: Tokens, at: int) -> Report | None:
    """Read "according to NAME" before, within or after what it reports."""
    last = _according_end(tokens, at)
    if last is None:
        return None
    subject = inverted.subject_after(tokens, last)
    if subject is None:
        return None
    if _is_manner(tokens, at, subject) or _is_guide(tokens, subject):
        return None
    end = end_of_tag(tokens, last)
    whole = Phrase(subject.first, end)
    subject = _compiler(tokens, whole) or (whole if end - subject.first < 12 else subject)
    aside = _past_parenthesis(tokens, end)
    by = any(token.lower == "by" for token in tokens[subject.first : end])  # "data by Orr, a keeper"
    written = is_of_words(tokens, subject) and not by
    names = _past_quoting(tokens, aside if written else _past_names(tokens, aside))
    described = names if written else _past_description(tokens, names)
    content = around(tokens, at, described if at or _goes_on(tokens, described) else names)
    bound = tokens[max(0, at - 2) : at]
    joined = len(bound) > 0 and bound[-1].lower in _JOINING
    if joined or (len(bound) > 1 and bound[-1].text == "," and bound[0].lower in _SUBORDINATORS_OR_JOINING):
        content = content[1:]
    if at and names == end:  # "…, according to Orr, a keeper, AND OTHERS"
        content = tuple(part for part in content if part.last <= at or _tells(tokens, part))
    return Report(Phrase(at, last), subject, content) if content else None


def _tells(tokens: Tokens, part: Phrase) -> bool:
    """Whether there is a verb or a quotation in what stands behind a source."""
    return any(tokens[i].quote or grammar.is_finite(tokens, i) for i in range(*part))


def _is_manner(tokens: Tokens, at: int, source: Phrase) -> bool:
    """Whether "according to" says how something is done: "we keep files ACCORDING TO OUR RULES"."""
    set_off = at == 0 or not tokens[at - 1].is_word
    owned = tokens[source.first].lower in _OWNING
    return owned and not set_off and sort_of(tokens[source.last - 1].lower) is Sort.THING


def _goes_on(tokens: Tokens, comma: int) -> bool:
    """Whether a clause follows the comma behind what a source is: "According to Orr, a diver, IT FELL"."""
    return any(grammar.is_finite(tokens, i) for i in range(comma + 1, len(tokens)))


def _is_guide(tokens: Tokens, source: Phrase) -> bool:
    """Whether nobody is a source, but what things go by: "according to HIS BODY MASS INDEX"."""
    inside = range(source.first + 1, source.last)
    head = tokens[next((i for i in inside if tokens[i].lower in words.PREPOSITIONS), source.last) - 1]
    return not head.is_capital and is_guide(head.lower)


def _compiler(tokens: Tokens, source: Phrase) -> Phrase | None:
    """Return who made what a source is: "data compiled by THE FEN INSTITUTE"."""
    by = next((i for i in range(source.first + 2, source.last - 1) if tokens[i].lower == "by"), source.first)
    made = by > source.first and tokens[by - 1].lower in _MADE
    noun = tokens[by - 2].lower if made else ""
    thing = made and (noun == "figures" or sort_of(noun) not in {Sort.PERSON, Sort.GROUP})
    plain = thing and not any(token.is_capital for token in tokens[source.first : by])
    low = [token.lower for token in tokens[source.last - 2 : source.last]]
    dated = low[0] in words.PREPOSITIONS and low[1] in words.TIME
    end = source.last - 2 * dated
    return Phrase(by + 1, end) if plain and by + 1 < end else None


def _past_parenthesis(tokens: Tokens, at: int) -> int:
    """Return where a short form ends that follows a source, else `at`: "the Fen Institute (FI)"."""
    if at < len(tokens) and tokens[at].text == "(":
        near = range(at + 1, min(len(tokens), at + _OWN_WORDS))
        return next((i + 1 for i in near if tokens[i].text == ")"), at)
    return at


def _past_names(tokens: Tokens, end: int) -> int:
    """Return where the names set beside a source end: "according to the coroner, JANE DOE, QC, …"."""
    while end + 3 < len(tokens) and tokens[end].text == ",":
        first, second = tokens[end + 1 : end + 3]
        if not (first.is_capital and second.is_capital) and not (
            first.text.isupper() and words.is_break(second)
        ):
            break
        end = end_of_tag(tokens, end + 1)
    return end


def _past_quoting(tokens: Tokens, end: int) -> int:
    """Return where it ends whom a source quotes: "according to Jane Doe, CITING HER DOCTOR, …"."""
    if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower not in _QUOTING:
        return end
    return next((i for i in range(end + 2, len(tokens)) if words.is_break(tokens[i])), end)


def _past_description(tokens: Tokens, end: int) -> int:
    """Return where what describes a source ends: "according to Jane Doe, EDITOR OF THE HERALD, …"."""
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return end
    after = end + 1 + (tokens[end + 1].lower in words.ARTICLES)
    breaks = (i for i in range(after, len(tokens)) if words.is_break(tokens[i]))
    close = next(breaks, len(tokens))
    relative = next((i for i in range(after + 1, close) if tokens[i].lower in words.RELATIVES), close)
    told = any(grammar.is_finite(tokens, i) for i in range(after, relative))
    stops = (i for i in range(after, relative) if tokens[i].lower in words.PREPOSITIONS)
    stop = next(stops, relative)
    who = {sort_of(tokens[i].lower) for i in range(after, stop)}
    held = is_office(tokens[after].lower) or (stop == after + 1 and may_be_person(tokens[after].lower))
    described = held or Sort.PERSON in who or (after > end + 1 and Sort.GROUP in who)
    return close if described and not told else end


def _according_end(tokens: Tokens, at: int) -> int | None:
    """Return where the words that mean "according to" end, if they begin at `at`."""
    following = tuple(token.lower for token in tokens[at : at + 4])
    return next((at + len(p) for p in _ACCORDING if following[: len(p)] == p), None)


def _in_own_words(tokens: Tokens, at: int) -> Report | None:
    near = range(at + 2, min(len(tokens), at + _OWN_WORDS))
    noun = next((i for i in near if tokens[i].lower == "words"), None)
    if noun is None:
        return None
    end = noun - (tokens[noun - 1].lower == "own")
    possessive = tokens[end - 1].text in {"'s", "’s", "'", "’"}
    if not possessive and tokens[end - 1].lower not in words.POSSESSIVES:
        return None
    subject = Phrase(at + 1, end - possessive)
    content = around(tokens, at, end_of_tag(tokens, noun + 1))
    return (
        Report(Phrase(at, noun + 1), subject, content) if content and subject.last > subject.first else None
    )
