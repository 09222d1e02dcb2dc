"""What a summary is made of: quotations, numeric facts and claims with their places, and claims' verdicts."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - pydantic needs the type at run time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field

from summarizer.items import Item, short
from summarizer.ledger import Result, Usage
from summarizer.source.document import Direction, Grade, NumberKind, Qualifier, Span
from summarizer.source.joining import joined
from summarizer.source.stances import Stance
from summarizer.source.surroundings import surroundings
from summarizer.source.utterance import Certainty, QuotationKind, SettledBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.items import Sourced


Salience = Annotated[float, Field(ge=0, le=1)]


class Verdict(StrEnum):
    """How far the source carries a statement (after FEVER, Thorne et al. 2018).

    `supported`: every word that says something is aligned with a place of the source, and the places belong
    together as the statement puts them. `partly`: some of its clauses are proved so, others are not.
    `refuted`: the source says otherwise. `unproven`: neither.
    """

    SUPPORTED = "supported"
    PARTLY = "partly"
    REFUTED = "refuted"
    UNPROVEN = "unproven"


class Relation(StrEnum):
    """By what a word of the source says what a word of the statement says."""

    SAME = "same"
    INFLECTION = "inflection"
    DERIVATION = "derivation"
    SYNONYM = "synonym"
    GENERAL = "more general"
    OPPOSITE = "opposite denied"
    NUMBER = "equal number"
    DATE = "same date"
    NAME = "same name"
    PRONOUN = "pronoun"
    POSSESSION = "possession"
    CONVERSE = "told from the other side"


class ReasonCode(StrEnum):
    """Why a verdict is not a plain `supported`."""

    NO_EVIDENCE = "no evidence"
    NUMBER = "number"
    UNIT = "unit"
    QUALIFIER = "qualifier"
    DIRECTION = "direction"
    NAME = "name"
    ROLE = "role"
    NEGATION = "negation"
    MODALITY = "modality"
    QUANTIFIER = "quantifier"
    SPEAKER = "speaker"
    SPEAKER_OPEN = "speaker not settled"
    CONTRAST = "contrast"
    ARITHMETIC = "arithmetic"
    NOT_IN_TEXT = "not in text"
    NOT_SO_TOLD = "in the text, but not so told"
    REPORTED = "only as somebody's words"
    LANGUAGE = "language not read"
    TOO_LONG = "too long to be one statement"
    NO_STATEMENT = "a question or an order states nothing"
    TRANSLATED = "in another language than the text"


class Reason(Result):
    """One finding against a statement: its words, and the words of the source they were held against."""

    code: ReasonCode
    statement: str | None = None
    source: Span | None = None


class SecondReading(Result):
    """What a model said of a statement that rules left open, and what it cost to ask.

    `said` is the probability that the model gives to the statement's being said by the source, where it gives
    one, and `probability` is that, set right for the model: how likely the statement is true.
    `agrees` says whether it reaches the threshold that is known for the model.
    """

    agrees: bool
    model: str
    usage: Usage
    said: Annotated[float, Field(ge=0, le=1)] | None = None
    probability: Annotated[float, Field(ge=0, le=1)] | None = None


def _verdict_of_old(value: object) -> object:
    """Read the verdict that version 0.1 wrote for what was not supported."""
    return Verdict.UNPROVEN if value == "unsupported" else value


class Aligned(Result):
    """A place of the statement, the place of the source that carries it, and by what relation.

    Both are spans in code points, `statement` into the statement and `source` into the source.
    """

    statement: Span
    source: Span
    relation: Relation


class Support(Result):
    """The verdict on a statement, its proof, and what was found against it.

    `proof` aligns words of the statement with words of the source, `unaligned` are the words of the statement
    that nothing carries (spans in code points of the statement); a supported statement has none of these.
    `evidence` are the sentences of the source that it was held against, the best first. `second` is there
    where a model was asked.
    """

    verdict: Annotated[Verdict, BeforeValidator(_verdict_of_old)]
    proof: tuple[Aligned, ...] = ()
    unaligned: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Span, ...] = ()
    second: SecondReading | None = None


class Text(Result):
    """A place in the source with its exact characters."""

    span: Span
    text: str


class Speaker(Result):
    """Who speaks: `name` is the source's text at `canonical`, `mention` the naming nearest the quotation.

    `probability` is how likely it is this speaker, where a model chose and tells.
    """

    name: str
    mention: Span
    canonical: Span
    role: Text | None = None
    probability: Annotated[float, Field(ge=0, le=1)] | None = None


class Quotation(Item):
    """Speech in the source's own characters; `fragments` in text order, without the quotation marks.

    `stance` tells whether it is said, or told as denied ("denied that …") or left open ("asked whether").
    `grade` is how certain the reading is, and `certainty` the probabilities behind it (None for a language
    without a model of them); a speaker whom a model chose makes a quotation likely, never sure.
    """

    kind: QuotationKind
    fragments: tuple[Text, ...] = Field(min_length=1)
    speaker: Speaker | None = None
    cue: Text | None = None
    stance: Stance = Stance.ASSERTED
    settled_by: SettledBy = SettledBy.OPEN
    grade: Grade = Grade.OPEN
    certainty: Certainty | None = None
    salience: Salience = 0.0

    @property
    def text(self) -> str:
        """The fragments in order: an ellipsis where more stands between them than who says them."""
        return self.joined([fragment.text for fragment in self.fragments])

    def joined(self, pieces: Sequence[str]) -> str:
        """Join a piece for each fragment as `text` does."""
        who = (self.cue and self.cue.span, self.speaker and self.speaker.mention)
        return joined(pieces, self.spans, [span for span in who if span])

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of the fragments, in text order."""
        return tuple(fragment.span for fragment in self.fragments)

    def context(self, summary: Sourced, sentences: int = 1) -> str:
        """Return the source's own words around all fragments: their sentences, and so many on each side."""
        return surroundings(summary.source, self.spans, sentences).of(summary.source)

    def _words(self) -> str:
        speaker = " ".join(self.speaker.name.split()) if self.speaker else "speaker open"
        told = "" if self.stance is Stance.ASSERTED else f", {self.stance}"
        return f"{short(self.text)}, {speaker}, {self.kind}{told}"


class NumericFact(Item):
    """A quantity of the source, parsed by code; see `NumberMention` for the fields that they share.

    `measures` says what the quantity is of. It is the source's text at `measures_span` where that is given,
    else words of the model. `measures_grade` tells how certain syntax is of it, open where it may only be who
    does something with a sum, None where it is not syntax that says it; views show what is sure,
    `shown_measure`. `may_measure` is a guess of syntax at what it belongs to, right in two cases of three,
    where no rule says so; no view shows it. `as_of` is the time it refers to, a place in the source. `grade`
    tells how certain it is that this is a quantity, with this value and unit. `stance` tells whether the text
    says it, or tells it as denied or as left open.
    """

    span: Span
    text: str
    kind: NumberKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    direction: Direction = Direction.NONE
    ambiguous: bool = False
    stance: Stance = Stance.ASSERTED
    grade: Grade = Grade.OPEN
    measures: str | None = None
    measures_span: Span | None = None
    measures_grade: Grade | None = None
    may_measure: Text | None = None
    as_of: Text | None = None
    salience: Salience = 0.0

    @property
    def shown_measure(self) -> str:
        """What it measures as views say it: "" where syntax alone says it and is not sure."""
        return self.measures or "" if self.measures_grade in {None, Grade.SURE} else ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The place of the number."""
        return (self.span,)

    def _words(self) -> str:
        values = (self.value,) if self.value is not None else (self.low, self.high)
        figures = " to ".join(f"{value:f}" for value in values if value is not None)
        qualifier = "" if self.qualifier is Qualifier.EXACT else str(self.qualifier)
        unit = self.currency or self.unit or ""
        told = "" if self.stance is Stance.ASSERTED else f", {self.stance}"
        return f"{short(self.text)} = {' '.join(filter(None, [qualifier, figures, unit])) or self.kind}{told}"

    def to(self, unit: str) -> Decimal | tuple[Decimal, Decimal]:
        """Return the value, or both ends of a range, in another unit such as "km", "miles per hour" or "°F".

        The rise or fall of a temperature is converted as a difference. Raises `SettingsError` where the units
        do not fit (money and counts fit none) and `MissingDependencyError` without pint.
        """
        from summarizer.source.numbers.conversion import conversion

        convert = conversion(self.kind, self.unit, unit, difference=self.direction is not Direction.NONE)
        return (convert(self.low), convert(self.high)) if self.value is None else convert(self.value)


class Wording(StrEnum):
    """Whose words a claim is in: the source's own, cut and with names in brackets, or a model's."""

    SOURCE = "source"
    MODEL = "model"


class Claim(Item):
    """A statement of the summary, with the sentences that carry it and the verdict.

    In the source's own wording it is a sentence of the text, perhaps cut, where "[Ines Vold]" stands for a
    pronoun. `again` are sentences elsewhere in a long text that tell of the same, in text order, and
    `against` those that tell it otherwise: another figure, another direction, a "not". `original` is the
    claim in the source's own words that one in another language renders.
    """

    text: str
    evidence: tuple[Span, ...]
    support: Support
    speaker: Speaker | None = None
    salience: Salience = 0.0
    wording: Wording = Wording.MODEL
    again: tuple[Span, ...] = ()
    against: tuple[Span, ...] = ()
    original: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentences of the evidence, the best first."""
        return self.evidence

    def _words(self) -> str:
        return f"{short(self.text)}, {self.support.verdict}"
