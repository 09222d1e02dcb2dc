"""`summarize check DRAFT --sources FILE…`: a linter's manners for a person's draft."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from summarizer.commands.arguments import Parser
from summarizer.commands.delivering import FORCE, inputs_of, is_there, spare_inputs, write
from summarizer.commands.showing import write as say
from summarizer.desk.commenting import WordDraft
from summarizer.desk.desk import ITSELF, OURS, check_draft
from summarizer.desk.findings import Level
from summarizer.desk.formats import FORMATS
from summarizer.errors import EmptyFileError, MissingFileError, SettingsError
from summarizer.symbols import clean
from summarizer.traces import is_ours, refuse_suffix, spare_strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.commands.delivering import Input
    from summarizer.desk.findings import DraftReport
    from summarizer.files.source_file import SourceFile

CLEAN, FOUND = 0, 1
_WORD = ".docx"
_SUFFIXES = {".json": "json", ".sarif": "sarif", ".html": "html", ".htm": "html"}
_NO_DRAFT = "is not there: no such file; a statement by itself is given on standard input, as the draft -"
_EPILOG = """\
Codes: Q1.. quotations, N2.. numbers, F3.. other words; `--format sarif` lists them with their meaning.
Of a draft in DOCX, `--output FILE.docx` writes a copy with a comment at each finding.
A comment <!-- check: ignore Q102 --> in the draft silences codes on its line;
alone on a line, on the next as well.

No error is no proof: the end of a report says how many statements a source proves word by word,
and how many are only not contradicted. These change no exit code, nor does --strict count them.

exit codes: 0 no error, 1 an error (with --strict: or a warning), 2 usage, 3 a file that cannot be read
"""


def parser() -> Parser:
    """Return the parser of the command's own arguments."""
    made = Parser(
        prog="summarize check",
        description="Hold every quotation, number and sentence of a draft against its sources.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "draft", metavar="DRAFT", help="the draft: text, Markdown or DOCX, or - for standard input"
    )
    made.add_argument(
        "--sources", metavar="FILE", nargs="+", required=True, help="files or folders to hold it against"
    )
    made.add_argument(
        "--format", choices=tuple(FORMATS), help="else the suffix of --output says it, else text"
    )
    made.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there, not to standard output")
    made.add_argument("--force", action="store_true", help=FORCE)
    made.add_argument(
        "--level", type=Level, choices=tuple(Level), default=Level.NOTE, help="show no findings below it"
    )
    made.add_argument("--strict", action="store_true", help="fail for warnings too")
    made.add_argument("--encoding", help="of the files, if it is not UTF-8")
    return made


class Opener(Protocol):
    """Reads a file; with `marks` Markdown as it stands, since findings tell lines and columns of it."""

    def __call__(self, name: str, encoding: str | None, *, marks: bool = False) -> SourceFile:
        """Return the document."""
        ...


def main(arguments: Sequence[str], open_file: Opener) -> int:
    """Run the command and return its exit code; raises what the files and the settings raise."""
    options = parser().options(arguments)
    if not is_there(options.draft):
        raise MissingFileError(options.draft, _NO_DRAFT)
    sources = [item for name in options.sources for item in inputs_of(name)]
    if options.output:
        spare_inputs((options.draft, *(item.name for item in sources)), (options.output,))
        spare_strangers((options.output,), force=options.force)
    if options.format is None:
        refuse_suffix(options.output, (*_SUFFIXES, _WORD, ".txt", ".text"))
    suffix = options.output.suffix.lower() if options.output else ""
    if suffix == _WORD and Path(options.draft).suffix.lower() != _WORD:
        raise SettingsError("comments in a DOCX file need a draft that is one")
    texts = dict(_told(_no_own(sources, options.draft), options.encoding, open_file))
    if Path(options.draft).suffix.lower() == _WORD:
        draft = WordDraft.read(options.draft, Path(options.draft).read_bytes())
        report = draft.placed(check_draft(draft.text, texts))
    else:
        text = open_file(options.draft, options.encoding, marks=True).text
        draft, report = None, check_draft(text, texts)
    code = FOUND if _fails(report, strict=options.strict) else CLEAN
    report = report.down_to(options.level)
    for words in report.left_out:
        _say(words)
    if draft is not None and suffix == _WORD:
        options.output.write_bytes(draft.commented(report))
    else:
        form = options.format or _SUFFIXES.get(suffix, "text")
        write(FORMATS[form](report, options.draft), options.output)
    return code


def _no_own(sources: Iterable[Input], draft: str) -> Iterator[Input]:
    """Leave out the draft itself and what this tool wrote, and say so."""
    for item in sources:
        path = Path(item.name)
        if path.is_file() and path.resolve() == Path(draft).resolve():
            _say(f"{item.name} {ITSELF}")
        elif path.is_file() and is_ours(path.read_bytes()):
            _say(f"{item.name} {OURS}")
        else:
            yield item


def _told(
    sources: Iterable[Input], encoding: str | None, open_file: Opener
) -> Iterator[tuple[str, SourceFile]]:
    """Read the sources; one without words is told of and left out."""
    for item in sources:
        try:
            yield item.name, open_file(item.name, encoding)
        except EmptyFileError as error:
            _say(f"{error}; it is left out")


def _say(words: str) -> None:
    say(sys.stderr, f"summarize: {clean(words)}\n")


def _fails(report: DraftReport, *, strict: bool) -> bool:
    return not report.clean if strict else bool(report.of(Level.ERROR))
