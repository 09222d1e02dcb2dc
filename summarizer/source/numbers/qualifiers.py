"""How a number is meant: exactly, about, at least, more than so much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Qualifier
from summarizer.source.numbers.changes import base_of
from summarizer.source.numbers.dates import is_age_group
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import is_measure

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

# Words that may stand between a qualifier and its number.
_FILLERS = words("a an just only total combined another further every maybe perhaps possibly")
# Of "about 500 or more" the bound is the surer word.
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
# "more than 80 or equal to it"
_WITH_EQUAL = {Qualifier.MORE_THAN: Qualifier.AT_LEAST, Qualifier.LESS_THAN: Qualifier.AT_MOST}
# What a denial makes of a comparison.
_TURNED = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
_DENIED_BEFORE, _DENIED_FAR = 3, 7  # words between a denial and what it turns


class Qualified(NamedTuple):
    """A qualifier and the tokens `first` to `last` (excluded) that say it; empty for an exact number."""

    qualifier: Qualifier
    first: int
    last: int


def qualifier_around(tokens: Tokens, first: int, last: int, *, measured: bool) -> Qualified:
    """Return how the number at the tokens `first` to `last` is qualified; `measured` tells of a measure."""
    before = _before(tokens, first)
    if before is not None and _compares_with_then(tokens, before, last):
        before = None
    elif before is not None and before.qualifier in _TURNED and _is_denied(tokens, before, measured=measured):
        before = before._replace(qualifier=_TURNED[before.qualifier])
    if before is None:
        return _phrase_after(tokens, last) or Qualified(Qualifier.EXACT, first, first)
    if before.qualifier is Qualifier.ABOUT:
        after = _phrase_after(tokens, last)
        return after if after is not None and after.qualifier in _BOUNDS else before
    if before.qualifier in _WITH_EQUAL and _or_equal(tokens, last):
        return before._replace(qualifier=_WITH_EQUAL[before.qualifier])
    return before


def _is_denied(tokens: Tokens, found: Qualified, *, measured: bool) -> bool:
    """Whether a denial turns a comparison: "not longer than 5 m", "no boat is older than 5".

    Not where it is of something else: "no boat longer than 5 m may enter", "not all were older than 5". A
    verb that is denied is denied of so much of a measure, not of so many: "they did not pay more than 300".
    """
    denials = tokens.language.denials
    reach = _DENIED_FAR if "within" in denials else _DENIED_BEFORE
    for at in range(found.first - 1, max(-1, found.first - 2 - reach), -1):
        low = tokens.lows[at]
        if low in denials["not"] or low in denials["nobody"]:
            return _turns(tokens, at, tokens.lows[at + 1 : found.first], measured=measured)
        if not tokens.is_word(at) or low in denials["apart"]:
            return False
    return False


def _turns(tokens: Tokens, at: int, between: list[str], *, measured: bool) -> bool:
    """Whether a denial turns a comparison behind these words: "no pagaron", "en ningún caso"."""
    denials, open_verbs = tokens.language.denials, tokens.language.names_follow
    if tokens.lows[at] in denials["nobody"] and between:
        return tokens.lows[at - 1] in denials.get("within", ()) or between[-1] in denials["being"]
    far = _DENIED_FAR if open_verbs else _DENIED_BEFORE
    are = all(word in denials["being"] for word in between)
    return are or ((measured or open_verbs) and len(between) < far)


_LONGEST_REACH = 3  # words from a verb to the number that it reaches: "llegó a los 5"


def bound_at(tokens: Tokens, first: int, last: int) -> Qualified | None:
    """Read a verb of reaching or passing a measure: "didn't reach 5 m", "darf 5 m nicht überschreiten"."""
    near = tokens.lows[max(0, first - _LONGEST_REACH) : last + _LONGEST_REACH]
    denials, small = tokens.language.denials, tokens.language.function_words
    if "within" not in denials and tokens.language.bounding.isdisjoint(near):
        return None
    reaching, passing = denials.get("reaching", frozenset()), denials.get("passing", frozenset())
    within = "within" in denials
    reach = _LONGEST_REACH + 2 * within
    around = range(first - 1, first - 1 - reach, -1), range(last, last + _LONGEST_REACH)
    for way in around if tokens.language.verbs_at_the_end else around[:1]:
        for at in way:
            low = tokens.lows[at]
            words = {low, base_of(low, tokens.language.code)} if within and at < first else {low}
            if not words.isdisjoint(reaching | passing):
                return _bounded(tokens, at, first, last, passes=not words.isdisjoint(passing))
            denied = within and tokens.lows[at - 1] in denials["nobody"]  # "en aucun cas 5"
            if not tokens.is_word(at) or not (denied or low in small | denials["not"] | denials["nobody"]):
                break
    return None


def _bounded(tokens: Tokens, verb: int, first: int, last: int, *, passes: bool) -> Qualified | None:
    """Return the bound that a verb sets: passing it, not passing it, or not reaching it."""
    is_denied = _is_denied(tokens, Qualified(Qualifier.EXACT, verb, verb + 1), measured=True)
    between = tokens.lows[verb + 1 : first] or tokens.lows[last:verb]
    between += [tokens.lows[last]] * tokens.language.verbs_at_the_end  # "erreicht 5 Meter nicht"
    denials = tokens.language.denials
    denying = denials["not"] | (denials["nobody"] if "within" in denials else frozenset())
    is_denied = is_denied or not denying.isdisjoint(between)
    if not (passes or is_denied):
        return None
    passed = Qualifier.AT_MOST if is_denied else Qualifier.MORE_THAN
    return Qualified(passed if passes else Qualifier.LESS_THAN, verb, verb + 1)


def _compares_with_then(tokens: Tokens, found: Qualified, last: int) -> bool:
    """Whether an amount is told beside that of another time: "£3,000 more than three years ago"."""
    if tokens.lows[found.last - 1] != "than" or not {tokens.lows[last], tokens.lows[last + 1]} & BACK:
        return False
    return tokens.lows[found.first] not in _MORE or any(
        tokens.is_figure(at) for at in range(found.first - 3, found.first)
    )


def _or_equal(tokens: Tokens, index: int) -> bool:
    """Whether "or equal" follows a number and does not go on to another: "or equal to 90"."""
    return tokens.reads(index, ("or", "equal")) and not (
        tokens.lows[index + 2] == "to" and tokens.is_figure(index + 3)
    )


def _before(tokens: Tokens, first: int) -> Qualified | None:
    at = first - is_age_group(tokens, first) * tokens.is_tied(first - 1)  # "over-65s"
    phrases = tokens.language.phrases_before
    while at >= first - 2:
        found = _phrase_before(tokens, at) if tokens.lows[at - 1] in phrases else None
        if found is not None:
            return None if _is_topic(tokens, found, first) else found
        if tokens.lows[at - 1] not in _FILLERS:
            break
        at -= 1
    return _of_a_size(tokens, first)


def _of_a_size(tokens: Tokens, first: int) -> Qualified | None:
    """Read "up to a width of 70 cm": the bound stands before what is measured."""
    article = first - 3
    sized = tokens.lows[first - 1] in tokens.language.of and tokens.lows[article] in tokens.language.articles
    if not (sized and tokens.lows[article - 1] in tokens.language.phrases_before):
        return None
    found = _phrase_before(tokens, article) if is_measure(tokens.lows[first - 2]) else None
    single = found is not None and found.last == found.first + 1  # "over a length of 5 km" is where
    return None if single else found


_NEAR = (["near"], ["close", "to"])  # "close to four-year highs"
_PLACES = words("over under above below beyond near around about")  # "just above a five-year low"


def _is_topic(tokens: Tokens, found: Qualified, first: int) -> bool:
    """Whether "over" and "about" say of what: "fought over a 10-year-old law", "about just one player"."""
    word, following = tokens.lows[found.last - 1], tokens.lows[found.last]
    tied = tokens.is_tied(first + 1)
    if tied and is_plural(tokens.lows[first + 3]) and tokens.lows[found.first : found.last] in _NEAR:
        return True
    tied = tied and following in tokens.language.articles
    single = found.last == found.first + 1
    return single and ((word in _PLACES and tied) or (word == "about" and following in {"just", "only"}))


def _phrase_after(tokens: Tokens, last: int) -> Qualified | None:
    for parts, qualifier in tokens.language.phrases_after.get(tokens.lows[last], ()):
        # "5 or more than 8" says nothing of the five.
        ends = tokens.lows[last + len(parts)] != "than" or not tokens.is_figure(last + len(parts) + 1)
        ends = ends and not (parts == ("plus",) and _goes_on(tokens, last))
        ends = ends and not (parts[-1] == "up" and _rises_on(tokens, last, last + len(parts)))
        if ends and tokens.reads(last, parts) and (parts != ("+",) or tokens.glued(last)):
            return Qualified(Qualifier(qualifier), last, last + len(parts))
    return None


_FROM_UP = 4  # tokens of a change, from "up" to the next: "up 2.3 percent and up"


def _rises_on(tokens: Tokens, last: int, after: int) -> bool:
    """Whether "up" says how far something rose, again: "up 2 percent and up 4 percent", "and up to 9"."""
    again = "up" in tokens.lows[max(0, last - _FROM_UP) : last]
    goes_on = tokens.lows[after] in tokens.language.to or tokens.is_figure(after)
    return again or goes_on or tokens.lows[after] in tokens.language.starters


def _goes_on(tokens: Tokens, plus: int) -> bool:
    """Whether "plus" adds something to an amount: "$250 plus costs"; "500 plus people" are at least 500."""
    following = tokens.is_word(plus + 1) or tokens.is_figure(plus + 1) or tokens.is_figure(plus + 2)
    signed = tokens.glued(plus - 1) and not tokens.is_word(plus - 2)
    return following and (signed or tokens.is_figure(plus + 1) or not tokens.is_figure(plus - 1))


def _phrase_before(tokens: Tokens, index: int) -> Qualified | None:
    ends = tokens.language.phrases_ending.get(tokens.lows[index - 1], {})
    for parts, qualifier in (*ends.get(tokens.lows[index - 2], ()), *ends.get("", ())):
        first = index - len(parts)
        if not tokens.reads(first, parts) or (parts == (">",) and _is_no_bound(tokens, first)):
            continue
        if not tokens.is_tied(first - 1) or tokens.lows[first - 1] in {"—", "–"}:  # else "7-under 65"
            return Qualified(Qualifier(qualifier), first, index)
    return None


_LONGEST_END = 8  # tokens of the first of two ends


def between_units(tokens: Tokens, first: int, last: int) -> Qualified | None:
    """Read either end of a range of two units: "BETWEEN six months AND two years"."""
    language = tokens.language
    between, number = tokens.lows[first - 1] in language.between, last + 1
    goes_on = tokens.is_figure(number) or tokens.lows[number] in language.starters
    if between and tokens.lows[last] in language.joins and goes_on:
        return Qualified(Qualifier.AT_LEAST, first - 1, first)
    if tokens.lows[first - 1] not in language.joins:
        return None
    for at in range(first - 3, first - _LONGEST_END, -1):
        if tokens.lows[at] in language.between:
            opens = tokens.lows[at + 1] in language.starters or any(map(tokens.is_figure, (at + 1, at + 2)))
            return Qualified(Qualifier.AT_MOST, first - 1, first) if opens else None
    return None


BACK = frozenset("ago earlier".split())
_MORE = frozenset("more less fewer".split())
_LONGEST_TAG = 20


def _is_no_bound(tokens: Tokens, index: int) -> bool:
    """Whether a ">" ends a tag of markup, as in "<b>5 km</b>", an arrow, or the sign "<>" (unequal)."""
    if tokens.lows[index - 1] in {"<", "=", "-"} and tokens.glued(index):
        return True
    for at in range(index - 1, max(index - _LONGEST_TAG, 0) - 1, -1):
        if tokens.lows[at] in {"<", ">"}:
            opens = tokens.lows[at] == "<" and tokens.glued(at + 1)
            return opens and (tokens.is_word(at + 1) or tokens.lows[at + 1] == "/")
    return False
