"""How often each rule of the desk fires on sentences that their text carries, and on such as it does not.

`python tests/benchmarks/bench_alarms.py [--half=even|odd] [--show] [FILE…]`. Statements about one text make a
draft, a paragraph each, and are held against that text. Without files those of the project's own statements
and pairs are taken, which the desk's rules were not made for; a file of JSON lines has in each row `source`,
`claim` and `label` ("supported" or another; of `votes` only what all agree on counts), or `text` and
`summaries`, all of which are carried. Alarms are errors and warnings. Texts are parted into halves by a
checksum, so that one can be looked at and the other only counted. So measured, of the project's own the odd
half, only counted: alarms on 4.8, then 4.4, then 3.1 % of 229 that are carried, 26.1, 26.5 and 28.6 % of 287
that are not; the even half, looked at: 3.7, then 0.3, then 0 % of 321, and 28.7, 29.2 and 31.1 % of 363.
"""
# ruff: noqa: T201 - it prints its table

from __future__ import annotations

import json
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.desk import Level, check_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk import DraftFinding

_DATA = Path(__file__).parents[1] / "data"
_OWN = ("statements.jsonl", "statements_free.jsonl", "pairs.jsonl")
_TORN = re.compile(r"(?<=\d)([.,]) (?=\d)")  # "$ 10, 000" of a tokenised text


class Said(NamedTuple):
    """A statement about a text, and whether the text carries it."""

    text: str
    statement: str
    follows: bool


def said_in(path: Path) -> Iterator[Said]:
    """Yield the statements of a file, in whichever of the known forms its rows are."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from _said(json.loads(line))


def _said(row: dict[str, Any]) -> Iterator[Said]:
    if "true" in row:
        for key in ("true", "false"):
            yield from (Said(row["text"], statement, key == "true") for statement in row[key])
    elif "summaries" in row:
        yield from (Said(row["text"], summary["text"], follows=True) for summary in row["summaries"])
    elif "statement" in row:
        yield Said(row["source"], row["statement"], row["follows"])
    elif len(set(row.get("votes", ["yes"]))) == 1:
        yield Said(_TORN.sub(r"\1", row["source"]), row["claim"], row["label"] == "supported")


def alarms(said: list[Said]) -> Iterator[tuple[Said, list[DraftFinding]]]:
    """Yield each statement with its alarms; those about one text are checked as one draft."""
    by_text: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_text[one.text].append(one)
    for text, some in by_text.items():
        paragraphs = [" ".join(one.statement.split()) for one in some]
        found = check_draft("\n\n".join(paragraphs), text).findings
        place = 0
        for one, paragraph in zip(some, paragraphs, strict=True):
            end = place + len(paragraph)
            yield one, [f for f in found if place <= f.span.start < end and f.level is not Level.NOTE]
            place = end + 2


def main() -> None:
    """Print for each file, and in all, how many carried and other statements each code troubles."""
    wanted = next((arg.partition("=")[2] for arg in sys.argv if arg.startswith("--half=")), "")
    files = [Path(arg) for arg in sys.argv[1:] if not arg.startswith("--")]
    whole: Counter[tuple[bool, str]] = Counter()
    for path in files or [_DATA / name for name in _OWN]:
        said = [
            s for s in said_in(path) if wanted in {"", "odd" if zlib.crc32(s.text.encode()) % 2 else "even"}
        ]
        counts: Counter[tuple[bool, str]] = Counter()
        for one, found in alarms(said):
            counts.update(
                (one.follows, code) for code in {"of", *(["any"] * bool(found)), *(f.code for f in found)}
            )
            if "--show" in sys.argv:
                _show(one, found)
        whole.update(counts)
        print(path.stem, _told(counts, "any"))
    for code in sorted({code for _, code in whole} - {"of"}):
        print(f"  {code:5} {_told(whole, code)}", flush=True)


def _half(text: str) -> str:
    return "odd" if zlib.crc32(text.encode()) % 2 else "even"


def _told(counts: Counter[tuple[bool, str]], code: str) -> str:
    parts = []
    for follows, name in ((True, "carried"), (False, "not carried")):
        of, fired = counts[follows, "of"], counts[follows, code]
        parts.append(f"{name} {fired:4} of {of:4} ({100 * fired / max(1, of):4.1f} %)")
    return ", ".join(parts)


def _show(one: Said, found: list[DraftFinding]) -> None:
    said = "CARRIED" if one.follows else "other"
    for finding in found:
        there = finding.cited.text if finding.cited else ""
        print(said, finding.code, finding.message, one.statement, there, sep="\t")


if __name__ == "__main__":
    main()
