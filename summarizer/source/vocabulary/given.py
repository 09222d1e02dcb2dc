"""Given names that men or women bear, from the census of the United States of 1990 (public domain).

`given_names.txt` has a name a line, after "m" or "f" where at least 93 % of those who bear it are men or
women; after a capital letter where it is five times as frequent as the same surname. The other two are of the
lists of Faker 40.63 (MIT, `FAKER-LICENSE.txt`), names in the lists of one sex alone: `given_names_world.txt`
of some fifty languages in Latin letters, what the census has and what is an English word or a place left out,
and `given_names_german.txt` of the German, Austrian and Swiss.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize


def is_mans(low: str, *, alone: bool = False) -> bool | None:
    """Return whether a given name in lower case is a man's, None where that is not known.

    `alone` is for a name that may be a surname as well. A name that is not listed with its accents is looked
    for without: the census has none.
    """
    sex = _sex(low) or (None if low.isascii() else _sex(_without_accents(low)))
    return None if sex is None or (alone and sex.islower()) else sex.lower() == "m"


def is_german_mans(low: str) -> bool | None:
    """Return whether a given name in lower case is a man's where German is spoken, None if not known."""
    sex = _names("_german").get(low)
    return is_mans(low) if sex is None else sex == "m"


def _sex(low: str) -> str | None:
    return _names("").get(low) or _names("_world").get(low)


def _without_accents(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


@cache
def _names(of: str) -> dict[str, str]:
    file = files("summarizer.source.vocabulary").joinpath(f"given_names{of}.txt")
    return {line[2:]: line[0] for line in file.read_text("utf-8").splitlines()}
