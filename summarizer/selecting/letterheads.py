"""Lines at the head of a release that say whose it is, and nothing of what it tells."""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile

from summarizer.languages.layout_words import phrases_of
from summarizer.source.short_forms import TITLES
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_office, sort_of
from summarizer.source.vocabulary.given import is_mans

_PARTS = re.compile(r"\s{2,}|\t|\n|,\s+|\s+[-–—|]\s+")
_LETTERS_AFTER = re.compile(r"[A-Z]{2,4}\Z")  # "MP", "AO"
_OF = frozenset("for of and the".split())
_NAMED_BY = re.compile(rf"{phrases_of('dropped_titles')}|{phrases_of('kept_titles')}", re.IGNORECASE)
_MOST_BEFORE = 3  # words before an office: "Acting Federal Shadow Minister"
_MOST_NAMES = 4
_SPELLED = 0.5  # of the words that are one letter each: "M E D I A"
_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?\s")  # of a section, never of a text


def names_no_news(words: str) -> bool:
    """Whether a line is spelled in single letters, numbered as a section, or says only whose a text is."""
    single = words.split()
    spelled = sum(len(word) == 1 and word.isalpha() for word in single) > _SPELLED * len(single)
    return spelled or _NUMBERED.match(words) is not None or is_letterhead(words)


def is_letterhead(words: str) -> bool:
    """Whether each part of a line names somebody, an office or a body: "Ann Lund MP - Member for Tollard"."""
    parts = [part for part in _PARTS.split(words) if part]
    told = [_is_name(part) or _is_office(part) for part in parts]
    return bool(told) and all(told) and any(map(_is_office_or_titled, parts))


def _is_office_or_titled(part: str) -> bool:
    return _is_office(part) or _is_title(part.split(maxsplit=1)[0]) or _LETTERS_AFTER.search(part) is not None


def _is_title(word: str) -> bool:
    low = word.rstrip(".").lower()
    return low in TITLES or low == "the" or _NAMED_BY.fullmatch(low) is not None


def _is_name(part: str) -> bool:
    """Whether words are a name: behind titles, before letters that are given, or with a given name."""
    words = part.split()
    bare = list(words)
    while bare and _is_title(bare[0]):
        bare.pop(0)
    titled = len(bare) < len(words)
    while len(bare) > 1 and _LETTERS_AFTER.fullmatch(bare[-1]) and (titled or not part.isupper()):
        bare.pop()
    capitals = all(word[0].isupper() for word in bare)
    given = bool(bare) and is_mans(bare[0].lower()) is not None
    return bool(bare) and capitals and len(bare) <= _MOST_NAMES and given and not any(map(_does, bare[2:]))


def _does(word: str) -> bool:
    """Whether a word may be a verb with an ending, as a headline has it behind a name: "calls"."""
    low = word.lower()
    return low.endswith("s") and any(part == "v" and base != low for part, base in lemmas(low))


def _is_office(part: str) -> bool:
    """Whether words are an office or a body, with what it is for: "SHADOW MINISTER FOR ROADS AND FERRIES"."""
    written = [word.strip("().:") for word in part.split()]
    words = [word.lower() for word in written]
    if any(low not in _OF and word.islower() for word, low in zip(written, words, strict=True)):
        return False
    before = takewhile(lambda at: words[at] not in _OF or (words[at] == "the" and not at), range(len(words)))
    for at in islice(before, _MOST_BEFORE + 1):
        if _leads(words[at]):
            rest = written[at + 1 :]
            return not rest or _is_name(" ".join(written[at:])) or _is_for(words[at + 1 :])
    return False


def _is_for(rest: list[str]) -> bool:
    """Whether words tell what an office is for, and no verb is among them."""
    return rest[0] in _OF and not any(before not in _OF and _does(word) for before, word in pairwise(rest))


def _leads(low: str) -> bool:
    several = any(part == "n" and base != low for part, base in lemmas(low))
    return is_office(low) or sort_of(low) is Sort.GROUP or (sort_of(low) is Sort.PERSON and not several)
