"""What a model answers: ids and short labels, never trusted.

The answer to a call has one field for each candidate asked about, named by its id, so that no other id can be
given, none twice and none forgotten. Only where the model chooses its sentences is the answer a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

if TYPE_CHECKING:
    from summarizer.drafting.calls import Call

NOBODY = "nobody named"
_RESTS = 4  # claims that a sentence of an overview rests on at most
_Line = Annotated[str, StringConstraints(max_length=160, strip_whitespace=True)]
_Statement = Annotated[str, StringConstraints(max_length=400, strip_whitespace=True)]
_Label = Annotated[str, StringConstraints(max_length=80, strip_whitespace=True)]


class Draft(BaseModel):
    """Base of what a model says: frozen; what it adds beyond its questions is ignored."""

    model_config = ConfigDict(frozen=True)


class ClaimDraft(Draft):
    """A claim in the model's words, and the id of the sentence that is to carry it."""

    sentence: str
    claim: str


class SpeakerDraft(Draft):
    """The id of an utterance and the name chosen for its speaker; None for nobody.

    `probability` is how likely it is, where the model was asked for a decision.
    """

    utterance: str
    speaker: str | None
    probability: float | None = None


class MeasureDraft(Draft):
    """The id of a number and the model's words for what it measures."""

    number: str
    measures: str


class SentenceDraft(Draft):
    """A sentence of the overview in the model's words, and the ids of the claims that it rests on."""

    rests_on: tuple[str, ...]
    sentence: str


class Drafts(Draft):
    """All that one call answered; `chosen` are ids of claims, the most important first."""

    headline: str | None = None
    chosen: tuple[str, ...] = ()
    overview: tuple[SentenceDraft, ...] = ()
    claims: tuple[ClaimDraft, ...] = ()
    speakers: tuple[SpeakerDraft, ...] = ()
    measures: tuple[MeasureDraft, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the model had nothing to say."""
        told = self.headline or self.claims or self.chosen or self.overview
        return not (told or self.speakers or self.measures)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the model of an answer depends on: the ids asked about, and the names offered for each speaker."""

    claims: tuple[str, ...] = ()
    most: int | None = None
    speakers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    measures: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    overview: int = 0


def answer_model(call: Call) -> type[BaseModel]:
    """Return the pydantic model of the answer to `call`."""
    if call.points:
        most = call.most if call.choose else None
        return _answer(_Shape(points=tuple(id_ for id_, _ in call.points), most=most, overview=call.overview))
    return _answer(
        _Shape(
            claims=tuple(sentence.id for sentence in call.claims),
            most=call.most if call.choose else None,
            speakers=tuple((q.utterance.id, tuple(q.names)) for q in call.speakers),
            measures=tuple(number.id for number in call.measures),
        )
    )


@lru_cache(maxsize=64)  # short texts ask the same, and to make a model costs more than to send a request
def _answer(shape: _Shape) -> type[BaseModel]:
    parts: dict[str, Any] = _digest_parts(shape) if shape.points else {}
    if shape.claims:
        parts["claims"] = (_claims_model(shape), ...)
    if shape.claims and shape.most is not None:
        parts["headline"] = (_Line, ...)
    if shape.speakers:
        offered = {id_: (Literal[*names, NOBODY], ...) for id_, names in shape.speakers}
        parts["speakers"] = (_model("Speakers", offered), ...)
    if shape.measures:
        parts["measures"] = (_model("Measures", dict.fromkeys(shape.measures, (_Label, ...))), ...)
    return _model("Answer", parts)


def _digest_parts(shape: _Shape) -> dict[str, Any]:
    ids: Any = Literal[shape.points]
    parts: dict[str, Any] = {}
    if shape.most is not None:
        parts["chosen"] = (Annotated[list[ids], Field(max_length=shape.most)], ...)
    parts["headline"] = (_Line, ...)
    resting = (Annotated[list[ids], Field(min_length=1, max_length=_RESTS)], ...)
    sentence: Any = _model("Sentence", {"rests_on": resting, "sentence": (_Statement, ...)})
    if shape.overview:
        parts["overview"] = (Annotated[list[sentence], Field(max_length=shape.overview)], ...)
    return parts


def drafts_of(answer: BaseModel) -> Drafts:
    """Turn an answer, whatever its fields, into the drafts it holds."""
    said = answer.model_dump()
    claims = said.get("claims", {})
    if isinstance(claims, dict):
        claims = [{"sentence": id_, "claim": claim} for id_, claim in claims.items()]
    return Drafts(
        headline=said.get("headline"),
        chosen=tuple(dict.fromkeys(said.get("chosen", ()))),
        overview=tuple(SentenceDraft(**sentence) for sentence in said.get("overview", ())),
        claims=tuple(ClaimDraft(**claim) for claim in claims),
        speakers=tuple(
            SpeakerDraft(utterance=id_, speaker=None if name == NOBODY else name)
            for id_, name in said.get("speakers", {}).items()
        ),
        measures=tuple(MeasureDraft(number=id_, measures=m) for id_, m in said.get("measures", {}).items()),
    )


def _claims_model(shape: _Shape) -> Any:
    if shape.most is None:
        return _model("Claims", dict.fromkeys(shape.claims, (_Statement, ...)))
    claim = _model("Claim", {"sentence": (Literal[shape.claims], ...), "claim": (_Statement, ...)})
    return Annotated[list[claim], Field(max_length=shape.most)]  # type: ignore[valid-type]


def _model(name: str, fields: dict[str, Any]) -> type[BaseModel]:
    make: Any = create_model  # its overloads do not foresee fields that are known at run time only
    model: type[BaseModel] = make(name, **fields)
    return model
