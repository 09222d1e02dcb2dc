"""What a language writes numbers with; its words stand in `numbers.toml` of its folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Phrases = tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, eq=False)
class NumberWords:
    """The words of a language that belong to numbers, all in lower case.

    `small` are whole numbers in one word, `tens` 20 to 90, `scales` multiply what stands before them,
    `suffixes` are scales that are read only after digits ("3.5bn"), `vague` are plural scales by themselves
    ("dozens of") with the least and the most they mean. `half` are the denominators that need no number
    before them. `per` starts what a rate is for, `against` parts the sides of a score. `before` and `after`
    are the qualifiers on either side of a number. `units` and `currencies` add to the tables of these, in
    their notation. `more` and `less` say a rise or a fall only behind a share or sum: "5 % more". `from_end`
    has the places counted from the end (the last is -1), `to_last` what makes an ordinal one of these,
    `last` the words for -1 itself. `compounded` are the ones of a language that writes a number as one word.
    """

    code: str
    decimal_mark: str
    small: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, Decimal]
    suffixes: Mapping[str, Decimal]
    vague: Mapping[str, tuple[int, int]]
    denominators: Mapping[str, int]
    ordinals: Mapping[str, int]
    half: frozenset[str]
    multiples: Mapping[str, Decimal]
    articles: frozenset[str]
    joins: frozenset[str]
    minus: frozenset[str]
    points: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    ranging: frozenset[str]
    either: frozenset[str]
    of: frozenset[str]
    per: frozenset[str]
    abbreviated: frozenset[str]
    months: frozenset[str]
    clock: frozenset[str]
    year_cues: frozenset[str]
    numbering: frozenset[str]
    function_words: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    units: str = ""
    currencies: str = ""
    against: frozenset[str] = frozenset()
    more: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()
    nouns_in_capitals: bool = False
    verbs_at_the_end: bool = False
    from_end: Mapping[str, int] = field(default_factory=dict)
    to_last: tuple[tuple[str, ...], ...] = ()
    last: frozenset[str] = field(default_factory=frozenset)
    old: frozenset[str] = field(default_factory=frozenset)
    compounded: tuple[str, ...] = ()

    @cached_property
    def starters(self) -> frozenset[str]:
        """The words that a number may start with."""
        return frozenset().union(
            self.small, self.tens, self.hundreds, self.scales, self.vague, self.ordinals, self.half,
            self.multiples, self.articles, self.places_from_end, self.last, "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        )  # fmt: skip

    @cached_property
    def after_article(self) -> frozenset[str]:
        """The words that make a number with an article before them: "a hundred", "a third"."""
        return frozenset().union(self.hundreds, self.scales, self.half, self.denominators, self.tens)

    @cached_property
    def places_from_end(self) -> Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]:
        """The phrases of `from_end` by their first word."""
        found: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {}
        for phrase, place in self.from_end.items():
            first, *rest = phrase.split()
            found[first] = (*found.get(first, ()), ((first, *rest), place))
        return found

    @cached_property
    def phrases_before(self) -> Mapping[str, Phrases]:
        """The qualifiers before a number by their last word, the longest first."""
        return _by_word(self.before, -1)

    @cached_property
    def phrases_after(self) -> Mapping[str, Phrases]:
        """The qualifiers after a number by their first word, the longest first."""
        return _by_word(self.after, 0)


def _by_word(table: Mapping[str, tuple[str, ...]], position: int) -> Mapping[str, Phrases]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for qualifier, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            found.setdefault(words[position], []).append((words, qualifier))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}
