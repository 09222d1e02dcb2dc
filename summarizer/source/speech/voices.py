"""Who speaks in quotations that no sentence attributes, as far as the whole text tells.

A quotation that is set apart, as magazines do, has the speaker of the words that it repeats. In a text in
which one person is quoted, as in an interview told in prose, that person speaks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.document import Span
    from summarizer.source.speech.hearing import Draft

_WORD = re.compile(r"[^\W_]+")
_KEY = 4  # words by which a repetition is found
_FEWEST = 3  # quotations that make somebody the voice of a text, one less where as many are bare
_SHARES = {"all": 1.0, "most": 0.8, "half": 0.6}  # of the quotations whose speaker is named
_BARE = frozenset(("alone", "within"))


class _Place(NamedTuple):
    """Where some words stand in what a draft quotes."""

    draft: Draft
    words: tuple[str, ...]
    first: int


def settle(text: str, drafts: Sequence[Draft]) -> None:
    """Name the speakers of quotations that repeat others, and those of the only voice of a text."""
    bare = [draft for draft in drafts if "alone" in draft.traits]
    told = [draft for draft in drafts if draft.quoted and draft.speaker and draft.traits.isdisjoint(_BARE)]
    if told and not any("turn" in draft.traits for draft in drafts):
        if bare:
            _give_repeated(text, bare, (*told, *bare))
        _give_voice(text, bare, told)


def _give_repeated(text: str, bare: Iterable[Draft], drafts: Iterable[Draft]) -> None:
    """Name the speaker of what stands alone by the words that it repeats: of `drafts`, the surest first."""
    places = _places(text, drafts)
    for draft in bare:
        own = _words(text, draft)
        for source, said, first in places.get(own[:_KEY], ()):
            longer = "alone" not in source.traits or len(said) > len(own)
            if longer and len(own) > _KEY and said[first : first + len(own)] == own:
                draft.speaker, draft.cue, draft.guess = source.speaker, source.cue, source.guess
                draft.traits = source.traits | {"repeated"}
                break


def _places(text: str, drafts: Iterable[Draft]) -> dict[tuple[str, ...], list[_Place]]:
    places = defaultdict(list)
    for draft in drafts:
        own = _words(text, draft)
        for first in range(len(own) - _KEY):
            places[own[first : first + _KEY]].append(_Place(draft, own, first))
    return places


def _words(text: str, draft: Draft) -> tuple[str, ...]:
    quoted = (quote.span for quote in draft.quoted)
    return tuple(word.lower() for span in quoted for word in _WORD.findall(span.of(text)))


def _give_voice(text: str, bare: Sequence[Draft], told: Sequence[Draft]) -> None:
    counts = Counter(draft.speaker.canonical for draft in told if draft.speaker and _is_named(text, draft))
    if not counts:
        return
    voice, count = max(counts.items(), key=itemgetter(1))
    share = next((name for name, least in _SHARES.items() if count >= least * counts.total()), None)
    if share is None or count < _FEWEST - (len(bare) >= len(told)):
        return
    for draft in bare:
        if draft.speaker is None and not draft.quoted[-1].span.of(text).endswith("?"):
            draft.speaker = _nearest(draft, told, voice).speaker
            draft.traits = (draft.traits - {"unclaimed"}) | {"only voice"}
    meant = [draft for draft in told if not _is_named(text, draft)]
    for draft in (*bare, *meant):
        if draft.speaker is not None and draft.speaker.canonical == voice:
            draft.traits |= {f"voice={share}"}


def _is_named(text: str, draft: Draft) -> bool:
    """Whether a draft names its speaker, and does not only mean one by a pronoun."""
    naming = draft.speaker.mention.of(text) if draft.speaker else ""
    return naming[:1].isupper() and naming.lower() not in words.PRONOUNS


def _nearest(draft: Draft, told: Iterable[Draft], voice: Span) -> Draft:
    """Return what the voice says before a draft, the latest first, or else after it."""
    own = [one for one in told if one.speaker and one.speaker.canonical == voice]
    before = [one for one in own if one.paragraph <= draft.paragraph]
    return before[-1] if before else own[0]
