"""What is told beside the items of a summary: what was refused and why, what no item covers, and remarks."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - pydantic needs the types at run time
from enum import StrEnum

from pydantic import Field

from summarizer.ledger import Result
from summarizer.results import Reason, Text  # noqa: TC001
from summarizer.source.document import Span  # noqa: TC001


class RemarkKind(StrEnum):
    """Which sum the source's own figures fail: a change against its two ends, parts against their total."""

    CHANGE = "change"
    TOTAL = "total"


class Remark(Result):
    """Figures of one sentence of the source that do not fit each other; no fault of the summary.

    `figures` are the numbers as they stand, in text order. `stated` is the figure that was held against the
    others (a change, in percent or in the unit of its ends; a total), `computed` what the others come to.
    """

    kind: RemarkKind
    figures: tuple[Text, ...] = Field(min_length=2)
    stated: Decimal
    computed: Decimal


class RejectionReason(StrEnum):
    """Why something that the model said was not accepted."""

    UNSUPPORTED = "unsupported"
    NOT_IN_SOURCE = "not in source"
    NOT_IN_SENTENCE = "not in the sentence of the number"
    ONLY_THE_NUMBER = "nothing but the number itself"
    OTHER_SPEAKER_BETWEEN = "another speaker's cue lies between"
    DUPLICATE = "duplicate"
    REVIEW = "rejected in review"
    ONE_IS_ENOUGH = "there is a headline already"
    TERM = "a term of the glossary is not kept"
    OTHER_EVIDENCE = "not said by the claims that it is to rest on"


class Nearest(Result):
    """The place of the source that comes nearest to a rejected item, and how the words differ.

    `diff` marks words that only the item has as `[-so-]` and words that only the source has as `{+so+}`.
    """

    span: Span
    diff: str


class Rejection(Result):
    """Something that the model said and that was not accepted. `task` is what the model was asked."""

    task: str
    item: str
    reason: RejectionReason
    reasons: tuple[Reason, ...] = ()
    nearest: Nearest | None = None


class UncoveredReason(StrEnum):
    """Why a quoted span or a number of the source is in no item."""

    NO_SPEECH = "no speech"
    NOT_CERTAIN = "less certain than asked for"
    DATE = "a date or time"
    PLACE = "a place in a row"
    CODE = "a code or number of something"
    NO_QUANTITY = "no quantity"


class Uncovered(Result):
    """A quoted span or number of the source that no item covers, and why."""

    span: Span
    text: str
    reason: UncoveredReason


class Coverage(Result):
    """What of the source no item covers."""

    quoted: tuple[Uncovered, ...] = ()
    numbers: tuple[Uncovered, ...] = ()
