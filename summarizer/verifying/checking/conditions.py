"""Questions and conditions of the source: what hangs on "if" or "whether" is no fact yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.results import ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.lexicon import CONDITIONS
from summarizer.verifying.checking.polarity import is_stated, scopes
from summarizer.verifying.checking.readings import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Reason
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word

_MOST = 0.7
_IFS = frozenset("if unless falls sofern".split())
# Before these "if" is no condition: "even if", or a question that is reported.
_NO_CONDITION = frozenset("even as asked ask asks see know wonder wondered what not".split())
# With these a statement says itself that something is supposed.
_SUPPOSED = frozenset("would could might may should provided depends when würde könnte wenn sofern".split())
_STOP = re.compile(r"[;:.!?\n]")


def condition_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each "whether" or "if" of the source that the statement reports as fact, or leaves out."""
    lows = {word.low for word in held.statement.words}
    if lows & CONDITIONS:
        return
    for reading in held.evidence:
        for scope in scopes(reading, lambda word: word.low in CONDITIONS):
            if is_stated(scope, held):
                yield finding(ReasonCode.MODALITY, scope.governed[:1], [scope.marker, *scope.governed[:1]])
    if not lows & _SUPPOSED:
        yield from _left_out(held)


def _left_out(held: Comparison) -> Iterator[Reason]:
    """Yield the condition that the best evidence has for what the statement says without it."""
    sentence = max(held.evidence, key=lambda reading: held.coverage(reading.keys))
    for marker, told in _conditional(sentence):
        if held.weigh(told & held.wanted) >= _MOST * max(held.weigh(told), held.weigh(held.wanted)):
            yield finding(ReasonCode.MODALITY, held.asserted[:1], [marker])


def _conditional(sentence: Reading) -> Iterator[tuple[Word, frozenset[str]]]:
    """Yield each "if" of a sentence with the keys of the clause that depends on it, before or after."""
    words = sentence.words
    for place, marker in enumerate(words):
        if marker.low in _IFS and not (place and words[place - 1].low in _NO_CONDITION):
            told = _clause_before(place, sentence) or _clause_after(place, sentence)
            yield marker, frozenset(key(word) for word in told if word.is_content)


def _clause_before(place: int, sentence: Reading) -> list[Word]:
    """Return the words right before one, back to the beginning of their clause; none after a comma."""
    found: list[Word] = []
    end = sentence.words[place].start
    for word in reversed(sentence.words[:place]):
        if re.search(r"[;:.!?\n,]", sentence.text[word.end : end]):
            break
        found.append(word)
        end = word.start
    return found if any(word.is_content for word in found) else []


def _clause_after(place: int, sentence: Reading) -> list[Word]:
    """Return the words of the clause after the one that a condition begins."""
    comma = sentence.text.find(",", sentence.words[place].end, sentence.span.end)
    stop = _STOP.search(sentence.text, comma, sentence.span.end) if comma > 0 else None
    end = stop.start() if stop else sentence.span.end
    return [word for word in sentence.words[place:] if 0 < comma < word.start < end]
