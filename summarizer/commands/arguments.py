"""The parser of every command: what is wrong is told in one line, a misspelt option by the one it is like."""

from __future__ import annotations

import argparse
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEGATIVE = re.compile(r"-[\d.]")


class Parser(argparse.ArgumentParser):
    """A parser that looks for unknown options first: what they take is else told to be a file of too many."""

    def __init__(self, **options: Any) -> None:
        """Take what any parser takes, by name; a beginning of an option is none."""
        super().__init__(**{"allow_abbrev": False} | options)

    def options(self, given: Sequence[str]) -> argparse.Namespace:
        """Return the options that were given; ends the process for what is none, as any parser does."""
        given = _with_values(given)
        for name in (word.partition("=")[0] for word in given if word.startswith("--")):
            if name == "--":
                break
            if name not in self._option_string_actions:
                near = get_close_matches(name, self._option_string_actions, 1)
                self.error(f"there is no option {name}" + (f"; did you mean {near[0]}?" if near else ""))
        return self.parse_args(given)

    def error(self, message: str) -> NoReturn:
        """Say in a line what is wrong, and where all options are told."""
        self.exit(2, f"{self.prog}: {message} ({self.prog} --help tells all)\n")


def _with_values(words: Sequence[str]) -> list[str]:
    """Join what begins as a negative number to the option before it: in "--prices -1,2" it is none itself."""
    joined: list[str] = []
    for word in words:
        before = joined[-1] if joined else ""
        if _NEGATIVE.match(word) and before.startswith("--") and before != "--" and "=" not in before:
            joined[-1] = f"{before}={word}"
        else:
            joined.append(word)
    return joined
