"""How quotations are worded: the words in marks, who says them, and how that was settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering.writing import ENGLISH
from summarizer.source.document import Grade
from summarizer.source.stances import Stance
from summarizer.source.utterance import QuotationKind, SettledBy
from summarizer.symbols import clean

if TYPE_CHECKING:
    from summarizer.rendering.writing import Writing
    from summarizer.results import Quotation, Text


_SETTLED = {
    SettledBy.SYNTAX: "settled by syntax",
    SettledBy.MODEL: "settled by the model",
    SettledBy.BOTH: "settled by syntax and the model",
    SettledBy.PERSON: "settled in review",
    SettledBy.OPEN: "not settled",
}
_OPENING_MARKS = frozenset("\"'“”„«»‹›‘‚‛「『〝＂")


def speech(quotation: Quotation, source: str, writing: Writing = ENGLISH) -> str:
    """Word the content: each fragment in quotation marks, unless the source itself has none around it.

    What is not said but denied or left open has that before it: "denied: that it planned to sell".
    """
    told = "" if quotation.stance is Stance.ASSERTED else f"{quotation.stance}: "
    pieces = [_fragment(fragment, quotation.kind, source, writing) for fragment in quotation.fragments]
    return told + quotation.joined(pieces)


def _fragment(fragment: Text, kind: QuotationKind, source: str, writing: Writing) -> str:
    start = fragment.span.start
    marked = start > 0 and source[start - 1] in _OPENING_MARKS
    if kind is QuotationKind.DIRECT or (kind is QuotationKind.MIXED and marked):
        return writing.quoted(clean(fragment.text))
    return clean(fragment.text)


def speaker_name(quotation: Quotation, source: str, writing: Writing = ENGLISH) -> str:
    """Name the speaker, and the naming beside the quotation where it is another: "Ana Lund (“she”)".

    One that is the role, alone or with the name, stands behind it anyway and is no other.
    """
    speaker = quotation.speaker
    if speaker is None:
        return "speaker open"
    name, mention = clean(speaker.name), clean(speaker.mention.of(source))
    role = clean(speaker.role.text) if speaker.role else ""
    if mention in {role, f"{role} {name}", f"{name}, {role}"}:
        return name
    return name if mention in {name, ""} else f"{name} ({writing.quoted(mention)})"


def manner(quotation: Quotation, writing: Writing = ENGLISH) -> str:
    """Say how it was said, who settled the speaker, how sure: "direct, “said”, settled by syntax, sure".

    Where nobody has graded it, it says so.
    """
    cue = f", {writing.quoted(clean(quotation.cue.text))}" if quotation.cue else ""
    settled = f", {_SETTLED[quotation.settled_by]}" if quotation.speaker else ""
    is_graded = quotation.certainty is not None or quotation.grade is not Grade.OPEN
    return f"{quotation.kind.value}{cue}{settled}, {quotation.grade if is_graded else 'not graded'}"


def brief_manner(quotation: Quotation, writing: Writing = ENGLISH) -> str:
    """Say no more than the kind of speech where all is sure and the text itself names the speaker."""
    told = quotation.settled_by is SettledBy.SYNTAX and quotation.grade is Grade.SURE
    return quotation.kind.value if told else manner(quotation, writing)
