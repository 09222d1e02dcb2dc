"""What tokens cost in US dollars: the user's own prices, or the ones of the package genai-prices.

Its prices come with the package, which the project pins; nothing is fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from summarizer.ledger import Usage
    from summarizer.settings import Prices

MILLION = Decimal(1_000_000)
_NANO = Decimal("0.000000001")
_HALF = Decimal("0.5")  # what batches cost where a price list does not say it


class Price(Protocol):
    """What a model costs."""

    def cost(self, usage: Usage) -> Decimal:
        """Return the US dollars for the tokens of `usage`, rounded up to a billionth."""
        ...


@dataclass(frozen=True, slots=True)
class OwnPrice:
    """A price by the million tokens; `batch` halves it."""

    prices: Prices
    batch: bool = False

    def cost(self, usage: Usage) -> Decimal:
        """Return the US dollars for the tokens of `usage`, rounded up to a billionth."""
        prices = self.prices
        cached_price = prices.input if prices.cached is None else prices.cached
        cached = min(usage.cached_tokens, usage.prompt_tokens)
        total = (
            (usage.prompt_tokens - cached) * Decimal(str(prices.input))
            + cached * Decimal(str(cached_price))
            + usage.output_tokens * Decimal(str(prices.output))
        ) / MILLION
        return _up(total * _HALF if self.batch else total)


@dataclass(frozen=True, slots=True)
class ListedPrice:
    """A price of the package genai-prices, with its tiers; `calculate` is the model's own method."""

    model: Any
    provider: Any
    batch: bool = False

    def cost(self, usage: Usage) -> Decimal:
        """Return the US dollars for the tokens of `usage`, rounded up to a billionth."""
        import genai_prices

        tokens = genai_prices.Usage(
            input_tokens=usage.prompt_tokens,
            cache_read_tokens=min(usage.cached_tokens, usage.prompt_tokens),
            output_tokens=usage.output_tokens,
        )
        context = {"processing": "batch"} if self.batch else None
        total = self.model.calc_price(tokens, self.provider, price_context=context).total_price
        return _up(total * _HALF if self.batch and not _lists_batches(self.model) else total)


def listed(name: str, provider: str | None = None, address: str | None = None) -> ListedPrice | None:
    """Return the listed price of model `name` of a provider or at an address; None where none is known."""
    from genai_prices import data_snapshot

    try:
        found, model = data_snapshot.get_snapshot().find_provider_model(name, None, provider, address)
    except LookupError:
        return None
    return ListedPrice(model, found)


def _lists_batches(model: Any) -> bool:
    return any(variant.when.get("processing") == "batch" for variant in model.price_variants or ())


def _up(dollars: Decimal) -> Decimal:
    return dollars.quantize(_NANO, rounding=ROUND_CEILING)
