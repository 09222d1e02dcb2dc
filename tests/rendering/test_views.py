"""What a reader sees of a summary by code alone: names of fields, the order of quotations, what is left."""

from __future__ import annotations

from summarizer import Settings, summarize
from summarizer.rendering.markdown import to_markdown
from summarizer.rendering.page import lay_open
from summarizer.rendering.text import to_text

INTERVIEW = """Q: How many boats do you have?
A: We have 14 boats, and we will sell 2 of them.
Q: Why is that?
A: Because nobody pays.
"""
FERRY = """Ferry line to close

The mayor of Norrin said that the ferry carried 9,000 people in 2031, before the first bridge opened.

"We are sorry," said Ada Brandt on 30 June 2033 in Hall 7.
"""


def test_answers_follow_their_questions():
    """Quotations are chosen by salience and shown in the order of the text."""
    summary = summarize(INTERVIEW, model="none")
    for shown in (to_text(summary), to_markdown(summary)):
        places = [shown.index(words) for words in ("How many", "“We have 14", "Why is", "“Because")]
        assert places == sorted(places)


def test_fields_of_a_number_have_names():
    """What a number measures is not taken for when it is so."""
    shown = to_text(summarize(FERRY, model="none"))
    assert "measures: people · as of: in 2031" in shown


def test_what_is_left_is_what_no_item_tells():
    """A date is whole; what a shown item holds, "first" and "Hall 7" are nothing to look for."""
    summary = summarize(FERRY, model="none", settings=Settings(length=1))
    assert {piece.text for piece in summary.coverage.numbers} >= {"2031", "first", "30 June", "2033"}
    told = [passage.words for section in lay_open(summary).uncovered for passage, _ in section.pieces]
    assert told == ["30 June 2033"]


def test_a_month_before_its_day():
    """A date that begins with its month is whole, and a bare year is nothing to look for."""
    summary = summarize("A storm struck.\n\nIt had struck on June 22, 2033 too, and in 2019.", model="none")
    told = [passage.words for section in lay_open(summary).uncovered for passage, _ in section.pieces]
    assert told == ["June 22, 2033"]


def test_what_only_says_who_speaks_is_no_ellipsis():
    """Words that only "said Ada Brandt" parts stand beside each other; others have an ellipsis between."""
    summary = summarize("“The ferry is old,” said Ada Brandt. “It leaks.” It shuts in May.", model="none")
    (quotation,) = summary.quotations
    assert "“The ferry is old,” “It leaks.”" in to_text(summary)
    assert quotation.text == "The ferry is old, It leaks."
    assert summary.citation(quotation).startswith("“The ferry is old,” “It leaks.” (Ada Brandt)")
    assert quotation.model_copy(update={"cue": None, "speaker": None}).text == "The ferry is old, … It leaks."


def test_a_name_on_two_lines_is_one_in_tables():
    """A speaker is a place of the source, line break included; a row of a table has it with a space."""
    summary = summarize(
        "The ferry shuts in May. “We have no captain at all,” said Ada\nBrandt, who runs it, on Monday.",
        model="none",
    )
    assert summary.quotations[0].speaker.name == "Ada\nBrandt"
    assert "Ada Brandt" in summary.to_csv("quotations")
