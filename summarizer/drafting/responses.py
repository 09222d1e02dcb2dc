"""What a response says beside its answer: its cost, and whether it is a refusal, in any vendor's words."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from summarizer.ledger import Usage

_MOST_TOKENS = 10**9  # of one answer


def is_refusal(response: Any) -> bool:
    """Whether a response is a refusal, in OpenAI's words or in Anthropic's."""
    return getattr(response, "stop_reason", None) == "refusal" or any(
        getattr(choice, "finish_reason", None) == "content_filter"
        or getattr(getattr(choice, "message", None), "refusal", None)
        for choice in getattr(response, "choices", None) or ()
    )


def tokens_of(response: Any) -> Usage:
    """Return the tokens that a response reports, in OpenAI's words or in Anthropic's."""
    usage = _part(response, "usage")
    details = _part(usage, "prompt_tokens_details") or _part(usage, "input_tokens_details")
    return Usage(
        calls=1,
        prompt_tokens=_count(usage, "prompt_tokens", "input_tokens"),
        cached_tokens=_count(details, "cached_tokens") or _count(usage, "cache_read_input_tokens"),
        output_tokens=_count(usage, "completion_tokens", "output_tokens"),
    )


def with_bare_json(response: Any) -> Any:
    """Return a response whose JSON stands alone: out of its Markdown fence, and of the words around it."""
    for choice in getattr(response, "choices", None) or ():
        message: Any = getattr(choice, "message", None)
        content = getattr(message, "content", None)
        if isinstance(content, str) and not getattr(message, "tool_calls", None):
            message.content = _bare(content)
    return response


def _bare(content: str) -> str:
    from instructor.utils import extract_json_from_codeblock

    with suppress(ValueError, RecursionError):
        json.loads(content)
        return content
    with suppress(ValueError):
        return extract_json_from_codeblock(content)
    return content


def _count(holder: Any, *names: str) -> int:
    """Return the first of some figures that is there, and can be: no server is owed tokens back."""
    given = next((value for name in names if (value := _part(holder, name))), 0)
    try:
        return min(max(0, int(given)), _MOST_TOKENS)
    except (TypeError, ValueError, OverflowError):
        return 0


def _part(holder: Any, name: str) -> Any:
    return holder.get(name) if isinstance(holder, dict) else getattr(holder, name, None)
