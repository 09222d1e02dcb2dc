"""The proper names of a text, collected from its frames, with what shows who bears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.describing import is_nouns, is_relative
from summarizer.source.speech.names import Names
from summarizer.source.speech.naming import (
    ORGANISATIONS,
    TITLES,
    WITHIN_OFFICES,
    Gender,
    Name,
    is_office,
    name_at,
)
from summarizer.source.speech.persons import gender_of_noun
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_of_either, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Tokens


_LINKS = WITHIN_OFFICES | {"in", "at"}  # "minister IN the ministry OF ports Jane Doe"
_BEFORE_THINGS = frozenset(("the", "in", "at"))  # as written: German has articles before persons
_DESCRIBING = 5  # words of a description that says who bears a name


def read_names(
    frames: Sequence[Frame], *, german: bool = False, small: frozenset[str] = frozenset()
) -> Names:
    """Collect the proper names of all frames; `small` are words that are none where a sentence begins."""
    loud = all(_is_shouted(frame.tokens) for frame in frames)  # no text but headlines
    common, named = _common_words(frames, loud=loud)
    names = Names(german, _common=common | (small - named), _names=named)
    held: list[tuple[Name, Name]] = []
    mixed = {token.lower for frame in frames for token in frame.tokens if _is_mixed(token)}
    for frame in frames:
        if _is_shouted(frame.tokens) and not loud:
            continue
        for first, last in names.within(frame.tokens, 0, len(frame.tokens)):
            name = name_at(frame.tokens, first, last)
            if name.words[-1] in mixed and _is_heading(frame.tokens, first, last):
                continue
            if _follows_office(frame.tokens, first, last):
                held.append((name, name_at(frame.tokens, last - 2, last)))
            else:
                thing, kin = _is_thing(frame.tokens, first, last), is_relative(frame.tokens, first, last)
                aside = _tells_whose(frame.tokens, first)
                sex = None if german else _sex_told(frame.tokens, first, last)
                names.add(name, sex, thing=thing, kin=kin, aside=aside)
                if _modifies(frame.tokens, last):
                    names.persons[name.key].modifying += 1
    for whole, person in held:
        borne = names.is_borne(person) or is_mans(person.words[0]) is not None
        names.add(person if borne else whole)
    return names


def _follows_office(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name may begin with what an office is of: "envoy for the Isles of NORLAND JANE DOE"."""
    at = first - 1
    at -= at > 0 and tokens[at].lower == "the"
    while at > 0 and tokens[at].lower in _LINKS:
        if sort_of(tokens[at - 1].lower) is Sort.PERSON:
            return last - first > len(("Jane", "Doe"))
        at -= 1
        while at > 0 and tokens[at].is_capital:
            at -= 1
        at -= at > 0 and tokens[at].lower == "the"
    return False


def _tells_whose(tokens: Tokens, first: int) -> bool:
    """Whether a name only tells whose something is: "the brother OF Jane Doe", "OF former Mayor Jane Doe"."""
    described = first > 1 and tokens[first - 1].is_word and not tokens[first - 1].is_capital
    return any(token.lower == "of" for token in tokens[max(0, first - 1 - described) : first])


def _modifies(tokens: Tokens, last: int) -> bool:
    """Whether a name tells of what sort somebody is: "FENPRESS BOARD correspondent Jane Doe"."""
    return last < len(tokens) and is_nouns(tokens, last)


def _sex_told(tokens: Tokens, first: int, last: int) -> Gender | None:
    """Return what a description beside a full name says: "Doe, THE DAUGHTER of a diver,", "SPOKESMAN Doe"."""
    noun = tokens[first - 1].lower if first and last > first + 1 else ""
    if noun and not tokens[first - 1].is_capital and not is_of_either(noun):
        called = gender_of_noun(noun)
        if called is not None:
            return called
    opens = 1 < last < len(tokens) - 2 and tokens[last].text == "," and tokens[last - 2].is_capital
    if not opens or tokens[last + 1].lower not in words.DETERMINERS:
        return None
    stops = words.PREPOSITIONS | words.RELATIVES
    near = range(last + 2, min(len(tokens), last + 2 + _DESCRIBING))
    end = next((i for i in near if words.is_break(tokens[i]) or tokens[i].lower in stops), last + 2)
    return gender_of_noun(tokens[end - 1].lower)


def _is_shouted(tokens: Tokens) -> bool:
    """Whether all words are in capitals, as in a headline, which hide where a name begins and ends."""
    return all(token.text.isupper() for token in tokens if token.is_word)


def _is_mixed(token: Token) -> bool:
    """Whether a word has a capital and is not all in capitals."""
    return token.is_capital and not token.text.isupper()


def _is_heading(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run of words in capitals has another word than names and offices: "FENBY CHEERS DOE"."""
    inside = tokens[first:last]
    shouted = all(token.text.isupper() and len(token.text) > 1 for token in inside)
    common = (token for token in inside if lemmas(token.lower) and is_mans(token.lower) is None)
    if last - first == 1:
        return inside[0].text.isupper() and is_office(inside[0].lower)
    return shouted and any(not is_office(token.lower) for token in common)


def _common_words(frames: Sequence[Frame], *, loud: bool) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are never capital within a sentence, and those that are."""
    small: set[str] = set()
    large: set[str] = set()
    for frame in frames:
        if _is_shouted(frame.tokens) and not loud:
            continue
        for at, token in enumerate(frame.tokens):
            if token.is_word and (at or not token.is_capital):
                (large if token.is_capital else small).add(token.lower)
    return frozenset(small - large - TITLES), frozenset(large)


def _is_thing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words beside a name show that no person bears it: "in Norland", "the Marrow Herald said"."""
    if tokens[last - 1].lower in ORGANISATIONS and not _is_called(tokens, first):
        return True
    if any("/" in token.text for token in tokens[first:last]):
        return True  # a credit: "Jane Doe/Fenby Press"
    if not first or tokens[first - 1].text.lower() not in _BEFORE_THINGS:
        return False
    following = tokens[last] if last < len(tokens) else None
    modifies = following is not None and following.is_word and not following.is_capital
    if modifies and following is not None:
        modifies = following.lower not in words.PREPOSITIONS and not grammar.is_finite(tokens, last)
    return not modifies and tokens[first].lower.rstrip(".") not in TITLES


def _is_called(tokens: Tokens, first: int) -> bool:
    """Whether a word before a name says that a person bears it: "spokeswoman Ada Post"."""
    return first > 0 and not tokens[first - 1].is_capital and sort_of(tokens[first - 1].lower) is Sort.PERSON
