"""What stands around a report and is no news: captions, bylines, who wrote it, what a page says of itself."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.source.document import BlockKind
from summarizer.source.layout import read_blocks

NEWS = "Tollard will sell its old tram depot for £4 million, the council said on Monday. It has stood empty."


def told(text):
    """Return the claims and the headline of a text, by code alone, as one string."""
    summary = summarize(text, model="none")
    return "\n".join([summary.headline.text if summary.headline else "", *(c.text for c in summary.claims)])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            f"Depot sold\n\nMayor Ada Kell meets Bo Roth, Friday, May 9, 2031, in Korr.\n\n{NEWS}",
            "Bo Roth",
        ),
        (f"In this file photo a worker locks the depot of Tollard with a chain.\n\n{NEWS}", "chain"),
        (f"By Nora Pell, Otto Finn on Tuesday, June 3rd, 2031 at 9:15 a.m.\n\n{NEWS}", "Pell"),
        (f"{NEWS}\n\nIda Lund is a senior reporter at the Gazette. She covers the trams.", "Lund"),
        (f"{NEWS}\n\nGazette writers Jo Kern, Al Best and Eva Roon contributed to this report.", "Kern"),
        (f"{NEWS}\n\nThis article was first published on 4 May by the Gazette of Tollard.", "published"),
        (f"{NEWS} By entering your email you agree to the rules of the Gazette of Tollard.", "rules"),
    ],
)
def test_furniture_is_not_told(text, words):
    """None of it is a claim or a headline; the news is."""
    assert words not in told(text)
    assert "tram depot" in told(text)


@pytest.mark.parametrize(
    "news",
    [
        "The court hears the case against the mill on Friday, May 9, 2031, in Tollard.",
        "Mayor Ada Kell sold the depot on Friday, May 9, 2031, in Tollard.",
        "Ida Lund is the first reporter of the Gazette to be jailed, the court said.",
    ],
)
def test_news_is_told(news):
    """What is to come on a day, what was done on it, and a report on somebody who writes."""
    assert news.partition(",")[0] in told(f"{news}\n\nLund and the mill have been in court since May.")


def test_dated_bylines():
    """Names behind "by" and the time of writing are a byline, a sentence is none."""
    text = "By Ann Lund on Monday, May 5, 2031\n\nBy Monday, May 5, 2031, the depot was sold to Ann Lund."
    kinds = [block.kind for block in read_blocks(text)]
    assert kinds == [BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_marks_without_their_beginning():
    """What ends with a mark that closes a quotation, and has none that opens it, is somebody's words."""
    assert "ring road" not in told(f"The mayor wants to close the ring road.” {NEWS}")


def test_a_sentence_above_the_text():
    """A sentence with a pronoun that stands above a text and again in it is told from where it is clear."""
    again = "She added that the sale could still be stopped by the court."
    text = f"{again}\n\nTollard has sold its depot. The mayor, Ada Kell, said it was old. {again}"
    assert "She added" not in told(text)
