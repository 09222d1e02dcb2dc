"""What is told "again": the same event, of the same owner, by the same speaker."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.verifying.claims import proved_claim
from summarizer.verifying.echoing import may_share_owner, told_again


def is_again(first, second):
    """Whether the first sentence of a text tells again what a claim in the words of the second tells."""
    document = read(f"{first}\n\nIt rained.\n\n{second}")
    place, *_, own = (sentence.span for sentence in document.sentences)
    claim = proved_claim(second, document, (own,), 1.0)
    return claim is not None and bool(told_again(claim, document, (place,)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nine lorries went down with the bridge.", "The lorries fell from the bridge."),
        ("A strike stopped the Ostrel mines.", "The strike in the Ostrel mines is about pay."),
        ("Hulme gave up his office in Sarnow.", "Bishop Hulme gave up his office after 31 years."),
    ],
    ids=["synonym", "noun", "verb"],
)
def test_again(first, second):
    """One deed, by its verb or noun, is told again."""
    assert is_again(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Shares in Orle fell 9 percent in Marr.", "Shares in Orle rose 9 percent in Marr."),
        ("Shares in Vell rose 9 percent in Marr.", "Shares in Orle rose 9 percent in Marr."),
        ("The court in Marr convicted Tom Pell.", "The court in Marr acquitted Tom Pell."),
        ("Orle measured its mill at Marr.", "Orle closed its mill at Marr."),
        ("“The mill will close in May,” Ada Quill said.", "“The mill will close in May,” Tom Pell said."),
    ],
    ids=["direction", "owner", "contrary", "other deed", "other speaker"],
)
def test_not_again(first, second):
    """Another direction, owner, deed or speaker tells of something else."""
    assert not is_again(first, second)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Orle sold its mill. Profit was 4m crowns.\n\nVell cut its fares. Profit was 9m crowns.", False),
        ("Orle sold its mill. Profit was 4m crowns.\n\nOrle cut its fares. Profit was 9m crowns.", True),
        ("Rain fell. Profit was 4m crowns.\n\nVell cut its fares. Profit was 9m crowns.", True),
    ],
    ids=["other", "same", "open"],
)
def test_owners(text, shared):
    """A sentence that names nobody is of the last subject by name in its paragraph, where there is one."""
    document = read(text)
    assert may_share_owner(document, document.sentences[1].span, document.sentences[3].span) is shared
