"""What a summary holds, and that it fits its source: the record that views, checks and reviews work on."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Self

from pydantic import ConfigDict, model_validator

from summarizer.coverage import Coverage, Rejection, Remark
from summarizer.errors import InputError, IntegrityError
from summarizer.formats import FORMAT, SCHEMA_ID, upgraded
from summarizer.items import Item
from summarizer.ledger import Origin, Provenance, Result, Usage, Window, WindowStatus
from summarizer.links import Link  # noqa: TC001
from summarizer.outline import OverviewSentence, Section  # noqa: TC001 - pydantic needs them at run time
from summarizer.pointing import astray, where
from summarizer.results import Claim, NumericFact, Quotation, Text, Verdict
from summarizer.reviews import Ruling  # noqa: TC001 - pydantic needs the type at run time
from summarizer.source.reading import read
from summarizer.source.surroundings import surroundings
from summarizer.source.utterance import SettledBy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.pointing import Astray
    from summarizer.source.document import Document

_ANSWERED = {WindowStatus.OK, WindowStatus.EMPTY}


def _schema(schema: dict[str, Any]) -> None:
    """Say which schema this is, and of which version."""
    schema.update(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "version": FORMAT}
    )


class Record(Result):
    """The items of a summary of `source`: its quotations, numbers, names and evidence are places in it.

    Built or loaded from JSON, it holds each of its texts against `source[start:end]` and each verdict against
    the reasons given for it, and raises `IntegrityError` where they differ; JSON of another shape raises
    pydantic's `ValidationError`. Whether the rules give the same again is for `reverify` to say. `origin` is
    the document that the source was read from, if it was one. `notes` say what of the wishes came to nothing
    (a focus that the text has nothing of) and that a language is not read.
    """

    model_config = ConfigDict(json_schema_extra=_schema)

    format: int = FORMAT
    source: str
    headline: Claim | None = None
    overview: tuple[OverviewSentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    sections: tuple[Section, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    numeric_facts: tuple[NumericFact, ...] = ()
    links: tuple[Link, ...] = ()
    remarks: tuple[Remark, ...] = ()
    notes: tuple[str, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    coverage: Coverage = Coverage()
    rulings: tuple[Ruling, ...] = ()
    windows: tuple[Window, ...] = ()
    usage: Usage = Usage()
    provenance: Provenance
    origin: Origin | None = None

    def document(self) -> Document:
        """Read the source again, by what the file that it comes from marks."""
        return read(self.source, self.origin.layout if self.origin else ())

    def statements(self) -> Iterator[Claim]:
        """Yield everything that is proved: headline, overview, claims, those of sections."""
        yield from filter(None, (self.headline, *self.overview, *self.claims))
        yield from (claim for section in self.sections for claim in section.claims)

    @property
    def complete(self) -> bool:
        """Whether every window was answered. An empty summary of a complete run says: there was nothing."""
        return all(window.status in _ANSWERED for window in self.windows)

    @property
    def unanswered(self) -> bool:
        """Whether a model was asked and answered for no window; what there is comes from code alone."""
        return bool(self.windows) and not any(window.status in _ANSWERED for window in self.windows)

    def __repr__(self) -> str:
        rejected = f"{len(self.rejected)} rejected" if self.rejected else ""
        parts = [f"{len(self.claims)} claims", f"{len(self.quotations)} quotations"]
        parts += [f"{len(self.numeric_facts)} numeric facts", rejected]
        return f"Summary({', '.join(filter(None, parts))}{'' if self.complete else ', INCOMPLETE'})"

    __str__ = __repr__

    def sentence(self, item: Item) -> Text:
        """Return the sentence of an item with its place; from the first to the last, where it has several.

        Of a claim it is the first sentence of its evidence. Empty for an item without a place.
        """
        span = surroundings(self.source, item.spans[:1] if isinstance(item, Claim) else item.spans)
        return Text(span=span, text=span.of(self.source))

    def by_speaker(self, name: str) -> tuple[Quotation, ...]:
        """Return the quotations of a speaker, by the whole name or by words of it such as the surname.

        Case and accents make no difference: "achterberg" finds "Councillor Desmond Achterberg". Two people
        of one surname are both found. Raises `InputError` for a name without letters.
        """
        wanted = _words_of(name)
        if not wanted:
            raise InputError("a speaker's name is needed, or words of it")
        return tuple(
            quotation
            for quotation in self.quotations
            if quotation.speaker and _in_order(wanted, _words_of(quotation.speaker.name))
        )

    @model_validator(mode="before")
    @classmethod
    def _is_of_a_known_format(cls, data: Any) -> Any:
        return upgraded(data) if isinstance(data, dict) else data

    def _points_at_what_it_has(self) -> None:
        if any(fact >= len(self.numeric_facts) for link in self.links for fact in link.facts):
            raise IntegrityError("a link names a numeric fact that the summary does not have")
        if any(place >= len(self.claims) for sentence in self.overview for place in sentence.rests_on):
            raise IntegrityError("a sentence of the overview rests on a claim that the summary does not have")

    @model_validator(mode="after")
    def _stands_in_source(self) -> Self:
        if self.provenance.source_sha256 != sha256(self.source):
            raise IntegrityError(
                "the source is not the one that this summary was made from: its hash differs"
            )
        self._points_at_what_it_has()
        if self.origin and any(block.span.end > len(self.source) for block in self.origin.layout):
            raise IntegrityError("the layout of the source goes beyond its end")
        for claim in self.statements():
            _agrees_with_itself(claim)
        if any((q.speaker is None) != (q.settled_by is SettledBy.OPEN) for q in self.quotations):
            raise IntegrityError(
                "a quotation has a speaker whom nobody settled, or none though one was settled"
            )
        facts = (link.facts for link in self.links)
        covered = (self.coverage.quoted, self.coverage.numbers)
        for items in (self.quotations, self.numeric_facts, *covered, *facts):
            if _has_twice(items):
                raise IntegrityError("an item stands in the summary twice")
        if found := astray(self, self.source):
            raise IntegrityError(_misplaced(found, len(self.source)))
        return self


def _misplaced(found: Astray, length: int) -> str:
    place, span = where(found.way), found.span
    if span.end > length:
        return f"{place}: {span.start} to {span.end} lies outside the source"
    return f"{place}: the text differs from the source at {span.start} to {span.end}"


def _has_twice(items: Sequence[object]) -> bool:
    """Whether an item is among them twice; places are compared first, which costs a part of all fields."""
    places = {item.spans if isinstance(item, Item) else getattr(item, "span", item) for item in items}
    return len(places) < len(items) and len(frozenset(items)) < len(items)


def _words_of(name: str) -> list[str]:
    """Return the words of a name in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def _in_order(wanted: list[str], words: list[str]) -> bool:
    left = iter(words)
    return all(word in left for word in wanted)


def sha256(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, as hexadecimal; lone surrogates count as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _agrees_with_itself(claim: Claim) -> None:
    support = claim.support
    if claim.evidence != support.evidence:
        raise IntegrityError(f"the claim {claim.text!r} names other evidence than its verdict")
    by_model = support.second is not None and support.second.agrees
    if not by_model and (support.verdict is Verdict.SUPPORTED) == bool(support.reasons or support.unaligned):
        raise IntegrityError(f"the claim {claim.text!r} is called {support.verdict} against its own reasons")
    if any(
        span.end > len(claim.text) for span in (*support.unaligned, *(p.statement for p in support.proof))
    ):
        raise IntegrityError(f"the proof of the claim {claim.text!r} goes beyond its words")
    if support.verdict in {Verdict.SUPPORTED, Verdict.PARTLY} and not support.evidence:
        raise IntegrityError(f"the claim {claim.text!r} is called {support.verdict} without any evidence")
