"""What all items of a summary have in common: places in the source, the words around, one short line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from summarizer.files.places import Place  # noqa: TC001 - pydantic needs the type at run time
from summarizer.ledger import Result
from summarizer.source.surroundings import surroundings

if TYPE_CHECKING:
    from summarizer.source.document import Span

_LONGEST_SHOWN = 60


class Sourced(Protocol):
    """Whatever holds the source that its places lie in, such as a `Summary`."""

    @property
    def source(self) -> str:
        """The whole text."""


class Item(Result):
    """What a summary is made of: something with places in the source, shown in one short line.

    `places` are where its `spans` stand in the document that the source was read from: page and boxes,
    element, paragraph, or cue and time. There are none where the source was given as a text.
    """

    places: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """Where it begins in the document."""
        return self.places[0] if self.places else None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of the source that the item stands for, the most important first."""
        return ()

    def context(self, summary: Sourced, sentences: int = 1) -> str:
        """Return the source's own words around the item: its sentences, and so many before and after.

        Of a claim with evidence in several places, those around the first.
        """
        return surroundings(summary.source, self.spans[:1], sentences).of(summary.source)

    def _words(self) -> str:
        return ""

    def __repr__(self) -> str:
        places = ", ".join(f"[{span.start}–{span.end}]" for span in self.spans)
        words = f"{type(self).__name__}({', '.join(filter(None, [self._words(), places]))})"
        return "".join(letter if letter.isprintable() else "\ufffd" for letter in words)

    __str__ = __repr__


def short(words: str) -> str:
    """Return the beginning of some words, on one line and quoted as Python does."""
    line = " ".join(words.split())
    return repr(line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rstrip() + "…")
