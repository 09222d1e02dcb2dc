"""Sentences with their numbers, parsed: a number is one word, and shown to the parser as one it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.syntax.tokens import Token, tokens_of
from summarizer.source.syntax.trees import parse_each
from summarizer.verifying.checking.dates import merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.syntax import Tree

_MOST_TOKENS = 250  # of a sentence; what is longer is a table or a list, and is not aligned


def parsed(
    text: str, sentences: Iterable[tuple[Span, Sequence[NumberMention]]]
) -> list[tuple[Tree, tuple[NumberMention, ...]]]:
    """Return the trees of sentences of a text, each with its numbers that stand in it as words.

    A sentence that is too long has an empty tree. To parse several together takes less time than one by one.
    """
    cut = [_cut(text, span, mentions) for span, mentions in sentences]
    trees = parse_each(text, [tokens for tokens, _ in cut])
    return [(tree, inside) for tree, (_, inside) in zip(trees, cut, strict=True)]


def _cut(
    text: str, span: Span, mentions: Sequence[NumberMention]
) -> tuple[list[Token], tuple[NumberMention, ...]]:
    inside: list[NumberMention] = []
    for mention in merged_dates(mentions, text):
        if span.contains(mention.span) and (not inside or inside[-1].span.end <= mention.span.start):
            inside.append(mention)
    whole = [Token(mention.span, _shown(mention)) for mention in inside]
    tokens = tokens_of(text, span.start, span.end, whole)
    return ([], ()) if len(tokens) > _MOST_TOKENS else (tokens, tuple(inside))


def _shown(mention: NumberMention) -> str:
    """Return the word that a parser is shown for a number: of the same sort, and well known to it."""
    if mention.kind is NumberKind.MONEY:
        return "dollars"
    last = mention.text.split()[-1]
    if mention.kind is NumberKind.DATE:
        return "2019" if mention.text.isdigit() else "March"
    if mention.kind is NumberKind.PERCENT or last[-1] == "%":
        return "percent"
    return last if last[0].isalpha() and mention.unit_span is not None else "5"
