"""Two noun phrases side by side behind a verb: who is given, and what ("gave the school 40 computers").

A network that has seen few such clauses takes both for one phrase. So it does with the score of a match.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Sequence

# Verbs with two objects (Levin, "English Verb Classes and Alternations", 1993, 2.1).
_GIVING = frozenset(
    "give send offer lend hand pay award grant show teach sell bring owe promise deny leave lease loan pass"
    " guarantee allot assign".split()
)
_MATCHING = frozenset("beat lose win draw defeat lead trail".split())
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_BEFORE_NOUN = ("DT", "PRP$", "JJ", "NN", "POS", "CD")
_OPENS = frozenset({"CD", "DT", "PRP$", "NNS"})


def part_objects(words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Part the two objects of a verb of giving, and hang a score by the verb, in place.

    `words` are as they are written, with a number whole.
    """
    for place, name in enumerate(names):
        if _SCORE.fullmatch(words[place]):
            _hang_score(place, words, tags, heads, names)
        elif (
            name == "xcomp" and tags[place].startswith("NN") and _is_given(heads[place], words, heads, names)
        ):
            names[place] = "obj"
        elif name == "appos":
            _take_second(place, words, tags, heads, names)
        elif name == "obj" and heads[place] >= 0 and _is(words[heads[place]], _GIVING):
            _part(place, words, tags, heads, names)
            _take_first(place, tags, heads, names)
            _give_to(place, words, heads, names)


def _is_given(verb: int, words: Sequence[str], heads: Sequence[int], names: Sequence[str]) -> bool:
    """Whether a verb of giving is passive: "was given a medal"."""
    is_passive = any(head == verb and names[n] == "nsubj:pass" for n, head in enumerate(heads))
    return verb >= 0 and is_passive and _is(words[verb], _GIVING)


def _give_to(thing: int, words: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of "gave 40 computers to the school" the school is given them, and they are of no sort."""
    for other, name in enumerate(names):
        if name == "nmod" and heads[other] == thing and other > thing:
            case = next((n for n, head in enumerate(heads) if head == other and names[n] == "case"), None)
            if case is not None and words[case].lower() == "to":
                heads[other], names[other] = heads[thing], "obl"


def _take_first(thing: int, tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Of two objects the first is who is given; a figure before the second is its own."""
    verb = heads[thing]
    first = next((n for n in range(verb + 1, thing) if heads[n] == verb and names[n] == "obj"), None)
    if first is None or any(names[n] == "iobj" and heads[n] == verb for n in range(verb + 1, thing)):
        return
    names[first] = "iobj"
    for figure in range(first + 1, thing):
        if tags[figure] == "CD" and all(tags[n].startswith(_BEFORE_NOUN) for n in range(figure, thing)):
            heads[figure], names[figure] = thing, "nummod"
            return


def _take_second(
    thing: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "taught Tom Lee the cello" the cello is taught to Tom, and no other name of his."""
    whom, start = heads[thing], thing
    while start > whom + 1 and tags[start - 1].startswith(_BEFORE_NOUN) and tags[start] not in _OPENS:
        start -= 1
    is_beside = tags[start] in _OPENS and names[whom] == "obj" and tags[start - 1].startswith("NN")
    if is_beside and thing > heads[whom] >= 0 and _is(words[heads[whom]], _GIVING):
        heads[thing], names[thing], names[whom] = heads[whom], "obj", "iobj"


def _is(word: str, verbs: frozenset[str]) -> bool:
    return any(part == "v" and base in verbs for part, base in lemmas(word.lower()))


def _part(thing: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]) -> None:
    """Find the end of a first phrase between a verb and what it is taken to govern."""
    verb = heads[thing]
    inside = range(verb + 1, thing)
    if len(inside) < 1 or any(names[n] in {"iobj", "case"} and heads[n] in {verb, thing} for n in inside):
        return
    if not all(tags[n].startswith(_BEFORE_NOUN) for n in inside):
        return
    opens = next((n for n in (*inside, thing) if n > verb + 1 and _opens(n, words, tags)), None)
    if opens is None:
        return
    whom = _head_of_name(opens - 1, inside, heads, names)
    for other in range(verb + 1, thing):
        is_across = heads[other] in inside and other < opens <= heads[other]
        if is_across or (heads[other] == thing and other < whom):
            heads[other] = whom
        elif opens <= other < thing and heads[other] < opens:
            heads[other], names[other] = thing, "nummod" if tags[other] == "CD" else names[other]
    heads[whom], names[whom] = verb, "iobj"
    _name_whole(verb, whom, heads, names)


def _head_of_name(last: int, inside: Sequence[int], heads: Sequence[int], names: Sequence[str]) -> int:
    """Return the first word of a name of several, which the last of them hangs by."""
    while names[last] == "flat" and inside[0] <= heads[last] < last:
        last = heads[last]
    return last


def _opens(place: int, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a word opens a second phrase right behind a noun."""
    is_amount = tags[place] == "NNS" and any(map(str.isdigit, words[place]))
    is_noun = tags[place - 1].startswith("NN") or (is_amount and _is_only_noun(words[place - 1]))
    return is_noun and (tags[place] in _OPENS - {"NNS"} or is_amount)


def _is_only_noun(word: str) -> bool:
    return {part for part, _ in lemmas(word.lower())} == {"n"}


def _name_whole(verb: int, whom: int, heads: list[int], names: list[str]) -> None:
    """Of two words of a name the first is the one that is given to."""
    first = next((n for n in range(verb + 1, whom) if heads[n] == verb and names[n] == "obj"), None)
    if first is not None:
        heads[whom], names[whom], names[first] = first, "flat", "iobj"


def _hang_score(
    score: int, words: Sequence[str], tags: Sequence[str], heads: list[int], names: list[str]
) -> None:
    """Of "beat Halden 3-1" and "lost 3-1 to Halden" the score is the match's, and no part of a name."""
    after = tags[score + 1] if score + 1 < len(tags) else ""
    if after.startswith(("NN", "JJ")) or names[score] not in {"flat", "nummod", "compound", "appos", "obj"}:
        return
    verb = next((n for n in range(score - 1, -1, -1) if _is(words[n], _MATCHING) and tags[n] != "NN"), None)
    if verb is not None and tags[verb].startswith("VB"):
        heads[score], names[score] = verb, "obl:unmarked"
