"""Whom words without a tag of their own belong to: who was heard last, replies, or is told of before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.source.speech import words
from summarizer.source.speech.tags import Report, ends_in_colon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import QuotedSpan, Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.languages import Rules
    from summarizer.source.speech.mentions import Memory
    from summarizer.source.speech.traits import Traits
    from summarizer.source.utterance import SpeakerMention

_VOICES = 8  # utterances back in a paragraph that are looked at for another speaker
_BACK = 3  # utterances back to one whose speaker a verb without a subject has
_PARAGRAPHS = 3  # paragraphs from an utterance to one that its speaker, being talked of, carries on
_UNNAMED = frozenset(
    "i we you who which that some others many it they ich wir man die der das viele einige andere".split()
)
_JOINED = frozenset(("and", "und"))
_REPLYING = frozenset("reply replies replied answer answers answered".split())
_FURTHER = frozenset(("further", "moreover"))  # by their counterparts: "hieß es WEITER"
_LOOKED_AT = 8  # utterances back


@dataclass(slots=True)
class Hearing:
    """What was said in the frames so far, and what the last of them tells of who may speak next."""

    text: str
    memory: Memory
    rules: Rules
    drafts: list[Draft] = field(default_factory=list)
    _before: Frame | None = None
    _number: int = 0
    _introduced: SpeakerMention | None = None  # whom the frame before quotes without saying what
    _subject: SpeakerMention | None = None  # of the frame before, if nothing is said in it
    _stranger: bool = False  # whether somebody else, or something, acts in the frame before
    _met: set[Span] = field(default_factory=set)  # persons named since something was said
    _quiet: list[Frame] = field(
        default_factory=list
    )  # the latest frames since, not looked at for persons yet

    def _still_told(self, frame: Frame, report: Report) -> SpeakerMention | None:
        """Return who spoke last in the paragraph; in the one before it where that goes on or was nobody."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.speaker is None or frame.paragraph - last.paragraph > 1:
            return None
        beside = frame.tokens[max(0, report.cue.first - 1) : report.cue.last + 3]
        further = any(token.lower in _FURTHER for token in beside)  # "hieß es WEITER"
        near = further or last.paragraph == frame.paragraph or not self.memory.is_person(last.speaker)
        return last.speaker if near else None

    def _latest(self, frame: Frame) -> SpeakerMention | None:
        """Return who spoke last, or where nobody is known to have, before that in the same paragraph.

        Nobody, where the sentence before it in the paragraph is about somebody else, or something.
        """
        if self._stranger and self._before and self._before.paragraph == frame.paragraph:
            return None
        near = self.drafts[: -1 - _BACK : -1]
        here = (draft.speaker for draft in near if draft.paragraph == frame.paragraph)
        last = near[0].speaker if near else None
        return last or next((speaker for speaker in here if speaker), None)

    def _answers_oneself(self, frame: Frame, report: Report, speaker: SpeakerMention) -> bool:
        """Whether who asked last would answer: "“Why?” asked Orr. “No,” she REPLIED" is another's."""
        cue = frame.tokens[slice(*report.cue)]
        named = report.subject is not None and frame.tokens[report.subject.last - 1].is_capital
        replies = any(token.lower in _REPLYING for token in cue)
        return replies and not named and speaker.canonical == self.memory.asker

    def _before_asker(self, frame: Frame) -> SpeakerMention | None:
        """Return who spoke before whoever asked, in the same paragraph or the one before."""
        near = (draft for draft in self.drafts[-2:-1] if frame.paragraph - draft.paragraph < _VOICES // 4)
        others = (draft.speaker for draft in near if draft.speaker)
        return next((one for one in others if one.canonical != self.memory.asker), None)

    def _follows(self, frame: Frame, draft: Draft) -> Traits:
        """Return whether whole sentences open the paragraph right behind what somebody is told to say."""
        last = self.drafts[-1] if self.drafts else None
        told = last is not None and last.cue is not None and last.frame == self._number - 1
        if last is None or not told or draft.speaker is None or last.paragraph != frame.paragraph - 1:
            return frozenset()
        whole = "bare whole=True" in draft.traits and draft.speaker == last.speaker
        return frozenset(("follows",)) if whole else frozenset()

    def _told_on(self, draft: Draft) -> Traits:
        """Return whether the sentence before a quotation is about whoever spoke last, or somebody else."""
        last = self.drafts[-1].speaker if self.drafts else None
        if draft.speaker is None or self._subject is None:
            return frozenset()
        same = last is not None and last.canonical == self._subject.canonical
        return frozenset((f"told on={same}",))

    def _likeliest(self, frame: Frame, *, alone: bool) -> SpeakerMention | None:
        """Return whom the sentence of a quotation is about, else the one before it, else the last speaker."""
        own = None if alone else self.memory.subject(frame, self.rules.subject(frame.tokens))
        last = self.drafts[-1].speaker if self.drafts else None
        return own or self._subject or last

    def _heard_on(self, frame: Frame, *, alone: bool) -> SpeakerMention | None:
        """Return who is heard on in a quotation without a cue: the last speaker, where no one else comes up.

        That is so in a paragraph with one speaker, and right after what that speaker is reported to say; a
        sentence about somebody in the same paragraph names the speaker of what follows it.
        """
        last = self.drafts[-1] if self.drafts else None
        same_paragraph = self._before is not None and self._before.paragraph == frame.paragraph
        if alone and same_paragraph and self._subject is not None:
            return None if self._are_two(self._subject) else self._subject
        if last is None or last.speaker is None or not self._may_go_on(last, last.speaker):
            return None
        if last.carried and not self.memory.is_person(last.speaker):
            return None
        if last.paragraph == frame.paragraph:
            near = [draft for draft in self.drafts[-_VOICES:] if draft.paragraph == frame.paragraph]
            if alone and last.frame == self._number - 1:
                near = [draft for draft in near if draft.frame == last.frame]
            here = [draft.speaker for draft in near]
            one = all(speaker and speaker.canonical == last.speaker.canonical for speaker in here)
            return last.speaker if one else None
        if not alone or last.frame == self._number - 1:
            return last.speaker if alone else None
        if frame.paragraph - last.paragraph > _PARAGRAPHS or self._named_since() - {last.speaker.canonical}:
            return None
        same = self._subject is not None and self._subject.canonical == last.speaker.canonical
        return self._subject if same else last.speaker

    def _named_since(self) -> set[Span]:
        """Return the persons named since something was said; few ever ask."""
        self._met.update(*map(self.memory.persons, self._quiet))
        self._quiet.clear()
        return self._met

    def _are_two(self, speaker: SpeakerMention) -> bool:
        """Whether a naming is of several people, of whom only one can have spoken."""
        return not _JOINED.isdisjoint(speaker.mention.of(self.text).lower().split())

    def _may_go_on(self, draft: Draft, speaker: SpeakerMention) -> bool:
        """Whether the next quotation may be the same speaker's: not after a question, nor after "I said"."""
        asked = draft.cue is not None and draft.cue.of(self.text).lower().startswith(("ask", "wonder"))
        return not (asked or self._asks(draft)) and speaker.mention.of(self.text).lower() not in _UNNAMED

    def _asks(self, draft: Draft) -> bool:
        return self.text[draft.fragments[-1].start : draft.fragments[-1].end].rstrip().endswith("?")

    def _carries_on(self, frame: Frame, quote: QuotedSpan, before: Draft, *, alone: bool) -> bool:
        """Whether a quotation without a cue goes on with the utterance before it.

        It does where the text says so (each paragraph of a quotation reopens it), and where it stands alone
        right after that utterance, in the same paragraph, or in the next one and goes on beyond it. One that
        is a paragraph is an utterance of its own: as often it is another's, or is set apart to be looked at.
        """
        if quote.continues is not None and before.quoted and quote.continues == before.quoted[-1].id:
            return True
        if (
            not alone
            or before.frame != self._number - 1
            or self._before is None
            or ends_in_colon(self._before.tokens)
        ):
            return False
        if before.paragraph == frame.paragraph:
            return True
        if quote.closed or opens_turn(self.text, quote.span.start):
            return False
        return bool(before.quoted) and before.speaker is not None and not self._asks(before)


def opens_turn(text: str, start: int) -> bool:
    """Whether a dash opens the paragraph of what is spoken from `start` on."""
    before = text[max(0, start - 4) : start]
    return before.strip() in words.DASHES and (start < 4 or "\n" in before or before[:1] in words.DASHES)


def before_last(text: str, drafts: Sequence[Draft], paragraph: int) -> SpeakerMention | None:
    """Return who spoke in the turn before the last one, where `paragraph` goes on from both."""
    turns = {
        draft.paragraph: draft.speaker
        for draft in drafts[-_LOOKED_AT:]
        if opens_turn(text, draft.fragments[0].start)
    }
    return turns.get(paragraph - 2) if paragraph - 1 in turns else None


@dataclass(slots=True)
class Draft:
    """An utterance in the making; `frame` is the number of the last frame that it reaches into."""

    paragraph: int
    frame: int
    fragments: list[Span]
    quoted: list[QuotedSpan]
    direct: bool
    speaker: SpeakerMention | None = None
    cue: Span | None = None
    guess: SpeakerMention | None = None  # the likeliest speaker where syntax does not settle one
    tagged: bool = False  # indirect, with the attribution after it: a quotation may carry it on
    carried: bool = False  # told in the mood of reported speech, without a cue of its own
    traits: Traits = frozenset()
