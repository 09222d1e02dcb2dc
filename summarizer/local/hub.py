"""Weights from Hugging Face."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

from summarizer.errors import WeightsError

if TYPE_CHECKING:
    from summarizer.local.catalogue import Weights
    from summarizer.local.progress import Progress

NAME = "Hugging Face"
_PROBE_SECONDS = 5.0


def fetch(weights: Weights, folder: Path, progress: Progress) -> Path:
    """Download the file of `weights` into `folder`, or copy it from the Hugging Face cache; not yet verified.

    An interrupted download in `folder` is resumed. Raises WeightsError with the reason, within seconds where
    Hugging Face cannot be reached.
    """
    from huggingface_hub import (
        hf_hub_download,
        hf_hub_url,
        try_to_load_from_cache,
    )

    cached = try_to_load_from_cache(weights.repo, weights.file)
    if isinstance(cached, str):
        return Path(shutil.copyfile(cached, folder / weights.file))
    _probe(hf_hub_url(weights.repo, weights.file))
    try:
        bar = _reporting_to(progress, weights.bytes)
        return Path(
            hf_hub_download(weights.repo, weights.file, local_dir=folder, token=False, tqdm_class=bar)
        )
    except Exception as error:  # of many libraries; whatever it is, the mirror is next
        raise WeightsError(_reason(error)) from error


def _probe(url: str) -> None:
    """Raise WeightsError unless `url` answers soon.

    A download retries for half a minute before it gives up, and looking up a host name knows no time limit:
    hence one request without retries, in a thread that is left behind when it takes too long.
    """
    from huggingface_hub import get_hf_file_metadata

    failures = [f"no answer within {_PROBE_SECONDS:.0f} s"]

    def ask() -> None:
        try:
            get_hf_file_metadata(url, token=False, timeout=_PROBE_SECONDS)
            failures.clear()
        except Exception as error:  # noqa: BLE001 - of many libraries, and told in the thread that waits
            failures[:] = [_reason(error)]

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_PROBE_SECONDS)
    if failures:
        raise WeightsError(failures[0])


def _reason(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__


def _reporting_to(progress: Progress, total: int) -> type:
    """Return what huggingface_hub takes for a class of tqdm bars; it passes the bytes on to `progress`."""

    class Reporting:
        def __init__(self, *_: Any, initial: int = 0, **__: Any) -> None:
            self.n = initial
            self.total = total

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            """Nothing is open."""

        def update(self, count: int = 1) -> None:
            self.n += count
            progress(min(self.n, total), total)

        def ignore(self, *_: Any, **__: Any) -> None:
            """Stand in for what a bar can do beside counting."""

        update_transfer = set_postfix_str = set_transfer_postfix_str = refresh = close = ignore

    return Reporting
