"""The command with several files and folders: formats, targets, and inputs that are never written over."""

from __future__ import annotations

import json

import pytest
from conftest import ARTICLES
from servers import serving

from summarizer import __version__
from summarizer.cli import main
from summarizer.summary import Summary

DONE, USAGE, INPUT = 0, 2, 3
MILL, FORGE = "The mill burned 40 tonnes of peat.", "The forge cost $3 million, said Ada Brook."


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    """Work in a folder with two texts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mill.txt").write_text(MILL, encoding="utf-8")
    (tmp_path / "forge.txt").write_text(FORGE, encoding="utf-8")


def run(*arguments):
    """Run the command by code alone."""
    return main([*map(str, arguments), "--model", "none"])


def source_of(path):
    """Return the source of a summary in JSON."""
    return Summary.model_validate_json(path.read_bytes()).source


def test_several_files_one_after_another(capsys):
    """On standard output each summary has its file's name above it, in the order given."""
    assert run("mill.txt", "forge.txt") == DONE
    out = capsys.readouterr().out
    places = [
        out.index(words) for words in ("==> mill.txt <==", "40 tonnes", "==> forge.txt <==", "$3 million")
    ]
    assert places == sorted(places)


def test_several_files_as_json(capsys):
    """JSON of several files is one object a line."""
    assert run("mill.txt", "forge.txt", "--format", "json") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["source"] for line in lines] == [MILL, FORGE]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("s.json", "{"),
        ("s.md", "# "),
        ("s.HTML", "<"),
        ("s.markdown", "# "),
        ("s.txt", "The mill"),
        ("s", "The mill"),
    ],
)
def test_format_by_the_suffix(tmp_path, name, beginning):
    """Without --format the suffix of --output says it."""
    assert run("mill.txt", "-o", name) == DONE
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_the_format_that_is_named_wins(tmp_path):
    """--format is believed before the suffix."""
    assert run("mill.txt", "-o", "s.md", "--format", "json") == DONE
    assert source_of(tmp_path / "s.md") == MILL


def test_a_folder_into_a_folder(tmp_path):
    """A folder is read with what is below it, hidden files aside, and written the same way."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("a.txt", "deep/b.txt", ".hidden"):
        (tmp_path / "in" / name).write_text(f"{MILL} {name}", encoding="utf-8")
    assert run("in", "-o", "out", "--format", "json") == DONE
    written = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.*"))
    assert written == ["a.json", "deep/b.json"]
    assert source_of(tmp_path / "out" / "deep" / "b.json").endswith("deep/b.txt")


def test_inputs_of_one_name(tmp_path):
    """Two inputs that differ in their suffix alone keep it; of one whole name they are refused."""
    (tmp_path / "mill.md").write_text(FORGE, encoding="utf-8")
    assert run("mill.txt", "mill.md", "-o", "out", "--format", "json") == DONE
    assert source_of(tmp_path / "out" / "mill.txt.json") == MILL
    assert source_of(tmp_path / "out" / "mill.md.json") == FORGE


def test_the_same_file_twice(capsys):
    """Two summaries are never written to one file."""
    assert run("mill.txt", "mill.txt", "-o", "out") == USAGE
    assert "apart" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["mill.txt", "./mill.txt", "link.txt"])
def test_an_input_is_never_written_over(capsys, tmp_path, output):
    """Named directly, in other words or through a link: refused before any call, and the text is kept."""
    (tmp_path / "link.txt").symlink_to("mill.txt")
    with serving() as server:
        asked = ["mill.txt", "-o", output, "--model", "m", "--base-url", server.url]
        assert main(asked) == USAGE
        assert server.requests == []
    assert "written over" in capsys.readouterr().err
    assert (tmp_path / "mill.txt").read_text(encoding="utf-8") == MILL


def test_a_folder_into_itself(capsys, tmp_path):
    """Text of text files would land on them."""
    assert run(".", "-o", ".") == USAGE
    assert "written over" in capsys.readouterr().err
    assert (tmp_path / "mill.txt").read_text(encoding="utf-8") == MILL


def test_one_bad_file_does_not_stop_the_others(capsys, tmp_path):
    """It has its line and its exit code; the others are written."""
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")
    assert run("blank.txt", "mill.txt", "-o", "out", "--format", "json") == INPUT
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("summarize: blank.txt")
    assert source_of(tmp_path / "out" / "mill.json") == MILL


def test_a_missing_file_ends_the_run_before_any_is_read(capsys, tmp_path):
    """Nothing is done, and nothing paid for, where a name is mistyped."""
    assert run("mill.txt", "missing.txt", "-o", "out", "--format", "json") == INPUT
    assert capsys.readouterr().err == "summarize: missing.txt is not there: no such file\n"
    assert not (tmp_path / "out").exists()


def test_one_file_into_a_folder(tmp_path):
    """A folder that is there takes the summary of one file too."""
    (tmp_path / "out").mkdir()
    assert run("mill.txt", "-o", "out", "--format", "markdown") == DONE
    assert (tmp_path / "out" / "mill.md").exists()


def test_several_files_into_one(capsys, tmp_path):
    """One file cannot hold several summaries."""
    assert run("mill.txt", "forge.txt", "-o", "both.md") == USAGE
    assert "folder" in capsys.readouterr().err
    assert not (tmp_path / "both.md").exists()


@pytest.mark.parametrize("output", ["letter.txt", "letter.md", "letter.json"])
def test_the_file_of_somebody_is_kept(capsys, tmp_path, output):
    """A file that the tool did not write is written over with --force alone, one that it wrote always."""
    (tmp_path / output).write_text("Dear Ada, the mill is gone.\n", encoding="utf-8")
    assert run("mill.txt", "-o", output) == USAGE
    assert "--force" in capsys.readouterr().err
    assert (tmp_path / output).read_text(encoding="utf-8").startswith("Dear Ada")
    for forced in (["--force"], []):
        assert run("mill.txt", "-o", output, *forced) == DONE
    assert "Dear" not in (tmp_path / output).read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["s.docx", "s.foo", "s.csv"])
def test_a_suffix_without_a_format(capsys, tmp_path, output):
    """It is refused with those that there are, before a call."""
    assert run("mill.txt", "-o", output) == USAGE
    assert ".txt, .json" in capsys.readouterr().err
    assert not (tmp_path / output).exists()


def test_an_empty_folder(capsys, tmp_path):
    """It is named."""
    (tmp_path / "empty").mkdir()
    assert run("empty") == INPUT
    assert "empty is a folder without documents" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "cp1252"])
def test_encoding(tmp_path, encoding):
    """A file in another encoding is read as it is said to be."""
    (tmp_path / "old.txt").write_bytes("Die Mühle kostete 40 Mark.".encode(encoding))
    assert run("old.txt", "--encoding", encoding, "-o", "s.json") == DONE
    assert source_of(tmp_path / "s.json") == "Die Mühle kostete 40 Mark."


@pytest.mark.parametrize(("encoding", "code"), [("latin-99", USAGE), ("ascii", INPUT), ("utf-16", INPUT)])
def test_wrong_encoding(capsys, tmp_path, encoding, code):
    """One that nobody knows is a wrong setting, one that does not fit a fault of the file."""
    (tmp_path / "old.txt").write_bytes("Mühle".encode("latin-1"))
    assert run("old.txt", "--encoding", encoding) == code
    assert encoding in capsys.readouterr().err


def test_version(capsys):
    """It is told, and nothing else done."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == DONE
    assert capsys.readouterr().out == f"summarize {__version__}\n"


def test_settings_reach_the_model(capsys):
    """--plan and --timeout are those of Settings, their errors told in one line."""
    ferry = ARTICLES / "ferry.txt"
    asked = {}
    for plan in ("small", "joint"):
        with serving() as server:
            arguments = ["--model", "m", "--base-url", server.url, "--plan", plan, "--timeout", "9"]
            assert main([str(ferry), *arguments]) == DONE
            asked[plan] = [request.body["messages"][-1]["content"] for request in server.requests]
    assert asked["small"]
    assert asked["joint"]
    assert asked["small"] != asked["joint"]
    capsys.readouterr()
    assert main([str(ferry), "--model", "none", "--timeout", "0"]) == USAGE
    assert "timeout must be above 0" in capsys.readouterr().err


STEERING = "\x1b[2J\x1b]0;taken\x07\x9b31m\u202ednoyeb\u2066"


def steers(words):
    """Whether a terminal would do more than write these words."""
    return any(not (letter.isprintable() or letter == "\n") for letter in words)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_nothing_steers_the_terminal(capsys, tmp_path, form):
    """Escapes in names and texts are shown as symbols, in JSON as escapes that read back."""
    path = tmp_path / f"a{STEERING.replace('/', '')}.txt"
    words = f"The {STEERING} mill burned 40 {STEERING} tonnes.\n\n“It {STEERING} burned,” said Bo Lind."
    path.write_text(f"{words}\n\n{'Nobody was hurt in the fire at the mill. ' * 60}", encoding="utf-8")
    other = tmp_path / "mill.txt"
    other.write_text("The mill closed in May.")
    assert main([str(path), str(other), "--model", "none", "--stream", "--format", form]) == 0
    out, err = capsys.readouterr()
    assert not steers(out)
    assert not steers(err)
    if form == "json":
        assert STEERING in json.loads(out.splitlines()[0])["source"]


def test_a_name_does_not_steer_the_terminal(capsys, tmp_path):
    """Nor do names of files that cannot be read."""
    damaged = tmp_path / f"b{STEERING}.pdf"
    damaged.write_bytes(b"%PDF-1.7 and junk")
    for path in (damaged, tmp_path / f"c{STEERING}.txt"):
        assert main([str(path), "--model", "none"]) == 3
        assert not steers(capsys.readouterr().err)


def test_many_files_for_a_model_that_nobody_named(capsys, monkeypatch):
    """Before files go to a model by default, which takes its time, that is said."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    assert main(["mill.txt", "forge.txt"]) == DONE
    assert "2 files go to none" in capsys.readouterr().err
    assert run("mill.txt", "forge.txt") == DONE
    assert capsys.readouterr().err == ""
