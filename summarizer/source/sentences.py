"""Paragraphs and sentences, by the marks that end them.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a German ordinal; the next
sentence must look like a beginning. Each rule is local, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import BlockKind, Paragraph, Sentence, Span
from summarizer.source.layout import read_blocks
from summarizer.source.layout.lines import goes_on_behind_aside
from summarizer.source.short_forms import (
    BEGINNERS,
    DETERMINERS,
    TITLES,
    Stop,
    is_short_form,
    is_title_of_several,
    written_open,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block

# Patterns begin with any stop and look at it then: a search that knows the first character is quick.
_STOP = re.compile(r"[.!?…。！？]")
_STOPS = r"(?<=[.!?…])(?<![.!?…].)[.!?…]*+"
_WIDE = r"(?<=[。！？])[。！？]*[」』”’]*"
_NOTE = r"\[\\?\[\d{1,3}\\?\]\]\([^()\s]*\)"  # its mark in Markdown
_END = re.compile(
    rf"{_STOP.pattern}(?:{_STOPS}(?:[\"'”’»›“‘)\]]|\*{{1,3}}|_{{1,2}}|{_NOTE})*+(?=\s)|{_WIDE})\s*"
)
# French sets a space before the mark that closes a quotation.
_END_BEFORE_SPACE = re.compile(
    rf"{_STOP.pattern}(?:{_STOPS}(?:[\s\u00a0\u202f]?»|[\"'”’›“‘)\]]|\*{{1,3}}|_{{1,2}})*+(?=\s)|{_WIDE})\s*"
)
# Marks before the words of a heading ("## 2. Costs") or of an entry in a list.
_MARKER = re.compile(r"(?:#{1,6}\s+(?:\d{1,2}[.)]\s+)?|[•‣◦▪●■►▶∙]\s*|[*+]\s+)(?=\S)")
_ENTRY = re.compile(r"-\s+(?=\S)")  # of a list; in other languages it may open a dialogue
# Scraping loses the space between sentences: "the race.Most polls", "said Orr.But it", "it is.”Earlier".
_GLUED = re.compile(
    rf"[.!?…]{_STOPS}(?P<marks>[\"”’)\]]*+)"
    r"(?=(?P<opening>[“‘(]?)(?P<word>[A-Z][a-z]*+)(?:[\s,'’]|-\w))"
)
_COMMENTS = ("!)", "?)")  # on a word: "none of the 448(!) members"
_AFTER_WORD = re.compile(r"(?:[^\W\d_A-Z]{2}|[\d%)\]])\Z")
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


def read_paragraphs(
    text: str, language: str = "en", blocks: tuple[Block, ...] | None = None
) -> tuple[Paragraph, ...]:
    """Read the paragraphs of `text` and the sentences in each; sentence ids count from S1 through the text.

    Each block of the layout is one paragraph; `blocks` are read where they are not given. White space around
    a sentence belongs to no sentence, nor do the marks of a heading or of an entry in a list.
    """
    paragraphs: list[Paragraph] = []
    count = 0
    opened = written_open(text) if language == "en" else None
    for block in read_blocks(text) if blocks is None else blocks:
        listed = block.kind is BlockKind.LIST_ITEM and language == "en"
        marker = (listed and _ENTRY.match(text, block.span.start)) or _MARKER.match(
            text, block.span.start, block.span.end
        )
        inside = Span(marker.end(), block.span.end) if marker else block.span
        stops = _STOP.search(text, inside.start, inside.end) is not None
        spans = _sentence_spans(text, inside, language, opened) if stops else (inside,)
        sentences = tuple([Sentence(f"S{count + k}", span) for k, span in enumerate(spans, start=1)])
        count += len(sentences)
        paragraphs.append(Paragraph(block.span, sentences))
    return tuple(paragraphs)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield Span(start + left, start + len(piece.rstrip()))


def _sentence_spans(text: str, block: Span, language: str, opened: frozenset[str] | None) -> Iterator[Span]:
    start = block.start
    spaced = language_of(language).speech is not None
    glued = _glued_ends(text, block)
    small = block.of(text).islower()
    for match in (_END_BEFORE_SPACE if spaced else _END).finditer(text, block.start, block.end):
        if (
            match.end() < block.end
            and _ends_sentence(text, start, match, language, small=small)
            and (opened is None or not _is_short(text, start, match, opened))
        ):
            here = glued[bisect_right(glued, start) : bisect_left(glued, match.start())]
            for end in [*here, match.end()]:
                yield from _trimmed(text, start, end)
                start = end
    for end in [*glued[bisect_right(glued, start) :], block.end]:
        yield from _trimmed(text, start, end)
        start = end


def _glued_ends(text: str, block: Span) -> list[int]:
    """Return where sentences end in a block without a space before the next."""
    ends: list[int] = []
    counted, marks_before = block.start, 0
    for match in _GLUED.finditer(text, block.start, block.end):
        if not _AFTER_WORD.search(text, max(block.start, match.start() - 2), match.start()):
            continue
        word = _last_word(text, block.start, match.start())
        marks = match["marks"]
        bare = word is not None and not marks and not match["opening"]
        if bare and word is not None and not _is_apart(word.group(), match["word"]):
            continue
        marks_before += text.count('"', counted, match.start())
        counted = match.start()
        opens = marks == '"' and marks_before % 2 == 0
        ends.append(match.start("marks") if opens else match.end())
    return ends


def _last_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the word that ends at `end`, if one does."""
    near = max(start, end - 40)
    return _LAST_WORD.search(text, max(near, text.rfind(" ", near, end) + 1), end)


def _is_apart(word: str, following: str) -> bool:
    """Whether a full stop between two words parts sentences and no name: not "System.Text", "Node.Js"."""
    if word.islower() and "." not in word:
        return word not in _NEVER_LAST and (
            len(following) > _LONGEST_DOMAIN or following.lower() in BEGINNERS
        )
    return following.lower() in BEGINNERS and word.lower() not in _TITLES_OR_NEVER_LAST


def _ends_sentence(text: str, start: int, match: re.Match[str], language: str, *, small: bool) -> bool:
    """Whether a sentence ends at a mark; where all letters are `small`, none tells that one begins."""
    following = text[match.end() : match.end() + _LONGEST_ASIDE]
    if text[match.start() - 1] == "(" and match.group().strip() in _COMMENTS:
        return False
    if match.group().rstrip().rstrip(_EMPHASIS) != ".":
        small = small and match.group().rstrip()[-1] in "!?…"  # '"is it safe?" asked', all of it small
        return (small or _can_begin(following)) and not _SHORT_FORM.search(
            text, max(start, match.start() - 20), match.end()
        )
    word = _last_word(text, start, match.start())
    if word is None:
        return _can_begin(following)
    if goes_on_behind_aside(following):
        return False
    whole = not _is_dotted(word.group()) and word.group() not in _ABBREVIATIONS
    begins = (
        (small and whole) or _can_begin(following) or (_begins_as_name(following) and word.group().islower())
    )
    if not begins:
        return False
    if _in_aside(text, start, match):
        return False
    before = text[max(start, word.start() - 12) : word.start()].rstrip()
    return not _keeps_open(word.group(), before, following, language)


def _is_short(text: str, start: int, match: re.Match[str], opened: frozenset[str]) -> bool:
    """Whether the text shows that a word is short for something: "the ID. Buzz", "E! News", "Sens. Orr"."""
    mark = match.group().rstrip()
    word = _last_word(text, start, match.start()) if mark in {".", "!"} else None
    following = text[match.end() : match.end() + _LONGEST_ASIDE]
    if word is None or not word.group()[0].isupper() or _first_word(following) in BEGINNERS:
        return False
    if mark == "!" and len(word.group()) == 1:
        return following[:1].isupper()
    return is_title_of_several(word.group()) or is_short_form(
        Stop(text, word.start(), word.group(), following), opened
    )


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
