"""What English speech is told with; the words stand in `speech.toml` beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.languages.loading import read_part

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class EnglishSpeech:
    """The words of English clauses and of saying, all in lower case.

    `time` are days and months; with `relative_time` before them ("last") `periods` tell when, too, and
    `lapse_units` before `lapse` ("moments later"). `auxiliaries` come beside `be`, `focusing` adverbs
    before what they are about, `no_adverbs` end in "ly" all the same. `utterances` are what somebody
    says, `reporting_nouns` those of them with a clause. `lead_ins` begin what announces a quotation; who
    is `receiving` an answer, or `hearing` one in the passive, is no speaker, nor is one of the
    `headings`; who is `carrying_on` spoke last; `manners` are how somebody says something; what stands
    behind `titling` is a title, and not said. `titles` stand before names, `courtesies` begin them,
    `holders` end them, `organisations` end names that no person bears. What is `leading_over` opens a
    sentence before a comma, and is no part of what it tells; `writings` are what a text calls itself.
    `possessives` are given with their pronouns. `verbs` are by the name of their class, parted by ";".
    """

    subject_pronouns: frozenset[str]
    reflexives: frozenset[str]
    object_pronouns: frozenset[str]
    relative_pronouns: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    connectors: frozenset[str]
    leading_over: tuple[str, ...]
    writings: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    time: frozenset[str]
    relative_time: frozenset[str]
    lapse: frozenset[str]
    lapse_units: frozenset[str]
    periods: frozenset[str]
    be: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    focusing: frozenset[str]
    no_adverbs: frozenset[str]
    utterances: frozenset[str]
    reporting_nouns: frozenset[str]
    lead_ins: frozenset[str]
    receiving: frozenset[str]
    hearing: frozenset[str]
    manners: frozenset[str]
    titling: frozenset[str]
    headings: frozenset[str]
    carrying_on: frozenset[str]
    name_particles: frozenset[str]
    name_suffixes: frozenset[str]
    titles: frozenset[str]
    courtesies: frozenset[str]
    holders: tuple[str, ...]
    masculine: frozenset[str]
    feminine: frozenset[str]
    organisations: frozenset[str]
    possessives: Mapping[str, str]
    verbs: Mapping[str, str]


WORDS = read_part("en", "speech", EnglishSpeech)
