"""German verbs that report speech, in all the forms that a text may hold."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech.german.lexicon import BE, STRONG_PAST, SUBJUNCTIVES, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES = ("be", "er", "ver", "ent", "emp", "zer", "wider", "wieder", "über", "unter")
_UNSTRESSED = (*_PREFIXES, "prophe", "rechtf")


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
