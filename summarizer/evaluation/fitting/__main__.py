"""`python -m summarizer.evaluation.fitting WHAT …`: make weights anew, from data that is not here."""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.evaluation.fitting.antecedents import fit_antecedents
from summarizer.evaluation.fitting.grades import fit_grades
from summarizer.evaluation.fitting.judged import fit_judged
from summarizer.evaluation.fitting.parts import fit_parts
from summarizer.evaluation.fitting.referents import fit_referents

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_SPEECH = {
    "parts": fit_parts,
    "grades": fit_grades,
    "judged": fit_judged,
    "referents": fit_referents,
    "antecedents": fit_antecedents,
}
# Modules with arguments of their own, imported when they are asked for.
_OTHERS = ("numbers", "salience", "second", "syntax", "wordnet")


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit the weights that are asked for, and write them."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] and arguments[0] in _OTHERS:
        import_module(f"summarizer.evaluation.fitting.{arguments[0]}").main(arguments[1:])
        return
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation.fitting",
        description=__doc__,
        epilog=f"With arguments of their own, which `WHAT --help` tells: {', '.join(_OTHERS)}.",
    )
    parser.add_argument(
        "what",
        choices=sorted(_OF_SPEECH),
        help="parts: which words are verbs, from CoNLL-U files; grades: how certain a reading of speech is, "
        "from JSON lines of texts with their quotations; judged: the same, from readings judged one by one; "
        "referents: whom pronouns mean in speech, and antecedents: what they take up anywhere, both from "
        "CoNLL-U files with entities",
    )
    parser.add_argument("data", nargs="+", type=Path, help="the files to learn from")
    parser.add_argument("--output", type=Path, required=True, help="the file of weights to write")
    parser.add_argument("--keep", type=Path, help="judged: write the traits of all readings here as well")
    options = parser.parse_args(arguments)
    fitted = (
        fit_judged(options.data, options.keep) if options.keep else _OF_SPEECH[options.what](options.data)
    )
    lines = json.dumps(fitted, ensure_ascii=False, separators=(",", ":"))
    options.output.write_text(lines.replace('],"', '],\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
