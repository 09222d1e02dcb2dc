"""What the desk finds: stable codes, places in the draft and in the sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from summarizer.files.places import Place  # noqa: TC001 - and this one
from summarizer.ledger import Result
from summarizer.source.document import Span  # noqa: TC001 - and this one


class Level(StrEnum):
    """How much a finding weighs: an error is said otherwise by a source, a note is only to be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """The kinds of findings. A code never changes its meaning; the letter says what it is about."""

    level: Level  # how much findings of this code weigh
    meaning: str  # what it means, in a line

    def __new__(cls, value: str, level: Level, meaning: str) -> Self:
        """Make a code of its letters, with its level and its meaning."""
        made = str.__new__(cls, value)
        made._value_, made.level, made.meaning = value, level, meaning
        return made

    NO_SUCH_QUOTATION = "Q101", Level.ERROR, "a quotation that no source has"
    QUOTATION_DIFFERS = "Q102", Level.ERROR, "a quotation in other words than the source's"
    OTHER_SPEAKER = "Q103", Level.ERROR, "a quotation given to somebody who did not say it"
    CUT = "Q104", Level.NOTE, "words that a quotation leaves out and says so"
    SILENT_CUT = "Q105", Level.WARNING, "words that a quotation leaves out without saying so"
    NO_SPEECH = "Q106", Level.WARNING, "a quotation of words that the source has, but not as speech"
    ORDER = "Q107", Level.WARNING, "a quotation whose parts stand in another order in the source"
    TURNED_BY_CUT = (
        "Q108",
        Level.WARNING,
        "a quotation cut short of what its source bounds, supposes or denies it with",
    )
    NUMBER = "N201", Level.ERROR, "a number that the sources do not give here"
    UNIT = "N202", Level.ERROR, "a number in another unit than the source's"
    QUALIFIER = "N203", Level.WARNING, "a number more or less exact than the source's"
    DIRECTION = "N204", Level.ERROR, "a rise that is a fall in the source, or a fall that is a rise"
    ARITHMETIC = "N205", Level.ERROR, "a sum that does not come out"
    RECKONED = "N206", Level.NOTE, "a number reckoned from figures of the sources"
    FOREIGN = "N207", Level.WARNING, "a figure or a date that no source gives"
    DATE = "N208", Level.ERROR, "another time than the source's"
    NAME = "F301", Level.ERROR, "a name or role that the source does not give here"
    NEGATION = "F302", Level.ERROR, "a statement that the source denies, or a denial that it states"
    MODALITY = "F303", Level.WARNING, "a possibility told as a fact, or a fact as a possibility"
    QUANTIFIER = "F304", Level.WARNING, "all, some or most, and the source says otherwise"
    CONTRAST = "F305", Level.ERROR, "the opposite of a word of the source"
    REFUTED = "F306", Level.ERROR, "a statement that the source contradicts"
    PARTLY = "F307", Level.NOTE, "a statement that the sources carry in part"
    UNPROVEN = "F308", Level.NOTE, "words that no source carries"
    CAUSE = "F309", Level.WARNING, "a cause that no source gives"
    STAGE = "F310", Level.ERROR, "a stage of somebody's case that no source tells of"


class Cited(Result):
    """A place in a source: its name, the span in code points, and the characters there.

    `place` is where they stand in the file of the source, None for a text that is of no file.
    """

    source: str
    span: Span
    text: str
    place: Place | None = None

    @property
    def where(self) -> str:
        """The source and the place there, as people say it: "report.pdf, page 12"."""
        return ", ".join(filter(None, (self.source, str(self.place or ""))))


class DraftFinding(Result):
    """One finding: `span` is its place in the draft, `line` and `column` the same, counted from 1.

    `cited` is the best place in the sources, `diff` the words of both for a quotation that differs:
    `[-…-]` only in the draft, `{+…+}` only in the source. `where` says the paragraph of a draft in DOCX.
    """

    code: Code
    span: Span
    line: int
    column: int
    message: str
    text: str
    cited: Cited | None = None
    diff: str | None = None
    where: str | None = None

    @property
    def level(self) -> Level:
        """How much it weighs."""
        return self.code.level


class Right(Result):
    """How many quotations, numbers and sentences of a draft have nothing against them."""

    quotations: int = 0
    numbers: int = 0
    sentences: int = 0


class Statements(Result):
    """How the statements of a draft stand, each at its place: its sentences of three words and more.

    A statement is `proved` where each word of it stands in a source and nothing speaks against it,
    `contradicted` where an error or a warning lies in it, else `unproved`: no source says otherwise, and none
    says all of it.
    """

    proved: tuple[Span, ...] = ()
    unproved: tuple[Span, ...] = ()
    contradicted: tuple[Span, ...] = ()


class DraftReport(Result):
    """Everything found in a draft, in its order. `sources` are the names of what it was held against.

    `quotations`, `numbers` and `sentences` count what was looked at, `right` what has nothing against it;
    `statements` tells which of its statements are proved, and which are only not contradicted.
    `ignored` counts the findings that a comment of the draft silences, `hidden` those below the level
    asked for. `left_out` says what was given as a source and is none, and why.
    """

    draft: str
    sources: tuple[str, ...]
    findings: tuple[DraftFinding, ...] = ()
    quotations: int = 0
    numbers: int = 0
    sentences: int = 0
    right: Right = Right()
    statements: Statements = Statements()
    ignored: int = 0
    hidden: int = 0
    left_out: tuple[str, ...] = ()

    def of(self, level: Level) -> tuple[DraftFinding, ...]:
        """Return the findings of one level."""
        return tuple(finding for finding in self.findings if finding.level is level)

    def down_to(self, level: Level) -> DraftReport:
        """Return the report without the findings that weigh less than a level."""
        levels = list(Level)[: list(Level).index(level) + 1]
        found = tuple(finding for finding in self.findings if finding.level in levels)
        return self.model_copy(update={"findings": found, "hidden": len(self.findings) - len(found)})

    @property
    def clean(self) -> bool:
        """Whether there is neither an error nor a warning."""
        return not (self.of(Level.ERROR) or self.of(Level.WARNING))


@dataclass(frozen=True, slots=True)
class Pointed:
    """What was found, and where in the draft."""

    code: Code
    span: Span
    message: str
    cited: Cited | None = None
    diff: str | None = None
