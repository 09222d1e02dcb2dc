"""What a language tells speech with; its words stand in `speech.toml` of its folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, eq=False)
class SpeechWords:
    """The words of a language that speech is told with, all in lower case.

    `regular` are verbs of saying in the infinitive, by what they take: a clause or a quotation (`say`),
    only a quotation (`speak`), or an object that speech is about (`judge`). `finite` and `participle` are
    the endings that they have by the ending of the infinitive, `forms` and `participles` those of
    irregular verbs. `sources` begin a phrase that names who says something, `that` the clause that is
    said. `counterparts` are function words by the English word that the common grammar knows. `inverted`
    are pronouns tied to their verb by a hyphen, `opening` and `closing` marks that only open or close.
    `dashes_speak` tells that a dash may open a paragraph that somebody speaks, `subject_dropped` that a
    verb needs no subject. `causing` are verbs that make one of saying with the infinitives of `caused`
    ("laisse entendre"), `infinitives` the endings of an infinitive, `gerunds` those of one, `plurals`
    those of what several do, and `reflexive` its clitics; `irregular` are infinitives of saying that no
    table of forms has, `helping` verbs before an infinitive of what is said all the same ("vient
    d'annoncer"). `reading` tells of what is written, `views` are prepositions of who sees it so ("pour
    elle, …"), `own_views` phrases of whoever is told of ("a su juicio"). A sentence that opens with a
    phrase of `pointing` tells who said what stands before it, one of `with_words` who did something else
    with it. `times` go with a determiner into no subject ("ce matin"), `asides` may stand between a verb
    and its subject, and `media` are nouns whose name follows them ("a la agencia Costaluz"). `comparing`
    words take a "that" of their own ("plus que prévu"), and `none` are determiners of nobody ("aucun
    témoin"). What begins like `varying` goes by something ("varie selon le sexe"), and `other_verbs` are
    forms that are no cue before a preposition ("cuenta con").
    """

    code: str
    counterparts: Mapping[str, str]
    regular: Mapping[str, str]
    finite: Mapping[str, str]
    participle: Mapping[str, str]
    forms: Mapping[str, str]
    participles: Mapping[str, str]
    auxiliaries: frozenset[str]
    that: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    negators: frozenset[str]
    clitics: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]
    adverbs: frozenset[str]
    connectors: frozenset[str]
    particles: frozenset[str]
    opening: frozenset[str] = field(default_factory=frozenset)
    closing: frozenset[str] = field(default_factory=frozenset)
    titles: frozenset[str] = field(default_factory=frozenset)
    elided: frozenset[str] = field(default_factory=frozenset)
    inverted: frozenset[str] = field(default_factory=frozenset)
    causing: frozenset[str] = field(default_factory=frozenset)
    caused: frozenset[str] = field(default_factory=frozenset)
    infinitives: tuple[str, ...] = ()
    gerunds: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    irregular: frozenset[str] = field(default_factory=frozenset)
    helping: frozenset[str] = field(default_factory=frozenset)
    reading: frozenset[str] = field(default_factory=frozenset)
    own_views: tuple[tuple[str, ...], ...] = ()
    views: tuple[tuple[str, ...], ...] = ()
    pointing: tuple[tuple[str, ...], ...] = ()
    with_words: tuple[tuple[str, ...], ...] = ()
    times: frozenset[str] = field(default_factory=frozenset)
    asides: tuple[tuple[str, ...], ...] = ()
    media: frozenset[str] = field(default_factory=frozenset)
    reflexive: frozenset[str] = field(default_factory=frozenset)
    comparing: frozenset[str] = field(default_factory=frozenset)
    varying: tuple[str, ...] = ()
    other_verbs: Mapping[str, str] = field(default_factory=dict)
    none: frozenset[str] = field(default_factory=frozenset)
    subject_dropped: bool = False
    dashes_speak: bool = False

    @cached_property
    def english(self) -> Mapping[str, str]:
        """The English counterpart of each function word."""
        return {word: one for one, others in self.counterparts.items() for word in others.split()}

    @cached_property
    def closed(self) -> frozenset[str]:
        """The words of no noun phrase: prepositions, relatives, adverbs, auxiliaries, negators."""
        return self.prepositions | self.relatives | self.adverbs | self.auxiliaries | self.negators

    @cached_property
    def verbs(self) -> Mapping[str, frozenset[str]]:
        """The finite forms of the verbs of saying, with what they take."""
        return self._conjugated(self.finite, self.forms)

    @cached_property
    def infinitive(self) -> Mapping[str, frozenset[str]]:
        """The infinitives of the verbs of saying, with what they take."""
        found = {verb: {"say"} for verb in self.irregular}
        for sort, verbs in self.regular.items():
            for verb in verbs.split():
                found.setdefault(verb, set()).add(sort)
        return {verb: frozenset(sorts) for verb, sorts in found.items()}

    @cached_property
    def past(self) -> Mapping[str, frozenset[str]]:
        """The participles of the verbs of saying, with what they take."""
        return self._conjugated(self.participle, self.participles)

    def _conjugated(
        self, endings: Mapping[str, str], irregular: Mapping[str, str]
    ) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for sort, verbs in self.regular.items():
            for form in (form for verb in verbs.split() for form in _forms(verb, endings)):
                found.setdefault(form, set()).add(sort)
        for sort, forms in irregular.items():
            for form in forms.split():
                found.setdefault(form, set()).add(sort)
        return {form: frozenset(sorts) for form, sorts in found.items()}


def _forms(verb: str, endings: Mapping[str, str]) -> Iterator[str]:
    """Yield the forms of a regular verb; French keeps the sound of a stem in "g" or "c" ("annonça")."""
    for infinitive, replacements in endings.items():
        if verb.endswith(infinitive):
            stem = verb.removesuffix(infinitive)
            hard = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem) if infinitive == "er" else stem
            yield from ((hard if ending[0] in "aâ" else stem) + ending for ending in replacements.split())
            return
