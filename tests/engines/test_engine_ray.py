"""A real Ray on this machine: a worker that is killed in the middle, and every document there, once."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from corpus_server import CENTS, at, text, times_sent, wait_for
from servers import good, refusal, serving

pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def cluster():
    """Start a local Ray with two processors, and stop it."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield ray
    ray.shutdown()


def kill_a_worker(server, killed):
    """Kill one of the two actors as soon as both are at work."""
    wait_for(lambda: len(server.requests) >= 12)
    for process in Path("/proc").glob("[0-9]*"):
        name = (process / "cmdline").read_bytes()
        if name.startswith(b"ray::") and b"Map" in name:
            os.kill(int(process.name), signal.SIGKILL)
            killed.append(name)
            return


def test_a_killed_worker_loses_nothing(cluster, tmp_path):
    """Parquet in and out; one of two workers is killed: every document once, failures in their column."""
    from summarizer.engines.ray import summarize_dataset

    rows = [{"id": f"d{n}", "text": text(n) if n != 7 else "", "page": n} for n in range(60)]
    cluster.data.from_items(rows).write_parquet(str(tmp_path / "in"))
    killed = []
    with serving() as server:
        server.otherwise = lambda seen: (
            time.sleep(0.1),
            refusal() if " 12 tonnes" in seen.prompt else good(seen),
        )[1]
        killer = threading.Thread(target=kill_a_worker, args=(server, killed))
        killer.start()
        dataset = cluster.data.read_parquet(str(tmp_path / "in"), override_num_blocks=6)
        made = summarize_dataset(
            dataset,
            model="m",
            settings=at(server, concurrency=2),
            store=tmp_path / "store",
            max_cost=1,
            batch_size=5,
        )
        made.write_parquet(str(tmp_path / "out"))
        killer.join()
    assert killed
    out = cluster.data.read_parquet(str(tmp_path / "out")).take_all()
    assert sorted(row["id"] for row in out) == sorted(row["id"] for row in rows)
    states = {row["id"]: row["state"] for row in out}
    assert {id_ for id_, state in states.items() if state == "failed"} == {"d7", "d9"}
    assert all((row["error"] is None) == (row["state"] == "done") for row in out)
    # What was refused has what code alone knows; an empty text has nothing.
    assert {row["id"] for row in out if row["summary"] is None} == {"d7"}
    assert {row["page"] for row in out} == set(range(60))
    assert sum(times_sent(server).values()) <= 59 + 4  # at most what the killed worker had under way


def test_money_is_shared(cluster):
    """The cap holds for all workers together."""
    from summarizer.engines.ray import summarize_dataset

    with serving() as server:
        rows = [{"id": n, "text": text(n)} for n in range(60)]
        dataset = cluster.data.from_items(rows, override_num_blocks=6)
        made = summarize_dataset(
            dataset, model="m", settings=at(server, concurrency=2), max_cost=0.006, batch_size=5
        ).take_all()
        assert 0.002 < len(server.requests) * CENTS <= 0.006
    assert {row["state"] for row in made} == {"done", "open"}
