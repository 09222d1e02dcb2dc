"""The thing counted: "2,000 coalition members" counts a "coalition member"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.numbers.plurals import is_plural, singular
from summarizer.source.numbers.things import Counted, capital_noun, next_noun
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import Sort, is_time, sort_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_DEGREES = words("most least")
_DETERMINERS = words("the these those his her its their our my your this that")
# Words that may follow a number and say nothing of what is counted: "five more losses", "one last time".
_PASSED_OVER = words("more last next further")
_LONGEST = 6
# Adjectives that are adverbs too ("five early defeats", "five left early").
_TWO_WAYS = words("early long high wide tall deep thick near left back down live work lost still")
_LONGEST_THING = 3
_BOTH_NUMBERS = words("series species people aircraft police staff sheep fish data media means headquarters")
# Collective nouns that describe the persons or things after them.
_DESCRIBING = words("staff police aircraft fish sheep media data crew cattle")
_NO_THING = words("another such who else")
# Nouns that count what they stand before in the singular: "the 12 page report".
_ATTRIBUTIVE = words(
    """page member man woman person seat point star door bed bedroom room story storey part piece team game
    match word state hole step track lane"""
)
# Words that end like an adverb and are none.
_NO_ADVERBS = words(
    "family daily weekly monthly yearly early elderly friendly deadly lonely costly assembly supply"
)


def counted_at(tokens: Tokens, index: int, *, single: bool) -> Counted | None:
    """Return what is counted when its words start at a token; `single` after "one"."""
    at = index
    whole = _whole(tokens, at)
    if (
        tokens.lows[at] == "of"
        or whole
        or (tokens.language.scales_take_of and tokens.lows[at] in tokens.language.of)
    ):
        at = whole or at + 1
        while tokens.lows[at] in _DETERMINERS or _is_number(tokens, at):
            at += 1
        scaled = tokens.lows[at] in tokens.language.scales and _is_number(tokens, at - 1)
        if scaled or tokens.lows[at] in tokens.language.vague:  # "of the 30 billion francs"
            return None
        things = _phrase(tokens, at, single=False)
        figure = tokens.language.names_follow and tokens.is_figure(index - 1) and not whole
        if things is None or not figure or tokens.lows[things.last - 1].endswith(tokens.language.plural_ends):
            return things
        return None  # "las 12 del mediodía"
    if tokens.is_tied(at):
        chained = tokens.is_tied(at + 2) and tokens.is_tied(at + 4)  # "one-size-fits-all"
        return None if chained else _tied(tokens, at + 1)
    if tokens.is_figure(at) and tokens.is_tied(at + 1):
        # "650 18-hole courses": the number that describes them is read by itself.
        at += 3 + tokens.is_figure(at + 2)  # "two 10-15 min talks"
    if tokens.lows[at] in tokens.language.small and not tokens.is_tied(at + 1):
        return None  # "won 0-2 four seasons ago"
    return _phrase(tokens, at + (tokens.lows[at] in _PASSED_OVER), single=single)


def _whole(tokens: Tokens, index: int) -> int | None:
    """Return where the number stands that a number is of: "9 der 16 Stützen", "cuatro de los nueve"."""
    if tokens.lows[index] not in tokens.language.of:
        return None
    at = index + 1 + (tokens.lows[index + 1] in tokens.language.function_words)
    return at if _is_number(tokens, at) else None


def share_of(tokens: Tokens, index: int) -> Counted | None:
    """Return what a fraction is of: "of the local population" is of a "local population"."""
    if tokens.lows[index] not in tokens.language.of:
        return None
    at = index + 1
    while tokens.lows[at] in _DETERMINERS:
        at += 1
    at = _past_owned_number(tokens, _past_named_owner(tokens, at))
    at += 2 * (tokens.lows[at + 1] == "," and "a" in _parts(tokens.lows[at]))  # "our recent, urgent cases"
    plural = _phrase(tokens, at, single=False)
    if plural is not None:
        return plural
    last = at
    while last - at < 4 and _goes_on(tokens, last, at):
        last += 1
    return Counted(_name(tokens, at, last), at, last) if last > at else None


def _past_named_owner(tokens: Tokens, index: int) -> int:
    """Return where the noun of "a third of MI5’S cases" stands: a name may end in a figure."""
    named = tokens.is_capital(index) and tokens.is_figure(index + 1) and tokens.glued(index + 1)
    owns = named and tokens.lows[index + 2] in {"'", "’"} and tokens.lows[index + 3] == "s"
    return index + 4 if owns else index


def _past_owned_number(tokens: Tokens, index: int) -> int:
    """Return where the noun of "a third of FENBY'S 12,000 staff" stands."""
    for at in range(index, index + _LONGEST_THING):
        if tokens.lows[at].endswith(("'s", "’s")) and tokens.is_figure(at + 1):
            return at + 2
    return index


def _is_number(tokens: Tokens, index: int) -> bool:
    """Whether the token is a number between "of the" and what is counted: "two of the seven seats"."""
    return tokens.lows[index] in tokens.language.small or tokens.lows[index].isdecimal()


def _tied(tokens: Tokens, index: int) -> Counted | None:
    """Read the noun tied to a number by a hyphen: "three-point range", "six-cylinder"."""
    low = tokens.lows[index]
    if (
        not low.isalpha()
        or low in tokens.language.function_words
        or low.endswith(("ed", "ional", "way", "fold", "strong"))
    ):
        return None
    return Counted(singular(low), index, index + 1)


def _phrase(tokens: Tokens, first: int, *, single: bool) -> Counted | None:
    """Return the noun that ends in the first plural; after "one" the nouns up to the next verb."""
    if tokens.language.nouns_in_capitals:
        return capital_noun(tokens, first)
    if tokens.language.names_follow:
        return next_noun(tokens, first)
    ends = _run(tokens, first)
    if tokens.lows[first].endswith("s") and _parts(tokens.lows[first]) == {"v"}:
        return None  # "SB 4038 creates penalties"
    if single:
        return _one_thing(tokens, first, ends)
    plurals = [at for at in ends if _may_be_plural(tokens.lows[at]) and not tokens.is_tied(at + 1)]
    if plurals:
        # "two Forbes staff members": a name that ends in "s" may stand before the noun.
        named = len(plurals) > 1 and tokens.is_capital(plurals[0]) and not tokens.is_capital(plurals[1])
        last = plurals[named]
        while last + 1 in plurals and not tokens.is_capital(last) and not tokens.is_capital(last + 1):
            if _says_when(tokens, last + 1):
                break  # "two free throws MOMENTS LATER"
            last += 1  # "two cosmetics brands"
        runs_on = tokens.is_capital(last + 1) and not tokens.is_capital(last)  # "200 offers Fern Foods has"
        if last + 2 in plurals and _is_only_a_noun(tokens.lows[last + 1]) and not runs_on:
            last += 2  # "two sports utility vans"
        described = tokens.lows[last] in _DESCRIBING or sort_of(tokens.lows[last + 1]) is Sort.PERSON
        last += described and last + 1 in plurals  # "30 police officers", "Three Lunds Men Held"
        return _owned(tokens, Counted(_name(tokens, first, last + 1), first, last + 1))
    if tokens.lows[first] in _ATTRIBUTIVE and tokens.is_word(first + 1):
        return Counted(tokens.lows[first], first, first + 1)
    return None


_LATER = words("later earlier after before ago apart")


def _says_when(tokens: Tokens, index: int) -> bool:
    """Whether a plural is a time at which something was done: "moments later", "seconds after"."""
    return is_time(singular(tokens.lows[index])) and tokens.lows[index + 1] in _LATER


def _owned(tokens: Tokens, owners: Counted) -> Counted:
    """Return what is counted, and not whose it is: "30 drivers' clubs"."""
    owns = tokens.lows[owners.last] in {"'", "’"} and tokens.glued(owners.last)
    if owns and _is_number(tokens, owners.last + 1):  # "92 of the Lords' 750 peers"
        return _phrase(tokens, owners.last + 2, single=False) or owners
    thing = _phrase(tokens, owners.last + 1, single=False) if owns else None
    return thing._replace(name=f"{owners.name} {thing.name}", first=owners.first) if thing else owners


def _may_be_plural(low: str) -> bool:
    """Whether a word may be a plural, and is no verb alone: "0 represents equality"."""
    return is_plural(low) and _parts(low) != {"v"}


def _run(tokens: Tokens, first: int) -> list[int]:
    """Return the tokens of the words that may belong to one noun phrase."""
    found = []
    for at in range(first, first + _LONGEST):
        if not _goes_on(tokens, at, first):
            break
        if not tokens.is_hyphen(at):
            found.append(at)
    return found


def _one_thing(tokens: Tokens, first: int, ends: list[int]) -> Counted | None:
    """Return the noun after "one": adjectives, then nouns up to what looks like a verb."""
    if tokens.lows[first] in _NO_THING or _is_acting(tokens, first):
        return None
    last = -1
    for at in ends[: _LONGEST_THING + tokens.is_tied(first + 1)]:
        low, tied = tokens.lows[at], tokens.is_tied(at - 1)
        verbal = (low.endswith(("ed", "ing")) and last >= 0 and not tied) or (
            is_plural(low) and low not in _BOTH_NUMBERS
        )
        if verbal:
            break
        last = at
    while last >= first and _is_no_noun(tokens.lows[last]):
        last -= 1  # "one session together", "posted one online"
    if last < first or (tokens.lows[last].endswith("ed") and len(tokens.lows[last]) > 4):
        return None
    return Counted(_name(tokens, first, last + 1), first, last + 1)


def _is_acting(tokens: Tokens, index: int) -> bool:
    """Whether "one" does what the next word says: "one offering 512 MB", "one costing the firm …"."""
    after = tokens.lows[index + 1]
    acts = tokens.lows[index].endswith("ing") and len(tokens.lows[index]) > 4
    verb = "n" not in _parts(tokens.lows[index]) and after in tokens.language.function_words
    return acts and (
        verb or tokens.is_figure(index + 1) or (after in _DETERMINERS or after in tokens.language.articles)
    )


def _is_no_noun(low: str) -> bool:
    """Whether a word is no thing, as far as WordNet knows it: "together", "online", "and"."""
    return low == "and" or (bool(_parts(low)) and "n" not in _parts(low))


def _is_only_a_noun(low: str) -> bool:
    return "n" in _parts(low) and "v" not in _parts(low)


def _parts(low: str) -> set[str]:
    """Return the parts of speech that a word in lower case may be; none where WordNet does not know it."""
    return {part for part, _ in lemmas(low)}


def _goes_on(tokens: Tokens, at: int, first: int) -> bool:
    low = tokens.lows[at]
    if tokens.is_hyphen(at):
        return at > first and tokens.is_tied(at)
    if low == "and":
        alike = all("a" in _parts(tokens.lows[side]) for side in (at - 1, at + 1))
        near = at == first + 1 or (at == first + 2 and alike)  # "combined digital and manual sales"
        return near and not is_plural(tokens.lows[at - 1]) and not _is_number(tokens, at + 1)
    if at > first and is_plural(tokens.lows[at - 1]) and _is_number(tokens, at):
        return False  # "six kids ten times smaller"
    if low in _TWO_WAYS and at == first:
        return tokens.is_word(at + 1) and tokens.lows[at + 1] not in tokens.language.function_words
    lettered = at > first and tokens.raws[at] == "A" and tokens.is_capital(at - 1)  # "20 Serie A games"
    return tokens.is_word(at) and (low not in tokens.language.function_words or low == "most" or lettered)


def _name(tokens: Tokens, first: int, last: int) -> str:
    """Return the name of what is counted: modifiers as they are told, the head in the singular.

    How many there are in all is no part of it: "one of the first two mills" counts a mill.
    """
    describing = [at for at in range(first, last - 1) if not tokens.is_hyphen(at)]
    if any(_is_in_all(tokens, at) for at in describing):
        describing = [at for at in describing if not _is_in_all(tokens, at) and tokens.lows[at] != "first"]
    small = tokens.raws[last - 1].islower()
    name = singular(tokens.lows[last - 1])
    joined = False  # whether "and" stands behind the last modifier that is told: "old and new mills"
    for at in reversed(describing):
        if tokens.lows[at] == "and":
            joined = " " in name
        elif base := _base(
            tokens.lows[at], named=tokens.is_tied(at - 1) or (small and tokens.is_capital(at))
        ):
            tie = " and " if joined else "-" if tokens.is_hyphen(at + 1) else " "
            name, joined = f"{base}{tie}{name}", False
    return name


def _is_in_all(tokens: Tokens, index: int) -> bool:
    """Whether a number says how many there are, and is no part of a word: "two ONE-MAN shows"."""
    return _is_number(tokens, index) and not tokens.is_tied(index + 1)


def _base(low: str, *, named: bool) -> str:
    """Return a modifier as it is told; nothing for participles and adverbs, which classify nothing.

    What is `named` is none of these: 90 United Nations guards, church-related groups.
    """
    if named:
        return low
    if low in _DEGREES:
        return ""
    if low.endswith(("ed", "ly")) and len(low) > 5 and low not in _NO_ADVERBS:
        return ""
    if low.endswith("ly") and _parts(low) == {"r"}:
        return ""
    return low
