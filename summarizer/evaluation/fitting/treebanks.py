"""Sentences of treebanks: CoNLL-U files of Universal Dependencies with tags of the Penn Treebank."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.source.syntax.network import Network


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank; `heads` are places of words, -1 for the root."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]


def read_trees(paths: Iterable[Path]) -> list[Tree]:
    """Return the sentences of CoNLL-U files."""
    return [_tree(rows) for path in paths for rows in read_rows(path)]


def read_rows(path: Path) -> Iterator[list[list[str]]]:
    """Yield the sentences of a CoNLL-U file, the columns of each word; a contraction's parts are words."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines()]
        if rows := [row for row in rows if row[0].isdigit()]:
            yield rows


def _tree(rows: list[list[str]]) -> Tree:
    heads = [int(row[6]) - 1 for row in rows]
    return Tree([row[1] for row in rows], [row[4] for row in rows], heads, [row[7] for row in rows])


def report(network: Network, trees: Iterable[Tree]) -> str:
    """Return the share of words (but marks) with the right tag, head, and head with relation."""
    right: Counter[str] = Counter()
    for tree in trees:
        tags, heads, relations = network.analyse(tree.words)
        for place, relation in enumerate(tree.relations):
            if relation == "punct":
                continue
            is_head = heads[place] == tree.heads[place]
            right["words"] += 1
            right["tags"] += tags[place] == tree.tags[place]
            right["heads"] += is_head
            right["both"] += is_head and relations[place] == relation
    return ", ".join(f"{name} {100 * right[name] / right['words']:.1f}" for name in ("tags", "heads", "both"))
