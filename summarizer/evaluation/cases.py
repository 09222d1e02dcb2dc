"""What is evaluated: documents with their gold rows, and what a system says of each.

Gold and predictions share their row types, so that scoring compares like with like. All are frozen and go to
JSON and back. Spans are code points into `Case.text`, half-open.
"""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - pydantic needs the types at run time
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from summarizer.ledger import Usage
from summarizer.results import Verdict  # noqa: TC001
from summarizer.source.document import Span  # noqa: TC001

_VERBATIM = ConfigDict(frozen=True, extra="forbid")


class Row(BaseModel):
    """Base of all rows."""

    model_config = _VERBATIM


class Convention(StrEnum):
    """Whose rules the gold rows follow.

    `gold`: our own articles; a speaker is met at its mention or its canonical name, and the unit of a count
    is the head noun. `rows`: JSON lines of other corpora; a speaker is the nearest mention alone, and units
    are compared as whole names. Which quantities count, and how they are written, follows the data of the CQE
    paper there; `measeval` and `recognizers` are the data sets of these names, with rules of their own.
    `stretches` are corpora in which each pair of quotation marks is a quotation, within a clause too.
    """

    GOLD = "gold"
    ROWS = "rows"
    MEASEVAL = "measeval"
    RECOGNIZERS = "recognizers"
    STRETCHES = "stretches"


class QuotationRow(Row):
    """Speech: `speakers` are the places that name who speaks, the mention nearest to it first.

    `kind` is direct, mixed, indirect, a corpus's own word, or nested. `open` says that nobody could tell who
    speaks, rather than that nobody is named.
    """

    id: str = ""
    kind: str = "indirect"
    fragments: tuple[Span, ...] = Field(min_length=1)
    speakers: tuple[Span, ...] = ()
    open: bool = False


class QuantityRow(Row):
    """A quantity: one number or the two of a range in `values`, none where no plain decimal is given.

    `notation` is the value where a corpus writes it as no plain decimal ("20%", "[10,20)"), and stands for
    `values` then. `qualifier` is one of = ~ > < up down; `detail` holds our finer reading ("at least, up"),
    where known. `counted` says that the unit is a counted noun, `kind` is ours. `measures` says what the
    quantity is of, in anybody's words.
    """

    id: str = ""
    span: Span | None = None
    values: tuple[Decimal, ...] = ()
    notation: str | None = None
    unit: str | None = None
    qualifier: str = "="
    detail: str | None = None
    counted: bool = False
    kind: str | None = None
    measures: str | None = None


class ClaimRow(Row):
    """A statement with its evidence. Of gold, `supported` says whether the text carries it."""

    id: str = ""
    text: str
    evidence: tuple[Span, ...] = ()
    supported: bool = True


class Case(Row):
    """A document and what is known of it; None where the data says nothing about a task.

    `summaries` are what people and models made of it, a person's first. `counts` names the one sort of
    quantities that its gold has, where it has not all: "age", "range", and `language` is that of the text
    (ISO 639-1), where a corpus of phrases too short to tell by themselves says so.
    """

    id: str
    text: str
    convention: Convention = Convention.ROWS
    counts: str | None = None
    language: str = "en"
    quotations: tuple[QuotationRow, ...] | None = None
    quantities: tuple[QuantityRow, ...] | None = None
    statements: tuple[ClaimRow, ...] | None = None
    summaries: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """The length of the text in words, by white space."""
        return len(self.text.split())

    @property
    def is_gold(self) -> bool:
        """Whether this is one of our own articles, annotated for everything."""
        return self.convention is Convention.GOLD


class CheckRow(Row):
    """The verdict of `check` on a statement of the case.

    Where a model was asked, `probability` is that of its second reading, and `features` what it rests on.
    """

    id: str
    verdict: Verdict
    probability: float | None = None
    features: dict[str, float] = {}


class Cost(Row):
    """What a prediction cost; `seconds` is None in a replay of which no time is known."""

    usage: Usage = Usage()
    speaker_calls: int = 0
    seconds: float | None = None


class Prediction(Row):
    """What a system says of a case.

    `headline` and `claims` are what it shows its reader, `supported` where it calls them so. `emitted` counts
    the stretches that it presents as words of the source, `verbatim` those that are. `failures` says what
    went wrong.
    """

    id: str
    quotations: tuple[QuotationRow, ...] = ()
    quantities: tuple[QuantityRow, ...] = ()
    headline: str | None = None
    claims: tuple[ClaimRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    emitted: int = 0
    verbatim: int = 0
    cost: Cost = Cost()
    failures: tuple[str, ...] = ()
