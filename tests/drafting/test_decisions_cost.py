"""What decisions cost: foreseen as they are asked, and reserved before they are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import instructor
import openai
import pytest
from servers import Reply, own
from test_deciding import WHO

from summarizer import CapReachedError, Prices, Settings, estimate
from summarizer.drafting.client import connect
from summarizer.drafting.deciding import decide
from summarizer.drafting.pricing import OwnPrice
from summarizer.drafting.sending import Deciding, Means, Way
from summarizer.keeping.gate import Gate
from summarizer.keeping.pace import Pace
from summarizer.keeping.slots import Slots
from summarizer.keeping.spent import NANO
from summarizer.keeping.store import Store
from summarizer.keeping.terms import Terms
from summarizer.models import choose
from summarizer.running import run

PRICE = OwnPrice(Prices(input=1.0, output=10.0))
OPEN = "Ada Marsh and Tom Quill met at the weir.\n\n“We had no rain. The weir is dry.”\n\nThey parted late."


def decided(server, question, cap):
    """Return a decision of the Decisions API under a cap, and the gate that it passed."""
    gate = Gate(Store(), Terms("e", "small", PRICE, Decimal(str(cap))), Slots(1), Pace())

    async def ask():
        way = Way(gate, PRICE)
        async with connect(own(server), None, Settings(retries=0), way) as connected:
            return await decide(replace(connected, means=Deciding(Means.ADDRESS)), question)

    return gate, run(ask())


def choice(_):
    """Answer a choice among the names with 60 tokens."""
    told = [{"value": name, "probability": 0.05} for name in WHO.options]
    told[0]["probability"] = 0.9
    usage = {"input_tokens": 90, "output_tokens": 60}
    return Reply(payload={"answers": [{"type": "choice", "probabilities": told}], "usage": usage})


def test_the_answer_of_a_decision_is_reserved(server):
    """The worst case of a decision counts its answer, which a choice makes long; it is no surprise later."""
    server.otherwise = choice
    gate, decision = decided(server, WHO, 1)
    worst = gate._fares.worst(server.requests[0].body)
    assert worst >= int(PRICE.cost(decision.usage) * NANO)
    assert gate._fares.lost(server.requests[0].body) == worst


def test_a_decision_that_does_not_fit_is_not_sent(server):
    """Its prompt alone would fit under the cap, with the answer it does not."""
    server.otherwise = choice
    with pytest.raises(CapReachedError):
        decided(server, WHO, 0.0015)
    assert server.requests == []
    decided(server, WHO, 0.02)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("model", "client", "means"),
    [
        ("openai/gpt-5-mini", None, Means.WORDS),
        ("m", openai.OpenAI(api_key="-", base_url="http://127.0.0.1:9/v1"), Means.TOKENS),
        ("gpt-6-luna", openai.OpenAI(api_key="-"), Means.ADDRESS),
        ("gpt-5-mini", openai.OpenAI(api_key="-"), Means.WORDS),
        ("m", instructor.from_openai(openai.OpenAI(api_key="-")), Means.WORDS),
        ("none", None, Means.TOKENS),
    ],
)
def test_how_a_model_is_asked_is_known_before(model, client, means):
    """An estimate knows by what means a decision would be asked."""
    assert choose(model, client, Settings()).means is means


def test_a_choice_is_counted_as_often_as_it_is_asked():
    """In both orders by its tokens, once in words and in a batch."""
    served = Settings(plan="small", base_url="http://127.0.0.1:9/v1", tasks=("speakers",))
    hosted = Settings(plan="small", tasks=("speakers",))
    assert estimate([OPEN], "m", settings=served).calls == 2
    assert estimate([OPEN], "m", settings=served, mode="batch").calls == 1
    assert estimate([OPEN], "openai/gpt-5-mini", settings=hosted).calls == 1
