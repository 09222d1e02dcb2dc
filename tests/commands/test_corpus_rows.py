"""Tables of any state in, tables that any reader takes out: no row ends a run, and none gets lost."""

from __future__ import annotations

import json
import sqlite3

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
    assert len(lines(tmp_path / "out.jsonl")) < 40


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


def test_lines_that_any_reader_takes(tmp_path):
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


def test_parquet_of_rows_that_differ(tmp_path):
    """Fields that come late, change their kind or fail: each has a column, and no row is lost."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.parquet"
    more = [{}, {"n": 1}, {"n": 2.5}, {"m": "x"}, {"m": 4}, {"big": 1 << 70}, {"deep": {"a": float("inf")}}]
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
