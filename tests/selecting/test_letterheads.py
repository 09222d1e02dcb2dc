"""Headlines below the head of a release: whose it is, and other lines that tell nothing, are none."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.selecting.letterheads import is_letterhead, names_no_news

BODY = (
    "A new ferry will run between Tollard and Korr from June, the Minister for Roads and Ferries, Ada Kell, "
    "said today. It carries 400 people."
)


@pytest.mark.parametrize(
    "head",
    [
        "THE HON ADA KELL MP\nMINISTER FOR ROADS AND FERRIES\n\nMedia Release\n\n{}\n\nMR 12/2031",
        "Senator Ada Kell  MINISTER FOR ROADS AND FERRIES\n\nMedia Centre\n\n{}\n\nVPS 058/2031",
        "ADA KELL MP\n\nMINISTER FOR ROADS AND FERRIES\n\n4 May 2031\n\n{}",
        "Department of Waters\nOffice of the Director\n\n{}",
        "P R E S S   R E L E A S E\n\n{}",
        "{}\n\nThe Hon Ada Kell MP   Minister for Roads and Ferries",
    ],
)
def test_the_title_below_a_letterhead(head):
    """The title is what the text tells, wherever it stands among the lines that say whose it is."""
    text = f"{head.format('New ferry for the Tollard route')}\n\n{BODY}"
    headline = summarize(text, model="none").headline
    assert headline is not None
    assert headline.text == "New ferry for the Tollard route"


@pytest.mark.parametrize(
    "line",
    [
        "New ferry for the Tollard route",
        "Kell calls for inquiry into dam",
        "Director announces closing of canal",
        "Government of Norland to sell ferries",
        "COURT OF APPEAL FREES TWO MEN",
        "Anna Lund wins race",
        "Looms for the Schools of Corran",
    ],
)
def test_what_tells_something(line):
    """A line with a verb, or about a thing, is no letterhead."""
    assert not names_no_news(line)


def test_names_and_offices():
    """Several parts of a line may each be a name or an office."""
    assert is_letterhead("Ann Lund MP   Shadow Minister for Health")
    assert not is_letterhead("Ann Lund, who swims")


def test_a_closing_mark_stays():
    """A title that ends with a quotation keeps the mark that closes it."""
    text = f'Minister on the new ferry: "It carries 400"\n\n{BODY}'
    headline = summarize(text, model="none").headline
    assert headline is not None
    assert headline.text.endswith('400"')
