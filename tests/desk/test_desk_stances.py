"""The draft desk on stances: told as so, as not so, as planned or as open."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level
from summarizer.desk.stances import Stance, stance
from summarizer.source.syntax import parse_stretch

MILL = """\
Millers and the town at odds

The town of Sarrow will not sell the old mill, its clerk, Una Brack, said on Monday. She has not found a \
buyer who would keep the wheel. The mill could be turned into a school.

The millers' guild may appeal within a month. Its speaker, Odo Finch, said that he would not resign. "I have \
not seen a fair offer," Finch said. "I have seen two jokes."

The insurer, Halm Mutual, has yet to pay for the roof. The council intends to vote on a loan in May, if the \
bank agrees. Visitors may not climb the wheel. None of the four pumps was damaged by the flood.
"""


@pytest.mark.parametrize(
    ("sentence", "word", "told"),
    [
        ("The clerk did not find a buyer.", "find", Stance.NOT_SO),
        ("We have no plan to close the mill.", "close", Stance.NOT_SO),
        ("I do not think that it will close.", "close", Stance.NOT_SO),
        ("Finch does not intend to work again.", "work", Stance.NOT_SO),
        ("She ruled out a coalition.", "coalition", Stance.NOT_SO),
        ("The insurer has yet to pay.", "pay", Stance.NOT_SO),
        ("The council intends to vote in May.", "vote", Stance.PLANNED),
        ("The fund will pay half if we find the rest.", "pay", Stance.OPEN),
        ("It could order the pilots to work.", "order", Stance.OPEN),
        ("Visitors may not climb the wheel.", "climb", Stance.BARRED),
        ("Visitors are not allowed to climb the wheel.", "climb", Stance.BARRED),
        ("Not everybody left.", "left", Stance.UNTOLD),
        ("We should have tested it.", "tested", Stance.UNTOLD),
        ("The guild sold the mill.", "sold", Stance.SO),
    ],
)
def test_stances(sentence, word, told):
    """Denials, plans, possibilities and conditions are read from the parse, through the verbs above."""
    tree = parse_stretch(sentence)
    node = next(node for node in tree.nodes if node.low == word)
    assert stance(tree, node) is told


def alarms(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, {"mill.txt": MILL}).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Sarrow will sell the old mill.", Code.NEGATION),
        ("Finch said that he would resign.", Code.NEGATION),
        ("Halm Mutual has paid for the roof.", Code.NEGATION),
        ("The pumps were damaged by the flood.", Code.NEGATION),
        ("Visitors may climb the wheel.", Code.NEGATION),
        ("The guild will appeal within a month.", Code.MODALITY),
        ("The council voted on a loan in May.", Code.MODALITY),
        ("The mill was turned into a school.", Code.MODALITY),
    ],
)
def test_held_otherwise(sentence, code):
    """What the sources deny, only plan or leave open is no fact."""
    assert alarms(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk did not find a buyer for the mill.",
        "Brack has seen no buyer who would keep the wheel.",
        "The mill has not been turned into a school.",
        "Visitors are not allowed to climb the wheel.",
        "The guild has not appealed.",
        "Finch does not want to resign.",
        "The loan is not certain before May.",
        "Not all buyers would keep the wheel.",
        "A vote on the loan is planned for May.",
    ],
)
def test_denied_in_other_words(sentence):
    """A denial where the sources leave a thing open, or deny it in another place or way, is no fault."""
    assert alarms(sentence) == []
