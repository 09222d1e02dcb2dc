"""The bytes of a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a document, what to call it, and the encoding that its server names."""

    data: bytes
    name: str
    charset: str | None = None
