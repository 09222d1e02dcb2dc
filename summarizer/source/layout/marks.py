"""What single lines are by their own marks: list items, table rows, times of subtitles, credits, bylines."""

from __future__ import annotations

import re

from summarizer.languages.layout_words import phrases_of
from summarizer.source.document import BlockKind

_ENTRY = re.compile(
    r"(?:[•‣◦▪●■►▶»·∙]\s*|[*+\-–—]\s+|(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)]|§\s*\d+)\s+)(?=\S)"
)
_TABLE = re.compile(r"\|.*\||\S\t+\S.*\t+\S|\S {3,}\S.* {3,}\S")
_TABLE_OF_TWO = re.compile(r"\S(?:\t+| {4,})[-+(]?[$€£]?\d\S*$")
_CUE_TIMES = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3}\s*-->|\d{1,2}:\d{2}(?::\d{2})?$|WEBVTT\b")
_RULE = re.compile(r"[-=_*~#·. ]{3,}$")
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_LINKS = phrases_of("name_links")
_ASIDE = r"\([^()]{1,40}\)"
_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?"
_INITIALS = re.compile(r"\(([A-Z]{1,4})\):\s+\Z")  # which name the speaker from then on
_BOLD = r"(?:\*{1,3}|_{1,2})?"
_TURN = re.compile(  # with a colon, or boxed: "[Ann Lund] [00:12] Good morning"
    rf"{_TIME}{_BOLD}(?P<name>(?:{_NAME}|{_ASIDE})(?:[ ,]+(?:{_NAME}|{_ASIDE}|{_LINKS})){{0,7}})"
    rf"{_BOLD}:{_BOLD}\s+(?=\S)"
    rf"|(?P<boxed>\[{_NAME}(?: (?:{_NAME}|\d+)){{0,4}}\])(?:\s*[\[(]\d[\d:.]*[\])])?:?\s+(?=\S)"
)
_MONTH = rf"(?i:{phrases_of('months')}[a-zà-ÿ]*\.?)"
_WEEKDAY = rf"(?i:{phrases_of('weekdays')})"
_DATE = (
    rf"(?:{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ \d{{4}})?|\d{{1,2}}\.?\ {_MONTH}(?:,?\ \d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:Uhr|[A-Z]{2,4}))?)"
_AT = phrases_of("at")
_DATELINE = re.compile(
    rf"""(?:(?i:{phrases_of("published")})\b:?\ ?)?
    (?:{_AT}\ )?(?:[A-ZÀ-Þ][\w.'’ -]{{1,40}}+,\ )?(?:{_WEEKDAY},?\ )?{_DATE}
    (?:[\s,|/–-]+(?:{_AT}\ )?(?:{_CLOCK}|{_DATE}|\d{{4}}))*(?:\s+(?i:{phrases_of("contacts")}):.*|\.)?$""",
    re.VERBOSE,
)
_BYLINE = re.compile(
    rf"(?i:{phrases_of('bylines')})\s+(?:{_NAME})"
    rf"(?:[ ,;&|]+(?:{_NAME}|{_LINKS}|{phrases_of('byline_links')}|@\w+))*\.?$"
)
# With when it was written: "By Ann Lund, Bo Kell on Monday, May 4th, 2031 at 9:15 a.m.".
_DATED_BYLINE = re.compile(
    rf"""(?i:{phrases_of("by")})\s+{_NAME}(?:\s*[ ,;&|]\s*(?:{_NAME}|{_LINKS}|{phrases_of("byline_links")}))*
    [\s,|·–-]+(?:{_AT}\s)?(?:{_WEEKDAY},?\s)?{_DATE}(?:[\s,|–-]+(?:{_AT}\s)?(?:{_CLOCK}|\d{{4}}))*\.?$""",
    re.VERBOSE,
)
_AGENCY = re.compile(  # "(AP)" at the head of a story is its dateline, at an end a credit
    r"Getty Images|AP Photo|Shutterstock|\((?:AP|AFP|Reuters)\)$|REUTERS/\w|Reuters/\w|AFP/\w|EPA/\w"
    r"|\((?:Photo|photo|PHOTO) by"
)
# From here to `_DISCLAIMER` sought in small letters: a search that knows the first character is quick.
_PICTURE = phrases_of("pictures")
_CREDIT = re.compile(rf"{_PICTURE}(?:\s+{phrases_of('credits')})?\s*[:/©]|{_PICTURE}\s(?:by|courtesy)\b")
# Whose picture it is, behind what it shows: "The pier at Tollard. Photo: Ann Lund".
_SHOWN = re.compile(rf"[.!?…\"”]\s+{_PICTURE}\s*[:/©]\s*\S[^.!?]{{1,50}}\Z")
_LONGEST_SHOWN = 80  # characters of that
_CAPTION = re.compile(rf"{phrases_of('captions')}\.?\s*\d*\s*[.:–—-]\s")
_SIDES = re.compile(rf"[^()\n]{{0,200}}+\({phrases_of('sides')}\)")
_CALL = re.compile(rf"(?:{phrases_of('calls')}(?:\b|(?<=:))|{phrases_of('buttons')}$)")
_RIGHTS = re.compile(phrases_of("rights"))
_COPYRIGHT = re.compile(r"(?:©|copyright|\(c\))\s*(?:19|20)\d\d")
_READING_TIME = re.compile(rf"\d[\s-]{phrases_of('reading_times')}$")
_DISCLAIMER = re.compile(phrases_of("disclaimers"))
# An entry of literature begins with its authors, family name or initials first; pages with links have spaces
# before commas and full stops.
_AUTHORS = re.compile(
    r"""(?:\[\d{1,3}\]|\d{1,3}(?:\s*\.)?|[-–•*])?\s*
    (?:[A-ZÀ-Þ][\w'’-]++(?:\s+[A-ZÀ-Þ][\w'’-]++)?(?:\s*,)?\s+(?:[A-Z](?:\s*\.)?(?:\s+|-)?){1,3}(?=[,.;(\s]|$)
    |(?:[A-Z]\s*\.(?:\s+|-)?){1,3}\s*[A-ZÀ-Þ][\w'’-]++(?:\s*,|\s+and\s|\s+&)
    |[A-ZÀ-Þ][\w'’-]++\s+et\s+al\b)""",
    re.VERBOSE,
)
_BIBLIOGRAPHIC = re.compile(
    r"""\bdoi\b|\bPMID\b|\b(?:19|20)\d\d\s?;\s?\d|\b\d+\s?\(\d+\)\s?[:,]|\b\d+:\s?[A-Za-z]?\d+[-–]\d
    |\b\d+,\ \d+[-–]\d|\bpp?\.\ ?\d|\bvol\.\ ?\d|\barXiv\b|\bISBN\b|\beds?\.\)|\bin\ press\b|\bJ\.\ """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"[12](?:(?<=\b1)[89]|(?<=\b2)0)\d\d[a-z]?\b")
_MOST_WORDS_OF_A_CALL = 14
_HEADING = 90
_MOST_WORDS_OF_A_CELL, _FEWEST_WORDS_OF_PROSE = 25, 10
_GAP = re.compile(r"[|\t]|\ {3,}")
_LONGEST_CREDIT = 220
_LONGEST_WARNING = (
    800  # characters a mark of a disclaimer: a whole report on one line has two of them as well
)
_LONGEST_REFERENCE = 800


def kind_of_line(text: str) -> BlockKind | None:
    """Return what a line is by its own marks, None where it bears none; the cost is that of its length."""
    if _RULE.match(text) or is_cue_times(text):
        return BlockKind.BOILERPLATE
    if _has_gaps(text) and _TABLE.search(text):
        return BlockKind.TABLE_ROW
    if text.startswith(">"):
        return BlockKind.QUOTATION
    if is_reference(text):
        return BlockKind.REFERENCE
    return _named_kind(text) or (BlockKind.LIST_ITEM if _ENTRY.match(text) else None)


def _has_gaps(text: str) -> bool:
    """Whether a line may be a row of cells; one that tells something between wide spaces is prose."""
    if not ("|" in text or "\t" in text or "   " in text):
        return False
    spaced = "|" not in text and "\t" not in text
    return not any(
        len(words := cell.split()) > _MOST_WORDS_OF_A_CELL
        or (spaced and len(words) > _FEWEST_WORDS_OF_PROSE and words[-1][-1] in ".!?")
        for cell in _GAP.split(text)
    )


def is_cue_times(text: str) -> bool:
    """Whether a line holds the times of a subtitle, or nothing but a time."""
    return _CUE_TIMES.match(text) is not None


def _named_kind(text: str) -> BlockKind | None:
    low = text.lower()
    if _CAPTION.match(low) or ("(" in low and _SIDES.match(low)) or _tells_whose_picture(low):
        return BlockKind.CAPTION
    if len(_DISCLAIMER.findall(low)) >= max(2, len(text) / _LONGEST_WARNING):
        return BlockKind.BOILERPLATE
    if len(text) > _LONGEST_CREDIT:
        return None
    if _CREDIT.match(low) or _AGENCY.search(text):
        return BlockKind.CREDIT
    if len(text) <= _HEADING and (_BYLINE.match(text) or _DATED_BYLINE.match(text)):
        return BlockKind.BYLINE
    if len(text) <= _HEADING and _DATELINE.match(text):
        return BlockKind.DATELINE
    leads = text[-1] not in '.!?”"' and _leads_elsewhere(low)
    return BlockKind.BOILERPLATE if leads or _RIGHTS.search(low) or _COPYRIGHT.search(low) else None


def _tells_whose_picture(low: str) -> bool:
    marked = ":" in low or "/" in low or "©" in low
    return marked and _SHOWN.search(low, max(0, len(low) - _LONGEST_SHOWN)) is not None


def _leads_elsewhere(low: str) -> bool:
    """Whether a line asks the reader to do something, in a few words, or tells how long that will take."""
    called = _CALL.match(low) and len(low.split()) <= _MOST_WORDS_OF_A_CALL
    return bool(called or _READING_TIME.search(low))


def is_reference(text: str) -> bool:
    """Whether a line is an entry of a list of literature: names, initials, a year, a place in a volume."""
    if len(text) > _LONGEST_REFERENCE or not _AUTHORS.match(text) or not _YEAR.search(text):
        return False
    text = " ".join(text.split()).replace(" ,", ",").replace(" .", ".")
    return _BIBLIOGRAPHIC.search(text) is not None


def label_of_turn(text: str) -> str | None:
    """Return the name before the colon where a line begins like the turn of a transcript."""
    head = text[:100]
    match = _TURN.match(head) if ":" in head or "]" in head else None
    if match is None:
        return None
    initials = _INITIALS.search(match.group())
    return (initials[1] if initials else match["boxed"] or match["name"]).lower()


def is_row_of_two(text: str) -> bool:
    """Whether a line may be a table row of two cells: words, a wide gap, a figure."""
    if not ("\t" in text or "    " in text):
        return False
    return len(text) <= _LONGEST_CREDIT and _has_gaps(text) and _TABLE_OF_TWO.search(text) is not None
