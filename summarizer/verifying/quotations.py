"""From an utterance, and the speaker a model chose for it, to a `Quotation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, RejectionReason
from summarizer.ledger import lean
from summarizer.results import Quotation, Speaker, Text
from summarizer.source.document import Document, Grade, Span
from summarizer.source.speech import likely_speaker
from summarizer.source.stances import stance_of
from summarizer.source.utterance import SettledBy, SpeakerMention, Utterance

if TYPE_CHECKING:
    from collections.abc import Sequence


_LIKELY = 0.85  # probability of speech, and of a chosen speaker, from which a quotation is likely


def quotation(document: Document, utterance: Utterance, salience: float) -> Quotation:
    """Return the utterance as a quotation in the source's own characters, its speaker as syntax left it."""
    return lean(
        Quotation(
            kind=utterance.kind,
            fragments=tuple(text_at(document, span) for span in utterance.fragments),
            speaker=speaker_of(document, utterance.speaker) if utterance.speaker else None,
            cue=text_at(document, utterance.cue) if utterance.cue else None,
            stance=stance_of(document, utterance),
            settled_by=utterance.settled_by,
            grade=grade_of(utterance),
            certainty=utterance.certainty,
            salience=salience,
        )
    )


def grade_of(utterance: Utterance) -> Grade:
    """Return the grade of an utterance; without a model of certainty, one with a speaker is likely."""
    if utterance.certainty is not None:
        return utterance.certainty.grade
    return Grade.LIKELY if utterance.speaker is not None else Grade.OPEN


def attribute(
    document: Document, utterance: Utterance, chosen: SpeakerMention, others: Sequence[Utterance]
) -> Speaker | Rejection:
    """Accept the speaker that a model chose, unless another speaker's cue lies between the two."""
    speaker = speaker_of(document, chosen)
    between = _between(chosen.mention, utterance)
    if any(_speaks_between(other, between, chosen) for other in others if other is not utterance):
        return Rejection(
            task="speakers",
            item=f"{speaker.name}: {utterance.fragments[0].of(document.text)}",
            reason=RejectionReason.OTHER_SPEAKER_BETWEEN,
        )
    return speaker


def speaker_of(document: Document, mention: SpeakerMention) -> Speaker:
    """Return a speaker with the source's own characters for name and role."""
    return lean(
        Speaker(
            name=mention.canonical.of(document.text),
            mention=mention.mention,
            canonical=mention.canonical,
            role=text_at(document, mention.role) if mention.role else None,
        )
    )


def settled(document: Document, utterance: Utterance, quoted: Quotation, speaker: Speaker) -> Quotation:
    """Return the quotation of an utterance with the speaker that a model chose and code accepted.

    It is settled by both where the rules had the same speaker in mind and were not sure.
    """
    likely = likely_speaker(document, utterance)
    alike = likely is not None and likely.canonical == speaker.canonical
    by = SettledBy.BOTH if alike else SettledBy.MODEL
    speech = None if utterance.certainty is None else utterance.certainty.speech
    is_likely = all(known is None or known >= _LIKELY for known in (speech, speaker.probability))
    grade = Grade.LIKELY if is_likely else Grade.OPEN
    return quoted.model_copy(update={"speaker": speaker, "settled_by": by, "grade": grade})


def text_at(document: Document, span: Span) -> Text:
    """Return the source's characters at `span`, with their place."""
    return lean(Text(span=span, text=span.of(document.text)))


def _between(mention: Span, utterance: Utterance) -> Span:
    first, last = utterance.fragments[0], utterance.fragments[-1]
    if mention.end <= first.start:
        return Span(mention.end, first.start)
    if mention.start >= last.end:
        return Span(last.end, mention.start)
    return Span(mention.start, mention.start)


def _speaks_between(other: Utterance, between: Span, chosen: SpeakerMention) -> bool:
    return (
        other.cue is not None
        and other.speaker is not None
        and other.speaker.canonical != chosen.canonical
        and between.contains(other.cue)
    )
