"""A short sentence that says little without the one before it is told as one with that."""

from __future__ import annotations

from summarizer import Settings, summarize

TITLE = "Osmund sells ferries to Lisk"
NEWS = "The board of Osmund sold two ferries to Lisk on Monday. Both have new engines and carry ninety cars."
REST = (
    "The keeper of the harbour raised its fees by four crowns in May. A storm sank nine boats off Marr in "
    "the night of Tuesday. Wool from the mills of Arle has become dearer since the spring."
)


def claims(text, length=9):
    """Return the claims of a text."""
    return [claim.text for claim in summarize(text, model="none", settings=Settings(length=length)).claims]


def test_short_sentences_are_told_as_one():
    """Who "both" are is told with them, in one claim that is supported."""
    text = f"{TITLE}\n\nHowever, the b{NEWS[5:]}\n\n{REST}"
    summary = summarize(text, model="none", settings=Settings(length=9))
    assert NEWS in [claim.text for claim in summary.claims]
    assert not any(claim.text.startswith("Both") for claim in summary.claims)
    assert all(claim.support.verdict.value == "supported" for claim in summary.claims)


def test_long_ones_are_told_apart():
    """More than forty words are no claim that one reads at once."""
    long = NEWS.replace("on Monday", "on Monday, " + "and so it went on and on " * 5)
    assert not any("Monday" in told and "Both" in told for told in claims(f"{TITLE}\n\n{long}\n\n{REST}"))


def test_what_is_told_as_one_counts_as_one():
    """The claim takes the place of the sentence that was told before."""
    told = claims(f"{TITLE}\n\n{NEWS}\n\n{REST}", length=4)
    assert len(told) == 4
    assert len(set(told)) == 4
