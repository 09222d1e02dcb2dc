"""`summarize many` that is stopped, fails or is started again: no row gets lost, no earlier result goes."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time

import pyarrow.parquet as pq
import pytest
from corpus_server import text, wait_for
from servers import good, refusal
from test_command_many import INPUT, MODEL, SOME, USAGE, lines, many

pytestmark = pytest.mark.usefixtures("plain_environment")


@pytest.fixture
def table(tmp_path):
    """Make a table of many texts."""
    path = tmp_path / "in.jsonl"
    rows = (json.dumps({"id": f"t{n}", "text": text(n)}) for n in range(400))
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def started(server, table, output, *arguments):
    """Start the command in a process of its own, against a server that takes its time."""
    server.otherwise = lambda seen: (time.sleep(0.02), good(seen))[1]
    asked = ("--model", "m-70b", "--base-url", server.url, "--prices", "1,2", "--concurrency", 4)
    command = (sys.executable, "-m", "summarizer", "many", table, *asked, "--output", output, *arguments)
    return subprocess.Popen([*map(str, command)], stderr=subprocess.PIPE, text=True)


def test_a_killed_run_leaves_the_earlier_result(server, table, tmp_path):
    """Rows are written beside the file, which a run that ends puts into its place."""
    out = tmp_path / "out.jsonl"
    assert many(table, "--model", "none", "--limit", 5, "--output", out) == 0
    before = out.read_bytes()
    process = started(server, table, out)
    part = tmp_path / "out.jsonl.part"
    wait_for(lambda: part.exists() and part.stat().st_size > 1000)
    process.kill()
    process.communicate()
    assert out.read_bytes() == before
    assert lines(part)[0]["state"] == "done"
    assert many(table, "--model", "none", "--limit", 6, "--output", out) == 0
    assert len(lines(out)) == 6
    assert not part.exists()


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_a_stopped_run_has_a_row_for_all_that_is_done(server, table, tmp_path, by, suffix):
    """Told to end by its user or by a scheduler, a run closes its file and says how far it came."""
    out = tmp_path / f"out{suffix}"
    process = started(server, table, out, "--quiet")
    wait_for(lambda: len(server.requests) > 30)
    process.send_signal(by)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == -by
    assert not out.exists()
    part = tmp_path / f"{out.name}.part"
    rows = lines(part) if suffix == ".jsonl" else pq.read_table(part).to_pylist()
    done = sum(row["state"] == "done" for row in rows)
    assert 0 < done < 400
    assert re.search(rf"stopped with {done} done, 0 failed; with --store", said)
    assert f"the rows until now are in {part}" in said


@pytest.mark.parametrize("items", ["claims", "quotations", "numbers"])
@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_a_failed_document_is_in_a_table_of_items(tmp_path, items, suffix):
    """It is one row, with its reason and no item."""
    path, out = tmp_path / "in.jsonl", tmp_path / f"out{suffix}"
    path.write_text(
        '{"id": "a", "text": ""}\n{"id": "b", "text": "The mill at Lark burned on Monday."}', "utf-8"
    )
    assert many(path, "--model", "none", "--items", items, "--output", out) == SOME
    if suffix == ".csv":
        assert "a,failed,the text is empty,," in out.read_text("utf-8")
        return
    rows = lines(out) if suffix == ".jsonl" else pq.read_table(out).to_pylist()
    (failed,) = (row for row in rows if row["id"] == "a")
    assert (failed["state"], failed["item"], failed["text"]) == ("failed", None, None)
    assert "empty" in failed["error"]


@pytest.mark.parametrize("items", ["claims", "quotations", "numbers"])
def test_an_empty_table_has_its_columns(tmp_path, items):
    """Parts of a data set fit together, whatever is in them."""
    tables = []
    for number, words in enumerate(("x", text(1))):
        path, out = tmp_path / f"{number}.txt", tmp_path / f"{number}.parquet"
        path.write_text(words, encoding="utf-8")
        many(path, "--model", "none", "--items", items, "--output", out)
        many(path, "--model", "none", "--items", items, "--output", tmp_path / f"{number}.csv")
        tables.append(pq.read_table(out))
    assert tables[0].num_rows == 0
    assert tables[0].schema == tables[1].schema
    heads = {(tmp_path / f"{number}.csv").read_text("utf-8-sig").splitlines()[0] for number in (0, 1)}
    assert heads == {",".join(tables[0].schema.names)}


def test_what_code_knows_is_in_the_row_of_a_failed_document(server, tmp_path):
    """A server that refuses leaves what no model is needed for."""
    server.otherwise = lambda _: refusal()
    path, out = tmp_path / "a.txt", tmp_path / "out.jsonl"
    path.write_text(text(1), encoding="utf-8")
    asked = ("--model", "m-70b", "--base-url", server.url, "--prices", "1,2", "--plan", "joint")
    assert many(path, *asked, "--output", out) == MODEL
    (row,) = lines(out)
    assert row["state"] == "failed"
    assert row["quotations"] == len(row["summary"]["quotations"]) > 0


def test_tables_packed_and_of_other_marks(tmp_path, capsys):
    """Gzip is unpacked, the delimiter is told by the head, and a missing field by those that there are."""
    import gzip

    packed = tmp_path / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps({"id": "a", "text": text(1)}).encode()))
    (tmp_path / "b.csv").write_text(f'id;text\nb;"{text(2)}"\n', encoding="utf-8")
    broken = tmp_path / "c.csv.gz"
    broken.write_bytes(gzip.compress(f'id,text\nc,"{text(3)}"\n'.encode() * 40)[:-20])
    out = tmp_path / "out.jsonl"
    assert many(packed, tmp_path / "b.csv", broken, "--model", "none", "--output", out) == SOME
    states = {row["id"]: row["state"] for row in lines(out)}
    assert states["a"] == states["b"] == "done"
    assert states[str(broken)] == "failed"
    assert many(tmp_path / "b.csv", "--text-field", "body", "--model", "none", "--output", out) == INPUT
    assert "no row has a field 'body': there are 'id', 'text'" in capsys.readouterr().err


def test_a_folder_holds_documents(tmp_path, capsys):
    """Scripts and settings in it are no articles, and are told to be left out."""
    home = tmp_path / "texts"
    home.mkdir()
    for name in ("a.txt", "run.sh", "b.yaml", "c.yaml"):
        (home / name).write_text(text(1), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert many(home, "--model", "none", "--output", out) == 0
    assert [row["id"] for row in lines(out)] == [str(home / "a.txt")]
    assert "3 files of other kinds (.yaml, .sh)" in capsys.readouterr().err


def test_ids_that_stand_for_several(tmp_path, capsys):
    """They are told: whoever joins by them would mix the documents up."""
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps({"id": "a", "text": text(n)}) for n in range(2)), encoding="utf-8")
    assert many(path, "--model", "none", "--ordered", "--output", tmp_path / "out.jsonl") == 0
    assert "1 id stands for several documents, the first is a" in capsys.readouterr().err
    assert [row.get("source_row") for row in lines(tmp_path / "out.jsonl")] == [None, f"{path}:2"]


def test_options_that_contradict(tmp_path, capsys):
    """With no model there is no server."""
    path = tmp_path / "a.txt"
    path.write_text(text(1), encoding="utf-8")
    assert many(path, "--model", "none", "--batch", "--output", tmp_path / "out.jsonl") == USAGE
    assert "--batch says nothing with --model none" in capsys.readouterr().err


def test_times_stay_times(tmp_path):
    """What is carried through keeps its type, with a zone or without, and days."""
    import datetime as dt

    import pyarrow as pa

    moment = dt.datetime(2031, 5, 9, 12, 30)  # noqa: DTZ001 - without a zone
    zoned = moment.replace(tzinfo=dt.timezone(dt.timedelta(hours=2)))
    given = {"id": ["a"], "text": [text(1)], "at": [moment], "zoned": [zoned], "day": [moment.date()]}
    path, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table(given), path)
    assert many(path, "--model", "none", "--output", out) == 0
    (row,) = pq.read_table(out).to_pylist()
    assert (row["at"], row["zoned"], row["day"]) == (moment, zoned, moment.date())


def test_rows_without_the_source(tmp_path):
    """The texts need not be written once more."""
    path, out = tmp_path / "a.txt", tmp_path / "out.jsonl"
    path.write_text(text(1), encoding="utf-8")
    assert many(path, "--model", "none", "--no-source", "--output", out) == 0
    assert "source" not in lines(out)[0]["summary"]
    assert lines(out)[0]["summary"]["claims"]


def test_two_runs_do_not_write_to_one_file(server, table, tmp_path, capsys):
    """The second is told so before anything is asked, and the first has its own rows."""
    out = tmp_path / "out.jsonl"
    process = started(server, table, out, "--quiet")
    part = tmp_path / "out.jsonl.part"
    wait_for(lambda: part.exists() and part.stat().st_size > 1000)
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"id": "other", "text": text(1)}), encoding="utf-8")
    assert many(other, "--model", "none", "--output", out) == USAGE
    assert "another run is writing to" in capsys.readouterr().err
    assert process.communicate(timeout=100) is not None
    assert process.returncode == 0
    assert {row["id"] for row in lines(out)} == {f"t{n}" for n in range(400)}
    assert many(other, "--model", "none", "--output", out) == 0
    assert [row["id"] for row in lines(out)] == ["other"]


def test_a_cap_leaves_the_earlier_result(server, tmp_path, capsys):
    """What is not all of it takes no other result's place, and is beside it."""
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": str(n), "text": text(n)}) for n in range(12)), encoding="utf-8"
    )
    assert many(path, "--model", "none", "--output", out) == 0
    asked = ("--model", "m-70b", "--base-url", server.url, "--prices", "1,2,0.5", "--plan", "joint")
    assert many(path, *asked, "--max-cost", 0.0027, "--concurrency", 1, "--output", out) == SOME
    assert [row["state"] for row in lines(out)] == ["done"] * 12
    part = [row["state"] for row in lines(tmp_path / "out.jsonl.part")]
    assert 0 < part.count("done") < len(part) < 12
    assert "out.jsonl.part" in capsys.readouterr().err


def test_a_reader_that_has_gone_ends_the_command_as_a_filter(table):
    """Nothing is said, and the code is that of a filter whose reader has gone."""
    command = f"{sys.executable} -m summarizer many {table} --model none --quiet"
    process = subprocess.Popen(command.split(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert json.loads(process.stdout.readline())["state"] == "done"
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=100) == 141
    assert said == ""


def test_a_full_disk_is_told_by_the_file(tmp_path, capsys):
    """A device that takes nothing more is named."""
    path = tmp_path / "a.txt"
    path.write_text(text(1), encoding="utf-8")
    (tmp_path / "out.jsonl").symlink_to("/dev/full")
    assert many(path, "--model", "none", "--output", tmp_path / "out.jsonl") == INPUT
    assert "out.jsonl: No space left" in capsys.readouterr().err
