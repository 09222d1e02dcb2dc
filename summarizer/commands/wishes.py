"""What a reader wants of a summary, as options of the command line: the same for one text and for many."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """Give a command the options that say what is to be told, and how."""
    group = parser.add_argument_group("what is told")
    for name, options in _OPTIONS.items():
        group.add_argument(name, **options)


def wishes_of(options: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of `Settings` that were asked for; what was not is not in it."""
    given = {name: getattr(options, name) for name in ("plan", *_FIELDS)}
    wished = {name: value for name, value in given.items() if value is not None and value is not False}
    if terms := wished.get("glossary"):
        pairs = [term.partition("=") for term in terms]
        wished["glossary"] = {term.strip(): (put if equals else term).strip() for term, equals, put in pairs}
    if speakers := wished.get("speakers"):
        wished["speakers"] = tuple(speakers)
    return wished


def by_default(files: str) -> str:
    """Say which model files go to where none was named, before it keeps anybody waiting."""
    model = os.environ.get("SUMMARIZER_MODEL") or "the embedded model"
    return f"{files} go to {model}; with --model none code alone reads them, at once"


def _length(given: str) -> str | int:
    return int(given) if given.isdecimal() else given


_OPTIONS: dict[str, dict[str, Any]] = {
    "--length": {
        "type": _length,
        "help": "headline, brief, standard, full, or a number of claims, 0 for none",
    },
    "--focus": {"metavar": "WORDS", "help": "what to look for; changes the choice, not the proof"},
    "--speaker": {
        "metavar": "NAME",
        "action": "append",
        "dest": "speakers",
        "help": "whose words matter; may be given again",
    },
    "--overview": {"metavar": "N", "type": int, "help": "sentences over the claims, each resting on some"},
    "--sections": {"metavar": "N", "type": int, "help": "claims for each section, under the whole"},
    "--language": {"metavar": "CODE", "help": "of the claims that a model words: de, fr, ..."},
    "--term": {
        "metavar": "TERM[=SO]",
        "action": "append",
        "dest": "glossary",
        "help": "a term to keep, or how to put it in another language; may be given again",
    },
    "--certainty": {
        "choices": ("sure", "likely", "open"),
        "help": "the least grade of the quotations that are shown (open)",
    },
    "--second-reader": {
        "action": "store_true",
        "help": "put claims that rules leave open to the model, one token each",
    },
    "--max-calls": {"metavar": "N", "type": int, "help": "requests to the model for one text at most"},
}
_FIELDS = (
    "length", "focus", "speakers", "overview", "sections", "language", "glossary", "certainty",
    "second_reader", "max_calls",
)  # fmt: skip
