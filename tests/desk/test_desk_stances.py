"""The draft desk on stances: told as so, as not so, as planned or as open."""

from __future__ import annotations

import pytest

from summarizer.desk.stances import Stance, stance
from summarizer.source.syntax import parse_stretch


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
