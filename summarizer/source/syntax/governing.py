"""A preposition serves the word behind it: where a parser has it govern that word, the two change places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.syntax.parsing import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLAUSES = frozenset({"ccomp", "advcl", "advcl:relcl", "acl", "xcomp"})
_SERVING = frozenset({"case", "mark", "fixed", "advmod", "punct"})


def lower_prepositions(tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Put the first word that a preposition or a "that" governs in its place, and itself below that word."""
    for place, tag in enumerate(tags):
        if tag not in {"IN", "TO"} or heads[place] == ROOT or names[place] in _SERVING:
            continue
        below = [other for other, head in enumerate(heads) if head == place and names[other] != "punct"]
        ruled = next((other for other in below if other > place and names[other] not in _SERVING), None)
        if ruled is None:
            continue
        is_clause = names[ruled] in _CLAUSES
        heads[ruled] = heads[place]
        names[ruled] = "ccomp" if is_clause else names[place]
        heads[place], names[place] = ruled, "mark" if is_clause else "case"
        for other in below:
            if other != ruled:
                heads[other] = ruled
