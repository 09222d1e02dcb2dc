"""Words of which two are written as one: "we'll", "won't"."""

from __future__ import annotations

from summarizer.languages.desk_words import WORDS

_SHORT = dict(pair.split("=") for pair in sorted(WORDS.contractions))
_HEADS = dict(pair.split("=") for pair in sorted(WORDS.contracted_heads))
_OF_OTHERS, _NOT = "'s", "not"


def spelled_out(low: str) -> list[str]:
    """Return a word in lower case, or the two that are contracted in it: "we'll" is "we" and "will".

    "'s" is a genitive behind all but those words that the data name.
    """
    for short, full in _SHORT.items():
        head = low.removesuffix(short)
        if head not in {low, ""} and (short != _OF_OTHERS or head in WORDS.contracting):
            return [_HEADS.get(head, head) if full == _NOT else head, full]
    return [low]
