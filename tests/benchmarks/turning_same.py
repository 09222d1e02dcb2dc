"""True statements: sentences of a text as they stand, and in other clothes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from turning_material import runs_of

from summarizer.verifying.checking.lexicon import CALENDAR

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from turning_material import Material

_TELLER = r"((?:(?!It |He |She |They |We )[A-Z][\w’'-]+ ?){1,3})"
_TELLER_FIRST = re.compile(rf"{_TELLER} (said) (?:that )?((?:the|a|he|she|it|they) [^,]+)\.")
_TELLER_LAST = re.compile(rf"((?:The|A|He|She|It|They) [^,]+), {_TELLER} (said)\.")


def verbatim(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Tell a sentence as it stands."""
    yield from ((one.text, said.words) for said in one.said)


def other_marks(one: Material, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Set a sentence with other marks and spaces."""
    ways: tuple[tuple[str, str], ...] = (
        (r"\.$", ""), (r"['’]", "’"), (r"['’]", "'"), (r" ", "  "), (r" ", "\u00a0"), (r"\s?[–—]\s?", " - "),
    )  # fmt: skip
    for said in one.said:
        old, new = rng.choice(ways)
        yield one.text, re.sub(old, new, said.words)


def resolved_pronoun(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Put the name for a pronoun, where the sentence before is about one person and nobody else."""
    for before, said in pairwise(one.said):
        first = said.tree.nodes[0]
        runs = list(runs_of(before.tree))
        subject = before.tree.child(before.root, "nsubj", "nsubj:pass")
        if CALENDAR & {node.low for run in runs for node in run}:
            continue
        if first.low not in {"he", "she"} or len(runs) != 1 or subject not in runs[0]:
            continue
        between = one.text[before.sentence.span.end : said.sentence.span.start]
        if not between.strip() and said.tree.child(said.root, "nsubj", "nsubj:pass") == first:
            name = " ".join(node.span.of(before.words) for node in runs[0])
            yield one.text, name + said.words[first.span.end :]


def teller_moved(one: Material, _: random.Random) -> Iterator[tuple[str, str]]:
    """Put who says it from the front to the end, or from the end to the front."""
    for said in one.said:
        words = said.words
        front, back = _TELLER_FIRST.fullmatch(words), _TELLER_LAST.fullmatch(words)
        if front:
            told = front[3][0].upper() + front[3][1:]
            yield one.text, f"{told}, {front[1].strip()} {front[2]}."
            yield one.text, f"{told}, {front[2]} {front[1].strip()}."
        if back:
            yield one.text, f"{back[2].strip()} {back[3]} {back[1][0].lower() + back[1][1:]}."


TRUE: dict[str, Callable[[Material, random.Random], Iterator[tuple[str, str]]]] = {
    "verbatim": verbatim,
    "marks and spaces": other_marks,
    "pronoun resolved": resolved_pronoun,
    "teller moved": teller_moved,
}
