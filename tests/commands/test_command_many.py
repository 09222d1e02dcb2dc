"""`summarize many` and `summarize store`: tables in, tables out, exit codes."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from contextlib import closing
from types import SimpleNamespace

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus_server import CENTS, text
from servers import failure, good, refusal

from summarizer.cli import main
from summarizer.commands import many as command

pytestmark = pytest.mark.usefixtures("plain_environment")

DONE, USAGE, INPUT, MODEL, SOME = 0, 2, 3, 4, 5
PRICES = ("--prices", "1,2,0.5")


def many(*arguments):
    """Run the command in this process."""
    return main(["many", *map(str, arguments), "--quiet"])


def lines(path):
    """Return the rows of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path):
    """Make a folder of three texts, one of them below another folder."""
    home = tmp_path / "texts"
    (home / "deep").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b.txt", "deep/c.txt")):
        (home / name).write_text(text(number), encoding="utf-8")
    (home / ".hidden").write_text("x", encoding="utf-8")
    return home


def test_a_folder_to_jsonl(server, folder, tmp_path):
    """Every file of a folder is a row, in order where that is asked for, with its cost and its summary."""
    out = tmp_path / "out.jsonl"
    asked = ("--model", "m-70b", "--base-url", server.url, *PRICES, "--ordered")
    assert many(folder, *asked, "--output", out) == DONE
    rows = lines(out)
    assert [row["id"] for row in rows] == [str(folder / name) for name in ("a.txt", "b.txt", "deep/c.txt")]
    assert rows[0]["cost"] == pytest.approx(CENTS)
    assert rows[0]["summary"]["source"] == text(0)
    assert len(pd.read_json(out, lines=True)) == 3


def test_a_glob_and_standard_output(folder, capsys):
    """A pattern finds files; without --output rows go to standard output."""
    assert many(folder / "*.txt", "--model", "none") == DONE
    assert len([json.loads(line) for line in capsys.readouterr().out.splitlines()]) == 2


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".tsv", ".parquet"])
def test_tables_in(tmp_path, suffix):
    """Of a table the named fields are taken, and the others carried through."""
    rows = [{"url": f"u{n}", "body": text(n), "page": n, "state": "wet"} for n in range(3)]
    path, out = tmp_path / f"in{suffix}", tmp_path / "out.jsonl"
    if suffix == ".jsonl":
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    elif suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter="," if suffix == ".csv" else "\t")
            writer.writeheader()
            writer.writerows(rows)
    fields = ("--text-field", "body", "--id-field", "url")
    assert many(path, *fields, "--model", "none", "--output", out, "--ordered") == DONE
    found = lines(out)
    assert [row["id"] for row in found] == ["u0", "u1", "u2"]
    assert [str(row["page"]) for row in found] == ["0", "1", "2"]
    assert {(row["state"], row["source_state"]) for row in found} == {("done", "wet")}


@pytest.mark.parametrize("items", ["claims", "quotations", "numbers"])
def test_items_to_parquet(server, folder, tmp_path, items):
    """A row an item; Parquet that pandas reads, with places in the source."""
    out = tmp_path / "out.parquet"
    assert (
        many(folder, "--model", "m-70b", "--base-url", server.url, "--items", items, "--output", out) == DONE
    )
    table = pd.read_parquet(out)
    assert set(table["id"]) == {str(folder / name) for name in ("a.txt", "b.txt", "deep/c.txt")}
    row = table[table["id"] == str(folder / "a.txt")].iloc[0]
    if items == "numbers":
        assert text(0)[row["start"] : row["end"]] == row["text"]
        assert (row["value"], row["number"], row["unit"]) == ("3", 3.0, "tonne")
    assert row["text"]


def test_documents_to_parquet(folder, tmp_path):
    """Parquet of documents holds the summaries as JSON."""
    out = tmp_path / "out.parquet"
    assert many(folder, "--model", "none", "--output", out) == DONE
    table = pq.read_table(out).to_pylist()
    assert {json.loads(row["summary"])["provenance"]["model"] for row in table} == {"none"}


def test_standard_input(monkeypatch, capsys):
    """A minus sign is one text, or JSON lines where its first line is an object or a field is named."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text(1).encode())))
    assert many("-", "--model", "none") == DONE
    data = "".join(json.dumps({"body": text(n)}) + "\n" for n in range(2)).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert many("-", "--text-field", "body", "--model", "none", "--ordered") == DONE
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.replace(b"body", b"text"))))
    assert many("-", "--model", "none", "--ordered") == DONE
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert ids == ["-", "-:1", "-:2", "-:1", "-:2"]


def test_store_and_exit_codes(server, folder, tmp_path, capsys):
    """Some failed is 5, nothing answered 4; `summarize store` says what and why; --retry-failed mends it."""
    server.otherwise = lambda seen: refusal() if " 4 tonnes" in seen.prompt else good(seen)
    asked = (folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--store", tmp_path / "run.db")
    assert many(*asked) == SOME
    assert "refused" in capsys.readouterr().err
    assert main(["store", str(tmp_path / "run.db")]) == DONE
    said = capsys.readouterr().out
    assert "2 done, 0 incomplete, 1 failed" in said
    assert "1 IncompleteError" in said
    assert f"${3 * CENTS:.4f} spent" in said
    server.otherwise = good
    assert many(*asked) == SOME
    assert many(*asked, "--retry-failed") == DONE
    assert main(["store", str(tmp_path / "run.db"), "--json"]) == DONE
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["done"] == 3


def test_none_answered(server, folder):
    """A server that answers nothing ends the command with 4."""
    server.otherwise = lambda _: failure(401)
    assert many(folder, "--model", "m-70b", "--base-url", server.url) == MODEL


def test_cap(server, folder, tmp_path, capsys):
    """A cap that was reached ends with 5 and says so; going on with more ends with 0."""
    asked = (folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--store", tmp_path / "run.db")
    assert many(*asked, "--max-cost", 0.0002, "--concurrency", 1) == SOME
    assert "max_cost" in capsys.readouterr().err
    assert many(*asked, "--max-cost", 1) == DONE
    assert len(server.requests) == 3


def test_estimate(server, folder, capsys):
    """--estimate asks nothing and gives calls and dollars."""
    assert many(folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--estimate") == DONE
    assert "3 documents, 3 calls" in capsys.readouterr().out
    assert server.requests == []


def test_an_estimate_of_what_is_left(server, folder, tmp_path, capsys):
    """What the store has is in no estimate; of a batch that halves one's own prices that is said."""
    asked = (folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--store", tmp_path / "run.db")
    assert many(*asked, "--limit", 2) == DONE
    assert many(*asked, "--estimate", "--batch") == DONE
    said = capsys.readouterr()
    assert "1 documents, 1 calls" in said.out
    assert "half" in said.err
    assert "run.db has already are left out" in said.err


def test_a_long_estimate_says_how_far_it_is(folder, capsys, monkeypatch):
    """While many documents are read for an estimate, a line tells how many; code alone is free."""
    monkeypatch.setattr(command, "_EVERY", 0.0)
    arguments = ["many", str(folder), "--model", "none", "--estimate"]
    assert main(arguments) == DONE
    said = capsys.readouterr()
    assert "3 documents, 0 calls" in said.out
    assert "2 documents looked at" in said.err


def test_the_plan_is_a_setting(server, folder):
    """--plan small asks a few questions a call where a large model would be asked all of them at once."""
    asked = (folder, "--model", "m-70b", "--base-url", server.url, "--length", "full")
    assert many(*asked, "--plan", "joint") == DONE
    joint = len(server.requests)
    assert many(*asked, "--plan", "small") == DONE
    assert joint == 3
    schemas = [seen.schema for seen in server.requests[:3]]
    assert all("headline" in schema["properties"] for schema in schemas)
    assert all(
        "headline" not in seen.schema["properties"]
        for seen in server.requests[3:]
        if "response_format" in seen.body
    )


@pytest.fixture
def _in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("none.txt", "--model", "none"), INPUT, "none.txt"),
        (("*.poem", "--model", "none"), INPUT, "*.poem"),
        (("in.jsonl", "--model", "none", "--output", "in.jsonl"), USAGE, "in.jsonl"),
        (("in.jsonl", "--model", "none", "--output", "nowhere/out.jsonl"), INPUT, "nowhere"),
        (("in.jsonl", "--model", "none", "--text-field", "poem"), INPUT, "poem"),
        (
            ("in.jsonl", "--model", "m-70b", "--base-url", "http://127.0.0.1:9/v1", "--max-cost", "1"),
            USAGE,
            "price",
        ),
        (("in.jsonl", "--model", "none", "--prices", "x"), USAGE, "--prices"),
        (("in.jsonl", "--model", "none", "--store", "in.jsonl"), INPUT, "in.jsonl"),
    ],
)
@pytest.mark.usefixtures("_in_folder")
def test_what_cannot_work(tmp_path, capsys, arguments, code, words):
    """One line says what to change, and no input is written over."""
    line = json.dumps({"text": text(1)}) + "\n"
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    assert many(*arguments) == code
    assert words in capsys.readouterr().err
    assert (tmp_path / "in.jsonl").read_text(encoding="utf-8") == line


@pytest.mark.parametrize("given", [("--limit", "-1"), ("--limit", "x"), ("--encoding", "x-9")])
def test_values_that_are_none(capsys, given):
    """They are told in a line."""
    with pytest.raises(SystemExit) as end:
        many("in.jsonl", "--model", "none", *given)
    assert end.value.code == USAGE
    said = capsys.readouterr().err
    assert given[1] in said
    assert said.count("\n") == 1


def test_a_cap_below_the_first_call(server, folder, tmp_path, capsys):
    """The cap is told, and not that the texts need no model."""
    asked = (folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--output", tmp_path / "o.jsonl")
    assert many(*asked, "--max-cost", 1e-6) == SOME
    said = capsys.readouterr().err
    assert "raise max_cost" in said
    assert "no model was asked" not in said


def test_what_is_under_way_in_a_batch_is_told(server, folder, tmp_path, capsys):
    """A run of single calls says why it leaves texts open."""
    store = tmp_path / "run.db"
    asked = (folder, "--model", "m-70b", "--base-url", server.url, *PRICES, "--store", store)
    server.otherwise = lambda _: refusal()
    assert many(*asked) == MODEL
    with closing(sqlite3.connect(store)) as database:
        database.execute("UPDATE answers SET state = 'sent', batch = 'b'")
        database.execute("DELETE FROM documents")
        database.commit()
    assert many(*asked) == MODEL
    said = capsys.readouterr().err
    assert "left open: 3, the first" in said
    assert "under way in a batch" in said


def test_a_store_of_several_ways(folder, tmp_path, capsys):
    """Where an id has an outcome for each of several ways, how many ids there are is told."""
    store = tmp_path / "run.db"
    for length in (1, 2):
        assert many(folder, "--model", "none", "--length", length, "--store", store) == DONE
    assert main(["store", str(store)]) == DONE
    assert "3 ids, 6 done" in capsys.readouterr().out


def test_no_store_to_report(tmp_path, capsys):
    """A store that is not there is not made."""
    assert main(["store", str(tmp_path / "run.db")]) == INPUT
    assert "run.db" in capsys.readouterr().err
    assert not (tmp_path / "run.db").exists()


def test_failures_are_told_by_their_reasons(tmp_path, capsys):
    """A line for a reason, with the first document that failed so and how many others did."""
    for name, words in (
        ("a.txt", " "),
        ("b.txt", " "),
        ("c.txt", text(0)),
        ("d.jsonl", '{"text": "Hi."}\n{}\n'),
    ):
        (tmp_path / name).write_text(words, encoding="utf-8")
    assert (
        many(*sorted(tmp_path.iterdir()), "--model", "none", "--ordered", "--output", tmp_path / "o.jsonl")
        == SOME
    )
    told = [line for line in capsys.readouterr().err.splitlines() if "failed" in line]
    assert told == [
        f"summarize: failed: {tmp_path / 'a.txt'} and 1 more: is empty",
        f"summarize: failed: {tmp_path / 'd.jsonl'}:2: has no field 'text'",
    ]


def test_no_key_ends_the_command(folder, tmp_path, capsys, monkeypatch):
    """It is one line and 4; nothing is kept as failed, so that the same command goes on with a key."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    store = tmp_path / "run.db"
    assert many(folder, "--model", "openai/gpt-5-mini", "--store", store, "--max-cost", 1) == MODEL
    assert capsys.readouterr().err == "summarize: no API key: set OPENAI_API_KEY\n"
    assert main(["store", str(store)]) == DONE
    assert "0 done, 0 incomplete, 0 failed" in capsys.readouterr().out


@pytest.mark.parametrize("items", [None, "claims", "quotations", "numbers"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_a_spreadsheet(folder, tmp_path, items, suffix):
    """By its suffix the table is one that a spreadsheet opens; it may be written over by another."""
    out = tmp_path / f"out{suffix}"
    (folder / "d.txt").write_text("=HYPERLINK was sold for $5 million, said Ada Quince.", encoding="utf-8")
    for _ in range(2):
        asked = ("--model", "none", "--output", out) + (() if items is None else ("--items", items))
        assert many(folder, *asked) == DONE
    table = pd.read_csv(out, sep="\t" if suffix == ".tsv" else ",")
    assert len(table) >= 4 - (items is not None)
    assert "summary" not in table.columns
    assert b"\n=" not in out.read_bytes()
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("name", "words"), [("o.foo", ".jsonl, .ndjson"), ("o.csv", "--force"), ("o.jsonl", "--force")]
)
def test_outputs_that_are_refused(folder, tmp_path, capsys, name, words):
    """A suffix without a format, and the file of somebody."""
    (tmp_path / name).write_text('id,text\n{"id": 1, "text": "The mill burned."}\n', encoding="utf-8")
    assert many(folder, "--model", "none", "--output", tmp_path / name) == USAGE
    assert words in capsys.readouterr().err
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("id,text")


def test_prices_below_nought(folder, capsys):
    """What begins with a minus is the value of the option before it."""
    assert many(folder, "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--prices", "-1,2") == USAGE
    assert "0 or more" in capsys.readouterr().err


def test_a_model_that_nobody_named(folder, capsys, monkeypatch):
    """Weights that are not there are fetched only where somebody asked for them; what is taken is said."""
    monkeypatch.setattr("summarizer.local.is_there", lambda _: False)
    assert many(folder) == USAGE
    assert "--model local" in capsys.readouterr().err
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    assert many(folder) == DONE
    assert "all texts go to none" in capsys.readouterr().err
