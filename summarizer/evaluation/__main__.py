"""The eval script: how good a model is with this library, offline and with the baselines beside it.

python -m summarizer.evaluation --model local
python -m summarizer.evaluation --model none --data corpus.jsonl --part held-out
python -m summarizer.evaluation --compare RUN_A RUN_B --metric quotations.all.joint.f1 --max-drop 1
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import InputError, SettingsError, SummarizerError
from summarizer.evaluation.cassettes import Live, Recording, Replaying, replayable
from summarizer.evaluation.comparing import compare
from summarizer.evaluation.exporting import export
from summarizer.evaluation.loading import Part, chosen, load_cases, part_of
from summarizer.evaluation.reporting.comparison import comparison_markdown
from summarizer.evaluation.reporting.markdown import to_markdown
from summarizer.evaluation.reporting.page import to_page
from summarizer.evaluation.reporting.report import report_on
from summarizer.evaluation.running import keys_of, run_all
from summarizer.evaluation.store import Manifest, Store, load_run
from summarizer.evaluation.systems import DEFAULT, NAMES, systems_on
from summarizer.evaluation.systems.base import Target
from summarizer.models import NONE
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.cassettes import Deck
    from summarizer.evaluation.store import Run

FELL, USAGE, INPUT, MODEL, INTERRUPTED = 1, 2, 3, 4, 130
_PATIENCE = 1800.0  # seconds for one answer while recording
GOLD = Path("tests/data/gold")
_EPILOG = """\
Data: our gold articles (a .json file or a directory), or JSON lines with quotes, quantities or claims.
Results are stored document by document in the run directory; started again, a run goes on where it stopped.

exit codes: 0 done, 1 the named metric fell too far, 2 usage or settings, 3 the data, 4 the model
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return _compare(options) if options.compare else _evaluate(options)
    except KeyboardInterrupt:
        return _fail("interrupted; start it again to go on", INTERRUPTED)
    except SummarizerError as error:
        codes = {SettingsError: USAGE, InputError: INPUT}
        return _fail(
            str(error), next((code for kind, code in codes.items() if isinstance(error, kind)), MODEL)
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation",
        description="Measure a model with this library on annotated documents, with baselines beside it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--data", type=Path, default=GOLD, metavar="PATH", help=f"what to evaluate on (default {GOLD})")
    add("--model", help="which model answers, as for `summarize`; none for code alone")
    add("--base-url", metavar="URL", help="an OpenAI-compatible server")
    add(
        "--systems",
        metavar="A,B,…",
        help=f"what to run, of {', '.join(NAMES)} (default {','.join(DEFAULT)})",
    )
    add("--baseline", action="append", default=[], choices=NAMES, help="run this one too")
    _add_selection(add)
    add(
        "--output", type=Path, metavar="DIR", help="the run directory (default .evaluation/DATA[-PART]-MODEL)"
    )
    add("--fresh", action="store_true", help="predict again what the run directory already holds")
    add("--retry", action="store_true", help="predict again what failed")
    add(
        "--export",
        type=Path,
        metavar="DIR",
        help="write gold and predictions as JSON lines for other scorers",
    )
    add("--cassettes", type=Path, metavar="DIR", help="replay a model's answers from DIR, without a network")
    add("--record", action="store_true", help="with --cassettes: ask the model what DIR does not hold")
    add("--compare", nargs=2, type=Path, metavar=("RUN_A", "RUN_B"), help="compare two run directories")
    add("--metric", metavar="NAME", help="with --compare: exit with 1 if this metric falls, e.g. ours:check…")
    add("--max-drop", type=float, default=0.0, metavar="X", help="by more than X of its unit (default 0)")
    return parser


def _add_selection(add: Callable[..., argparse.Action]) -> None:
    """Add the options that say which documents of the data are evaluated."""
    add(
        "--part",
        type=Part,
        choices=tuple(Part),
        default=Part.ALL,
        help="held-out: every fifth document of the data, counted from zero before --limit; tuning: the "
        "rest; even, odd: the halves",
    )
    add("--limit", type=int, metavar="N", help="evaluate on N documents, chosen by the seed")
    add("--seed", type=int, default=0, metavar="S", help="of the choice and of the bootstrap (default 0)")


def _evaluate(options: argparse.Namespace) -> int:
    cases = chosen(part_of(load_cases(options.data), options.part), options.limit, options.seed)
    target = _target(options)
    systems = _systems(options, target)
    run = _run(options, cases, target, systems)
    report = report_on(run)
    markdown = to_markdown(report)
    folder = _folder(options, target)
    for name, text in (
        ("report.json", report.model_dump_json(indent=1) + "\n"),
        ("report.md", markdown),
        ("report.html", to_page(report)),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    if options.export:
        export(run, options.export)
    _print(markdown)
    _say(f"evaluation: written to {folder}/report.html, .md and .json\n")
    return 0


def _run(options: argparse.Namespace, cases: Sequence[Case], target: Target, systems: Sequence[str]) -> Run:
    store, keys = Store(_folder(options, target), options.retry), keys_of(systems, target)
    manifest = Manifest(
        model=str(target.chosen().name),
        data=(str(options.data),),
        seed=options.seed,
        limit=options.limit,
        part=options.part,
        keys=keys,
    )
    store.begin(manifest, cases)
    if options.fresh:
        for system in systems:
            store.forget(system)
    run_all(cases, keys, store, _deck(options, target), _progress)
    return load_run(store.folder)


def _target(options: argparse.Namespace) -> Target:
    settings = Settings(base_url=options.base_url)
    if options.record:  # what is not answered cannot be replayed, however busy the machine
        settings = replace(settings, timeout=_PATIENCE)
    target = Target(options.model, settings)
    return replayable(target) if options.cassettes else target


def _deck(options: argparse.Namespace, target: Target) -> Deck:
    if options.cassettes is None:
        return Live(systems_on(target))
    return Recording(options.cassettes, target) if options.record else Replaying(options.cassettes, target)


def _systems(options: argparse.Namespace, target: Target) -> tuple[str, ...]:
    names = options.systems.split(",") if options.systems else list(DEFAULT)
    if not options.systems and target.chosen().name == NONE:
        names = ["code"]
    if unknown := set(names) - set(NAMES):
        raise SettingsError(f"no system {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    return tuple(dict.fromkeys([*names, *options.baseline]))


def _folder(options: argparse.Namespace, target: Target) -> Path:
    model = Path(str(target.chosen().name)).name
    part = "" if options.part is Part.ALL else f"-{options.part}"
    name = f"{options.data.stem or 'data'}{part}-{model}"
    return Path(options.output or Path(".evaluation") / name)


def _compare(options: argparse.Namespace) -> int:
    before, after = (load_run(folder) for folder in options.compare)
    comparison = compare(before, after, options.seed)
    _print(comparison_markdown(comparison, (str(options.compare[0]), str(options.compare[1]))))
    if options.metric:
        move = comparison.move(options.metric)
        if move.fall > options.max_drop:
            return _fail(
                f"{move.system}: {move.metric.name} went from {move.before:.2f} to {move.after:.2f}, "
                f"worse by more than {options.max_drop:g}",
                FELL,
            )
    return 0


def _progress(system: str, case: Case) -> None:
    _say(f"{system}: {case.id}\n")


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def _fail(message: str, code: int) -> int:
    _say(f"evaluation: {message}\n")
    return code


def _say(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
