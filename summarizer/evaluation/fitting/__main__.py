"""`python -m summarizer.evaluation.fitting`: make the weights again, from data that is not in the project."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from summarizer.evaluation.fitting.grades import fit_grades
from summarizer.evaluation.fitting.judged import fit_judged
from summarizer.evaluation.fitting.parts import fit_parts
from summarizer.evaluation.fitting.referents import fit_referents

_FITS = {"parts": fit_parts, "grades": fit_grades, "judged": fit_judged, "referents": fit_referents}


def main() -> None:
    """Fit the weights that are asked for, and write them as JSON."""
    parser = argparse.ArgumentParser(prog="python -m summarizer.evaluation.fitting", description=__doc__)
    parser.add_argument(
        "what",
        choices=sorted(_FITS),
        help="parts: which words are verbs, from CoNLL-U files; grades: how certain a reading of speech is, "
        "from JSON lines of texts with their quotations; judged: the same, from readings judged one by one; "
        "referents: whom pronouns mean, from CoNLL-U files with entities",
    )
    parser.add_argument("data", nargs="+", type=Path, help="the files to learn from")
    parser.add_argument("--output", type=Path, required=True, help="the file of weights to write")
    parser.add_argument("--keep", type=Path, help="judged: write the traits of all readings here as well")
    options = parser.parse_args()
    fitted = fit_judged(options.data, options.keep) if options.keep else _FITS[options.what](options.data)
    lines = json.dumps(fitted, ensure_ascii=False, separators=(",", ":"))
    options.output.write_text(lines.replace('],"', '],\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
