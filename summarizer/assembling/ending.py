"""How a summary in the making ends: what was not asked or not answered, and what closes a loop over it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from summarizer.errors import IncompleteError
from summarizer.ledger import Window, WindowStatus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from summarizer.drafting.calls import Call
    from summarizer.summary import Summary

_CLOSE_TRIES = 300  # of 10 ms


async def close(events: AsyncGenerator[Any]) -> None:
    """Close a generator, also one that is just being cancelled after an interrupt."""
    for _ in range(_CLOSE_TRIES):
        try:
            return await events.aclose()
        except RuntimeError:  # it is running still
            await asyncio.sleep(0.01)
    return None


def open_window(call: Call) -> Window:
    """Return the line of the ledger for a call that has no answer yet."""
    return Window(span=call.span, task=call.task, status=WindowStatus.OPEN, error="not answered yet")


def skipped_window(call: Call) -> Window:
    """Return the line of the ledger for a call left out for want of calls."""
    error = "not asked: Settings.max_calls was reached"
    return Window(span=call.span, task=call.task, status=WindowStatus.SKIPPED, error=error)


def incomplete(summary: Summary) -> IncompleteError:
    """Return the error that holds a summary of which windows failed."""
    failed = [w for w in summary.windows if w.error is not None]
    first = failed[0]
    return IncompleteError(
        f"{len(failed)} of {len(summary.windows)} windows failed; the first, on characters "
        f"{first.span.start} to {first.span.end} ({first.task}): {first.error}",
        summary,
    )
