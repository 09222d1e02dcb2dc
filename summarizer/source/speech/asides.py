"""A tag inside the marks of a quotation: French « A, soupire-t-il. B », Spanish «A —suspira— b»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import Span

if TYPE_CHECKING:
    from summarizer.languages.speech_words import SpeechWords

_ASIDE = re.compile(r"(?<=[,!?…])\s+(?P<tag>[^\s,.;:!?«»“”\"][^,.;:!?«»“”\"]{2,70})(?=[,.])")
_DASHED = re.compile(r"\s[—–](?P<tag>[^—–«»“”]{3,90})[—–](?=[\s,.;:])")
_NAMED = re.compile(r",\s+(?:[A-ZÀ-Ý][\w'’-]+\s?|(?:de|du|la) |d’){1,5}(?=[,.])")
_WHEN = re.compile(r",\s+(?P<word>\w+)(?=[,.])")
_DESCRIPTION = re.compile(r",\s+(?P<word>\w+)[^.;:!?«»“”\"]{0,100}(?=\.)")
_LETTERS = re.compile(r"[^\W\d_]+")


def aside_in(text: str, within: Span, speech: SpeechWords) -> Span | None:
    """Return the first tag inside a quotation: a verb of saying and, right after it, who says it.

    Where a verb needs no subject it may stand alone, between dashes.
    """
    if speech.subject_dropped:
        dashed = (m for m in _DASHED.finditer(text, within.start, within.end) if _is_verb(m["tag"], speech))
        return next((Span(*match.span("tag")) for match in dashed), None)
    for match in _ASIDE.finditer(text, within.start, within.end):
        if _is_tag([word.group().lower() for word in _LETTERS.finditer(match["tag"])], match["tag"], speech):
            return Span(match.start("tag"), _past_description(text, match.end("tag"), within.end, speech))
    return None


def _past_description(text: str, end: int, last: int, speech: SpeechWords) -> int:
    """Return where a tag ends with what is said of its speaker: ", dit Ana Ruiz, 82 ans, qui l’a vu"."""
    named = _NAMED.match(text, end, last)
    end = named.end() if named else end
    when = _WHEN.match(text, end, last)
    end = when.end() if when and when["word"].lower() in speech.times | speech.adverbs else end
    described = _DESCRIPTION.match(text, end, last)
    opening = described["word"].lower() if described else ""
    return described.end() if described and (opening.isdecimal() or opening in speech.relatives) else end


def _is_verb(tag: str, speech: SpeechWords) -> bool:
    """Whether a tag opens with a verb of saying, perhaps behind its auxiliary."""
    low = tag.lower().split()
    return low[0] in speech.verbs or (len(low) > 1 and low[0] in speech.auxiliaries and low[1] in speech.past)


def _is_tag(low: list[str], tag: str, speech: SpeechWords) -> bool:
    if len(low) < 2:
        return False
    raw = tag.split(maxsplit=2)
    tied = low[1:2] == ["t"] or "-" in raw[0]
    pronoun = low[2] if low[1] == "t" and len(low) > 2 else low[1]
    inverted = tied and pronoun in speech.inverted
    if low[0] in speech.auxiliaries:
        told = inverted and any(word in speech.past for word in low[2:])
        named = len(low) > 2 and (low[2] in speech.determiners or raw[-1][:1].isupper())
        return told or (low[1] in speech.past and named)
    if low[0] not in speech.verbs:
        return False
    return inverted or low[1] in speech.determiners or raw[1][:1].isupper()
