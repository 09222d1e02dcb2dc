"""What `check` proves of plain statements: `python tests/benchmarks/bench_statements.py`.

`tests/data/statements.jsonl` has sixteen articles of our own with 30 statements each (15 of the later eight)
that a careful reader would call told by them, and as many that use their words and are not. Rules were made
with an eye on the articles of even numbers, from 0; those of odd numbers are for measuring alone, though of
the later ones two statements were looked at. `--show` prints wrong verdicts. `--free` measures six other
articles, `tests/data/statements_free.jsonl`, whose writer was asked to word every statement freely.
`--languages` measures an article each in German, French and Spanish with 40 true and 80 false statements;
those of even numbers, from 0, were looked at when the rules were made, the others only counted.
"""
# ruff: noqa: T201 - it prints its table

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from summarizer.results import Verdict
from summarizer.verifying.checking import check

_DATA = Path(__file__).parents[1] / "data"


def main() -> None:
    """Print for each half how many true and false statements were called supported, and true ones refuted."""
    if "--languages" in sys.argv:
        _languages()
        return
    name = "statements_free.jsonl" if "--free" in sys.argv else "statements.jsonl"
    rows = [json.loads(line) for line in (_DATA / name).read_text(encoding="utf-8").splitlines()]
    for name, half in (("looked at", rows[::2]), ("not looked at", rows[1::2])):
        counts: Counter[tuple[str, Verdict]] = Counter()
        for row in half:
            for kind in ("true", "false"):
                for statement in row[kind]:
                    verdict = check(statement, row["text"]).verdict
                    counts[kind, verdict] += 1
                    if "--show" in sys.argv and (kind == "true") != (verdict is Verdict.SUPPORTED):
                        print(f"  {kind}, {verdict}: {statement}")
        of_each = sum(len(row["true"]) for row in half)
        true, false = counts["true", Verdict.SUPPORTED], counts["false", Verdict.SUPPORTED]
        print(
            f"{name}: of {of_each} true statements supported {100 * true / of_each:.1f} %, "
            f"refuted {counts['true', Verdict.REFUTED]}; of as many false ones {100 * false / of_each:.1f} %"
        )


def _languages() -> None:
    """Print how many statements on the texts in other languages were called supported, by halves."""
    rows = (_DATA / "statements_languages.jsonl").read_text(encoding="utf-8").splitlines()
    for code, row in zip(("de", "fr", "es"), map(json.loads, rows), strict=True):
        for first, half in enumerate(("looked at", "only counted")):
            proved = {
                kind: [check(said, row["text"]).verdict is Verdict.SUPPORTED for said in row[kind][first::2]]
                for kind in ("true", "false")
            }
            told = ", ".join(f"{kind} {sum(found)} of {len(found)}" for kind, found in proved.items())
            print(f"{code}, {half}: supported {told}")


if __name__ == "__main__":
    main()
