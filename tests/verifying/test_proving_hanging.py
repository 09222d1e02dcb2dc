"""What describes one thing in the source and another one in the statement."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what its words would say if they were another's, and what it says.
OWNERS = [
    ("The warden of the abbey thanked the tenant of the mill.",
     ["The warden of the mill thanked the tenant of the abbey.", "The mill's warden thanked the tenant.",
      "The warden of the abbey thanked the tenant of the abbey."],
     ["The abbey's warden thanked the mill's tenant.", "The warden thanked the tenant of the mill."]),
    ("A barge from Corvo sank a raft from Lisk near the weir.",
     ["A barge from Lisk sank a raft.", "A barge sank a raft from Corvo."],
     ["A barge sank a raft from Lisk near the weir.", "A raft from Lisk was sunk by a barge from Corvo."]),
    ("The vicar's cousin wrote to the sister of the smith.",
     ["The sister of the vicar was written to.", "The smith's cousin wrote to the sister of the vicar."],
     ["The vicar's cousin wrote to the smith's sister."]),
    ("Surgeons at the clinic treated the sailor's thumb in a long operation.",
     ["The thumb at the clinic was treated by surgeons."],
     ["The sailor's thumb was treated by surgeons at the clinic in a long operation."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in OWNERS for said in false]
)
def test_another_s_attributes_prove_nothing(source: str, statement: str) -> None:
    """What hangs by one thing in the source is not proved of another."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in OWNERS for said in true]
)
def test_own_attributes_are_proved(source: str, statement: str) -> None:
    """What hangs by a thing in the source is proved of it, and what a parser may tie so or so as well."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
