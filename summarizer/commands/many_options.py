"""The options of `summarize many`."""

from __future__ import annotations

import argparse
import codecs
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarizer.commands.arguments import Parser
from summarizer.commands.wishes import add_wishes, wishes_of
from summarizer.corpus.tables import ITEMS
from summarizer.errors import SettingsError
from summarizer.settings import Prices, Settings

_MANY_EPILOG = """\
exit codes: 0 all done, 2 usage or settings, 3 no document could be read or the store cannot be used, 4 no
request was answered, 5 some failed or the cap was reached

  summarize many articles/ --store run.db --model openai/gpt-5-mini --max-cost 5 --output out.jsonl
  summarize many 'news/*.txt' wire.jsonl --text-field body --id-field url --model none --items numbers
"""


def refuse_contradictions(options: argparse.Namespace) -> None:
    """Raise `SettingsError` for options that say nothing together with no model."""
    given = {"--base-url": options.base_url, "--batch": options.batch}
    if options.model == "none" and (name := next((name for name, value in given.items() if value), None)):
        raise SettingsError(f"{name} says nothing with --model none: no model is asked")


def settings_of(options: argparse.Namespace) -> Settings:
    """Return the settings that were asked for."""
    names = ("base_url", "concurrency", "timeout")
    given = {name: value for name in names if (value := getattr(options, name)) is not None}
    settings = Settings(**given, **wishes_of(options))
    return settings if options.prices is None else replace(settings, prices=_prices(options.prices))


def _prices(given: str) -> Prices:
    try:
        into, out, *cached = map(float, given.split(","))
    except ValueError:
        raise SettingsError(f"--prices takes INPUT,OUTPUT[,CACHED] in dollars, not {given!r}") from None
    return Prices(input=into, output=out, cached=cached[0] if cached else None)


def parser() -> Parser:
    """Return the parser of the command."""
    made = Parser(
        prog="summarize many",
        description="Summarize many texts; with --store a run that was stopped or killed goes on from there.",
        epilog=_MANY_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="files (text, PDF, DOCX, HTML, ...), folders, globs, JSONL, CSV or Parquet; - is standard input",
    )
    for names, options in _OPTIONS.items():
        made.add_argument(*names.split(), **options)
    add_wishes(made)
    return made


def _at_least_one(given: str) -> int:
    if (number := int(given)) < 1:
        raise argparse.ArgumentTypeError(f"must be at least 1, not {number}")
    return number


_at_least_one.__name__ = "number"  # as argparse calls it where it is none


def _encoding(given: str) -> str:
    try:
        return codecs.lookup(given).name
    except LookupError:
        raise argparse.ArgumentTypeError(f"no encoding {given!r} is known") from None


_OPTIONS: dict[str, dict[str, Any]] = {
    "--model": {"help": "which model answers; see summarize --help"},
    "--base-url": {"metavar": "URL", "help": "an OpenAI-compatible server"},
    "--store": {"metavar": "FILE", "type": Path, "help": "keep every answer there, and take it from there"},
    "--max-cost": {
        "metavar": "DOLLARS",
        "type": float,
        "help": "never spend more, all runs of the store counted",
    },
    "--prices": {
        "metavar": "IN,OUT[,CACHED]",
        "help": "dollars a million tokens of single calls, for a server of your own; --batch counts half",
    },
    "--requests-per-minute": {"metavar": "N", "type": float, "help": "the server's limit"},
    "--tokens-per-minute": {"metavar": "N", "type": float, "help": "the server's limit"},
    "--plan": {"choices": ("auto", "small", "joint"), "help": "how much to ask in one call"},
    "--concurrency": {"metavar": "N", "type": int, "help": "calls under way at once"},
    "--processes": {"metavar": "N", "type": int, "default": 1, "help": "that read and prove (1)"},
    "--timeout": {"metavar": "SECONDS", "type": float, "help": "for one request to the model"},
    "--limit": {"metavar": "N", "type": _at_least_one, "help": "only the first documents, to try"},
    "--text-field": {
        "metavar": "NAME",
        "help": "the field with the text (text); standard input is a table if it begins as one with it",
    },
    "--id-field": {"metavar": "NAME", "help": "the field with the id (id); other fields are carried through"},
    "--encoding": {"type": _encoding, "help": "of texts and tables that are not UTF-8: latin-1, utf-16 ..."},
    "-o --output": {
        "metavar": "FILE",
        "type": Path,
        "help": "JSONL, or Parquet, CSV or TSV by its suffix; else standard output",
    },
    "--no-source": {
        "action": "store_true",
        "help": "leave the texts themselves out of the summaries in rows",
    },
    "--force": {"action": "store_true", "help": "write over a file that summarize did not write"},
    "--items": {"choices": ITEMS, "help": "a row an item instead of a row a document"},
    "--ordered": {"action": "store_true", "help": "rows in the order of the documents"},
    "--give-up-after": {
        "metavar": "N",
        "type": int,
        "default": 10,
        "help": "end the run when the first N documents asked about all fail (10); 0 for never",
    },
    "--retry-failed": {"action": "store_true", "help": "ask again what failed in an earlier run"},
    "--batch": {"action": "store_true", "help": "by the provider's batch API, at its price"},
    "--estimate": {"action": "store_true", "help": "only say what it would cost"},
    "--quiet": {"action": "store_true", "help": "show no progress"},
}
