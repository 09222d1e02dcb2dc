"""How far a run is, shown: rich on a terminal, tqdm in a notebook, elsewhere a line every ten seconds."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from summarizer.corpus.meter import Meter

_TERMINAL, _NOTEBOOK, _LOG = 0.25, 0.5, 10.0  # seconds between two looks


def shown(progress: Any, meter: Meter) -> AbstractContextManager[None]:
    """Show `meter` for as long as the context lasts, or tell a function of it four times a second."""
    if progress is False or progress is None:
        return nullcontext()
    if callable(progress):
        return _told(progress, meter, _TERMINAL)
    if _is_notebook():
        return _in_notebook(meter)
    if sys.stderr is not None and sys.stderr.isatty():
        return _on_terminal(meter)
    return _told(_log, meter, _LOG)


@contextmanager
def _told(tell: Callable[[Meter], None], meter: Meter, seconds: float) -> Iterator[None]:
    """Call `tell` at once, every so many seconds, and at the end."""
    over = threading.Event()

    def repeat() -> None:
        while not over.wait(seconds):
            tell(meter)

    tell(meter)
    thread = threading.Thread(target=repeat, name="summarizer-progress", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        tell(meter)


@contextmanager
def _on_terminal(meter: Meter) -> Iterator[None]:
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    console = Console(stderr=True)
    with Live(
        console=console, transient=False, refresh_per_second=4, get_renderable=lambda: Text(str(meter))
    ):
        yield


@contextmanager
def _in_notebook(meter: Meter) -> Iterator[None]:
    from tqdm.auto import tqdm

    bar = tqdm(total=meter.total, unit="text")

    def update(meter: Meter) -> None:
        bar.n = meter.ended
        bar.set_postfix_str(str(meter))
        bar.refresh()

    with _told(update, meter, _NOTEBOOK):
        yield
    bar.close()


def _is_notebook() -> bool:
    """Whether this runs in a Jupyter kernel; `IPython` is looked at only where it is loaded already."""
    shell = sys.modules.get("IPython")
    running = shell.get_ipython() if shell is not None else None
    return type(running).__name__ == "ZMQInteractiveShell"


def _log(meter: Meter) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"summarize: {time.strftime('%H:%M:%S')} {meter}\n")
        sys.stderr.flush()
