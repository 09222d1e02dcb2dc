"""Many texts on a cluster, by Ray Data (extra `ray`).

Ray Data reads, spreads and writes; its actors hold one summarizer each, with one client and, for a local
model, one embedded engine. An actor that dies is started again and its batch is worked anew: what was
answered by then is taken from the store of its machine. A failure is a value in the column `error`.
"""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import dataclass, replace
from decimal import Decimal  # noqa: TC003 - the options are read at run time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from summarizer.corpus.documents import CorpusText
from summarizer.corpus.maker import Maker
from summarizer.corpus.options import Options
from summarizer.corpus.tables import rows_of
from summarizer.engines.shared import Common, FarPace, FarPurse
from summarizer.errors import MissingDependencyError
from summarizer.running import run
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa
    import ray.data

    from summarizer.corpus.outcome import Outcome
    from summarizer.settings import Settings

_COLUMNS = {
    "state": "string",
    "error_type": "string",
    "error": "string",
    "headline": "string",
    "claims": "int64",
    "quotations": "int64",
    "numbers": "int64",
    "rejected": "int64",
    "cost": "float64",
    "from_store": "bool_",
    "calls": "int64",
    "prompt_tokens": "int64",
    "output_tokens": "int64",
    "summary": "string",
}


class ClusterOptions(TypedDict, total=False):
    """The options of `summarize_dataset`.

    `settings` are those of each summary. `client` is a function that makes a client in each worker. `store`
    is a folder: each machine keeps its answers there in a file of its own. `max_cost` in US dollars and the
    limits a minute hold for all workers together. `workers` are the actors, `batch_size` the texts that one
    takes at a time.
    """

    settings: Settings | None
    client: Callable[[], Any] | None
    store: str | Path | None
    max_cost: float | Decimal | None
    requests_per_minute: float | None
    tokens_per_minute: float | None
    workers: int
    batch_size: int


def summarize_dataset(
    dataset: ray.data.Dataset,
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002 - what the column is called
    model: str | None = None,
    **options: Unpack[ClusterOptions],
) -> ray.data.Dataset:
    """Return `dataset` with columns for the summary of each row's `text`; lazy, as all of Ray Data is.

    `summary` is JSON that `Summary.model_validate_json` takes; where `error` says what failed, it has what
    is known without that. For checkpoints by id set Ray's own `DataContext.checkpoint_config` with
    `id_column=id` and write the result.
    """
    try:
        import ray
        from ray.data import ActorPoolStrategy
    except ImportError as error:
        raise MissingDependencyError(f"Ray is needed: {install('ray')}") from error
    given = Options(
        store=options.get("store"),
        max_cost=options.get("max_cost"),
        requests_per_minute=options.get("requests_per_minute"),
        tokens_per_minute=options.get("tokens_per_minute"),
    )
    # The actor lives as long as somebody holds its handle: the workers' arguments do.
    common = ray.remote(num_cpus=0)(Common).remote(
        given.cap, given.requests_per_minute, given.tokens_per_minute
    )
    order = _Order(text, id, model, options.get("client"), options.get("settings"), given)
    return dataset.map_batches(
        Worker,
        fn_constructor_args=(order, common),
        batch_size=options.get("batch_size", 32),
        batch_format="pyarrow",
        compute=ActorPoolStrategy(size=options.get("workers", 2)),
        num_cpus=0.5,  # a worker waits most of the time, and reading and writing need room beside it
        udf_modifying_row_count=False,
    )


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker is to do; it crosses processes."""

    text: str
    id: str
    model: str | None
    client: Callable[[], Any] | None
    settings: Settings | None
    options: Options


class Worker:
    """An actor of Ray Data: one summarizer, one client, for all batches that it is given."""

    def __init__(self, order: _Order, common: Any) -> None:
        """Open the store of this machine and take the shared purse and pace."""
        self._order = order
        options = replace(order.options, store=_on_this_machine(order.options.store))
        self._maker = Maker(order.model, order.client, order.settings, options)
        self._maker.gate.share(FarPace(common), FarPurse(common))

    def __call__(self, batch: pa.Table) -> pa.Table:
        """Summarize a batch; every row comes back, with its columns and ours."""
        import pyarrow as pa

        rows = batch.select([self._order.id, self._order.text]).to_pylist()
        outcomes = run(self._outcomes(rows))
        made = [_row(outcome) for outcome in outcomes]
        for name, kind in _COLUMNS.items():
            column = pa.array([row[name] for row in made], type=getattr(pa, kind)())
            if name in batch.column_names:
                batch = batch.rename_columns([f"source_{c}" if c == name else c for c in batch.column_names])
            batch = batch.append_column(name, column)
        return batch

    async def _outcomes(self, rows: list[dict[str, Any]]) -> list[Outcome]:
        texts = [CorpusText(str(row[self._order.id]), row[self._order.text] or "") for row in rows]
        return list(await asyncio.gather(*(self._maker.outcome(n, text) for n, text in enumerate(texts))))


def _row(outcome: Outcome) -> dict[str, Any]:
    (row,) = rows_of(outcome, None)
    return row | {"summary": None if row["summary"] is None else json.dumps(row["summary"])}


def _on_this_machine(folder: str | Path | None) -> Path | None:
    if folder is None:
        return None
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) / f"{socket.gethostname()}.db"
