"""What a response says beside its answer: its cost, and whether it is a refusal, in any vendor's words."""

from __future__ import annotations

import json
import math
from contextlib import suppress
from typing import Any

from summarizer.ledger import Usage

_MOST_TOKENS = 10**9  # of one answer
# Bytes of UTF-8 in a token of a prompt, at most and at least: from every other article of the gold set as the
# embedded model answered it (`tests/benchmarks/bench_estimate.py`), widened for the tokenizers of other
# models. German has 3.0 bytes in a token there, English 3.6.
BYTES_IN_TOKEN = (4.2, 2.9)


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


def counted(response: Any, body: dict[str, Any]) -> Any:
    """Return a response with its tokens; where its server tells none, as `estimate` counts them at most."""
    if tokens_of(response).prompt_tokens or not _is_openais(response):
        return response
    said = [message.model_dump_json() for message in _messages_of(response)]
    prompt = json.dumps(body.get("messages") or body.get("input"), ensure_ascii=False, default=str)
    read, written = _tokens_in(prompt), _tokens_in("".join(said) or str(response))
    usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
    told = {"usage": usage | {"estimated": True}}
    if isinstance(response, dict):
        return response | told
    return type(response).construct(**(response.to_dict() | told))


def is_estimated(response: Any) -> bool:
    """Whether the tokens of a response are `counted` by its length."""
    return _part(_part(response, "usage"), "estimated") is True


def _is_openais(response: Any) -> bool:
    return isinstance(response, dict) or type(response).__module__.startswith("openai.")


def _messages_of(response: Any) -> list[Any]:
    choices = _part(response, "choices") or ()
    return [
        choice.message for choice in choices if hasattr(getattr(choice, "message", None), "model_dump_json")
    ]


def _tokens_in(text: str) -> int:
    return math.ceil(len(text.encode("utf-8", "replace")) / BYTES_IN_TOKEN[1])


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
