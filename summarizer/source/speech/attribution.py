"""Utterances of a document: reports of its frames joined, with their speakers as far as syntax settles them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import QuotationKind, SettledBy, Span, SpeakerMention, Utterance
from summarizer.source.speech import grammar
from summarizer.source.speech.reports import Report, is_tag, read_reports
from summarizer.source.speech.mentions import Names, read_names, speaker_of
from summarizer.source.speech.tokens import Frame, read_frames

if TYPE_CHECKING:
    from summarizer.source.document import Document, QuotedSpan


_SPEECH_LENGTH = 40  # characters above which a quotation within a sentence is taken for speech


@dataclass(slots=True)
class Draft:
    """An utterance in the making."""

    paragraph: int
    frame: int
    fragments: list[Span]
    quoted: list[QuotedSpan]
    direct: bool
    speaker: SpeakerMention | None = None
    cue: Span | None = None
    guess: SpeakerMention | None = None
    asks: bool = False


@dataclass(frozen=True)
class Speech:
    """All that was read of who speaks in a document. `guesses` has the likeliest speaker of open utterances."""

    frames: tuple[Frame, ...]
    names: Names
    utterances: tuple[Utterance, ...]
    paragraphs: tuple[int, ...]
    guesses: dict[str, SpeakerMention]

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph of the frame that `offset` lies in."""
        at = bisect_right(self.frames, offset, key=lambda frame: frame.tokens[0].start)
        return self.frames[max(0, at - 1)].paragraph

    def frames_in(self, first: int, last: int) -> tuple[Frame, ...]:
        """Return the frames of paragraphs `first` to `last`, both included."""
        low = bisect_left(self.frames, first, key=lambda frame: frame.paragraph)
        return self.frames[low : bisect_right(self.frames, last, key=lambda frame: frame.paragraph)]

    def in_paragraphs(self, first: int, last: int) -> tuple[Utterance, ...]:
        """Return the utterances that begin in paragraphs `first` to `last`, both included."""
        low = bisect_left(self.paragraphs, first)
        return self.utterances[low : bisect_right(self.paragraphs, last)]


def read_utterances(document: Document) -> tuple[Utterance, ...]:
    """Return all speech of the document in text order: direct, mixed and indirect.

    Where syntax settles speaker and cue, both are given and `settled_by` is `syntax`; else it is `open`.
    """
    return read_speech(document).utterances


@lru_cache(maxsize=1)
def read_speech(document: Document) -> Speech:
    """Read a document once; the last one read is kept, so that many questions on one text cost one reading."""
    frames = _joined(read_frames(document))
    names = read_names(frames)
    drafts = sorted(_drafts(frames, names), key=lambda draft: draft.fragments[0].start)
    return Speech(
        frames=frames,
        names=names,
        utterances=tuple(_utterance(draft, number) for number, draft in enumerate(drafts, 1)),
        paragraphs=tuple(draft.paragraph for draft in drafts),
        guesses={f"U{n}": draft.guess for n, draft in enumerate(drafts, 1) if draft.guess is not None},
    )


def _utterance(draft: Draft, number: int) -> Utterance:
    kind = (
        QuotationKind.DIRECT
        if draft.direct
        else QuotationKind.MIXED
        if draft.quoted
        else QuotationKind.INDIRECT
    )
    return Utterance(
        id=f"U{number}",
        kind=kind,
        fragments=tuple(draft.fragments),
        quoted=tuple(quote.id for quote in draft.quoted),
        speaker=draft.speaker,
        cue=draft.cue,
        settled_by=SettledBy.SYNTAX if draft.speaker else SettledBy.OPEN,
    )


def _drafts(frames: tuple[Frame, ...], names: Names) -> list[Draft]:
    drafts: list[Draft] = []
    speakers: list[SpeakerMention] = []
    for number, frame in enumerate(frames):
        reports = read_reports(frame.tokens)
        found = _from_reports(frame, number, reports, names, speakers)
        drafts += found
        claimed = {quote.id for draft in found for quote in draft.quoted}
        _place_rest(frame, number, claimed, drafts)
    return drafts


def _from_reports(
    frame: Frame, number: int, reports: list[Report], names: Names, speakers: list[SpeakerMention]
) -> list[Draft]:
    taken = [False] * len(frame.tokens)
    drafts = []
    for report in reports:
        inside = [i for phrase in report.content for i in range(phrase.first, phrase.last)]
        if any(taken[i] for i in inside) or not inside:
            continue
        for i in inside:
            taken[i] = True
        drafts.append(_draft(frame, number, report))
        if report.subject is not None:
            drafts[-1].speaker = speaker_of(frame, report.subject, names, speakers)
            speakers.append(drafts[-1].speaker)
    return drafts


def _draft(frame: Frame, number: int, report: Report) -> Draft:
    tokens = frame.tokens
    words = [tokens[i] for phrase in report.content for i in range(phrase.first, phrase.last)]
    direct = all(token.quote is not None or grammar.is_break(token) for token in words)
    fragments = []
    for phrase in report.content:
        if direct:
            fragments += [quote.span for quote in frame.quotes(phrase.first, phrase.last)]
        else:
            fragments.append(frame.span(phrase.first, phrase.last))
    quoted = [token.quote for token in words if token.quote is not None]
    asks = bool(quoted) and words[-1].text.rstrip("\"'”’»›“‘").endswith("?")
    return Draft(
        frame.paragraph, number, fragments, quoted, direct, cue=frame.span(report.cue.first, report.cue.last)
    )


def _place_rest(frame: Frame, number: int, claimed: set[str], drafts: list[Draft]) -> None:
    """Join the quotations that no cue claims to the utterance they carry on, or leave them open."""
    alone = all(token.quote is not None or grammar.is_break(token) for token in frame.tokens)
    before = next((d for d in drafts[:-6:-1] if d.quoted), None)
    for quote in frame.quotes(0, len(frame.tokens)):
        if quote.id in claimed:
            continue
        if before is not None and _carries_on(frame, number, quote, before, alone=alone):
            before.fragments.append(quote.span)
            before.quoted.append(quote)
            before.frame, before.paragraph = number, frame.paragraph
        elif alone or quote.span.end - quote.span.start > _SPEECH_LENGTH:
            before = Draft(frame.paragraph, number, [quote.span], [quote], direct=True)
            drafts.append(before)


def _carries_on(frame: Frame, number: int, quote: QuotedSpan, before: Draft, *, alone: bool) -> bool:
    """Whether a quotation without a cue goes on with the utterance before it.

    It does where the text says so (each paragraph of a quotation reopens it) and where it stands alone right
    after that utterance, in the same paragraph or the next. A question before it asks for another speaker.
    """
    if quote.continues is not None and quote.continues == before.quoted[-1].id:
        return True
    if not alone or before.frame != number - 1:
        return False
    same = before.paragraph == frame.paragraph
    return same or (before.speaker is not None and not before.asks)


def _joined(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Join "Jane Doe asked." to the quotation before it that ends with a question or exclamation mark."""
    joined: list[Frame] = []
    for frame in frames:
        last = joined[-1] if joined else None
        if last and last.paragraph == frame.paragraph and _ends_in_call(last) and is_tag(frame.tokens):
            joined[-1] = Frame(last.tokens + frame.tokens, frame.paragraph)
        else:
            joined.append(frame)
    return tuple(joined)


def _ends_in_call(frame: Frame) -> bool:
    last = frame.tokens[-1]
    return last.quote is not None and last.text.rstrip("\"'”’»›“‘")[-1:] in {"?", "!", "…", "—", "-"}
