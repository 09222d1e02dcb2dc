"""What this tool wrote, told from what people write: it is no source, and may be written over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.errors import SettingsError
from summarizer.version import DISTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

GENERATOR = f'<meta name="generator" content="{DISTRIBUTION}">'
_LOOKED_AT = 1 << 16  # bytes of a file, at its beginning and at its end
# Of each format what no person writes by chance; all but the tables of Parquet are text.
_SIGNS = tuple(
    re.compile(sign.encode())
    for sign in (
        re.escape(GENERATOR),
        r'\A\{\s*"format": ?\d+,\s*"source": ?"',  # a summary as JSON
        r'\A\{"item": "[^"\n]+", ',  # its items, a line each
        r'\A\{"id": "[^\n]*"(?:from_store|salience)": ',  # rows of many texts
        r"\A[^\n]+[,\t](?:from_store|salience)(?:[,\t][^\n]*)?\r?\n",  # a table
        r"\APAR1[\s\S]*(?:from_store|salience)[\s\S]*PAR1\Z",
        r'\A\{\s*"draft": "[\s\S]*"sources": \[',  # a report on a draft
        rf'"driver": \{{\s*"name": "{DISTRIBUTION}"',
        r"held against [\d,]+ sources?\n\Z",
        r"\n\n(?:Cost: |---\n\n\*Cost:\* )(?:no model was asked|[\d,]+ calls?\b[^\n]*(?:\n +[^\n]+)*)\s*\Z",
    )
)


def is_ours(data: bytes) -> bool:
    """Whether bytes or a text in UTF-8 are a summary, a table or a report that this tool wrote."""
    ends = data if len(data) <= 2 * _LOOKED_AT else data[:_LOOKED_AT] + data[-_LOOKED_AT:]
    return any(sign.search(ends) for sign in _SIGNS)


def spare_strangers(targets: Iterable[Path | None], *, force: bool) -> None:
    """Raise `SettingsError` for a target that is somebody's file; an empty one and our own are none.

    With `force` any file is written over.
    """
    for target in () if force else filter(None, targets):
        if not target.is_file():
            continue
        data = target.read_bytes()
        if data.strip() and not is_ours(data):
            raise SettingsError(
                f"{target} exists and is nothing that summarize wrote: name another --output, or add --force"
            )


def refuse_suffix(output: Path | None, known: Iterable[str]) -> None:
    """Raise `SettingsError` for an output whose suffix says a format that is not written here."""
    suffix = output.suffix.lower() if output is not None else ""
    if suffix and suffix not in (known := tuple(known)):
        raise SettingsError(f"{output}: no format is called {suffix}; there are {', '.join(known)}")
