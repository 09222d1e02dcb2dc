"""Speech as a text itself shows it: what is said, by whom, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.source.document import Grade, Span, Word


class QuotationKind(Word):
    """Direct: all within marks. Mixed: a clause partly within marks. Indirect: reported without marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SettledBy(Word):
    """Who decided an attribution; `open` means nobody could, `person` that a review did."""

    SYNTAX = "syntax"
    MODEL = "model"
    BOTH = "both"
    PERSON = "person"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Certainty:
    """How probable a reading of speech is, each from 0 to 1, calibrated on texts left out of the fit.

    `speech`: that somebody says it, where beliefs and plans count as none; `extent`: that it begins and ends
    where it was read to (at least 80 % of the characters of both are common); `speaker`: that the speaker is
    the right one. `grade` is the lesser grade of `speech` and `speaker`, and at most likely where
    the extent is right with a probability below 0.9.
    """

    speech: float
    extent: float
    speaker: float
    grade: Grade

    def __post_init__(self) -> None:
        if not all(0 <= probability <= 1 for probability in (self.speech, self.extent, self.speaker)):
            raise ValueError("a probability lies between 0 and 1")


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """Somebody named in the text as a speaker.

    `mention` is the nearest naming, perhaps a pronoun; `canonical` the fullest naming of the same speaker;
    `role` the words that say what the speaker is ("a council engineer"). All are places in the text.
    """

    mention: Span
    canonical: Span
    role: Span | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """Speech as the text itself shows it; `id` counts from U1 in text order.

    `fragments` are the pieces of its content in text order, without the outer quotation marks; `quoted` the
    ids of the quoted spans it takes in (none for indirect speech). `speaker` and `cue` are None where syntax
    does not settle them, and `settled_by` is then `open`. `certainty` tells how far the reading is to be
    trusted; None where the language has no model for it.
    """

    id: str
    kind: QuotationKind
    fragments: tuple[Span, ...]
    quoted: tuple[str, ...] = ()
    speaker: SpeakerMention | None = None
    cue: Span | None = None
    settled_by: SettledBy = SettledBy.OPEN
    certainty: Certainty | None = None
