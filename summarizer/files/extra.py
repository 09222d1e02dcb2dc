"""Whether the packages of the extra `files` are there."""

from __future__ import annotations

from importlib.util import find_spec

from summarizer.errors import MissingDependencyError
from summarizer.version import install


def require(what: str, *packages: str) -> None:
    """Raise MissingDependencyError unless all `packages`, by the names they are imported by, are there."""
    if missing := [package for package in packages if find_spec(package) is None]:
        raise MissingDependencyError(
            f"{what} needs {', '.join(missing)}: run {install('files')}, or give the text itself"
        )
