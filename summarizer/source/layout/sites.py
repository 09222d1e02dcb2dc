"""The name of a site behind the title of a page: " | The Daily Gull", " - Port Ansel District Council"."""

from __future__ import annotations

import re

_SITE = re.compile(r"\s+(?:\||\\{1,2}|[-–—](?=(?:\s+(?:[A-Z][\w'’.-]*|of|the|and|for|&))+\s*\Z))\s")


def title_end(words: str) -> int:
    """Return where the title in a heading ends: before the name of the site, if one stands behind it."""
    found = _SITE.search(words)
    return found.start() if found else len(words)
