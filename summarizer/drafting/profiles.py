"""Which plan suits a model: by the size in its name, by what its server tells, and by the settings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.drafting.calls import LARGE, SMALL, Profile
from summarizer.drafting.sending import is_loopback

if TYPE_CHECKING:
    from summarizer.drafting.serving import Card
    from summarizer.settings import Settings

LARGE_FROM = 20.0  # billions of parameters from which on a model chooses for itself
_LONG_CONTEXT = 65_536  # tokens that a server was started for: hardly a small model's machine
_TEXT_SHARE = 2  # of the context, for the text; the rest is for questions and answers
_SIZE = re.compile(r"(?<![\w.])(?:(?P<times>\d+)x)?(?P<size>\d+(?:\.\d+)?)b(?![a-z\d])")


def profile_at(base_url: str, name: str | None) -> Profile:
    """Go by the size that a model's name tells; else a server on this very machine holds a small one."""
    size = size_of(name or "")
    if size is not None:
        return LARGE if size >= LARGE_FROM else SMALL
    return SMALL if is_loopback(base_url) else LARGE


def size_of(name: str) -> float | None:
    """Return the billions of parameters that a name such as "qwen3:32b" or "mixtral-8x22b" tells."""
    found = _SIZE.search(name.lower())
    return float(found["size"]) * float(found["times"] or 1) if found else None


def fitting(profile: Profile, card: Card, settings: Settings, size: float | None) -> Profile:
    """Return the profile for a model as its server tells of it; the settings overrule."""
    size = card.billions if size is None else size
    if size is not None:
        profile = LARGE if size >= LARGE_FROM else SMALL
    elif card.served and (card.context or 0) >= _LONG_CONTEXT:
        profile = LARGE
    profile = tuned(profile, settings)
    if settings.window_tokens is not None or not card.context:
        return profile
    return replace(profile, window_tokens=min(profile.window_tokens, card.context // _TEXT_SHARE))


def tuned(profile: Profile, settings: Settings) -> Profile:
    """Return a profile as the settings have it: another plan, window or number of calls at once."""
    if settings.plan != "auto" and profile.joint != (settings.plan == "joint"):
        profile = LARGE if settings.plan == "joint" else SMALL
    return replace(
        profile,
        window_tokens=settings.window_tokens or profile.window_tokens,
        concurrency=settings.concurrency or profile.concurrency,
    )
