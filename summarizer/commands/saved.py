"""Summaries that were saved as JSON, shown again without a model, as they were or as reviewed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.errors import FormatError, SettingsError

if TYPE_CHECKING:
    from summarizer.summary import Summary

_ITS_FIELDS = {"source", "claims", "quotations", "provenance"}


def saved_summary(name: str) -> Summary | None:
    """Return the summary that a file of JSON holds; None for any other file.

    Raises `FormatError` for one that no longer is what was saved.
    """
    path = Path(name)
    if path.suffix.lower() != ".json" or not path.is_file():
        return None
    data = path.read_bytes()
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not fields.keys() >= _ITS_FIELDS:
        return None
    from summarizer.summary import Summary

    try:
        return Summary.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise FormatError(f"{name} is no summary as it was saved: {where}: {first['msg']}") from None


def with_review(summary: Summary | None, review: Path | None, name: str) -> Summary | None:
    """Return a saved summary as a person decided; raises `SettingsError` for a review of what is none."""
    if review is None:
        return summary
    if summary is None:
        raise SettingsError(f"{name} is no summary saved as JSON: --review goes with one")
    return summary.with_review(review)
