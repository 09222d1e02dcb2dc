"""What the command shows while it works: how far it is, and with --stream each item as it is verified."""

from __future__ import annotations

import re
import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from summarizer.coverage import Rejection
    from summarizer.progress import Progress
    from summarizer.results import Claim, NumericFact, Quotation

# What a message calls by the name of a parameter, a field of `Settings` or an option of a run.
_PARAMETER = re.compile(
    r"(?P<open>Settings\(|Settings\.)?\b(?P<name>[a-z]+(?:_[a-z]+)*)"
    r"(?:(?P<is>=)(?:'(?P<value>[^']*)'|\.\.\.)?)?(?(open)\)?)"
)
_FLAGS = frozenset(
    "model base_url timeout plan length focus overview sections language certainty max_calls max_cost "
    "requests_per_minute tokens_per_minute retry_failed concurrency processes give_up_after".split()
)
_EVERY = 10.0  # seconds between two lines where there is no terminal
_WIDTH = 100


class ProgressLine:
    """One line on a terminal that is written over; where stderr is a file, a line every ten seconds."""

    def __init__(self) -> None:
        self._shown = False
        self._last: float | None = None  # counted from the first look

    def show(self, progress: Progress) -> None:
        """Show a look at the summary in the making."""
        if sys.stderr is None:
            return
        if sys.stderr.isatty():
            self._shown = True
            write(sys.stderr, f"\r\033[K{described(progress)}")
        elif self._is_due(time.monotonic()):
            write(sys.stderr, f"{described(progress)}\n")

    def _is_due(self, now: float) -> bool:
        due = self._last is not None and now - self._last >= _EVERY
        if due or self._last is None:
            self._last = now
        return due

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._shown = False
            write(sys.stderr, "\r\033[K")


def described(progress: Progress) -> str:
    """Return progress in words, such as "call 1 of 2 (6 claims), 240 of 612 tokens read, about 30 s left"."""
    call = min(progress.done + 1, progress.total)
    parts = [f"summarize: call {call} of {progress.total}"]
    if progress.asking:
        parts[0] += f" ({progress.asking})"
    if progress.written:
        parts.append(f"{progress.written} tokens written")
    elif progress.prompt:
        parts.append(f"{progress.read} of {progress.prompt} tokens read")
    if progress.seconds_left:
        parts.append(f"about {progress.seconds_left:.0f} s left")
    return ", ".join(parts)


def in_flags(message: str) -> str:
    """Return a message of the library with the command's own options in the place of Python's."""
    return _PARAMETER.sub(_as_flag, message.replace("client= or ", ""))


def _as_flag(found: re.Match[str]) -> str:
    if found["name"] not in _FLAGS or not (found["open"] or found["is"] or "_" in found["name"]):
        return found.group()
    return f"--{found['name'].replace('_', '-')}" + (f" {found['value']}" if found["value"] else "")


def told(item: Claim | Quotation | NumericFact | Rejection) -> str:
    """Return an item in one line."""
    from summarizer.results import Claim, NumericFact, Quotation

    if isinstance(item, Claim):
        line = f"claim ({item.support.verdict}): {item.text}"
    elif isinstance(item, Quotation):
        line = f"{item.speaker.name if item.speaker else 'nobody named'}: {item.text}"
    elif isinstance(item, NumericFact):
        line = f"{item.text}: {item.shown_measure or 'it is not said of what'}"
    else:
        line = f"rejected ({item.reason}): {item.item}"
    line = " ".join(line.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def listed() -> str:
    """Return a table of the embedded models: name, size, whether it is there, licence, and its use."""
    from summarizer.local import CATALOGUE, DEFAULT, is_there

    lines = []
    for name, weights in CATALOGUE.items():
        there = "there" if is_there(weights) else "to be fetched"
        default = " (local)" if name == DEFAULT else ""
        size = f"{weights.bytes / 1e9:4.1f} GB"
        lines.append(f"local/{name + default:<26} {size}  {there:<13}  {weights.license}; {weights.use}")
    return "\n".join(lines) + "\nor the path of any other .gguf file\n"


def write(stream: TextIO | None, words: str) -> None:
    """Write words at once, where there is somewhere to write to."""
    if stream is not None:
        stream.write(words)
        stream.flush()
