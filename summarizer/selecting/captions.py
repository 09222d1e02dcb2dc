"""What stands below a picture, in the present with the day of it: "Ann Lund meets … Friday, May 9, 2031"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import phrases_of
from summarizer.source.syntax.trees import parse_stretch
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.syntax.nodes import Node
    from summarizer.source.syntax.trees import Tree

_MONTH = rf"{phrases_of('months')}\w*\.?"
_DAY = re.compile(  # with its year, which no report of the day has
    rf"\b{phrases_of('weekdays')}, (?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})", re.IGNORECASE
)
_SHOWS = re.compile(r"\W*in this (?:\w+ ){0,2}(?:photo|photograph|picture|image)\b", re.IGNORECASE)
_PRESENT = frozenset(("VBZ", "VBP"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))


def is_caption(text: str, span: Span) -> bool:
    """Whether an English sentence says what a picture shows: somebody does something on a day of a year."""
    if _SHOWS.match(text, span.start, span.end):
        return True
    if not _DAY.search(text, span.start, span.end):
        return False
    tree = parse_stretch(text, span.start, span.end)
    root = next((node for node in tree.nodes if node.head < 0), None)
    if root is None or root.tag not in _PRESENT:
        return False
    subject = next((node for node in tree.below(root) if node.relation in _SUBJECTS), None)
    return subject is not None and _is_somebody(tree, subject)


def _is_somebody(tree: Tree, subject: Node) -> bool:
    named = (node for node in (subject, *tree.below(subject)) if node.is_name)
    return sort_of(subject.low) is Sort.PERSON or any(is_mans(node.low) is not None for node in named)
