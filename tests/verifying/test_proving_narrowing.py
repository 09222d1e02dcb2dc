"""What the source says within bounds proves nothing beyond them, nor what it calls false anything."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("Not all weavers joined the march.",
     ["All weavers joined the march."], ["Not all weavers joined the march."]),
    ("Nobody was badly hurt in the fire.", ["Nobody was hurt in the fire."], []),
    ("No clerk passed both tests.", ["No clerk passed tests."], []),
    ("The guild backs the toll but opposes the excise.", ["The guild backs the excise."],
     ["The guild backs the toll.", "The guild opposes the excise."]),
    ("They praised the pact and rejected the treaty.",
     ["They praised the treaty."], ["They praised the pact."]),
    ("Ulla Krag, 31, and Jens Aas, 40, won two and five races respectively.",
     ["Ulla Krag won five races."], []),
    ("The plan was backed by every ward bar the Eastgate.", ["The plan was backed by the Eastgate."], []),
    ("Debt among tenants under 30 fell to 8%.", ["Debt fell to 8%."], []),
    ("Kiosks will shut on Sunday in the two northern wards.", ["Kiosks will shut on Sunday."], []),
    ("The firm has halted hiring outside its foundry.", ["The firm has halted hiring."], []),
    ("The panel found the salve safe in rats.", ["The panel found the salve safe."], []),
    ("The salve is 80% effective against burns in adults.", ["The salve is 80% effective in adults."], []),
    ("At worst, 60 posts will go.", ["60 posts will go."], []),
    ("The depot will close in case of frost.", ["The depot will close."], []),
    ("She was the youngest of the divers.",
     ["She was the youngest."], ["She was the youngest of the divers."]),
    ("It will be mild in the west and foggy in the east.",
     ["It will be mild."], ["It will be mild in the west."]),
    ("The lorry carrying the curate skidded.", ["The curate skidded."], ["The lorry skidded."]),
    ("The dean was accused of theft by a clerk who was himself convicted of arson.",
     ["The dean was convicted of arson."], ["The dean was accused of theft by a clerk."]),
    ("The agent for the jockey, who was fined 900 crowns, wept.", ["The agent was fined 900 crowns."],
     ["The agent for the jockey wept."]),
    ("Deputy harbour master Ulla Krag said the two fires were linked.",
     ["Harbour master Ulla Krag said the two fires were linked."],
     ["Ulla Krag said the two fires were linked."]),
    ("MYTH: The tonic cures gout. FACT: It does not.", ["The tonic cures gout."], []),
    ("Claim: Lodgers receive free coal. Verdict: false.", ["Lodgers receive free coal."], []),
    ("The reeve owns four barges. This claim, shared 3,000 times, is false.",
     ["The reeve owns four barges."], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_a_bound_is_not_left_out(source: str, statement: str) -> None:
    """Who is left out, of whom it is told, where, in which case, and whether it is called false."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_what_is_told_within_its_bounds_is_proved(source: str, statement: str) -> None:
    """What keeps the bounds is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
