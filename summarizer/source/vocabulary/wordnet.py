"""WordNet 3.0, reduced by `summarizer.evaluation.fitting.wordnet`; loaded once, when first needed."""

from __future__ import annotations

import gzip
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files

PARTS = "nvar"

# The endings of inflected forms and what stands in their place, after `morphy` of WordNet.
_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
          ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
          ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip


class WordNet:
    """Senses of words, more general senses, opposites and derivations; words are lemmas in lower case."""

    def __init__(self, lines: list[str]) -> None:
        self._senses: dict[str, str] = {}
        self._general: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self.opposites: defaultdict[str, set[str]] = defaultdict(set)
        self.derived: defaultdict[str, set[str]] = defaultdict(set)
        for line in lines:
            kind, rest = line[0], line[2:]
            if kind == "S":
                part, word, ids = rest.split(" ", 2)
                self._senses[f"{part} {word}"] = ids
            elif kind == "G":
                sense, general = rest.split(" ", 1)
                self._general[sense] = general
            elif kind == "E":
                part, form, base = rest.split(" ")
                self._bases[f"{part} {form}"] = base
            else:
                one, word, other, second = rest.split(" ")
                pairs = self.opposites if kind == "O" else self.derived
                pairs[f"{one} {word}"].add(f"{other} {second}")
                pairs[f"{other} {second}"].add(f"{one} {word}")

    def senses(self, part: str, word: str, most: int) -> tuple[str, ...]:
        """Return the commonest senses of a lemma, at most so many."""
        return tuple(self._senses.get(f"{part} {word}", "").split()[:most])

    def general(self, sense: str) -> tuple[str, ...]:
        """Return the senses that are one step more general (or, of adjectives, similar)."""
        return tuple(self._general.get(sense, "").split())

    def irregular(self, verb: str) -> tuple[str, ...]:
        """Return the irregular forms of a verb."""
        return tuple(form[2:] for form, base in self._bases.items() if base == verb and form.startswith("v "))

    def base(self, part: str, form: str) -> str | None:
        """Return the lemma that a form belongs to as this part of speech, None if it is no form of any."""
        if exception := self._bases.get(f"{part} {form}"):
            return exception
        if f"{part} {form}" in self._senses:
            return form
        for ending, instead in _ENDINGS[part]:
            for base in _without(form, ending, instead, part):
                if f"{part} {base}" in self._senses:
                    return base
        return None


def _without(form: str, ending: str, instead: str, part: str) -> tuple[str, ...]:
    if not form.endswith(ending) or len(form) <= len(ending) + 1:
        return ()
    base = form[: -len(ending)] + instead
    is_doubled = part == "v" and not instead and len(base) > 3 and base[-1] == base[-2]
    return (base, base[:-1]) if is_doubled else (base,)


@lru_cache(maxsize=1)
def wordnet() -> WordNet:
    """Return the database; loading takes some tenths of a second."""
    data = (files("summarizer.source.vocabulary") / "wordnet.en.gz").read_bytes()
    return WordNet(gzip.decompress(data).decode().splitlines())


@lru_cache(maxsize=1 << 16)
def lemmas(low: str) -> tuple[tuple[str, str], ...]:
    """Return the part of speech ("n", "v", "a", "r") and the lemma of each reading of a word in lower case.

    A word that WordNet does not know has none.
    """
    known = wordnet()
    found = ((part, known.base(part, low)) for part in PARTS)
    return tuple((part, base) for part, base in found if base is not None)
