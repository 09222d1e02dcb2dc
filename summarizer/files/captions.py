"""WebVTT and SRT: cues joined to paragraphs of one voice, each stretch with its cue and its time.

A voice becomes a label before what it says ("Ana Lund: …"), as transcripts have it; the label stands in the
cue that names the voice.
"""

from __future__ import annotations

import html
import io
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.errors import DamagedFileError, EmptyFileError
from summarizer.files import extra
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.places import Place
from summarizer.files.source_file import FileKind, Reading
from summarizer.source.document import BlockKind
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import webvtt

    from summarizer.files.encodings import Decoded

_TAG = re.compile(r"(<[^<>]*>)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_STYLING = re.compile(r"\{\\[^{}]*\}")  # SRT files carry "{\an8}" over from SubStation
_TIMING = re.compile(r"^\s*(?:\d+:)?\d+:\d+[.,]\d+\s*-->", re.MULTILINE)
_DASH = re.compile(r"[-–—]\s*(?=\S)")
_SOMEBODY_ELSE = ">> "
_CHANGE = re.compile(r">>+\s*")  # how captions of live television mark another speaker
_LABEL = re.compile(
    r"[^\W\da-z_][^\s:]*(?: (?:[^\W\da-z_(][^\s:]*|\([^():]*\)|d[aeiu]|v[ao]n|of|the|and)){0,5}:(?=\s|$)"
)
_ASIDE = re.compile(r"[\[(♪][^\n]*[\])♪]")
_TERMINAL = re.compile(r"[.!?…][\"'”’)\]]*$")
_PAUSE = 4.0  # seconds of silence after which a sentence that has ended ends its paragraph
_LONG = 600  # characters after which the end of a sentence ends the paragraph
_ROLLING = 0.4  # share of cues that repeat the line before: captions that scroll up


@dataclass(frozen=True, slots=True)
class _Line:
    """What one voice says in a line of a cue.

    `opens` where the line itself shows another speaker, `is_unnamed` where it does not say whom.
    """

    text: str
    place: Place
    opens: bool = False
    is_unnamed: bool = False


def read_captions(decoded: Decoded, kind: FileKind, name: str) -> Reading:
    """Return the text of the cues. Raises `DamagedFileError` where there are none."""
    extra.require("a file of captions", "webvtt")
    cues = _cues(decoded.text, kind, name)
    builder = TextBuilder()
    before: _Line | None = None
    length = begun = 0
    lines = list(_lines(cues))
    names = any(map(_LABEL.match, (line.text for line in lines)))
    for line in lines:
        opens = before is None or _opens(before, line, length)
        builder.gap(PARAGRAPH if opens else " ")
        begun = builder.following if opens else begun
        if before is None or line.place.voice != before.place.voice:
            _label(builder, line)
        if names and line.is_unnamed:  # where others are named, the sign alone says that it is somebody else
            builder.write(_SOMEBODY_ELSE, line.place)
        builder.write(line.text, line.place)
        length = len(line.text) if opens else length + len(line.text)
        builder.mark(begun, BlockKind.VOICE if line.place.voice else None)
        before = line
    malformed = len(_TIMING.findall(decoded.text)) - len(cues)
    notes = (f"{malformed} of its cues are malformed and were left out",) if malformed > 0 else ()
    return Reading(builder, notes=notes)


def _label(builder: TextBuilder, line: _Line) -> None:
    voice = line.place.voice
    if voice and not line.text.startswith(f"{voice}:"):
        builder.write(f"{voice}: ", line.place)


def _cues(text: str, kind: FileKind, name: str) -> Sequence[webvtt.Caption]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    text = text.lstrip("\ufeff \t\r\n")
    try:
        cues = webvtt.WebVTT.from_buffer(io.StringIO(text), format=kind.value).captions
    except (MalformedCaptionError, MalformedFileError) as error:
        raise DamagedFileError(name, f"is damaged: {error}") from None
    if not cues:
        raise EmptyFileError(name, "holds no cue that can be read")
    return list(cues)


def _lines(cues: Sequence[webvtt.Caption]) -> Iterator[_Line]:
    shown = [[line for line in map(_bare, cue.raw_text.splitlines()) if line] for cue in cues]
    repeats = sum(bool(a and b and a[-1] == b[0]) for a, b in pairwise(shown))
    rolls = repeats > _ROLLING * len(cues)
    before: list[str] = []
    for number, cue in enumerate(cues, start=1):
        known = _repeated(before, shown[number - 1]) if rolls else 0
        place = Place(cue=number, start=_seconds(cue.start), end=_seconds(cue.end))
        yield from _voiced(cue.raw_text, place, known)
        before = shown[number - 1] or before


def _repeated(before: list[str], lines: list[str]) -> int:
    """Return how many lines of a cue that scrolls up were shown by the one before it."""
    most = min(len(before), len(lines))
    return next((count for count in range(most, 0, -1) if before[-count:] == lines[:count]), 0)


def _voiced(raw: str, place: Place, known: int) -> Iterator[_Line]:
    """Return the lines of one cue after the first `known`, each cut where a tag names another voice."""
    voice: str | None = None
    raw_lines = [line for line in raw.splitlines() if _bare(line) or _VOICE.search(line)]
    dashes = sum(bool(_DASH.match(_bare(line))) for line in raw_lines) > 1
    for at, line in enumerate(raw_lines):
        said = ""
        for part in _TAG.split(line):
            named = _VOICE.fullmatch(part)
            if not _TAG.fullmatch(part):
                said += part
            elif named or part == "</v>":
                yield from _line(said, place, voice, dashes=dashes, shown=at >= known)
                voice, said = (_clean(named.group(1)) if named else None), ""
        yield from _line(said, place, voice, dashes=dashes, shown=at >= known)


def _line(said: str, place: Place, voice: str | None, *, dashes: bool, shown: bool) -> Iterator[_Line]:
    text = _clean(said)
    change = _CHANGE.match(text)
    mark = change or (_DASH.match(text) if dashes else None)
    text = text[mark.end() :] if mark else text
    if text and shown:
        place = Place(cue=place.cue, start=place.start, end=place.end, voice=voice)
        label = _LABEL.match(text)
        opens = bool(mark or label or _ASIDE.fullmatch(text))
        yield _Line(text, place, opens, is_unnamed=bool(change and not label and not voice))


def _opens(before: _Line, line: _Line, length: int) -> bool:
    """Whether a paragraph begins with `line`."""
    if line.opens or line.place.voice != before.place.voice or _ASIDE.fullmatch(before.text):
        return True
    if not _TERMINAL.search(before.text):
        return False
    return (line.place.start or 0.0) - (before.place.end or 0.0) > _PAUSE or length > _LONG


def _bare(line: str) -> str:
    return _clean(_TAG.sub("", line))


def _clean(text: str) -> str:
    return " ".join(as_seen(html.unescape(_STYLING.sub("", text))).split())


def _seconds(timecode: str) -> float:
    hours, minutes, seconds = timecode.split(":")
    return round(int(hours) * 3600 + int(minutes) * 60 + float(seconds), 3)
