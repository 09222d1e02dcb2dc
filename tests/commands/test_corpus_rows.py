"""Tables of any state in, tables that any reader takes out: no row ends a run, and none gets lost."""

from __future__ import annotations

import csv
import io
import json
import math
import sqlite3
import sys
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus_server import at, text
from test_command_many import DONE, INPUT, SOME, lines, many

from summarizer import CorpusText, StoreError, summarize_many
from summarizer.cli import main


def test_broken_rows_are_failed_documents(tmp_path, capsys):
    """A broken row fails under its place, with its reason; all others are there."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [
        json.dumps({"id": "a", "text": text(1)}),
        '{"id": broken',
        "[1, 2]",
        json.dumps({"id": "d", "body": "elsewhere"}),
        json.dumps({"id": "e", "text": None, "page": 7}),
        json.dumps({"id": "f", "text": ["a", "list"]}),
        "",
        json.dumps({"id": "h", "text": text(2)}),
    ]
    path.write_bytes("\n".join(rows).encode() + b'\n{"id": "i", "text": "caf\xe9"}\n')
    store = tmp_path / "run.db"
    assert many(path, "--model", "none", "--output", out, "--ordered", "--store", store) == SOME
    found = {row["id"]: row for row in lines(out)}
    assert {id_ for id_, row in found.items() if row["state"] == "done"} == {"a", "h"}
    reasons = {id_: row["error"] for id_, row in found.items() if row["state"] == "failed"}
    assert set(reasons) == {f"{path}:2", f"{path}:3", "d", "e", "f", f"{path}:9"}
    assert "no JSON" in reasons[f"{path}:2"]
    assert "no JSON object" in reasons[f"{path}:3"]
    assert "no field 'text'" in reasons["d"]
    assert "empty" in reasons["e"]
    assert "list" in reasons["f"]
    assert "UTF-8" in reasons[f"{path}:9"]
    assert found["e"]["page"] == 7
    capsys.readouterr()
    assert main(["store", str(store)]) == DONE
    said = capsys.readouterr().out
    assert "2 done, 0 incomplete, 6 failed" in said
    assert "6 InputError" in said


def test_a_mended_row_is_no_longer_failed(tmp_path):
    """What was broken and is mended counts once in the store, as done."""
    path, store = tmp_path / "in.jsonl", tmp_path / "run.db"
    for row in ({"id": "a", "text": None}, {"id": "a", "text": text(1)}):
        path.write_text(json.dumps({"id": "b", "text": text(2)}) + "\n" + json.dumps(row), encoding="utf-8")
        many(path, "--model", "none", "--store", store)
    database = sqlite3.connect(store)
    assert database.execute("SELECT id, state FROM documents ORDER BY id").fetchall() == [
        ("a", "done"),
        ("b", "done"),
    ]
    database.close()


def test_another_field_is_told_early(tmp_path, capsys):
    """Where no row has the field, the run ends after a few rows and names the option."""
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"body": text(n)}) + "\n" for n in range(500)), encoding="utf-8")
    assert many(path, "--model", "none", "--output", tmp_path / "out.jsonl") == INPUT
    assert "--text-field" in capsys.readouterr().err
    assert len(lines(tmp_path / "out.jsonl.part")) < 40


def test_csv_of_any_state(tmp_path):
    """Long fields, rows too short and too long, and bytes of another encoding."""
    path, out = tmp_path / "in.csv", tmp_path / "out.jsonl"
    long = text(3) + " " + "The weir held. " * 10_000
    rows = ["id,text,page", f'a,"{long}",1', f'b,"{text(1)}"', "c", f'd,"{text(2)}",4,5,6']
    path.write_bytes("\n".join(rows).encode() + b'\ne,"Fu\xdfball",1\n')
    assert many(path, "--model", "none", "--output", out, "--ordered") == SOME
    found = lines(out)
    assert [(row["id"], row["state"]) for row in found] == [
        ("a", "done"),
        ("b", "done"),
        ("c", "failed"),
        ("d", "done"),
        (f"{path}:5", "failed"),
    ]
    assert found[3]["others"] == ["5", "6"]
    assert "UTF-8" in found[4]["error"]


def test_a_damaged_parquet_fails_alone(tmp_path):
    """A Parquet file that is none is one failed document; the table beside it is done."""
    (tmp_path / "a.parquet").write_bytes(b"PAR1 this is none")
    pq.write_table(pa.Table.from_pylist([{"id": 1, "text": text(1)}]), tmp_path / "b.parquet")
    out = tmp_path / "out.jsonl"
    asked = (tmp_path / "a.parquet", tmp_path / "b.parquet", "--model", "none", "--output", out)
    assert many(*asked) == SOME
    assert sorted(row["state"] for row in lines(out)) == ["done", "failed"]


def test_a_missing_path_is_told_first(tmp_path, capsys):
    """Nothing is begun where one of the paths is not there."""
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert many(tmp_path / "a.txt", tmp_path / "b.txt", "--model", "none", "--output", out) == INPUT
    assert "b.txt" in capsys.readouterr().err
    assert not out.exists()


def test_lines_that_any_reader_takes(tmp_path, capsys):
    """Directions and controls are escapes, half a pair is one too, and what is no number is null."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    odd = {"id": "\ud800x", "text": text(1), "tag": "\u202eb\u2066c\x85\x1b[31m", "part": float("nan")}
    path.write_text(json.dumps(odd) + "\n" + json.dumps({"id": "b", "text": "\u202e" + text(2)}), "utf-8")
    assert many(path, "--model", "none", "--output", out, "--store", tmp_path / "run.db") == DONE
    raw = out.read_text(encoding="utf-8")
    assert not set(raw) & {"\u202e", "\u2066", "\x85", "\x1b"}
    assert "NaN" not in raw
    found = {row["id"]: row for row in lines(out)}
    assert set(found) == {"\ud800x", "b"}
    assert found["\ud800x"]["tag"] == odd["tag"]
    assert found["\ud800x"]["part"] is None
    assert found["b"]["summary"]["source"] == "\u202e" + text(2)
    assert "1 row came with NaN" in capsys.readouterr().err


def test_parquet_of_rows_that_differ(tmp_path, capsys):
    """Fields that come late, change their kind or fail: each has a column, and no row is lost."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.parquet"
    more = [{}, {"n": 1}, {"n": 2.5}, {"m": "x"}, {"m": 4}, {"big": 1 << 70}, {"deep": {"a": float("inf")}}]
    more[2] |= {"part": float("nan")}
    rows = [{"id": str(n), "text": text(n)} | fields for n, fields in enumerate(more)]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n{", encoding="utf-8")
    assert many(path, "--model", "none", "--output", out, "--ordered") == SOME
    found = pq.read_table(out).to_pylist()
    assert [row["id"] for row in found] == [*map(str, range(7)), f"{path}:8"]
    assert [row["n"] for row in found[:3]] == [None, 1.0, 2.5]
    assert [row["m"] for row in found[3:5]] == ["x", "4"]
    assert found[5]["big"] == str(1 << 70)
    assert json.loads(found[6]["deep"]) == {"a": None}
    assert found[7]["error_type"] == "InputError"
    assert math.isnan(found[2]["part"])
    said = capsys.readouterr().err
    assert "the column 'm' is text: it came as int, str" in said
    assert "column 'n'" not in said


def test_a_store_that_fails_ends_the_run(server, tmp_path):
    """What cannot be kept is not paid for on and on: the run ends with the store's error, after few calls."""
    store = tmp_path / "run.db"
    run = summarize_many(
        (CorpusText(str(n), text(n)) for n in range(400)), model="m", settings=at(server), store=store
    )
    outcomes = [next(run)]
    other = sqlite3.connect(store)
    other.executescript("DROP TABLE documents; DROP TABLE answers;")
    other.close()
    with pytest.raises(StoreError):
        outcomes += run
    assert run.end.reason == "failed"
    assert len(server.requests) < 60
    assert run.meter.ended == run.meter.taken


def read_from(monkeypatch, data):
    """Let standard input be these bytes."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


ROWS = [{"id": f"r{n}", "text": text(n)} for n in range(2)]
CSV = "id,text\n" + "".join(f'{row["id"]},"{row["text"]}"\n' for row in ROWS)


@pytest.mark.parametrize(
    "data",
    [
        CSV,
        "\n\n" + CSV.replace(",", ";", 1),
        "\n\n" + "\n".join(map(json.dumps, ROWS)),
        json.dumps(ROWS, indent=1),
        "\ufeff" + json.dumps(ROWS),
    ],
    ids=["csv", "csv below empty lines", "lines below empty lines", "array", "array with a mark"],
)
def test_tables_on_standard_input(monkeypatch, capsys, data):
    """What begins as a table is none of prose, which would be one text of all of them."""
    if ";" in data.partition("text")[0]:
        data = data.replace("r0,", "r0;").replace("r1,", "r1;")
    read_from(monkeypatch, data.encode())
    assert many("-", "--model", "none", "--ordered") == DONE
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["id"], row["summary"]["source"]) for row in found] == [(r["id"], r["text"]) for r in ROWS]


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08", b"PAR1\x15"])
def test_what_cannot_be_read_from_standard_input(monkeypatch, capsys, data):
    """It is told what it is."""
    read_from(monkeypatch, data)
    assert many("-", "--model", "none") == INPUT
    assert "name the file instead" in capsys.readouterr().err


def test_a_file_of_json(tmp_path):
    """An array is its objects, one object is one, and lines are lines."""
    for name, words in (
        ("a.json", json.dumps([*ROWS, 5], indent=2)),
        ("b.json", json.dumps({"id": "b", "text": text(4)}, indent=2)),
        ("c.json", "\n".join(json.dumps(row | {"id": row["id"] + "c"}) for row in ROWS)),
    ):
        (tmp_path / name).write_text(words, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert many(*sorted(tmp_path.glob("*.json")), "--model", "none", "--ordered", "--output", out) == SOME
    found = [(row["id"], row["state"]) for row in lines(out)]
    assert found == [
        ("r0", "done"),
        ("r1", "done"),
        (f"{tmp_path / 'a.json'}:3", "failed"),
        ("b", "done"),
        ("r0c", "done"),
        ("r1c", "done"),
    ]


def test_ids_of_other_types(tmp_path):
    """They are JSON, and an empty one is none."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    ids = [{"a": 1}, True, 5.0, 7, "", None]
    path.write_text("\n".join(json.dumps({"id": i, "text": text(n)}) for n, i in enumerate(ids)), "utf-8")
    assert many(path, "--model", "none", "--ordered", "--output", out) == DONE
    assert [row["id"] for row in lines(out)] == ['{"a": 1}', "true", "5.0", "7", f"{path}:5", f"{path}:6"]


def test_an_id_field_that_is_not_there(tmp_path, capsys):
    """Whoever names one wants it: rows without it are not summarized under their places."""
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    assert many(path, "--id-field", "key", "--model", "none", "--output", tmp_path / "o.jsonl") == INPUT
    assert (
        "no row has a field 'key': there are 'id', 'text'; name one by --id-field" in capsys.readouterr().err
    )


def test_names_that_clash(tmp_path):
    """Nothing that came with a row is lost to a name of ours."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_text(json.dumps(ROWS[0] | {"state": "mine", "source_state": "x", "cost": 4}), encoding="utf-8")
    assert many(path, "--model", "none", "--output", out) == DONE
    (row,) = lines(out)
    assert (row["source_source_state"], row["source_state"], row["source_cost"]) == ("mine", "x", 4)


def test_numbers_in_a_spreadsheet(tmp_path):
    """Numbers and telephone numbers stay as they are; what could be a formula never does."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.csv"
    given = {"delta": "-5.2", "phone": "+44 20 1", "share": "-3 %", "f": "=1+1", "g": "-2+3", "h": "@SUM(A1)"}
    path.write_text(json.dumps({"id": "-17", "text": text(1)} | given), encoding="utf-8")
    assert many(path, "--model", "none", "--output", out) == DONE
    (row,) = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    assert row["id"] == "-17"
    assert [row[name] for name in given] == ["-5.2", "+44 20 1", "-3 %", "'=1+1", "'-2+3", "'@SUM(A1)"]


def test_one_path_given_twice(tmp_path, capsys):
    """It is one document."""
    path = tmp_path / "a.txt"
    path.write_text(text(1), encoding="utf-8")
    assert many(path, tmp_path, path, "--model", "none") == DONE
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_broken_links_are_told(tmp_path, capsys):
    """In a folder and for a pattern."""
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    for given in (tmp_path, tmp_path / "*.txt"):
        assert many(given, "--model", "none") == DONE
        assert "1 file of another kind (broken links)" in capsys.readouterr().err


def test_encodings(tmp_path, capsys):
    """A guess is told, a mark of UTF-16 is believed, and --encoding says what neither does."""
    words = text(1).replace("Ada", "Zoë")
    (tmp_path / "a.txt").write_bytes(words.encode("cp1252"))
    assert many(tmp_path / "a.txt", "--model", "none") == DONE
    said = capsys.readouterr()
    assert "a.txt: its characters were taken for cp1252" in said.err
    table = f'id,text\na,"{words}"\n'
    for encoding, asked in (("utf-16", ()), ("latin-1", ("--encoding", "latin-1"))):
        (tmp_path / "t.csv").write_bytes(table.encode(encoding))
        assert many(tmp_path / "t.csv", "--model", "none", *asked) == DONE
        assert json.loads(capsys.readouterr().out)["summary"]["source"] == words
    (tmp_path / "t.csv").write_bytes(table.encode("latin-1"))
    assert many(tmp_path / "t.csv", "--model", "none") == INPUT
    assert "name its --encoding" in capsys.readouterr().err
