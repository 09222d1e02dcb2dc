"""WordNet 3.0, reduced by `summarizer.evaluation.fitting.wordnet`; loaded once, when first needed."""

from __future__ import annotations

import gzip
from array import array
from bisect import bisect_right
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = "nvar"
_BETWEEN = ", "
_PAGE = 300  # characters
_GENERAL = 1 << 11  # senses whose more general ones are kept
_FEW = 16  # words that are asked about anew for each part of speech

# The endings of inflected forms and what stands in their place, after `morphy` of WordNet.
_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
          ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
          ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip
_ANY_ENDING = {part: tuple(ending for ending, _ in endings) for part, endings in _ENDINGS.items()}


class WordNet:
    """Senses of words, more general senses, opposites and derivations; words are lemmas in lower case.

    Made of its lines in order, a fact a line: what it is about, a space, and the rest. They are searched and
    not parsed, for a text has a few hundred words and WordNet 150,000; a line of each page is kept apart.
    """

    def __init__(self, lines: str) -> None:
        self._text = f"\n{lines}\n"
        ends = (self._text.find("\n", page) for page in range(0, len(self._text) - 1, _PAGE))
        self._starts = array("L", dict.fromkeys(end + 1 for end in ends if end + 1 < len(self._text)))
        self._firsts = tuple(self._text[start : self._text.find("\n", start)] for start in self._starts)
        self._starts.append(len(self._text))
        listed = self._text[self._text.find("\nE ") + 1 : self._text.find("\nF ") + 1].splitlines()
        self._exceptions = dict(line.split(" ", 2)[1:] for line in listed)  # few, and asked of each word
        self.general = lru_cache(maxsize=_GENERAL)(self._general)  # most words share the upper senses
        self._readings = lru_cache(maxsize=_FEW)(self._rest)

    def _rest(self, key: str) -> str:
        """Return the rest of the line that begins with `key`, up to a space; "" if there is none."""
        page = max(0, bisect_right(self._firsts, key) - 1)
        found = self._text.find(f"\n{key}", self._starts[page] - 1, self._starts[page + 1] + len(key))
        return self._text[found + len(key) + 1 : self._text.find("\n", found + 1)] if found >= 0 else ""

    def senses(self, part: str, word: str, most: int) -> tuple[str, ...]:
        """Return the commonest senses of a lemma, at most so many."""
        return tuple(_of_part(part, self._readings(f"S {word} ")).split()[:most])

    def _general(self, sense: str) -> tuple[str, ...]:
        """Return the senses that are one step more general (or, of adjectives, similar)."""
        return tuple(self._rest(f"G {sense} ").split())

    def beginning(self, letters: str) -> Iterator[str]:
        """Yield the single words that begin with some letters."""
        key = f"S {letters}"
        page = max(0, bisect_right(self._firsts, key) - 1)
        at = self._text.find(f"\n{key}", self._starts[page] - 1, self._starts[page + 1] + len(key))
        while at >= 0 and self._text.startswith(key, at + 1):
            word = self._text[at + 3 : self._text.find(" ", at + 3)]
            if word.isalpha():
                yield word
            at = self._text.find("\n", at + 1)

    def opposites(self, part: str, word: str) -> tuple[str, ...]:
        """Return the opposites of a lemma, each with its part of speech before it: "v unhook"."""
        return _words(self._rest(f"O {part} {word} "))

    def derived(self, part: str, word: str) -> tuple[str, ...]:
        """Return what is derived from a lemma, or what it is derived from, as `opposites` does."""
        return _words(self._rest(f"D {part} {word} "))

    def says_of_object(self, verb: str) -> bool:
        """Whether a verb may say something of its object, or give it: "let her go", "made it public"."""
        return bool(self._rest(f"F v {verb} "))

    def irregular(self, verb: str) -> tuple[str, ...]:
        """Return the irregular forms of a verb."""
        return tuple(form for form, bases in self._exceptions.items() if _of_part("v", bases) == verb)

    def base(self, part: str, form: str) -> str | None:
        """Return the lemma that a form belongs to as this part of speech, None if it is no form of any."""
        if form in self._exceptions and (exception := _of_part(part, self._exceptions[form])):
            return exception
        return form if self._is_lemma(part, form) else self._without_ending(part, form)

    def readings(self, form: str) -> Iterator[tuple[str, str]]:
        """Yield each part of speech that a form may be, with its lemma: `base` of all parts at once."""
        exceptions, told = self._exceptions.get(form, ""), self._readings(f"S {form} ")
        own = [one[0] for one in _words(told)]
        for part in PARTS:
            base = _of_part(part, exceptions) or (form if part in own else self._without_ending(part, form))
            if base is not None:
                yield part, base

    def _without_ending(self, part: str, form: str) -> str | None:
        """Return the lemma of an inflected form, None if it is no form of any."""
        if not form.endswith(_ANY_ENDING[part]):
            return None
        for ending, instead in _ENDINGS[part]:
            if form.endswith(ending):
                for base in _without(form, ending, instead, part):
                    if self._is_lemma(part, base):
                        return base
        return None

    def _is_lemma(self, part: str, word: str) -> bool:
        told = self._readings(f"S {word} ")
        return told.startswith(f"{part} ") or f"{_BETWEEN}{part} " in told


def _of_part(part: str, told: str) -> str:
    """Return what is told of a part of speech, "" for nothing: "1 2" of "n 7, v 1 2"."""
    return next((one[2:] for one in told.split(_BETWEEN) if one[0] == part), "") if told else ""


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(_BETWEEN)) if listed else ()


def _without(form: str, ending: str, instead: str, part: str) -> tuple[str, ...]:
    if len(form) <= len(ending) + 1:
        return ()
    base = form[: -len(ending)] + instead
    is_doubled = part == "v" and not instead and len(base) > 3 and base[-1] == base[-2]
    return (base, base[:-1]) if is_doubled else (base,)


@lru_cache(maxsize=1)
def wordnet() -> WordNet:
    """Return the database; loading takes a twentieth of a second."""
    data = (files("summarizer.source.vocabulary") / "wordnet.en.gz").read_bytes()
    return WordNet(gzip.decompress(data).decode())


@lru_cache(maxsize=1 << 13)
def lemmas(low: str) -> tuple[tuple[str, str], ...]:
    """Return the part of speech ("n", "v", "a", "r") and the lemma of each reading of a word in lower case.

    A word that WordNet does not know has none.
    """
    return tuple(wordnet().readings(low))
