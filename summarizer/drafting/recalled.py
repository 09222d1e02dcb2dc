"""Answers of a model whose same request has the same answer: what it once said is not asked again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from summarizer.drafting.answers import Answer, canonical, kept_as, restored
from summarizer.drafting.fencing import canonical_body

if TYPE_CHECKING:
    from summarizer.drafting.sending import Ask, Sending
    from summarizer.errors import ModelError

_PASSING = "extra_body"  # which slot of the engine is asked


class Shelf(Protocol):
    """Where short texts are kept under the texts that they answer."""

    def found(self, asked: str) -> str | None:
        """Return what was put under `asked`, None where nothing was or it is gone."""
        ...

    def put(self, asked: str, text: str) -> None:
        """Keep `text` under `asked`, if it can be kept."""
        ...


@dataclass(frozen=True, slots=True)
class Recalled:
    """A `Line` that sends what was never asked before, and answers the rest from a shelf."""

    shelf: Shelf

    async def carry(self, sending: Sending) -> Any:
        """Return the answer to a request; one whose answer may differ from time to time is always sent."""
        if sending.body.get("temperature") != 0:
            return await sending.send()
        body = {name: value for name, value in sending.body.items() if name != _PASSING}
        asked = canonical(canonical_body(body))
        kept = self.shelf.found(asked)
        if kept is not None:
            return restored(Answer(**json.loads(kept)), sending.package)
        response = await sending.send()
        answer = kept_as(response)
        self.shelf.put(asked, json.dumps({"kind": answer.kind, "response": answer.response}))
        return response

    def spoil(self, ask: Ask, failure: ModelError) -> None:
        """Leave it at that: asked again, this model would say the same again."""
