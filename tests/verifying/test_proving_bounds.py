"""What a proof costs where words repeat: bounded by pairs, and honest where the bound is reached."""

from __future__ import annotations

import time

from summarizer import Verdict, check

FIRST = "The mill at Oxley burned 40 tonnes of peat, Ann Lee said. "


def cost(statement: str, text: str) -> float:
    """Return the processor time of a check, in seconds, and see that nothing is called supported."""
    start = time.process_time()
    assert check(statement, text).verdict is Verdict.UNPROVEN
    return time.process_time() - start


def test_one_word_over_and_over():
    """A sentence of one number word is not held against a statement of it in every possible pairing."""
    check("The mill burned nine tonnes of peat.", FIRST)
    assert cost("one " * 40, FIRST + "one " * 150) < 4  # 12.7 without a bound


def test_a_sentence_beside_a_list():
    """What a text says plainly is proved, whatever list stands in the sentence before."""
    text = FIRST + "one " * 150 + ". The council closed the road on Monday."
    assert check("The council closed the road on Monday.", text).verdict is Verdict.SUPPORTED
