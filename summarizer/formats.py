"""The format of a summary's JSON: its version, and how older ones are read."""

from __future__ import annotations

from typing import Any

from summarizer.errors import FormatError
from summarizer.version import DISTRIBUTION, VERSION

FORMAT = 1
SCHEMA_ID = f"urn:{DISTRIBUTION}:summary:{FORMAT}"


def upgraded(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a summary as this version has them.

    What has no version is of the first. Raises `FormatError` for a newer one, and for what is no version.
    """
    version = data.get("format", 1)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise FormatError(f"the format of a summary is a whole number from 1, not {version!r:.40}")
    if version > FORMAT:
        raise FormatError(
            f"this summary is of format {version}, and {DISTRIBUTION} {VERSION} reads up to {FORMAT}: "
            "install it from a newer checkout of the project"
        )
    return data | {"format": FORMAT}
