"""The time that a number refers to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.source.measuring import english_passage, time_in
from summarizer.source.reading import read


def time_of(text, words):
    """Return the time that the quantity with these words refers to."""
    document = read(text)
    place = text.index(words)
    number = next(n for n in document.numbers if n.span.start <= place < n.span.end)
    span = time_in(english_passage(document, number), number)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Sales rose 5 % in the third quarter.", "5 %", "in the third quarter"),
        ("Sales rose 5 % last year.", "5 %", "last year"),
        ("Sales rose 5 % in 2005-6.", "5 %", "in 2005-6"),
        ("In March, sales rose 5 %.", "5 %", "In March"),
        ("Sales in the quarter rose to $7m from $6m a year earlier.", "$7m", "in the quarter"),
        ("Sales in the quarter rose to $7m from $6m a year earlier.", "$6m", "a year earlier"),
        ("In 2016, pay was $11m, of which $6m was late.", "$6m", "In 2016"),
        ("Output will reach 9 tonnes by the end of 2031.", "9 tonnes", "by the end of 2031"),
        ("The mill made 9 tonnes on 4 May and 7 tonnes on 5 May 2020.", "7 tonnes", "on 5 May 2020"),
        ("As of June 30, 2024, debts stood at $9m.", "$9m", "As of June 30, 2024"),
        ("Ice shrank by 3 % in the nine months to September.", "3 %", "in the nine months to September"),
        ("Repairs cost $4m, up from an estimate of $3m last year.", "$3m", "last year"),
        (
            "Sales were $6m, up from $5m in the same quarter last year.",
            "$5m",
            "in the same quarter last year",
        ),
        ("In the first half of this year rents fell 4 %.", "4 %", "In the first half of this year"),
        ("The mill lost $4m in the third quarter a year ago.", "$4m", "in the third quarter a year ago"),
        ("Between 3 March and Oct 28, 2020, 12 boats sank.", "12", "Between 3 March and Oct 28, 2020"),
        ("Two years ago rent was $500.", "$500", "Two years ago"),
        ("The mill had sales of $5m for the June 2004 quarter.", "$5m", "for the June 2004 quarter"),
        ("Police held 31 people during the June 2004 protests.", "31", "June 2004"),
        ("The rent fell twice by 5 % (in 2031, 2033 and 2034).", "5 %", "in 2031, 2033 and 2034"),
        ("The yard lost $4m for the year\nended June 30.", "$4m", "for the year\nended June 30"),
        ("It took £4m between 24 and 26 December.", "£4m", "between 24 and 26 December"),
        ("Debts were $4m at the end of last year.", "$4m", "at the end of last year"),
        ("Early in 2031 the mill sold 9 boats.", "9", "Early in 2031"),
        ("A flood on Sunday that killed 12 people closed the port.", "12", "on Sunday"),
        ("On 4 May the ferry sank off Oxley, drowning all 12 sailors.", "12", "On 4 May"),
        ("At İzmir, İnegöl and İskele sales rose 5 % In The Third Quarter.", "5 %", "In The Third Quarter"),
    ],
)
def test_time(text, words, expected):
    """The time after the number, or at the head of its clause, is the number's."""
    assert time_of(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill said on Tuesday that sales rose 5 %.", "5 %"),
        ("Sales rose 5 %, the mill said on Tuesday.", "5 %"),
        ("Sales rose 5 % while rents fell in March.", "5 %"),
        ("Sales rose 5 %; in March, rents fell.", "5 %"),
        ("The May family owns 5 mills.", "5"),
        ("Last year's winner sold 5 mills.", "5"),
        ("The port closes in June, after sales fell 5 %.", "5 %"),
        ("Sales are down 5 % from last year.", "5 %"),
        ("Rents rose 4 percent from the previous year.", "4 percent"),
        ("News broke on Monday that the two mills had merged.", "two"),
        ("The mill lent two boats and another in January 2031.", "two"),
        ("On the night of 5 May Orr took 3 boats.", "3"),
        ("In the Good Friday talks the port won $4m.", "$4m"),
        ("Today only, Orr sells a 12-inch pipe.", "12-inch"),
        ("Orr faces trial for 2031 fires to collect $4m.", "$4m"),
        ("Orr got 40 letters during the Fall 2031 strike.", "40"),
        ("Orr won 2 seats after the 2031 Oxley flood.", "2"),
        ("The yard sold 9 boats since its launch in March 2032.", "9"),
        ("It met a vow made last year to implement a $4m plan.", "$4m"),
        ("Orr was held on May 28, 2031, one day after a flood had killed two sailors.", "two"),
        ("This Friday Orr sails, and they sold him 9 boats.", "9"),
        ("Packs on talks happening in May were sent to 40 schools.", "40"),
        ("Rents for the current year should rise by more than the 4 % growth of late.", "4 %"),
        ("The bank will report profits of $4m later this month.", "$4m"),
        ("Orr was convicted today of stealing more than $4m.", "$4m"),
        ("On Thursday Orr will reveal that rents fell 5 %.", "5 %"),
        ("The mill, opened last year to save money, sold 9 boats to win $4m.", "$4m"),
    ],
    ids=[
        "time of speaking", "time of speaking after", "other clause", "after a semicolon", "name",
        "possessive", "clause with after", "base of a fall", "base of a rise", "complement", "another",
        "night of", "part of a name", "what describes", "attributive", "describing", "year of an event",
        "since an event", "verb of an aim", "day after", "next clause", "of a participle",
        "what is compared", "report to come", "gerund",
        "told", "aim",
    ],
)  # fmt: skip
def test_no_time(text, words):
    """The time of speaking, of another clause or of another thing is not the number's."""
    assert time_of(text, words) is None


@given(st.text() | st.text(alphabet="in the 2 years ago, May 5 0f last quarter'’s;\n9"))
def test_any_text(text):
    """Whatever the text, a time is a place in it, apart from the number."""
    if not text.strip():
        return
    document = read(text)
    for number in document.numbers:
        span = time_in(english_passage(document, number), number)
        assert span is None or (span.of(text).strip() and not span.overlaps(number.span))
