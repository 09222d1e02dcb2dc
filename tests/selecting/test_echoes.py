"""Long texts: what is told in several places counts, is told once, and says where it is told again."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from summarizer import summarize
from summarizer.selecting.salience import Salience
from summarizer.source.reading import read

EVENTS = {
    "Quarne": (
        "The bridge at Quarne fell into the river on Sunday, and 18 lorries were lost.",
        "Eighteen lorries went down with the bridge at Quarne.",
        "Divers looked for the lorries below the fallen bridge at Quarne.",
    ),
    "Hulme": (
        "Bishop Hulme gave up his office after 31 years in Sarnow.",
        "After 31 years in Sarnow the bishop, Hulme, gave up his office.",
        "Sarnow will look for a successor to Bishop Hulme, who gave up his office.",
    ),
    "Ostrel": (
        "A strike stopped the Ostrel mines, where 5,300 people work.",
        "In the Ostrel mines 5,300 people are on strike.",
        "The strike in the Ostrel mines is about pay, the union said.",
    ),
}
WHO = "clerk cook baker sailor tailor porter gardener singer judge".split()
DID = "walked waited slept worked read talked".split()
WHERE = "by the canal;in the yard;under a tree;near the gate;at the market".split(";")


def long_text():
    """Return a text of some 3,000 words about nothing, with three events, each told in three places."""
    little = zip(cycle(WHO), cycle(DID), cycle(WHERE), strict=False)
    paragraphs = [
        " ".join(f"The {who} {did} {where} for a while." for who, did, where in islice(little, 6))
        for _ in range(56)
    ]
    told = [sentences[turn] for turn in range(3) for sentences in EVENTS.values()]
    for number, sentence in enumerate(told):
        paragraphs[5 + 5 * number] += f" {sentence}"
    return "\n\n".join(paragraphs)


@pytest.fixture(scope="module")
def summary():
    """Summarize the long text without a model."""
    return summarize(long_text(), model="none")


@pytest.mark.parametrize("event", EVENTS)
def test_each_event_is_told_once(summary, event):
    """What is told in several places is in the summary, once, with the other places that tell of it."""
    (claim,) = [claim for claim in summary.claims if event in claim.text]
    assert len(claim.again) == 2
    assert all(event in span.of(summary.source) for span in claim.again)
    assert not set(claim.again) & set(claim.evidence)


def test_events_come_first(summary):
    """They are the most salient claims of all."""
    ranked = sorted(summary.claims, key=lambda claim: -claim.salience)[:3]
    assert {event for event in EVENTS for claim in ranked if event in claim.text} == set(EVENTS)


def test_views_say_where_else(summary):
    """A view names the other places."""
    assert summary.to_text().count(", again S") >= 3


def test_a_refrain_is_no_news():
    """A sentence that every page repeats to the letter is worth little, and echoes nothing."""
    pages = long_text().split("\n\n")
    refrain = "Printed by the Quarne bridge office, Sarnow, for members of the Ostrel club."
    text = "\n\n".join(f"{page}\n\n{refrain}" if n % 4 == 0 else page for n, page in enumerate(pages))
    document = read(text)
    salience = Salience(document)
    scored = {row.told.text: row for row in salience.scored}
    worth = salience.of(scored[refrain].told.sentence)
    assert scored[refrain].refrain
    assert scored[refrain].again == ()
    told = [row for row in scored.values() if row.main]
    assert told
    assert all(salience.of(row.told.sentence) > 5 * worth for row in told)


def test_short_texts_have_no_echoes():
    """In an article what comes up again is redundancy, left to the choice of claims."""
    text = " ".join(sentence for told in EVENTS.values() for sentence in told)
    assert not any(row.again for row in Salience(read(text)).scored)


def test_what_shares_no_name_is_chance():
    """Sentences of one sort, without a name or a figure in common, tell of no main event together."""
    pages = long_text().split("\n\n")
    told = "A spokeswoman declined to comment on the report of the committee for the present."
    others = ("A spokesman declined to comment on the report of a committee.", told)
    for number, page in enumerate(pages):
        if number % 9 == 0:
            pages[number] = f"{page} {others[number % 2]}"
    (row, *_) = [row for row in Salience(read("\n\n".join(pages))).scored if row.told.text == told]
    assert (row.again, row.main) == ((), False)
