"""The second pass over a long text: of the claims of all windows a headline, an overview, and a choice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, RejectionReason
from summarizer.drafting.calls import Call
from summarizer.ledger import Task
from summarizer.results import Verdict
from summarizer.selecting import overview_for
from summarizer.verifying.claims import verify_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.assembling.groundwork import Groundwork
    from summarizer.drafting.drafts import Drafts, SentenceDraft
    from summarizer.drafting.windows import Planner
    from summarizer.results import Claim
    from summarizer.settings import Settings
    from summarizer.source.document import Document, Span

_CANDIDATES = 3  # claims that a model chooses from, for each that it may choose


@dataclass(frozen=True, slots=True)
class Digest:
    """What a model made of claims: those it chose, best first, and sentences with the claims they rest on.

    `headline` is over all of them; `rejected` is what it said and the claims do not.
    """

    chosen: tuple[Claim, ...] = ()
    headline: Claim | None = None
    sentences: tuple[tuple[Claim, tuple[Claim, ...]], ...] = ()
    rejected: tuple[Rejection, ...] = field(default=())


def digest_call(planner: Planner, claims: Sequence[Claim], most: int, sentences: int) -> Call | None:
    """Return the call that asks a model for a digest of `claims`, the best first; None where there is none.

    A model that chooses gets three times as many as it may choose, the others the summary's own.
    """
    shown = claims[: most * _CANDIDATES if planner.profile.joint else most]
    if len(shown) < 2 or not (sentences or planner.profile.joint):
        return None
    held = sorted(shown, key=lambda claim: claim.evidence[:1])
    places = [span for claim in held for span in claim.evidence]
    text = " ".join(claim.text for claim in held)
    return Call(
        tuple(s for s in planner.document.sentences if s.span in places),
        choose=planner.profile.joint,
        most=min(most, len(held)),
        wish=planner.wish,
        language=planner.language,
        terms=planner.terms_in(text),
        points=tuple((f"C{number}", claim.text) for number, claim in enumerate(held, start=1)),
        overview=sentences,
    )


def is_digested(ground: Groundwork, settings: Settings, sentences: int, *, chooses: bool) -> bool:
    """Whether a second pass is made: where an overview is wanted, or a model chooses from many windows.

    Of `Settings.max_calls` it takes one; where there is but one, the windows have it.
    """
    if Task.CLAIMS not in settings.tasks or settings.max_calls == 1:
        return False
    is_long = overview_for(ground.document.text, settings.length) > 0
    return (sentences > 0 and not ground.foreign) or (is_long and chooses)


def digest_of(call: Call, drafts: Drafts, claims: Sequence[Claim], document: Document) -> Digest:
    """Prove what a model made of the claims that `call` showed it."""
    by_text = {claim.text: claim for claim in claims}
    points = {id_: by_text[text] for id_, text in call.points if text in by_text}
    every = tuple(span for claim in points.values() for span in claim.evidence)
    headline = _proved("headline", drafts.headline, every, document) if drafts.headline else None
    told = [_told(draft, points, document) for draft in drafts.overview]
    return Digest(
        tuple(points[id_] for id_ in drafts.chosen if id_ in points),
        None if isinstance(headline, Rejection) else headline,
        tuple(sentence for sentence in told if not isinstance(sentence, Rejection)),
        tuple(refused for refused in (headline, *told) if isinstance(refused, Rejection)),
    )


def _told(
    draft: SentenceDraft, points: dict[str, Claim], document: Document
) -> tuple[Claim, tuple[Claim, ...]] | Rejection:
    """Prove a sentence of the overview by the claims that it names, and by no other place of the text."""
    claims = tuple(points[id_] for id_ in dict.fromkeys(draft.rests_on) if id_ in points)
    places = tuple(_places(claims))
    claim = _proved("overview", draft.sentence, places, document)
    if isinstance(claim, Rejection):
        return claim
    beside = [p.source for p in claim.support.proof if not any(span.contains(p.source) for span in places)]
    if beside or not claims:
        return Rejection(task="overview", item=draft.sentence, reason=RejectionReason.OTHER_EVIDENCE)
    return claim, claims


def _places(claims: Sequence[Claim]) -> Iterator[Span]:
    for claim in claims:
        yield from (*claim.evidence, *claim.again)


def _proved(task: str, words: str, places: tuple[Span, ...], document: Document) -> Claim | Rejection:
    claim = verify_claim(words, document, places, 1.0)
    if isinstance(claim, Rejection):
        return claim.model_copy(update={"task": task})
    if claim.support.verdict is Verdict.SUPPORTED:
        return claim
    reasons = claim.support.reasons
    return Rejection(task=task, item=words, reason=RejectionReason.UNSUPPORTED, reasons=reasons)
