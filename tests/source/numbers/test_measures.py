"""What a number measures, by syntax alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer import summarize
from summarizer.coverage import Rejection, RejectionReason
from summarizer.source.document import Span
from summarizer.source.measuring import (
    clause_of,
    settled_measure,
)
from summarizer.source.reading import read
from summarizer.verifying.quantities import measured, numeric_fact


def quantity(text, words):
    """Return the text, read, and its quantity that holds the words."""
    document = read(text)
    place = text.index(words)
    return document, next(
        n for n in document.numbers if n.kind.is_quantity and n.span.start <= place < n.span.end
    )


def measures(text, words):
    """Return what a quantity of the text is sure to measure."""
    document, number = quantity(text, words)
    span = settled_measure(document, number)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Milk prices in Oxley rose 12 % last year.", "12 %", "Milk prices"),
        ("In March, the town's debt reached $4.2m.", "$4.2m", "town's debt"),
        ("The harbour trust, the biggest of its kind, lost $3m.", "$3m", "harbour trust"),
        ("Turnover (in dollars) fell 9 %.", "9 %", "Turnover"),
        ("The mill, which lost $4m, is old.", "$4m", "mill"),
        ("The firm hopes to raise $9m.", "$9m", "firm"),
        ("Analysts expect the brewery to lose $9m.", "$9m", "brewery"),
        ("The ferry sank, killing 12 people.", "12", "people"),
        ("The Brine 40 rose 3 %.", "3 %", "Brine 40"),
        ("Bread prices in the city rose by 7 %.", "7 %", "Bread prices"),
        ("The cost of repairs rose to $4m.", "$4m", "cost of repairs"),
    ],
    ids=[
        "subject", "after an adverbial", "over an apposition", "over parentheses", "of a relative clause",
        "of an infinitive", "object that acts", "of a participle", "name with a number", "noun like a verb",
        "with of",
    ],
)  # fmt: skip
def test_subject(text, words, expected):
    """A number after a verb measures the subject of its clause."""
    assert measures(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Some 24 % of the divers are ill.", "24 %", "divers"),
        ("She signed a $150,000 contract.", "$150,000", "contract"),
        ("They closed a 12-page report.", "12", "report"),
        ("He was handed a fine of $3,000.", "$3,000", "fine"),
        ("Base price: $59,995.", "$59,995", "Base price"),
        ("They want to cut the error rate to 2 %.", "2 %", "error rate"),
        ("They sold the old mill at Oxley for $4m.", "$4m", "old mill"),
        ("Divers found a trench 3 metres deep.", "3 metres", "trench"),
        ("It left them $4m in debts.", "$4m", "debts"),
        ("The worst was Salt Works, down 4 %.", "4 %", "Salt Works"),
        ("The grant that the port gets, $3m, ends soon.", "$3m", "grant"),
    ],
    ids=[
        "of after", "modified", "modified with a hyphen", "of before", "label", "object before to",
        "object before for", "size", "in", "apposed", "apposed to a relative clause",
    ],
)  # fmt: skip
def test_beside(text, words, expected):
    """A number measures the noun that it modifies, or that "of" or another preposition links to it."""
    assert measures(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The tower is 18 m (59 ft) high.", "59 ft", "tower"),
        ("Rents rose 3 %, 4 % and 5 %.", "5 %", "Rents"),
        ("The index gained 0.7 % to 6,327.80.", "6,327.80", "index"),
        ("Sales rose to $7m from $6m.", "$6m", "Sales"),
        ("It set a toll of $40, rising to $90 for lorries.", "$90", "toll"),
    ],
    ids=["in other units", "listed", "level after change", "level before", "rising"],
)
def test_same_as_before(text, words, expected):
    """A number listed or converted measures what the first one does."""
    assert measures(text, words) == expected


def test_counts():
    """A count measures whose the things are, or, where they are the subject themselves, the things."""
    assert measures("The school has 40 teachers.", "40") == "teachers"
    assert measures("Later 40 old teachers left.", "40") == "old teachers"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Later the mayor said 40 divers would stay.", "40", "divers"),
        ("None of the 23 divers was hurt.", "23", "divers"),
        ("The firm closed a 12 page report.", "12", "report"),
        ("Oxley lost one of the most beautiful mills.", "one", "most beautiful mills"),
        ("The brewery said it would pay $4m.", "$4m", "brewery"),
        ("Costs fell after sales in Oxley grew 12 %.", "12 %", "sales"),
        ("There is a mill on Crane Hill that cost $4m.", "$4m", "mill"),
        ("The mill, which a surveyor valued at $4m, burned.", "$4m", "mill"),
        ("Ada Crewe, 62, left.", "62", "Ada Crewe"),
        ("For 26 years, Ada Crewe kept the mill.", "26 years", "Ada Crewe"),
        ("The fines brought the port $4m.", "$4m", "fines"),
        ("Orders there rose 20 %.", "20 %", "Orders"),
        ("The estimate was wrong by 10 %.", "10 %", "estimate"),
    ],
    ids=[
        "subject of reported speech", "head that counts", "things that describe", "one of", "pronoun",
        "clause after a preposition", "relative clause", "object of a relative clause", "age",
        "after what leads", "who gets it", "there", "predicate",
    ],
)  # fmt: skip
def test_by_syntax(text, words, expected):
    """Clauses within clauses, pronouns and asides lead to what the number is said of."""
    assert measures(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They paid $500 before.", "$500"),
        ("It lasted 9 hours.", "9 hours"),
        ("Now $9.", "$9"),
        ("They gave the port $3m.", "$3m"),
    ],
    ids=["pronoun", "pronoun it", "no clause", "who gets it"],
)
def test_left_open(text, words):
    """Where code is not sure, it says nothing."""
    assert measures(text, words) is None


def test_other_languages_are_left_open():
    """The rules are English; of other languages nothing is claimed."""
    text = "Die Miete ist in der Stadt um 12 % gestiegen, und das ist nicht von der Hand zu weisen."
    document, number = quantity(text, "12 %")
    assert document.language == "de"
    assert settled_measure(document, number) is None


def test_fact_without_a_model():
    """A numeric fact has what it measures and its time as places of the source."""
    text = "Milk prices in Oxley rose 12 % last year."
    document, number = quantity(text, "12 %")
    fact = numeric_fact(document, number, 0.5)
    assert (fact.measures, fact.measures_span) == ("Milk prices", Span(0, 11))
    assert fact.as_of is not None
    assert fact.as_of.text == fact.as_of.span.of(text) == "last year"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Ms Orr, who joined from Nord in 2021, said the mill had hedged 70 per cent of its needs.", None),
        ("The mill, which closed in 2019, had 40 workers.", None),
        ("The town, which in 2019 had 400 people, grew.", "in 2019"),
        ("In May, which was wet, 40 boats sank.", "In May"),
    ],
)
def test_a_time_told_by_the_way_is_no_time_of_a_number(text, time):
    """What a relative clause between commas dates is only what stands in it."""
    fact = summarize(text, model="none").numeric_facts[0]
    assert (fact.as_of and fact.as_of.text) == time


def test_clause():
    """A clause ends where speech, another number or a relative clause begins."""
    text = "Twelve people died in the mill and 30 were hurt, the mayor said."
    document, number = quantity(text, "Twelve")
    clause = clause_of(document, number)
    assert [word.text for word in clause.phrase] == ["people"]
    assert [word.text for word in clause.after] == ["died", "in", "the", "mill", "and"]
    assert clause.whole
    assert not clause_of(*quantity(text, "30")).whole


@given(st.text() | st.text(alphabet="of the 5 %$3 m, to(-':;.\n\u2028İß’“”rose 12"))
def test_any_text(text):
    """Whatever the text, what a number measures lies within its bounds and has words."""
    if not text.strip():
        return
    document = read(text)
    for number in document.numbers:
        clause_of(document, number)
        span = settled_measure(document, number)
        assert span is None or span.of(text).strip()


@pytest.mark.parametrize("piece", ["9, ", "9 % of ", "(9 m ", "cost 9 and ", "which 9 "])
def test_cost_is_linear(piece):
    """A sentence without end costs a number no more processor time than a short one does."""

    def seconds(times):
        document = read("The mill lost " + piece * times)
        return processor(lambda: [settled_measure(document, number) for number in document.numbers])

    assert is_linear(seconds, 200, times=8)


@pytest.mark.parametrize("words", ["ten years", "Ten years", "years"])
def test_words_of_the_number_alone_measure_nothing(words):
    """A model that only repeats the number has not said what it measures; that is told."""
    document = read("He said that nobody would need a ferry in ten years.")
    fact = numeric_fact(document, document.numbers[0], 1.0)
    refused = measured(fact, words, document, document.sentences[0])
    assert isinstance(refused, Rejection)
    assert refused.reason is RejectionReason.ONLY_THE_NUMBER
    assert measured(fact, "a ferry", document, document.sentences[0]).measures == "a ferry"
