"""Long texts by code alone: how much is told, whether what comes up again and again is in it, and the cost.

    python tests/benchmarks/bench_long.py FILE… [--words 60000] [--seed 1] [--megabytes 1]

The files are joined, in an order drawn by the seed, to a text of so many words. Into it ten events are
planted, each told by four sentences that stand far apart. It prints how many claims a standard summary has,
its words as text, and how many of the events it tells, and how many more than once. With `--megabytes` the
same text, repeated to that size in characters, is read and summarized, and time and memory are told.
"""

# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import argparse
import random
import resource
import time
from pathlib import Path

from summarizer import summarize

EVENTS = {
    "Vellmar": (
        "The dam above Vellmar broke early on Thursday, and 214 people are missing.",
        "In Vellmar 214 people are missing after the dam broke, the district said.",
        "Rescuers went on looking for the 214 people who were missed when the Vellmar dam broke.",
        "Nobody had inspected the dam above Vellmar for six years before it broke.",
    ),
    "Ostwick": (
        "Ostwick Airlines stopped all its flights on Monday and asked a court for protection.",
        "All flights of Ostwick Airlines have stopped, and 8,700 people work there.",
        "Ostwick Airlines, which stopped flying, owes its lenders 1.9 billion crowns.",
        "Travellers slept on the floor after Ostwick Airlines had stopped its flights.",
    ),
    "Harlan Pyke": (
        "Governor Harlan Pyke resigned after a clerk had found payments of 310,000 crowns.",
        "Harlan Pyke gave up the office of governor over payments of 310,000 crowns.",
        "The payments that made Governor Harlan Pyke resign came from a builder of roads.",
        "His deputy was sworn in an hour after Harlan Pyke had resigned as governor.",
    ),
    "Tessaly fever": (
        "Tessaly fever has reached 14 towns on the coast, and 92 patients have died of it.",
        "Doctors count 92 deaths from Tessaly fever in 14 towns.",
        "A vaccine against Tessaly fever will not be ready before the winter.",
        "Schools on the coast were closed because of Tessaly fever, of which 92 patients died.",
    ),
    "Kestrel tunnel": (
        "The Kestrel tunnel under the strait was opened by both presidents after 19 years of work.",
        "After 19 years the Kestrel tunnel is open, and trains take 40 minutes under the strait.",
        "The Kestrel tunnel under the strait cost three times what had been foreseen.",
        "The first train through the Kestrel tunnel was full of schoolchildren.",
    ),
    "Brannock": (
        "Brannock voted to leave the union by 52 to 48 percent.",
        "In Brannock 52 percent voted to leave the union.",
        "The vote in Brannock to leave the union was declared lawful by the high court.",
        "Traders in Brannock fear customs posts since the vote to leave the union.",
    ),
    "Orsino Vale": (
        "The painter Orsino Vale was freed after 11 years in prison for a murder he did not commit.",
        "Orsino Vale, a painter, was in prison for 11 years for a murder that another man confessed.",
        "A glove freed Orsino Vale, the painter who spent 11 years in prison.",
        "Orsino Vale said at the prison gate that he would paint the sea first.",
    ),
    "Mount Ardery": (
        "Mount Ardery erupted on Tuesday night and buried three villages under ash.",
        "Ash from Mount Ardery buried three villages, and 12,000 people were taken to the port.",
        "Flights were turned away for a week after Mount Ardery had erupted.",
        "Those who watch Mount Ardery had warned of the eruption for a month.",
    ),
    "Lindow Steel": (
        "Lindow Steel will close its works in May, and 3,400 people lose their jobs.",
        "The works of Lindow Steel close in May, the company told its 3,400 people.",
        "Cheap imports were given as the reason why Lindow Steel closes its works.",
        "The minister flew to the works of Lindow Steel, where 3,400 people are to lose their jobs.",
    ),
    "Cassian comet": (
        "The Cassian comet broke into four pieces as it passed the sun.",
        "Astronomers saw four pieces where the Cassian comet had been.",
        "The Cassian comet was to be seen with the naked eye until it broke into pieces.",
        "Dust of the Cassian comet will reach the earth in April.",
    ),
}


def long_text(texts: list[str], words: int, draw: random.Random) -> str:
    """Join texts to so many words, and plant the events far apart from each other."""
    draw.shuffle(texts)
    paragraphs: list[str] = []
    count = 0
    for text in texts:
        paragraphs += [piece for piece in text.split("\n\n") if piece.strip()]
        count += len(text.split())
        if count >= words:
            break
    told = [sentences[turn] for turn in range(4) for sentences in EVENTS.values()]
    prose = [number for number, piece in enumerate(paragraphs) if piece.rstrip().endswith(".")]
    step = len(prose) / (len(told) + 1)
    for number, sentence in enumerate(told, start=1):
        paragraphs[prose[int(number * step)]] += f" {sentence}"
    return "\n\n".join(paragraphs)


def report(text: str) -> None:
    """Print how much of a text is told, and which events."""
    summary = summarize(text, model="none")
    told = [sum(name in claim.text for claim in summary.claims) for name in EVENTS]
    once, twice = sum(map(bool, told)), sum(n > 1 for n in told)
    print(
        f"{len(text.split()):,} words: {len(summary.claims)} claims, {len(summary.to_text().split()):,} "
        f"words as text; events told {once} of {len(told)}, more than once {twice}"
    )


def cost(text: str, characters: int) -> None:
    """Print what a text takes that is repeated to so many characters."""
    long = (text * (characters // len(text) + 1))[:characters]
    start, before = time.perf_counter(), time.process_time()
    summary = summarize(long, model="none")
    seconds, used = time.perf_counter() - start, time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{characters:,} characters: {seconds:.1f} s ({used:.1f} s of processor), peak {memory} MB, "
        f"{len(summary.claims)} claims"
    )


def main() -> None:
    """Read the files and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--megabytes", type=float, default=0)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8", errors="replace").strip() for path in options.files]
    text = long_text(texts, options.words, random.Random(options.seed))
    if options.megabytes:
        cost(text, int(options.megabytes * 1_000_000))
    else:
        report(text)


if __name__ == "__main__":
    main()
