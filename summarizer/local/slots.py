"""What the embedded server is doing: one slot a request under way, as its address `/slots` tells."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

_ACT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: its number, whether it works on a request, which one, and how many tokens are read and written.

    `read` counts the tokens of the prompt that were read or found in the cache; a slot that never had a
    request has task -1.
    """

    number: int
    busy: bool
    task: int
    read: int
    written: int


def read_slots(base_url: str, api_key: str, seconds: float) -> tuple[Slot, ...] | None:
    """Return the slots of the server at `base_url`; None if it does not answer within `seconds`."""
    connection = HTTPConnection(urlsplit(base_url).netloc, timeout=seconds)
    try:
        connection.request("GET", "/slots", headers={"Authorization": f"Bearer {api_key}"})
        return tuple(map(_slot, json.load(connection.getresponse())))
    except (OSError, HTTPException, ValueError, TypeError, KeyError, AttributeError, LookupError):
        return None
    finally:
        connection.close()


def keep_slot(base_url: str, api_key: str, number: int, file: str) -> bool:
    """Have the server write what slot `number` has read to `file` of its folder; whether it did."""
    return _act(base_url, api_key, f"/slots/{number}?action=save", file)


def recall_slot(base_url: str, api_key: str, number: int, file: str) -> bool:
    """Have the server load `file` of its folder into slot `number`; whether it did.

    The file must be whole: llama.cpp ends the process over one that is cut off.
    """
    return _act(base_url, api_key, f"/slots/{number}?action=restore", file)


def _act(base_url: str, api_key: str, path: str, file: str) -> bool:
    connection = HTTPConnection(urlsplit(base_url).netloc, timeout=_ACT_SECONDS)
    headers = {"Authorization": f"Bearer {api_key}", "Content-Type": "application/json"}
    try:
        connection.request("POST", path, json.dumps({"filename": file}), headers)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _slot(told: dict[str, Any]) -> Slot:
    following = told.get("next_token") or [{}]
    return Slot(
        number=told["id"],
        busy=told["is_processing"],
        task=told.get("id_task", -1),
        read=told.get("n_prompt_tokens_processed", 0) + told.get("n_prompt_tokens_cache", 0),
        written=following[0].get("n_decoded", 0),
    )
