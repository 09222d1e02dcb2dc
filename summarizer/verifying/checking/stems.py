"""What the inflected forms of a word share: light stemmers for English and German."""

from __future__ import annotations

from functools import lru_cache

from summarizer.languages import KNOWN
from summarizer.languages.turning_words import ENGLISH

_BASES = {form: line.split()[0] for line in ENGLISH.irregular for form in line.split()}

# An ending, what replaces it, and how many letters must be left.
_ENDINGS = (
    ("ies", "y", 3),
    ("ied", "y", 3),
    ("ations", "", 4),
    ("ation", "", 4),
    ("ments", "", 4),
    ("ment", "", 4),
    ("ness", "", 4),
    ("ily", "y", 3),
    ("ings", "", 3),
    ("ing", "", 3),
    ("ed", "", 3),
    ("ers", "", 4),
    ("er", "", 4),
    ("ors", "", 4),
    ("or", "", 4),
    ("ions", "", 4),
    ("ion", "", 4),
    ("ly", "", 4),
    ("sses", "ss", 2),
    ("es", "", 3),
    ("s", "", 3),
)
_BY_LAST_LETTER = {last: [one for one in _ENDINGS if one[0][-1] == last] for last in "sdtyngr"}
_UMLAUTS = str.maketrans("äöü", "aou", "\u0308")
_NO_ENDING = ("ss", "us", "is")


@lru_cache(maxsize=1 << 13)
def stem(low: str, language: str = "en") -> str:
    """Return the stem of a word in lower case; forms of one word mostly have one stem."""
    if language == "de":
        return _german(low)
    if language in KNOWN and language != "en":
        return _lemma(low, language)
    low = low.replace(".", "") if low[0].isalpha() else low
    if low in _BASES:
        return _even(_BASES[low])
    if low.endswith(_NO_ENDING):
        return low
    for ending, replacement, least in _BY_LAST_LETTER.get(low[-1], ()):
        if ending == "ed" and low.endswith("eed"):
            continue
        if low.endswith(ending) and len(low) - len(ending) >= least:
            return _even(low[: -len(ending)] + replacement)
    return _even(low)


def _lemma(low: str, language: str) -> str:
    """Return the lemma that the dictionary of simplemma has for a word."""
    from simplemma import lemmatize

    return lemmatize(low, lang=language).lower()


def _german(low: str) -> str:
    """Take off the endings of German nouns, adjectives and regular verbs, after Caumanns (1999)."""
    base = low.translate(_UMLAUTS)
    if base.startswith("ge") and len(base) > 6 and base.endswith(("t", "en")):
        base = base[2:]
    while len(base) > 4 and base[-1] in "enrsmt":
        base = base[:-1]
    return base


def _even(base: str) -> str:
    """Make "stopp" and "stop", "provide" and "provid" one each."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeious":
        base = base[:-1]
    if base.endswith("y") and len(base) > 3:
        return base[:-1] + "i"
    return base[:-1] if len(base) > 3 and base.endswith("e") else base
