"""What a text tells of the names in it: what stands before each, and who is a man or a woman by a title."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, TITLES
from summarizer.verifying.checking.proving.grammar import FEMININE, MASCULINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node

_WORD = r"\w[\w’'-]*"
# Each begins with the letters that it is about: a search that knows the first character is quick.
_TITLED = re.compile(
    r"([MmSsDdLl](?<=\b.)(?i:(?<=m)(?:rs?|iss|s)|(?<=s)ir|(?<=d)ame|(?<=l)(?:ady|ord)))\b\.?\s+"
    rf"(?=({_WORD})(?:\s+({_WORD}))?)"
)
_TWO_WORDS = re.compile(rf"[A-Z](?<![\w.].)(?=([\w’'-]+)\s+({_WORD}))")
_MARK = re.compile(r"[’'-]")
_NO_FIRST_NAMES = TITLES | FUNCTION_WORDS


class Names:
    """The names of a text, by the words around them; read when first asked for."""

    def __init__(self, text: str) -> None:
        self._source = text
        self._whole_names: dict[str, bool] = {}

    @cached_property
    def _text(self) -> str:
        return unicodedata.normalize("NFKC", self._source)

    def gender_of(self, name: Node) -> frozenset[str]:
        """Return the pronouns that a title before a name calls for, anywhere in the text."""
        return self._titled.get(name.low, frozenset())

    @cached_property
    def _titled(self) -> dict[str, frozenset[str]]:
        """The pronouns for each name that stands behind a title, or behind a first name with one."""
        found: dict[str, frozenset[str]] = {}
        for match in _TITLED.finditer(self._text):
            gender = MASCULINE if match[1].lower() in {"mr", "sir", "lord"} else FEMININE
            for word in filter(None, (match[2], match[3])):
                for name in _cut(word):
                    found.setdefault(name, gender)
        return found

    def has_first_name(self, name: Node) -> bool:
        """Whether the text has another capitalised word, and no title, before a name."""
        return bool(self.before(name))

    def before(self, name: Node) -> frozenset[str]:
        """Return the capitalised words but titles that stand right before a name anywhere in the text."""
        return frozenset(self._before.get(name.low, frozenset()) - _NO_FIRST_NAMES)

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        """The capitalised words that stand right before each word, in lower case."""
        found: dict[str, set[str]] = {}
        for first, second in {(match[0] + match[1], match[2]) for match in _TWO_WORDS.finditer(self._text)}:
            for word in _cut(second):
                found.setdefault(word, set()).add(first.lower())
        return found

    def is_one(self, name: Sequence[Node]) -> bool:
        """Whether a text has a whole name, and its last word in no other name."""
        key = " ".join(node.low for node in name)
        if key not in self._whole_names:
            before = self._before.get(name[-1].low, set())
            others = before - {node.low for node in name} - _NO_FIRST_NAMES
            pattern = r"[\s.]+".join(re.escape(node.low.rstrip(".")) for node in name)
            self._whole_names[key] = not others and bool(re.search(pattern, self._text, re.IGNORECASE))
        return self._whole_names[key]


def _cut(word: str) -> Iterator[str]:
    """Yield a word in lower case, whole and up to each mark in it: "lee" of "Lee's"."""
    low = word.lower()
    yield low
    yield from (low[: mark.start()] for mark in _MARK.finditer(low))
