"""Of "all of the workers", "most of them", "none of it": what is spoken of are the workers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax.nodes import Node

_QUANTIFIERS = frozenset("all both each some many most few none any half several neither either".split())
_RELATIVE = frozenset({"which", "whom"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ALL_OF = frozenset("all both each".split())
OF = "dep:of"  # the preposition behind a quantifier
_ROUGHLY = frozenset("about around over under".split())
_AMOUNTS = frozenset({"percent", "dollars"})  # what a parser is shown for them
_PARTS = re.compile(r"(?:third|quarter|[a-z]+th)s?")
_SUBJECTS = frozenset("nsubj nsubj:pass csubj expl nsubj:outer".split())
WHOLE = "dep:whole"  # a number that counts all of what some are of


def qualify_figures(words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Let "about 40 boats sank" tell of boats, and "lost about a third of it" of what was lost, in place.

    A preposition before a figure may only qualify it, which leaves a verb without its subject or object.
    """
    for noun, name in enumerate(names):
        case = next((n for n in range(noun) if heads[n] == noun and names[n] == "case"), noun)
        if name != "obl" or case == noun or words[case].lower() not in _ROUGHLY:
            continue
        verb, figure = heads[noun], case + 1
        if verb == case - 1 and _PARTS.fullmatch(words[figure]):
            names[noun], names[case], heads[case] = "obj", "advmod", figure
        elif noun < verb and _is_figure(words[figure]) and "," not in words[case:verb]:
            role = _missing_subject(verb, tags, heads, names)
            if role is not None:
                names[noun], names[case], heads[case] = role, "advmod", figure


def _is_figure(shown: str) -> bool:
    """Whether a word stands for a figure, as a parser is shown it."""
    return shown[0].isdigit() or shown in _AMOUNTS or _PARTS.fullmatch(shown) is not None


def _missing_subject(
    verb: int, tags: Sequence[str], heads: Sequence[int], names: Sequence[str]
) -> str | None:
    """Return what the subject of a verb in a tense would be called, None where it has one."""
    below = [n for n, head in enumerate(heads) if head == verb]
    is_finite = any(tags[n] in _FINITE for n in (verb, *(n for n in below if names[n].startswith("aux"))))
    if not is_finite or any(names[n] in _SUBJECTS for n in below):
        return None
    return "nsubj:pass" if any(names[n] == "aux:pass" for n in below) else "nsubj"


def lift_quantified(words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Put the thing in the place of the quantifier or number that governs it, which then stands below it.

    "36 of the town's 40 wells" are 36 wells: the other number counts them all.
    """
    for place, word in enumerate(words):
        is_number = tags[place] == "CD"
        if not (is_number or word.lower() in _QUANTIFIERS) or names[place] in {"det", "advmod", "nummod"}:
            continue
        thing = _thing(place, words, heads, names)
        if thing is None:
            continue
        heads[thing], names[thing] = heads[place], names[place]
        for other, head in enumerate(heads):
            if names[other] == "nummod" and place < other < thing and word.lower() not in _ALL_OF:
                names[other] = WHOLE
            if head == place:
                heads[other] = thing
        heads[place], names[place] = thing, "nummod" if is_number else "det"


def count_relatives(words: Sequence[str], tags: list[str], heads: list[int], names: list[str]) -> None:
    """Put "which" into the clause that "six of which are ill" and "of which six are ill" tell of the six."""
    for place, word in enumerate(words):
        if word.lower() not in _RELATIVE or place == 0 or words[place - 1].lower() != "of":
            continue
        figure = next((n for n in (place - 2, place + 1) if 0 <= n < len(words) and tags[n] == "CD"), None)
        clause = next((n for n in range(place, len(words)) if names[n] == "acl:relcl" and n != place), None)
        if figure == place + 1 and (verb := _told_of_some(figure + 1, words, tags, names)) is not None:
            clause = verb
        if figure is None or clause is None or clause in {figure, place}:
            continue
        is_passive = any(head == clause and names[n] == "aux:pass" for n, head in enumerate(heads))
        heads[place], names[place] = clause, "nsubj:pass" if is_passive else "nsubj"
        heads[figure], names[figure] = place, "nummod"
        heads[place - 1], names[place - 1] = place, OF


def _told_of_some(verb: int, words: Sequence[str], tags: list[str], names: list[str]) -> int | None:
    """Return the verb behind "of whom six", where it was read as a noun: "cooks, of whom six work here"."""
    rest = tags[verb : next((n for n in range(verb, len(words)) if words[n] in ",;"), len(words))]
    if not rest or rest[0] not in {"NN", "NNS"} or any(tag in _FINITE for tag in rest):
        return None
    if not any(part == "v" for part, _ in lemmas(words[verb].lower())):
        return None
    tags[verb], names[verb] = "VBP", "acl:relcl"
    return verb


def is_part_of_them(nodes: Sequence[Node], which: int) -> bool:
    """Whether "which" or "whom" stands for some of what it takes up: "six of which"."""
    return nodes[which].low in _RELATIVE and nodes[which - 1].relation == OF


def _thing(place: int, words: Sequence[str], heads: list[int], names: list[str]) -> int | None:
    """Return what a quantifier is of: the noun behind "of", whose preposition then says nothing more."""
    for other in range(place + 1, len(words)):
        if heads[other] == place and names[other] in {"nmod", "obl"}:
            of = next(
                (n for n in range(place, other) if heads[n] == other and words[n].lower() == "of"), None
            )
            if of is not None:
                names[of] = OF
                return other
    return None
