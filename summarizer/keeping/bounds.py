"""The most that an answer can cost in tokens, by what its request says."""

from __future__ import annotations

from typing import Any

_DECIDED = 128  # bytes of JSON around what is said of a question and of each of its choices


def bound(body: dict[str, Any]) -> int:
    """Return the most tokens that an answer may have, where the request says so.

    Decisions are bounded by what is asked: each choice with its probability, a token at least one byte.
    """
    if "questions" in body:
        return sum(map(_most_of, body["questions"]))
    return next((int(body[name]) for name in ("max_tokens", "max_completion_tokens") if name in body), 0)


def _most_of(question: dict[str, Any]) -> int:
    choices = [len(str(choice.get("value", "")).encode()) for choice in question.get("choices", ())]
    return 2 * _DECIDED + sum(_DECIDED + 2 * size for size in choices)
