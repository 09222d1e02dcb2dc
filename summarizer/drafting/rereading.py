"""Ask a model, as a second reader, whether a text says a statement in words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.drafting.asking import framed
from summarizer.drafting.client import Request
from summarizer.drafting.drafts import Draft
from summarizer.drafting.prompts import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.drafting.client import Client
    from summarizer.ledger import Usage
    from summarizer.source.document import Document, Sentence, Span

_BESIDE = 1  # sentences shown before and after each piece of evidence
_MOST = 12  # sentences shown in all
_MAX_TOKENS = 40


class Opinion(Draft):
    """What the model says of the statement."""

    verdict: Literal["true", "false", "not said"]


async def reread(
    client: Client, statement: str, document: Document, evidence: Sequence[Span]
) -> tuple[bool, Usage]:
    """Ask whether the sentences around `evidence` say `statement`; return the answer and its cost.

    Raises a `ModelError`, as any call does.
    """
    task = render("check", statement=" ".join(statement.split()))
    sentences = tuple(_around(document.sentences, evidence))[:_MOST]
    request = Request(render("system"), framed(document, sentences, task), _MAX_TOKENS)
    opinion, usage = await client.ask(request, Opinion)
    return opinion.verdict == "true", usage


def _around(sentences: Sequence[Sentence], evidence: Sequence[Span]) -> Iterator[Sentence]:
    """Yield, in text order, the sentences that hold a piece of evidence, and those beside them."""
    held = {n for n, sentence in enumerate(sentences) for span in evidence if sentence.span.overlaps(span)}
    for n, sentence in enumerate(sentences):
        if any(n + step in held for step in range(-_BESIDE, _BESIDE + 1)):
            yield sentence
