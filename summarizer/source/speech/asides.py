"""A tag inside the marks of a quotation, as French sets it: « A, soupire-t-il. B »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import Span

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_ASIDE = re.compile(r"(?<=[,!?…])\s+(?P<tag>[^\s,.;:!?«»“”\"][^,.;:!?«»“”\"]{2,70})(?=[,.])")
_DESCRIPTION = re.compile(r",\s+(?P<word>\w+)[^.;:!?«»“”\"]{0,100}(?=\.)")
_LETTERS = re.compile(r"[^\W\d_]+")


def aside_in(text: str, within: Span, speech: SpeechWords) -> Span | None:
    """Return the first tag inside a quotation: a verb of saying and, right after it, who says it."""
    for match in _ASIDE.finditer(text, within.start, within.end):
        if _is_tag([word.group().lower() for word in _LETTERS.finditer(match["tag"])], match["tag"], speech):
            return Span(match.start("tag"), _past_description(text, match.end("tag"), within.end, speech))
    return None


def _past_description(text: str, end: int, last: int, speech: SpeechWords) -> int:
    """Return where a tag ends with what is said of its speaker: ", dit Ana Ruiz, 82 ans, qui l’a vu"."""
    described = _DESCRIPTION.match(text, end, last)
    opening = described["word"].lower() if described else ""
    return described.end() if described and (opening.isdecimal() or opening in speech.relatives) else end


def _is_tag(low: list[str], tag: str, speech: SpeechWords) -> bool:
    if len(low) < 2:
        return False
    raw = tag.split(maxsplit=2)
    tied = low[1:2] == ["t"] or "-" in raw[0]
    pronoun = low[2] if low[1] == "t" and len(low) > 2 else low[1]
    inverted = tied and pronoun in speech.inverted
    if low[0] in speech.auxiliaries:
        return inverted and any(word in speech.past for word in low[2:])
    if low[0] not in speech.verbs:
        return False
    return inverted or low[1] in speech.determiners or raw[1][:1].isupper()
