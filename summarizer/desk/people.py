"""Whether two namings may be of one person, and names with roles beside them, as they are written.

A parser often takes a rare name for something else; capitals and commas do not: "Ana Lund, the mayor", "the
mayor, Ana Lund", "Dr Lund".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.desk_words import WORDS
from summarizer.source.document import Span
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_TELLING = 4
_LONGEST_LETTERS = 3
_TITLES = {"dr": "doctor", "prof": "professor", "gov": "governor", "sen": "senator", "rep": "representative"}


def may_be_one(name: str, namings: Iterable[str]) -> bool:
    """Whether a name may be one of somebody with these namings: names, roles, pronouns.

    Two proper names must share their last word ("Ms Lund" and "Ana Lund"), or one be the other's initials;
    of a description ("the engineer") any telling word will do. A pronoun may be anybody, and so may somebody
    who is not determined ("a resident").
    """
    wanted = _WORD.findall(name)
    if not wanted or _is_pronoun(name) or wanted[0] in WORDS.undetermined:
        return True
    others = [_WORD.findall(other) for other in namings if not _is_pronoun(other)]
    return any(_alike(wanted, other) for other in others) and not any(_are_kin(wanted, o) for o in others)


def _are_kin(one: list[str], other: list[str]) -> bool:
    """Whether two full names have one surname, and given names of which neither is short for the other."""
    if len(one) < 2 or len(other) < 2 or _bare(one[-1]) != _bare(other[-1]):
        return False
    first, second = one[-2].casefold(), other[-2].casefold()
    given = is_mans(first) is not None and is_mans(second) is not None
    return given and not (first.startswith(second[:2]) or second.startswith(first[:2]))


def _is_pronoun(name: str) -> bool:
    words = _WORD.findall(name)
    short = len(words) == 1 and len(name.strip()) < _LEAST_TELLING and name.strip().islower()
    return short and name.strip() not in _TITLES


def _alike(one: list[str], other: list[str]) -> bool:
    proper = [_without_letters([word for word in words if _is_proper(word)]) for words in (one, other)]
    if all(proper):
        short, long = sorted(([_bare(word) for word in words] for words in proper), key=len)
        first_name = len(short) == 1 and short[0] in long
        return short[-1] == long[-1] or first_name or _initials(one, other)
    telling = [{_telling(word) for word in words} - {""} for words in (one, other)]
    return bool(telling[0] & telling[1])


def _is_proper(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in WORDS.determiners


def _without_letters(name: list[str]) -> list[str]:
    """Return a name without the letters of an honour or an office behind it: "Ana Lund KC"."""
    shouted = all(word.isupper() for word in name)
    while not shouted and len(name) > 1 and name[-1].isupper() and 1 < len(name[-1]) <= _LONGEST_LETTERS:
        name = name[:-1]
    return name


def _telling(word: str) -> str:
    """Return a word that describes somebody; of a title before a name the word that it is short for."""
    return _TITLES.get(word.casefold(), word.casefold() if len(word) >= _LEAST_TELLING else "")


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold())


def _initials(one: list[str], other: list[str]) -> bool:
    short, long = sorted((one, other), key=len)
    letters = "".join(word[0] for word in long if word[0].isupper())
    return len(short) == 1 and len(short[0]) > 1 and short[0] == letters


_CHAIRS = WORDS.chairs  # the seat, to WordNet
CAPITAL = r"(?:\b(?:al|el|d|l|o)[-'’])?[A-ZÀ-Þ][\w'’-]+"
# Two to four words, the first and the last with a capital.
NAME = rf"(?:(?:Dr|Prof|Mr|Mrs|Ms|St)\.? )?{CAPITAL}(?: (?:(?:de|van|von|der|la|al|bin) )?{CAPITAL}){{1,3}}"
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Ww]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[\w-]+['’]s?)"
_PHRASE = rf"{_DETERMINER} [^,;:.()“”\"]{{3,70}}"
_AFTER = re.compile(rf"(?P<name>{NAME}), (?:who (?:is|was|has been) )?(?P<role>{_PHRASE})(?=[,;.)])")
_BARE = re.compile(
    rf"(?P<name>{NAME}), (?:currently |now |formerly )?(?P<role>[a-z][^,;:.()“”\"]{{3,70}})(?=[,;.)])"
)
_BEFORE = re.compile(rf"(?P<role>{_PHRASE}), (?P<name>{NAME})(?=[,;.)])")
_BRACKETS = re.compile(rf"(?P<name>{NAME}) \((?:the )?(?P<role>[A-Za-z][^()\d“”\"]{{2,40}})\)")
_TITLE = re.compile(rf"(?P<role>\b[A-Za-z][a-z]+) (?P<name>{NAME})")
_INNER = re.compile(rf"(?<!of )(?<!for )(?<!at )(?<!in )(?<!from )(?<!with )(?<!by )\b{_DETERMINER} ")


class Apposed(NamedTuple):
    """A name, the words that say what its bearer is, and where these stand."""

    name: str
    role: str
    span: Span


def apposed(text: str, span: Span) -> Iterator[Apposed]:
    """Yield the names of a sentence that have a role beside them."""
    for found in _AFTER.finditer(text, span.start, span.end):
        yield _made(found, found.start("role"))
    for found in (
        *_BARE.finditer(text, span.start, span.end),
        *_BRACKETS.finditer(text, span.start, span.end),
    ):
        head = re.split(r" (?:of|for|at|in|and) ", found["role"])[0].split()[-1].lower()
        if sort_of(head) is Sort.PERSON or head in TITLES | _CHAIRS:
            yield _made(found, found.start("role"))
    for found in _BEFORE.finditer(text, span.start, span.end):
        inner = [*_INNER.finditer(text, found.start("role"), found.end("role"))]
        yield _made(found, inner[-1].start() if inner else found.start("role"))
    for found in _titled(text, span):
        yield _made(found, found.start("role"))


def _titled(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield names right behind a noun for a person, also where it has a capital itself."""
    place = span.start
    while (found := _TITLE.search(text, place, span.end)) is not None:
        low = found["role"].lower()
        if low != "dear" and (sort_of(low) is Sort.PERSON or low in TITLES):
            yield found
            place = found.end()
        else:
            place = found.end("role")


def _made(found: re.Match[str], start: int) -> Apposed:
    end = found.end("role")
    return Apposed(found["name"], found.string[start:end], Span(start, end))
