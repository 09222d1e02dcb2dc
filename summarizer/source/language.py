"""In which language a text is written, or that nobody can be sure.

A text with many words that only one of our languages has is told by them, which costs nothing. Where they
are too few among all words, those of its prose are looked at: around a few sentences of its own a page may
have ways to others in many languages. Any other text is put to a detector (py3langid, after Lui and
Baldwin, "langid.py: An Off-the-shelf Language Identification Tool", 2012), which takes half a second to
load. It chooses among the languages that much is written in: the small neighbours of Spanish and French
would take one short sentence in ten from them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse
from typing import Any, NamedTuple

from summarizer.languages import KNOWN

READ = KNOWN

_WORD = re.compile(r"[^\W\d_]+")
_STOPS, _CLOSING = tuple(".!?…"), '"”’»“)'
_FEWEST_OF_PROSE = 12  # words
_STRANGE = re.compile(r"[^\W\d_a-zA-Z]")
_MOST_STRANGE = 0.12  # of the letters of a line; in none of our languages a line has as many beyond a to z
_COUNTED, _LOOKED_AT = 20_000, 2_000  # characters: for words, which are quick, and for the detector
_FIRST_LOOKED_AT = 500  # characters for the detector where the words speak for a language, if too few of them
_LEAST_WORDS, _LEAST_SHARE = 2, 0.1  # of telling words
_RIVALS = 5  # times as many telling words as any other language has
# On 4,220 beginnings of eight words and 194 sentences of eight (dev parts of the UD treebanks EWT and GSD)
# this leaves 0.3 % wrong and 1.3 % unsure.
_SURE = 0.5
_A_FEW = 3, 8  # words that a detector of letters may take for any language
_CANDIDATES = (
    "en de fr es it pt nl sv da no is pl cs sk sl hr sr fi et lv lt hu tr ro bg ru uk el ar he fa hi bn ur ta"
    " zh ja ko th vi id".split()
)
# Frequent words that no other language of these has, or hardly uses.
_TELLING = {
    "en": "the and that with were have has been this which they would from their there are she it".split(),
    "de": "der und das ist nicht ein eine einen einem dem den mit auf für auch wurde werden dass".split(),
    "fr": "les une dans est pour qui sur avec sont cette ont été mais elle du aux ne pas".split(),
    "es": "el los las fue más según su sus lo es también pero muy está".split(),
}
_LANGUAGE_OF = {word: code for code, words in _TELLING.items() for word in words}


class Guess(NamedTuple):
    """The ISO 639-1 code of a language, and whether it is `sure`.

    Where it is not, `code` is the language to read the text in all the same: one of ours that both its words
    and the detector speak for, else English.
    """

    code: str
    sure: bool


def detect(text: str) -> Guess:
    """Return the language of a text, by its beginning."""
    start = text[:_COUNTED]
    words = words_of(start)
    if code := _told_by_words(words) or _told_by_words(_words_of_prose(start)):
        return Guess(code, sure=True)
    familiar = _familiar(start, len(words))
    if familiar != start and (code := _told_by_words(words_of(familiar))):
        return Guess(code, sure=True)
    first, second = _told(words)
    code, probability = _classified(familiar, first[1] if _speak_for(first, second) else None)
    if _A_FEW[0] <= len(words) <= _A_FEW[1] and _are_english(words, code):
        return Guess("en", sure=True)
    if probability >= _SURE:
        return Guess(code, sure=True)
    return Guess(first[1] if first[1] == code else "en", sure=False)


def _told_by_words(words: list[str]) -> str | None:
    """Return which of our languages words are surely of, by those that no other has."""
    first, second = _told(words)
    return first[1] if _speak_for(first, second) and first[0] >= _LEAST_SHARE * len(words) else None


def _speak_for(first: tuple[int, str], second: tuple[int, str]) -> bool:
    """Whether enough words tell the first of our languages, and hardly any another one."""
    return first[0] >= max(_LEAST_WORDS, _RIVALS * second[0])


def _classified(text: str, expected: str | None) -> tuple[str, float]:
    """Return what the detector takes a text for, and how probably; a short look is enough to agree."""
    code, probability = _detector().classify(text[:_FIRST_LOOKED_AT])
    if len(text) > _FIRST_LOOKED_AT and not (code == expected and probability >= _SURE):
        code, probability = _detector().classify(text[:_LOOKED_AT])
    return str(code), float(probability)


def _words_of_prose(text: str) -> list[str]:
    """Return the words of the lines that end sentences; none where they are too few to tell."""
    words = words_of("\n".join(filter(_ends_sentence, text.split("\n"))))
    return words if len(words) >= _FEWEST_OF_PROSE else []


def _ends_sentence(line: str) -> bool:
    bare = line.rstrip(" \t\r").rstrip(_CLOSING)
    return bare.endswith(_STOPS) and _WORD.match(bare[-2:-1]) is not None


def _familiar(text: str, every: int) -> str:
    """Return the lines that may be in our languages, if most of the words of a text, `every`, stand there."""
    lines = (line for line in text.split("\n") if line.isascii() or not _is_strange(line))
    familiar = "\n".join(lines)
    return familiar if 2 * len(words_of(familiar)) > every else text


def _is_strange(line: str) -> bool:
    return len(_STRANGE.findall(line)) > _MOST_STRANGE * len(line)


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters; those between spaces, which most are, first."""
    pieces = text.lower().split()
    return [*filter(str.isalpha, pieces), *_WORD.findall(" ".join(filterfalse(str.isalpha, pieces)))]


def _are_english(words: list[str], code: str) -> bool:
    """Whether an English dictionary has all words, and that of the language which was guessed has not."""
    from simplemma import is_known
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    if not all(is_known(word, lang="en") for word in words):
        return False
    rival = code != "en" and code in SUPPORTED_LANGUAGES
    return not (rival and all(is_known(word, lang=code) for word in words))


def _told(words: list[str]) -> list[tuple[int, str]]:
    """Return how many words tell each of our languages, the most first; of equals the earlier in `KNOWN`."""
    found = [_LANGUAGE_OF[word] for word in words if word in _LANGUAGE_OF]
    return sorted(((found.count(code), code) for code in KNOWN), key=lambda told: -told[0])[:2]


@lru_cache(maxsize=1)
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    detector.set_languages(_CANDIDATES)
    detector.nb_ptc = detector.nb_ptc.astype(
        "f4", order="C"
    )  # as it reckons: a text is spared the conversion
    return detector
