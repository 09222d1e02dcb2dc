"""The command `summarize`: one line for what went wrong, never a traceback."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import IncompleteError, InputError, SettingsError, SummarizerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.summary import Summary

USAGE, INPUT, MODEL, INCOMPLETE, INTERRUPTED = 2, 3, 4, 5, 130
_EPILOG = """\
models: local (embedded, the default where the extra `local` is installed), local/NAME, a .gguf file,
provider/model (openai/gpt-5-mini, anthropic/..., ollama/...), a name at --base-url, or none (code alone).
Without --model the environment's SUMMARIZER_MODEL is taken. `summarize eval --help` is about the eval script.

exit codes: 0 done, 2 usage or settings, 3 the text or a file, 4 the model or its server,
5 incomplete with --strict
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if arguments[:1] == ["eval"]:
        from summarizer.evaluation.__main__ import main as evaluate

        return int(evaluate(arguments[1:]))
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:
        return _interrupted()
    except SummarizerError as error:
        return _fail(str(error), _exit_code(error))
    except OSError as error:
        return _fail(f"{error.filename or 'input or output'}: {error.strerror or error}", INPUT)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="summarize",
        description="Summarize a text into claims, quotations and numbers, each checked against the source.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="a UTF-8 text file, or - for standard input")
    parser.add_argument("--model", help="which model answers; see below")
    parser.add_argument(
        "--base-url", metavar="URL", help="an OpenAI-compatible server, e.g. http://localhost:11434/v1"
    )
    parser.add_argument("--format", choices=("text", "json", "markdown", "html"), default="text")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write there instead of standard output")
    parser.add_argument(
        "--strict", action="store_true", help="fail if any part of the text was not answered for"
    )
    return parser


def _run(options: argparse.Namespace) -> int:
    text = read_text(options.file)
    _check_output(options.output)
    try:
        summary = _summary(text, options)
        code = 0
    except IncompleteError as error:
        summary, code = error.partial, _fail(str(error), INCOMPLETE)
    _write(_rendered(summary, options.format), options.output)
    return code


def read_text(name: str) -> str:
    """Return the text of file `name`, or of standard input for "-"; line ends are kept as they are.

    Raises `InputError` for what is not UTF-8 text, OSError for what cannot be read.
    """
    data = _standard_input() if name == "-" else Path(name).read_bytes()
    name = "standard input" if name == "-" else name
    if b"\0" in data:
        raise InputError(f"{name} is binary, or text in UTF-16: convert it to UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not UTF-8 text (byte {error.start}); convert it, or it is a binary file"
        ) from None
    if not text.strip():
        raise InputError(f"{name} holds no text")
    return text


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started the command
        raise InputError("standard input is closed")
    return sys.stdin.buffer.read()


def _check_output(output: Path | None) -> None:
    """Raise OSError before anything is paid for, where the summary could not be written anyway."""
    if output is None and sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    if output is not None and output.is_dir():
        raise OSError(errno.EISDIR, "it is a directory", str(output))
    if output is not None and not output.parent.is_dir():
        raise OSError(errno.ENOENT, "its directory does not exist", str(output))


def _summary(text: str, options: argparse.Namespace) -> Summary:
    from summarizer.api import Summarizer
    from summarizer.settings import Settings

    line = _ProgressLine()
    settings = Settings(base_url=options.base_url)
    try:
        return Summarizer(options.model, None, settings, strict=options.strict, progress=line.show).summarize(
            text
        )
    finally:
        line.clear()


class _ProgressLine:
    """One line on a terminal's stderr that is written over; nothing where stderr is a file."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, done: int, total: int) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            self._shown = True
            _say(f"\r\033[Ksummarize: call {done + 1} of {total}")

    def clear(self) -> None:
        if self._shown:
            _say("\r\033[K")


def _rendered(summary: Summary, form: str) -> str:
    if form == "json":
        return summary.model_dump_json(indent=2) + "\n"
    return {"text": summary.to_text, "markdown": summary.to_markdown, "html": summary.to_html}[form]()


def _write(rendered: str, output: Path | None) -> None:
    if output is not None:
        output.write_text(rendered, encoding="utf-8", newline="")
        return
    left = memoryview(rendered.encode("utf-8", "replace"))
    while left:  # under PYTHONUNBUFFERED a write may take less than all
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.flush()


def _exit_code(error: SummarizerError) -> int:
    if isinstance(error, SettingsError):
        return USAGE
    return INPUT if isinstance(error, InputError) else MODEL


def _interrupted() -> int:
    """End by the signal itself: the shell sees what happened, and a busy engine is not waited for."""
    _say("summarize: interrupted\n")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)
    return INTERRUPTED


def _fail(message: str, code: int) -> int:
    _say(f"summarize: {' '.join(message.split())}\n")
    return code


def _say(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(words)
        sys.stderr.flush()
