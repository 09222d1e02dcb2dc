"""All kinds of faults: with those of a server that is asked which models it has, and of one that echoes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import echoes  # noqa: F401 - they register themselves
from faulty import head
from kinds import HUGE, KINDS, kind

if TYPE_CHECKING:
    from faulty import Exchange, Fault

__all__ = ["KINDS"]


def _of_list(function: Fault) -> Fault:
    function.of_list = True  # type: ignore[attr-defined]
    return kind(function)


@_of_list
def silent_list(exchange: Exchange) -> None:
    """Never tell which models there are."""
    exchange.wait()


@_of_list
def dripping_list(exchange: Exchange) -> None:
    """Tell of models a byte at a time."""
    exchange.send(head("200 OK", "Content-Length: 4000"))
    exchange.drip(b" " * 4000)


@_of_list
def huge_list(exchange: Exchange) -> None:
    """Tell of models in 30 MB."""
    exchange.reply("200 OK", json.dumps({"data": [{"id": "x" * HUGE}]}).encode())


@_of_list
def deep_list(exchange: Exchange) -> None:
    """Tell of models in brackets without end."""
    exchange.reply("200 OK", b'{"data":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
