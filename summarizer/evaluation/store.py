"""A run directory: what was evaluated, and each prediction as soon as it is made.

`run.json` says what the run is of, `cases.jsonl` holds the documents with their gold, `SYSTEM.jsonl` a
prediction a line, each with the key of what made it: system, model, settings, prompts, version and code. A
prediction of another key is not taken for this run's, nor one of another text of the same name.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.drafting import prompts
from summarizer.errors import InputError
from summarizer.evaluation.cases import Case, Prediction
from summarizer.record import sha256
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.evaluation.systems.base import Target


class Manifest(BaseModel):
    """What a run is of; `keys` maps each system to the key of what made its predictions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str
    data: tuple[str, ...]
    seed: int
    limit: int | None
    part: str = "all"
    version: str = VERSION
    prompts: dict[str, str] = {}
    keys: dict[str, str] = {}


class _Line(BaseModel):
    key: str
    source: str
    prediction: Prediction


@dataclass(frozen=True, slots=True)
class Run:
    """A run that was read back: its documents, and the predictions of each system by document."""

    name: str
    manifest: Manifest
    cases: tuple[Case, ...]
    predictions: dict[str, dict[str, Prediction]]


@dataclass(frozen=True, slots=True)
class Store:
    """A run directory to write to; with `retry`, predictions with a failure count as not yet made."""

    folder: Path
    retry: bool = False

    def begin(self, manifest: Manifest, cases: Sequence[Case]) -> None:
        """Write down what the run is of."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.folder / "run.json", [manifest.model_dump_json(indent=1)])
        _write(self.folder / "cases.jsonl", [case.model_dump_json() for case in cases])

    def known(self, system: str, key: str, cases: Sequence[Case]) -> dict[str, Prediction]:
        """Return the predictions of this key for these cases that are already there, by case."""
        sources = {case.id: _fingerprint(case.text) for case in cases}
        return {
            line.prediction.id: line.prediction
            for line in self._lines(system)
            if line.key == key
            and sources.get(line.prediction.id) == line.source
            and not (self.retry and line.prediction.failures)
        }

    def add(self, system: str, key: str, case: Case, prediction: Prediction) -> None:
        """Append a prediction; what is there is safe from an interruption."""
        line = _Line(key=key, source=_fingerprint(case.text), prediction=prediction)
        with self._file(system).open("a", encoding="utf-8", newline="\n") as file:
            file.write(line.model_dump_json() + "\n")

    def forget(self, system: str) -> None:
        """Remove the predictions of a system."""
        self._file(system).unlink(missing_ok=True)

    def _file(self, system: str) -> Path:
        return self.folder / f"{system}.jsonl"

    def _lines(self, system: str) -> Iterator[_Line]:
        file = self._file(system)
        for line in file.read_text(encoding="utf-8").split("\n") if file.exists() else ():
            try:
                yield _Line.model_validate_json(line)
            except ValidationError:
                continue  # cut off when a run was interrupted, or empty


def load_run(folder: Path) -> Run:
    """Read a run back. Raises InputError, naming the directory, where there is none."""
    try:
        manifest = Manifest.model_validate_json((folder / "run.json").read_bytes())
        lines = (folder / "cases.jsonl").read_text(encoding="utf-8").split("\n")
        cases = tuple(Case.model_validate_json(line) for line in lines if line)
    except (OSError, ValidationError) as error:
        raise InputError(f"{folder} holds no run of the evaluation: {error}") from error
    store = Store(folder)
    predictions = {system: store.known(system, key, cases) for system, key in manifest.keys.items()}
    return Run(folder.name, manifest, cases, predictions)


def key_of(system: str, target: Target) -> str:
    """Return the key of what makes the predictions of `system`."""
    parts = (system, str(target.chosen().name), str(target.settings), prompts.hashes(), VERSION, _code())
    return _fingerprint(json.dumps(parts, sort_keys=True))


def _code() -> str:
    """Return the hash of the code that predictions depend on: no run goes on with those of other code."""
    package = Path(str(files("summarizer")))
    evaluation = package / "evaluation"
    used = [
        path
        for path in sorted(package.rglob("*.py"))
        if evaluation not in path.parents or path.parent.name == "systems"
    ]
    return hashlib.sha256(b"".join(path.read_bytes() for path in used)).hexdigest()


def _fingerprint(text: str) -> str:
    return sha256(text)[:16]


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
