"""The lines of a batch's files: requests as they go up, answers and errors as they come down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarizer.drafting.secrecy import brief

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRANSIENT = 408


class LineError(Exception):
    """A request of a batch that was not answered, with the HTTP status that stands for the reason.

    `is_billed` where it may have been answered all the same, `lost` is what that may have cost.
    """

    lost: int | None = None

    def __init__(self, message: str, status_code: int = _TRANSIENT, *, is_billed: bool = False) -> None:
        """Keep what the server says."""
        super().__init__(message, status_code)
        self.status_code = status_code
        self.body = {"message": message}
        self.is_billed = is_billed


def line_of(name: str, body: dict[str, Any]) -> str:
    """Return the line of a request."""
    row = {"custom_id": name, "method": "POST", "url": "/v1/chat/completions", "body": body}
    return json.dumps(row, ensure_ascii=False) + "\n"


def lines_in(text: str) -> Iterator[dict[str, Any] | None]:
    """Yield the lines of an answer's file, None for one that is unreadable: the others were paid for too."""
    for line in filter(str.strip, text.split("\n")):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield row if _is_sound(row) else None


def _is_sound(row: Any) -> bool:
    """Whether a line names its request, and has an answer if it says so."""
    if not isinstance(row, dict) or not isinstance(row.get("custom_id"), str):
        return False
    response = row.get("response") or {}
    if not isinstance(response, dict):
        return False
    return response.get("status_code") != 200 or isinstance(response.get("body"), dict)


def completion(body: dict[str, Any]) -> Any:
    """Return an answer as the SDK does."""
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(**body)


def line_error(row: dict[str, Any]) -> LineError:
    """Return why a request of a batch was not answered."""
    response = row.get("response") or {}
    body = response.get("body")
    error = row.get("error") or (body.get("error") if isinstance(body, dict) else None) or {}
    told = (error.get("message") or error.get("code")) if isinstance(error, dict) else error
    return LineError(str(told or "no reason given"), int(response.get("status_code") or _TRANSIENT))


def reason(batch: Any) -> str:
    """Say how a batch ended that left requests unanswered, in its provider's words."""
    errors = _errors(batch)
    told = f": {brief(errors[0].message or errors[0].code)}" if errors else ""
    ended = {"cancelled": "was cancelled", "completed": "completed without an answer to each request"}
    return f"the batch {batch.id} {ended.get(batch.status, batch.status)}{told}"


def is_limit(batch: Any) -> bool:
    """Whether a batch failed for what others take up: there may be room for it later."""
    return any("limit" in str(error.code) for error in _errors(batch))


def _errors(batch: Any) -> list[Any]:
    return getattr(getattr(batch, "errors", None), "data", None) or []
