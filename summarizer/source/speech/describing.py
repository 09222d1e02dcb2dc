"""What a noun phrase that may speak describes: one, several or a thing, and by which of its words."""

from __future__ import annotations

from enum import Enum, auto

from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.naming import ORGANISATIONS, Name, is_office
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_kind_of, is_singular, may_be_person, sort_of

_AND_OR_PREPOSITIONS = words.PREPOSITIONS | {"and"}
_KIN = 3  # words of the longest naming of a relative: "his younger half-brother"
_FROM = frozenset(("of", "from", "in", "at"))


_LONG = 6  # tokens above which a noun phrase is long for a speaker


class Kind(Enum):
    """What bears a name, or a noun phrase describes: ONE may be either, MANY are several."""

    PERSON = auto()
    THING = auto()
    ONE = auto()
    MANY = auto()


def is_nouns(tokens: Tokens, at: int) -> bool:
    """Whether a noun for a person stands right behind the name of what that person speaks for."""
    behind = tokens[at - 1].is_capital and not tokens[at].is_capital
    return behind and sort_of(tokens[at].lower) is Sort.PERSON


def nearest_person(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return those right before "who" where a noun phrase is about a thing: "a shot at CRITICS who said"."""
    head = head_of(tokens, phrase)
    if head + 1 >= phrase.last or sort_of(tokens[head].lower) is Sort.PERSON:
        return phrase
    last = max(i for i in range(*phrase) if tokens[i].lower in words.PREPOSITIONS)
    return Phrase(last + 1, phrase.last) if last + 1 < phrase.last else phrase


def are_several(tokens: Tokens, subject: Phrase) -> bool:
    """Whether "and" joins names that are told of together: "Orr AND Fenn", "Ann Orr AND other officials"."""
    inside = range(subject.first + 1, subject.last - 1)
    joint = next((i for i in inside if tokens[i].lower in _AND_OR_PREPOSITIONS), None)
    if joint is None or tokens[joint].lower != "and":
        return False
    if tokens[joint + 1].lower.rstrip(".") in ORGANISATIONS:
        return False  # "Orr and Co"
    before = tokens[joint - 1]
    return before.is_capital or before.text == "," or before.lower in words.REFLEXIVES


def is_plain(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a description begins where a clause does, holds no verb, and is about somebody or a group."""
    before = tokens[subject.first - 1] if subject.first else None
    opens = before is None or before.quote is not None or words.is_break(before)
    opens = opens or (before is not None and before.lower in words.CONNECTORS | words.SUBORDINATORS)
    inside = range(subject.first + 1, subject.last)
    acts = any(grammar.is_finite(tokens, i) or words.is_ing(tokens[i]) for i in inside)
    head = tokens[head_of(tokens, subject)].lower
    return opens and not acts and (is_office(head) or sort_of(head) in {Sort.PERSON, Sort.GROUP})


def head_of(tokens: Tokens, subject: Phrase) -> int:
    """Return which token a noun phrase is about: the last before a preposition, or who speaks for a name."""
    inside = range(subject.first + 1, subject.last)
    head = next((i for i in inside if tokens[i].lower in words.PREPOSITIONS), subject.last) - 1
    named = tokens[head].is_capital and is_nouns(tokens, subject.last - 1)
    return subject.last - 1 if named else head  # "a Department for Ports SPOKESMAN"


def is_of_words(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a noun phrase is about something written, which no name beside it is that of: "a summary"."""
    inside = range(subject.first + 1, subject.last)
    told = next(
        (i for i in inside if tokens[i].lower.endswith("ed") and parts.verb_odds(tokens, i) > 0), subject.last
    )
    head = tokens[head_of(tokens, Phrase(subject.first, told))]  # "a document FILED with the board"
    thing = sort_of(head.lower) in {Sort.WORDS, Sort.THING} and not may_be_person(head.lower)
    owned = tokens[subject.first].lower in words.POSSESSIVES  # "his opposite number, Jane Doe,"
    return thing and not head.is_capital and not owned


def named_before(tokens: Tokens, named: list[tuple[int, int]], phrase: Phrase) -> Phrase:
    """Return the full name before a description, else the phrase: "For JANE DOE, a diver, it is late".

    `named` are the names of the tokens.
    """
    comma = phrase.first - 1
    describes = comma > 1 and tokens[comma].text == "," and tokens[phrase.first].lower in words.ARTICLES
    full = (run for run in named if run[1] == comma and run[1] - run[0] > 1)
    run = next(full, None) if describes else None
    return Phrase(*run) if run else phrase


def holds_office(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a noun phrase is somebody by office: "a spokesman for Doe"."""
    head = tokens[head_of(tokens, subject)]
    return tokens[subject.first].lower in words.DETERMINERS and is_office(head.lower)


def with_office(tokens: Tokens, subject: Phrase) -> Phrase:
    """Return a noun phrase with what its office is of: "a spokesman FOR DOE"."""
    end = subject.last
    if not holds_office(tokens, subject) or end >= len(tokens) or tokens[end].lower not in {"of", "for"}:
        return subject
    end += 1
    while end < len(tokens) and (tokens[end].is_capital or tokens[end].lower in words.DETERMINERS):
        end += 1
    return Phrase(subject.first, end) if tokens[end - 1].is_capital else subject


def kind_of_name(tokens: Tokens, subject: Phrase, name: Name) -> Kind:
    """Return whether a name is one person's: "Protestants" are many, "FENCO" in capitals is no person."""
    low = name.words[-1]
    shouted = [token.text for token in tokens[slice(*subject)] if token.lower.rstrip(".") == low]
    if len(name.words) == 1 and any(text.isupper() and len(text) > 1 for text in shouted):
        return Kind.THING
    many = len(name.words) == 1 and low.endswith("s") and sort_of(low) is Sort.PERSON
    return Kind.MANY if many and low not in {base for _, base in lemmas(low)} else Kind.PERSON


def kind_of(tokens: Tokens, subject: Phrase) -> Kind:
    """Return what a noun phrase without a name describes."""
    inside, head = tokens[subject.first : subject.last], head_of(tokens, subject)
    noun = tokens[head].lower
    plural = noun.endswith("s") and not noun.endswith("ss")
    plural = plural or (sort_of(noun) is Sort.PERSON and not is_singular(noun))
    if plural or (not is_nouns(tokens, head) and any(token.lower == "and" for token in inside)):
        return Kind.MANY
    sort = sort_of(noun)
    return Kind.ONE if sort in {Sort.PERSON, Sort.UNKNOWN} else Kind.THING


def comes_from(tokens: Tokens, at: int) -> bool:
    """Whether the name at a place says where somebody without one is: "a merchant in BERLIN"."""
    at -= at > 1 and tokens[at - 1].lower in words.ARTICLES  # "a clerk at THE Fen Bank"
    placed = at > 1 and tokens[at - 1].lower in _FROM
    return placed and not tokens[at - 2].is_capital and sort_of(tokens[at - 2].lower) is Sort.PERSON


def described_beside(tokens: Tokens, end: int, found: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return whose name a description follows that ends at `end`: "JANE DOE, a clerk at Fen Bank"."""
    comma = next((i for i in range(end - 1, 0, -1) if words.is_break(tokens[i])), 0)
    opens = comma > 0 and tokens[comma].text == "," and tokens[comma + 1].lower in words.DETERMINERS
    named = next((n for n, run in enumerate(found, 1) if run[1] == comma), 0) if opens else 0
    head = head_of(tokens, Phrase(comma + 1, end)) if named else 0
    return whole_name(tokens, found[:named]) if named and sort_of(tokens[head].lower) is Sort.PERSON else None


def whole_name(tokens: Tokens, found: list[tuple[int, int]]) -> tuple[int, int]:
    """Return whose name a relative clause follows, not where they are from: "JANE DOE of Fenby, who said"."""
    whole = found[-1]
    for run in reversed(found[:-1]):
        if run[1] + 1 != whole[0] or tokens[run[1]].lower not in _FROM:
            break
        whole = run
    return whole


def pronouns_for(kind: Kind, sort: Sort) -> frozenset[str]:
    """Return which of "it" and "they" may mean what was brought up: no letter is "they", no boss "it"."""
    it = kind is Kind.THING or (kind is Kind.ONE and sort is not Sort.PERSON)
    they = kind is Kind.MANY or (kind is Kind.THING and sort is Sort.GROUP)
    return frozenset(pronoun for pronoun, fits in (("it", it), ("they", they)) if fits)


def is_relative(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name is told as that of somebody's relative: "his wife, ANN ORR", "ANN ORR, his wife"."""
    before = first - 1 - (first > 1 and tokens[first - 1].text == ",")
    if before > 0 and _is_kin(tokens, before):
        return True
    owned = (
        last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].lower in words.POSSESSIVES
    )
    near = range(last + 2, min(len(tokens), last + 2 + _KIN)) if owned else range(0)
    return any(is_kind_of("relative", tokens[i].lower) for i in near if not words.is_break(tokens[i]))


def _is_kin(tokens: Tokens, noun: int) -> bool:
    """Whether a noun tells of whom somebody is a relative: "his younger SISTER", "Orr's WIFE"."""
    owners = (token for token in tokens[max(0, noun - _KIN) : noun])
    owned = any(token.lower in words.POSSESSIVES or token.text in words.POSSESSIVE for token in owners)
    return owned and is_kind_of("relative", tokens[noun].lower)


def told_how(tokens: Tokens, subject: Phrase, kind: Kind) -> frozenset[str]:
    """Return the traits of a description: of what kind, how long, behind which article, and how plain."""
    low = tokens[subject.first].lower
    article = low if low in words.ARTICLES else None
    long, plain = subject.last - subject.first > _LONG, is_plain(tokens, subject)
    return frozenset((f"described={kind.name}", f"long={long}", f"article={article}", f"plain={plain}"))


def is_they(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is "they"."""
    return [token.lower for token in tokens[slice(*subject)]] == ["they"]


def are_people(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject are several who may speak: persons, groups, or what no dictionary has."""
    head = sort_of(tokens[head_of(tokens, subject)].lower)
    several = are_several(tokens, subject) or kind_of(tokens, subject) is Kind.MANY
    return several and head in {Sort.PERSON, Sort.GROUP, Sort.UNKNOWN}
