"""The words that turn a statement where the check has rules by structure; they stand in `statements.toml`.

English and German have them; what other languages need is in `statement_words`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.languages.loading import read_part


@dataclass(frozen=True, eq=False)
class TurningWords:
    """Words that deny, hedge, bound or count, all in lower case.

    `function_words` say nothing by themselves. `deniers` are verbs that deny what follows.
    `strong_hedges` make a fact a possibility or somebody's charge, those of them that are `asserting`
    may be added all the same; `hedges` are weaker. `universal`, `majority`, `partial` and `exclusive`
    tell of how many. `families` are words that may stand for each other, `contraries` sides parted by
    "/", `irregular` a base with forms that no ending brings back to it. `converses` are verbs that tell one
    deed from two sides, each with its roles and what fills them by number; ">" for "/" where only the first
    tells the second. `restatements` are phrases that may stand for each other, parted
    by "="; those behind ">" say what stands before it, and not the other way round.
    """

    function_words: frozenset[str]
    negators: frozenset[str]
    strong_hedges: frozenset[str]
    asserting: frozenset[str]
    hedges: frozenset[str]
    conditions: frozenset[str]
    universal: frozenset[str]
    majority: frozenset[str]
    partial: frozenset[str]
    exclusive: frozenset[str]
    rising: frozenset[str]
    falling: frozenset[str]
    units: frozenset[str]
    calendar: frozenset[str]
    titles: frozenset[str]
    deniers: frozenset[str] = field(default_factory=frozenset)
    families: tuple[str, ...] = ()
    contraries: tuple[str, ...] = ()
    irregular: tuple[str, ...] = ()
    converses: tuple[str, ...] = ()
    restatements: tuple[str, ...] = ()


ENGLISH = read_part("en", "statements", TurningWords)
GERMAN = read_part("de", "statements", TurningWords)
