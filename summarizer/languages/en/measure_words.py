"""What tells where an English noun phrase begins and ends; the words stand in `measures.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class EnglishMeasures:
    """The words around what a number measures, all in lower case.

    `clausal` are prepositions that begin a clause too. `after_number` say how a number is meant, and
    `empty_heads` how it is taken; neither is what it is of. `time_nouns` tell when. `regular` are verbs in
    their base form, `irregular` a base with its past and its participle where that is another form;
    `never_nouns` are verbs whose present is no noun as well. `times` are patterns by name, one a line.
    """

    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    third_persons: frozenset[str]
    clausal: frozenset[str]
    adverbs: frozenset[str]
    after_number: frozenset[str]
    empty_heads: frozenset[str]
    time_nouns: frozenset[str]
    regular: frozenset[str]
    irregular: tuple[str, ...]
    never_nouns: frozenset[str]
    times: Mapping[str, str]
