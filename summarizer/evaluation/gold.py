"""Articles annotated by hand: what a perfect reading would find, and what a careful reader would refuse.

One JSON file an article. Every place holds its offsets (code points, half-open) and its text, and loading
checks the one against the other. The format is described in `tests/data/gold/README.md`;
`summarizer.evaluation.markup` makes these files from a notation that is easier to write.
"""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - pydantic needs the types at run time
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarizer.errors import InputError
from summarizer.results import ReasonCode  # noqa: TC001
from summarizer.source.document import Direction, NumberKind, Qualifier, Span
from summarizer.source.utterance import QuotationKind  # noqa: TC001

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class _Gold(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Item(Protocol):
    @property
    def id(self) -> str: ...


class Place(_Gold):
    """A stretch of the article, `text == article.text[start:end]`."""

    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


class GoldSentence(Place):
    """A sentence, without the white space around it; `id` counts from S1 in text order."""

    id: str


class GoldSpeaker(_Gold):
    """Who speaks: `name` is the fullest naming in the article, on one line; it stands at `canonical`.

    `mention` is the naming nearest the quotation in its own or the nearest sentence, perhaps a pronoun.
    """

    name: str
    canonical: Place
    mention: Place


class GoldQuotation(_Gold):
    """Speech: `fragments` in text order, without the outer quotation marks, one a paragraph at least.

    Of indirect and mixed speech the fragments are the content clause, with its "that". `within` is the id of
    the quotation that this one is quoted in.
    """

    id: str
    kind: QuotationKind
    fragments: tuple[Place, ...] = Field(min_length=1)
    speaker: GoldSpeaker | None = None
    cue: Place | None = None
    within: str | None = None


class NoSpeech(StrEnum):
    """Why a stretch between quotation marks is no quotation."""

    TITLE = "title"
    NAME = "name"
    TERM = "term"
    SCARE = "scare"
    SLOGAN = "slogan"


class GoldNoSpeech(Place):
    """A stretch between quotation marks (which it leaves out) that nobody is quoted with."""

    id: str
    why: NoSpeech


class GoldQuantity(Place):
    """A quantity; the fields are those of `NumericFact`.

    A single number has `value`, a range `low` and `high`. The place takes in sign, currency, scale word and
    unit of measure, but not the noun that is counted.
    A score ("3-1") has its two figures, in text order, as `low` and `high`.
    """

    id: str
    kind: NumberKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    currency: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    qualifier: Qualifier = Qualifier.EXACT
    direction: Direction = Direction.NONE
    measures: str

    @model_validator(mode="after")
    def _has_one_reading(self) -> Self:
        if (self.value is None) == (self.low is None) or (self.low is None) != (self.high is None):
            raise ValueError(f"{self.id}: either a value, or low and high")
        if not self.kind.is_quantity:
            raise ValueError(f"{self.id}: a {self.kind} is no quantity")
        if self.kind is NumberKind.MONEY and self.currency is None:
            raise ValueError(f"{self.id}: money has a currency")
        if self.low is not None and self.kind is not NumberKind.SCORE and not self.low < (self.high or 0):
            raise ValueError(f"{self.id}: low is not below high")
        return self


class GoldStatement(_Gold):
    """A statement about the article in our words; `evidence` are the ids of sentences."""

    id: str
    text: str
    evidence: tuple[str, ...] = ()


class GoldClaim(GoldStatement):
    """A key claim of the article; `evidence` are the sentences that carry it."""

    evidence: tuple[str, ...] = Field(min_length=1)


class GoldFalseClaim(GoldStatement):
    """A statement that the article does not carry, and why; `evidence` are the sentences that it garbles."""

    why: ReasonCode


class GoldArticle(_Gold):
    """An article and all that a perfect reading would find in it. `language` is an ISO 639-1 code."""

    id: str
    language: str = Field(pattern="^[a-z]{2}$")
    tags: tuple[str, ...]
    text: str
    sentences: tuple[GoldSentence, ...]
    quotations: tuple[GoldQuotation, ...] = ()
    no_speech: tuple[GoldNoSpeech, ...] = ()
    quantities: tuple[GoldQuantity, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    false_claims: tuple[GoldFalseClaim, ...] = ()

    def places(self) -> Iterator[Place]:
        """Yield every place that the annotation names."""
        yield from self.sentences
        yield from self.no_speech
        yield from self.quantities
        for quotation in self.quotations:
            yield from quotation.fragments
            if quotation.cue:
                yield quotation.cue
            if quotation.speaker:
                yield quotation.speaker.canonical
                yield quotation.speaker.mention

    @model_validator(mode="after")
    def _stands_in_its_text(self) -> Self:
        for place in self.places():
            if self.text[place.start : place.end] != place.text:
                raise ValueError(f"not at {place.start}-{place.end}: {place.text[:60]!r}")
        for quotation in self.quotations:
            _check_order(quotation.id, quotation.fragments)
            _check_name(quotation)
        for places in (self.sentences, self.quantities, self.no_speech):
            _check_order(self.id, places)
        return self

    @model_validator(mode="after")
    def _refers_to_what_exists(self) -> Self:
        sentences, quotations = _ids(self.sentences), _ids(self.quotations)
        others = _ids((*self.no_speech, *self.quantities, *self.claims, *self.false_claims))
        statements: tuple[GoldStatement, ...] = (*self.claims, *self.false_claims)
        evidence = {ref for statement in statements for ref in statement.evidence}
        outer = {quotation.within for quotation in self.quotations if quotation.within}
        if len({*sentences, *quotations, *others}) < len(sentences) + len(quotations) + len(others):
            raise ValueError(f"{self.id}: an id is used twice")
        if unknown := (evidence - set(sentences)) | (outer - set(quotations)):
            raise ValueError(f"{self.id}: no such sentence or quotation: {', '.join(sorted(unknown))}")
        return self


def load_gold(path: Path) -> tuple[GoldArticle, ...]:
    """Load one article, or all `*.json` of a directory in the order of their names.

    Raises InputError, naming the file, where there is none or an annotation does not fit its text.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"no gold article (*.json) in {path}")
    return tuple(_load_article(file) for file in files)


def _load_article(file: Path) -> GoldArticle:
    try:
        return GoldArticle.model_validate_json(file.read_bytes())
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    except ValidationError as error:
        raise InputError(f"{file} is no gold article: {error}") from error


def _ids(items: Iterable[_Item]) -> list[str]:
    return [item.id for item in items]


def _check_order(owner: str, places: tuple[Place, ...]) -> None:
    for one, next_one in pairwise(places):
        if one.end > next_one.start:
            raise ValueError(f"{owner}: {next_one.text[:40]!r} does not come after {one.text[:40]!r}")


def _check_name(quotation: GoldQuotation) -> None:
    speaker = quotation.speaker
    if speaker and " ".join(speaker.canonical.text.split()) != " ".join(speaker.name.split()):
        raise ValueError(f"{quotation.id}: {speaker.name!r} does not stand at its canonical place")
