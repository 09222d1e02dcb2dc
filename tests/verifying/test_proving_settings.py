"""What a time, a supposition, a film or the order of two things makes of what a source tells."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("The chapel was shut in 1907 and sold in 1911.", [], ["The chapel was shut."]),
    ("The weaver dyed the sails black at dusk.", [], ["The weaver dyed the sails black."]),
    ("The guild stopped minting coins in 1702.", [], ["The guild stopped minting coins."]),
    ("The panel found the salve safe in rats.", ["The panel found the salve safe."], []),
    ("The tearoom opens on Sundays.", ["The tearoom opens."], ["The tearoom opens on Sundays."]),
    ("The guild did not meet on Monday.", ["The guild did not meet."], []),
    ("The kiln and the barn lost money; the latter will be let.",
     ["The kiln will be let."], ["The barn will be let."]),
    ("Ulla Krag and Jens Aas met in May. The former left in June.",
     ["Jens Aas left in June."], ["Ulla Krag left in June."]),
    ("Ulla Krag, Jens Aas and Bo Lind met. The latter retired.", ["Jens Aas retired."], []),
    ("The reeve denied arson but admitted fraud.",
     ["The reeve denied fraud.", "The reeve admitted arson."], ["The reeve admitted fraud."]),
    ("The poacher who shot Ulla Krag was fined.",
     ["The poacher was shot.", "Ulla Krag was fined."], ["The poacher was fined."]),
    ("The reeve was shot on the moor.", [], ["The reeve was shot."]),
    ("Suppose the dyke breaks. Then the ward floods.", ["The ward floods."], []),
    ("Imagine a ward without carts. Geese walk on the quay.", ["Geese walk on the quay."], []),
    ("Fact or fiction: the reeve owns four barges.", ["The reeve owns four barges."], []),
    ("True or false? The reeve owns four barges.", ["The reeve owns four barges."], []),
    ("The fact is this: the reeve owns four barges.", [], ["The reeve owns four barges."]),
    ("In the film the harbour burns.", ["The harbour burns."], []),
    ("In her novel the reeve drowns.", ["The reeve drowns."], []),
    ("In the storm the harbour burned.", [], ["The harbour burned."]),
    ("In a note to the chief executive, Ulla Krag, tenants complained about the rent.",
     ["Ulla Krag complained about the rent."], ["Tenants complained about the rent."]),
    ("Ulla Krag speaks Danish and her cousin Frisian.", ["Ulla Krag speaks Frisian."],
     ["Ulla Krag speaks Danish."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_what_is_told_otherwise_is_not_proved(source: str, statement: str) -> None:
    """A time of habits, somebody else, or no fact at all proves nothing."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_what_is_told_so_is_proved(source: str, statement: str) -> None:
    """A time that is left out bounds nothing, and "the latter" is the second of two."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
