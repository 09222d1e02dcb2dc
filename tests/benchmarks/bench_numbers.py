"""How fast numbers are read: `python tests/benchmarks/bench_numbers.py [--others] [--characters 1000000]`.

Reads fictional news of the given length. `--others` measures quantulum3 and Recognizers-Text in the same run,
where they are installed, and ours beside them on the same part of the text. Recognizers-Text is not linear in
the text, so that the part matters: the more of it, the further it falls behind.
"""
# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import argparse
import importlib.util
import random
import time
from typing import TYPE_CHECKING

from summarizer import read as read_document
from summarizer.source.numbers import read_numbers

if TYPE_CHECKING:
    from collections.abc import Callable

_PARAGRAPHS = (
    (
        "“Nobody asked us,” said a fisherman who would not give his name. “They came with their plans, they"
        " showed us pictures of a promenade with trees and benches, and when the old men of the village asked"
        " where the boats would go, they folded the pictures up again and went back to the capital.”"
    ),
    (
        "The minister, who grew up not far from the river, has long argued that the region should decide for"
        " itself. Her critics answer that she has never said who would pay for it, and that the last such"
        " promise ended in a court in Westering, with neither side willing to speak of it since."
    ),
    (
        "Whether the bridge will be built is another matter. Engineers doubt the ground, the bank doubts the"
        " engineers, and the people of Little Arden, who have waited for it longer than anyone knows, have"
        " begun to doubt that there is a river at all, as the schoolmaster likes to say."
    ),
    (
        "The harbour board of Vallport said on Tuesday that {n} of its {m} cranes stood idle in "
        "March, up from {k} a year earlier. Repairs would cost about ${d}.{k} million, the board's "
        "treasurer, Mara Lind, {a}, told reporters."
    ),
    (
        "Nobody in the fishing village remembers a winter like it. The ferry, which takes {n} "
        "passengers and a dozen cars, stayed in port for the third week, and the wind blew at {m} "
        "km/h. People went out for bread and little else."
    ),
    (
        "Shares of Norvik Ferrum fell {k}.{d} percent to {n}.{m} crowns after the firm cut its "
        "forecast for 2031 by more than a third. Analysts had expected a profit of between {d} "
        "million and {m} million euros."
    ),
    (
        "“We have waited long enough,” said Ilse Brackwell, who has taught at the school for {k} "
        "years. “The roof leaks, the heating is older than I am, and the council keeps telling us "
        "that the money will come with the spring.”"
    ),
    (
        "The council voted {m}-{k} to keep the library open. It holds some {n},000 books, two-thirds "
        "of them older than {a} years, in a building of {m} square metres on Quay Street that was "
        "last painted before the bridge was built."
    ),
)
# Least and greatest of each kind of figure in them.
_FIGURES = {"n": (100, 900), "m": (20, 99), "k": (2, 9), "d": (2, 19), "a": (30, 90)}


def news(characters: int) -> str:
    """Return fictional news of a length, the same for each run."""
    draw = random.Random(7)
    parts: list[str] = []
    length = 0
    while length < characters:
        figures = {name: draw.randint(*ends) for name, ends in _FIGURES.items()}
        parts.append(draw.choice(_PARAGRAPHS).format(**figures))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)[:characters]


def seconds(read: Callable[[str], object], text: str) -> float:
    """Return the wall-clock time that reading takes."""
    begun = time.perf_counter()
    read(text)
    return time.perf_counter() - begun


def others() -> dict[str, tuple[Callable[[str], object], int]]:
    """Return the other readers that are installed, and on how many characters to measure each."""
    found: dict[str, tuple[Callable[[str], object], int]] = {}
    if importlib.util.find_spec("quantulum3"):
        from quantulum3 import parser

        found["quantulum3"] = (parser.parse, 30_000)
    if importlib.util.find_spec("recognizers_number_with_unit"):
        found["Recognizers-Text"] = (_recognizers(), 100_000)
    return found


def _recognizers() -> Callable[[str], object]:
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    steps = (recognize_number, recognize_age, recognize_currency, recognize_dimension, recognize_temperature)
    return lambda text: [step(text, "en-us") for step in steps]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--others", action="store_true", help="measure quantulum3 and Recognizers-Text too")
    options = parser.parse_args()
    text = news(options.characters)
    for name, read in (("read", read_document), ("read_numbers", read_numbers)):
        ours = min(seconds(read, text) for _ in range(3))
        print(f"{name}: {len(text):,} characters in {ours:.2f} s")
    print(f"{len(read_numbers(text)):,} numbers")
    for name, (read, part) in (others() if options.others else {}).items():
        beside = min(seconds(read_numbers, text[:part]) for _ in range(5))
        taken = seconds(read, text[:part])
        print(
            f"{name}: {part:,} characters in {taken:.2f} s, ours in {beside:.3f} s: {taken / beside:.0f} to 1"
        )


if __name__ == "__main__":
    main()
