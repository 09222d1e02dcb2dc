"""What a run would cost, before a token is paid for, from the plan that would really run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summarizer.api import Summarizer
from summarizer.assembling.digesting import digest_call, is_digested
from summarizer.assembling.groundwork import groundwork
from summarizer.assembling.outlining import sentences_of_overview
from summarizer.corpus.documents import Source, of_several, read_source, several
from summarizer.drafting.asking import Interview
from summarizer.drafting.metering import Meter
from summarizer.drafting.prompts import templates_of
from summarizer.drafting.responses import BYTES_IN_TOKEN
from summarizer.drafting.sending import Means
from summarizer.drafting.windows import Planner, bounded
from summarizer.errors import InputError, SettingsError
from summarizer.ledger import Usage
from summarizer.source.reading import read

if TYPE_CHECKING:
    from summarizer.assembling.groundwork import Groundwork
    from summarizer.drafting.calls import Call
    from summarizer.drafting.pricing import Price
    from summarizer.drafting.vendors import AnyClient
    from summarizer.progress import Progress
    from summarizer.settings import Settings

# Tokens that are answered to a question: measured as `BYTES_IN_TOKEN` was.
_ANSWERED = {"claim": 33.0, "lengthy": 53.0, "headline": 20.0, "speaker": 26.0, "measure": 15.0}
_ID = 4.0  # tokens of an id with its marks
_MORE_OR_LESS = 0.22
# How often a choice is asked: one that code leaves open is close for a small model too, and asked in both
# orders where its tokens tell how likely they are.
_ORDERS = {Means.TOKENS: 2, Means.ADDRESS: 1, Means.WORDS: 1}


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def __contains__(self, value: float | Decimal) -> bool:
        """Whether a value lies within."""
        return self.low <= Decimal(str(value)) <= self.high

    def __add__(self, other: Interval) -> Interval:
        """Add up two intervals."""
        return Interval(self.low + other.low, self.high + other.high)


_NOTHING = Interval(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class Estimate:
    """What documents would cost. Tokens and US dollars are intervals; `cost` is None without a known price.

    `unreadable` counts what is no text and would cost nothing. Retries, re-asks and a discount for cached
    tokens are not foreseen, nor what a hosted model thinks before it answers.
    """

    documents: int = 0
    unreadable: int = 0
    calls: int = 0
    prompt_tokens: Interval = _NOTHING
    output_tokens: Interval = _NOTHING
    cost: Interval | None = _NOTHING

    def __str__(self) -> str:
        """Return all of it in one line."""
        cost = "price unknown" if self.cost is None else f"${self.cost.low:.4f} to ${self.cost.high:.4f}"
        beside = ", without what a model thinks before it answers" if self.calls else ""
        return (
            f"{self.documents:,} documents, {self.calls:,} calls, "
            f"{self.prompt_tokens.low:,.0f} to {self.prompt_tokens.high:,.0f} prompt tokens, "
            f"{self.output_tokens.low:,.0f} to {self.output_tokens.high:,.0f} output tokens, {cost}{beside}"
        )


@of_several
def estimate(
    documents: Iterable[Source],
    model: str | None = None,
    *,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    mode: str = "live",
) -> Estimate:
    """Say what `summarize_many` would cost on the same documents, from the same plan, without a call.

    Every document is read. `mode` "batch" takes the price of the provider's batch API. Raises
    `SettingsError` for another mode, and for a model or client that cannot work.
    """
    if mode not in {"live", "batch"}:
        raise SettingsError(f"mode is live or batch, not {mode!r}")
    estimator = _Estimator(model, client, settings, batch=mode == "batch")
    return estimator.estimate(several(documents, Iterable))


class _Estimator(Summarizer):
    """A summarizer that stops before it asks."""

    def __init__(
        self, model: str | None, client: AnyClient | None, settings: Settings | None, *, batch: bool
    ) -> None:
        super().__init__(model, client, settings)
        self._batch = batch
        self._means = Means.WORDS if batch else self._model.means

    def estimate(self, documents: Iterable[Source]) -> Estimate:
        count, unreadable, calls, sizes, answered = 0, 0, 0, 0, 0.0
        for number, source in enumerate(documents):
            count += 1
            try:
                planned = self._requests(read_source(number, source).text)
            except InputError:
                unreadable += 1
                continue
            calls += len(planned)
            sizes += sum(len(prompts.encode("utf-8", "replace")) for _, prompts in planned)
            answered += sum(_answered(call, self._means) for call, _ in planned)
        prompt, output = _tokens(sizes, answered)
        cost = _cost(prompt, output, self._model.price(batch=self._batch) if self._model.answers else None)
        free = not self._model.answers
        return Estimate(count, unreadable, calls, prompt, output, _NOTHING if free else cost)

    def _calls(self, planner: Planner, ground: Groundwork) -> tuple[Call, ...]:
        """Return the calls on the windows of a text, and that of a second pass over their claims."""
        settings, claims = self._settings, [claim for _, claim in ground.stock]
        sentences = sentences_of_overview(ground.document.text, settings)
        second = None
        if is_digested(ground, settings, sentences, chooses=planner.profile.joint):
            second = digest_call(planner, claims, ground.most, sentences)
        most = settings.max_calls if settings.max_calls is None or second is None else settings.max_calls - 1
        return (*bounded(planner.calls(), most)[0], *filter(None, [second]))

    def _requests(self, text: str) -> list[tuple[Call, str]]:
        """Return the calls that a text would take, each with its prompts."""
        if not self._model.answers:
            return []
        document = read(text)
        ground, profile = groundwork(document, self._settings), self._model.profile
        planner = Planner(document, ground.utterances, ground.chosen, ground.lengthy, profile, self._settings)
        calls = self._calls(planner, ground)
        nobody: Any = None  # a prompt is made without a client
        interview = Interview(nobody, document, 1, Meter("", _silent), templates_of(self._settings))
        return [
            (call, interview.system + interview.prompt(call))
            for call in calls
            for _ in range(_ORDERS[self._means] if call.is_choice else 1)
        ]


def _silent(_: Progress) -> None:
    """Show no progress."""


def _answered(call: Call, means: Means) -> float:
    if call.points:
        return _ANSWERED["headline"] + _ANSWERED["lengthy"] * call.overview + _ID * call.most * call.choose
    claims = min(call.most, len(call.claims)) if call.choose else len(call.claims)
    return (
        _ANSWERED["claim" if call.choose else "lengthy"] * claims
        + _ANSWERED["headline"] * (call.choose and bool(claims))
        + (1 if call.is_choice and means is not Means.WORDS else _ANSWERED["speaker"] * len(call.speakers))
        + _ANSWERED["measure"] * len(call.measures)
    )


def _tokens(sizes: int, answered: float) -> tuple[Interval, Interval]:
    few, many = BYTES_IN_TOKEN
    return _interval(sizes / few, sizes / many), _interval(
        answered * (1 - _MORE_OR_LESS), answered * (1 + _MORE_OR_LESS)
    )


def _cost(prompt: Interval, output: Interval, price: Price | None) -> Interval | None:
    if price is None:
        return None
    ends = [
        price.cost(Usage(prompt_tokens=int(tokens), output_tokens=int(answer)))
        for tokens, answer in ((prompt.low, output.low), (prompt.high, output.high))
    ]
    return Interval(*ends)


def _interval(low: float, high: float) -> Interval:
    return Interval(Decimal(round(low)), Decimal(round(high)))
