"""A request and its answer as JSON: what a key is made of, what is kept, and how it comes back."""

from __future__ import annotations

import importlib
import json
from enum import Enum
from typing import Any

from summarizer.errors import AnswerError
from summarizer.keeping.store import Answer

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


def canonical(value: Any) -> str:
    """Return a value as the one JSON text that stands for it."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    """Return what stands in a body beside JSON's own types as such; vendors put models and enums there."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, type):
        return value.__qualname__
    return sorted(map(str, value)) if isinstance(value, set | frozenset) else vars(value)


def kept_as(response: Any) -> Answer:
    """Return an answer as it is kept."""
    kind = type(response)
    dump = getattr(response, "model_dump_json", None)
    text = dump(warnings=False) if dump is not None else canonical(response)
    return Answer(f"{kind.__module__}:{kind.__qualname__}", text)


def restored(answer: Answer, package: str) -> Any:
    """Return a kept answer as the SDK gave it; a class of no other package is ever loaded."""
    module, _, name = answer.kind.partition(":")
    data = json.loads(answer.response)
    if module == "builtins":
        return data
    if module.partition(".")[0] != package:
        raise AnswerError(f"a kept answer is of {module}, not of {package}: another client was used for it")
    kind = getattr(importlib.import_module(module), name)
    # The SDKs of OpenAI's make build their models leniently, as they do from a response.
    return kind.construct(**data) if hasattr(kind, "to_dict") else kind.model_validate(data)
