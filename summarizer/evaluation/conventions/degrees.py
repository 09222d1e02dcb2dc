"""Superlatives in the base form, as the CQE paper has them in what is counted: "one of the best mills"."""

from __future__ import annotations

_IRREGULAR = {"best": "good", "worst": "bad"}
_SHORTEST = 6  # letters of a superlative that is told by its ending
_NO_SUPERLATIVES = frozenset(
    """protest request guest forest interest west test contest arrest harvest honest modest priest chest nest
    rest quest invest digest midwest northwest southwest conquest manifest budapest""".split()
)
_SILENT = ("rg", "v", "id", "uc", "nc", "os")  # endings after which the base has an "e": "largest"


def positive(name: str) -> str:
    """Return the name of what is counted, its modifiers in the base form and not possessive."""
    *modifiers, noun = name.replace(" and ", " ").split(" ")
    return " ".join([*map(_positive, modifiers), noun])


def _positive(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("est") or len(word) < _SHORTEST or word in _NO_SUPERLATIVES:
        return word
    if word.endswith("iest"):
        return word[:-4] + "y"
    stem = word[:-3]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem + "e" if stem.endswith(_SILENT) or stem == "rar" else stem
