"""Structured summaries whose every word can be checked against the source.

    from summarizer import summarize
    summary = summarize(text)

The public names stand in `__init__.pyi` alone, a line each, for type checkers and for the code below. They
are imported where they are first used, so that `import summarizer` costs next to nothing.
"""

import re
from importlib import import_module
from pkgutil import get_data

_NAME = re.compile(r"^from (\S+) import (\w+) as \2$", re.MULTILINE)
_STUB = get_data(__name__, "__init__.pyi") or b""  # also from within an archive
_HOMES = {name: home for home, name in _NAME.findall(_STUB.decode())}

__all__ = sorted(["__version__", *_HOMES])  # noqa: PLE0605 - the names of the stub


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("summarizer.version").VERSION
    if name not in _HOMES:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
