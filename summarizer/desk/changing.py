"""Which way a figure goes, by the word that it hangs on, and from where to where something changed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.standing import bounds, denies
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import NumberKind, NumberMention
from summarizer.source.vocabulary import bases, is_general, is_synonym, phrasal
from summarizer.verifying.checking.lexicon import FALLING, RISING
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree

_MORE, _LESS = ("increase", "rise"), ("decrease", "fall", "decline")
_LEVELS = WORDS.level_verbs  # how much there is, not where it goes
_COMPARING = {"JJR", "RBR"}
_BESIDE = {"advmod", "amod", "compound:prt"}
_HIGHEST = 4  # words above a figure that may tell where it goes


def way(tree: Tree, node: Node) -> int:
    """Return 1 for a figure by which, or to which, something rises, -1 for one of a fall, 0 for neither."""
    behind = next(iter(tree.nodes[node.number + 1 :]), node)
    if behind.tag in _COMPARING:  # "4 mph faster", whatever the parser makes of it
        return way_of(behind.low, behind.tag) * _is_since(tree, behind)
    below_noun = False
    for above in (node, *list(tree.ancestors(node))[:_HIGHEST]):
        if below_noun and above.is_noun:
            return 0  # "two thirds are on contracts": what so many are is no way that they go
        below_noun = above.relation == "nsubj"
        beside = (below for below in tree.below(above) if below.relation in _BESIDE and _moves(above, below))
        around = [word for word in (above, *beside) if word.tag not in _COMPARING or _is_since(tree, word)]
        ways = {found for word in around if (found := way_of(word.low, word.tag))}
        if any(denies(below) for below in tree.below(above)):
            return 0
        if ways:
            return ways.pop() if len(ways) == 1 else 0
        if above.is_verb:
            return 0
    return 0


def _moves(verb: Node, word: Node) -> bool:
    """Whether a word beside a verb may tell where that goes: no "up" of "make up"."""
    whole = phrasal(verb.low, word.low) if verb.is_verb and word.low in {"up", "down"} else None
    return whole is None or goes(whole) != 0


def _is_since(tree: Tree, word: Node) -> bool:
    """Whether a comparative tells what has become of something: it is more than before, not was more before.

    One that only bounds a figure, "more than 20", tells nothing of that.
    """
    if bounds(tree, word):
        return False
    than = next((node.number for node in tree.nodes[word.number :] if node.low == "than"), None)
    if than is None:
        return word.low not in WORDS.in_time and not any(node.low in WORDS.earlier for node in tree.nodes)
    return any(node.low in WORDS.earlier | WORDS.past for node in tree.nodes[than:])


@lru_cache(maxsize=1 << 12)
def way_of(low: str, tag: str) -> int:
    """Return where a word goes by itself: verbs and nouns of rising and falling, and comparatives."""
    found = bases(low) | {low}
    stems = {stem(word, "en") for word in found}
    listed = bool(stems & RISING) - bool(stems & FALLING)
    if tag in _COMPARING or low in {"up", "down"}:
        return listed or bool(found & WORDS.more_of) - bool(found & WORDS.less_of)
    if not tag.startswith(("VB", "NN")) or found & _LEVELS:
        return 0
    return listed or _is_like(low, _MORE, tag[0].lower()) - _is_like(low, _LESS, tag[0].lower())


def goes(verb: str) -> int:
    """Return 1 for a verb, with its particle, of rising, -1 for one of falling, 0 for others."""
    return _is_like(verb, _MORE, "v") - _is_like(verb, _LESS, "v")


def _is_like(word: str, kinds: tuple[str, ...], part: str) -> bool:
    return any(word == kind or is_synonym(kind, word, part) or is_general(kind, word, part) for kind in kinds)


_FROM = re.compile(r"\bfrom\b[^.;:]{0,20}$", re.IGNORECASE)
_TO = re.compile(r"[^.;:]{0,40}?\bto\b[^.;:,]{0,16}", re.IGNORECASE)
_REACHED = re.compile(r"\bto\s+(?:\w+\s){0,2}$")
_BACK = re.compile(
    r"[^.;:]{0,60}?\b(?:from|compared with|compared to|against|instead of|rather than|after)\b[^.;:,]{0,16}",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_BY_MORE = re.compile(r" (?:\w+ )?(?:(?P<more>more|higher|up)|(?:fewer|less|lower|down))\b")
_BEFORE = 30
_LETTERS = re.compile(r"[^\W\d_]+")
_BY = re.compile(
    r"\w+,? (?P<by>of|by) (?:(?:about|nearly|almost|some|around|roughly|over|more than|less than|just) )*$"
)
_RISING = frozenset(map(stem, WORDS.rising_verbs))
_FALLING = frozenset(map(stem, WORDS.falling_verbs))


class Change(NamedTuple):
    """What was, and what it became; `mention` is the figure, or the later of the two, that tells it."""

    was: Decimal
    became: Decimal
    mention: NumberMention

    @property
    def reverse(self) -> tuple[Decimal, Decimal]:
        """The same the other way round."""
        return self.became, self.was


def changes(text: str, numbers: Sequence[NumberMention]) -> Iterator[Change]:
    """Yield the changes that a text tells with both figures; `numbers` are its own, in order."""
    counted = [number for number in numbers if number.kind.is_quantity]
    for one in counted:
        if one.low is not None and one.high is not None and _FROM.search(_before(text, one)):
            was, became = (one.low, one.high) if _begins_with(one.text, one.low) else (one.high, one.low)
            yield Change(was, became, one)
    for one, other in _next_alike(counted):
        if one.value is None or other.value is None:
            continue
        between = text[one.span.end : other.span.start]
        if _FROM.search(_before(text, one)) and _TO.fullmatch(between):
            yield Change(one.value, other.value, other)
        elif _BACK.fullmatch(between):
            yield Change(other.value, one.value, other)


def compared(text: str, numbers: Sequence[NumberMention]) -> Iterator[Change]:
    """Yield the changes that a text tells with a figure and by how much it is more or less than before."""
    counted = [number for number in numbers if number.kind.is_quantity]
    for one, other in _next_alike(counted):
        by = _BY_MORE.match(text, other.span.end)
        if by is not None and one.value is not None and other.value is not None:
            was = one.value - other.value if by["more"] else one.value + other.value
            yield Change(was, one.value, one)


def ways_told(sentence: str) -> tuple[bool, bool]:
    """Return whether a sentence has a word of rising, and whether it has one of falling."""
    stems = {stem(word, "en") for word in _LETTERS.findall(sentence)}
    return bool(stems & _RISING), bool(stems & _FALLING)


def way_told(sentence: str, number: NumberMention) -> int:
    """Return 1 for a number by which something rises, "an increase of 9 %", -1 for a fall, 0 for neither."""
    before = _BY.search(sentence[max(0, number.span.start - _BEFORE) : number.span.start])
    if before is None:
        return 0
    up, down = ways_told(sentence if before["by"] == "by" else before[0])
    return up - down


def is_reached(sentence: str, number: NumberMention) -> bool:
    """Whether something rises or falls to a number, not by it."""
    return _REACHED.search(sentence[: number.span.start]) is not None


def _before(text: str, number: NumberMention) -> str:
    return text[max(0, number.span.start - _BEFORE) : number.span.start]


def _begins_with(text: str, value: Decimal) -> bool:
    """Whether a range is told from its lower end on; its figures may be of thousands or millions."""
    figures = [Decimal(figure.replace(",", "")) for figure in _FIGURE.findall(text)]
    return not figures or figures[0] == value or (value not in figures and figures[0] < figures[-1])


def _next_alike(counted: Sequence[NumberMention]) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Yield each figure with the next, and with the next of its sort: "$21m, or 71 cents, after $28m"."""
    for place, one in enumerate(counted):
        rest = counted[place + 1 :]
        if rest and _alike(one, rest[0]):
            yield one, rest[0]
        same = (n for n in rest[1:] if (n.kind, n.unit, n.currency) == (one.kind, one.unit, one.currency))
        if (other := next(same, None)) is not None and one.unit is not None and not _alike(one, rest[0]):
            yield one, other


def _alike(one: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are of one kind; the unit of the second may be left out."""
    return one.kind is other.kind or other.kind is NumberKind.NUMBER
