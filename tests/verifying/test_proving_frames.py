"""A verb of the source proves a statement only with what it says of its object and what stands with it."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The museum sold the university.", "The museum sold the university a collection of coins."),
        ("The frost made the road.", "The frost made the road slippery."),
        ("The scandal forced the treasurer.", "The scandal forced the treasurer to resign."),
        ("The tribunal ordered the files.", "The tribunal ordered the files destroyed."),
        ("The nurse handed the frightened boy.", "The nurse handed the frightened boy a blanket."),
        ("Inspectors considered the dam.", "Inspectors considered the dam, built in 1950, unsafe."),
        ("The shop took the broken lamps.", "The shop took the broken lamps back."),
        ("The governor knew a little about the plan.", "The governor knew little about the plan."),
        ("The governor knew about the plan.", "The governor knew little about the plan."),
        ("The clinic was closed by a bishop.", "The clinic was opened by a bishop and closed by a court."),
        ("The hall was built in 1950.", "The hall was built in 1890 and rebuilt in 1950."),
        ("Mina Orr got six years.", "Mina Orr and Paul Stead got four and six years respectively."),
        ("Hugo Penn writes poems.", "Hugo Penn writes novels and his sister poems."),
        ("Anna Bray studied law.", "Anna Bray studied botany and Piet Haan law."),
        ("The man was convicted of murder and arson.", "The man was not convicted of murder but of arson."),
        ("The museum did not buy the fountain.", "The museum did not buy the statue but the fountain."),
        ("Four women were appointed in 2020.", "Four women were elected in 2016 and six appointed in 2020."),
    ],
)
def test_what_a_verb_has_is_not_left_out(statement: str, source: str):
    """Without what belongs to the verb, or with what belongs to another, nothing is proved."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The museum sold a collection.", "The museum sold the university a collection of coins."),
        ("Frost made the road slippery.", "The frost made the road slippery in June."),
        ("The trustees named Selma Roth director.", "The trustees named Selma Roth director in April."),
        ("The owner turned down the offer.", "The owner turned the offer down."),
        ("The clinic was closed by a court.", "The clinic was opened by a bishop and closed by a court."),
        ("Tilda Rusk coaches the juniors.", "Tilda Rusk coaches the juniors and Karl Emmer the seniors."),
        ("The man was jailed for arson.", "The man was not jailed for murder but for arson."),
        ("The museum bought the fountain.", "The museum did not buy the statue but the fountain."),
        ("The team caught 212 bats.", "The team caught 212 lesser hollow-nosed bats and fed them."),
        ("Holm saved 14 shots.", "Holm saved 14 shots, two more than Krantz, whose mistake was punished."),
    ],
)
def test_what_may_go_may_go(statement: str, source: str):
    """What is only added may be left out, and a verb that is told as it stands there is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
