"""Ask a model, as a second reader, whether a text says a statement in words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafting.deciding import Question, decide
from summarizer.drafting.fencing import framed
from summarizer.drafting.prompts import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.drafting.deciding import Decision
    from summarizer.drafting.deferred import Asking
    from summarizer.source.document import Document, Sentence, Span

_BESIDE = 1  # sentences shown before and after each that holds evidence
_MOST_CHARACTERS = 1500


async def reread(client: Asking, statement: str, document: Document, evidence: Sequence[Span]) -> Decision:
    """Ask whether the sentences around `evidence`, the best first, say `statement`: a predicate, one token.

    Raises a `ModelError`, as any call does.
    """
    asked = render("check", statement=" ".join(statement.split()))
    shown = framed(document, passage(document, evidence))
    return await decide(client, Question(shown, asked, task="check"))


def passage(document: Document, evidence: Sequence[Span]) -> tuple[Sentence, ...]:
    """Return a short text whole; of a longer one, in text order, the evidence and what stands beside it.

    The sentences that hold the evidence come first, the best of them first, and all as far as they fit.
    """
    sentences = document.sentences
    if len(document.text) <= _MOST_CHARACTERS:
        return sentences
    kept: set[int] = set()
    room = _MOST_CHARACTERS
    for number in _by_rank(sentences, evidence):
        span = sentences[number].span
        room -= 0 if number in kept else span.end - span.start
        if kept and room < 0:
            break
        kept.add(number)
    return tuple(sentences[number] for number in sorted(kept))


def _by_rank(sentences: Sequence[Sentence], evidence: Sequence[Span]) -> Iterator[int]:
    held = [
        number
        for span in evidence
        for number, sentence in enumerate(sentences)
        if sentence.span.overlaps(span)
    ]
    yield from held
    for number in held:
        yield from (n for n in range(number - _BESIDE, number + _BESIDE + 1) if 0 <= n < len(sentences))
