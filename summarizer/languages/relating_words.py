"""The words that tell what belongs to what where no sentence is parsed; they stand in `relating.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class RelatingWords:
    """Words that tell what belongs to what, all in lower case.

    One of `of` leads in whose a thing before it is. One of `references` stands before a figure that another
    one is compared with: "900 barrels, up FROM 650 in 2017". Articles of `subjects` tell who does something
    and those of `objects` to whom, as far as their form tells it.
    """

    of: frozenset[str]
    references: tuple[str, ...]
    subjects: frozenset[str] = field(default_factory=frozenset)
    objects: frozenset[str] = field(default_factory=frozenset)
