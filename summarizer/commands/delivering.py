"""Where summaries go: in which format, into which files, and never over an input."""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.commands.suffixes import is_document
from summarizer.errors import InputError, MissingFileError, SettingsError
from summarizer.files.loading import is_address
from summarizer.symbols import inert_json
from summarizer.traces import refuse_suffix, spare_strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.summary import Summary

STANDARD_INPUT = "-"
BROKEN = "broken links"
_TOLD = 5  # suffixes
FORCE = "write over a file that is there and that summarize did not write"
FORMATS = {"text": ".txt", "json": ".json", "jsonl": ".jsonl", "markdown": ".md", "html": ".html"}
_BY_SUFFIX = {suffix: form for form, suffix in FORMATS.items()} | {".markdown": "markdown", ".htm": "html"}


@dataclass(frozen=True, slots=True)
class Input:
    """What is to be summarized: a file, by its name as the user gave it, and its name without the folder."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """The files to read, in order, the format, and the file that each summary goes to (None: to stdout).

    `left_out` is a note on files of folders that are not read.
    """

    inputs: tuple[Input, ...]
    form: str
    targets: tuple[Path | None, ...]
    left_out: str | None = None

    def pairs(self) -> Iterator[tuple[Input, Path | None]]:
        """Go through the inputs with the file for each."""
        return zip(self.inputs, self.targets, strict=True)

    def deliver(self, summary: Summary, item: Input, target: Path | None) -> None:
        """Write one summary. Of several on standard output each has a line with its file's name above it."""
        several = len(self.inputs) > 1 and target is None
        rendered = _rendered(summary, self.form, compact=several)
        if several and self.form in {"text", "markdown"}:
            rule = (
                f"==> {_comment(item.label)} <=="
                if self.form == "text"
                else f"<!-- {_comment(item.label)} -->"
            )
            rendered = f"{rule}\n\n{rendered}\n"
        write(rendered, target)


def planned(names: Sequence[str], output: Path | None, form: str | None, *, force: bool = False) -> Delivery:
    """Find the inputs and say where each summary goes, before anything is read or paid for.

    A folder stands for the files in it and below it, in the order of their names, without hidden ones.
    Without a format the suffix of `output` says it. Raises `InputError` for a folder without files,
    `SettingsError` for an output that is an input, somebody's file (unless `force`) or of a suffix that no
    format has, OSError for one that cannot be written.
    """
    others = Counter[str]()
    inputs = tuple(item for name in names for item in inputs_of(name, others))
    if form is None and not (output and output.is_dir()):
        refuse_suffix(output, _BY_SUFFIX)
    form = form or _BY_SUFFIX.get(output.suffix.lower() if output else "", "text")
    targets = _targets(inputs, output, form)
    spare_inputs([item.name for item in inputs], targets)
    spare_strangers(targets, force=force)
    return Delivery(inputs, form, targets, left_out(others))


def inputs_of(name: str, others: Counter[str] | None = None) -> Iterator[Input]:
    """Yield the file of a name, or the files in a folder.

    Raises `InputError` for a folder without files, `MissingFileError` for what is not there.
    """
    folder = Path(name)
    if not is_there(name):
        raise MissingFileError(name, "is not there: no such file")
    if name == STANDARD_INPUT or not folder.is_dir():
        yield Input(name, "standard input" if name == STANDARD_INPUT else folder.name)
        return
    for path in files_in(folder, others):
        yield Input(str(path), str(path.relative_to(folder)))


def is_there(name: str) -> bool:
    """Whether a name is that of something to read; whether an address is, only a request would tell."""
    return name == STANDARD_INPUT or is_address(name) or Path(name).exists()


def files_in(folder: Path, others: Counter[str] | None = None) -> list[Path]:
    """Return the documents below a folder, sorted, without hidden files; raises `InputError` for none.

    In `others` the suffixes of the files that are taken for no documents are counted, and broken links.
    """
    inside: list[Path] = []
    for path in folder.rglob("*"):
        if _is_hidden(path, folder) or path.is_dir():
            continue
        if path.is_file() and is_document(path):
            inside.append(path)
        elif others is not None:
            others[path.suffix if path.is_file() else BROKEN] += 1
    if not inside:
        raise InputError(f"{folder} is a folder without documents")
    return sorted(inside)


def left_out(others: Counter[str]) -> str | None:
    """Return a note on the files of folders that are taken for no documents, by their suffixes."""
    if not others:
        return None
    kinds = ", ".join(suffix for suffix, _ in others.most_common(_TOLD))
    files = "1 file of another kind" if others.total() == 1 else f"{others.total():,} files of other kinds"
    return f"left out of folders: {files} ({kinds}); name them to read them"


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _targets(inputs: tuple[Input, ...], output: Path | None, form: str) -> tuple[Path | None, ...]:
    if output is None:
        return _to_standard_output(inputs, form)
    if len(inputs) == 1 and not output.is_dir():
        if not output.parent.is_dir():
            raise OSError(errno.ENOENT, "its directory does not exist", str(output))
        return (output,)
    if not output.is_dir() and (output.exists() or output.suffix):
        raise SettingsError(f"several files need a folder to go to, and {output} is none")
    return tuple(_in_folder(output, inputs, FORMATS[form]))


def _to_standard_output(inputs: tuple[Input, ...], form: str) -> tuple[Path | None, ...]:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    if form == "html" and len(inputs) > 1:
        raise SettingsError("several pages need --output FOLDER: a page is a whole document")
    return (None,) * len(inputs)


def _in_folder(folder: Path, inputs: tuple[Input, ...], suffix: str) -> Iterator[Path]:
    """Name each summary after its input: "a.txt" gives "a.md", or "a.txt.md" where "a.html" is there too."""
    stems = Counter(Path(item.label).with_suffix("") for item in inputs)
    for item in inputs:
        label = Path("stdin" if item.name == STANDARD_INPUT else item.label)
        bare = label.with_suffix("")
        yield folder / (bare.with_name(bare.name + suffix) if stems[bare] < 2 else f"{label}{suffix}")


def spare_inputs(names: Iterable[str], targets: Sequence[Path | None]) -> None:
    """Raise `SettingsError` where a target is one of the inputs, or of two summaries."""
    read = {os.path.realpath(name) for name in names if name != STANDARD_INPUT}
    for target in targets:
        if target is not None and os.path.realpath(target) in read:
            raise SettingsError(f"{target} is an input and is not written over; name another --output")
    written = Counter(target for target in targets if target is not None)
    for target, times in written.items():
        if times > 1:
            raise SettingsError(f"{times} of the files would go to {target}; summarize them apart")


def _rendered(summary: Summary, form: str, *, compact: bool) -> str:
    if form == "json":
        return inert_json(summary.model_dump_json(indent=None if compact else 2)) + "\n"
    if form == "html":
        return summary.to_html(page=True)
    if form == "jsonl":
        return inert_json(summary.to_jsonl())
    return summary.to_text() if form == "text" else summary.to_markdown()


def _comment(label: str) -> str:
    """Keep a file's name within an HTML comment and on its line."""
    printable = "".join(letter if letter.isprintable() else "\ufffd" for letter in label)
    return printable.replace("--", "- -").replace(">", "›")


def write(rendered: str, output: Path | None) -> None:
    """Write text in UTF-8 to a file, making its folder, or to standard output. Raises OSError."""
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(rendered, encoding="utf-8", newline="")
        return
    left = memoryview(rendered.encode("utf-8", "replace"))
    while left:  # under PYTHONUNBUFFERED a write may take less than all
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.flush()
