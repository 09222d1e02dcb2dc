"""How far a summary is: what is being asked, how much of it is done, and about how long the rest takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One look at a summary in the making.

    `document` is the SHA-256 of the text, in hexadecimal. `done` of `total` calls are answered; the last
    event has both alike. `asking` says in a few words what the latest call asks. `read` of about `prompt`
    tokens of it are read and `written` are written, as the embedded engine tells; for other servers they stay
    0. `seconds_left` is an estimate, None as long as there is nothing to go by.
    """

    document: str
    done: int
    total: int
    asking: str = ""
    read: int = 0
    prompt: int = 0
    written: int = 0
    seconds_left: float | None = None
