"""The tries of one call: which failure gets another, how long to wait, and what all of them cost."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

from summarizer.drafting.failures import (
    is_no_model_server,
    is_schema_failure,
    is_transient,
    retry_after,
    translated,
)
from summarizer.drafting.responses import is_refusal, tokens_of
from summarizer.errors import AnswerError, ModelError, RefusedError, TransportError
from summarizer.ledger import Usage

if TYPE_CHECKING:
    import instructor
    import tenacity

    from summarizer.drafting.forms import Manners
    from summarizer.drafting.sending import Ask, Way
    from summarizer.settings import Settings

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 20.0
_LEAST_SECONDS = 1.0  # for a retry that begins shortly before the time for all of them is over


class Tries:
    """The tries of one call, in the terms that instructor and those who send ask for."""

    def __init__(self, settings: Settings, manners: Manners, way: Way, ask: Ask) -> None:
        self._settings = settings
        self._manners = manners
        self._way = way
        self.ask = ask
        self._start = time.monotonic()
        self._retrying = self.refused = False
        self._usage = Usage()
        self._wait = 0.0

    def policy(self) -> Any:
        """Return the tenacity object that instructor drives; `_again` decides everything."""
        import tenacity

        return tenacity.AsyncRetrying(retry=self._again, wait=lambda _: self._wait, reraise=True)

    def hooks(self) -> instructor.core.hooks.Hooks:
        """Return instructor's hooks for one call, which meter every response, failed ones too."""
        from instructor.core.hooks import HookName, Hooks

        hooks = Hooks()
        hooks.on(HookName.COMPLETION_RESPONSE, self.meter)
        return hooks

    def usage(self) -> Usage:
        """Return what the tries cost so far."""
        return self._usage

    def seconds(self) -> float | None:
        """Return the time for the next request; the retries end with `retry_seconds`. None for no limit."""
        limit = self._settings.timeout
        if not math.isfinite(limit):
            return None
        if self._retrying:
            left = self._settings.retry_seconds - self._elapsed()
            limit = min(limit, max(left, _LEAST_SECONDS))
        return limit

    def failure(self, error: Exception | None) -> ModelError:
        """Translate what went wrong for good, with the cost of all tries; None where the model refused."""
        if error is None or self.refused:
            failure: ModelError = RefusedError("the model refused to answer")
        else:
            failure = self._counted(translated(error))
        if type(failure) is ModelError and self._usage.calls:
            failure = AnswerError(f"the reply is no chat completion; is the address right? {failure}")
        failure.usage = self._usage
        self.ask.judged(failure)
        return failure

    def _counted(self, failure: ModelError) -> ModelError:
        """Say how often it was tried, where that took time."""
        if isinstance(failure, TransportError) and self._usage.retries:
            failure.args = (f"{failure} (tried {self._usage.retries + 1} times)",)
        return failure

    def meter(self, response: Any) -> None:
        """Count what a response cost, and whether it refuses."""
        self._manners.answered = True
        self.refused = self.refused or is_refusal(response)
        self._usage = self._usage + self._way.priced(tokens_of(response))

    def _elapsed(self) -> float:
        """Return the seconds since the first try began, but for those waited in line."""
        return time.monotonic() - self._start - self.ask.waited

    def _again(self, state: tenacity.RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        if error is None or self.refused:
            return False
        if is_schema_failure(error):
            self.ask.judged(translated(error))
            return self._reask()
        return is_transient(error) and self._retry(error)

    def _reask(self) -> bool:
        if self._usage.reasks:
            return False
        self._wait, self._retrying = 0.0, False
        self._usage = self._usage.model_copy(update={"reasks": 1})
        return True

    def _retry(self, error: BaseException) -> bool:
        count, most = self._usage.retries, self._settings.retries
        if is_no_model_server(error) and not self._manners.answered:
            most = min(most, 1)
        asked = retry_after(error)
        self._wait = asked if asked is not None else jittered(count)
        if count >= most or self._elapsed() + self._wait > self._settings.retry_seconds:
            return False
        self._retrying = True
        self._usage = self._usage.model_copy(update={"retries": count + 1})
        return True


def jittered(count: int) -> float:
    """Exponential wait with full jitter above half, in seconds."""
    import random

    longest: float = min(_LONGEST_WAIT, _FIRST_WAIT * 2**count)
    return longest * (0.5 + random.random() / 2)  # noqa: S311 - spreads load, keeps no secret
