"""Whether the packages of the extra `local` are there."""

from __future__ import annotations

from importlib.util import find_spec

from summarizer.errors import MissingDependencyError
from summarizer.version import install

_PACKAGES = ("xllamacpp", "huggingface_hub", "filelock", "platformdirs")


def is_installed() -> bool:
    """Whether the embedded engine can be used here. Imports nothing."""
    return not _missing()


def require() -> None:
    """Raise MissingDependencyError unless all packages of the extra are there."""
    if missing := _missing():
        raise MissingDependencyError(
            f"the embedded model needs {', '.join(missing)}: run {install('local')}, "
            "or name another model or server"
        )


def _missing() -> list[str]:
    return [package for package in _PACKAGES if find_spec(package) is None]
