"""The commands `summarize many` and `summarize store`."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.commands.arguments import Parser
from summarizer.commands.delivering import left_out
from summarizer.commands.ending import in_order
from summarizer.commands.inputs import count, documents_in, files_of, refuse_output
from summarizer.commands.rows import Fields
from summarizer.commands.wishes import add_wishes, wishes_of
from summarizer.commands.writing import rows_to
from summarizer.corpus.tables import COLUMNS, ITEMS, rows_of
from summarizer.errors import InputError, SettingsError, StoreError
from summarizer.settings import Prices, Settings
from summarizer.symbols import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.commands.writing import Rows
    from summarizer.corpus.documents import Source
    from summarizer.corpus.outcome import Outcome
    from summarizer.corpus.running import Run

DONE, INPUT, UNANSWERED, SOME_FAILED = 0, 3, 4, 5
_EVERY = 10.0  # seconds
_REASONS = 3  # of failures that are told one by one
_MANY_EPILOG = """\
exit codes: 0 all done, 2 usage or settings, 3 no document could be read, 4 no request was answered, 5 some
failed or the cap was reached

  summarize many articles/ --store run.db --model openai/gpt-5-mini --max-cost 5 --output out.jsonl
  summarize many 'news/*.txt' wire.jsonl --text-field body --id-field url --model none --items numbers
"""


def many(arguments: Sequence[str]) -> int:
    """Run `summarize many` and return its exit code."""
    options = _parser().options(arguments)
    settings = _settings(options)
    _refuse_contradictions(options)
    others = Counter[str]()
    files = files_of(options.paths, others)
    refuse_output(options.output, files, force=options.force)
    if options.batch and options.prices:
        _say("--prices are those of single calls; of a batch half of them are counted")
    fields = Fields(options.text_field or "text", options.id_field or "id")
    if note := left_out(others):
        _say(note)
    documents = islice(documents_in(files, fields, lines=options.text_field is not None), options.limit)
    if options.estimate:
        return _estimate(documents, options, settings)
    known = count(files)
    total = known if options.limit is None or known is None else min(known, options.limit)
    return _run(documents, total, options, settings)


def store(arguments: Sequence[str]) -> int:
    """Run `summarize store` and return its exit code."""
    from summarizer.corpus.reporting import report

    parser = Parser(
        prog="summarize store", description="Say what is in a store: done, failed and why, spent."
    )
    parser.add_argument("store", metavar="STORE", type=Path, help="the file that --store named")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options = parser.options(arguments)
    if not options.store.exists():
        raise InputError(f"{options.store}: there is no such file")
    try:
        found = report(options.store)
    except StoreError as error:
        raise InputError(str(error)) from error
    sys.stdout.write((found.to_json() if options.json else str(found)) + "\n")
    return DONE


def _run(
    documents: Iterator[Source], total: int | None, options: argparse.Namespace, settings: Settings
) -> int:
    from summarizer.corpus.running import summarize_many

    run = summarize_many(
        documents,
        model=options.model,
        settings=settings,
        store=options.store,
        max_cost=options.max_cost,
        requests_per_minute=options.requests_per_minute,
        tokens_per_minute=options.tokens_per_minute,
        ordered=options.ordered,
        retry_failed=options.retry_failed,
        mode="batch" if options.batch else "live",
        processes=options.processes,
        progress=not options.quiet,
        give_up_after=options.give_up_after or None,
    )
    run.meter.total = total
    log = _taken(run, options)
    if twice := [id_ for id_, number in log.ids.items() if number > 1]:
        _say(f"{len(twice):,} ids stand for several documents each, the first is {twice[0]}")
    if run.meter.done > run.meter.from_store and not run.meter.calls and options.model != "none":
        _say("no model was asked: code left nothing open in these texts; --plan joint asks about each")
    return _ended(run, log.failures)


def _taken(run: Run, options: argparse.Namespace) -> _Log:
    """Write the rows of a run, at an interrupt of all that is done; return what became of the documents."""
    log = _Log(rows_to(options.output, COLUMNS[options.items]), options)
    with in_order(), log.rows:
        try:
            with run:
                for outcome in run:
                    log.take(outcome)
        except KeyboardInterrupt:
            for outcome in run.ready():
                log.take(outcome)
            on = (
                "the same call goes on"
                if options.store
                else "with --store a run goes on where it was stopped"
            )
            _say(f"stopped with {run.meter.done:,} done, {run.meter.failed:,} failed; {on}")
            raise
    return log


class _Log:
    """What became of the documents: their rows, which failed, and how often each id was there."""

    def __init__(self, rows: Rows, options: argparse.Namespace) -> None:
        self.rows = rows
        self.ids = Counter[str]()
        self.failures: list[Outcome] = []
        self._options = options

    def take(self, outcome: Outcome) -> None:
        self.ids[outcome.id] += 1
        if outcome.state == "failed":
            self.failures.append(outcome)
        for row in rows_of(outcome, self._options.items, source=not self._options.no_source):
            self.rows.write(row)


def _ended(run: Run, failures: list[Outcome]) -> int:
    """Say how the run ended, and return the exit code."""
    meter, end = run.meter, run.end
    capped = end is not None and end.reason == "cap"
    if end is not None and end.reason in {"cap", "stopped"}:
        _say(end.message)
    _tell(failures)
    if not (meter.failed or meter.incomplete or meter.open):
        return DONE
    if capped or meter.of_use or (meter.done + meter.incomplete and not meter.calls):
        return SOME_FAILED
    unreadable = not meter.open and all(isinstance(failed.error, InputError) for failed in failures)
    return INPUT if unreadable else UNANSWERED


def _tell(failures: list[Outcome]) -> None:
    """Say which documents failed and why, a line for each of the first reasons."""
    reasons: dict[str, list[str]] = {}
    for failed in failures:
        reason = str(failed.error).removeprefix(f"{failed.id}: ").removeprefix(f"{failed.id} ")
        reasons.setdefault(reason, []).append(failed.id)
    for reason, ids in list(reasons.items())[:_REASONS]:
        others = f" and {len(ids) - 1:,} more" if ids[1:] else ""
        _say(f"failed: {ids[0]}{others}: {reason}")
    if untold := sum(map(len, list(reasons.values())[_REASONS:])):
        _say(f"failed: {untold:,} more, for other reasons; --store and `summarize store` tell all")


def _estimate(documents: Iterator[Source], options: argparse.Namespace, settings: Settings) -> int:
    from summarizer.corpus.estimating import estimate
    from summarizer.corpus.maker import Maker, unsettled
    from summarizer.corpus.options import Options

    mode = "batch" if options.batch else "live"
    counted = documents if options.quiet else _counted(documents)
    if options.store is not None and options.store.exists():
        run = Options(store=options.store, retry_failed=options.retry_failed)
        _say(f"documents that {options.store} has already are left out")
        counted = unsettled(counted, Maker(options.model, None, settings, run))
    sys.stdout.write(f"{estimate(counted, options.model, settings=settings, mode=mode)}\n")
    return DONE


def _counted(documents: Iterator[Source]) -> Iterator[Source]:
    """Pass documents on, and say every ten seconds how many were looked at: many take a while to read."""
    said = time.monotonic()
    for number, document in enumerate(documents):
        if time.monotonic() - said > _EVERY:
            said = time.monotonic()
            _say(f"{number:,} documents looked at")
        yield document


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Raise `SettingsError` for options that say nothing together with no model."""
    given = {"--base-url": options.base_url, "--batch": options.batch}
    if options.model == "none" and (name := next((name for name, value in given.items() if value), None)):
        raise SettingsError(f"{name} says nothing with --model none: no model is asked")


def _settings(options: argparse.Namespace) -> Settings:
    names = ("base_url", "concurrency", "timeout")
    given = {name: value for name in names if (value := getattr(options, name)) is not None}
    settings = Settings(**given, **wishes_of(options))
    return settings if options.prices is None else replace(settings, prices=_prices(options.prices))


def _prices(given: str) -> Prices:
    try:
        values = [float(part) for part in given.split(",")]
        return Prices(input=values[0], output=values[1], cached=values[2] if values[2:] else None)
    except (ValueError, IndexError):
        raise SettingsError(f"--prices takes INPUT,OUTPUT[,CACHED] in dollars, not {given!r}") from None


def _parser() -> Parser:
    parser = Parser(
        prog="summarize many",
        description="Summarize many texts; with --store a run that was stopped or killed goes on from there.",
        epilog=_MANY_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="files (text, PDF, DOCX, HTML, ...), folders, globs, JSONL, CSV or Parquet; - is standard input",
    )
    for names, options in _OPTIONS.items():
        parser.add_argument(*names.split(), **options)
    add_wishes(parser)
    return parser


_OPTIONS: dict[str, dict[str, Any]] = {
    "--model": {"help": "which model answers; see summarize --help"},
    "--base-url": {"metavar": "URL", "help": "an OpenAI-compatible server"},
    "--store": {"metavar": "FILE", "type": Path, "help": "keep every answer there, and take it from there"},
    "--max-cost": {
        "metavar": "DOLLARS",
        "type": float,
        "help": "never spend more, all runs of the store counted",
    },
    "--prices": {
        "metavar": "IN,OUT[,CACHED]",
        "help": "dollars a million tokens of single calls, for a server of your own; --batch counts half",
    },
    "--requests-per-minute": {"metavar": "N", "type": float, "help": "the server's limit"},
    "--tokens-per-minute": {"metavar": "N", "type": float, "help": "the server's limit"},
    "--plan": {"choices": ("auto", "small", "joint"), "help": "how much to ask in one call"},
    "--concurrency": {"metavar": "N", "type": int, "help": "calls under way at once"},
    "--processes": {"metavar": "N", "type": int, "default": 1, "help": "that read and prove (1)"},
    "--timeout": {"metavar": "SECONDS", "type": float, "help": "for one request to the model"},
    "--limit": {"metavar": "N", "type": int, "help": "only the first documents, to try"},
    "--text-field": {
        "metavar": "NAME",
        "help": "the field with the text (text); standard input is JSONL if its first line is an object",
    },
    "--id-field": {"metavar": "NAME", "help": "the field with the id (id); other fields are carried through"},
    "-o --output": {
        "metavar": "FILE",
        "type": Path,
        "help": "JSONL, or Parquet, CSV or TSV by its suffix; else standard output",
    },
    "--no-source": {
        "action": "store_true",
        "help": "leave the texts themselves out of the summaries in rows",
    },
    "--force": {"action": "store_true", "help": "write over a file that summarize did not write"},
    "--items": {"choices": ITEMS, "help": "a row an item instead of a row a document"},
    "--ordered": {"action": "store_true", "help": "rows in the order of the documents"},
    "--give-up-after": {
        "metavar": "N",
        "type": int,
        "default": 10,
        "help": "end the run when the first N documents asked about all fail (10); 0 for never",
    },
    "--retry-failed": {"action": "store_true", "help": "ask again what failed in an earlier run"},
    "--batch": {"action": "store_true", "help": "by the provider's batch API, at its price"},
    "--estimate": {"action": "store_true", "help": "only say what it would cost"},
    "--quiet": {"action": "store_true", "help": "show no progress"},
}


def _say(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"summarize: {clean(words)}\n")
