"""What `check` makes of sentences that nearly say a statement: `python tests/benchmarks/bench_pairs.py`.

`tests/data/pairs.jsonl` has 300 pairs of a source and a statement in nearly its words, by somebody who had
not seen the rules: 200 statements that the source denies, supposes, excludes or says of something else, and
100 that it says in another construction. Rules were made with an eye on those of even numbers, from 0, and
later on wrong verdicts of the odd ones. `--show` prints wrong verdicts of the even ones. `--later` measures
`tests/data/pairs_later.jsonl`, 200 pairs by another writer, of which the wrong verdicts were read later, and
`--newest` `tests/data/pairs_newest.jsonl`, 200 by a third, of which only the counts were read. `--whole`
measures `tests/data/pairs_whole.jsonl`, statements on twenty whole articles, all wrong verdicts on which were
read, `--fourth` `tests/data/pairs_fourth.jsonl`, 200 on twelve more by a fourth writer, `--fifth`
`tests/data/pairs_fifth.jsonl`, 200 on twelve more by a fifth, and `--sixth` `tests/data/pairs_sixth.jsonl`,
103 on six by somebody who had seen no rule. What does not follow and was called supported was read later (of
the sixth there was none), and of the sixth what follows was looked at too. `--seventh` measures
`tests/data/pairs_seventh.jsonl`, 200 on ten more by another writer, and `--eighth`
`tests/data/pairs_eighth.jsonl`, 228 on twelve by another again, of which only the counts were read. Of
`--eleventh`, `tests/data/pairs_eleventh.jsonl`, 180 on forty short texts, what was called supported and does
not follow was read: two, since mended. Of `--twelfth`, `tests/data/pairs_twelfth.jsonl`, 180 on forty short
texts by another writer, one of 120 that do not follow and one of 60 that do were supported; none was read.
Of `--thirteenth`, `tests/data/pairs_thirteenth.jsonl`, 150 by one who named persons, bodies and countries
otherwise, one of 90 and one of 60 were; the false one, a land without its "Democratic", is mended.
`--frames` measures `tests/data/pairs_frames.jsonl`, pairs in one shape of which one follows and one does not:
what verbs say of their objects, joined verbs, gapped clauses. All before line 133 were looked at.
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

_OTHERS = {
    f"--{name}": f"pairs_{name}.jsonl"
    for name in (
        "later",
        "newest",
        "whole",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "frames",
    )
}


def main() -> None:
    """Print for each half how many statements were called supported and refuted, by whether they follow."""
    name = next((name for option, name in _OTHERS.items() if option in sys.argv), None)
    is_later = name is not None
    file = _DATA / (name or "pairs.jsonl")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    looked_at, unread = ([], rows) if is_later else (rows[::2], rows[1::2])
    for name, half in (("looked at", looked_at), ("odd or later", unread)):
        counts: Counter[tuple[bool, Verdict]] = Counter()
        for row in half:
            verdict = check(row["statement"], row["source"]).verdict
            counts[row["follows"], verdict] += 1
            if (
                "--show" in sys.argv
                and name == "looked at"
                and row["follows"] != (verdict is Verdict.SUPPORTED)
            ):
                print(f"  {row['kind']}, {verdict}: {row['source']} | {row['statement']}")
        for follows in (False, True):
            of = sum(row["follows"] is follows for row in half)
            supported, refuted = counts[follows, Verdict.SUPPORTED], counts[follows, Verdict.REFUTED]
            said = "follow" if follows else "do not follow"
            print(f"{name}: of {of} that {said}, {supported} supported, {refuted} refuted")


if __name__ == "__main__":
    main()
