"""The parser of every command: what is wrong is told in one line, a misspelt option by the one it is like."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence


class Parser(argparse.ArgumentParser):
    """A parser that looks for unknown options first: what they take is else told to be a file of too many."""

    def parse_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:
        """Return the options; ends the process for what is none, as any parser does."""
        given = sys.argv[1:] if args is None else args
        for name in (word.partition("=")[0] for word in given if word.startswith("--")):
            if name == "--":
                break
            if not any(option.startswith(name) for option in self._option_string_actions):
                near = get_close_matches(name, self._option_string_actions, 1)
                self.error(f"there is no option {name}" + (f"; did you mean {near[0]}?" if near else ""))
        return super().parse_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Say in a line what is wrong, and where all options are told."""
        self.exit(2, f"{self.prog}: {message} ({self.prog} --help tells all)\n")
