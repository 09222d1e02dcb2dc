"""German word classes and forms of verbs; patterns of nouns that tell what was said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.de.speech_words import GermanSpeech
from summarizer.languages.loading import read_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS = read_part("de", "speech", GermanSpeech)
PREPOSITIONS = WORDS.prepositions
NOMINATIVE_PRONOUNS = WORDS.nominative_pronouns
PRONOUNS = NOMINATIVE_PRONOUNS | WORDS.other_pronouns
DETERMINERS = WORDS.determiners
OBLIQUE = WORDS.oblique
GENITIVE = WORDS.genitive
RELATIVES = WORDS.relatives
QUESTION_WORDS = WORDS.question_words
SUBORDINATORS = WORDS.subordinators
CONNECTORS = WORDS.connectors
ADVERBS = WORDS.adverbs
DAYS = WORDS.days
TIMES = DAYS | WORDS.stretches
BE, HAVE, BECOME, MODALS = WORDS.be, WORDS.have, WORDS.become, WORDS.modals
AUXILIARIES = BE | HAVE | BECOME | MODALS
SUBJUNCTIVES = WORDS.subjunctives
STRONG_PAST = WORDS.strong_past
FEMININE = WORDS.feminine
_PREFIXES = ("be", "er", "ver", "ent", "emp", "zer", "wider", "wieder", "über", "unter")
_UNSTRESSED = (*_PREFIXES, "prophe", "rechtf")


def _ending_in(nouns: Iterable[str], endings: str) -> re.Pattern[str]:
    """Return what finds these nouns, with endings or not, at the end of a compound too."""
    return re.compile(rf"(?:{'|'.join(sorted(nouns))})(?:{endings})?$")


SAID = _ending_in(WORDS.said, "n|en|e|s|se|ssen|r")

WRITINGS = _ending_in(WORDS.writings, "n|en|e|s|es")

PUT = _ending_in(WORDS.put, "n|en|e|s|es")

VIEWS = _ending_in(WORDS.views, "")

OWNED = re.compile(rf"(?:{'|'.join(sorted(WORDS.owned | WORDS.views))})$")


class Verb(NamedTuple):
    """What a verb of saying needs: `particles`, one of which must stand in its clause, if any.

    One that `characterizes` takes an object: "sie nannte den Plan „…“". One that `quotes` reports nothing but
    what stands in marks: "sie begann: „…“".
    """

    particles: frozenset[str] = frozenset()
    characterizes: bool = False
    quotes: bool = False


class Forms(NamedTuple):
    """The finite forms of a verb, and its participle."""

    finite: tuple[str, ...]
    participle: str


def _weak(stem: str) -> Forms:
    """Inflect a weak verb; after "t", "d" and the like an "e" comes in, after "el" and "er" one goes."""
    link = "e" if stem.endswith(("t", "d", "chn", "gn")) else ""
    plural = stem + ("n" if stem.endswith(("el", "er")) and stem not in {"begehr", "lehr"} else "en")
    third = stem + link + "t"
    bare = stem.startswith(_UNSTRESSED) or stem.endswith("ier")
    return Forms((third, plural, third + "e", third + "en"), third if bare else "ge" + third)


def _strong(words: str) -> Forms:
    *finite, participle = words.split()
    return Forms(tuple(finite), participle)


def _entries() -> Iterator[tuple[Forms, Verb]]:
    plain, calling = Verb(), Verb(characterizes=True)
    yield from ((_weak(stem), plain) for stem in WORDS.weak)
    yield from ((_weak(stem), calling) for stem in WORDS.weak_calling)
    yield from ((_strong(forms), plain) for forms in WORDS.strong)
    yield from ((_strong(forms), calling) for forms in WORDS.strong_calling)
    yield from ((_strong(forms), Verb(quotes=True)) for forms in WORDS.strong_quoting)
    for stem, particles in WORDS.weak_parted.items():
        yield _weak(stem), Verb(frozenset(particles.split()))
    for forms, particles in WORDS.strong_parted.items():
        yield _strong(forms), Verb(frozenset(particles.split()))


def _either(one: Verb, other: Verb) -> Verb:
    """Return what a form needs that two verbs share: no particle where one of them needs none."""
    free = not (one.particles and other.particles)
    return one if free and not one.particles else other if free else Verb(one.particles | other.particles)


def _lexicon() -> tuple[dict[str, Verb], dict[str, Verb]]:
    """Return finite forms and participles; joined to its particle ("mitteilte") a verb needs none."""
    finite: dict[str, Verb] = {}
    participles: dict[str, Verb] = {}
    for forms, verb in _entries():
        finite.update((word, _either(finite.get(word, verb), verb)) for word in forms.finite)
        participles.setdefault(forms.participle, verb)
        for particle in verb.particles:
            finite.update(dict.fromkeys((particle + word for word in forms.finite), Verb()))
            participles[particle + forms.participle] = Verb()
    return finite, participles


FINITE, PARTICIPLES = _lexicon()


def is_strong_past(low: str) -> bool:
    """Whether a form that no ending tells is the past of a verb, with a prefix or without: "unterbrach"."""
    return low in STRONG_PAST or any(
        low.startswith(prefix) and low.removeprefix(prefix) in STRONG_PAST - BE for prefix in _PREFIXES
    )


@lru_cache(maxsize=1 << 12)
def is_subjunctive(low: str) -> bool:
    """Whether a finite form is in the mood of reported speech: "sei", and "umfasse" of "umfassen"."""
    if low in SUBJUNCTIVES:
        return True
    from simplemma import lemmatize

    return low.endswith("e") and not low.endswith("te") and lemmatize(f"{low}n", lang="de") == f"{low}n"
