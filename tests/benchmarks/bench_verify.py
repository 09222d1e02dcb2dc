"""How often verification is fooled, and how fast it is: `python tests/benchmarks/bench_verify.py`.

Prints, for every kind of mutation, how many items were judged wrongly: for `locate` and `check`, and on the
same quotations for LangExtract's aligner and instructor's CitationMixin where they are installed. Then the
speed on a text of a million characters, and of `check` on one of 6,000 words. `--quick` takes a tenth of the
cases.
"""
# ruff: noqa: T201 - it prints its tables

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from mutations import STRICT, Case, all_cases
from mutations_texts import gold_reports, wire_reports

from summarizer.results import Verdict
from summarizer.source.reading import read
from summarizer.verifying.checking import check
from summarizer.verifying.index import TextIndex
from summarizer.verifying.locate import locate
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_STATEMENTS = Path(__file__).parents[1] / "data" / "statements.jsonl"
_REPORTS = 40
_OTHERS_SEE = 1500  # quotations; the others are slow


def accepts(case: Case) -> bool:
    """Whether this library accepts an item: a quotation if it is located, a statement if it is supported."""
    if case.task == "quotation":
        return locate(case.item, case.text) is not None
    return check(case.item, case.text, speaker=case.speaker).verdict is Verdict.SUPPORTED


def langextract_accepts() -> Callable[[Case], bool] | None:
    """Return LangExtract's judgement on a quotation: whether its aligner gives it a place."""
    if importlib.util.find_spec("langextract") is None:
        return None
    from langextract.core.data import Extraction
    from langextract.resolver import WordAligner

    def accepts_quotation(case: Case) -> bool:
        extraction = Extraction(extraction_class="quotation", extraction_text=case.item)
        groups = WordAligner().align_extractions([[extraction]], case.text)
        return any(found.char_interval is not None for group in groups for found in group)

    return accepts_quotation


def citation_mixin_accepts() -> Callable[[Case], bool] | None:
    """Return instructor's judgement on a quotation: whether CitationMixin keeps it."""
    if importlib.util.find_spec("instructor") is None:
        return None
    from instructor.dsl.citation import CitationMixin

    class Cited(CitationMixin):
        """A model with nothing but its quotations."""

    def accepts_quotation(case: Case) -> bool:
        cited = Cited.model_validate({"substring_quotes": [case.item]}, context={"context": case.text})
        return bool(cited.substring_quotes)

    return accepts_quotation


def table(name: str, judge: Callable[[Case], bool], cases: Iterable[Case]) -> Counter[tuple[str, str, bool]]:
    """Print wrong judgements by kind of mutation; return them."""
    seen: Counter[tuple[str, str, bool]] = Counter()
    wrong: Counter[tuple[str, str, bool]] = Counter()
    started = time.perf_counter()
    for case in cases:
        kind = (case.task, case.kind, case.is_true)
        seen[kind] += 1
        wrong[kind] += _safely(judge, case) != case.is_true
    seconds = time.perf_counter() - started
    print(f"\n{name}: {seen.total()} items in {seconds:.1f} s")
    print(f"  {'task':<10} {'mutation':<26} {'should be':<9} {'items':>6} {'wrong':>6} {'%':>6}")
    for task, kind, is_true in sorted(seen):
        row = (task, kind, is_true)
        print(
            f"  {task:<10} {kind:<26} {'accepted' if is_true else 'refused':<9} {seen[row]:>6}"
            f" {wrong[row]:>6} {100 * wrong[row] / seen[row]:>6.1f}"
        )
    _totals(seen, wrong)
    return wrong


def _safely(judge: Callable[[Case], bool], case: Case) -> bool:
    """Return a judgement; an item on which another library raises was not accepted."""
    try:
        return judge(case)
    except ValueError:
        return False


def _totals(seen: Counter[tuple[str, str, bool]], wrong: Counter[tuple[str, str, bool]]) -> None:
    groups = {
        "false accepts, strict kinds": [row for row in seen if not row[2] and row[1] in STRICT],
        "false accepts, all kinds": [row for row in seen if not row[2]],
        "false rejects, quotations": [row for row in seen if row[2] and row[0] == "quotation"],
        "false rejects, statements": [row for row in seen if row[2] and row[0] == "statement"],
    }
    for name, rows in groups.items():
        total, bad = sum(seen[row] for row in rows), sum(wrong[row] for row in rows)
        if total:
            print(f"  {name}: {bad} of {total} ({100 * bad / total:.2f} %)")


def speed() -> None:
    """Print how long indexing a million characters takes, and looking up 120 words with one edit."""
    words = [f"word{number * 7919 % 30011}" for number in range(120_000)]
    text = " ".join(words)[:1_000_000]
    fragment = " ".join([*words[50_000:50_060], "edited", *words[50_061:50_120]])
    print("\nspeed, text of 1,000,000 characters")
    started = time.perf_counter()
    index = TextIndex(text)
    print(f"  index for locate: {time.perf_counter() - started:.3f} s")
    started = time.perf_counter()
    nearest("word1", index)
    print(f"  index of words for nearest: {time.perf_counter() - started:.3f} s")
    started = time.perf_counter()
    located, suggestion = locate(fragment, index), nearest(fragment, index)
    seconds = time.perf_counter() - started
    print(f"  120 words with one edit: {1000 * seconds:.2f} ms (located: {located is not None})")
    assert suggestion is not None
    _langextract_speed()
    _check_speed()


def _check_speed() -> None:
    """Print how many statements are checked in a second, against all their articles as one text."""
    rows = [json.loads(line) for line in _STATEMENTS.read_text(encoding="utf-8").splitlines()]
    statements = [statement for row in rows for kind in ("true", "false") for statement in row[kind]]
    document = read("\n\n".join(row["text"] for row in rows))
    check(statements[0], document)  # which indexes the text
    for turn in ("first", "second"):
        started = time.process_time()
        for statement in statements[1:]:
            check(statement, document)
        rate = len(statements[1:]) / (time.process_time() - started)
        words = len(document.text.split())
        print(f"  check, {words:,} words, {turn} time: {rate:.0f} statements a second of processor time")


def _langextract_speed() -> None:
    """Print the same for 1,500 words of reports, whose words repeat, and how long LangExtract takes."""
    judge = langextract_accepts()
    if judge is None:
        return
    words = " ".join(report.text for report in wire_reports(12)).split()[:1500]
    text = " ".join(words)
    fragment = " ".join([*words[600:660], "edited", *words[661:720]])
    started = time.perf_counter()
    judge(Case("quotation", "one edit", text, fragment, is_true=False))
    theirs = time.perf_counter() - started
    started = time.perf_counter()
    index = TextIndex(text)
    locate(fragment, index)
    nearest(fragment, index)
    ours = time.perf_counter() - started
    print(
        f"  the same in 1,500 words: ours {1000 * ours:.1f} ms with its index, LangExtract {theirs:.2f} s",
        end="",
    )
    print(f", {theirs / ours:,.0f} times as long")


def main() -> int:
    """Run everything; 1 if anything of a strict kind was accepted."""
    cases = all_cases([*gold_reports(), *wire_reports(_REPORTS)])
    if "--quick" in sys.argv:
        cases = cases[::10]
    wrong = table("summarizer", accepts, cases)
    quotations = [case for case in cases if case.task == "quotation"][:_OTHERS_SEE]
    for name, judge in (("LangExtract", langextract_accepts()), ("CitationMixin", citation_mixin_accepts())):
        if judge is not None:
            table(f"{name} on {len(quotations)} of the quotations", judge, quotations)
    speed()
    fooled = sum(count for (_, kind, is_true), count in wrong.items() if not is_true and kind in STRICT)
    return 1 if fooled else 0


if __name__ == "__main__":
    sys.exit(main())
