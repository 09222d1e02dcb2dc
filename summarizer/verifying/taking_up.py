"""Which name a word takes up that only the text before makes clear, where that is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.selecting.meaning import TakenUp
from summarizer.source.document import Document, Span
from summarizer.source.vocabulary import bases
from summarizer.verifying.checking.bracketed import head_in
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.proving.entities import role_of
from summarizer.verifying.checking.proving.grammar import MINDING, NEUTER, ORGANISATIONS, SAYING
from summarizer.verifying.checking.proving.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage

_ACTING = SAYING | MINDING


def taken_up(document: Document) -> Callable[[Span], TakenUp | None]:
    """Return what tells of a word of an English text the name of what it takes up.

    It tells nothing of what its own sentence names before it. Sentences are parsed when they are asked about.
    """

    def name_of(word: Span) -> TakenUp | None:
        index = evidence_index(document)
        passages = passages_of(index)
        passage = passages.at(index.at((word,))[0].number)
        node = head_in(passage.tree, word)
        mentions = passages.mentions(passage, node) if node is not None else ()
        if (
            node is None
            or not mentions
            or any(at is passage and n.number < node.number for at, n in mentions)
        ):
            return None
        before = [(at, node) for at, node in mentions if at.number == passage.number - 1]
        subjects = [mention for mention in before if role_of(mention[1]) == "subject"]
        if node.low in NEUTER or node.low in ORGANISATIONS:
            named = [mention for mention in subjects if _is_whole(*mention)]
            return (
                _name(*named[0], goes_on=True) if named and (node.is_noun or _acts(passage, node)) else None
            )
        return _name(*mentions[0], goes_on=bool(subjects))

    return name_of


def _name(passage: Passage, node: Node, *, goes_on: bool) -> TakenUp | None:
    run = passage.names_of(node)
    return TakenUp(Span(run[0].span.start, run[-1].span.end), goes_on) if run else None


def _is_whole(passage: Passage, node: Node) -> bool:
    """Whether a word is of a name to which nothing else belongs: "Arle", and not "the Arle 64"."""
    run = passage.names_of(node)
    behind = passage.tree.nodes[run[-1].number + 1 :][:1] if run else ()
    return bool(run) and not any(node.is_noun or node.tag == "CD" for node in behind)


def _acts(passage: Passage, node: Node) -> bool:
    """Whether "it" does what only somebody does, or does something too: no event, and nothing empty."""
    verb = passage.tree.above(node)
    while verb is not None and not verb.is_verb:
        verb = passage.tree.above(verb)
    if verb is None or passage.tree.child(verb, "nsubj") is None:
        return False
    low = {below.low for below in passage.tree.below(verb)}
    is_doing = verb.tag == "VBG" and passage.tree.child(verb, "aux") is not None
    return is_doing or "also" in low or not _ACTING.isdisjoint(bases(verb.low))
