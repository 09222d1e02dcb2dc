"""What a number measures is told where that is sure, and not where a noun only stands near."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.source.measuring import is_hinted, settled_measure
from summarizer.source.reading import read
from summarizer.verifying.quantities import numeric_fact


def measures(text, words):
    """Return what the quantity at some words of a text is told to measure."""
    document = read(text)
    place = text.index(words)
    number = next(n for n in document.numbers if n.kind.is_quantity and n.span.start <= place < n.span.end)
    span = settled_measure(document, number)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mayor said a yard would build two new ferries for Oxley.", "two", "new ferries"),
        ("The union asked 300 divers to stay.", "300", "divers"),
        ("On behalf of 90 families the lawyer sued.", "90", "families"),
        ("She runs a chain of 30 mills.", "30", "chain"),
        ("Oxley, which has 40 mills, is old.", "40", "mills"),
        ("It swung from a high surplus to a low deficit of $4m.", "$4m", "low deficit"),
        ("Here 51 % of the divers lack a boat.", "51 %", "divers"),
        ("It carries a possible $900 fine in Oxley.", "$900", "fine"),
        ("She faces two counts of first-degree arson.", "two", "counts of first-degree arson"),
        ("The board told the details of six settlements.", "six", "settlements"),
        ("It ends two decades of cautious requirements that hurt trade.", "two", "cautious requirements"),
        ("There was coverage of four prior floods.", "four", "prior floods"),
        ("Mills got 92 % of their grants regardless of size.", "92 %", "grants"),
        ("Here 51 % of the market rally was over.", "51 %", "market rally"),
        ("It may eventually support speeds of up to 14.4Mbps.", "14.4Mbps", "speeds"),
        ("The port took 40 tonnes of Norland rapeseed in trade.", "40", "Norland rapeseed"),
        ("Here 51 % of the paper lanterns remaining intact sold.", "51 %", "paper lanterns"),
        ("Fenn was found guilty on all 33 counts of arson.", "33", "counts of arson"),
        ("The loan, carrying interest of 5.5 percent, ends soon.", "5.5", "interest"),
        ("The charges carry sentences of up to 20 years.", "20", None),
    ],
    ids=[
        "object of an infinitive",
        "who is asked",
        "idiom",
        "whole of parts",
        "having",
        "what was reached",
        "verb of a plural",
        "article before an adjective",
        "with a hyphen",
        "about things",
        "plural that is no verb",
        "no collection",
        "modal before an adverb",
        "noun in eed",
        "word that ends no phrase",
        "noun in ly",
        "participle behind a plural",
        "with of",
        "participle behind a comma",
        "verb of a plural that has it",
    ],
)
def test_a_count_counts_things(text, words, expected):
    """A count measures its things, or what they belong to where that stands beside them."""
    assert measures(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Fenn left the mill 48 hours into the strike.", "48 hours"),
        ("The yard expects to sell ferries over the next 20 years.", "20 years"),
        ("The ferry sails almost 900 miles non-stop.", "900 miles"),
        ("The mayor hopes that this would rise to 85 % by 2008.", "85 %"),
        ("“We were alarmed,” the 60-year-old said.", "60-year-old"),
        ("FOR IMMEDIATE RELEASE: 15 charged in Oxley.", "15"),
        ("It is capable of 3 km/h.", "3 km/h"),
        ("Some 80 % of those remain in Oxley.", "80 %"),
        ("It foresees 1.0 % U.S. growth.", "1.0 %"),
        ("Her brother Otis met the 30-year-old in Oxley.", "30-year-old"),
        ("In the cellar, wrapped in wool, was $7 million in coins.", "$7 million"),
        ("This week's fires brought to 140 the number of burned homes.", "140"),
        ("Shares rose after the 2-1 vote.", "2-1"),
        ("The $9m ministers hope to save would do.", "$9m"),
        ("It comes from purses compared to 29 % abroad.", "29 %"),
        ("She tried to make sense of the last 22 years.", "22 years"),
        ("The 75-year-old presented a show.", "75-year-old"),
        ("Winds tore at the pier in Oxley, 1,500 km north of Halden.", "1,500 km"),
    ],
    ids=[
        "when",
        "over years",
        "adverb",
        "this",
        "nominal age",
        "heading",
        "adjective",
        "those",
        "initials",
        "who is met",
        "fronted place",
        "object behind",
        "result of a vote",
        "who acts on it",
        "compared",
        "last years",
        "verb behind",
        "where",
    ],
)
def test_what_stands_near_is_not_told(text, words):
    """A subject far off, an adverb, a heading and a place are not what a number measures."""
    assert measures(text, words) in {None, "ferry", "coins"}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It foresaw growth in the town of 1.9 %.", "1.9 %", "growth"),
        ("The storm came with winds near 160 mph.", "160 mph", "winds"),
        ("Shares in Fenn Mills closed at $18, up 3 %.", "3 %", "Shares"),
        ("The trench is 40 miles (64 km) long.", "64 km", "trench"),
        ("Costs narrowed to $3m in May from $4m in April.", "$4m", "Costs"),
        ("The crash cost the port $4m.", "$4m", "crash"),
        ("He faces up to a $900 fine.", "$900", "fine"),
        ("Orders were wrong by 10 %.", "10 %", "Orders"),
        ("An 8-year-old Fort Worth girl was found.", "8-year-old", "Fort Worth girl"),
        ("She pays a $15 monthly fee.", "$15", "fee"),
        ("The work will cost $4m and take 14 months.", "14 months", "work"),
    ],
    ids=[
        "over a place",
        "bounded",
        "up",
        "restated",
        "before and after",
        "who pays",
        "given",
        "adjective",
        "name like a word",
        "each month",
        "shared subject",
    ],
)
def test_what_is_sure_is_told(text, words, expected):
    """Places, asides and those who pay do not stand between a number and what it measures."""
    assert measures(text, words) == expected


def test_stones_are_things():
    """A noun that may be a unit is a thing as well."""
    assert measures("More than 60 percent of the stones were laid by May.", "60") == "stones"


def test_a_hint_is_no_measure():
    """What is too unsure to be told is known all the same, so that no model need be asked."""
    document = read("They made in Oxley, as the clerk wrote, 85 %.")
    (number,) = (n for n in document.numbers if n.kind.is_quantity)
    assert is_hinted(document, number)
    fact = numeric_fact(document, number, 0.0)
    assert fact.measures is None
    assert fact.may_measure.text == "clerk"


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("The mayor wants two new ferries for Oxley.", "mayor"),
        ("Two new ferries sailed from Oxley.", None),
        ("The fine was $40.", None),
    ],
)
def test_a_guess_stands_beside_what_is_sure(text, guess):
    """Of a count whose the things are is a guess, unless they act themselves; what is sure needs none."""
    document = read(text)
    (number,) = (n for n in document.numbers if n.kind.is_quantity)
    fact = numeric_fact(document, number, 0.0)
    assert fact.measures is not None
    assert (fact.may_measure.text if fact.may_measure else None) == guess


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("More than 8 million Norvanians have applied for the grant.", "Norvanian"),
        ("He threw two TD passes in the second half of the match.", "TD pass"),
        ("The school has 40 old teachers in its two halls.", "old teacher"),
        ("Two Oxley Divers Saved Near Pier", "oxley diver"),
    ],
    ids=["people of a land", "letters", "plain", "heading"],
)
def test_units_have_their_capitals(text, unit):
    """What is counted is spelled as the text has it, but in a heading."""
    document = read(text)
    number = next(n for n in document.numbers if n.kind.is_quantity)
    assert numeric_fact(document, number, 0.0).unit == unit


def test_who_loses_a_sum_is_not_shown_as_what_it_measures():
    """A bank that is robbed of a sum is not its measure; a fine of a sum is."""
    facts = summarize("They robbed a bank of £9m. They paid a fine of £8m.", model="none").numeric_facts
    assert [fact.shown_measure for fact in facts] == ["", "fine"]


def test_what_a_relative_clause_has_is_no_subject():
    """The object of a relative clause does not fall with the subject that the clause describes."""
    assert measures("Rates for farmers who meet the standards of a bank would fall 2 %.", "2 %") is None


def test_who_acts_is_no_measure():
    """Behind people in the plural a word that may act is their verb."""
    assert (
        measures("The board fears fines, while old divers risk jail terms of up to 20 years.", "20") is None
    )


def test_headlines_in_capitals_are_not_sure():
    """In capitals no name is told from a word, so that what a number measures may run on."""
    summary = summarize("£11 MILLION PORT TAX CHARGES FILED AGAINST OXLEY MAN", model="none")
    assert [fact.shown_measure for fact in summary.numeric_facts] == [""]


def test_a_score_is_of_no_side():
    """Whoever loses by it stands behind a score, and is not what it measures."""
    summary = summarize(
        "The ferry race ended in a 19-13 defeat of the champions of Oxley on Sunday.", model="none"
    )
    assert [fact.shown_measure for fact in summary.numeric_facts] == [""]
