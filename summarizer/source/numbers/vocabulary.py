"""The words that numbers are made of, by language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number words of a language, in lower case.

    `small` are 0 to 19, `tens` 20 to 90, `scales` multiply what stands before them, `suffixes` are scales
    that are only read after digits ("3.5bn"), `vague` are plural scales on their own ("dozens of").
    """

    small: dict[str, int]
    tens: dict[str, int]
    hundreds: frozenset[str]
    scales: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, tuple[int, int]]
    denominators: dict[str, int]
    ordinals: dict[str, int]
    articles: frozenset[str]
    joins: frozenset[str]
    minus: frozenset[str]
    points: frozenset[str]
    half: frozenset[str]


def _numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    return {word: start + step * index for index, word in enumerate(words.split())}


_EN_SMALL = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen",
    0,
) | {"nought": 0, "naught": 0}
_EN_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {"fourty": 40}
_EN_ORDINALS = (
    _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth",
        1,
    )
    | _numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
    | {"nineth": 9}
)
_NO_DENOMINATOR = {"first", "second"}
_EN_DENOMINATORS = (
    {word: value for word, value in _EN_ORDINALS.items() if word not in _NO_DENOMINATOR}
    | {word + "s": value for word, value in _EN_ORDINALS.items() if word not in _NO_DENOMINATOR}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
_EN_SCALES = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "quintillion": Decimal(10**18),
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
    "dozen": Decimal(12),
    "dozens": Decimal(12),
}
_SUFFIXES = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "mm": Decimal(10**6),
    "mio": Decimal(10**6),
    "mln": Decimal(10**6),
    "mil": Decimal(10**6),
    "bn": Decimal(10**9),
    "b": Decimal(10**9),
    "bln": Decimal(10**9),
    "bil": Decimal(10**9),
    "t": Decimal(10**12),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "tln": Decimal(10**12),
    "cr": Decimal(10**7),
}

ENGLISH = Vocabulary(
    small=_EN_SMALL,
    tens=_EN_TENS,
    hundreds=frozenset({"hundred"}),
    scales=_EN_SCALES,
    suffixes=_SUFFIXES,
    vague={
        "tens": (10, 100),
        "dozens": (24, 100),
        "hundreds": (100, 1000),
        "thousands": (10**3, 10**4),
        "millions": (10**6, 10**7),
        "billions": (10**9, 10**10),
        "trillions": (10**12, 10**13),
    },
    denominators=_EN_DENOMINATORS,
    ordinals=_EN_ORDINALS,
    articles=frozenset({"a", "an"}),
    joins=frozenset({"and"}),
    minus=frozenset({"minus", "negative"}),
    points=frozenset({"point"}),
    half=frozenset({"half", "quarter"}),
)
