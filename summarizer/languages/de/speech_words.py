"""What German speech is told with; the words stand in `speech.toml` beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class GermanSpeech:
    """The words of German clauses and of saying, all in lower case.

    `determiners` may begin a noun phrase in the nominative, `oblique` ones begin one that is no subject,
    and `genitive` one that belongs to the noun before it. `nominative_pronouns` are subjects,
    `indefinite` ones may be; adjectives that begin with `other_ones` stand for a noun behind an article,
    and in `ages` somebody is old. `weekdays` go together with `parts_of_day`, `stretches` are other words
    of time. `be`, `have`, `become` and `modals` are the auxiliaries in all their forms, `subjunctives`
    verbs in the mood of reported speech, `strong_past` verbs that are known by no ending. Nouns that end
    in `feminine` have that gender.

    `said` and `put` are stems of nouns for what was said, of which the first make "nach" a source, as
    `views` do "aus"; forms of them that are `owned` are followed by whose they are. `writings` are texts
    in which something stands. `titles` stand before names, `offices` end them; `men`, `women` and
    `people` are nouns for persons that no ending tells. `weak` and `strong` are verbs of saying,
    `calling` ones take an object, `quoting` ones report only what stands in marks, `parted` ones one of
    the particles beside them, at the end of the clause or before a quotation; a strong one has its
    present in the singular and plural, its past in both, and its participle; stems that are `telling`
    have their hearer in the dative, often one of the `agencies` of news. `counterparts` lend the common
    rules function words.
    """

    prepositions: frozenset[str]
    nominative_pronouns: frozenset[str]
    indefinite: frozenset[str]
    other_pronouns: frozenset[str]
    other_ones: frozenset[str]
    ages: frozenset[str]
    determiners: frozenset[str]
    oblique: frozenset[str]
    genitive: frozenset[str]
    relatives: frozenset[str]
    question_words: frozenset[str]
    subordinators: frozenset[str]
    connectors: frozenset[str]
    adverbs: frozenset[str]
    weekdays: frozenset[str]
    parts_of_day: frozenset[str]
    months: frozenset[str]
    stretches: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    become: frozenset[str]
    modals: frozenset[str]
    subjunctives: frozenset[str]
    strong_past: frozenset[str]
    feminine: tuple[str, ...]
    said: frozenset[str]
    put: frozenset[str]
    views: frozenset[str]
    writings: frozenset[str]
    owned: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    people: frozenset[str]
    telling: frozenset[str]
    agencies: frozenset[str]
    weak: frozenset[str]
    weak_calling: frozenset[str]
    weak_parted: Mapping[str, str]
    strong: tuple[str, ...]
    strong_calling: tuple[str, ...]
    strong_quoting: tuple[str, ...]
    strong_parted: Mapping[str, str]
    counterparts: Mapping[str, str]

    @cached_property
    def english(self) -> Mapping[str, str]:
        """The English counterpart of each function word; of its class, where it has none of its own."""
        classes = {
            "about": self.prepositions,
            "also": self.adverbs | self.connectors,
            "if": self.subordinators,
            "what": self.question_words,
        }
        common = {word: one for one, words in classes.items() for word in words}
        own = {word: one for one, others in self.counterparts.items() for word in others.split()}
        return common | own

    @cached_property
    def days(self) -> frozenset[str]:
        """Days, alone or with a part of them, and months."""
        parts = ("", *self.parts_of_day)
        return frozenset(day + part for day in self.weekdays for part in parts) | self.months
