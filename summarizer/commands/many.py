"""The commands `summarize many` and `summarize store`."""

from __future__ import annotations

import sys
import time
from collections import Counter
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.commands.arguments import Parser
from summarizer.commands.delivering import left_out
from summarizer.commands.ending import in_order
from summarizer.commands.inputs import count, documents_in, files_of, refuse_output
from summarizer.commands.many_options import parser, refuse_contradictions, settings_of
from summarizer.commands.rows import Fields
from summarizer.commands.wishes import by_default
from summarizer.commands.writing import rows_to
from summarizer.corpus.tables import COLUMNS, rows_of
from summarizer.errors import InputError, StoreError
from summarizer.symbols import clean

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from summarizer.commands.writing import Rows
    from summarizer.corpus.documents import Source
    from summarizer.corpus.outcome import Outcome
    from summarizer.corpus.running import Run
    from summarizer.settings import Settings

DONE, INPUT, UNANSWERED, SOME_FAILED = 0, 3, 4, 5
_EVERY = 10.0  # seconds
_REASONS = 10  # of failures that are told one by one


def many(arguments: Sequence[str]) -> int:
    """Run `summarize many` and return its exit code."""
    options = parser().options(arguments)
    settings = settings_of(options)
    refuse_contradictions(options)
    others = Counter[str]()
    files = files_of(options.paths, others)
    refuse_output(options.output, files, force=options.force)
    if options.batch and options.prices:
        _say("--prices are those of single calls; of a batch half of them are counted")
    with_id = options.id_field is not None
    fields = Fields(options.text_field or "text", options.id_field or "id", with_id, options.encoding)
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

    reader = Parser(
        prog="summarize store", description="Say what is in a store: done, failed and why, spent."
    )
    reader.add_argument("store", metavar="STORE", type=Path, help="the file that --store named")
    reader.add_argument("--json", action="store_true", help="as JSON")
    options = reader.options(arguments)
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
    if options.model is options.base_url is None:
        _say(by_default("all texts"))
    run.meter.total = total
    log = _taken(run, options)
    if twice := [id_ for id_, number in log.ids.items() if number > 1]:
        ids = "1 id stands" if len(twice) == 1 else f"{len(twice):,} ids stand"
        _say(f"{ids} for several documents, the first is {twice[0]}: see the column source_row")
    if (
        run.end is not None
        and run.end.reason == "done"
        and run.meter.done > run.meter.from_store
        and not run.meter.calls
        and options.model != "none"
    ):
        _say("no model was asked: code left nothing open in these texts; --plan joint asks about each")
    return _ended(run, log)


def _taken(run: Run, options: argparse.Namespace) -> _Log:
    """Write the rows of a run, at an interrupt of all that is done; return what became of the documents."""
    log = _Log(rows_to(options.output, COLUMNS[options.items]), options)
    try:
        _take_all(run, log, options)
    finally:
        if log.rows.place != options.output:
            _say(f"the rows until now are in {log.rows.place}: not all documents were gone through")
    return log


def _take_all(run: Run, log: _Log, options: argparse.Namespace) -> None:
    with in_order() as ending, log.rows:
        try:
            with run:
                for outcome in run:
                    with ending.put_off():
                        log.take(outcome)
            log.rows.ended = run.end is not None and run.end.reason == "done"
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


class _Log:
    """What became of the documents: their rows, which failed, and how often each id was there."""

    def __init__(self, rows: Rows, options: argparse.Namespace) -> None:
        self.rows = rows
        self.ids = Counter[str]()
        self.failures: list[Outcome] = []
        self.left: list[Outcome] = []
        self.noted: dict[str, tuple[str, ...]] = {}
        self._options = options

    def take(self, outcome: Outcome) -> None:
        self.ids[outcome.id] += 1
        if outcome.state == "failed":
            self.failures.append(outcome)
        if outcome.state == "open":
            self.left.append(outcome)
        if outcome.notes:
            self.noted[outcome.id] = outcome.notes
        for row in rows_of(outcome, self._options.items, source=not self._options.no_source):
            self.rows.write(row)


def _ended(run: Run, log: _Log) -> int:
    """Say how the run ended, and return the exit code."""
    meter, end = run.meter, run.end
    capped = end is not None and end.reason == "cap"
    if end is not None and end.reason in {"cap", "stopped"}:
        _say(end.message)
    elif log.left:
        _say(f"left open: {len(log.left):,}, the first {log.left[0].id}: {log.left[0].error}")
    _tell(log.failures)
    _tell_notes(log.noted)
    for note in log.rows.notes:
        _say(note)
    if not (meter.failed or meter.incomplete or meter.open):
        return DONE
    if capped or meter.of_use or (meter.done + meter.incomplete and not meter.calls):
        return SOME_FAILED
    unreadable = not meter.open and all(isinstance(failed.error, InputError) for failed in log.failures)
    return INPUT if unreadable else UNANSWERED


def _tell_notes(noted: dict[str, tuple[str, ...]]) -> None:
    """Say of the first documents what was guessed or left out in them."""
    for id_, notes in list(noted.items())[:_REASONS]:
        _say(f"{id_}: {'; '.join(notes)}")
    if (others := len(noted) - _REASONS) > 0:
        _say(f"and notes on {others:,} more")


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
        _say(f"failed: {untold:,} more, for other reasons: the column error of the rows tells each")


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


def _say(words: str) -> None:
    if sys.stderr is None:
        return
    with suppress(OSError):  # of a terminal that has gone
        sys.stderr.write(f"summarize: {clean(words)}\n")
