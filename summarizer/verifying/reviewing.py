"""Carry out a person's review: rejected items go to the tray, corrected ones are checked like the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from summarizer.coverage import Rejection, RejectionReason
from summarizer.errors import InputError
from summarizer.results import Claim, NumericFact, Quotation, Speaker
from summarizer.reviews import Decision, Review, Ruling
from summarizer.source.utterance import SettledBy
from summarizer.verifying.checking import check
from summarizer.verifying.claims import sayer
from summarizer.verifying.locate import locate
from summarizer.verifying.quantities import measured

if TYPE_CHECKING:
    from summarizer.links import Link
    from summarizer.outline import OverviewSentence
    from summarizer.record import Record
    from summarizer.source.document import Document

Reviewed = Claim | Quotation | NumericFact

_LISTS = ("claims", "quotations", "numeric_facts")
RecordT = TypeVar("RecordT", bound="Record")
_ITEM = re.compile(r"(claims|quotations|numeric_facts)\[(\d+)\]")


def parsed(review: Review | Path | str | bytes | Mapping[str, object]) -> Review:
    """Return a review from what the page exported. Raises `InputError` for anything else."""
    if isinstance(review, Review):
        return review
    if isinstance(review, str) and review.endswith(".json"):
        raise InputError(f"{review} is a name: give Path({review!r}), or what is in the file")
    try:
        if isinstance(review, Mapping):
            return Review.model_validate(review)
        return Review.model_validate_json(review.read_bytes() if isinstance(review, Path) else review)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise InputError(f"this is no review as the page exports it: {where}: {first['msg']}") from None


def reviewed(summary: RecordT, review: Review) -> RecordT:
    """Return the summary as a person decided; see `Summary.with_review`."""
    if review.source_sha256 != summary.provenance.source_sha256:
        raise InputError("the review is of a summary of another source: its hash differs")
    rulings = {ruling.item: ruling for ruling in review.rulings}
    for ruling in rulings.values():
        _fits(summary, ruling)
    return _Ruled(summary, rulings).summary()


def _fits(summary: Record, ruling: Ruling) -> None:
    item = _item(summary, ruling.item)
    if item is None:
        raise InputError(f"the review speaks of {ruling.item}, which the summary does not have")
    if item.text != ruling.words:
        raise InputError(f"the review is of another {ruling.item}: its words differ")


def _item(summary: Record, name: str) -> Reviewed | None:
    if name == "headline":
        return summary.headline
    found = _ITEM.fullmatch(name)
    items = getattr(summary, found[1]) if found else ()
    return items[int(found[2])] if found and int(found[2]) < len(items) else None


class _Ruled(Generic[RecordT]):
    """A summary under rulings: what is kept, corrected, and rejected."""

    def __init__(self, summary: RecordT, rulings: dict[str, Ruling]) -> None:
        self._summary = summary
        self._document = summary.document()
        self._rulings = rulings
        self._rejected: list[Rejection] = []
        self._kept: list[Ruling] = []

    def summary(self) -> RecordT:
        summary = self._summary
        headline = self._ruled("headline", "headline", summary.headline) if summary.headline else None
        lists = {name: self._list(name) for name in _LISTS}
        facts = {old: new for new, (old, _) in enumerate(lists["numeric_facts"])}
        claims = {old: new for new, (old, _) in enumerate(lists["claims"])}
        overview = (_rested(sentence, claims) for sentence in summary.overview)
        return type(summary).model_validate(
            {
                **dict(summary),
                "headline": headline,
                **{name: tuple(item for _, item in kept) for name, kept in lists.items()},
                "overview": tuple(sentence for sentence in overview if sentence is not None),
                "links": tuple(link for old in summary.links if (link := _relinked(old, facts))),
                "rejected": (*summary.rejected, *self._rejected),
                "rulings": tuple(self._kept),
                "notes": (*summary.notes, *self._refusals()),
            }
        )

    def _refusals(self) -> Iterator[str]:
        for ruling in self._kept:
            if ruling.refused:
                yield f"the correction of {ruling.item} was not carried out: {ruling.refused}"

    def _list(self, name: str) -> list[tuple[int, Reviewed]]:
        """Return what is left of a list, each item with its old place."""
        kept: list[tuple[int, Reviewed]] = []
        for place, item in enumerate(getattr(self._summary, name)):
            ruled = self._ruled(f"{name}[{place}]", f"{name}[{len(kept)}]", item)
            kept += [(place, ruled)] if ruled is not None else []
        return kept

    def _ruled(self, old: str, new: str, item: Reviewed) -> Reviewed | None:
        ruling = self._rulings.get(old)
        if ruling is None:
            return item
        if ruling.decision is Decision.REJECTED:
            task = old.partition("[")[0]
            self._rejected.append(Rejection(task=task, item=item.text, reason=RejectionReason.REVIEW))
            return None
        said: dict[str, str] = {}
        if ruling.correction is not None:
            try:
                item, said = _corrected(item, ruling.correction, self._document), {"before": _said(item)}
            except InputError as error:
                said = {"refused": str(error)}
        self._kept.append(ruling.model_copy(update={"item": new, "words": item.text} | said))
        return item


def _said(item: Reviewed) -> str:
    """Return what a correction of an item would replace."""
    if isinstance(item, Quotation):
        return item.speaker.name if item.speaker else ""
    return item.text if isinstance(item, Claim) else item.measures or ""


def _corrected(item: Reviewed, correction: str, document: Document) -> Reviewed:
    if isinstance(item, Claim):
        support = check(correction, document)
        speaker = sayer(document, support.evidence) if support.evidence else None
        return Claim(
            text=correction,
            evidence=support.evidence,
            support=support,
            speaker=speaker,
            salience=item.salience,
        )
    if isinstance(item, Quotation):
        return item.model_copy(update=_spoken_by(correction, item, document))
    fact = measured(item, correction, document, document.sentence_at(item.span))
    if isinstance(fact, Rejection):
        raise InputError(f"{item.text!r} cannot measure {correction!r}: its sentence does not say so")
    return fact


def _spoken_by(name: str, quotation: Quotation, document: Document) -> dict[str, object]:
    found = locate(name, document, near=quotation.fragments[0].span)
    if found is None:
        raise InputError(f"a speaker is a place in the source, and {name!r} is not named there")
    speaker = Speaker(name=found.span.of(document.text), mention=found.span, canonical=found.span)
    return {"speaker": speaker, "settled_by": SettledBy.PERSON}


def _relinked(link: Link, places: dict[int, int]) -> Link | None:
    """Return a link with the new places of its facts, while two of them are left."""
    facts = tuple(places[fact] for fact in link.facts if fact in places)
    return link.model_copy(update={"facts": facts}) if len(facts) > 1 else None


def _rested(sentence: OverviewSentence, places: dict[int, int]) -> OverviewSentence | None:
    """Return a sentence of the overview with the new places of its claims, while all of them are left."""
    if not places.keys() >= set(sentence.rests_on):
        return None
    return sentence.model_copy(update={"rests_on": tuple(places[claim] for claim in sentence.rests_on)})
