"""What a language writes numbers with; its words stand in `numbers.toml` of its folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

Phrases = tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, eq=False)
class NumberWords:
    """The words of a language that belong to numbers, all in lower case.

    `small` are whole numbers in one word, `tens` 20 to 90, `scales` multiply what stands before them,
    `suffixes` are scales that are read only after digits ("3.5bn"), `vague` are plural scales by themselves
    ("dozens of") with the least and the most they mean. `half` are the denominators that need no number
    before them. `per` starts what a rate is for, `against` parts the sides of a score. `before` and `after`
    are the qualifiers on either side of a number. `units` and `currencies` add to the tables of these, in
    their notation; `symbols` and `prefixes` of units are English and common. `more` and `less` say a rise
    or a fall only behind a share or sum: "5 % more". `from_end` has the places counted from the end (the
    last is -1), `to_last` what makes an ordinal one of these, `last` the words for -1 itself.

    How numbers are put together: `fused_joins` stand within a number written as one word, with `fused`
    numbers that stand nowhere else, and at its end `fused_ordinals` and `fused_parts`, behind these last
    two digits (0 as 100); `halves` words such as "anderthalb", `bare` the hundreds and scales that need no
    number before them ("mil"), `twenties` multiply what is below ten ("quatre-vingts"), `goes_on` says
    which numbers may follow a ten beside the ones ("soixante-dix"), `joins_tens` that "and" stands before
    the ones ("treinta y cinco"), `long_scale` that a thousand counts millions ("mil millones"),
    `ordinals_add` that an ordinal has several words, `ordinal_endings` are glued to figures, `tens_divide`
    that a ten before an ordinal belongs to what divides ("cent trente-cinquièmes"); `out_of` and `over`
    part the two numbers of a ratio.

    How they stand in a sentence: `elided` lose their vowel before another ("d'euros"), `scales_take_of`
    tells that "of" stands between a scale and what is counted, `names_follow` that a noun does not wait for
    its adjectives, save those that are `describing`. `by` and `links` stand between a verb of rising or
    falling and its number, `each` starts a price without "per", `everyday` are names of currencies that are
    other words as well, `no_nouns` are endings that no noun has, `no_symbols` signs that are no units here
    ("F" of francs), `clock_after` must stand before an hour, `hours_after` before one that nothing else
    tells, `ago` before how long since something is, `lasting` before how long it lasts where an hour is
    written like it ("en 8h"), `arriving` before where a change leads to, `clock_cues` before a time with a
    colon where that parts a score too, `warmth` is near degrees of temperature, `having` years is an age,
    as are years behind what is `aged`, nouns that end like `enduring` last so many years and are not so old
    ("15-jährige Haft"), `no_halves` are phrases in which a half is none. `accents_optional` reads all
    without accents too, with the letters that are `respelt` ("fuenf"). `belonging` are, by a particle or
    preposition, the verbs and nouns that it belongs to and no number ("hand over $5m"), `belonging_to_few`
    those before a small number of things, `deeds` those with which it tells no direction ("buy up 12
    farms"), `taking` are verbs that take so much "off". `below_zero` makes degrees
    negative, `every` before an ordinal is a share ("jeder Zehnte") as is
    an ordinal before `portions` ("quinta parte"), `straight` parts a share ("drei von vier"),
    `moving` leads from one level to another ("passer de 5 à 7"), `fused_times` ends a
    multiple in one word ("dreimal"), `plural_ends` are the ends of plurals.
    `changes` are nouns for a rise ("up") or fall ("down"), `definite` are articles of one thing,
    `definite_many` of more, `streets` the words for them, or what their names end in, `hours_alone` of
    `clock` need nothing before the hour ("8 pm"), `losing` verbs that say neither of things or sums,
    `rising` and `falling` the particles that make one of a verb ("nahm zu"). `denials` are words that turn a
    comparison before a number: those of verbs (`not`) and of things (`nobody`; behind what may be `within`,
    of the verb: "in keinem Fall"), the forms of `being` that may stand between, what begins something else
    (`apart`), and the
    verbs of `reaching` and `passing` a measure, of which the one bounds where it is denied ("didn't reach").
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
    months: frozenset[str] = field(default_factory=frozenset)
    fused: Mapping[str, int] = field(default_factory=dict)
    fused_joins: frozenset[str] = field(default_factory=frozenset)
    fused_ordinals: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    fused_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    bare: frozenset[str] = field(default_factory=frozenset)
    no_nouns: tuple[str, ...] = ()
    no_symbols: frozenset[str] = field(default_factory=frozenset)
    twenties: frozenset[str] = field(default_factory=frozenset)
    goes_on: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    joins_tens: bool = False
    long_scale: bool = False
    ordinals_add: bool = False
    ordinal_endings: frozenset[str] = frozenset(("st", "nd", "rd", "th"))
    accents_optional: bool = False
    respelt: Mapping[str, str] = field(default_factory=dict)
    elided: frozenset[str] = field(default_factory=frozenset)
    scales_take_of: bool = False
    names_follow: bool = False
    describing: frozenset[str] = field(default_factory=frozenset)
    each: frozenset[str] = frozenset(("a", "an", "each", "every"))
    everyday: frozenset[str] = field(default_factory=frozenset)
    clock_after: tuple[tuple[str, ...], ...] = ()
    arriving: frozenset[str] = field(default_factory=frozenset)
    clock_cues: frozenset[str] = field(default_factory=frozenset)
    hours_after: tuple[tuple[str, ...], ...] = ()
    ago: tuple[tuple[str, ...], ...] = ()
    lasting: frozenset[str] = field(default_factory=frozenset)
    no_halves: tuple[tuple[str, ...], ...] = ()
    halves: Mapping[str, Decimal] = field(default_factory=dict)
    tens_divide: bool = True
    by: frozenset[str] = frozenset(("by", "um"))
    links: frozenset[str] = frozenset(
        ("by", "um", "another", "a", "an", "just", "only", "further", "additional", "some")
    )
    out_of: tuple[tuple[str, ...], ...] = (("out", "of"), ("in", "every"))
    over: frozenset[str] = frozenset(("over",))
    taking: frozenset[str] = field(default_factory=frozenset)
    warmth: frozenset[str] = field(default_factory=frozenset)
    having: frozenset[str] = field(default_factory=frozenset)
    aged: frozenset[str] = field(default_factory=frozenset)
    enduring: tuple[str, ...] = ()
    age_after: tuple[tuple[str, ...], ...] = ()
    persons: frozenset[str] = field(default_factory=frozenset)
    below_zero: tuple[tuple[str, ...], ...] = ()
    every: frozenset[str] = field(default_factory=frozenset)
    straight: frozenset[str] = field(default_factory=frozenset)
    portions: frozenset[str] = field(default_factory=frozenset)
    moving: frozenset[str] = field(default_factory=frozenset)
    fused_times: frozenset[str] = field(default_factory=frozenset)
    plural_ends: tuple[str, ...] = ("s",)
    changes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    definite_many: frozenset[str] = field(default_factory=frozenset)
    definite: frozenset[str] = field(default_factory=frozenset)
    streets: frozenset[str] = field(default_factory=frozenset)
    hours_alone: frozenset[str] = field(default_factory=frozenset)
    losing: frozenset[str] = field(default_factory=frozenset)
    rising: Mapping[str, frozenset[str]] = field(default_factory=dict)
    falling: Mapping[str, frozenset[str]] = field(default_factory=dict)
    symbols: str = ""
    prefixes: Mapping[str, str] = field(default_factory=dict)
    belonging: Mapping[str, frozenset[str]] = field(default_factory=dict)
    belonging_to_few: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deeds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    denials: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def without_accents(self, word: str) -> str:
        """Return a word as it is written where accents are not to be had: "dolares", "fuenf"."""
        if word.isascii() or not self.accents_optional:
            return word
        return "".join(self.respelt.get(letter) or normalize("NFD", letter)[0] for letter in word)

    @cached_property
    def starters(self) -> frozenset[str]:
        """The words that a number may start with."""
        return frozenset().union(
            self.small, self.halves, self.tens, self.hundreds, self.scales, self.vague, self.ordinals,
            self.half,
            self.multiples, self.articles, self.every, self.places_from_end, self.last, "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        )  # fmt: skip

    @cached_property
    def after_article(self) -> frozenset[str]:
        """The words that make a number with an article before them: "a hundred", "a third"."""
        counts = self.over | self.points if self.articles & self.small.keys() else frozenset()
        return frozenset().union(self.hundreds, self.scales, self.half, self.denominators, self.tens, counts)

    @cached_property
    def after_figure(self) -> frozenset[str]:
        """The words that may go on a number that begins with a figure."""
        return frozenset().union(self.hundreds, self.scales, self.points, self.joins)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The words of `small` that are nothing else that a number may be or begin with."""
        others = self.articles | self.joins | self.half | self.last | self.hundreds | self.every
        return frozenset(self.small).difference(
            others, self.halves, self.tens, self.scales, self.vague, self.ordinals, self.denominators,
            self.multiples, self.twenties, self.places_from_end,
        )  # fmt: skip

    @cached_property
    def going_on(self) -> frozenset[str]:
        """The words that may go on a number in words."""
        return self.starters.union(self.joins, self.points, self.denominators, self.twenties)

    @cached_property
    def only_places(self) -> frozenset[str]:
        """The ordinals that no cardinal and no fraction begins with."""
        others = self.articles | self.half | self.hundreds
        return frozenset(self.ordinals).difference(
            others, self.small, self.halves, self.tens, self.scales, self.twenties
        )

    @cached_property
    def parting(self) -> frozenset[str]:
        """The words that may begin what parts the two numbers of a ratio."""
        return self.over | {"in", *(words[0] for words in self.out_of)}

    @cached_property
    def bounding(self) -> frozenset[str]:
        """The verbs of reaching and passing a measure."""
        return self.denials.get("reaching", frozenset()) | self.denials.get("passing", frozenset())

    @cached_property
    def changing(self) -> frozenset[str]:
        """The words for a rise or a fall."""
        return self.up | self.down

    @cached_property
    def told_behind(self) -> frozenset[str]:
        """The words that make an hour, an ordinal or the start of a span of the figure before them."""
        return self.clock | self.ordinal_endings | self.to

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
    def phrases_ending(self) -> Mapping[str, Mapping[str, Phrases]]:
        """The qualifiers before a number by their last word and the one before, "" where there is none."""
        found: dict[str, dict[str, Phrases]] = {}
        for last, phrases in self.phrases_before.items():
            for phrase in phrases:
                before = phrase[0][-2] if len(phrase[0]) > 1 else ""
                ends = found.setdefault(last, {})
                ends[before] = (*ends.get(before, ()), phrase)
        return found

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
