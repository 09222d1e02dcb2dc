"""What a draft tells of all, and its sources tell, but of all nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.standing import denies, parsed
from summarizer.desk.words import WORDS
from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.lexicon import MAJORITY, NEGATORS, UNIVERSAL
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_WHOLE = UNIVERSAL | NEGATORS | WORDS.wholes
_EACH_OF = {"of", "one"}
_LEAST_SHARED = 0.4
_MOST = 0.55
_OF = re.compile(r"\bof (?:the |its |their )?$")
_BESIDE = 10  # characters: "all of the 63"


def generalised(held: Held) -> Iterator[Pointed]:
    """Find "all" or "everyone" in a sentence whose evidence, and what stands behind it, has no such word."""
    found = next(_universals(parsed(held.sentence)), None) if held.is_parsed else None
    if found is None or held.is_quoted(found.span.of(held.sentence)):
        return
    close = [span for span in held.support.evidence if held.is_close(span, _LEAST_SHARED)]
    if close and not any(_tells_of_all(held, span) or _counts_all(held, found, span) for span in close):
        word = found.span.of(held.sentence)
        message = f"“{word}”: no source tells it of all"
        yield Pointed(Code.QUANTIFIER, held.place(word), message, held.sources.cite(close[0]))


def _universals(tree: Tree) -> Iterator[Node]:
    """Yield the words that make a clause one of all of something, time and shares left out."""
    for node in tree.nodes:
        before = tree.nodes[node.number - 1] if node.number else None
        if before is not None and (denies(before) or before.low in _WHOLE):
            continue
        is_apart = before is not None and before.tag == "IN"  # "for every pound", "in all"
        if node.low in WORDS.everybody or (
            node.low in WORDS.all_of and not is_apart and _is_of_things(tree, node)
        ):
            yield node


def _is_of_things(tree: Tree, node: Node) -> bool:
    """Whether "all" or "every" is of things or persons that are named: "all of the books"."""
    after = [n for n in tree.nodes[node.number + 1 : node.number + 3] if n.low not in _EACH_OF]
    above = tree.above(node)
    if not after or above is None or not above.is_noun or above.number < node.number:
        return False
    return not is_time(above.low) and after[0].low not in WORDS.excepting


def _counts_all(held: Held, word: Node, span: Span) -> bool:
    """Whether a sentence of the sources tells it of as many as "all 63" are."""
    behind = next((n for n in held.numbers if 0 < n.span.start - word.span.end <= _BESIDE), None)
    if behind is None or not held.is_close(span, _MOST):
        return False
    text = held.sources.joined.text
    same = (n for n in held.numbers_in(span) if n.value == behind.value)
    return any(_OF.search(text, max(0, n.span.start - _BESIDE), n.span.start) is None for n in same)


def _tells_of_all(held: Held, span: Span) -> bool:
    """Whether a sentence has a word of all or of none, or the next one does and it has none of most."""
    sentences, text = held.sources.joined.sentences, held.sources.joined.text
    numbers = held.sources.numbers_of(span)
    own, *after = (words_of(s.span.of(text)) for s in sentences[numbers.start : numbers.stop + 1])
    if not _WHOLE.isdisjoint(own):
        return True
    return MAJORITY.isdisjoint(own) and any(not _WHOLE.isdisjoint(words) for words in after)
