"""Fit the network of `summarizer.source.syntax` to treebanks; needs `jax`.

    python -m summarizer.evaluation.fitting syntax OUTPUT TRAIN.conllu... --held-out DEV.conllu...

Treebanks are CoNLL-U files of Universal Dependencies with tags of the Penn Treebank. After each round the
shares that are right in the files held out are printed, and the weights are written.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from summarizer.evaluation.fitting.training import inventory_of, train
from summarizer.evaluation.fitting.treebanks import read_trees, report
from summarizer.source.syntax.network import unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax.network import Inventory

_BYTE = 127


def packed(weights: dict[str, Any], inventory: Inventory) -> dict[str, Any]:
    """Return the arrays of a file: matrices as bytes with a scale for each row, vectors as they are."""
    names = {"features": list(inventory.features), "tags": inventory.tags, "relations": inventory.relations}
    stored: dict[str, Any] = {"inventory": np.array(json.dumps(names, ensure_ascii=False).encode())}
    for name, part in weights.items():
        is_vector = part.ndim == 1
        scale = np.ones(1) if is_vector else np.abs(part).max(-1, keepdims=True).clip(1e-9) / _BYTE
        stored[f"{name}.scale"] = scale.astype(np.float32)
        stored[name] = part if is_vector else np.rint(part / scale).astype(np.int8)
    return stored


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, report and save."""
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation.fitting syntax", description=__doc__
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("train", type=Path, nargs="+")
    parser.add_argument("--held-out", type=Path, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=22)
    options = parser.parse_args(arguments)
    trees = read_trees(options.train)
    inventory = inventory_of(trees)
    for number, weights in enumerate(train(trees, inventory, options.rounds), start=1):
        stored = packed(weights, inventory)
        np.savez_compressed(options.output, **stored)
        for path in options.held_out:
            print(number, path.name, report(unpacked(stored), read_trees([path])), flush=True)  # noqa: T201
