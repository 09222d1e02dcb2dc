"""Find, load and render the prompt templates: Markdown files with `$variables`, versioned by name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from summarizer.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

    from summarizer.settings import Settings

VERSIONS = {
    "system": 1,
    "text": 1,
    "claims": 1,
    "choose": 1,
    "speakers": 1,
    "measures": 2,
    "check": 2,
    "choice": 1,
    "decide": 1,
    "focus": 1,
    "digest": 1,
    "select": 1,
    "language": 1,
    "translate": 1,
    "glossary": 1,
}


@dataclass(frozen=True)
class Templates:
    """The templates of a run: the package's own, but for those that a user put in their place, by name."""

    own: Mapping[str, str] = field(default_factory=dict)

    def render(self, name: str, **variables: str) -> str:
        """Render the user's template `name`, or the package's; raises as `render` does."""
        return filled(name, self.own.get(name) or load(name), variables)

    def hashes(self) -> dict[str, str]:
        """Return the file name of each template with the SHA-256 of its text, the user's as "NAME (own)"."""
        known = {name: held for name, held in hashes().items() if name.partition(".")[0] not in self.own}
        return known | {f"{name} (own)": _hash(text) for name, text in self.own.items()}


PACKAGED = Templates()


def templates_of(settings: Settings) -> Templates:
    """Return the templates of a run; raises `PromptError` for a file that cannot be read or used."""
    own = {name: _read(name, Path(path)) for name, path in settings.prompts.items()}
    for name, text in own.items():
        has, needs = _variables(text), _variables(load(name))
        if has != needs:
            listed = ", ".join(sorted(f"${variable}" for variable in needs)) or "none"
            raise PromptError(f"the prompt file for {name} must have the variables {listed}, each of them")
    return Templates(own)


def _variables(text: str) -> set[str]:
    return set(Template(text).get_identifiers())


def render(name: str, **variables: str) -> str:
    """Render the current version of template `name`.

    Raises `PromptError` if there is no such template, or a variable is missing or not used by it.
    """
    return filled(name, load(name), variables)


def filled(name: str, text: str, variables: Mapping[str, str]) -> str:
    """Fill in the template `name`, whose text is `text`; raises as `render` does."""
    template = Template(text)
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


@cache
def hashes() -> dict[str, str]:
    """Return the file name of each template in use with the SHA-256 of its text."""
    return {filename(name): _hash(load(name)) for name in VERSIONS}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"the prompt file for {name} cannot be read: {error}") from error


@cache
def _folder() -> Traversable:
    packaged = files("summarizer") / "prompts"
    # A wheel carries the templates inside the package; a checkout has them beside it.
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "prompts"
