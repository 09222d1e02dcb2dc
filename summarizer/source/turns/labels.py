"""How the turns of transcripts begin: "ANN LUND:", "Q.", "The CHAIRMAN.", "Ann Lund -- Chief Executive"."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.layout_words import all_words, phrases_of
from summarizer.source.document import Span
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[A-ZÀ-ÞŠŽ][\w.'’\-]*"
_LINK = phrases_of("name_links")
_SUFFIX = 4  # letters: "Jr.", "Esq."
ADDRESS = re.compile(rf"\b{phrases_of('talking')}\b|\?", re.IGNORECASE)  # somebody speaks to somebody
_ADDRESSED = rf"(?i:{phrases_of('salutations')})\b"
_NAME = rf"(?!{_ADDRESSED})(?:{_WORD}|\d{{1,2}})(?:,? (?:{_LINK} )*(?:{_WORD}|\d{{1,2}})){{0,7}}"
_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)"
_BOLD = r"(?:\*{1,3}|_{1,2})?"
_OPENING = rf"(?:>> ?|[-–—•] )?(?:{_TIME}[ \t]+)?{_BOLD}"
_ROLE = r"(?:[ \t]*\((?P<role>[^()\n]{2,80})\)(?:[ \t]*\([^()\n]{2,80}\))?)?"  # "Ann Lund (Fen West) (Ind):"
# How somebody speaks: "Mr Olm [interrupting]:", "Dr Olm, by phone:".
_MANNER = r"(?:[ \t]*\[[a-z][^\[\]\n]{2,40}\]|,(?: [a-z]+){2,4}(?=:))?"
_SIDES = "|".join(sorted((word.upper() for word in all_words()["interview_sides"]), key=len, reverse=True))
_COLON = re.compile(
    rf"{_OPENING}(?P<name>{_NAME}){_ROLE}{_MANNER}(?:[ \t]*{_TIME})?{_BOLD}"
    rf"[ \u00a0\u202f]?(?P<cue>:){_BOLD}(?=\s|$)"
)
_CAPITAL = r"[A-ZÀ-ÞŠŽ&/][A-ZÀ-ÞŠŽ.'’&/\-]*"
# With all the offices of somebody: "SENATOR ANN LUND, SHADOW MINISTER FOR PORTS, SHADOW MINISTER FOR TOWNS:".
_OFFICES = re.compile(
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}}),\s+"
    rf"(?P<role>{_CAPITAL},?(?:\s+{_CAPITAL},?){{1,30}})[ \u00a0]?(?P<cue>:)(?=\s)"
)
_DOT = re.compile(
    rf"(?P<name>{_SIDES}|(?i:{phrases_of('dropped_titles')}|{phrases_of('kept_titles')})\.? "
    r"(?:[A-Z][\w'’\-]* |[A-Z]\. ){0,2}"
    r"[A-Z][\w'’\-]+(?: of [A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+)?)?)"
    r"(?: \((?P<role>[^()\n]{2,60})\))?(?P<cue>\.)[-–—]?(?=\s+\S|\Z)"
)
_BOX = re.compile(  # "[Ann Lund] [00:12] Good morning", "[Ann Lund]: Good morning"
    rf"(?:{_TIME}[ \t]+)?\[(?P<name>{_NAME})\](?:[ \t]*{_TIME})?(?P<cue>:?)(?=\s+\S)"
)
_LETTER = re.compile(r"(?P<name>Q|A)(?P<cue>)(?:[ ]{2,}|\t+)(?=\S)")
_LINE = re.compile(
    rf"(?:#{{1,6}} )?{_OPENING}(?P<name>{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,4}}){_BOLD}"
    rf"(?:,? ?(?:--|—|–| - |,|\|)[ \t]*(?P<role>[^.!?\n]{{2,100}}))?(?P<cue>){_BOLD}(?:[ \t]+{_TIME})?$"
)
# What stands before a name that is introduced: "STATEMENT OF ANN LUND, DIRECTOR".
_BEFORE = rf"(?:[A-Za-z ]{{0,30}}\b(?i:{phrases_of('statements')}) )?"
_MEMBER = re.compile(
    rf"(?:[-–—•*] )?{_BEFORE}(?P<name>{_WORD}(?: (?:{_LINK} )?{_WORD}){{1,4}})"
    r"(?: ?(?:--|—|–|:)| -|,|\t+| \|)[ \t]*"
    r"(?P<role>[^.!?\n:]{2,120})\.?$"
)
# What opens a list of those who take part, and is nobody: "Present: Ms Ann Lund (Chair), Mr Bo Kell".
_ROLL = re.compile(rf"{phrases_of('rolls')}:[ \t]*", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?P<name>{_WORD}(?: (?:{_LINK} )?{_WORD}){{1,4}})(?:[ ]?\((?P<role>[^()\n]{{2,80}})\))?\.?$"
)
_ENTRY, _SHORT_ENTRY = re.compile(r"[^;\s][^;]*"), re.compile(r"[^,\s][^,]*")
_TITLE = re.compile(rf"{phrases_of('dropped_titles')}\.? ", re.IGNORECASE)
_ANY_TITLE = re.compile(rf"{phrases_of('dropped_titles')}|{phrases_of('kept_titles')}", re.IGNORECASE)


class Form(Enum):
    """How labels are set off from speech: those of one transcript are all of one form, or of two."""

    COLON = auto()
    DOT = auto()
    BOX = auto()
    LETTER = auto()
    LINE = auto()


class Label(NamedTuple):
    """The beginning of a turn: whom it names, in which role, by which mark; `end` is where speech begins.

    `short` are the initials that name the speaker from then on: "Ann Lund (AL):".
    """

    form: Form
    name: Span
    role: Span | None
    cue: Span | None
    end: int
    short: Span | None = None


_OTHERS = ((Form.DOT, _DOT), (Form.BOX, _BOX), (Form.LETTER, _LETTER))
_LONGEST = 120  # characters of a label with a colon


def label_at(text: str, span: Span) -> Label | None:
    """Return the label that a paragraph begins with, in any of the forms but a line of its own."""
    if text.find(":", span.start, span.end) >= 0:
        if _ROLL.match(text, span.start, span.end):
            return None
        match = _COLON.match(text, span.start, span.end) or _OFFICES.match(text, span.start, span.end)
        if match is not None and (match.re is _OFFICES or match.end() - span.start < _LONGEST):
            return _label(Form.COLON, match)
    for form, pattern in _OTHERS:
        match = pattern.match(text, span.start, span.end)
        if match is not None:
            return _label(form, match)
    return None


def line_label(text: str, span: Span) -> Label | None:
    """Return the label that a paragraph of one line is."""
    match = _LINE.match(text, span.start, span.end)
    if match is None or match.end() != span.end or len(match.group("name").split()) > 5:
        return None
    return _label(Form.LINE, match)


def members_at(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    """Yield name and role of each entry of a list of participants in a line: one, or all behind "Present"."""
    roll = _ROLL.match(text, span.start, span.end)
    if roll is None:
        yield from _member(_MEMBER.fullmatch(text, span.start, span.end))
        return
    entries = _ENTRY if text.find(";", roll.end(), span.end) >= 0 else _SHORT_ENTRY
    for entry in entries.finditer(text, roll.end(), span.end):
        yield from _member(_MEMBER.fullmatch(text, *entry.span()) or _LISTED.fullmatch(text, *entry.span()))


def _member(match: re.Match[str] | None) -> Iterator[tuple[Span, Span | None]]:
    if match is not None and not _heads_a_list(match["name"]):
        yield Span(*match.span("name")), Span(*match.span("role")) if match["role"] else None


def _heads_a_list(name: str) -> bool:
    """Whether a title of several stands before the first of them: "Representatives Ortiz, Hall, and Kim"."""
    first = name.partition(" ")[0].lower()
    return any(one != first and part == "n" and _ANY_TITLE.fullmatch(one) for part, one in lemmas(first))


def key(name: str) -> tuple[str, ...]:
    """Return the words that a name is known by: in lower case, without a title before them."""
    bare = _TITLE.sub("", name, count=1) if " " in name else name
    return tuple(word.strip(".,'’").casefold() for word in bare.split())


def _label(form: Form, match: re.Match[str]) -> Label:
    groups = match.groupdict()
    name = Span(*match.span("name"))
    role = Span(*match.span("role")) if groups.get("role") and not _is_manner(groups["role"]) else None
    cue = Span(*match.span("cue")) if groups["cue"] else None
    first, comma, rest = groups["name"].partition(", ")
    if comma and role is None and len(rest) > _SUFFIX:  # "Ann Lund, Harbour Radio:"
        name, role = Span(name.start, name.start + len(first)), Span(name.end - len(rest), name.end)
    if role is not None and groups["name"].startswith("The ") and _is_given(groups["role"]):
        name, role = role, name  # "The Minister for Ports (Ann Lund):"
    if groups.get("role") and _are_initials(groups["role"], groups["name"]):
        return Label(form, name, None, cue, match.end(), role)
    return Label(form, name, role, cue, match.end())


def _is_manner(words: str) -> bool:
    """Whether words in brackets tell how somebody speaks, and not what they are: "laughing", "by phone"."""
    said = words.split()
    first, last = said[0], said[-1]
    plain = {part for part, _ in lemmas(first)} <= {"r"}  # "angrily", "from"
    return first.islower() and (plain or first.endswith("ing")) and sort_of(last) is not Sort.PERSON


def _is_given(words: str) -> bool:
    first, _, rest = words.partition(" ")
    return bool(rest) and rest[0].isupper() and is_mans(first.lower()) is not None


def _are_initials(letters: str, name: str) -> bool:
    return letters.isupper() and letters == "".join(word[0] for word in name.split() if word[0].isupper())
