"""The words that tell what belongs to what where no sentence is parsed; they stand in `relating.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class RelatingWords:
    """Words that tell what belongs to what, all in lower case.

    One of `of` leads in whose a thing before it is. One of `references` stands before a figure that another
    one is compared with: "900 barrels, up FROM 650 in 2017". Articles of `subjects` tell who does something
    and those of `objects` to whom, as far as their form tells it; the other `articles` tell nothing. One of
    `links` at the beginning only ties a sentence to the one before, one of `joining` joins a clause, and one
    of `relatives` opens a clause that tells more of the thing before its comma, one of `reasons` a clause at
    the end that tells why or in spite of what; one of `parts` tells of some of the things before. One of
    `times` before a day, a month, a year or one of `seasons` says that it was then and no more. `auxiliaries`
    tell with a verb when and how sure a thing is. Articles of `definite` stand before what is known; words of
    `deictic` go with a time ("last week") and phrases of `ago` stand before how long ago it was. Words of
    `before_names` may stand before somebody's role, those of `subject_relatives` are who does something in
    their clause, and `pronouns` mean a person, as articles of `sexes` do,
    "he" or "she".
    """

    of: frozenset[str]
    references: tuple[str, ...]
    subjects: frozenset[str] = field(default_factory=frozenset)
    objects: frozenset[str] = field(default_factory=frozenset)
    articles: frozenset[str] = field(default_factory=frozenset)
    auxiliaries: frozenset[str] = field(default_factory=frozenset)
    links: frozenset[str] = field(default_factory=frozenset)
    joining: frozenset[str] = field(default_factory=frozenset)
    relatives: frozenset[str] = field(default_factory=frozenset)
    reasons: frozenset[str] = field(default_factory=frozenset)
    parts: frozenset[str] = field(default_factory=frozenset)
    times: frozenset[str] = field(default_factory=frozenset)
    seasons: frozenset[str] = field(default_factory=frozenset)
    definite: frozenset[str] = field(default_factory=frozenset)
    deictic: frozenset[str] = field(default_factory=frozenset)
    ago: tuple[str, ...] = ()
    before_names: frozenset[str] = field(default_factory=frozenset)
    subject_relatives: frozenset[str] = field(default_factory=frozenset)
    pronouns: Mapping[str, str] = field(default_factory=dict)
    sexes: Mapping[str, str] = field(default_factory=dict)
