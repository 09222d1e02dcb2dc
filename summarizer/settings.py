"""The knobs behind `summarize`; every default is what the measurements in the README were made with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a summary is made. Frozen: change one with `dataclasses.replace`.

    `plan` is "small" (a few candidates a call), "joint" (everything in one call) or "auto", by the model.
    `window_tokens` bounds the text that one call sees, in estimated tokens; `group_size` the candidates of a
    call in the small plan. None takes the model's own default. `max_claims` bounds the claims of one window.
    `timeout` is for one request and `retry_seconds` for all tries of one, in seconds; `retries` counts the
    tries after the first. `concurrency` bounds the calls under way at once.
    """

    plan: str = "auto"
    window_tokens: int | None = None
    group_size: int | None = None
    max_claims: int = 6
    temperature: float | None = 0.0
    timeout: float = 300.0
    retries: int = 4
    retry_seconds: float = 120.0
    concurrency: int | None = None
