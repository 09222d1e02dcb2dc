"""What a sentence leaves out of what it says, denies or supposes by its order, read from its surface.

"Everyone but Ann", "instead of Ann", "not once did Ann resign", "had Ann resigned, …", "suppose Ann
resigned", "in the film, Ann resigned". What stands there is no party to what the sentence tells, whatever
role a parser gives it: inverted clauses are rare in treebanks, and are parsed badly.
"""

from __future__ import annotations

from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_invention, is_person, is_rehearsal, is_time
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.proving.grammar import COMPARATIVE, NEGATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree

# Prepositions whose object the rest is not said of (Quirk et al., "A Comprehensive Grammar", 1985, 9.58).
_EXCLUDING = frozenset(
    "except excepting excluding barring unlike instead instead-of rather-than other-than apart-from"
    " aside-from save-for except-for not but but-for far-from without".split()
)
_WHOLES = frozenset(
    "everyone everybody everything all every each any anyone anybody anything none nobody nothing no".split()
)
_SELDOM = frozenset("rarely seldom little".split())  # deny by half what they stand before
_TURNED = frozenset("had were should did does do has have is was are will would can could may might".split())
_SUPPOSED_BY = frozenset("had were should".split())
_SUPPOSING = frozenset("suppose supposing imagine assume assuming pretend".split())
_NOMINAL = ("NN", "DT", "PRP", "JJ", "CD", "PDT")
_INSIDE = (*_NOMINAL, "VBG", "VBN", "POS", "HYPH", "$")
_BREAKS = frozenset(', ; : – — ( ) “ ” " and but or'.split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PHRASE = ("DT", "JJ", "NN", "PRP$", "HYPH", "CD")
_LINKS, _CLOSING = frozenset({"and", "but", ","}), frozenset(", ; : . and but – —".split())
_AGO = frozenset("ago later earlier before".split())
_ON_CONDITION = frozenset("provided providing assuming condition".split())
_IN = frozenset("in during at".split())
_TIMES = frozenset("twice half times".split())
_DETERMINING, _COMMON = frozenset({"DT", "CD", "PRP$"}), frozenset({"NN", "NNS"})
_VERBAL = ("VB", "MD")
_NAMES = frozenset({"NNP", "NNPS"})
_LONGEST_FRONT = 5  # words before the auxiliary of a turned clause


def outside(tree: Tree) -> frozenset[int]:
    """Return the numbers of the words of a sentence that are no part of what it says of the world."""
    nodes = tree.nodes
    if not nodes or nodes[-1].low == "?":
        return frozenset()  # a question says nothing anyhow
    first = next((n for n, node in enumerate(nodes) if node.low[0].isalnum()), 0)
    if nodes[first].low in _SUPPOSING or _is_invented(nodes) or _is_rehearsed(nodes[first:]):
        return frozenset(range(first, len(nodes)))
    starts = [first, *(n + 1 for n, node in enumerate(nodes[:-1]) if n > first and node.low in _BREAKS)]
    turned = (number for start in starts for number in _turned(nodes, start))
    tied = (n for n, node in enumerate(nodes) if node.tag.startswith(("VB", "JJ")) and _is_tied(nodes, n))
    supposed = chain(_conditional(nodes), _correlative(nodes, starts))
    return frozenset((*turned, *_excluded(nodes), *tied, *supposed, *gapped(tree)))


def gapped(tree: Tree) -> frozenset[int]:
    """Return the words of clauses whose verb is left out: "the mill made a profit and the port a loss"."""
    nodes = tree.nodes
    verb = next((node.number for node in nodes if node.tag in _FINITE), len(nodes))
    found: set[int] = set()
    for at in range(verb + 1, len(nodes)):
        if nodes[at].low in _LINKS and (phrases := _two_phrases(nodes, at + 1)) is not None:
            first, second = phrases
            if not any(map(_is_time, second)):
                found.update(node.number for node in (*first, *second))
        elif nodes[at].low in _LINKS and 0 < verb < at and _does_another(tree, verb, at):
            found.update(range(at + 1, _closed(nodes, at + 1)))
    return frozenset(found)


def _does_another(tree: Tree, verb: int, joining: int) -> bool:
    """Whether a name and a thing stand side by side behind what a name does: "Ann paints and Tom Orr clay".

    That may be clay of Orr's as well; but where the things before have no name, it mostly is not.
    """
    nodes = tree.nodes
    named = [_is_named(tree, node) for node in nodes]
    end = next((n for n in range(joining + 1, len(nodes)) if not named[n]), len(nodes))
    things = nodes[end : _closed(nodes, end)]
    is_thing = bool(things) and things[0].is_noun and not any(node.tag.startswith(_VERBAL) for node in things)
    return named[verb - 1] and end > joining + 1 and is_thing and not any(named[verb:joining])


def _is_named(tree: Tree, node: Node) -> bool:
    return node.is_name and tree.text[node.span.start].isupper()


def timed_apart(nodes: Sequence[Node]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """Yield things with the times told of them alone, as words: "Ann left at one, Tom a day later"."""
    for at in range(1, len(nodes)):
        if nodes[at].low in _LINKS and (phrases := _two_phrases(nodes, at + 1)) is not None:
            first, second = phrases
            if any(map(_is_time, second)):
                yield frozenset(node.number for node in first), frozenset(node.number for node in second)


def _two_phrases(nodes: Sequence[Node], start: int) -> tuple[Sequence[Node], Sequence[Node]] | None:
    """Return a noun phrase and a second one right behind it, if no verb follows."""
    at = start
    while at < len(nodes) and nodes[at].tag.startswith(_PHRASE) and not _opens(nodes, at, start):
        at += 1
    if at == len(nodes) or at == start or not _opens(nodes, at, start):
        return None
    end = _closed(nodes, at)
    has_verb = any(node.tag.startswith(_VERBAL) for node in nodes[at:end])
    return None if has_verb else (nodes[start:at], nodes[at:end])


def _closed(nodes: Sequence[Node], start: int) -> int:
    return next((n for n in range(start, len(nodes)) if nodes[n].low in _CLOSING), len(nodes))


def _is_time(node: Node) -> bool:
    return node.low in _AGO or is_time(node.low.split()[-1])


def _opens(nodes: Sequence[Node], at: int, start: int) -> bool:
    """Whether a word opens a noun phrase of its own behind a noun, or is one behind somebody."""
    if at > start and nodes[at].tag == "JJ" and nodes[at - 1].is_noun:
        return True  # "and the songs dull"
    if nodes[at].tag == "CD" and at > start + 1 and nodes[start].tag == "DT" and nodes[at - 1].tag == "JJ":
        return any(node.low in _CLOSING for node in nodes[at + 1 : at + 2])  # "the foundry 140"
    if at == start or nodes[at].tag not in _DETERMINING:
        is_name = nodes[at].tag == "NNP" and is_mans(nodes[at].low) is None  # "and her cousin Breton"
        return at > start and (nodes[at].tag in _COMMON or is_name) and _is_somebody(nodes[start:at])
    return nodes[at - 1].is_noun or (nodes[at - 1].tag == "JJ" and nodes[at].tag == "DT")


def _is_somebody(nodes: Sequence[Node]) -> bool:
    """Whether a phrase is one of "her husband", of which what follows is no part."""
    return nodes[0].tag in {"PRP$", "DT"} and nodes[-1].tag in _COMMON and is_person(nodes[-1].low)


def _conditional(nodes: Sequence[Node]) -> Iterator[int]:
    """Yield the words of a clause, and of what depends on it, that holds only as long as another does."""
    for at in range(len(nodes) - 2):
        if _opens_condition(nodes, at):
            start = next((n for n in range(at, 0, -1) if _parts(nodes, n - 1)), 0)
            yield from range(start, next((n for n in range(at, len(nodes)) if _parts(nodes, n)), len(nodes)))


def _opens_condition(nodes: Sequence[Node], at: int) -> bool:
    """Whether a conjunction of more than one word makes a condition of the clause behind it."""
    low = tuple(node.low for node in nodes[at : at + 3])
    has_verb = any(node.tag in _FINITE or node.tag == "MD" for node in nodes[at + 3 : _end(nodes, at + 3)])
    if not has_verb:
        return False
    if low[0] in {"as", "so", "insofar"}:
        is_counted = at > 0 and (nodes[at - 1].low in _TIMES or nodes[at - 1].tag == "CD")
        return low[1:] == ("long", "as") and not is_counted
    return low[0] in _ON_CONDITION and (low[1] == "that" or at == 0 or nodes[at - 1].low == ",")


def _parts(nodes: Sequence[Node], at: int) -> bool:
    """Whether a sentence goes on behind a mark or a word with a clause of its own."""
    is_joined = nodes[at].low in {"and", "but"} and nodes[at - 1].low == ","
    return nodes[at].low in {";", ":", "“", "”"} or is_joined


def _correlative(nodes: Sequence[Node], starts: Sequence[int]) -> Iterator[int]:
    """Yield the words of "the more it rains, the more it sinks", which tells of no rain."""
    turns = [
        n for n in starts if n + 1 < len(nodes) and nodes[n].low == "the" and nodes[n + 1].tag in COMPARATIVE
    ]
    has_verb = len(turns) > 1 and any(node.tag in _FINITE for node in nodes[turns[0] : turns[1]])
    yield from range(turns[0], len(nodes)) if has_verb else ()


def _is_tied(nodes: Sequence[Node], at: int) -> bool:
    """Whether a hyphen makes another word of one: "co-wrote", "second-largest"."""
    return at > 1 and nodes[at - 1].low in {"-", "‑"} and nodes[at - 1].span.end == nodes[at].span.start


def _is_invented(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells what happens in a film, a novel or a dream: "In the film, …"."""
    for at, node in enumerate(nodes[:-1]):
        if node.low == "in" and nodes[at + 1].tag.startswith(("DT", "PRP")):
            phrase = list(takewhile(lambda n: n.tag.startswith(_INSIDE), nodes[at + 2 :]))
            ends = (one for one, after in pairwise([*phrase, nodes[-1]]) if _ends_phrase(one, after))
            if any(is_invention(end.low) for end in ends):
                return True
    return False


def _ends_phrase(node: Node, after: Node) -> bool:
    """Whether a noun is the last word of its phrase: "in the FILM the city burns"."""
    return node.is_noun and (not after.is_noun or after.tag in _NAMES)


def _is_rehearsed(nodes: Sequence[Node]) -> bool:
    """Whether a sentence begins by telling that it is of a drill: "In an exercise on Monday, …"."""
    if nodes[0].low not in _IN or len(nodes) < 2 or not nodes[1].tag.startswith(("DT", "PRP$")):
        return False
    phrase = list(takewhile(lambda node: node.tag.startswith(_INSIDE), nodes[1:]))
    return phrase[-1].is_noun and is_rehearsal(phrase[-1].low)


def _turned(nodes: Sequence[Node], start: int) -> Iterator[int]:
    """Yield the words of a clause whose auxiliary stands before its subject, up to the next comma."""
    for at in range(start, min(start + _LONGEST_FRONT, len(nodes) - 1)):
        if nodes[at].low in _TURNED and nodes[at + 1].tag.startswith(_NOMINAL):
            front = {node.low for node in nodes[start:at]}
            if front & (NEGATORS | _SELDOM):
                yield from range(at, _end(nodes, at))
            elif not front and nodes[at].low in _SUPPOSED_BY:  # with what would be so then
                yield from range(at, next((n for n in range(at, len(nodes)) if _parts(nodes, n)), len(nodes)))
            return
        if nodes[at].low == "," or nodes[at].tag.startswith(("VB", "MD")):
            return


def _end(nodes: Sequence[Node], start: int) -> int:
    return next((n for n in range(start, len(nodes)) if nodes[n].low in {",", ";", "–", "—"}), len(nodes))


def _excluded(nodes: Sequence[Node]) -> Iterator[int]:
    """Yield the words of the noun phrases that the rest of the sentence is not said of."""
    for at, node in enumerate(nodes[:-1]):
        yield from _not_at_all(nodes, at)
        pair = f"{nodes[at - 1].low}-{node.low}" if at else ""
        if pair not in _EXCLUDING and (node.low not in _EXCLUDING or not _excludes(nodes, at)):
            continue
        if pair == "but-for" and _is_instead(nodes, at):
            continue
        if nodes[at + 1].tag.startswith("VB"):  # "to amend the law rather than repeal it"
            yield from range(at + 1, _end(nodes, at))
            continue
        for inside in range(at + 1, len(nodes)):
            word = nodes[inside]
            if not _is_in_phrase(word):
                break
            yield inside


def _not_at_all(nodes: Sequence[Node], at: int) -> Iterator[int]:
    """Yield the words of the phrase that "not at all" stands before."""
    low = tuple(node.low for node in nodes[at : at + 3])
    if low == ("not", "at", "all") and nodes[at - 1].low in _BREAKS:
        yield from range(at + 3, _end(nodes, at + 3))


def _is_instead(nodes: Sequence[Node], at: int) -> bool:
    """Whether "but for" tells what is meant instead: "not for theft but for fraud"."""
    before = [node.low for node in nodes[: at - 1]]
    return nodes[at].low in before and not NEGATORS.isdisjoint(before[: before.index(nodes[at].low)])


def _excludes(nodes: Sequence[Node], at: int) -> bool:
    """Whether "but" leaves out of a whole what follows, or "not" a thing beside another one."""
    if nodes[at].low == "not":
        return nodes[at - 1].low in _BREAKS and nodes[at + 1].tag.startswith(_NOMINAL)
    if nodes[at].low != "but":
        return True
    start = next((n for n in range(at - 1, 0, -1) if not _is_in_phrase(nodes[n - 1])), 0)
    return any(node.low in _WHOLES for node in nodes[min(start, max(0, at - 3)) : at])


def _is_in_phrase(node: Node) -> bool:
    return node.tag.startswith(_INSIDE) or node.low in {"of", "'s"}
