"""How numbers and places are worded."""

from decimal import Decimal

import pytest
from rendering_sample import ARTICLE, BREKKE, QUOTATIONS, SENTENCE_FALL, SENTENCE_SALE, place, words

from summarizer import summarize
from summarizer.rendering import speaking, wording
from summarizer.rendering.places import Places
from summarizer.results import NumericFact, Reason, ReasonCode
from summarizer.source.document import Direction, NumberKind, Span


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("1.20"), "1.20"),
        (Decimal("-1234567.5"), "-1,234,567.5"),
        (Decimal("2.3E+6"), "2,300,000"),
        (Decimal("2300000.0"), "2,300,000"),
        (Decimal("5.0"), "5.0"),
        (Decimal("1E+999999"), "1e+999999"),
        (Decimal(1) / 3, "1/3"),
        (Decimal("0.12345678"), "0.123456…"),
        (Decimal("Infinity"), "Infinity"),
        (Decimal(0), "0"),
    ],
)
def test_decimal(value, expected):
    """Numbers are written in full with separators; very long ones are kept short."""
    assert wording.decimal(value) == expected


def test_times():
    """What is told by how many times it is says so, and rises by no number."""
    summary = summarize(
        "The board said that traffic at Varn had doubled, and fees were halved.", model="none"
    )
    facts = {fact.text: wording.meaning(fact, summary.source) for fact in summary.numeric_facts}
    assert facts == {"doubled": "2 times", "halved": "0.5 times"}


def test_fewer():
    """What is counted is fewer, what is measured less."""
    text = "Fewer than nine boats sailed less than 9 km."
    facts = [wording.meaning(fact, text) for fact in summarize(text, model="none").numeric_facts]
    assert facts == ["fewer than 9 boats", "less than 9 kilometres"]


def test_a_number_told_again_has_one_row():
    """A view shows a quantity once, with the places where it is told again; the result has all of them."""
    text = "The mill has 12 cooks, the board said. Rain fell. The mill has 12 cooks and a dog."
    summary = summarize(text, model="none")
    assert len(summary.numeric_facts) == 2
    assert summary.to_text().count("“12” = 12 cooks") == 1


def test_a_name_in_brackets_is_told_whole():
    """What stands for a pronoun in a claim is shown with all its words, though the first is proved."""
    text = "Harbour master Ines Vold closed the pier on Monday. Her report found 40 cracks in the deck."
    shown = summarize(text, model="none").to_text()
    assert "“Ines Vold” from “Her” (pronoun)" in shown


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("mile", "miles"),
        ("mile per hour", "miles per hour"),
        ("year of age", "years of age"),
        ("square foot", "square feet"),
        ("hertz", "hertz"),
        ("century", "centuries"),
    ],
)
def test_plural(unit, expected):
    """Names of units take their plural before "per" and "of"."""
    assert wording.plural(unit) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": NumberKind.TEMPERATURE, "value": Decimal(-3), "unit": "celsius"}, "-3 °C"),
        ({"kind": NumberKind.LENGTH, "value": Decimal(1), "unit": "mile"}, "1 mile"),
        ({"kind": NumberKind.FRACTION, "value": Decimal("0.25"), "unit": "fish"}, "0.25 of fish"),
        ({"kind": NumberKind.FRACTION, "value": Decimal(2) / 3, "unit": "colleague"}, "2/3 of colleague"),
        (
            {"kind": NumberKind.DURATION, "low": Decimal(2), "high": Decimal(3), "unit": "hour"},
            "2 to 3 hours",
        ),
        ({"kind": NumberKind.DURATION, "low": Decimal(2), "unit": "hour"}, "from 2 hours"),
        ({"kind": NumberKind.DATE, "value": Decimal(2024)}, "2024"),
        ({"kind": NumberKind.NUMBER}, "not parsed"),
        ({"kind": NumberKind.DATE}, "date"),
        ({"kind": NumberKind.COUNT, "value": Decimal("0.75"), "unit": "bill"}, "0.75 of bill"),
        (
            {"kind": NumberKind.RATE, "value": Decimal(9), "unit": "dollar per year", "currency": "USD"},
            "USD 9 per year",
        ),
        (
            {"kind": NumberKind.NUMBER, "value": Decimal(1234), "ambiguous": True},
            "1,234 (more than one reading)",
        ),
        ({"kind": NumberKind.MONEY, "value": Decimal(5), "unit": "dollar"}, "5 dollars"),
        (
            {"kind": NumberKind.PERCENT, "value": Decimal(3), "unit": "percent", "direction": Direction.UP},
            "up 3%",
        ),
    ],
)
def test_meaning(fields, expected):
    """A parsed number is worded with direction, qualifier and unit."""
    assert wording.meaning(NumericFact(span=Span(0, 1), text="L", **fields), ARTICLE) == expected


@pytest.mark.parametrize(
    ("source", "unit", "expected"),
    [
        ("12 volunteers came", "volunteer", "12 volunteers"),
        ("12 young families", "young family", "12 young families"),
        ("12 of the Firemen", "fireman", "12 Firemen"),
        ("12 Mitglieder", "mitglied", "12 Mitglieder"),
        ("12 (sic)", "a+b", "12 a+b"),
        ("12 opciones", "opción", "12 opciones"),
        ("12 Fälle", "Fall", "12 Fälle"),
    ],
)
def test_count_takes_its_noun_from_the_source(source, unit, expected):
    """The thing counted has the form that it has beside the number, else the name it was given."""
    counted = NumericFact(span=Span(0, 2), text="12", kind=NumberKind.COUNT, value=Decimal(12), unit=unit)

    assert wording.meaning(counted, source) == expected


def test_count_takes_its_noun_from_what_it_measures():
    """Where the noun changes beyond its ending, what the number measures has the form of the source."""
    counted = NumericFact(
        span=Span(0, 2), text="12", kind=NumberKind.COUNT, value=Decimal(12), unit="wolf", measures="wolves"
    )
    assert wording.meaning(counted, "12 wolves left") == "12 wolves"


def test_where_of_several_sentences_and_of_white_space():
    """A span over sentences names the first and last; one between sentences has only its offsets."""
    places = Places.of(ARTICLE)
    start, end = place(SENTENCE_SALE).start, place(SENTENCE_FALL).end

    assert places.where(Span(start, end)) == f"S2–S3 [{start}–{end}]"
    assert places.where(Span(start - 2, start - 1)) == f"[{start - 2}–{start - 1}]"
    assert places.where() == ""


def test_pronoun_is_shown_beside_the_name():
    """A speaker who is named otherwise beside the quotation is shown with both namings."""
    speaker = BREKKE.model_copy(update={"mention": place("She")})
    quotation = QUOTATIONS[0].model_copy(update={"speaker": speaker})

    assert speaking.speaker_name(quotation, ARTICLE) == "Oda Brekke (“She”)"


def test_mixed_speech_is_marked_where_the_source_marks_it():
    """Of a mixed quotation only the fragment within marks gets marks; marks inside a fragment stay."""
    fragments = (words("a slip that a rival called"), words("almost poetic"))
    quotation = QUOTATIONS[1].model_copy(update={"fragments": fragments})

    assert speaking.speech(quotation, ARTICLE) == "a slip that a rival called … “almost poetic”"


def test_finding_without_words():
    """A reason that gives no words is named by its code."""
    assert wording.finding(Reason(code=ReasonCode.NO_EVIDENCE), ARTICLE) == "no evidence"


@pytest.mark.parametrize(
    ("text", "expected"), [("a \n b", "a b"), ("x" * 9, "x" * 9), ("x" * 11, "x" * 9 + "…")]
)
def test_shorten(text, expected):
    """A long text is cut with an ellipsis within the length."""
    assert wording.shorten(text, 10) == expected


def test_speaker_is_not_named_twice():
    """A naming that is the role and the name says nothing that does not stand there anyway."""
    text = "Harbour master Ines Vold said: “We close it until May.” “It is late,” the harbour master said."
    first, second = summarize(text, model="none").quotations
    assert speaking.speaker_name(first, text) == "Ines Vold"
    assert "the harbour master" in speaking.speaker_name(second, text)


def test_a_role_that_is_the_naming_is_shown_once():
    """The role stands behind the name anyway."""
    text = (
        "The trust's chief executive, Paul Winstanley, said the decision had been taken “with a heavy heart”."
    )
    quotation = summarize(text, model="none").quotations[0]
    assert speaking.speaker_name(quotation, text) == "Paul Winstanley"
    assert quotation.speaker.role.text == "The trust's chief executive"


@pytest.mark.parametrize(
    ("text", "low", "high", "expected"),
    [
        ("Thousands", 1000, 10000, "at least 1,000 people"),
        ("Dozens", 24, 100, "at least 24 people"),
        ("five to fifty", 5, 50, "5 to 50 people"),
        ("5–50", 5, 50, "5 to 50 people"),
    ],
)
def test_an_order_of_magnitude_has_no_upper_end(text, low, high, expected):
    """No bound is shown that the text does not tell."""
    fact = NumericFact(
        span=Span(0, len(text)),
        text=text,
        kind=NumberKind.COUNT,
        low=Decimal(low),
        high=Decimal(high),
        unit="people",
    )
    assert wording.meaning(fact, text) == expected
