"""The names for how long a summary is to be."""

from __future__ import annotations

from typing import Literal

LENGTHS = ("headline", "brief", "standard", "full")
Length = Literal["headline", "brief", "standard", "full"] | int
