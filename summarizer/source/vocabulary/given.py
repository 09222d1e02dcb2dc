"""Given names that men or women bear, from the census of the United States of 1990 (public domain).

`given_names.txt` has a name a line, after "m" or "f" where at least 93 % of those who bear it are men or
women; after a capital letter where it is five times as frequent as the same surname.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def is_mans(low: str, *, alone: bool = False) -> bool | None:
    """Return whether a given name in lower case is a man's, None where that is not known.

    `alone` is for a name that may be a surname as well.
    """
    sex = _names().get(low)
    return None if sex is None or (alone and sex.islower()) else sex.lower() == "m"


@cache
def _names() -> dict[str, str]:
    lines = files("summarizer.source.vocabulary").joinpath("given_names.txt").read_text("utf-8").splitlines()
    return {line[2:]: line[0] for line in lines}
