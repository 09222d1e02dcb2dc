"""Several texts that were read, as one: what was found in each is found there again, and nothing across."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.source.document import Document, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.utterance import Utterance

BETWEEN = "\n\n"
_ID = re.compile(r"([A-Z])(\d+)")
_NAMING = frozenset(("id", "continues", "quoted"))  # fields that hold ids
PieceT = TypeVar("PieceT")


def joined(documents: Sequence[Document]) -> Document:
    """Return one document of all texts, a blank line between two, in the language that most of it is in.

    Sentences, quoted spans and numbers are counted on: the first sentence of the second text is the next of
    the whole.
    """
    shift = _Shift()
    parts: dict[str, list[Any]] = {"paragraphs": [], "quoted": [], "numbers": [], "blocks": []}
    sizes: Counter[str] = Counter()
    for document in documents:
        for name, found in parts.items():
            found += [shift.moved(piece) for piece in getattr(document, name)]
        sizes[document.language] += len(document.text)
        shift.past(document, document.sentences + document.quoted + document.numbers)
    return Document(
        text=BETWEEN.join(document.text for document in documents),
        language=max(sizes, key=lambda language: sizes[language]),
        sure_of_language=any(document.sure_of_language for document in documents),
        paragraphs=tuple(parts["paragraphs"]),
        quoted=tuple(parts["quoted"]),
        numbers=tuple(parts["numbers"]),
        blocks=tuple(parts["blocks"]),
    )


def joined_speech(spoken: Sequence[tuple[Document, tuple[Utterance, ...]]]) -> tuple[Utterance, ...]:
    """Return the speech of documents as that of the document that `joined` makes of them."""
    shift = _Shift()
    found: list[Utterance] = []
    for document, utterances in spoken:
        found += map(shift.moved, utterances)
        shift.past(document, document.quoted + utterances)
    return tuple(found)


class _Shift:
    """How far pieces of one text move in the whole, and how many of each kind stand before them."""

    def __init__(self) -> None:
        self._by = 0
        self._before: Counter[str] = Counter()

    def past(self, document: Document, named: Sequence[Any]) -> None:
        """Go on behind a text with these pieces."""
        self._by += len(document.text) + len(BETWEEN)
        self._before.update(piece.id[0] for piece in named)

    def moved(self, piece: PieceT) -> PieceT:
        """Return a piece with its places and ids as the whole has them."""
        assert is_dataclass(piece)
        made = {field.name: self._value(field.name, getattr(piece, field.name)) for field in fields(piece)}
        return replace(piece, **made)  # type: ignore[type-var] # it is an instance

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, Span):
            return Span(value.start + self._by, value.end + self._by)
        if isinstance(value, tuple):
            return tuple(self._value(name, inner) for inner in value)
        if is_dataclass(value):
            return self.moved(value)
        return self._named(value) if name in _NAMING and value is not None else value

    def _named(self, name: str) -> str:
        found = _ID.fullmatch(name)
        return f"{found[1]}{int(found[2]) + self._before[found[1]]}" if found else name
