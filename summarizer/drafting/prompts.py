"""Find, load and render the prompt templates: Markdown files with `$variables`, versioned by name."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from summarizer.errors import PromptError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

VERSIONS = {
    "system": 1,
    "text": 1,
    "claims": 1,
    "choose": 1,
    "speakers": 1,
    "measures": 1,
    "check": 2,
    "choice": 1,
    "decide": 1,
    "focus": 1,
}


def render(name: str, **variables: str) -> str:
    """Render the current version of template `name`.

    Raises `PromptError` if there is no such template, or a variable is missing or not used by it.
    """
    template = Template(load(name))
    unknown = set(variables) - set(template.get_identifiers())
    if unknown:
        raise PromptError(f"the template {name} has no variable {', '.join(sorted(unknown))}")
    try:
        return template.substitute(variables).strip()
    except KeyError as error:
        raise PromptError(f"the template {name} needs the variable {error.args[0]}") from None


def encodable(text: str) -> str:
    """Return `text` with a question mark for each lone surrogate, which no request can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def load(name: str) -> str:
    """Return the text of the current version of template `name`; `PromptError` if there is none."""
    if name not in VERSIONS:
        raise PromptError(f"no template is named {name!r}; there are {', '.join(sorted(VERSIONS))}")
    path = _folder() / filename(name)
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise PromptError(f"the template {filename(name)} cannot be read: {error}") from error


def filename(name: str) -> str:
    """Return the file name of the current version of template `name`."""
    return f"{name}.v{VERSIONS[name]}.md"


def hashes() -> dict[str, str]:
    """Return the file name of each template in use with the SHA-256 of its text."""
    return {filename(name): hashlib.sha256(load(name).encode()).hexdigest() for name in VERSIONS}


@cache
def _folder() -> Traversable:
    packaged = files("summarizer") / "prompts"
    # A wheel carries the templates inside the package; a checkout has them beside it.
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "prompts"
