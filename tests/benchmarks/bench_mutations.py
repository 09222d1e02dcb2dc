"""How often `check` takes a turned sentence for a true one.

`python tests/benchmarks/bench_mutations.py FILE ...`

Each FILE is JSON lines with a `text` or a `source` a row; without any, the gold articles. Prints a table for
each file: for every kind of mutation how many statements were made of its texts and how many were called
supported. `--texts` and `--most` bound the texts of a file and the statements of a kind, `--show` prints the
statements that were judged wrongly. Exits with 1 where over 1 % of the false statements are called supported,
or under 98 % of the true ones.
"""
# ruff: noqa: T201 - it prints its tables

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from turning import cases

from summarizer.results import Verdict
from summarizer.verifying.checking import check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turning import Case

_GOLD = Path(__file__).parents[1] / "data" / "gold"
_MOST_FALSE, _LEAST_TRUE = 0.01, 0.98
Verdicts = dict[tuple[bool, str], list[tuple["Case", Verdict]]]


def gold_texts() -> list[str]:
    """Return the English gold articles."""
    articles = (json.loads(path.read_text()) for path in sorted(_GOLD.glob("*.json")))
    return [article["text"] for article in articles if article["language"] == "en"]


def texts_of(path: Path, most: int, seed: int) -> list[str]:
    """Return the different texts of a file of JSON lines, at most so many, drawn by a seed."""
    rows = (json.loads(line) for line in path.read_text().splitlines() if line.strip())
    found = sorted({row.get("text") or row["source"] for row in rows})
    return random.Random(seed).sample(found, most) if len(found) > most else found


def judged(made: Sequence[Case]) -> Verdicts:
    """Return the verdict on each case, by whether it is true and by kind."""
    found: Verdicts = defaultdict(list)
    for case in made:
        found[case.is_true, case.kind].append((case, check(case.statement, case.text).verdict))
    return found


def share_supported(verdicts: Verdicts, *, are_true: bool) -> float:
    """Return the share of the true or of the false statements that were called supported."""
    seen = [verdict for (is_true, _), rows in verdicts.items() if is_true == are_true for _, verdict in rows]
    return sum(verdict is Verdict.SUPPORTED for verdict in seen) / max(1, len(seen))


def table(name: str, verdicts: Verdicts, *, show: bool) -> bool:
    """Print a file's table; return whether both bounds hold."""
    print(f"\n{name}\n  {'kind':<28} {'should be':<14} {'made':>6} {'accepted':>10} {'%':>6} {'refuted':>8}")
    for (is_true, kind), rows in sorted(verdicts.items()):
        counts = [
            sum(found is verdict for _, found in rows) for verdict in (Verdict.SUPPORTED, Verdict.REFUTED)
        ]
        print(
            f"  {kind:<28} {'supported' if is_true else 'not supported':<14} {len(rows):>6} {counts[0]:>10}"
            f" {100 * counts[0] / len(rows):>6.1f} {counts[1]:>8}"
        )
        for case, verdict in rows:
            if show and (verdict is Verdict.SUPPORTED) != is_true:
                print(f"      {verdict}: {case.statement}")
    false, true = (share_supported(verdicts, are_true=are_true) for are_true in (False, True))
    print(f"  false called supported {100 * false:.2f} %, true called supported {100 * true:.2f} %")
    return false <= _MOST_FALSE and true >= _LEAST_TRUE


def main() -> int:
    """Make the statements of each file, judge them and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--texts", type=int, default=24)
    parser.add_argument("--most", type=int, default=120)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    sources = {path.stem: texts_of(path, asked.texts, asked.seed) for path in asked.files}
    is_kept = True
    for name, texts in (sources or {"gold articles": gold_texts()}).items():
        started = time.perf_counter()
        made = cases(texts, asked.most, asked.seed)
        made_in = time.perf_counter() - started
        is_kept &= table(name, judged(made), show=asked.show)
        rest = time.perf_counter() - started - made_in
        print(
            f"  {len(texts)} texts, {len(made)} statements: made in {made_in:.1f} s, judged in {rest:.1f} s"
        )
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
