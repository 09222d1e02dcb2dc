"""What a draft tells as done with so many of a thing, of which the sources only tell that it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.stances import Stance, clause_of, is_wished, stance, tells
from summarizer.desk.standing import node_at, parsed, parsed_there
from summarizer.desk.tenses import is_done
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention

_UNDONE = {Stance.PLANNED, Stance.WEIGHED, Stance.OPEN}


def promises(held: Held) -> Iterator[Pointed]:
    """Find so many things of which something is told as done that the sources only tell as meant."""
    tree = parsed(held.sentence)
    for mention in held.numbers:
        node = node_at(tree, mention.span)
        if node is None or mention.kind is not NumberKind.COUNT or held.is_known(mention):
            continue
        verb = clause_of(tree, node)
        told = tells(verb) or is_wished(verb) or not verb.is_verb
        if told or not is_done(tree, node) or stance(tree, node) is not Stance.SO:
            continue
        same = [n for n in held.sources.joined.numbers if _is_same(n, mention)]
        if same and all(_is_undone(held, n) for n in same):
            cited = held.sources.cite(held.sources.sentence_at(same[0].span))
            message = f"“{mention.text}”: {Code.MODALITY.meaning}"
            yield Pointed(Code.MODALITY, held.place(mention.text), message, cited)
            return


def _is_same(there: NumberMention, mention: NumberMention) -> bool:
    last = (mention.unit or "").split()[-1:]
    return there.value == mention.value and (there.unit or "").split()[-1:] == last


def _is_undone(held: Held, there: NumberMention) -> bool:
    tree = parsed_there(held.sources.joined.text, held.sources.sentence_at(there.span))
    node = node_at(tree, there.span)
    return node is not None and stance(tree, node) in _UNDONE
