"""Whom "it" and "they" mean: the groups and things that a text has brought up, and who spoke just before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import words
from summarizer.source.speech.describing import Kind

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.referents import Cast

_NEAR = 2  # frames in which others than who is meant were brought up
_MOST = 12  # how many are remembered


class Topic(NamedTuple):
    """Somebody or something that was brought up in a frame, perhaps `told` of in what somebody else says."""

    canonical: Span
    kind: Kind
    pronouns: frozenset[str]
    frame: int
    told: bool


@dataclass(slots=True)
class Topics:
    """What was brought up, the latest last; in a `german` text "they" is never one person."""

    german: bool = False
    _recent: list[Topic] = field(default_factory=list)

    def bring_up(self, topic: Topic) -> None:
        """Remember what was brought up."""
        self._recent = [*self._recent[1 - _MOST :], topic]

    def has(self, canonical: Span | None) -> bool:
        """Whether something was brought up of late."""
        return any(topic.canonical == canonical for topic in self._recent)

    def near(self, frame: int) -> set[Span]:
        """Return what was brought up shortly before a frame."""
        return {topic.canonical for topic in self._recent if frame - topic.frame <= _NEAR}

    def meant(self, word: str, cast: Cast, asker: Span | None) -> Topic | None:
        """Return the last group or thing brought up that a pronoun fits, or who spoke just before.

        "They" may be one person, "it" a name that tells no sex; neither where the text brings up what
        fits plainly later than that speaker, and not in that speaker's own words.
        """
        pronoun = "they" if words.POSSESSIVES.get(word, word) == "they" else "it"
        fitting = [topic for topic in reversed(self._recent) if pronoun in topic.pronouns]
        nearest = next((topic for topic in fitting if topic.canonical != asker), next(iter(fitting), None))
        last = next((topic for topic in reversed(self._recent) if not topic.told), None)
        if last is None or cast.frame - last.frame > 1 or not self._may_be(last, pronoun, cast):
            return nearest
        later = nearest is not None and (nearest.frame, not nearest.told) >= (last.frame, True)
        return nearest if later or (nearest and pronoun == "they" and self._is_one(last, cast)) else last

    def _is_one(self, topic: Topic, cast: Cast) -> bool:
        """Whether a speaker is known to be a man or a woman, whom "they" hardly means beside a group."""
        person = cast.persons.get(topic.canonical)
        return person is not None and person.gender is not None

    def _may_be(self, topic: Topic, pronoun: str, cast: Cast) -> bool:
        """Whether a speaker may be meant by a pronoun that does not fit by its number or kind."""
        if topic.kind not in {Kind.PERSON, Kind.ONE} or self.german:
            return False
        person = cast.persons.get(topic.canonical)
        untold = person is None or (person.gender is None and not person.titles)
        return pronoun == "they" or (topic.kind is Kind.PERSON and untold)
