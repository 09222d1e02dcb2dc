"""From the reports of single frames to utterances: pieces of one speech joined, each with its speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.source.document import QuotedSpan, Span
from summarizer.source.speech import grammar, words
from summarizer.source.speech.hearing import Draft, Hearing, before_last, opens_turn
from summarizer.source.speech.paragraphs import is_quoted_heading
from summarizer.source.speech.tags import Report, ends_in_colon, signer
from summarizer.source.speech.traits import Traits, is_uttered, is_whole_sentence, traits_of
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.speech.frames import Frame
    from summarizer.source.turns import Turn
    from summarizer.source.utterance import SpeakerMention

_ANOTHER = "another acts"
_KEPT = 100  # frames that are kept: a book may have thousands in which nobody speaks


@dataclass(slots=True)
class Assembly(Hearing):
    """Drafts of the frames taken so far, in reading order."""

    def take(self, frame: Frame, found: Iterable[Report]) -> None:
        """Take in the next frame with what may be reports in it."""
        claimed: set[str] = set()
        taken: set[int] = set()
        introduced: SpeakerMention | None = None
        subject = self.rules.subject(frame.tokens)
        reports = [report for report in found if self._holds(frame, report)]
        mood = self.rules.is_carried(frame.tokens)
        said = [phrase for report in reports for phrase in report.content]
        self.memory.enter(frame, subject, said if reports or not mood else [Phrase(0, len(frame.tokens))])
        for report in reports:
            if not report.content and report.subject is not None:
                introduced = self.memory.speaker(frame, report.subject)
            inside = {i for phrase in report.content for i in range(*phrase)}
            says = any(frame.tokens[i].quote is not None or frame.tokens[i].is_word for i in inside)
            if says and not inside & taken:
                taken |= inside
                draft = self._reported(frame, report)
                claimed |= {quote.id for quote in draft.quoted}
        if not taken:
            self._conclude(frame)
            self._sign(frame)
        quiet = not taken and introduced is None
        if quiet and mood and self._carry(frame):
            quiet = False
            claimed = {quote.id for quote in self.drafts[-1].quoted}
        left = [quote for quote in frame.quotes(0, len(frame.tokens)) if quote.id not in claimed]
        alone = bool(left) and all(token.quote is not None or words.is_break(token) for token in frame.tokens)
        for quote in left:
            self._place(frame, quote, alone=alone)
        self._subject = self.memory.subject(frame, subject) if quiet else None
        self._stranger = quiet and subject is not None and self._subject is None
        if quiet and self._subject is not None:
            self._doubt(frame, self._subject)
        self.memory.cast.read(frame, len(frame.tokens))
        self._pass(frame, quiet=quiet)
        self._before, self._introduced = frame, introduced
        self._number += 1

    def _doubt(self, frame: Frame, acting: SpeakerMention) -> None:
        """Set a quotation apart that opens a paragraph in which somebody else acts next: it may be theirs."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.speaker is None or last.frame != self._number - 1 or len(last.quoted) < 2:
            return
        before, quote = last.fragments[-2:] if len(last.fragments) > 1 else (None, None)
        opens = before is not None and quote is not None and "\n" in self.text[before.end : quote.start]
        other = acting.canonical in self.memory.cast.persons and acting.canonical != last.speaker.canonical
        if not (opens and other and last.paragraph == frame.paragraph and "continued" not in last.traits):
            return
        apart = replace(last, fragments=[last.fragments.pop()], quoted=[last.quoted.pop()])
        apart.traits |= {_ANOTHER}
        self.drafts.append(apart)

    def _pass(self, frame: Frame, *, quiet: bool) -> None:
        """Keep a frame in which nobody says anything until somebody asks whom such frames name."""
        if not quiet:
            self._quiet.clear()
            self._met.clear()
        else:
            self._quiet.append(frame)
            if len(self._quiet) > _KEPT:
                self._named_since()

    def _holds(self, frame: Frame, report: Report) -> bool:
        """Whether a report is one, where nothing but what its subject is tells that it may be."""
        subject = report.subject if report.presumed else None
        return subject is None or self.memory.may_speak(frame.tokens, subject)

    def take_turn(self, frames: list[Frame], turn: Turn) -> None:
        """Take in a paragraph of a transcript, "JANE DOE: …", or one in which she goes on."""
        paragraph = frames[0].paragraph
        inside = [quote for frame in frames for quote in frame.quotes(0, len(frame.tokens))]
        if paragraph == turn.paragraphs[0]:
            fragments = list(turn.contents)
            draft = Draft(paragraph, self._number, fragments, inside, direct=True, cue=turn.cue)
            draft.traits = frozenset(("turn",))
            draft.speaker = turn.speaker
            self.drafts.append(draft)
        else:
            self.drafts[-1].quoted += inside
            self.drafts[-1].paragraph = paragraph
        self._before = None
        self._number += len(frames)

    def take_block(self, frames: list[Frame]) -> None:
        """Take in a paragraph that is set in as a quotation: whom a colon before it announces says it."""
        last, paragraph = self.drafts[-1] if self.drafts else None, frames[0].paragraph
        said = Span(frames[0].tokens[0].start, frames[-1].tokens[-1].end)
        before = self._before.tokens if self._before else ()
        subject = self.rules.announced(before) if ends_in_colon(before) else None
        if last is not None and "set in" in last.traits and last.paragraph == paragraph - 1:
            last.fragments.append(said)
            last.paragraph = paragraph
        elif subject is not None and self._before and self._before.paragraph == paragraph - 1:
            draft = Draft(paragraph, self._number, [said], [], direct=True)
            draft.speaker = self.memory.speaker(self._before, subject)
            draft.cue = self._before.span(len(before) - 1, len(before))
            draft.traits = self.memory.traits | {"alone", "announced", "set in", "size=4", "bare whole=True"}
            self.drafts.append(draft)
        else:
            for frame, reports in zip(
                frames, self.rules.reports([one.tokens for one in frames]), strict=True
            ):
                self.take(frame, reports)
            return
        self._before = None
        self._number += len(frames)

    def _reported(self, frame: Frame, report: Report) -> Draft:
        said = [frame.tokens[i] for phrase in report.content for i in range(*phrase)]
        quoted = [token.quote for token in said if token.quote is not None]
        direct = all(token.quote is not None or not token.is_word for token in said)
        fragments = (
            [quote.span for quote in quoted] if direct else [frame.span(*phrase) for phrase in report.content]
        )
        draft = Draft(frame.paragraph, self._number, fragments, quoted, direct, cue=frame.span(*report.cue))
        draft.tagged = not quoted and report.content[-1].last <= report.cue.first
        kind = "direct" if direct else "mixed" if quoted else "indirect"
        draft.traits = traits_of(frame.tokens, report, kind)
        if report.subject is not None:
            if any(token.lower in words.CARRYING_ON for token in frame.tokens[slice(*report.cue)]):
                self.memory.carry_on()
            draft.guess = self.memory.speaker(
                frame, report.subject, report.content, uttered=bool(quoted) or is_uttered(draft.traits)
            )
            draft.traits |= self.memory.traits
            draft.speaker = draft.guess if report.sure or not quoted else None
        elif self.rules.drops_subject and not self._is_several(frame, report):
            draft.speaker = self._subject or self._latest(frame)
        elif quoted and self.rules.tells_on:
            draft.speaker = self._introduced or self._still_told(frame, report)
        if draft.speaker is not None and self._answers_oneself(frame, report, draft.speaker):
            draft.speaker = draft.guess = self._before_asker(frame)
        self._lend(draft, frame, report)
        self.drafts.append(draft)
        asked = self._asks(draft) or not self._may_go_on(draft, draft.speaker) if draft.speaker else False
        self.memory.asker = draft.speaker.canonical if draft.speaker and asked else None
        return draft

    def _is_several(self, frame: Frame, report: Report) -> bool:
        """Whether a verb without a subject is what several do, and one who was named is not meant."""
        return frame.tokens[report.cue.last - 1].text.lower().endswith(self.rules.plurals or ("\0",))

    def _lend(self, draft: Draft, frame: Frame, report: Report) -> None:
        """Give the speaker of a quotation to one right before it that nobody claims: "“A.” “B,” said X"."""
        last = self.drafts[-1] if self.drafts else None
        opens = frame.tokens[0].quote is not None and report.content[0].first == 0
        signed = "signed" in draft.traits  # “A.” “B.” — Jane Doe: both are hers, whoever spoke before
        if last is None or "alone" not in last.traits or not (signed or (opens and last.speaker is None)):
            return
        if last.frame == self._number - 1 and last.paragraph == frame.paragraph and not self._asks(last):
            last.speaker = draft.speaker

    def _conclude(self, frame: Frame) -> None:
        """Give a quotation that nobody claims to whom the sentence behind it names: "Das sagte X"."""
        last = self.drafts[-1] if self.drafts else None
        near = last is not None and last.quoted and last.speaker is None and last.frame == self._number - 1
        if last is not None and near and last.paragraph == frame.paragraph:
            subject = self.rules.concluded(frame.tokens)
            if subject is not None:
                last.speaker = self.memory.speaker(frame, subject)

    def _sign(self, frame: Frame) -> None:
        """Give what stands alone in a paragraph to whom its end names behind a dash."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or self._before is None or "alone" not in last.traits:
            return
        signed = signer(self._before.tokens, frame.tokens)
        if signed is not None and last.paragraph == self._before.paragraph == frame.paragraph:
            last.speaker = last.guess = self.memory.speaker(frame, signed)

    def _carry(self, frame: Frame) -> bool:
        """Take a frame for reported speech that goes on, if somebody was quoted just before."""
        before = self.drafts[-1] if self.drafts else None
        content = frame.span(0, len(frame.tokens) - (frame.tokens[-1].text == "."))
        quoted = list(frame.quotes(0, len(frame.tokens)))
        draft = Draft(frame.paragraph, self._number, [content], quoted, direct=False, carried=True)
        draft.traits = frozenset(("carried",))
        if self._introduced is not None:
            draft.speaker = self._introduced
        elif before is None or before.paragraph < frame.paragraph - 1:
            return False
        elif before.carried and before.frame == self._number - 1:
            before.fragments[-1] = Span(before.fragments[-1].start, content.end)
            before.quoted += quoted
            before.frame, before.paragraph = self._number, frame.paragraph
            return True
        else:
            draft.speaker, draft.cue = before.speaker, before.cue
        self.drafts.append(draft)
        return True

    def _place(self, frame: Frame, quote: QuotedSpan, *, alone: bool) -> None:
        """Join a quotation that no cue claims to the utterance it carries on, or leave it open."""
        before = next((d for d in self.drafts[:-6:-1] if d.quoted or d.tagged), None)
        if before is not None and self._carries_on(frame, quote, before, alone=alone):
            before.fragments.append(quote.span)
            before.quoted.append(quote)
            before.traits |= {"continued" if quote.continues else f"gone on, alone={alone}"}
            before.frame, before.paragraph = self._number, frame.paragraph
        elif (alone or _is_long(quote.span.of(self.text))) and not is_quoted_heading(self.text, quote):
            at = next(i for i, token in enumerate(frame.tokens) if token.quote is quote)
            held = None if alone else self.rules.holder(frame.tokens, at)
            if held is not None and self._holds(frame, held) and not self.rules.names(frame.tokens, at):
                self._reported(frame, held)
            elif alone or not self.rules.names(frame.tokens, at):
                self._alone(frame, quote, alone=alone)

    def _alone(self, frame: Frame, quote: QuotedSpan, *, alone: bool) -> None:
        """Take a quotation without a cue for speech, by whom the frame before it announces, if it does."""
        draft = Draft(frame.paragraph, self._number, [quote.span], [quote], direct=True)
        draft.traits = frozenset(("alone" if alone else "within", _size(quote)))
        draft.traits |= {f"bare whole={is_whole_sentence(quote.span.of(self.text))}"}
        subject = self.rules.announced(self._before.tokens) if alone and self._before else None
        if subject is not None and self._before and self.memory.may_speak(self._before.tokens, subject):
            draft.cue = self._before.span(len(self._before.tokens) - 1, len(self._before.tokens))
            draft.speaker = self.memory.speaker(self._before, subject)
            draft.traits |= self.memory.traits | self._announcing(frame, subject) | {"announced"}
        elif alone and self._introduced is not None:
            draft.speaker = self._introduced
            draft.traits |= {"introduced"}
        else:
            # In an interview a question that opens a paragraph is not the last speaker's.
            asked = self._asks(draft) and (not self.drafts or self.drafts[-1].paragraph < frame.paragraph)
            draft.speaker = None if asked else self._heard_on(frame, alone=alone)
            if opens_turn(self.text, quote.span.start):
                draft.speaker = before_last(self.text, self.drafts, frame.paragraph)
            draft.traits |= self._follows(frame, draft) if alone else set()
            draft.guess = self._likeliest(frame, alone=alone)
            draft.traits |= self._told_on(draft)
            same = bool(self.drafts) and self.drafts[-1].paragraph == frame.paragraph
            heard = "subject" if draft.speaker is not None and draft.speaker == self._subject else "last"
            draft.traits |= {f"heard {heard}", "heard on"} if draft.speaker else {"unclaimed"}
            draft.traits |= {f"same paragraph={same}"}
            if same and self.drafts[-1].frame == self._number - 1:
                draft.traits |= {"heard next"}
        self.drafts.append(draft)

    def _announcing(self, frame: Frame, subject: Phrase) -> Traits:
        """Return how the verb of the frame before, if it has one, reports what is quoted here."""
        before = self._before.tokens if self._before else ()
        cue = next((i for i in range(len(before) - 1, -1, -1) if grammar.is_cue(before, i)), None)
        quote = next(
            (i for i, token in enumerate(frame.tokens, len(before)) if token.quote is not None), None
        )
        if cue is None or quote is None:
            return frozenset()
        group = grammar.verb_group(before, cue)
        content = Phrase(quote, quote + 1)
        report = Report(Phrase(group.first, group.last), subject, (content,))
        return traits_of((*before, *frame.tokens), report, "direct")


def _is_long(quoted: str) -> bool:
    """Whether what stands in marks within a sentence is too long for a name, and no address: it has words."""
    return len(quoted) > words.SPEECH_LENGTH and len(quoted.split()) > 1


def _size(quote: QuotedSpan) -> str:
    length = quote.span.end - quote.span.start
    return f"size={sum(length > bound for bound in (15, 40, 80, 160))}"
