"""Who is named in a text: proper names, the fullest naming of each, and what a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.document import Span, SpeakerMention
from summarizer.source.speech import grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.grammar import Phrase, Tokens
    from summarizer.source.speech.tokens import Frame

_PARTICLES = frozenset("de da di del van von der den bin al el la le of".split())
_HE, _SHE = frozenset("he him his".split()), frozenset("she her".split())
_THIRD_PERSON = _HE | _SHE | frozenset("they it".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalized words; `words` are its lower-case tokens."""

    span: Span
    words: tuple[str, ...]


@dataclass(slots=True)
class Names:
    """All names of a text by their last word, in text order."""

    by_last: dict[str, list[Name]] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """Take in a name."""
        self.by_last.setdefault(name.words[-1], []).append(name)

    def fullest(self, name: Name) -> Name:
        """Return the longest name of the text that ends as `name` does; the first of them."""
        same = self.by_last.get(name.words[-1], [])
        return max([name, *same], key=lambda other: (len(other.words), -other.span.start))


def read_names(frames: Sequence[Frame]) -> Names:
    """Collect the proper names of all frames."""
    names = Names()
    for frame in frames:
        for first, last in runs(frame.tokens, 0, len(frame.tokens)):
            names.add(name_at(frame.tokens, first, last))
    return names


def runs(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the runs of capitalized words among tokens `first` to `last`."""
    found = []
    at = first
    while at < last:
        if not _is_name_word(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < last and (_is_name_word(tokens, end) or _links(tokens, end, last)):
            end += 1
        found.append((at, end))
        at = end
    return found


def _is_name_word(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    known = grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.CONNECTORS | grammar.SUBORDINATORS
    return token.is_capital and token.lower not in known | grammar.SUBJECT_PRONOUNS | grammar.TIME


def _links(tokens: Tokens, at: int, last: int) -> bool:
    return tokens[at].lower in _PARTICLES - {"of"} and at + 1 < last and _is_name_word(tokens, at + 1)


def name_at(tokens: Tokens, first: int, last: int) -> Name:
    """Return tokens `first` to `last` as a name."""
    return Name(Span(tokens[first].start, tokens[last - 1].end), tuple(t.lower for t in tokens[first:last]))


def speaker_of(
    frame: Frame, subject: Phrase, names: Names, earlier: Sequence[SpeakerMention]
) -> SpeakerMention:
    """Return the speaker that `subject` names; a pronoun takes the canonical name of an earlier speaker."""
    mention = frame.span(subject.first, subject.last)
    word = frame.tokens[subject.first].lower
    if subject.last == subject.first + 1 and word in _THIRD_PERSON:
        canonical = earlier[-1].canonical if earlier else mention
        return SpeakerMention(mention, canonical)
    found = runs(frame.tokens, subject.first, subject.last)
    if not found:
        return SpeakerMention(mention, mention)
    name = names.fullest(name_at(frame.tokens, *found[-1]))
    return SpeakerMention(mention, name.span)
