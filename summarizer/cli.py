"""The command `summarize`: one line for what went wrong, never a traceback."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.commands.arguments import Parser
from summarizer.commands.delivering import FORCE, FORMATS, planned
from summarizer.commands.ending import TerminatedError
from summarizer.commands.saved import saved_summary, with_review
from summarizer.commands.showing import ProgressLine, in_flags, listed, told, write
from summarizer.commands.wishes import add_wishes, by_default, wishes_of
from summarizer.errors import (
    FormatError,
    IncompleteError,
    InputError,
    ModelError,
    SettingsError,
    StoreError,
    SummarizerError,
)
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.files.source_file import SourceFile
    from summarizer.summary import Summary

USAGE, INPUT, MODEL, INCOMPLETE, INTERRUPTED, UNREAD = 2, 3, 4, 5, 130, 141
_FILES = "text, PDF, DOCX, HTML, EPUB, mail, VTT or SRT files, folders, addresses; - is standard input"
_COMMANDS = ("check", "eval", "many", "models", "store")
_EPILOG = """\
models: local (embedded, the default where the extra `local` is installed), local/NAME, a .gguf file,
provider/model (openai/gpt-5-mini, anthropic/..., ollama/...), a name at --base-url, or none (code alone).
Without --model the environment's SUMMARIZER_MODEL is taken. `summarize models` lists the
embedded ones; `summarize check --help` is about checking a draft of yours against its sources,
`summarize eval --help` about the eval script.

A summary that was saved as JSON is shown again, in any format and without a model; with --review as it was
reviewed in its page.

Several files go to standard output one after another (JSON: one a line), or with --output FOLDER into a
file each. A file that is read is never written over.

Many texts, with a store, a cap and a table of results: `summarize many --help`; what is in a store:
`summarize store FILE`.

exit codes: 0 done, 2 usage or settings, 3 the text or a file, 4 the model or its server: no request was
answered, and what code alone says is written; 5 incomplete with --strict
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if arguments[:1] == ["eval"]:
        from summarizer.evaluation.__main__ import main as evaluate

        return int(evaluate(arguments[1:]))
    try:
        if arguments[:1] == ["models"] and set(arguments[1:]) <= {
            "-h",
            "--help",
        }:  # else a folder of that name
            Parser(prog="summarize models", description="List the embedded models.").options(arguments[1:])
            write(sys.stdout, listed())
            return 0
        if arguments[:1] in (["many"], ["store"]):
            from summarizer.commands import many

            run = many.many if arguments[0] == "many" else many.store
            return run(arguments[1:])
        if arguments[:1] == ["check"]:
            from summarizer.commands.check import main as check

            return check(arguments[1:], open_file)
        if (name := next(iter(arguments), "")) and _is_no_word_of_ours(name):
            return _fail(_no_command(name), USAGE)
        return _run(_parser().options(arguments))
    except KeyboardInterrupt as interrupt:
        return _interrupted(interrupt.by if isinstance(interrupt, TerminatedError) else signal.SIGINT)
    except BrokenPipeError as error:
        return _unread() if error.filename is None else _failed(error)
    except (SummarizerError, OSError) as error:
        return _failed(error)


def _is_no_word_of_ours(name: str) -> bool:
    """Whether a first word can only have been meant as a command: a bare word, and no file is called so."""
    return name.isalpha() and not Path(name).exists()


def _no_command(name: str) -> str:
    near = get_close_matches(name, _COMMANDS, 1)
    meant = f"did you mean `summarize {near[0]}`?" if near else f"commands are {', '.join(_COMMANDS)}"
    return f"there is no file and no command {name}; {meant}"


def _parser() -> Parser:
    parser = Parser(
        prog="summarize",
        description="Summarize a text into claims, quotations and numbers, each checked against the source.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help=_FILES)
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    parser.add_argument("--model", help="which model answers; see below")
    parser.add_argument(
        "--base-url", metavar="URL", help="an OpenAI-compatible server, e.g. http://localhost:11434/v1"
    )
    parser.add_argument("--plan", choices=("auto", "small", "joint"), help="how much to ask in one call")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, help="for one request to the model")
    parser.add_argument(
        "--encoding", help="of text files that are not UTF-8 and do not say: latin-1, utf-16, cp1252 ..."
    )
    parser.add_argument(
        "--format", choices=tuple(FORMATS), help="else the suffix of --output says it, else text"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write there; for several files a folder"
    )
    parser.add_argument("--force", action="store_true", help=FORCE)
    parser.add_argument(
        "--review", metavar="FILE", type=Path, help="what the page exported, of a summary saved as JSON"
    )
    parser.add_argument("--stream", action="store_true", help="show each item on stderr as it is verified")
    parser.add_argument(
        "--strict", action="store_true", help="fail if any part of the text was not answered for"
    )
    add_wishes(parser)
    return parser


def _run(options: argparse.Namespace) -> int:
    """Summarize the files one after another; a file that cannot be read does not keep the others waiting."""
    delivery = planned(options.files, options.output, options.format, force=options.force)
    if delivery.left_out:
        _say(f"summarize: {delivery.left_out}\n")
    summarizer = _Command(options)
    if len(delivery.inputs) > 1 and options.model is options.base_url is None:
        _say(f"summarize: {by_default(f'{len(delivery.inputs):,} files')}\n")
    codes: list[int] = []
    for item, target in delivery.pairs():
        try:
            if (saved := with_review(saved_summary(item.name), options.review, item.name)) is not None:
                delivery.deliver(saved, item, target)
                continue
            file = open_file(item.name, options.encoding)
        except (InputError, FormatError, OSError) as error:
            codes.append(_failed(error))
            continue
        outcome = summarizer.outcome(file)
        delivery.deliver(outcome.summary, item, target)
        if outcome.interrupted:
            raise KeyboardInterrupt
        codes.append(_judged(outcome))
        if isinstance(outcome.problem, ModelError):  # no other file would fare better
            break
    return next(filter(None, codes), 0)


def _judged(outcome: Outcome) -> int:
    """Return the exit code for a summary that was written, and say what is missing in it."""
    summary, problem = outcome.summary, outcome.problem
    if problem is not None:
        return _fail(str(problem), MODEL if summary.unanswered else INCOMPLETE)
    if not summary.unanswered:
        return 0
    first = next((window.error for window in summary.windows if window.error), "")
    return _fail(f"no request was answered; the first: {first}", MODEL)


def open_file(name: str, encoding: str | None = None, *, marks: bool = False) -> SourceFile:
    """Read the document `name`, an address, or standard input for "-", and say what was guessed of it.

    The text of a file that is text is in `encoding`, if one is given, and with `marks` of Markdown as it
    stands. Raises what `read_file` raises, and `SettingsError` for an encoding that nobody knows.
    """
    from summarizer.files.loaded import Loaded
    from summarizer.files.loading import load
    from summarizer.files.reading import read_loaded

    loaded = Loaded(_standard_input(), "standard input") if name == "-" else load(name)
    file = read_loaded(loaded, encoding, marks=marks)
    for note in file.notes:
        _say(f"summarize: {' '.join(loaded.name.split())}: {note}\n")
    return file


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started the command
        raise InputError("standard input is closed")
    return sys.stdin.buffer.read()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A summary, or what there is of it, what went wrong, and whether the user broke it off."""

    summary: Summary
    problem: IncompleteError | ModelError | None
    interrupted: bool = False


class _Command:
    """One model and one set of settings for all the files of a run."""

    def __init__(self, options: argparse.Namespace) -> None:
        from summarizer.api import Summarizer
        from summarizer.settings import Settings

        given = {name: getattr(options, name) for name in ("base_url", "timeout")}
        settings = Settings(
            **{name: value for name, value in given.items() if value is not None}, **wishes_of(options)
        )
        self._line = ProgressLine()
        self._items = options.stream
        self._summarizer = Summarizer(
            options.model, None, settings, strict=options.strict, progress=self._line.show
        )

    def outcome(self, file: SourceFile) -> Outcome:
        """Return the summary, or what there is of it, and what went wrong."""
        stream = self._summarizer.stream(file)
        problem: IncompleteError | ModelError | None = None
        try:
            for event in stream:
                self._show(event)
        except (IncompleteError, ModelError) as error:
            problem = error
        except KeyboardInterrupt:
            return Outcome(stream.summary, None, interrupted=True)
        finally:
            self._line.clear()
        return Outcome(stream.summary, problem)

    def _show(self, event: object) -> None:
        from summarizer.assembling.events import Found

        if self._items and isinstance(event, Found):
            self._line.clear()
            _say(f"{told(event.item)}\n")


def _failed(error: Exception) -> int:
    if isinstance(error, SummarizerError):
        return _fail(str(error), _exit_code(error))
    assert isinstance(error, OSError)
    return _fail(f"{error.filename or 'input or output'}: {error.strerror or error}", INPUT)


def _exit_code(error: SummarizerError) -> int:
    if isinstance(error, SettingsError):
        return USAGE
    return INPUT if isinstance(error, InputError | StoreError | FormatError) else MODEL


def _interrupted(by: signal.Signals) -> int:
    """End by the signal itself: the shell sees what happened, and a busy engine is not waited for."""
    _say("summarize: interrupted\n")
    signal.signal(by, signal.SIG_DFL)
    os.kill(os.getpid(), by)
    return INTERRUPTED


def _unread() -> int:
    """Say nothing, as any filter whose reader has gone; what is left over goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return UNREAD


def _fail(message: str, code: int) -> int:
    _say(f"summarize: {in_flags(' '.join(message.split()))}\n")
    return code


def _say(words: str) -> None:
    """Write to standard error; no name of a file and no word of a text or model steers a terminal."""
    from summarizer.symbols import visible

    write(sys.stderr, visible(words))
