"""Words whose full stop ends no sentence, though no list has them: "Sens. Orr and Lund", "the ID. Space".

A title is known by the word it is short for, before a given name; other short forms by how the text writes
them elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_office, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.source.vocabulary.wordnet import wordnet

TITLES = frozenset(  # a name follows
    "mr mrs ms mx dr prof gen col lt sgt cpl capt cmdr adm maj brig pvt sen rep gov pres rev hon st messrs "
    "del atty insp supt cllr hr fr frau dipl ing mme mlle sr sra".split(),
)
DETERMINERS = frozenset(  # begin a sentence even after a title; none of them is a family name
    "the a he she it they we you this that these those his her its their our but and if when there however "
    "der die das ein eine sie wir aber und".split(),
)
BEGINNERS = DETERMINERS | frozenset(  # words that follow "U.S." or "Inc." only as the beginning of one
    "an in on at i my or so as for from with after before while what who how why meanwhile some many "
    "most all both er es ich im am auf nach bei doch".split(),
)
_LONGEST = 5  # letters of a short form
_NEAR = 20_000  # characters around a word in which it is looked for
_OPEN = re.compile(r"[.!](?: (?=[a-zß-ÿ])|(?=[,;]|['’]s\b))")
_BEFORE = re.compile(r"\b[A-Z]\w{0,4}\Z")
_NEXT = re.compile(r"[A-Z]\w*")
_TWO = re.compile(r"([A-Z][\w'’-]*) [A-Z]")
_GIVEN = re.compile(r"([A-Z][\w'’-]+) \Z")
# A clause that has only begun: behind these words a verb must follow.
_BEGUN = re.compile(
    r"\b(?:(?:while|because|although|whether|unless|if|when) (?:(?:the|a|an|his|her|its|their) )?"
    r"|that (?:the|a|an|his|her|its|their) )\Z"
)


class Stop(NamedTuple):
    """A word with a stop behind it, and what follows in the text."""

    text: str
    start: int
    word: str
    following: str


def written_open(text: str) -> frozenset[str]:
    """Return the short words behind whose stop the text goes on in small letters somewhere."""
    ends = (found.start() for found in _OPEN.finditer(text))
    words = (_BEFORE.search(text, max(0, end - _LONGEST - 1), end) for end in ends)
    return frozenset(word.group() for word in words if word is not None)


def is_title_of_several(word: str) -> bool:
    """Whether a word is a title with "s" behind it, "Reps", and not one of its own: "Associated Press"."""
    low = word.lower()
    short = word.istitle() and low.endswith("s") and low[:-1] in TITLES
    return short and all(base != low for _, base in lemmas(low))


def is_short_form(stop: Stop, opened: frozenset[str]) -> bool:
    """Whether a capitalised word before a capital is short for something; `opened` is of the same text."""
    if len(stop.word) > _LONGEST or not stop.word[:1].isupper() or not _NEXT.match(stop.following):
        return False
    return (
        _is_title(stop)
        or _BEGUN.search(stop.text, max(0, stop.start - 24), stop.start) is not None
        or (stop.word in opened and _may_be_short(stop.word) and _is_mostly_dotted(stop))
        or (stop.word.isupper() and _is_one_name(stop))
    )


def _may_be_short(word: str) -> bool:
    return word.isupper() or not lemmas(word.lower())


def _is_title(stop: Stop) -> bool:
    """Whether a name follows, and the word is short for somebody: "Amb. Ann Lund", "Asst. Chief Orr"."""
    name = _TWO.match(stop.following)
    low = stop.word.lower()
    if name is None or lemmas(low) or not stop.word.istitle():
        return False
    if is_mans(name[1].lower()) is None and not is_office(name[1].lower()):
        return False
    before = _GIVEN.search(stop.text, max(0, stop.start - 20), stop.start)
    if before is not None and is_mans(before[1].lower()) is not None:
        return False  # "Bo Chan. Ann Lund said"
    return _is_short_for_somebody(low) and _is_mostly_dotted(stop)


@lru_cache(maxsize=1 << 10)
def _is_short_for_somebody(low: str) -> bool:
    """Whether letters begin a word for a person, or are its first two, some more in order, and its last."""
    longer = (word for word in wordnet().beginning(low[:2]) if len(word) > len(low) + 1)
    return any(_is_short_for(low, word) and sort_of(word) is Sort.PERSON for word in longer)


def _is_short_for(low: str, word: str) -> bool:
    if word.startswith(low):
        return True
    letters = iter(word)
    return word[-1] == low[-1] and all(letter in letters for letter in low)


def _is_mostly_dotted(stop: Stop) -> bool:
    """Whether a word stands near by without its stop less often than with it."""
    around = stop.text[max(0, stop.start - _NEAR) : stop.start + _NEAR]
    found = re.findall(rf"{_alone(stop.word)}\b[.!]?", around)
    return 2 * found.count(stop.word) < len(found)


def _is_one_name(stop: Stop) -> bool:
    """Whether some word stands near by again and again, and only behind this one: "the ID. Buzz"."""
    around = stop.text[max(0, stop.start - _NEAR) : stop.start + _NEAR]
    behind = Counter(re.findall(rf"{_alone(stop.word)}[.!] ([A-Z]\w*)", around))
    word, times = next(iter(behind.most_common(1)), ("", 0))
    return times > 1 and len(re.findall(rf"{_alone(word)}\b", around)) == times


def _alone(word: str) -> str:
    """Return a pattern of a word that no letter stands before; with the word first a search is quick."""
    plain = re.escape(word)
    return rf"{plain}(?<!\w{plain})"
