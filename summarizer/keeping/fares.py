"""What a request can cost before it is sent, what it cost, and what it may have cost if no answer came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.keeping.answers import bound, canonical
from summarizer.keeping.spent import NANO
from summarizer.ledger import Usage

if TYPE_CHECKING:
    from summarizer.drafting.pricing import Price

_FRAME = 300  # tokens that a server adds to those of a body for roles and marks
# Tokens by which one answer may go beyond what was thought possible, at most: what one server reports of one
# call is no reason to reserve dollars for each of the others.
_MOST_LEARNT = 32_000


class Fares:
    """The prices of requests by their length, in billionths of a US dollar; None where no price is known."""

    def __init__(self, price: Price | None) -> None:
        self._price = price
        self._hidden = self._longest = 0  # tokens beyond those of a body; of an answer beyond its bound

    def worst(self, body: dict[str, Any]) -> int | None:
        """Return the most that a request can cost, as its server has counted until now."""
        most = max(bound(body), self._longest)
        return self.cost(Usage(prompt_tokens=_most_of(body) + self._hidden, output_tokens=most))

    def lost(self, body: dict[str, Any]) -> int | None:
        """Return the most that a request without an answer can have cost by its own length and bound."""
        return self.cost(Usage(prompt_tokens=_most_of(body), output_tokens=bound(body)))

    def cost(self, usage: Usage) -> int | None:
        """Return what tokens cost."""
        return None if self._price is None else int(self._price.cost(usage) * NANO)

    def learn(self, body: dict[str, Any], usage: Usage) -> None:
        """Widen the worst case where a server counts more tokens than there can be."""
        if (over := usage.prompt_tokens - _most_of(body)) > self._hidden:
            self._hidden = min(over, _MOST_LEARNT)
        if usage.output_tokens > max(bound(body), self._longest):
            self._longest = min(usage.output_tokens, _MOST_LEARNT)


def tokens_likely(body: dict[str, Any]) -> int:
    """Return the tokens that a request is likely to take."""
    return _size(body) // 4 + bound(body) // 2


def _most_of(body: dict[str, Any]) -> int:
    """Return a bound on the tokens of a body: a token is at least one byte."""
    return _size(body) + _FRAME


def _size(body: dict[str, Any]) -> int:
    return len(canonical(body).encode("utf-8", "surrogatepass"))
