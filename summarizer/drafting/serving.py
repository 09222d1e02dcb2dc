"""What a server tells of its model at `/models`: how large it is, and how much text it takes at once.

Fields as vLLM (`max_model_len`), llama.cpp (`meta.n_params`, `meta.n_ctx_train`), OpenRouter and Together
(`context_length`), Groq (`context_window`), Mistral (`max_context_length`) and LM Studio name them.
"""

from __future__ import annotations

from dataclasses import dataclass
from inspect import isawaitable
from typing import TYPE_CHECKING, Any

from summarizer.drafting.limits import Limits, within
from summarizer.drafting.secrecy import discreet
from summarizer.drafting.sending import in_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.drafting.connection import Client

_SECONDS = 5.0
_BYTES = 1 << 22  # a router lists hundreds of models
_CONTEXT = (
    "max_model_len",
    "context_length",
    "max_context_length",
    "loaded_context_length",
    "context_window",
    "n_ctx",
    "n_ctx_train",
)
_BILLION = 1e9
_FAULT = 500  # the HTTP status from which on a server could not answer, and may do so the next time


@dataclass(frozen=True, slots=True)
class Card:
    """A model as its server describes it: billions of parameters and tokens of context, None where untold.

    `served` tells whether the context is what the server was started with, rather than what the model was
    trained with.
    """

    billions: float | None = None
    context: int | None = None
    served: bool = False


async def card_of(client: Client, seconds: float) -> Card | None:
    """Ask the server for its models once, `seconds` at most, and no longer than a few; never raises.

    The card of a server that answers, but does not tell of the model, is empty; None where none answers.
    """
    sdk = client.sdk
    if not hasattr(sdk, "models") or not hasattr(sdk, "get"):
        return None
    try:
        with discreet(client.secrets), within(Limits(lambda: min(seconds, _SECONDS), _BYTES, client.secrets)):
            answer = sdk.get("/models", cast_to=object)
            listed = await in_time(answer) if isawaitable(answer) else None
        return _read(listed, client.model)
    except Exception as failure:  # noqa: BLE001 - whatever is wrong, the first call says it better
        has_answered = getattr(failure, "status_code", _FAULT) < _FAULT
        return Card() if has_answered else None


def _read(listed: Any, model: str | None) -> Card:
    rows = listed.get("data", listed.get("models", ())) if isinstance(listed, dict) else listed
    known = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list | tuple) else []
    named = [row for row in known if model in {row.get("id"), row.get("name")}]
    row = next(iter(named or (known if len(known) == 1 else ())), None)
    return Card() if row is None else _card(row)


def _card(row: dict[str, Any]) -> Card:
    held = dict(_flat(row))
    sizes = [held[name] for name in ("n_params", "parameters", "num_parameters") if name in held]
    name = next((name for name in _CONTEXT if held.get(name, 0) > 0), None)
    return Card(
        billions=next((size / _BILLION for size in sizes if size > 0), None),
        context=int(held[name]) if name is not None else None,
        served=name == "max_model_len",
    )


def _flat(row: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Yield the numbers of a row and of what lies directly in it, such as "meta"."""
    for name, value in row.items():
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield name, value
        elif isinstance(value, dict):
            yield from ((n, v) for n, v in value.items() if type(v) in {int, float})
