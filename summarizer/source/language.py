"""In which language a text is written: by its function words where they are clear, else by a detector.

English and German, which rules can read, are told by the share of their function words. Only a text of
neither is put to the detector (py3langid, after Lui and Baldwin, "langid.py: An Off-the-shelf Language
Identification Tool", 2012), which costs a second when it is first loaded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from summarizer.languages import KNOWN

READ = KNOWN

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_CLEAR = 0.2
_LEAST_WORDS = 6
_SURE = 0.9
_LIKELY, _FOREIGN = 0.6, 0.05  # enough where hardly a word is English or German
_FUNCTION_WORDS = {
    "en": frozenset(
        "the of and to in is was that for with on by at from it as are were has have had he she"
        " they his her its their this which who not be been will would an but or after said i you"
        " we my your our do did what there about all when out up so can if".split()
    ),
    "de": frozenset(
        "der die das und ist nicht ein eine einen einem einer den dem des von mit auf im in zu"
        " für sich auch wurde werden wird hat haben sei bei nach aus als es er sie ich wir dass"
        " über um an zum zur vom am noch nur wie aber oder war waren sagte kein keine vor bis so".split()
    ),
}
# Enough to doubt that a text is English or German; the detector has the last word.
_TELLING = {
    "fr": frozenset(
        "le la les l un une des du de d et en au aux que qu qui dans par pour sur avec est sont a ont pas"
        " ne n il elle ce cette son sa ses se s plus à été".split()
    ),
    "es": frozenset(
        "el la los las un una de del y en al que por para con su sus es son se lo ha más no como a este esta"
        " fue según sobre".split()
    ),
}


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text, by its first 20,000 characters.

    A text of fewer than six words, or without any words that a detector is sure of, counts as English.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = {name: sum(word in known for word in words) for name, known in _FUNCTION_WORDS.items()}
    best = max(counts, key=lambda name: (counts[name], name == "en"))
    if len(words) < _LEAST_WORDS:
        return best
    romance = max(_count(words, code) for code in ("fr", "es"))
    if counts[best] >= _CLEAR * len(words) and counts[best] >= romance:
        return best
    language, probability = _identifier().classify(text[:_SAMPLE])
    needed = _LIKELY if counts[best] <= _FOREIGN * len(words) else _SURE
    own = str(language) in ("fr", "es") and _count(words, str(language)) > counts[best]
    return str(language) if own or probability >= needed else best


def _count(words: list[str], code: str) -> int:
    return sum(word in _TELLING[code] for word in words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
