"""Whether a full stop, an exclamation mark or the like ends a sentence, by the words beside it."""

from __future__ import annotations

import re
from functools import cache

from summarizer.languages import language_of
from summarizer.source.layout.lines import goes_on_behind_aside
from summarizer.source.short_forms import (
    BEGINNERS,
    DETERMINERS,
    TITLES,
    Stop,
    is_short_form,
    is_title_of_several,
)

_COMMENTS = ("!)", "?)")  # on a word: "none of the 448(!) members"
_SHORT_FORM = re.compile(r"[^\W_] \([^\s()]+\.\)\s*$")  # "Mayor Tom Berg (D-Marr.) said"
_LAST_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?$")
_LETTERS = re.compile(r"[^\W\d_]+")
_UNDOTTED = re.compile(r"\w+(?!\w*\.\w)")
_INITIAL = re.compile(r"(?:^|\W)[^\W\d_]\.$")
_EMPHASIS = "*_"  # of Markdown
_OPENING = "\"'“‘„‚«‹([¿¡—–-•*"

_WRITTEN_TITLES = frozenset("MM Mmes Mlles Mgr Pr Me Dra Dña Dn".split())  # titles only in this spelling
_ABBREVIATIONS = frozenset(  # may end a sentence, but only before a word that begins one
    "inc ltd co corp bros jr sr etc al est dept univ ed eds "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd mt ft "
    "u.s u.k u.n e.u d.c str usw".split(),
)
_NEVER_LAST = frozenset("e.g i.e approx vs v cf z.b d.h u.a bzw ca evtl ggf inkl vgl mio mrd".split())
_TITLES_OR_NEVER_LAST = TITLES | _NEVER_LAST
_BEFORE_DIGITS = frozenset(  # "No. 5", but "He said no."
    "no nos vol fig figs tab eq sec ch chap p pp nr abs art para apt ste rm bldg ext tel".split()
)
_SHORT = TITLES | _ABBREVIATIONS | _NEVER_LAST | _BEFORE_DIGITS
_ARTICLES = frozenset(("the", "die", "der", "das"))
_CLOCK = frozenset(("a.m", "p.m"))
# What follows a time of day in one sentence: "at 9 p.m. Monday", "6 a.m. Eastern".
_AFTER_CLOCK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed "
    "thu fri sat sun et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central mountain "
    "pacific".split(),
)
_PARTICLES = re.compile(r"(?:van|von|de|der|den|du|la|le|di|da|al|bin|ter)\s+(?:de[rn]?\s+|la\s+)?[^\W\d_]")
_CODE = re.compile(r"[A-Z]{1,5}[-–—/]?\d")
_LONGEST_ASIDE = 60  # characters of a bracket in which full stops end no sentence
_DIGITS_OF_A_DAY = 2
_LONGEST_DOMAIN = 3  # letters of the end of a name on the net: "Orr.Com"
_WORDS_OF_ASIDE = 3  # words before the first full stop there


def last_word(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the word that ends at `end`, if one does, and where it begins."""
    near = max(start, end - 40)
    near = max(near, text.rfind(" ", near, end) + 1)
    word = text[near:end]
    if word.isalpha():
        return word, near
    match = _LAST_WORD.search(text, near, end)
    return (match.group(), match.start()) if match else None


def is_apart(word: str, following: str) -> bool:
    """Whether a full stop between two words parts sentences and no name: not "System.Text", "Node.Js"."""
    if word.islower() and "." not in word:
        return word not in _NEVER_LAST and (
            len(following) > _LONGEST_DOMAIN or following.lower() in BEGINNERS
        )
    return following.lower() in BEGINNERS and word.lower() not in _TITLES_OR_NEVER_LAST


def ends_sentence(text: str, start: int, match: re.Match[str], language: str, *, small: bool) -> bool:
    """Whether a sentence ends at a mark; where all letters are `small`, none tells that one begins."""
    following = text[match.end() : match.end() + _LONGEST_ASIDE]
    mark = match.group().rstrip()
    if text[match.start() - 1] == "(" and mark in _COMMENTS:
        return False
    if mark.rstrip(_EMPHASIS) != ".":
        small = small and mark[-1] in "!?…"  # '"is it safe?" asked', all of it small
        return (small or _can_begin(following)) and not _SHORT_FORM.search(
            text, max(start, match.start() - 20), match.end()
        )
    found = last_word(text, start, match.start())
    if found is None:
        return _can_begin(following)
    word, at = found
    if _is_plain(word) and following[:1].isupper():
        return not _in_aside(text, start, match)
    if goes_on_behind_aside(following) or not _begins(following, word, small=small):
        return False
    before = text[max(start, at - 12) : at].rstrip()
    return not _in_aside(text, start, match) and not _keeps_open(word, before, following, language)


def _is_plain(word: str) -> bool:
    """Whether a word is in small letters and no abbreviation: behind it a full stop keeps nothing open."""
    return len(word) > 1 and word.islower() and word.isalpha() and word not in _SHORT


def _begins(following: str, word: str, *, small: bool) -> bool:
    """Whether what follows `word` and its full stop looks like the beginning of a sentence."""
    whole = not _is_dotted(word) and word not in _ABBREVIATIONS
    return (small and whole) or _can_begin(following) or (word.islower() and _begins_as_name(following))


def is_short(text: str, start: int, match: re.Match[str], opened: frozenset[str]) -> bool:
    """Whether the text shows that a word is short for something: "the ID. Buzz", "E! News", "Sens. Orr"."""
    mark = match.group().rstrip()
    found = last_word(text, start, match.start()) if mark in {".", "!"} else None
    if found is None or not found[0][0].isupper():
        return False
    word, at = found
    following = text[match.end() : match.end() + _LONGEST_ASIDE]
    if _first_word(following) in BEGINNERS:
        return False
    if mark == "!" and len(word) == 1:
        return following[:1].isupper()
    return is_title_of_several(word) or is_short_form(Stop(text, at, word, following), opened)


def _can_begin(following: str) -> bool:
    bare = following.lstrip(_OPENING + " ")
    return not bare or not bare[0].islower()


def _begins_as_name(following: str) -> bool:
    """Whether lower-case letters begin a name: "iPhone", "van Orr"."""
    word = _LETTERS.match(following)
    if word is None:
        return False
    particle = _PARTICLES.match(following)
    return not word.group().islower() or (particle is not None and following[particle.end() - 1].isupper())


def _in_aside(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop stands in a short bracket, as that of an abbreviation: "(2d Cir. 1993)"."""
    first = max(start, match.start() - _LONGEST_ASIDE)
    opening = text.rfind("(", first, match.start())
    if opening < 0 or text.rfind(")", opening, match.start()) >= 0:
        return False
    closes = text.find(")", match.end(), match.end() + _LONGEST_ASIDE) >= 0
    return closes and len(text[opening : match.start()].split()) <= _WORDS_OF_ASIDE


def _keeps_open(word: str, before: str, following: str, language: str) -> bool:
    """Whether the full stop after `word` is that of an abbreviation, an initial or an ordinal.

    `before` is what stands before the word in the sentence, as far as it matters.
    """
    lower, first = word.lower(), _first_word(following)
    if lower in _NEVER_LAST or (lower in _BEFORE_DIGITS and _is_number(word, following)):
        return True
    if lower in TITLES or word in _WRITTEN_TITLES:
        return first not in DETERMINERS
    if lower in _CLOCK:
        return not first or first in _AFTER_CLOCK
    if lower in _ABBREVIATIONS or _is_dotted(word):
        cited = following[:1] in "([" and following[1:2].isdigit()
        bare = before.lower() in _ARTICLES  # "The U.S. And Japan": nothing was told yet
        return cited or bare or (first not in BEGINNERS and not following.startswith(tuple(_OPENING)))
    if len(word) == 1 and word.isalpha():
        return _is_initial(word, before, first, language)
    if word.isdigit():
        is_day = len(word) <= _DIGITS_OF_A_DAY
        is_german = is_day and (first in _german_months() or (language == "de" and first not in BEGINNERS))
        return not before or is_german
    chained = before[-2:-1].isalpha() and before.endswith(".") and word.istitle() and len(word) <= 5
    return chained and following[:1].isdigit()  # "3 F. Supp. 2d 4"


@cache
def _german_months() -> frozenset[str]:
    """Return the months that only German has so: "12. Juni" is a day, whatever language is around it."""
    german, english = (language_of(code).numbers.months for code in ("de", "en"))
    return german - english


def _is_number(word: str, following: str) -> bool:
    """Whether a number or a code with one follows: "no. 5", "No. FAA–2020–0686"."""
    return following[:1].isdigit() or (word.istitle() and _CODE.match(following) is not None)


def _is_initial(word: str, before: str, first: str, language: str) -> bool:
    """Whether a single letter is short: "J. Orr", "z. B."; not "vitamin D. He …" or "9 mol/L. It …"."""
    if before.endswith("/"):
        return False
    spaced = _INITIAL.search(before) is not None
    if word.islower():
        return spaced or language == "de"
    return spaced or first not in BEGINNERS


def _is_dotted(word: str) -> bool:
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _first_word(following: str) -> str:
    match = _UNDOTTED.match(following)
    if match is None or (len(match.group()) == 1 and following[match.end() :][:1] == "."):
        return ""
    return match.group().lower()
