"""Tags: the words that attribute a quotation beside it, and what they attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, inverted, subjects, words
from summarizer.source.speech.clauses import content_after, content_before
from summarizer.source.speech.constructions import is_infinitive
from summarizer.source.speech.cues import CueClass, Form
from summarizer.source.speech.naming import WITHIN_OFFICES, is_office
from summarizer.source.speech.phrases import past_aside
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.speech.grammar import VerbGroup
_PLACING = words.PREPOSITIONS | {"when", "as", "while", "according"}

_SIGNATURE, _SIGNATURE_WITH_ROLE = 8, 20  # tokens of the longest signature
_NAME = 5  # tokens of the longest name in one with a role
_ENDING = frozenset(".?!:;")
_DEFINITE = frozenset("the this that his her their our my".split())
_SUBJECT_PRONOUNS_OR_DEFINITE = words.SUBJECT_PRONOUNS | _DEFINITE
_NOBODY = frozenset("it this that these those there here i we you".split())
_ANNOUNCING = frozenset(":;,")
_SAID = frozenset(",.?!…")  # what ends a quotation before a tag
_LISTING = frozenset((",", "and"))
_IN_OFFICES = WITHIN_OFFICES | _LISTING | {"the"}
_PLACES = frozenset(("here", "there"))
_HEARER = 4  # tokens of the longest hearer
_TAG_LENGTH = 12  # tokens in which the verb of a tag of its own must come: "Jane Doe, a forecaster, asked."


class Report(NamedTuple):
    """What one cue reports; all are token ranges of the frame. `content` is in text order.

    `sure` is false where the subject is only the likeliest of the sentence, `mended` true where the parser
    found another subject or another beginning or end of the content than the rules. One that is `presumed`
    has no verb of saying, and holds only if its subject may speak.
    """

    cue: Phrase
    subject: Phrase | None
    content: tuple[Phrase, ...]
    sure: bool = True
    mended: bool = False
    presumed: bool = False


def is_tag(tokens: Tokens) -> bool:
    """Whether a frame is nothing but "Jane Doe asked.", so that it belongs to the quotation before it."""
    at = next((i for i in range(min(len(tokens), _TAG_LENGTH)) if grammar.is_cue(tokens, i)), None)
    if at is None:
        return False
    group = grammar.verb_group(tokens, at)
    subject = subjects.subject_before(tokens, group.first)
    if not grammar.utters(group) or subject is None or subject.first > 0 or group.form is Form.ING:
        return False
    return parenthetical_after(tokens, group.last) or only_hearer(tokens, group)


def is_inverted_tag(tokens: Tokens) -> bool:
    """Whether a frame is nothing but "Said Jane Doe.", set apart from what she said."""
    if not grammar.is_cue(tokens, 0):
        return False
    group = grammar.verb_group(tokens, 0)
    subject = inverted.subject_after(tokens, group.last)
    named = subject is not None and tokens[subject.last - 1].is_capital
    if not named or subject is None:
        return False
    return max(end_of_tag(tokens, subject.last), past_appositive(tokens, subject)) + 1 >= len(tokens)


def is_signature(tokens: Tokens, *, bare: bool = False) -> bool:
    """Whether a frame is nothing but a name after a dash or in parentheses, perhaps with a role.

    One that is `bare` has no dash before it, but a role: "Jane Doe, Head of Data".
    """
    if tokens and tokens[0].text == "(" and tokens[-1].text == ")":
        return 2 < len(tokens) <= _SIGNATURE and tokens[1].is_capital and tokens[2].is_capital
    first = int(bool(tokens) and tokens[0].text in words.DASHES)
    if len(tokens) <= first + 1 or not (first or bare) or not tokens[first].is_capital:
        return False
    if tokens[first].lower in words.PREPOSITIONS:
        return False  # a byline: "By Jane Doe, 2 May"
    end = next((i for i in range(first, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    has_role = end + 1 < len(tokens) and tokens[end].text == "," and _is_name(tokens[first:end])
    if not has_role:
        return bool(first) and len(tokens) <= _SIGNATURE
    ended = tokens[-1].text in (_ENDING - {"."} if first else _ENDING)
    told = ended or any(token.quote is not None for token in tokens)
    verbs = any(grammar.is_finite(tokens, i) for i in range(end, len(tokens)))
    return len(tokens) <= _SIGNATURE_WITH_ROLE and not told and not verbs


def signer(before: Tokens, tokens: Tokens) -> Phrase | None:
    """Return whose name behind a dash ends a paragraph that quotes: "And so “it is.” — JANE DOE."."""
    end = len(tokens) - (tokens[-1].text == ".")
    signed = bool(before) and before[-1].quote is not None and tokens[0].text in words.DASHES
    return Phrase(1, end) if signed and is_signature(tokens[:end]) else None


def _is_name(tokens: Tokens) -> bool:
    return len(tokens) <= _NAME and all(
        token.is_capital or token.lower in WORDS.name_particles for token in tokens
    )


def ends_in_colon(tokens: Tokens) -> bool:
    """Whether a frame announces something; some press offices write "said;"."""
    return bool(tokens) and tokens[-1].text in _ANNOUNCING


def may_speak(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a noun phrase is a name, a pronoun or somebody definite: no "two weeks", no "partial text"."""
    opening = tokens[subject.first]
    if words.is_contracted(tokens[subject.last - 1]):
        return False
    definite = opening.lower in _SUBJECT_PRONOUNS_OR_DEFINITE
    if subject.last == subject.first + 1 and opening.lower in _NOBODY:
        return False
    opens = opening.is_capital or sort_of(opening.lower) is Sort.PERSON  # "neighbour Jane Doe"
    return definite or (opens and tokens[subject.last - 1].is_capital)


def only_hearer(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether only a hearer follows a verb of telling: "she asked reporters during a call"."""
    end = end_of_tag(tokens, group.last)
    after = range(group.last, end)
    hearer = next((i for i in after if tokens[i].lower in words.TEMPORAL), end) - group.last
    told = any(
        tokens[i].quote or grammar.is_finite(tokens, i) or tokens[i].lower in {"that", "to"} for i in after
    )
    return CueClass.TELL in group.classes and hearer <= _HEARER and not told


def after_quote(tokens: Tokens, at: int) -> bool:
    """Whether a quotation, perhaps with a comma outside its marks, stands right before token `at`."""
    at -= at > 1 and tokens[at - 1].text == ","
    return at > 0 and tokens[at - 1].quote is not None


def joined_to(reports: Iterable[Report], tokens: Tokens, at: int) -> Report | None:
    """Return whose a quotation is that "and" joins to a reported one: "zeigte sich „froh“ und „STOLZ“"."""
    if at < 2 or tokens[at - 1].lower != "and" or tokens[at - 2].quote is None:
        return None
    told = (one for one in reports if one.content and one.content[-1].last == at - 1)
    return next((one._replace(content=(Phrase(at, at + 1),)) for one in told), None)


def parenthetical_after(tokens: Tokens, at: int) -> bool:
    """Whether no object follows the verb that ends at `at`: it was set in between, or ends the sentence."""
    if at >= len(tokens) or words.is_break(tokens[at]) or tokens[at].lower in _PLACING:
        return at >= len(tokens) or not is_infinitive(tokens, at)  # no tag: "Orr has agreed TO SPEAK"
    late = tokens[at].lower == "late" and words.past_time(tokens, at) > at  # "said LATE Monday"
    when = late or words.tells_when(tokens[at], tokens[at - 1]) or words.is_adverb(tokens[at])
    when = when or tokens[at].lower in _PLACES
    return when and parenthetical_after(tokens, at + 1)


def follows_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause or a quotation stands before token `at`, and not only when or where something is."""
    before = range(at)
    return any(
        tokens[i].quote or grammar.is_finite(tokens, i) or words.is_contracted_at(tokens, i) for i in before
    )


def is_set_in(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the rest of a tag says no more than when or to whom: "On Monday, Orr said AT NOON, it fell"."""
    closed = end < len(tokens) and tokens[end].text in words.DASHES | {","}
    rest = range(first, end)
    return closed and not any(tokens[i].lower == "to" or grammar.is_finite(tokens, i) for i in rest)


def leads_in(tokens: Tokens, end: int) -> bool:
    """Whether what follows a cue is what it reports: ", he said: “…”", ", he said — as ever — “…”"."""
    aside = end < len(tokens) and words.is_break(tokens[end])
    starts = (end, end + 1, past_aside(tokens, end) if aside else end)
    that = end + 1 < len(tokens) and tokens[end + 1].lower == "that"
    return that or any(at < len(tokens) and tokens[at].quote is not None for at in starts)


def tag_start(tokens: Tokens, at: int) -> int:
    """Return where a tag begins whose subject begins at `at`: before "as" and adverbs."""
    at = _offices_start(tokens, _office_start(tokens, _described_start(tokens, at)))
    while at and (tokens[at - 1].lower == "as" or words.is_adverb(tokens[at - 1])):
        at -= 1
    return at


def _office_start(tokens: Tokens, at: int) -> int:
    """Return where an office begins between a quotation and a name: "“…,” MINISTER OF PORTS, Doe"."""
    if at < 2 or tokens[at - 1].lower not in _LISTING:
        return at
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].quote is not None), at)
    first += first < at - 1 and tokens[first].text == ","
    inside = range(first, at - 1)
    held = any(is_office(tokens[i].lower) and tokens[i + 1].lower in WITHIN_OFFICES for i in inside)
    ends = [tokens[i].lower for i in inside if tokens[i + 1].lower in _LISTING]
    said = first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].text[-2:-1] in _SAID)
    called = said and bool(ends) and all(map(_is_called, ends))
    held = called or (held and tokens[at - 1].text == ",")
    return first if held and not any(grammar.is_finite(tokens, i) for i in inside) else at


def _offices_start(tokens: Tokens, at: int) -> int:
    """Return where offices begin behind a clause, lists in them: "It fell, MINISTER FOR PORTS, Doe said"."""
    first = at
    while first and (tokens[first - 1].is_capital or tokens[first - 1].lower in _IN_OFFICES):
        first -= 1
    held = [i for i in range(first, at - 1) if is_office(tokens[i].lower)]
    held = [i for i in held if tokens[i + 1].lower in WITHIN_OFFICES]
    if not held or tokens[at - 1].text != ",":
        return at
    start = held[0]
    while start > first and tokens[start - 1].is_capital:
        start -= 1
    return start if start and tokens[start - 1].text == "," else at


def _is_called(low: str) -> bool:
    """Whether a word in lower case is what somebody is: chairman, chemist."""
    return is_office(low) or sort_of(low) is Sort.PERSON


def _described_start(tokens: Tokens, at: int) -> int:
    """Return where words behind "as" begin that say who speaks: "…, as EVEN ITS OWNER, Doe, said"."""
    if at < 2 or tokens[at - 1].text != ",":
        return at
    first = at - 1
    while first and not words.is_break(tokens[first - 1]) and tokens[first - 1].quote is None:
        first -= 1
    inside = range(first + 1, at - 1)
    describes = first > 0 and tokens[first].lower == "as" and len(inside) > 1
    person = any(sort_of(tokens[i].lower) is Sort.PERSON for i in inside)
    return first + 1 if describes and person and not any(grammar.is_finite(tokens, i) for i in inside) else at


def end_of_tag(tokens: Tokens, at: int) -> int:
    """Return where a tag ends: before a comma, a quotation or the full stop."""
    for i in range(at, len(tokens)):
        if words.is_break(tokens[i]) or (tokens[i].quote is not None and i == at):
            return i
    return len(tokens)


def past_appositive(tokens: Tokens, subject: Phrase) -> int:
    """Return where a tag ends with what is said of its speaker: "said Jane Doe, A DIVER WHO SAW IT"."""
    end = end_of_tag(tokens, subject.last)
    head = tokens[subject.last - 1]
    named = head.is_capital or sort_of(head.lower) is Sort.PERSON
    named = named and end < len(tokens) and tokens[end].text == ","
    if not named or end + 1 == len(tokens) or tokens[end + 1].quote is not None:
        return end
    rest = range(end + 1, len(tokens))
    close = next((i for i in rest if words.is_break(tokens[i]) or tokens[i].quote), len(tokens))
    near = range(end + 1, close)
    relative = next((i for i in near if tokens[i].lower in words.RELATIVES), close)
    plain = not any(grammar.is_finite(tokens, i) for i in range(end + 1, relative))
    joined = tokens[end + 1].lower in words.LINKING
    return _past_place(tokens, close) if plain and not joined else end


def goes_on_described(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a verb goes on behind a description: "The point, says Doe, A DIVER AT FENBY, IS that …"."""
    end = past_appositive(tokens, subject) + 1
    return end > subject.last + 2 and end < len(tokens) and grammar.is_finite(tokens, end)


def _past_place(tokens: Tokens, close: int) -> int:
    """Return where a tag ends that names a place and what it lies in: "a diver in Kell, NORLAND"."""
    if close + 1 >= len(tokens) or tokens[close].text != "," or not tokens[close - 1].is_capital:
        return close
    following = range(close + 1, len(tokens))
    end = next((i for i in following if words.is_break(tokens[i]) or tokens[i].quote), len(tokens))
    named = end > close + 1 and all(token.is_capital for token in tokens[close + 1 : end])
    return _past_place(tokens, end) if named else close


def around(tokens: Tokens, first: int, end: int) -> tuple[Phrase, ...]:
    """Return what stands before and after the tag at `first` to `end`."""
    before = content_before(tokens, first)
    direct = before is not None and tokens[before.last - 1].quote is not None
    after = content_after(tokens, end, direct=direct)
    return tuple(phrase for phrase in (before, after) if phrase is not None)
